//! What is known of a page for a search: what it is called, what stands on it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Language, Length, Message, capitalized};
use crate::model::{
    Document, Indicator, Measure, ObservedValue, Organization, OrganizationId, PageId, Period, Resolution,
};
use crate::site::Input;
use crate::site::context::sort::newness;
use crate::site::index::Index;
use crate::site::view::View;

use super::prose::Prose;

/// How much of a page's text can be shown with a result. All of it is found.
const SHOWN: usize = 12_000;

/// What a page is about, in the order in which pages that fit equally well are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Organization,
    Indicator,
    Resolution,
    Document,
    Page,
    Period,
}

impl Kind {
    pub(super) const ALL: [Self; 6] = [
        Self::Organization,
        Self::Indicator,
        Self::Resolution,
        Self::Document,
        Self::Page,
        Self::Period,
    ];

    /// Its stable name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Indicator => "indicator",
            Self::Resolution => "resolution",
            Self::Document => "document",
            Self::Page => "page",
            Self::Period => "period",
        }
    }

    fn of(page: &PageId) -> Option<Self> {
        match page {
            PageId::Organization(_) => Some(Self::Organization),
            PageId::OrganizationPeriod(..) => Some(Self::Period),
            PageId::Indicator(_) => Some(Self::Indicator),
            PageId::Resolution(_) => Some(Self::Resolution),
            PageId::Document(_) => Some(Self::Document),
            PageId::Home
            | PageId::Organizations
            | PageId::Indicators
            | PageId::Resolutions
            | PageId::Documents
            | PageId::Reporting
            | PageId::Glossary
            | PageId::Downloads
            | PageId::FreePages
            | PageId::Free(_) => Some(Self::Page),
            PageId::Search | PageId::NotFound => None,
        }
    }
}

/// A page that can be found.
pub(super) struct Record<'a> {
    /// Where it lies, from the folder of its language.
    pub(super) path: String,
    pub(super) title: String,
    /// What tells it from others of its title: kind, number, organization above.
    pub(super) detail: String,
    /// Everything else it says in words.
    pub(super) text: String,
    /// The figures that stand on it.
    pub(super) figures: Vec<(&'a Measure, String)>,
}

impl Record<'_> {
    /// About how many bytes it takes in a file.
    pub(super) fn bytes(&self) -> usize {
        let words = self.path.len() + self.title.len() + self.detail.len() + self.shown().len();
        let figures = self.figures.iter().map(|(_, value)| value.len() + 8);
        words + figures.sum::<usize>()
    }

    /// The beginning of its text, up to the end of a word.
    pub(super) fn shown(&self) -> &str {
        if self.text.len() <= SHOWN {
            return &self.text;
        }
        let end = self.text.floor_char_boundary(SHOWN);
        let (start, _) = self.text.split_at(end);
        start.rsplit_once([' ', '\n']).map_or(start, |(whole, _)| whole)
    }
}

/// The pages of a language that can be found, each kind by itself: by name, indicators in their own order, periods from
/// the newest on.
pub(super) fn pages<'a>(
    input: &'a Input<'a>,
    index: &'a Index<'a>,
    language: &'a Language,
) -> Vec<(Kind, &'a PageId)> {
    let view = View::new(input, index, language, PageId::Home);
    let dataset = input.dataset;
    let organizations = view.sorted(dataset.organizations.keys(), |id| view.organization_name(id));
    let position: BTreeMap<&OrganizationId, usize> = organizations.into_iter().zip(0..).collect();
    let resolutions = view.sorted(dataset.resolutions.keys(), |id| view.resolution_name(id));
    let resolutions: BTreeMap<_, usize> = resolutions.into_iter().zip(0..).collect();
    let documents = view.sorted(dataset.documents.keys(), |id| view.document_label(id));
    let documents: BTreeMap<_, usize> = documents.into_iter().zip(0..).collect();
    let there = index.pages.iter().filter(|page| index.has(page, language));
    let mut pages: Vec<(Kind, &PageId)> = there.filter_map(|page| Some((Kind::of(page)?, page))).collect();
    pages.sort_by_cached_key(|(kind, page)| {
        let (period, place) = match page {
            PageId::Organization(id) => (None, position.get(id)),
            PageId::OrganizationPeriod(id, period) => (Some(Reverse(newness(period))), position.get(id)),
            PageId::Indicator(id) => (None, dataset.indicators.get(id).map(|it| &it.position)),
            PageId::Resolution(id) => (None, resolutions.get(id)),
            PageId::Document(id) => (None, documents.get(id)),
            _ => (None, None),
        };
        (*kind, period, place.copied(), *page)
    });
    pages
}

/// What is known of the page of `view`.
pub(super) fn record<'a>(view: &View<'a>) -> Record<'a> {
    let dataset = view.dataset();
    let mut text = Prose::default();
    let mut figures = Vec::new();
    let (title, detail) = match &view.page {
        PageId::Organization(id) => {
            let found = dataset.organizations.get(id);
            found.map_or_else(Default::default, |it| organization(view, it, &mut text))
        }
        PageId::OrganizationPeriod(id, period) => {
            figures = figures_of(view, id, period);
            text.narrative(view);
            let name = view.period(period, Length::Long);
            let whole = view.organization_name(id);
            let label = view.organization_label(id);
            let detail = if whole == label { String::new() } else { whole };
            (format!("{label}, {name}"), detail)
        }
        PageId::Indicator(id) => {
            let found = dataset.indicators.get(id);
            found.map_or_else(Default::default, |it| indicator(view, it, &mut text))
        }
        PageId::Resolution(id) => {
            let found = dataset.resolutions.get(id);
            found.map_or_else(Default::default, |it| resolution(view, it, &mut text))
        }
        PageId::Document(id) => {
            let found = dataset.documents.get(id);
            found.map_or_else(Default::default, |it| document(view, it, &mut text))
        }
        page => {
            text.narrative(view);
            (plain_title(view, page), String::new())
        }
    };
    let path = view.path.to_string();
    let folder = format!("{}/", view.language);
    let is_first = view.language == dataset.publication.default_language();
    let inside = path.strip_prefix(&folder).filter(|_| !is_first);
    Record {
        path: inside.unwrap_or(&path).to_owned(),
        title,
        detail,
        text: text.into_text(),
        figures,
    }
}

fn plain_title(view: &View<'_>, page: &PageId) -> String {
    match page {
        PageId::Organizations => view.say("nav-organizations"),
        PageId::Indicators => view.say("nav-indicators"),
        PageId::Resolutions => view.say("nav-resolutions"),
        PageId::Documents => view.say("nav-documents"),
        PageId::Reporting => view.say("nav-reporting"),
        PageId::Glossary => view.say("nav-glossary"),
        PageId::Downloads => view.say("nav-downloads"),
        PageId::FreePages => view.say("nav-pages"),
        PageId::Free(_) => view
            .narrative()
            .and_then(|it| it.title.clone())
            .unwrap_or_default(),
        _ => view.text(&view.dataset().publication.title),
    }
}

fn organization(view: &View<'_>, it: &Organization, text: &mut Prose) -> (String, String) {
    text.narrative(view);
    if let Some(note) = &it.note {
        text.paragraph(note.get(view.language));
    }
    let detail = [
        view.maybe(it.short_name.as_ref()),
        view.maybe(it.kind.as_ref()),
        it.parent.as_ref().map(|parent| view.organization_label(parent)),
        it.code.clone(),
    ];
    (view.text(&it.name), joined(detail))
}

fn indicator(view: &View<'_>, it: &Indicator, text: &mut Prose) -> (String, String) {
    for more in [&it.definition, &it.method].into_iter().flatten() {
        text.paragraph(more.get(view.language));
    }
    text.narrative(view);
    let unit = view.style(&it.id).unit(view.words);
    let unit = unit.map(|unit| view.words_of(&Message::new("indicator-in-unit").with("unit", unit)));
    let unit = unit.as_deref().map(capitalized);
    (view.text(&it.name), joined([unit]))
}

fn resolution(view: &View<'_>, it: &Resolution, text: &mut Prose) -> (String, String) {
    text.narrative(view);
    if let Some(note) = &it.note {
        text.paragraph(note.get(view.language));
    }
    for target in &it.targets {
        let reference = crate::model::TargetRef {
            resolution: it.id.clone(),
            target: target.id.clone(),
        };
        text.paragraph(&view.target_name(&reference));
        if let Some(note) = &target.note {
            text.paragraph(note.get(view.language));
        }
    }
    for task in &it.tasks {
        text.paragraph(task.body.get(view.language));
        text.paragraph(task.text.get(view.language));
    }
    let by = it.organization.as_ref().map(|id| view.organization_label(id));
    let title = view.resolution_name(&it.id);
    let document = it.document.as_ref().map(|id| view.document_label(id));
    let detail = [
        by.or_else(|| view.maybe(it.issuer.as_ref())),
        document.filter(|label| *label != title),
    ];
    (title, joined(detail))
}

fn document(view: &View<'_>, it: &Document, text: &mut Prose) -> (String, String) {
    text.narrative(view);
    if let Some(note) = &it.note {
        text.paragraph(note.get(view.language));
    }
    for copy in &it.copies {
        text.paragraph(copy.description.get(view.language));
    }
    for claim in &it.claims {
        let section = view.maybe(claim.section.as_ref());
        text.paragraph(&joined([section, Some(claim.printed.clone())]));
        if let Some(note) = &claim.note {
            text.paragraph(note.get(view.language));
        }
    }
    let title = view.text(&it.title);
    let detail = [
        Some(view.document_label(&it.id)).filter(|label| *label != title),
        view.maybe(it.issuer.as_ref()),
        it.date.map(|date| view.words.date(date)),
    ];
    (title, joined(detail))
}

fn joined<const COUNT: usize>(parts: [Option<String>; COUNT]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// The figures of an organization in a period that a file gives and that are numbers.
fn figures_of<'a>(view: &View<'a>, id: &OrganizationId, period: &Period) -> Vec<(&'a Measure, String)> {
    let measures = view.dataset().observations.get(id).into_iter().flatten();
    let figure = |(measure, periods): (&'a Measure, &'a BTreeMap<Period, _>)| {
        let observation: &crate::model::Observation = periods.get(period)?;
        let ObservedValue::Number { written, magnitude } = observation.value.get() else {
            return None;
        };
        let style = view.style(&measure.indicator);
        Some((measure, style.number(magnitude.value, Some(written), view.words)))
    };
    measures.filter_map(figure).collect()
}

/// A page as the script gets it: path, title, detail, text, figures as the place of a name and a number in turn.
#[derive(Serialize)]
pub(super) struct Line<'a>(
    pub(super) &'a str,
    pub(super) &'a str,
    pub(super) &'a str,
    pub(super) &'a str,
    pub(super) Vec<Figure<'a>>,
);

/// A figure as the script gets it.
#[derive(Serialize)]
pub(super) struct Figure<'a>(pub(super) usize, pub(super) &'a str);
