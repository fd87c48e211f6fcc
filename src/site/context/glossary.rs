use serde::Serialize;

use crate::locale::Message;
use crate::site::context::Mark;
use crate::site::context::frame::Head;
use crate::site::phrase::{DID_NOT_OCCUR, NO_INFORMATION};
use crate::site::view::View;

/// Symbols, statuses, results and methods.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Glossary {
    symbols: Vec<Symbol>,
    statuses: Vec<Term>,
    results: Vec<Term>,
    methods: Vec<Method>,
}

#[derive(Debug, Serialize)]
struct Symbol {
    symbol: &'static str,
    meaning: String,
}

#[derive(Debug, Serialize)]
struct Term {
    mark: Mark,
    meaning: String,
}

#[derive(Debug, Serialize)]
struct Method {
    anchor: &'static str,
    title: String,
    text: String,
}

/// A result's stable name, its word and what it means.
const RESULTS: [(&str, &str, &str); 9] = [
    ("exceeded", "assess-exceeded", "glossary-exceeded"),
    ("met", "assess-met", "glossary-met"),
    ("above-range", "assess-above-range", "glossary-above-range"),
    ("missed", "assess-missed", "glossary-missed"),
    ("in-progress", "assess-in-progress", "glossary-in-progress"),
    ("undecided", "assess-undecided", "glossary-undecided"),
    ("no-data", "assess-no-data", "glossary-no-data"),
    ("not-started", "assess-not-started", "glossary-not-started"),
    (
        "not-assessable",
        "assess-not-assessable",
        "glossary-not-assessable",
    ),
];

const STATUSES: [(&str, &str, &str); 3] = [
    ("estimate", "figure-status-estimate", "glossary-estimate"),
    ("preliminary", "figure-status-preliminary", "glossary-preliminary"),
    ("official", "figure-status-official", "glossary-official"),
];

const METHODS: [(&str, &str, &str); 6] = [
    ("part_rounding", "glossary-rounding-title", "glossary-rounding"),
    ("part_judging", "glossary-judging-title", "glossary-judging"),
    ("part_average", "glossary-average-title", "glossary-average"),
    ("part_derived", "glossary-derived-title", "glossary-derived"),
    ("part_ended", "glossary-ended-title", "glossary-ended"),
    ("part_as-of", "glossary-as-of-title", "glossary-as-of"),
];

pub(in crate::site) fn glossary(view: &View<'_>) -> (Head, Glossary) {
    let terms = |all: &[(&'static str, &'static str, &'static str)]| {
        let term = |&(name, word, meaning): &(&'static str, &'static str, &'static str)| Term {
            mark: view.mark(name, word),
            meaning: view.say(meaning),
        };
        all.iter().map(term).collect::<Vec<_>>()
    };
    let as_of = view.words.date(view.dataset().publication.as_of.date);
    let method = |&(anchor, title, text): &(&'static str, &'static str, &'static str)| Method {
        anchor,
        title: view.say(title),
        text: view.words_of(&Message::new(text).with("date", as_of.clone())),
    };
    let content = Glossary {
        symbols: vec![
            Symbol {
                symbol: DID_NOT_OCCUR,
                meaning: view.say("glossary-did-not-occur"),
            },
            Symbol {
                symbol: NO_INFORMATION,
                meaning: view.say("glossary-no-information"),
            },
        ],
        statuses: terms(&STATUSES),
        results: terms(&RESULTS),
        methods: METHODS.iter().map(method).collect(),
    };
    let head = Head {
        title: view.say("nav-glossary"),
        lead: Some(view.say("glossary-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    (head, content)
}
