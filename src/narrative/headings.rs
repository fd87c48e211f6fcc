//! Headings and their anchors.
//!
//! An anchor is made of the heading's words, `đ` as `d`: it stays as long as they do. A second heading of the same words
//! gets a number. An editor who wants to change the words and keep the links writes an anchor: `## Kết quả {#ket-qua}`.

use std::ops::Range;

use pulldown_cmark::{CowStr, HeadingLevel};

use crate::diag::{Code, Diagnostic};
use crate::locale::{Message, slug};

use super::Heading;
use super::html::Writer;

/// What stands in braces behind a heading.
pub(super) struct Written<'a> {
    pub(super) id: Option<&'a CowStr<'a>>,
    /// Whether anything else stands there.
    pub(super) more: More,
}

/// Whether there is more than an anchor in the braces behind a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum More {
    Nothing,
    Something,
}

impl Writer<'_, '_> {
    pub(super) fn heading_start(&mut self, level: HeadingLevel, written: &Written<'_>, range: &Range<usize>) {
        let level = level as u8;
        if level == 1 || level > self.last_level + 1 {
            let message = Message::new("narrative-heading-level").with("level", "#".repeat(level.into()));
            let expected = "#".repeat(usize::from(self.last_level.max(1) + 1));
            let help = Message::new("narrative-heading-level-help").with("expected", expected);
            let origin = self.context.origin(range.start..range.start + usize::from(level));
            self.sink
                .push(Diagnostic::new(Code::HeadingLevel, origin, message).help(help));
        }
        self.last_level = level.max(2);
        self.heading_start = self.html.len();
        self.heading_id = self.own_anchor(written, range);
        self.collected = Some(String::new());
    }

    /// The anchor that an editor wrote, where it can be one.
    fn own_anchor(&mut self, written: &Written<'_>, range: &Range<usize>) -> Option<String> {
        let mut find = |message: Message| {
            let text = self.context.text.get(range.clone()).unwrap_or_default();
            let line = text.trim_end();
            let braces = range.start + line.rfind('{').unwrap_or_default()..range.start + line.len();
            let diagnostic = Diagnostic::new(Code::BadAnchor, self.context.origin(braces), message);
            self.sink
                .push(diagnostic.help(Message::new("narrative-anchor-help")));
        };
        if written.more == More::Something {
            find(Message::new("narrative-anchor-more"));
            return None;
        }
        let id = written.id?.to_string();
        let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if id.is_empty() || !id.bytes().all(letters) || id.contains("--") {
            find(Message::new("narrative-anchor-letters").with("anchor", id));
            return None;
        }
        if !self.anchors_written.insert(id.clone()) {
            find(Message::new("narrative-anchor-twice").with("anchor", id));
            return None;
        }
        Some(id)
    }

    pub(super) fn heading_end(&mut self, level: HeadingLevel) {
        let text = self.collected.take().unwrap_or_default().trim().to_owned();
        let inner = self.html.split_off(self.heading_start.min(self.html.len()));
        let level = (level as u8).max(2);
        let id = self
            .heading_id
            .take()
            .unwrap_or_else(|| self.anchor(&slug(&text)));
        self.html.push_str(&format!(
            "<h{level} id=\"{id}\">{}</h{level}>\n",
            inner.trim_end()
        ));
        self.out.headings.push(Heading { level, id, text });
    }

    /// `base`, or with the first number behind it that no other heading has. Anchors that are written anywhere in the
    /// text are taken from the start, so that a heading further down changes none above it.
    fn anchor(&mut self, base: &str) -> String {
        let mut number = self.anchors_given.get(base).copied().unwrap_or(1);
        let mut id = numbered(base, number);
        while self.survey.anchors.contains(&id) || self.anchors_given.contains_key(&id) {
            number += 1;
            id = numbered(base, number);
        }
        self.anchors_given.insert(base.to_owned(), number + 1);
        self.anchors_given.entry(id.clone()).or_insert(2);
        id
    }
}

fn numbered(base: &str, number: usize) -> String {
    if number == 1 {
        base.to_owned()
    } else {
        format!("{base}-{number}")
    }
}
