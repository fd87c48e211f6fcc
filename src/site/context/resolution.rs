use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assess::{Assessment, AssignedSum, Average, Side};
use crate::chart::Size;
use crate::locale::{Length, Message};
use crate::model::{AssignedValue, OrganizationId, PageId, Period, Resolution, Scope, Target, TargetRef};
use crate::route::RESULTS_LISTED;
use crate::site::Parts;
use crate::site::context::chart::Chart;
use crate::site::context::frame::{Head, Place};
use crate::site::context::home::Count;
use crate::site::context::letters::{Entry, Listed};
use crate::site::context::target::{TargetCard, Whose, in_runs, is_like, lines};
use crate::site::context::task::Tasks;
use crate::site::context::tile::Tile;
use crate::site::context::{Cell, Column, Fact, Link, Row, Source, Table, TableKind};
use crate::site::view::View;

/// How many results a chart shows. With more, the table is the better picture.
const CHARTED: usize = 24;
/// How many targets have a large chart each. Of more, each has a small one, and those behind the last of these have none.
const LARGE: usize = 4;
const DRAWN: usize = 20;

/// How many resolutions a part of the list has.
const IN_PART: usize = 150;

/// One resolution.
#[derive(Debug, Serialize)]
pub(in crate::site) struct ResolutionPage {
    facts: Vec<Fact>,
    note: Option<String>,
    results: Vec<Count>,
    /// Targets down, periods across.
    scorecard: Option<Scorecard>,
    targets: Vec<Detail>,
    /// What targets that depend on each other ask of what they both depend on, a sentence each.
    compatibility: Vec<String>,
    tasks: Option<Tasks>,
    sources: Vec<Source>,
}

/// Every result of a resolution at a glance.
#[derive(Debug, Serialize)]
struct Scorecard {
    periods: Vec<String>,
    rows: Vec<ScoreRow>,
}

#[derive(Debug, Serialize)]
struct ScoreRow {
    name: Link,
    organization: Option<Link>,
    asked: String,
    derived: bool,
    cells: Vec<ScoreCell>,
}

/// A result over one period or, where several in a row are alike, over all of them.
#[derive(Debug, Serialize)]
struct ScoreCell {
    periods: usize,
    /// `None` where the target says nothing of the periods.
    tile: Option<Tile>,
}

/// A target with everything that belongs to it.
#[derive(Debug, Serialize)]
struct Detail {
    card: TargetCard,
    chart: Option<Chart>,
    assigned: Option<Table>,
    /// The sums of what was assigned, against the target of the whole.
    sums: Vec<String>,
}

pub(in crate::site) fn resolutions(view: &View<'_>) -> (Head, Parts<Listed<Entry>>) {
    let details = |it: &Resolution| {
        [
            view.issuer(it),
            date(view, it).map(Link::words),
            view.number_of("resolution-targets-count", it.targets.len()),
            view.number_of("resolution-tasks-count", it.tasks.len()),
        ]
    };
    let entry = |it: &Resolution| Entry {
        name: view.resolution(&it.id),
        text: None,
        details: details(it).into_iter().flatten().collect(),
        results: view.counts(assessments(view, it).iter().map(|it| it.outcome.name())),
    };
    let head = Head {
        title: view.say("nav-resolutions"),
        lead: Some(view.say("resolutions-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let all = view.dataset().resolutions.values();
    let named = all.map(|it| (view.resolution_name(&it.id), entry(it))).collect();
    (head, view.listed(named, IN_PART))
}

pub(in crate::site) fn resolution(view: &View<'_>, resolution: &Resolution) -> (Head, ResolutionPage) {
    let found = assessments(view, resolution);
    let compatibilities = view
        .index
        .compatibilities
        .get(&resolution.id)
        .into_iter()
        .flatten();
    let page = ResolutionPage {
        facts: facts(view, resolution),
        note: view.maybe(resolution.note.as_ref()),
        results: view.counts(found.iter().map(|it| it.outcome.name())),
        scorecard: scorecard(view, resolution, &found),
        targets: resolution
            .targets
            .iter()
            .enumerate()
            .map(|(at, target)| detail(view, resolution, target, chart_size(resolution, at)))
            .collect(),
        compatibility: compatibilities.flat_map(|it| view.compatibility(it)).collect(),
        tasks: view.tasks(resolution),
        sources: sources(view, resolution),
    };
    let head = Head {
        title: view.resolution_name(&resolution.id),
        kicker: Some(view.say("resolution")),
        lead: view.narrative().and_then(|it| it.description.clone()),
        trail: view.trail(vec![view.link(&PageId::Resolutions, view.say("nav-resolutions"))]),
        contents: contents(view, &page),
        ..Head::default()
    };
    (head, page)
}

fn contents(view: &View<'_>, page: &ResolutionPage) -> Vec<Place> {
    let mut contents = Vec::new();
    if page.scorecard.is_some() {
        contents.push(view.place("part_scorecard", "scorecard"));
    }
    contents.extend(view.headings());
    contents.extend(page.targets.iter().map(|detail| Place {
        id: detail.card.anchor.clone().unwrap_or_default(),
        text: detail.card.name.text.clone(),
        level: 1,
    }));
    if !page.compatibility.is_empty() {
        contents.push(view.place("part_compatibility", "compatibility"));
    }
    if page.tasks.is_some() {
        contents.push(view.place("part_tasks", "tasks"));
    }
    if !page.sources.is_empty() {
        contents.push(view.place("part_sources", "sources"));
    }
    contents
}

fn facts(view: &View<'_>, resolution: &Resolution) -> Vec<Fact> {
    let document = match &resolution.document {
        Some(id) => vec![view.document(id)],
        None => vec![Link {
            text: view.say("resolution-no-text"),
            href: None,
        }],
    };
    [
        view.facts("resolution-by", view.issuer(resolution).into_iter().collect()),
        view.facts("resolution-document", document),
        view.fact("document-date", date(view, resolution)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn date(view: &View<'_>, resolution: &Resolution) -> Option<String> {
    let document = view.dataset().documents.get(resolution.document.as_ref()?)?;
    document.date.map(|day| view.words.date(day))
}

fn reference(resolution: &Resolution, target: &Target) -> TargetRef {
    TargetRef {
        resolution: resolution.id.clone(),
        target: target.id.clone(),
    }
}

fn assessments<'a>(view: &View<'a>, resolution: &Resolution) -> Vec<&'a Assessment> {
    let targets = resolution.targets.iter();
    targets
        .filter_map(|target| view.index.assessments_of.get(&reference(resolution, target)))
        .flatten()
        .copied()
        .collect()
}

fn scorecard(view: &View<'_>, resolution: &Resolution, all: &[&Assessment]) -> Option<Scorecard> {
    let periods: BTreeSet<&Period> = all.iter().filter_map(|it| it.period.as_ref()).collect();
    if periods.is_empty() || all.len() > RESULTS_LISTED {
        return None;
    }
    // A term stands behind its years, not behind the first of them.
    let mut periods: Vec<&Period> = periods.into_iter().collect();
    periods.sort_by_key(|period| (period.last_day(), period.days()));
    let mut rows = Vec::new();
    for target in &resolution.targets {
        let reference = reference(resolution, target);
        let found = view
            .index
            .assessments_of
            .get(&reference)
            .map_or(&[][..], Vec::as_slice);
        let mut by_organization: BTreeMap<&OrganizationId, Vec<&Assessment>> = BTreeMap::new();
        for assessment in found {
            by_organization
                .entry(&assessment.organization)
                .or_default()
                .push(assessment);
        }
        for (organization, found) in by_organization {
            let own = resolution.organization.as_ref() == Some(organization);
            rows.push(ScoreRow {
                name: view.target(&reference),
                organization: (!own).then(|| view.organization(organization)),
                asked: view.asked_of(target, &found),
                derived: view.derived(target).is_some(),
                cells: cells(view, &periods, &found),
            });
        }
    }
    Some(Scorecard {
        periods: periods
            .into_iter()
            .map(|period| view.period(period, Length::Short))
            .collect(),
        rows,
    })
}

/// One row of the scorecard.
fn cells(view: &View<'_>, periods: &[&Period], found: &[&Assessment]) -> Vec<ScoreCell> {
    if let Some(timeless) = found.iter().find(|it| it.period.is_none()) {
        return vec![ScoreCell {
            periods: periods.len(),
            tile: view.tile(&[timeless]),
        }];
    }
    let of = |period: &&Period| {
        found
            .iter()
            .find(|it| it.period.as_ref() == Some(*period))
            .copied()
    };
    let all: Vec<Option<&Assessment>> = periods.iter().map(of).collect();
    let runs = in_runs(&all, |last, next| match (last, next) {
        (Some(last), Some(next)) => is_like(last, next),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    });
    let cell = |run: &Vec<Option<&Assessment>>| {
        let found: Vec<&Assessment> = run.iter().copied().flatten().collect();
        ScoreCell {
            periods: run.len(),
            tile: view.tile(&found),
        }
    };
    runs.iter().map(cell).collect()
}

/// How large the chart of the target at a place of its resolution is. `None` where it has none.
fn chart_size(resolution: &Resolution, at: usize) -> Option<Size> {
    match resolution.targets.len() {
        0..=LARGE => Some(Size::Full),
        _ => (at < DRAWN).then_some(Size::Small),
    }
}

fn detail(view: &View<'_>, resolution: &Resolution, target: &Target, size: Option<Size>) -> Detail {
    let reference = reference(resolution, target);
    let assessments: &[&Assessment] = view
        .index
        .assessments_of
        .get(&reference)
        .map_or(&[], Vec::as_slice);
    let averages: &[&Average] = view.index.averages_of.get(&reference).map_or(&[], Vec::as_slice);
    let organizations: BTreeSet<&OrganizationId> = assessments
        .iter()
        .map(|it| &it.organization)
        .chain(averages.iter().map(|it| &it.organization))
        .collect();
    let own = resolution.organization.as_ref();
    let whose = match organizations.iter().collect::<Vec<_>>().as_slice() {
        _ if view.input.assessments.count_of(&resolution.id) > RESULTS_LISTED => Whose::Counted,
        [only] if Some(**only) == own => Whose::One,
        _ => Whose::Several,
    };
    let few = assessments.len() + averages.len() <= CHARTED;
    let chart = size
        .filter(|_| few)
        .and_then(|size| {
            let anchor = format!("chart_{}", target.id);
            view.chart_of_targets(anchor, None, vec![reference.clone()], size)
        })
        .map(Chart::beside_its_numbers);
    let sums = view.index.assigned_sums.get(&reference).into_iter().flatten();
    Detail {
        card: view.target_card(&reference, target, whose, (assessments, averages)),
        chart,
        assigned: assigned(view, target),
        sums: sums.map(|sum| sum_sentence(view, target, sum)).collect(),
    }
}

/// What was assigned to whom: organizations down, periods across.
fn assigned(view: &View<'_>, target: &Target) -> Option<Table> {
    let Scope::Assigned(values) = &target.scope else {
        return None;
    };
    let periods: BTreeSet<&Period> = values.values().flat_map(BTreeMap::keys).collect();
    let style = view.style(&target.measure.indicator);
    let mut columns = vec![Column::plain(view.say("table-organization"), false)];
    columns.extend(
        periods
            .iter()
            .map(|period| Column::plain(view.period(period, Length::Short), true)),
    );
    let cell = |value: Option<&AssignedValue>| match value {
        Some(AssignedValue::Bound(bound)) => lines(
            vec![Link {
                text: style.bound(*bound, view.words),
                href: None,
            }],
            "",
        ),
        // No symbol of a missing figure: nothing is missing.
        Some(AssignedValue::None) | None => Cell {
            detail: Some(view.say("target-none-assigned")),
            ..Cell::default()
        },
    };
    let ids = view.sorted(values.keys(), |id| view.organization_label(id));
    let (ids, more) = view.excerpt(ids, columns.len(), None);
    let rows = ids.into_iter().map(|id| {
        let of_organization = values.get(id);
        Row::plain(
            view.organization(id),
            periods
                .iter()
                .map(|period| cell(of_organization.and_then(|it| it.get(*period))))
                .collect(),
        )
    });
    Some(Table {
        caption_hidden: false,
        more,
        ..Table::of_rows(
            TableKind::Figures,
            view.say("target-assigned-caption"),
            columns,
            rows.collect(),
        )
    })
}

fn sum_sentence(view: &View<'_>, target: &Target, sum: &AssignedSum) -> String {
    let style = view.style(&target.measure.indicator);
    let message = Message::new("target-assigned-sum")
        .with("period", view.period(&sum.period, Length::Long))
        .with("organizations", sum.organizations)
        .with("sum", style.quantity(sum.sum, None, view.words));
    let sentence = view.words_of(&message);
    let (Some(bound), Some(side)) = (sum.whole_bound, sum.side) else {
        return sentence;
    };
    let id = match side {
        Side::Below => "target-assigned-below",
        Side::Within => "target-assigned-within",
        Side::Above => "target-assigned-above",
        Side::Undecided => return sentence,
    };
    let against = Message::new(id).with("bound", style.bound_quantity(bound, view.words));
    format!("{sentence} {}", view.words_of(&against))
}

fn sources(view: &View<'_>, resolution: &Resolution) -> Vec<Source> {
    let stated = resolution
        .targets
        .iter()
        .filter_map(|target| target.stated_in.as_ref());
    let mut sources: Vec<_> = stated.map(|it| it.source.clone()).collect();
    if let Some(document) = &resolution.document {
        sources.push(crate::model::SourceRef {
            document: document.clone(),
            section: None,
        });
    }
    view.sources(&sources)
}
