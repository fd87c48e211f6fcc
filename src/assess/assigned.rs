use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{
    Amount, AssignedValue, Bound, Dataset, Magnitude, OrganizationId, Period, Scope, TargetRef,
};

use super::AssignedSum;
use super::judge::side;
use super::target::Asked;

/// What was assigned to all organizations, added up for each period and set against what was to be assigned.
pub(super) fn assigned_sums(asked: Asked<'_>) -> Vec<AssignedSum> {
    let Scope::Assigned(assigned) = &asked.target.scope else {
        return Vec::new();
    };
    let mut sums: BTreeMap<&Period, (usize, Option<Decimal>)> = BTreeMap::new();
    for (period, value) in assigned.values().flatten() {
        if let AssignedValue::Bound(bound) = value {
            let end = bound.low().or(bound.high()).map_or(Decimal::ZERO, Amount::value);
            let (count, sum) = sums.entry(period).or_insert((0, Some(Decimal::ZERO)));
            *count += 1;
            *sum = sum.and_then(|sum| sum.checked_add(end));
        }
    }
    let whole = asked.target.parts_of.as_ref();
    sums.into_iter()
        .filter_map(|(period, (organizations, sum))| {
            let sum = sum?;
            let parent = asked.resolution.organization.as_ref();
            let whole_bound = whole.and_then(|whole| bound_for(asked.dataset, whole, parent, period));
            Some(AssignedSum {
                target: asked.reference(),
                whole: whole.cloned(),
                period: period.clone(),
                sum,
                organizations,
                whole_bound,
                side: whole_bound.map(|bound| side(bound, Magnitude::exact(sum))),
            })
        })
        .collect()
}

/// What a target asks for just this period: of everyone it is for, or of the one that assigned it on.
fn bound_for(
    dataset: &Dataset,
    target: &TargetRef,
    parent: Option<&OrganizationId>,
    period: &Period,
) -> Option<Bound> {
    let asked = Asked::one(dataset, target)?;
    match &asked.target.scope {
        Scope::Assigned(assigned) => match assigned.get(parent?)?.get(period)? {
            AssignedValue::Bound(bound) => Some(*bound),
            AssignedValue::None => None,
        },
        Scope::Organizations(_) => {
            let without_end = asked.target.period.is_none();
            (without_end || asked.periods().contains(period)).then_some(asked.target.bound)?
        }
    }
}
