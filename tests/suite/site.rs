//! What every page has to be, whatever it is about: whole, well-formed, readable by machine and by ear.

use std::collections::BTreeSet;

use super::project::{Project, Site};

/// A piece of a page.
enum Token<'a> {
    /// `<name attributes>`, and whether it closes itself.
    Open(&'a str, &'a str, bool),
    Close(&'a str),
    Text(&'a str),
}

const VOID: [&str; 10] = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr",
];

fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part
            .split_once('>')
            .unwrap_or_else(|| panic!("a tag is not closed: {part}"));
        if let Some(name) = tag.strip_prefix('/') {
            found.push(Token::Close(name));
        } else if !tag.starts_with('!') {
            let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
            let closes_itself = tag.ends_with('/') || VOID.contains(&name);
            found.push(Token::Open(name.trim_end_matches('/'), attributes, closes_itself));
        }
        found.push(Token::Text(text));
    }
    found
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let start = format!("{name}=\"");
    let padded = attributes.split_once(start.as_str())?;
    (padded.0.is_empty() || padded.0.ends_with(char::is_whitespace)).then(|| padded.1.split('"').next())?
}

/// The text inside each element of a name, tags left out.
fn inside<'a>(html: &'a str, wanted: &str) -> Vec<(&'a str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for token in tokens(html) {
        match token {
            Token::Open(name, attributes, false) if name == wanted => {
                open.push(found.len());
                found.push((attributes, String::new()));
            }
            Token::Close(name) if name == wanted => {
                open.pop();
            }
            Token::Text(text) => {
                for index in &open {
                    found[*index].1.push_str(text);
                }
            }
            Token::Open(..) | Token::Close(_) => {}
        }
    }
    found
}

#[track_caller]
fn is_well_formed(path: &str, html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    for token in tokens(html) {
        match token {
            Token::Open(name, attributes, closes_itself) => {
                if let Some(id) = attribute(attributes, "id") {
                    assert!(!id.is_empty() && ids.insert(id), "{path}: `{id}` stands twice");
                }
                assert_eq!(
                    attributes.matches('"').count() % 2,
                    0,
                    "{path}: <{name} {attributes}>"
                );
                if !closes_itself {
                    open.push(name);
                }
            }
            Token::Close(name) => {
                assert_eq!(open.pop(), Some(name), "{path}: </{name}> closes something else");
            }
            Token::Text(_) => {}
        }
    }
    assert!(open.is_empty(), "{path}: {open:?} is never closed");
    for name in ["aria-labelledby", "aria-describedby"] {
        for token in tokens(html) {
            if let Token::Open(_, attributes, _) = token
                && let Some(value) = attribute(attributes, name)
            {
                for id in value.split_whitespace() {
                    assert!(
                        ids.contains(id),
                        "{path}: {name} names `{id}`, which is not there"
                    );
                }
            }
        }
    }
}

#[track_caller]
fn reads_well(path: &str, html: &str, language: &str) {
    let html_tag = format!("<html lang=\"{language}\"");
    assert!(html.contains(&html_tag), "{path} is not in {language}");
    let titles = inside(html, "title");
    assert!(
        titles.first().is_some_and(|(_, title)| !title.trim().is_empty()),
        "{path} has no title"
    );
    assert_eq!(
        inside(html, "h1").len(),
        1,
        "{path} has one heading of the first level"
    );
    let mut last = 0;
    for token in tokens(html) {
        if let Token::Open(name, ..) = token
            && let Some(level) = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok())
        {
            assert!(level <= last + 1, "{path}: <{name}> after <h{last}>");
            last = level;
        }
    }
    assert!(
        html.contains("class=\"skip\" href=\"#part_main\""),
        "{path} can be skipped into"
    );
    assert!(
        html.contains("class=\"main-nav\""),
        "{path} has the main navigation"
    );
    let is_start =
        path.ends_with("404.html") || path == "index.html" || path == format!("{language}/index.html");
    assert!(
        is_start || html.contains("class=\"trail\""),
        "{path} does not say where it is"
    );
    assert!(
        html.contains("class=\"footer-cite\""),
        "{path} does not say how to cite it"
    );
    for cell in ["td", "th"] {
        for (attributes, text) in inside(html, cell) {
            assert!(!text.trim().is_empty(), "{path}: an empty <{cell} {attributes}>");
        }
    }
    for (attributes, _) in inside(html, "th") {
        assert!(
            attributes.contains("scope="),
            "{path}: <th {attributes}> heads nothing"
        );
    }
    assert_eq!(
        html.matches("<table").count(),
        html.matches("<caption").count(),
        "{path}: each table has a caption"
    );
    for (_, text) in inside(html, "a") {
        assert!(!text.trim().is_empty(), "{path}: a link without a text");
    }
}

#[track_caller]
fn are_right(site: &Site, languages: &[&str]) {
    for path in site.pages() {
        let html = site.text(path);
        let language = path
            .split_once('/')
            .map(|(first, _)| first)
            .filter(|first| languages.contains(first))
            .unwrap_or(languages[0]);
        is_well_formed(path, html);
        reads_well(path, html, language);
    }
}

#[test]
fn every_page_of_the_first_publication_is_whole_and_reads_well() {
    let site = Project::first_publication().build(&[]);
    are_right(&site, &["vi", "en"]);
    are_right(
        &Project::first_publication().build(&["--as-of", "2019-10-08"]),
        &["vi", "en"],
    );
}

#[test]
fn every_page_of_the_starter_and_of_an_annex_reads_well() {
    are_right(&Project::starter().build(&[]), &["vi"]);
    are_right(&Project::fixture("annex").build(&[]), &["vi", "en"]);
}

#[test]
fn the_language_switch_leads_to_the_same_page() {
    let site = Project::first_publication().build(&[]);
    for path in site.pages() {
        let html = site.text(path);
        let (other, code) = match path.strip_prefix("en/") {
            Some(rest) => (rest.to_owned(), "vi"),
            None => (format!("en/{path}"), "en"),
        };
        let there = site.0.contains_key(&other);
        let offered = html.contains(&format!("hreflang=\"{code}\""));
        assert_eq!(
            there, offered,
            "{path}: {other} is there: {there}, it is offered: {offered}"
        );
    }
}

#[test]
fn names_are_never_read_as_html() {
    let evil = "<b onclick=x>&\"'</b><script>alert(1)</script>";
    let quoted = evil.replace('\'', "''");
    let project = Project::starter();
    let organization = "data/organizations/toan-tinh/organization.yaml";
    project.write(
        organization,
        format!("name: '{quoted}'\nkind: '{quoted}'\nnote: '{quoted}'\n"),
    );
    let config = project.read("niengiam.yaml");
    let title = config.lines().find(|line| line.starts_with("title:")).unwrap();
    project.edit("niengiam.yaml", title, &format!("title: '{quoted}'"));
    let notice = config.lines().find(|line| line.starts_with("notice:")).unwrap();
    project.edit("niengiam.yaml", notice, &format!("notice: '{quoted}'"));
    let site = project.build(&[]);
    for path in site.pages() {
        let html = site.text(path);
        assert!(
            !html.contains("<b onclick") && !html.contains("<script>alert"),
            "{path}"
        );
    }
    site.says("organizations/toan-tinh/index.html", &[evil]);
    are_right(&site, &["vi"]);
}

#[test]
fn a_missing_figure_shows_its_symbol_and_its_reason() {
    let project = Project::starter();
    let source = "source: {document: bao-cao-2024}\n";
    let figures = "figures:\n  admitted:\n    value: not-available\n    by:\n      sex: {women: 503, men: did-not-occur}\n";
    project.write(
        "data/organizations/toan-tinh/2024.yaml",
        format!("{source}{figures}"),
    );
    project.write("content/index.md", "Chưa có số liệu.\n");
    let site = project.build(&[]);
    let page = "organizations/toan-tinh/2024/index.html";
    site.says(page, &["...", "nguồn không có số liệu", "không phát sinh"]);
    are_right(&site, &["vi"]);
}

#[test]
fn a_page_that_is_not_there_works_at_any_depth_where_the_address_is_known() {
    let project = Project::starter();
    let here = project.build(&[]);
    assert!(here.text("404.html").contains("href=\"index.html\""));
    let there = project.build(&["--base-url", "https://noibo.tinh.vn/nien-giam/"]);
    let page = there.text("404.html");
    assert!(page.contains("href=\"/nien-giam/index.html\""), "{page}");
    assert!(page.contains("href=\"/nien-giam/assets/site."), "{page}");
    assert!(
        there.text("index.html").contains("href=\"assets/site."),
        "other pages stay relative"
    );
    assert!(
        there
            .text("index.html")
            .contains("rel=\"canonical\" href=\"https://noibo.tinh.vn/nien-giam/index.html\"")
    );
}

#[test]
fn a_text_written_in_one_language_is_offered_in_the_others() {
    let project = Project::starter();
    let config = project.read("niengiam.yaml");
    let languages = config
        .lines()
        .find(|line| line.starts_with("languages:"))
        .unwrap();
    project.edit("niengiam.yaml", languages, "languages: [vi, en]");
    let site = project.build(&[]);
    let page = site.text("en/organizations/toan-tinh/index.html");
    assert!(page.contains("has been written only in"), "{page}");
    assert!(page.contains("href=\"../../../organizations/toan-tinh/index.html\" hreflang=\"vi\""));
    are_right(&site, &["vi", "en"]);
}

#[test]
fn what_was_before_a_merger_is_added_up_apart_and_only_where_all_of_it_is_known() {
    let project = Project::starter();
    let merged = "until: 2024-01-01\nmerged_into: moi\n";
    project
        .write(
            "data/organizations/moi/organization.yaml",
            "name: Huyện Mới\nfrom: 2024-01-01\n",
        )
        .write(
            "data/organizations/cu-a/organization.yaml",
            format!("name: Huyện Cũ A\n{merged}"),
        )
        .write(
            "data/organizations/cu-b/organization.yaml",
            format!("name: Huyện Cũ B\n{merged}"),
        );
    let figures = |count: u32| format!("source: {{document: bao-cao-2024}}\nfigures:\n  admitted: {count}\n");
    project
        .write("data/organizations/cu-a/2022.yaml", figures(111))
        .write("data/organizations/cu-b/2022.yaml", figures(222))
        .write("data/organizations/cu-a/2023.yaml", figures(444));
    let site = project.build(&[]);
    let page = "organizations/moi/index.html";
    site.says(
        page,
        &[
            "cộng gộp các tổ chức cũ",
            "Cộng gộp Huyện Cũ A và Huyện Cũ B",
            "333",
        ],
    );
    assert!(!site.words(page).contains("444"), "of 2023 one part is not known");
    site.says(
        "organizations/cu-a/index.html",
        &["Đã kết thúc", "hợp nhất thành Huyện Mới"],
    );
}
