//! Texts that a spreadsheet could take for a formula.

use std::borrow::Cow;

use crate::locale::is_hidden;

/// What a formula begins with, in the usual width and in that of East Asian writing.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Where a spreadsheet may begin a new cell although the text stands in quotation marks: one that is set to split at semicolons
/// or tabs, as with a decimal comma, does not see those marks. Commas do split only where it does.
const SEPARATORS: [char; 4] = [';', '\t', '\n', '\r'];

/// The text with `'` before everything in it that a spreadsheet could take for a formula; a spreadsheet then takes it for text.
///
/// That is a sign of a formula where a cell begins, or could: at the start and behind what separates cells. Spaces,
/// quotation marks and characters that are not seen before it do not count. A tab or the end of a line at the very start is
/// marked too, because a spreadsheet may drop it.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let mut marked = String::new();
    let mut copied = 0;
    let mut begins = true;
    for (offset, character) in text.char_indices() {
        let drops = offset == 0 && matches!(character, '\t' | '\n' | '\r');
        if drops || (begins && SIGNS.contains(&character)) {
            marked.push_str(text.get(copied..offset).unwrap_or_default());
            marked.push('\'');
            copied = offset;
        }
        let is_nothing = character.is_whitespace() || character == '"' || is_hidden(character);
        begins = SEPARATORS.contains(&character) || (begins && is_nothing);
    }
    if marked.is_empty() {
        return Cow::Borrowed(text);
    }
    marked.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_formula_could_begin_with_is_marked() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+84 24", "'+84 24"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("\rx", "'\rx"),
            (" =1", " '=1"),
            ("\u{200B}=1", "\u{200B}'=1"),
            ("\"=1", "\"'=1"),
            ("＝1", "'＝1"),
            ("tốt;=cmd|' /c calc'!A1;tốt", "tốt;'=cmd|' /c calc'!A1;tốt"),
            ("đầu\n- mục", "đầu\n'- mục"),
        ] {
            assert_eq!(harmless(text), written, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_formula_stays_as_it_is() {
        for text in [
            "",
            "Hậu Giang",
            "18-BC/ĐUK",
            "a = b",
            "2018-2022",
            "a; b",
            "giảm, -5%",
            "“trích”",
            "(+84)",
        ] {
            assert_eq!(harmless(text), text);
        }
    }
}
