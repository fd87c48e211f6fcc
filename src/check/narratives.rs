use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Origin, Sink, nearest};
use crate::load::{NarrativeRecord, Place, Records};
use crate::locale::{Language, Message};
use crate::model::{NarrativeSource, OrganizationId, PageId, Period, PeriodBook};
use crate::source::{FileKind, Workspace};

use super::figures::Figures;
use super::ground::Ground;
use super::release::{Classified, Level};

/// What narratives are held against.
#[derive(Clone, Copy)]
pub(super) struct Pages<'a> {
    pub(super) ground: &'a Ground,
    pub(super) figures: &'a Figures,
    pub(super) workspace: &'a Workspace,
    pub(super) periods: &'a PeriodBook,
    /// The publication's languages; the first is that of files that name none.
    pub(super) languages: &'a [Language],
    pub(super) default: Level,
}

/// The narratives that belong to a page there is, one for each page and language.
pub(super) fn narratives(
    records: &Records,
    pages: Pages<'_>,
    sink: &mut Sink,
) -> Vec<Classified<NarrativeSource>> {
    let periods = periods(pages.figures);
    let mut found = Vec::new();
    let mut taken: BTreeMap<(PageId, Language), &NarrativeRecord> = BTreeMap::new();
    for record in &records.narratives {
        let Some(language) = pages.language(record).cloned() else {
            continue;
        };
        // The second narrative of one page has a finding already.
        let key = (record.page.clone(), language.clone());
        if !pages.has_page(record, &periods, sink) || taken.contains_key(&key) {
            continue;
        }
        taken.insert(key, record);
        let narrative = NarrativeSource {
            file: record.file,
            page: record.page.clone(),
            language,
            body_start: record.body_start,
            title: record.title.as_ref().map(|title| title.value.clone()),
            description: record.description.as_ref().map(|text| text.value.clone()),
        };
        found.push(Classified {
            item: narrative,
            level: Level::of(&record.release, pages.default),
        });
    }
    report_untranslated(&taken, pages, sink);
    found
}

impl<'a> Pages<'a> {
    /// The language of a narrative. `None` for one of another than the publication's, which has a finding already.
    fn language(self, record: &NarrativeRecord) -> Option<&'a Language> {
        match &record.language {
            None => self.languages.first(),
            Some(language) => self.languages.iter().find(|known| *known == language),
        }
    }

    /// Every page and language that there is a file for, be it one that could not be read.
    fn files(self) -> BTreeSet<(PageId, Language)> {
        let files = self.workspace.files.iter();
        let narratives = files.filter_map(|file| match &file.kind {
            FileKind::Narrative { page, language } => Some((page, language)),
            _ => None,
        });
        let default = self.languages.first();
        narratives
            .filter_map(|(page, language)| {
                let language = match language {
                    Some(code) => Language::new(code),
                    None => default.cloned(),
                };
                Some((PageId::of_narrative(page, self.periods)?, language?))
            })
            .collect()
    }

    /// Whether the page of a narrative is there; a finding where it is not.
    fn has_page(self, record: &NarrativeRecord, periods: &Periods<'_>, sink: &mut Sink) -> bool {
        let ground = self.ground;
        let (there, near) = match &record.page {
            PageId::Organization(id) => (ground.organizations.has(id), None),
            PageId::OrganizationPeriod(id, period) if ground.organizations.has(id) => {
                has_period(periods.get(id), period)
            }
            PageId::OrganizationPeriod(..) => (false, None),
            PageId::Indicator(id) => (ground.indicators.has(id), None),
            PageId::Resolution(id) => (ground.resolutions.has(id), None),
            PageId::Document(id) => (ground.documents.has(id), None),
            _ => (true, None),
        };
        if there {
            return true;
        }
        let near = near.or_else(|| self.nearest(&record.page));
        sink.push(orphaned(record, near));
        false
    }

    fn nearest(self, page: &PageId) -> Option<(String, Option<Place>)> {
        let ground = self.ground;
        let near = match page {
            PageId::Organization(id) | PageId::OrganizationPeriod(id, _) => {
                ground.organizations.nearest(id.as_str())
            }
            PageId::Indicator(id) => ground.indicators.nearest(id.as_str()),
            PageId::Resolution(id) => ground.resolutions.nearest(id.as_str()),
            PageId::Document(id) => ground.documents.nearest(id.as_str()),
            _ => None,
        };
        near.map(|(name, place)| (name, Some(place)))
    }
}

/// The periods that each organization has figures of, readable or not.
type Periods<'a> = BTreeMap<&'a OrganizationId, BTreeSet<&'a Period>>;

fn periods(figures: &Figures) -> Periods<'_> {
    let mut found: Periods<'_> = BTreeMap::new();
    for (organization, own) in &figures.by_organization {
        let periods = own.values().flat_map(BTreeMap::keys);
        found.entry(organization).or_default().extend(periods);
    }
    for figure in &figures.broken {
        found
            .entry(&figure.organization)
            .or_default()
            .insert(&figure.period);
    }
    for (organization, period) in &figures.broken_files {
        found.entry(organization).or_default().insert(period);
    }
    found
}

/// Whether a period is among those there are; if not, the one most likely meant.
fn has_period(
    periods: Option<&BTreeSet<&Period>>,
    period: &Period,
) -> (bool, Option<(String, Option<Place>)>) {
    let Some(periods) = periods else {
        return (false, None);
    };
    if periods.contains(period) {
        return (true, None);
    }
    let near = nearest(period.code(), periods.iter().map(|period| period.code()));
    (false, near.map(|near| (near.to_owned(), None)))
}

fn orphaned(record: &NarrativeRecord, near: Option<(String, Option<Place>)>) -> Diagnostic {
    let message = match &record.page {
        PageId::OrganizationPeriod(organization, period) => Message::new("check-orphaned-period")
            .with("organization", organization.to_string())
            .with("period", period.to_string()),
        PageId::Organization(id) => orphan("check-orphaned-organization", id.as_str()),
        PageId::Indicator(id) => orphan("check-orphaned-indicator", id.as_str()),
        PageId::Resolution(id) => orphan("check-orphaned-resolution", id.as_str()),
        PageId::Document(id) => orphan("check-orphaned-document", id.as_str()),
        _ => Message::new("check-orphaned-page"),
    };
    let finding = Diagnostic::new(Code::OrphanedNarrative, Origin::File(record.file), message);
    match near {
        Some((near, place)) => {
            let finding = finding.help(Message::new("check-orphaned-nearest").with("nearest", &near));
            match place {
                Some(place) => finding.related(
                    place.origin(),
                    Message::new("check-declared-here").with("name", near),
                ),
                None => finding,
            }
        }
        None => finding.help(Message::new("check-orphaned-help")),
    }
}

fn orphan(id: &'static str, name: &str) -> Message {
    Message::new(id).with("found", name)
}

/// A page that has a narrative in one language should have it in each.
fn report_untranslated(
    taken: &BTreeMap<(PageId, Language), &NarrativeRecord>,
    pages: Pages<'_>,
    sink: &mut Sink,
) {
    let there = pages.files();
    let ids: BTreeSet<&PageId> = taken.keys().map(|(page, _)| page).collect();
    for page in ids {
        let key = |language: &Language| (page.clone(), language.clone());
        let missing: Vec<&str> = pages
            .languages
            .iter()
            .filter(|language| !there.contains(&key(language)))
            .map(Language::code)
            .collect();
        let first = pages
            .languages
            .iter()
            .find_map(|language| taken.get(&key(language)));
        if let (Some(language), Some(record)) = (missing.first(), first) {
            let message =
                Message::new("check-untranslated-narrative").with("languages", missing.join("`, `"));
            let help = Message::new("check-untranslated-narrative-help").with("language", *language);
            sink.push(
                Diagnostic::new(Code::MissingTranslation, Origin::File(record.file), message).help(help),
            );
        }
    }
}
