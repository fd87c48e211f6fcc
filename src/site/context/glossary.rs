use serde::Serialize;

use crate::assess::{OUTCOMES, outcome_message_id};
use crate::locale::Message;
use crate::model::{DID_NOT_OCCUR, NO_INFORMATION, Status};
use crate::site::context::Mark;
use crate::site::context::frame::Head;
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

const METHODS: [(&str, &str, &str); 6] = [
    ("part_rounding", "glossary-rounding-title", "glossary-rounding"),
    ("part_judging", "glossary-judging-title", "glossary-judging"),
    ("part_average", "glossary-average-title", "glossary-average"),
    ("part_derived", "glossary-derived-title", "glossary-derived"),
    ("part_ended", "glossary-ended-title", "glossary-ended"),
    ("part_as-of", "glossary-as-of-title", "glossary-as-of"),
];

pub(in crate::site) fn glossary(view: &View<'_>) -> (Head, Glossary) {
    let term = |name, word, meaning| Term {
        mark: view.mark(name, word),
        meaning: view.say(meaning),
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
        statuses: Status::ALL
            .map(|it| term(it.name(), it.message_id(), it.meaning_id()))
            .into(),
        results: OUTCOMES
            .map(|(name, meaning)| term(name, outcome_message_id(name), meaning))
            .into(),
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
