use std::collections::BTreeMap;

use crate::load::{Place, Records};
use crate::model::{
    CategoryId, ClaimId, DimensionId, DocumentId, IndicatorId, OrganizationId, ResolutionId, TargetId, UnitId,
};

use super::names::{NameKind, Names, Unread};

/// Every name that the files declare. Rules look here whether what they found a name of is there.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    pub(super) units: Names<UnitId>,
    pub(super) dimensions: Names<DimensionId>,
    pub(super) categories: BTreeMap<DimensionId, Names<CategoryId>>,
    pub(super) indicators: Names<IndicatorId>,
    pub(super) documents: Names<DocumentId>,
    pub(super) organizations: Names<OrganizationId>,
    pub(super) resolutions: Names<ResolutionId>,
    pub(super) targets: BTreeMap<ResolutionId, Names<TargetId>>,
    pub(super) claims: BTreeMap<DocumentId, Names<ClaimId>>,
}

impl Ground {
    /// The names in `records`.
    pub(super) fn new(records: &Records) -> Self {
        let broken = &records.broken;
        let unread = if broken.all_indicators {
            Unread::Yes
        } else {
            Unread::No
        };
        let mut ground = Self {
            units: Names::new(NameKind::Unit, broken.units.clone()).or_unread(unread),
            dimensions: Names::new(NameKind::Dimension, broken.dimensions.clone()).or_unread(unread),
            categories: BTreeMap::new(),
            indicators: Names::new(NameKind::Indicator, broken.indicators.clone()).or_unread(unread),
            documents: Names::new(NameKind::Document, broken.documents.clone()),
            organizations: Names::new(NameKind::Organization, broken.organizations.clone()),
            resolutions: Names::new(NameKind::Resolution, broken.resolutions.clone()),
            targets: BTreeMap::new(),
            claims: BTreeMap::new(),
        };
        ground.declare_indicators(records);
        for record in &records.organizations {
            let place = Place::start_of(record.file);
            ground.organizations.declare(&record.id, place);
        }
        ground.declare_documents(records);
        ground.declare_resolutions(records);
        ground
    }

    fn declare_indicators(&mut self, records: &Records) {
        let Some(record) = &records.indicators else { return };
        for unit in &record.units {
            self.units.declare(&unit.id.value, unit.id.place);
        }
        for dimension in &record.dimensions {
            let id = &dimension.id.value;
            self.dimensions.declare(id, dimension.id.place);
            let broken = records.broken.categories.iter().filter(|(of, _)| of == id);
            let broken = broken.map(|(_, category)| category.clone()).collect();
            let names = self
                .categories
                .entry(id.clone())
                .or_insert_with(|| Names::new(NameKind::Category, broken));
            for category in &dimension.categories {
                names.declare(&category.id.value, category.id.place);
            }
        }
        for indicator in &record.indicators {
            self.indicators.declare(&indicator.id.value, indicator.id.place);
        }
    }

    fn declare_documents(&mut self, records: &Records) {
        for record in &records.documents {
            self.documents.declare(&record.id, Place::start_of(record.file));
            let unread = unread(records.broken.documents.contains(&record.id));
            let names = self.claims.entry(record.id.clone()).or_insert_with(|| {
                Names::new(NameKind::Claim, std::collections::BTreeSet::new()).or_unread(unread)
            });
            for id in record.claims.iter().filter_map(|claim| claim.id.as_ref()) {
                names.declare(&id.value, id.place);
            }
        }
    }

    fn declare_resolutions(&mut self, records: &Records) {
        for record in &records.resolutions {
            self.resolutions.declare(&record.id, Place::start_of(record.file));
            let unread = unread(records.broken.resolutions.contains(&record.id));
            let names = self.targets.entry(record.id.clone()).or_insert_with(|| {
                Names::new(NameKind::Target, std::collections::BTreeSet::new()).or_unread(unread)
            });
            for target in &record.targets {
                names.declare(&target.id.value, target.id.place);
            }
        }
    }
}

fn unread(broken: bool) -> Unread {
    if broken { Unread::Yes } else { Unread::No }
}
