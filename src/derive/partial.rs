use crate::model::{Dataset, Derivation, FigureRef, Kind, Measure, Period};

use super::category::{each_single, large_enough};
use super::evaluate::{Evaluator, within_cell};
use super::finding::Finding;
use super::time::is_counted_otherwise;
use super::{How, Reading};

/// What is known of a flow of which parts are missing: its known shorter periods and categories added up, none of them
/// twice. The figure is at least that, as long as nothing counted can be less than 0. `None` where no part is known,
/// and for what does not add up.
pub fn known_part(dataset: &Dataset, figure: &FigureRef) -> Option<Reading> {
    let kind = dataset.indicators.get(&figure.measure.indicator)?.kind;
    let evaluator = Evaluator::new(dataset, &figure.organization);
    let part = evaluator.known_part(&figure.measure, &figure.period)?;
    Some(part.into_reading(kind))
}

impl<'a> Evaluator<'a> {
    fn known_part(&self, measure: &Measure, period: &Period) -> Option<Finding<'a>> {
        let indicator = self.indicator(&measure.indicator)?;
        if indicator.kind != Kind::Flow {
            return None;
        }
        let sum = match &indicator.derivation {
            Some(Derivation::Sum(measures)) => {
                let parts = measures.iter().filter_map(|part| {
                    let part = within_cell(self.dataset, part, &measure.cell)?;
                    // A part that is derived itself is known or not: what it rests on is not looked into again.
                    let derived = self.indicator(&part.indicator)?.derivation.is_some();
                    let whole = self.find(&part, period).ok();
                    whole.or_else(|| {
                        if derived {
                            None
                        } else {
                            self.known_part(&part, period)
                        }
                    })
                });
                Finding::sum(parts.map(Ok), How::Derived)
            }
            Some(Derivation::Share { .. } | Derivation::Rate { .. }) => None,
            None if super::can_sum(self.dataset, measure).is_err() => None,
            None if measure.cell.is_single() => self.known_periods(measure, period).map(Ok),
            None => {
                let parts = each_single(measure).into_iter().filter_map(|part| {
                    let whole = self.find(&part, period).ok();
                    whole.or_else(|| self.known_periods(&part, period))
                });
                Finding::sum(parts.map(Ok), How::SumOfCategories)
            }
        };
        large_enough(sum?.ok()?, indicator).ok()
    }

    /// The shorter periods that are known, added up: those that together have the most days, and of these choices
    /// the one of the fewest.
    fn known_periods(&self, measure: &Measure, period: &Period) -> Option<Finding<'a>> {
        if is_counted_otherwise(period) {
            return None;
        }
        let mut known: Vec<(&Period, Finding<'a>)> = self
            .periods(&measure.indicator)
            .into_iter()
            .filter(|part| period.covers(part) && *part != period && !is_counted_otherwise(part))
            .filter_map(|part| Some((part, self.find(measure, part).ok()?)))
            .collect();
        known.sort_by_key(|(part, _)| part.last_day());
        // For the first n of them: how many days the best choice has, how many parts, and which.
        let mut best: Vec<(i64, usize, Vec<usize>)> = vec![(0, 0, Vec::new())];
        for (index, (part, _)) in known.iter().enumerate() {
            let free = known.partition_point(|(other, _)| other.last_day() < part.first_day());
            let (Some(without), Some(before)) = (best.last(), best.get(free)) else {
                break;
            };
            let (days, parts) = (before.0 + part.days(), before.1 + 1);
            let better = days > without.0 || (days == without.0 && parts < without.1);
            let next = if better {
                let chosen = before.2.iter().copied().chain([index]).collect();
                (days, parts, chosen)
            } else {
                without.clone()
            };
            best.push(next);
        }
        let chosen = best.pop()?.2;
        let parts = known.into_iter().enumerate();
        let parts = parts.filter_map(|(index, (_, found))| chosen.contains(&index).then_some(found));
        Finding::sum(parts.map(Ok), How::SumOfPeriods)?.ok()
    }
}
