use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{Indicator, Measure, Period, Rhythm};

use super::category::large_enough;
use super::evaluate::Evaluator;
use super::finding::{Finding, Found};
use super::{GapReason, How};

impl<'a> Evaluator<'a> {
    /// A flow over a longer period: shorter ones that follow each other without a gap, added up. Of several ways the
    /// one with the fewest parts is taken.
    pub(super) fn over_time(&self, measure: &Measure, period: &Period, indicator: &Indicator) -> Found<'a> {
        if is_counted_otherwise(period) || !measure.cell.is_single() {
            return Err(GapReason::NotReported);
        }
        // By the day after the last one that is covered: how many parts, and their sum.
        let mut reached: BTreeMap<Date, (usize, Option<Finding<'a>>)> = BTreeMap::new();
        reached.insert(period.first_day(), (0, None));
        for part in self.periods_within(&indicator.id, period) {
            if is_counted_otherwise(part) {
                continue;
            }
            let Some((count, sum)) = reached.get(&part.first_day()).cloned() else {
                continue;
            };
            let Ok(next) = part.last_day().checked_add(1.day()) else {
                continue;
            };
            if reached.get(&next).is_some_and(|(fewest, _)| *fewest <= count + 1) {
                continue;
            }
            let found = match self.observation(measure, part) {
                Some(observation) => Finding::reported(observation),
                None => self.count(measure, part, indicator),
            };
            let Ok(found) = found else { continue };
            let sum = match sum {
                Some(sum) => sum.plus(found, How::SumOfPeriods)?,
                None => found,
            };
            reached.insert(next, (count + 1, Some(sum)));
        }
        let end = period.last_day().checked_add(1.day()).ok();
        match end.and_then(|end| reached.remove(&end)) {
            Some((_, Some(mut sum))) => {
                sum.how = How::SumOfPeriods;
                large_enough(sum, indicator)
            }
            _ => Err(GapReason::NotReported),
        }
    }

    /// The shorter periods that a sum over `period` lacks, of the rhythm that most of it is known in; nothing where
    /// none is known.
    pub(super) fn missing_over_time(
        &self,
        measure: &Measure,
        period: &Period,
        indicator: &Indicator,
    ) -> Vec<Period> {
        if is_counted_otherwise(period) || self.periods_within(&indicator.id, period).is_empty() {
            return Vec::new();
        }
        let mut best: (i64, Vec<Period>) = (0, Vec::new());
        for rhythm in [Rhythm::Year, Rhythm::HalfYear, Rhythm::Quarter, Rhythm::Month] {
            let parts = period.each(rhythm);
            let days: i64 = parts.iter().map(Period::days).sum();
            if parts.len() < 2 || days != period.days() {
                continue;
            }
            let (known, missing): (Vec<Period>, Vec<Period>) = parts
                .into_iter()
                .partition(|part| self.find(measure, part).is_ok());
            let days = known.iter().map(Period::days).sum();
            if days > best.0 {
                best = (days, missing);
            }
        }
        best.1
    }
}

/// Whether a period is said to count as more or fewer years than it spans: its days are then only nominal.
pub(super) fn is_counted_otherwise(period: &Period) -> bool {
    let (first, last) = (period.first_day(), period.last_day());
    let whole_years = first.day_of_year() == 1 && last == last.last_of_year();
    let spanned = u32::try_from(last.year() - first.year() + 1).ok();
    whole_years && period.years().is_some() && period.years() != spanned
}
