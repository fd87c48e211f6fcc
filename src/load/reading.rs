//! One file being read: what is known of it, and the findings made so far.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, FileId, Severity, Sink};
use crate::locale::Message;
use crate::model::{IdPool, PeriodBook};
use crate::source::Workspace;

use super::yaml::{Content, Node};
use super::{Place, Placed};

/// What the readers of every value share.
pub(super) struct Reading<'a> {
    pub(super) file: FileId,
    pub(super) workspace: &'a Workspace,
    /// The YAML: the whole file, or the front matter of it.
    pub(super) text: &'a str,
    /// The byte of the file that the YAML begins at.
    pub(super) shift: usize,
    /// Named periods. `None` where they could not be read: then no period can be called wrong.
    pub(super) periods: Option<&'a PeriodBook>,
    /// Ids that were read in other files.
    pub(super) ids: &'a mut IdPool,
    pub(super) sink: Sink,
}

impl Reading<'_> {
    /// The place of bytes of the YAML.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        Place::new(self.file, &(range.start + self.shift..range.end + self.shift))
    }

    /// Makes a finding.
    pub(super) fn find(&mut self, code: Code, place: Place, message: Message) -> Finding<'_> {
        let diagnostic = Some(Diagnostic::new(code, place.origin(), message));
        let sink = &mut self.sink;
        Finding { sink, diagnostic }
    }

    /// How many errors were found so far: who reads a part can tell whether one was in it.
    pub(super) fn errors(&self) -> usize {
        self.sink.count(Severity::Error)
    }
}

/// A finding that is put with the others when all is said about it.
pub(super) struct Finding<'s> {
    sink: &'s mut Sink,
    diagnostic: Option<Diagnostic>,
}

impl Finding<'_> {
    /// With words on what to do.
    pub(super) fn help(self, message: Message) -> Self {
        self.change(|diagnostic| diagnostic.help(message))
    }

    /// With a right line, where there is one.
    pub(super) fn example(self, line: impl Into<Option<String>>) -> Self {
        match line.into() {
            Some(line) => self.change(|diagnostic| diagnostic.example(line)),
            None => self,
        }
    }

    /// With another place that explains it.
    pub(super) fn related(self, place: Place, message: Message) -> Self {
        self.change(|diagnostic| diagnostic.related(place.origin(), message))
    }

    fn change(mut self, change: impl FnOnce(Diagnostic) -> Diagnostic) -> Self {
        self.diagnostic = self.diagnostic.take().map(change);
        self
    }
}

impl Drop for Finding<'_> {
    fn drop(&mut self) {
        if let Some(diagnostic) = self.diagnostic.take() {
            self.sink.push(diagnostic);
        }
    }
}

/// A node, and what it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Value<'n> {
    pub(super) node: &'n Node,
    /// The key it stands behind. `None` for an entry of a list.
    pub(super) key: Option<&'n str>,
    /// Its own place; of a mapping or list, that of its key.
    pub(super) place: Place,
}

impl<'n> Value<'n> {
    /// The text of a scalar.
    pub(super) fn scalar(&self) -> Option<&'n str> {
        match &self.node.content {
            Content::Scalar(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// A right line with `value` in the place of this one.
    pub(super) fn line(&self, value: &str) -> String {
        match self.key {
            Some(key) => format!("{}: {value}", quoted_key(key)),
            None => value.to_owned(),
        }
    }

    /// `value` at this place.
    pub(super) fn put<T>(&self, value: T) -> Placed<T> {
        Placed::new(value, self.place)
    }
}

/// A key as it has to be written: in quotes where it has brackets.
fn quoted_key(key: &str) -> String {
    if key.contains(['[', ']', '{', '}', ',', '"', ':']) {
        format!("{key:?}")
    } else {
        key.to_owned()
    }
}

/// What stands where something else was expected, in words.
pub(super) fn kind_of(node: &Node) -> Message {
    Message::new(match node.content {
        Content::Null => "load-found-nothing",
        Content::Scalar(_) => "load-found-scalar",
        Content::List(_) => "load-found-list",
        Content::Mapping(_) => "load-found-mapping",
    })
}

/// Finds that a value is of the wrong kind, or empty.
pub(super) fn wrong_type(
    value: &Value<'_>,
    expected: &'static str,
    example: impl Into<Option<String>>,
    reading: &mut Reading<'_>,
) {
    if matches!(value.node.content, Content::Null) {
        empty(value, Message::new("load-empty-help"), reading);
        return;
    }
    let message = Message::new("load-wrong-type")
        .with("expected", Message::new(expected))
        .with("found", kind_of(value.node));
    reading
        .find(Code::WrongType, value.place, message)
        .example(example);
}

/// Finds that there is nothing behind a key, or behind the hyphen of a list.
pub(super) fn empty(value: &Value<'_>, help: Message, reading: &mut Reading<'_>) {
    let message = match value.key {
        Some(key) => Message::new("load-empty-value").with("key", key),
        None => Message::new("load-empty-entry"),
    };
    reading.find(Code::EmptyValue, value.place, message).help(help);
}
