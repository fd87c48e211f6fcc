//! What is to be said about the user's files, and about a run that could not go on.
//!
//! A *finding* in the user's files is a [`Diagnostic`]: plain data, collected in a [`Sink`], turned into words and
//! places only at the end. What stops the run is a [`Failure`]. A bug of the program is a panic.

mod code;
mod explain;
mod failure;
mod nearest;
mod origin;
mod render;

pub use code::{Code, Severity};
pub use explain::explain;
pub use failure::Failure;
pub use nearest::nearest;
pub use origin::{DataPath, FileId, Files, Origin, Part, Step};
pub use render::{Color, Format, render, render_failure};

use std::collections::BTreeSet;

use crate::locale::Message;

/// One finding in the user's files.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What kind of finding it is; it also says how severe.
    pub code: Code,
    /// One sentence that stands alone: lower case, no full stop, what was expected before what was found.
    pub message: Message,
    /// The place to mend.
    pub origin: Origin,
    /// Other places that explain it, each with its own words ("the first one is here").
    pub related: Vec<(Origin, Message)>,
    /// What to do about it.
    pub help: Option<Message>,
    /// A right line that could stand in the place of the wrong one.
    pub example: Option<String>,
}

impl Diagnostic {
    /// A finding at `origin`.
    pub fn new(code: Code, origin: Origin, message: Message) -> Self {
        Self {
            code,
            message,
            origin,
            related: Vec::new(),
            help: None,
            example: None,
        }
    }

    /// The same with another place that explains it.
    #[must_use]
    pub fn related(mut self, origin: Origin, message: Message) -> Self {
        self.related.push((origin, message));
        self
    }

    /// The same with words on what to do.
    #[must_use]
    pub fn help(mut self, message: Message) -> Self {
        self.help = Some(message);
        self
    }

    /// The same with a right line.
    #[must_use]
    pub fn example(mut self, line: impl Into<String>) -> Self {
        self.example = Some(line.into());
        self
    }
}

/// Where findings are collected. It only grows.
#[derive(Clone, Debug, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
}

impl Sink {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Adds all findings of another sink, behind those already here.
    pub fn append(&mut self, mut other: Sink) {
        self.found.append(&mut other.found);
    }

    /// Whether one of the findings is of this severity.
    pub fn has(&self, severity: Severity) -> bool {
        self.found
            .iter()
            .any(|diagnostic| diagnostic.code.severity() == severity)
    }

    /// How many findings there are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found
            .iter()
            .filter(|diagnostic| diagnostic.code.severity() == severity)
            .count()
    }

    /// The findings in the order they were made.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.found
    }

    /// The files that they are about or point to.
    pub fn files(&self) -> BTreeSet<FileId> {
        let places = self.found.iter().flat_map(|found| {
            let related = found.related.iter().map(|(origin, _)| origin);
            std::iter::once(&found.origin).chain(related)
        });
        places.filter_map(Origin::file).collect()
    }
}
