//! Where links lead: to another place of the report, to an address, or nowhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::markup::{decode, join};
use crate::output::SitePath;

use super::node::{Element, Node};

/// A page of the report, as far as links are concerned.
pub(super) struct Place<'a> {
    /// Where the site has the page.
    pub(super) path: &'a SitePath,
    /// What is on it.
    pub(super) blocks: &'a mut Vec<Node>,
}

/// Gives labels to the places that a link of the report leads to, and its end to every link. A link to a page that is
/// not in the report leads to the site where that has an address, else it is text.
pub(super) fn resolve(pages: &mut [Place<'_>], base_url: Option<&str>) {
    let numbers: BTreeMap<String, usize> = pages
        .iter()
        .enumerate()
        .map(|(number, page)| (page.path.as_str().to_owned(), number))
        .collect();
    let mut there: BTreeSet<String> = (0..pages.len()).map(page_label).collect();
    for (number, page) in pages.iter().enumerate() {
        Node::each(page.blocks, &mut |element| {
            if let Some(anchor) = &element.anchor {
                there.insert(label(number, anchor));
            }
        });
    }
    let mut used = BTreeSet::new();
    for (number, page) in pages.iter_mut().enumerate() {
        let path = page.path;
        let mut end = |element: &mut Element| {
            let Some(href) = element.href.take() else { return };
            match lead(&href, path) {
                Lead::Here(anchor) => element.to = Some(label(number, &anchor)),
                Lead::Site(to, anchor) => {
                    if let Some(number) = numbers.get(&to) {
                        let whole = page_label(*number);
                        let place = anchor.map_or_else(|| whole.clone(), |it| label(*number, &it));
                        element.to = Some(if there.contains(&place) { place } else { whole });
                    } else if let Some(base) = base_url {
                        let anchor = anchor.map(|it| format!("#{it}")).unwrap_or_default();
                        element.url = Some(format!("{base}{to}{anchor}"));
                    }
                }
                Lead::Out(url) => element.url = Some(url),
                Lead::Nowhere => {}
            }
            element.to = element.to.take().filter(|to| there.contains(to));
            used.extend(element.to.clone());
        };
        Node::each_mut(page.blocks, &mut end);
    }
    let mut given = BTreeSet::new();
    for (number, page) in pages.iter_mut().enumerate() {
        Node::each_mut(page.blocks, &mut |element| {
            let Some(anchor) = element.anchor.take() else {
                return;
            };
            let label = label(number, &anchor);
            // A label can stand in one place only; of two anchors of one name a browser takes the first too.
            if used.contains(&label) && given.insert(label.clone()) {
                element.label = Some(label);
            }
        });
    }
}

/// The label of a page's beginning.
pub(super) fn page_label(number: usize) -> String {
    format!("page-{number}")
}

fn label(page: usize, anchor: &str) -> String {
    format!("page-{page}:{anchor}")
}

enum Lead {
    Here(String),
    Site(String, Option<String>),
    Out(String),
    Nowhere,
}

fn lead(href: &str, from: &SitePath) -> Lead {
    if let Some(anchor) = href.strip_prefix('#') {
        return Lead::Here(decoded(anchor));
    }
    let scheme = href.split(['/', '?', '#']).next().unwrap_or_default();
    if scheme.contains(':') || href.starts_with("//") {
        let fits = ["http:", "https:", "mailto:", "tel:"];
        return if fits.iter().any(|it| href.starts_with(it)) {
            Lead::Out(href.to_owned())
        } else {
            Lead::Nowhere
        };
    }
    let (path, anchor) = match href.split_once('#') {
        Some((path, anchor)) => (path, Some(decoded(anchor))),
        None => (href, None),
    };
    match join(from.as_str(), &decoded(path)) {
        Some(path) => Lead::Site(path, anchor),
        None => Lead::Nowhere,
    }
}

/// A part of an address without its percent signs; as it is where they are not what they should be.
pub(super) fn decoded(text: &str) -> String {
    decode(text).unwrap_or_else(|| text.to_owned())
}
