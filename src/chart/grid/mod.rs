//! Numbers in rows and columns: organizations ranked by one period, organizations by year, categories by period or by
//! organization.

mod build;
mod words;

use rust_decimal::Decimal;

use crate::derive::{GapReason, Known};
use crate::locale::round;
use crate::model::{Completeness, FigureRef, Indicator, OrganizationId, Period, Status};

pub(super) use build::{by_year, parts, ranking};
pub(super) use words::{
    description, finding, notes, percent_words, plain, quantity, sources, subtitle, table, unstacked,
};

/// Numbers in rows and columns.
pub(super) struct Grid<'d> {
    pub(super) indicator: &'d Indicator,
    /// What is measured, in words.
    pub(super) measure: String,
    pub(super) layout: Layout,
    pub(super) rows: Vec<GridRow>,
    /// What the columns are called; where these are categories, the first six at most have names of their own and the
    /// last is all others together.
    pub(super) columns: Vec<String>,
    /// Whose numbers these are.
    pub(super) organizations: Vec<OrganizationId>,
    /// The first and the last period there is a number of.
    pub(super) periods: (Period, Period),
    /// What the columns or, of categories over time, the rows stand for; the one period where all are of one.
    pub(super) times: Vec<Period>,
    /// The rows behind those that are drawn: so many are no picture any more.
    pub(super) cut: Vec<GridRow>,
    /// How many categories are in none of the columns.
    pub(super) cut_columns: usize,
    /// How many categories the last column adds up.
    pub(super) others: usize,
    /// What became of organizations, as sentences.
    pub(super) events: Vec<String>,
}

/// What rows and columns stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// A row for each organization, all of one period, the largest first.
    Ranking,
    /// A row for each organization, a column for each year.
    Years,
    /// A row for each period of one organization, a column for each category.
    PartsOverTime(Completeness),
    /// A row for each organization, all of one period, a column for each category.
    PartsCompared(Completeness),
}

/// One row.
pub(super) struct GridRow {
    pub(super) label: String,
    pub(super) slots: Vec<Slot>,
}

/// What is in one place.
pub(super) enum Slot {
    Number(Box<Number>),
    /// There is no number, and why.
    Missing(GapReason),
    /// The organization was not there.
    Absent,
}

/// A number in its place.
pub(super) struct Number {
    /// The figure. `None` for several categories together.
    pub(super) figure: Option<FigureRef>,
    pub(super) value: Decimal,
    pub(super) known: Known,
    /// Nothing of the kind happened.
    pub(super) nil: bool,
}

impl Number {
    /// Whether it is said to be preliminary or an estimate.
    pub(super) fn is_final(&self) -> bool {
        !matches!(self.known.status, Some(Status::Estimate | Status::Preliminary))
    }
}

impl Slot {
    pub(super) fn number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            Self::Missing(_) | Self::Absent => None,
        }
    }
}

impl GridRow {
    /// The numbers of all columns, where every one is known and none is negative: what can be stacked.
    pub(super) fn whole(&self) -> Result<Vec<&Number>, Unstacked> {
        let mut all = Vec::new();
        for slot in &self.slots {
            match slot {
                Slot::Number(number) if number.value < Decimal::ZERO => return Err(Unstacked::Negative),
                Slot::Number(number) => all.push(&**number),
                Slot::Missing(reason) => return Err(Unstacked::Missing(*reason)),
                Slot::Absent => return Err(Unstacked::Absent),
            }
        }
        Ok(all)
    }

    /// The least final status among its numbers, which is that of a share of them too.
    pub(super) fn status(&self) -> Option<Status> {
        let numbers = self.slots.iter().filter_map(Slot::number);
        numbers.filter_map(|number| number.known.status).min()
    }

    /// What the columns add up to.
    pub(super) fn total(&self) -> Option<Decimal> {
        let parts = self.whole().ok()?;
        parts
            .iter()
            .try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value))
    }
}

/// Why the parts of a row cannot be put on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unstacked {
    Missing(GapReason),
    Absent,
    Negative,
}

impl Grid<'_> {
    /// Whether the columns add up to a whole.
    pub(super) fn adds_up(&self) -> bool {
        matches!(
            self.layout,
            Layout::PartsOverTime(Completeness::Exhaustive) | Layout::PartsCompared(Completeness::Exhaustive)
        )
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = &Number> {
        self.rows
            .iter()
            .flat_map(|row| row.slots.iter().filter_map(Slot::number))
    }
}

/// A part in per cent for programs: with more decimals than anybody writes, but not all there are.
pub(super) fn share(percent: Decimal) -> Decimal {
    round(percent, 10).normalize()
}

/// A part of a whole in per cent. `None` of a whole that is nothing.
pub(super) fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}
