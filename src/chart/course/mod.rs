//! What a chart over time shows: the figures that are drawn, the stretches without figures, what was asked, and what
//! broke the series.

mod gaps;
mod points;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::derive::{GapReason, How, Known, Reading, series};
use crate::model::{
    FigureRef, Indicator, Kind as IndicatorKind, Measure, Organization, OrganizationEnd, OrganizationId,
    Period, PeriodShape, Rhythm, Status, StockDate,
};

use super::asked::{Asked, asked};
use super::request::TargetChoice;
use super::say::Say;
use super::{Context, NoChart, none};

use gaps::gaps;
use points::{points, select};

/// A measure, or several of one unit, over time.
pub(super) struct Course<'d> {
    /// The first measure's indicator: all have its unit.
    pub(super) indicator: &'d Indicator,
    /// What one step of the time axis is, and what flows are drawn per.
    pub(super) step: Rhythm,
    pub(super) series: Vec<Series<'d>>,
    pub(super) asked: Vec<Asked<'d>>,
    /// Whether some of what is asked is not drawn, because each series has its own.
    pub(super) own_asked: bool,
    pub(super) events: Vec<Event<'d>>,
    /// The first day of the time axis and the day after its last.
    pub(super) span: (Date, Date),
    /// Whether some heights are totals divided by their years.
    pub(super) averaged: bool,
    /// Figures that are not drawn, because others cover their time.
    pub(super) left_out: usize,
    /// The stretch of time that was asked for. `None` for all of it.
    pub(super) within: Option<Period>,
}

/// One line, or one row of bars.
pub(super) struct Series<'d> {
    pub(super) organization: &'d Organization,
    pub(super) measure: &'d Measure,
    /// In order of time.
    pub(super) points: Vec<Point>,
    /// In order of time.
    pub(super) gaps: Vec<Gap>,
}

/// One figure that is drawn.
#[derive(Clone)]
pub(super) struct Point {
    pub(super) figure: FigureRef,
    pub(super) known: Known,
    /// Nothing of the kind happened.
    pub(super) nil: bool,
    /// How high it is drawn: the figure, or the figure divided by `years`.
    pub(super) height: Decimal,
    /// How many years the figure was divided by; 1 for none.
    pub(super) years: u32,
    pub(super) form: Form,
}

/// What kind of bar a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// All of its period.
    Whole,
    /// A flow of a part of a step: the total up to a day, not comparable with whole steps.
    SoFar,
    /// A total of which parts are drawn too.
    Around,
}

/// A stretch of time without figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) first: Period,
    pub(super) last: Period,
    pub(super) reason: GapReason,
}

/// Something that broke a series.
pub(super) struct Event<'d> {
    pub(super) date: Date,
    pub(super) organization: &'d Organization,
    pub(super) kind: EventKind,
}

/// What happened to an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EventKind {
    Began,
    Ended,
}

impl Series<'_> {
    /// The last figure of a whole period; where there is none, the last one.
    pub(super) fn latest(&self) -> Option<&Point> {
        let whole = self.points.iter().rev().find(|point| point.form == Form::Whole);
        whole.or(self.points.last())
    }
}

impl Point {
    /// The days it is drawn over: the first, and the one after the last.
    pub(super) fn days(&self) -> (Date, Date) {
        (
            self.figure.period.first_day(),
            after(self.figure.period.last_day()),
        )
    }

    /// The day it is drawn at as a point: that of a stock, the middle of the period for all else.
    pub(super) fn day(&self) -> f64 {
        if let Some(StockDate::At(date)) = self.known.date {
            return day_number(date);
        }
        let (first, end) = self.days();
        f64::midpoint(day_number(first), day_number(end))
    }

    /// Whether it is said to be preliminary or an estimate.
    pub(super) fn is_final(&self) -> bool {
        !matches!(self.known.status, Some(Status::Estimate | Status::Preliminary))
    }
}

/// What is known of one measure of one organization.
struct Found<'d> {
    organization: &'d Organization,
    measure: &'d Measure,
    readings: Vec<(Period, Reading)>,
}

/// What is drawn: what kind of number, and in which steps of time.
#[derive(Clone, Copy)]
pub(super) struct Grain {
    pub(super) kind: IndicatorKind,
    pub(super) step: Rhythm,
}

impl Grain {
    /// Whether it adds up over time.
    pub(super) fn is_flow(self) -> bool {
        self.kind == IndicatorKind::Flow
    }
}

/// The day after.
pub(super) fn after(date: Date) -> Date {
    date.checked_add(1.day()).unwrap_or(date)
}

/// A day as a number that counts up by one a day.
pub(super) fn day_number(date: Date) -> f64 {
    let days = (date - Date::constant(2000, 1, 1)).get_days();
    f64::from(days)
}

/// The course of these measures of these organizations.
pub(super) fn course<'d>(
    context: &Context<'d>,
    organizations: &[OrganizationId],
    measures: &'d [Measure],
    targets: &TargetChoice,
    within: Option<&Period>,
) -> Result<Course<'d>, NoChart> {
    let dataset = context.dataset;
    let indicators: Vec<&Indicator> = measures
        .iter()
        .filter_map(|measure| dataset.indicators.get(&measure.indicator))
        .collect();
    let Some(indicator) = indicators.first().copied() else {
        return Err(none("chart-none-figures"));
    };
    let unit = |indicator: &Indicator| (indicator.kind == IndicatorKind::Share, indicator.unit.clone());
    if indicators.iter().any(|other| unit(other) != unit(indicator)) {
        return Err(none("chart-none-units"));
    }
    let mut found: Vec<Found<'d>> = Vec::new();
    for organization in organizations
        .iter()
        .filter_map(|id| dataset.organizations.get(id))
    {
        for measure in measures {
            let mut readings = series(dataset, &organization.id, measure);
            readings.retain(|(period, _)| within.is_none_or(|within| within.covers(period)));
            found.push(Found {
                organization,
                measure,
                readings,
            });
        }
    }
    let grain = Grain {
        kind: indicator.kind,
        step: step(&found, indicator.kind, within),
    };
    let whose: Vec<(&Organization, &Measure)> =
        found.iter().map(|one| (one.organization, one.measure)).collect();
    let asked = asked(context, &whose, targets, (within, grain));
    let mut left_out = 0;
    let mut lines: Vec<Series<'d>> = Vec::new();
    for one in found {
        let (points, dropped) = select(points(context.dataset, &one, grain), grain);
        left_out += dropped;
        let gaps = gaps(context, &one, (&points, &asked, grain.step));
        let Found {
            organization,
            measure,
            ..
        } = one;
        lines.push(Series {
            organization,
            measure,
            points,
            gaps,
        });
    }
    if lines.iter().all(|series| series.points.is_empty()) {
        return Err(none("chart-none-figures"));
    }
    lines.retain(|series| !series.points.is_empty());
    let span = span(&lines, &asked, grain.step);
    let events = events(&lines, span);
    let averaged = lines
        .iter()
        .flat_map(|series| &series.points)
        .any(|point| point.years > 1);
    Ok(Course {
        indicator,
        step: grain.step,
        series: lines,
        asked,
        own_asked: false,
        events,
        span,
        averaged,
        left_out,
        within: within.cloned(),
    })
}

/// Years, unless there are several figures of one shorter rhythm and none of a year or more, or only that of the one year
/// that is drawn.
fn step(found: &[Found<'_>], kind: IndicatorKind, within: Option<&Period>) -> Rhythm {
    let known = || {
        let readings = found.iter().flat_map(|one| &one.readings);
        readings.filter_map(|(period, reading)| Some((period, reading.known()?)))
    };
    // A year that is only the sum of its months says nothing that they do not.
    let of_years = known().any(|(period, known)| period.days() >= 365 && known.how != How::SumOfPeriods);
    let one_year = within.is_some_and(|within| within.shape() == PeriodShape::Calendar(Rhythm::Year));
    if kind == IndicatorKind::Stock || (of_years && !one_year) {
        return Rhythm::Year;
    }
    let count = |rhythm| {
        let same = |period: &Period| period.shape() == PeriodShape::Calendar(rhythm);
        known().filter(|(period, _)| same(period)).count()
    };
    let shorter = [Rhythm::Month, Rhythm::Quarter, Rhythm::HalfYear];
    shorter
        .into_iter()
        .find(|rhythm| count(*rhythm) >= 3)
        .unwrap_or(Rhythm::Year)
}

/// From the first day of anything drawn to the last, in whole steps.
fn span(lines: &[Series<'_>], asked: &[Asked<'_>], step: Rhythm) -> (Date, Date) {
    let points = lines
        .iter()
        .flat_map(|series| &series.points)
        .map(|point| &point.figure.period);
    let gaps = lines.iter().flat_map(|series| &series.gaps);
    let days = points
        .flat_map(|period| [period.first_day(), period.last_day()])
        .chain(gaps.flat_map(|gap| [gap.first.first_day(), gap.last.last_day()]))
        .chain(
            asked
                .iter()
                .filter_map(|asked| asked.days)
                .flat_map(|(first, last)| [first, last]),
        );
    let (first, last) = days.fold((Date::MAX, Date::MIN), |(first, last), day| {
        (first.min(day), last.max(day))
    });
    let first = Period::containing(first, step).first_day();
    let last = Period::containing(last, step).last_day();
    (first, after(last))
}

/// The beginnings and ends of the organizations within the span, in order of time.
fn events<'d>(lines: &[Series<'d>], (first, end): (Date, Date)) -> Vec<Event<'d>> {
    let mut organizations: Vec<&Organization> = Vec::new();
    for series in lines {
        // One organization may have several series.
        if !organizations.iter().any(|one| one.id == series.organization.id) {
            organizations.push(series.organization);
        }
    }
    events_of(organizations, |day| first < day && day < end)
}

/// The beginnings and ends of organizations, each named once, on the days that are asked for, in order of time.
pub(super) fn events_of<'d>(
    organizations: impl IntoIterator<Item = &'d Organization>,
    is_asked: impl Fn(Date) -> bool,
) -> Vec<Event<'d>> {
    let organizations: Vec<&Organization> = organizations.into_iter().collect();
    // That an organization ended in another says that the other began.
    let is_said = |one: &Organization, day: Date| {
        organizations.iter().any(|it| match &it.end {
            OrganizationEnd::Ended { on, successors } => *on == day && successors.ids().contains(&one.id),
            OrganizationEnd::Continues | OrganizationEnd::Unknown => false,
        })
    };
    let mut events: Vec<Event<'d>> = Vec::new();
    for organization in &organizations {
        let began = organization
            .from
            .filter(|day| is_asked(*day) && !is_said(organization, *day));
        let ended = organization.ended_on().filter(|day| is_asked(*day));
        let event = |kind| {
            move |date| Event {
                date,
                organization,
                kind,
            }
        };
        events.extend(began.map(event(EventKind::Began)));
        events.extend(ended.map(event(EventKind::Ended)));
    }
    events.sort_by(|a, b| (a.date, &a.organization.id).cmp(&(b.date, &b.organization.id)));
    events
}

impl<'d> Course<'d> {
    /// Leaves out what is asked of some series only: in one drawing with others it would seem to be asked of them too.
    pub(super) fn keep_shared(&mut self) {
        let kept: Vec<bool> = self
            .asked
            .iter()
            .map(|one| one.is_shared(&self.asked, &self.series))
            .collect();
        let mut keep = kept.iter();
        self.asked.retain(|_| keep.next().is_some_and(|keep| *keep));
        self.own_asked = kept.contains(&false);
        self.span = span(&self.series, &self.asked, self.step);
        self.events = events(&self.series, self.span);
    }

    /// Whether what is drawn adds up over time.
    pub(super) fn is_flow(&self) -> bool {
        self.indicator.kind == IndicatorKind::Flow
    }

    /// The indicator of one of the figures.
    pub(super) fn indicator_of(&self, say: Say<'d>, point: &Point) -> &'d Indicator {
        say.dataset
            .indicators
            .get(&point.figure.measure.indicator)
            .unwrap_or(self.indicator)
    }
}
