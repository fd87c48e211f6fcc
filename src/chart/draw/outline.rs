use std::collections::BTreeMap;
use std::fmt::Write as _;

use ab_glyph::{OutlineCurve, Point};

use super::super::fonts::{Fonts, Weight};
use super::svg::Svg;

/// Letters as shapes. Each is defined once and used wherever it stands: Word, LibreOffice and viewers of files know no
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

    /// How many pixels a unit of the outlines is, at a size of text.
    pub(super) fn scale(&self, size: f64, weight: Weight) -> f64 {
        size / self.fonts.em(weight)
    }

    /// Sets a line of text that begins at a pixel of its baseline.
    pub(super) fn set(
        &mut self,
        text: &str,
        (size, weight): (f64, Weight),
        (x, y): (f64, f64),
        svg: &mut Svg,
    ) {
        let scale = self.scale(size, weight);
        let placed = format!("translate({} {}) scale({scale:.6})", hundredths(x), hundredths(y));
        svg.tag("g").text("transform", &placed).start();
        let mut right = 0.0;
        for letter in text.chars() {
            if let Some(number) = self.number(letter, weight) {
                let tag = svg.tag("use").text("xlink:href", &format!("#g{number}"));
                tag.number("x", right).empty();
            }
            right += self
                .fonts
                .width(letter.encode_utf8(&mut [0; 4]), self.fonts.em(weight), weight);
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
        tag.text("d", &path(&curves)).empty();
        Some(number)
    }
}

/// A coordinate as it is written.
fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0 + 0.0
}

/// The curves of a letter as a path, down from the baseline. Fonts have whole units.
fn path(curves: &[OutlineCurve]) -> String {
    let mut path = String::new();
    let mut here: Option<Point> = None;
    for curve in curves {
        let (from, steps) = match *curve {
            OutlineCurve::Line(from, to) => (from, ('l', vec![to])),
            OutlineCurve::Quad(from, by, to) => (from, ('q', vec![by, to])),
            OutlineCurve::Cubic(from, by, at, to) => (from, ('c', vec![by, at, to])),
        };
        if here != Some(from) {
            if here.is_some() {
                path.push('z');
            }
            push(&mut path, 'M', &[from], Point::default());
        }
        let (letter, places) = steps;
        push(&mut path, letter, &places, from);
        here = places.last().copied();
    }
    path.push('z');
    path
}

fn push(path: &mut String, letter: char, places: &[Point], from: Point) {
    path.push(letter);
    for place in places {
        for number in [place.x - from.x, from.y - place.y] {
            // Without a minus that says nothing.
            let number = number.round() + 0.0;
            if number >= 0.0 && !path.ends_with(char::is_alphabetic) {
                path.push(' ');
            }
            let _ = write!(path, "{number}");
        }
    }
}
