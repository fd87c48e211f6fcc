use serde::Serialize;

use crate::locale::Message;
use crate::model::{Organization, OrganizationEnd, PageId};
use crate::site::context::Link;
use crate::site::context::frame::Head;
use crate::site::view::View;

/// All organizations.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Organizations {
    /// Those with nobody above them, each with those below it.
    roots: Vec<Node>,
    count: String,
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
}

pub(in crate::site) fn organizations(view: &View<'_>) -> (Head, Organizations) {
    let all = &view.dataset().organizations;
    let roots = all.values().filter(|it| it.parent.is_none());
    let head = Head {
        title: view.say("nav-organizations"),
        lead: Some(view.say("organizations-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let roots = view.sorted(roots, |it| view.text(&it.name));
    let content = Organizations {
        roots: roots.into_iter().map(|it| node(view, it)).collect(),
        count: view.words.numbers().count(all.len()),
    };
    (head, content)
}

fn node(view: &View<'_>, organization: &Organization) -> Node {
    let children = view
        .index
        .children
        .get(&organization.id)
        .map_or(&[][..], Vec::as_slice);
    let children = view.sorted(children.iter().copied(), |it| view.text(&it.name));
    Node {
        name: view.link(
            &PageId::Organization(organization.id.clone()),
            view.text(&organization.name),
        ),
        kind: view.maybe(organization.kind.as_ref()),
        lifetime: view.lifetime(organization),
        ended: organization.ended_on().is_some(),
        successors: view.successors(&organization.id),
        periods: view.index.periods.get(&organization.id).map_or(0, Vec::len),
        children: children.into_iter().map(|it| node(view, it)).collect(),
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
