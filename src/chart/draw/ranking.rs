use super::super::Context;
use super::super::grid::{self, Grid, Slot};
use super::super::wording;
use super::across::{Across, board};
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Board, Label, Voice};
use super::svg::Svg;
use super::values::{Extent, coordinate};

/// How thick a bar is.
const BAR: f64 = 15.0;

/// A bar for each organization, the longest first.
pub(super) fn ranking(context: &Context<'_>, grid: &Grid<'_>, format: Format, prefix: &str) -> (Svg, f64) {
    let say = context.say();
    let measuring = board(context, format);
    let (names, name_width) = names(grid, &measuring, format);
    let values: Vec<String> = grid
        .rows
        .iter()
        .map(|row| match row.slots.first() {
            Some(Slot::Number(number)) => grid::plain(say, grid, number),
            _ => String::new(),
        })
        .collect();
    let widest = values
        .iter()
        .map(|text| measuring.width(text, Voice::VALUE))
        .fold(0.0, f64::max);
    let extent = Extent::of(grid.numbers().map(|number| number.value)).with_zero();
    let (low, high) = (coordinate(extent.low), coordinate(extent.high));
    let left = name_width + 10.0 + if low < 0.0 { widest + 8.0 } else { 0.0 };
    let right = (format.width - widest - 8.0).max(left + 20.0);
    let mut drawing = Across::new(context, (format, prefix), (low, high), (left, right));
    drawing.canvas.borrow_mut().open_series(0, &grid.measure);
    let zero = drawing.at(0f64.clamp(low, high.max(low)));
    let mut top = 2.0;
    let mut hollow = false;
    for ((row, name), text) in grid.rows.iter().zip(names).zip(values) {
        let height = (name.height(format.sizes) + 6.0).max(BAR + 8.0);
        let middle = top + height / 2.0;
        drawing.put_name(&name, name_width, middle);
        let y = middle + format.sizes.normal * 0.36;
        match row.slots.first() {
            Some(Slot::Number(number)) => {
                let value = coordinate(number.value);
                let ink = if number.is_final() {
                    Ink::BAR
                } else {
                    Ink::NOT_FINAL
                };
                hollow |= !number.is_final();
                let title = format!("{}: {}", row.label, grid::quantity(say, grid, number));
                drawing.bar((0.0, value), (middle - BAR / 2.0, middle + BAR / 2.0), ink, title);
                let end = drawing.at(value);
                let label = if value < 0.0 {
                    Label::line(text, Voice::VALUE, Anchor::End, end - 6.0, y)
                } else {
                    Label::line(text, Voice::VALUE, Anchor::Start, end.max(zero) + 6.0, y)
                };
                drawing.board.put(label);
            }
            Some(Slot::Missing(reason)) => {
                let words = wording::gap_reason(say, *reason);
                let lines = drawing
                    .board
                    .wrap(&words, Voice::NOTE, format.width - zero - 8.0, 1);
                drawing.board.put(Label::new(lines, Anchor::Start, zero + 6.0, y));
            }
            Some(Slot::Absent) | None => {}
        }
        top += height;
    }
    drawing.canvas.borrow_mut().close();
    drawing
        .canvas
        .borrow_mut()
        .rule((zero, 0.0), (zero, top), Ink::AXIS, None);
    let entries: Vec<Entry> = hollow
        .then(|| Entry {
            sign: Sign::NotFinal,
            words: say.word("chart-key-not-final"),
        })
        .into_iter()
        .collect();
    drawing.finish(&entries, top + 2.0)
}

/// The names of the rows, to stand at the left, and how wide the widest is.
pub(super) fn names(grid: &Grid<'_>, board: &Board<'_>, format: Format) -> (Vec<Label>, f64) {
    let width = format.width * if format.is_narrow() { 0.38 } else { 0.32 };
    let names = grid.rows.iter().map(|row| {
        let lines = board.balance(&row.label, Voice::NAME, width, 2);
        Label::new(lines, Anchor::Start, 0.0, 0.0)
    });
    let names: Vec<Label> = names.collect();
    let widest = names.iter().map(|name| name.width(board)).fold(0.0, f64::max);
    (names, widest)
}
