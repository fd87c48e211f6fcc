//! The title of a chart: what it shows, in words, from the assessment.

use rust_decimal::Decimal;

use crate::assess::{Assessment, Average, Early, Outcome, Pace, Progress, Side};
use crate::derive::Known;
use crate::locale::Message;
use crate::model::{Basis, Bound, Indicator, Period, PeriodShape, TargetRef};

use super::course::{Course, Form, Point, Series};
use super::rows::{Row, Verdict};
use super::say::{self, Say, bound_kind};
use super::{Context, wording};

/// The finding of a chart over time: the latest result against a target; else how an average of earlier years lies
/// to what is asked; else how the series moved.
pub(super) fn of_course(context: &Context<'_>, course: &Course<'_>) -> String {
    let say = context.say();
    let [series] = course.series.as_slice() else {
        return compared(say, course);
    };
    let drawn = |reference: &TargetRef, period: Option<&Period>| {
        let within = course.within.as_ref();
        within.is_none_or(|within| period.is_some_and(|it| within.covers(it)))
            && course.asked.iter().any(|asked| asked.reference == reference)
    };
    let assessed = context.assessments.of_organization(&series.organization.id);
    let assessed = assessed.filter(|one| one.figure.is_some() && drawn(&one.target, one.period.as_ref()));
    let told = assessed
        .filter(|one| is_told(&one.outcome))
        .max_by_key(|one| one.period.clone());
    let averaged = context.assessments.averages_of(&series.organization.id);
    let averaged = averaged
        .filter(|one| drawn(&one.target, Some(&one.period)))
        .max_by_key(|one| one.period.clone());
    let indicator = course.indicator;
    let sentence = match (told, averaged) {
        (Some(one), _) => assessment(context, indicator, one),
        (None, Some(one)) => average(context, indicator, one),
        (None, None) => trend(say, course, series),
    };
    sentence.unwrap_or_else(|| trend(say, course, series).unwrap_or_default())
}

/// The finding of a running total: the result of the term, else how much there is so far.
pub(super) fn of_term(context: &Context<'_>, course: &super::cumulative::Cumulative<'_>) -> String {
    let told = course
        .assessment
        .filter(|one| one.figure.is_some() && is_told(&one.outcome));
    let sentence = told.and_then(|one| assessment(context, course.indicator, one));
    let last = || course.steps.last().map(|step| step.title.clone());
    sentence.or_else(last).unwrap_or_default()
}

/// The finding of a chart of results: how many of the targets were met.
pub(super) fn of_rows(context: &Context<'_>, rows: &[Row<'_>]) -> String {
    let say = context.say();
    let verdicts = || rows.iter().filter_map(|row| Some((row, row.result?)));
    let judged: Vec<(&Row<'_>, &Assessment)> = verdicts()
        .filter_map(|(row, verdict)| match verdict {
            Verdict::Assessed(one) if one.outcome.verdict().is_some() => Some((row, one)),
            _ => None,
        })
        .collect();
    match judged.as_slice() {
        [] => {}
        [(row, one)] => return assessment(context, row.indicator, one).unwrap_or_default(),
        many => return counted(say, many),
    }
    let told = verdicts().find_map(|(row, verdict)| match verdict {
        Verdict::Assessed(one) if one.figure.is_some() && is_told(&one.outcome) => {
            assessment(context, row.indicator, one)
        }
        _ => None,
    });
    let averages: Vec<(&Row<'_>, &Average)> = verdicts()
        .filter_map(|(row, verdict)| match verdict {
            Verdict::Averaged(one) => Some((row, one)),
            Verdict::Assessed(_) => None,
        })
        .collect();
    let compared = || match averages.as_slice() {
        [] => None,
        [(row, one)] => average(context, row.indicator, one),
        many => Some(counted_averages(say, many)),
    };
    let plain = || {
        let row = rows.iter().rev().find(|row| row.value.is_some())?;
        let value = say.quantity(row.indicator, row.known?);
        let parts: Vec<&str> = [row.label.as_str(), row.detail.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        Some(format!("{}: {value}", parts.join(", ")))
    };
    told.or_else(compared).or_else(plain).unwrap_or_default()
}

/// What is asked, and that it was worked out where no text states it: `chỉ tiêu: ít nhất 32%, suy ra`.
pub(super) fn asked_words(say: Say<'_>, indicator: &Indicator, bound: Bound, derived: bool) -> String {
    let bound = say.bound(indicator, bound);
    let mut words = say.say(&Message::new("chart-asked").with("bound", bound));
    if derived {
        words = format!("{words} ({})", say.word("chart-derived"));
    }
    words
}

/// Whether an outcome is news: a result, or how far one is.
fn is_told(outcome: &Outcome) -> bool {
    outcome.verdict().is_some() || matches!(outcome, Outcome::Undecided | Outcome::InProgress(_))
}

/// One result as a sentence. `None` where there is no figure to speak of.
fn assessment(context: &Context<'_>, indicator: &Indicator, one: &Assessment) -> Option<String> {
    let say = context.say();
    let known = one.figure.as_ref()?;
    let period = one.period.as_ref()?;
    let goal = goal(context, indicator, (&one.target, one.bound));
    if let Outcome::InProgress(progress) = &one.outcome {
        return Some(in_progress(
            say,
            (indicator, known, period),
            (one.bound, goal),
            progress,
        ));
    }
    let side = match one.distance().and_then(|distance| distance.high.or(distance.low)) {
        Some((way, _)) if way > Decimal::ZERO => "above",
        Some((way, _)) if way < Decimal::ZERO => "below",
        _ => "at",
    };
    let finer = say::distinct(known.magnitude.value, one.bound, indicator.decimals);
    let value = match finer.filter(|_| known.written.is_none()) {
        Some(amount) => say.amount_quantity(indicator, amount),
        None => say.quantity(indicator, known),
    };
    let value = match wording::status(say, known.status) {
        Some(status) => format!("{value} ({status})"),
        None => value,
    };
    let message = Message::new("chart-finding")
        .with("when", say.period(period))
        .with("value", value)
        .with("outcome", one.outcome.name())
        .with("kind", bound_kind(one.bound))
        .with("side", side)
        .with("goal", goal);
    Some(say.sentence(&message))
}

fn in_progress(
    say: Say<'_>,
    (indicator, known, period): (&Indicator, &Known, &Period),
    (bound, goal): (Bound, String),
    progress: &Progress,
) -> String {
    let pace = match (progress.early, progress.pace) {
        (Some(Early::MinimumReached), _) => "reached",
        (Some(Early::MaximumPassed), _) => "passed",
        (None, Pace::OnTrack) => "on-track",
        (None, Pace::Behind) => "behind",
        (None, Pace::Unknown) => "unknown",
    };
    let until = progress.value_until.unwrap_or_else(|| period.last_day());
    let message = Message::new("chart-finding-in-progress")
        .with("day", say.words.date(until))
        .with("value", say.quantity(indicator, known))
        .with("pace", pace)
        .with("kind", bound_kind(bound))
        .with("goal", goal)
        .with("period", say.period(period));
    say.sentence(&message)
}

/// What is asked, with a mark where it was worked out and stands in no text.
fn goal(context: &Context<'_>, indicator: &Indicator, (target, bound): (&TargetRef, Bound)) -> String {
    let goal = context.say().goal(indicator, bound);
    marked(context, target, goal)
}

fn marked(context: &Context<'_>, target: &TargetRef, words: String) -> String {
    let basis = context.dataset.target(target).map(|target| &target.basis);
    match basis {
        Some(Basis::Derived(_)) => format!("{words} ({})", context.say().word("chart-derived")),
        Some(Basis::Stated) | None => words,
    }
}

/// An average set against a yearly target.
fn average(context: &Context<'_>, indicator: &Indicator, one: &Average) -> Option<String> {
    let say = context.say();
    let target = context.dataset.target(&one.target)?;
    let usual = say::average(indicator, one.average.value);
    let finer = say::distinct(one.average.value, one.bound, usual.decimals());
    let value = say.amount_quantity(indicator, finer.unwrap_or(usual));
    let asked = match &target.period {
        Some(period) if period.years() == Some(1) => say.period(period),
        Some(period) => say.short_period(period),
        None => String::new(),
    };
    let message = Message::new("chart-finding-average")
        .with("value", value)
        .with("when", say.when(&one.period))
        .with("side", one.side.name())
        .with("role", one.role.name())
        .with("kind", bound_kind(one.bound))
        .with("level", say.level(indicator, one.bound))
        .with("dated", if asked.is_empty() { "no" } else { "yes" })
        .with("asked", asked);
    Some(marked(context, &one.target, say.sentence(&message)))
}

/// How a series moved from its first figure to its last of one kind.
fn trend(say: Say<'_>, course: &Course<'_>, series: &Series<'_>) -> Option<String> {
    let like = |point: &&Point| point.form == Form::Whole && point.years == 1;
    let first = series.points.iter().find(like);
    let last = series.points.iter().rev().find(like);
    if let (Some(first), Some(last)) = (first, last)
        && first.figure != last.figure
    {
        let value = |point: &Point| {
            let indicator = course.indicator_of(say, point);
            say.quantity(indicator, &point.known)
        };
        let moved = match last.height.cmp(&first.height) {
            std::cmp::Ordering::Greater => "up",
            std::cmp::Ordering::Less => "down",
            std::cmp::Ordering::Equal => "same",
        };
        let message = Message::new("chart-finding-trend")
            .with("moved", moved)
            .with("first", value(first))
            .with("last", value(last))
            .with("from", say.period(&first.figure.period))
            .with("to", say.period(&last.figure.period));
        return Some(say.sentence(&message));
    }
    let point = series.points.last()?;
    let indicator = course.indicator_of(say, point);
    let message = if point.years > 1 {
        let average = say::average(indicator, point.height);
        Message::new("chart-finding-total")
            .with("average", say.amount_quantity(indicator, average))
            .with("total", say.known(indicator, &point.known))
    } else {
        let value = say.quantity(indicator, &point.known);
        Message::new("chart-finding-single").with("value", value)
    };
    let period = &point.figure.period;
    let shape = if period.shape() == PeriodShape::Days {
        "days"
    } else {
        "period"
    };
    let message = message
        .with("when", say.period(period))
        .with("in", say.when(period))
        .with("shape", shape);
    Some(say.sentence(&message))
}

/// Several series: the highest and the lowest in the last period that all have a figure of.
fn compared(say: Say<'_>, course: &Course<'_>) -> String {
    let Some((first, rest)) = course.series.split_first() else {
        return String::new();
    };
    let of = |series: &Series<'_>, period: &Period| {
        series
            .points
            .iter()
            .position(|point| point.figure.period == *period)
    };
    let shared = first.points.iter().rev().find(|point| {
        rest.iter()
            .all(|series| of(series, &point.figure.period).is_some())
    });
    let shared = shared.map(|point| &point.figure.period);
    let Some(period) = shared.or_else(|| of_most(course)) else {
        return each(say, course);
    };
    let mut there: Vec<(String, &Point)> = Vec::new();
    for series in &course.series {
        let point = of(series, period).and_then(|index| series.points.get(index));
        there.extend(point.map(|point| (wording::series_name(say, course, series), point)));
    }
    let highest = there.iter().max_by_key(|(_, point)| point.height);
    let lowest = there.iter().min_by_key(|(_, point)| point.height);
    let (Some(highest), Some(lowest)) = (highest, lowest) else {
        return String::new();
    };
    let value = |point: &Point| {
        let indicator = course.indicator_of(say, point);
        let value = say.quantity(indicator, &point.known);
        match wording::status(say, point.known.status) {
            Some(status) => format!("{value}, {status}"),
            None => value,
        }
    };
    if highest.1.height == lowest.1.height {
        let message = Message::new("chart-finding-equal")
            .with("when", say.period(period))
            .with("value", value(highest.1));
        return say.sentence(&message);
    }
    // All who have as much: none of them is passed over.
    let all_of = |height: Decimal| {
        let same = there.iter().filter(|(_, point)| point.height == height);
        let names: Vec<&str> = same.map(|(name, _)| name.as_str()).collect();
        super::description::few(say, &names)
    };
    let message = Message::new("chart-finding-compared")
        .with("when", say.period(period))
        .with("highest", all_of(highest.1.height))
        .with("high", value(highest.1))
        .with("lowest", all_of(lowest.1.height))
        .with("low", value(lowest.1));
    say.sentence(&message)
}

/// The last whole period that at least half of many series have: organizations end and begin.
fn of_most<'c>(course: &'c Course<'_>) -> Option<&'c Period> {
    const MANY: usize = 4;
    let has = |period: &Period| {
        let with = course
            .series
            .iter()
            .filter(|series| series.points.iter().any(|point| point.figure.period == *period));
        with.count() * 2
    };
    let points = course.series.iter().flat_map(|series| &series.points);
    let whole = points.filter(|point| point.form == Form::Whole && point.years == 1);
    let mut periods: Vec<&Period> = whole.map(|point| &point.figure.period).collect();
    periods.sort_by_key(|period| period.last_day());
    periods.dedup();
    let many = course.series.len() >= MANY;
    periods
        .into_iter()
        .rev()
        .find(|period| many && has(period) >= course.series.len())
}

/// Several series that share no period: the last of each, where they are few.
fn each(say: Say<'_>, course: &Course<'_>) -> String {
    const FEW: usize = 3;
    if course.series.len() > FEW {
        return say.sentence(&Message::new("chart-finding-series").with("count", course.series.len()));
    }
    let parts = course.series.iter().filter_map(|series| {
        let point = series.latest()?;
        let indicator = course.indicator_of(say, point);
        let value = if point.years > 1 {
            let average = say.amount_quantity(indicator, say::average(indicator, point.height));
            say.say(&Message::new("chart-average").with("value", average))
        } else {
            say.quantity(indicator, &point.known)
        };
        let message = Message::new("chart-finding-each")
            .with("name", wording::series_name(say, course, series))
            .with("value", value)
            .with("period", say.short_period(&point.figure.period));
        Some(say.say(&message))
    });
    crate::locale::capitalized(&parts.collect::<Vec<_>>().join("; "))
}

/// Several averages: how many on which side.
fn counted_averages(say: Say<'_>, averages: &[(&Row<'_>, &Average)]) -> String {
    let sides = [Side::Below, Side::Within, Side::Above, Side::Undecided];
    let parts = sides.into_iter().filter_map(|side| {
        let count = averages.iter().filter(|(_, one)| one.side == side).count();
        let message = Message::new("chart-finding-averages-part")
            .with("side", side.name())
            .with("count", count);
        (count > 0).then(|| say.say(&message))
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    say.sentence(&Message::new("chart-finding-averages").with("parts", parts))
}

/// Several results: how many of each kind.
fn counted(say: Say<'_>, judged: &[(&Row<'_>, &Assessment)]) -> String {
    let count = |names: &[&str]| {
        judged
            .iter()
            .filter(|(_, one)| names.contains(&one.outcome.name()))
            .count()
    };
    let (good, above, missed) = (
        count(&["met", "exceeded"]),
        count(&["above-range"]),
        count(&["missed"]),
    );
    let mut targets: Vec<&TargetRef> = judged.iter().map(|(_, one)| &one.target).collect();
    targets.sort();
    targets.dedup();
    let whose = judged.first().map(|(_, one)| &one.organization);
    let of = if targets.len() == judged.len() {
        "targets"
    } else if judged.iter().all(|(_, one)| Some(&one.organization) == whose) {
        "periods"
    } else {
        "results"
    };
    let mut parts = Vec::new();
    parts.push(
        say.say(
            &Message::new("chart-finding-counted")
                .with("of", of)
                .with("good", good)
                .with("all", judged.len()),
        ),
    );
    if above > 0 {
        parts.push(say.say(&Message::new("chart-finding-above").with("count", above)));
    }
    let named = judged.iter().find(|(_, one)| one.outcome.name() == "missed");
    match (missed, named) {
        (1, Some((row, _))) if good + above > 0 => {
            parts.push(say.say(&Message::new("chart-finding-missed").with("name", row.label.as_str())));
        }
        _ => {}
    }
    crate::locale::capitalized(&parts.join("; "))
}
