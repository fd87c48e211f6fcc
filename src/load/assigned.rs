//! Reads the table of what a resolution assigns to each organization.

use crate::locale::Message;
use crate::model::OrganizationId;

use super::fields::{Fields, entries};
use super::numbers::number;
use super::ranges::between;
use super::reading::{Reading, Value, empty};
use super::scalars::{id_key, word};
use super::times::period_key;
use super::yaml::Content;
use super::{AssignedRecord, AssignedRow, BoundRecord, Placed, TotalRecord};

/// The word for an empty cell.
const NONE: &str = "none";

/// What the numbers of a table of assigned targets mean.
#[derive(Clone, Copy)]
enum AssignedAs {
    AtLeast,
    AtMost,
    Exactly,
}

const ASSIGNED_AS: &[(&str, AssignedAs)] = &[
    ("at_least", AssignedAs::AtLeast),
    ("at_most", AssignedAs::AtMost),
    ("exactly", AssignedAs::Exactly),
];

/// Reads the table, what its numbers mean, and the sums printed under it.
pub(super) fn assigned(fields: &mut Fields<'_, '_, '_>) -> Option<Placed<AssignedRecord>> {
    let as_bound = fields.optional("assigned_as", word(ASSIGNED_AS));
    let as_bound = as_bound.map_or(AssignedAs::AtLeast, |bound| bound.value);
    let errors = fields.reading.errors();
    let rows = fields.optional("assigned", |value, reading| {
        entries(value, reading, |key, value, reading| {
            row(key, value, as_bound, reading)
        })
    });
    let is_whole = fields.reading.errors() == errors;
    let totals = fields.optional("total", |value, reading| entries(value, reading, total));
    // A table that could not be read whole adds up to something else.
    let totals = totals.filter(|_| is_whole).map(|totals| totals.value);
    let rows = rows?;
    let totals = totals.unwrap_or_default();
    let record = AssignedRecord {
        rows: rows.value,
        totals,
    };
    Some(Placed::new(record, rows.place))
}

fn row(
    key: &Placed<&str>,
    value: &Value<'_>,
    as_bound: AssignedAs,
    reading: &mut Reading<'_>,
) -> Option<AssignedRow> {
    let organization = id_key(key, OrganizationId::new, reading);
    let cells = entries(value, reading, |key, value, reading| {
        let period = period_key(key, reading);
        let cell = cell(value, as_bound, reading);
        Some((period?, cell?))
    });
    let organization = organization?;
    Some(AssignedRow {
        organization,
        cells: cells?,
    })
}

fn cell(
    value: &Value<'_>,
    as_bound: AssignedAs,
    reading: &mut Reading<'_>,
) -> Option<Placed<Option<BoundRecord>>> {
    match &value.node.content {
        Content::Null => {
            empty(value, Message::new("load-empty-assigned-help"), reading);
            None
        }
        Content::List(_) => between(value, reading).map(|bound| value.put(Some(bound))),
        Content::Scalar(_) if value.scalar() == Some(NONE) => Some(value.put(None)),
        Content::Scalar(_) | Content::Mapping(_) => {
            let number = number(value, reading)?;
            let number = value.put(number);
            let bound = match as_bound {
                AssignedAs::AtLeast => BoundRecord::AtLeast(number),
                AssignedAs::AtMost => BoundRecord::AtMost(number),
                AssignedAs::Exactly => BoundRecord::Exactly(number),
            };
            Some(value.put(Some(bound)))
        }
    }
}

/// Reads a sum: a number, or that of the lower and that of the upper ends.
fn total(key: &Placed<&str>, value: &Value<'_>, reading: &mut Reading<'_>) -> Option<TotalRecord> {
    let period = period_key(key, reading);
    let ends = match &value.node.content {
        Content::List(_) => match between(value, reading)? {
            BoundRecord::Between(low, high) => vec![low, high],
            BoundRecord::AtLeast(one) | BoundRecord::AtMost(one) | BoundRecord::Exactly(one) => vec![one],
        },
        Content::Scalar(_) | Content::Mapping(_) | Content::Null => {
            let number = number(value, reading)?;
            vec![value.put(number)]
        }
    };
    let period = period?;
    Some(TotalRecord { period, ends })
}
