use serde::Serialize;

use crate::assess::{OUTCOMES, outcome_message_id};
use crate::locale::Message;
use crate::model::{DID_NOT_OCCUR, NO_INFORMATION, Status};
use crate::site::Parts;
use crate::site::context::frame::Head;
use crate::site::context::letters::{Alphabet, LETTERED, UnderLetter};
use crate::site::context::{Link, Mark};
use crate::site::view::View;

/// How many names a part has.
const IN_PART: usize = 1_000;

/// Symbols, statuses, results and methods. A further part has nothing but names.
#[derive(Debug, Default, Serialize)]
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

pub(in crate::site) fn glossary(view: &View<'_>) -> (Head, Parts<Glossary>) {
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
    let indicators = view.dataset().indicators.keys();
    let page = if indicators.len() + LETTERED > IN_PART && !view.on_paper {
        view.to(&view.path)
    } else {
        String::new()
    };
    let here = |text: &str, anchor: &str| Link {
        text: text.to_owned(),
        href: Some(format!("{page}#{anchor}")),
    };
    let terms = statuses
        .iter()
        .chain(&results)
        .map(|it| here(&it.mark.word, &it.anchor));
    let explained = methods.iter().map(|it| here(&it.title, it.anchor));
    let indicators = indicators.map(|id| view.indicator(id));
    let named = terms.chain(explained).chain(indicators);
    let named: Vec<(String, Link)> = named.map(|it| (it.text.clone(), it)).collect();
    let Alphabet { parts, letters } = view.alphabet(named, IN_PART);
    let mut first = Some(Glossary {
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
        ..Glossary::default()
    });
    let parts = parts.into_iter().map(|(name, names)| {
        let part = Glossary {
            letters: letters.clone(),
            names,
            ..first.take().unwrap_or_default()
        };
        (name, part)
    });
    let parts = Parts(parts.collect());
    let head = Head {
        title: view.say("nav-glossary"),
        lead: Some(view.say("glossary-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    (head, parts)
}
