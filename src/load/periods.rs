//! Reads `data/periods.yaml`.

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{PeriodBook, fits_id};

use super::Placed;
use super::fields::{entries, fields};
use super::numbers::whole;
use super::reading::{Reading, Value};
use super::scalars::text;
use super::times::{date, guess_period};

/// Reads the root of the file. `None` where a period in it could not be read.
pub(super) fn periods(root: &Value<'_>, reading: &mut Reading<'_>) -> Option<PeriodBook> {
    let errors = reading.errors();
    let mut book = PeriodBook::default();
    fields(root, reading, |fields| {
        fields.required("periods", |value, reading| {
            entries(value, reading, |code, value, reading| {
                enter(&mut book, code, value, reading)
            })
        })
    });
    (reading.errors() == errors).then_some(book)
}

fn enter(
    book: &mut PeriodBook,
    code: &Placed<&str>,
    value: &Value<'_>,
    reading: &mut Reading<'_>,
) -> Option<()> {
    fields(value, reading, |fields| {
        let name = fields.required("name", text);
        let from = fields.optional("from", date);
        let until = fields.optional("until", date);
        let years = fields.optional("years", whole);
        for (key, other) in [("from", "until"), ("until", "from")] {
            if fields.has(other) && !fields.has(key) {
                fields.find_missing(key);
                return None;
            }
        }
        let days = from.as_ref().zip(until.as_ref());
        if let Some((from, until)) = days
            && from.value > until.value
        {
            let message = Message::new("load-days-reversed").with("from", from.value);
            fields
                .reading
                .find(Code::BadDate, until.place, message)
                .related(from.place, Message::new("load-first-is-here"));
            return None;
        }
        let name = name?;
        let days = days.map(|(from, until)| (from.value, until.value));
        let dates_are_good = days.is_some() || !fields.has("from");
        let entered = book.enter(code.value, name.value, days, years.map(|years| years.value));
        if !entered && dates_are_good {
            // A code that is no id cannot be named at all; one that is needs its days.
            if fits_id(code.value) && guess_period(code.value).is_none() {
                fields.find_missing("from");
            } else {
                let message = Message::new("load-bad-period").with("found", code.value);
                fields
                    .reading
                    .find(Code::BadPeriod, code.place, message)
                    .help(Message::new("load-bad-period-name-help"));
            }
        }
        None
    })
}
