use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::Message;
use crate::model::{Period, PeriodBook, Rhythm};

use super::super::disclosure::over_time::is_counted_otherwise;
use super::super::figures::Figure;
use super::parts::{addition, with_places};
use super::{can_be_equal, less_final, magnitude, sum};

/// More parts than these are not written out.
const MOST_PARTS: usize = 12;

/// A flow over a longer period against the shorter ones it consists of.
pub(super) fn check(figures: &BTreeMap<Period, Figure>, periods: &PeriodBook, sink: &mut Sink) {
    if !some_overlap(figures) {
        return;
    }
    for (period, whole) in figures.iter().filter(|(period, _)| !is_counted_otherwise(period)) {
        for rhythm in [Rhythm::Year, Rhythm::HalfYear, Rhythm::Quarter, Rhythm::Month] {
            let parts = period.each(rhythm);
            let days: i64 = parts.iter().map(Period::days).sum();
            if parts.len() < 2 || days != period.days() {
                continue;
            }
            let given: Vec<&Figure> = parts
                .iter()
                .filter_map(|part| figures.get(&periods.known(part.clone())))
                .filter(|part| magnitude(part).is_some())
                .collect();
            check_one(whole, &given, parts.len(), sink);
        }
    }
}

/// Whether a day is in two of the periods.
fn some_overlap(figures: &BTreeMap<Period, Figure>) -> bool {
    let mut until = Date::MIN;
    figures.keys().any(|period| {
        let overlaps = period.first_day() <= until;
        until = until.max(period.last_day());
        overlaps
    })
}

fn check_one(whole: &Figure, given: &[&Figure], all: usize, sink: &mut Sink) {
    let (Some(total), Some(sum)) = (magnitude(whole), sum(given.iter().copied())) else {
        return;
    };
    let wrong = if given.len() == all {
        !can_be_equal(sum, total)
    } else {
        sum.low > total.high
    };
    if !wrong || less_final(given, whole) {
        return;
    }
    let words = match (given.len() == all, given.len() <= MOST_PARTS) {
        (true, true) => "check-periods-differ",
        (false, true) => "check-periods-exceed",
        (true, false) => "check-many-periods-differ",
        (false, false) => "check-many-periods-exceed",
    };
    let mut message = Message::new(words)
        .with("figure", whole.observation.figure.to_string())
        .with("total", total.value)
        .with("sum", sum.value)
        .with("count", given.len());
    if given.len() <= MOST_PARTS {
        message = message.with("parts", addition(given));
    }
    let finding = Diagnostic::new(Code::PeriodsDifferFromTotal, whole.place.origin(), message)
        .help(Message::new("check-periods-differ-help"));
    sink.push(with_places(finding, given));
}
