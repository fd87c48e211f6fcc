use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assess::Assessment;
use crate::chart::{Kind as ChartKind, Request, Size, Subject, TargetChoice};
use crate::locale::Message;
use crate::model::{
    Derivation, Direction, Indicator, IndicatorId, Kind, Measure, OrganizationId, PageId, Period,
    PeriodShape, Rhythm, StockAt, TargetRef,
};
use crate::site::Parts;
use crate::site::context::chart::Chart;
use crate::site::context::compared;
use crate::site::context::frame::Head;
use crate::site::context::home::Count;
use crate::site::context::letters::{Entry, LETTERED, Listed};
use crate::site::context::{Fact, Link, Source, Table};
use crate::site::view::View;

/// How many organizations a chart compares at most. The chart itself tells a few from the many.
const COMPARED: usize = 24;

/// Of how many organizations the figures stand in a heat map, and how many cells it has at most.
const MAPPED: (usize, usize) = (4, 40);
const CELLS: usize = 300;

/// How many indicators a part of the list has.
const IN_PART: usize = 250;

/// One indicator. Its further parts hold nothing but tables.
#[derive(Debug, Default, Serialize)]
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

pub(in crate::site) fn indicators(view: &View<'_>) -> (Head, Parts<Listed<Entry>>) {
    let entry = |it: &Indicator| {
        let style = view.style(&it.id);
        let unit = style.unit(view.words);
        let unit = unit.map(|unit| view.words_of(&Message::new("indicator-in-unit").with("unit", unit)));
        let with =
            Message::new("indicator-organizations-count").with("count", organizations_with(view, it).len());
        let details = [
            Some(Link::words(view.say(kind(it.kind)))),
            unit.map(Link::words),
            Some(Link::words(view.words_of(&with))),
            view.number_of("indicator-targets-count", targets(view, it).len()),
        ];
        Entry {
            name: view.indicator(&it.id),
            text: view.maybe(it.definition.as_ref()),
            details: details.into_iter().flatten().collect(),
            results: Vec::new(),
        }
    };
    let head = Head {
        title: view.say("nav-indicators"),
        lead: Some(view.say("indicators-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let all = view.dataset().indicators_in_order();
    // The editor's order says what belongs together. Where there are too many to read through, names have to be found.
    let parts = if all.len() <= LETTERED {
        let only = Listed::short(all.into_iter().map(entry).collect());
        Parts(vec![(String::new(), only)])
    } else {
        let named = all.into_iter().map(|it| (view.text(&it.name), entry(it)));
        view.listed(named.collect(), IN_PART)
    };
    (head, parts)
}

pub(in crate::site) fn indicator(view: &View<'_>, indicator: &Indicator) -> (Head, Parts<IndicatorPage>) {
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
    let charted = charted(view, &organizations);
    let by_year = mapped(view, &organizations, &total);
    let chart = (!charted.is_empty())
        .then(|| view.chart_of_measure("chart_compared".to_owned(), charted, (total, None), Size::Full))
        .flatten()
        .map(Chart::beside_its_numbers);
    let whole = IndicatorPage {
        definition: view.maybe(indicator.definition.as_ref()),
        method: view.maybe(indicator.method.as_ref()),
        facts: facts(view, indicator),
        chart,
        heat: by_year,
        tables: Vec::new(),
        targets: targets(view, indicator),
        sources: sources(view, indicator),
    };
    let mut first = Some(whole);
    let parts = compared::compared(view, indicator, &organizations).into_iter();
    let parts = parts.map(|(name, tables)| {
        let page = first.take().unwrap_or_default();
        (name, IndicatorPage { tables, ..page })
    });
    (head, Parts(parts.collect()))
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
fn charted(view: &View<'_>, organizations: &[OrganizationId]) -> Vec<OrganizationId> {
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
