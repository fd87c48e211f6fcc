use std::collections::BTreeSet;

use crate::model::{
    CategoryId, Completeness, Dataset, Derivation, Dimension, DimensionId, Indicator, Kind, Measure, Period,
};

use super::evaluate::Evaluator;
use super::finding::{Finding, Found};
use super::{GapReason, How};

/// Why the categories of a measure cannot be added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSummable {
    /// One case can be in several categories of this dimension.
    Overlapping(DimensionId),
    /// One of the categories is a part of another of them.
    Nested {
        /// The dimension.
        dimension: DimensionId,
        /// The category that holds the other.
        whole: CategoryId,
        /// The category in it.
        part: CategoryId,
    },
    /// The indicator is of a kind that does not add up.
    Kind(Kind),
}

/// Whether the categories that `measure` names can be added up (`admitted[sex=women+men]`). True of every measure
/// that names one category of each dimension.
pub fn can_sum(dataset: &Dataset, measure: &Measure) -> Result<(), NotSummable> {
    if measure.cell.is_single() {
        return Ok(());
    }
    let Some(indicator) = dataset.indicators.get(&measure.indicator) else {
        return Ok(());
    };
    for (id, categories) in measure
        .cell
        .0
        .iter()
        .filter(|(_, categories)| categories.len() > 1)
    {
        let Some(dimension) = dataset.dimensions.get(id) else {
            continue;
        };
        if dimension.completeness == Completeness::Overlapping {
            return Err(NotSummable::Overlapping(id.clone()));
        }
        for part in categories {
            if let Some(whole) = ancestors(dimension, part).find(|above| categories.contains(*above)) {
                return Err(NotSummable::Nested {
                    dimension: id.clone(),
                    whole: whole.clone(),
                    part: part.clone(),
                });
            }
        }
    }
    match (indicator.kind, &indicator.derivation) {
        (Kind::Flow | Kind::Stock, _)
        | (Kind::Share | Kind::Rate, Some(Derivation::Share { .. } | Derivation::Rate { .. })) => Ok(()),
        (kind, _) => Err(NotSummable::Kind(kind)),
    }
}

/// The categories that hold `category`, the nearest first.
fn ancestors<'d>(dimension: &'d Dimension, category: &CategoryId) -> impl Iterator<Item = &'d CategoryId> {
    let above = |category: &CategoryId| dimension.categories.get(category)?.parent.as_ref();
    // A circle, which `check` refuses, would otherwise have no end.
    std::iter::successors(above(category), move |category| above(category)).take(dimension.categories.len())
}

/// The measures with one category each whose sum `measure` is.
pub(super) fn each_single(measure: &Measure) -> Vec<Measure> {
    let Some((dimension, categories)) = first_sum(measure) else {
        return vec![measure.clone()];
    };
    categories
        .iter()
        .flat_map(|category| each_single(&held_to(measure, dimension, category)))
        .collect()
}

fn first_sum(measure: &Measure) -> Option<(&DimensionId, &BTreeSet<CategoryId>)> {
    measure.cell.0.iter().find(|(_, categories)| categories.len() > 1)
}

/// The measure with just this category of the dimension.
fn held_to(measure: &Measure, dimension: &DimensionId, category: &CategoryId) -> Measure {
    let mut held = measure.clone();
    held.cell
        .0
        .insert(dimension.clone(), BTreeSet::from([category.clone()]));
    held
}

/// The measure without the dimension.
fn without(measure: &Measure, dimension: &DimensionId) -> Measure {
    let mut whole = measure.clone();
    whole.cell.0.remove(dimension);
    whole
}

impl<'a> Evaluator<'a> {
    /// A count that was not reported itself, from the other counts of the same period.
    pub(super) fn count(&self, measure: &Measure, period: &Period, indicator: &Indicator) -> Found<'a> {
        if can_sum(self.dataset, measure).is_err() {
            return Err(GapReason::NotAdditive);
        }
        let reason = match first_sum(measure) {
            Some((dimension, categories)) => {
                let parts = categories
                    .iter()
                    .map(|category| self.find(&held_to(measure, dimension, category), period));
                match Finding::sum(parts, How::SumOfCategories) {
                    Some(Ok(sum)) => return large_enough(sum, indicator),
                    Some(Err(reason)) => reason,
                    None => GapReason::NotReported,
                }
            }
            None if !self.has_other_cells(measure, period) => return Err(GapReason::NotReported),
            None => match self.sum_of_finer(measure, period, indicator) {
                Some(sum) => return large_enough(sum, indicator),
                None => GapReason::NotReported,
            },
        };
        match self.remainder(measure, period, indicator) {
            Some(rest) => large_enough(rest, indicator),
            None => Err(reason),
        }
    }

    /// Whether another part of the same indicator was reported for the same period.
    fn has_other_cells(&self, measure: &Measure, period: &Period) -> bool {
        self.measures(&measure.indicator)
            .any(|(other, figures)| other != measure && figures.contains_key(period))
    }

    /// The figure as reported, or from finer cells. It never looks at a coarser one, so it comes to an end.
    fn bottom_up(&self, measure: &Measure, period: &Period, indicator: &Indicator) -> Option<Finding<'a>> {
        match self.observation(measure, period) {
            Some(observation) => Finding::reported(observation).ok(),
            None => self.sum_of_finer(measure, period, indicator),
        }
    }

    /// All categories under the measure added up, where they are all there is: those below one of its categories,
    /// or those of a dimension that it does not name.
    fn sum_of_finer(&self, measure: &Measure, period: &Period, indicator: &Indicator) -> Option<Finding<'a>> {
        if !measure.cell.is_single() {
            return None;
        }
        indicator.dimensions.iter().find_map(|id| {
            let dimension = self.dataset.dimensions.get(id)?;
            if dimension.completeness != Completeness::Exhaustive {
                return None;
            }
            let held = measure.cell.0.get(id).and_then(BTreeSet::first);
            if !self.has_finer(measure, (id, held), period) {
                return None;
            }
            let finer = dimension.children(held);
            let parts = finer.iter().map(|category| {
                self.bottom_up(&held_to(measure, id, &category.id), period, indicator)
                    .ok_or(GapReason::NotReported)
            });
            Finding::sum(parts, How::SumOfCategories)?.ok()
        })
    }

    /// Whether a cell within the measure was reported for the period that is finer in this dimension than `held`. Without
    /// one nothing can be added up there, and the many crossings of dimensions that nobody reports need not be tried.
    fn has_finer(
        &self,
        measure: &Measure,
        (id, held): (&DimensionId, Option<&CategoryId>),
        period: &Period,
    ) -> bool {
        self.measures(&measure.indicator).any(|(other, figures)| {
            let is_finer = other.cell.0.get(id).is_some_and(|own| own.first() != held);
            is_finer && figures.contains_key(period) && self.lies_within(other, measure)
        })
    }

    /// Whether a cell has, in each dimension that the measure names, its category or one under that.
    fn lies_within(&self, other: &Measure, measure: &Measure) -> bool {
        measure.cell.0.iter().all(|(id, categories)| {
            let own = other.cell.0.get(id).and_then(BTreeSet::first);
            let dimension = self.dataset.dimensions.get(id);
            own.zip(dimension).is_some_and(|(own, dimension)| {
                categories.contains(own) || ancestors(dimension, own).any(|above| categories.contains(above))
            })
        })
    }

    /// What is left of the whole without all categories beside those of the measure, where those are all there is.
    fn remainder(&self, measure: &Measure, period: &Period, indicator: &Indicator) -> Option<Finding<'a>> {
        measure.cell.0.iter().find_map(|(id, categories)| {
            let dimension = self.dataset.dimensions.get(id)?;
            if dimension.completeness != Completeness::Exhaustive {
                return None;
            }
            let parent = dimension.categories.get(categories.first()?)?.parent.as_ref();
            let siblings = dimension.children(parent);
            let own = siblings.iter().filter(|sibling| categories.contains(&sibling.id));
            if own.count() != categories.len() {
                return None;
            }
            let whole = match parent {
                Some(parent) => held_to(measure, id, parent),
                None => without(measure, id),
            };
            let whole = self.bottom_up(&whole, period, indicator)?;
            let others = siblings
                .iter()
                .filter(|sibling| !categories.contains(&sibling.id));
            let others = others.map(|sibling| {
                self.bottom_up(&held_to(measure, id, &sibling.id), period, indicator)
                    .ok_or(GapReason::NotReported)
            });
            match Finding::sum(others, How::Remainder) {
                Some(others) => whole.minus(others.ok()?, How::Remainder).ok(),
                None => Some(Finding {
                    how: How::SumOfCategories,
                    ..whole
                }),
            }
        })
    }
}

/// A count that was worked out, unless it is too small to be shown.
pub(super) fn large_enough<'a>(count: Finding<'a>, indicator: &Indicator) -> Found<'a> {
    let small = indicator.suppress_below.is_some_and(|least| {
        count.magnitude.value > rust_decimal::Decimal::ZERO && count.magnitude.value < least.into()
    });
    if small {
        Err(GapReason::Suppressed)
    } else {
        Ok(count)
    }
}
