//! Reads ranges.

use crate::diag::Code;
use crate::locale::Message;

use super::fields::list;
use super::numbers::number;
use super::reading::{Reading, Value};
use super::yaml::Content;
use super::{BoundRecord, Number, Placed};

/// Reads two numbers, the lower first.
pub(super) fn between(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<BoundRecord> {
    let errors = reading.errors();
    let numbers = list(value, reading, number)?;
    let example = || value.line("[1020, 1250]");
    let count = match &value.node.content {
        Content::List(nodes) => nodes.len(),
        _ => 0,
    };
    if count != 2 {
        let message = Message::new("load-between-two").with("count", count);
        reading
            .find(Code::WrongType, value.place, message)
            .example(example());
        return None;
    }
    if reading.errors() > errors {
        return None;
    }
    let mut numbers = numbers.into_iter();
    let (low, high) = (numbers.next()?, numbers.next()?);
    // A number that may be another is asked about by itself.
    let certain = |number: &Placed<Number>| !number.value.ambiguous;
    if low.value.value > high.value.value && certain(&low) && certain(&high) {
        let message = Message::new("load-between-reversed")
            .with("low", low.value.text())
            .with("high", high.value.text());
        let right = format!("[{}, {}]", high.value.text(), low.value.text());
        reading
            .find(Code::BadNumber, high.place, message)
            .example(value.line(&right));
        return None;
    }
    Some(BoundRecord::Between(low, high))
}
