//! Shortcodes where Markdown comes to them: each is resolved and put into its place.

use std::ops::Range;

use pulldown_cmark::{Event, Tag as Element, TagEnd};

use crate::diag::{Code, Diagnostic};
use crate::locale::Message;

use super::html::Writer;
use super::scan::{self, Stretch, Tag, TagForm};
use super::shortcodes::{self, Place, Resolved, Standing};
use super::{Piece, Setting, arguments};

impl Writer<'_, '_> {
    /// Passes over the shortcodes that stand within `range` and are not expanded.
    pub(super) fn skip_tags(&mut self, range: &Range<usize>) {
        while let Some(tag) = self.scanned.tags.get(self.tags_seen)
            && tag.range.start < range.end
        {
            self.tags_seen += 1;
        }
    }

    pub(super) fn misplaced(&mut self) {
        let Some(tag) = self.scanned.tags.get(self.tags_seen) else {
            return;
        };
        self.tags_seen += 1;
        if self.is_end(tag) && self.ends_forgiven > 0 {
            self.ends_forgiven -= 1;
            return;
        }
        self.ends_forgiven += usize::from(tag.form == TagForm::Block);
        let message = Message::new("narrative-misplaced-heading");
        self.sink.push(Diagnostic::new(
            Code::MisplacedShortcode,
            self.context.origin(tag.range.clone()),
            message,
        ));
    }

    /// Whether a tag is the end of a shortcode with words.
    fn is_end(&self, tag: &Tag) -> bool {
        let inside = self.context.text.get(tag.inside.clone()).unwrap_or_default();
        tag.form == TagForm::Block && inside.trim() == "end"
    }

    pub(super) fn shortcode(&mut self, standing: Standing) {
        let Some(tag) = self.scanned.tags.get(self.tags_seen) else {
            return;
        };
        self.tags_seen += 1;
        if self.is_end(tag) {
            self.close_body(tag.range.clone(), standing);
            return;
        }
        let inside = self.context.text.get(tag.inside.clone()).unwrap_or_default();
        let call = match arguments::call(inside, tag.inside.start) {
            Ok(call) => call,
            Err(error) => {
                let wrong = self.context.text.get(error.at..).unwrap_or_default();
                let at = error.at..error.at + wrong.chars().next().map_or(0, char::len_utf8);
                let message =
                    Message::new("narrative-bad-shortcode").with("expected", Message::new(error.expected));
                let diagnostic = Diagnostic::new(Code::BadShortcode, self.context.origin(at), message);
                self.sink
                    .push(diagnostic.example("{{ value(figure=\"admitted\") }}"));
                if tag.form == TagForm::Block {
                    self.open_body(tag.range.clone(), Resolved::Refused, standing);
                }
                return;
            }
        };
        let setting = if self.open_links.contains(&true) {
            Setting::Link
        } else {
            Setting::Text
        };
        let place = Place {
            tag,
            standing,
            setting,
        };
        let resolved = shortcodes::resolve(&call, &place, self.context, self.sink);
        if tag.form == TagForm::Block {
            self.open_body(tag.range.clone(), resolved, standing);
            return;
        }
        match resolved {
            Resolved::Piece(piece) => {
                // A number alone in its paragraph is a paragraph all the same.
                let sentence =
                    standing == Standing::Alone && matches!(piece, Piece::Value(_) | Piece::Bound(_));
                if sentence {
                    self.html.push_str("<p>");
                }
                self.flush();
                self.out.pieces.push(piece);
                if sentence {
                    self.html.push_str("</p>\n");
                }
            }
            Resolved::NotYet => {
                self.out.later.get_or_insert(tag.range.clone());
                // A chart or list of what is later leaves no hole; a number within a sentence would.
                if standing == Standing::Inline {
                    self.flush();
                    self.out.pieces.push(Piece::NotYet);
                }
            }
            Resolved::Contradicted(_) | Resolved::Refused => {}
        }
    }
}

/// Where the paragraph that starts at `at` ends, if one shortcode is all it holds.
pub(super) fn lone_shortcode(events: &[(Event<'_>, Range<usize>)], at: usize) -> Option<usize> {
    let (Event::Text(text), _) = events.get(at + 1)? else {
        return None;
    };
    let (Event::End(TagEnd::Paragraph), _) = events.get(at + 2)? else {
        return None;
    };
    let mut stretches = scan::stretches(text.trim());
    (stretches.next() == Some(Stretch::Tag) && stretches.next().is_none()).then_some(at + 3)
}

/// Where the picture ends that is all the paragraph starting at `at` holds, if it has a caption.
pub(super) fn lone_picture(events: &[(Event<'_>, Range<usize>)], at: usize) -> Option<usize> {
    let (Event::Start(Element::Image { title, .. }), _) = events.get(at + 1)? else {
        return None;
    };
    let length = events
        .get(at + 2..)?
        .iter()
        .position(|(event, _)| matches!(event, Event::End(TagEnd::Image)))?;
    let end = at + 2 + length;
    let (Event::End(TagEnd::Paragraph), _) = events.get(end + 1)? else {
        return None;
    };
    (!title.is_empty()).then_some(end)
}
