use super::super::Context;
use super::super::course::day_number;
use super::super::cumulative::Cumulative;
use super::super::wording;
use super::across::board;
use super::canvas::Canvas;
use super::frame::{Format, Frame, left_margin};
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Area, Label, Voice};
use super::mark::{Mark, Marker};
use super::svg::Svg;
use super::time::TimeAxis;
use super::values::{Extent, ValueAxis, coordinate};

/// The running total of a term, and the way that would lead to its target at an even pace.
pub(super) fn cumulative(
    context: &Context<'_>,
    course: &Cumulative<'_>,
    format: Format,
    prefix: &str,
) -> (Svg, f64) {
    let say = context.say();
    let sizes = format.sizes;
    let mut board = board(context, format);
    let bounds = [course.bound.low(), course.bound.high()].into_iter().flatten();
    let ends: Vec<_> = bounds.map(crate::model::Amount::value).collect();
    let reached = course.steps.iter().map(|step| step.total);
    let extent = Extent::of(reached.chain(ends.iter().copied())).with_zero();
    let room = sizes.normal * 2.4 / format.plot_height;
    let values = ValueAxis::new(say, course.indicator, &extent, (room, 0.0));
    let time = TimeAxis::new(say, course.span, course.step);
    let left = left_margin(&board, format, &values);
    let mut top = 0.0;
    if !values.title.is_empty() {
        let lines = board.wrap(&values.title, Voice::TICK, format.width * 0.6, 1);
        board.put(Label::new(lines, Anchor::Start, 0.0, sizes.small));
        top = sizes.small * 1.3;
    }
    let plot = Area {
        left,
        top: (top + 8.0).ceil(),
        right: format.width - 8.0,
        bottom: (top + 8.0).ceil() + format.plot_height,
    };
    let canvas = Canvas::new(prefix, (format.width, plot.bottom + 1000.0));
    let mut frame = Frame::new(canvas, board, format, (&time, &values), plot);
    let mut entries: Vec<Entry> = Vec::new();
    let (from, to) = (day_number(course.span.0), day_number(course.span.1));
    // What is asked first, under the line.
    frame
        .canvas
        .borrow_mut()
        .open("targets", &say.word("chart-targets"));
    let title = wording::target_title(
        say,
        course.indicator,
        (course.bound, course.derived),
        &course.period,
    );
    for end in &ends {
        let mark = Mark::line(vec![(from, 0.0), (to, coordinate(*end))], Ink::PATH).titled(&title);
        frame.draw(&mark);
        let way = (frame.at(from, 0.0), frame.at(to, coordinate(*end)));
        shun(&mut frame, way.0, way.1);
    }
    frame.canvas.borrow_mut().close();
    let hollow = draw_steps(&mut frame, course, from);
    label_steps(&mut frame, course);
    label_ends(&mut frame, context, course, &ends);
    let words = say.sentence(&crate::locale::Message::new("chart-key-path").with(
        "target",
        super::super::finding::asked_words(say, course.indicator, course.bound, course.derived),
    ));
    entries.push(Entry {
        sign: Sign::Path,
        words,
    });
    entries.extend(hollow.then(|| Entry {
        sign: Sign::Hollow,
        words: say.word("chart-key-not-final"),
    }));
    frame.finish((&time, &values), &entries)
}

/// Draws the running total. Returns whether some of it is not final.
fn draw_steps(frame: &mut Frame<'_>, course: &Cumulative<'_>, from: f64) -> bool {
    frame.canvas.borrow_mut().open_series(0, &course.name);
    let start = (from, 0.0);
    let places: Vec<(f64, f64)> = std::iter::once(start)
        .chain(
            course
                .steps
                .iter()
                .map(|step| (day_number(step.end), coordinate(step.total))),
        )
        .collect();
    for (pair, step) in places.windows(2).zip(&course.steps) {
        let ink = if step.is_final { Ink::LINE } else { Ink::DASHED };
        frame.draw(&Mark::line(pair.to_vec(), ink));
    }
    let mut hollow = false;
    for step in &course.steps {
        let ink = if step.is_final { Ink::DOT } else { Ink::HOLLOW };
        hollow |= !step.is_final;
        let place = (day_number(step.end), coordinate(step.total));
        frame.draw(&Mark::dot(place, (Marker::Circle, 4.0), ink).titled(&step.title));
        let (x, y) = frame.at(place.0, place.1);
        frame.board.shun(Area {
            left: x - 5.0,
            top: y - 5.0,
            right: x + 5.0,
            bottom: y + 5.0,
        });
    }
    frame.canvas.borrow_mut().close();
    for pair in places.windows(2) {
        let [(x0, y0), (x1, y1)] = pair else { continue };
        let (one, other) = (frame.at(*x0, *y0), frame.at(*x1, *y1));
        shun(frame, one, other);
    }
    hollow
}

/// Keeps labels off a straight line, piece by piece.
fn shun(frame: &mut Frame<'_>, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) {
    const PIECES: u8 = 24;
    let at = |piece: u8| {
        let share = f64::from(piece) / f64::from(PIECES);
        (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)
    };
    for piece in 0..PIECES {
        let ((left, from), (right, to)) = (at(piece), at(piece + 1));
        frame.board.shun(Area {
            left,
            top: from.min(to) - 1.5,
            right,
            bottom: from.max(to) + 1.5,
        });
    }
}

/// Writes the totals beside their points, the last one first.
fn label_steps(frame: &mut Frame<'_>, course: &Cumulative<'_>) {
    const MOST: usize = 10;
    let sizes = frame.format.sizes;
    for step in course.steps.iter().rev().take(MOST) {
        let (x, y) = frame.at(day_number(step.end), coordinate(step.total));
        let label = Label::line(&step.text, Voice::VALUE, Anchor::End, x, y);
        let (over, under) = (y - 9.0, y + 9.0 + sizes.normal * 0.75);
        let right = frame.format.width - 1.0;
        let half = label.width(&frame.board) / 2.0;
        let spots = [
            label.at(x - 4.0, over),
            label.at((x + half).min(right), over),
            label.at((x + half + 6.0).min(right), under),
            label.at(x - 9.0, y + sizes.normal * 0.36),
        ];
        frame.board.place(spots);
    }
}

/// Writes what is asked beside the end of its way.
fn label_ends(
    frame: &mut Frame<'_>,
    context: &Context<'_>,
    course: &Cumulative<'_>,
    ends: &[rust_decimal::Decimal],
) {
    let say = context.say();
    let sizes = frame.format.sizes;
    for end in ends {
        let (x, y) = frame.at(day_number(course.span.1), coordinate(*end));
        let words =
            say.style(course.indicator)
                .number(*end, Some(crate::model::Amount::new(*end)), say.words);
        let label = Label::line(words, Voice::ASKED, Anchor::End, x, y);
        let right = frame.format.width - 1.0;
        let spots = [
            label.at(right, y - 7.0),
            label.at(x - 12.0, y - 3.0),
            label.at(right, y + 7.0 + sizes.normal * 0.75),
        ];
        frame.board.place(spots);
    }
}
