use std::ops::Deref;

use crate::diag::FileId;
use crate::load::Placed;
use crate::locale::Text;
use crate::model::{
    CategoryId, DimensionId, Measure, MissingReason, OrganizationId, Period, Status, StockDate,
};

use super::{Number, Release, SourceRecord};

/// `data/organizations/<org>/<period>.yaml`.
#[derive(Clone, Debug)]
pub struct FiguresRecord {
    /// The file.
    pub file: FileId,
    /// Whose figures; from the folder's name.
    pub organization: OrganizationId,
    /// Of when; from the file's name.
    pub period: Period,
    /// What holds for each figure of the file that says nothing else. Its `note` is that of the file.
    pub defaults: FigureNotes,
    /// The figures, cells and series, in the order written.
    pub figures: Vec<FigureRecord>,
}

/// What can be said with a figure.
#[derive(Clone, Debug, Default)]
pub struct FigureNotes {
    /// Where it was read.
    pub source: Option<SourceRecord>,
    /// The section of the document that the source of the whole, or of the file, names. A figure's own; not with a
    /// source.
    pub section: Option<Placed<Text>>,
    /// How final it is.
    pub status: Option<Placed<Status>>,
    /// The day of a stock.
    pub date: Option<Placed<StockDate>>,
    /// Who may see it.
    pub release: Release,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
}

impl FigureNotes {
    const NONE: Self = Self {
        source: None,
        section: None,
        status: None,
        date: None,
        release: Release {
            classification: None,
            embargo_until: None,
        },
        note: None,
    };

    fn is_empty(&self) -> bool {
        self.source.is_none()
            && self.section.is_none()
            && self.status.is_none()
            && self.date.is_none()
            && self.release.classification.is_none()
            && self.release.embargo_until.is_none()
            && self.note.is_none()
    }
}

static NONE: FigureNotes = FigureNotes::NONE;

/// The notes of one figure. Of very many figures nothing is said by themselves, which takes no room.
#[derive(Clone, Debug, Default)]
pub struct OwnNotes(Option<Box<FigureNotes>>);

impl From<FigureNotes> for OwnNotes {
    fn from(notes: FigureNotes) -> Self {
        Self((!notes.is_empty()).then(|| Box::new(notes)))
    }
}

impl Deref for OwnNotes {
    type Target = FigureNotes;

    fn deref(&self) -> &FigureNotes {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

/// One figure of a file, with its breakdowns.
#[derive(Clone, Debug)]
pub struct FigureRecord {
    /// What is measured; a cell is single.
    pub measure: Placed<Measure>,
    /// The shorter period, for a figure of a series.
    pub period: Option<Placed<Period>>,
    /// What is said.
    pub entry: EntryRecord,
    /// Breakdowns of it. Only a total has them.
    pub by: Vec<BreakdownRecord>,
}

/// What is said of one figure.
#[derive(Clone, Debug)]
pub struct EntryRecord {
    /// The value; `None` for a figure that has breakdowns and no total.
    pub value: Option<Placed<ValueRecord>>,
    /// The figure is known only to the nearest of these steps. Over 0.
    pub rounded: Option<Box<Placed<Number>>>,
    /// Whether a share, rate or mean is exact as written.
    pub exact: Option<Placed<bool>>,
    /// What is said with it.
    pub notes: OwnNotes,
}

/// What stands where a number can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueRecord {
    /// A number.
    Number(Number),
    /// Nothing of the kind happened.
    DidNotOccur,
    /// There is no number, for this reason.
    Missing(MissingReason),
    /// Something that has a finding already: the figure is given, but nothing can be said of it.
    Unreadable,
}

/// A breakdown of a figure by one dimension.
#[derive(Clone, Debug)]
pub struct BreakdownRecord {
    /// The dimension, at its key.
    pub dimension: Placed<DimensionId>,
    /// Its categories, at their keys, in the order written. They take over what the figure itself says of source,
    /// status, date and release, where they say nothing else.
    pub parts: Vec<(Placed<CategoryId>, EntryRecord)>,
}
