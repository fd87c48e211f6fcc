//! A page in two languages says the same in both: what one text shows of the data and the other does not is noted.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::locale::Message;
use crate::model::{Dataset, IndicatorId, Measure, PageId};

use super::{Judged, Narrative, Piece, ValueForm};

/// Compares the texts of each page. A text that shows nothing of the data at all is a short one, not one that forgot it.
pub(super) fn compare(dataset: &Dataset, narratives: &[Narrative], sink: &mut Sink) {
    let mut pages: BTreeMap<&PageId, Vec<&Narrative>> = BTreeMap::new();
    for narrative in narratives {
        pages.entry(&narrative.page).or_default().push(narrative);
    }
    let order = |narrative: &&Narrative| {
        let mut languages = dataset.publication.languages.iter();
        languages.position(|language| *language == narrative.language)
    };
    for mut texts in pages.into_values().filter(|texts| texts.len() > 1) {
        texts.sort_by_key(order);
        let shown: Vec<BTreeSet<String>> = texts.iter().map(|text| shown(&text.pieces)).collect();
        if shown.iter().any(BTreeSet::is_empty) {
            continue;
        }
        let all: Vec<(&Narrative, &BTreeSet<String>)> = texts.iter().copied().zip(&shown).collect();
        if let Some(finding) = difference(&all) {
            sink.push(finding);
        }
    }
}

/// The first difference between texts: one note for a page, however much differs.
fn difference(all: &[(&Narrative, &BTreeSet<String>)]) -> Option<Diagnostic> {
    let pairs = all
        .iter()
        .flat_map(|one| all.iter().map(move |other| (one, other)));
    for ((text, shown), (other, theirs)) in pairs {
        if let Some(found) = shown.difference(theirs).next() {
            let message = Message::new("narrative-languages-differ")
                .with("found", found)
                .with("language", other.language.code());
            return Some(note(text.origin.clone(), message));
        }
    }
    let [(text, _), rest @ ..] = all else {
        return None;
    };
    let (other, _) = rest
        .iter()
        .find(|(other, _)| other.headings.len() != text.headings.len())?;
    let message = Message::new("narrative-headings-differ")
        .with("count", text.headings.len())
        .with("other", other.headings.len())
        .with("language", other.language.code());
    Some(note(text.origin.clone(), message))
}

fn note(origin: Origin, message: Message) -> Diagnostic {
    let help = Message::new("narrative-languages-differ-help");
    Diagnostic::new(Code::LanguagesDiffer, origin, message).help(help)
}

/// What a text shows of the data, each thing once, as an editor writes it.
fn shown(pieces: &[Piece]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pieces, &mut found);
    found
}

fn collect(pieces: &[Piece], found: &mut BTreeSet<String>) {
    for piece in pieces {
        match piece {
            Piece::Html(_) | Piece::NotYet => {}
            Piece::Value(spec) => {
                let form = match spec.form {
                    ValueForm::Figure => "",
                    ValueForm::Share => ", as=share",
                    ValueForm::Average => ", as=average",
                };
                found.insert(format!("`value({}{form})`", spec.figure));
            }
            Piece::Bound(spec) => drop(found.insert(format!("`target({})`", spec.target))),
            Piece::Target(spec) => drop(found.insert(format!("`target({})`", spec.target))),
            Piece::Tasks(resolution) => drop(found.insert(format!("`tasks({resolution})`"))),
            Piece::Chart(spec) => drop(found.insert(format!("`chart({})`", names(&spec.measures)))),
            Piece::Table(spec) => {
                let names: Vec<&str> = spec.indicators.iter().map(IndicatorId::as_str).collect();
                found.insert(format!("`table({})`", names.join(", ")));
            }
            Piece::Claim(spec) => {
                let target = match &spec.judged {
                    Judged::Each(all) => all.first().map(|one| one.target.to_string()),
                    Judged::OnAverage(average) => Some(average.target.to_string()),
                };
                found.insert(format!("`claim({})`", target.unwrap_or_default()));
                collect(&spec.body, found);
            }
            Piece::Custom(spec) => {
                found.insert(format!("`{}`", spec.name));
                collect(spec.body.as_deref().unwrap_or_default(), found);
            }
            Piece::Footnotes(notes) => notes.iter().for_each(|note| collect(&note.body, found)),
        }
    }
}

fn names(measures: &[Measure]) -> String {
    let names: Vec<String> = measures.iter().map(ToString::to_string).collect();
    names.join(", ")
}
