use serde::Serialize;

use crate::locale::Message;
use crate::model::PageId;
use crate::site::context::Link;
use crate::site::context::frame::Head;
use crate::site::view::View;

/// The search. Its script gets its words from here, so that it is the same in every language.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Search {
    /// What it says, by the names the script knows.
    said: Vec<(&'static str, String)>,
    /// The lists that lead to everything without a search.
    lists: Vec<Link>,
}

/// In the place of a number of results, of which there are so many.
const COUNT: &str = "#";
/// In the place of what else only the script knows: what the reader typed, how many results are shown.
const OTHER: &str = "*";

/// What the script says, by the names it knows.
const SAID: [(&str, &str); 16] = [
    ("one", "search-one"),
    ("many", "search-many"),
    ("some", "search-some"),
    ("nothing", "search-nothing"),
    ("begun", "search-begun"),
    ("looking", "search-looking"),
    ("broken", "search-broken"),
    ("more", "search-more"),
    ("long", "search-long"),
    ("of", "search-of"),
    ("organization", "nav-organizations"),
    ("indicator", "nav-indicators"),
    ("resolution", "nav-resolutions"),
    ("document", "nav-documents"),
    ("page", "search-pages"),
    ("period", "search-periods"),
];

pub(in crate::site) fn search(view: &View<'_>) -> (Head, Search) {
    let said = SAID.map(|(name, id)| {
        let message = Message::new(id)
            .with("count", COUNT)
            .with("shown", OTHER)
            .with("typed", OTHER);
        (name, view.words_of(&message))
    });
    let lists = [
        (PageId::Organizations, "nav-organizations"),
        (PageId::Indicators, "nav-indicators"),
        (PageId::Resolutions, "nav-resolutions"),
        (PageId::Documents, "nav-documents"),
    ];
    let head = Head {
        title: view.say("nav-search"),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let search = Search {
        said: said.into(),
        lists: lists.map(|(page, id)| view.link(&page, view.say(id))).into(),
    };
    (head, search)
}
