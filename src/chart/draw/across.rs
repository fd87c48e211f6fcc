//! Bars that lie: names at the left, values to the right, one row below the other.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;

use super::super::Context;
use super::canvas::{Canvas, UNITS, pixels};
use super::frame::Format;
use super::ink::Ink;
use super::key::{Entry, key};
use super::label::{Anchor, Area, Board, Label};
use super::mark::Mark;
use super::svg::Svg;

type Plane = DrawingArea<Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A drawing of rows: across it are values, down it pixels.
pub(super) struct Across<'f> {
    pub(super) canvas: Rc<RefCell<Canvas>>,
    pub(super) board: Board<'f>,
    pub(super) format: Format,
    plane: Plane,
}

/// How high a drawing can get.
const DEPTH: f64 = 100_000.0;

impl<'f> Across<'f> {
    /// A drawing whose values from `low` to `high` lie between these pixels.
    pub(super) fn new(
        context: &Context<'f>,
        (format, prefix): (Format, &str),
        (low, high): (f64, f64),
        (left, right): (f64, f64),
    ) -> Self {
        let canvas = Rc::new(RefCell::new(Canvas::new(prefix, (format.width, DEPTH))));
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a drawing is some thousands of pixels high"
        )]
        let units = |pixels: f64| (pixels * UNITS).round() as i32;
        let plane = DrawingArea::from(&canvas).apply_coord_spec(Cartesian2d::new(
            low..if high > low { high } else { low + 1.0 },
            0.0..DEPTH,
            (units(left)..units(right), 0..units(DEPTH)),
        ));
        Self {
            canvas,
            board: board(context, format),
            format,
            plane,
        }
    }

    /// Where a value lies, in pixels from the left.
    pub(super) fn at(&self, value: f64) -> f64 {
        pixels(self.plane.map_coordinate(&(value, 0.0))).0
    }

    /// A bar from one value to another, between two heights.
    pub(super) fn bar(&self, (from, to): (f64, f64), (top, bottom): (f64, f64), ink: Ink, title: String) {
        let mark = Mark::bar((from, top), (to, bottom), ink).titled(title);
        self.plane
            .draw(&mark)
            .expect("writing to a string cannot fail, and nothing else draws meanwhile");
    }

    /// Puts the name of a row to the left of `right`, in the middle of the row.
    pub(super) fn put_name(&mut self, name: &Label, right: f64, middle: f64) {
        let sizes = self.format.sizes;
        let baseline = middle - name.height(sizes) / 2.0 + name.above(sizes);
        self.board.put(name.at(right, baseline).anchored(Anchor::End));
    }

    /// Writes the key below `top`, and the labels.
    pub(super) fn finish(mut self, entries: &[Entry], top: f64) -> (Svg, f64) {
        let mut canvas = self.canvas.borrow_mut();
        let bottom = key(&mut canvas, &mut self.board, entries, (self.format.width, top));
        canvas.labels(&self.board);
        (canvas.take_svg(), (bottom + 2.0).ceil())
    }
}

/// A board as wide as the drawing, however high that gets.
pub(super) fn board<'f>(context: &Context<'f>, format: Format) -> Board<'f> {
    let limits = Area {
        left: 0.0,
        top: 0.0,
        right: format.width,
        bottom: f64::INFINITY,
    };
    Board::new(context.fonts, format.sizes, limits)
}
