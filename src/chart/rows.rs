//! What a chart of results against targets shows: one row for each result.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::assess::{Assessment, Average, AverageRole, Outcome, Pace, Side, WhyNot};
use crate::derive::Known;
use crate::locale::Message;
use crate::model::{
    Basis, Bound, FigureRef, Indicator, Measure, OrganizationId, Period, Status, Target, TargetRef,
};

use super::asked::is_chosen;
use super::course::{Course, Form};
use super::request::TargetChoice;
use super::say::{self, Say};
use super::{Context, wording};

/// One result, or something known, against what was asked.
pub(super) struct Row<'d> {
    pub(super) indicator: &'d Indicator,
    /// What the row is about, and what tells it from others like it.
    pub(super) label: String,
    pub(super) detail: String,
    /// What is drawn: the figure, or the average of its years.
    pub(super) value: Option<Decimal>,
    pub(super) known: Option<&'d Known>,
    pub(super) figure: Option<FigureRef>,
    /// The first and the last period it is of.
    pub(super) periods: Option<(Period, Period)>,
    /// The value in words, and the total behind an average.
    pub(super) text: String,
    pub(super) note: Option<String>,
    pub(super) bound: Option<Bound>,
    pub(super) derived: bool,
    pub(super) form: RowForm,
    pub(super) result: Option<Verdict<'d>>,
}

/// How a row's bar looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowForm {
    /// It is judged, or there is nothing to judge it by.
    Result,
    /// Its period is not over.
    SoFar,
    /// It is there to compare with.
    Compared,
}

/// What is said of a row.
#[derive(Clone, Copy)]
pub(super) enum Verdict<'d> {
    Assessed(&'d Assessment),
    Averaged(&'d Average),
}

impl Row<'_> {
    /// What rows share a scale with it: all in per cent, and all of its measure.
    pub(super) fn scale(&self, say: Say<'_>) -> String {
        match &self.figure {
            Some(figure) if !say.style(self.indicator).is_percent() => figure.measure.to_string(),
            _ => say.unit(self.indicator),
        }
    }

    /// Whether its figure is said to be preliminary or an estimate.
    pub(super) fn is_final(&self) -> bool {
        let status = self.known.and_then(|known| known.status);
        !matches!(status, Some(Status::Estimate | Status::Preliminary))
    }
}

/// The results of these targets, in their order, each by organization and period.
pub(super) fn of_targets<'d>(
    context: &Context<'d>,
    organization: Option<&OrganizationId>,
    targets: &[TargetRef],
    within: Option<&Period>,
) -> Vec<Row<'d>> {
    let assessed = context.assessments;
    let mut chosen: Vec<Verdict<'d>> = Vec::new();
    if let Some(id) = organization {
        let found = (assessed.of_organization(id), assessed.averages_of(id));
        chosen = verdicts(found, within, &|target| targets.contains(target));
        chosen.sort_by_cached_key(|verdict| targets.iter().position(|target| target == verdict.target()));
    } else {
        for reference in targets {
            let found = (assessed.of_target(reference).iter(), assessed.averages.iter());
            chosen.extend(verdicts(found, within, &|target| target == reference));
        }
    }
    rows(context, &chosen)
}

/// The results of these measures of these organizations.
pub(super) fn of_measures<'d>(
    context: &Context<'d>,
    (organizations, measures): (&[OrganizationId], &[Measure]),
    targets: &TargetChoice,
    within: Option<&Period>,
) -> Vec<Row<'d>> {
    let ours = |target: &TargetRef| {
        let has_measure = context
            .dataset
            .target(target)
            .is_some_and(|target| measures.contains(&target.measure));
        has_measure && is_chosen(targets, target)
    };
    let assessed = context.assessments;
    let organizations: BTreeSet<&OrganizationId> = organizations.iter().collect();
    let mut chosen: Vec<Verdict<'d>> = Vec::new();
    for id in organizations {
        let found = (assessed.of_organization(id), assessed.averages_of(id));
        chosen.extend(verdicts(found, within, &ours));
    }
    chosen.sort_by(|one, other| one.place().cmp(&other.place()));
    rows(context, &chosen)
}

/// The figures of a course without any target; of several series the last one each.
pub(super) fn of_course<'d>(context: &Context<'d>, course: &'d Course<'d>) -> Vec<Row<'d>> {
    let say = context.say();
    let several = course.series.len() > 1;
    let series = course.series.iter().flat_map(|series| {
        let latest = series.latest().filter(|_| several);
        let all = series.points.iter().filter(move |_| !several);
        latest.into_iter().chain(all).map(move |point| (series, point))
    });
    let rows = series.map(|(series, point)| {
        let indicator = course.indicator_of(say, point);
        let words = wording::bar_label(say, course, point);
        let period = say.short_period(&point.figure.period);
        let name = wording::series_name(say, course, series);
        let (label, detail) = if several {
            (name, period)
        } else {
            (period, String::new())
        };
        Row {
            indicator,
            label,
            detail,
            value: Some(point.height),
            known: Some(&point.known),
            figure: Some(point.figure.clone()),
            periods: Some((point.figure.period.clone(), point.figure.period.clone())),
            text: words.value,
            note: words.note,
            bound: None,
            derived: false,
            form: if point.form == Form::SoFar {
                RowForm::SoFar
            } else {
                RowForm::Result
            },
            result: None,
        }
    });
    rows.collect()
}

/// The verdicts among these that are `ours` and lie within a period, in the order of target, organization and period;
/// an average before the assessments of its years.
fn verdicts<'d>(
    (assessments, averages): (
        impl Iterator<Item = &'d Assessment>,
        impl Iterator<Item = &'d Average>,
    ),
    within: Option<&Period>,
    ours: &dyn Fn(&TargetRef) -> bool,
) -> Vec<Verdict<'d>> {
    let inside = |period: Option<&Period>| match (within, period) {
        (Some(within), Some(period)) => within.covers(period),
        _ => true,
    };
    let replaced = |outcome: &Outcome| matches!(outcome, Outcome::NotAssessable(WhyNot::Replaced(..)));
    let averages = averages
        .filter(|average| inside(Some(&average.period)) && ours(&average.target))
        .map(Verdict::Averaged);
    let assessments = assessments
        .filter(|one| inside(one.period.as_ref()) && ours(&one.target) && !replaced(&one.outcome))
        .map(Verdict::Assessed);
    let mut all: Vec<Verdict<'d>> = averages.chain(assessments).collect();
    all.sort_by(|one, other| one.place().cmp(&other.place()));
    all
}

/// A row for each; neighbouring periods of which nothing is known, for the same reason, share one.
fn rows<'d>(context: &Context<'d>, verdicts: &[Verdict<'d>]) -> Vec<Row<'d>> {
    let say = context.say();
    let first = verdicts.first().map(|verdict| verdict.target());
    let several_targets = verdicts.iter().any(|verdict| Some(verdict.target()) != first);
    let whose = verdicts.first().map(|verdict| verdict.organization());
    let several_organizations = verdicts
        .iter()
        .any(|verdict| Some(verdict.organization()) != whose);
    let groups = verdicts.chunk_by(|one, next| one.shares_row(next));
    let rows = groups.filter_map(|group| {
        let (first, last) = (*group.first()?, *group.last()?);
        let target = context.dataset.target(first.target())?;
        let indicator = context.dataset.indicators.get(&target.measure.indicator)?;
        let period = match (first.period(), last.period()) {
            (Some(first), Some(last)) => wording::stretch(say, first, last),
            _ => String::new(),
        };
        let organization = context.dataset.organizations.get(first.organization())?;
        let name = say::clip(organization.label().get(say.words.language()));
        let target_name = say.target(target);
        let mut parts = Vec::new();
        parts.extend(several_targets.then_some(target_name));
        parts.extend(several_organizations.then_some(name));
        parts.extend((!period.is_empty()).then_some(period));
        let label = if parts.is_empty() {
            say.target(target)
        } else {
            parts.remove(0)
        };
        Some(Row {
            label,
            detail: parts.join(", "),
            periods: first.period().cloned().zip(last.period().cloned()),
            ..row(say, indicator, target, first)
        })
    });
    rows.collect()
}

fn row<'d>(say: Say<'d>, indicator: &'d Indicator, target: &'d Target, verdict: Verdict<'d>) -> Row<'d> {
    let measure = &target.measure;
    let figure = |period: &Period, organization: &OrganizationId| FigureRef {
        organization: organization.clone(),
        measure: measure.clone(),
        period: period.clone(),
    };
    let derived = matches!(target.basis, Basis::Derived(_));
    match verdict {
        Verdict::Assessed(one) => {
            let in_progress = matches!(one.outcome, Outcome::InProgress(_) | Outcome::NoData(_));
            // What is known of a period that is not fully reported is no result, only what it was so far.
            let value = one.figure.as_ref().map(|known| known.magnitude.value);
            let text = one
                .figure
                .as_ref()
                .map(|known| written(say, indicator, known, one.bound));
            Row {
                indicator,
                label: String::new(),
                detail: String::new(),
                value,
                known: one.figure.as_ref(),
                figure: one
                    .period
                    .as_ref()
                    .map(|period| figure(period, &one.organization)),
                periods: None,
                text: text.unwrap_or_default(),
                note: None,
                bound: Some(one.bound),
                derived,
                form: if in_progress {
                    RowForm::SoFar
                } else {
                    RowForm::Result
                },
                result: Some(verdict),
            }
        }
        Verdict::Averaged(one) => {
            let average = say.amount(indicator, say::average(indicator, one.average.value));
            let years = usize::try_from(one.years).unwrap_or(usize::MAX);
            let total = say.known(indicator, &one.total);
            let note = Message::new("chart-total")
                .with("value", total)
                .with("years", years);
            Row {
                indicator,
                label: String::new(),
                detail: String::new(),
                value: Some(one.average.value),
                known: Some(&one.total),
                figure: Some(figure(&one.period, &one.organization)),
                periods: None,
                text: say.say(&Message::new("chart-average").with("value", average)),
                note: Some(say.say(&note)),
                bound: Some(one.bound),
                derived,
                form: match one.role {
                    AverageRole::Baseline => RowForm::Compared,
                    AverageRole::OnAverage => RowForm::Result,
                },
                result: Some(verdict),
            }
        }
    }
}

/// A figure as it is written, with more decimals where it would else seem to lie on another side of a bound.
fn written(say: Say<'_>, indicator: &Indicator, known: &Known, bound: Bound) -> String {
    let finer = say::distinct(known.magnitude.value, bound, indicator.decimals);
    match finer.filter(|_| known.written.is_none()) {
        Some(amount) => say.amount(indicator, amount),
        None => say.known(indicator, known),
    }
}

impl<'d> Verdict<'d> {
    /// Where it stands among others: a term behind its years, not behind the first of them.
    fn place(self) -> (&'d TargetRef, &'d OrganizationId, Option<(Date, i64)>) {
        let ends = self.period().map(|period| (period.last_day(), period.days()));
        (self.target(), self.organization(), ends)
    }

    pub(super) fn target(self) -> &'d TargetRef {
        match self {
            Self::Assessed(one) => &one.target,
            Self::Averaged(one) => &one.target,
        }
    }

    pub(super) fn organization(self) -> &'d OrganizationId {
        match self {
            Self::Assessed(one) => &one.organization,
            Self::Averaged(one) => &one.organization,
        }
    }

    pub(super) fn period(self) -> Option<&'d Period> {
        match self {
            Self::Assessed(one) => one.period.as_ref(),
            Self::Averaged(one) => Some(&one.period),
        }
    }

    fn shares_row(self, next: &Self) -> bool {
        let (Self::Assessed(one), Self::Assessed(next)) = (self, *next) else {
            return false;
        };
        let silent = |assessment: &Assessment| {
            assessment.figure.is_none()
                && matches!(
                    assessment.outcome,
                    Outcome::NotAssessable(_) | Outcome::NotStarted | Outcome::NoData(_)
                )
        };
        let reason = |assessment: &Assessment| match &assessment.outcome {
            Outcome::NotAssessable(why) => Some(why.clone()),
            _ => None,
        };
        let follows = match (&one.period, &next.period) {
            (Some(one), Some(next)) => super::course::after(one.last_day()) == next.first_day(),
            _ => false,
        };
        follows
            && silent(one)
            && silent(next)
            && one.target == next.target
            && one.organization == next.organization
            && one.bound == next.bound
            && one.outcome.name() == next.outcome.name()
            && reason(one) == reason(next)
    }

    /// The result with a sign before it: `✓ đạt`.
    pub(super) fn words(self, say: Say<'_>) -> String {
        format!("{} {}", self.sign(), say.say(&self.result()))
    }

    fn sign(self) -> char {
        match self {
            Self::Averaged(one) => match one.side {
                Side::Below => '▽',
                Side::Within => '○',
                Side::Above => '△',
                Side::Undecided => '≈',
            },
            Self::Assessed(one) => match &one.outcome {
                Outcome::Met => '✓',
                Outcome::Exceeded => '▲',
                Outcome::AboveRange => '△',
                Outcome::Missed => '▼',
                Outcome::Undecided => '≈',
                Outcome::InProgress(_) => '▶',
                Outcome::NoData(_) => '…',
                Outcome::NotStarted => '○',
                Outcome::NotAssessable(_) => '–',
            },
        }
    }

    /// The result in words.
    pub(super) fn result(self) -> Message {
        match self {
            Self::Averaged(one) => Message::new("chart-result-average")
                .with("side", one.side.name())
                .with("role", one.role.name()),
            Self::Assessed(one) => match &one.outcome {
                Outcome::InProgress(progress) => Message::new("chart-result-in-progress").with(
                    "pace",
                    match (progress.early, progress.pace) {
                        (Some(crate::assess::Early::MinimumReached), _) => "reached",
                        (Some(crate::assess::Early::MaximumPassed), _) => "passed",
                        (None, Pace::OnTrack) => "on-track",
                        (None, Pace::Behind) => "behind",
                        (None, Pace::Unknown) => "unknown",
                    },
                ),
                outcome => Message::new("chart-result").with("outcome", outcome.name()),
            },
        }
    }
}
