//! Charts as files: each chart of the sample has its picture and its numbers beside its page.

use std::collections::BTreeSet;
use std::path::Path;

use super::project::{Project, Site};
use super::sample;

/// A chart on a page.
struct Chart<'s> {
    html: &'s str,
    /// Its files, by their paths in the site.
    files: Vec<String>,
}

fn is_a(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|it| it == ending)
}

/// The charts of a page.
fn charts<'s>(site: &'s Site, page: &str) -> Vec<Chart<'s>> {
    let figures = site.text(page).split("<figure class=\"figure ").skip(1);
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let chart = |html: &'s str| {
        let html = html.split_once("</figure>").expect("it ends").0;
        let files = html
            .split_once("class=\"chart-files\"")
            .map_or("", |(_, files)| files);
        let names = files
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        let path = |name: &str| [folder, name].join("/").trim_start_matches('/').to_owned();
        Chart {
            html,
            files: names.map(path).collect(),
        }
    };
    figures.map(chart).collect()
}

#[test]
fn every_chart_has_a_picture_and_its_numbers_beside_it() {
    let site = sample::site();
    let mut linked = BTreeSet::new();
    for page in site.pages() {
        for chart in charts(site, page) {
            let [picture, numbers] = chart.files.as_slice() else {
                panic!("{page}: {:?}", chart.files);
            };
            assert!(is_a(picture, "svg") && is_a(numbers, "csv"), "{page}");
            for file in &chart.files {
                assert!(site.0.contains_key(file), "{page}: {file}");
                assert!(linked.insert(file.clone()), "{page}: {file} is of two charts");
            }
        }
    }
    assert!(linked.len() > 200, "{}", linked.len());
    let made = site.0.keys().filter(|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        name.starts_with("chart-")
    });
    let made: BTreeSet<String> = made.cloned().collect();
    assert_eq!(made, linked, "and there are no others");
}

#[test]
fn the_picture_is_a_drawing_that_needs_nothing() {
    let site = sample::site();
    let mut pictures = 0;
    for (path, bytes) in site
        .0
        .iter()
        .filter(|(path, _)| path.contains("/chart-") && is_a(path, "svg"))
    {
        pictures += 1;
        let text = std::str::from_utf8(bytes).expect("it is text");
        assert!(
            text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "),
            "{path}"
        );
        let document = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let language = if path.starts_with("en/") { "en" } else { "vi" };
        let own = document
            .root_element()
            .attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
        assert_eq!(own, Some(language), "{path}");
        assert!(
            document
                .descendants()
                .all(|node| !node.has_tag_name("script") && !node.has_tag_name("image"))
        );
        assert!(
            document.descendants().all(|node| !node.has_tag_name("text")),
            "{path}: its letters are shapes"
        );
    }
    assert!(pictures > 100, "{pictures}");
}

/// The numbers in the cells of a table, each with how many decimals it is shown with.
fn shown(html: &str) -> Vec<(f64, usize)> {
    let cells = html.split("<td class=\"number\"").skip(1);
    let text = |cell: &str| {
        let inside = cell.split_once("</td>")?.0;
        let mut texts = inside
            .split('>')
            .skip(1)
            .filter_map(|part| part.split('<').next());
        let text = texts.find(|text| !text.trim().is_empty())?;
        Some(
            text.replace(',', "")
                .replace('−', "-")
                .trim_end_matches('%')
                .to_owned(),
        )
    };
    let number = |cell| {
        let text = text(cell)?;
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        Some((text.parse().ok()?, decimals))
    };
    cells.filter_map(number).collect()
}

#[test]
fn the_numbers_are_those_of_the_table_under_the_chart() {
    let site = sample::site();
    let gallery = site.pages().filter(|page| page.starts_with("en/pages/gallery"));
    let mut compared = 0;
    for chart in gallery.flat_map(|page| charts(site, page)) {
        let numbers = &chart.files[1];
        let bytes = site.0[numbers]
            .strip_prefix("\u{feff}".as_bytes())
            .expect("a byte order mark");
        let mut reader = csv::Reader::from_reader(bytes);
        let columns: Vec<usize> = {
            let heads = reader.headers().expect("it has heads");
            let column = |name| heads.iter().position(|head| head == name);
            ["value", "average", "share", "total"]
                .into_iter()
                .filter_map(column)
                .collect()
        };
        let mut found: Vec<f64> = Vec::new();
        for record in reader.records() {
            let record = record.unwrap_or_else(|error| panic!("{numbers}: {error}"));
            let fields = columns.iter().filter_map(|column| record.get(*column));
            found.extend(fields.filter(|field| !field.is_empty()).map(|field| {
                field
                    .parse::<f64>()
                    .unwrap_or_else(|_| panic!("{numbers}: {field} is no number"))
            }));
        }
        for (number, decimals) in shown(chart.html) {
            let step = 10f64.powi(-i32::try_from(decimals).expect("a few"));
            let there = found
                .iter()
                .any(|other| (other - number).abs() <= step * 0.500_001);
            assert!(there, "{numbers}: {number} is not among {found:?}");
            compared += 1;
        }
    }
    assert!(compared > 300, "{compared}");
}

#[test]
fn names_come_from_what_is_shown_and_none_twice() {
    let site = sample::site();
    for name in [
        "pages/gallery/organizations/chart-heat-admitted.svg",
        "pages/gallery/organizations/chart-heat-admitted.csv",
        "en/pages/gallery/targets/chart-cumulative-term-total-tinh-mau.svg",
        "pages/gallery/targets/chart-cumulative-term-total-tinh-mau-2.svg",
        "indicators/admitted/chart-admitted.csv",
        "organizations/tinh-mau/chart-admitted.svg",
    ] {
        assert!(site.0.contains_key(name), "{name}");
    }
}

#[test]
fn pictures_are_left_out_where_the_publication_does_not_offer_them() {
    let project = Project::starter();
    let config = project.read("niengiam.yaml");
    let whole = project.build(&[]);
    let of = |site: &Site, ending: &str| {
        let own = |path: &&String| path.contains("/chart-") && path.ends_with(ending);
        site.0.keys().filter(own).count()
    };
    assert!(of(&whole, ".svg") > 0);
    assert_eq!(of(&whole, ".svg"), of(&whole, ".csv"));
    project.write("niengiam.yaml", config + "downloads: csv\n");
    let less = project.build(&[]);
    assert_eq!((of(&less, ".svg"), of(&less, ".csv")), (0, of(&whole, ".csv")));
    let linked = |site: &Site| {
        site.pages()
            .any(|page| site.text(page).contains(".svg\" download"))
    };
    assert!(linked(&whole) && !linked(&less));
}
