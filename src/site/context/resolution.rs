use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assess::{Assessment, AssignedSum, Average, Side};
use crate::chart::Size;
use crate::locale::{Length, Message};
use crate::model::{
    AssignedValue, Document, OrganizationId, PageId, Period, Resolution, Scope, Target, TargetRef,
};
use crate::route::RESULTS_LISTED;
use crate::site::Parts;
use crate::site::context::chart::Chart;
use crate::site::context::cut::{Further, HEAVY, ROOM, cut};
use crate::site::context::frame::{Head, Place};
use crate::site::context::home::Count;
use crate::site::context::letters::{Entry, Listed};
use crate::site::context::scorecard::{Scorecard, scorecard};
use crate::site::context::target::{TargetCard, Whose, lines};
use crate::site::context::task::{TASKS, Tasks};
use crate::site::context::{Cell, Column, Fact, Link, Row, Source, Table, TableKind};
use crate::site::view::View;

/// How many results a chart shows. With more, the table is the better picture.
const CHARTED: usize = 24;
/// How many targets have a large chart each. Of more, each has a small one, and those behind the last of these have none.
const LARGE: usize = 4;
const DRAWN: usize = 20;

/// How many resolutions a part of the list has.
const IN_PART: usize = 150;

/// How many targets the page holds in one. More stand on parts of their own.
const TOGETHER: usize = 60;

/// One resolution, or a part of its page: there is nothing on a further part but targets or tasks.
#[derive(Debug, Default, Serialize)]
pub(in crate::site) struct ResolutionPage {
    facts: Vec<Fact>,
    note: Option<String>,
    results: Vec<Count>,
    /// Targets down, periods across.
    scorecard: Option<Scorecard>,
    /// Where the targets and the tasks are, if they are on further parts.
    overview: Option<Table>,
    targets: Vec<Detail>,
    /// What targets that depend on each other ask of what they both depend on, a sentence each.
    compatibility: Vec<String>,
    tasks: Option<Tasks>,
    sources: Vec<Source>,
}

/// A target with everything that belongs to it.
#[derive(Debug, Serialize)]
struct Detail {
    card: TargetCard,
    #[serde(skip)]
    counts: Vec<Count>,
    chart: Option<Chart>,
    assigned: Option<Table>,
    /// The sums of what was assigned, against the target of the whole.
    sums: Vec<String>,
}

impl Detail {
    /// How much it takes, in cells.
    fn weight(&self) -> usize {
        let tables = self.card.results.iter().chain(&self.assigned);
        let chart = if self.chart.is_some() { 80 } else { 0 };
        12 + self.card.notes.len() + chart + 2 * self.sums.len() + tables.map(Table::weight).sum::<usize>()
    }
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

pub(in crate::site) fn resolution(view: &View<'_>, resolution: &Resolution) -> (Head, Parts<ResolutionPage>) {
    let found = assessments(view, resolution);
    let compatibilities = view
        .index
        .compatibilities
        .get(&resolution.id)
        .into_iter()
        .flatten();
    let targets = || resolution.targets.iter();
    let charts = targets()
        .enumerate()
        .map(|(at, target)| chart(view, &reference(resolution, target), chart_size(resolution, at)));
    let details = targets().zip(charts);
    let details = details.map(|(target, chart)| detail(view, resolution, target, chart));
    let mut details: Vec<Detail> = details.collect();
    let heavy = details.iter().map(Detail::weight).sum::<usize>() > HEAVY;
    let targets_apart = (details.len() > TOGETHER || heavy) && !view.on_paper;
    if targets_apart {
        // From there the way to a place on the page is another.
        let elsewhere = view.part(2);
        let again = details.into_iter().zip(targets());
        let again = again.map(|(it, target)| detail(&elsewhere, resolution, target, it.chart));
        details = again.collect();
    }
    let mut further = Further::new(view);
    let mut page = ResolutionPage {
        facts: facts(view, resolution),
        note: view.maybe(resolution.note.as_ref()),
        results: view.counts(found.iter().map(|it| it.outcome.name())),
        scorecard: scorecard(view, resolution, &found).filter(|_| !targets_apart),
        compatibility: compatibilities.flat_map(|it| view.compatibility(it)).collect(),
        sources: sources(view, resolution),
        ..ResolutionPage::default()
    };
    if targets_apart {
        for targets in cut(details, ROOM, Detail::weight) {
            for detail in &targets {
                say(view, detail, &mut further);
            }
            let many = targets.len();
            further.push(
                "targets",
                many,
                ResolutionPage {
                    targets,
                    ..ResolutionPage::default()
                },
            );
        }
    } else {
        page.targets = details;
    }
    let next = further.next();
    let room = if view.on_paper { usize::MAX } else { TASKS };
    for tasks in view.tasks(resolution).into_iter().flat_map(|it| it.cut(room)) {
        let many = tasks.count();
        if page.tasks.is_none() {
            further.count("tasks", many);
            page.tasks = Some(tasks);
        } else {
            let tasks = Some(tasks);
            further.push(
                "tasks",
                many,
                ResolutionPage {
                    tasks,
                    ..ResolutionPage::default()
                },
            );
        }
    }
    let total = resolution.tasks.len();
    if let Some(tasks) = page.tasks.as_mut().filter(|it| it.count() < total) {
        let href = view.to_part(next, "part_tasks");
        tasks.more = Some(view.tasks_left_out(tasks.count(), total, Some(href)));
    }
    page.overview = further.overview(&[
        ("table-target", false),
        ("table-asked", false),
        ("table-result", false),
    ]);
    let head = Head {
        title: view.resolution_name(&resolution.id),
        // An annex or a plan is no resolution, whatever the list that it stands in is called.
        kicker: Some(type_of(view, resolution).unwrap_or_else(|| view.say("resolution"))),
        lead: view.narrative().and_then(|it| it.description.clone()),
        trail: view.trail(vec![view.link(&PageId::Resolutions, view.say("nav-resolutions"))]),
        contents: contents(view, &page),
        ..Head::default()
    };
    (head, further.behind(page))
}

/// Says on the first part of a target what it asks for and what came of it, where all of it stands on another.
fn say(view: &View<'_>, detail: &Detail, further: &mut Further<'_, '_, ResolutionPage>) {
    let mut anchors: Vec<String> = detail.card.anchor.iter().cloned().collect();
    anchors.extend(detail.card.results.iter().flat_map(Table::anchors).cloned());
    let asked = Cell {
        detail: Some(detail.card.when.clone()),
        ..lines(vec![Link::words(detail.card.asked.clone())], "")
    };
    let count = |it: &Count| Link::words(format!("{}: {}", it.mark.word, it.count));
    let result = match detail.counts.as_slice() {
        [] => view.nothing_to_add(),
        [only] => Cell {
            mark: Some(only.mark.clone()),
            ..Cell::default()
        },
        several => lines(several.iter().map(count).collect(), ""),
    };
    further.say(detail.card.name.text.clone(), anchors, vec![asked, result]);
}

fn contents(view: &View<'_>, page: &ResolutionPage) -> Vec<Place> {
    let mut contents = Vec::new();
    if page.scorecard.is_some() {
        contents.push(view.place("part_scorecard", "scorecard"));
    }
    if page.overview.is_some() {
        contents.push(view.place("part_overview", "overview"));
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
        view.facts("resolution-by", by(view, resolution).into_iter().collect()),
        view.facts("resolution-document", document),
        view.fact("document-date", date(view, resolution)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who issued it: as its document says, else the organization that decided on it, by its whole name.
fn by(view: &View<'_>, resolution: &Resolution) -> Option<Link> {
    let issuer = view.issuer(resolution)?;
    let stated = document(view, resolution).and_then(|it| it.issuer.as_ref());
    let organization = resolution.organization.as_ref();
    let organization = organization.and_then(|id| view.dataset().organizations.get(id));
    let name = stated.or_else(|| organization.map(|it| &it.name));
    Some(Link {
        text: name.map_or(issuer.text, |it| view.text(it)),
        href: issuer.href,
    })
}

/// The document that it is.
fn document<'v>(view: &'v View<'_>, resolution: &Resolution) -> Option<&'v Document> {
    view.dataset().documents.get(resolution.document.as_ref()?)
}

/// What kind of document it is.
fn type_of(view: &View<'_>, resolution: &Resolution) -> Option<String> {
    document(view, resolution).map(|it| view.text(&it.kind))
}

fn date(view: &View<'_>, resolution: &Resolution) -> Option<String> {
    document(view, resolution)?.date.map(|day| view.words.date(day))
}

pub(in crate::site) fn reference(resolution: &Resolution, target: &Target) -> TargetRef {
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

/// How large the chart of the target at a place of its resolution is. `None` where it has none.
fn chart_size(resolution: &Resolution, at: usize) -> Option<Size> {
    match resolution.targets.len() {
        0..=LARGE => Some(Size::Full),
        _ => (at < DRAWN).then_some(Size::Small),
    }
}

/// The results of a target and the averages of its years.
fn results<'v>(view: &'v View<'_>, reference: &TargetRef) -> (&'v [&'v Assessment], &'v [&'v Average]) {
    (
        view.index
            .assessments_of
            .get(reference)
            .map_or(&[], Vec::as_slice),
        view.index.averages_of.get(reference).map_or(&[], Vec::as_slice),
    )
}

/// The chart of a target. `None` where it has so many results that their table is the better picture.
fn chart(view: &View<'_>, reference: &TargetRef, size: Option<Size>) -> Option<Chart> {
    let (assessments, averages) = results(view, reference);
    let size = size.filter(|_| assessments.len() + averages.len() <= CHARTED)?;
    let anchor = format!("chart_{}", reference.target);
    view.chart_of_targets(anchor, None, vec![reference.clone()], size)
        .map(Chart::beside_its_numbers)
}

fn detail(view: &View<'_>, resolution: &Resolution, target: &Target, chart: Option<Chart>) -> Detail {
    let reference = reference(resolution, target);
    let (assessments, averages) = results(view, &reference);
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
    let sums = view.index.assigned_sums.get(&reference).into_iter().flatten();
    Detail {
        card: view.target_card(&reference, target, whose, (assessments, averages)),
        counts: view.counts(assessments.iter().map(|it| it.outcome.name())),
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
