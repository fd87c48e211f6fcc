//! The table of results against targets.

use rust_decimal::Decimal;

use crate::assess::{Assessment, Average, AverageRole, Distance, Outcome, outcome_message_id};
use crate::derive::Known;
use crate::locale::{Length, Message};
use crate::model::{Bound, NO_INFORMATION, OrganizationId, Period, TargetRef};

use super::Say;
use super::sheet::{Cell, Table};

/// The results, each on a row; behind them the totals of several years that are set against a yearly target.
pub(super) fn table<'a>(
    say: Say<'a>,
    judged: impl Iterator<Item = &'a Assessment>,
    averages: impl Iterator<Item = &'a Average>,
) -> Table {
    let columns = [
        "table-organization",
        "table-target",
        "resolution",
        "workbook-of-which",
        "table-period",
        "workbook-at-least",
        "workbook-at-most",
        "table-figure",
        "indicator-unit",
        "table-result",
        "workbook-to-low",
        "workbook-to-low-percent",
        "workbook-to-high",
        "workbook-to-high-percent",
        "table-explanation",
        "workbook-reference",
    ];
    let judged = judged.map(|it| row(say, &Result::of(say, it)));
    let averages = averages.map(|it| row(say, &Result::of_average(say, it)));
    Table {
        title: say.word("against-targets"),
        name: "assessments",
        columns: columns.map(|id| say.word(id)).into(),
        rows: judged.chain(averages).collect(),
    }
}

/// What a row says.
struct Result<'a> {
    target: &'a TargetRef,
    organization: &'a OrganizationId,
    period: Option<&'a Period>,
    bound: Bound,
    value: Cell,
    /// It in a word.
    word: String,
    distance: Option<Distance>,
    explanation: Cell,
}

impl<'a> Result<'a> {
    fn of(say: Say<'_>, found: &'a Assessment) -> Self {
        Self {
            target: &found.target,
            organization: &found.organization,
            period: found.period.as_ref(),
            bound: found.bound,
            value: found.figure.as_ref().map_or(NO_INFORMATION.into(), value),
            word: say.word(outcome_message_id(found.outcome.name())),
            distance: found.distance(),
            explanation: explanation(say, found).into(),
        }
    }

    fn of_average(say: Say<'_>, found: &'a Average) -> Self {
        let role = say.word(match found.role {
            AverageRole::OnAverage => "average-role-on-average",
            AverageRole::Baseline => "average-role-baseline",
        });
        let target = say.dataset.target(&found.target);
        let target = target.expect("what is set against a target is set against one of the dataset");
        let style = say.dataset.number_style(&target.measure.indicator);
        let total = style.quantity(found.total.magnitude.value, found.total.written, say.words);
        let of = Message::new("average-of")
            .with("total", total)
            .with("years", found.years as usize);
        Self {
            target: &found.target,
            organization: &found.organization,
            period: Some(&found.period),
            bound: found.bound,
            value: Cell::computed(found.average.value),
            word: say.word(found.message_id()),
            distance: Some(found.distance),
            explanation: Cell::Text(format!("{}; {role}", say.words.say(&of))),
        }
    }
}

fn row(say: Say<'_>, result: &Result<'_>) -> Vec<Cell> {
    let Say { dataset, words } = say;
    let language = words.language();
    let target = dataset
        .target(result.target)
        .expect("what is assessed is a target of the dataset");
    let distance = |end: Option<(Decimal, Option<Decimal>)>| {
        let units = end.map_or(Cell::Empty, |(units, _)| Cell::computed(units));
        let percent = end.and_then(|(_, percent)| percent);
        [
            units,
            percent.map_or(Cell::Empty, |it| Cell::Number(it.round_dp(1))),
        ]
    };
    let [low, low_percent] = distance(result.distance.and_then(|it| it.low));
    let [high, high_percent] = distance(result.distance.and_then(|it| it.high));
    let period = result
        .period
        .map(|it| dataset.periods.in_words(it, words, Length::Short));
    let bound = |end: Option<crate::model::Amount>| end.map_or(Cell::Empty, |it| Cell::Number(it.value()));
    vec![
        Cell::Text(dataset.organization_name(result.organization, language)),
        Cell::Text(dataset.target_name(result.target, words)),
        Cell::Text(dataset.resolution_name(&result.target.resolution, language)),
        say.of_which(&target.measure.cell),
        period.into(),
        bound(result.bound.low()),
        bound(result.bound.high()),
        result.value.clone(),
        say.unit(&target.measure.indicator),
        Cell::Text(result.word.clone()),
        low,
        low_percent,
        high,
        high_percent,
        result.explanation.clone(),
        Cell::Text(result.target.to_string()),
    ]
}

fn value(known: &Known) -> Cell {
    match known.written {
        Some(written) => Cell::Number(written.value()),
        None => Cell::computed(known.magnitude.value),
    }
}

/// Why there is no verdict, or what is to be known with it.
fn explanation(say: Say<'_>, found: &Assessment) -> Option<String> {
    let words = say.words;
    let why = match &found.outcome {
        Outcome::NoData(gap) => Some(say.word(gap.reason.message_id())),
        Outcome::NotStarted => {
            let begins = found
                .period
                .as_ref()
                .map(|period| Message::new("assess-begins").with("date", words.date(period.first_day())));
            begins.map(|message| words.say(&message))
        }
        Outcome::NotAssessable(why) => Some(words.say(&why.message(say.dataset, words))),
        Outcome::Undecided => Some(say.word("assess-undecided-because")),
        Outcome::InProgress(_) | Outcome::Met | Outcome::Exceeded | Outcome::AboveRange | Outcome::Missed => {
            None
        }
    };
    let near = found.near_miss.then(|| say.word("assess-near-miss"));
    let lines: Vec<String> = why.into_iter().chain(near).collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}
