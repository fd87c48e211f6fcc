use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::locale::Text;
use crate::model::{Kind, Magnitude, Observation, ObservedValue, StockDate};

use super::{Gap, GapReason, How, Known, Reading};

/// A number found, with borrowed observations in place of the sets that a [`Reading`] owns.
#[derive(Clone, Debug)]
pub(super) struct Finding<'a> {
    pub(super) magnitude: Magnitude,
    pub(super) how: How,
    /// Nothing of the kind happened.
    pub(super) nil: bool,
    /// The reported figures it rests on.
    pub(super) rests_on: Vec<&'a Observation>,
}

/// A number, or why there is none.
pub(super) type Found<'a> = Result<Finding<'a>, GapReason>;

impl<'a> Finding<'a> {
    /// What an observation says by itself.
    pub(super) fn reported(observation: &'a Observation) -> Found<'a> {
        let (magnitude, nil) = match observation.value.get() {
            ObservedValue::Number { magnitude, .. } => (magnitude, false),
            ObservedValue::DidNotOccur => (Magnitude::exact(Decimal::ZERO), true),
            ObservedValue::Missing(reason) => return Err(GapReason::Stated(reason)),
            ObservedValue::Suppressed => return Err(GapReason::Suppressed),
        };
        Ok(Self {
            magnitude,
            how: How::Reported,
            nil,
            rests_on: vec![observation],
        })
    }

    /// This and `other` added up.
    pub(super) fn plus(mut self, other: Self, how: How) -> Found<'a> {
        self.magnitude = self
            .magnitude
            .plus(other.magnitude)
            .ok_or(GapReason::OutOfRange)?;
        self.nil &= other.nil;
        self.how = how;
        self.rests_on.extend(other.rests_on);
        Ok(self)
    }

    /// This without `other`.
    pub(super) fn minus(mut self, other: Self, how: How) -> Found<'a> {
        self.magnitude = self
            .magnitude
            .minus(other.magnitude)
            .ok_or(GapReason::OutOfRange)?;
        self.nil = false;
        self.how = how;
        self.rests_on.extend(other.rests_on);
        Ok(self)
    }

    /// This set against `whole`, times `times`. It is multiplied first: what comes out even then stays exact.
    pub(super) fn against(mut self, whole: Self, times: u32, how: How) -> Found<'a> {
        if whole.magnitude.can_be_zero() {
            return Err(GapReason::DividedByZero);
        }
        let times = Decimal::from(times);
        let quotient = self
            .magnitude
            .times(times)
            .and_then(|product| product.divided_by(whole.magnitude));
        self.magnitude = quotient.ok_or(GapReason::OutOfRange)?;
        self.nil = false;
        self.how = how;
        self.rests_on.extend(whole.rests_on);
        Ok(self)
    }

    /// All of `parts` added up; the first that is not there is why the sum is not.
    /// `None` where there are no parts.
    pub(super) fn sum(parts: impl Iterator<Item = Found<'a>>, how: How) -> Option<Found<'a>> {
        parts.reduce(|sum, part| sum?.plus(part?, how)).map(|sum| {
            sum.map(|mut sum| {
                sum.how = how;
                sum
            })
        })
    }

    /// Whether each stock it rests on is, as far as its source says, the one at the end of `day`.
    pub(super) fn is_at(&self, day: jiff::civil::Date) -> bool {
        self.rests_on
            .iter()
            .all(|observation| observation.date == Some(StockDate::At(day)))
    }

    /// Whether the source of a stock it rests on does not say which day it is of.
    pub(super) fn is_undated(&self) -> bool {
        self.rests_on
            .iter()
            .any(|observation| observation.date == Some(StockDate::Unknown))
    }

    /// The same with everything a reader needs to trust it, as a figure of this kind.
    pub(super) fn into_reading(self, kind: Kind) -> Reading {
        let mut notes: Vec<Text> = Vec::new();
        for note in self
            .rests_on
            .iter()
            .filter_map(|observation| observation.note.as_deref())
        {
            if !notes.contains(note) {
                notes.push(note.clone());
            }
        }
        let evidence = each_once(self.rests_on.iter().map(|observation| &observation.figure));
        let sources = each_once(self.rests_on.iter().map(|observation| &observation.source));
        let written = match (self.how, self.rests_on.first().map(|first| first.value.get())) {
            (How::Reported, Some(ObservedValue::Number { written, .. })) => Some(written),
            _ => None,
        };
        let known = Known {
            magnitude: self.magnitude,
            written,
            how: self.how,
            status: self
                .rests_on
                .iter()
                .filter_map(|observation| observation.status)
                .min(),
            date: if kind == Kind::Stock { self.date() } else { None },
            evidence,
            sources,
            notes,
        };
        if self.nil {
            Reading::DidNotOccur(known)
        } else {
            Reading::Known(known)
        }
    }

    /// The one date of all stocks it rests on; unknown where they differ.
    fn date(&self) -> Option<StockDate> {
        let mut dates = self.rests_on.iter().filter_map(|observation| observation.date);
        let first = dates.next()?;
        Some(if dates.all(|date| date == first) {
            first
        } else {
            StockDate::Unknown
        })
    }
}

fn each_once<'o, T: Ord + Clone + 'o>(all: impl Iterator<Item = &'o T>) -> Vec<T> {
    let mut all: Vec<&T> = all.collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().cloned().collect()
}

impl Gap {
    /// A gap that no figure could fill.
    pub(super) fn without_figures(reason: GapReason) -> Self {
        Self {
            reason,
            missing: BTreeSet::new(),
            notes: Vec::new(),
        }
    }
}
