use std::collections::BTreeSet;
use std::sync::Arc;

use crate::locale::Text;
use crate::model::{Amount, FigureRef, Magnitude, MissingReason, SourceRef, Status, StockDate};

/// What is known of a figure.
#[derive(Clone, Debug)]
pub enum Reading {
    /// A number.
    Known(Known),
    /// Nothing of the kind happened: 0 in sums, `-` in tables.
    DidNotOccur(Known),
    /// There is no number.
    Missing(Gap),
}

/// A number and what it rests on.
#[derive(Clone, Debug)]
pub struct Known {
    /// How large it is; always unrounded.
    pub magnitude: Magnitude,
    /// The number as its source wrote it. `None` for one that was worked out.
    pub written: Option<Amount>,
    /// How it was come by.
    pub how: How,
    /// The least final status among its parts, where one is given.
    pub status: Option<Status>,
    /// The date of a stock.
    pub date: Option<StockDate>,
    /// The reported figures it rests on, itself where it was reported; in order, each once.
    pub evidence: Vec<FigureRef>,
    /// Where they were read; in order, each once.
    pub sources: Vec<Arc<SourceRef>>,
    /// What a reader has to know with it, in the order of the evidence.
    pub notes: Vec<Text>,
}

/// How a number was come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// A source gives it.
    Reported,
    /// Categories added up.
    SumOfCategories,
    /// The total less all other categories.
    Remainder,
    /// Shorter periods added up.
    SumOfPeriods,
    /// Worked out as its indicator says.
    Derived,
    /// A part set against its total, in per cent.
    ShareOfTotal,
    /// Organizations added up.
    SumOfOrganizations,
}

/// Why there is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Why.
    pub reason: GapReason,
    /// The reported figures that would be needed and are not there.
    pub missing: BTreeSet<FigureRef>,
    /// What a source says with it.
    pub notes: Vec<Text>,
}

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapReason {
    /// No file gives it.
    NotReported,
    /// A file says why it has none.
    Stated(MissingReason),
    /// There is one, too small to be shown.
    Suppressed,
    /// Its divisor is zero, or can be as far as it is known.
    DividedByZero,
    /// What it is made of does not add up: overlapping categories, a category beside a part of it, shares, means.
    NotAdditive,
    /// It is too large, or has too many digits, to be worked out exactly.
    OutOfRange,
}

impl GapReason {
    /// Its word in files of data.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotReported => "not-reported",
            Self::Stated(reason) => reason.code(),
            Self::Suppressed => "suppressed",
            Self::DividedByZero => "divided-by-zero",
            Self::NotAdditive => "not-additive",
            Self::OutOfRange => "out-of-range",
        }
    }

    /// The id of the message that says it.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::NotReported => "figure-missing-not-reported",
            Self::Stated(MissingReason::NotAvailable) => "figure-missing-not-available",
            Self::Stated(MissingReason::NotApplicable) => "figure-missing-not-applicable",
            Self::Stated(MissingReason::Confidential) => "figure-missing-confidential",
            Self::Suppressed => "figure-missing-suppressed",
            Self::DividedByZero => "figure-missing-divided-by-zero",
            Self::NotAdditive => "figure-missing-not-additive",
            Self::OutOfRange => "figure-missing-out-of-range",
        }
    }
}

impl Reading {
    /// The number, where there is one; 0 for what did not occur.
    pub fn known(&self) -> Option<&Known> {
        match self {
            Self::Known(known) | Self::DidNotOccur(known) => Some(known),
            Self::Missing(_) => None,
        }
    }

    /// Why there is none.
    pub fn gap(&self) -> Option<&Gap> {
        match self {
            Self::Missing(gap) => Some(gap),
            Self::Known(_) | Self::DidNotOccur(_) => None,
        }
    }
}
