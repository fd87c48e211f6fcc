use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::derive::{How, Known, Reading, so_far};
use crate::model::{Dataset, FigureRef, Kind, Period, PeriodShape, Rhythm};

use super::{Form, Found, Grain, Point};

/// The figures that are known, as points. A year of which only parts are known is its total so far.
pub(super) fn points(dataset: &Dataset, found: &Found<'_>, grain: Grain) -> Vec<Point> {
    let yearly = grain.is_flow() && grain.step == Rhythm::Year;
    let figure = |period: &Period| FigureRef {
        organization: found.organization.id.clone(),
        measure: found.measure.clone(),
        period: period.clone(),
    };
    let point = |period: &Period, known: &Known, reading: &Reading, form| {
        let years = if yearly {
            period.years().unwrap_or(1).max(1)
        } else {
            1
        };
        let value = known.magnitude.value;
        Point {
            figure: figure(period),
            known: known.clone(),
            nil: matches!(reading, Reading::DidNotOccur(_)),
            height: value.checked_div(Decimal::from(years)).unwrap_or(value),
            years,
            form,
        }
    };
    let mut points = Vec::new();
    let mut begun: BTreeSet<Period> = BTreeSet::new();
    for (period, reading) in &found.readings {
        let Some(known) = reading.known() else { continue };
        let part = yearly && is_short(period);
        if part {
            let year = Period::containing(period.first_day(), Rhythm::Year);
            begun.insert(dataset.periods.known(year));
        }
        points.push(point(
            period,
            known,
            reading,
            if part { Form::SoFar } else { Form::Whole },
        ));
    }
    for year in begun {
        let whole = |point: &Point| point.form == Form::Whole && point.figure.period.covers(&year);
        if points.iter().any(whole) {
            continue;
        }
        let Some((day, reading)) = so_far(dataset, &figure(&year), dataset.publication.as_of.date) else {
            continue;
        };
        let days = dataset.periods.parse(&format!("{}--{day}", year.first_day()));
        let days = days.filter(|days| points.iter().all(|point| point.figure.period != *days));
        if let (Some(days), Some(known)) = (days, reading.known()) {
            points.push(point(&days, known, &reading, Form::SoFar));
        }
    }
    points
}

/// Whether a period is shorter than a year.
fn is_short(period: &Period) -> bool {
    period.days() < 365 && period.years().is_none()
}

/// Keeps the figures that can be drawn beside each other, in order of time: parts of a step only where nothing longer
/// covers them, and a total of several years round its parts, unless they fill it. With it, how many reported figures
/// were left out.
pub(super) fn select(mut points: Vec<Point>, grain: Grain) -> (Vec<Point>, usize) {
    let reported = |points: &[Point]| {
        points
            .iter()
            .filter(|point| point.known.how != How::SumOfPeriods)
            .count()
    };
    let all = reported(&points);
    if grain.kind == Kind::Stock {
        // Each is at its day, and the whole year has that of its last month.
        points.sort_by(|a, b| a.day().total_cmp(&b.day()).then_with(|| a.figure.cmp(&b.figure)));
        points.dedup_by(|next, one| next.day().total_cmp(&one.day()).is_eq());
        return (points, 0);
    }
    points.sort_by(|a, b| {
        (b.figure.period.days(), &a.figure.period).cmp(&(a.figure.period.days(), &b.figure.period))
    });
    // Against the same stock, a month of a flow is a twelfth of a year of it.
    let of_parts = |point: &Point| {
        grain.kind == Kind::Rate && grain.step == Rhythm::Year && is_short(&point.figure.period)
    };
    if !points.iter().all(of_parts) {
        points.retain(|point| !of_parts(point));
    }
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        let period = &point.figure.period;
        let other_rhythm = grain.step != Rhythm::Year && period.shape() != PeriodShape::Calendar(grain.step);
        let covered = kept.iter().any(|other| other.figure.period.covers(period));
        if other_rhythm || (is_short(period) && covered) {
            continue;
        }
        kept.push(point);
    }
    let periods: Vec<Period> = kept.iter().map(|point| point.figure.period.clone()).collect();
    let mut shown = Vec::new();
    for mut point in kept {
        let period = &point.figure.period;
        let inside = || {
            periods
                .iter()
                .filter(|other| *other != period && period.covers(other))
        };
        if inside().map(Period::days).sum::<i64>() >= period.days() {
            continue;
        }
        if inside().next().is_some() && point.form == Form::Whole {
            point.form = Form::Around;
        }
        shown.push(point);
    }
    shown.sort_by(|a, b| a.figure.period.cmp(&b.figure.period));
    let left_out = all.saturating_sub(reported(&shown));
    (shown, left_out)
}
