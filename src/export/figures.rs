//! The tables of figures: one row for each figure that a data file gives, and nothing worked out from them.
//!
//! All of them have the same columns, so that files can be put under each other:
//!
//! | column | what |
//! |---|---|
//! | `figure` | its reference: `hau-giang/2018-2022/admitted[priority-group=pupils]` |
//! | `organization`, `organization_vi` … | its id, its names |
//! | `indicator`, `indicator_vi` … | its id, its names |
//! | `kind` | `flow`, `stock`, `share`, `rate`, `mean` |
//! | `cell`, `cell_vi` … | the part of the total as the reference has it, and in words. Empty for the total |
//! | `by_<dimension>` | the category in each dimension of the publication. Empty where the figure is for all |
//! | `period`, `period_start`, `period_end` | its code, its first and last day |
//! | `period_years` | as how many years it counts in averages: 5 for a term that touches six |
//! | `value` | as written. Empty where `missing` says why |
//! | `lower`, `upper` | the least and the most it can be, where it is known only rounded |
//! | `unit`, `unit_vi` … | its id, its names. `percent` for shares |
//! | `status` | SDMX observation status: `E` estimated, `P` provisional, `A` normal; empty where the source states none |
//! | `missing` | why there is no value |
//! | `date` | the day of a stock. Empty for a stock whose source does not say it, and for all other kinds |
//! | `source`, `source_number`, `source_section` | the document's id and number, and the section of it |
//! | `note` | what a reader has to know, in the first language (in another where it is not written in that) |
//! | `page` | where it stands, from the root of the site, in the first language |
//!
//! `missing` is `not-available` (it occurred, nobody has the number), `not-applicable`, `confidential`, `suppressed` (a
//! count too small to be shown) or `did-not-occur`. The last is as good as 0 in sums, but no 0 that anybody counted: the
//! yearbooks keep both apart, `-` and `0`, and so does the file. A program that wants a 0 can tell from the word.

use std::collections::BTreeMap;

use crate::model::{Dataset, IndicatorId, Magnitude, Measure, Observation, ObservedValue, Period, StockDate};
use crate::route::{self, Anchor};

use super::block::Block;
use super::measured::{Measured, measured_columns, organization_columns, period_columns, unit_columns};
use super::table::{Columns, Field};

/// The names of the columns.
pub(super) fn names(dataset: &Dataset) -> Vec<String> {
    columns(dataset).names().to_vec()
}

/// The figures of one organization. Its parts are those of each indicator.
pub(super) fn of_organization<'a>(
    dataset: &'a Dataset,
    figures: &'a BTreeMap<Measure, BTreeMap<Period, Observation>>,
) -> Block<'a, IndicatorId> {
    let mut places = BTreeMap::new();
    for (period, observation) in figures.values().flatten() {
        let number = places.len();
        places
            .entry(period)
            .or_insert_with(|| Place::new(dataset, observation, number));
    }
    let series: Vec<_> = figures
        .iter()
        .enumerate()
        .map(|(number, (measure, by_period))| (Series::new(dataset, measure, number), by_period))
        .collect();
    let mut columns = columns(dataset);
    let mut block = Block::new();
    for (series, by_period) in &series {
        for (period, observation) in *by_period {
            let place = places.get(period).expect("every period has its place");
            let row = Row {
                observation,
                series,
                place,
            };
            columns.write_row(&row, &mut block.lines);
        }
        block.end_part(series.indicator);
    }
    block
}

/// What the figures of an organization for one period have in common.
struct Place {
    number: usize,
    /// What their references begin with.
    reference: String,
    /// The page that they stand on.
    page: String,
}

impl Place {
    fn new(dataset: &Dataset, one: &Observation, number: usize) -> Self {
        let figure = &one.figure;
        let publication = &dataset.publication;
        let (page, _) = route::figure(figure);
        Self {
            number,
            reference: format!("{}/{}/", figure.organization, figure.period),
            page: route::route(publication, publication.default_language(), &page).to_url(),
        }
    }
}

/// What the figures of an organization for one measure have in common.
struct Series<'a> {
    number: usize,
    indicator: &'a IndicatorId,
    measured: Measured<'a>,
    /// What their references end with.
    reference: String,
    /// Their place on their pages.
    anchor: Anchor,
}

impl<'a> Series<'a> {
    fn new(dataset: &'a Dataset, measure: &'a Measure, number: usize) -> Self {
        Self {
            number,
            indicator: &measure.indicator,
            measured: Measured::new(dataset, measure),
            reference: measure.to_string(),
            anchor: Anchor::measure(measure),
        }
    }
}

/// A figure with what its columns are read off.
struct Row<'a> {
    observation: &'a Observation,
    series: &'a Series<'a>,
    place: &'a Place,
}

impl Row<'_> {
    /// How large it is, where that is known only rounded.
    fn rounded(&self) -> Option<Magnitude> {
        match self.observation.value.get() {
            ObservedValue::Number { magnitude, .. } => Some(magnitude).filter(|it| !it.is_exact()),
            _ => None,
        }
    }
}

/// The columns, for the rows of one organization.
fn columns<'a>(dataset: &'a Dataset) -> Columns<'a, Row<'a>> {
    let mut columns: Columns<'a, Row<'a>> = Columns::new();
    columns.add("figure", |row| {
        Field::Code([&*row.place.reference, &*row.series.reference].concat().into())
    });
    columns.keep(
        |_| (),
        |columns| {
            organization_columns(columns, dataset, |row| {
                let id = &row.observation.figure.organization;
                (id, dataset.organizations.get(id))
            });
        },
    );
    columns.keep(
        |row| row.series.number,
        |columns| {
            measured_columns(columns, dataset, |row| row.series.measured);
            for dimension in dataset.dimensions.keys() {
                columns.add(format!("by_{dimension}"), |row| {
                    let categories = row.series.measured.categories(dimension);
                    categories.map(|ids| Field::Code(ids.into()))
                });
            }
        },
    );
    columns.keep(
        |row| row.place.number,
        |columns| {
            period_columns(columns, |row| Some(&row.observation.figure.period));
        },
    );
    columns.add("value", |row| match row.observation.value.get() {
        ObservedValue::Number { written, .. } => Field::Number(written.value()),
        _ => Field::Empty,
    });
    columns.add("lower", |row| row.rounded().map(|it| Field::computed(it.low)));
    columns.add("upper", |row| row.rounded().map(|it| Field::computed(it.high)));
    columns.keep(
        |row| row.series.number,
        |columns| {
            unit_columns(columns, dataset, |row| row.series.measured);
        },
    );
    columns.add("status", |row| {
        row.observation.status.map(|it| Field::code(it.code()))
    });
    columns.add("missing", |row| missing(row.observation.value.get()));
    columns.add("date", |row| match row.observation.date {
        Some(StockDate::At(date)) => Field::date(date),
        Some(StockDate::Unknown) | None => Field::Empty,
    });
    columns.keep(
        |row| &row.observation.source,
        |columns| source_columns(columns, dataset),
    );
    columns.add("note", |row| {
        let note = row.observation.note.as_ref();
        note.map(|note| Field::text(note.get(dataset.publication.default_language())))
    });
    columns.add("page", |row| {
        let parts = [&*row.place.page, "#", row.series.anchor.as_str()];
        Field::Code(parts.concat().into())
    });
    columns
}

fn source_columns<'a>(columns: &mut Columns<'a, Row<'a>>, dataset: &'a Dataset) {
    columns.add("source", |row| {
        Field::code(row.observation.source.document.as_str())
    });
    columns.add("source_number", |row| {
        let document = dataset.documents.get(&row.observation.source.document);
        let number = document.and_then(|document| document.number.as_deref());
        number.map(Field::text)
    });
    columns.add("source_section", |row| {
        let section = row.observation.source.section.as_ref();
        section.map(|section| Field::text(section.get(dataset.publication.default_language())))
    });
}

fn missing(value: ObservedValue) -> Field<'static> {
    match value {
        ObservedValue::Number { .. } => Field::Empty,
        ObservedValue::DidNotOccur => Field::code("did-not-occur"),
        ObservedValue::Missing(reason) => Field::code(reason.code()),
        ObservedValue::Suppressed => Field::code("suppressed"),
    }
}
