use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{Dataset, FigureRef, Kind, Period};

use super::evaluate::Evaluator;
use super::series::ingredients;
use super::{How, Reading};

/// What is known of a figure whose period is not over, or not fully reported: its value from the period's first day up
/// to the day returned with it, which is the last one until when it is known and at most `as_of`. For a stock, the
/// latest one within the period.
///
/// Never the figure of the whole period itself: see [`fn@super::reading`] for that.
pub fn so_far(dataset: &Dataset, figure: &FigureRef, as_of: Date) -> Option<(Date, Reading)> {
    let indicator = dataset.indicators.get(&figure.measure.indicator)?;
    let evaluator = Evaluator::new(dataset, &figure.organization);
    let mut indicators = BTreeSet::new();
    ingredients(dataset, &indicator.id, &mut indicators);
    let period = &figure.period;
    let days: BTreeSet<Date> = indicators
        .into_iter()
        .flat_map(|indicator| evaluator.periods(indicator))
        .filter(|part| period.covers(part) && *part != period && part.last_day() <= as_of)
        .map(Period::last_day)
        .collect();
    for day in days.into_iter().rev() {
        let days = dataset.periods.parse(&format!("{}--{day}", period.first_day()))?;
        let mut found = evaluator.find(&figure.measure, &days);
        // A share or a mean that does not follow from counts is known only as it was reported.
        if found.is_err() && indicator.kind != Kind::Flow {
            found = evaluator
                .periods(&indicator.id)
                .into_iter()
                .filter(|part| {
                    part.last_day() == day && part.first_day() == period.first_day() && *part != period
                })
                .find_map(|part| evaluator.find(&figure.measure, part).ok())
                .ok_or(super::GapReason::NotReported);
        }
        if found.is_err() && indicator.kind == Kind::Stock {
            found = evaluator
                .periods(&indicator.id)
                .into_iter()
                .filter(|part| period.covers(part) && part.last_day() == day && *part != period)
                .find_map(|part| evaluator.find(&figure.measure, part).ok())
                .filter(|stock| !stock.is_undated())
                .ok_or(super::GapReason::NotReported);
        }
        if let Ok(mut found) = found {
            if found.rests_on.len() == 1 && found.how == How::SumOfPeriods {
                found.how = How::Reported;
            }
            return Some((day, found.into_reading(indicator.kind)));
        }
    }
    None
}
