//! Holds figures against each other that cannot all be right.
//!
//! In: every figure that is entered, published or not. Out: findings that name the numbers involved. A figure known
//! only rounded is wrong only where nothing that it can be is right, and parts less final than their whole need not
//! agree with it.

mod children;
mod derived;
mod jumps;
mod parts;
mod periods;

use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::diag::Sink;
use crate::model::{Dataset, Kind, Magnitude, Measure, ObservedValue, Status};

use super::draft::Draft;
use super::figures::{Figure, OfOrganization};

/// Reports figures that contradict each other.
pub(super) fn arithmetic(draft: &Draft, dataset: &Dataset, sink: &mut Sink) {
    let found: Vec<Sink> = draft
        .figures
        .by_organization
        .par_iter()
        .map(|(_, own)| of_organization(own, dataset))
        .collect();
    for found in found {
        sink.append(found);
    }
    derived::check(draft, dataset, sink);
    children::check(draft, dataset, sink);
}

/// Figures of one organization against each other.
fn of_organization(own: &OfOrganization, dataset: &Dataset) -> Sink {
    let mut sink = Sink::default();
    parts::check(own, dataset, &mut sink);
    for (measure, figures) in own {
        match kind(dataset, measure) {
            Some(Kind::Flow) => {
                periods::check(figures, &dataset.periods, &mut sink);
                jumps::check(figures, &mut sink);
            }
            Some(Kind::Stock) => jumps::check(figures, &mut sink),
            Some(Kind::Share | Kind::Rate | Kind::Mean) | None => {}
        }
    }
    sink
}

fn kind(dataset: &Dataset, measure: &Measure) -> Option<Kind> {
    let indicator = dataset.indicators.get(&measure.indicator)?;
    Some(indicator.kind)
}

fn is_count(dataset: &Dataset, measure: &Measure) -> bool {
    matches!(kind(dataset, measure), Some(Kind::Flow | Kind::Stock))
}

/// How large a figure is; 0 where nothing occurred, `None` where there is no number.
fn magnitude(figure: &Figure) -> Option<Magnitude> {
    match figure.observation.value.get() {
        ObservedValue::Number { magnitude, .. } => Some(magnitude),
        ObservedValue::DidNotOccur => Some(Magnitude::exact(Decimal::ZERO)),
        ObservedValue::Missing(_) | ObservedValue::Suppressed => None,
    }
}

/// All added up. `None` where one has no number.
fn sum<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> Option<Magnitude> {
    let zero = Magnitude::exact(Decimal::ZERO);
    figures
        .into_iter()
        .try_fold(zero, |sum, figure| sum.plus(magnitude(figure)?))
}

/// Whether one of the parts is less final than the whole: preliminary months need not add up to an official year.
fn less_final(parts: &[&Figure], whole: &Figure) -> bool {
    let status = |figure: &Figure| figure.observation.status.unwrap_or(Status::Official);
    parts.iter().any(|part| status(part) < status(whole))
}

/// Whether both can be the same number.
fn can_be_equal(one: Magnitude, other: Magnitude) -> bool {
    one.low <= other.high && other.low <= one.high
}
