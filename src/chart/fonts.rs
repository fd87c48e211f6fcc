use ab_glyph::{Font, FontRef};

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

/// The theme's fonts, by which the text of charts is measured. Reading them takes microseconds; once is enough.
#[derive(Clone, Debug)]
pub struct Fonts {
    regular: FontRef<'static>,
    semibold: FontRef<'static>,
}

impl Default for Fonts {
    fn default() -> Self {
        let read = |bytes| FontRef::try_from_slice(bytes).expect("the embedded fonts are TrueType");
        Self {
            regular: read(include_bytes!("../../themes/default/fonts/inter-400.ttf")),
            semibold: read(include_bytes!("../../themes/default/fonts/inter-600.ttf")),
        }
    }
}

impl Fonts {
    /// How wide `text` is, set in `size` pixels: the sum of its glyphs' advances. Pairs that stand closer (kerning) are
    /// not counted, so a text is never wider than this says by more than a hundredth.
    pub fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let font = match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        };
        // An advance in units of the font, against its em: not by `as_scaled`, whose size is that of a line, not of the em.
        let em = f64::from(font.units_per_em().unwrap_or(2048.0));
        let advance = |character| match font.glyph_id(character) {
            // A character the font lacks is set in another font, in which it is hardly wider than it is high.
            ab_glyph::GlyphId(0) => em,
            glyph => f64::from(font.h_advance_unscaled(glyph)),
        };
        text.chars().map(advance).sum::<f64>() / em * size
    }
}
