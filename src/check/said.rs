use jiff::civil::Date;

use crate::load::{FigureNotes, Placed, SourceRecord};
use crate::locale::Text;
use crate::model::{Classification, DocumentId, Status, StockDate};

use super::release::Level;

/// What holds for a figure: what is said of it, else of the figure it is a part of, else of its file. Of embargoes the
/// latest holds.
#[derive(Clone, Copy, Default)]
pub(super) struct Said<'a> {
    pub(super) source: Option<&'a SourceRecord>,
    /// Where in the source's document, if not where the source says.
    section: Option<&'a Placed<Text>>,
    pub(super) status: Option<&'a Placed<Status>>,
    pub(super) date: Option<&'a Placed<StockDate>>,
    classification: Option<&'a Placed<Classification>>,
    embargo_until: Option<&'a Placed<Date>>,
}

impl<'a> Said<'a> {
    pub(super) fn with(self, notes: &'a FigureNotes) -> Self {
        let section = match &notes.source {
            Some(_) => None,
            None => notes.section.as_ref().or(self.section),
        };
        Self {
            section,
            source: notes.source.as_ref().or(self.source),
            status: notes.status.as_ref().or(self.status),
            date: notes.date.as_ref().or(self.date),
            classification: notes.release.classification.as_ref().or(self.classification),
            embargo_until: later(notes.release.embargo_until.as_ref(), self.embargo_until),
        }
    }

    /// The document, and where in it.
    pub(super) fn source(self) -> Option<(&'a DocumentId, Option<&'a Text>)> {
        let source = self.source?;
        let section = self.section.or(source.section.as_ref());
        Some((&source.document.value, section.map(|section| &section.value)))
    }

    pub(super) fn level(self, default: Level) -> Level {
        Level {
            classification: self
                .classification
                .map_or(default.classification, |placed| placed.value),
            embargo_until: self.embargo_until.map(|placed| placed.value),
        }
    }
}

fn later<'a>(one: Option<&'a Placed<Date>>, other: Option<&'a Placed<Date>>) -> Option<&'a Placed<Date>> {
    match (one, other) {
        (Some(one), Some(other)) if one.value < other.value => Some(other),
        (one, other) => one.or(other),
    }
}
