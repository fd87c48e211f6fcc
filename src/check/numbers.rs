use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{EntryRecord, Number, Place, Placed, ValueRecord};
use crate::locale::Message;
use crate::model::{Amount, Indicator, Kind, Magnitude, ObservedValue};

/// With this many decimals an indicator has no use for the thousands mark that `1.399` may have.
const DECIMALS_OF_THOUSANDS: u32 = 3;
/// More decimals than these no share, rate or mean is known to.
const MOST_BELIEVABLE: u32 = 3;

/// What an entry says was observed of an indicator. `None` where it says nothing that can be used; then there is a
/// finding.
pub(super) fn observed(
    value: &Placed<ValueRecord>,
    entry: &EntryRecord,
    indicator: &Indicator,
    sink: &mut Sink,
) -> Option<ObservedValue> {
    match &value.value {
        ValueRecord::Number(number) => {
            let magnitude = magnitude(number, (entry, value.place), indicator, sink)?;
            Some(ObservedValue::Number {
                written: number.amount(),
                magnitude,
            })
        }
        ValueRecord::DidNotOccur => Some(ObservedValue::DidNotOccur),
        ValueRecord::Missing(reason) => Some(ObservedValue::Missing(*reason)),
        ValueRecord::Unreadable => None,
    }
}

fn magnitude(
    number: &Number,
    (entry, place): (&EntryRecord, Place),
    indicator: &Indicator,
    sink: &mut Sink,
) -> Option<Magnitude> {
    if !fits_kind(number, place, indicator, sink) || !is_precise(number, place, indicator, sink) {
        return None;
    }
    if let Some(step) = entry
        .rounded
        .as_deref()
        .filter(|step| is_ambiguous(&step.value, indicator))
    {
        sink.push(ambiguous(&step.value, step.place, indicator));
        return None;
    }
    let exact = entry.exact.as_ref().filter(|exact| exact.value);
    if let (Some(rounded), Some(exact)) = (&entry.rounded, exact) {
        let message = Message::new("check-rounded-and-exact").with("step", rounded.value.text());
        sink.push(
            Diagnostic::new(Code::RoundedAndExact, exact.origin(), message)
                .related(rounded.origin(), Message::new("check-rounded-here"))
                .help(Message::new("check-rounded-and-exact-help")),
        );
        return None;
    }
    let value = number.value;
    let step = match (&entry.rounded, indicator.kind) {
        (Some(rounded), _) => rounded.value.value,
        (None, Kind::Share | Kind::Rate | Kind::Mean) if exact.is_none() => Decimal::new(1, value.scale()),
        _ => return Some(Magnitude::exact(value)),
    };
    let mut magnitude = Magnitude::rounded(value, step);
    if indicator.kind != Kind::Mean && value >= Decimal::ZERO {
        magnitude.low = magnitude.low.max(Decimal::ZERO);
    }
    if indicator.kind == Kind::Share {
        magnitude.high = magnitude.high.min(Decimal::ONE_HUNDRED);
    }
    Some(magnitude)
}

/// A number that a target asks for. `None` where it cannot be used; then there is a finding.
pub(super) fn asked(number: &Placed<Number>, indicator: &Indicator, sink: &mut Sink) -> Option<Amount> {
    fits_kind(&number.value, number.place, indicator, sink).then(|| number.value.amount())
}

/// Whether a number can be one of the indicator's: neither to be read as another, nor out of what its kind can be.
fn fits_kind(number: &Number, place: Place, indicator: &Indicator, sink: &mut Sink) -> bool {
    if is_ambiguous(number, indicator) {
        sink.push(ambiguous(number, place, indicator));
        return false;
    }
    match indicator.kind {
        Kind::Flow | Kind::Stock if number.value < Decimal::ZERO => {
            let message = Message::new("check-negative-count")
                .with("found", number.value)
                .with("indicator", indicator.id.to_string());
            sink.push(
                Diagnostic::new(Code::NegativeCount, place.origin(), message)
                    .help(Message::new("check-negative-count-help")),
            );
            false
        }
        Kind::Share if number.value < Decimal::ZERO || number.value > Decimal::ONE_HUNDRED => {
            let message = Message::new("check-share-out-of-range")
                .with("found", number.value)
                .with("indicator", indicator.id.to_string());
            sink.push(
                Diagnostic::new(Code::ShareOutOfRange, place.origin(), message)
                    .help(Message::new("check-share-out-of-range-help")),
            );
            false
        }
        _ => true,
    }
}

fn is_ambiguous(number: &Number, indicator: &Indicator) -> bool {
    number.ambiguous && indicator.decimals < DECIMALS_OF_THOUSANDS
}

fn ambiguous(number: &Number, place: Place, indicator: &Indicator) -> Diagnostic {
    let whole = number.text().replace('.', "");
    let message = Message::new("check-ambiguous-number")
        .with("found", number.text())
        .with("whole", &whole);
    let help = Message::new("check-ambiguous-number-help")
        .with("whole", &whole)
        .with("decimal", format!("{}0", number.text()))
        .with("indicator", indicator.id.to_string());
    Diagnostic::new(Code::AmbiguousNumber, place.origin(), message)
        .help(help)
        .example(format!("{}: {whole}", indicator.id))
}

/// Whether a figure has no more decimals than its indicator can have. Too many of a number that is no plain count are
/// only doubtful.
fn is_precise(number: &Number, place: Place, indicator: &Indicator, sink: &mut Sink) -> bool {
    let decimals = number.value.scale();
    let most = match indicator.kind {
        Kind::Flow | Kind::Stock if indicator.decimals == 0 => {
            if decimals == 0 {
                return true;
            }
            let message = Message::new("check-fractional-count")
                .with("found", number.value)
                .with("indicator", indicator.id.to_string());
            sink.push(
                Diagnostic::new(Code::FractionalCount, place.origin(), message)
                    .help(Message::new("check-fractional-count-help").with("decimals", decimals.to_string())),
            );
            return false;
        }
        Kind::Flow | Kind::Stock => indicator.decimals,
        Kind::Share | Kind::Rate | Kind::Mean => indicator.decimals.max(MOST_BELIEVABLE),
    };
    if decimals > most {
        let message = Message::new("check-false-precision")
            .with("found", number.value)
            .with("decimals", decimals.to_string())
            .with("most", most.to_string());
        sink.push(
            Diagnostic::new(Code::FalsePrecision, place.origin(), message)
                .help(Message::new("check-false-precision-help").with("most", most.to_string())),
        );
    }
    true
}
