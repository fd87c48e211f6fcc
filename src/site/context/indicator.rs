use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assess::Assessment;
use crate::chart::{Kind as ChartKind, Request, Size, Subject, TargetChoice};
use crate::locale::{Length, Message};
use crate::model::{
    Cell as MeasureCell, Derivation, Direction, FigureRef, Indicator, IndicatorId, Kind, Measure,
    OrganizationId, PageId, Period, PeriodShape, Rhythm, StockAt, TargetRef,
};
use crate::site::context::chart::Chart;
use crate::site::context::frame::Head;
use crate::site::context::grain::Grain;
use crate::site::context::home::Count;
use crate::site::context::series::{Series, course_svg};
use crate::site::context::{Column, Fact, Link, Row, Source, Table, TableKind};
use crate::site::view::View;

/// How many organizations a chart compares at most. The chart itself tells a few from the many.
const COMPARED: usize = 24;

/// Of how many organizations the figures stand in a heat map, and how many cells it has at most.
const MAPPED: (usize, usize) = (4, 40);
const CELLS: usize = 300;

/// All indicators.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Indicators {
    indicators: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    name: Link,
    kind: String,
    unit: Option<String>,
    definition: Option<String>,
    /// How many organizations have figures of it.
    organizations: String,
    targets: usize,
}

/// One indicator.
#[derive(Debug, Serialize)]
pub(in crate::site) struct IndicatorPage {
    definition: Option<String>,
    method: Option<String>,
    facts: Vec<Fact>,
    chart: Option<Chart>,
    /// The same organizations by year, the darker the more, where there are several of both.
    heat: Option<Chart>,
    /// Organizations compared: over the years, then over other periods.
    tables: Vec<Table>,
    targets: Vec<TargetLine>,
    sources: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct TargetLine {
    name: Link,
    resolution: Link,
    asked: String,
    when: String,
    derived: bool,
    results: Vec<Count>,
}

pub(in crate::site) fn indicators(view: &View<'_>) -> (Head, Indicators) {
    let entry = |it: &&Indicator| Entry {
        name: view.indicator(&it.id),
        kind: view.say(kind(it.kind)),
        unit: view.style(&it.id).unit(view.words).map(str::to_owned),
        definition: view.maybe(it.definition.as_ref()),
        organizations: view.words.numbers().count(organizations_with(view, it).len()),
        targets: targets(view, it).len(),
    };
    let head = Head {
        title: view.say("nav-indicators"),
        lead: Some(view.say("indicators-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let indicators = view.dataset().indicators_in_order();
    let content = Indicators {
        indicators: indicators.iter().map(entry).collect(),
    };
    (head, content)
}

pub(in crate::site) fn indicator(view: &View<'_>, indicator: &Indicator) -> (Head, IndicatorPage) {
    let head = Head {
        title: view.text(&indicator.name),
        kicker: Some(view.say("indicator")),
        lead: view.narrative().and_then(|it| it.description.clone()),
        trail: view.trail(vec![view.link(&PageId::Indicators, view.say("nav-indicators"))]),
        contents: Vec::new(),
        ..Head::default()
    };
    let organizations = organizations_with(view, indicator);
    let total = Measure::total(indicator.id.clone());
    let compared = compared(view, &organizations);
    let by_year = mapped(view, &organizations, &total);
    let chart = (!compared.is_empty())
        .then(|| view.chart_of_measure("chart_compared".to_owned(), compared, (total, None), Size::Full))
        .flatten()
        .map(Chart::beside_its_numbers);
    let page = IndicatorPage {
        definition: view.maybe(indicator.definition.as_ref()),
        method: view.maybe(indicator.method.as_ref()),
        facts: facts(view, indicator),
        chart,
        heat: by_year,
        tables: tables(view, indicator, &organizations),
        targets: targets(view, indicator),
        sources: sources(view, indicator),
    };
    (head, page)
}

/// The figures of organizations right beside each other. `None` where a line says as much, or where there are so many that
/// the page would be too heavy.
fn mapped(view: &View<'_>, organizations: &[OrganizationId], total: &Measure) -> Option<Chart> {
    if !(MAPPED.0..=MAPPED.1).contains(&organizations.len()) {
        return None;
    }
    let dataset = view.dataset();
    let parents: BTreeSet<&OrganizationId> = organizations
        .iter()
        .filter_map(|id| dataset.organizations.get(id)?.parent.as_ref())
        .collect();
    let parts: Vec<OrganizationId> = organizations
        .iter()
        .filter(|id| !parents.contains(id))
        .cloned()
        .collect();
    let years: BTreeSet<&Period> = parts
        .iter()
        .filter_map(|id| dataset.observations.get(id))
        .filter_map(|of_one| of_one.get(total))
        .flat_map(BTreeMap::keys)
        .filter(|period| period.shape() == PeriodShape::Calendar(Rhythm::Year))
        .collect();
    if years.len() < 3 || parts.len() < MAPPED.0 || years.len() * parts.len() > CELLS {
        return None;
    }
    let chart = view.chart(&Request {
        anchor: "chart_heat".to_owned(),
        kind: Some(ChartKind::Heat),
        subject: Subject::Measures {
            organizations: parts,
            measures: vec![total.clone()],
            targets: TargetChoice::None,
        },
        within: None,
        title: None,
        size: Size::Full,
    });
    chart.map(Chart::beside_its_numbers)
}

/// Who is compared in the chart: no organization beside its own parts, and none that is no longer there where others are.
fn compared(view: &View<'_>, organizations: &[OrganizationId]) -> Vec<OrganizationId> {
    let dataset = view.dataset();
    let organization = |id: &OrganizationId| dataset.organizations.get(id);
    let parents: BTreeSet<&OrganizationId> = organizations
        .iter()
        .filter_map(|id| organization(id)?.parent.as_ref())
        .collect();
    let parts: Vec<&OrganizationId> = organizations.iter().filter(|id| !parents.contains(id)).collect();
    let as_of = dataset.publication.as_of.date;
    let is_there =
        |id: &OrganizationId| organization(id).is_some_and(|it| it.ended_on().is_none_or(|on| on > as_of));
    let mut there: Vec<&OrganizationId> = parts.iter().copied().filter(|id| is_there(id)).collect();
    if there.is_empty() {
        there = parts;
    }
    there.into_iter().take(COMPARED).cloned().collect()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Flow => "indicator-flow",
        Kind::Stock => "indicator-stock",
        Kind::Share => "indicator-share",
        Kind::Rate => "indicator-rate",
        Kind::Mean => "indicator-mean",
    }
}

/// Who has figures of an indicator, reported or worked out.
fn organizations_with(view: &View<'_>, indicator: &Indicator) -> Vec<OrganizationId> {
    let with = |id: &IndicatorId| {
        view.index
            .organizations_with
            .get(id)
            .into_iter()
            .flatten()
            .copied()
    };
    let mut all: BTreeSet<&OrganizationId> = with(&indicator.id).collect();
    let parts: Vec<&Measure> = match &indicator.derivation {
        Some(Derivation::Share { part, of }) => vec![part, of],
        Some(Derivation::Rate { of, per, .. }) => vec![of, per],
        Some(Derivation::Sum(parts)) => parts.iter().collect(),
        None => Vec::new(),
    };
    let may_have: BTreeSet<&OrganizationId> =
        parts.into_iter().flat_map(|part| with(&part.indicator)).collect();
    for id in may_have {
        let series = view.series(id, indicator);
        if series
            .iter()
            .any(|it| it.measure.cell.is_total() && it.has_numbers())
        {
            all.insert(id);
        }
    }
    view.sorted(all, |id| view.organization_label(id))
        .into_iter()
        .cloned()
        .collect()
}

fn facts(view: &View<'_>, indicator: &Indicator) -> Vec<Fact> {
    let direction = match indicator.direction {
        Direction::Higher => "indicator-direction-higher",
        Direction::Lower => "indicator-direction-lower",
        Direction::None => "indicator-direction-none",
    };
    let reported = indicator.reported.map(|rhythm| {
        view.say(match rhythm {
            Rhythm::Month => "indicator-reported-month",
            Rhythm::Quarter => "indicator-reported-quarter",
            Rhythm::HalfYear => "indicator-reported-half-year",
            Rhythm::Year => "indicator-reported-year",
        })
    });
    let dimensions = indicator
        .dimensions
        .iter()
        .filter_map(|id| view.dataset().dimensions.get(id));
    let dimensions = dimensions.map(|it| Link {
        text: view.text(&it.name),
        href: None,
    });
    [
        view.fact("indicator-kind", Some(view.say(kind(indicator.kind)))),
        view.fact(
            "indicator-unit",
            view.style(&indicator.id).unit(view.words).map(str::to_owned),
        ),
        view.fact("indicator-direction", Some(view.say(direction))),
        view.fact(
            "indicator-formula",
            indicator.derivation.as_ref().map(|it| formula(view, it)),
        ),
        view.facts("indicator-dimensions", dimensions.collect()),
        view.fact("indicator-reported", reported),
        view.fact(
            "indicator-suppressed",
            indicator.suppress_below.map(|limit| {
                let limit = view.words.numbers().count(limit as usize);
                view.words_of(&Message::new("indicator-suppressed-below").with("limit", limit))
            }),
        ),
        view.fact("indicator-contact", view.maybe(indicator.contact.as_ref())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How an indicator is worked out, in words.
fn formula(view: &View<'_>, derivation: &Derivation) -> String {
    match derivation {
        Derivation::Share { part, of } => view.words_of(
            &Message::new("formula-share")
                .with("part", view.measure_name(part))
                .with("of", view.measure_name(of)),
        ),
        Derivation::Rate { of, per, at, times } => {
            let at = view.say(match at {
                StockAt::Start => "formula-at-start",
                StockAt::End => "formula-at-end",
                StockAt::Mean => "formula-at-mean",
            });
            view.words_of(
                &Message::new("formula-rate")
                    .with("of", view.measure_name(of))
                    .with("per", view.measure_name(per))
                    .with("at", at)
                    .with("times", view.words.numbers().count(*times as usize)),
            )
        }
        Derivation::Sum(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| view.measure_name(part)).collect();
            view.words_of(&Message::new("formula-sum").with("parts", view.words.list_and(&parts)))
        }
    }
}

/// Organizations compared, a table for each length of periods: a row for each organization, with its breakdowns left to
/// its own page.
fn tables(view: &View<'_>, indicator: &Indicator, organizations: &[OrganizationId]) -> Vec<Table> {
    let all: Vec<(&OrganizationId, Series)> = organizations
        .iter()
        .filter_map(|id| {
            let series = view.series(id, indicator).into_iter().next()?;
            (series.measure.cell == MeasureCell::total()).then_some((id, series))
        })
        .collect();
    let mut periods: BTreeMap<Grain, BTreeSet<&Period>> = BTreeMap::new();
    for period in all.iter().flat_map(|(_, it)| it.readings.keys()) {
        periods.entry(Grain::of(period)).or_default().insert(period);
    }
    periods
        .into_iter()
        .map(|(grain, periods)| table(view, indicator, &all, (grain, &periods)).said_once())
        .collect()
}

fn table(
    view: &View<'_>,
    indicator: &Indicator,
    all: &[(&OrganizationId, Series)],
    (grain, periods): (Grain, &BTreeSet<&Period>),
) -> Table {
    let mut columns = vec![Column {
        text: view.say("table-organization"),
        href: None,
        number: false,
    }];
    columns.extend(periods.iter().map(|period| Column {
        text: view.period(period, Length::Short),
        href: None,
        number: true,
    }));
    let here = all
        .iter()
        .filter(|(_, series)| periods.iter().any(|period| series.readings.contains_key(*period)));
    let page = PageId::Indicator(indicator.id.clone());
    let (shown, more) = view.excerpt(here.collect(), columns.len(), Some(&page));
    let rows = shown.into_iter().map(|(id, series)| {
        let cells = periods.iter().map(|period| {
            let figure = FigureRef {
                organization: (*id).clone(),
                measure: series.measure.clone(),
                period: (*period).clone(),
            };
            view.table_cell(&figure, series.readings.get(*period))
        });
        Row {
            anchors: Vec::new(),
            head: view.organization(id),
            depth: 0,
            notes: Vec::new(),
            course_svg: course_svg(&series.readings, grain),
            cells: cells.collect(),
        }
    });
    let message = Message::new("indicator-table-caption")
        .with("indicator", view.text(&indicator.name))
        .with("grain", grain.name());
    Table {
        caption_hidden: false,
        more,
        ..Table::of_rows(
            TableKind::Figures,
            view.words_of(&message),
            columns,
            rows.collect(),
        )
    }
}

fn targets(view: &View<'_>, indicator: &Indicator) -> Vec<TargetLine> {
    let references = view.index.targets_of.get(&indicator.id).into_iter().flatten();
    let line = |reference: &TargetRef| {
        let target = view.dataset().target(reference)?;
        let found: &[&Assessment] = view
            .index
            .assessments_of
            .get(reference)
            .map_or(&[], Vec::as_slice);
        Some(TargetLine {
            name: view.target(reference),
            resolution: view.resolution(&reference.resolution),
            asked: view.asked(target),
            when: view.when(target),
            derived: view.derived(target).is_some(),
            results: view.counts(found.iter().map(|it| it.outcome.name())),
        })
    };
    references.filter_map(line).collect()
}

fn sources(view: &View<'_>, indicator: &Indicator) -> Vec<Source> {
    let dataset = view.dataset();
    let mut sources = BTreeSet::new();
    for id in view
        .index
        .organizations_with
        .get(&indicator.id)
        .into_iter()
        .flatten()
    {
        for (measure, observations) in dataset.observations.get(*id).into_iter().flatten() {
            if measure.indicator == indicator.id {
                sources.extend(observations.values().map(|it| &*it.source));
            }
        }
    }
    view.sources(sources)
}
