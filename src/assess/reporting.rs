use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::derive;
use crate::model::{
    AssignedValue, Dataset, FigureRef, Indicator, IndicatorId, Measure, Organization, OrganizationEnd,
    OrganizationId, Period, PeriodShape, Rhythm, Scope,
};

use super::target::Asked;

/// The most periods, the latest, that one organization is asked for of one indicator: fifty years of months. A first
/// figure of long ago, or one with a mistyped year, is not to fill the page of those who have not reported.
const MOST_PERIODS: usize = 600;

/// Who has not reported which indicator for which period, as far as that was to be expected at the as-of date.
///
/// Of every indicator with a rhythm of reporting, an organization is expected to report
///
/// 1. each period from the first one that it reported in that rhythm, or in a shorter one, on: up to the as-of date, or
///    to its end, or to its last figure where nobody knows whether it still is;
/// 2. each period of that rhythm within a year, half-year, quarter or month that a target asks for: a target for the
///    year of what is reported every month asks for twelve reports, unless there is a report of the year itself.
///
/// A period is reported where there is any figure of the indicator for it, be it that it is missing and why, or where
/// shorter ones add up to it.
pub(super) fn not_reported(dataset: &Dataset) -> BTreeSet<FigureRef> {
    let mut found = BTreeSet::new();
    for indicator in dataset.indicators.values() {
        let Some(rhythm) = indicator.reported.filter(|_| indicator.derivation.is_none()) else {
            continue;
        };
        let mut asked = asked_for(dataset, &indicator.id, rhythm);
        for organization in dataset.organizations.values() {
            let mut expected = since_the_first(dataset, indicator, rhythm, organization);
            expected.extend(asked.remove(&organization.id).unwrap_or_default());
            let expected = expected
                .into_iter()
                .rev()
                .filter(|period| is_due(dataset, organization, period));
            let expected = expected.take(MOST_PERIODS).map(|period| FigureRef {
                organization: organization.id.clone(),
                measure: Measure::total(indicator.id.clone()),
                period,
            });
            found.extend(expected.filter(|figure| !is_reported(dataset, figure)));
        }
    }
    found
}

/// The periods of `rhythm` that targets ask for, by the organization that they ask.
fn asked_for<'a>(
    dataset: &'a Dataset,
    indicator: &IndicatorId,
    rhythm: Rhythm,
) -> BTreeMap<&'a OrganizationId, BTreeSet<Period>> {
    let mut found: BTreeMap<&OrganizationId, BTreeSet<Period>> = BTreeMap::new();
    for asked in Asked::all(dataset).filter(|asked| asked.indicator.id == *indicator) {
        let in_rhythm = |organization: &OrganizationId, period: &Period| match period.shape() {
            PeriodShape::Calendar(own) if own == rhythm => vec![period.clone()],
            PeriodShape::Calendar(_) if is_known(dataset, organization, indicator, period) => Vec::new(),
            PeriodShape::Calendar(_) => {
                let shorter = period.each(rhythm).into_iter();
                shorter.map(|period| dataset.periods.known(period)).collect()
            }
            PeriodShape::Years | PeriodShape::Days | PeriodShape::Named => Vec::new(),
        };
        match &asked.target.scope {
            Scope::Organizations(organizations) => {
                let periods = asked.periods();
                for organization in organizations {
                    let periods = periods.iter().flat_map(|period| in_rhythm(organization, period));
                    found.entry(organization).or_default().extend(periods);
                }
            }
            Scope::Assigned(assigned) => {
                for (organization, values) in assigned {
                    let asked = values.iter().filter(|(_, value)| **value != AssignedValue::None);
                    let periods = asked.flat_map(|(period, _)| in_rhythm(organization, period));
                    found.entry(organization).or_default().extend(periods);
                }
            }
        }
    }
    found
}

/// Each period of the rhythm from the first reported one on.
fn since_the_first(
    dataset: &Dataset,
    indicator: &Indicator,
    rhythm: Rhythm,
    organization: &Organization,
) -> BTreeSet<Period> {
    let all = Measure::total(indicator.id.clone());
    let figures = dataset.observations.get(&organization.id).into_iter();
    let own = figures
        .flat_map(|figures| figures.range(all.clone()..))
        .take_while(|(measure, _)| measure.indicator == indicator.id);
    let (mut first, mut last): (Option<Date>, Option<Date>) = (None, None);
    for period in own.flat_map(|(_, figures)| figures.keys()) {
        last = last.max(Some(period.last_day()));
        if matches!(period.shape(), PeriodShape::Calendar(own) if own <= rhythm) {
            let day = period.first_day();
            first = Some(first.map_or(day, |first| first.min(day)));
        }
    }
    let as_of = dataset.publication.as_of.date;
    let until = match organization.end {
        OrganizationEnd::Unknown => last.map_or(as_of, |last| last.min(as_of)),
        OrganizationEnd::Continues | OrganizationEnd::Ended { .. } => as_of,
    };
    let mut found = BTreeSet::new();
    let Some(first) = first else { return found };
    let mut next = Some(Period::containing(first, rhythm));
    while let Some(period) = next.take().filter(|period| period.last_day() <= until) {
        next = period
            .last_day()
            .tomorrow()
            .ok()
            .map(|day| Period::containing(day, rhythm));
        found.insert(dataset.periods.known(period));
    }
    found
}

/// Whether the period is over at the as-of date, and the organization was there through all of it.
fn is_due(dataset: &Dataset, organization: &Organization, period: &Period) -> bool {
    period.is_over(dataset.publication.as_of.date)
        && organization
            .ended_on()
            .is_none_or(|ended| period.last_day() < ended)
        && organization.from.is_none_or(|from| from <= period.first_day())
}

/// Whether a number is given for just this period.
fn is_known(
    dataset: &Dataset,
    organization: &OrganizationId,
    indicator: &IndicatorId,
    period: &Period,
) -> bool {
    let figure = FigureRef {
        organization: organization.clone(),
        measure: Measure::total(indicator.clone()),
        period: period.clone(),
    };
    dataset.observation(&figure).is_some() && derive::reading(dataset, &figure).known().is_some()
}

fn is_reported(dataset: &Dataset, figure: &FigureRef) -> bool {
    let figures = dataset.observations.get(&figure.organization);
    let has_figure = figures.is_some_and(|figures| {
        figures
            .range(figure.measure.clone()..)
            .take_while(|(measure, _)| measure.indicator == figure.measure.indicator)
            .any(|(_, figures)| figures.contains_key(&figure.period))
    });
    has_figure || derive::reading(dataset, figure).known().is_some()
}
