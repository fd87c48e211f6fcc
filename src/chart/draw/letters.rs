use std::collections::BTreeMap;

use unicode_normalization::char::decompose_canonical;

use super::super::fonts::{Fonts, Weight};
use super::super::outline::GRID;
use super::svg::Svg;

/// How many pixels a unit of letters is, at a size of text.
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

    /// Sets a line of text that begins at a unit of its baseline.
    pub(super) fn set(&mut self, text: &str, weight: Weight, (x, y): (f64, f64), svg: &mut Svg) {
        let placed = format!("translate({} {})", x.round() + 0.0, y.round() + 0.0);
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
        let fonts = self.fonts;
        let path = fonts.outline(letter, weight).filter(|path| !path.is_empty())?;
        // A letter with marks is most often the letter without them, and the marks.
        let bare = bare(letter).and_then(|bare| {
            let (before, after) = path.split_once(fonts.outline(bare, weight)?)?;
            Some((self.number(bare, weight)?, format!("{before}{after}")))
        });
        let number = self.numbers.len();
        self.numbers.insert((letter, weight.number()), number);
        let id = format!("g{number}");
        let svg = &mut self.definitions;
        match bare {
            Some((bare, marks)) => {
                svg.tag("g").text("id", &id).start();
                svg.tag("use").text("xlink:href", &format!("#g{bare}")).empty();
                svg.tag("path").text("d", &marks).empty();
                svg.end("g");
            }
            None => svg.tag("path").text("id", &id).text("d", path).empty(),
        }
        Some(number)
    }
}

/// The letter without its marks, where it has some.
fn bare(letter: char) -> Option<char> {
    let mut bare = None;
    decompose_canonical(letter, |part| bare = bare.or(Some(part)));
    bare.filter(|bare| *bare != letter)
}
