//! What a word is, and when two words are the same. `search.js` of the default theme does just the same to what a reader
//! types.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::locale;

/// The marks of the five tones that are written. Where they stand in a syllable with two vowels is a matter of taste:
/// `hòa` and `hoà` are one word.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// What is longer is no word that anybody types.
const LONGEST: usize = 40;

/// The words of a text as they are written, in order: letters and digits. A point or comma between two digits belongs to
/// their number: `1.234`, `12,5`.
pub(super) fn words(text: &str) -> Words<'_> {
    Words { rest: text }
}

pub(super) struct Words<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let start = self.rest.find(belongs)?;
        let (_, from) = self.rest.split_at(start);
        let mut before = ' ';
        let mut end = from.len();
        let mut characters = from.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let after = characters.peek().map_or(' ', |(_, after)| *after);
            let separates =
                matches!(character, '.' | ',') && before.is_ascii_digit() && after.is_ascii_digit();
            if !separates && !belongs(character) {
                end = at;
                break;
            }
            before = character;
        }
        let (word, rest) = from.split_at(end);
        self.rest = rest;
        Some(word)
    }
}

fn belongs(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || (!character.is_ascii() && (character.is_alphanumeric() || is_combining_mark(character)))
}

/// The word as it is found without its marks: in small letters, `đ` as `d`, a number without its separators. `None` where
/// nothing is left of it, or more than anybody types.
pub(super) fn folded(word: &str) -> Option<String> {
    let mut folded = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        locale::fold(word)
    };
    folded.retain(|character| !matches!(character, '.' | ','));
    (!folded.is_empty() && folded.chars().count() <= LONGEST).then_some(folded)
}

/// The word with all its marks, however they were typed: in small letters, the tone at its end.
pub(super) fn exact(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let small = word.to_lowercase();
    let tones = small.nfd().filter(|character| TONES.contains(character));
    let letters = small.nfd().filter(|character| !TONES.contains(character));
    letters.nfc().chain(tones).collect()
}

/// Whether it is a number, which makes no pair with its neighbours.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        words(text).collect()
    }

    #[test]
    fn a_text_falls_into_words_and_whole_numbers() {
        assert_eq!(
            found("Đảng ủy kết nạp 1.234 đảng viên (12,5%), 30/06/2024; số 18-BC/ĐUK."),
            [
                "Đảng", "ủy", "kết", "nạp", "1.234", "đảng", "viên", "12,5", "30", "06", "2024", "số", "18",
                "BC", "ĐUK"
            ]
        );
        assert_eq!(found("5. Một, 6.x .7, 8"), ["5", "Một", "6", "x", "7", "8"]);
        assert_eq!(found("  …  "), [""; 0]);
        let decomposed: String = "kết nạp".nfd().collect();
        assert_eq!(words(&decomposed).count(), 2);
    }

    #[test]
    fn marks_fold_and_both_places_of_a_tone_are_one_word() {
        assert_eq!(folded("ĐẢNG").as_deref(), Some("dang"));
        assert_eq!(folded("1.234").as_deref(), Some("1234"));
        assert_eq!(folded("\u{301}"), None);
        assert_eq!(folded(&"a".repeat(41)), None);
        assert_eq!(exact("hòa"), exact("HOÀ"));
        assert_eq!(exact("thủy"), exact("thuỷ"));
        assert_eq!(exact("quý"), exact("qúy"));
        assert_eq!(exact("kết"), exact(&"kết".nfd().collect::<String>()));
        assert_ne!(exact("đang"), exact("dang"));
        assert_ne!(exact("đang"), exact("đảng"));
        assert_ne!(exact("1.234"), exact("1234"));
    }
}
