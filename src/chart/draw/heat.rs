use super::super::Context;
use super::super::grid::{self, Grid, Slot};
use super::super::wording;
use super::across::{Across, board};
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Label, Voice};
use super::ranking::names;
use super::svg::Svg;
use super::values::{Extent, classes};

/// A cell for each organization and year, the darker the more.
pub(super) fn heat(context: &Context<'_>, grid: &Grid<'_>, format: Format, prefix: &str) -> (Svg, f64) {
    let say = context.say();
    let measuring = board(context, format);
    let (names, name_width) = names(grid, &measuring, format);
    #[expect(clippy::cast_precision_loss, reason = "a count of columns")]
    let count = grid.columns.len().max(1) as f64;
    let (left, right) = (name_width + 8.0, format.width - 1.0);
    let mut drawing = Across::new(context, (format, prefix), (0.0, count), (left, right));
    let sizes = format.sizes;
    let width = (right - left) / count;
    let texts = texts(say, grid);
    let widest = texts
        .iter()
        .flatten()
        .map(|text| measuring.width(text, Voice::on_heat(0)))
        .fold(0.0, f64::max);
    let labelled = widest + 4.0 <= width;
    let extent = Extent::of(grid.numbers().map(|number| number.value));
    let classes = classes(say, grid.indicator, &extent, Ink::HEAT.len());
    let top = key_of_classes(&mut drawing, &classes.names);
    let top = columns(&mut drawing, grid, (left, width), top);
    let (mut y, mut hollow, mut missing) = (top + 4.0, false, false);
    for (index, (row, name)) in grid.rows.iter().zip(names).enumerate() {
        let height = (name.height(sizes) + 6.0).max(24.0);
        let middle = y + height / 2.0;
        drawing.put_name(&name, name_width, middle);
        drawing.canvas.borrow_mut().open("row", &row.label);
        for (column, slot) in row.slots.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a number of a column")]
            let from = column as f64;
            let label = grid.columns.get(column).map_or("", String::as_str);
            let ends = (drawing.at(from), drawing.at(from + 1.0));
            let text_at = (f64::midpoint(ends.0, ends.1), middle + sizes.small * 0.36);
            let text = texts
                .get(index)
                .and_then(|texts| texts.get(column))
                .cloned()
                .unwrap_or_default();
            let title = |words: String| format!("{}, {label}: {words}", row.label);
            let (class, voice) = match slot {
                Slot::Number(number) => {
                    let class = classes.of(number.value);
                    let ink = Ink::HEAT.get(class).copied().unwrap_or(Ink::OF_GROUP);
                    let title = title(grid::quantity(say, grid, number));
                    drawing.bar((from, from + 1.0), (y, y + height), ink, title);
                    (Some(class).filter(|_| !number.is_final()), Voice::on_heat(class))
                }
                Slot::Missing(reason) => {
                    missing = true;
                    let inside = ((ends.0 + 1.0, y + 1.0), (ends.1 - 1.0, y + height - 1.0));
                    let title = title(wording::gap_reason(say, *reason));
                    let mut canvas = drawing.canvas.borrow_mut();
                    canvas.rectangle(inside.0, inside.1, Ink::UNKNOWN, Some(title));
                    (None, Voice::NOTE)
                }
                Slot::Absent => continue,
            };
            if let Some(ink) = class.and_then(|class| Ink::OPEN.get(class)) {
                hollow = true;
                let (from, to) = ((ends.0 + 2.5, y + 2.5), (ends.1 - 2.5, y + height - 2.5));
                drawing.canvas.borrow_mut().rectangle(from, to, *ink, None);
            }
            if labelled {
                let label = Label::line(text, voice, Anchor::Middle, text_at.0, text_at.1);
                drawing.board.put(label);
            }
        }
        drawing.canvas.borrow_mut().close();
        y += height;
    }
    let mut entries = Vec::new();
    entries.extend(hollow.then(|| Entry {
        sign: Sign::OpenCell,
        words: say.word("chart-key-not-final"),
    }));
    entries.extend(missing.then(|| Entry {
        sign: Sign::Unknown,
        words: say.word("chart-key-missing"),
    }));
    drawing.finish(&entries, y + 2.0)
}

/// What stands in each cell.
fn texts(say: super::super::say::Say<'_>, grid: &Grid<'_>) -> Vec<Vec<String>> {
    grid.rows
        .iter()
        .map(|row| {
            let slots = row.slots.iter().map(|slot| match slot {
                Slot::Number(number) => grid::plain(say, grid, number).trim_end_matches('%').to_owned(),
                Slot::Missing(_) => "…".to_owned(),
                Slot::Absent => String::new(),
            });
            slots.collect()
        })
        .collect()
}

/// What each colour stands for, over the cells. Returns how far down it reaches.
fn key_of_classes(drawing: &mut Across<'_>, names: &[String]) -> f64 {
    let sizes = drawing.format.sizes;
    let (mut x, mut y) = (0.0, sizes.small);
    drawing.canvas.borrow_mut().open_silent("key");
    for (name, ink) in names.iter().zip(Ink::HEAT) {
        let label = Label::line(name, Voice::NOTE, Anchor::Start, 0.0, 0.0);
        let width = 24.0 + label.width(&drawing.board);
        if x > 0.0 && x + width > drawing.format.width {
            (x, y) = (0.0, y + sizes.leading(Voice::NOTE) + 2.0);
        }
        let (top, bottom) = (y - sizes.small * 0.85, y + sizes.small * 0.2);
        drawing
            .canvas
            .borrow_mut()
            .rectangle((x, top), (x + 18.0, bottom), ink, None);
        drawing.board.put(label.at(x + 24.0, y));
        x += width + 16.0;
    }
    drawing.canvas.borrow_mut().close();
    y + sizes.small * 0.3 + 8.0
}

/// The names of the columns, as many as there is room for. Returns how far down they reach.
fn columns(drawing: &mut Across<'_>, grid: &Grid<'_>, (left, width): (f64, f64), top: f64) -> f64 {
    let sizes = drawing.format.sizes;
    let widest = grid
        .columns
        .iter()
        .map(|name| drawing.board.width(name, Voice::TICK))
        .fold(0.0, f64::max);
    let stride = [1u8, 2, 5, 10, 20, 50].into_iter().find(|stride| {
        let room = width * f64::from(*stride);
        widest + sizes.small * 0.6 <= room
    });
    let stride = usize::from(stride.unwrap_or(100));
    let y = top + sizes.small;
    // The last column is the one that is read first.
    let last = grid.columns.len().saturating_sub(1);
    let chosen = grid
        .columns
        .iter()
        .enumerate()
        .filter(|(index, _)| (last - index).is_multiple_of(stride));
    for (index, name) in chosen {
        #[expect(clippy::cast_precision_loss, reason = "a number of a column")]
        let x = left + (index as f64 + 0.5) * width;
        let label = Label::line(name, Voice::TICK, Anchor::Middle, x, y);
        let half = label.width(&drawing.board) / 2.0;
        drawing
            .board
            .place([label.at(x.min(drawing.format.width - half), y)]);
    }
    y + sizes.small * 0.3
}
