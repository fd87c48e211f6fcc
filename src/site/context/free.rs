use crate::model::PageId;
use crate::site::Parts;
use crate::site::context::frame::Head;
use crate::site::context::letters::{Entry, Listed};
use crate::site::context::plain::Nothing;
use crate::site::view::View;

/// How many free pages a part of the list has.
const IN_PART: usize = 250;

/// The list of free pages.
pub(in crate::site) fn free_pages(view: &View<'_>) -> (Head, Parts<Listed<Entry>>) {
    let named = view.index.free_pages.iter().filter_map(|page| {
        let narrative = view.index.narratives.get(&(page, view.language))?;
        let name = narrative.title.clone()?;
        let entry = Entry {
            name: view.link(page, name.clone()),
            text: narrative.description.clone(),
            details: Vec::new(),
            results: Vec::new(),
        };
        Some((name, entry))
    });
    let head = Head {
        title: view.say("nav-pages"),
        lead: Some(view.say("pages-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    (head, view.listed(named.collect(), IN_PART))
}

/// A page that an editor wrote and nothing else.
pub(in crate::site) fn free(view: &View<'_>) -> (Head, Nothing) {
    let narrative = view.narrative();
    let list = PageId::FreePages;
    let above = view
        .has(&list, view.language)
        .then(|| view.link(&list, view.say("nav-pages")));
    let head = Head {
        title: narrative.and_then(|it| it.title.clone()).unwrap_or_default(),
        lead: narrative.and_then(|it| it.description.clone()),
        trail: view.trail(above.into_iter().collect()),
        contents: view.headings(),
        ..Head::default()
    };
    (head, Nothing {})
}
