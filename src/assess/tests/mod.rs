//! The table of results row by row, its edges, and the four bodies of the first publication.

mod bodies;
mod edges;
mod groups;
mod reporting;
mod rows;
mod unfinished;

use rust_decimal::Decimal;

use crate::model::Dataset;
use crate::model::testing::{dataset, decimal};

use super::*;

const GROUND: &str = "
    as-of 2024-12-31
    dimension sex exhaustive women men
    dimension group partial pupils students
    indicator admitted flow sex group
    indicator members stock
    indicator share share decimals=1
    indicator women-share share part=admitted[sex=women] of=admitted
    organization a
    organization b
    resolution r a
";

fn with(text: &str) -> Dataset {
    dataset(&format!("{GROUND}\n{text}"))
}

/// The outcomes of all assessments, each with its period.
fn outcomes(data: &Dataset) -> Vec<String> {
    assess(data)
        .assessments
        .iter()
        .map(|found| {
            let period = found.period.as_ref().map_or("-", |period| period.code());
            format!("{period} {}", found.outcome.name())
        })
        .collect()
}

/// The only assessment there is.
fn only(data: &Dataset) -> Assessment {
    let mut found = assess(data).assessments;
    assert_eq!(found.len(), 1, "one assessment: {found:?}");
    found.remove(0)
}

/// The only assessment there is, whose outcome is progress.
fn going(data: &Dataset) -> Progress {
    match only(data).outcome {
        Outcome::InProgress(progress) => *progress,
        other => panic!("in progress, not {}", other.name()),
    }
}

fn value(found: &Assessment) -> Option<Decimal> {
    found.figure.as_ref().map(|figure| figure.magnitude.value)
}

#[expect(clippy::unnecessary_wraps, reason = "it is compared with what may be none")]
fn some(text: &str) -> Option<Decimal> {
    Some(decimal(text))
}
