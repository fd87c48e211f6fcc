use rust_decimal::Decimal;

use super::super::Context;
use super::super::course::{Course, Form, Point, Series, after};
use super::super::wording;
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Area, Board, Label, Voice};
use super::mark::{Mark, Marker};
use super::over_time::{OverTime, Sheet};
use super::periods::by_weight;
use super::svg::Svg;
use super::values::{Extent, ValueAxis, coordinate};

/// How many series have a colour and a name of their own; the others are grey.
pub(in crate::chart) const NAMED: usize = 6;

/// One line for each series.
pub(super) fn lines(context: &Context<'_>, course: &Course<'_>, format: Format, prefix: &str) -> (Svg, f64) {
    let say = context.say();
    let limits = Area {
        left: 0.0,
        top: 0.0,
        right: format.width,
        bottom: f64::INFINITY,
    };
    let board = Board::new(context.fonts, format.sizes, limits);
    let names = names(context, course, format, &board);
    let widest = names.iter().map(|name| name.width(&board)).fold(0.0, f64::max);
    let right = if names.is_empty() {
        format.sizes.normal
    } else {
        widest + LEADER + SIGN
    };
    let sheet = Sheet {
        context,
        course,
        series: course.series.iter().collect(),
        values: axis(context, course, format),
        format,
        prefix: prefix.to_owned(),
        right,
        heading: None,
    };
    let mut drawing = OverTime::new(sheet);
    drawing.draw_bands();
    // The grey ones first, under the others.
    let chosen = named(course);
    let grey = course
        .series
        .iter()
        .enumerate()
        .filter(|(index, _)| !chosen.contains(index));
    let colored = chosen
        .iter()
        .filter_map(|index| Some((*index, course.series.get(*index)?)));
    for (index, series) in grey.chain(colored) {
        let color = chosen
            .iter()
            .position(|other| *other == index)
            .unwrap_or(usize::MAX);
        let name = wording::series_name(say, course, series);
        drawing.frame.canvas.borrow_mut().open_series(color, &name);
        draw_line(&mut drawing, series, color);
        drawing.frame.canvas.borrow_mut().close();
    }
    drawing.draw_bounds();
    drawing.draw_events();
    if let [series] = course.series.as_slice() {
        label_points(&mut drawing, series);
    } else {
        place_names(&mut drawing, names);
    }
    drawing.draw_gaps();
    drawing.label_asked();
    drawing.finish()
}

/// The series that have a colour and a name: all; of too many, the highest at the end and the lowest.
fn named(course: &Course<'_>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..course.series.len()).collect();
    if order.len() > NAMED {
        let last = |index: &usize| course.series.get(*index)?.latest().map(|point| point.height);
        order.sort_by_key(|index| std::cmp::Reverse(last(index)));
        order.drain(NAMED - 1..order.len() - 1);
        order.sort_unstable();
    }
    order
}

/// With zero, unless that would press all lines into the uppermost quarter.
fn axis(context: &Context<'_>, course: &Course<'_>, format: Format) -> ValueAxis {
    let extent = Extent::of_course(course);
    let cut = is_cut(&extent);
    let extent = if cut { extent } else { extent.with_zero() };
    let room = format.sizes.normal * 2.1 / format.plot_height;
    let under = if cut || extent.low < Decimal::ZERO {
        room
    } else {
        0.0
    };
    let mut axis = ValueAxis::new(context.say(), course.indicator, &extent, (room, under));
    axis.title = wording::axis_title(context.say(), course, &axis.title);
    axis
}

/// Whether the axis of values does not begin at zero.
pub(in crate::chart) fn is_cut(extent: &Extent) -> bool {
    let quarter = extent.high * Decimal::new(75, 2);
    extent.low > Decimal::ZERO && extent.low > quarter && extent.low < extent.high
}

/// The points that follow each other without a step between them. What is only a part of a step is no fall.
pub(super) fn runs(points: &[Point]) -> Vec<&[Point]> {
    points
        .chunk_by(|one, next| {
            if (one.form == Form::SoFar) != (next.form == Form::SoFar) {
                return false;
            }
            let (one, next) = (&one.figure.period, &next.figure.period);
            // Stocks can be reported more often than drawn in steps, and their periods can lie in each other.
            next.first_day() <= after(one.last_day())
        })
        .collect()
}

fn draw_line(drawing: &mut OverTime<'_, '_>, series: &Series<'_>, color: usize) {
    let marker = Marker::of(color);
    // They stand back.
    let is_grey = color >= NAMED;
    let place = |point: &Point| (point.day(), coordinate(point.height));
    for run in runs(&series.points) {
        // A stretch to or from a figure that is not final is dashed.
        let firm = |pair: &[Point]| pair.iter().all(Point::is_final);
        let pairs: Vec<&[Point]> = run.windows(2).collect();
        for same in pairs.chunk_by(|one, next| firm(one) == firm(next)) {
            let (Some(first), true) = (same.first().and_then(|pair| pair.first()), !same.is_empty()) else {
                continue;
            };
            let ends = same.iter().filter_map(|pair| pair.last());
            let places: Vec<(f64, f64)> = std::iter::once(first).chain(ends).map(place).collect();
            let is_firm = same.first().is_some_and(|pair| firm(pair));
            let ink = match (is_firm, is_grey) {
                (true, false) => Ink::LINE,
                (false, false) => Ink::DASHED,
                (true, true) => Ink::GREY_LINE,
                (false, true) => Ink::GREY_DASHED,
            };
            drawing.frame.draw(&Mark::line(places, ink));
        }
    }
    let spread = drawing.frame.plot.right - drawing.frame.plot.left;
    #[expect(clippy::cast_precision_loss, reason = "a count of points")]
    let crowded = spread / (series.points.len().max(1) as f64) < 9.0;
    for point in &series.points {
        let radius = match (point.is_final(), is_grey) {
            (true, false) if !crowded => 4.0,
            (true, _) => 2.0,
            (false, true) => 2.5,
            (false, false) => 3.5,
        };
        let ink = if point.is_final() { Ink::DOT } else { Ink::HOLLOW };
        let title = wording::point_title(drawing.say, drawing.course, point);
        drawing
            .frame
            .draw(&Mark::dot(place(point), (marker, radius), ink).titled(title));
        let (x, y) = drawing.frame.at(point.day(), coordinate(point.height));
        drawing.frame.board.shun(Area {
            left: x - 5.0,
            top: y - 5.0,
            right: x + 5.0,
            bottom: y + 5.0,
        });
    }
    shun_line(drawing, series);
    if series.points.iter().any(|point| !point.is_final()) {
        explain(drawing, Sign::Hollow, "chart-key-not-final");
    }
    if series.points.iter().any(|point| point.form == Form::SoFar) {
        explain(drawing, Sign::Lone, "chart-key-lone");
    }
}

/// Says once what a sign means.
fn explain(drawing: &mut OverTime<'_, '_>, sign: Sign, words: &'static str) {
    if drawing.key.iter().all(|entry| entry.sign != sign) {
        let words = drawing.say.word(words);
        drawing.key.push(Entry { sign, words });
    }
}

/// Keeps labels off the line, piece by piece.
fn shun_line(drawing: &mut OverTime<'_, '_>, series: &Series<'_>) {
    const PIECES: u8 = 6;
    for run in runs(&series.points) {
        for pair in run.windows(2) {
            let [one, next] = pair else { continue };
            let (x0, y0) = drawing.frame.at(one.day(), coordinate(one.height));
            let (x1, y1) = drawing.frame.at(next.day(), coordinate(next.height));
            let at = |piece: u8| {
                let share = f64::from(piece) / f64::from(PIECES);
                (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)
            };
            for piece in 0..PIECES {
                let ((left, from), (right, to)) = (at(piece), at(piece + 1));
                drawing.frame.board.shun(Area {
                    left,
                    top: from.min(to) - 1.5,
                    right,
                    bottom: from.max(to) + 1.5,
                });
            }
        }
    }
}

/// How many points of a single line all get their value written.
const ALL_LABELLED: usize = 9;

fn label_points(drawing: &mut OverTime<'_, '_>, series: &Series<'_>) {
    let most = if series.points.len() <= ALL_LABELLED {
        ALL_LABELLED
    } else {
        4
    };
    let sizes = drawing.frame.format.sizes;
    for point in by_weight(&series.points).into_iter().take(most) {
        let words = wording::bar_label(drawing.say, drawing.course, point);
        let mut lines = vec![(words.value, Voice::VALUE)];
        lines.extend(
            words
                .note
                .filter(|_| point.form == Form::SoFar)
                .map(|note| (note, Voice::NOTE)),
        );
        let label = Label::new(lines, Anchor::Middle, 0.0, 0.0);
        let (x, y) = drawing.frame.at(point.day(), coordinate(point.height));
        let half = label.width(&drawing.frame.board) / 2.0;
        let (left, right) = (drawing.frame.plot.left, drawing.frame.format.width);
        let middle = x.clamp((left + half).min(right - half), right - half);
        let (over, under) = (y - 8.0 - label.below(sizes), y + 8.0 + label.above(sizes));
        let side = y + sizes.normal * 0.36;
        let floor = drawing.frame.plot.bottom - label.below(sizes);
        let spots = [
            label.at(middle, over),
            label.at(middle, under),
            label.at(x + 9.0, side).anchored(Anchor::Start),
            label.at(x - 9.0, side).anchored(Anchor::End),
            label.at(middle, over - sizes.normal),
        ];
        drawing
            .frame
            .board
            .place(spots.into_iter().filter(|spot| spot.y <= floor));
    }
}

/// The names of the series with their last values, to stand at the ends of the lines.
fn names(context: &Context<'_>, course: &Course<'_>, format: Format, board: &Board<'_>) -> Vec<Label> {
    if course.series.len() < 2 {
        return Vec::new();
    }
    let say = context.say();
    let widest = format.width * if format.is_narrow() { 0.33 } else { 0.27 };
    let chosen = named(course);
    let chosen = chosen.into_iter().filter_map(|index| course.series.get(index));
    chosen
        .map(|series| {
            let mut lines = board.wrap(
                &wording::series_name(say, course, series),
                Voice::VALUE,
                widest,
                2,
            );
            if let Some(last) = series.latest() {
                lines.push((wording::bar_label(say, course, last).value, Voice::NOTE));
            }
            Label::new(lines, Anchor::Start, 0.0, 0.0)
        })
        .collect()
}

/// Puts the names beside the ends of their lines, moved apart where lines end close to each other.
fn place_names(drawing: &mut OverTime<'_, '_>, names: Vec<Label>) {
    let sizes = drawing.frame.format.sizes;
    let course = drawing.course;
    let mut ends: Vec<End> = Vec::new();
    let chosen = named(course);
    let chosen = chosen.iter().filter_map(|index| course.series.get(*index));
    for (color, (series, name)) in chosen.zip(names).enumerate() {
        let Some(last) = series.latest() else {
            continue;
        };
        let (x, y) = drawing.frame.at(last.day(), coordinate(last.height));
        ends.push(End { x, y, name, color });
    }
    ends.sort_by(|a, b| a.y.total_cmp(&b.y));
    // Right of all ends: lines can end long before what is asked does.
    let x = ends.iter().map(|end| end.x).fold(0.0, f64::max) + LEADER;
    // From the top down, each at its line's height or right below the one before; then up again from the bottom.
    let mut tops: Vec<f64> = Vec::new();
    let mut free = drawing.frame.plot.top - sizes.normal;
    for End { y, name, .. } in &ends {
        let top = (y - name.height(sizes) / 2.0).max(free);
        free = top + name.height(sizes) + 2.0;
        tops.push(top);
    }
    let mut floor = drawing.frame.plot.bottom + sizes.small;
    for (top, End { name, .. }) in tops.iter_mut().zip(&ends).rev() {
        *top = top.min(floor - name.height(sizes));
        floor = *top - 2.0;
    }
    for (top, end) in tops.into_iter().zip(ends) {
        let first = top + end.name.above(sizes);
        let middle = first - sizes.normal * 0.34;
        let label = end.name.at(x + SIGN, first);
        if drawing.frame.board.place([label]) {
            let mut canvas = drawing.frame.canvas.borrow_mut();
            canvas.rule((end.x + 6.0, end.y), (x, middle), Ink::LEADER, None);
            canvas.sign(end.color, (x + SIGN / 2.0, middle), Marker::of(end.color));
        }
    }
}

/// The end of a line, and its name.
struct End {
    x: f64,
    y: f64,
    name: Label,
    color: usize,
}

/// From the ends of lines to their names: a thin line, then the marker of the series.
const LEADER: f64 = 20.0;
const SIGN: f64 = 14.0;
