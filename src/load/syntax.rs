//! Says in plain words why a file is not YAML.
//!
//! In: the library's words and the byte it noticed at, which is often not where the slip is. Out: the slip, its place
//! and what to do about it.

use std::ops::Range;

use crate::diag::Code;
use crate::locale::Message;

use super::Place;
use super::reading::Reading;

/// A slip that was recognized.
struct Slip {
    message: &'static str,
    range: Range<usize>,
    /// The text that should be in quotes, or the line as it could be.
    right: Option<String>,
}

/// Finds why the text of `reading` could not be parsed: the parser stopped at the byte `offset` with `words`.
pub(super) fn find(words: &str, offset: usize, reading: &mut Reading<'_>) {
    let tabs = indenting_tabs(reading.text);
    if !tabs.is_empty() {
        for range in tabs {
            let place = reading.place(&range);
            reading
                .find(Code::Syntax, place, Message::new("load-syntax-tab"))
                .help(Message::new("load-syntax-tab-help"));
        }
        return;
    }
    let slip = Lines { text: reading.text }.slip(words, offset);
    let place = reading.place(&slip.range);
    if words.starts_with("unknown anchor") || slip.message == "load-alias" {
        find_alias(place, reading);
        return;
    }
    let help = Message::new("load-syntax-help").with("cause", words);
    reading
        .find(Code::Syntax, place, Message::new(slip.message))
        .help(help)
        .example(slip.right);
}

/// Finds an alias, or a text that looks like one.
pub(super) fn find_alias(place: Place, reading: &mut Reading<'_>) {
    reading
        .find(Code::Alias, place, Message::new("load-alias"))
        .help(Message::new("load-alias-help"));
}

/// The tabs that lines are indented with. The first few: who has one has many.
fn indenting_tabs(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let is_blank = line.trim().is_empty() || line.trim_start().starts_with('#');
        if let Some(tab) = line.get(..indent).and_then(|indent| indent.find('\t'))
            && !is_blank
        {
            found.push(start + tab..start + tab + 1);
        }
        start += line.len();
    }
    found.truncate(10);
    found
}

/// A line of the text, without its end.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn indent(self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// The bytes of what stands in it.
    fn range(self) -> Range<usize> {
        self.start + self.indent()..self.start + self.text.trim_end().len()
    }

    fn is_blank(self) -> bool {
        self.text.trim().is_empty() || self.text.trim_start().starts_with('#')
    }

    /// Key and value, where the line is `key: value`.
    fn pair(self) -> Option<(&'a str, &'a str)> {
        let text = self.text.trim().trim_start_matches("- ").trim_start();
        let (key, value) = text.split_once(": ")?;
        Some((key, value.trim()))
    }

    /// The colon that no space follows, where the line looks like `key:value`.
    fn tight_colon(self) -> Option<usize> {
        let colon = self.text.find(':')?;
        let before = self.text.get(..colon)?.trim().trim_start_matches("- ");
        let is_key = !before.is_empty() && !before.contains(char::is_whitespace);
        let next = self.text.get(colon + 1..)?.chars().next()?;
        (is_key && !next.is_whitespace() && self.pair().is_none()).then_some(colon)
    }
}

struct Lines<'a> {
    text: &'a str,
}

impl<'a> Lines<'a> {
    /// The line that the byte `offset` is in.
    fn at(&self, offset: usize) -> Line<'a> {
        let offset = self.text.floor_char_boundary(offset);
        let before = self.text.get(..offset).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let rest = self.text.get(start..).unwrap_or_default();
        let text = rest.lines().next().unwrap_or_default();
        Line { start, text }
    }

    /// The line before, of those that say something.
    fn before(&self, line: Line<'_>) -> Option<Line<'a>> {
        let mut start = line.start;
        while start > 0 {
            let before = self.at(start - 1);
            if !before.is_blank() {
                return Some(before);
            }
            start = before.start;
        }
        None
    }

    /// The line with this number, counted from 1.
    fn numbered(&self, number: usize) -> Line<'a> {
        let mut start = 0;
        for _ in 1..number {
            let rest = self.text.get(start..).unwrap_or_default();
            start += rest.find('\n').map_or(rest.len(), |end| end + 1);
        }
        self.at(start)
    }

    /// The line that the library says it began at, behind the comma of its words. It leaves out the first.
    fn context(&self, words: &str) -> Line<'a> {
        let context = words.split_once(", while ").map_or("", |(_, context)| context);
        let number = context.rsplit_once(" at line ").map_or("", |(_, place)| place);
        let digits = number.split(' ').next().unwrap_or_default();
        self.numbered(digits.parse().unwrap_or(1))
    }

    fn slip(&self, words: &str, offset: usize) -> Slip {
        let line = self.at(offset);
        let here = self.text.get(offset..).and_then(|rest| rest.chars().next());
        let spot = offset..offset + here.map_or(0, char::len_utf8);
        let slip = |message, range| Slip {
            message,
            range,
            right: None,
        };
        let context = self.context(words);
        match words {
            words if words.contains("more than one document") => {
                slip("load-syntax-documents", self.second_document())
            }
            words if words.contains("mapping values are not allowed") => self.stray_colon(line, offset),
            words if words.contains("could not find expected ':'") => no_colon(context),
            words if words.contains("while scanning a quoted scalar") => {
                let quote = context.text.find(['"', '\'']).unwrap_or(context.indent());
                let start = context.start + quote;
                slip("load-syntax-quote", start..start + 1)
            }
            words if words.contains("while parsing a quoted scalar") => Slip {
                right: line
                    .pair()
                    .map(|(key, value)| format!("{key}: '{}'", value.trim_matches('"'))),
                ..slip("load-syntax-escape", spot)
            },
            words if words.contains("expected ',' or") => self.bracket(context, line, spot, here),
            words
                if words.contains("while scanning an alias")
                    || words.contains("while scanning an anchor") =>
            {
                slip("load-alias", spot)
            }
            words if words.contains("did not find expected key") => self.stray(line, offset, spot),
            words if words.contains("block sequence entries are not allowed") => {
                slip("load-syntax-list-place", spot)
            }
            words
                if words.contains("cannot start any token")
                    || words.contains("scanning a directive")
                    || words.contains("scanning a block scalar")
                    || words.contains("did not find expected node content")
                    || words.contains("mapping keys are not allowed") =>
            {
                let right = line.pair().map(|(key, value)| format!("{key}: {value:?}"));
                let is_line = words.contains("scanning a directive");
                let range = if is_line { line.range() } else { spot };
                Slip {
                    right,
                    ..slip("load-syntax-sign", range)
                }
            }
            _ => slip("load-syntax-other", spot),
        }
    }

    /// A colon where none can be.
    fn stray_colon(&self, line: Line<'_>, offset: usize) -> Slip {
        let written = self.text.get(line.start..offset).unwrap_or_default();
        if let Some((key, value)) = line.pair().filter(|_| written.contains(": ")) {
            return Slip {
                message: "load-syntax-colon-in-text",
                range: offset..offset + 1,
                right: Some(format!("{key}: {:?}", value.trim_matches('"'))),
            };
        }
        if let Some(before) = self.before(line) {
            if before.tight_colon().is_some() {
                return tight(before);
            }
            if line.indent() > before.indent() {
                return Slip {
                    message: "load-syntax-indent-deeper",
                    range: line.range(),
                    right: None,
                };
            }
            if !before.text.contains(':') {
                return no_colon(before);
            }
        }
        Slip {
            message: "load-syntax-other",
            range: offset..offset + 1,
            right: None,
        }
    }

    /// Brackets that do not close, or have something between that cannot be there.
    fn bracket(&self, context: Line<'_>, line: Line<'_>, spot: Range<usize>, here: Option<char>) -> Slip {
        let before = spot
            .start
            .checked_sub(1)
            .and_then(|index| self.text.as_bytes().get(index));
        let in_word = before.is_some_and(u8::is_ascii_alphanumeric);
        if matches!(here, Some('[' | '{')) && in_word {
            let head = self.text.get(line.start..spot.start).unwrap_or_default();
            let start = head.rfind([' ', '[', '{', ',', '"']).map_or(0, |place| place + 1);
            let rest = self.text.get(spot.start..).unwrap_or_default();
            let end = rest.find([']', '}', '\n']).map_or(rest.len(), |end| end + 1);
            let range = line.start + start..spot.start + end;
            let word = self.text.get(range.clone()).unwrap_or_default().trim_end();
            return Slip {
                message: "load-syntax-reference-quotes",
                right: Some(format!("\"{word}\"")),
                range,
            };
        }
        if line.start == context.start {
            return Slip {
                message: "load-syntax-comma",
                range: spot,
                right: None,
            };
        }
        let open = context.text.rfind(['[', '{']).unwrap_or(context.indent());
        let start = context.start + open;
        Slip {
            message: "load-syntax-bracket-open",
            range: start..start + 1,
            right: None,
        }
    }

    /// Something where a key should begin.
    fn stray(&self, line: Line<'_>, offset: usize, spot: Range<usize>) -> Slip {
        let slip = |message, range| Slip {
            message,
            range,
            right: None,
        };
        let written = self.text.get(line.start..offset).unwrap_or_default().trim();
        if !written.is_empty() {
            let message = if written.ends_with(['"', '\'']) {
                "load-syntax-behind-quote"
            } else {
                "load-syntax-behind-bracket"
            };
            let right = line.pair().map(|(key, value)| {
                let inner = value.trim_matches(['"', '\'']).replace('"', "'");
                format!("{key}: \"{inner}\"")
            });
            return Slip {
                right,
                ..slip(message, spot)
            };
        }
        if line.text.trim_start().starts_with('-') {
            return slip("load-syntax-list-among-keys", line.range());
        }
        slip("load-syntax-indent", line.range())
    }

    /// The line that begins a second document.
    fn second_document(&self) -> Range<usize> {
        let mut start = 0;
        let mut content = false;
        for text in self.text.split_inclusive('\n') {
            let line = Line {
                start,
                text: text.trim_end(),
            };
            let is_fence = text.starts_with("---") || text.starts_with("...");
            if is_fence && content {
                return line.range();
            }
            content = content || !(line.is_blank() || is_fence);
            start += text.len();
        }
        0..0
    }
}

/// A line that should be `key: value` and is not.
fn no_colon(line: Line<'_>) -> Slip {
    if line.tight_colon().is_some() {
        return tight(line);
    }
    let words = line.text.trim();
    let right = words.split_once(char::is_whitespace);
    Slip {
        message: "load-syntax-no-colon",
        range: line.range(),
        right: right.map(|(key, value)| format!("{key}: {}", value.trim())),
    }
}

/// A colon without the space behind it.
fn tight(line: Line<'_>) -> Slip {
    let colon = line.tight_colon().unwrap_or_default();
    let right = line.text.split_once(':');
    Slip {
        message: "load-syntax-colon-space",
        range: line.start + colon..line.start + colon + 1,
        right: right.map(|(key, value)| format!("{}: {}", key.trim(), value.trim())),
    }
}
