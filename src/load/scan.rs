//! Looks through the text of a file before it is parsed.
//!
//! 1. Characters that hide or reorder others are found wherever they stand, in comments too.
//! 2. A text that is not in composed form is found once.
//! 3. Brackets nested deeper than any data file needs are found before the parser meets them: its time grows with the
//!    square of their depth.

use crate::diag::Code;
use crate::locale::{Message, hidden_character, is_nfc};

use super::reading::Reading;

/// Brackets nested deeper than this are refused.
const MAX_DEPTH: usize = 32;

/// So many hidden characters of one file are shown: a file that is full of them is no text.
const SHOWN: usize = 20;

/// Finds what is wrong with the characters of the whole file `text`.
pub(super) fn characters(text: &str, reading: &mut Reading<'_>) {
    let mut from = 0;
    for _ in 0..SHOWN {
        // The byte order mark is known at the very start only, and there it was taken away.
        let rest = text.get(from..).unwrap_or_default();
        let Some((offset, hidden)) = hidden_character(rest) else {
            break;
        };
        let start = from + offset;
        from = start + hidden.len_utf8();
        let place = super::Place::new(reading.file, &(start..from));
        let code = format!("U+{:04X}", u32::from(hidden));
        let message = Message::new("load-hidden-character").with("character", code);
        reading
            .find(Code::HiddenCharacters, place, message)
            .help(Message::new("load-hidden-character-help"));
    }
    if !is_nfc(text) {
        find_not_nfc(text, reading);
    }
}

fn find_not_nfc(text: &str, reading: &mut Reading<'_>) {
    let mut start = 0;
    let mut first = None;
    let mut lines = 0;
    for line in text.split_inclusive('\n') {
        if !is_nfc(line) {
            lines += 1;
            let word = line.split_whitespace().find(|word| !is_nfc(word)).unwrap_or(line);
            let offset = line.find(word).unwrap_or_default();
            first.get_or_insert(start + offset..start + offset + word.len());
        }
        start += line.len();
    }
    if let Some(range) = first {
        let place = super::Place::new(reading.file, &range);
        let message = Message::new("load-not-nfc").with("lines", lines);
        reading
            .find(Code::NotNfc, place, message)
            .help(Message::new("load-not-nfc-help"));
    }
}

/// The byte from which on brackets are nested too deep. `None` where they are not.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
        depth: 0,
    };
    scan.too_deep()
}

/// A way through the text that knows quotes, comments and indented texts, as far as brackets in them are none.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl Scan<'_> {
    fn too_deep(&mut self) -> Option<usize> {
        // Whether a word can begin here: behind the signs of structure, and anywhere in brackets.
        let mut fresh = true;
        while let Some(byte) = self.bytes.get(self.at).copied() {
            let in_word = !fresh && self.depth == 0;
            match byte {
                b'"' | b'\'' if fresh => {
                    self.skip_quoted(byte);
                    fresh = false;
                    continue;
                }
                b'#' if self.before().is_none_or(|before| before.is_ascii_whitespace()) => {
                    self.at = self.next_line(self.at);
                    fresh = true;
                    continue;
                }
                b'|' | b'>' if fresh && self.depth == 0 => {
                    self.skip_indented();
                    fresh = true;
                    continue;
                }
                b'[' | b'{' if !in_word => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Some(self.at);
                    }
                    fresh = true;
                }
                b']' | b'}' if self.depth > 0 => {
                    self.depth -= 1;
                    fresh = false;
                }
                b'\n' => fresh = true,
                b' ' | b'\t' | b'\r' => {
                    fresh = fresh || matches!(self.before(), Some(b':' | b'-' | b'?' | b','));
                }
                b',' if self.depth > 0 => fresh = true,
                b'-' | b'?' | b':' => {}
                _ => fresh = false,
            }
            self.at += 1;
        }
        None
    }

    fn before(&self) -> Option<u8> {
        self.at
            .checked_sub(1)
            .and_then(|index| self.bytes.get(index))
            .copied()
    }

    /// The first byte of the line behind the one that the byte `from` is in.
    fn next_line(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n');
        from + end.map_or(rest.len(), |end| end + 1)
    }

    fn skip_quoted(&mut self, quote: u8) {
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at).copied() {
            self.at += 1;
            match byte {
                b'\\' if quote == b'"' => self.at += 1,
                byte if byte == quote => return,
                _ => {}
            }
        }
    }

    /// Skips a text whose lines are indented further than that of its `|` or `>`.
    fn skip_indented(&mut self) {
        let own = self.bytes.get(..self.at).unwrap_or_default();
        let line_start = own
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let own_indent = self.indent(line_start);
        self.at = self.next_line(self.at);
        let mut inner = None;
        while self.at < self.bytes.len() {
            let indent = self.indent(self.at);
            let is_blank = matches!(self.bytes.get(self.at + indent), None | Some(b'\n' | b'\r'));
            if !is_blank && (indent <= own_indent || indent < *inner.get_or_insert(indent)) {
                return;
            }
            self.at = self.next_line(self.at);
        }
    }

    /// How many spaces stand at `start`.
    fn indent(&self, start: usize) -> usize {
        let rest = self.bytes.get(start..).unwrap_or_default();
        rest.iter().take_while(|byte| **byte == b' ').count()
    }
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn depth_is_counted_in_brackets_only() {
        assert_eq!(too_deep(&"[".repeat(32)), None);
        assert_eq!(too_deep(&"[".repeat(33)), Some(32));
        assert_eq!(too_deep(&"a: {b: [c,\n ".repeat(20)), Some(12 * 16 + 3));
        assert_eq!(too_deep(&"[]".repeat(100)), None);
        for text in [
            "a: \"[\"\n",
            "a: '[ it''s ['\n",
            "a: text [\n",
            "# [\n",
            "a: b # [\n",
            "a: |\n  [ [\n\n  {\nb: c\n",
            "- >-\n  [ [\n",
            "a: it's [\n",
            "a[b: c\n",
            "b: \"\\\"[\"\n",
        ] {
            assert_eq!(too_deep(&text.repeat(100)), None, "{text}");
        }
        assert!(too_deep(&format!("a: |\n  [\nb: {}", "[".repeat(33))).is_some());
    }

    #[test]
    fn a_long_run_of_brackets_takes_no_time() {
        assert_eq!(too_deep(&"[".repeat(200_000)), Some(32));
    }
}
