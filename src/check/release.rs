use jiff::civil::Date;

use crate::load::Release;
use crate::model::Classification;

/// Who may see something, and from when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) classification: Classification,
    /// Not before this day.
    pub(super) embargo_until: Option<Date>,
}

impl Level {
    /// What is said of something itself, else what `default` says.
    pub(super) fn of(own: &Release, default: Self) -> Self {
        Self {
            classification: own
                .classification
                .as_ref()
                .map_or(default.classification, |placed| placed.value),
            embargo_until: own
                .embargo_until
                .as_ref()
                .map_or(default.embargo_until, |placed| Some(placed.value)),
        }
    }

    /// At least as closed as `floor`.
    pub(super) fn raised_to(self, floor: Self) -> Self {
        Self {
            classification: self.classification.max(floor.classification),
            embargo_until: self.embargo_until.max(floor.embargo_until),
        }
    }
}

/// Something, and who may see it.
#[derive(Clone, Debug)]
pub(super) struct Classified<T> {
    pub(super) item: T,
    pub(super) level: Level,
}

/// Whether something is in what is published. Of two reasons to leave it out, the stronger comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// It is there.
    Published,
    /// The files hold it, but it is later than the as-of date, or could not be read.
    NotYet,
    /// Its classification or an embargo keeps it back.
    Withheld,
}
