//! The tables of assessments: one row for each target, organization and period judged, and one for each total of several
//! years that is set against a yearly target.
//!
//! | column | what |
//! |---|---|
//! | `target`, `target_vi` … | its reference, its names; those of its indicator where it has none of its own |
//! | `resolution` | the resolution's id |
//! | `source`, `section` | the id of the document that gives the target, and the section of it. Empty where the text is not at hand |
//! | `organization` …, `indicator` … `cell` …, `period` …, `unit` … | as in the tables of figures |
//! | `role` | `judged`; an average: `on-average` (the target covers its years), `baseline` (they come before, not judged) |
//! | `bound`, `low`, `high` | `at-least`, `at-most`, `between`, `exactly`, and its ends |
//! | `basis`, `claim` | `stated`; `derived`, from which printed claim |
//! | `result` | what it came to: the words of [`Outcome::name`]. Empty for averages |
//! | `side` | for averages: `below`, `within`, `above`, `undecided`. Empty for what is judged |
//! | `value`, `lower`, `upper` | what it was judged by, unrounded, or what is known so far; the total of an average |
//! | `years`, `average` | for averages: the years it is divided by, and the result that is set against the target |
//! | `distance_low`, `distance_low_percent` | from the lower end to the value, positive above it: in units, in per cent of it |
//! | `distance_high`, `distance_high_percent` | the same from the upper end |
//! | `near_miss` | `true` where the value, rounded as it is shown, would look as if it lay on another side |
//! | `reason`, `reason_date`, `reason_for` | why there is no verdict, since when, for which figure or target |
//! | `days_gone`, `days`, `value_until` | of a period not over: its days, and up to when the value goes |
//! | `pace`, `decided` | `on-track`, `behind`, `unknown`; `minimum-reached` or `maximum-passed` already |
//! | `needed_low`, `needed_high`, `needed_per_day` | what is still needed for each end, and on each day for the lower |
//! | `figures`, `figures_missing` | the references of the figures used and of those that would be needed, a space between |
//! | `page` | where it stands, from the root of the site, in the first language |

use crate::assess::{Assessment, Assessments, Average, Distance, Early, Outcome, Pace, Progress, WhyNot};
use crate::derive::{Gap, Known};
use crate::model::{
    Basis, Bound, Dataset, FigureRef, Magnitude, Organization, OrganizationId, Period, ResolutionId, Target,
    TargetRef,
};
use crate::route;

use super::block::Block;
use super::measured::{Measured, measured_columns, organization_columns, period_columns, unit_columns};
use super::table::{Columns, Field};

/// The names of the columns.
pub(super) fn names(dataset: &Dataset, found: &Assessments) -> Vec<String> {
    columns(dataset, found).names().to_vec()
}

/// The rows of some of the assessments or averages, in their order. Its parts are those of each resolution.
pub(super) fn block<'a>(
    dataset: &'a Dataset,
    found: &'a Assessments,
    rows: impl Iterator<Item = What<'a>>,
) -> Block<'a, ResolutionId> {
    let mut columns = columns(dataset, found);
    let mut block = Block::new();
    for what in rows {
        let row = Row::new(dataset, what);
        columns.write_row(&row, &mut block.lines);
        block.end_part(&row.reference.resolution);
    }
    block
}

/// What a row is about.
#[derive(Clone, Copy)]
pub(super) enum What<'a> {
    Judged(&'a Assessment),
    Average(&'a Average),
}

/// An assessment or an average, with what its columns are read off.
struct Row<'a> {
    what: What<'a>,
    reference: &'a TargetRef,
    target: &'a Target,
    organization: (&'a OrganizationId, Option<&'a Organization>),
    period: Option<&'a Period>,
    measured: Measured<'a>,
    bound: Bound,
    known: Option<&'a Known>,
    distance: Option<Distance>,
}

impl<'a> Row<'a> {
    fn new(dataset: &'a Dataset, what: What<'a>) -> Self {
        let (reference, organization) = match what {
            What::Judged(found) => (&found.target, &found.organization),
            What::Average(found) => (&found.target, &found.organization),
        };
        let target = dataset
            .target(reference)
            .expect("what is assessed is a target of the dataset");
        let (period, bound, known, distance) = match what {
            What::Judged(found) => (
                found.period.as_ref(),
                found.bound,
                found.figure.as_ref(),
                found.distance(),
            ),
            What::Average(found) => (
                Some(&found.period),
                found.bound,
                Some(&found.total),
                Some(found.distance),
            ),
        };
        Self {
            what,
            reference,
            target,
            organization: (organization, dataset.organizations.get(organization)),
            period,
            measured: Measured::new(dataset, &target.measure),
            bound,
            known,
            distance,
        }
    }

    fn judged(&self) -> Option<&'a Assessment> {
        match self.what {
            What::Judged(found) => Some(found),
            What::Average(_) => None,
        }
    }

    fn average(&self) -> Option<&'a Average> {
        match self.what {
            What::Judged(_) => None,
            What::Average(found) => Some(found),
        }
    }

    fn progress(&self) -> Option<&'a Progress> {
        match &self.judged()?.outcome {
            Outcome::InProgress(progress) => Some(progress),
            _ => None,
        }
    }

    fn gap(&self) -> Option<&'a Gap> {
        match &self.judged()?.outcome {
            Outcome::NoData(gap) => Some(gap),
            _ => None,
        }
    }

    fn why_not(&self) -> Option<&'a WhyNot> {
        match &self.judged()?.outcome {
            Outcome::NotAssessable(why) => Some(why),
            _ => None,
        }
    }

    /// How large what it was judged by is, where that is known only rounded.
    fn rounded(&self) -> Option<Magnitude> {
        let magnitude = self.known?.magnitude;
        (!magnitude.is_exact()).then_some(magnitude)
    }
}

fn columns<'a>(dataset: &'a Dataset, found: &'a Assessments) -> Columns<'a, Row<'a>> {
    let mut columns: Columns<'a, Row<'a>> = Columns::new();
    columns.keep(|row| row.reference, |columns| target_columns(columns, dataset));
    columns.keep(
        |row| row.organization.0,
        |columns| {
            organization_columns(columns, dataset, |row| row.organization);
        },
    );
    columns.keep(
        |row| row.reference,
        |columns| {
            measured_columns(columns, dataset, |row| row.measured);
        },
    );
    columns.keep(
        |row| row.period,
        |columns| period_columns(columns, |row| row.period),
    );
    columns.add("role", |row| {
        Field::code(row.average().map_or("judged", |average| average.role.name()))
    });
    columns.add("bound", |row| Field::code(bound_name(row.bound)));
    columns.add("low", |row| row.bound.low().map(|end| Field::Number(end.value())));
    columns.add("high", |row| {
        row.bound.high().map(|end| Field::Number(end.value()))
    });
    columns.keep(
        |row| row.reference,
        |columns| {
            unit_columns(columns, dataset, |row| row.measured);
            columns.add("basis", |row| {
                Field::code(match row.target.basis {
                    Basis::Stated => "stated",
                    Basis::Derived(_) => "derived",
                })
            });
            columns.add("claim", |row| match &row.target.basis {
                Basis::Stated => Field::Empty,
                Basis::Derived(claim) => Field::code_of(format_args!("{}/{}", claim.document, claim.claim)),
            });
        },
    );
    result_columns(&mut columns);
    reason_columns(&mut columns);
    progress_columns(&mut columns);
    columns.add("figures", |row| {
        row.known.map(|known| references(&known.evidence))
    });
    columns.add("figures_missing", |row| {
        row.gap().map(|gap| references(&gap.missing))
    });
    columns.add("page", |row| {
        let place = (row.organization.0, row.period);
        let results = found.count_of(&row.reference.resolution);
        let (page, anchor) = route::result(row.reference, &row.target.measure.indicator, place, results);
        Field::place(dataset, &page, &anchor)
    });
    columns
}

fn target_columns<'a>(columns: &mut Columns<'a, Row<'a>>, dataset: &'a Dataset) {
    columns.add("target", |row| Field::code_of(row.reference));
    columns.add_in_each(dataset, "target", |row, language| match &row.target.name {
        Some(name) => Field::text_in(name, language),
        None => row.measured.name_in(language),
    });
    columns.add("resolution", |row| Field::code(row.reference.resolution.as_str()));
    columns.add("source", |row| {
        let resolution = dataset.resolutions.get(&row.reference.resolution);
        let document = match &row.target.stated_in {
            Some(other) => Some(&other.source.document),
            None => resolution.and_then(|resolution| resolution.document.as_ref()),
        };
        document.map(|id| Field::code(id.as_str()))
    });
    columns.add("section", |row| {
        let section = match &row.target.stated_in {
            Some(other) => &other.source.section,
            None => &row.target.section,
        };
        let section = section.as_ref();
        section.map(|section| Field::text(section.get(dataset.publication.default_language())))
    });
}

fn result_columns<'a>(columns: &mut Columns<'a, Row<'a>>) {
    columns.add("result", |row| {
        row.judged().map(|found| Field::code(found.outcome.name()))
    });
    columns.add("side", |row| {
        row.average().map(|found| Field::code(found.side.name()))
    });
    columns.add("value", |row| {
        row.known.map(|known| match known.written {
            Some(written) => Field::Number(written.value()),
            None => Field::computed(known.magnitude.value),
        })
    });
    columns.add("lower", |row| row.rounded().map(|it| Field::computed(it.low)));
    columns.add("upper", |row| row.rounded().map(|it| Field::computed(it.high)));
    columns.add("years", |row| {
        row.average().map(|found| Field::Number(found.years.into()))
    });
    columns.add("average", |row| {
        row.average().map(|found| Field::computed(found.average.value))
    });
    columns.add("distance_low", |row| {
        let low = row.distance.and_then(|distance| distance.low);
        low.map(|(units, _)| Field::computed(units))
    });
    columns.add("distance_low_percent", |row| {
        let low = row.distance.and_then(|distance| distance.low);
        low.and_then(|(_, percent)| percent).map(Field::computed)
    });
    columns.add("distance_high", |row| {
        let high = row.distance.and_then(|distance| distance.high);
        high.map(|(units, _)| Field::computed(units))
    });
    columns.add("distance_high_percent", |row| {
        let high = row.distance.and_then(|distance| distance.high);
        high.and_then(|(_, percent)| percent).map(Field::computed)
    });
    columns.add("near_miss", |row| {
        row.judged().map(|found| Field::Flag(found.near_miss))
    });
}

fn reason_columns<'a>(columns: &mut Columns<'a, Row<'a>>) {
    columns.add("reason", |row| {
        let gap = row.gap().map(|gap| gap.reason.code());
        let why_not = row.why_not().map(|why| match why {
            WhyNot::OrganizationEnded(_) => "organization-ended",
            WhyNot::OrganizationBegan(_) => "organization-began",
            WhyNot::ScopeDiffers(_) => "scope-differs",
            WhyNot::Replaced(..) => "replaced",
        });
        gap.or(why_not).map(Field::code)
    });
    columns.add("reason_date", |row| match row.why_not() {
        Some(
            WhyNot::OrganizationEnded(date) | WhyNot::OrganizationBegan(date) | WhyNot::Replaced(_, date),
        ) => Field::date(*date),
        Some(WhyNot::ScopeDiffers(_)) | None => Field::Empty,
    });
    columns.add("reason_for", |row| match row.why_not() {
        Some(WhyNot::ScopeDiffers(figure)) => Field::code_of(figure),
        Some(WhyNot::Replaced(target, _)) => Field::code_of(target),
        Some(WhyNot::OrganizationEnded(_) | WhyNot::OrganizationBegan(_)) | None => Field::Empty,
    });
}

fn progress_columns<'a>(columns: &mut Columns<'a, Row<'a>>) {
    columns.add("days_gone", |row| {
        row.progress()
            .map(|progress| Field::Number(progress.days.0.into()))
    });
    columns.add("days", |row| {
        row.progress()
            .map(|progress| Field::Number(progress.days.1.into()))
    });
    columns.add("value_until", |row| {
        let until = row.progress().and_then(|progress| progress.value_until);
        until.map(Field::date)
    });
    columns.add("pace", |row| {
        row.progress().map(|progress| {
            Field::code(match progress.pace {
                Pace::OnTrack => "on-track",
                Pace::Behind => "behind",
                Pace::Unknown => "unknown",
            })
        })
    });
    columns.add("decided", |row| {
        let early = row.progress().and_then(|progress| progress.early);
        early.map(|early| {
            Field::code(match early {
                Early::MinimumReached => "minimum-reached",
                Early::MaximumPassed => "maximum-passed",
            })
        })
    });
    columns.add("needed_low", |row| {
        let needed = row.progress().and_then(|progress| progress.still_needed.0);
        needed.map(Field::computed)
    });
    columns.add("needed_high", |row| {
        let needed = row.progress().and_then(|progress| progress.still_needed.1);
        needed.map(Field::computed)
    });
    columns.add("needed_per_day", |row| {
        let needed = row.progress().and_then(|progress| progress.needed_per_day);
        needed.map(Field::computed)
    });
}

/// References, a space between. No reference has a space in it.
fn references<'f>(figures: impl IntoIterator<Item = &'f FigureRef>) -> Field<'static> {
    let written: Vec<String> = figures.into_iter().map(ToString::to_string).collect();
    if written.is_empty() {
        return Field::Empty;
    }
    Field::Code(written.join(" ").into())
}

fn bound_name(bound: Bound) -> &'static str {
    match bound {
        Bound::AtLeast(_) => "at-least",
        Bound::AtMost(_) => "at-most",
        Bound::Between(..) => "between",
        Bound::Exactly(_) => "exactly",
    }
}
