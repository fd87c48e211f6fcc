use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart;
use crate::derive;
use crate::locale::{Length, capitalized};
use crate::model::{
    Cell as MeasureCell, Direction, FigureRef, Indicator, Measure, Organization, OrganizationId, PageId,
    Period, SourceRef, TargetRef,
};
use crate::route::Anchor;
use crate::site::Parts;
use crate::site::context::chart::Chart;
use crate::site::context::course::{chart_of_parts, course};
use crate::site::context::cut::{Further, ROOM};
use crate::site::context::frame::{Head, Place};
use crate::site::context::grain::Grain;
use crate::site::context::organization::{KEY_NUMBERS, KeyNumber, above};
use crate::site::context::period_figures::{Line, SourceDetail, table};
use crate::site::context::{Cell, Column, Link, Row, Source, Table, TableKind, Value};
use crate::site::view::View;

/// How many results against targets, and how many figures, the page holds in one. More stand on parts of their own.
const TARGETS_TOGETHER: usize = 90;
const FIGURES_TOGETHER: usize = 250;

/// One organization in one period, or a part of its page: there is nothing on a further part but a table.
#[derive(Debug, Default, Serialize)]
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
    /// Where targets and figures are, if they are on further parts.
    overview: Option<Table>,
    /// What came of all targets together.
    finding: Option<String>,
    /// The first of the key numbers over all periods.
    course: Option<Chart>,
    figures: Option<Table>,
    /// Whether there is no figure at all.
    without_figures: bool,
    /// The totals of the shorter periods in it.
    parts: Vec<Table>,
    parts_chart: Option<Chart>,
    /// The one document of every figure, where there is just one; with its section, where that is one too.
    only_source: Option<Source>,
    sources: Vec<Source>,
}

pub(in crate::site) fn period(
    view: &View<'_>,
    organization: &Organization,
    period: &Period,
) -> (Head, Parts<PeriodPage>) {
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
    let mut further = Further::new(view);
    let targets = targets_of_page(view, organization, period, &mut further);
    let mut figures = None;
    if lines.len() > FIGURES_TOGETHER && !view.on_paper {
        figures_apart(view, &lines, (detail, only_source.as_ref()), &mut further);
    } else if !lines.is_empty() {
        figures = Some(table(view, &lines, detail));
    }
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
        overview: further.overview(&[("table-measure", false), ("table-value", true)]),
        targets,
        parts: view.parts_of(id, period),
        parts_chart: chart_of_parts(view, id, period),
        only_source: only_source.filter(|_| figures.is_some()),
        figures,
        without_figures: lines.is_empty(),
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
    (head, further.behind(page))
}

/// The table of targets on the first part. Where they are many it has none, and they stand on others.
fn targets_of_page(
    view: &View<'_>,
    organization: &Organization,
    period: &Period,
    further: &mut Further<'_, '_, PeriodPage>,
) -> Option<Table> {
    let together = targets(view, organization, period)?;
    if together.rows() <= TARGETS_TOGETHER || view.on_paper {
        return Some(together);
    }
    for table in targets(&view.part(2), organization, period)?.cut(ROOM) {
        let (what, many) = ("against-targets", table.rows());
        let place = vec!["part_targets".to_owned()];
        further.say_all((what, many), place, vec![view.nothing_to_add()]);
        let targets = Some(table);
        further.push(
            what,
            many,
            PeriodPage {
                targets,
                ..PeriodPage::default()
            },
        );
    }
    None
}

/// The figures on parts of their own. The first says of each indicator where it is, with its total where that is there.
fn figures_apart(
    view: &View<'_>,
    lines: &[Line<'_>],
    (detail, only_source): (SourceDetail, Option<&Source>),
    further: &mut Further<'_, '_, PeriodPage>,
) {
    let mut rest = lines;
    for table in table(&view.part(2), lines, detail).cut(ROOM) {
        let many = table.rows();
        let (here, later) = rest.split_at(many);
        rest = later;
        for lines in here.chunk_by(|a, b| a.figure.measure.indicator == b.figure.measure.indicator) {
            let Some(first) = lines.first() else { continue };
            let measure = &first.figure.measure;
            let anchor = |line: &Line<'_>| Anchor::measure(&line.figure.measure).as_str().to_owned();
            let cell = if measure.cell.is_total() {
                let value = view.value(&first.figure, &first.reading);
                Cell {
                    value: Some(Value { href: None, ..value }),
                    ..Cell::default()
                }
            } else {
                view.nothing_to_add()
            };
            let name = view.indicator_name(&measure.indicator);
            further.say(name, lines.iter().map(anchor).collect(), vec![cell]);
        }
        let part = PeriodPage {
            figures: Some(table),
            only_source: only_source.cloned(),
            ..PeriodPage::default()
        };
        further.push("figures", many, part);
    }
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
