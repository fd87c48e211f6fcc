use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::derive::{self, Reading};
use crate::model::{Bound, Dataset, Magnitude, OrganizationId, Period, PeriodShape, Rhythm, Scope, Verdict};

use super::judge::{adds_up_over_time, distance, side, verdict_on};
use super::target::{Asked, Replacements};
use super::{Average, AverageRole};

/// The periods of several years that each organization has figures for.
pub(super) type Totals<'a> = BTreeMap<&'a OrganizationId, BTreeSet<&'a Period>>;

/// Finds the periods of several years.
pub(super) fn totals(dataset: &Dataset) -> Totals<'_> {
    let mut found = Totals::new();
    for (organization, figures) in &dataset.observations {
        let periods = figures.values().flat_map(BTreeMap::keys);
        let several = periods.filter(|period| period.years().is_some_and(|years| years > 1));
        let several: BTreeSet<&Period> = several.collect();
        if !several.is_empty() {
            found.insert(organization, several);
        }
    }
    found
}

/// The totals of several years that can be set against a yearly target: as "on average" where the target covers them
/// all, as a baseline where they come before it.
pub(super) fn averages(
    asked: Asked<'_>,
    replacements: &Replacements<'_>,
    totals: &Totals<'_>,
) -> Vec<Average> {
    let (Scope::Organizations(organizations), Some(bound)) = (&asked.target.scope, asked.target.bound) else {
        return Vec::new();
    };
    if !adds_up_over_time(asked.indicator) || !is_yearly(asked) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for organization in organizations {
        for period in totals.get(organization).into_iter().flatten() {
            let role = role(asked, organization, period, replacements);
            if let Some(role) = role.filter(|_| period.is_over(asked.as_of())) {
                found.extend(average(asked, organization, period, (bound, role)));
            }
        }
    }
    found
}

impl Average {
    /// The verdict on the average, as if it were a year's figure. `None` where it is known too roughly.
    pub fn verdict(&self) -> Option<Verdict> {
        verdict_on(self.bound, self.average)
    }
}

fn is_yearly(asked: Asked<'_>) -> bool {
    let year = PeriodShape::Calendar(Rhythm::Year);
    match (asked.target.every, &asked.target.period) {
        (Some(rhythm), _) => rhythm == Rhythm::Year,
        (None, Some(period)) => period.shape() == year,
        (None, None) => false,
    }
}

fn average(
    asked: Asked<'_>,
    organization: &OrganizationId,
    period: &Period,
    (bound, role): (Bound, AverageRole),
) -> Option<Average> {
    let years = period.years()?;
    let reading = derive::reading(asked.dataset, &asked.figure(organization, period));
    let (Reading::Known(total) | Reading::DidNotOccur(total)) = reading else {
        return None;
    };
    let average = total
        .magnitude
        .divided_by(Magnitude::exact(Decimal::from(years)))?;
    Some(Average {
        target: asked.reference(),
        organization: organization.clone(),
        period: period.clone(),
        years,
        total,
        average,
        bound,
        side: side(bound, average),
        distance: distance(bound, average.value),
        role,
    })
}

/// What may be said of the average of these years. `None` where the target covers only some of them, or where it was
/// replaced before they were over.
fn role(
    asked: Asked<'_>,
    organization: &OrganizationId,
    period: &Period,
    replacements: &Replacements<'_>,
) -> Option<AverageRole> {
    let start = match &asked.target.period {
        Some(target) if target.covers(period) => None,
        Some(target) => Some(target.first_day()),
        None => asked.in_force_from().filter(|from| period.first_day() < *from),
    };
    match start {
        None if super::target::replaced(&asked.reference(), organization, period, replacements).is_some() => {
            None
        }
        None => Some(AverageRole::OnAverage),
        Some(start) => (period.last_day() < start).then_some(AverageRole::Baseline),
    }
}
