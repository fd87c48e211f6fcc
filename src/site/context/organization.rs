use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::assess::{Assessment, Average};
use crate::chart::Size;
use crate::derive::Reading;
use crate::locale::{Collation, Length, Message};
use crate::model::{
    FigureRef, Indicator, IndicatorId, Kind, Measure, Organization, OrganizationEnd, OrganizationId, PageId,
    Period, SourceRef,
};
use crate::site::Parts;
use crate::site::context::cut::{Further, ROOM, cut};
use crate::site::context::frame::{Head, Place};
use crate::site::context::grain::Grain;
use crate::site::context::letters::{LETTERED, UnderLetter};
use crate::site::context::organizations::names;
use crate::site::context::section::{Section, chart, section, width};
use crate::site::context::series::Series;
use crate::site::context::sort::newness;
use crate::site::context::target::lines;
use crate::site::context::task::Tasks;
use crate::site::context::{Cell, Fact, Link, Source, Table, Value};
use crate::site::view::View;

/// How many numbers stand at the top of the page.
pub(in crate::site) const KEY_NUMBERS: usize = 4;

/// How many indicators the page holds in one. More stand on parts of their own.
const TOGETHER: usize = 40;

/// One organization, or a part of its page: there is nothing on a further part but indicators.
#[derive(Debug, Default, Serialize)]
pub(in crate::site) struct OrganizationPage {
    /// Name, kind, lifetime, the organizations around it.
    facts: Vec<Fact>,
    /// That it has ended, and what became of it.
    ended: Option<String>,
    successors: Vec<Link>,
    note: Option<String>,
    /// The newest totals of what has a target or a direction.
    key_numbers: Vec<KeyNumber>,
    /// Where its figures are, if they are on further parts.
    overview: Option<Table>,
    /// What is measured often enough for a chart, or against a target.
    sections: Vec<Section>,
    /// What else is known of it.
    other: Option<Table>,
    /// The organizations it was formed from, added up for the time before it.
    predecessors: Option<Table>,
    /// The tasks that its resolutions give.
    tasks: Vec<Tasks>,
    /// The pages of its years, from the first on: the shortest way to one of them.
    years: Vec<Link>,
    /// The pages of all its periods.
    periods: Vec<Link>,
    /// Those below it, where they are few.
    children: Vec<Link>,
    /// The way to each letter, where they are many.
    children_letters: Vec<Link>,
    /// From A to Z, then.
    children_names: Vec<UnderLetter<Link>>,
    /// The way to the others, where these are not all.
    more_children: Option<Link>,
    sources: Vec<Source>,
    /// Whether there is no figure at all.
    without_figures: bool,
}

/// A number at the top of a page.
#[derive(Debug, Serialize)]
pub(in crate::site) struct KeyNumber {
    pub(in crate::site) value: Value,
    pub(in crate::site) name: Link,
    /// When, where that is not the page's own period.
    pub(in crate::site) period: Option<Link>,
    /// A sentence more: the yearly average.
    pub(in crate::site) detail: Option<String>,
}

/// How many indicators have a large chart each. Of more, the first may have one, each other has a small one.
const LARGE: usize = 4;
/// How many have a chart at all: behind them the numbers have to do.
const DRAWN: usize = 16;

pub(in crate::site) fn organization(
    view: &View<'_>,
    organization: &Organization,
) -> (Head, Parts<OrganizationPage>) {
    let id = &organization.id;
    let (shown, others, key_numbers) = indicators(view, id);
    let mut further = Further::new(view);
    let apart = shown.len() > TOGETHER && !view.on_paper;
    let elsewhere = view.part(2);
    let within = if apart { &elsewhere } else { view };
    let mut sections = sections(view, within, id, &shown);
    if apart {
        sections_apart(view, id, sections.drain(..).zip(&shown), &mut further);
    }
    let mut other = (!others.is_empty()).then(|| {
        within
            .series_table(id, &others, view.say("organization-other-figures"))
            .said_once()
    });
    if let Some(table) = other.take_if(|it| it.weight() > ROOM && !view.on_paper) {
        for table in table.cut(ROOM) {
            let (what, many) = ("organization-other-figures", table.rows());
            let anchors = table.anchors().cloned().collect();
            further.say_all((what, many), anchors, nothing_newest(view));
            let other = Some(table);
            further.push(
                what,
                many,
                OrganizationPage {
                    other,
                    ..OrganizationPage::default()
                },
            );
        }
    }
    let many = view.index.children.get(id).map_or(0, Vec::len) > LETTERED;
    let (children_letters, children_names, more_children) = if many {
        many_children(view, id)
    } else {
        (Vec::new(), Vec::new(), None)
    };
    let without_figures = !view.index.periods.contains_key(id);
    let page = OrganizationPage {
        facts: facts(view, organization),
        ended: view.ended(organization),
        successors: view.successors(id),
        note: view.maybe(organization.note.as_ref()),
        key_numbers,
        predecessors: view.sums_of_predecessors(id),
        tasks: view.tasks_of(id),
        years: years(view, id),
        periods: periods(view, id),
        children: if many { Vec::new() } else { children(view, id) },
        children_letters,
        children_names,
        more_children,
        sources: view.sources(sources(view, id)),
        overview: further.overview(&[
            ("table-measure", false),
            ("table-value", true),
            ("table-period", false),
        ]),
        other,
        sections,
        without_figures,
    };
    let head = Head {
        title: view.text(&organization.name),
        kicker: Some(
            view.maybe(organization.kind.as_ref())
                .unwrap_or_else(|| view.say("organization")),
        ),
        lead: view.narrative().and_then(|it| it.description.clone()),
        trail: view.trail(above(view, organization)),
        contents: contents(view, &page),
        ..Head::default()
    };
    (head, further.behind(page))
}

/// An indicator with all that is known of it.
type Measured<'a> = (&'a Indicator, Vec<Series>);

/// What is known of an organization: what has a section of its own, what else is measured, and the numbers at the top.
fn indicators<'a>(view: &View<'a>, id: &OrganizationId) -> (Vec<Measured<'a>>, Vec<Series>, Vec<KeyNumber>) {
    let (assessments, averages) = results(view, id);
    let targeted: BTreeSet<&IndicatorId> = assessments
        .iter()
        .map(|it| &it.target)
        .chain(averages.iter().map(|it| &it.target))
        .filter_map(|target| Some(&view.dataset().target(target)?.measure.indicator))
        .collect();
    let mut shown: Vec<Measured<'_>> = Vec::new();
    let mut others: Vec<Series> = Vec::new();
    let (mut key_numbers, mut other_numbers) = (Vec::new(), Vec::new());
    for indicator in view.dataset().indicators_in_order() {
        let series = view.series(id, indicator);
        let has_target = targeted.contains(&indicator.id);
        let over_time = series.first().is_some_and(|it| it.readings.len() > 1);
        if let Some(number) = key_number(view, id, indicator, &series)
            && (has_target || indicator.direction != crate::model::Direction::None)
            && indicator.derivation.is_none()
        {
            if has_target {
                key_numbers.push(number);
            } else {
                other_numbers.push(number);
            }
        }
        if has_target || over_time {
            shown.push((indicator, series));
        } else {
            others.extend(series);
        }
    }
    key_numbers.append(&mut other_numbers);
    key_numbers.truncate(KEY_NUMBERS);
    (shown, others, key_numbers)
}

/// What came of the targets of an organization, and the averages of its years.
fn results<'v>(view: &'v View<'_>, id: &OrganizationId) -> (&'v [&'v Assessment], &'v [&'v Average]) {
    (
        view.index.assessments.get(id).map_or(&[], Vec::as_slice),
        view.index.averages.get(id).map_or(&[], Vec::as_slice),
    )
}

/// A section for each indicator, with its chart. `within` is the part of the page that they stand on, `view` the one that
/// the files of charts belong to.
fn sections(view: &View<'_>, within: &View<'_>, id: &OrganizationId, shown: &[Measured<'_>]) -> Vec<Section> {
    let size = if shown.len() > LARGE {
        Size::Small
    } else {
        Size::Full
    };
    let mut large = 0;
    let mut sections: Vec<Section> = Vec::with_capacity(shown.len());
    for (indicator, series) in shown {
        let room = if shown.len() > LARGE { 1 } else { LARGE };
        let largest = if large < room { Size::Full } else { Size::Small };
        let chart_size = (sections.len() < DRAWN).then_some(largest);
        let size = width(series, size);
        let mut section = section(within, (id, indicator), series, results(view, id), size);
        section.chart = chart_size.and_then(|largest| chart(view, (id, indicator), size, largest));
        large += usize::from(section.size == "full");
        sections.push(section);
    }
    sections
}

/// Sections on parts of their own, each with its newest figure on the first.
fn sections_apart<'s>(
    view: &View<'_>,
    id: &OrganizationId,
    sections: impl Iterator<Item = (Section, &'s Measured<'s>)>,
    further: &mut Further<'_, '_, OrganizationPage>,
) {
    for part in cut(sections, ROOM, |(section, _)| section.weight()) {
        for (section, (indicator, series)) in &part {
            let mut anchors = vec![section.anchor.clone()];
            anchors.extend(section.tables.iter().flat_map(Table::anchors).cloned());
            let cells = match key_number(view, id, indicator, series) {
                Some(KeyNumber {
                    value,
                    period: Some(period),
                    ..
                }) => vec![
                    Cell {
                        value: Some(value),
                        ..Cell::default()
                    },
                    lines(vec![period], ""),
                ],
                _ => nothing_newest(view),
            };
            further.say(section.name.text.clone(), anchors, cells);
        }
        let sections: Vec<Section> = part.into_iter().map(|(section, _)| section).collect();
        let many = sections.len();
        further.push(
            "nav-indicators",
            many,
            OrganizationPage {
                sections,
                ..OrganizationPage::default()
            },
        );
    }
}

/// What stands in the place of a newest figure and its period.
fn nothing_newest(view: &View<'_>) -> Vec<Cell> {
    vec![view.nothing_to_add(), view.nothing_to_add()]
}

/// The way down to an organization: the list of all, then each organization above it.
pub(in crate::site) fn above(view: &View<'_>, organization: &Organization) -> Vec<Link> {
    let all = &view.dataset().organizations;
    let parent = |it: &Organization| all.get(it.parent.as_ref()?).cloned();
    // A loop of parents is refused by `check`; the limit only keeps a mistake there from hanging the run.
    let parents: Vec<Organization> = std::iter::successors(parent(organization), parent)
        .take(32)
        .collect();
    let mut trail = vec![view.link(&PageId::Organizations, view.say("nav-organizations"))];
    trail.extend(parents.iter().rev().map(|it| view.organization(&it.id)));
    trail
}

fn facts(view: &View<'_>, organization: &Organization) -> Vec<Fact> {
    let parent = organization
        .parent
        .iter()
        .map(|id| view.organization(id))
        .collect();
    let predecessors = view.index.predecessors.get(&organization.id);
    let predecessors = predecessors
        .into_iter()
        .flatten()
        .map(|it| view.organization(&it.id));
    [
        view.fact("organization-kind", view.maybe(organization.kind.as_ref())),
        view.facts("organization-parent", parent),
        view.fact("organization-lifetime", view.lifetime(organization)),
        view.facts("organization-predecessors", predecessors.collect()),
        view.fact("organization-code", organization.code.clone()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn children(view: &View<'_>, id: &OrganizationId) -> Vec<Link> {
    let children = view.index.children.get(id).map_or(&[][..], Vec::as_slice);
    let children = view.sorted(children.iter().copied(), |it| view.text(it.label()));
    children.into_iter().map(|it| view.organization(&it.id)).collect()
}

/// How many of those below it the page of an organization names.
const NAMED: usize = 800;

/// The organizations below one, from A to Z.
fn many_children(view: &View<'_>, id: &OrganizationId) -> (Vec<Link>, Vec<UnderLetter<Link>>, Option<Link>) {
    let children = view.index.children.get(id).map_or(&[][..], Vec::as_slice);
    let mut named = names(view, children.iter().copied());
    let more = (named.len() > NAMED).then(|| {
        let message = Message::new("organization-children-more")
            .with("shown", NAMED)
            .with("total", named.len());
        view.link(&PageId::Organizations, view.words_of(&message))
    });
    let order = Collation::new(view.language);
    named.sort_by(|(a, _), (b, _)| order.compare(a, b));
    named.truncate(NAMED);
    let alphabet = view.alphabet(named, NAMED);
    let all = alphabet.parts.into_iter().flat_map(|(_, letters)| letters);
    (alphabet.letters, all.collect(), more)
}

/// The pages of whole years, in time.
fn years(view: &View<'_>, id: &OrganizationId) -> Vec<Link> {
    let pages = view.index.period_pages.get(id).map_or(&[][..], Vec::as_slice);
    let years = pages.iter().filter(|it| Grain::of(it) == Grain::Year);
    years
        .map(|year| view.period_of(id, year, Length::Short))
        .collect()
}

fn periods(view: &View<'_>, id: &OrganizationId) -> Vec<Link> {
    let pages = view.index.period_pages.get(id).map_or(&[][..], Vec::as_slice);
    let mut pages: Vec<&Period> = pages.iter().rev().collect();
    pages.sort_by_key(|period| Grain::of(period));
    pages
        .into_iter()
        .map(|period| view.period_of(id, period, Length::Long))
        .collect()
}

fn sources<'a>(view: &View<'a>, id: &OrganizationId) -> BTreeSet<&'a SourceRef> {
    view.dataset().of_organization(id).map(|it| &*it.source).collect()
}

fn key_number(
    view: &View<'_>,
    id: &OrganizationId,
    indicator: &Indicator,
    series: &[Series],
) -> Option<KeyNumber> {
    let total = series.first().filter(|it| it.measure.cell.is_total())?;
    let known = total
        .readings
        .iter()
        .filter(|(_, reading)| reading.known().is_some());
    let (period, reading) = known.max_by_key(|(period, _)| newness(period))?;
    let figure = FigureRef {
        organization: id.clone(),
        measure: Measure::total(indicator.id.clone()),
        period: period.clone(),
    };
    Some(KeyNumber {
        value: view.value(&figure, reading),
        name: view.indicator(&indicator.id),
        period: Some(view.period_of(id, period, Length::Long)),
        detail: view.yearly(&figure, reading),
    })
}

fn contents(view: &View<'_>, page: &OrganizationPage) -> Vec<Place> {
    let mut contents = view.headings();
    contents.extend(page.sections.iter().map(|section| Place {
        id: section.anchor.clone(),
        text: section.name.text.clone(),
        level: 1,
    }));
    if page.other.is_some() {
        contents.push(view.place("part_other", "organization-other-figures"));
    }
    if page.predecessors.is_some() {
        contents.push(view.place("part_predecessors", "predecessors"));
    }
    if !page.tasks.is_empty() {
        contents.push(view.place("part_tasks", "tasks"));
    }
    if !page.sources.is_empty() {
        contents.push(view.place("part_sources", "sources"));
    }
    contents
}

impl View<'_> {
    /// The yearly average of a total of several years, in words. `None` for anything else.
    pub(in crate::site) fn yearly(&self, figure: &FigureRef, reading: &Reading) -> Option<String> {
        let indicator = self.dataset().indicators.get(&figure.measure.indicator)?;
        let years = figure.period.years().filter(|years| *years > 1)?;
        let known = reading.known().filter(|_| indicator.kind == Kind::Flow)?;
        let average = known.magnitude.value / Decimal::from(years);
        let average = self.style(&indicator.id).average(average, self.words);
        Some(self.words_of(&Message::new("figure-average").with("value", average)))
    }

    /// That an organization has ended: "Kết thúc ngày 01/07/2025". `None` for one that has not, or of which it is not known.
    pub(in crate::site) fn ended(&self, organization: &Organization) -> Option<String> {
        match &organization.end {
            OrganizationEnd::Ended { on, .. } => Some(
                self.words_of(&Message::new("organization-ended").with("date", self.words.date_long(*on))),
            ),
            OrganizationEnd::Unknown | OrganizationEnd::Continues => None,
        }
    }

    /// The headings of the page's narrative, for its contents.
    pub(in crate::site) fn headings(&self) -> Vec<Place> {
        let headings = self.narrative().map_or(&[][..], |it| it.headings.as_slice());
        headings
            .iter()
            .map(|heading| Place {
                id: heading.id.clone(),
                text: heading.text.clone(),
                level: heading.level.saturating_sub(1).max(1),
            })
            .collect()
    }
}
