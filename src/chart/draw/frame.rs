use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, UNITS, pixels};
use super::ink::Ink;
use super::key::{Entry, key};
use super::label::{Anchor, Area, Board, Label, Sizes, Voice};
use super::mark::Mark;
use super::svg::Svg;
use super::time::TimeAxis;
use super::values::ValueAxis;

/// How large a drawing is and how large its text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format {
    pub(super) class: &'static str,
    pub(super) width: f64,
    /// The height of the part with the data, where a drawing has axes.
    pub(super) plot_height: f64,
    pub(super) sizes: Sizes,
}

impl Format {
    /// For a column of text: shown at 520 to 760 pixels, in print and as a file.
    pub(super) const WIDE: Self = Self {
        class: "wide",
        width: 720.0,
        plot_height: 270.0,
        sizes: Sizes {
            normal: 14.0,
            small: 13.0,
        },
    };
    /// For a phone: shown at 320 to 520 pixels, so that 12 pixels of text stay about 12.
    pub(super) const NARROW: Self = Self {
        class: "narrow",
        width: 360.0,
        plot_height: 240.0,
        sizes: Sizes {
            normal: 13.0,
            small: 12.0,
        },
    };

    /// For one of many drawings: that for a phone, shown at any width.
    pub(super) const SMALL: Self = Self {
        class: "small",
        ..Self::NARROW
    };

    pub(super) fn is_narrow(&self) -> bool {
        self.width < 500.0
    }
}

type Plane = DrawingArea<Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A drawing with an axis of time and one of values. plotters maps the data to places; axes and labels are drawn here,
/// where the width of every text is known.
pub(super) struct Frame<'f> {
    pub(super) format: Format,
    pub(super) canvas: Rc<RefCell<Canvas>>,
    pub(super) board: Board<'f>,
    /// The part with the data.
    pub(super) plot: Area,
    /// How far down it is drawn so far.
    pub(super) bottom: f64,
    plane: Plane,
}

/// From the axis of values to its labels.
const AIR: f64 = 8.0;

/// How much the labels of an axis of values take at the left. A number is never cut: where there is no room for them,
/// there are none, and the values say theirs themselves.
pub(super) fn left_margin(board: &Board<'_>, format: Format, values: &ValueAxis) -> f64 {
    let widest = values
        .ticks
        .iter()
        .map(|(_, label)| board.width(label, Voice::TICK))
        .fold(0.0, f64::max);
    if widest <= format.width * 0.3 {
        (widest + AIR).ceil()
    } else {
        1.0
    }
}

impl<'f> Frame<'f> {
    /// A frame whose data stands in `plot`, on a canvas of its own.
    pub(super) fn new(
        canvas: Canvas,
        board: Board<'f>,
        format: Format,
        (time, values): (&TimeAxis, &ValueAxis),
        plot: Area,
    ) -> Self {
        let canvas = Rc::new(RefCell::new(canvas));
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a drawing is some hundreds of pixels wide and high"
        )]
        let units = |pixels: f64| (pixels * UNITS).round() as i32;
        let plane = DrawingArea::from(&canvas).apply_coord_spec(Cartesian2d::new(
            time.from..time.to,
            values.low..values.high,
            (
                units(plot.left)..units(plot.right),
                units(plot.bottom)..units(plot.top),
            ),
        ));
        let mut frame = Self {
            format,
            canvas,
            board,
            plot,
            bottom: plot.bottom,
            plane,
        };
        frame.draw_values(time, values, plot.left >= AIR);
        frame.draw_time(time);
        frame
    }

    /// Where something stands, in pixels.
    pub(super) fn at(&self, day: f64, value: f64) -> (f64, f64) {
        pixels(self.plane.map_coordinate(&(day, value)))
    }

    /// Draws a mark.
    pub(super) fn draw(&self, mark: &Mark) {
        let drawn = self.plane.draw(mark);
        drawn.expect("writing to a string cannot fail, and nothing else draws meanwhile");
    }

    fn draw_values(&mut self, time: &TimeAxis, values: &ValueAxis, labelled: bool) {
        self.canvas.borrow_mut().open_grid();
        for (value, label) in &values.ticks {
            if *value != 0.0 {
                self.draw(&Mark::line(
                    vec![(time.from, *value), (time.to, *value)],
                    Ink::OF_GROUP,
                ));
            }
            if labelled {
                let (_, y) = self.at(time.from, *value);
                let y = y + self.format.sizes.small * 0.36;
                let label = Label::line(label, Voice::TICK, Anchor::End, self.plot.left - AIR, y);
                self.board.put(label);
            }
        }
        self.canvas.borrow_mut().close();
    }

    fn draw_time(&mut self, time: &TimeAxis) {
        let (left, right) = (self.plot.left, self.plot.right);
        let y = self.plot.bottom + 4.0 + self.format.sizes.small;
        let labels = time.labels(&self.board, right - left);
        for (day, label) in labels {
            let (x, _) = self.at(day, 0.0);
            let label = Label::line(label, Voice::TICK, Anchor::Middle, x, y);
            // The first and the last may be wider than what they name.
            let half = label.width(&self.board) / 2.0;
            let x = x.clamp(half, self.format.width - half);
            let label = label.at(x, y);
            self.board.place([label]);
        }
        self.bottom = y + self.format.sizes.small * 0.4;
    }

    /// The line that bars stand on, the key below, the labels over all: the whole drawing and its height.
    pub(super) fn finish(mut self, (time, values): (&TimeAxis, &ValueAxis), entries: &[Entry]) -> (Svg, f64) {
        self.draw_zero(time, values);
        let mut canvas = self.canvas.borrow_mut();
        let bottom = key(
            &mut canvas,
            &mut self.board,
            entries,
            (self.format.width, self.bottom),
        );
        canvas.labels(&self.board);
        (canvas.take_svg(), (bottom + 2.0).ceil())
    }

    /// The line that bars stand on, with a tick at every step of time where it is the foot of the drawing.
    pub(super) fn draw_zero(&self, time: &TimeAxis, values: &ValueAxis) {
        let zero = 0f64.clamp(values.low, values.high);
        self.canvas.borrow_mut().open_silent("axis");
        self.draw(&Mark::line(vec![(time.from, zero), (time.to, zero)], Ink::AXIS));
        let edges: Vec<f64> = time.edges().map(|edge| self.at(edge, zero).0).collect();
        let at_foot = (self.at(time.from, zero).1 - self.plot.bottom).abs() < 1.0;
        let apart = edges
            .windows(2)
            .all(|pair| matches!(pair, [one, next] if next - one >= 5.0));
        if at_foot && apart {
            let tops = edges.into_iter().map(|x| (x, self.plot.bottom));
            self.canvas.borrow_mut().ticks(tops, 4.0);
        }
        self.canvas.borrow_mut().close();
    }
}
