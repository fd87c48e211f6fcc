use std::fmt;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use unicode_normalization::UnicodeNormalization;

use super::Language;
use super::collation::preferences;

/// The alphabet of a language, for lists from A to Z. In Vietnamese `Ă`, `Â`, `Đ` are letters of their own, and a tone
/// makes none: `Ấp Bắc` stands under `Â`.
pub struct Letters(CollatorBorrowed<'static>);

impl Letters {
    /// The alphabet of `language`.
    pub fn new(language: &Language) -> Self {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        let collator = Collator::try_new(preferences(language), options);
        Self(collator.expect("the order of every language is compiled in"))
    }

    /// The letter that a text begins with, as a capital. `None` where it begins with none: with a digit, a sign.
    pub fn of(&self, text: &str) -> Option<String> {
        let whole = text.chars().find(|character| character.is_alphanumeric())?;
        if !whole.is_alphabetic() {
            return None;
        }
        let mut written = std::iter::once(whole).nfd();
        let base = written.next()?;
        let marks: Vec<char> = written.collect();
        let capital = |letter: &str| letter.nfc().flat_map(char::to_uppercase).collect::<String>();
        let simpler = std::iter::once(String::from(base))
            .chain(marks.iter().map(|mark| format!("{base}{mark}")))
            .map(|letter| capital(&letter));
        let capital_whole = capital(whole.encode_utf8(&mut [0; 4]));
        let same = |letter: &String| self.0.compare(letter, &capital_whole).is_eq();
        simpler.into_iter().find(same).or(Some(capital_whole))
    }
}

impl fmt::Debug for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Letters")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_make_no_letters_and_hooks_do() {
        let letters = Letters::new(&Language::new("vi").unwrap());
        for (text, letter) in [
            ("ấp Bắc", "Â"),
            ("Ắng", "Ă"),
            ("áo", "A"),
            ("Đồng Nai", "Đ"),
            ("đảng", "Đ"),
            ("Dầu Tiếng", "D"),
            ("ờ", "Ơ"),
            ("Ức", "Ư"),
            ("“Ế”", "Ê"),
            ("Ỵ", "Y"),
        ] {
            assert_eq!(letters.of(text).as_deref(), Some(letter), "{text}");
            let decomposed: String = text.nfd().collect();
            let first = letters.of(&decomposed);
            assert!(first.is_some(), "{text}");
        }
        assert_eq!(letters.of("17 tháng 8"), None);
        assert_eq!(letters.of("…"), None);
    }

    #[test]
    fn in_english_all_marks_are_left_out() {
        let letters = Letters::new(&Language::new("en").unwrap());
        assert_eq!(letters.of("Ấp Bắc").as_deref(), Some("A"));
        assert_eq!(letters.of("Ơ").as_deref(), Some("O"));
    }
}
