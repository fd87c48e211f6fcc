use rust_decimal::Decimal;

use crate::locale::round;
use crate::model::{Amount, Bound, Indicator, Kind, Magnitude, Verdict};

use super::{Distance, Side};

/// The verdict on a number.
pub(super) fn verdict(bound: Bound, value: Decimal) -> Verdict {
    let over = |end: Amount| value > end.value();
    let under = |end: Amount| value < end.value();
    match bound {
        Bound::AtLeast(least) if under(least) => Verdict::Missed,
        Bound::AtLeast(least) if over(least) => Verdict::Exceeded,
        Bound::AtMost(most) if over(most) => Verdict::Missed,
        Bound::Between(low, _) | Bound::Exactly(low) if under(low) => Verdict::Missed,
        Bound::Between(_, high) | Bound::Exactly(high) if over(high) => Verdict::AboveRange,
        Bound::AtLeast(_) | Bound::AtMost(_) | Bound::Between(..) | Bound::Exactly(_) => Verdict::Met,
    }
}

/// The verdict on a figure; `None` where it depends on where in its interval the truth lies. From the low end to the
/// high end verdicts change in one direction only, so both ends alike are all alike.
pub(super) fn verdict_on(bound: Bound, figure: Magnitude) -> Option<Verdict> {
    let low = verdict(bound, figure.low);
    (low == verdict(bound, figure.high)).then_some(low)
}

/// What the known part of a count decides of the whole, which is that much or more. `None` where it decides nothing,
/// or where there is less than nothing in it.
pub fn verdict_on_part(bound: Bound, part: Magnitude) -> Option<Verdict> {
    if part.low < Decimal::ZERO {
        return None;
    }
    match bound {
        Bound::AtLeast(least) if part.low >= least.value() => Some(verdict(bound, part.low)),
        Bound::AtMost(most) if part.low > most.value() => Some(Verdict::Missed),
        Bound::Between(_, high) | Bound::Exactly(high) if part.low > high.value() => {
            Some(Verdict::AboveRange)
        }
        Bound::AtLeast(_) | Bound::AtMost(_) | Bound::Between(..) | Bound::Exactly(_) => None,
    }
}

/// On which side of a bound a figure lies.
pub(super) fn side(bound: Bound, figure: Magnitude) -> Side {
    let side = |value: Decimal| match (bound, verdict(bound, value)) {
        (Bound::AtMost(_), Verdict::Missed) | (_, Verdict::Exceeded | Verdict::AboveRange) => Side::Above,
        (_, Verdict::Missed) => Side::Below,
        (_, Verdict::Met) => Side::Within,
    };
    let low = side(figure.low);
    if low == side(figure.high) {
        low
    } else {
        Side::Undecided
    }
}

/// How far a number lies from each end.
pub(super) fn distance(bound: Bound, value: Decimal) -> Distance {
    let from = |end: Option<Amount>| {
        let end = end?.value();
        let way = value.checked_sub(end)?;
        let percent = way
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|way| way.checked_div(end.abs()));
        Some((way, percent))
    };
    Distance {
        low: from(bound.low()),
        high: from(bound.high()),
    }
}

/// Whether a number that was worked out, rounded as it is displayed, would get another verdict than the number itself.
/// One that a source wrote is displayed as written.
pub(super) fn is_near_miss(bound: Bound, value: Decimal, indicator: &Indicator) -> bool {
    verdict(bound, round(value, indicator.decimals)) != verdict(bound, value)
}

/// Whether figures of this kind are filled up over time.
pub(super) fn adds_up_over_time(indicator: &Indicator) -> bool {
    indicator.kind == Kind::Flow
}
