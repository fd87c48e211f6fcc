use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::derive::{self, Known, Reading};
use crate::model::{Bound, Dataset, FigureRef, Indicator, Kind, Magnitude, Period};

use super::judge::adds_up_over_time;
use super::{Early, Pace, Progress};

/// What is known of a figure before its period is over, and until when it goes. No day where there are gaps in it.
pub(super) fn known_so_far(
    dataset: &Dataset,
    figure: &FigureRef,
    as_of: Date,
) -> Option<(Option<Date>, Known)> {
    let own = |reading: Reading| match reading {
        Reading::Known(known) | Reading::DidNotOccur(known) => Some(known),
        Reading::Missing(_) => None,
    };
    match derive::so_far(dataset, figure, as_of) {
        Some((day, reading)) => Some((Some(day), own(reading)?)),
        None => Some((None, derive::known_part(dataset, figure).and_then(own)?)),
    }
}

/// How far a target is whose period has begun and is not over.
pub(super) fn progress(
    indicator: &Indicator,
    bound: Bound,
    period: &Period,
    as_of: Date,
    so_far: Option<&(Option<Date>, Known)>,
) -> Progress {
    let until = so_far.and_then(|(until, _)| *until);
    let value = so_far.map(|(_, known)| known.magnitude);
    let filled = adds_up_over_time(indicator);
    let days = (days_until(period, as_of), period.days());
    let covered = until.filter(|_| filled).map(|until| days_until(period, until));
    let still = |end: Option<crate::model::Amount>| {
        let countable = matches!(indicator.kind, Kind::Flow | Kind::Stock);
        let still = end?.value().checked_sub(value.filter(|_| countable)?.value)?;
        Some(still.max(Decimal::ZERO))
    };
    let still_needed = (still(bound.low()), still(bound.high()));
    let needed_per_day = covered.zip(still_needed.0).and_then(|(covered, still)| {
        let left = Decimal::from(period.days() - covered);
        still.checked_div(left).filter(|needed| !needed.is_zero())
    });
    Progress {
        days,
        value_until: until,
        pace: covered.zip(value).map_or(Pace::Unknown, |(covered, value)| {
            pace(bound, value, (covered, period.days()))
        }),
        still_needed,
        needed_per_day,
        early: value.filter(|_| filled).and_then(|value| early(bound, value)),
    }
}

/// The days of the period up to and with `day`.
fn days_until(period: &Period, day: Date) -> i64 {
    let days = i64::from((day - period.first_day()).get_days()) + 1;
    days.clamp(0, period.days())
}

/// A count is held against the same share of its bound as the days that it covers are of all days.
fn pace(bound: Bound, value: Magnitude, (covered, all): (i64, i64)) -> Pace {
    // Both sides are multiplied by all days, so that nothing is divided and rounded.
    let scaled = |value: Decimal| value.checked_mul(all.into());
    let due = |end: crate::model::Amount| end.value().checked_mul(covered.into());
    let (Some(least), Some(most)) = (scaled(value.low), scaled(value.high)) else {
        return Pace::Unknown;
    };
    let on_track = match (bound.low(), bound.high()) {
        (Some(low), _) => due(low).map(|due| (least >= due, most >= due)),
        (None, Some(high)) => due(high).map(|due| (least <= due, most <= due)),
        (None, None) => None,
    };
    match on_track {
        Some((true, true)) => Pace::OnTrack,
        Some((false, false)) => Pace::Behind,
        Some(_) | None => Pace::Unknown,
    }
}

/// What a count decides before its period is over: it only grows.
fn early(bound: Bound, value: Magnitude) -> Option<Early> {
    if value.low < Decimal::ZERO {
        return None;
    }
    if bound.high().is_some_and(|high| value.low > high.value()) {
        return Some(Early::MaximumPassed);
    }
    let reached = bound.low().is_some_and(|low| value.low >= low.value());
    reached.then_some(Early::MinimumReached)
}
