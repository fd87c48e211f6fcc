use std::collections::BTreeSet;

use serde::Serialize;

use crate::assess::{Assessment, Average};
use crate::derive::{self, Reading};
use crate::locale::{Length, Message, capitalized};
use crate::model::{
    Cell as MeasureCell, FigureRef, Indicator, Kind, Measure, Organization, Period, SourceRef, TargetRef,
};
use crate::route::Anchor;
use crate::site::context::chart::Chart;
use crate::site::context::frame::{Head, Place};
use crate::site::context::organization::above;
use crate::site::context::target::{TargetCard, Whose, lines};
use crate::site::context::{Cell, Column, Group, Link, Row, Source, Table, Value};
use crate::site::view::View;

/// One organization in one period.
#[derive(Debug, Serialize)]
pub(in crate::site) struct PeriodPage {
    organization: Link,
    /// The same organization before and after.
    earlier: Option<Link>,
    later: Option<Link>,
    ended: Option<String>,
    successors: Vec<Link>,
    targets: Vec<TargetCard>,
    chart: Option<Chart>,
    figures: Option<Table>,
    /// The one source of every figure, where there is just one.
    only_source: Option<Source>,
    sources: Vec<Source>,
}

/// A row of the table of figures before it becomes one.
struct Line<'a> {
    figure: FigureRef,
    reading: Reading,
    depth: usize,
    /// What the cell is part of: the names of its dimensions.
    group: Option<String>,
    source: Option<&'a SourceRef>,
    notes: Vec<String>,
}

pub(in crate::site) fn period(
    view: &View<'_>,
    organization: &Organization,
    period: &Period,
) -> (Head, PeriodPage) {
    let id = &organization.id;
    let lines = figures(view, organization, period);
    let sources: BTreeSet<&SourceRef> = lines.iter().filter_map(|line| line.source).collect();
    let only_source = (sources.len() == 1)
        .then(|| sources.first().map(|source| view.source(source)))
        .flatten();
    let targets = targets(view, organization, period);
    let judged: Vec<TargetRef> = judged(view, organization, period);
    let pages = view.index.period_pages.get(id).map_or(&[][..], Vec::as_slice);
    let here = pages.iter().position(|it| it == period);
    let other = |index: Option<usize>| {
        let period = pages.get(index?)?;
        Some(view.period_of(id, period, Length::Long))
    };
    let name = view.period(period, Length::Long);
    let page = PeriodPage {
        organization: view.organization(id),
        earlier: other(here.and_then(|index| index.checked_sub(1))),
        later: other(here.map(|index| index + 1)),
        ended: view.ended(organization),
        successors: view.successors(id),
        chart: (!judged.is_empty())
            .then(|| view.chart_of_targets("chart-targets".to_owned(), Some(id.clone()), judged))
            .flatten(),
        targets,
        figures: (!lines.is_empty()).then(|| table(view, &lines, only_source.is_none())),
        only_source,
        sources: view.sources(sources),
    };
    let mut trail = above(view, organization);
    trail.push(view.organization(id));
    let head = Head {
        title: format!("{}, {name}", view.text(organization.label())),
        kicker: Some(capitalized(&name)),
        lead: view.narrative().and_then(|it| it.description.clone()),
        trail: view.trail(trail),
        contents: contents(view, &page),
    };
    (head, page)
}

fn contents(view: &View<'_>, page: &PeriodPage) -> Vec<Place> {
    let mut contents = view.headings();
    if !page.targets.is_empty() {
        contents.push(view.place("targets", "against-targets"));
    }
    if page.figures.is_some() {
        contents.push(view.place("figures", "figures"));
    }
    if !page.sources.is_empty() {
        contents.push(view.place("sources", "sources"));
    }
    contents
}

/// The targets judged in this period, and those that a total of these years is set against.
fn targets(view: &View<'_>, organization: &Organization, period: &Period) -> Vec<TargetCard> {
    let id = &organization.id;
    let assessments = view.index.assessments.get(id).into_iter().flatten();
    let assessments: Vec<&Assessment> = assessments
        .copied()
        .filter(|it| it.period.as_ref() == Some(period))
        .collect();
    let averages = view.index.averages.get(id).into_iter().flatten();
    let averages: Vec<&Average> = averages.copied().filter(|it| it.period == *period).collect();
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
    let card = |reference: &&TargetRef| {
        let target = view.dataset().target(reference)?;
        let assessments: Vec<&Assessment> = assessments
            .iter()
            .copied()
            .filter(|it| it.target == **reference)
            .collect();
        let averages: Vec<&Average> = averages
            .iter()
            .copied()
            .filter(|it| it.target == **reference)
            .collect();
        Some(view.target_card(reference, target, Whose::One, (&assessments, &averages)))
    };
    references.iter().filter_map(card).collect()
}

/// The targets that came out one way or another in this period: worth a picture.
fn judged(view: &View<'_>, organization: &Organization, period: &Period) -> Vec<TargetRef> {
    let assessments = view.index.assessments.get(&organization.id).into_iter().flatten();
    let judged =
        assessments.filter(|it| it.period.as_ref() == Some(period) && it.outcome.verdict().is_some());
    let mut targets = Vec::new();
    for assessment in judged {
        if !targets.contains(&assessment.target) {
            targets.push(assessment.target.clone());
        }
    }
    targets
}

/// Every figure of the period, reported or worked out.
fn figures<'a>(view: &View<'a>, organization: &Organization, period: &Period) -> Vec<Line<'a>> {
    let dataset = view.dataset();
    let mut lines = Vec::new();
    for indicator in dataset.indicators_in_order() {
        let mut cells: Vec<&MeasureCell> = dataset.cells_of(&organization.id, &indicator.id);
        cells.sort_by_key(|cell| (!cell.is_total(), view.order(indicator, cell)));
        let total = MeasureCell::total();
        if cells.first().is_none_or(|cell| !cell.is_total()) {
            cells.insert(0, &total);
        }
        let known: Vec<Line<'a>> = cells
            .into_iter()
            .filter_map(|cell| line(view, organization, period, indicator, cell))
            .collect();
        // A total that nobody gave is worth a row only where it can be worked out, or something stands under it.
        let only_a_gap = known.len() == 1
            && known
                .iter()
                .all(|line| line.source.is_none() && line.reading.gap().is_some());
        if !only_a_gap {
            lines.extend(known);
        }
    }
    lines
}

fn line<'a>(
    view: &View<'a>,
    organization: &Organization,
    period: &Period,
    indicator: &Indicator,
    cell: &MeasureCell,
) -> Option<Line<'a>> {
    let dataset = view.dataset();
    let figure = FigureRef {
        organization: organization.id.clone(),
        measure: Measure {
            indicator: indicator.id.clone(),
            cell: cell.clone(),
        },
        period: period.clone(),
    };
    let observation = dataset.observation(&figure);
    let reading = derive::reading(dataset, &figure);
    if observation.is_none() && !cell.is_total() {
        return None;
    }
    let mut notes = Vec::new();
    if let Some(observation) = observation {
        notes.extend(view.stock_date(observation.date));
        notes.extend(view.maybe(observation.note.as_ref()));
    } else if let Some(known) = reading.known() {
        notes.extend(view.how(known.how));
    }
    let group = (!cell.is_total()).then(|| {
        let names = cell.0.keys().filter_map(|id| dataset.dimensions.get(id));
        let names: Vec<String> = names.map(|it| view.text(&it.name)).collect();
        names.join(" × ")
    });
    Some(Line {
        depth: view.depth(cell),
        source: observation.map(|it| &it.source),
        figure,
        reading,
        group,
        notes,
    })
}

/// What a table of figures can show beside the figures themselves.
struct Extra {
    share: Option<String>,
    previous: Option<(String, Option<String>)>,
    year_before: Option<(String, Option<String>)>,
}

fn table(view: &View<'_>, all: &[Line<'_>], with_sources: bool) -> Table {
    let extras: Vec<Extra> = all.iter().map(|line| extra(view, line)).collect();
    let has = |part: fn(&Extra) -> bool| extras.iter().any(part);
    let (share, previous, year_before) = (
        has(|it| it.share.is_some()),
        has(|it| it.previous.is_some()),
        has(|it| it.year_before.is_some()),
    );
    let status = all
        .iter()
        .any(|line| line.reading.known().is_some_and(|known| known.status.is_some()));
    let column = |id: &'static str, number| Column {
        text: view.say(id),
        href: None,
        number,
    };
    let mut columns = vec![column("table-measure", false), column("table-value", true)];
    columns.extend(share.then(|| column("table-share", true)));
    columns.extend(previous.then(|| column("table-previous", true)));
    columns.extend(year_before.then(|| column("table-year-before", true)));
    columns.extend(status.then(|| column("table-status", false)));
    columns.extend(with_sources.then(|| column("table-source", false)));

    let rows = all.iter().zip(&extras).map(|(line, extra)| {
        let value = view.series_cell(&line.figure, Some(&line.reading));
        let mut cells = vec![value];
        if share {
            cells.push(text_or_nothing(view, extra.share.clone(), "figure-no-share"));
        }
        if previous {
            cells.push(change_cell(view, extra.previous.as_ref()));
        }
        if year_before {
            cells.push(change_cell(view, extra.year_before.as_ref()));
        }
        if status {
            let status = line.reading.known().and_then(|known| known.status);
            cells.push(words(view.status(status)));
        }
        if with_sources {
            let sources: Vec<Source> = match line.source {
                Some(source) => vec![view.source(source)],
                None => line
                    .reading
                    .known()
                    .map(|known| view.sources(&known.sources))
                    .unwrap_or_default(),
            };
            cells.push(if sources.is_empty() {
                words(view.say("figure-no-source"))
            } else {
                Cell {
                    sources,
                    ..Cell::default()
                }
            });
        }
        Row {
            anchor: Some(Anchor::measure(&line.figure.measure).as_str().to_owned()),
            head: head(view, line),
            depth: line.depth,
            notes: line.notes.clone(),
            cells,
        }
    });
    Table {
        caption: view.say("figures-caption"),
        caption_hidden: true,
        columns,
        groups: groups(all, rows.collect()),
    }
}

/// One group for each indicator.
fn groups(all: &[Line<'_>], rows: Vec<Row>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last = None;
    for (line, row) in all.iter().zip(rows) {
        let indicator = &line.figure.measure.indicator;
        if last != Some(indicator) {
            groups.push(Group {
                title: None,
                rows: Vec::new(),
            });
            last = Some(indicator);
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups
}

fn head(view: &View<'_>, line: &Line<'_>) -> Link {
    let measure = &line.figure.measure;
    if let Some(dimension) = &line.group {
        let message = Message::new("figure-of-dimension")
            .with("dimension", dimension)
            .with("cell", view.cell_name(&measure.cell));
        return Link {
            text: view.words_of(&message),
            href: None,
        };
    }
    let name = view.indicator(&measure.indicator);
    let unit = view.style(&measure.indicator).unit(view.words).map(str::to_owned);
    Link {
        text: unit.map_or_else(|| name.text.clone(), |unit| format!("{} ({unit})", name.text)),
        href: name.href,
    }
}

fn extra(view: &View<'_>, line: &Line<'_>) -> Extra {
    let dataset = view.dataset();
    let indicator = dataset.indicators.get(&line.figure.measure.indicator);
    let counts = indicator.is_some_and(|it| matches!(it.kind, Kind::Flow | Kind::Stock));
    let part = counts && !line.figure.measure.cell.is_total() && line.reading.known().is_some();
    let share = part.then(|| derive::share_of_total(dataset, &line.figure));
    let share = share.and_then(|reading| reading.known().map(|known| view.percent(known.magnitude.value)));
    let changes = derive::change(dataset, &line.figure);
    let style = view.style(&line.figure.measure.indicator);
    let say = |change: &derive::Change| view.change(&style, change);
    Extra {
        share,
        previous: changes.previous.as_ref().map(say),
        year_before: changes.year_before.as_ref().map(say),
    }
}

fn words(text: String) -> Cell {
    lines(vec![Link { text, href: None }], "")
}

fn text_or_nothing(view: &View<'_>, text: Option<String>, reason: &'static str) -> Cell {
    match text {
        Some(text) => words(text),
        None => Cell {
            value: Some(Value::nothing(view.say(reason))),
            ..Cell::default()
        },
    }
}

fn change_cell(view: &View<'_>, change: Option<&(String, Option<String>)>) -> Cell {
    let Some((difference, percent)) = change else {
        return text_or_nothing(view, None, "figure-no-change");
    };
    Cell {
        detail: percent.clone(),
        ..words(difference.clone())
    }
}
