use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;

use super::super::Context;
use super::super::course::{Course, Form, Series, after, day_number};
use super::super::wording;
use super::across::board;
use super::canvas::{Canvas, UNITS, pixels};
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, Sign, key};
use super::label::{Anchor, Area, Board, Label, Voice};
use super::lines::runs;
use super::mark::{Mark, Marker};
use super::svg::Svg;
use super::values::{Extent, ValueAxis, coordinate};

type Plane = DrawingArea<Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// How many small drawings there are at most.
pub(in crate::chart) const MOST: usize = 40;
/// Between the panels.
const AIR: f64 = 18.0;
/// Right of the last: half a point.
const EDGE: f64 = 4.0;

/// Where one small drawing lies.
struct Panel {
    plot: Area,
    /// It has the labels of the values beside it, and those of the years below it.
    first: bool,
}

/// A small drawing for each series, all to one scale.
pub(super) fn multiples(
    context: &Context<'_>,
    course: &Course<'_>,
    format: Format,
    prefix: &str,
) -> (Svg, f64) {
    let say = context.say();
    let board = board(context, format);
    let extent = Extent::of_course(course).with_zero();
    let mut values = ValueAxis::new(say, course.indicator, &extent, (0.18, 0.0));
    values.title = wording::axis_title(say, course, &values.title);
    // Small drawings have few lines behind them.
    let stride = values.ticks.len().div_ceil(3).max(1);
    let zero = values
        .ticks
        .iter()
        .position(|(value, _)| *value == 0.0)
        .unwrap_or(0)
        % stride;
    let mut index = 0;
    values.ticks.retain(|_| {
        index += 1;
        (index - 1) % stride == zero
    });
    let count = course.series.len().min(MOST);
    let canvas = Rc::new(RefCell::new(Canvas::new(prefix, (format.width, 20_000.0))));
    let mut sheet = Sheet {
        canvas,
        board,
        format,
        course,
        values,
        hollow: false,
        asked: false,
        events: false,
    };
    let ticks = sheet
        .values
        .ticks
        .iter()
        .map(|(_, label)| sheet.board.width(label, Voice::TICK));
    let margin = (ticks.fold(0.0, f64::max) + 6.0).min(format.width * 0.25);
    let across = if format.is_narrow() {
        2
    } else {
        3usize.min(count).max(2)
    };
    #[expect(clippy::cast_precision_loss, reason = "a few panels")]
    let width = (format.width - margin - EDGE - AIR * (across - 1) as f64) / across as f64;
    let sizes = format.sizes;
    let mut top = 0.0;
    if !sheet.values.title.is_empty() {
        let lines = sheet
            .board
            .wrap(&sheet.values.title, Voice::TICK, format.width, 1);
        sheet
            .board
            .put(Label::new(lines, Anchor::Start, 0.0, sizes.small));
        top += sizes.small * 1.3 + 4.0;
    }
    let all: Vec<&Series<'_>> = course.series.iter().take(count).collect();
    for row in all.chunks(across) {
        let heads: Vec<Label> = row
            .iter()
            .map(|series| sheet.head(context, series, width))
            .collect();
        let head = heads.iter().map(|head| head.height(sizes)).fold(0.0, f64::max);
        let plot_top = top + head + 10.0;
        let plot_bottom = plot_top + if format.is_narrow() { 84.0 } else { 96.0 };
        for (index, (series, head)) in row.iter().zip(heads).enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few panels")]
            let left = margin + index as f64 * (width + AIR);
            let y = top + 4.0 + head.above(sizes);
            sheet.board.put(head.at(left, y));
            let plot = Area {
                left,
                top: plot_top,
                right: left + width,
                bottom: plot_bottom,
            };
            sheet.panel(
                context,
                series,
                &Panel {
                    plot,
                    first: index == 0,
                },
            );
        }
        top = plot_bottom + sizes.small * 1.5 + 8.0;
    }
    sheet.finish(context, top)
}

struct Sheet<'f, 'c, 'd> {
    canvas: Rc<RefCell<Canvas>>,
    board: Board<'f>,
    format: Format,
    course: &'c Course<'d>,
    values: ValueAxis,
    hollow: bool,
    asked: bool,
    events: bool,
}

impl Sheet<'_, '_, '_> {
    fn plane(&self, plot: Area) -> Plane {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a drawing is some thousands of pixels high"
        )]
        let units = |pixels: f64| (pixels * UNITS).round() as i32;
        let (first, end) = self.course.span;
        DrawingArea::from(&self.canvas).apply_coord_spec(Cartesian2d::new(
            day_number(first)..day_number(end),
            self.values.low..self.values.high,
            (
                units(plot.left)..units(plot.right),
                units(plot.bottom)..units(plot.top),
            ),
        ))
    }

    /// The name of a series, with its last value.
    fn head(&self, context: &Context<'_>, series: &Series<'_>, width: f64) -> Label {
        let say = context.say();
        let name = wording::series_name(say, self.course, series);
        let mut lines = self.board.wrap(&name, Voice::VALUE, width, 2);
        if let Some(last) = series.latest() {
            let value = wording::bar_label(say, self.course, last).value;
            let words = format!("{}: {value}", say.short_period(&last.figure.period));
            lines.extend(self.board.wrap(&words, Voice::NOTE, width, 1));
        }
        Label::new(lines, Anchor::Start, 0.0, 0.0)
    }

    fn panel(&mut self, context: &Context<'_>, series: &Series<'_>, panel: &Panel) {
        let say = context.say();
        let plane = self.plane(panel.plot);
        let draw = |mark: &Mark| {
            plane
                .draw(mark)
                .expect("writing to a string cannot fail, and nothing else draws meanwhile");
        };
        let (first, end) = self.course.span;
        let (from, to) = (day_number(first), day_number(end));
        let sizes = self.format.sizes;
        self.canvas.borrow_mut().open_grid();
        for (value, label) in &self.values.ticks {
            draw(&Mark::line(vec![(from, *value), (to, *value)], Ink::OF_GROUP));
            if panel.first {
                let y = pixels(plane.map_coordinate(&(from, *value))).1 + sizes.small * 0.36;
                let label = Label::line(label, Voice::TICK, Anchor::End, panel.plot.left - 6.0, y);
                self.board.place([label]);
            }
        }
        self.canvas.borrow_mut().close();
        let y = panel.plot.bottom + 4.0 + sizes.small;
        let last = end.yesterday().unwrap_or(end);
        let years = [
            (first, Anchor::Start, panel.plot.left),
            (last, Anchor::End, panel.plot.right),
        ];
        for (day, anchor, x) in years {
            let period = crate::model::Period::containing(day, self.course.step);
            let label = Label::line(say.short_period(&period), Voice::TICK, anchor, x, y);
            self.board.place([label]);
        }
        let name = wording::series_name(say, self.course, series);
        for asked in self.course.asked.iter().filter(|asked| asked.is_for(series)) {
            let (first, last) = asked.days.unwrap_or((first, last));
            let days = (day_number(first).max(from), day_number(after(last)).min(to));
            let title = wording::asked_title(say, self.course, asked);
            for bound in [asked.low(), asked.high()].into_iter().flatten() {
                let height = coordinate(bound);
                draw(&Mark::line(vec![(days.0, height), (days.1, height)], Ink::BOUND).titled(&title));
                self.asked = true;
            }
        }
        self.canvas.borrow_mut().open_series(0, &name);
        for run in runs(&series.points) {
            let firm =
                |pair: &[super::super::course::Point]| pair.iter().all(super::super::course::Point::is_final);
            for pair in run.windows(2) {
                let places = pair.iter().map(|point| (point.day(), coordinate(point.height)));
                let ink = if firm(pair) { Ink::LINE } else { Ink::DASHED };
                draw(&Mark::line(places.collect(), ink));
            }
        }
        let mut hollow = false;
        for point in &series.points {
            let ink = if point.is_final() { Ink::DOT } else { Ink::HOLLOW };
            hollow |= !point.is_final();
            let radius = if point.form == Form::Whole { 2.8 } else { 2.2 };
            let title = wording::point_title(say, self.course, point);
            let spot = (point.day(), coordinate(point.height));
            draw(&Mark::dot(spot, (Marker::Circle, radius), ink).titled(title));
        }
        self.canvas.borrow_mut().close();
        self.hollow |= hollow;
        let mine = |event: &&super::super::course::Event<'_>| event.organization.id == series.organization.id;
        for event in self.course.events.iter().filter(mine) {
            let day = day_number(event.date);
            let ends = vec![(day, self.values.low), (day, self.values.high)];
            draw(&Mark::line(ends, Ink::EVENT).titled(wording::event(say, event)));
            self.events = true;
        }
        let zero = 0f64.clamp(self.values.low, self.values.high);
        self.canvas.borrow_mut().open_silent("axis");
        draw(&Mark::line(vec![(from, zero), (to, zero)], Ink::AXIS));
        self.canvas.borrow_mut().close();
    }

    fn finish(mut self, context: &Context<'_>, top: f64) -> (Svg, f64) {
        let say = context.say();
        let mut entries = Vec::new();
        entries.extend(self.asked.then(|| Entry {
            sign: Sign::Bound,
            words: say.sentence(&crate::locale::Message::new("chart-targets")),
        }));
        entries.extend(self.hollow.then(|| Entry {
            sign: Sign::Hollow,
            words: say.word("chart-key-not-final"),
        }));
        entries.extend(self.events.then(|| Entry {
            sign: Sign::Event,
            words: say.word("chart-breaks"),
        }));
        let mut canvas = self.canvas.borrow_mut();
        let bottom = key(&mut canvas, &mut self.board, &entries, (self.format.width, top));
        canvas.labels(&self.board);
        (canvas.take_svg(), (bottom + 2.0).ceil())
    }
}
