use std::collections::BTreeSet;

use crate::load::Records;
use crate::model::{Cell, Dataset, FigureRef, Indicator, Measure, NotYet, TargetRef};

use super::draft::Draft;
use super::ground::Ground;

/// What the files name and a draft lacks because it could not be read or used. Every one of it has a finding.
pub(super) fn unread(records: &Records, ground: &Ground, (draft, dataset): (&Draft, &Dataset)) -> NotYet {
    let broken = &records.broken;
    let organizations = broken.organizations.iter();
    let documents = broken.documents.iter();
    let resolutions = broken.resolutions.iter();
    let files = draft.figures.broken_files.iter();
    let figures = files.flat_map(|(organization, period)| {
        let measures = dataset
            .indicators
            .values()
            .flat_map(|indicator| measures(indicator, dataset));
        measures.map(|measure| FigureRef {
            organization: organization.clone(),
            measure,
            period: period.clone(),
        })
    });
    NotYet {
        figures: figures.chain(draft.figures.broken.iter().cloned()).collect(),
        organizations: organizations
            .filter(|id| !draft.organizations.contains_key(id))
            .cloned()
            .collect(),
        documents: documents
            .filter(|id| !draft.documents.contains_key(id))
            .cloned()
            .collect(),
        resolutions: resolutions
            .filter(|id| !draft.resolutions.contains_key(id))
            .cloned()
            .collect(),
        targets: targets(ground, draft),
        broken_resolutions: broken.resolutions.clone(),
        indicators: broken.indicators.clone(),
        dimensions: broken
            .categories
            .iter()
            .map(|(dimension, _)| dimension)
            .chain(&broken.dimensions)
            .cloned()
            .collect(),
    }
}

/// The total of an indicator and its categories: what a file that could not be read may have figures of.
fn measures(indicator: &Indicator, dataset: &Dataset) -> Vec<Measure> {
    let dimensions = indicator
        .dimensions
        .iter()
        .filter_map(|id| dataset.dimensions.get(id));
    let cells = dimensions.flat_map(|dimension| {
        let categories = dimension.categories.keys();
        categories.map(|category| Cell::one(dimension.id.clone(), category.clone()))
    });
    [Cell::total()]
        .into_iter()
        .chain(cells)
        .map(|cell| Measure {
            indicator: indicator.id.clone(),
            cell,
        })
        .collect()
}

/// Targets that have a name and nothing else that could be used.
fn targets(ground: &Ground, draft: &Draft) -> BTreeSet<TargetRef> {
    let mut found = BTreeSet::new();
    for (id, names) in &ground.targets {
        let there: BTreeSet<_> = draft
            .resolutions
            .get(id)
            .into_iter()
            .flat_map(|resolution| &resolution.item.targets)
            .map(|target| &target.id)
            .collect();
        let unusable = names.ids().filter(|target| !there.contains(target));
        found.extend(unusable.map(|target| TargetRef {
            resolution: id.clone(),
            target: target.clone(),
        }));
    }
    found
}
