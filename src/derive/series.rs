use std::collections::BTreeSet;

use crate::model::{Dataset, Derivation, IndicatorId, Measure, OrganizationId, Period, PeriodShape, Rhythm};

use super::evaluate::Evaluator;
use super::{GapReason, How, Reading};

/// What is known of a measure over time: for each period that the organization has figures for, and each calendar year
/// that those add up to, in order of time. What a file says to be missing is there with its reason; what nobody
/// reported is not. No stretch of time comes twice.
pub fn series(dataset: &Dataset, organization: &OrganizationId, measure: &Measure) -> Vec<(Period, Reading)> {
    let evaluator = Evaluator::new(dataset, organization);
    let mut indicators = BTreeSet::new();
    ingredients(dataset, &measure.indicator, &mut indicators);
    let mut periods: BTreeSet<Period> = BTreeSet::new();
    for indicator in indicators {
        for period in evaluator.periods(indicator) {
            if let PeriodShape::Calendar(Rhythm::Month | Rhythm::Quarter | Rhythm::HalfYear) = period.shape()
            {
                let year = Period::containing(period.first_day(), Rhythm::Year);
                periods.insert(dataset.periods.known(year));
            }
            if !periods.contains(period) {
                periods.insert(period.clone());
            }
        }
    }
    let mut found: Vec<(Period, Reading)> = Vec::with_capacity(periods.len());
    for period in periods {
        let reading = match evaluator.find(measure, &period) {
            Err(GapReason::NotReported | GapReason::NotAdditive) => continue,
            result => evaluator.answer(result, measure, &period),
        };
        match found.last_mut() {
            Some((last, kept)) if same_days(last, &period) => {
                if is_reported(&reading) && !is_reported(kept) {
                    (*last, *kept) = (period, reading);
                }
            }
            _ => found.push((period, reading)),
        }
    }
    found
}

fn same_days(one: &Period, other: &Period) -> bool {
    one.first_day() == other.first_day() && one.last_day() == other.last_day()
}

fn is_reported(reading: &Reading) -> bool {
    reading.known().is_some_and(|known| known.how == How::Reported)
}

/// The indicator and all those it is worked out from.
pub(super) fn ingredients<'d>(
    dataset: &'d Dataset,
    indicator: &'d IndicatorId,
    found: &mut BTreeSet<&'d IndicatorId>,
) {
    if !found.insert(indicator) {
        return;
    }
    let rule = dataset
        .indicators
        .get(indicator)
        .and_then(|indicator| indicator.derivation.as_ref());
    let measures: Vec<&Measure> = match rule {
        None => Vec::new(),
        Some(Derivation::Share { part, of }) => vec![part, of],
        Some(Derivation::Rate { of, per, .. }) => vec![of, per],
        Some(Derivation::Sum(measures)) => measures.iter().collect(),
    };
    for measure in measures {
        ingredients(dataset, &measure.indicator, found);
    }
}
