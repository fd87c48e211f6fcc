//! Says in plain words why a file is not YAML.
//!
//! In: the library's words and the byte it noticed at, which is often not where the slip is. Out: the slip, its place
//! and what to do about it.

use std::ops::Range;

use crate::diag::Code;
use crate::locale::Message;

use super::Place;
use super::reading::Reading;

/// A kind of slip, as the messages name it: what is wrong, and what to do.
type Kind = (&'static str, &'static str);

const ALIAS: Kind = ("load-alias", "load-alias-help");
const TAG: Kind = ("load-tag", "load-tag-help");
const TAB: Kind = ("load-syntax-tab", "load-syntax-tab-help");
const COLON_SPACE: Kind = ("load-syntax-colon-space", "load-syntax-colon-space-help");
const COLON_IN_TEXT: Kind = ("load-syntax-colon-in-text", "load-syntax-quotes-help");
const NO_COLON: Kind = ("load-syntax-no-colon", "load-syntax-no-colon-help");
const INDENT: Kind = ("load-syntax-indent", "load-syntax-indent-help");
const INDENT_DEEPER: Kind = ("load-syntax-indent-deeper", "load-syntax-indent-deeper-help");
const QUOTE: Kind = ("load-syntax-quote", "load-syntax-quote-help");
const ESCAPE: Kind = ("load-syntax-escape", "load-syntax-escape-help");
const BEHIND_QUOTE: Kind = ("load-syntax-behind-quote", "load-syntax-behind-quote-help");
const BEHIND_BRACKET: Kind = ("load-syntax-behind-bracket", "load-syntax-behind-bracket-help");
const BRACKET_OPEN: Kind = ("load-syntax-bracket-open", "load-syntax-bracket-open-help");
const HASH: Kind = ("load-syntax-hash", "load-syntax-quotes-help");
const COMMA: Kind = ("load-syntax-comma", "load-syntax-comma-help");
const REFERENCE: Kind = ("load-syntax-reference-quotes", "load-syntax-quotes-help");
const LIST_PLACE: Kind = ("load-syntax-list-place", "load-syntax-list-place-help");
const LONE_DASH: Kind = ("load-syntax-lone-dash", "load-bad-number-dash-help");
const LIST_AMONG_KEYS: Kind = ("load-syntax-list-among-keys", "load-syntax-list-among-keys-help");
const SIGN: Kind = ("load-syntax-sign", "load-syntax-quotes-help");
const DOCUMENTS: Kind = ("load-syntax-documents", "load-syntax-documents-help");
const OTHER: Kind = ("load-syntax-other", "load-syntax-other-help");

/// A slip that was recognized.
struct Slip {
    kind: Kind,
    range: Range<usize>,
    /// The line as it could be.
    right: Option<String>,
}

impl Slip {
    fn new(kind: Kind, range: Range<usize>) -> Self {
        let right = None;
        Self { kind, range, right }
    }

    fn right(mut self, line: Option<String>) -> Self {
        self.right = line;
        self
    }
}

/// Finds why the text of `reading` could not be parsed: the parser stopped at the byte `offset` with `words`.
pub(super) fn find(words: &str, offset: usize, reading: &mut Reading<'_>) {
    let tabs = indenting_tabs(reading.text);
    if !tabs.is_empty() {
        for range in tabs {
            find_slip(Slip::new(TAB, range), None, reading);
        }
        return;
    }
    let lines = Lines { text: reading.text };
    let mut slip = lines.slip(words, offset);
    // The library counts lines by more characters than others do.
    if reading.text.get(slip.range.clone()).is_none() {
        slip.range = lines.spot(offset);
    }
    // The library's words, which are English and not for editors, are of use only where there are no better ones.
    let related = (slip.kind == OTHER).then(|| {
        let noticed = reading.place(&lines.spot(offset));
        (noticed, Message::new("load-syntax-cause").with("cause", words))
    });
    find_slip(slip, related, reading);
}

fn find_slip(slip: Slip, related: Option<(Place, Message)>, reading: &mut Reading<'_>) {
    let (message, help) = slip.kind;
    let code = if slip.kind == ALIAS {
        Code::Alias
    } else {
        Code::Syntax
    };
    let place = reading.place(&slip.range);
    let finding = reading
        .find(code, place, Message::new(message))
        .help(Message::new(help));
    let finding = match related {
        Some((place, message)) => finding.related(place, message),
        None => finding,
    };
    finding.example(slip.right);
}

/// Finds an alias, at the byte `offset`.
pub(super) fn find_alias(offset: usize, reading: &mut Reading<'_>) {
    find_slip(Slip::new(ALIAS, offset..offset + 1), None, reading);
}

/// Finds a tag, at the byte `offset`.
pub(super) fn find_tag(offset: usize, reading: &mut Reading<'_>) {
    find_slip(Slip::new(TAG, offset..offset + 1), None, reading);
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

/// A line of the text, without its comment and its end.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn new(start: usize, text: &'a str) -> Self {
        let text = text.split(" #").next().unwrap_or(text);
        let text = if text.starts_with('#') { "" } else { text };
        let text = text.trim_end();
        Self { start, text }
    }

    fn indent(self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// The bytes of what stands in it.
    fn range(self) -> Range<usize> {
        self.start + self.indent()..self.start + self.text.len()
    }

    fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }

    /// Key and value, where the line is `key: value`.
    fn pair(self) -> Option<(&'a str, &'a str)> {
        let text = self.text.trim().trim_start_matches("- ").trim_start();
        let (key, value) = text.split_once(": ")?;
        Some((key, value.trim()))
    }

    /// The line with its value in double quotes, those in it made single.
    fn in_quotes(self) -> Option<String> {
        let (key, value) = self.pair()?;
        let inner = value.trim_matches(['"', '\'']).replace('"', "'");
        Some(format!("{key}: \"{inner}\""))
    }

    /// The colon that no space follows, where the line looks like `key:value`.
    fn tight_colon(self) -> Option<usize> {
        let colon = self.text.find(':')?;
        let before = self.text.get(..colon)?.trim().trim_start_matches("- ");
        let is_key = !before.is_empty() && !before.contains(char::is_whitespace);
        let next = self.text.get(colon + 1..)?.chars().next()?;
        (is_key && !next.is_whitespace() && self.pair().is_none()).then_some(colon)
    }

    /// That it should be `key: value` and is not.
    fn no_colon(self) -> Slip {
        let parts = match self.tight_colon() {
            Some(_) => self.text.split_once(':'),
            None => self.text.trim().split_once(char::is_whitespace),
        };
        let right = parts.map(|(key, value)| format!("{}: {}", key.trim(), value.trim()));
        let slip = match self.tight_colon().map(|colon| self.start + colon) {
            Some(colon) => Slip::new(COLON_SPACE, colon..colon + 1),
            None => Slip::new(NO_COLON, self.range()),
        };
        slip.right(right)
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
        Line::new(start, rest.lines().next().unwrap_or_default())
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

    /// The bytes of the character at `offset`.
    fn spot(&self, offset: usize) -> Range<usize> {
        let start = self.text.floor_char_boundary(offset);
        let here = self.text.get(start..).and_then(|rest| rest.chars().next());
        start..start + here.map_or(0, char::len_utf8)
    }

    fn slip(&self, words: &str, offset: usize) -> Slip {
        let line = self.at(offset);
        let spot = self.spot(offset);
        let context = self.context(words);
        let says = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
        if says(&["more than one document"]) {
            return self.second_document();
        }
        if says(&["mapping values are not allowed"]) {
            return self.stray_colon(line, spot);
        }
        if says(&["could not find expected ':'"]) {
            return context.no_colon();
        }
        if says(&["while scanning a quoted scalar"]) {
            let quote = context.start + context.text.find(['"', '\'']).unwrap_or(context.indent());
            return Slip::new(QUOTE, quote..quote + 1);
        }
        if says(&["while parsing a quoted scalar"]) {
            let right = line
                .pair()
                .map(|(key, value)| format!("{key}: '{}'", value.trim_matches('"')));
            return Slip::new(ESCAPE, spot).right(right);
        }
        if says(&["expected ',' or"]) {
            return self.bracket(context, line, spot);
        }
        if says(&["scanning an alias", "scanning an anchor", "unknown anchor"]) {
            return Slip::new(ALIAS, spot);
        }
        if says(&["scanning a tag", "parsing a tag", "tag handle"]) {
            return Slip::new(TAG, spot);
        }
        if says(&["did not find expected key"]) {
            return self.stray(line, spot);
        }
        if says(&["block sequence entries are not allowed"]) {
            if let Some((key, "-")) = line.pair() {
                return Slip::new(LONE_DASH, spot).right(Some(format!("{key}: did-not-occur")));
            }
            return Slip::new(LIST_PLACE, spot);
        }
        if says(&["scanning a directive"]) {
            return Slip::new(SIGN, line.range()).right(line.in_quotes());
        }
        let signs = [
            "cannot start any token",
            "scanning a block scalar",
            "expected node content",
            "mapping keys are not allowed",
        ];
        if says(&signs) {
            return Slip::new(SIGN, spot).right(line.in_quotes());
        }
        Slip::new(OTHER, spot)
    }

    /// A colon where none can be.
    fn stray_colon(&self, line: Line<'_>, spot: Range<usize>) -> Slip {
        let written = self.text.get(line.start..spot.start).unwrap_or_default();
        if written.contains(": ") {
            return Slip::new(COLON_IN_TEXT, spot).right(line.in_quotes());
        }
        match self.before(line) {
            Some(before) if before.tight_colon().is_some() => before.no_colon(),
            Some(before) if line.indent() > before.indent() => Slip::new(INDENT_DEEPER, line.range()),
            Some(before) if !before.text.contains(':') => before.no_colon(),
            _ => Slip::new(OTHER, spot),
        }
    }

    /// Brackets that do not close, or have something between that cannot be there.
    fn bracket(&self, context: Line<'_>, line: Line<'_>, spot: Range<usize>) -> Slip {
        let bytes = self.text.as_bytes();
        let before = spot.start.checked_sub(1).and_then(|index| bytes.get(index));
        let is_bracket = matches!(bytes.get(spot.start), Some(b'[' | b'{'));
        if is_bracket && before.is_some_and(u8::is_ascii_alphanumeric) {
            let head = self.text.get(line.start..spot.start).unwrap_or_default();
            let start = line.start + head.rfind([' ', '[', '{', ',', '"']).map_or(0, |place| place + 1);
            let rest = self.text.get(spot.start..).unwrap_or_default();
            let end = spot.start + rest.find([']', '}', '\n']).map_or(rest.len(), |end| end + 1);
            let word = self.text.get(start..end).unwrap_or_default().trim_end();
            return Slip::new(REFERENCE, start..start + word.len()).right(Some(format!("\"{word}\"")));
        }
        if line.start == context.start {
            return Slip::new(COMMA, spot);
        }
        let open_quote = context.text.matches('"').count() % 2 == 1;
        if let Some(quote) = context.text.rfind('"').filter(|_| open_quote) {
            let quote = context.start + quote;
            return Slip::new(QUOTE, quote..quote + 1);
        }
        if let Some(hash) = self.hash_before_bracket(context) {
            return Slip::new(HASH, hash..hash + 1);
        }
        let open = context.start + context.text.rfind(['[', '{']).unwrap_or(context.indent());
        Slip::new(BRACKET_OPEN, open..open + 1)
    }

    /// The `#` that makes a comment of the rest of a line, a closing bracket in it.
    fn hash_before_bracket(&self, line: Line<'_>) -> Option<usize> {
        let behind = line.start + line.text.len();
        let rest = self.text.get(behind..)?.lines().next()?;
        let hash = rest.find('#').filter(|_| rest.trim_end().ends_with([']', '}']))?;
        Some(behind + hash)
    }

    /// Something where a key should begin.
    fn stray(&self, line: Line<'_>, spot: Range<usize>) -> Slip {
        let written = self.text.get(line.start..spot.start).unwrap_or_default().trim();
        if written.ends_with(['"', '\'']) {
            return Slip::new(BEHIND_QUOTE, spot).right(line.in_quotes());
        }
        if !written.is_empty() {
            return Slip::new(BEHIND_BRACKET, spot);
        }
        if line.text.trim_start().starts_with('-') {
            return Slip::new(LIST_AMONG_KEYS, line.range());
        }
        Slip::new(INDENT, line.range())
    }

    /// The line that begins a second document, or, where there is none, the one word that the library took for the
    /// first.
    fn second_document(&self) -> Slip {
        let mut start = 0;
        let mut first = None;
        for text in self.text.split_inclusive('\n') {
            let line = Line::new(start, text);
            let is_fence = text.starts_with("---") || text.starts_with("...");
            if is_fence && first.is_some() {
                return Slip::new(DOCUMENTS, line.range());
            }
            if !line.is_blank() && !is_fence {
                first.get_or_insert(line);
            }
            start += text.len();
        }
        first.map_or(Slip::new(OTHER, 0..0), Line::no_colon)
    }
}
