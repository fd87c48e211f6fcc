use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

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

/// What stands for a figure that is not known, after the yearbooks of Vietnam.
pub const NO_INFORMATION: &str = "...";
/// What stands for something that did not occur.
pub const DID_NOT_OCCUR: &str = "-";

impl Status {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Estimate, Self::Preliminary, Self::Official];

    /// A stable word for it, for classes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Estimate => "estimate",
            Self::Preliminary => "preliminary",
            Self::Official => "official",
        }
    }

    /// Its code in files of data, after the code list `CL_OBS_STATUS` of SDMX.
    pub fn code(self) -> &'static str {
        match self {
            Self::Estimate => "E",
            Self::Preliminary => "P",
            Self::Official => "A",
        }
    }

    /// The id of the message that explains it.
    pub fn meaning_id(self) -> &'static str {
        match self {
            Self::Estimate => "glossary-estimate",
            Self::Preliminary => "glossary-preliminary",
            Self::Official => "glossary-official",
        }
    }

    /// The id of the message that says it in a word.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Estimate => "figure-status-estimate",
            Self::Preliminary => "figure-status-preliminary",
            Self::Official => "figure-status-official",
        }
    }
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

impl MissingReason {
    /// Its word in files of data, those that editors write and those that readers take away.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAvailable => "not-available",
            Self::NotApplicable => "not-applicable",
            Self::Confidential => "confidential",
        }
    }
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

/// An [`ObservedValue`] in the room that most need, of which there are very many: an exact number is its own magnitude.
#[derive(Clone, Debug)]
pub struct KeptValue(Kept);

#[derive(Clone, Debug)]
enum Kept {
    Exact(Amount),
    Between(Box<(Amount, Magnitude)>),
    DidNotOccur,
    Missing(MissingReason),
    Suppressed,
}

impl From<ObservedValue> for KeptValue {
    fn from(value: ObservedValue) -> Self {
        Self(match value {
            ObservedValue::Number { written, magnitude } => {
                let is_written = |it: Decimal| it == written.value() && it.scale() == written.decimals();
                if [magnitude.low, magnitude.value, magnitude.high]
                    .into_iter()
                    .all(is_written)
                {
                    Kept::Exact(written)
                } else {
                    Kept::Between(Box::new((written, magnitude)))
                }
            }
            ObservedValue::DidNotOccur => Kept::DidNotOccur,
            ObservedValue::Missing(reason) => Kept::Missing(reason),
            ObservedValue::Suppressed => Kept::Suppressed,
        })
    }
}

impl KeptValue {
    /// What was observed.
    pub fn get(&self) -> ObservedValue {
        match &self.0 {
            Kept::Exact(written) => ObservedValue::Number {
                written: *written,
                magnitude: Magnitude::exact(written.value()),
            },
            Kept::Between(both) => {
                let (written, magnitude) = **both;
                ObservedValue::Number { written, magnitude }
            }
            Kept::DidNotOccur => ObservedValue::DidNotOccur,
            Kept::Missing(reason) => ObservedValue::Missing(*reason),
            Kept::Suppressed => ObservedValue::Suppressed,
        }
    }
}

/// One figure as a data file gives it.
#[derive(Clone, Debug)]
pub struct Observation {
    /// Which figure it is. Its cell is single.
    pub figure: FigureRef,
    /// What was observed.
    pub value: KeptValue,
    /// How final it is, where the source says.
    pub status: Option<Status>,
    /// The day of a stock. `None` for all other kinds.
    pub date: Option<StockDate>,
    /// Where it was read. `check` refuses a figure without a source.
    pub source: Arc<SourceRef>,
    /// What a reader has to know with it.
    pub note: Option<Arc<Text>>,
}
