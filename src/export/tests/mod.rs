//! The files are read back by other means than they were written by, and held against the dataset.

mod assessments;
mod figures;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::assess::assess;
use crate::diag::Sink;
use crate::locale::{Language, Text};
use crate::model::testing::{dataset, figure};
use crate::model::{
    Dataset, Document, DocumentId, OrganizationId, ResolutionId, SourceRef, StatedIn, Unit, UnitId,
};

use crate::theme::theme;

use super::*;

/// A row as a program reads it: by the names of the columns.
type Row = BTreeMap<String, String>;

const GROUND: &str = "
    as-of 2024-12-31
    dimension sex exhaustive women men
    dimension priority-group partial pupils students
    indicator admitted flow sex priority-group
    indicator members stock
    indicator rate-of-women share
    organization a
    organization b until=2024-07-01 into=c
    organization c from=2024-07-01
    document d date=2024-12-31
";

const FIGURES: &str = "
    figure a/2023/admitted 1399 status=official section=I.2
    figure a/2023/admitted[sex=women] 699 status=preliminary
    figure a/2023/admitted[sex=women,priority-group=pupils] 12 status=estimate
    figure a/2024/admitted -
    figure a/2024/members 12.50 date=2024-06-30
    figure a/2023/members 1234567 date=unknown
    figure b/2018-2022/rate-of-women 66.2 step=0.1
    figure b/2023/admitted not-available
    figure b/2024/admitted not-applicable
    figure c/2023/admitted confidential
    figure c/2024/admitted suppressed
    figure c/2024/members -3.5
";

const TARGETS: &str = "
    resolution r a
    resolution s b
    resolution empty a
    target r/t admitted a,b between=1020..1250 period=2023-2024 every=year
    target r/old admitted a exactly=10 period=2023 derived=d/claim
    target s/share rate-of-women b at-least=66.20 period=2018-2022
";

fn with(texts: &[&str]) -> Dataset {
    dataset(&texts.join("\n"))
}

/// All files of data of a publication, as they are published.
fn files(data: &Dataset) -> BTreeMap<String, String> {
    let assessments = assess(data);
    let root = tempfile::tempdir().unwrap();
    let public = root.path().join("public");
    let staging = Staging::open(&public, root.path()).unwrap();
    let count = AtomicUsize::new(0);
    let downloads = downloads(data, &assessments);
    let mut sink = Sink::default();
    let theme = theme(root.path(), "default", &data.publication.languages, &mut sink).unwrap();
    let input = Input {
        dataset: data,
        assessments: &assessments,
        downloads: &downloads,
        theme: &theme,
    };
    export(&input, &staging, &|| {
        count.fetch_add(1, Ordering::Relaxed);
    })
    .unwrap();
    staging.commit(None).unwrap();
    assert_eq!(count.into_inner(), input.count());
    let for_programs = downloads.iter().filter(|it| it.format != DownloadFormat::Xlsx);
    let files = for_programs.map(|download| {
        let path = place(data, download);
        let text = std::fs::read_to_string(public.join(&path)).unwrap();
        (path, text)
    });
    files.collect()
}

/// Where a download lies for readers of the first language.
fn place(data: &Dataset, download: &Download) -> String {
    let publication = &data.publication;
    route::download(publication, publication.default_language(), download).to_string()
}

fn file(data: &Dataset, path: &str) -> String {
    let mut files = files(data);
    files.remove(path).unwrap_or_else(|| panic!("{path} is made"))
}

fn paths(data: &Dataset) -> Vec<String> {
    let assessments = assess(data);
    let downloads = downloads(data, &assessments);
    downloads.iter().map(|it| place(data, it)).collect()
}

fn csv_rows(text: &str) -> Vec<Row> {
    let text = text
        .strip_prefix('\u{FEFF}')
        .expect("CSV begins with a byte order mark");
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

/// The rows, without what is empty.
fn json_rows(text: &str) -> Vec<Row> {
    #[derive(serde::Deserialize)]
    struct Split {
        columns: Vec<String>,
        data: Vec<Vec<serde_json::Value>>,
    }
    let table: Split = serde_json::from_str(text).unwrap();
    let word = |value: serde_json::Value| match value {
        serde_json::Value::Null => None,
        serde_json::Value::Bool(flag) => Some(flag.to_string()),
        serde_json::Value::String(text) => Some(text),
        other => panic!("{other} is neither text nor yes or no"),
    };
    let row = |row: Vec<serde_json::Value>| {
        assert_eq!(row.len(), table.columns.len());
        let fields = table.columns.iter().cloned().zip(row);
        fields
            .filter_map(|(name, value)| Some((name, word(value)?)))
            .collect()
    };
    table.data.into_iter().map(row).collect()
}

/// The row of a figure.
fn of<'r>(rows: &'r [Row], reference: &str) -> &'r Row {
    let found = rows.iter().find(|row| row["figure"] == reference);
    found.unwrap_or_else(|| panic!("{reference} has a row"))
}

fn references(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row["figure"].as_str()).collect()
}

#[test]
fn what_would_hold_nothing_is_not_made() {
    assert_eq!(paths(&with(&[GROUND])), Vec::<String>::new());
    let data = with(&[GROUND, "figure a/2024/members 7", TARGETS]);
    let found = paths(&data);
    for path in [
        "downloads/figures.csv",
        "downloads/figures.json",
        "downloads/assessments.csv",
        "organizations/a/figures.csv",
        "indicators/members/figures.json",
        "resolutions/r/assessments.csv",
    ] {
        assert!(found.iter().any(|found| found == path), "{path}");
    }
    for path in [
        "organizations/b/figures.csv",
        "indicators/admitted/figures.csv",
        "resolutions/empty/assessments.csv",
    ] {
        assert!(!found.iter().any(|found| found == path), "{path}");
    }
}

#[test]
fn a_table_that_nobody_looks_through_is_no_workbook() {
    let years = || 1600..1600 + 1700;
    let figures = |organization| years().map(move |year| format!("figure {organization}/{year}/members 7\n"));
    let text: String = ["a", "b", "c"].into_iter().flat_map(figures).collect();
    let found = paths(&with(&[GROUND, &text]));
    for path in ["downloads/figures", "indicators/members/figures"] {
        assert!(found.contains(&format!("{path}.csv")), "{path}");
        assert!(!found.contains(&format!("{path}.xlsx")), "{path}");
    }
    assert!(found.contains(&"organizations/a/figures.xlsx".to_owned()));
}
