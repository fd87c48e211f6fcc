use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Collation, Message, Words};

use super::links::page_label;
use super::node::{Element, Node};
use super::{Report, Signing};

/// What `report.typ` reads as `data.json`.
#[derive(Serialize)]
pub(super) struct Data {
    language: String,
    title: String,
    part_of: Option<String>,
    description: Option<String>,
    publisher: String,
    contact: Option<String>,
    edition: String,
    /// Year, month, day.
    as_of: (i16, i8, i8),
    marks: Vec<String>,
    signing: Signing,
    version: String,
    /// What a PDF says in its keywords, so that it is known again.
    pub(super) made_of: String,
    profile: String,
    files: Vec<File>,
    /// The words of the theme whose names begin with `pdf-`.
    words: BTreeMap<String, String>,
    pages: Vec<Page>,
    /// The indicators, with the pages that speak of them.
    index: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    title: String,
    /// Of the indicator's own page.
    label: String,
    /// Of the other pages, in their order.
    places: Vec<String>,
}

#[derive(Serialize)]
struct File {
    path: String,
    name: String,
    media_type: &'static str,
    description: String,
}

#[derive(Serialize)]
struct Page {
    /// Where links to the page lead.
    label: String,
    /// `indicator`, as in the page's own style sheet.
    kind: String,
    level: u8,
    title: String,
    blocks: Vec<Node>,
}

/// All of a report, for the template.
pub(super) fn data(report: &Report<'_>, pages: Vec<Vec<Node>>, words: &Words) -> Data {
    let said = words
        .ids()
        .filter(|id| id.starts_with("pdf-"))
        .filter_map(|id| Some((id.to_owned(), words.try_say(id, &[]).ok()?)));
    let mut before = 0;
    let pages = report
        .pages
        .iter()
        .zip(pages)
        .enumerate()
        .map(|(number, (page, mut blocks))| {
            let mut title = String::new();
            Node::each(&blocks, &mut |element| {
                if element.level == Some(1) && title.is_empty() {
                    title = Node::text(&element.kids);
                }
            });
            let title = page.title.clone().unwrap_or(title);
            drop_title(&mut blocks);
            let level = page.level.min(before + 1);
            before = level;
            let kind = kind(page.path.as_str());
            Node::each_mut(&mut blocks, &mut |element| {
                step(element, level, &mut before);
                // There a status is explained, and no figure has it.
                if kind == "glossary" {
                    element.class.retain(|class| !class.starts_with("status-"));
                }
            });
            Page {
                label: page_label(number),
                kind,
                level,
                title,
                blocks,
            }
        });
    let pages: Vec<Page> = pages.collect();
    let files = report.files.iter().filter(|_| report.standard.takes_files());
    let files = files.map(|file| File {
        path: format!("/attached/{}", file.name),
        name: file.name.clone(),
        media_type: file.media_type,
        description: file.description.clone(),
    });
    Data {
        language: report.language.code().to_owned(),
        title: report.title.clone(),
        part_of: report.part_of.clone(),
        description: report.description.clone(),
        publisher: report.publisher.clone(),
        contact: report.contact.clone(),
        edition: report.edition.clone(),
        as_of: (report.as_of.year(), report.as_of.month(), report.as_of.day()),
        marks: report.marks.clone(),
        signing: report.signing.clone(),
        version: words.say(&Message::new("pdf-version").with("version", report.version.clone())),
        made_of: String::new(),
        profile: report.profile.to_owned(),
        files: files.collect(),
        words: said.collect(),
        index: index(&pages, words),
        pages,
    }
}

/// Who links to an indicator's page speaks of the indicator.
fn index(pages: &[Page], words: &Words) -> Vec<Entry> {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for page in pages {
        Node::each(&page.blocks, &mut |element| {
            if let Some(to) = &element.to {
                let to = to.split(':').next().unwrap_or(to);
                let found = places.entry(to).or_default();
                if to != page.label && found.last() != Some(&page.label) {
                    found.push(page.label.clone());
                }
            }
        });
    }
    let of_indicators = pages.iter().filter(|page| page.kind == "indicator");
    let entries = of_indicators.map(|page| Entry {
        title: page.title.clone(),
        label: page.label.clone(),
        places: places.remove(page.label.as_str()).unwrap_or_default(),
    });
    let mut entries: Vec<Entry> = entries.collect();
    let order = Collation::new(words.language());
    entries.sort_by(|a, b| order.compare(&a.title, &b.title));
    entries
}

impl Data {
    /// The bytes of `data.json`.
    pub(super) fn json(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("what a report is made of has only names as keys")
    }

    /// What is on each page.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &[Node]> {
        self.pages.iter().map(|page| page.blocks.as_slice())
    }
}

/// The names that a template finds in `data.json`.
pub(super) fn names(json: &[u8]) -> Vec<String> {
    #[expect(clippy::zero_sized_map_values, reason = "the values are passed over")]
    let found: BTreeMap<String, serde::de::IgnoredAny> =
        serde_json::from_slice(json).expect("it was just written");
    found.into_keys().collect()
}

/// The heading of a page is that of its part of the report.
fn drop_title(blocks: &mut Vec<Node>) {
    blocks.retain(|node| !matches!(node, Node::Element(element) if element.level == Some(1)));
    for node in blocks {
        if let Node::Element(element) = node {
            drop_title(&mut element.kids);
        }
    }
}

/// A heading of a page becomes one of the report: no level is left out on the way down.
fn step(element: &mut Element, page: u8, before: &mut u8) {
    if let Some(level) = element.level {
        let level = (page + level.saturating_sub(1)).min(*before + 1).min(6);
        element.level = Some(level);
        *before = level;
    }
}

/// The kind of a page, by where it is in the site.
fn kind(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    // The code of the language.
    if parts.first().is_some_and(|it| it.len() == 2) {
        parts.remove(0);
    }
    match parts.as_slice() {
        [] => "home".to_owned(),
        [part] => (*part).to_owned(),
        ["organizations", _, _] => "period".to_owned(),
        [part, ..] => part.strip_suffix('s').unwrap_or(part).to_owned(),
    }
}
