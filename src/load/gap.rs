//! What stands between the words of a YAML file: where the next node begins, and where a word ends.
//!
//! In: the text and a byte behind the last word. Only structure, spaces and comments can stand there, which makes the
//! next node's place certain without a scanner of our own.

use std::ops::Range;

/// The byte at which the next node begins: behind spaces, comments and the signs of structure, but for an opening
/// bracket, which is the node.
pub(super) fn next_token(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let at = |index: usize| bytes.get(index).copied();
    let ends_word = |index: usize| at(index).is_none_or(|byte| byte.is_ascii_whitespace());
    let mut index = from;
    while let Some(byte) = at(index) {
        index += match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'}' => 1,
            b'#' => to_line_end(text, index),
            // A directive before the document.
            b'%' if starts_line(text, index) => to_line_end(text, index),
            b'-' if is_document_start(text, index) => 3,
            b'-' | b'?' if ends_word(index + 1) => 1,
            b':' if ends_word(index + 1) || index == from => 1,
            b':' if index
                .checked_sub(1)
                .and_then(at)
                .is_some_and(|before| b"]}".contains(&before)) =>
            {
                1
            }
            _ => break,
        };
    }
    index
}

fn is_document_start(text: &str, index: usize) -> bool {
    starts_line(text, index) && text.get(index..).is_some_and(|rest| rest.starts_with("---"))
}

fn starts_line(text: &str, index: usize) -> bool {
    index == 0 || text.as_bytes().get(index - 1) == Some(&b'\n')
}

/// How many bytes it is to the end of the line, at least one.
fn to_line_end(text: &str, index: usize) -> usize {
    let rest = text.get(index..).unwrap_or_default();
    rest.find('\n').unwrap_or(rest.len()).max(1)
}

/// The byte behind the scalar that begins at `start` and says `word`, where it has escapes or several lines.
pub(super) fn end_of_scalar(text: &str, start: usize, word: &str) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => start + end_of_quoted(rest, quote),
        Some('|' | '>') => {
            let header = rest.find('\n').unwrap_or(rest.len());
            start + header + end_of_words(rest.get(header..).unwrap_or_default(), word)
        }
        _ => start + end_of_words(rest, word),
    }
}

/// The bytes to show of a scalar from `start` to `end`: its first line.
pub(super) fn shown(text: &str, start: usize, end: usize) -> Range<usize> {
    let whole = text.get(start..end).unwrap_or_default();
    let line = whole.lines().next().unwrap_or_default();
    start..start + line.trim_end().len()
}

fn end_of_quoted(rest: &str, quote: char) -> usize {
    let mut letters = rest.char_indices().skip(1).peekable();
    while let Some((offset, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote {
            let doubled = quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == quote);
            if !doubled {
                return offset + 1;
            }
            letters.next();
        }
    }
    rest.len()
}

/// The byte behind the last letter of `words` in `rest`, which has the same letters and other spaces between them.
fn end_of_words(rest: &str, words: &str) -> usize {
    let mut letters = rest.char_indices().filter(|(_, letter)| !letter.is_whitespace());
    let mut end = 0;
    for wanted in words.chars().filter(|letter| !letter.is_whitespace()) {
        match letters.next() {
            Some((offset, letter)) if letter == wanted => end = offset + letter.len_utf8(),
            _ => return rest.len(),
        }
    }
    end
}
