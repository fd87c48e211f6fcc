//! Reads references: to figures, measures, targets and claims. What they name may not be there.

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{
    ClaimId, ClaimRef, DocumentId, FigureRef, IndicatorId, Measure, PartialRef, PeriodBook, ReferenceError,
    ResolutionId, TargetId, TargetRef,
};

use super::examples;
use super::reading::{Reading, Value, wrong_type};
use super::scalars::suggested_id;

/// Reads a measure: `admitted`, or `admitted[sex=women]`.
pub(super) fn measure(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Measure> {
    let found = written(value, "admitted", reading)?;
    measure_of(found, value.place, |right| value.line(right), reading)
}

/// Reads a measure that is a key.
pub(super) fn measure_key(
    key: &super::Placed<&str>,
    reading: &mut Reading<'_>,
) -> Option<super::Placed<Measure>> {
    if let Some(indicator) = IndicatorId::pooled(key.value, reading.ids) {
        return Some(super::Placed::new(Measure::total(indicator), key.place));
    }
    let measure = measure_of(key.value, key.place, |right| format!("{right}:"), reading)?;
    Some(super::Placed::new(measure, key.place))
}

fn measure_of(
    found: &str,
    place: super::Place,
    line: impl Fn(&str) -> String,
    reading: &mut Reading<'_>,
) -> Option<Measure> {
    let read = parse(found, place, &line, reading)?;
    if read.organization.is_none() && read.period.is_none() {
        return Some(read.measure);
    }
    let right = in_quotes(&read.measure.to_string());
    reading
        .find(
            Code::BadReference,
            place,
            Message::new("load-reference-only-measure").with("found", found),
        )
        .help(Message::new("load-reference-only-measure-help"))
        .example(line(&right));
    None
}

/// Reads a figure with its organization and period: `hau-giang/2018-2022/admitted`.
pub(super) fn figure(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<FigureRef> {
    let found = written(value, "hau-giang/2018-2022/admitted", reading)?;
    let line = |right: &str| value.line(right);
    let read = parse(found, value.place, &line, reading)?;
    let whole = read.complete(None, None);
    if whole.is_none() {
        let message = Message::new("load-reference-whole").with("found", found);
        reading
            .find(Code::BadReference, value.place, message)
            .help(Message::new("load-reference-whole-help"))
            .example(value.line("hau-giang/2018-2022/admitted"));
    }
    whole
}

/// Reads a target: `hau-giang-admission/admissions-per-year`.
pub(super) fn target(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<TargetRef> {
    let (resolution, target) = pair(value, "target", ResolutionId::new, TargetId::new, reading)?;
    Some(TargetRef { resolution, target })
}

/// Reads a claim: `18-bc-duk/women-up`.
pub(super) fn claim(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<ClaimRef> {
    let (document, claim) = pair(value, "claim", DocumentId::new, ClaimId::new, reading)?;
    Some(ClaimRef { document, claim })
}

fn pair<A, B>(
    value: &Value<'_>,
    kind: &'static str,
    first: fn(&str) -> Option<A>,
    second: fn(&str) -> Option<B>,
    reading: &mut Reading<'_>,
) -> Option<(A, B)> {
    let (message, right) = match kind {
        "claim" => ("load-reference-claim", "18-bc-duk/women-up"),
        _ => ("load-reference-target", "hau-giang-admission/admissions-per-year"),
    };
    let found = written(value, right, reading)?;
    let parts = found.split_once('/');
    if let Some((a, b)) = parts
        && let (Some(a), Some(b)) = (first(a), second(b))
    {
        return Some((a, b));
    }
    let guess = parts.and_then(|(a, b)| Some(format!("{}/{}", suggested_id(a)?, suggested_id(b)?)));
    let message = Message::new(message).with("found", found);
    reading
        .find(Code::BadReference, value.place, message)
        .example(value.line(guess.as_deref().unwrap_or(right)));
    None
}

fn written<'n>(value: &Value<'n>, right: &str, reading: &mut Reading<'_>) -> Option<&'n str> {
    let found = value.scalar();
    if found.is_none() {
        let own = value.key.and_then(examples::line).map(str::to_owned);
        wrong_type(
            value,
            "load-a-reference",
            own.unwrap_or_else(|| value.line(right)),
            reading,
        );
    }
    found
}

/// A reference as it has to be written in YAML.
fn in_quotes(reference: &str) -> String {
    if reference.contains('[') {
        format!("\"{reference}\"")
    } else {
        reference.to_owned()
    }
}

fn parse(
    found: &str,
    place: super::Place,
    line: &impl Fn(&str) -> String,
    reading: &mut Reading<'_>,
) -> Option<PartialRef> {
    let plain = PeriodBook::default();
    let error = match PartialRef::parse(found, reading.periods.unwrap_or(&plain)) {
        Ok(read) => return Some(read),
        Err(error) => error,
    };
    // A name that only the unreadable list of periods could explain.
    if reading.periods.is_none() && matches!(error, ReferenceError::Period(_)) {
        return None;
    }
    let (message, part, guess) = match error {
        ReferenceError::Parts => ("load-reference-parts", found.to_owned(), None),
        ReferenceError::Id(id) => {
            let guess = suggested_id(&id).map(|right| found.replacen(&id, &right, 1));
            let words = if id == found {
                "load-reference-no-id"
            } else {
                "load-reference-id"
            };
            (words, id, guess)
        }
        ReferenceError::Period(period) => {
            let guess = super::times::guess_period(&period).map(|right| found.replacen(&period, &right, 1));
            ("load-reference-period", period, guess)
        }
        ReferenceError::Brackets(part) => ("load-reference-brackets", part, None),
        ReferenceError::Twice(part) => ("load-reference-twice", part, None),
    };
    let message = Message::new(message).with("found", found).with("part", part);
    reading
        .find(Code::BadReference, place, message)
        .help(Message::new("load-reference-help"))
        .example(guess.map(|right| line(&in_quotes(&right))));
    None
}
