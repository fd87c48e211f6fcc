//! The site holds together wherever it is put: every link leads to a file of it, by a relative path.

use std::collections::{BTreeMap, BTreeSet};

use super::project::{Project, Site};

/// The values of an attribute in a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let before = format!(" {attribute}=\"");
    html.split(before.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The path that a link on the page `from` leads to. `None` where it climbs out of the site.
fn target(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if link.starts_with('/') {
        // From the root of the server, which in these tests is that of the site.
        parts.clear();
    }
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            "." | "" => {}
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

/// The pages that a reader gets to from the first, link by link.
pub(crate) fn reached(site: &Site) -> BTreeSet<String> {
    let pages: BTreeSet<&str> = site.pages().collect();
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut next = vec!["index.html".to_owned()];
    while let Some(page) = next.pop() {
        for link in values(site.text(&page), "href") {
            let path = link.split_once('#').map_or(link, |(path, _)| path);
            if let Some(there) = target(&page, path)
                && pages.contains(there.as_str())
                && reached.insert(there.clone())
            {
                next.push(there);
            }
        }
    }
    reached
}

pub(crate) fn holds_together(site: &Site) {
    let places: BTreeMap<&str, BTreeSet<&str>> = site
        .pages()
        .map(|page| (page, values(site.text(page), "id").into_iter().collect()))
        .collect();
    let mut links = 0;
    for page in site.pages() {
        let html = site.text(page);
        for link in values(html, "href").into_iter().chain(values(html, "src")) {
            if link.starts_with("http") || link.starts_with("mailto:") {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let there = if path.is_empty() {
                Some(page.to_owned())
            } else {
                target(page, path)
            };
            let there = there.unwrap_or_else(|| panic!("{page}: {link} climbs out of the site"));
            assert!(site.0.contains_key(&there), "{page}: {link} leads nowhere");
            if !anchor.is_empty() {
                assert!(
                    places.get(there.as_str()).is_some_and(|it| it.contains(anchor)),
                    "{page}: {link} leads to no place on {there}"
                );
            }
            links += 1;
        }
    }
    assert!(links > 500, "the links are found: {links}");
}

#[test]
fn every_link_of_the_first_publication_leads_to_a_file_and_a_place() {
    holds_together(&Project::first_publication().build(&[]));
}

#[test]
fn every_link_holds_as_of_another_date() {
    holds_together(&Project::first_publication().build(&["--as-of", "2019-10-08"]));
}

#[test]
fn an_annex_typed_by_hand_builds() {
    let project = Project::fixture("annex");
    let site = project.build(&["--strict"]);
    assert!(site.pages().count() > 20);
    let resolution = site.text("resolutions/nq-05/index.html");
    for due in ["hạn năm 2024", "hạn 30/06/2024"] {
        assert!(resolution.contains(due), "`{due}` is on the page of the tasks");
    }
    let late = site.text("reporting/index.html");
    for district in ["Huyện Mẫu 03", "Huyện Mẫu 12"] {
        assert!(late.contains(district), "{district} has reported nothing");
    }
    holds_together(&site);
}

#[test]
fn no_page_has_a_script_or_style_of_its_own_or_asks_another_host() {
    let site = Project::first_publication().build(&[]);
    for page in site.pages() {
        let html = site.text(page);
        assert!(
            !html.contains("<style") && !html.contains(" style=\""),
            "{page} has a style of its own"
        );
        assert!(
            !html.contains(" onclick=") && !html.contains("javascript:"),
            "{page} has a script of its own"
        );
        for script in html.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap_or_default();
            // Data for search engines is no script.
            let is_data = tag == " type=\"application/ld+json\"";
            assert!(
                is_data || tag.contains(" src=\""),
                "{page} has a script of its own"
            );
            assert!(
                !tag.contains("module"),
                "{page}: a module does not run from a file"
            );
        }
        assert!(
            html.contains("Content-Security-Policy"),
            "{page} says what it may load"
        );
        assert!(
            html.starts_with("<!doctype html>") && html.contains("<h1"),
            "{page} is a page"
        );
    }
}
