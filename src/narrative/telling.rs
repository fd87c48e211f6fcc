//! What the data say of a target, in words for an editor.

use rust_decimal::Decimal;

use crate::assess::{Assessment, Average, AverageRole, Outcome, Side};
use crate::locale::{Arg, Message, round};
use crate::model::{Bound, Dataset, TargetRef};

use super::Judged;

/// How many results are told before the rest is only counted.
const TOLD: usize = 8;
/// How many more decimals than the page shows are told: enough to see on which side of a target a number lies.
const MORE_DECIMALS: u32 = 2;

/// Tells results.
pub(super) struct Telling<'a> {
    dataset: &'a Dataset,
}

impl<'a> Telling<'a> {
    pub(super) fn new(dataset: &'a Dataset) -> Self {
        Self { dataset }
    }

    /// What was judged, result by result.
    pub(super) fn judged(&self, judged: &Judged) -> Vec<Arg> {
        match judged {
            Judged::Each(all) => self.assessments(&all.iter().collect::<Vec<_>>()),
            Judged::OnAverage(average) => vec![self.average(average).into()],
        }
    }

    /// Assessments in a few words each; those that follow each other with one result and no figure are told as one.
    pub(super) fn assessments(&self, all: &[&Assessment]) -> Vec<Arg> {
        let alike = |one: &&Assessment, next: &&Assessment| {
            one.outcome.name() == next.outcome.name() && one.figure.is_none() && next.figure.is_none()
        };
        let runs: Vec<&[&Assessment]> = all.chunk_by(alike).collect();
        let mut told: Vec<Arg> = runs.iter().take(TOLD).map(|run| self.run(run).into()).collect();
        if runs.len() > TOLD {
            told.push(
                Message::new("narrative-told-more")
                    .with("count", runs.len() - TOLD)
                    .into(),
            );
        }
        told
    }

    fn run(&self, run: &[&Assessment]) -> Message {
        let [first, .., last] = run else {
            return run
                .first()
                .map_or(Message::new("narrative-result-no-data"), |one| self.one(one));
        };
        Message::new("narrative-told-run")
            .with("first", period(first))
            .with("last", period(last))
            .with("found", result(first.outcome.name()))
    }

    fn one(&self, one: &Assessment) -> Message {
        let found = match &one.outcome {
            // The date is what an editor did not think of.
            Outcome::NotAssessable(crate::assess::WhyNot::OrganizationEnded(day)) => {
                Message::new("narrative-result-ended").with("date", *day)
            }
            other => result(other.name()),
        };
        let message = match &one.figure {
            Some(known) if one.outcome.verdict().is_some() || matches!(one.outcome, Outcome::Undecided) => {
                Message::new("narrative-told-figure")
                    .with("value", self.number_of(&one.target, known.magnitude.value))
                    .with("bound", bound(one.bound))
            }
            _ => Message::new("narrative-told"),
        };
        message.with("period", period(one)).with("found", found)
    }

    /// An average in a few words.
    pub(super) fn average(&self, average: &Average) -> Message {
        let found = match average.role {
            AverageRole::Baseline => Message::new("narrative-result-baseline"),
            AverageRole::OnAverage => result(match average.verdict() {
                Some(verdict) => Outcome::from(verdict).name(),
                None => "undecided",
            }),
        };
        Message::new("narrative-told-average")
            .with("period", average.period.code())
            .with("value", self.number_of(&average.target, average.average.value))
            .with("bound", bound(average.bound))
            .with("found", found)
    }

    /// A number of the measure of a target.
    pub(super) fn number_of(&self, target: &TargetRef, number: Decimal) -> Decimal {
        let target = self.dataset.target(target);
        let indicator = target.and_then(|target| self.dataset.indicators.get(&target.measure.indicator));
        let decimals = indicator.map_or(0, |indicator| indicator.decimals);
        round(number, decimals + MORE_DECIMALS).normalize()
    }
}

/// What a target asks.
pub(super) fn bound(bound: Bound) -> Message {
    match bound {
        Bound::AtLeast(low) => Message::new("bound-at-least").with("number", low.value()),
        Bound::AtMost(high) => Message::new("bound-at-most").with("number", high.value()),
        Bound::Exactly(value) => Message::new("bound-exactly").with("number", value.value()),
        Bound::Between(low, high) => Message::new("narrative-bound-between")
            .with("low", low.value())
            .with("high", high.value()),
    }
}

/// On which side of what is asked an average lies.
pub(super) fn side(average: &Average) -> Message {
    Message::new(match average.side {
        Side::Below => "narrative-side-below",
        Side::Within => "narrative-side-within",
        Side::Above => "narrative-side-above",
        Side::Undecided => "narrative-side-undecided",
    })
}

/// The word for a result.
pub(super) fn result(name: &str) -> Message {
    Message::new(match name {
        "met" => "narrative-result-met",
        "exceeded" => "narrative-result-exceeded",
        "above-range" => "narrative-result-above-range",
        "missed" => "narrative-result-missed",
        "in-progress" => "narrative-result-in-progress",
        "undecided" => "narrative-result-undecided",
        "not-started" => "narrative-result-not-started",
        "not-assessable" => "narrative-result-not-assessable",
        _ => "narrative-result-no-data",
    })
}

/// Words that an editor may write for a result.
pub(super) fn words(name: &str) -> Message {
    Message::new(match name {
        "met" => "narrative-words-met",
        "exceeded" => "narrative-words-exceeded",
        "above-range" => "narrative-words-above-range",
        "missed" => "narrative-words-missed",
        "in-progress" => "narrative-words-in-progress",
        "undecided" => "narrative-words-undecided",
        "not-started" => "narrative-words-not-started",
        "not-assessable" => "narrative-words-not-assessable",
        _ => "narrative-words-no-data",
    })
}

fn period(one: &Assessment) -> Arg {
    match &one.period {
        Some(period) => period.code().into(),
        None => Message::new("review-no-period").into(),
    }
}
