//! The numbers of a chart as a file for programs: comma-separated values, a row for each number and for each gap.
//!
//! The columns have the names of those in the files of figures and of assessments and mean the same; `series`,
//! `category`, `share` and `total` are of charts alone. A column in which nothing would stand is left out, but for those
//! of [`ALWAYS`].

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::assess::Outcome;
use crate::csv;
use crate::derive::Known;
use crate::model::{Amount, Bound, FigureRef, Indicator, Kind as IndicatorKind, Period, Status, TargetRef};

use super::Kind;
use super::course::{Course, Form, Point};
use super::cumulative::Cumulative;
use super::grid::{Grid, Layout, Slot, percent, share};
use super::rows::{Row, Verdict};
use super::say::{Say, clip};
use super::wording;

/// One number, or why there is none.
#[derive(Default)]
struct Datum<'d> {
    /// What it belongs to in the drawing, in the words of the page.
    series: Cow<'d, str>,
    category: Cow<'d, str>,
    period: Option<Stretch>,
    /// As written where a source wrote it.
    value: Option<Decimal>,
    /// The least and the most it can be, where it is known only rounded.
    limits: Option<(Decimal, Decimal)>,
    share: Option<Decimal>,
    average: Option<Decimal>,
    total: Option<Decimal>,
    unit: &'d str,
    bound: Option<Bound>,
    target: Option<&'d TargetRef>,
    role: &'static str,
    result: &'static str,
    side: &'static str,
    status: Option<Status>,
    missing: &'static str,
    figure: Option<FigureRef>,
}

/// A period, or several that follow each other: its code, its first and its last day.
struct Stretch {
    code: String,
    first: Date,
    last: Date,
}

impl Stretch {
    fn new(first: &Period, last: &Period) -> Self {
        if first == last {
            return Self {
                code: first.code().to_owned(),
                first: first.first_day(),
                last: first.last_day(),
            };
        }
        Self::of_days(first.first_day(), last.last_day())
    }

    fn of_days(first: Date, last: Date) -> Self {
        Self {
            code: format!("{first}--{last}"),
            first,
            last,
        }
    }
}

/// What stands in the file even where it says nothing.
const ALWAYS: [&str; 6] = ["period", "value", "unit", "status", "missing", "figure"];

const COLUMNS: usize = 21;

impl Datum<'_> {
    /// The same with what is known.
    fn known(self, known: &Known) -> Self {
        let magnitude = known.magnitude;
        let written = known.written.map(Amount::value);
        Self {
            value: Some(written.unwrap_or_else(|| magnitude.value.normalize())),
            limits: (!magnitude.is_exact()).then(|| (magnitude.low.normalize(), magnitude.high.normalize())),
            status: known.status,
            ..self
        }
    }

    /// The same with what is known, unless that is that nothing of the kind happened: no 0 that anybody counted.
    fn found(self, known: &Known, nil: bool) -> Self {
        if nil {
            return Self {
                status: known.status,
                missing: "did-not-occur",
                ..self
            };
        }
        self.known(known)
    }

    /// The names of the columns, each with what stands in it.
    fn fields(&self) -> [(&'static str, Cow<'_, str>); COLUMNS] {
        fn number<'a>(value: Option<Decimal>) -> Cow<'a, str> {
            value.map_or_else(String::new, |value| value.to_string()).into()
        }
        fn day<'a>(day: Option<Date>) -> Cow<'a, str> {
            day.map_or_else(String::new, |day| day.to_string()).into()
        }
        let period = self.period.as_ref();
        [
            ("series", csv::harmless(&self.series)),
            ("category", csv::harmless(&self.category)),
            ("period", period.map_or("", |period| period.code.as_str()).into()),
            ("period_start", day(period.map(|period| period.first))),
            ("period_end", day(period.map(|period| period.last))),
            ("value", number(self.value)),
            ("lower", number(self.limits.map(|(lower, _)| lower))),
            ("upper", number(self.limits.map(|(_, upper)| upper))),
            ("share", number(self.share)),
            ("average", number(self.average)),
            ("total", number(self.total)),
            ("unit", self.unit.into()),
            ("low", number(self.bound.and_then(Bound::low).map(Amount::value))),
            (
                "high",
                number(self.bound.and_then(Bound::high).map(Amount::value)),
            ),
            (
                "target",
                self.target.map_or_else(String::new, TargetRef::to_string).into(),
            ),
            ("role", self.role.into()),
            ("result", self.result.into()),
            ("side", self.side.into()),
            ("status", self.status.map_or("", Status::code).into()),
            ("missing", self.missing.into()),
            (
                "figure",
                self.figure
                    .as_ref()
                    .map_or_else(String::new, FigureRef::to_string)
                    .into(),
            ),
        ]
    }
}

/// The file of these numbers.
fn file(data: &[Datum<'_>]) -> Vec<u8> {
    let rows: Vec<_> = data.iter().map(Datum::fields).collect();
    let fields = rows.iter().flatten();
    let used: BTreeSet<&str> = fields
        .filter(|(_, field)| !field.is_empty())
        .map(|(name, _)| *name)
        .chain(ALWAYS)
        .collect();
    let none = Datum::default();
    let names = none.fields().map(|(name, _)| name);
    let mut file = csv::head(names.iter().filter(|name| used.contains(*name)));
    for row in &rows {
        let kept = row.iter().filter(|(name, _)| used.contains(name));
        for (index, (_, field)) in kept.enumerate() {
            if index > 0 {
                file.push(b',');
            }
            csv::word(field, &mut file);
        }
        file.extend_from_slice(csv::ROW_END);
    }
    file
}

/// The id of a unit, as data files have it.
fn unit(indicator: &Indicator) -> &str {
    if indicator.kind == IndicatorKind::Share {
        return "percent";
    }
    indicator.unit.as_ref().map_or("", |unit| unit.as_str())
}

/// Every mark of a drawing over time and every gap in it, with what was asked of it; then what is asked of times without
/// figures.
pub(super) fn of_course(say: Say<'_>, course: &Course<'_>) -> Vec<u8> {
    let mut data: Vec<Datum<'_>> = Vec::new();
    let mut told: BTreeSet<usize> = BTreeSet::new();
    for series in &course.series {
        let name = wording::series_name(say, course, series);
        let mut own: Vec<Datum<'_>> = Vec::new();
        own.extend(series.points.iter().map(|point| of_point(say, course, point)));
        own.extend(series.gaps.iter().map(|gap| Datum {
            period: Some(Stretch::new(&gap.first, &gap.last)),
            unit: unit(course.indicator),
            missing: gap.reason.code(),
            ..Datum::default()
        }));
        own.sort_by_key(|datum| datum.period.as_ref().map(|period| period.first));
        for datum in &mut own {
            datum.series = name.clone().into();
            let Some(Stretch { first, last, .. }) = &datum.period else {
                continue;
            };
            let asked = course.asked.iter().enumerate();
            let asked: Vec<_> = asked
                .filter(|(_, asked)| asked.covers(series, (*first, *last)))
                .collect();
            if let [(index, asked)] = asked.as_slice() {
                (datum.bound, datum.target) = (Some(asked.bound), Some(asked.reference));
                told.insert(*index);
            }
        }
        data.extend(own);
    }
    for (_, asked) in course
        .asked
        .iter()
        .enumerate()
        .filter(|(index, _)| !told.contains(index))
    {
        let series = course.series.iter().find(|series| asked.is_for(series));
        data.push(Datum {
            series: series
                .map_or_else(String::new, |series| wording::series_name(say, course, series))
                .into(),
            period: asked.days.map(|(first, last)| match asked.stretch {
                Some((one, other)) => Stretch::new(one, other),
                None => Stretch::of_days(first, last),
            }),
            unit: unit(course.indicator),
            bound: Some(asked.bound),
            target: Some(asked.reference),
            ..Datum::default()
        });
    }
    file(&data)
}

fn of_point<'d>(say: Say<'d>, course: &Course<'d>, point: &Point) -> Datum<'d> {
    let is_average = point.years > 1 && point.form != Form::SoFar;
    Datum {
        period: Some(Stretch::new(&point.figure.period, &point.figure.period)),
        average: is_average.then(|| point.height.normalize()),
        unit: unit(course.indicator_of(say, point)),
        figure: Some(point.figure.clone()),
        ..Datum::default()
    }
    .found(&point.known, point.nil)
}

/// Every row of a drawing of results.
pub(super) fn of_rows(say: Say<'_>, rows: &[Row<'_>]) -> Vec<u8> {
    let data: Vec<Datum<'_>> = rows.iter().map(|row| of_row(say, row)).collect();
    file(&data)
}

fn of_row<'d>(say: Say<'d>, row: &Row<'d>) -> Datum<'d> {
    let language = say.words.language();
    let verdict = row.result;
    let figure = row.figure.as_ref();
    let organization = verdict
        .map(Verdict::organization)
        .or(figure.map(|it| &it.organization));
    let organization = organization.and_then(|id| say.dataset.organizations.get(id));
    let of = verdict
        .and_then(|it| say.dataset.target(it.target()))
        .map(|it| say.target(it));
    let of = of.or_else(|| figure.map(|it| say.measure(&it.measure)));
    let names = [organization.map(|it| clip(it.label().get(language))), of];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let datum = Datum {
        series: names.join(": ").into(),
        period: row
            .periods
            .as_ref()
            .map(|(first, last)| Stretch::new(first, last)),
        average: row.value.filter(|_| row.note.is_some()).map(|it| it.normalize()),
        unit: unit(row.indicator),
        bound: row.bound,
        target: verdict.map(Verdict::target),
        figure: row.figure.clone().filter(|_| row.value.is_some()),
        ..Datum::default()
    };
    let datum = match verdict {
        Some(Verdict::Averaged(one)) => Datum {
            role: one.role.name(),
            side: one.side.name(),
            ..datum
        },
        Some(Verdict::Assessed(one)) => Datum {
            role: "judged",
            result: one.outcome.name(),
            missing: match &one.outcome {
                Outcome::NoData(gap) if row.value.is_none() => gap.reason.code(),
                _ => "",
            },
            ..datum
        },
        None => datum,
    };
    match row.known {
        Some(known) => datum.known(known),
        None => datum,
    }
}

/// Every place of a drawing in rows and columns.
pub(super) fn of_grid(say: Say<'_>, grid: &Grid<'_>, kind: Kind) -> Vec<u8> {
    let whose = grid
        .organizations
        .first()
        .and_then(|id| say.dataset.organizations.get(id));
    let whose = whose
        .map(|it| clip(it.label().get(say.words.language())))
        .unwrap_or_default();
    let mut data: Vec<Datum<'_>> = Vec::new();
    for (line, row) in grid.rows.iter().enumerate() {
        let total = row.total().filter(|_| kind == Kind::Share);
        for (column, (name, slot)) in grid.columns.iter().zip(&row.slots).enumerate() {
            let (series, category, time) = match grid.layout {
                Layout::Ranking => (&row.label, "", 0),
                Layout::Years => (&row.label, "", column),
                Layout::PartsCompared(_) => (&row.label, name.as_str(), 0),
                Layout::PartsOverTime(_) => (&whose, name.as_str(), line),
            };
            let datum = Datum {
                series: series.as_str().into(),
                category: category.into(),
                period: grid.times.get(time).map(|period| Stretch::new(period, period)),
                unit: unit(grid.indicator),
                ..Datum::default()
            };
            data.push(match slot {
                Slot::Number(number) => Datum {
                    share: total.and_then(|total| percent(number.value, total)).map(share),
                    figure: number.figure.clone(),
                    ..datum.found(&number.known, number.nil)
                },
                Slot::Missing(reason) => Datum {
                    missing: reason.code(),
                    ..datum
                },
                Slot::Absent => Datum {
                    missing: "no-organization",
                    ..datum
                },
            });
        }
    }
    file(&data)
}

/// A running total step by step, then what is asked.
pub(super) fn of_term(say: Say<'_>, course: &Cumulative<'_>) -> Vec<u8> {
    let whose = say.dataset.organizations.get(&course.organization);
    let whose = whose
        .map(|it| clip(it.label().get(say.words.language())))
        .unwrap_or_default();
    let series = format!("{whose}: {}", course.name);
    let datum = |period: &Period| Datum {
        series: series.as_str().into(),
        period: Some(Stretch::new(period, period)),
        unit: unit(course.indicator),
        ..Datum::default()
    };
    let steps = course.steps.iter().map(|step| Datum {
        total: Some(step.total.normalize()),
        figure: Some(step.figure.clone()),
        ..datum(&step.figure.period).known(&step.known)
    });
    let asked = Datum {
        bound: Some(course.bound),
        target: Some(&course.target),
        result: course.assessment.map_or("", |it| it.outcome.name()),
        ..datum(&course.period)
    };
    let data: Vec<Datum<'_>> = steps.chain([asked]).collect();
    file(&data)
}
