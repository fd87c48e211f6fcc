use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::assess::{Assessment, Outcome, WhyNot};
use crate::model::{
    Amount, Basis, Bound, Indicator, Measure, Organization, OrganizationId, Period, PeriodShape, Rhythm,
    Target, TargetRef,
};

use super::Context;
use super::course::{Grain, Series, after};
use super::request::TargetChoice;
use super::say::average;

/// A stretch of time over which the same is asked.
pub(super) struct Asked<'d> {
    pub(super) reference: &'d TargetRef,
    pub(super) target: &'d Target,
    pub(super) organization: OrganizationId,
    /// The first and the last day. `None`: always.
    pub(super) days: Option<(Date, Date)>,
    /// The first and the last of the periods it is judged for in this stretch. `None`: always.
    pub(super) stretch: Option<(&'d Period, &'d Period)>,
    /// What is asked, as written.
    pub(super) bound: Bound,
    /// How many years it is divided by, to stand beside values of a year; 1 for none.
    pub(super) years: u32,
    pub(super) standing: Standing,
    /// Why it cannot be judged.
    pub(super) why: Option<&'d WhyNot>,
    /// The periods of it for which there is nothing to judge it by.
    pub(super) no_data: Vec<Period>,
}

/// Whether a target can be judged there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It can, or will.
    Open,
    /// It cannot: the organization was not there for all of it, or the figure covers something else.
    Void,
}

impl Asked<'_> {
    /// Whether it is set for just what this series shows.
    pub(super) fn is_for(&self, series: &Series<'_>) -> bool {
        self.organization == series.organization.id && self.target.measure == *series.measure
    }

    /// Whether it is asked of this series for all of these days, from the first to the last.
    pub(super) fn covers(&self, series: &Series<'_>, (first, last): (Date, Date)) -> bool {
        let covers = self.days.is_none_or(|(from, to)| from <= first && last <= to);
        covers && self.is_for(series)
    }

    /// Whether the same is asked of every one of these series: then one band says it of all.
    pub(super) fn is_shared(&self, all: &[Asked<'_>], series: &[Series<'_>]) -> bool {
        series.iter().all(|one| {
            let mut same = all
                .iter()
                .filter(|other| other.reference == self.reference && other.bound == self.bound);
            same.any(|other| other.is_for(one))
        })
    }

    /// The lower end as it is drawn.
    pub(super) fn low(&self) -> Option<Decimal> {
        self.bound.low().map(|low| self.divided(low.value()))
    }

    /// The upper end as it is drawn.
    pub(super) fn high(&self) -> Option<Decimal> {
        self.bound.high().map(|high| self.divided(high.value()))
    }

    /// Whether it was worked out and stands in no text.
    pub(super) fn is_derived(&self) -> bool {
        matches!(self.target.basis, Basis::Derived(_))
    }

    /// What is asked of one of its years.
    pub(super) fn average(&self, indicator: &Indicator) -> Bound {
        let each = |amount: Amount| average(indicator, self.divided(amount.value()));
        match self.bound {
            Bound::AtLeast(low) => Bound::AtLeast(each(low)),
            Bound::AtMost(high) => Bound::AtMost(each(high)),
            Bound::Between(low, high) => Bound::Between(each(low), each(high)),
            Bound::Exactly(value) => Bound::Exactly(each(value)),
        }
    }

    fn divided(&self, value: Decimal) -> Decimal {
        value.checked_div(Decimal::from(self.years)).unwrap_or(value)
    }
}

/// Whether an assessment belongs to one of these choices.
pub(super) fn is_chosen(choice: &TargetChoice, target: &TargetRef) -> bool {
    match choice {
        TargetChoice::All => true,
        TargetChoice::None => false,
        TargetChoice::Only(targets) => targets.contains(target),
    }
}

/// What was asked of these measures of these organizations, in the order of the assessments; neighbouring periods of
/// one target that ask the same are one stretch.
pub(super) fn asked<'d>(
    context: &Context<'d>,
    of: &[(&Organization, &Measure)],
    choice: &TargetChoice,
    (within, grain): (Option<&Period>, Grain),
) -> Vec<Asked<'d>> {
    let mut found: Vec<Asked<'d>> = Vec::new();
    let organizations: BTreeSet<&OrganizationId> = of.iter().map(|(one, _)| &one.id).collect();
    for assessment in context.assessments.of_organizations(&organizations) {
        let Some(target) = context.dataset.target(&assessment.target) else {
            continue;
        };
        let belongs = of
            .iter()
            .any(|(one, measure)| one.id == assessment.organization && **measure == target.measure);
        if !belongs || !is_chosen(choice, &assessment.target) {
            continue;
        }
        let Some(standing) = standing(assessment) else {
            continue;
        };
        let Some(years) = years(assessment, target, grain) else {
            continue;
        };
        let mut days = match (&target.period, &assessment.period) {
            (None, _) | (_, None) => None,
            (Some(_), Some(period)) => Some((period.first_day(), period.last_day())),
        };
        if let (Some(within), Some((first, last))) = (within, days) {
            let cut = (first.max(within.first_day()), last.min(within.last_day()));
            if cut.0 > cut.1 {
                continue;
            }
            days = Some(cut);
        }
        let period = target.period.as_ref().and(assessment.period.as_ref());
        let stretch = period.map(|period| (period, period));
        let no_data = match assessment.outcome {
            Outcome::NoData(_) => assessment.period.clone(),
            _ => None,
        };
        let same = found.iter_mut().find(|one| {
            *one.reference == assessment.target
                && one.organization == assessment.organization
                && one.bound == assessment.bound
                && one.standing == standing
                && follows(one.days, days)
        });
        match same {
            Some(one) => {
                one.days = one.days.zip(days).map(|((first, _), (_, last))| (first, last));
                one.stretch = one
                    .stretch
                    .zip(stretch)
                    .map(|((first, _), (_, last))| (first, last));
                one.no_data.extend(no_data);
            }
            None => found.push(Asked {
                reference: &assessment.target,
                target,
                organization: assessment.organization.clone(),
                days,
                stretch,
                bound: assessment.bound,
                years,
                standing,
                why: match &assessment.outcome {
                    Outcome::NotAssessable(why) => Some(why),
                    _ => None,
                },
                no_data: no_data.into_iter().collect(),
            }),
        }
    }
    found
}

fn follows(one: Option<(Date, Date)>, next: Option<(Date, Date)>) -> bool {
    match (one, next) {
        (None, None) => true,
        (Some((_, last)), Some((first, _))) => after(last) == first,
        _ => false,
    }
}

/// `None` where another target took its place.
fn standing(assessment: &Assessment) -> Option<Standing> {
    match &assessment.outcome {
        Outcome::NotAssessable(WhyNot::Replaced(..)) => None,
        Outcome::NotAssessable(_) => Some(Standing::Void),
        _ => Some(Standing::Open),
    }
}

/// How many years the target's value is divided by. `None` where it cannot stand beside values of this step.
fn years(assessment: &Assessment, target: &Target, grain: Grain) -> Option<u32> {
    if !grain.is_flow() {
        return Some(1);
    }
    let Some(period) = &assessment.period else {
        return (target.every.unwrap_or(Rhythm::Year) == grain.step).then_some(1);
    };
    match grain.step {
        Rhythm::Year => period.years().map(|years| years.max(1)),
        shorter => (period.shape() == PeriodShape::Calendar(shorter)).then_some(1),
    }
}
