//! What other programs of the web read, and what the first page says has changed, where there is very much of it.

use std::collections::BTreeSet;

use crate::project::{Project, Site};
use crate::size::{is_bounded, parts};

use super::each_once;

/// How many entries a feed has at most: the edition and the newest documents.
const ENTRIES: usize = 51;

/// So many documents, one a day going back from the last day of 2024.
fn with_documents(many: usize) -> Project {
    let project = Project::bare("vi, en");
    project.edit(
        "niengiam.yaml",
        "as_of:",
        "base_url: https://nien-giam.example/\nas_of:",
    );
    for at in 0..many {
        // Years of twelve months of 28 days: all of them are dates.
        let (year, month, day) = (2024 - at / 336, 12 - at % 336 / 28, 28 - at % 28);
        project.write(
            &format!("data/documents/doc-{at}.yaml"),
            format!(
                "type: Báo cáo\nnumber: {at}-BC\ndate: {year}-{month:02}-{day:02}\ntitle: Báo cáo thứ {at}\n"
            ),
        );
    }
    project
}

/// The ids of the entries of a feed, with when each was changed, in its order.
fn entries(site: &Site, path: &str) -> Vec<(String, String)> {
    let feed = roxmltree::Document::parse(site.text(path)).expect("a feed is XML");
    let text = |entry: roxmltree::Node<'_, '_>, name: &str| {
        let found = entry
            .children()
            .find(|it| it.has_tag_name(("http://www.w3.org/2005/Atom", name)));
        found
            .and_then(|it| it.text())
            .expect("an entry has it")
            .to_owned()
    };
    feed.root_element()
        .children()
        .filter(|it| it.tag_name().name() == "entry")
        .map(|entry| (text(entry, "id"), text(entry, "updated")))
        .collect()
}

#[test]
fn of_three_thousand_documents_the_feed_has_the_newest() {
    let project = with_documents(3_000);
    let site = project.build(&[]);
    is_bounded(&site);
    each_once(&site, &parts(&site, "documents/"), "<h3><a href=\"doc-", 3_000);
    for path in ["feed.xml", "en/feed.xml"] {
        let found = entries(&site, path);
        assert_eq!(found.len(), ENTRIES, "{path}");
        let times: Vec<&String> = found.iter().map(|(_, time)| time).collect();
        assert!(times.is_sorted_by(|one, next| one >= next), "{path}: {times:?}");
        let ids: BTreeSet<&String> = found.iter().map(|(id, _)| id).collect();
        assert_eq!(ids.len(), ENTRIES, "{path}: no id stands for two");
    }
    // A later edition gives what is in both the same id.
    let later = entries(&project.build(&["--as-of", "2025-04-30"]), "feed.xml");
    let before = entries(&site, "feed.xml");
    assert_ne!(later[0].0, before[0].0, "an edition is an entry of its own");
    assert_eq!(later[1..], before[1..], "the same documents under the same ids");
}

#[test]
fn of_thousands_of_changes_the_first_page_has_the_largest() {
    let project = Project::bare("vi");
    project.edit("niengiam.yaml", "as_of:", "downloads: [csv]\nas_of:");
    let mut indicators = "units: {person: người}\nindicators:\n".to_owned();
    for at in 0..100 {
        indicators +=
            &format!("  m{at}: {{name: Chỉ tiêu {at}, kind: flow, unit: person, direction: higher}}\n");
    }
    project.write("data/indicators.yaml", indicators);
    for commune in 0..20 {
        let folder = format!("data/organizations/commune-{commune}");
        project.write(
            &format!("{folder}/organization.yaml"),
            format!("name: Xã {commune}\nparent: province\n"),
        );
        for year in [2023, 2024] {
            let mut file = "source: {document: report}\nfigures:\n".to_owned();
            for at in 0..100 {
                // Each grows by another share, the last of the last commune by the most.
                let grown = if year == 2024 { commune * 100 + at } else { 0 };
                file += &format!("  m{at}: {}\n", 10_000 + grown);
            }
            project.write(&format!("{folder}/{year}.yaml"), file);
        }
    }
    let site = project.build(&[]);
    is_bounded(&site);
    let home = site.text("index.html");
    let moves: Vec<&str> = home.split("<li class=\"move ").skip(1).collect();
    assert_eq!(moves.len(), 6);
    for (at, shown) in moves.iter().enumerate() {
        let link = format!("commune-19/2024/index.html#m{}\"", 99 - at);
        assert!(shown.contains(&link), "{shown}");
    }
}
