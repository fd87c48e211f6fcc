use serde::Serialize;

use crate::site::context::Link;
use crate::site::context::frame::Head;
use crate::site::view::View;

/// The downloads.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Downloads {
    files: Vec<FileLine>,
}

#[derive(Debug, Serialize)]
struct FileLine {
    link: Link,
    /// The page it belongs to.
    about: Option<Link>,
}

pub(in crate::site) fn downloads(view: &View<'_>) -> (Head, Downloads) {
    let file = |download: &crate::site::Download| FileLine {
        link: Link {
            text: download.path.as_str().to_owned(),
            href: Some(view.to(&download.path)),
        },
        about: download.organization.as_ref().map(|id| view.organization(id)),
    };
    let head = Head {
        title: view.say("nav-downloads"),
        lead: Some(view.say("downloads-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let content = Downloads {
        files: view.input.downloads.iter().map(file).collect(),
    };
    (head, content)
}

/// A page that has nothing but its head and its narrative.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Nothing {}

/// A page that an editor wrote and nothing else.
pub(in crate::site) fn free(view: &View<'_>) -> (Head, Nothing) {
    let narrative = view.narrative();
    let head = Head {
        title: narrative.and_then(|it| it.title.clone()).unwrap_or_default(),
        lead: narrative.and_then(|it| it.description.clone()),
        trail: view.trail(Vec::new()),
        contents: view.headings(),
        ..Head::default()
    };
    (head, Nothing {})
}

/// What a web server shows for an address that is not there.
pub(in crate::site) fn not_found(view: &View<'_>) -> (Head, Nothing) {
    let head = Head {
        title: view.say("not-found"),
        lead: Some(view.say("not-found-lead")),
        ..Head::default()
    };
    (head, Nothing {})
}
