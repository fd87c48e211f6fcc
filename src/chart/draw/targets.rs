use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;

use super::super::Context;
use super::super::rows::{Row, RowForm};
use super::super::say::Say;
use super::bands::STRIP;
use super::canvas::{Canvas, UNITS, pixels};
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, Sign, key};
use super::label::{Anchor, Area, Board, Label, Voice};
use super::mark::Mark;
use super::svg::Svg;
use super::values::{Extent, coordinate};

/// The columns of a drawing, from left to right, in pixels.
struct Columns {
    bars: (f64, f64),
    results: (f64, f64),
    labels: f64,
}

/// How thick a bar is, and the range behind it.
const BAR: f64 = 14.0;
const BAND: f64 = 26.0;

type Plane = DrawingArea<Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A bar for each row, against the range that was asked for. Rows of one measure share a scale, and so do all that are
/// in per cent.
pub(super) fn targets(context: &Context<'_>, rows: &[Row<'_>], format: Format, prefix: &str) -> (Svg, f64) {
    let say = context.say();
    let limits = Area {
        left: 0.0,
        top: 0.0,
        right: format.width,
        bottom: f64::INFINITY,
    };
    let mut board = Board::new(context.fonts, format.sizes, limits);
    let columns = columns(format, rows);
    #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
    let canvas = Canvas::new(prefix, (format.width, 400.0 * (rows.len() as f64 + 1.0)));
    let canvas = Rc::new(RefCell::new(canvas));
    let judged = rows.iter().any(|row| row.bound.is_some());
    let group = if judged {
        "chart-results"
    } else {
        "chart-column-value"
    };
    canvas.borrow_mut().open_series(0, &say.word(group));
    if rows
        .iter()
        .any(|row| row.form == RowForm::SoFar && row.value.is_some())
    {
        canvas.borrow_mut().define_hatching();
    }
    let mut top = 0.0;
    let mut zeros: Vec<(f64, f64)> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    let mut before: Option<&str> = None;
    let names: Vec<String> = rows.iter().map(|row| row.scale(say)).collect();
    let mut scales: BTreeMap<&str, Vec<&Row<'_>>> = BTreeMap::new();
    for (name, row) in names.iter().zip(rows) {
        scales.entry(name).or_default().push(row);
    }
    let planes: BTreeMap<&str, Plane> = scales
        .iter()
        .map(|(name, rows)| (*name, plane(&canvas, &columns, rows, &board)))
        .collect();
    for (name, row) in names.iter().zip(rows) {
        // Under a row of the same name only what tells them apart.
        let again = before == Some(&row.label) && !row.detail.is_empty();
        before = Some(&row.label);
        let plane = planes.get(name.as_str()).expect("each row has its scale");
        let (zero, bottom) = draw_row(
            say,
            (&canvas, &mut board),
            (plane, &columns, format),
            (row, again),
            top,
        );
        zeros.push(zero);
        top = bottom;
        entries.extend(explained(say, row).filter(|_| row.value.is_some()));
    }
    canvas.borrow_mut().ticks(zeros, BAND);
    canvas.borrow_mut().close();
    entries.dedup_by_key(|entry| entry.sign);
    let mut once: Vec<Entry> = Vec::new();
    for entry in entries {
        if once.iter().all(|other| other.sign != entry.sign) {
            once.push(entry);
        }
    }
    let mut canvas = canvas.borrow_mut();
    let bottom = key(&mut canvas, &mut board, &once, (format.width, top));
    canvas.labels(&board);
    (canvas.take_svg(), (bottom + 2.0).ceil())
}

fn columns(format: Format, rows: &[Row<'_>]) -> Columns {
    let judged = rows.iter().any(|row| row.bound.is_some() || row.result.is_some());
    if format.is_narrow() {
        return Columns {
            bars: (1.0, format.width - 2.0),
            results: (0.0, format.width),
            labels: format.width,
        };
    }
    let labels = format.width * 0.29;
    let results = if judged { format.width * 0.72 } else { format.width };
    Columns {
        bars: (labels + 14.0, results - 14.0),
        results: (results, format.width),
        labels,
    }
}

/// The scale that these rows share, with room for the values behind the bars.
fn plane(canvas: &Rc<RefCell<Canvas>>, columns: &Columns, rows: &[&Row<'_>], board: &Board<'_>) -> Plane {
    let ends = rows.iter().flat_map(|row| {
        let bound = row.bound;
        let low = bound
            .and_then(crate::model::Bound::low)
            .map(crate::model::Amount::value);
        let high = bound
            .and_then(crate::model::Bound::high)
            .map(crate::model::Amount::value);
        [row.value, low, high].into_iter().flatten()
    });
    let extent = Extent::of(ends).with_zero();
    let widest = rows
        .iter()
        .map(|row| board.width(&row.text, Voice::VALUE))
        .fold(0.0, f64::max);
    let (low, mut high) = (coordinate(extent.low), coordinate(extent.high));
    if high <= low {
        high = low + 1.0;
    }
    let (left, right) = columns.bars;
    let left = if low < 0.0 { left + widest + 8.0 } else { left };
    // A range without an upper end fades away behind the last bar.
    let open = |row: &&Row<'_>| row.bound.is_some_and(|bound| bound.high().is_none());
    let fading = if rows.iter().any(open) { STRIP * 3.0 } else { 0.0 };
    let right = (right - widest - 8.0 - fading).max(left + 20.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a drawing is some hundreds of pixels wide and high"
    )]
    let units = |pixels: f64| (pixels * UNITS).round() as i32;
    // Down the drawing, one is one pixel.
    let height = f64::from(units(1000.0));
    DrawingArea::from(canvas).apply_coord_spec(Cartesian2d::new(
        low..high,
        0.0..height / UNITS,
        (units(left)..units(right), 0..units(1000.0)),
    ))
}

fn explained<'r>(say: Say<'r>, row: &'r Row<'_>) -> impl Iterator<Item = Entry> + 'r {
    let form = match (row.form, row.is_final()) {
        (RowForm::SoFar, _) => Some((Sign::SoFar, "chart-key-so-far")),
        (RowForm::Compared, _) => Some((Sign::Compared, "chart-key-compared")),
        (RowForm::Result, false) => Some((Sign::NotFinal, "chart-key-not-final")),
        (RowForm::Result, true) => None,
    };
    form.into_iter().map(move |(sign, id)| Entry {
        sign,
        words: say.word(id),
    })
}

/// Draws a row. Returns where its axis begins, and how far down it reaches.
fn draw_row(
    say: Say<'_>,
    (canvas, board): (&Rc<RefCell<Canvas>>, &mut Board<'_>),
    (plane, columns, format): (&Plane, &Columns, Format),
    (row, again): (&Row<'_>, bool),
    top: f64,
) -> ((f64, f64), f64) {
    let sizes = format.sizes;
    let narrow = format.is_narrow();
    let width = columns.labels - 4.0;
    let mut names = board.wrap(&row.label, Voice::NAME, width, 2);
    if again {
        names.clear();
    }
    for detail in [Some(&row.detail), row.note.as_ref()].into_iter().flatten() {
        names.extend(board.wrap(detail, Voice::NOTE, columns.labels - 4.0, 2));
    }
    let name = Label::new(names, Anchor::Start, 0.0, 0.0);
    let result = result_label(say, row, board, columns);
    let height = name.height(sizes).max(result.height(sizes)).max(BAND);
    // On a phone the name stands over the bar and the result under it; else all three side by side.
    let (name_top, bar_middle, result_top, bottom) = if narrow {
        let bar_top = top + 10.0 + name.height(sizes) + 4.0;
        let result_top = bar_top + BAND + 4.0;
        (
            top + 10.0,
            bar_top + BAND / 2.0,
            result_top,
            result_top + result.height(sizes) + 8.0,
        )
    } else {
        let middle = top + 8.0 + height / 2.0;
        let centred = |label: &Label| middle - label.height(sizes) / 2.0;
        (centred(&name), middle, centred(&result), top + 16.0 + height)
    };
    let name_at = name_top + name.above(sizes);
    board.put(name.at(0.0, name_at));
    let result_at = result_top + result.above(sizes);
    board.put(result.at(columns.results.0, result_at));
    let zero = draw_bar(
        say,
        (canvas, board),
        (plane, columns, sizes.normal),
        row,
        bar_middle,
    );
    ((zero, bar_middle - BAND / 2.0), bottom)
}

fn result_label(say: Say<'_>, row: &Row<'_>, board: &Board<'_>, columns: &Columns) -> Label {
    let width = columns.results.1 - columns.results.0;
    let mut lines = Vec::new();
    if let Some(result) = row.result {
        lines.extend(board.wrap(&result.words(say), Voice::VALUE, width, 3));
    }
    if let Some(bound) = row.bound {
        let asked = super::super::finding::asked_words(say, row.indicator, bound, row.derived);
        lines.extend(board.wrap(&asked, Voice::ASKED_NOTE, width, 2));
    }
    Label::new(lines, Anchor::Start, 0.0, 0.0)
}

/// Draws the bar of a row and what is asked. Returns where zero is.
fn draw_bar(
    say: Say<'_>,
    (canvas, board): (&Rc<RefCell<Canvas>>, &mut Board<'_>),
    (plane, columns, size): (&Plane, &Columns, f64),
    row: &Row<'_>,
    middle: f64,
) -> f64 {
    let at = |value: f64| pixels(plane.map_coordinate(&(value, 0.0))).0;
    let range = plane.get_x_range();
    let (top, bottom) = (middle - BAND / 2.0, middle + BAND / 2.0);
    let mut end = at(0.0);
    if let Some(bound) = row.bound {
        let title = super::super::finding::asked_words(say, row.indicator, bound, row.derived);
        let low = bound.low().map(|low| coordinate(low.value()));
        let high = bound.high().map(|high| coordinate(high.value()));
        canvas.borrow_mut().open_titled(&title);
        match (low, high) {
            (Some(low), Some(high)) if low < high => {
                draw(plane, &Mark::bar((low, top), (high, bottom), Ink::BAND));
            }
            (Some(only), None) | (None, Some(only)) => {
                let way = if low.is_some() { STRIP } else { -STRIP };
                let edge = |step: f64| (at(only) + way * step).clamp(columns.bars.0, columns.bars.1);
                let strip = |step: f64| ((edge(step), top), (edge(step + 1.0), bottom));
                canvas.borrow_mut().fading([strip(0.0), strip(1.0), strip(2.0)]);
                end = end.max(edge(3.0));
            }
            _ => {}
        }
        for value in low.into_iter().chain(high.filter(|_| low != high)) {
            let mut canvas = canvas.borrow_mut();
            canvas.rule(
                (at(value), top - 2.0),
                (at(value), bottom + 2.0),
                Ink::BOUND,
                None,
            );
            end = end.max(at(value));
        }
        canvas.borrow_mut().close();
    }
    let zero = at(0f64.clamp(range.start, range.end));
    let Some(value) = row.value else { return zero };
    let value = coordinate(value);
    let ink = match (row.form, row.is_final()) {
        (RowForm::SoFar, _) => Ink::SO_FAR,
        (RowForm::Compared, _) => Ink::COMPARED,
        (RowForm::Result, false) => Ink::NOT_FINAL,
        (RowForm::Result, true) => Ink::BAR,
    };
    let title = format!("{} {}: {}", row.label, row.detail, row.text);
    let mark = Mark::bar((0.0, middle - BAR / 2.0), (value, middle + BAR / 2.0), ink).titled(title);
    draw(plane, &mark);
    let y = middle + size * 0.36;
    let label = Label::line(&row.text, Voice::VALUE, Anchor::Start, 0.0, y);
    let right = end.max(at(value)) + 6.0;
    let spots = [
        label.at(right, y),
        label.at(at(value) - 6.0, y).anchored(Anchor::End),
        label.at(columns.bars.1, y).anchored(Anchor::End),
    ];
    let [behind, before, edge] = spots;
    board.place(if value < 0.0 {
        [before, behind, edge]
    } else {
        [behind, edge, before]
    });
    zero
}

fn draw(plane: &Plane, mark: &Mark) {
    plane
        .draw(mark)
        .expect("writing to a string cannot fail, and nothing else draws meanwhile");
}
