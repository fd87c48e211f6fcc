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
    pub rounded: Option<Placed<Number>>,
    /// Whether a share, rate or mean is exact as written.
    pub exact: Option<Placed<bool>>,
    /// What is said with it.
    pub notes: FigureNotes,
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
