//! The running total of a term, against what is asked of the term as a whole.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::assess::Assessment;
use crate::derive::{Known, Reading, series};
use crate::locale::Message;
use crate::model::{
    Basis, Bound, FigureRef, Indicator, Kind as IndicatorKind, OrganizationId, Period, PeriodShape, Rhythm,
    Status, TargetRef,
};

use super::course::after;
use super::figure::{Align, Cell, Column, Table};
use super::say::{Say, clip};
use super::{Context, NoChart, none, wording};

/// A total that grows over a term.
pub(super) struct Cumulative<'d> {
    pub(super) indicator: &'d Indicator,
    pub(super) target: TargetRef,
    pub(super) organization: OrganizationId,
    /// What is counted, in words.
    pub(super) name: String,
    /// The term.
    pub(super) period: Period,
    /// Its first day and the day after its last.
    pub(super) span: (Date, Date),
    /// What the axis of time is marked in.
    pub(super) step: Rhythm,
    pub(super) bound: Bound,
    pub(super) derived: bool,
    pub(super) steps: Vec<Step>,
    pub(super) assessment: Option<&'d Assessment>,
}

/// One figure, and the total with it.
pub(super) struct Step {
    pub(super) figure: FigureRef,
    pub(super) known: Known,
    /// The total at its end.
    pub(super) total: Decimal,
    /// The day after its last.
    pub(super) end: Date,
    /// Whether every figure in the total is final.
    pub(super) is_final: bool,
    /// It in words.
    pub(super) title: String,
    /// The total in words.
    pub(super) text: String,
}

/// The running total of what a target asks for over a whole term.
pub(super) fn cumulative<'d>(
    context: &Context<'d>,
    organization: &OrganizationId,
    reference: &TargetRef,
) -> Result<Cumulative<'d>, NoChart> {
    let say = context.say();
    let dataset = context.dataset;
    let target = dataset
        .target(reference)
        .ok_or_else(|| none("chart-none-targets"))?;
    let indicator = dataset.indicators.get(&target.measure.indicator);
    let indicator = indicator.ok_or_else(|| none("chart-none-figures"))?;
    let (Some(bound), Some(period)) = (target.bound, target.period.clone()) else {
        return Err(none("chart-none-term"));
    };
    let one_step = target.every.is_some() || indicator.kind != IndicatorKind::Flow;
    if one_step || period.days() < 366 {
        return Err(none("chart-none-term"));
    }
    let readings = series(dataset, organization, &target.measure);
    let inside = |candidate: &Period| period.covers(candidate) && *candidate != period;
    let mut steps: Vec<Step> = Vec::new();
    let mut next = period.first_day();
    let mut total = Decimal::ZERO;
    let mut is_final = true;
    // From each day on, the longest figure that begins there: a gap ends the line.
    loop {
        let here = readings.iter().filter(|(candidate, reading)| {
            candidate.first_day() == next && inside(candidate) && reading.known().is_some()
        });
        // Years before longer stretches: the shortest that are at least a year, else the longest.
        let best = here.max_by_key(|(candidate, _)| {
            let year = candidate.shape() == PeriodShape::Calendar(Rhythm::Year);
            (year, candidate.days())
        });
        let Some((found, Some(known))) = best.map(|(found, reading)| (found, Reading::known(reading))) else {
            break;
        };
        total = total.saturating_add(known.magnitude.value);
        is_final &= !matches!(known.status, Some(Status::Estimate | Status::Preliminary));
        next = after(found.last_day());
        let text = say.style(indicator).number(total, None, say.words);
        let message = Message::new("chart-cumulative-step")
            .with("day", say.words.date(found.last_day()))
            .with("total", text.as_str())
            .with("period", say.short_period(found))
            .with("value", say.quantity(indicator, known));
        steps.push(Step {
            figure: FigureRef {
                organization: organization.clone(),
                measure: target.measure.clone(),
                period: found.clone(),
            },
            known: known.clone(),
            total,
            end: next,
            is_final,
            title: say.sentence(&message),
            text,
        });
    }
    if steps.is_empty() {
        return Err(none("chart-none-figures"));
    }
    Ok(Cumulative {
        indicator,
        target: reference.clone(),
        organization: organization.clone(),
        name: say.measure(&target.measure),
        span: (period.first_day(), after(period.last_day())),
        period,
        step: Rhythm::Year,
        bound,
        derived: matches!(target.basis, Basis::Derived(_)),
        steps,
        assessment: context.assessments.of(reference, organization).next(),
    })
}

/// What is measured, whose, for which term.
pub(super) fn subtitle(say: Say<'_>, course: &Cumulative<'_>) -> String {
    let organization = say.dataset.organizations.get(&course.organization);
    let mut parts = vec![say.say(&Message::new("chart-cumulative").with("measure", course.name.as_str()))];
    parts.extend(organization.map(|one| clip(one.name.get(say.words.language()))));
    parts.push(say.short_period(&course.period));
    let unit = say.unit(course.indicator);
    if !unit.is_empty() {
        parts.push(say.say(&Message::new("chart-unit").with("unit", unit)));
    }
    parts.join(" · ")
}

/// The drawing in words.
pub(super) fn description(say: Say<'_>, course: &Cumulative<'_>) -> String {
    let mut sentences = vec![say.sentence(&Message::new("chart-description").with("kind", "cumulative"))];
    sentences.extend(course.steps.iter().map(|step| format!("{}.", step.title)));
    let asked = wording::target_title(
        say,
        course.indicator,
        (course.bound, course.derived),
        &course.period,
    );
    sentences.push(format!("{asked}."));
    sentences.join(" ")
}

/// The running total step by step.
pub(super) fn table(say: Say<'_>, course: &Cumulative<'_>) -> Table {
    let column = |id, align| Column {
        name: say.word(id),
        align,
    };
    let columns = vec![
        column("chart-column-period", Align::Start),
        column("chart-column-value", Align::End),
        column("chart-column-total", Align::End),
        column("chart-column-status", Align::Start),
    ];
    let rows = course.steps.iter().map(|step| {
        vec![
            Cell {
                text: say.short_period(&step.figure.period),
                ..Cell::default()
            },
            Cell {
                text: say.known(course.indicator, &step.known),
                machine: Some(step.known.magnitude.value.normalize().to_string()),
                figure: Some(step.figure.clone()),
            },
            Cell {
                text: step.text.clone(),
                machine: Some(step.total.normalize().to_string()),
                figure: None,
            },
            Cell {
                text: wording::status(say, step.known.status).unwrap_or_default(),
                ..Cell::default()
            },
        ]
    });
    Table {
        rows: rows.collect(),
        columns,
    }
}
