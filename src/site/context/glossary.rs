use serde::Serialize;

use crate::assess::{OUTCOMES, outcome_message_id};
use crate::locale::Message;
use crate::model::{DID_NOT_OCCUR, NO_INFORMATION, Status};
use crate::site::context::frame::Head;
use crate::site::context::letters::UnderLetter;
use crate::site::context::{Link, Mark};
use crate::site::view::View;

/// Symbols, statuses, results and methods.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Glossary {
    /// The way to each letter of `names`.
    letters: Vec<Link>,
    /// Everything that is explained from A to Z: here, and the indicators on their pages.
    names: Vec<UnderLetter<Link>>,
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
    anchor: String,
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
    let term = |name: &'static str, word, meaning| Term {
        anchor: format!("term_{name}"),
        mark: view.mark(name, word),
        meaning: view.say(meaning),
    };
    let as_of = view.words.date(view.dataset().publication.as_of.date);
    let method = |&(anchor, title, text): &(&'static str, &'static str, &'static str)| Method {
        anchor,
        title: view.say(title),
        text: view.words_of(&Message::new(text).with("date", as_of.clone())),
    };
    let statuses = Status::ALL.map(|it| term(it.name(), it.message_id(), it.meaning_id()));
    let results = OUTCOMES.map(|(name, meaning)| term(name, outcome_message_id(name), meaning));
    let methods: Vec<Method> = METHODS.iter().map(method).collect();
    let here = |text: &str, anchor: &str| Link {
        text: text.to_owned(),
        href: Some(format!("#{anchor}")),
    };
    let terms = statuses
        .iter()
        .chain(&results)
        .map(|it| here(&it.mark.word, &it.anchor));
    let explained = methods.iter().map(|it| here(&it.title, it.anchor));
    let indicators = view.dataset().indicators.keys().map(|id| view.indicator(id));
    let named = terms.chain(explained).chain(indicators);
    let named: Vec<(String, Link)> = named.map(|it| (it.text.clone(), it)).collect();
    let alphabet = view.alphabet(named, usize::MAX);
    let content = Glossary {
        letters: alphabet.letters,
        names: alphabet.parts.into_iter().flat_map(|(_, names)| names).collect(),
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
        statuses: statuses.into(),
        results: results.into(),
        methods,
    };
    let head = Head {
        title: view.say("nav-glossary"),
        lead: Some(view.say("glossary-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    (head, content)
}
