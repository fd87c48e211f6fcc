use std::collections::BTreeMap;
use std::fmt::Write as _;

use ab_glyph::{OutlineCurve, Point};

use super::super::fonts::{Fonts, Weight};
use super::svg::Svg;

/// How many units of a picture's outlines an em has: a fortieth of a pixel is one at most, which nobody sees in print either,
/// and numbers have fewer digits than in those of the fonts.
const GRID: f64 = 512.0;

/// How many pixels a unit of the outlines is, at a size of text.
pub(super) fn scale(size: f64) -> f64 {
    size / GRID
}

/// Letters as shapes. Each is defined once and used wherever it stands: Word, `LibreOffice` and viewers of files know no
/// font but those of their machine, and take no font from an SVG.
pub(super) struct Letters<'f> {
    fonts: &'f Fonts,
    /// The number of each letter that was used.
    numbers: BTreeMap<(char, u16), usize>,
    /// What they look like.
    pub(super) definitions: Svg,
}

impl<'f> Letters<'f> {
    pub(super) fn new(fonts: &'f Fonts) -> Self {
        Self {
            fonts,
            numbers: BTreeMap::new(),
            definitions: Svg::default(),
        }
    }

    /// Whether the fonts have every letter of a text.
    pub(super) fn have(&self, text: &str, weight: Weight) -> bool {
        text.chars()
            .all(|letter| self.fonts.outline(letter, weight).is_some())
    }

    /// Sets a line of text that begins at a pixel of its baseline.
    pub(super) fn set(
        &mut self,
        text: &str,
        (size, weight): (f64, Weight),
        (x, y): (f64, f64),
        svg: &mut Svg,
    ) {
        let scale = scale(size);
        let placed = format!("translate({} {}) scale({scale:.6})", hundredths(x), hundredths(y));
        svg.tag("g").text("transform", &placed).start();
        let mut right: f64 = 0.0;
        for letter in text.chars() {
            if let Some(number) = self.number(letter, weight) {
                let tag = svg.tag("use").text("xlink:href", &format!("#g{number}"));
                tag.number("x", right.round()).empty();
            }
            right += self.fonts.width(letter.encode_utf8(&mut [0; 4]), GRID, weight);
        }
        svg.end("g");
    }

    /// The number of a letter. `None` for one that leaves no trace.
    fn number(&mut self, letter: char, weight: Weight) -> Option<usize> {
        if let Some(number) = self.numbers.get(&(letter, weight.number())) {
            return Some(*number);
        }
        let curves = self
            .fonts
            .outline(letter, weight)
            .filter(|curves| !curves.is_empty())?;
        let number = self.numbers.len();
        self.numbers.insert((letter, weight.number()), number);
        let tag = self.definitions.tag("path").text("id", &format!("g{number}"));
        tag.text("d", &path(&curves, GRID / self.fonts.em(weight)))
            .empty();
        Some(number)
    }
}

/// A coordinate as it is written.
fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0 + 0.0
}

/// The curves of a letter as a path, down from the baseline, each step from where the one before it ended on the grid.
fn path(curves: &[OutlineCurve], scale: f64) -> String {
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
