use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart;
use crate::derive::{self, Reading};
use crate::locale::{Length, Message, capitalized};
use crate::model::{
    Cell as MeasureCell, Direction, FigureRef, Indicator, Kind, Measure, Organization, OrganizationId,
    PageId, Period, SourceRef, TargetRef,
};
use crate::route::Anchor;
use crate::site::context::chart::Chart;
use crate::site::context::course::{chart_of_parts, course};
use crate::site::context::frame::{Head, Place};
use crate::site::context::grain::Grain;
use crate::site::context::organization::{KEY_NUMBERS, KeyNumber, above};
use crate::site::context::target::lines;
use crate::site::context::{Cell, Column, Group, Link, Row, Source, Table, TableKind, Value};
use crate::site::view::View;

/// One organization in one period.
#[derive(Debug, Serialize)]
pub(in crate::site) struct PeriodPage {
    organization: Link,
    /// The totals of what has a wanted direction.
    key_numbers: Vec<KeyNumber>,
    /// The same organization before and after.
    earlier: Option<Link>,
    later: Option<Link>,
    /// All that are as long: of parts of a year those of the same year. The page itself leads nowhere.
    alike: Vec<Link>,
    ended: Option<String>,
    successors: Vec<Link>,
    targets: Option<Table>,
    /// What came of all targets together.
    finding: Option<String>,
    /// The first of the key numbers over all periods.
    course: Option<Chart>,
    figures: Option<Table>,
    /// The totals of the shorter periods in it.
    parts: Vec<Table>,
    parts_chart: Option<Chart>,
    /// The one document of every figure, where there is just one; with its section, where that is one too.
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
    let documents: BTreeSet<_> = sources.iter().map(|source| &source.document).collect();
    let detail = match (documents.len(), sources.len()) {
        (0, _) | (_, 1) => SourceDetail::None,
        (1, _) => SourceDetail::Section,
        _ => SourceDetail::Document,
    };
    let only_source = (documents.len() == 1)
        .then(|| view.sources(sources.iter().copied()).pop())
        .flatten();
    let only_source = only_source.map(|source| Source {
        section: source.section.filter(|_| detail == SourceDetail::None),
        ..source
    });
    let targets = targets(view, organization, period);
    let judged: Vec<TargetRef> = judged(view, organization, period);
    let pages = view.index.period_pages.get(id).map_or(&[][..], Vec::as_slice);
    let mut alike = pages.iter().filter(|it| is_alike(it, period));
    let earlier = alike.clone().take_while(|it| *it != period).last();
    let later = alike.by_ref().skip_while(|it| *it != period).nth(1);
    let step = |to: &Period| view.period_of(id, to, Length::Long);
    let name = view.period(period, Length::Long);
    let page = PeriodPage {
        organization: view.organization(id),
        key_numbers: key_numbers(view, &lines),
        earlier: earlier.map(step),
        later: later.map(step),
        alike: beside_each_other(view, id, period),
        ended: view.ended(organization),
        successors: view.successors(id),
        finding: (judged.len() > 1)
            .then(|| chart::finding_of_targets(&view.charting(), id, &judged, period))
            .flatten(),
        course: lines
            .iter()
            .find(|line| is_key(view, line))
            .and_then(|line| course(view, &line.figure)),
        targets,
        parts: view.parts_of(id, period),
        parts_chart: chart_of_parts(view, id, period),
        figures: (!lines.is_empty()).then(|| table(view, &lines, detail)),
        only_source,
        sources: view.sources(sources),
    };
    let mut trail = above(view, organization);
    trail.push(view.organization(id));
    let year = pages
        .iter()
        .find(|it| Grain::of(it) == Grain::Year && *it != period && it.covers(period));
    trail.extend(year.map(step));
    let head = Head {
        title: capitalized(&name),
        whole_title: Some(format!("{}, {name}", view.text(organization.label()))),
        kicker: Some(view.text(&organization.name)),
        lead: view.narrative().and_then(|it| it.description.clone()),
        trail: view.trail(trail),
        contents: contents(view, &page),
    };
    (head, page)
}

/// From month to month and from year to year, never from a month to a year.
fn is_alike(a: &Period, b: &Period) -> bool {
    let kind = |it: &Period| (Grain::of(it), it.years().is_some());
    kind(a) == kind(b)
}

/// The pages of periods that are as long as this: years with years, the months of one year. None where it is alone.
fn beside_each_other(view: &View<'_>, id: &OrganizationId, period: &Period) -> Vec<Link> {
    let pages = view.index.period_pages.get(id).map_or(&[][..], Vec::as_slice);
    let is_part = Grain::of(period) > Grain::Other;
    let year = |it: &Period| it.first_day().year();
    let beside = pages
        .iter()
        .filter(|it| is_alike(it, period) && (!is_part || year(it) == year(period)));
    let link = |it: &Period| Link {
        text: view.period(it, Length::Short),
        href: view
            .href(&PageId::OrganizationPeriod(id.clone(), it.clone()))
            .filter(|_| it != period),
    };
    let beside: Vec<Link> = beside.map(link).collect();
    if beside.len() > 1 { beside } else { Vec::new() }
}

/// The totals that a reader looks for first.
fn key_numbers(view: &View<'_>, lines: &[Line<'_>]) -> Vec<KeyNumber> {
    let telling = lines.iter().filter(|line| is_key(view, line));
    let number = |line: &Line<'_>| KeyNumber {
        value: view.value(&line.figure, &line.reading),
        name: view.indicator(&line.figure.measure.indicator),
        period: None,
        detail: view.yearly(&line.figure, &line.reading),
    };
    telling.take(KEY_NUMBERS).map(number).collect()
}

/// Whether a figure is one that a reader looks for first: a known total of something that is wanted to go one way.
fn is_key(view: &View<'_>, line: &Line<'_>) -> bool {
    let indicator = view.dataset().indicators.get(&line.figure.measure.indicator);
    let wanted = indicator.is_some_and(|it| it.direction != Direction::None && it.derivation.is_none());
    wanted && line.figure.measure.cell.is_total() && line.reading.known().is_some()
}

fn contents(view: &View<'_>, page: &PeriodPage) -> Vec<Place> {
    let mut contents = view.headings();
    if page.targets.is_some() {
        contents.push(view.place("part_targets", "against-targets"));
    }
    if page.figures.is_some() {
        contents.push(view.place("part_figures", "figures"));
    }
    if !page.parts.is_empty() {
        contents.push(view.place("part_parts", "period-parts"));
    }
    if !page.sources.is_empty() {
        contents.push(view.place("part_sources", "sources"));
    }
    contents
}

/// The targets judged in this period, and those that a total of these years is set against.
fn targets(view: &View<'_>, organization: &Organization, period: &Period) -> Option<Table> {
    let id = &organization.id;
    let assessments = view.index.assessments.get(id).into_iter().flatten();
    let assessments = assessments.filter(|it| it.period.as_ref() == Some(period));
    let averages = view.index.averages.get(id).into_iter().flatten();
    let averages = averages.filter(|it| it.period == *period);
    let rows: Vec<Row> = assessments
        .filter_map(|it| view.assessment_by_target(it))
        .chain(averages.filter_map(|it| view.average_by_target(it)))
        .collect();
    let column = |id: &'static str, number| Column::plain(view.say(id), number);
    (!rows.is_empty()).then(|| {
        Table::of_rows(
            TableKind::List,
            view.say("against-targets"),
            vec![
                column("table-target", false),
                column("table-asked", false),
                column("table-figure", true),
                column("table-result", false),
                column("table-explanation", false),
            ],
            rows,
        )
    })
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
        notes.extend(view.maybe(observation.note.as_deref()));
    }
    let group = (!cell.is_total()).then(|| {
        let names = cell.0.keys().filter_map(|id| dataset.dimensions.get(id));
        let names: Vec<String> = names.map(|it| view.text(&it.name)).collect();
        names.join(" × ")
    });
    Some(Line {
        depth: view.depth(cell),
        source: observation.map(|it| &*it.source),
        figure,
        reading,
        group,
        notes,
    })
}

/// What a table of figures says of the source of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SourceDetail {
    /// Nothing: one source is said above the table for all.
    None,
    /// The section, because the document is said above the table.
    Section,
    /// The document and its section.
    Document,
}

/// What a table of figures can show beside the figures themselves.
struct Extra {
    share: Option<String>,
    previous: Option<(String, Option<String>)>,
    year_before: Option<(String, Option<String>)>,
}

fn table(view: &View<'_>, all: &[Line<'_>], detail: SourceDetail) -> Table {
    let extras: Vec<Extra> = all.iter().map(|line| extra(view, line)).collect();
    let has = |part: fn(&Extra) -> bool| extras.iter().any(part);
    let (previous, year_before) = (
        has(|it| it.previous.is_some()),
        has(|it| it.year_before.is_some()),
    );
    let status = all
        .iter()
        .any(|line| line.reading.known().is_some_and(|known| known.status.is_some()));
    let column = |id: &'static str, number| Column::plain(view.say(id), number);
    let mut columns = vec![column("table-measure", false), column("table-value", true)];
    columns.extend(previous.then(|| column("table-previous", true)));
    columns.extend(year_before.then(|| column("table-year-before", true)));
    columns.extend(status.then(|| column("table-status", false)));
    match detail {
        SourceDetail::None => {}
        SourceDetail::Section => columns.push(column("table-section", false)),
        SourceDetail::Document => columns.push(column("table-source", false)),
    }

    let rows = all.iter().zip(&extras).map(|(line, extra)| {
        let mut value = view.series_cell(&line.figure, Some(&line.reading));
        value.detail.clone_from(&extra.share);
        let mut cells = vec![value];
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
        if detail != SourceDetail::None {
            cells.push(source_cell(view, line, detail));
        }
        Row {
            anchors: vec![Anchor::measure(&line.figure.measure).as_str().to_owned()],
            head: head(view, line),
            depth: line.depth,
            notes: line.notes.clone(),
            drawing_svg: None,
            cells,
        }
    });
    Table {
        kind: TableKind::Figures,
        more: None,
        caption: view.say("figures-caption"),
        caption_hidden: true,
        columns,
        groups: groups(all, rows.collect()),
    }
}

fn source_cell(view: &View<'_>, line: &Line<'_>, detail: SourceDetail) -> Cell {
    let sources = match (line.source, line.reading.known()) {
        (Some(source), _) => vec![view.source(source)],
        (None, Some(known)) => view.sources(known.sources.iter().map(|it| &**it)),
        (None, None) => Vec::new(),
    };
    if sources.is_empty() {
        return words(view.say("figure-no-source"));
    }
    match detail {
        SourceDetail::None | SourceDetail::Document => Cell {
            sources,
            ..Cell::default()
        },
        SourceDetail::Section => {
            let sections: Vec<String> = sources.into_iter().filter_map(|source| source.section).collect();
            let none = || view.say("document-no-section");
            words(if sections.is_empty() {
                none()
            } else {
                sections.join("; ")
            })
        }
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
    let share = share.and_then(|reading| {
        let share = view.percent(reading.known()?.magnitude.value);
        Some(view.words_of(&Message::new("figure-share-of-total").with("share", share)))
    });
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
