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
    Assessment, Assessments, AssignedSum, Average, AverageRole, Compatibility, Distance, Early, OUTCOMES,
    Outcome, Pace, Progress, Side, WhyNot, outcome_message_id,
};

use rayon::prelude::*;

use crate::model::Dataset;

use target::Asked;

/// Everything that can be said of the targets of a publication.
pub fn assess(dataset: &Dataset) -> Assessments {
    let (mut found, not_reported) = rayon::join(|| judge_all(dataset), || reporting::not_reported(dataset));
    found.not_reported = not_reported;
    found
}

/// Steps 1 to 4. Targets are judged side by side and put together in their order.
fn judge_all(dataset: &Dataset) -> Assessments {
    let replacements = target::replacements(dataset);
    let totals = average::totals(dataset);
    let asked: Vec<Asked<'_>> = Asked::all(dataset).collect();
    let judged: Vec<_> = asked
        .par_iter()
        .map(|asked| {
            let averages = average::averages(*asked, &replacements, &totals);
            (target::assess_target(*asked, &replacements), averages)
        })
        .collect();
    let mut found = Assessments::default();
    let count = judged.iter().map(|(assessments, _)| assessments.len());
    found.assessments.reserve_exact(count.sum());
    for (assessments, averages) in judged {
        found.push(assessments, averages);
    }
    found.assigned_sums = asked.into_iter().flat_map(assigned::assigned_sums).collect();
    let resolutions = dataset.resolutions.values();
    found.compatibilities = resolutions
        .flat_map(|resolution| compatibility::compatibilities(dataset, resolution))
        .collect();
    found
}
