//! Judges results against targets.
//!
//! In: a [`Dataset`], whose as-of date is the point of view. Out: [`Assessments`], a pure
//! function of it. Always on unrounded values, and never before its time: what is not over is in progress.
//!
//! 1. every target is judged for each organization and each period it is for, by the first that applies of: not
//!    assessable, not started, in progress, no data, undecided, and the verdicts;
//! 2. totals of several years are set against yearly targets, on average or as a baseline;
//! 3. a count and a rate of one resolution are set against each other;
//! 4. assigned targets are added up and set against what was to be assigned;
//! 5. who has not reported what was to be reported is listed.

mod assigned;
mod average;
mod compatibility;
mod judge;
mod progress;
mod reporting;
mod target;
#[cfg(test)]
mod tests;
mod types;

pub use judge::verdict_on_part;
pub use types::{
    Assessment, Assessments, AssignedSum, Average, AverageRole, Compatibility, Distance, Early, Outcome,
    Pace, Progress, Side, WhyNot,
};

use crate::model::Dataset;

use target::Asked;

/// Everything that can be said of the targets of a publication.
pub fn assess(dataset: &Dataset) -> Assessments {
    let replacements = target::replacements(dataset);
    let totals = average::totals(dataset);
    let mut found = Assessments::default();
    for asked in Asked::all(dataset) {
        found.push(target::assess_target(asked, &replacements));
        found
            .averages
            .extend(average::averages(asked, &replacements, &totals));
        found.assigned_sums.extend(assigned::assigned_sums(asked));
    }
    for resolution in dataset.resolutions.values() {
        found
            .compatibilities
            .extend(compatibility::compatibilities(dataset, resolution));
    }
    found.not_reported = reporting::not_reported(dataset);
    found
}
