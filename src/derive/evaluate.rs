use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Dataset, Derivation, FigureRef, Indicator, IndicatorId, Kind, Measure, Observation, OrganizationId,
    Period,
};

use super::category::large_enough;
use super::finding::{Finding, Found};
use super::{Gap, GapReason, Reading, derivation};

/// The figures of one organization, and the rules by which others follow from them.
#[derive(Clone, Copy)]
pub(super) struct Evaluator<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) organization: &'a OrganizationId,
    figures: Option<&'a BTreeMap<Measure, BTreeMap<Period, Observation>>>,
}

/// The derived indicators that are being worked out: none of them can be a part of itself.
#[derive(Clone, Copy)]
pub(super) struct Trail<'t> {
    indicator: &'t IndicatorId,
    above: Option<&'t Trail<'t>>,
}

impl Trail<'_> {
    fn contains(trail: Option<&Trail<'_>>, indicator: &IndicatorId) -> bool {
        let mut next = trail;
        while let Some(trail) = next {
            if trail.indicator == indicator {
                return true;
            }
            next = trail.above;
        }
        false
    }
}

impl<'a> Evaluator<'a> {
    pub(super) fn new(dataset: &'a Dataset, organization: &'a OrganizationId) -> Self {
        Self {
            dataset,
            organization,
            figures: dataset.observations.get(organization),
        }
    }

    pub(super) fn indicator(&self, id: &IndicatorId) -> Option<&'a Indicator> {
        self.dataset.indicators.get(id)
    }

    /// The observation of just this figure.
    pub(super) fn observation(&self, measure: &Measure, period: &Period) -> Option<&'a Observation> {
        self.figures?.get(measure)?.get(period)
    }

    /// Every measure of an indicator that the organization has a figure for, with its figures.
    pub(super) fn measures(
        &self,
        indicator: &IndicatorId,
    ) -> impl Iterator<Item = (&'a Measure, &'a BTreeMap<Period, Observation>)> {
        self.figures.into_iter().flat_map(move |figures| {
            figures
                .range(Measure::total(indicator.clone())..)
                .take_while(move |(measure, _)| measure.indicator == *indicator)
        })
    }

    /// The periods that the organization has a figure of this indicator for, whatever part of it, in order.
    pub(super) fn periods(&self, indicator: &IndicatorId) -> BTreeSet<&'a Period> {
        self.measures(indicator)
            .flat_map(|(_, figures)| figures.keys())
            .collect()
    }

    /// Those of them that lie within another and are shorter. There may be very many others, which are not put in order.
    pub(super) fn periods_within(&self, indicator: &IndicatorId, whole: &Period) -> BTreeSet<&'a Period> {
        self.measures(indicator)
            .flat_map(|(_, figures)| figures.keys())
            .filter(|part| whole.covers(part) && *part != whole)
            .collect()
    }

    /// The figure, by the first rule that gives it.
    pub(super) fn find(&self, measure: &Measure, period: &Period) -> Found<'a> {
        self.find_within(measure, period, None)
    }

    /// The same while the derived indicators of `trail` are being worked out.
    fn find_within(&self, measure: &Measure, period: &Period, trail: Option<&Trail<'_>>) -> Found<'a> {
        let Some(indicator) = self.indicator(&measure.indicator) else {
            return Err(GapReason::NotReported);
        };
        let reported = self.observation(measure, period).map(Finding::reported);
        if let Some(rule) = &indicator.derivation {
            return self.find_derived(rule, measure, period, reported, trail);
        }
        if let Some(reported) = reported {
            return reported;
        }
        match indicator.kind {
            Kind::Flow => self
                .count(measure, period, indicator)
                .or_else(|why| self.over_time(measure, period, indicator).map_err(|_| why)),
            Kind::Stock => self
                .count(measure, period, indicator)
                .or_else(|why| self.on_the_same_day(measure, period, indicator).ok_or(why)),
            Kind::Share | Kind::Rate | Kind::Mean => Err(GapReason::NotReported),
        }
    }

    /// A derived figure. What its parts give exactly goes before what a document prints, which is rounded; what a
    /// file says to be missing is missing.
    fn find_derived(
        &self,
        rule: &Derivation,
        measure: &Measure,
        period: &Period,
        reported: Option<Found<'a>>,
        trail: Option<&Trail<'_>>,
    ) -> Found<'a> {
        if let Some(Err(stated)) = reported {
            return Err(stated);
        }
        if Trail::contains(trail, &measure.indicator) {
            return reported.unwrap_or(Err(GapReason::NotReported));
        }
        let here = Trail {
            indicator: &measure.indicator,
            above: trail,
        };
        let found = derivation::apply(self.dataset, rule, (&measure.cell, period), |part, period| {
            self.find_within(part, period, Some(&here))
        });
        let found = match (rule, self.indicator(&measure.indicator)) {
            (Derivation::Sum(_), Some(indicator)) => found.and_then(|sum| large_enough(sum, indicator)),
            _ => found,
        };
        match (found, reported) {
            (Ok(found), Some(_)) if found.magnitude.is_exact() => Ok(found),
            (_, Some(reported)) => reported,
            (found, None) => found,
        }
    }

    /// A stock of another period that ends on the same day, where its source says that it is of that day.
    fn on_the_same_day(
        &self,
        measure: &Measure,
        period: &Period,
        indicator: &Indicator,
    ) -> Option<Finding<'a>> {
        let day = period.last_day();
        self.periods(&indicator.id)
            .into_iter()
            .filter(|other| other.last_day() == day && *other != period)
            .filter_map(|other| {
                let reported = self.observation(measure, other).map(Finding::reported);
                reported
                    .unwrap_or_else(|| self.count(measure, other, indicator))
                    .ok()
            })
            .find(|finding| finding.is_at(day))
    }

    /// What is known of the figure, owned.
    pub(super) fn reading(&self, measure: &Measure, period: &Period) -> Reading {
        self.answer(self.find(measure, period), measure, period)
    }

    /// What was found of the figure, owned; the figures that are missing for it where it was not.
    pub(super) fn answer(&self, found: Found<'a>, measure: &Measure, period: &Period) -> Reading {
        match found {
            Ok(finding) => {
                let kind = self
                    .indicator(&measure.indicator)
                    .map_or(Kind::Flow, |indicator| indicator.kind);
                finding.into_reading(kind)
            }
            Err(reason) => {
                let mut gap = Gap::without_figures(reason);
                self.lacking(measure, period, None, &mut gap);
                Reading::Missing(gap)
            }
        }
    }

    /// Adds to `gap` the figures that would have to be reported for this one.
    pub(super) fn lacking(
        &self,
        measure: &Measure,
        period: &Period,
        trail: Option<&Trail<'_>>,
        gap: &mut Gap,
    ) {
        if self.find_within(measure, period, trail).is_ok() {
            return;
        }
        let figure = || FigureRef {
            organization: self.organization.clone(),
            measure: measure.clone(),
            period: period.clone(),
        };
        if let Some(observation) = self.observation(measure, period) {
            gap.missing.insert(figure());
            gap.notes.extend(observation.note.as_deref().cloned());
            return;
        }
        let Some(indicator) = self.indicator(&measure.indicator) else {
            return;
        };
        if let Some(rule) = &indicator.derivation {
            if Trail::contains(trail, &measure.indicator) {
                return;
            }
            let here = Trail {
                indicator: &measure.indicator,
                above: trail,
            };
            for (part, period) in derivation::parts(self.dataset, rule, (&measure.cell, period)) {
                self.lacking(&part, &period, Some(&here), gap);
            }
            return;
        }
        if !measure.cell.is_single() {
            for part in super::category::each_single(measure) {
                self.lacking(&part, period, trail, gap);
            }
            return;
        }
        let shorter = if indicator.kind == Kind::Flow {
            self.missing_over_time(measure, period, indicator)
        } else {
            Vec::new()
        };
        if shorter.is_empty() {
            gap.missing.insert(figure());
        }
        gap.missing
            .extend(shorter.into_iter().map(|period| FigureRef { period, ..figure() }));
    }
}

/// The measure with the categories of `cell` besides its own. `None` where both name one dimension, or where the
/// measure's indicator has no such dimension.
pub(super) fn within_cell<'m>(
    dataset: &Dataset,
    measure: &'m Measure,
    cell: &crate::model::Cell,
) -> Option<Cow<'m, Measure>> {
    if cell.is_total() {
        return Some(Cow::Borrowed(measure));
    }
    let dimensions = &dataset.indicators.get(&measure.indicator)?.dimensions;
    let mut merged = measure.clone();
    for (dimension, categories) in &cell.0 {
        if !dimensions.contains(dimension) {
            return None;
        }
        if merged
            .cell
            .0
            .insert(dimension.clone(), categories.clone())
            .is_some()
        {
            return None;
        }
    }
    Some(Cow::Owned(merged))
}
