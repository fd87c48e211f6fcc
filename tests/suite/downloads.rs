//! The files that readers take away: workbooks for people, descriptors for programs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::Path;
use std::sync::LazyLock;

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::Value;

use super::project::{Project, Site};

/// The sample as a site.
static SAMPLE: LazyLock<Site> = LazyLock::new(|| {
    let project = Project::sample();
    project.build(&[])
});

type Row = BTreeMap<String, String>;

/// The paths of the files with this ending.
fn files(ending: &str) -> impl Iterator<Item = &str> {
    let paths = SAMPLE.0.keys().map(String::as_str);
    paths.filter(move |path| Path::new(path).extension().is_some_and(|it| it == ending))
}

/// The rows of a CSV, by the names of the columns.
fn csv_rows(site: &Site, path: &str) -> Vec<Row> {
    let text = site.text(path).trim_start_matches('\u{FEFF}').to_owned();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("every row is whole")
}

/// The sheets of a workbook, in order.
fn sheets(site: &Site, path: &str) -> Vec<(String, Range<Data>)> {
    let bytes = site.0[path].clone();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("it is a workbook");
    book.worksheets()
}

/// A cell as text.
fn cell(sheet: &Range<Data>, row: usize, column: usize) -> String {
    sheet
        .get((row, column))
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// The row in which the headings of a table stand.
const HEADING: usize = 3;

/// The column under a heading.
fn column(sheet: &Range<Data>, name: &str) -> usize {
    let found = (0..sheet.width()).find(|column| cell(sheet, HEADING, *column) == name);
    found.unwrap_or_else(|| panic!("there is a column “{name}”"))
}

#[test]
fn a_workbook_has_the_rows_of_the_csv_in_the_words_of_its_reader() {
    let rows = csv_rows(&SAMPLE, "organizations/an-mau/figures.csv");
    let sheets = sheets(&SAMPLE, "en/organizations/an-mau/figures.xlsx");
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Cover", "Figures", "Notes"]);
    let figures = &sheets[1].1;
    assert_eq!(figures.height(), HEADING + 1 + rows.len());
    let (value, why, reference) = (
        column(figures, "Value"),
        column(figures, "Why there is no figure"),
        column(figures, "Reference"),
    );
    let mut missing = 0;
    for (at, row) in (HEADING + 1..).zip(&rows) {
        assert_eq!(cell(figures, at, reference), row["figure"]);
        assert_eq!(cell(figures, at, 0), row["organization_en"]);
        if row["value"].is_empty() {
            missing += 1;
            let symbol = if row["missing"] == "did-not-occur" {
                "-"
            } else {
                "..."
            };
            assert_eq!(cell(figures, at, value), symbol, "{row:?}");
            assert!(!cell(figures, at, why).is_empty(), "{row:?}");
        } else {
            let number: f64 = row["value"].parse().expect("a value is a number");
            assert_eq!(figures.get((at, value)), Some(&Data::Float(number)), "{row:?}");
        }
    }
    assert!(missing > 0, "figures are missing in it");
}

#[test]
fn every_workbook_can_be_read_by_those_who_do_not_see_it() {
    let books: Vec<&str> = files("xlsx").collect();
    assert!(books.iter().any(|path| path.ends_with("assessments.xlsx")));
    for path in books {
        let sheets = sheets(&SAMPLE, path);
        let cover: Vec<String> = sheets[0].1.rows().map(|row| row[0].to_string()).collect();
        for (name, sheet) in &sheets {
            assert!(
                !cell(sheet, 0, 0).is_empty(),
                "{path}, {name}: the title stands in the first cell"
            );
            if *name == sheets[0].0 {
                continue;
            }
            let listed = format!("{name}: {}", cell(sheet, 0, 0));
            assert!(
                cover.contains(&listed),
                "{path}: the cover says “{listed}”: {cover:?}"
            );
            let headings: BTreeSet<String> = (0..sheet.width())
                .map(|column| cell(sheet, HEADING, column).to_lowercase())
                .collect();
            assert_eq!(
                headings.len(),
                sheet.width(),
                "{path}, {name}: headings differ: {headings:?}"
            );
            assert!(
                !headings.contains(""),
                "{path}, {name}: every column has a heading"
            );
            assert!(sheet.height() > HEADING + 1, "{path}, {name}: it has rows");
        }
    }
}

#[test]
fn results_stand_in_a_workbook_as_in_the_csv() {
    let rows = csv_rows(&SAMPLE, "downloads/assessments.csv");
    let sheets = sheets(&SAMPLE, "en/downloads/assessments.xlsx");
    let results = &sheets[1].1;
    assert_eq!(results.height(), HEADING + 1 + rows.len());
    let (low, high, word) = (
        column(results, "Asked: at least"),
        column(results, "Asked: at most"),
        column(results, "Assessment"),
    );
    let words: BTreeMap<&str, &str> = [("met", "Met"), ("missed", "Missed"), ("no-data", "No data")].into();
    for (at, row) in (HEADING + 1..).zip(&rows) {
        for (name, column) in [("low", low), ("high", high)] {
            let asked = results.get((at, column)).and_then(|cell| match cell {
                Data::Float(number) => Some(*number),
                _ => None,
            });
            assert_eq!(asked, row[name].parse().ok(), "{row:?}");
        }
        if let Some(said) = words.get(row["result"].as_str()) {
            assert_eq!(cell(results, at, word), *said, "{row:?}");
        }
    }
}

#[test]
fn nothing_in_a_workbook_is_a_formula() {
    let project = Project::starter();
    project.edit(
        "data/organizations/toan-tinh/organization.yaml",
        "name: Đảng bộ tỉnh Mẫu",
        "name: \"=HYPERLINK(1)\"",
    );
    let site = project.build(&[]);
    let sheets = sheets(&site, "organizations/toan-tinh/figures.xlsx");
    assert_eq!(
        sheets[1].1.get((HEADING + 1, 0)),
        Some(&Data::String("=HYPERLINK(1)".to_owned()))
    );
}

/// Whether a field can be what its column is said to hold.
fn fits(field: &Value, value: &str) -> bool {
    let constraints = &field["constraints"];
    if value.is_empty() {
        return constraints["required"] != true;
    }
    if let Some(codes) = constraints["enum"].as_array() {
        return codes.iter().any(|code| code == value);
    }
    match field["type"].as_str().expect("every column has its type") {
        "string" => true,
        "number" => value.parse::<f64>().is_ok() && !value.contains(['e', 'E']),
        "integer" => value.parse::<i64>().is_ok(),
        "boolean" => ["true", "false"].contains(&value),
        "date" => value.parse::<jiff::civil::Date>().is_ok(),
        other => panic!("`{other}` is no type of Table Schema that is used here"),
    }
}

#[test]
fn a_descriptor_says_what_is_in_each_column() {
    let descriptors: Vec<&String> = SAMPLE
        .0
        .keys()
        .filter(|path| path.ends_with("datapackage.json"))
        .collect();
    let mut tables = BTreeSet::new();
    for path in descriptors {
        let package: Value = serde_json::from_str(SAMPLE.text(path)).expect("it is JSON");
        assert_eq!(package["version"], "2025-01-20", "{path}");
        // A resolution can be one whose text nobody has.
        if !path.contains("resolutions/") {
            assert!(
                package["sources"].as_array().is_some_and(|it| !it.is_empty()),
                "{path}"
            );
        }
        for resource in package["resources"].as_array().expect("it has files") {
            let folder = path.trim_end_matches("datapackage.json");
            let file = format!("{folder}{}", resource["path"].as_str().expect("it has a path"));
            let rows = csv_rows(&SAMPLE, &file);
            let fields = resource["schema"]["fields"].as_array().expect("it has columns");
            let header = SAMPLE
                .text(&file)
                .trim_start_matches('\u{FEFF}')
                .lines()
                .next()
                .unwrap_or_default();
            let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
            assert_eq!(header, names.join(","), "{file}");
            for field in fields {
                assert!(
                    field["description"].as_str().is_some_and(|it| !it.is_empty()),
                    "{file}: {field}"
                );
                for row in &rows {
                    let value = &row[field["name"].as_str().expect("it has a name")];
                    assert!(fits(field, value), "{file}: `{value}` does not fit {field}");
                }
            }
            tables.insert(file);
        }
    }
    // The numbers of a chart are an excerpt of these tables.
    let data = files("csv").filter(|path| {
        !path
            .rsplit('/')
            .next()
            .is_some_and(|name| name.starts_with("chart-"))
    });
    let all: BTreeSet<String> = data.map(str::to_owned).collect();
    assert_eq!(tables, all, "every CSV of data belongs to a descriptor");
}

/// The sample as a site with an address.
fn with_address() -> Site {
    let project = Project::sample();
    project.build(&["--base-url", "https://so-lieu.example.vn/tinh-mau"])
}

const ADDRESS: &str = "https://so-lieu.example.vn/tinh-mau/";

/// The data of a page for search engines.
fn dataset(site: &Site, page: &str) -> Option<Value> {
    let html = site.text(page);
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let (json, _) = rest.split_once("</script>").expect("a script ends");
    Some(serde_json::from_str(json).expect("it is JSON"))
}

#[test]
fn a_page_with_files_is_a_dataset_for_search_engines() {
    let organization = dataset(&SAMPLE, "organizations/an-mau/index.html").expect("it has files");
    assert_eq!(organization["@type"], "Dataset");
    assert_eq!(organization["dateModified"], "2025-01-20");
    assert_eq!(organization["temporalCoverage"], "2015-01-01/2024-12-31");
    assert_eq!(organization["distribution"][0]["contentUrl"], "figures.csv");
    assert_eq!(dataset(&SAMPLE, "index.html"), None, "it has no files of its own");
    let site = with_address();
    for page in site.pages() {
        let Some(found) = dataset(&site, page) else {
            continue;
        };
        let files = found["distribution"].as_array().expect("it has files");
        for file in files {
            let address = file["contentUrl"].as_str().expect("it has an address");
            let path = address.strip_prefix(ADDRESS).expect("it is within the site");
            assert!(site.0.contains_key(path), "{page}: {path}");
        }
    }
}

#[test]
fn a_site_with_an_address_has_a_feed_in_each_language_and_a_map_of_its_pages() {
    for path in ["feed.xml", "en/feed.xml", "sitemap.xml"] {
        assert!(
            !SAMPLE.0.contains_key(path),
            "{path}: nobody knows where the site will stand"
        );
    }
    let site = with_address();
    for path in ["feed.xml", "en/feed.xml"] {
        let text = site.text(path);
        let feed = roxmltree::Document::parse(text).expect("it is XML");
        let all = |name: &str| {
            let found = feed.descendants().filter(|node| node.tag_name().name() == name);
            found
                .map(|node| node.text().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        };
        let updated = all("updated");
        assert!(updated.len() > 3, "{path}");
        assert!(
            updated.is_sorted_by(|newer, older| newer >= older),
            "{path}: {updated:?}"
        );
        let ids = all("id");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len(), "{path}: {ids:?}");
        for id in ids {
            let page = id.strip_prefix(ADDRESS).expect("it is within the site");
            let page = page.split('#').next().unwrap_or_default();
            assert!(site.0.contains_key(page), "{path}: {page}");
        }
    }
    let sitemap = roxmltree::Document::parse(site.text("sitemap.xml")).expect("it is XML");
    let listed: BTreeSet<&str> = sitemap
        .descendants()
        .filter(|node| node.tag_name().name() == "loc")
        .filter_map(|node| node.text()?.strip_prefix(ADDRESS))
        .collect();
    let pages: BTreeSet<&str> = site.pages().filter(|page| !page.ends_with("404.html")).collect();
    assert_eq!(listed, pages);
    assert!(
        site.text("en/index.html")
            .contains("type=\"application/atom+xml\" href=\"feed.xml\"")
    );
}

#[test]
fn what_a_publication_does_not_offer_is_neither_made_nor_linked() {
    let project = Project::starter();
    let config = project.read("niengiam.yaml");
    project.write("niengiam.yaml", config + "downloads: csv\n");
    let site = project.build(&[]);
    let ends = |ending: &str| site.0.keys().any(|path| path.ends_with(ending));
    assert!(ends("figures.csv") && ends("assessments.csv"));
    assert!(!ends(".xlsx") && !ends("figures.json") && !ends("assessments.json"));
    for page in site.pages() {
        let html = site.text(page);
        assert!(
            !html.contains(".xlsx\"") && !html.contains("figures.json\""),
            "{page}"
        );
    }
    assert!(!site.words("downloads/index.html").contains("XLSX"));
}

#[test]
fn a_format_that_there_is_none_of_is_a_finding_at_its_line() {
    let project = Project::starter();
    let config = project.read("niengiam.yaml");
    let line = config.lines().count() + 1;
    project.write("niengiam.yaml", config + "downloads: [csv, xls]\n");
    let run = project.run(&["check", "--format", "short"]).fails(1);
    run.finds("niengiam.yaml", line, "unknown-word");
}

#[test]
fn who_asks_for_excel_is_told_what_its_files_are_called() {
    let project = Project::starter();
    let config = project.read("niengiam.yaml");
    project.write("niengiam.yaml", config + "downloads: [csv, excel]\n");
    let run = project.run(&["check"]).fails(1);
    assert!(run.stderr.contains("có phải là `xlsx`?"), "{}", run.stderr);
}
