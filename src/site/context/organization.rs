use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::assess::{Assessment, Average};
use crate::chart::Size;
use crate::derive::Reading;
use crate::locale::{Collation, Length, Message};
use crate::model::{
    FigureRef, Indicator, IndicatorId, Kind, Measure, Organization, OrganizationEnd, OrganizationId, PageId,
    Period, SourceRef, TargetRef,
};
use crate::route::Anchor;
use crate::site::context::chart::Chart;
use crate::site::context::frame::{Head, Place};
use crate::site::context::grain::Grain;
use crate::site::context::letters::{LETTERED, UnderLetter};
use crate::site::context::organizations::names;
use crate::site::context::series::Series;
use crate::site::context::sort::newness;
use crate::site::context::target::{TargetCard, Whose};
use crate::site::context::task::Tasks;
use crate::site::context::yearly::Verdicts;
use crate::site::context::{Fact, Link, Source, Table, Value};
use crate::site::view::View;

/// How many numbers stand at the top of the page.
pub(in crate::site) const KEY_NUMBERS: usize = 4;

/// One organization.
#[derive(Debug, Serialize)]
pub(in crate::site) struct OrganizationPage {
    /// Name, kind, lifetime, the organizations around it.
    facts: Vec<Fact>,
    /// That it has ended, and what became of it.
    ended: Option<String>,
    successors: Vec<Link>,
    note: Option<String>,
    /// The newest totals of what has a target or a direction.
    key_numbers: Vec<KeyNumber>,
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

/// How many numbers a year has at most in a table that stands beside a chart: a total and its two parts.
const BESIDE: usize = 3;

/// An indicator of an organization.
#[derive(Debug, Serialize)]
struct Section {
    anchor: String,
    name: Link,
    /// `small` where the chart stands beside the table.
    size: &'static str,
    chart: Option<Chart>,
    /// The resolutions whose results are in the table.
    set_by: Vec<Link>,
    targets: Vec<TargetCard>,
    /// What is known over time: years, other periods, months.
    tables: Vec<Table>,
}

pub(in crate::site) fn organization(
    view: &View<'_>,
    organization: &Organization,
) -> (Head, OrganizationPage) {
    let id = &organization.id;
    let assessments = view.index.assessments.get(id).map_or(&[][..], Vec::as_slice);
    let averages = view.index.averages.get(id).map_or(&[][..], Vec::as_slice);
    let targeted: BTreeSet<&IndicatorId> = assessments
        .iter()
        .map(|it| &it.target)
        .chain(averages.iter().map(|it| &it.target))
        .filter_map(|target| Some(&view.dataset().target(target)?.measure.indicator))
        .collect();

    let mut shown: Vec<(&Indicator, Vec<Series>)> = Vec::new();
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
    let size = if shown.len() > LARGE {
        Size::Small
    } else {
        Size::Full
    };
    let mut large = 0;
    let mut sections: Vec<Section> = Vec::with_capacity(shown.len());
    for (indicator, series) in &shown {
        let room = if shown.len() > LARGE { 1 } else { LARGE };
        let largest = if large < room { Size::Full } else { Size::Small };
        let chart_size = (sections.len() < DRAWN).then_some(largest);
        let about = (assessments, averages);
        let section = section(view, (id, indicator), series, about, (size, chart_size));
        large += usize::from(section.size == "full");
        sections.push(section);
    }
    key_numbers.append(&mut other_numbers);
    key_numbers.truncate(KEY_NUMBERS);
    let other = (!others.is_empty()).then(|| {
        view.series_table(id, &others, view.say("organization-other-figures"))
            .said_once()
    });
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
    (head, page)
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

fn section(
    view: &View<'_>,
    (id, indicator): (&OrganizationId, &Indicator),
    series: &[Series],
    (assessments, averages): (&[&Assessment], &[&Average]),
    (size, chart_size): (Size, Option<Size>),
) -> Section {
    let mut references: Vec<&TargetRef> = Vec::new();
    let all = assessments
        .iter()
        .map(|it| &it.target)
        .chain(averages.iter().map(|it| &it.target));
    for reference in all {
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
    let mut targets = Vec::new();
    let mut verdicts = Vec::new();
    let periods: BTreeSet<&Period> = series.iter().flat_map(|it| it.readings.keys()).collect();
    let narrow = series.len() <= BESIDE && periods.iter().all(|period| Grain::of(period) == Grain::Year);
    let size = if narrow { size } else { Size::Full };
    for reference in references {
        let Some(target) = view.dataset().target(reference) else {
            continue;
        };
        if target.measure.indicator != indicator.id {
            continue;
        }
        let assessments: Vec<&Assessment> = assessments
            .iter()
            .copied()
            .filter(|it| it.target == *reference)
            .collect();
        let averages: Vec<&Average> = averages
            .iter()
            .copied()
            .filter(|it| it.target == *reference)
            .collect();
        if size == Size::Small
            && let Some(found) = Verdicts::new((reference, target), (&assessments, &averages), &periods)
        {
            verdicts.push(found);
            continue;
        }
        targets.push(
            view.target_card(reference, target, Whose::One, (&assessments, &averages))
                .without_anchors(),
        );
    }
    let anchor = Anchor::series(&indicator.id).as_str().to_owned();
    let chart = chart_size.and_then(|largest| {
        view.chart_of_measure(
            format!("chart_{}", indicator.id),
            vec![id.clone()],
            (Measure::total(indicator.id.clone()), None),
            if size == Size::Full { largest } else { size },
        )
    });
    let name = view.indicator_name(&indicator.id);
    let tables = match size {
        _ if series.is_empty() => Vec::new(),
        Size::Full => view.series_tables(id, series, &name),
        Size::Small => {
            let message = Message::new("series-caption")
                .with("indicator", name)
                .with("organization", view.organization_label(id))
                .with("grain", Grain::Year.name());
            vec![view.yearly_table(id, series, &verdicts, view.words_of(&message))]
        }
    };
    Section {
        anchor,
        name: view.indicator(&indicator.id),
        size: if size == Size::Small { "small" } else { "full" },
        chart: chart.map(Chart::beside_its_numbers),
        set_by: view.set_by(&verdicts),
        targets,
        tables,
    }
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
