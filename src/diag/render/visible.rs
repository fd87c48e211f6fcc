use std::ops::Range;

use crate::locale::is_hidden;

/// The most characters of a message: a value found in a file can be as long as the file.
const LONGEST: usize = 1000;

/// The text with hidden characters shown as symbols, so that nothing in it commands a terminal or reorders what
/// stands around it. Line breaks and tabs stay. A text longer than any message should be is cut.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(4 * LONGEST));
    for (index, character) in text.chars().enumerate() {
        if index == LONGEST {
            shown.push('…');
            break;
        }
        push_visible(&mut shown, character);
    }
    shown
}

/// The same on one line.
pub(super) fn visible_line(text: &str) -> String {
    visible(text).replace(['\n', '\t'], " ")
}

fn push_visible(shown: &mut String, character: char) {
    match picture(character) {
        Some('�') => shown.extend(["<U+", &format!("{:04X}", u32::from(character)), ">"]),
        Some(picture) => shown.push(picture),
        None => shown.push(character),
    }
}

/// One visible character for a hidden one. `None` where it needs none.
fn picture(character: char) -> Option<char> {
    match character {
        '\n' | '\t' => None,
        // Unicode has a picture for each of the old controls.
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7F}' => Some('␡'),
        other => is_hidden(other).then_some('�'),
    }
}

/// A line of a file as it is shown with the bytes `mark` of it underlined: the line with one visible character for
/// each of its own, so that columns stay, and the underlined bytes of what is shown. The line ends at most `room`
/// characters behind the beginning of the mark, and the mark in half of them, so that both fit in that much room.
pub(super) fn marked_line(line: &str, mark: Range<usize>, room: usize) -> (String, Range<usize>) {
    let line = line
        .strip_prefix('\u{FEFF}')
        .map_or((line, 0), |rest| (rest, line.len() - rest.len()));
    let (line, skipped) = (line.0.strip_suffix('\r').unwrap_or(line.0), line.1);
    let start = mark.start.saturating_sub(skipped);
    let end = mark.end.saturating_sub(skipped).min(line.trim_end().len());

    let mut shown = String::new();
    let (mut shown_start, mut shown_end) = (None, None);
    let mut behind = 0;
    for (offset, character) in line.char_indices() {
        if offset >= start {
            shown_start = shown_start.or(Some(shown.len()));
            behind += 1;
        }
        if offset >= end || behind > room / 2 {
            shown_end = shown_end.or(Some(shown.len()));
        }
        if behind > room {
            break;
        }
        shown.push(picture(character).unwrap_or(character));
    }
    let start = shown_start.unwrap_or(shown.len());
    let end = shown_end.unwrap_or(shown.len()).max(start);
    (shown, start..end)
}

/// Breaks the lines of a text at spaces so that none is wider than `width`, the text being shown `indent` columns
/// in; the lines behind the first are not indented here.
pub(in crate::diag) fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let room = width.saturating_sub(indent).max(20);
    let lines: Vec<String> = text.split('\n').map(|line| wrapped_line(line, room)).collect();
    lines.join("\n")
}

fn wrapped_line(line: &str, room: usize) -> String {
    let mut wrapped = String::new();
    let mut column = 0;
    // A no-break space is no place to break at, which `split_whitespace` would take it for.
    for (index, word) in line.split(' ').enumerate() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > room {
            wrapped.push('\n');
            column = 0;
        } else if index > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_stays_hidden() {
        assert_eq!(
            visible("a\u{1B}[31m\u{202E}\u{AD}\u{7F}b\nc\td"),
            "a␛[31m<U+202E><U+00AD>␡b\nc\td"
        );
        assert_eq!(visible_line("a\nb"), "a b");
        assert_eq!(visible(&"x".repeat(5000)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn a_marked_line_keeps_its_columns() {
        let marked = |line: &str, mark, room| {
            let (shown, mark) = marked_line(line, mark, room);
            let marked = shown.get(mark).unwrap().to_owned();
            (shown, marked)
        };
        assert_eq!(
            marked("y: 63,2  \r", 3..20, 80),
            ("y: 63,2  ".into(), "63,2".into())
        );
        assert_eq!(
            marked("\u{FEFF}tên: x", 3..7, 80),
            ("tên: x".into(), "tên".into())
        );
        assert_eq!(marked("a\u{200B}\u{1B}b", 1..5, 80), ("a�␛b".into(), "�␛".into()));
        assert_eq!(marked("x: 1", 4..4, 80), ("x: 1".into(), String::new()));
        let long = format!("ế{}", "[".repeat(1000));
        assert_eq!(
            marked(&long, 3..1003, 10),
            (format!("ế{}", "[".repeat(10)), "[".repeat(5))
        );
    }

    #[test]
    fn words_are_wrapped_at_spaces_and_never_cut() {
        assert_eq!(
            wrapped("một hai ba bốn năm sáu bảy", 22, 2),
            "một hai ba bốn năm\nsáu bảy"
        );
        assert_eq!(wrapped("a\n  b", 80, 0), "a\n  b");
        let long = "x".repeat(50);
        assert_eq!(wrapped(&format!("a {long} b"), 20, 0), format!("a\n{long}\nb"));
    }
}
