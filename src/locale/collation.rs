use std::cmp::Ordering;
use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::LanguageIdentifier;

use super::Language;

/// The order of a language's dictionaries: in Vietnamese `Ă` after `A`, `Đ` after `D`, a tone only where all letters
/// are equal. Digits are ordered as numbers, so `Quý 2` stands before `Quý 10`.
///
/// A language of which Unicode knows no order of its own is ordered in Unicode's way.
pub struct Collation(CollatorBorrowed<'static>);

impl Collation {
    /// The order of `language`.
    pub fn new(language: &Language) -> Self {
        let mut preferences = preferences(language);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = Collator::try_new(preferences, CollatorOptions::default());
        Self(collator.expect("the order of every language is compiled in"))
    }

    /// Which of two texts comes first. Only a text itself is equal to it, so that an order never depends on chance.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.compare(a, b).then_with(|| a.cmp(b))
    }
}

/// The order that a language has by itself.
pub(super) fn preferences(language: &Language) -> CollatorPreferences {
    let id: LanguageIdentifier = language
        .code()
        .parse()
        .expect("two or three small letters are a language");
    CollatorPreferences::from(&id)
}

impl fmt::Debug for Collation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Collation")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_names_stand_in_the_order_of_the_dictionary() {
        let collation = Collation::new(&Language::new("vi").unwrap());
        let mut names = [
            "Đồng Nai",
            "Ơ",
            "Ô",
            "Ân",
            "An",
            "Ăn",
            "Dak",
            "Quý 10",
            "Quý 2",
            "an",
            "E",
            "Cần Thơ",
        ];
        names.sort_by(|a, b| collation.compare(a, b));
        assert_eq!(
            names,
            [
                "an",
                "An",
                "Ăn",
                "Ân",
                "Cần Thơ",
                "Dak",
                "Đồng Nai",
                "E",
                "Ô",
                "Ơ",
                "Quý 2",
                "Quý 10"
            ]
        );
        assert_ne!(collation.compare("a", "a\u{0}"), Ordering::Equal);
    }

    #[test]
    fn a_language_without_data_has_an_order() {
        let collation = Collation::new(&Language::new("xx").unwrap());
        assert_eq!(collation.compare("a", "b"), Ordering::Less);
    }
}
