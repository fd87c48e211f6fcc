use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::derive::{GapReason, How, Known, Reading, series};
use crate::model::{
    Cell, Completeness, Dimension, DimensionId, FigureRef, Magnitude, Measure, Organization, OrganizationId,
    Period, PeriodShape, Rhythm, Status,
};

use super::super::course::events_of;
use super::super::say::{Say, clip};
use super::super::{Context, NoChart, none, wording};
use super::{Grid, GridRow, Layout, Number, Slot};

/// How many rows are drawn at most: what is longer is no picture any more.
const MOST: usize = 60;
/// How many categories have a colour of their own.
const COLORED: usize = 6;

/// All that is known of one measure of one organization.
struct Found<'d> {
    organization: &'d Organization,
    readings: BTreeMap<Period, Reading>,
}

/// Organizations in the order of their figures of one period: the one asked for, else the last that most have.
pub(in crate::chart) fn ranking<'d>(
    context: &Context<'d>,
    organizations: &[OrganizationId],
    measure: &Measure,
    within: Option<&Period>,
) -> Result<Grid<'d>, NoChart> {
    let found = found(context, organizations, measure);
    let period = shared(&found, within).ok_or_else(|| none("chart-none-figures"))?;
    let mut rows: Vec<GridRow> = Vec::new();
    for one in &found {
        let slot = slot(one, measure, &period);
        if !matches!(slot, Slot::Absent) {
            rows.push(row(context.say(), one, vec![slot]));
        }
    }
    sort_by_last(&mut rows);
    let there: Vec<OrganizationId> = found.iter().map(|one| one.organization.id.clone()).collect();
    grid(
        context,
        measure,
        (Layout::Ranking, vec![context.say().short_period(&period)]),
        rows,
        there,
        vec![period],
    )
}

/// Organizations by year.
pub(in crate::chart) fn by_year<'d>(
    context: &Context<'d>,
    organizations: &[OrganizationId],
    measure: &Measure,
    within: Option<&Period>,
) -> Result<Grid<'d>, NoChart> {
    let found = found(context, organizations, measure);
    let periods = years(context, &found, within)?;
    let mut rows: Vec<GridRow> = Vec::new();
    for one in &found {
        let slots: Vec<Slot> = periods.iter().map(|period| slot(one, measure, period)).collect();
        if slots.iter().any(|slot| slot.number().is_some()) {
            rows.push(row(context.say(), one, slots));
        }
    }
    sort_by_last(&mut rows);
    let whose = found.iter().map(|one| one.organization.id.clone()).collect();
    let say = context.say();
    let columns = periods.iter().map(|period| say.short_period(period)).collect();
    let mut made = grid(
        context,
        measure,
        (Layout::Years, columns),
        rows,
        whose,
        periods.clone(),
    )?;
    made.events = events(context, &found, &periods);
    Ok(made)
}

/// The topmost categories of a dimension: of one organization by period, of several in one period.
pub(in crate::chart) fn parts<'d>(
    context: &Context<'d>,
    organizations: &[OrganizationId],
    measure: &Measure,
    (by, within): (&DimensionId, Option<&Period>),
) -> Result<Grid<'d>, NoChart> {
    let say = context.say();
    let dimension = context
        .dataset
        .dimensions
        .get(by)
        .ok_or_else(|| none("chart-none-figures"))?;
    let categories = dimension.children(None);
    let measures: Vec<Measure> = categories
        .iter()
        .map(|category| {
            let mut cell: Cell = measure.cell.clone();
            cell.0.insert(by.clone(), BTreeSet::from([category.id.clone()]));
            Measure {
                cell,
                ..measure.clone()
            }
        })
        .collect();
    let mut names: Vec<String> = categories
        .iter()
        .map(|category| clip(category.name.get(say.words.language())))
        .collect();
    let all: Vec<Vec<Found<'d>>> = measures
        .iter()
        .map(|part| found(context, organizations, part))
        .collect();
    let flat: Vec<&Found<'d>> = all.iter().flatten().collect();
    let one = organizations.len() == 1;
    let mut rows = Vec::new();
    let periods = if one {
        let periods = years(context, &flat, within)?;
        for period in &periods {
            let slots = all
                .iter()
                .zip(&measures)
                .filter_map(|(found, part)| Some(slot(found.first()?, part, period)));
            rows.push(GridRow {
                label: say.short_period(period),
                slots: slots.collect(),
            });
        }
        periods
    } else {
        let period = shared(&flat, within).ok_or_else(|| none("chart-none-figures"))?;
        for (index, organization) in all.first().into_iter().flatten().enumerate() {
            let slots: Vec<Slot> = all
                .iter()
                .zip(&measures)
                .filter_map(|(found, part)| Some(slot(found.get(index)?, part, &period)))
                .collect();
            if !slots.iter().all(|slot| matches!(slot, Slot::Absent)) {
                rows.push(row(say, organization, slots));
            }
        }
        vec![period]
    };
    let (others, cut_columns) = gather(dimension, &mut rows, &mut names, say);
    let layout = if one {
        Layout::PartsOverTime(dimension.completeness)
    } else {
        Layout::PartsCompared(dimension.completeness)
    };
    let whose = all
        .first()
        .into_iter()
        .flatten()
        .map(|one| one.organization.id.clone())
        .collect();
    let mut made = grid(context, measure, (layout, names), rows, whose, periods)?;
    let by = clip(dimension.name.get(say.words.language()));
    made.measure = format!("{} · {by}", made.measure);
    (made.others, made.cut_columns) = (others, cut_columns);
    Ok(made)
}

fn grid<'d>(
    context: &Context<'d>,
    measure: &Measure,
    (layout, columns): (Layout, Vec<String>),
    mut rows: Vec<GridRow>,
    organizations: Vec<OrganizationId>,
    times: Vec<Period>,
) -> Result<Grid<'d>, NoChart> {
    let indicator = context.dataset.indicators.get(&measure.indicator);
    let indicator = indicator.ok_or_else(|| none("chart-none-figures"))?;
    let cut = rows.split_off(rows.len().min(MOST));
    let known = rows
        .iter()
        .flat_map(|row| &row.slots)
        .any(|slot| slot.number().is_some());
    if !known {
        return Err(none("chart-none-figures"));
    }
    Ok(Grid {
        indicator,
        measure: context.say().measure(measure),
        layout,
        rows,
        columns,
        organizations,
        periods: ends(&times)?,
        times,
        cut,
        cut_columns: 0,
        others: 0,
        events: Vec::new(),
    })
}

fn found<'d>(context: &Context<'d>, organizations: &[OrganizationId], measure: &Measure) -> Vec<Found<'d>> {
    let known = organizations
        .iter()
        .filter_map(|id| context.dataset.organizations.get(id));
    known
        .map(|organization| Found {
            organization,
            readings: series(context.dataset, &organization.id, measure)
                .into_iter()
                .collect(),
        })
        .collect()
}

fn row(say: Say<'_>, one: &Found<'_>, slots: Vec<Slot>) -> GridRow {
    GridRow {
        label: clip(one.organization.label().get(say.words.language())),
        slots,
    }
}

fn slot(one: &Found<'_>, measure: &Measure, period: &Period) -> Slot {
    let figure = || FigureRef {
        organization: one.organization.id.clone(),
        measure: measure.clone(),
        period: period.clone(),
    };
    let Some(reading) = one.readings.get(period) else {
        let organization = one.organization;
        let before = organization.from.is_some_and(|from| period.last_day() < from);
        let after = organization.ended_on().is_some_and(|on| on <= period.last_day());
        return if before || after {
            Slot::Absent
        } else {
            Slot::Missing(GapReason::NotReported)
        };
    };
    match (reading.known(), reading.gap()) {
        (Some(known), _) => Slot::Number(Box::new(Number {
            figure: Some(figure()),
            value: known.magnitude.value,
            known: known.clone(),
            nil: matches!(reading, Reading::DidNotOccur(_)),
        })),
        (None, gap) => Slot::Missing(gap.map_or(GapReason::NotReported, |gap| gap.reason)),
    }
}

/// The period that is compared: the one asked for; else the last that at least half of those have who have any.
fn shared<'f, 'd: 'f>(
    found: &[impl std::borrow::Borrow<Found<'d>> + 'f],
    within: Option<&Period>,
) -> Option<Period> {
    let mut counts: BTreeMap<&Period, usize> = BTreeMap::new();
    for one in found {
        let known = one
            .borrow()
            .readings
            .iter()
            .filter(|(_, reading)| reading.known().is_some());
        for (period, _) in known.filter(|(period, _)| within.is_none_or(|within| within.covers(period))) {
            *counts.entry(period).or_default() += 1;
        }
    }
    if let Some(exact) = within.filter(|within| counts.contains_key(*within)) {
        return Some(exact.clone());
    }
    let years = counts.keys().any(|period| is_year(period));
    counts.retain(|period, _| !years || is_year(period));
    let most = counts.values().copied().max()?;
    let enough = counts.iter().filter(|(_, count)| **count * 2 >= most);
    enough
        .map(|(period, _)| *period)
        .max_by_key(|period| period.last_day())
        .cloned()
}

fn is_year(period: &Period) -> bool {
    period.shape() == PeriodShape::Calendar(Rhythm::Year)
}

/// The years there is something known of and those between them; where nothing is known of a year, the other periods.
fn years<'f, 'd: 'f>(
    context: &Context<'_>,
    found: &[impl std::borrow::Borrow<Found<'d>> + 'f],
    within: Option<&Period>,
) -> Result<Vec<Period>, NoChart> {
    let mut periods: BTreeSet<Period> = BTreeSet::new();
    for one in found {
        let known = one
            .borrow()
            .readings
            .iter()
            .filter(|(_, reading)| reading.known().is_some());
        periods.extend(known.map(|(period, _)| period.clone()));
    }
    periods.retain(|period| within.is_none_or(|within| within.covers(period)));
    if !periods.iter().any(is_year) {
        return if periods.is_empty() {
            Err(none("chart-none-figures"))
        } else {
            Ok(periods.into_iter().collect())
        };
    }
    periods.retain(is_year);
    let (first, last) = (
        periods.first().map(Period::first_day),
        periods.last().map(Period::last_day),
    );
    let mut all = Vec::new();
    let mut day = first;
    while let Some(from) = day.filter(|day| last.is_some_and(|last| *day <= last)) {
        let year = Period::containing(from, Rhythm::Year);
        let next = super::super::course::after(year.last_day());
        all.push(context.dataset.periods.known(year));
        day = (next > from).then_some(next);
    }
    Ok(all)
}

fn ends(periods: &[Period]) -> Result<(Period, Period), NoChart> {
    match (periods.first(), periods.last()) {
        (Some(first), Some(last)) => Ok((first.clone(), last.clone())),
        _ => Err(none("chart-none-figures")),
    }
}

/// The largest last number first; who has none behind.
fn sort_by_last(rows: &mut [GridRow]) {
    let last = |row: &GridRow| row.slots.iter().rev().find_map(|slot| Some(slot.number()?.value));
    // A stable sort: what is equal stays in the order it was given.
    rows.sort_by_key(|row| std::cmp::Reverse(last(row)));
}

/// Adds the smallest of too many categories up; where these do not add up, leaves them out. How many of each.
fn gather(
    dimension: &Dimension,
    rows: &mut [GridRow],
    names: &mut Vec<String>,
    say: Say<'_>,
) -> (usize, usize) {
    // Of many bars beside each other more are told apart than colours can be; of parts of a whole the rest is one.
    if names.len() <= COLORED {
        return (0, 0);
    }
    let sum = |column: usize| {
        let numbers = rows.iter().filter_map(|row| row.slots.get(column)?.number());
        numbers.fold(Decimal::ZERO, |sum, number| sum.saturating_add(number.value))
    };
    let exhaustive = dimension.completeness == Completeness::Exhaustive;
    let kept = if exhaustive { COLORED - 1 } else { COLORED };
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|column| std::cmp::Reverse(sum(*column)));
    let rest: BTreeSet<usize> = order.split_off(kept).into_iter().collect();
    for row in rows {
        let slots = std::mem::take(&mut row.slots);
        let mut together: Vec<Slot> = Vec::new();
        for (column, slot) in slots.into_iter().enumerate() {
            if rest.contains(&column) {
                together.push(slot);
            } else {
                row.slots.push(slot);
            }
        }
        if exhaustive {
            row.slots.push(sum_of(together));
        }
    }
    let mut column = 0;
    names.retain(|_| {
        column += 1;
        !rest.contains(&(column - 1))
    });
    if exhaustive {
        let words = crate::locale::Message::new("chart-other-parts").with("count", rest.len());
        names.push(say.say(&words));
        (rest.len(), 0)
    } else {
        (0, rest.len())
    }
}

/// Several categories as one. Missing where one of them is.
fn sum_of(slots: Vec<Slot>) -> Slot {
    let mut value = Decimal::ZERO;
    let mut known: Option<Known> = None;
    for slot in slots {
        let number = match slot {
            Slot::Number(number) => number,
            other => return other,
        };
        value = value.saturating_add(number.value);
        known = Some(match known {
            None => number.known,
            Some(before) => Known {
                status: less_final(before.status, number.known.status),
                evidence: [before.evidence, number.known.evidence].concat(),
                sources: [before.sources, number.known.sources].concat(),
                notes: [before.notes, number.known.notes].concat(),
                ..before
            },
        });
    }
    match known {
        Some(known) => Slot::Number(Box::new(Number {
            figure: None,
            value,
            known: Known {
                magnitude: Magnitude::exact(value),
                written: None,
                how: How::SumOfCategories,
                ..known
            },
            nil: false,
        })),
        None => Slot::Missing(GapReason::NotReported),
    }
}

fn less_final(one: Option<Status>, other: Option<Status>) -> Option<Status> {
    match (one, other) {
        (Some(Status::Estimate), _) | (_, Some(Status::Estimate)) => Some(Status::Estimate),
        (Some(Status::Preliminary), _) | (_, Some(Status::Preliminary)) => Some(Status::Preliminary),
        _ => one.and(other),
    }
}

/// What became of the organizations within these periods, in order of time.
fn events(context: &Context<'_>, found: &[Found<'_>], periods: &[Period]) -> Vec<String> {
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else {
        return Vec::new();
    };
    let inside = |day| first.first_day() < day && day <= last.last_day();
    let events = events_of(found.iter().map(|one| one.organization), inside);
    events
        .iter()
        .map(|event| wording::event(context.say(), event))
        .collect()
}
