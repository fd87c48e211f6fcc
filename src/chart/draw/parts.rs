use rust_decimal::Decimal;

use super::super::grid::{self, Grid, GridRow, Number, Slot, percent};
use super::super::{Context, Kind};
use super::across::{Across, board};
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Label, Voice};
use super::ranking::names;
use super::svg::Svg;
use super::values::{Extent, coordinate};

/// How thick a bar of parts is, and one of several beside each other.
const STACK: f64 = 24.0;
const BAR: f64 = 15.0;

/// The colour of a column: grey for several categories together.
fn color(grid: &Grid<'_>, column: usize) -> usize {
    if grid.others > 0 && column + 1 == grid.columns.len() {
        usize::MAX
    } else {
        column
    }
}

/// A bar for each row, of one part behind the other: as long as the total, or all equally long where shares are drawn.
pub(super) fn stacked(
    context: &Context<'_>,
    grid: &Grid<'_>,
    (kind, format): (Kind, Format),
    prefix: &str,
) -> (Svg, f64) {
    let say = context.say();
    let share = kind == Kind::Share;
    let measuring = board(context, format);
    let (names, name_width) = names(grid, &measuring, format);
    let totals: Vec<String> = grid
        .rows
        .iter()
        .map(|row| {
            row.total()
                .map_or_else(String::new, |total| total_words(say, grid, row, total))
        })
        .collect();
    let widest = totals
        .iter()
        .map(|text| measuring.width(text, Voice::VALUE))
        .fold(0.0, f64::max);
    let extent = Extent::of(grid.rows.iter().filter_map(GridRow::total)).with_zero();
    let high = if share { 100.0 } else { coordinate(extent.high) };
    let left = name_width + 10.0;
    let right = if share {
        format.width - 2.0
    } else {
        (format.width - widest - 8.0).max(left + 40.0)
    };
    let mut drawing = Across::new(context, (format, prefix), (0.0, high), (left, right));
    let head = heads(
        &mut drawing,
        grid,
        Heads {
            left,
            over: Some(share),
        },
    );
    let mut tops = Vec::new();
    let mut top = head;
    for name in &names {
        tops.push(top);
        top += (name.height(format.sizes) + 6.0).max(STACK + 6.0);
    }
    let bottom = top;
    let mut hollow = false;
    for column in 0..grid.columns.len() {
        let name = grid.columns.get(column).map_or("", String::as_str);
        drawing.canvas.borrow_mut().open_series(color(grid, column), name);
        for ((row, top), label) in grid.rows.iter().zip(&tops).zip(&names) {
            let height = (label.height(format.sizes) + 6.0).max(STACK + 6.0);
            let middle = top + height / 2.0;
            hollow |= draw_segment(say, &mut drawing, grid, (row, column), (middle, share));
        }
        drawing.canvas.borrow_mut().close();
    }
    for (((row, top), label), total) in grid.rows.iter().zip(&tops).zip(names).zip(totals) {
        let height = (label.height(format.sizes) + 6.0).max(STACK + 6.0);
        let middle = top + height / 2.0;
        drawing.put_name(&label, name_width, middle);
        label_end(say, &mut drawing, (row, total), (left, middle), share);
    }
    let zero = drawing.at(0.0);
    drawing
        .canvas
        .borrow_mut()
        .rule((zero, head - 2.0), (zero, bottom), Ink::AXIS, None);
    drawing.finish(&entries(say, hollow), bottom + 2.0)
}

/// Draws the part of a column in its row, with its number where that fits. Returns whether it is not final.
fn draw_segment(
    say: super::super::say::Say<'_>,
    drawing: &mut Across<'_>,
    grid: &Grid<'_>,
    (row, column): (&GridRow, usize),
    (middle, share): (f64, bool),
) -> bool {
    let Some((number, from, to)) = segment(row, column, share) else {
        return false;
    };
    let name = grid.columns.get(column).map_or("", String::as_str);
    let part = row.total().and_then(|total| percent(number.value, total));
    let mut title = format!("{}, {name}: {}", row.label, grid::quantity(say, grid, number));
    if let Some(part) = part {
        title = format!("{title} ({})", grid::percent_words(say, part));
    }
    let is_final = number.is_final();
    let ink = if is_final { Ink::SEGMENT } else { Ink::NOT_FINAL };
    drawing.bar(
        (from, to),
        (middle - STACK / 2.0, middle + STACK / 2.0),
        ink,
        title,
    );
    let text = match part.filter(|_| share) {
        Some(part) => grid::percent_words(say, part),
        None => grid::plain(say, grid, number),
    };
    let voice = if is_final {
        Voice::on_series(color(grid, column))
    } else {
        Voice::TICK
    };
    let (left, right) = (drawing.at(from), drawing.at(to));
    if drawing.board.width(&text, voice) + 8.0 <= right - left {
        let y = middle + drawing.format.sizes.small * 0.36;
        let x = f64::midpoint(left, right);
        drawing.board.put(Label::line(text, voice, Anchor::Middle, x, y));
    }
    !is_final
}

/// Writes the total behind the parts of a row, or in their place why they are not drawn.
fn label_end(
    say: super::super::say::Say<'_>,
    drawing: &mut Across<'_>,
    (row, total): (&GridRow, String),
    (left, middle): (f64, f64),
    share: bool,
) {
    let y = middle + drawing.format.sizes.normal * 0.36;
    let reason = match row.whole() {
        Err(why) => grid::unstacked(say, why),
        Ok(_) if share && row.total().is_some_and(|total| total.is_zero()) => {
            say.word("chart-nothing-to-share")
        }
        Ok(_) if share => return,
        Ok(_) => {
            let end = row.total().map_or(left, |total| drawing.at(coordinate(total)));
            drawing
                .board
                .put(Label::line(total, Voice::VALUE, Anchor::Start, end + 6.0, y));
            return;
        }
    };
    let width = drawing.format.width - left - 8.0;
    let lines = drawing.board.wrap(&reason, Voice::NOTE, width, 1);
    drawing.board.put(Label::new(lines, Anchor::Start, left + 4.0, y));
}

fn total_words(say: super::super::say::Say<'_>, grid: &Grid<'_>, row: &GridRow, total: Decimal) -> String {
    // A total whose parts are all nil is nil.
    let nil = row
        .slots
        .iter()
        .all(|slot| slot.number().is_some_and(|number| number.nil));
    if nil {
        return "-".to_owned();
    }
    let decimals = row
        .slots
        .iter()
        .filter_map(|slot| Some(slot.number()?.known.written?.decimals()))
        .max();
    let decimals = decimals.unwrap_or(grid.indicator.decimals);
    say.amount(
        grid.indicator,
        crate::model::Amount::new(crate::locale::round(total, decimals)),
    )
}

fn entries(say: super::super::say::Say<'_>, hollow: bool) -> Vec<Entry> {
    let entry = hollow.then(|| Entry {
        sign: Sign::NotFinal,
        words: say.word("chart-key-not-final"),
    });
    entry.into_iter().collect()
}

/// Where the part of a column lies in its row.
fn segment(row: &GridRow, column: usize, share: bool) -> Option<(&Number, f64, f64)> {
    let parts = row.whole().ok()?;
    let total = row.total()?;
    let before = parts
        .iter()
        .take(column)
        .try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value))?;
    let number = *parts.get(column)?;
    let after = before.checked_add(number.value)?;
    if number.value.is_zero() {
        return None;
    }
    let place = |value: Decimal| {
        let value = if share { percent(value, total)? } else { value };
        Some(coordinate(value))
    };
    Some((number, place(before)?, place(after)?))
}

#[derive(Clone, Copy)]
struct Heads {
    /// Where the bars begin.
    left: f64,
    /// Whether the parts stand one behind the other, and then whether as shares.
    over: Option<bool>,
}

/// The names of the parts with their colours, over the bars: over the parts of the first row where they all fit, else
/// side by side. Returns how far down they reach.
fn heads(drawing: &mut Across<'_>, grid: &Grid<'_>, how: Heads) -> f64 {
    let sizes = drawing.format.sizes;
    let width = drawing.format.width;
    let first = grid.rows.first();
    let mut over: Vec<Label> = Vec::new();
    for (column, name) in grid.columns.iter().enumerate() {
        let place = how
            .over
            .zip(first)
            .and_then(|(share, row)| segment(row, column, share));
        let Some((_, from, to)) = place else {
            over.clear();
            break;
        };
        let (x0, x1) = (drawing.at(from), drawing.at(to));
        let label = Label::line(name, Voice::NAME, Anchor::Start, x0 + 16.0, sizes.normal);
        let room = if column + 1 == grid.columns.len() {
            width
        } else {
            x1
        };
        if x0 + 16.0 + label.width(&drawing.board) > room - 4.0 {
            over.clear();
            break;
        }
        over.push(label);
    }
    if over.len() == grid.columns.len() && !over.is_empty() {
        for (column, label) in over.into_iter().enumerate() {
            swatch(drawing, color(grid, column), (label.x - 16.0, label.y));
            drawing.board.put(label);
        }
        return sizes.normal * 1.3 + 4.0;
    }
    let start = if drawing.format.is_narrow() { 0.0 } else { how.left };
    let (mut x, mut y) = (start, sizes.normal);
    for (column, name) in grid.columns.iter().enumerate() {
        let lines = drawing.board.wrap(name, Voice::NAME, width - start - 20.0, 1);
        let label = Label::new(lines, Anchor::Start, 0.0, 0.0);
        let needed = 16.0 + label.width(&drawing.board);
        if x > start && x + needed > width {
            (x, y) = (start, y + sizes.leading(Voice::NAME) + 2.0);
        }
        swatch(drawing, color(grid, column), (x, y));
        drawing.board.put(label.at(x + 16.0, y));
        x += needed + 16.0;
    }
    y + sizes.normal * 0.3 + 6.0
}

fn swatch(drawing: &Across<'_>, color: usize, (x, baseline): (f64, f64)) {
    let mut canvas = drawing.canvas.borrow_mut();
    canvas.open_sign(color);
    canvas.rectangle((x, baseline - 10.0), (x + 11.0, baseline + 1.0), Ink::BAR, None);
    canvas.close();
}

/// For each row a bar for each category, one below the other.
pub(super) fn grouped(context: &Context<'_>, grid: &Grid<'_>, format: Format, prefix: &str) -> (Svg, f64) {
    let say = context.say();
    let measuring = board(context, format);
    let (names, name_width) = names(grid, &measuring, format);
    let text = |slot: &Slot| match slot {
        Slot::Number(number) => grid::plain(say, grid, number),
        Slot::Missing(_) | Slot::Absent => String::new(),
    };
    let widest = grid
        .rows
        .iter()
        .flat_map(|row| &row.slots)
        .map(|slot| measuring.width(&text(slot), Voice::TICK))
        .fold(0.0, f64::max);
    let extent = Extent::of(grid.numbers().map(|number| number.value)).with_zero();
    let (low, high) = (coordinate(extent.low), coordinate(extent.high));
    let left = name_width + 10.0 + if low < 0.0 { widest + 8.0 } else { 0.0 };
    let right = (format.width - widest - 8.0).max(left + 20.0);
    let mut drawing = Across::new(context, (format, prefix), (low, high), (left, right));
    let head = heads(&mut drawing, grid, Heads { left, over: None });
    let zero = drawing.at(0f64.clamp(low, high.max(low)));
    let mut tops = Vec::new();
    let mut top = head;
    #[expect(clippy::cast_precision_loss, reason = "a count of columns")]
    let bars = grid.columns.len() as f64 * BAR;
    for name in &names {
        tops.push(top);
        top += name.height(format.sizes).max(bars) + 12.0;
    }
    let mut hollow = false;
    for (column, name) in grid.columns.iter().enumerate() {
        drawing.canvas.borrow_mut().open_series(color(grid, column), name);
        for ((row, top), label) in grid.rows.iter().zip(&tops).zip(&names) {
            let height = label.height(format.sizes).max(bars);
            #[expect(clippy::cast_precision_loss, reason = "a number of a column")]
            let upper = top + (height - bars) / 2.0 + column as f64 * BAR;
            let y = upper + BAR / 2.0 + format.sizes.small * 0.36;
            match row.slots.get(column) {
                Some(Slot::Number(number)) => {
                    hollow |= !number.is_final();
                    let ink = if number.is_final() {
                        Ink::BAR
                    } else {
                        Ink::NOT_FINAL
                    };
                    let title = format!("{}, {name}: {}", row.label, grid::quantity(say, grid, number));
                    let value = coordinate(number.value);
                    drawing.bar((0.0, value), (upper + 1.0, upper + BAR - 1.0), ink, title);
                    let words = grid::plain(say, grid, number);
                    let end = drawing.at(value);
                    let label = if value < 0.0 {
                        Label::line(words, Voice::TICK, Anchor::End, end - 5.0, y)
                    } else {
                        Label::line(words, Voice::TICK, Anchor::Start, end.max(zero) + 5.0, y)
                    };
                    drawing.board.put(label);
                }
                Some(Slot::Missing(reason)) => {
                    let words = super::super::wording::gap_reason(say, *reason);
                    let lines = drawing
                        .board
                        .wrap(&words, Voice::NOTE, format.width - zero - 8.0, 1);
                    drawing.board.put(Label::new(lines, Anchor::Start, zero + 5.0, y));
                }
                Some(Slot::Absent) | None => {}
            }
        }
        drawing.canvas.borrow_mut().close();
    }
    for (label, row_top) in names.into_iter().zip(&tops) {
        let middle = row_top + label.height(format.sizes).max(bars) / 2.0;
        drawing.put_name(&label, name_width, middle);
    }
    drawing
        .canvas
        .borrow_mut()
        .rule((zero, head - 2.0), (zero, top), Ink::AXIS, None);
    drawing.finish(&entries(say, hollow), top + 2.0)
}
