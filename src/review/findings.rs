use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::assess::{Assessment, Assessments, AssignedSum, Side};
use crate::derive::GapReason;
use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::{Arg, Message, round};
use crate::model::{Amount, Claim, Dataset, FigureRef, Period, Verdict};

use super::{Agreement, OnTarget, Recomputed, Said};

/// How many more decimals of a recomputed number are shown than were printed: enough to see why it was not that.
const MORE_DECIMALS: u32 = 3;

/// Notes what a reader should know of a claim that does not just agree.
pub(super) fn of_claim(claim: &Claim, recomputed: &Recomputed, sink: &mut Sink) {
    let decimals = claim.number.map_or(0, Amount::decimals);
    let computed = recomputed
        .computed
        .map_or(Decimal::ZERO, |computed| computed.value);
    let number = |id| {
        Message::new(id)
            .with("printed", &claim.printed)
            .with("computed", round(computed, decimals + MORE_DECIMALS).normalize())
    };
    let (code, message) = match &recomputed.agreement {
        Agreement::Agrees => return,
        Agreement::AgreesIfCut => {
            let rounded = round(computed, decimals);
            (
                Code::ClaimCut,
                number("review-claim-cut").with("rounded", rounded),
            )
        }
        Agreement::AgreesToCoarser { step } => (
            Code::ClaimCoarse,
            number("review-claim-coarse").with("step", *step),
        ),
        Agreement::Differs { by } => {
            let by = round(*by, decimals + MORE_DECIMALS).normalize();
            (Code::ClaimDiffers, number("review-claim-differs").with("by", by))
        }
        Agreement::CannotBeRecomputed { reason, missing } => {
            let message = not_recomputable(claim, *reason, missing);
            (Code::ClaimNotRecomputable, message)
        }
        Agreement::Verdict(targets) => {
            for on_target in targets {
                of_verdict(claim, on_target, sink);
            }
            if !targets.is_empty() {
                return;
            }
            let message = Message::new("review-verdict-without-target").with("printed", &claim.printed);
            (Code::ClaimNotRecomputable, message)
        }
    };
    push(claim, code, message, sink);
}

fn of_verdict(claim: &Claim, on_target: &OnTarget, sink: &mut Sink) {
    let message = |id| {
        Message::new(id)
            .with("printed", &claim.printed)
            .with("target", on_target.target.to_string())
            .with("organization", on_target.organization.to_string())
    };
    let period = |message: Message| match &on_target.period {
        Some(period) => message.with("period", period.code()),
        None => message.with("period", Message::new("review-no-period")),
    };
    let (code, message) = match &on_target.said {
        Said::Rightly => return,
        Said::Wrongly(verdict) => {
            let found = Message::new(verdict_id(*verdict));
            (
                Code::VerdictDiffers,
                period(message("review-verdict-differs")).with("found", found),
            )
        }
        Said::BeforeItsTime { on, end } => {
            let message = match on {
                Some(on) => message("review-verdict-early").with("on", *on),
                None => message("review-verdict-early-undated"),
            };
            (Code::ClaimBeforeItsTime, period(message).with("end", *end))
        }
        Said::Unknown(outcome) => {
            let why = Message::new(match outcome.name() {
                "not-assessable" => "review-outcome-not-assessable",
                "undecided" => "review-outcome-undecided",
                "not-started" | "in-progress" => "review-outcome-not-over",
                _ => "review-outcome-no-data",
            });
            let message = period(message("review-verdict-unknown")).with("why", why);
            (Code::ClaimNotRecomputable, message)
        }
    };
    push(claim, code, message, sink);
}

fn push(claim: &Claim, code: Code, message: Message, sink: &mut Sink) {
    let help = Message::new("review-claim-help");
    sink.push(Diagnostic::new(code, claim.origin.clone(), message).help(help));
}

fn not_recomputable(claim: &Claim, reason: GapReason, missing: &BTreeSet<FigureRef>) -> Message {
    let message = Message::new("review-claim-not-recomputable").with("printed", &claim.printed);
    let why = match reason {
        _ if !missing.is_empty() => {
            let figures = missing
                .iter()
                .map(|figure| Arg::Text(figure.to_string()))
                .collect();
            Message::new("review-missing").with("figures", Arg::AllOf(figures))
        }
        GapReason::DividedByZero => Message::new("review-divided-by-zero"),
        GapReason::OutOfRange => Message::new("review-out-of-range"),
        GapReason::NotAdditive => Message::new("review-not-additive"),
        GapReason::NotReported | GapReason::Stated(_) | GapReason::Suppressed => {
            Message::new("review-nothing-to-compare")
        }
    };
    message.with("why", why)
}

fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "review-verdict-met",
        Verdict::Exceeded => "review-verdict-exceeded",
        Verdict::AboveRange => "review-verdict-above-range",
        Verdict::Missed => "review-verdict-missed",
    }
}

/// Notes each assessment whose figure, as it is displayed, looks as if it had another result.
pub(super) fn near_misses(dataset: &Dataset, assessments: &Assessments, sink: &mut Sink) {
    for assessment in assessments
        .assessments
        .iter()
        .filter(|assessment| assessment.near_miss)
    {
        if let Some(finding) = near_miss(dataset, assessment) {
            sink.push(finding);
        }
    }
}

fn near_miss(dataset: &Dataset, assessment: &Assessment) -> Option<Diagnostic> {
    let target = dataset.target(&assessment.target)?;
    let decimals = dataset.indicators.get(&target.measure.indicator)?.decimals;
    let value = assessment.figure.as_ref()?.magnitude.value;
    let figure = match &assessment.period {
        Some(period) => figure(assessment, target.measure.clone(), period).to_string(),
        None => target.measure.to_string(),
    };
    let found = assessment.outcome.verdict()?;
    let message = Message::new("review-near-miss")
        .with("figure", figure)
        .with("value", round(value, decimals + MORE_DECIMALS).normalize())
        .with("displayed", round(value, decimals))
        .with("found", Message::new(verdict_id(found)));
    let help = Message::new("review-near-miss-help");
    Some(Diagnostic::new(Code::NearMiss, target.origin.clone(), message).help(help))
}

fn figure(assessment: &Assessment, measure: crate::model::Measure, period: &Period) -> FigureRef {
    FigureRef {
        organization: assessment.organization.clone(),
        measure,
        period: period.clone(),
    }
}

/// Notes each sum of assigned targets that lies beside what was to be assigned.
pub(super) fn assigned_sums(dataset: &Dataset, assessments: &Assessments, sink: &mut Sink) {
    let sums = assessments.assigned_sums.iter();
    for finding in sums.filter_map(|sum| assigned_sum(dataset, sum)) {
        sink.push(finding);
    }
}

fn assigned_sum(dataset: &Dataset, sum: &AssignedSum) -> Option<Diagnostic> {
    let (whole, bound) = (sum.whole.as_ref()?, sum.whole_bound?);
    let (id, end) = match sum.side? {
        Side::Below => ("review-assigned-below", bound.low()?),
        // More than a minimum asks for is what assigning is for: only an upper end can be passed.
        Side::Above => ("review-assigned-above", bound.high()?),
        Side::Within | Side::Undecided => return None,
    };
    let end = end.value();
    let by = if end > sum.sum {
        end - sum.sum
    } else {
        sum.sum - end
    };
    let message = Message::new(id)
        .with("target", sum.target.to_string())
        .with("period", sum.period.code())
        .with("organizations", sum.organizations)
        .with("sum", sum.sum)
        .with("by", by)
        .with("end", end)
        .with("whole", whole.to_string());
    let target = dataset.target(&sum.target)?;
    let finding = Diagnostic::new(Code::AssignedSumDiffers, target.origin.clone(), message);
    let finding = match dataset.target(whole) {
        Some(other) => finding.related(other.origin.clone(), Message::new("review-whole-here")),
        None => finding,
    };
    Some(finding.help(Message::new("review-assigned-help")))
}
