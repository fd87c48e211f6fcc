//! Recomputes what the documents print, and says where a reader could be misled.
//!
//! In: a [`Dataset`] and its [`Assessments`]. Out: a [`Review`] of every claim of every document, and notes: what a
//! source prints wrongly is not the publisher's mistake, and is never corrected, only said.
//!
//! 1. a printed number is worked out again from the figures and set against the print, to the digits printed;
//! 2. a printed verdict is set against the assessments of the targets that its words cover, and asked whether it could
//!    be known when it was written;
//! 3. an assessment whose rounded figure would look as if it lay on the other side of its target is noted;
//! 4. so are assigned targets that add up to less or more than what was to be assigned.

mod findings;
mod numbers;
mod types;
mod verdicts;

#[cfg(test)]
mod tests;

pub use types::{Agreement, OnTarget, Recomputed, Review, Said};

use crate::assess::Assessments;
use crate::diag::Sink;
use crate::model::{Basis, Claim, ClaimKind, ClaimRef, Dataset, Document, TargetRef};

/// Recomputes every claim. The notes are those an editor should read; nothing in them stops a build.
pub fn review(dataset: &Dataset, assessments: &Assessments, sink: &mut Sink) -> Review {
    let mut review = Review::default();
    for document in dataset
        .documents
        .values()
        .filter(|document| !document.claims.is_empty())
    {
        let claims = document.claims.iter().enumerate().map(|(position, claim)| {
            let recomputed = recompute(dataset, assessments, document, (position, claim));
            findings::of_claim(claim, &recomputed, sink);
            recomputed
        });
        review.claims.insert(document.id.clone(), claims.collect());
    }
    findings::near_misses(dataset, assessments, sink);
    findings::assigned_sums(dataset, assessments, sink);
    review
}

fn recompute(
    dataset: &Dataset,
    assessments: &Assessments,
    document: &Document,
    (position, claim): (usize, &Claim),
) -> Recomputed {
    let own = claim.id.as_ref().map(|id| ClaimRef {
        document: document.id.clone(),
        claim: id.clone(),
    });
    let is_own = |target: &TargetRef| {
        let basis = dataset.target(target).map(|target| &target.basis);
        matches!((basis, &own), (Some(Basis::Derived(from)), Some(own)) if from == own)
    };
    let (agreement, computed, evidence) = match &claim.kind {
        ClaimKind::Verdict { targets, of, result } => {
            let agreement =
                verdicts::verdict(dataset, assessments, document, (targets, of.as_ref(), *result));
            (agreement, None, Vec::new())
        }
        ClaimKind::Value(_)
        | ClaimKind::Attainment { .. }
        | ClaimKind::Share { .. }
        | ClaimKind::Average(_)
        | ClaimKind::Sum(_)
        | ClaimKind::Difference { .. }
        | ClaimKind::Change { .. } => match numbers::number(dataset, &claim.kind) {
            Ok((computed, evidence)) => (
                numbers::agreement(claim.number, computed),
                Some(computed),
                evidence,
            ),
            Err(gap) => {
                let agreement = Agreement::CannotBeRecomputed {
                    reason: gap.reason,
                    missing: gap.missing,
                };
                (agreement, None, Vec::new())
            }
        },
    };
    let rests_on_itself = match &claim.kind {
        ClaimKind::Attainment { target, .. } | ClaimKind::Difference { target, .. } => is_own(target),
        ClaimKind::Verdict { targets, .. } => targets.iter().any(is_own),
        ClaimKind::Value(_)
        | ClaimKind::Share { .. }
        | ClaimKind::Average(_)
        | ClaimKind::Sum(_)
        | ClaimKind::Change { .. } => false,
    };
    Recomputed {
        position,
        computed,
        evidence,
        agreement,
        rests_on_itself,
    }
}
