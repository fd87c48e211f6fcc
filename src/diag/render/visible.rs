use std::ops::Range;

use crate::locale::is_hidden;

/// A line of a file cut to what is shown, and the bytes in it that are meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) line: String,
    pub(super) mark: Range<usize>,
}

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
    let code = u32::from(character);
    match character {
        '\n' | '\t' => shown.push(character),
        // Unicode has a picture for each of the old controls.
        '\0'..='\u{1F}' => shown.push(char::from_u32(0x2400 + code).unwrap_or('�')),
        '\u{7F}' => shown.push('␡'),
        other if is_hidden(other) => shown.extend(["<U+", &format!("{code:04X}"), ">"]),
        other => shown.push(other),
    }
}

/// Cuts the line of `text` that holds the byte `start` to at most about `width` characters around it, and makes it
/// visible. `start..end` is clipped to what of the line is shown, and marks one character at least.
pub(super) fn excerpt(text: &str, start: usize, end: usize, width: usize) -> Excerpt {
    let line_start = text
        .get(..start)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |at| at + 1);
    let rest = text.get(line_start..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or(rest);
    let line = line.strip_suffix('\r').unwrap_or(line);
    let (from, to) = (
        start - line_start,
        end.saturating_sub(line_start).min(line.trim_end().len()),
    );

    // A third of the room stands before the place, the rest behind its beginning.
    let before = line.get(..from).unwrap_or(line);
    let length_before = before.chars().count();
    let fits = line.chars().nth(width).is_none();
    let skipped = if fits {
        0
    } else {
        length_before.saturating_sub(width / 3)
    };

    let mut shown = Excerpt {
        line: String::new(),
        mark: 0..0,
    };
    if skipped > 0 {
        shown.line.push('…');
    }
    let (mut mark_start, mut mark_end) = (None, None);
    for (taken, (offset, character)) in line.char_indices().skip(skipped).enumerate() {
        if offset >= from && mark_start.is_none() {
            mark_start = Some(shown.line.len());
        }
        if offset >= to && mark_end.is_none() {
            mark_end = Some(shown.line.len());
        }
        if taken == width && !fits {
            mark_end = mark_end.or(Some(shown.line.len()));
            shown.line.push('…');
            break;
        }
        if character != '\u{FEFF}' {
            push_visible(&mut shown.line, character);
        }
    }
    let mark_start = mark_start.unwrap_or(shown.line.len());
    shown.mark = mark_start..mark_end.unwrap_or(shown.line.len()).max(mark_start);
    shown
}

/// Breaks the lines of a text at spaces so that none is wider than `width`, the text being shown `indent` columns
/// in; the lines behind the first are not indented here.
pub(super) fn wrapped(text: &str, width: usize, indent: usize) -> String {
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
    fn a_line_is_cut_around_its_place() {
        let line = format!("{}ế!{}", "a".repeat(300), "b".repeat(300));
        let shown = excerpt(&line, 300, 303, 30);
        assert_eq!(shown.line, format!("…{}ế!{}…", "a".repeat(10), "b".repeat(18)));
        assert_eq!(&shown.line[shown.mark], "ế");
        let all = excerpt(&line, 300, line.len(), 30);
        assert_eq!(&all.line[all.mark], format!("ế!{}", "b".repeat(18)));
        let short = excerpt("x: 1\ny: 63,2  \r\nz: 3", 8, 20, 30);
        assert_eq!(
            short,
            Excerpt {
                line: "y: 63,2  ".to_owned(),
                mark: 3..7
            }
        );
        let end = excerpt("x: 1", 4, 4, 30);
        assert_eq!(
            end,
            Excerpt {
                line: "x: 1".to_owned(),
                mark: 4..4
            }
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
