//! Draws charts that state their finding.
//!
//! In: a [`Request`], the data and its assessments. Out: a [`Figure`]: the drawing with its title, its description and
//! the same numbers as a table; or [`NoChart`], which says why there is nothing to draw. No chart is ever empty.
//!
//! 1. `course` finds what a chart over time shows, with `asked`, what targets ask for; `rows` finds the results of
//!    targets, `grid` numbers in rows and columns, `cumulative` the running total of a term
//! 2. the shape of the data decides how it is drawn, where the request does not
//! 3. `finding` says what is seen, `description` what stands round it, `table` gives the numbers
//! 4. `draw` draws, twice: for columns of text and for phones
//! 5. for files of their own, `numbers` writes the numbers for programs, and [`picture()`] the drawing with all that
//!    stands round it
//!
//! Every text is measured with the fonts of the default theme, so that no label meets another.

mod asked;
mod course;
mod cumulative;
mod description;
mod draw;
mod figure;
mod finding;
mod fonts;
mod grid;
mod numbers;
mod outline;
mod request;
mod rows;
mod say;
mod table;
#[cfg(test)]
mod tests;
mod wording;

pub use draw::{Step, bullet, picture, sparkline};
pub use figure::{Align, Cell, Column, Drawing, Figure, NoChart, Table};
pub use fonts::{Fonts, Weight};
pub use request::{Kind, Request, Size, Subject, TargetChoice};

use std::collections::BTreeSet;

use crate::assess::Assessments;
use crate::locale::{Message, Words};
use crate::model::{Dataset, Measure, OrganizationId, Period, SourceRef, TargetRef};

use course::{Course, Form};
use draw::{Caption, Picture};
use rows::Row;
use say::Say;

/// What charts are drawn from, in one language.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// What was made of its targets.
    pub assessments: &'a Assessments,
    /// The words of the language.
    pub words: &'a Words,
    /// By which text is measured.
    pub fonts: &'a Fonts,
    /// Which files of their own charts have.
    pub files: Files,
}

/// What of a chart is made for files of their own, beside what a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The drawing.
    pub picture: bool,
    /// The numbers.
    pub numbers: bool,
}

impl<'a> Context<'a> {
    fn say(&self) -> Say<'a> {
        Say {
            dataset: self.dataset,
            words: self.words,
        }
    }
}

/// The chart that was asked for.
pub fn chart(request: &Request, context: &Context<'_>) -> Result<Figure, NoChart> {
    let within = request.within.as_ref();
    match &request.subject {
        Subject::Targets {
            organization,
            targets,
        } => {
            let rows = rows::of_targets(context, organization.as_ref(), targets, within);
            results(request, context, &rows, |rows| finding::of_rows(context, rows))
        }
        Subject::Measures {
            organizations,
            measures,
            targets,
        } => match (request.kind, measures.first()) {
            (Some(Kind::Ranking), Some(measure)) => {
                let grid = grid::ranking(context, organizations, measure, within)?;
                Ok(in_rows(request, context, &grid, Kind::Ranking))
            }
            (Some(Kind::Heat), Some(measure)) => {
                let grid = grid::by_year(context, organizations, measure, within)?;
                Ok(in_rows(request, context, &grid, Kind::Heat))
            }
            _ => measured(request, context, (organizations, measures, targets), within),
        },
        Subject::Parts {
            organizations,
            measure,
            by,
        } => {
            let grid = grid::parts(context, organizations, measure, (by, within))?;
            let kind = match request.kind {
                Some(kind @ (Kind::Stacked | Kind::Share | Kind::Grouped)) => kind,
                _ => parts_fitting(&grid),
            };
            if kind != Kind::Grouped && !grid.adds_up() {
                return Err(none("chart-none-parts"));
            }
            Ok(in_rows(request, context, &grid, kind))
        }
        Subject::Term { organization, target } => {
            let course = cumulative::cumulative(context, organization, target)?;
            Ok(term(request, context, &course))
        }
    }
}

/// Parts of a whole are shares, of which the numbers say how many; what does not add up stands beside each other.
fn parts_fitting(grid: &grid::Grid<'_>) -> Kind {
    let alike = grid.rows.iter().filter(|row| row.total().is_some()).count();
    match (grid.adds_up(), alike) {
        (true, 2..) => Kind::Share,
        (true, 1) => Kind::Stacked,
        _ => Kind::Grouped,
    }
}

fn in_rows(request: &Request, context: &Context<'_>, grid: &grid::Grid<'_>, kind: Kind) -> Figure {
    let say = context.say();
    let told = Told {
        title: title(request, || grid::finding(say, grid)),
        subtitle: grid::subtitle(say, grid, kind),
        description: grid::description(say, grid, kind),
        notes: grid::notes(say, grid),
        sources: grid::sources(grid),
    };
    figure(request, context, (kind, &Picture::Rows(grid)), told)
}

fn term(request: &Request, context: &Context<'_>, course: &cumulative::Cumulative<'_>) -> Figure {
    let say = context.say();
    let known = course.steps.iter().flat_map(|step| &step.known.sources);
    let mut sources: BTreeSet<_> = known.map(|source| (**source).clone()).collect();
    sources.extend(description::target_source(context, &course.target));
    let told = Told {
        title: title(request, || finding::of_term(context, course)),
        subtitle: cumulative::subtitle(say, course),
        description: cumulative::description(say, course),
        notes: if course.derived {
            vec![say.word("chart-note-derived")]
        } else {
            Vec::new()
        },
        sources,
    };
    figure(request, context, (Kind::Cumulative, &Picture::Term(course)), told)
}

/// What is said of a chart, around its drawing.
struct Told {
    title: String,
    subtitle: String,
    description: String,
    notes: Vec<String>,
    sources: BTreeSet<SourceRef>,
}

/// The author's title, else the finding.
fn title(request: &Request, finding: impl FnOnce() -> String) -> String {
    request.title.clone().unwrap_or_else(finding)
}

/// The drawing with what is said of it and its numbers.
fn figure(
    request: &Request,
    context: &Context<'_>,
    (kind, picture): (Kind, &Picture<'_, '_>),
    told: Told,
) -> Figure {
    let say = context.say();
    let caption = Caption {
        anchor: &request.anchor,
        title: &told.title,
        description: &told.description,
    };
    let (drawing, narrow) = draw::draw(context, (kind, request.size), picture, &caption);
    let table = match (request.size, picture) {
        (Size::Small, _) => Table::default(),
        (Size::Full, Picture::OverTime(course)) => table::of_course(say, course),
        (Size::Full, Picture::Results(rows)) => table::of_rows(say, rows),
        (Size::Full, Picture::Rows(grid)) => grid::table(say, grid, kind),
        (Size::Full, Picture::Term(course)) => cumulative::table(say, course),
    };
    let numbers = context.files.numbers.then(|| match picture {
        Picture::OverTime(course) => numbers::of_course(say, course),
        Picture::Results(rows) => numbers::of_rows(say, rows),
        Picture::Rows(grid) => numbers::of_grid(say, grid, kind),
        Picture::Term(course) => numbers::of_term(say, course),
    });
    // A file is as wide as a column of text, however small the chart is on its page.
    let full = (context.files.picture && request.size == Size::Small)
        .then(|| draw::draw_wide(context, kind, picture, &caption));
    Figure {
        anchor: request.anchor.clone(),
        kind,
        drawing,
        narrow,
        full,
        table,
        numbers,
        title: told.title,
        subtitle: told.subtitle,
        description: told.description,
        notes: told.notes,
        sources: told.sources,
    }
}

/// What came of targets, as the title of a chart would say it. `None` where nothing did.
pub fn finding_of_targets(
    context: &Context<'_>,
    organization: &OrganizationId,
    targets: &[TargetRef],
    within: &Period,
) -> Option<String> {
    let rows = rows::of_targets(context, Some(organization), targets, Some(within));
    let known = rows.iter().any(|row| row.value.is_some());
    known.then(|| finding::of_rows(context, &rows))
}

fn measured(
    request: &Request,
    context: &Context<'_>,
    (organizations, measures, targets): (&[OrganizationId], &[Measure], &TargetChoice),
    within: Option<&Period>,
) -> Result<Figure, NoChart> {
    let found = course::course(context, organizations, measures, targets, within);
    let rows = || rows::of_measures(context, (organizations, measures), targets, within);
    let known = |rows: &[Row<'_>]| rows.iter().any(|row| row.value.is_some());
    let of_rows = |rows: &[Row<'_>]| finding::of_rows(context, rows);
    let mut course = match found {
        // Results can be of several units, each row with its own.
        Err(none) if request.kind.is_none_or(|kind| kind == Kind::TargetBars) => {
            let rows = rows();
            return if known(&rows) {
                results(request, context, &rows, of_rows)
            } else {
                Err(none)
            };
        }
        found => found?,
    };
    let single = course
        .series
        .iter()
        .map(|series| series.points.len())
        .sum::<usize>()
        == 1;
    if single && request.kind.is_none() && course.asked.is_empty() {
        return Err(none("chart-none-single"));
    }
    match request.kind.unwrap_or_else(|| fitting(&course, rows)) {
        Kind::TargetBars => {
            let judged = rows();
            if known(&judged) {
                return results(request, context, &judged, of_rows);
            }
            let rows = rows::of_course(context, &course);
            results(request, context, &rows, |_| finding::of_course(context, &course))
        }
        kind => {
            if kind == Kind::Line && course.series.len() > 1 && *targets == TargetChoice::All {
                course.keep_shared();
            }
            Ok(over_time(request, context, &course, kind))
        }
    }
}

/// How many drawings of bars stand below each other at most, unless they are asked for.
const PANELS: usize = 6;

/// How a measure is best drawn: as a line where it has at least three figures of steps that follow each other; as bars
/// as long as their periods where these differ or are few; as one bar each, against their targets where there are some,
/// where there is one figure, which is no course, or where so many are compared.
fn fitting<'d>(course: &Course<'_>, rows: impl FnOnce() -> Vec<Row<'d>>) -> Kind {
    let points = || course.series.iter().flat_map(|series| &series.points);
    // Beside other lines, a part of a year is a point on its own.
    let one = course.series.len() == 1;
    let uneven = points().any(|point| point.years > 1 || (one && point.form != Form::Whole));
    let judged = |row: &Row<'_>| row.value.is_some() && row.form == rows::RowForm::Result;
    if points().count() == 1 && rows().iter().any(judged) {
        Kind::TargetBars
    } else if uneven || course.series.iter().all(|series| series.points.len() < 3) {
        if course.series.len() > PANELS || (course.series.len() > 1 && !uneven) {
            Kind::TargetBars
        } else {
            Kind::PeriodBars
        }
    } else {
        Kind::Line
    }
}

fn over_time(request: &Request, context: &Context<'_>, course: &Course<'_>, kind: Kind) -> Figure {
    let say = context.say();
    let told = Told {
        title: title(request, || finding::of_course(context, course)),
        subtitle: description::subtitle_of_course(say, course),
        description: description::of_course(context, course, kind),
        notes: description::notes_of_course(say, course, kind),
        sources: description::sources_of_course(context, course),
    };
    figure(request, context, (kind, &Picture::OverTime(course)), told)
}

fn results(
    request: &Request,
    context: &Context<'_>,
    rows: &[Row<'_>],
    finding: impl FnOnce(&[Row<'_>]) -> String,
) -> Result<Figure, NoChart> {
    if rows.iter().all(|row| row.value.is_none()) {
        return Err(none(if rows.is_empty() {
            "chart-none-targets"
        } else {
            "chart-none-results"
        }));
    }
    let say = context.say();
    let told = Told {
        title: title(request, || finding(rows)),
        subtitle: description::subtitle_of_rows(say, rows),
        description: description::of_rows(say, rows),
        notes: description::notes_of_rows(say, rows),
        sources: description::sources_of_rows(context, rows),
    };
    let picture = Picture::Results(rows);
    Ok(figure(request, context, (Kind::TargetBars, &picture), told))
}

fn none(id: &'static str) -> NoChart {
    NoChart {
        reason: Message::new(id),
    }
}
