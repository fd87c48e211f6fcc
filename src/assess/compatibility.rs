use rust_decimal::Decimal;

use crate::derive::{self, Known, Reading};
use crate::model::{
    Bound, Dataset, Derivation, Measure, OrganizationId, Period, Resolution, Scope, Target, TargetRef,
};

use super::Compatibility;

/// The targets of one resolution that depend on each other: a count, and a rate of the same count on a stock.
///
/// With a rate of `times` × count / stock, a stock is `times` × count / rate. So both targets can be met with stocks from
/// the lower count at the upper rate to the upper count at the lower rate; and every permitted count meets the rate with
/// stocks from the upper count at the upper rate to the lower count at the lower rate.
pub(super) fn compatibilities(dataset: &Dataset, resolution: &Resolution) -> Vec<Compatibility> {
    let mut found = Vec::new();
    for rate in &resolution.targets {
        let Some((counted, per, times)) = rate_of(dataset, &rate.measure) else {
            continue;
        };
        let counts = resolution.targets.iter();
        for count in counts.filter(|count| count.measure == counted && fit_in_time(count, rate)) {
            let (Some(count_bound), Some(rate_bound)) = (count.bound, rate.bound) else {
                continue;
            };
            let Some((possible, always)) = stocks(count_bound, rate_bound, times) else {
                continue;
            };
            for organization in common(count, rate) {
                found.push(Compatibility {
                    count: reference(resolution, count),
                    rate: reference(resolution, rate),
                    organization: organization.clone(),
                    stock: per.indicator.clone(),
                    possible,
                    always,
                    known: latest(dataset, organization, &per),
                });
            }
        }
    }
    found
}

/// A lower and an upper end, each open where it is `None`.
type Range = (Option<Decimal>, Option<Decimal>);

/// The stocks for which both targets can be met, and those for which every permitted count meets the rate. `None` where
/// a bound is not above 0 where it has to be: a stock cannot follow from that.
fn stocks(count: Bound, rate: Bound, times: u32) -> Option<(Range, Option<Range>)> {
    let value = |end: Option<crate::model::Amount>| end.map(crate::model::Amount::value);
    let (least, most) = (value(count.low()), value(count.high()));
    let (slowest, fastest) = (value(rate.low()), value(rate.high()));
    // A rate of at least 0 asks for nothing.
    let slowest = slowest.filter(|rate| !rate.is_zero());
    let ends = [least, most, slowest, fastest];
    if ends.iter().flatten().any(Decimal::is_sign_negative) || fastest.is_some_and(|rate| rate.is_zero()) {
        return None;
    }
    let at = |count: Option<Decimal>, rate: Option<Decimal>| {
        count?.checked_mul(Decimal::from(times))?.checked_div(rate?)
    };
    let possible = (at(least, fastest), at(most, slowest));
    let from = match fastest {
        // However many are counted, no stock keeps their rate down.
        Some(_) if most.is_none() => return Some((possible, None)),
        _ => at(most, fastest),
    };
    let to = match slowest {
        // With nothing counted the rate is 0.
        Some(_) if least.is_none() => return Some((possible, None)),
        _ => at(least, slowest),
    };
    let is_empty = from.zip(to).is_some_and(|(from, to)| from > to);
    Some((possible, (!is_empty).then_some((from, to))))
}

/// What a rate counts, the stock it is set against, and how many times.
fn rate_of(dataset: &Dataset, measure: &Measure) -> Option<(Measure, Measure, u32)> {
    let rule = dataset.indicators.get(&measure.indicator)?.derivation.as_ref()?;
    let Derivation::Rate { of, per, times, .. } = rule else {
        return None;
    };
    let mut counted = of.clone();
    let mut stock = per.clone();
    for (dimension, categories) in &measure.cell.0 {
        for part in [&mut counted, &mut stock] {
            part.cell.0.insert(dimension.clone(), categories.clone());
        }
    }
    Some((counted, stock, *times))
}

/// Whether there is a period that both are judged for.
fn fit_in_time(count: &Target, rate: &Target) -> bool {
    let overlap = match (&count.period, &rate.period) {
        (Some(one), Some(other)) => one.overlaps(other),
        _ => true,
    };
    let single = |target: &Target| target.every.is_none() && target.period.is_some();
    match (single(count), single(rate)) {
        (false, false) => overlap && count.every == rate.every,
        (true, true) => count.period == rate.period,
        _ => false,
    }
}

fn common<'t>(count: &'t Target, rate: &'t Target) -> impl Iterator<Item = &'t OrganizationId> {
    let of = |target: &'t Target| match &target.scope {
        Scope::Organizations(organizations) => organizations.as_slice(),
        Scope::Assigned(_) => &[],
    };
    of(count)
        .iter()
        .filter(move |organization| of(rate).contains(organization))
}

/// The latest stock that is known.
fn latest(dataset: &Dataset, organization: &OrganizationId, stock: &Measure) -> Option<(Period, Known)> {
    let series = derive::series(dataset, organization, stock);
    series
        .into_iter()
        .rev()
        .find_map(|(period, reading)| match reading {
            Reading::Known(known) | Reading::DidNotOccur(known) => Some((period, known)),
            Reading::Missing(_) => None,
        })
}

fn reference(resolution: &Resolution, target: &Target) -> TargetRef {
    TargetRef {
        resolution: resolution.id.clone(),
        target: target.id.clone(),
    }
}
