use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::derive::{self, Known, Reading};
use crate::model::{
    AssignedValue, Bound, Dataset, FigureRef, Indicator, Organization, OrganizationId, Period, PeriodShape,
    Resolution, Rhythm, Scope, StockDate, Target, TargetRef, Verdict,
};

use super::judge::{adds_up_over_time, is_near_miss, verdict_on, verdict_on_part};
use super::progress::{known_so_far, progress};
use super::{Assessment, Outcome, WhyNot};

/// A target in the place where it was decided.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) resolution: &'a Resolution,
    pub(super) target: &'a Target,
    pub(super) indicator: &'a Indicator,
}

impl<'a> Asked<'a> {
    /// Every target, in the order of resolutions and of their texts.
    pub(super) fn all(dataset: &'a Dataset) -> impl Iterator<Item = Self> {
        dataset.resolutions.values().flat_map(move |resolution| {
            resolution.targets.iter().filter_map(move |target| {
                let indicator = dataset.indicators.get(&target.measure.indicator)?;
                Some(Self {
                    dataset,
                    resolution,
                    target,
                    indicator,
                })
            })
        })
    }

    /// The target of this name.
    pub(super) fn one(dataset: &'a Dataset, reference: &TargetRef) -> Option<Self> {
        let target = dataset.target(reference)?;
        Some(Self {
            dataset,
            resolution: dataset.resolutions.get(&reference.resolution)?,
            target,
            indicator: dataset.indicators.get(&target.measure.indicator)?,
        })
    }

    pub(super) fn reference(&self) -> TargetRef {
        TargetRef {
            resolution: self.resolution.id.clone(),
            target: self.target.id.clone(),
        }
    }

    pub(super) fn as_of(&self) -> Date {
        self.dataset.publication.as_of.date
    }

    pub(super) fn figure(&self, organization: &OrganizationId, period: &Period) -> FigureRef {
        FigureRef {
            organization: organization.clone(),
            measure: self.target.measure.clone(),
            period: period.clone(),
        }
    }

    /// The periods within its own that the target is judged for. Empty where the text gives no period.
    pub(super) fn periods(&self) -> Vec<Period> {
        let Some(period) = &self.target.period else {
            return Vec::new();
        };
        let each = self.target.every.map_or(Vec::new(), |rhythm| period.each(rhythm));
        if each.is_empty() {
            return vec![period.clone()];
        }
        let periods = each.into_iter();
        periods.map(|period| self.dataset.periods.known(period)).collect()
    }

    /// From when on a target without a period can be judged: from the date of its resolution, or else from the start
    /// of the first period that the resolution names. `None` where nothing tells.
    pub(super) fn in_force_from(&self) -> Option<Date> {
        let document = self.resolution.document.as_ref();
        let dated = document.and_then(|id| self.dataset.documents.get(id)?.date);
        dated.or_else(|| {
            let targets = self.resolution.targets.iter();
            targets
                .filter_map(|target| Some(target.period.as_ref()?.first_day()))
                .min()
        })
    }
}

/// The targets that took the place of others, by the target replaced.
pub(super) type Replacements<'a> = BTreeMap<&'a TargetRef, Vec<Replacement<'a>>>;

/// A target that took the place of another, and whom it is for.
pub(super) struct Replacement<'a> {
    by: Asked<'a>,
    organizations: BTreeSet<&'a OrganizationId>,
}

/// Which targets took the place of which.
pub(super) fn replacements(dataset: &Dataset) -> Replacements<'_> {
    let mut found = Replacements::new();
    for asked in Asked::all(dataset) {
        if let Some(replaced) = &asked.target.replaces {
            let organizations = match &asked.target.scope {
                Scope::Organizations(organizations) => organizations.iter().collect(),
                Scope::Assigned(assigned) => assigned.keys().collect(),
            };
            let by = asked;
            let replacement = Replacement { by, organizations };
            found.entry(&replaced.target).or_default().push(replacement);
        }
    }
    found
}

/// The assessments of one target: for each organization it is for and each period it is judged for.
pub(super) fn assess_target(asked: Asked<'_>, replacements: &Replacements<'_>) -> Vec<Assessment> {
    let mut found = Vec::new();
    match (&asked.target.scope, asked.target.bound) {
        (Scope::Organizations(organizations), Some(bound)) => {
            let periods = asked.periods();
            for organization in organizations {
                let own;
                let periods = if asked.target.period.is_some() {
                    &periods
                } else {
                    own = periods_with_figures(asked, organization);
                    &own
                };
                if periods.is_empty() {
                    found.push(without_period(asked, organization, bound, replacements));
                }
                for period in periods {
                    found.push(assess_one(asked, (organization, period), bound, replacements));
                }
            }
        }
        (Scope::Assigned(assigned), _) => {
            for (organization, values) in assigned {
                for (period, value) in values {
                    if let AssignedValue::Bound(bound) = value {
                        found.push(assess_one(asked, (organization, period), *bound, replacements));
                    }
                }
            }
        }
        // `check` refuses a target that asks for nothing.
        (Scope::Organizations(_), None) => {}
    }
    found
}

/// The periods that a target without one is judged for: those of its rhythm, or else those counted in years, that
/// the organization has a figure for and that end once the target is in force; and that of the as-of date, where
/// something of it is known.
fn periods_with_figures(asked: Asked<'_>, organization: &OrganizationId) -> Vec<Period> {
    let from = asked.in_force_from();
    let mut found: Vec<Period> = derive::series(asked.dataset, organization, &asked.target.measure)
        .into_iter()
        .filter(|(_, reading)| reading.known().is_some())
        .map(|(period, _)| period)
        .filter(|period| match asked.target.every {
            Some(rhythm) => period.shape() == PeriodShape::Calendar(rhythm),
            None => period.years().is_some(),
        })
        .filter(|period| from.is_none_or(|from| period.last_day() >= from))
        .collect();
    let current = Period::containing(asked.as_of(), asked.target.every.unwrap_or(Rhythm::Year));
    if !found.contains(&current)
        && from.is_none_or(|from| current.last_day() >= from)
        && known_so_far(
            asked.dataset,
            &asked.figure(organization, &current),
            asked.as_of(),
        )
        .is_some()
    {
        found.push(current);
        found.sort();
    }
    found
}

/// A target without a period, for an organization that has no figure for it. What is missing is told of the latest
/// period that could be judged, or of the first that will be.
fn without_period(
    asked: Asked<'_>,
    organization: &OrganizationId,
    bound: Bound,
    replacements: &Replacements<'_>,
) -> Assessment {
    let rhythm = asked.target.every.unwrap_or(Rhythm::Year);
    let ended = asked
        .dataset
        .organizations
        .get(organization)
        .and_then(Organization::ended_on);
    let last = ended.map_or(asked.as_of(), |ended| ended.min(asked.as_of()));
    let here = Period::containing(last, rhythm);
    let is_over = here.is_over(asked.as_of()) && ended.is_none_or(|ended| here.last_day() < ended);
    let latest = if is_over {
        here
    } else {
        here.previous().unwrap_or(here)
    };
    let period = match asked.in_force_from() {
        Some(from) if latest.last_day() < from => Period::containing(from, rhythm),
        Some(_) | None => latest,
    };
    Assessment {
        period: None,
        ..assess_one(asked, (organization, &period), bound, replacements)
    }
}

/// One target, one organization, one period: the first row of the table of results that applies.
fn assess_one(
    asked: Asked<'_>,
    (organization, period): (&OrganizationId, &Period),
    bound: Bound,
    replacements: &Replacements<'_>,
) -> Assessment {
    let Asked {
        dataset, indicator, ..
    } = asked;
    let as_of = asked.as_of();
    let figure = asked.figure(organization, period);
    let mut assessment = Assessment {
        target: asked.reference(),
        organization: organization.clone(),
        period: Some(period.clone()),
        bound,
        outcome: Outcome::NotStarted,
        figure: None,
        is_whole: false,
        near_miss: false,
    };
    if let Some(why) = outside_lifetime(dataset.organizations.get(organization), period)
        .or_else(|| replaced(&assessment.target, organization, period, replacements))
    {
        assessment.outcome = Outcome::NotAssessable(why);
        let known = owned(derive::reading(dataset, &figure)).ok();
        assessment.figure = known.or_else(|| Some(known_so_far(dataset, &figure, as_of)?.1));
        return assessment;
    }
    if period.first_day() > as_of {
        return assessment;
    }
    if !period.is_over(as_of) {
        let so_far = known_so_far(dataset, &figure, as_of);
        let progress = progress(indicator, bound, period, as_of, so_far.as_ref());
        assessment.outcome = Outcome::InProgress(Box::new(progress));
        assessment.figure = so_far.map(|(_, known)| known);
        return assessment;
    }
    match owned(derive::reading(dataset, &figure)) {
        Ok(known) => {
            if is_of_another_day(&known, period) {
                assessment.outcome = Outcome::NotAssessable(WhyNot::ScopeDiffers(figure));
            } else {
                let value = known.magnitude.value;
                assessment.outcome =
                    verdict_on(bound, known.magnitude).map_or(Outcome::Undecided, Into::into);
                assessment.is_whole = true;
                let is_decided = assessment.outcome.verdict().is_some();
                assessment.near_miss =
                    is_decided && known.written.is_none() && is_near_miss(bound, value, indicator);
            }
            assessment.figure = Some(known);
        }
        Err(gap) => {
            let part = if adds_up_over_time(indicator) {
                derive::known_part(dataset, &figure).and_then(|part| owned(part).ok())
            } else {
                known_so_far(dataset, &figure, as_of).map(|(_, known)| known)
            };
            let decided = part
                .as_ref()
                .filter(|_| adds_up_over_time(indicator))
                .and_then(|part| verdict_on_part(bound, part.magnitude));
            assessment.outcome = decided.map_or_else(|| Outcome::NoData(Box::new(gap)), Into::into);
            assessment.figure = part;
        }
    }
    assessment
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::Exceeded => Self::Exceeded,
            Verdict::AboveRange => Self::AboveRange,
            Verdict::Missed => Self::Missed,
        }
    }
}

fn owned(reading: Reading) -> Result<Known, crate::derive::Gap> {
    match reading {
        Reading::Known(known) | Reading::DidNotOccur(known) => Ok(known),
        Reading::Missing(gap) => Err(gap),
    }
}

fn outside_lifetime(organization: Option<&Organization>, period: &Period) -> Option<WhyNot> {
    let organization = organization?;
    let ended = organization
        .ended_on()
        .filter(|ended| period.last_day() >= *ended);
    let began = organization.from.filter(|from| *from > period.first_day());
    ended
        .map(WhyNot::OrganizationEnded)
        .or_else(|| began.map(WhyNot::OrganizationBegan))
}

/// The first target that took the place of this one for the organization before the period ended.
pub(super) fn replaced(
    target: &TargetRef,
    organization: &OrganizationId,
    period: &Period,
    replacements: &Replacements<'_>,
) -> Option<WhyNot> {
    let others = replacements.get(target)?.iter();
    let others = others.filter(|replacement| replacement.organizations.contains(organization));
    let dated = others.filter_map(|Replacement { by, .. }| {
        let from = by.target.replaces.as_ref()?.from;
        Some((from, by.reference()))
    });
    let (from, by) = dated.filter(|(from, _)| period.last_day() >= *from).min()?;
    Some(WhyNot::Replaced(by, from))
}

/// Whether a stock is of a day that is not in the period. One of an unknown day is taken as its source has it.
fn is_of_another_day(known: &Known, period: &Period) -> bool {
    match known.date {
        Some(StockDate::At(day)) => day < period.first_day() || day > period.last_day(),
        Some(StockDate::Unknown) | None => false,
    }
}
