//! Reads `data/organizations/<org>/<period>.yaml`.

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{CategoryId, DimensionId, MissingReason, OrganizationId, Period, Status};

use super::config::release;
use super::documents::{section, source};
use super::fields::{Fields, entries, fields, list};
use super::numbers::{number, number_of_figure};
use super::reading::{Reading, Value, empty, wrong_type};
use super::references::{measure, measure_key};
use super::scalars::{find_unknown_word, pooled_id_key, text, truth, word};
use super::times::{period_key, stock_date};
use super::yaml::Content;
use super::{
    BreakdownRecord, EntryRecord, FigureNotes, FigureRecord, FiguresRecord, OwnNotes, Placed, ValueRecord,
};

const STATUSES: &[(&str, Status)] = &[
    ("estimate", Status::Estimate),
    ("preliminary", Status::Preliminary),
    ("official", Status::Official),
];

/// The words that can stand where a number can.
const WORDS: [(&str, ValueRecord); 4] = [
    ("not-available", ValueRecord::Missing(MissingReason::NotAvailable)),
    (
        "not-applicable",
        ValueRecord::Missing(MissingReason::NotApplicable),
    ),
    ("confidential", ValueRecord::Missing(MissingReason::Confidential)),
    ("did-not-occur", ValueRecord::DidNotOccur),
];

/// Reads the root of the file.
pub(super) fn figures(
    organization: OrganizationId,
    period: Period,
    root: &Value<'_>,
    reading: &mut Reading<'_>,
) -> Option<FiguresRecord> {
    fields(root, reading, |fields| {
        let defaults = notes(fields);
        let totals = fields.optional("figures", |value, reading| entries(value, reading, total));
        let cells = fields.optional("cells", |value, reading| list(value, reading, cell));
        let series = fields.optional("series", |value, reading| entries(value, reading, series));
        let totals = totals.map(|totals| totals.value).unwrap_or_default();
        let cells = cells
            .into_iter()
            .flat_map(|cells| cells.value)
            .map(|cell| cell.value);
        let series = series.into_iter().flat_map(|series| series.value).flatten();
        Some(FiguresRecord {
            file: fields.reading.file,
            organization,
            period,
            defaults,
            figures: totals.into_iter().chain(cells).chain(series).collect(),
        })
    })
}

/// Reads what can be said with a figure, or with all of a file.
fn notes(fields: &mut Fields<'_, '_, '_>) -> FigureNotes {
    FigureNotes {
        source: fields.optional("source", source).map(|source| source.value),
        section: None,
        status: fields.optional("status", word(STATUSES)),
        date: fields.optional("date", stock_date),
        release: release(fields),
        note: fields.optional("note", text),
    }
}

/// Reads an entry of `figures`.
fn total(key: &Placed<&str>, value: &Value<'_>, reading: &mut Reading<'_>) -> Option<FigureRecord> {
    let measure = measure_key(key, reading);
    let mut by = Vec::new();
    let entry = entry(value, Parts::Allowed(&mut by), reading);
    let measure = measure?;
    Some(FigureRecord {
        measure,
        period: None,
        entry,
        by,
    })
}

/// Reads an entry of `cells`.
fn cell(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<FigureRecord> {
    fields(value, reading, |fields| {
        let measure = fields.required("figure", measure);
        let entry = long_entry(fields, Parts::None);
        let measure = measure?;
        Some(FigureRecord {
            measure,
            period: None,
            entry,
            by: Vec::new(),
        })
    })
}

/// Reads an entry of `series`: a measure in several periods.
fn series(key: &Placed<&str>, value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Vec<FigureRecord>> {
    let measure = measure_key(key, reading);
    let entries = entries(value, reading, |key, value, reading| {
        let period = period_key(key, reading);
        let entry = entry(value, Parts::None, reading);
        Some((period?, entry))
    });
    let measure = measure?;
    let record = |(period, entry): (Placed<Period>, EntryRecord)| FigureRecord {
        measure: measure.clone(),
        period: Some(period),
        entry,
        by: Vec::new(),
    };
    entries.map(|entries| entries.into_iter().map(record).collect())
}

/// Whether a figure can have breakdowns, and where they go.
enum Parts<'b> {
    Allowed(&'b mut Vec<BreakdownRecord>),
    None,
}

/// Reads what is said of a figure: just its value, or a mapping. Whatever stands there, the figure is given.
fn entry(value: &Value<'_>, parts: Parts<'_>, reading: &mut Reading<'_>) -> EntryRecord {
    let long = match value.node.content {
        Content::Mapping(_) => fields(value, reading, |fields| Some(long_entry(fields, parts))),
        _ => None,
    };
    long.unwrap_or_else(|| EntryRecord {
        value: Some(value.put(figure_value(value, reading))),
        rounded: None,
        exact: None,
        notes: OwnNotes::default(),
    })
}

fn long_entry(fields: &mut Fields<'_, '_, '_>, parts: Parts<'_>) -> EntryRecord {
    fields.only_one(&["value", "missing"]);
    let value = fields.optional("value", |value, reading| Some(figure_value(value, reading)));
    let missing = fields.optional("missing", |value, reading| Some(missing(value, reading)));
    let rounded = fields.optional("rounded", number);
    let exact = fields.optional("exact", truth);
    let mut notes = notes(fields);
    fields.only_one(&["source", "section"]);
    notes.section = section(fields).filter(|_| !fields.has("source"));
    let has_parts = if let Parts::Allowed(by) = parts {
        let found = fields.optional("by", |value, reading| entries(value, reading, breakdown));
        *by = found.map(|found| found.value).unwrap_or_default();
        fields.has("by")
    } else {
        false
    };
    let mut value = value.or(missing);
    if !fields.has("value") && !fields.has("missing") && !has_parts {
        fields.find_missing("value");
    }
    if value.is_none() && (!has_parts || fields.has("value") || fields.has("missing")) {
        value = Some(Placed::new(ValueRecord::Unreadable, fields.place));
    }
    if let Some(rounded) = &rounded
        && rounded.value.value <= rust_decimal::Decimal::ZERO
    {
        let message = Message::new("load-rounded-positive").with("found", rounded.value.text());
        fields
            .reading
            .find(Code::BadNumber, rounded.place, message)
            .example(Some("rounded: 10".to_owned()));
    }
    EntryRecord {
        value,
        rounded: rounded
            .filter(|rounded| rounded.value.value > rust_decimal::Decimal::ZERO)
            .map(Box::new),
        exact,
        notes: notes.into(),
    }
}

fn breakdown(key: &Placed<&str>, value: &Value<'_>, reading: &mut Reading<'_>) -> Option<BreakdownRecord> {
    let dimension = pooled_id_key(key, DimensionId::pooled, reading);
    let parts = entries(value, reading, |key, value, reading| {
        let category = pooled_id_key(key, CategoryId::pooled, reading);
        let entry = entry(value, Parts::None, reading);
        Some((category?, entry))
    });
    let dimension = dimension?;
    let parts = parts?;
    Some(BreakdownRecord { dimension, parts })
}

/// Reads a number, or a word that can stand in its place.
fn figure_value(value: &Value<'_>, reading: &mut Reading<'_>) -> ValueRecord {
    let found = match &value.node.content {
        Content::Scalar(_) => value.scalar().unwrap_or_default(),
        Content::Null => {
            empty(value, Message::new("load-empty-figure-help"), reading);
            return ValueRecord::Unreadable;
        }
        Content::List(_) | Content::Mapping(_) => {
            wrong_type(value, "load-a-number-or-word", value.line("4715"), reading);
            return ValueRecord::Unreadable;
        }
    };
    if let Some(meant) = named_value(found) {
        return meant;
    }
    let is_word = !found.contains(|letter: char| letter.is_ascii_digit())
        && !found.starts_with(['.', '+'])
        && found.contains(char::is_alphabetic);
    if is_word {
        find_unknown_word(value, found, &WORDS.map(|(word, _)| word), reading);
        return ValueRecord::Unreadable;
    }
    if found.is_empty() {
        empty(value, Message::new("load-empty-figure-help"), reading);
        return ValueRecord::Unreadable;
    }
    number_of_figure(value, found, reading).map_or(ValueRecord::Unreadable, ValueRecord::Number)
}

/// Reads the reason why there is no number.
fn missing(value: &Value<'_>, reading: &mut Reading<'_>) -> ValueRecord {
    let found = value.scalar().unwrap_or_default();
    if let Some(meant) = named_value(found) {
        return meant;
    }
    if value.scalar().is_some() {
        find_unknown_word(value, found, &WORDS.map(|(word, _)| word), reading);
    } else {
        wrong_type(value, "load-a-word", value.line("not-available"), reading);
    }
    ValueRecord::Unreadable
}

fn named_value(found: &str) -> Option<ValueRecord> {
    let meant = WORDS.into_iter().find(|(word, _)| *word == found);
    meant.map(|(_, meant)| meant)
}
