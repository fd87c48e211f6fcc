//! Lists of many things are found one's way in: from A to Z, in the order of the language, in parts.

use super::links::holds_together;
use super::project::{Project, Site};
use super::size::{LARGEST, is_bounded};

const NAMES: [&str; 10] = [
    "Ấp Bắc",
    "An Mẫu",
    "Ằng Cang",
    "Đồng Nai",
    "Dầu Tiếng",
    "Ô Môn",
    "Ơ Đu",
    "Óc Eo",
    "Yên Bình",
    "Ỷ La",
];

/// A province with so many communes, named in turn, and as many documents.
fn publication(communes: usize) -> Site {
    let project = Project::bare("vi, en");
    project.edit(
        "data/indicators.yaml",
        "direction: higher",
        "direction: higher, reported: year",
    );
    for number in 0..communes {
        let name = NAMES[number % NAMES.len()];
        project
            .write(
                &format!("data/organizations/commune-{number}/organization.yaml"),
                format!("name: Xã {name} {number}\nparent: province\n"),
            )
            .write(
                &format!("data/organizations/commune-{number}/2024.yaml"),
                format!("source: {{document: report-{number}}}\nfigures: {{admitted: {}}}\n", number + 1),
            )
            .write(
                &format!("data/documents/report-{number}.yaml"),
                format!("type: Báo cáo\nnumber: {number}-BC\ndate: 2025-03-01\ntitle: Báo cáo của xã {name} {number}\n"),
            );
    }
    project.build(&[])
}

/// The letters that a page leads to, in its order.
fn letters(site: &Site, path: &str) -> Vec<String> {
    let html = site.text(path);
    let (_, nav) = html.split_once("class=\"alphabet\"").expect("there are letters");
    let (nav, _) = nav.split_once("</nav>").unwrap();
    let links = nav.split("</a>").filter_map(|link| link.rsplit_once('>'));
    links
        .map(|(_, letter)| letter.to_owned())
        .filter(|it| !it.trim().is_empty())
        .collect()
}

#[test]
fn organizations_stand_under_the_letters_of_their_own_names() {
    let site = publication(60);
    holds_together(&site);
    for page in ["organizations/index.html", "organizations/province/index.html"] {
        let found = letters(&site, page);
        let found: Vec<&str> = found.iter().map(String::as_str).filter(|it| *it != "T").collect();
        assert_eq!(found, ["A", "Ă", "Â", "D", "Đ", "O", "Ô", "Ơ", "Y"], "{page}");
    }
    assert_eq!(
        letters(&site, "en/organizations/index.html"),
        ["A", "D", "Đ", "O", "T", "Y"],
        "in English neither a tone nor a hook makes a letter"
    );
    // All documents are of one kind: the list is in its order, under one letter.
    assert_eq!(letters(&site, "documents/index.html"), ["B"]);
    let words = site.words("documents/index.html");
    let (two, ten) = (words.find("Báo cáo 2-BC"), words.find("Báo cáo 10-BC"));
    assert!(two.is_some() && two < ten, "2 stands before 10");
}

#[test]
fn few_things_have_no_letters() {
    let site = publication(12);
    for page in ["organizations/index.html", "documents/index.html"] {
        assert!(!site.text(page).contains("class=\"alphabet\""), "{page}");
    }
    assert_eq!(
        letters(&site, "glossary/index.html").first().map(String::as_str),
        Some("C")
    );
}

#[test]
fn lists_without_an_end_come_in_parts() {
    let site = publication(1_100);
    is_bounded(&site);
    let parts = |folder: &str| -> Vec<&str> {
        let inside = site
            .pages()
            .filter(|path| path.strip_prefix(folder).is_some_and(|rest| !rest.contains('/')));
        inside.collect()
    };
    for folder in ["organizations/", "documents/", "downloads/", "en/organizations/"] {
        let pages = parts(folder);
        assert!(pages.len() > 1, "{folder}: {pages:?}");
        let named = (0..1_100).filter(|number| {
            let link = match folder {
                "documents/" => format!("report-{number}/index.html\""),
                _ => format!("commune-{number}/index.html\""),
            };
            pages.iter().any(|page| site.text(page).contains(&link))
        });
        assert_eq!(named.count(), 1_100, "{folder} loses nothing");
    }
    let second = "organizations/page_2.html";
    site.says(second, &["Danh sách theo chữ cái"]);
    assert!(
        site.text(second)
            .contains("<title>Tổ chức (2/2) · Niên giám</title>")
    );
    assert!(
        site.text(second)
            .contains("href=\"../en/organizations/page_2.html\"")
    );
    let found = letters(&site, second);
    assert_eq!(
        found.first().map(String::as_str),
        Some("A"),
        "every part leads to all letters"
    );
}

/// A publication of so many indicators, the names of which the file has in no order.
fn indicators(number: usize) -> Site {
    let project = Project::bare("vi");
    let mut file = "units: {person: người}\nindicators:\n".to_owned();
    for number in 0..number {
        let name = NAMES[number % NAMES.len()];
        file += &format!(
            "  measure-{number}: {{name: \"{name} {number}\", kind: flow, unit: person, direction: higher}}\n"
        );
    }
    project.write("data/indicators.yaml", file).write(
        "data/organizations/province/2024.yaml",
        "source: {document: report}\nfigures: {measure-0: 1}\n",
    );
    project.build(&[])
}

#[test]
fn few_indicators_stand_in_the_order_of_their_file() {
    let words = indicators(12).words("indicators/index.html");
    let places: Vec<_> = (0..10)
        .map(|at| words.find(&format!("{} {at}", NAMES[at])))
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}"
    );
}

#[test]
fn many_indicators_come_from_a_to_z_in_parts() {
    let site = indicators(600);
    holds_together(&site);
    let pages: Vec<&str> = site
        .pages()
        .filter(|path| {
            path.strip_prefix("indicators/")
                .is_some_and(|rest| !rest.contains('/'))
        })
        .collect();
    assert!(pages.len() > 1, "{pages:?}");
    for page in &pages {
        assert!(site.text(page).len() <= LARGEST, "{page}");
        assert_eq!(
            letters(&site, page),
            ["A", "Ă", "Â", "D", "Đ", "O", "Ô", "Ơ", "Y"],
            "{page}"
        );
    }
    let named = (0..600).filter(|number| {
        let link = format!("href=\"measure-{number}/index.html\"");
        pages.iter().any(|page| site.text(page).contains(&link))
    });
    assert_eq!(named.count(), 600, "none is lost");
}

/// The starter with so many free pages.
fn with_pages(number: usize) -> Site {
    let project = Project::starter();
    for at in 0..number {
        project.write(
            &format!("content/pages/bai-{at}.md"),
            format!("---\ntitle: Bài {at}\ndescription: Chuyện {at}.\n---\n\nLời {at}.\n"),
        );
    }
    project.build(&[])
}

#[test]
fn few_free_pages_are_named_at_the_foot() {
    let site = with_pages(12);
    assert!(!site.0.contains_key("pages/index.html"));
    assert!(
        site.text("index.html")
            .contains("href=\"pages/bai-11/index.html\"")
    );
}

#[test]
fn many_free_pages_have_a_list() {
    let site = with_pages(300);
    let home = site.text("index.html");
    assert!(!home.contains("pages/bai-"), "the foot leads to the list alone");
    assert!(home.contains("href=\"pages/index.html\""));
    let parts = ["pages/index.html", "pages/page_2.html"].map(|path| site.text(path));
    for at in 0..300 {
        let link = format!("href=\"bai-{at}/index.html\"");
        let there = parts.iter().filter(|part| part.contains(&link)).count();
        assert_eq!(there, 1, "{at}");
    }
    site.says("pages/index.html", &["Bài viết", "Chuyện 7."]);
    // The way back from a page.
    assert!(
        site.text("pages/bai-7/index.html")
            .contains("href=\"../index.html\"")
    );
}
