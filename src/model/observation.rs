use std::sync::Arc;

use jiff::civil::Date;

use crate::locale::Text;

use super::{Amount, DocumentId, FigureRef, Magnitude};

/// How final a published figure is: Law on Statistics 89/2015/QH13, article 48; the SDMX codes E, P, A in downloads.
/// In the order in which one replaces the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Ước tính.
    Estimate,
    /// Sơ bộ.
    Preliminary,
    /// Chính thức.
    Official,
}

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissingReason {
    /// It occurred, but nobody has the number.
    NotAvailable,
    /// There can be none here.
    NotApplicable,
    /// It is known and not published.
    Confidential,
}

/// The date a stock is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StockDate {
    /// This day.
    At(Date),
    /// The source does not say.
    Unknown,
}

/// Where a figure was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceRef {
    /// The document.
    pub document: DocumentId,
    /// The section of it, as the document numbers them.
    pub section: Option<Text>,
}

/// What was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObservedValue {
    /// A number, as written, and how large the figure is as far as that says.
    Number {
        /// As written.
        written: Amount,
        /// Exact for counts; around the written number for what is known only rounded.
        magnitude: Magnitude,
    },
    /// Nothing of the kind happened: `-` in tables, 0 in sums.
    DidNotOccur,
    /// There is no number, for this reason.
    Missing(MissingReason),
    /// There is a number, too small to be shown.
    Suppressed,
}

/// One figure as a data file gives it.
#[derive(Clone, Debug)]
pub struct Observation {
    /// Which figure it is. Its cell is single.
    pub figure: FigureRef,
    /// What was observed.
    pub value: ObservedValue,
    /// How final it is, where the source says.
    pub status: Option<Status>,
    /// The day of a stock. `None` for all other kinds.
    pub date: Option<StockDate>,
    /// Where it was read. `check` refuses a figure without a source.
    pub source: Arc<SourceRef>,
    /// What a reader has to know with it.
    pub note: Option<Arc<Text>>,
}
