//! The columns that figures and assessments share: who, what, when, in which unit.

use std::fmt::Write as _;

use crate::locale::Language;
use crate::model::{
    CategoryId, Dataset, DimensionId, Indicator, Kind, Measure, Organization, OrganizationId, Period, Unit,
};

use super::table::{Columns, Field};

/// A measure with what its columns are read off.
#[derive(Clone, Copy)]
pub(super) struct Measured<'a> {
    measure: &'a Measure,
    indicator: Option<&'a Indicator>,
    unit: Option<&'a Unit>,
}

impl<'a> Measured<'a> {
    pub(super) fn new(dataset: &'a Dataset, measure: &'a Measure) -> Self {
        let indicator = dataset.indicators.get(&measure.indicator);
        let unit = indicator.and_then(|indicator| indicator.unit.as_ref());
        Self {
            measure,
            indicator,
            unit: unit.and_then(|unit| dataset.units.get(unit)),
        }
    }

    /// The categories of a dimension that it is held to: `pupils+students`.
    pub(super) fn categories(self, dimension: &DimensionId) -> Option<String> {
        let categories = self.measure.cell.0.get(dimension)?;
        let ids: Vec<&str> = categories.iter().map(CategoryId::as_str).collect();
        Some(ids.join("+"))
    }

    /// The name of the indicator.
    pub(super) fn name_in(self, language: &Language) -> Field<'a> {
        self.indicator.map(|it| Field::text_in(&it.name, language)).into()
    }

    fn is_share(self) -> bool {
        self.indicator
            .is_some_and(|indicator| indicator.kind == Kind::Share)
    }

    /// The part of the total in words: `Giới tính: Nữ, Trình độ: Đại học`. Nothing for the total, or where a name in it
    /// is not written in the language.
    fn cell_in_words(self, dataset: &Dataset, language: &Language) -> Option<String> {
        let mut words = String::new();
        for (id, categories) in &self.measure.cell.0 {
            let dimension = dataset.dimensions.get(id)?;
            let name = Some(&dimension.name).filter(|name| name.has(language))?;
            let comma = if words.is_empty() { "" } else { ", " };
            let _ = write!(words, "{comma}{}: ", name.get(language));
            for (index, category) in categories.iter().enumerate() {
                let name = &dimension.categories.get(category)?.name;
                let name = Some(name).filter(|name| name.has(language))?;
                let plus = if index == 0 { "" } else { " + " };
                let _ = write!(words, "{plus}{}", name.get(language));
            }
        }
        Some(words).filter(|words| !words.is_empty())
    }
}

/// Whose it is.
pub(super) fn organization_columns<'a, R: 'a>(
    columns: &mut Columns<'a, R>,
    dataset: &'a Dataset,
    of: impl Fn(&R) -> (&'a OrganizationId, Option<&'a Organization>) + Copy + 'a,
) {
    columns.add("organization", move |row| Field::code(of(row).0.as_str()));
    columns.add_in_each(dataset, "organization", move |row, language| {
        of(row).1.map(|it| Field::text_in(&it.name, language))
    });
}

/// What is measured.
pub(super) fn measured_columns<'a, R: 'a>(
    columns: &mut Columns<'a, R>,
    dataset: &'a Dataset,
    of: impl Fn(&R) -> Measured<'a> + Copy + 'a,
) {
    columns.add("indicator", move |row| {
        Field::code(of(row).measure.indicator.as_str())
    });
    columns.add_in_each(dataset, "indicator", move |row, language| {
        of(row).name_in(language)
    });
    columns.add("kind", move |row| of(row).indicator.map(|it| kind(it.kind)));
    columns.add("cell", move |row| {
        let cell = &of(row).measure.cell;
        (!cell.is_total()).then(|| Field::code_of(cell))
    });
    columns.add_in_each(dataset, "cell", move |row, language| {
        let words = of(row).cell_in_words(dataset, language);
        words.map(|words| Field::Text(words.into()))
    });
}

/// When. No period leaves them empty.
pub(super) fn period_columns<'a, R: 'a>(
    columns: &mut Columns<'a, R>,
    of: impl Fn(&R) -> Option<&'a Period> + Copy + 'a,
) {
    columns.add("period", move |row| of(row).map(|it| Field::code(it.code())));
    columns.add("period_start", move |row| {
        of(row).map(|it| Field::date(it.first_day()))
    });
    columns.add("period_end", move |row| {
        of(row).map(|it| Field::date(it.last_day()))
    });
    columns.add("period_years", move |row| {
        of(row).and_then(Period::years).map(Field::code_of)
    });
}

/// In which unit.
pub(super) fn unit_columns<'a, R: 'a>(
    columns: &mut Columns<'a, R>,
    dataset: &'a Dataset,
    of: impl Fn(&R) -> Measured<'a> + Copy + 'a,
) {
    columns.add("unit", move |row| match of(row) {
        measured if measured.is_share() => Field::code("percent"),
        measured => measured.unit.map(|unit| Field::code(unit.id.as_str())).into(),
    });
    columns.add_in_each(dataset, "unit", move |row, language| match of(row) {
        measured if measured.is_share() => Field::code("%"),
        measured => measured
            .unit
            .map(|unit| Field::text_in(&unit.name, language))
            .into(),
    });
}

fn kind(kind: Kind) -> Field<'static> {
    Field::code(match kind {
        Kind::Flow => "flow",
        Kind::Stock => "stock",
        Kind::Share => "share",
        Kind::Rate => "rate",
        Kind::Mean => "mean",
    })
}
