use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diag::Sink;
use crate::load::{FiguresRecord, Place};
use crate::locale::Text;
use crate::model::{
    Document, DocumentId, FigureRef, Measure, Observation, Organization, OrganizationId, Period, TargetRef,
};

use super::figures_file;
use super::measures::Known;
use super::names_in_common::NamesInCommon;
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
    /// Files that could not be read, or not whole.
    pub(super) broken_files: &'a BTreeSet<(OrganizationId, Period)>,
}

/// What the files of one organization say.
#[derive(Default)]
pub(super) struct OfFiles {
    pub(super) own: OfOrganization,
    pub(super) notes: BTreeMap<(OrganizationId, Period), Classified<Text>>,
    pub(super) broken: BTreeSet<FigureRef>,
}

/// Reads the figures of all files, which come in the order of paths, organizations side by side. One that is there
/// twice is a finding; the first one stays. What was written is given back piece by piece: of all that is in memory, it
/// takes the most.
pub(super) fn figures(files: Vec<FiguresRecord>, frame: Frame<'_>, sink: &mut Sink) -> Figures {
    let names = NamesInCommon::new(&files, frame);
    let read: Vec<(OrganizationId, Option<OfFiles>, Vec<Period>, Sink)> = by_organization(files)
        .into_par_iter()
        .map(|(organization, files)| {
            let mut sink = Sink::default();
            let periods = files.iter().map(|file| file.period.clone()).collect();
            let read = of_organization(&organization, files, (frame, &names), &mut sink);
            (organization, read, periods, sink)
        })
        .collect();
    let mut found = Figures {
        broken_files: frame.broken_files.clone(),
        ..Figures::default()
    };
    for (organization, read, periods, findings) in read {
        sink.append(findings);
        let Some(read) = read else {
            let files = periods.into_iter().map(|period| (organization.clone(), period));
            found.broken_files.extend(files);
            continue;
        };
        found.notes.extend(read.notes);
        found.broken.extend(read.broken);
        if !read.own.is_empty() {
            found.by_organization.insert(organization, read.own);
        }
    }
    found
}

/// The files of each organization, which follow each other.
fn by_organization(files: Vec<FiguresRecord>) -> Vec<(OrganizationId, Vec<FiguresRecord>)> {
    let mut groups: Vec<(OrganizationId, Vec<FiguresRecord>)> = Vec::new();
    for file in files {
        match groups.last_mut() {
            Some((organization, group)) if *organization == file.organization => group.push(file),
            _ => groups.push((file.organization.clone(), vec![file])),
        }
    }
    groups
}

/// Reads the files of one organization. `None` where there is no such organization; then there is a finding.
fn of_organization(
    organization: &OrganizationId,
    files: Vec<FiguresRecord>,
    (frame, names): (Frame<'_>, &NamesInCommon),
    sink: &mut Sink,
) -> Option<OfFiles> {
    let mut found = OfFiles::default();
    let mut seen: BTreeSet<Period> = BTreeSet::new();
    let mut is_there = true;
    for record in files {
        // A second file of one period has a finding already.
        if !seen.insert(record.period.clone()) {
            continue;
        }
        let folder = Place::start_of(record.file);
        is_there = frame
            .known
            .ground
            .organizations
            .find_at(organization, folder, sink);
        if is_there {
            figures_file::read(&record, (frame, names), &mut found, sink);
        }
    }
    is_there.then_some(found)
}
