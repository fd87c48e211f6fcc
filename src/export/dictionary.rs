//! What the columns of the files for programs hold: for the descriptor of a data package, and for readers.

use crate::assess::Assessments;
use crate::locale::{Message, Words};
use crate::model::{Dataset, DimensionId};

use super::{assessments, figures};

/// The type of a column, by its name in Table Schema (<https://datapackage.org/standard/table-schema/>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// Words.
    String,
    /// A number with its decimals.
    Number,
    /// A whole number.
    Integer,
    /// A day of the calendar.
    Date,
    /// Yes or no.
    Boolean,
}

impl Type {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Integer => "integer",
            Self::Date => "date",
            Self::Boolean => "boolean",
        }
    }
}

/// What a column holds.
pub(super) struct Entry {
    pub(super) kind: Type,
    /// What it means, in the language of the words.
    pub(super) meaning: String,
    /// All the words that can stand in it. Empty where it holds anything else.
    pub(super) codes: &'static [&'static str],
}

/// A column, its type, what can stand in it, and the message that says what it means.
type Line = (&'static str, Type, &'static [&'static str], &'static str);

const COLUMNS: &[Line] = &[
    ("figure", Type::String, &[], "column-figure"),
    ("organization", Type::String, &[], "column-organization"),
    ("indicator", Type::String, &[], "column-indicator"),
    (
        "kind",
        Type::String,
        &["flow", "stock", "share", "rate", "mean"],
        "column-kind",
    ),
    ("cell", Type::String, &[], "column-cell"),
    ("period", Type::String, &[], "column-period"),
    ("period_start", Type::Date, &[], "column-period-start"),
    ("period_end", Type::Date, &[], "column-period-end"),
    ("period_years", Type::Integer, &[], "column-period-years"),
    ("value", Type::Number, &[], "column-value"),
    ("lower", Type::Number, &[], "column-lower"),
    ("upper", Type::Number, &[], "column-upper"),
    ("unit", Type::String, &[], "column-unit"),
    ("status", Type::String, &["E", "P", "A"], "column-status"),
    (
        "missing",
        Type::String,
        &[
            "not-available",
            "not-applicable",
            "confidential",
            "suppressed",
            "did-not-occur",
        ],
        "column-missing",
    ),
    ("date", Type::Date, &[], "column-date"),
    ("source", Type::String, &[], "column-source"),
    ("source_number", Type::String, &[], "column-source-number"),
    ("source_section", Type::String, &[], "column-section"),
    ("section", Type::String, &[], "column-section"),
    ("note", Type::String, &[], "column-note"),
    ("page", Type::String, &[], "column-page"),
    ("target", Type::String, &[], "column-target"),
    ("resolution", Type::String, &[], "column-resolution"),
    (
        "role",
        Type::String,
        &["judged", "on-average", "baseline"],
        "column-role",
    ),
    (
        "bound",
        Type::String,
        &["at-least", "at-most", "between", "exactly"],
        "column-bound",
    ),
    ("low", Type::Number, &[], "column-low"),
    ("high", Type::Number, &[], "column-high"),
    ("basis", Type::String, &["stated", "derived"], "column-basis"),
    ("claim", Type::String, &[], "column-claim"),
    (
        "result",
        Type::String,
        &[
            "not-assessable",
            "not-started",
            "in-progress",
            "no-data",
            "undecided",
            "met",
            "exceeded",
            "above-range",
            "missed",
        ],
        "column-result",
    ),
    (
        "side",
        Type::String,
        &["below", "within", "above", "undecided"],
        "column-side",
    ),
    ("years", Type::Integer, &[], "column-years"),
    ("average", Type::Number, &[], "column-average"),
    ("distance_low", Type::Number, &[], "column-distance-low"),
    (
        "distance_low_percent",
        Type::Number,
        &[],
        "column-distance-low-percent",
    ),
    ("distance_high", Type::Number, &[], "column-distance-high"),
    (
        "distance_high_percent",
        Type::Number,
        &[],
        "column-distance-high-percent",
    ),
    ("near_miss", Type::Boolean, &[], "column-near-miss"),
    (
        "reason",
        Type::String,
        &[
            "not-reported",
            "not-available",
            "not-applicable",
            "confidential",
            "suppressed",
            "divided-by-zero",
            "not-additive",
            "out-of-range",
            "organization-ended",
            "organization-began",
            "scope-differs",
            "replaced",
        ],
        "column-reason",
    ),
    ("reason_date", Type::Date, &[], "column-reason-date"),
    ("reason_for", Type::String, &[], "column-reason-for"),
    ("days_gone", Type::Integer, &[], "column-days-gone"),
    ("days", Type::Integer, &[], "column-days"),
    ("value_until", Type::Date, &[], "column-value-until"),
    (
        "pace",
        Type::String,
        &["on-track", "behind", "unknown"],
        "column-pace",
    ),
    (
        "decided",
        Type::String,
        &["minimum-reached", "maximum-passed"],
        "column-decided",
    ),
    ("needed_low", Type::Number, &[], "column-needed-low"),
    ("needed_high", Type::Number, &[], "column-needed-high"),
    ("needed_per_day", Type::Number, &[], "column-needed-per-day"),
    ("figures", Type::String, &[], "column-figures"),
    ("figures_missing", Type::String, &[], "column-figures-missing"),
];

/// What the columns of the tables mean, by their names: those of figures, and those of assessments.
pub fn dictionary(dataset: &Dataset, found: &Assessments, words: &Words) -> [Vec<(String, String)>; 2] {
    let tables = [figures::names(dataset), assessments::names(dataset, found)];
    tables.map(|names| {
        let meant = names.into_iter().map(|name| {
            let meaning = entry(dataset, words, &name).meaning;
            (name, meaning)
        });
        meant.collect()
    })
}

/// What a column of this name holds: one of those above, `by_<dimension>`, or `<column>_<language>`, which holds a name.
///
/// # Panics
/// Where no table has such a column.
pub(super) fn entry(dataset: &Dataset, words: &Words, column: &str) -> Entry {
    if let Some((_, kind, codes, message)) = COLUMNS.iter().find(|(name, ..)| *name == column) {
        return Entry {
            kind: *kind,
            meaning: words.say(&Message::new(message)),
            codes,
        };
    }
    let dimension = column.strip_prefix("by_").and_then(DimensionId::new);
    let message = if let Some(id) = dimension {
        let dimension = dataset
            .dimensions
            .get(&id)
            .expect("only dimensions have such a column");
        Message::new("column-dimension").with("dimension", dimension.name.get(words.language()))
    } else {
        let parts = column.rsplit_once('_');
        let (of, language) = parts.expect("every column of the tables is listed above");
        let listed = COLUMNS.iter().any(|(name, ..)| *name == of);
        assert!(
            listed,
            "every column of the tables is listed above, but not `{of}`"
        );
        Message::new("column-name")
            .with("column", of)
            .with("language", language)
    };
    Entry {
        kind: Type::String,
        meaning: words.say(&message),
        codes: &[],
    }
}
