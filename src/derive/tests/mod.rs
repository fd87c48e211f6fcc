//! The rules of derivation, each by itself and together.

mod derived;
mod rules;
mod views;

use rust_decimal::Decimal;

use crate::model::Dataset;
use crate::model::testing::{dataset, decimal, figure};

use super::*;

const GROUND: &str = "
    dimension sex exhaustive women men
    dimension age exhaustive young old old/older old/oldest
    dimension group partial pupils students
    dimension kind overlapping union women-too
    indicator admitted flow sex age group kind
    indicator left flow sex
    indicator members stock sex
    indicator score mean sex
    organization a
    organization b
";

fn with(figures: &str) -> Dataset {
    dataset(&format!("{GROUND}\n{figures}"))
}

fn read(dataset: &Dataset, text: &str) -> Reading {
    reading(dataset, &figure(dataset, text))
}

/// The exact number of a figure and how it was come by.
fn exact(dataset: &Dataset, text: &str) -> Option<(Decimal, How)> {
    let reading = read(dataset, text);
    let known = reading.known()?;
    assert!(known.magnitude.is_exact(), "{text} is exact");
    Some((known.magnitude.value, known.how))
}

#[expect(clippy::unnecessary_wraps, reason = "it is compared with what may be none")]
fn number(text: &str, how: How) -> Option<(Decimal, How)> {
    Some((decimal(text), how))
}

fn missing(dataset: &Dataset, text: &str) -> (GapReason, Vec<String>) {
    match read(dataset, text) {
        Reading::Missing(gap) => (gap.reason, gap.missing.iter().map(ToString::to_string).collect()),
        known => panic!("{text} is not missing: {known:?}"),
    }
}

const DERIVED: &str = "
    indicator women-share share sex age part=admitted[sex=women] of=admitted
    indicator start-rate rate of=admitted per=members at=start times=100
    indicator end-rate rate of=admitted per=members at=end times=1000
    indicator mean-rate rate of=admitted per=members at=mean times=100
    indicator leaving-rate rate of=left per=admitted times=100
    indicator change flow sum=admitted;left
    indicator printed share
";

fn derived(figures: &str) -> Dataset {
    with(&format!("{DERIVED}\n{figures}"))
}
