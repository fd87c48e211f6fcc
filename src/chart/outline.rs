//! What a letter looks like, as a path of SVG.

use std::fmt::Write as _;

use ab_glyph::{OutlineCurve, Point};

/// How many units of the paths an em has: a thirteenth of a pixel is one at most, which nobody sees in print either, and
/// numbers have fewer digits than in those of the fonts.
pub(super) const GRID: f64 = 256.0;

/// The curves of a letter as a path, down from the baseline, each step from where the one before it ended on the grid.
pub(super) fn path(curves: &[OutlineCurve], scale: f64) -> String {
    let on_grid = |point: Point| {
        let [x, y] = [point.x, -point.y].map(|part| (f64::from(part) * scale).round() + 0.0);
        (x, y)
    };
    let mut path = Path::default();
    let mut last: Option<Point> = None;
    for curve in curves {
        let from = match *curve {
            OutlineCurve::Line(from, _) | OutlineCurve::Quad(from, ..) | OutlineCurve::Cubic(from, ..) => {
                from
            }
        };
        if last != Some(from) {
            path.close();
            path.go(on_grid(from));
        }
        last = Some(match *curve {
            OutlineCurve::Line(_, to) => {
                path.line(on_grid(to));
                to
            }
            OutlineCurve::Quad(_, by, to) => {
                path.bend(on_grid(by), on_grid(to));
                to
            }
            OutlineCurve::Cubic(_, by, at, to) => {
                path.step('c', &[on_grid(by), on_grid(at), on_grid(to)]);
                to
            }
        });
    }
    path.close();
    path.text
}

/// A path that is being written.
#[derive(Default)]
struct Path {
    text: String,
    /// Where it has come to.
    here: (f64, f64),
    /// What the last curve bent to.
    control: Option<(f64, f64)>,
}

impl Path {
    fn go(&mut self, to: (f64, f64)) {
        self.text.push('M');
        self.number(to.0);
        self.number(to.1);
        (self.here, self.control) = (to, None);
    }

    fn close(&mut self) {
        if !self.text.is_empty() {
            self.text.push('z');
        }
    }

    fn line(&mut self, to: (f64, f64)) {
        let (right, down) = (to.0 - self.here.0, to.1 - self.here.1);
        let steps = [('h', right, down), ('v', down, right)];
        if let Some((letter, along, _)) = steps.into_iter().find(|(_, _, across)| *across == 0.0) {
            // A line to where it is says nothing: contours are closed anyway.
            if along != 0.0 {
                self.text.push(letter);
                self.number(along);
            }
        } else {
            self.text.push('l');
            self.number(right);
            self.number(down);
        }
        (self.here, self.control) = (to, None);
    }

    /// TrueType leaves out the points in the middle of two controls, and so can a path: there the next control is the mirror
    /// of the last, to a unit.
    fn bend(&mut self, by: (f64, f64), to: (f64, f64)) {
        let mirror = self
            .control
            .map(|(x, y)| (2.0 * self.here.0 - x, 2.0 * self.here.1 - y));
        let mirror = mirror.filter(|(x, y)| (x - by.0).abs() <= 1.0 && (y - by.1).abs() <= 1.0);
        if mirror.is_some() {
            self.step('t', &[to]);
        } else {
            self.step('q', &[by, to]);
        }
        self.control = mirror.or(Some(by));
    }

    fn step(&mut self, letter: char, places: &[(f64, f64)]) {
        self.text.push(letter);
        for (x, y) in places {
            self.number(x - self.here.0);
            self.number(y - self.here.1);
        }
        self.here = places.last().copied().unwrap_or(self.here);
        self.control = None;
    }

    fn number(&mut self, number: f64) {
        if number >= 0.0 && !self.text.ends_with(char::is_alphabetic) {
            self.text.push(' ');
        }
        let _ = write!(self.text, "{}", number + 0.0);
    }
}
