//! The table of figures on the page of a period.

use crate::derive::{self, Reading};
use crate::locale::Message;
use crate::model::{FigureRef, Kind, SourceRef};
use crate::route::Anchor;
use crate::site::context::target::lines;
use crate::site::context::{Cell, Column, Group, Link, Row, Table, TableKind, Value};
use crate::site::view::View;

/// A row of the table of figures before it becomes one.
pub(in crate::site) struct Line<'a> {
    pub(in crate::site) figure: FigureRef,
    pub(in crate::site) reading: Reading,
    pub(in crate::site) depth: usize,
    /// What the cell is part of: the names of its dimensions.
    pub(in crate::site) group: Option<String>,
    pub(in crate::site) source: Option<&'a SourceRef>,
    pub(in crate::site) notes: Vec<String>,
}

/// What a table of figures says of the source of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum SourceDetail {
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

/// The figures of a period as a table, a group for each indicator.
pub(in crate::site) fn table(view: &View<'_>, all: &[Line<'_>], detail: SourceDetail) -> Table {
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
    view.series_head(measure)
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

fn change_cell(view: &View<'_>, change: Option<&(String, Option<String>)>) -> Cell {
    let Some((difference, percent)) = change else {
        return Cell {
            value: Some(Value::nothing(view.say("figure-no-change"))),
            ..Cell::default()
        };
    };
    Cell {
        detail: percent.clone(),
        ..words(difference.clone())
    }
}
