//! The numbers of a chart as a table.

use rust_decimal::Decimal;

use crate::derive::Known;
use crate::model::{Bound, Indicator, Status};

use super::course::{Course, Point, Series};
use super::figure::{Align, Cell, Column, Table};
use super::rows::Row;
use super::say::{Say, average};
use super::wording;

/// A row for each mark of a drawing over time and for each gap in it, in order of time; the series side by side are
/// below each other, with a column that names them.
pub(super) fn of_course(say: Say<'_>, course: &Course<'_>) -> Table {
    let several = course.series.len() > 1;
    let status = course
        .series
        .iter()
        .flat_map(|series| &series.points)
        .any(|point| wording::status(say, point.known.status).is_some());
    let with_unit = |word: &'static str, unit: String| {
        let name = say.word(word);
        if unit.is_empty() {
            name
        } else {
            format!("{name} ({unit})")
        }
    };
    let mut columns = Vec::new();
    let mut column = |name: String, align| columns.push(Column { name, align });
    if several {
        column(say.word("chart-column-series"), Align::Start);
    }
    column(say.word("chart-column-period"), Align::Start);
    column(
        with_unit("chart-column-value", say.unit(course.indicator)),
        Align::End,
    );
    if course.averaged {
        let unit = wording::axis_title(say, course, &say.unit(course.indicator));
        column(with_unit("chart-column-average", unit), Align::End);
    }
    if !course.asked.is_empty() {
        column(say.word("chart-column-asked"), Align::End);
    }
    if status {
        column(say.word("chart-column-status"), Align::Start);
    }
    let mut rows = Vec::new();
    for series in &course.series {
        let name = wording::series_name(say, course, series);
        let mut lines: Vec<(jiff::civil::Date, Vec<Cell>)> = Vec::new();
        for point in &series.points {
            lines.push((
                point.figure.period.first_day(),
                point_cells(say, course, (series, point), status),
            ));
        }
        for gap in &series.gaps {
            let mut cells = vec![
                text(wording::stretch(say, &gap.first, &gap.last)),
                text(wording::gap_reason(say, gap.reason)),
            ];
            if course.averaged {
                cells.push(Cell::default());
            }
            if !course.asked.is_empty() {
                cells.push(asked_cell(
                    say,
                    course,
                    series,
                    (gap.first.first_day(), gap.last.last_day()),
                ));
            }
            if status {
                cells.push(Cell::default());
            }
            lines.push((gap.first.first_day(), cells));
        }
        lines.sort_by_key(|(day, _)| *day);
        for (_, mut cells) in lines {
            if several {
                cells.insert(0, text(name.clone()));
            }
            rows.push(cells);
        }
    }
    Table { columns, rows }
}

fn point_cells(
    say: Say<'_>,
    course: &Course<'_>,
    (series, point): (&Series<'_>, &Point),
    status: bool,
) -> Vec<Cell> {
    let indicator = course.indicator_of(say, point);
    let mut cells = vec![
        text(say.short_period(&point.figure.period)),
        Cell {
            figure: Some(point.figure.clone()),
            text: wording::point_number(say, course, point),
            ..known_cell(say, indicator, &point.known)
        },
    ];
    if course.averaged {
        let mean = if point.form == super::course::Form::SoFar {
            Cell::default()
        } else {
            number(
                say.amount(indicator, average(indicator, point.height)),
                point.height,
            )
        };
        cells.push(mean);
    }
    if !course.asked.is_empty() {
        let period = &point.figure.period;
        cells.push(asked_cell(
            say,
            course,
            series,
            (period.first_day(), period.last_day()),
        ));
    }
    if status {
        let id = point
            .known
            .status
            .map_or("figure-status-none", Status::message_id);
        cells.push(text(say.word(id)));
    }
    cells
}

/// What is asked for all of these days.
fn asked_cell(
    say: Say<'_>,
    course: &Course<'_>,
    series: &Series<'_>,
    days: (jiff::civil::Date, jiff::civil::Date),
) -> Cell {
    let here = course.asked.iter().filter(|asked| asked.covers(series, days));
    let bounds: Vec<String> = here
        .map(|asked| say.bound(course.indicator, asked.bound))
        .collect();
    text(bounds.join("; "))
}

/// A row for each row of a drawing of results.
pub(super) fn of_rows(say: Say<'_>, rows: &[Row<'_>]) -> Table {
    let details = rows.iter().any(|row| !row.detail.is_empty());
    let judged = rows.iter().any(|row| row.bound.is_some());
    let averaged = rows.iter().any(|row| row.note.is_some());
    let mut columns = Vec::new();
    let mut column = |id, align| {
        columns.push(Column {
            name: say.word(id),
            align,
        });
    };
    column("chart-column-row", Align::Start);
    if details {
        column("chart-column-period", Align::Start);
    }
    column("chart-column-value", Align::End);
    if averaged {
        column("chart-column-drawn", Align::End);
    }
    if judged {
        column("chart-column-asked", Align::End);
        column("chart-column-result", Align::Start);
    }
    let cells = rows.iter().map(|row| {
        let mut cells = vec![text(row.label.clone())];
        if details {
            cells.push(text(row.detail.clone()));
        }
        let value = row
            .known
            .map(|known| known_cell(say, row.indicator, known))
            .unwrap_or_default();
        cells.push(Cell {
            figure: row.figure.clone().filter(|_| row.value.is_some()),
            ..value
        });
        if averaged {
            cells.push(
                row.value
                    .map(|value| number(row.text.clone(), value))
                    .unwrap_or_default(),
            );
        }
        if judged {
            let bound = row.bound.map(|bound: Bound| say.bound(row.indicator, bound));
            cells.push(text(bound.unwrap_or_default()));
            cells.push(text(
                row.result
                    .map(|result| say.say(&result.result()))
                    .unwrap_or_default(),
            ));
        }
        cells
    });
    Table {
        rows: cells.collect(),
        columns,
    }
}

fn known_cell(say: Say<'_>, indicator: &Indicator, known: &Known) -> Cell {
    number(say.known(indicator, known), known.magnitude.value)
}

fn number(text: String, value: Decimal) -> Cell {
    Cell {
        text,
        machine: Some(value.normalize().to_string()),
        figure: None,
    }
}

fn text(text: String) -> Cell {
    Cell {
        text,
        ..Cell::default()
    }
}
