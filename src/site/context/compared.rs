//! Organizations compared, on the page of an indicator: a table for each length of periods, cut into parts where there are
//! many rows, with the movement of each organization at the end of its row.

use std::collections::{BTreeMap, BTreeSet};

use crate::derive;
use crate::locale::{Length, Message};
use crate::model::{Cell as MeasureCell, FigureRef, Indicator, OrganizationId, PageId, Period};
use crate::site::context::cut::DRAWING;
use crate::site::context::excerpt::CELLS;
use crate::site::context::grain::Grain;
use crate::site::context::series::{Series, small_line};
use crate::site::context::{Cell, Column, Link, Row, Table, TableKind, Value};
use crate::site::view::View;

/// Of how many periods on the movement is drawn.
const DRAWN: usize = 3;
/// With fewer rows than these no table is begun at the foot of a part.
const BEGUN: usize = 6;

/// What is known of one organization.
type Known<'a> = (&'a OrganizationId, Series);

/// The tables of one part, and whose figures they hold in a few words.
pub(in crate::site) type Part = (String, Vec<Table>);

/// A row for each organization, with its breakdowns left to its own page.
pub(in crate::site) fn compared(
    view: &View<'_>,
    indicator: &Indicator,
    organizations: &[OrganizationId],
) -> Vec<Part> {
    let all: Vec<Known<'_>> = organizations
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
    let several = periods.len() > 1;
    let mut parts: Vec<Part> = vec![(String::new(), Vec::new())];
    let mut room = CELLS;
    for (grain, periods) in &periods {
        let has =
            |(_, series): &&Known<'_>| periods.iter().any(|period| series.readings.contains_key(*period));
        let here: Vec<&Known<'_>> = all.iter().filter(has).collect();
        let drawn = *grain == Grain::Year && periods.len() >= DRAWN;
        let page = PageId::Indicator(indicator.id.clone());
        let (newest, more) = view.newest(periods.iter().copied().collect(), BEGUN, Some(&page));
        let newest: BTreeSet<&Period> = newest.into_iter().collect();
        let periods = if more.is_some() { &newest } else { periods };
        let heavy = 1 + periods.len() + if drawn { DRAWING } else { 0 };
        let mut rest = here.as_slice();
        if view.on_paper {
            // A table there is cut where it is too long, and says so.
            room = CELLS;
        }
        while !rest.is_empty() {
            if room / heavy < rest.len().min(BEGUN) && room < CELLS {
                parts.push((String::new(), Vec::new()));
                room = CELLS;
            }
            let fits = (room / heavy).max(1).min(rest.len());
            let (now, later) = rest.split_at(fits);
            let mut table = table(view, indicator, now, (*grain, periods), drawn);
            table.caption = view.caption_of_newest(table.caption, periods.len(), more.as_ref());
            table.more.clone_from(&more);
            room = room.saturating_sub(fits * heavy);
            rest = later;
            if view.on_paper && !later.is_empty() {
                table.more = view.more(fits, here.len(), Some(&page));
                rest = &[];
            }
            if let Some((name, tables)) = parts.last_mut() {
                if name.is_empty() {
                    *name = part_name(view, several.then_some(*grain), now);
                }
                tables.push(table);
            }
        }
    }
    parts
}

/// From whom to whom the rows of a part are; over which periods, where that is not the same in all parts.
fn part_name(view: &View<'_>, grain: Option<Grain>, rows: &[&Known<'_>]) -> String {
    let label = |row: Option<&&Known<'_>>| row.map(|(id, _)| view.organization_label(id)).unwrap_or_default();
    let names = format!("{} – {}", label(rows.first()), label(rows.last()));
    match grain {
        None => names,
        Some(grain) => {
            let message = Message::new("part-of-grain")
                .with("names", names)
                .with("grain", grain.name());
            view.words_of(&message)
        }
    }
}

fn table(
    view: &View<'_>,
    indicator: &Indicator,
    rows: &[&Known<'_>],
    (grain, periods): (Grain, &BTreeSet<&Period>),
    drawn: bool,
) -> Table {
    let mut columns = vec![Column::plain(view.say("table-organization"), false)];
    columns.extend(
        periods
            .iter()
            .map(|period| Column::plain(view.period(period, Length::Short), true)),
    );
    let last = periods.last().filter(|_| drawn);
    if let Some(last) = last {
        let message = Message::new("table-change").with("period", view.period(last, Length::Short));
        columns.push(Column::plain(view.words_of(&message), true));
    }
    let row = |(id, series): &&Known<'_>| {
        let figure = |period: &Period| FigureRef {
            organization: (*id).clone(),
            measure: series.measure.clone(),
            period: period.clone(),
        };
        let cells = periods
            .iter()
            .map(|period| view.table_cell(&figure(period), series.readings.get(*period)));
        let moved = last.map(|last| movement(view, indicator, series, &figure(last)));
        Row::plain(view.organization(id), cells.chain(moved).collect())
    };
    let message = Message::new("indicator-table-caption")
        .with("indicator", view.text(&indicator.name))
        .with("grain", grain.name());
    let table = Table {
        caption_hidden: false,
        ..Table::of_rows(
            TableKind::Figures,
            view.words_of(&message),
            columns,
            rows.iter().map(row).collect(),
        )
    };
    table.said_once()
}

/// How the last figure moved, under a line of all of them.
fn movement(view: &View<'_>, indicator: &Indicator, series: &Series, last: &FigureRef) -> Cell {
    let drawing_svg = small_line(&series.readings, Grain::of(&last.period));
    let Some(change) = derive::change(view.dataset(), last).previous else {
        if view.not_there(last).is_some() {
            return Cell {
                drawing_svg,
                ..Cell::default()
            };
        }
        // Why stands in the cells before it.
        let nothing = Value {
            quiet: true,
            ..Value::nothing(view.say("figure-no-change"))
        };
        return Cell {
            value: Some(nothing),
            drawing_svg,
            ..Cell::default()
        };
    };
    let (difference, percent) = view.change(&view.style(&indicator.id), &change);
    Cell {
        lines: vec![Link {
            text: percent.unwrap_or(difference),
            href: None,
        }],
        drawing_svg,
        ..Cell::default()
    }
}
