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

use crate::model::{
    Dataset, Document, IndicatorId, Magnitude, Measure, MissingReason, Observation, ObservedValue,
    Organization, OrganizationId, Status, StockDate,
};
use crate::route;

use super::measured::{Measured, measured_columns, organization_columns, period_columns, unit_columns};
use super::table::{Columns, Field, Table};

/// The figures of the whole publication.
pub(super) fn of_publication(dataset: &Dataset) -> Table<'_, Row<'_>> {
    let of_each = dataset.observations.values();
    table(
        dataset,
        of_each
            .flat_map(|by_measure| by_measure.values())
            .flat_map(|by_period| by_period.values()),
    )
}

/// The figures of one organization.
pub(super) fn of_organization<'a>(dataset: &'a Dataset, id: &'a OrganizationId) -> Table<'a, Row<'a>> {
    table(dataset, dataset.of_organization(id))
}

/// The figures of one indicator, of all organizations.
pub(super) fn of_indicator<'a>(dataset: &'a Dataset, id: &IndicatorId) -> Table<'a, Row<'a>> {
    let total = Measure::total(id.clone());
    let of_each = dataset.observations.values().flat_map(move |by_measure| {
        let from_total = by_measure.range(&total..);
        let id = total.indicator.clone();
        from_total.take_while(move |(measure, _)| measure.indicator == id)
    });
    table(dataset, of_each.flat_map(|(_, by_period)| by_period.values()))
}

fn table<'a>(
    dataset: &'a Dataset,
    observations: impl Iterator<Item = &'a Observation> + 'a,
) -> Table<'a, Row<'a>> {
    Table {
        columns: columns(dataset),
        rows: Box::new(observations.map(|observation| Row::new(dataset, observation))),
    }
}

/// A figure with what its columns are read off.
pub(super) struct Row<'a> {
    observation: &'a Observation,
    organization: Option<&'a Organization>,
    measured: Measured<'a>,
    document: Option<&'a Document>,
}

impl<'a> Row<'a> {
    fn new(dataset: &'a Dataset, observation: &'a Observation) -> Self {
        let figure = &observation.figure;
        Self {
            observation,
            organization: dataset.organizations.get(&figure.organization),
            measured: Measured::new(dataset, &figure.measure),
            document: dataset.documents.get(&observation.source.document),
        }
    }

    /// How large it is, where that is known only rounded.
    fn rounded(&self) -> Option<Magnitude> {
        match self.observation.value.get() {
            ObservedValue::Number { magnitude, .. } => Some(magnitude).filter(|it| !it.is_exact()),
            _ => None,
        }
    }
}

fn columns(dataset: &Dataset) -> Columns<'_, Row<'_>> {
    let first = dataset.publication.default_language();
    let mut columns = Columns::new();
    columns.add("figure", |row: &Row<'_>| Field::code_of(&row.observation.figure));
    organization_columns(&mut columns, dataset, |row| {
        (&row.observation.figure.organization, row.organization)
    });
    measured_columns(&mut columns, dataset, |row| row.measured);
    for dimension in dataset.dimensions.keys() {
        columns.add(format!("by_{dimension}"), |row| {
            let categories = row.measured.categories(dimension);
            categories.map(|ids| Field::Code(ids.into()))
        });
    }
    period_columns(&mut columns, |row| Some(&row.observation.figure.period));
    columns.add("value", |row| match row.observation.value.get() {
        ObservedValue::Number { written, .. } => Field::Number(written.value()),
        _ => Field::Empty,
    });
    columns.add("lower", |row| row.rounded().map(|it| Field::computed(it.low)));
    columns.add("upper", |row| row.rounded().map(|it| Field::computed(it.high)));
    unit_columns(&mut columns, dataset, |row| row.measured);
    columns.add("status", |row| row.observation.status.map(status));
    columns.add("missing", |row| missing(row.observation.value.get()));
    columns.add("date", |row| match row.observation.date {
        Some(StockDate::At(date)) => Field::date(date),
        Some(StockDate::Unknown) | None => Field::Empty,
    });
    columns.add("source", |row| {
        Field::code(row.observation.source.document.as_str())
    });
    columns.add("source_number", |row| {
        let number = row.document.and_then(|document| document.number.as_deref());
        number.map(Field::text)
    });
    columns.add("source_section", |row| {
        let section = row.observation.source.section.as_ref();
        section.map(|section| Field::text(section.get(first)))
    });
    columns.add("note", |row| {
        let note = row.observation.note.as_ref();
        note.map(|note| Field::text(note.get(first)))
    });
    columns.add("page", |row| {
        let (page, anchor) = route::figure(&row.observation.figure);
        Field::place(dataset, &page, &anchor)
    });
    columns
}

/// The code list `CL_OBS_STATUS` of SDMX.
fn status(status: Status) -> Field<'static> {
    Field::code(match status {
        Status::Estimate => "E",
        Status::Preliminary => "P",
        Status::Official => "A",
    })
}

fn missing(value: ObservedValue) -> Field<'static> {
    match value {
        ObservedValue::Number { .. } => Field::Empty,
        ObservedValue::DidNotOccur => Field::code("did-not-occur"),
        ObservedValue::Missing(reason) => Field::code(missing_reason(reason)),
        ObservedValue::Suppressed => Field::code("suppressed"),
    }
}

/// Why there is no number, as data files say it.
pub(super) fn missing_reason(reason: MissingReason) -> &'static str {
    match reason {
        MissingReason::NotAvailable => "not-available",
        MissingReason::NotApplicable => "not-applicable",
        MissingReason::Confidential => "confidential",
    }
}
