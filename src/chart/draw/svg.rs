use std::borrow::Cow;

use crate::locale::{is_hidden, is_nfc, to_nfc};
use crate::markup::escape;

/// How many characters of a text go into a drawing: no label shows more, and no tooltip needs more.
const LONGEST: usize = 300;

/// Writes SVG elements one after the other. Every text is escaped on its way in, every number rounded to hundredths.
#[derive(Debug, Default)]
pub(super) struct Svg {
    text: String,
}

/// The start tag of an element that is being written.
pub(super) struct Tag<'s> {
    svg: &'s mut Svg,
}

impl Svg {
    /// Begins the start tag of an element.
    pub(super) fn tag(&mut self, name: &'static str) -> Tag<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Tag { svg: self }
    }

    /// The end tag of an element.
    pub(super) fn end(&mut self, name: &'static str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// A whole element that holds only `text`.
    pub(super) fn leaf(&mut self, name: &'static str, text: &str) {
        self.tag(name).start();
        self.write(text);
        self.end(name);
    }

    /// Text between tags.
    pub(super) fn write(&mut self, text: &str) {
        escape(text, &mut self.text);
    }

    /// What another one wrote.
    pub(super) fn append(&mut self, other: &Svg) {
        self.text.push_str(&other.text);
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn number(&mut self, number: f64) {
        // No `-0`, and nothing that is no number: coordinates come from finite data on a finite drawing.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a drawing is some thousands of pixels high"
        )]
        let hundredths = (number * 100.0).round() as i64;
        if hundredths < 0 {
            self.text.push('-');
        }
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let mut buffer = itoa::Buffer::new();
        self.text.push_str(buffer.format(whole));
        if rest > 0 {
            self.text.push('.');
            if rest < 10 {
                self.text.push('0');
            }
            let shortest = if rest.is_multiple_of(10) { rest / 10 } else { rest };
            self.text.push_str(buffer.format(shortest));
        }
    }
}

impl Tag<'_> {
    /// An attribute with a text.
    pub(super) fn text(self, name: &'static str, value: &str) -> Self {
        self.attribute(name, |svg| svg.write(value))
    }

    /// An attribute with a number.
    pub(super) fn number(self, name: &'static str, value: f64) -> Self {
        self.attribute(name, |svg| svg.number(value))
    }

    /// The attribute `d` or `points`: letters and numbers, one after the other.
    pub(super) fn path(self, name: &'static str, steps: impl IntoIterator<Item = (char, f64, f64)>) -> Self {
        self.attribute(name, |svg| {
            for (letter, x, y) in steps {
                if !letter.is_whitespace() || !svg.text.ends_with('"') {
                    svg.text.push(letter);
                }
                svg.number(x);
                svg.text.push(' ');
                svg.number(y);
            }
        })
    }

    /// Attributes as they are: names and values of the program's own.
    pub(super) fn fixed(self, attributes: &[(&'static str, &'static str)]) -> Self {
        attributes
            .iter()
            .fold(self, |tag, (name, value)| tag.text(name, value))
    }

    /// Ends the start tag; [`Svg::end`] ends the element.
    pub(super) fn start(self) {
        self.svg.text.push('>');
    }

    /// Ends an element that holds nothing.
    pub(super) fn empty(self) {
        self.svg.text.push_str("/>");
    }

    fn attribute(self, name: &'static str, write: impl FnOnce(&mut Svg)) -> Self {
        self.svg.text.push(' ');
        self.svg.text.push_str(name);
        self.svg.text.push_str("=\"");
        write(self.svg);
        self.svg.text.push('"');
        self
    }
}

/// A text as it goes into a drawing: in NFC, without characters that hide or turn others, on one line, not endless.
pub(in crate::chart) fn clean(text: &str) -> Cow<'_, str> {
    clean_to(text, LONGEST)
}

/// The same with at most so many characters.
pub(super) fn clean_to(text: &str, longest: usize) -> Cow<'_, str> {
    let plain = |character: char| !is_hidden(character);
    if is_nfc(text) && text.chars().all(plain) && text.chars().nth(longest).is_none() {
        return Cow::Borrowed(text);
    }
    let composed = to_nfc(text);
    let mut kept: String = composed
        .chars()
        .map(|character| {
            if character.is_whitespace() && character != '\u{a0}' {
                ' '
            } else {
                character
            }
        })
        .filter(|character| plain(*character))
        .take(longest + 1)
        .collect();
    if kept.chars().nth(longest).is_some() {
        kept.pop();
        kept.push('…');
    }
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_escaped_and_short() {
        let mut svg = Svg::default();
        svg.tag("g").text("class", "a\"<b>&'").number("x", -0.001).start();
        svg.write("<script>");
        svg.end("g");
        assert_eq!(
            svg.into_text(),
            r#"<g class="a&quot;&lt;b&gt;&amp;&#39;" x="0">&lt;script&gt;</g>"#
        );
    }

    #[test]
    fn numbers_have_two_decimals_at_most() {
        let mut svg = Svg::default();
        svg.tag("path")
            .path("d", [('M', 1.0, 2.001), ('L', 100.0 / 3.0, f64::NAN)])
            .empty();
        assert_eq!(svg.into_text(), r#"<path d="M1 2L33.33 0"/>"#);
    }

    #[test]
    fn a_text_is_cleaned() {
        assert_eq!(clean("Ti\u{202e}ế\u{301}ng\nViệt"), "Tiế\u{301}ng Việt");
        assert_eq!(clean("Tie\u{302}\u{301}ng"), "Tiếng");
        let long = clean(&"ổ".repeat(5000)).into_owned();
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with('…'));
    }
}
