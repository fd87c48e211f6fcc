//! The table of figures.

use crate::derive::GapReason;
use crate::locale::Length;
use crate::model::{DID_NOT_OCCUR, NO_INFORMATION, Observation, ObservedValue, StockDate};

use super::Say;
use super::sheet::{Cell, Table};

/// The figures, each on a row.
pub(super) fn table<'a>(say: Say<'a>, figures: impl Iterator<Item = &'a Observation>) -> Table {
    let columns = [
        "table-organization",
        "indicator",
        "workbook-of-which",
        "table-period",
        "table-value",
        "indicator-unit",
        "workbook-why-missing",
        "table-status",
        "workbook-least",
        "workbook-most",
        "workbook-date",
        "table-source",
        "table-section",
        "workbook-note",
        "workbook-reference",
    ];
    Table {
        title: say.word("figures"),
        name: "figures",
        columns: columns.map(|id| say.word(id)).into(),
        rows: figures.map(|it| row(say, it)).collect(),
    }
}

fn row(say: Say<'_>, observation: &Observation) -> Vec<Cell> {
    let Say { dataset, words } = say;
    let language = words.language();
    let figure = &observation.figure;
    let measure = &figure.measure;
    let rounded = |end: fn(&crate::model::Magnitude) -> rust_decimal::Decimal| match observation.value.get() {
        ObservedValue::Number { magnitude, .. } if !magnitude.is_exact() => Cell::computed(end(&magnitude)),
        _ => Cell::Empty,
    };
    let (value, why) = match observation.value.get() {
        ObservedValue::Number { written, .. } => (Cell::Number(written.value()), Cell::Empty),
        ObservedValue::DidNotOccur => (DID_NOT_OCCUR.into(), Cell::Text(say.word("figure-did-not-occur"))),
        ObservedValue::Missing(reason) => {
            let why = say.word(GapReason::Stated(reason).message_id());
            (NO_INFORMATION.into(), Cell::Text(why))
        }
        ObservedValue::Suppressed => (
            NO_INFORMATION.into(),
            Cell::Text(say.word(GapReason::Suppressed.message_id())),
        ),
    };
    let date = observation.date.map(|date| match date {
        StockDate::At(day) => words.date(day),
        StockDate::Unknown => say.word("figure-date-unknown"),
    });
    let source = &observation.source;
    vec![
        Cell::Text(dataset.organization_name(&figure.organization, language)),
        Cell::Text(dataset.indicator_name(&measure.indicator, language)),
        say.of_which(&measure.cell),
        Cell::Text(dataset.periods.in_words(&figure.period, words, Length::Short)),
        value,
        say.unit(&measure.indicator),
        why,
        observation
            .status
            .map(|status| say.word(status.message_id()))
            .into(),
        rounded(|it| it.low),
        rounded(|it| it.high),
        date.into(),
        Cell::Text(dataset.document_label(&source.document, language)),
        source
            .section
            .as_ref()
            .map(|it| it.get(language).to_owned())
            .into(),
        observation
            .note
            .as_ref()
            .map(|it| it.get(language).to_owned())
            .into(),
        Cell::Text(figure.to_string()),
    ]
}
