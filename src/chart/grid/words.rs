//! What is said of numbers in rows and columns: title, subtitle, text alternative, table, notes.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::locale::Message;
use crate::model::{NumberStyle, SourceRef, Status};

use super::super::Kind;
use super::super::description::few;
use super::super::figure::{Align, Cell, Column, Table};
use super::super::say::{Say, clip};
use super::super::wording;
use super::{Grid, GridRow, Layout, Number, Slot, Unstacked, percent};

/// How many rows a text alternative tells one by one; the table has them all.
const TOLD: usize = 12;

/// What is seen: who has most and least; of parts of a whole, how large the largest is and what it was before.
pub(in crate::chart) fn finding(say: Say<'_>, grid: &Grid<'_>) -> String {
    match grid.layout {
        Layout::Ranking => compared(say, grid, 0),
        Layout::Years => {
            // The last year that all have reported who were there: nobody is the lowest of those that are known by chance.
            // Where there is none, the last that most of them have, as a ranking would take.
            let columns = || (0..grid.columns.len()).rev();
            let count = |column: usize| all_rows(grid).filter(|row| at(row, column).is_some()).count();
            let most = columns().map(count).max().unwrap_or_default();
            let has_most = |column: &usize| count(*column) * 2 >= most;
            let is_whole = |column: &usize| has_most(column) && missing(grid, *column) == 0;
            let last = columns().find(is_whole).or_else(|| columns().find(has_most));
            compared(say, grid, last.unwrap_or_default())
        }
        Layout::PartsOverTime(_) if grid.adds_up() => {
            largest_part(say, grid).unwrap_or_else(|| largest_value(say, grid))
        }
        Layout::PartsCompared(_) if grid.adds_up() => {
            parts_compared(say, grid).unwrap_or_else(|| largest_value(say, grid))
        }
        Layout::PartsOverTime(_) | Layout::PartsCompared(_) => largest_value(say, grid),
    }
}

fn at(row: &GridRow, column: usize) -> Option<&Number> {
    row.slots.get(column).and_then(Slot::number)
}

/// The rows that are drawn, and behind them those there was no room for.
fn all_rows<'g>(grid: &'g Grid<'_>) -> impl Iterator<Item = &'g GridRow> {
    grid.rows.iter().chain(&grid.cut)
}

/// How many rows have no number in a column, though their organization was there.
fn missing(grid: &Grid<'_>, column: usize) -> usize {
    let slots = all_rows(grid).filter_map(|row| row.slots.get(column));
    slots.filter(|slot| matches!(slot, Slot::Missing(_))).count()
}

/// The highest and the lowest of one column; of how many, where not all are known.
fn compared(say: Say<'_>, grid: &Grid<'_>, column: usize) -> String {
    let there: Vec<(&str, &Number)> = all_rows(grid)
        .filter_map(|row| Some((row.label.as_str(), at(row, column)?)))
        .collect();
    let when = grid.times.get(column).map(|period| say.period(period));
    let sentence = extremes(say, grid, &there, &when.unwrap_or_default());
    let all = there.len() + missing(grid, column);
    if there.len() < 2 || all == there.len() {
        return sentence;
    }
    let message = Message::new("chart-finding-among")
        .with("finding", sentence)
        .with("known", there.len())
        .with("all", all);
    say.sentence(&message)
}

/// The same of the columns of the last row that has any.
fn largest_value(say: Say<'_>, grid: &Grid<'_>) -> String {
    let known = |(_, row): &(usize, &GridRow)| row.slots.iter().any(|slot| slot.number().is_some());
    let Some((place, row)) = grid.rows.iter().enumerate().rev().find(known) else {
        return String::new();
    };
    let there: Vec<(&str, &Number)> = grid
        .columns
        .iter()
        .zip(&row.slots)
        .filter_map(|(name, slot)| Some((name.as_str(), slot.number()?)))
        .collect();
    let over_time = matches!(grid.layout, Layout::PartsOverTime(_));
    let when = grid.times.get(place).filter(|_| over_time);
    let when = when.map_or_else(|| row.label.clone(), |period| say.period(period));
    extremes(say, grid, &there, &when)
}

fn extremes(say: Say<'_>, grid: &Grid<'_>, there: &[(&str, &Number)], when: &str) -> String {
    let highest = there.iter().map(|(_, number)| number.value).max();
    let lowest = there.iter().map(|(_, number)| number.value).min();
    let (Some(highest), Some(lowest)) = (highest, lowest) else {
        return String::new();
    };
    let words = |value: Decimal| {
        let number = there.iter().find(|(_, number)| number.value == value);
        number.map_or_else(String::new, |(_, number)| quantity(say, grid, number))
    };
    let all_of = |value: Decimal| {
        let same = there.iter().filter(|(_, number)| number.value == value);
        let names: Vec<&str> = same.map(|(name, _)| *name).collect();
        few(say, &names)
    };
    let message = match there {
        [(name, number)] => Message::new("chart-finding-each")
            .with("name", *name)
            .with("value", quantity(say, grid, number))
            .with("period", when),
        _ if highest == lowest => Message::new("chart-finding-equal")
            .with("when", when)
            .with("value", words(highest)),
        _ => Message::new("chart-finding-compared")
            .with("when", when)
            .with("highest", all_of(highest))
            .with("high", words(highest))
            .with("lowest", all_of(lowest))
            .with("low", words(lowest)),
    };
    say.sentence(&message)
}

/// The share of the largest part in the last whole row, against the first.
fn largest_part(say: Say<'_>, grid: &Grid<'_>) -> Option<String> {
    let whole: Vec<&GridRow> = grid
        .rows
        .iter()
        .filter(|row| row.total().is_some_and(|sum| !sum.is_zero()))
        .collect();
    let last = whole.last()?;
    let column = largest_column(grid, last)?;
    let share = |row: &GridRow| percent(at(row, column)?.value, row.total()?);
    let name = grid.columns.get(column)?.as_str();
    let now = share(last)?;
    let first = whole.first().filter(|first| first.label != last.label);
    let message = match first.and_then(|first| Some((first, share(first)?))) {
        Some((first, before)) => {
            let rounded = |value: Decimal| crate::locale::round(value, 1);
            let moved = match rounded(now).cmp(&rounded(before)) {
                std::cmp::Ordering::Greater => "up",
                std::cmp::Ordering::Less => "down",
                std::cmp::Ordering::Equal => "same",
            };
            Message::new("chart-finding-part-moved")
                .with("moved", moved)
                .with("name", name)
                .with("first", percent_words(say, before))
                .with("from", with_status(say, first.label.clone(), first.status()))
                .with("last", percent_words(say, now))
                .with("to", with_status(say, last.label.clone(), last.status()))
        }
        None => Message::new("chart-finding-part")
            .with("name", name)
            .with("value", percent_words(say, now))
            .with("when", with_status(say, last.label.clone(), last.status())),
    };
    Some(say.sentence(&message))
}

fn largest_column(grid: &Grid<'_>, row: &GridRow) -> Option<usize> {
    // Several categories together are no finding.
    let named = grid.columns.len() - usize::from(grid.others > 0);
    (0..named)
        .filter(|column| at(row, *column).is_some())
        .max_by_key(|column| {
            (
                at(row, *column).map(|number| number.value),
                std::cmp::Reverse(*column),
            )
        })
}

/// Where the part that is the largest altogether has its highest and its lowest share.
fn parts_compared(say: Say<'_>, grid: &Grid<'_>) -> Option<String> {
    let whole: Vec<&GridRow> = all_rows(grid)
        .filter(|row| row.total().is_some_and(|sum| !sum.is_zero()))
        .collect();
    let named = grid.columns.len() - usize::from(grid.others > 0);
    let sum = |column: usize| {
        let values = whole.iter().filter_map(|row| Some(at(row, column)?.value));
        values.fold(Decimal::ZERO, Decimal::saturating_add)
    };
    let column = (0..named).max_by_key(|column| (sum(*column), std::cmp::Reverse(*column)))?;
    let shares: Vec<(&GridRow, Decimal)> = whole
        .iter()
        .filter_map(|row| Some((*row, percent(at(row, column)?.value, row.total()?)?)))
        .collect();
    let words =
        |(row, share): &(&GridRow, Decimal)| with_status(say, percent_words(say, *share), row.status());
    let highest = shares.iter().max_by_key(|(_, share)| *share)?;
    let lowest = shares.iter().min_by_key(|(_, share)| *share)?;
    let name = grid.columns.get(column)?.as_str();
    let period = say.period(&grid.periods.1);
    let message = if highest.1 == lowest.1 {
        Message::new("chart-finding-part")
            .with("name", name)
            .with("value", words(highest))
            .with("when", period)
    } else {
        Message::new("chart-finding-parts-compared")
            .with("name", name)
            .with("when", period)
            .with("highest", highest.0.label.as_str())
            .with("high", words(highest))
            .with("lowest", lowest.0.label.as_str())
            .with("low", words(lowest))
    };
    Some(say.sentence(&message))
}

/// A share with one decimal.
pub(in crate::chart) fn percent_words(say: Say<'_>, value: Decimal) -> String {
    NumberStyle::percent(1).number(value, None, say.words)
}

/// A number without its unit; `-` where nothing of the kind happened.
pub(in crate::chart) fn plain(say: Say<'_>, grid: &Grid<'_>, number: &Number) -> String {
    if number.nil {
        return "-".to_owned();
    }
    say.known(grid.indicator, &number.known)
}

/// A number with its unit and how final it is.
pub(in crate::chart) fn quantity(say: Say<'_>, grid: &Grid<'_>, number: &Number) -> String {
    let value = if number.nil {
        "-".to_owned()
    } else {
        say.quantity(grid.indicator, &number.known)
    };
    with_status(say, value, number.known.status)
}

/// Words, and how final what they say is.
fn with_status(say: Say<'_>, words: String, status: Option<Status>) -> String {
    match wording::status(say, status) {
        Some(status) => format!("{words}, {status}"),
        None => words,
    }
}

/// What, whose, when, in which unit.
pub(in crate::chart) fn subtitle(say: Say<'_>, grid: &Grid<'_>, kind: Kind) -> String {
    let language = say.words.language();
    let names: Vec<String> = grid
        .organizations
        .iter()
        .filter_map(|id| say.dataset.organizations.get(id))
        .map(|organization| clip(organization.name.get(language)))
        .collect();
    let mut parts = vec![grid.measure.clone(), few(say, &names)];
    let (first, last) = &grid.periods;
    parts.push(wording::stretch(say, first, last));
    let unit = if kind == Kind::Share {
        "%".to_owned()
    } else {
        say.unit(grid.indicator)
    };
    if !unit.is_empty() {
        parts.push(say.say(&Message::new("chart-unit").with("unit", unit)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// What the drawing shows, for who does not see it.
pub(in crate::chart) fn description(say: Say<'_>, grid: &Grid<'_>, kind: Kind) -> String {
    let mut sentences = vec![say.sentence(&Message::new("chart-description").with("kind", kind.name()))];
    for row in grid.rows.iter().take(TOLD) {
        sentences.push(format!("{}: {}.", row.label, row_words(say, grid, row, kind)));
    }
    let more = grid.rows.len().saturating_sub(TOLD) + grid.cut.len();
    if more > 0 {
        sentences.push(say.sentence(&Message::new("chart-more-rows").with("count", more)));
    }
    sentences.extend(grid.events.iter().map(|event| format!("{event}.")));
    sentences.join(" ")
}

fn row_words(say: Say<'_>, grid: &Grid<'_>, row: &GridRow, kind: Kind) -> String {
    let one = |name: &str, number: &Number| format!("{name} {}", quantity(say, grid, number));
    match grid.layout {
        Layout::Ranking => row
            .slots
            .first()
            .map_or_else(String::new, |slot| slot_words(say, grid, slot)),
        Layout::Years => {
            let known: Vec<(&str, &Number)> = grid
                .columns
                .iter()
                .zip(&row.slots)
                .filter_map(|(name, slot)| Some((name.as_str(), slot.number()?)))
                .collect();
            let (Some(first), Some(last)) = (known.first(), known.last()) else {
                return String::new();
            };
            let highest = known
                .iter()
                .max_by_key(|(_, number)| number.value)
                .unwrap_or(first);
            let lowest = known
                .iter()
                .min_by_key(|(_, number)| number.value)
                .unwrap_or(first);
            say.say(
                &Message::new("chart-shape")
                    .with("count", known.len())
                    .with("first", one(first.0, first.1))
                    .with("last", one(last.0, last.1))
                    .with("highest", one(highest.0, highest.1))
                    .with("lowest", one(lowest.0, lowest.1)),
            )
        }
        Layout::PartsOverTime(_) | Layout::PartsCompared(_) => {
            let total = row.total().filter(|_| kind == Kind::Share);
            let parts: Vec<String> = grid
                .columns
                .iter()
                .zip(&row.slots)
                .map(|(name, slot)| match (slot.number(), total) {
                    (Some(number), Some(total)) => match percent(number.value, total) {
                        Some(share) => {
                            let share = with_status(say, percent_words(say, share), row.status());
                            format!("{name} {share}")
                        }
                        None => one(name, number),
                    },
                    (Some(number), None) => one(name, number),
                    (None, _) => format!("{name} {}", slot_words(say, grid, slot)),
                })
                .collect();
            parts.join("; ")
        }
    }
}

fn slot_words(say: Say<'_>, grid: &Grid<'_>, slot: &Slot) -> String {
    match slot {
        Slot::Number(number) => quantity(say, grid, number),
        Slot::Missing(reason) => wording::gap_reason(say, *reason),
        Slot::Absent => say.word("chart-absent"),
    }
}

/// Why a row is not drawn.
pub(in crate::chart) fn unstacked(say: Say<'_>, why: Unstacked) -> String {
    match why {
        Unstacked::Missing(reason) => wording::gap_reason(say, reason),
        Unstacked::Absent => say.word("chart-absent"),
        Unstacked::Negative => say.word("chart-negative-parts"),
    }
}

/// The numbers as they stand in the drawing.
pub(in crate::chart) fn table(say: Say<'_>, grid: &Grid<'_>, kind: Kind) -> Table {
    let name = |text: String, align| Column { name: text, align };
    let head = match grid.layout {
        Layout::PartsOverTime(_) => "chart-column-period",
        _ => "chart-column-series",
    };
    let share = kind == Kind::Share;
    let mut columns = vec![name(say.word(head), Align::Start)];
    for column in &grid.columns {
        columns.push(name(column.clone(), Align::End));
        if share {
            columns.push(name(format!("{column} (%)"), Align::End));
        }
    }
    let cell = |slot: &Slot| match slot {
        Slot::Number(number) => {
            let text = plain(say, grid, number);
            Cell {
                text: match wording::status(say, number.known.status) {
                    Some(status) => format!("{text} ({status})"),
                    None => text,
                },
                machine: Some(number.value.normalize().to_string()),
                figure: number.figure.clone(),
            }
        }
        other => Cell {
            text: slot_words(say, grid, other),
            ..Cell::default()
        },
    };
    let rows = grid.rows.iter().map(|row| {
        let mut cells = vec![Cell {
            text: row.label.clone(),
            ..Cell::default()
        }];
        let total = row.total();
        for slot in &row.slots {
            cells.push(cell(slot));
            if share {
                let part = slot
                    .number()
                    .zip(total)
                    .and_then(|(number, total)| percent(number.value, total));
                cells.push(part.map_or_else(Cell::default, |part| Cell {
                    text: percent_words(say, part),
                    machine: Some(super::share(part).to_string()),
                    figure: None,
                }));
            }
        }
        cells
    });
    Table {
        rows: rows.collect(),
        columns,
    }
}

/// What a reader has to know with it.
pub(in crate::chart) fn notes(say: Say<'_>, grid: &Grid<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if !grid.cut.is_empty() {
        notes.push(say.say(&Message::new("chart-note-cut-rows").with("count", grid.cut.len())));
    }
    if grid.cut_columns > 0 {
        notes.push(say.say(&Message::new("chart-note-cut-columns").with("count", grid.cut_columns)));
    }
    notes.extend(grid.events.iter().map(|event| format!("{event}.")));
    let language = say.words.language();
    for note in grid
        .numbers()
        .flat_map(|number| &number.known.notes)
        .map(|note| note.get(language))
    {
        if !notes.iter().any(|other| other == note) {
            notes.push(note.to_owned());
        }
    }
    notes
}

/// Where the figures were read.
pub(in crate::chart) fn sources(grid: &Grid<'_>) -> BTreeSet<SourceRef> {
    let all = grid.numbers().flat_map(|number| &number.known.sources);
    all.map(|source| (**source).clone()).collect()
}
