use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::{Message, round};
use crate::model::{Period, PeriodShape, Rhythm};

use super::super::figures::Figure;
use super::magnitude;

/// Below this, chance alone makes a count jump.
const LEAST: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
/// A count that changes by more than this factor from one year to the next is most likely mistyped.
const FACTOR: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// Each year against the year before.
pub(super) fn check(figures: &BTreeMap<Period, Figure>, sink: &mut Sink) {
    let years = figures
        .iter()
        .filter(|(period, _)| period.shape() == PeriodShape::Calendar(Rhythm::Year));
    let mut last: Option<(i16, &Figure)> = None;
    for (period, figure) in years {
        let year = period.first_day().year();
        if let Some((_, before)) = last.filter(|(last, _)| last + 1 == year) {
            check_pair(before, figure, sink);
        }
        last = Some((year, figure));
    }
}

fn check_pair(before: &Figure, figure: &Figure, sink: &mut Sink) {
    let (Some(was), Some(is)) = (magnitude(before), magnitude(figure)) else {
        return;
    };
    let (small, large) = (was.value.min(is.value), was.value.max(is.value));
    let jumps = small >= LEAST && small.checked_mul(FACTOR).is_some_and(|most| large > most);
    let Some(factor) = large.checked_div(small).filter(|_| jumps) else {
        return;
    };
    let words = if is.value > was.value {
        "check-jump-up"
    } else {
        "check-jump-down"
    };
    let message = Message::new(words)
        .with("figure", figure.observation.figure.to_string())
        .with("value", is.value)
        .with("before", was.value)
        .with("factor", round(factor, 1).normalize());
    let here = Message::new("check-year-before-here");
    sink.push(
        Diagnostic::new(Code::ImplausibleJump, figure.place.origin(), message)
            .related(before.place.origin(), here)
            .help(Message::new("check-jump-help")),
    );
}
