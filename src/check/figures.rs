use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Sink;
use crate::load::{Place, Records};
use crate::locale::Text;
use crate::model::{
    Document, DocumentId, FigureRef, Measure, Observation, Organization, OrganizationId, Period, TargetRef,
};

use super::figures_file;
use super::measures::Known;
use super::release::{Classified, Level};

/// A figure as a file gives it, who may see it, and where its value is written.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) observation: Observation,
    pub(super) level: Level,
    pub(super) place: Place,
}

/// The figures of one organization, by measure and period.
pub(super) type OfOrganization = BTreeMap<Measure, BTreeMap<Period, Figure>>;

/// What the figures files say.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    /// By organization, then measure, then period.
    pub(super) by_organization: BTreeMap<OrganizationId, OfOrganization>,
    /// What is said with all figures of a file.
    pub(super) notes: BTreeMap<(OrganizationId, Period), Classified<Text>>,
    /// Figures that are given, but cannot be used.
    pub(super) broken: BTreeSet<FigureRef>,
    /// Files that could not be read, or not whole.
    pub(super) broken_files: BTreeSet<(OrganizationId, Period)>,
}

impl Figures {
    /// Just this figure.
    pub(super) fn get(&self, figure: &FigureRef) -> Option<&Figure> {
        self.by_organization
            .get(&figure.organization)?
            .get(&figure.measure)?
            .get(&figure.period)
    }

    /// All of them, by organization, measure and period.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.by_organization
            .values()
            .flat_map(BTreeMap::values)
            .flat_map(BTreeMap::values)
    }
}

/// What the figures are held against.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) known: Known<'a>,
    pub(super) documents: &'a BTreeMap<DocumentId, Classified<Document>>,
    pub(super) organizations: &'a BTreeMap<OrganizationId, Classified<Organization>>,
    /// What each target measures, whether it can be used or not.
    pub(super) measures_of_targets: &'a BTreeMap<TargetRef, &'a Measure>,
    /// The level of whatever says nothing else.
    pub(super) default: Level,
}

/// Reads the figures of all files. One that is there twice is a finding; the first one stays.
pub(super) fn figures(records: &Records, frame: Frame<'_>, sink: &mut Sink) -> Figures {
    let mut found = Figures {
        broken_files: records.broken.figures.clone(),
        ..Figures::default()
    };
    let mut seen: BTreeSet<(&OrganizationId, &Period)> = BTreeSet::new();
    for record in &records.figures {
        // A second file of one period has a finding already.
        if !seen.insert((&record.organization, &record.period)) {
            continue;
        }
        let folder = Place::start_of(record.file);
        if !frame
            .known
            .ground
            .organizations
            .find_at(&record.organization, folder, sink)
        {
            let key = (record.organization.clone(), record.period.clone());
            found.broken_files.insert(key);
            continue;
        }
        figures_file::read(record, frame, &mut found, sink);
    }
    found
}
