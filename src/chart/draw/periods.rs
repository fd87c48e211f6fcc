use rust_decimal::Decimal;

use crate::assess::AverageRole;

use super::super::Context;
use super::super::course::{Course, Form, Point, Series, day_number};
use super::super::wording;
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Area, Label, Voice};
use super::mark::Mark;
use super::over_time::{OverTime, Sheet};
use super::svg::Svg;
use super::values::{Extent, ValueAxis, coordinate};

/// Bars as long as their periods: one drawing under the other where there are several series, all to one scale.
pub(super) fn periods(
    context: &Context<'_>,
    course: &Course<'_>,
    format: Format,
    prefix: &str,
) -> (Vec<Svg>, Vec<f64>) {
    let several = course.series.len() > 1;
    // Drawings below each other are lower, so that they are seen together.
    let plot_height = if several {
        format.plot_height * 0.65
    } else {
        format.plot_height
    };
    let format = Format {
        plot_height,
        ..format
    };
    let drawings = course.series.iter().enumerate().map(|(index, series)| {
        let sheet = Sheet {
            context,
            course,
            series: vec![series],
            values: axis(context, course, format),
            format,
            prefix: if several {
                format!("{prefix}-{index}")
            } else {
                prefix.to_owned()
            },
            right: 2.0,
            heading: several.then(|| wording::series_name(context.say(), course, series)),
        };
        let mut drawing = OverTime::new(sheet);
        drawing.draw_bands();
        draw_bars(context, &mut drawing, series);
        drawing.draw_bounds();
        drawing.draw_events();
        label_bars(&mut drawing, series);
        drawing.draw_gaps();
        drawing.label_asked();
        drawing.finish()
    });
    drawings.unzip()
}

fn axis(context: &Context<'_>, course: &Course<'_>, format: Format) -> ValueAxis {
    let extent = Extent::of_course(course).with_zero();
    let room = (format.sizes.normal + format.sizes.small) * 1.5 / format.plot_height;
    let under = if extent.low < Decimal::ZERO { room } else { 0.0 };
    let mut axis = ValueAxis::new(context.say(), course.indicator, &extent, (room, under));
    axis.title = wording::axis_title(context.say(), course, &axis.title);
    axis
}

/// A little space between bars that follow each other, in pixels at each side.
const INSET: f64 = 0.75;

fn draw_bars(context: &Context<'_>, drawing: &mut OverTime<'_, '_>, series: &Series<'_>) {
    let say = drawing.say;
    let name = wording::series_name(say, drawing.course, series);
    drawing.frame.canvas.borrow_mut().open_series(0, &name);
    if series.points.iter().any(|point| point.form == Form::SoFar) {
        drawing.frame.canvas.borrow_mut().define_hatching();
    }
    let inset =
        INSET / (drawing.frame.plot.right - drawing.frame.plot.left) * (drawing.time.to - drawing.time.from);
    // What is drawn round others goes behind them.
    let behind = series.points.iter().filter(|point| point.form == Form::Around);
    let before = series.points.iter().filter(|point| point.form != Form::Around);
    for point in behind.chain(before) {
        let (first, end) = point.days();
        let (from, to) = (day_number(first) + inset, day_number(end) - inset);
        let height = coordinate(point.height);
        let ink = match (point.form, point.is_final()) {
            (Form::SoFar, _) => Ink::SO_FAR,
            (Form::Around, _) => Ink::WHOLE,
            (Form::Whole, false) => Ink::NOT_FINAL,
            (Form::Whole, true) if point.years > 1 => Ink::AVERAGED,
            (Form::Whole, true) => Ink::BAR,
        };
        let title = wording::point_title(say, drawing.course, point);
        let ends = vec![(from, height), (to, height)];
        drawing
            .frame
            .draw(&Mark::bar((from, 0.0), (to, height), ink).titled(title));
        if point.years > 1 {
            drawing.frame.draw(&Mark::line(ends, Ink::LEVEL));
            let ((left, y), (right, _)) = (drawing.frame.at(from, height), drawing.frame.at(to, height));
            drawing.frame.board.shun(Area {
                left,
                top: y - 2.0,
                right,
                bottom: y + 2.0,
            });
        }
        let (x0, y0) = drawing.frame.at(from, 0.0);
        let (x1, y1) = drawing.frame.at(to, height);
        if point.form != Form::Around {
            drawing.frame.board.shun(Area {
                left: x0,
                top: y0.min(y1),
                right: x1,
                bottom: y0.max(y1),
            });
        }
        let sign = match (point.form, point.is_final()) {
            (Form::SoFar, _) => Some((Sign::SoFar, "chart-key-so-far")),
            (Form::Around, _) => Some((Sign::Around, "chart-key-around")),
            (Form::Whole, false) => Some((Sign::NotFinal, "chart-key-not-final")),
            (Form::Whole, true) => None,
        };
        if let Some((sign, id)) = sign
            && drawing.key.iter().all(|entry| entry.sign != sign)
        {
            drawing.key.push(Entry {
                sign,
                words: say.word(id),
            });
        }
    }
    draw_reach(context, drawing, series);
    drawing.frame.canvas.borrow_mut().close();
}

/// From an average of earlier years on to the range that it is compared with: the eye sees on which side it lies.
fn draw_reach(context: &Context<'_>, drawing: &mut OverTime<'_, '_>, series: &Series<'_>) {
    let averages = context.assessments.averages_of(&series.organization.id);
    let baselines = averages.filter(|average| average.role == AverageRole::Baseline);
    for average in baselines {
        let point = series
            .points
            .iter()
            .find(|point| point.years > 1 && point.figure.period == average.period);
        let stretch = drawing
            .course
            .asked
            .iter()
            .find(|asked| *asked.reference == average.target);
        let (Some(point), Some((first, _))) = (point, stretch.and_then(|asked| asked.days)) else {
            continue;
        };
        let height = coordinate(point.height);
        let (_, end) = point.days();
        let (from, to) = (day_number(end), day_number(first));
        let crossed = series.points.iter().any(|other| {
            let (other_first, other_end) = other.days();
            day_number(other_first) < to && from < day_number(other_end)
        });
        if from < to && !crossed {
            drawing
                .frame
                .draw(&Mark::line(vec![(from, height), (to, height)], Ink::REACH));
            let ((left, y), (right, _)) = (drawing.frame.at(from, height), drawing.frame.at(to, height));
            drawing.frame.board.shun(Area {
                left,
                top: y - 1.5,
                right,
                bottom: y + 1.5,
            });
            return;
        }
    }
}

/// Values over the bars: first of what matters most, then of all for which there is room.
fn label_bars(drawing: &mut OverTime<'_, '_>, series: &Series<'_>) {
    for point in by_weight(&series.points) {
        let sizes = drawing.frame.format.sizes;
        let words = wording::bar_label(drawing.say, drawing.course, point);
        let (first, end) = point.days();
        let middle = f64::midpoint(day_number(first), day_number(end));
        let (x, y) = drawing.frame.at(middle, coordinate(point.height));
        let (x0, x1) = (
            drawing.frame.at(day_number(first), 0.0).0,
            drawing.frame.at(day_number(end), 0.0).0,
        );
        let (left, right) = (drawing.frame.plot.left, drawing.frame.plot.right);
        let full: Vec<(String, Voice)> = std::iter::once((words.value.clone(), Voice::VALUE))
            .chain(words.note.clone().map(|note| (note, Voice::NOTE)))
            .collect();
        let short = vec![(words.short, Voice::VALUE)];
        let mut spots = Vec::new();
        // A bar round others is named in full or not at all: a bare number over one of those would be taken for its own.
        let short = Some(short).filter(|_| point.form != Form::Around);
        for lines in std::iter::once(full).chain(short) {
            let label = Label::new(lines, Anchor::Middle, x, y);
            let half = label.width(&drawing.frame.board) / 2.0;
            let clamped = |x: f64| x.clamp((left + half).min(right - half), right - half);
            let y = if point.height < Decimal::ZERO {
                y + 4.0 + label.above(sizes)
            } else {
                y - 5.0 - label.below(sizes)
            };
            // Over the middle of the bar; else flush with one of its sides.
            spots.extend([x, x0 + half, x1 - half].map(|x| label.at(clamped(x), y)));
        }
        drawing.frame.board.place(spots);
    }
}

/// The last, the first, totals of several years, the highest and the lowest before all others; of these, the peaks and
/// troughs before what only rises or falls, those that stand out furthest first.
pub(super) fn by_weight(points: &[Point]) -> Vec<&Point> {
    let highest = points.iter().max_by_key(|point| point.height);
    let lowest = points.iter().min_by_key(|point| point.height);
    // Whether the course turns there, and how far it lies from the middle of its neighbours.
    let out = |index: usize| {
        let (before, after) = (points.get(index.checked_sub(1)?)?, points.get(index + 1)?);
        let height = points.get(index)?.height;
        let (from, to) = (height.cmp(&before.height), height.cmp(&after.height));
        let far = |other: &Point| height.checked_sub(other.height).unwrap_or(Decimal::MAX);
        let out = far(before).checked_add(far(after)).unwrap_or(Decimal::MAX).abs();
        Some((from == to && from.is_ne(), out))
    };
    let weight = |index: usize, point: &Point| {
        let same = |other: Option<&Point>| other.is_some_and(|other| other.figure == point.figure);
        if index + 1 == points.len() {
            0
        } else if index == 0 || point.years > 1 || point.form == Form::SoFar {
            1
        } else if same(highest) || same(lowest) {
            2
        } else if out(index).is_some_and(|(turns, _)| turns) {
            3
        } else {
            4
        }
    };
    let mut order: Vec<(usize, &Point)> = points.iter().enumerate().collect();
    order.sort_by_key(|(index, point)| {
        let far = out(*index).map(|(_, far)| far);
        (weight(*index, point), std::cmp::Reverse(far), *index)
    });
    order.into_iter().map(|(_, point)| point).collect()
}
