use std::collections::BTreeSet;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::derive::{self, Gap, GapReason, Known, Reading};
use crate::locale::round;
use crate::model::{
    Amount, AssignedValue, Bound, ClaimKind, Dataset, FigureRef, Kind, Magnitude, Measure, OrganizationId,
    Period, Scope, TargetRef,
};

use super::Agreement;

/// A number worked out again, and the figures it rests on.
type Computed = (Magnitude, Vec<FigureRef>);

/// Works out again the number that a claim prints.
pub(super) fn number(dataset: &Dataset, claim: &ClaimKind) -> Result<Computed, Gap> {
    let read = |figure: &FigureRef| known(derive::reading(dataset, figure));
    match claim {
        ClaimKind::Value(figure) => read(figure).map(own),
        ClaimKind::Attainment { of, target } => {
            let figure = read(of)?;
            let value = asked(dataset, target, of)?;
            percent(figure.magnitude, Magnitude::exact(value)).map(|computed| (computed, figure.evidence))
        }
        ClaimKind::Share { of, whole } => {
            if whole.measure == Measure::total(of.measure.indicator.clone()) && is_same_place(of, whole) {
                return known(derive::share_of_total(dataset, of)).map(own);
            }
            let (part, whole) = both(read(of), read(whole))?;
            let computed = percent(part.magnitude, whole.magnitude)?;
            Ok((computed, union(part.evidence, whole.evidence)))
        }
        ClaimKind::Average(figure) => {
            let total = read(figure)?;
            let years = figure.period.years().ok_or_else(|| gap(GapReason::NotAdditive))?;
            let average = total.magnitude.divided_by(Magnitude::exact(Decimal::from(years)));
            Ok((fits(average)?, total.evidence))
        }
        ClaimKind::Sum(figures) => {
            let mut parts = figures.iter().map(read);
            let first = parts.next().ok_or_else(|| gap(GapReason::NotReported))?;
            parts.try_fold(first.map(own)?, |(sum, evidence), part| {
                let part = part?;
                Ok((fits(sum.plus(part.magnitude))?, union(evidence, part.evidence)))
            })
        }
        ClaimKind::Difference { of, target } => {
            let is_share = |measure: &Measure| {
                let indicator = dataset.indicators.get(&measure.indicator);
                indicator.is_some_and(|indicator| indicator.kind == Kind::Share)
            };
            let asked_share = dataset
                .target(target)
                .is_some_and(|target| is_share(&target.measure));
            let figure = if asked_share && !is_share(&of.measure) {
                known(derive::share_of_total(dataset, of))?
            } else {
                read(of)?
            };
            let value = Magnitude::exact(asked(dataset, target, of)?);
            Ok((fits(figure.magnitude.minus(value))?, figure.evidence))
        }
        ClaimKind::Change { of, against } => {
            let (of, against) = both(read(of), read(against))?;
            let ratio = percent(of.magnitude, against.magnitude)?;
            let change = fits(ratio.minus(Magnitude::exact(Decimal::ONE_HUNDRED)))?;
            Ok((change, union(of.evidence, against.evidence)))
        }
        ClaimKind::Verdict { .. } => Err(gap(GapReason::NotAdditive)),
    }
}

/// Whether the printed number is what was worked out. Where that is known only roughly, they agree if they can.
pub(super) fn agreement(printed: Option<Amount>, computed: Magnitude) -> Agreement {
    let Some(printed) = printed else {
        return Agreement::CannotBeRecomputed {
            reason: GapReason::NotReported,
            missing: BTreeSet::new(),
        };
    };
    let (decimals, printed) = (printed.decimals(), printed.value());
    if could_round_to(computed, printed, decimals) {
        return Agreement::Agrees;
    }
    let cut = |value: Decimal| value.round_dp_with_strategy(decimals, RoundingStrategy::ToZero);
    if cut(computed.low) <= printed && printed <= cut(computed.high) {
        return Agreement::AgreesIfCut;
    }
    if let Some(step) = coarser(printed, decimals).find(|step| rounds_to_multiple(computed, printed, *step)) {
        return Agreement::AgreesToCoarser { step };
    }
    Agreement::Differs {
        by: printed - computed.value,
    }
}

/// Whether a number in the interval is rounded to `printed`. Rounding keeps the order, so the ends tell.
fn could_round_to(computed: Magnitude, printed: Decimal, decimals: u32) -> bool {
    round(computed.low, decimals) <= printed && printed <= round(computed.high, decimals)
}

fn rounds_to_multiple(computed: Magnitude, printed: Decimal, step: Decimal) -> bool {
    let multiple = |value: Decimal| value.checked_div(step).map(|count| round(count, 0) * step);
    match (multiple(computed.low), multiple(computed.high)) {
        (Some(low), Some(high)) => low <= printed && printed <= high,
        _ => false,
    }
}

/// The powers of ten above the last digit printed that the number is a multiple of, rising; none above it.
pub(super) fn coarser(printed: Decimal, decimals: u32) -> impl Iterator<Item = Decimal> {
    let last_digit = Decimal::new(1, decimals);
    let steps = std::iter::successors(last_digit.checked_mul(Decimal::TEN), |step| {
        step.checked_mul(Decimal::TEN)
    });
    steps
        .take_while(move |step| *step <= printed.abs() && (printed % *step).is_zero())
        .map(|step| step.normalize())
}

fn known(reading: Reading) -> Result<Known, Gap> {
    match reading {
        Reading::Known(known) | Reading::DidNotOccur(known) => Ok(known),
        Reading::Missing(gap) => Err(gap),
    }
}

fn own(known: Known) -> Computed {
    (known.magnitude, known.evidence)
}

/// Both figures, or everything that is missing for either.
fn both(one: Result<Known, Gap>, other: Result<Known, Gap>) -> Result<(Known, Known), Gap> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(mut one), Err(other)) => {
            one.missing.extend(other.missing);
            Err(one)
        }
        (Err(gap), Ok(_)) | (Ok(_), Err(gap)) => Err(gap),
    }
}

fn percent(part: Magnitude, whole: Magnitude) -> Result<Magnitude, Gap> {
    if whole.can_be_zero() {
        return Err(gap(GapReason::DividedByZero));
    }
    fits(
        part.times(Decimal::ONE_HUNDRED)
            .and_then(|part| part.divided_by(whole)),
    )
}

fn fits(result: Option<Magnitude>) -> Result<Magnitude, Gap> {
    result.ok_or_else(|| gap(GapReason::OutOfRange))
}

fn gap(reason: GapReason) -> Gap {
    Gap {
        reason,
        missing: BTreeSet::new(),
        notes: Vec::new(),
    }
}

fn union(mut one: Vec<FigureRef>, other: Vec<FigureRef>) -> Vec<FigureRef> {
    one.extend(other);
    one.sort_unstable();
    one.dedup();
    one
}

fn is_same_place(one: &FigureRef, other: &FigureRef) -> bool {
    one.organization == other.organization && one.period == other.period
}

/// The number that a target asks of the organization for the figure's period: its lower end, or its upper one where it
/// has no lower. Of a target assigned for a period that the figure covers only a part of, that of the whole.
fn asked(dataset: &Dataset, target: &TargetRef, figure: &FigureRef) -> Result<Decimal, Gap> {
    let nothing = || gap(GapReason::NotReported);
    let target = dataset.target(target).ok_or_else(nothing)?;
    let bound = match &target.scope {
        Scope::Organizations(_) => target.bound,
        Scope::Assigned(_) => assigned(&target.scope, &figure.organization, &figure.period),
    };
    let bound = bound.ok_or_else(nothing)?;
    let end = bound.low().or(bound.high()).ok_or_else(nothing)?;
    Ok(end.value())
}

/// What was assigned to an organization for a period, or for the one that the period is a part of.
fn assigned(scope: &Scope, organization: &OrganizationId, period: &Period) -> Option<Bound> {
    let Scope::Assigned(assigned) = scope else {
        return None;
    };
    let values = assigned.get(organization)?;
    let around = || {
        values
            .iter()
            .find(|(whole, _)| whole.covers(period))
            .map(|(_, value)| value)
    };
    match values.get(period).or_else(around)? {
        AssignedValue::Bound(bound) => Some(*bound),
        AssignedValue::None => None,
    }
}
