use std::sync::OnceLock;

use ab_glyph::{Font, FontRef, GlyphId};

use super::outline::{GRID, path};

/// How heavy a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    Semibold,
}

impl Weight {
    /// The CSS number.
    pub fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Semibold => 600,
        }
    }
}

/// How wide the letters of the theme's fonts are, by which the text of charts is measured, and how they look. Reading the
/// fonts takes a millisecond: once is enough.
#[derive(Clone, Debug)]
pub struct Fonts {
    regular: Face,
    semibold: Face,
}

/// One weight.
#[derive(Clone, Debug)]
struct Face {
    font: FontRef<'static>,
    /// How many units an em has.
    em: f32,
    /// The advance of each character in ems, by code point. A character behind its end is one the font lacks.
    ems: Vec<f32>,
    /// The outlines that were asked for, by glyph: each picture shows the same hundred letters.
    outlines: Vec<OnceLock<String>>,
}

/// A character that a font lacks is set in another one, in which it is hardly wider than it is high.
const UNKNOWN: f32 = 1.0;

impl Face {
    /// The font's code points end here: the last sign that `fonts/unicodes.txt` names is U+2717.
    const END: u32 = 0x2800;

    fn read(bytes: &'static [u8]) -> Self {
        let font = FontRef::try_from_slice(bytes).expect("the embedded fonts are TrueType");
        // Against the em: not by `as_scaled`, whose size is the height of a line.
        let em = font.units_per_em().unwrap_or(2048.0);
        let advance = |code: u32| match char::from_u32(code).map(|character| font.glyph_id(character)) {
            None | Some(GlyphId(0)) => UNKNOWN,
            Some(glyph) => font.h_advance_unscaled(glyph) / em,
        };
        let ems = (0..Self::END).map(advance).collect();
        let outlines = vec![OnceLock::new(); font.glyph_count()];
        Self {
            font,
            em,
            ems,
            outlines,
        }
    }

    fn of(&self, character: char) -> f32 {
        let index = usize::try_from(u32::from(character)).unwrap_or(usize::MAX);
        self.ems.get(index).copied().unwrap_or(UNKNOWN)
    }
}

impl Default for Fonts {
    fn default() -> Self {
        Self {
            regular: Face::read(include_bytes!("../../themes/default/fonts/inter-400.ttf")),
            semibold: Face::read(include_bytes!("../../themes/default/fonts/inter-600.ttf")),
        }
    }
}

impl Fonts {
    /// How wide `text` is, set in `size` pixels: the sum of its letters' advances. Pairs that stand closer than that
    /// (kerning) make a text narrower than this says, by a hundredth as a rule, never wider.
    pub fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let face = self.face(weight);
        text.chars()
            .map(|character| f64::from(face.of(character)))
            .sum::<f64>()
            * size
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        }
    }

    /// A letter as a path, [`GRID`] units an em, down from the baseline; empty for a space. `None` where the font lacks it.
    pub(super) fn outline(&self, character: char, weight: Weight) -> Option<&str> {
        let face = self.face(weight);
        let glyph = Some(face.font.glyph_id(character)).filter(|glyph| *glyph != GlyphId(0))?;
        Some(face.outlines.get(usize::from(glyph.0))?.get_or_init(|| {
            let outline = face.font.outline(glyph);
            let scale = GRID / f64::from(face.em);
            outline.map_or_else(String::new, |outline| path(&outline.curves, scale))
        }))
    }

    /// `text` in lines of at most `width`, broken between words, at most `most` of them. What does not fit ends in `…`,
    /// and so does a word that is wider than a line.
    pub(super) fn wrap(&self, text: &str, size: f64, weight: Weight, width: f64, most: usize) -> Vec<String> {
        let fits = |line: &str| self.width(line, size, weight) <= width;
        let mut lines: Vec<String> = Vec::new();
        // A no-break space is none to break at.
        let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
        while let Some(word) = words.next() {
            let mut line = word.to_owned();
            while let Some(next) = words.peek() {
                let longer = format!("{line} {next}");
                if !fits(&longer) {
                    break;
                }
                line = longer;
                words.next();
            }
            let last = lines.len() + 1 == most;
            if last && words.peek().is_some() {
                line.push_str(" …");
            }
            let cut = if fits(&line) {
                line
            } else {
                self.cut(&line, size, weight, width)
            };
            lines.push(cut);
            if last {
                break;
            }
        }
        lines
    }

    /// As much of `text` as fits with `…` behind it.
    fn cut(&self, text: &str, size: f64, weight: Weight, width: f64) -> String {
        let room = width - self.width("…", size, weight);
        let mut kept = String::new();
        let mut used = 0.0;
        for character in text.chars() {
            used += self.width(character.encode_utf8(&mut [0; 4]), size, weight);
            if used > room {
                break;
            }
            kept.push(character);
        }
        kept.truncate(kept.trim_end_matches([' ', ',', '…']).len());
        kept.push('…');
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Widths without kerning, in 1/2048 em, as the font's own tables give them (read with fontTools).
    #[test]
    fn a_text_is_as_wide_as_the_font_says() {
        let fonts = Fonts::default();
        for (text, weight, em) in [
            ("Trường Đại học Cần Thơ – Ngưỡng", Weight::Regular, 16.434),
            ("Trường Đại học Cần Thơ – Ngưỡng", Weight::Semibold, 16.627),
            ("1.020–1.250", Weight::Regular, 5.595),
        ] {
            let width = fonts.width(text, 100.0, weight);
            assert!((width - em * 100.0).abs() < 0.1, "{text} {width}");
        }
        assert!(
            fonts.width("漢", 10.0, Weight::Regular) >= 10.0,
            "a character that the font lacks takes room"
        );
    }

    #[test]
    fn lines_break_between_words_and_never_get_too_wide() {
        let fonts = Fonts::default();
        let wrap = |text: &str, width, most| fonts.wrap(text, 10.0, Weight::Regular, width, most);
        assert_eq!(wrap("chưa có số liệu", 40.0, 4), ["chưa có", "số liệu"]);
        assert_eq!(wrap("chưa có số liệu", 50.0, 1), ["chưa có …"]);
        assert_eq!(
            wrap("1.399\u{a0}người", 30.0, 2),
            ["1.39…"],
            "not broken at a no-break space"
        );
        for width in [5.0, 13.0, 37.0, 90.0] {
            for line in wrap(
                "Đảng bộ Khối các cơ quan tỉnh Bình Dương ểểểểểểểểểểểểểểểểểểểểểểể",
                width,
                3,
            ) {
                assert!(
                    fonts.width(&line, 10.0, Weight::Regular) <= width.max(9.0),
                    "{line} in {width}"
                );
            }
        }
        assert!(wrap("", 10.0, 2).is_empty());
    }
}
