//! Puts the parts that the files became together, and finds what no single file can know.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, FileId, Origin, Sink};
use crate::locale::{Language, Message};
use crate::model::{DocumentId, OrganizationId, PageId, Period, ResolutionId};
use crate::source::{FileKind, Workspace};

use super::{
    Broken, DocumentRecord, FiguresRecord, IndicatorsRecord, NarrativeRecord, OrganizationRecord, Records,
    ResolutionRecord,
};

/// What one file became. The last of each says whether something in the file could not be read.
pub(super) enum Part {
    Indicators(Option<IndicatorsRecord>, Broken),
    Document(DocumentId, Option<DocumentRecord>, bool),
    Resolution(ResolutionId, Option<ResolutionRecord>, bool),
    Organization(OrganizationId, Option<OrganizationRecord>, bool),
    Figures(OrganizationId, Period, Option<FiguresRecord>, bool),
    Narrative(Option<NarrativeRecord>),
}

/// The records so far.
#[derive(Default)]
pub(super) struct Assembly {
    pub(super) records: Records,
}

impl Assembly {
    /// Adds what a file became.
    pub(super) fn add(&mut self, part: Option<Part>) {
        let records = &mut self.records;
        let broken = &mut records.broken;
        match part {
            None => {}
            Some(Part::Indicators(record, found)) => {
                broken.all_indicators = record.is_none();
                broken.units = found.units;
                broken.dimensions = found.dimensions;
                broken.categories = found.categories;
                broken.indicators = found.indicators;
                records.indicators = record;
            }
            Some(Part::Document(id, record, is_broken)) => {
                broken.documents.extend(is_broken.then_some(id));
                records.documents.extend(record);
            }
            Some(Part::Resolution(id, record, is_broken)) => {
                broken.resolutions.extend(is_broken.then_some(id));
                records.resolutions.extend(record);
            }
            Some(Part::Organization(id, record, is_broken)) => {
                broken.organizations.extend(is_broken.then_some(id));
                records.organizations.extend(record);
            }
            Some(Part::Figures(organization, period, record, is_broken)) => {
                broken.figures.extend(is_broken.then_some((organization, period)));
                records.figures.extend(record);
            }
            Some(Part::Narrative(record)) => records.narratives.extend(record),
        }
    }

    /// The records, with the findings about files that are missing or one too many.
    pub(super) fn finish(mut self, workspace: &Workspace, sink: &mut Sink) -> Records {
        self.find_missing_files(workspace, sink);
        self.find_repeated_pages(workspace, sink);
        self.records
    }

    fn find_missing_files(&mut self, workspace: &Workspace, sink: &mut Sink) {
        let has_indicators = workspace
            .files
            .iter()
            .any(|file| file.kind == FileKind::Indicators);
        let needs_indicators = !self.records.figures.is_empty() || !self.records.resolutions.is_empty();
        if !has_indicators && needs_indicators {
            find_missing("data/indicators.yaml", sink);
            self.records.broken.all_indicators = true;
        }
        let there: BTreeSet<&str> = workspace
            .files
            .iter()
            .filter_map(|file| match &file.kind {
                FileKind::Organization(id) => Some(id.as_str()),
                _ => None,
            })
            .collect();
        let mut without: BTreeSet<&OrganizationId> = BTreeSet::new();
        for record in &self.records.figures {
            if !there.contains(record.organization.as_str()) && without.insert(&record.organization) {
                let path = format!("data/organizations/{}/organization.yaml", record.organization);
                find_missing(&path, sink);
            }
        }
        let without: Vec<OrganizationId> = without.into_iter().cloned().collect();
        self.records.broken.organizations.extend(without);
    }

    /// Finds pages of which there are two in one language: `index.md` and, where Vietnamese is the first language of
    /// the publication, `index.vi.md`. The second is left out, as are pages in languages the publication does not have.
    fn find_repeated_pages(&mut self, workspace: &Workspace, sink: &mut Sink) {
        let Some(config) = &self.records.config else {
            return;
        };
        let languages: Vec<&Language> = config.languages.iter().map(|language| &language.value).collect();
        let default = languages.first().copied();
        let mut seen: BTreeMap<(PageId, Option<Language>), FileId> = BTreeMap::new();
        let path = |file: FileId| workspace.file(file).map_or("", |file| &file.path);
        self.records.narratives.retain(|record| {
            let language = record.language.as_ref().or(default);
            let origin = Origin::File(record.file);
            if let Some(language) = language
                && !languages.contains(&language)
            {
                let message = Message::new("load-page-language").with("language", language.code());
                let help = Message::new("load-page-language-help");
                sink.push(Diagnostic::new(Code::UnexpectedFile, origin, message).help(help));
                return false;
            }
            let key = (record.page.clone(), language.cloned());
            if let Some(first) = seen.get(&key) {
                let message = Message::new("source-duplicate-file").with("first", path(*first));
                let help = Message::new("source-duplicate-file-help").with("first", path(*first));
                sink.push(Diagnostic::new(Code::DuplicateFile, origin, message).help(help));
                return false;
            }
            seen.insert(key, record.file);
            true
        });
    }
}

fn find_missing(path: &str, sink: &mut Sink) {
    let origin = Origin::Place {
        path: path.to_owned(),
        line: 0,
        column: 0,
    };
    let message = Message::new("load-missing-file");
    let help = Message::new("load-missing-file-help").with("path", path);
    sink.push(Diagnostic::new(Code::MissingFile, origin, message).help(help));
}
