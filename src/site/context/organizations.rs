use std::collections::BTreeSet;

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Organization, OrganizationEnd, OrganizationId, PageId};
use crate::site::Parts;
use crate::site::context::Link;
use crate::site::context::frame::Head;
use crate::site::context::letters::{LETTERED, UnderLetter, told_apart};
use crate::site::view::View;

/// How many organizations the tree shows at most. Of more it shows the upper ones.
const IN_TREE: usize = 400;
/// How many names a part of the list from A to Z has.
const IN_PART: usize = 600;

/// All organizations.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Organizations {
    /// Those with nobody above them, each with those below it. Empty in further parts.
    roots: Vec<Node>,
    count: String,
    /// The way to each letter, where there are many organizations.
    letters: Vec<Link>,
    /// All of them from A to Z, then.
    names: Vec<UnderLetter<Link>>,
}

/// An organization with those below it.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Node {
    pub(in crate::site) name: Link,
    pub(in crate::site) kind: Option<String>,
    /// "từ 01/01/2004 đến 30/06/2025".
    pub(in crate::site) lifetime: Option<String>,
    /// Whether it has ended.
    pub(in crate::site) ended: bool,
    /// What became of it.
    pub(in crate::site) successors: Vec<Link>,
    /// The periods there are figures of.
    pub(in crate::site) periods: usize,
    pub(in crate::site) children: Vec<Node>,
    /// The way to those below it, where they are too many for the tree.
    pub(in crate::site) more: Option<Link>,
}

pub(in crate::site) fn organizations(view: &View<'_>) -> (Head, Parts<Organizations>) {
    let all = &view.dataset().organizations;
    let roots = all.values().filter(|it| it.parent.is_none());
    let head = Head {
        title: view.say("nav-organizations"),
        lead: Some(view.say("organizations-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let mut roots = view.sorted(roots, |it| view.text(&it.name));
    if roots.len() > IN_TREE && !view.on_paper {
        // Nothing would fold: the list from A to Z is the shorter way.
        roots.clear();
    }
    let opened = opened(view, &roots);
    let mut roots: Vec<Node> = roots.into_iter().map(|it| node(view, it, &opened)).collect();
    let count = view.words.numbers().count(all.len());
    if all.len() <= LETTERED {
        let only = Organizations {
            roots,
            count,
            letters: Vec::new(),
            names: Vec::new(),
        };
        return (head, Parts(vec![(String::new(), only)]));
    }
    let alphabet = view.alphabet(names(view, all.values()), IN_PART);
    let parts = alphabet.parts.into_iter().map(|(name, names)| {
        let part = Organizations {
            roots: std::mem::take(&mut roots),
            count: count.clone(),
            letters: alphabet.letters.clone(),
            names,
        };
        (name, part)
    });
    (head, Parts(parts.collect()))
}

/// The names of organizations, each with what it is looked for under.
pub(in crate::site) fn names<'a>(
    view: &View<'_>,
    organizations: impl Iterator<Item = &'a Organization>,
) -> Vec<(String, Link)> {
    let links: Vec<Link> = organizations.map(|it| view.organization(&it.id)).collect();
    let texts: Vec<String> = links.iter().map(|it| it.text.clone()).collect();
    told_apart(&texts).into_iter().zip(links).collect()
}

/// Those organizations whose children the tree shows: level by level, as long as there is room for all of them.
fn opened(view: &View<'_>, roots: &[&Organization]) -> BTreeSet<OrganizationId> {
    let mut opened = BTreeSet::new();
    let mut room = if view.on_paper {
        usize::MAX
    } else {
        IN_TREE.saturating_sub(roots.len())
    };
    let mut level: Vec<&Organization> = roots.to_vec();
    while !level.is_empty() {
        let mut below = Vec::new();
        for organization in level {
            let children = view.index.children.get(&organization.id);
            let children = children.map_or(&[][..], Vec::as_slice);
            if !children.is_empty() && children.len() <= room {
                room -= children.len();
                below.extend(children.iter().copied());
                opened.insert(organization.id.clone());
            }
        }
        level = below;
    }
    opened
}

fn node(view: &View<'_>, organization: &Organization, opened: &BTreeSet<OrganizationId>) -> Node {
    let id = &organization.id;
    let children = view.index.children.get(id).map_or(&[][..], Vec::as_slice);
    let page = PageId::Organization(id.clone());
    let (children, more) = if opened.contains(id) || children.is_empty() {
        (
            view.sorted(children.iter().copied(), |it| view.text(&it.name)),
            None,
        )
    } else {
        let message = Message::new("organization-below").with("count", children.len());
        let more = Link {
            text: view.words_of(&message),
            href: view.href(&page).map(|href| href + "#part_children"),
        };
        (Vec::new(), Some(more))
    };
    Node {
        name: view.link(&page, view.text(&organization.name)),
        kind: view.maybe(organization.kind.as_ref()),
        lifetime: view.lifetime(organization),
        ended: organization.ended_on().is_some(),
        successors: view.successors(id),
        periods: view.index.periods.get(id).map_or(0, Vec::len),
        children: children.into_iter().map(|it| node(view, it, opened)).collect(),
        more,
    }
}

impl View<'_> {
    /// From when to when an organization was there, as far as anybody has said. `None` where nobody said anything.
    pub(in crate::site) fn lifetime(&self, organization: &Organization) -> Option<String> {
        let from = organization.from.map(|day| self.words.date(day));
        let message = match (from, &organization.end) {
            (Some(from), OrganizationEnd::Ended { on, .. }) => Message::new("organization-from-to")
                .with("from", from)
                .with("to", self.words.date(*on)),
            (None, OrganizationEnd::Ended { on, .. }) => {
                Message::new("organization-to").with("to", self.words.date(*on))
            }
            (Some(from), OrganizationEnd::Continues) => Message::new("organization-from").with("from", from),
            (Some(from), OrganizationEnd::Unknown) => {
                Message::new("organization-from-end-unknown").with("from", from)
            }
            (None, OrganizationEnd::Unknown) => Message::new("organization-end-unknown"),
            (None, OrganizationEnd::Continues) => return None,
        };
        Some(self.words_of(&message))
    }
}
