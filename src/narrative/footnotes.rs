//! Footnotes: numbered in the order in which the text refers to them, together at its end.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Tag as Element, TagEnd};

use crate::diag::{Code, Diagnostic};
use crate::locale::Message;

use super::html::Writer;
use super::{Footnote, Piece};

/// The most characters of a name that is looked for.
const LONGEST: usize = 60;

/// What has to be known of a text before any of it is written.
#[derive(Default)]
pub(super) struct Survey {
    /// The anchors that headings were given by hand.
    pub(super) anchors: BTreeSet<String>,
    /// The number of each footnote that is referred to, by its name in small letters.
    numbers: BTreeMap<String, usize>,
}

impl Survey {
    pub(super) fn of(events: &[(Event<'_>, Range<usize>)]) -> Self {
        let mut survey = Self::default();
        let mut inside: Vec<String> = Vec::new();
        let mut order: Vec<String> = Vec::new();
        let mut within: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (event, _) in events {
            match event {
                Event::Start(Element::Heading { id: Some(id), .. }) => {
                    survey.anchors.insert(id.to_string());
                }
                Event::Start(Element::FootnoteDefinition(name)) => inside.push(key(name)),
                Event::End(TagEnd::FootnoteDefinition) => drop(inside.pop()),
                Event::FootnoteReference(name) => match inside.last() {
                    Some(outer) => within.entry(outer.clone()).or_default().push(key(name)),
                    None => order.push(key(name)),
                },
                _ => {}
            }
        }
        // Notes that only notes refer to come behind those of the text.
        let mut at = 0;
        while let Some(name) = order.get(at).cloned() {
            at += 1;
            let next = survey.numbers.len() + 1;
            if survey.numbers.contains_key(&name) {
                continue;
            }
            order.extend(within.remove(&name).unwrap_or_default());
            survey.numbers.insert(name, next);
        }
        survey
    }
}

fn key(name: &str) -> String {
    name.to_lowercase()
}

/// A note that is being written, and what came before it.
pub(super) struct OpenNote {
    name: String,
    range: Range<usize>,
    outer: Vec<Piece>,
}

impl Writer<'_, '_> {
    pub(super) fn footnote_reference(&mut self, name: &str) {
        let Some(number) = self.survey.numbers.get(&key(name)).copied() else {
            return;
        };
        let times = self.references.entry(number).or_default();
        *times += 1;
        let id = Footnote::reference(number, *times);
        if self.open_links.contains(&true) {
            self.html
                .push_str(&format!("<sup class=\"footnote-ref\" id=\"{id}\">{number}</sup>"));
            return;
        }
        self.html.push_str(&format!(
            "<sup class=\"footnote-ref\"><a id=\"{id}\" href=\"#fn_{number}\" role=\"doc-noteref\" \
             aria-describedby=\"fn_title\">{number}</a></sup>"
        ));
    }

    pub(super) fn footnote_start(&mut self, name: &str, range: &Range<usize>) {
        self.flush();
        let text = self.context.text.get(range.clone()).unwrap_or_default();
        let label = text.find("]:").map_or(1, |end| end + 2);
        self.open_notes.push(OpenNote {
            name: key(name),
            range: range.start..range.start + label,
            outer: std::mem::take(&mut self.out.pieces),
        });
    }

    pub(super) fn footnote_end(&mut self) {
        self.flush();
        let Some(open) = self.open_notes.pop() else {
            return;
        };
        let body = std::mem::replace(&mut self.out.pieces, open.outer);
        let origin = self.context.origin(open.range);
        let with = |id: &'static str| Message::new(id).with("name", &open.name);
        if let Some(first) = self.notes_defined.get(&open.name) {
            let message = with("narrative-footnote-twice");
            let first = first.clone();
            self.sink.push(
                Diagnostic::new(Code::DuplicateFootnote, origin, message)
                    .related(first, Message::new("narrative-footnote-first"))
                    .help(Message::new("narrative-footnote-twice-help")),
            );
            return;
        }
        self.notes_defined.insert(open.name.clone(), origin.clone());
        let Some(number) = self.survey.numbers.get(&open.name).copied() else {
            let message = with("narrative-footnote-unused");
            let help = with("narrative-footnote-unused-help");
            self.sink
                .push(Diagnostic::new(Code::UnusedFootnote, origin, message).help(help));
            return;
        };
        self.notes.insert(number, body);
    }

    /// A `[` in the text that begins a reference to a footnote which is not there.
    pub(super) fn undefined_footnote(&mut self, range: &Range<usize>) {
        let text = self.context.text;
        let escaped = text
            .get(..range.start)
            .is_some_and(|before| before.ends_with('\\'));
        let Some(rest) = text.get(range.start..).and_then(|rest| rest.strip_prefix("[^")) else {
            return;
        };
        // A name is short: nothing is looked for to the end of the text.
        let short = rest
            .char_indices()
            .nth(LONGEST)
            .map_or(rest.len(), |(end, _)| end);
        let name = rest.get(..short).and_then(|rest| rest.split_once(']'));
        let Some((name, _)) = name else {
            return;
        };
        let is_name = !name.is_empty()
            && !name.contains(|character: char| character.is_whitespace() || "[{".contains(character));
        if escaped || !is_name {
            return;
        }
        let message = Message::new("narrative-footnote-undefined").with("name", name);
        let help = Message::new("narrative-footnote-undefined-help").with("name", name);
        let place = range.start..range.start + name.len() + 3;
        let origin = self.context.origin(place);
        self.sink
            .push(Diagnostic::new(Code::UndefinedFootnote, origin, message).help(help));
    }

    /// The notes of the whole text.
    pub(super) fn put_footnotes(&mut self) {
        self.flush();
        let references = std::mem::take(&mut self.references);
        let notes = std::mem::take(&mut self.notes);
        let notes: Vec<Footnote> = notes
            .into_iter()
            .map(|(number, body)| Footnote {
                number,
                references: references.get(&number).copied().unwrap_or_default(),
                body,
            })
            .collect();
        if !notes.is_empty() {
            self.out.pieces.push(Piece::Footnotes(notes));
        }
    }
}
