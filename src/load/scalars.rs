//! Reads words, texts and ids.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Code, nearest};
use crate::locale::{Language, Message, Text, hidden_character, is_nfc, slug, to_nfc};
use crate::model::{IdPool, fits_id};

use super::examples;
use super::fields::entries;
use super::reading::{Reading, Value, empty, wrong_type};
use super::spoken;
use super::yaml::Content;

/// The word that says that a source does not say.
const UNKNOWN: &str = "unknown";

/// Reads one line of text in no language: a number of a document, a section, printed words. Never empty.
pub(super) fn string(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<String> {
    let Some(text) = value.scalar() else {
        let example = value.key.and_then(examples::line).map(str::to_owned);
        wrong_type(value, "load-a-text", example, reading);
        return None;
    };
    if text.is_empty() {
        empty(value, Message::new("load-empty-help"), reading);
        return None;
    }
    find_hidden(value, text, reading);
    Some(if is_nfc(text) {
        text.to_owned()
    } else {
        to_nfc(text)
    })
}

/// Finds a hidden character that does not stand in the file as such but came from an escape (`"\u202E"`). Those that
/// stand there are found for the whole file at once.
fn find_hidden(value: &Value<'_>, text: &str, reading: &mut Reading<'_>) {
    let Some((_, hidden)) = hidden_character(text) else {
        return;
    };
    let written = reading.text.get(value.node.range.clone()).unwrap_or_default();
    if !written.contains(hidden) {
        let code = format!("U+{:04X}", u32::from(hidden));
        let message = Message::new("load-hidden-character").with("character", code);
        reading
            .find(Code::HiddenCharacters, value.place, message)
            .help(Message::new("load-hidden-character-help"));
    }
}

/// Reads a text: a string, or one for each language.
pub(super) fn text(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Text> {
    if let Content::Scalar(_) = value.node.content {
        return string(value, reading).map(|text| Text::Same(text.into()));
    }
    if !matches!(value.node.content, Content::Mapping(_)) {
        let example = value.key.map(|key| format!("{key}: {{vi: …, en: …}}"));
        wrong_type(value, "load-a-text", example, reading);
        return None;
    }
    let errors = reading.errors();
    let texts = entries(value, reading, |key, value, reading| {
        let Some(language) = Language::new(key.value) else {
            let message = Message::new("load-unknown-language").with("found", key.value);
            let help = Message::new("load-unknown-language-help");
            reading.find(Code::UnknownKey, key.place, message).help(help);
            return None;
        };
        let text = string(value, reading)?;
        Some((language, Arc::from(text)))
    })?;
    if reading.errors() > errors {
        // Some of it is there, but to say that a language is missing would be wrong.
        return None;
    }
    let texts: BTreeMap<Language, Arc<str>> = texts.into_iter().collect();
    if texts.is_empty() {
        empty(value, Message::new("load-empty-help"), reading);
        return None;
    }
    Some(Text::Each(texts))
}

/// Reads one of the words in `list`.
pub(super) fn word<'n, 'a, T: Copy>(
    list: &'static [(&'static str, T)],
) -> impl FnOnce(&Value<'n>, &mut Reading<'a>) -> Option<T> {
    move |value, reading| {
        let known = list.iter().map(|(word, _)| *word);
        let Some(found) = value.scalar() else {
            let example = value.line(known.clone().next().unwrap_or_default());
            wrong_type(value, "load-a-word", example, reading);
            return None;
        };
        let one = list.iter().find(|(word, _)| *word == found);
        if let Some((_, meant)) = one {
            return Some(*meant);
        }
        find_unknown_word(value, found, &known.collect::<Vec<_>>(), reading);
        None
    }
}

/// Finds that `found` is none of the words `known`.
pub(super) fn find_unknown_word(
    value: &Value<'_>,
    found: &str,
    known: &[&'static str],
    reading: &mut Reading<'_>,
) {
    let message = Message::new("load-unknown-word").with("found", found);
    let near = spoken::meant(found, known).or_else(|| nearest(found, known.iter().copied()));
    let list = spoken::listed(known);
    let help = match near {
        Some(near) => Message::new("load-did-you-mean-of")
            .with("near", near)
            .with("known", list),
        None => Message::new("load-unknown-word-help").with("known", list),
    };
    let example = value.line(near.or(known.first().copied()).unwrap_or_default());
    reading
        .find(Code::UnknownWord, value.place, message)
        .help(help)
        .example(example);
}

/// Reads `true` or `false`.
pub(super) fn truth(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<bool> {
    word(&[("true", true), ("false", false)])(value, reading)
}

/// Reads an id with `new`.
pub(super) fn id<'n, 'a, T>(
    new: fn(&str) -> Option<T>,
) -> impl Fn(&Value<'n>, &mut Reading<'a>) -> Option<T> + Copy {
    move |value, reading| {
        let Some(found) = value.scalar() else {
            wrong_type(value, "load-an-id", None, reading);
            return None;
        };
        if let Some(id) = new(found) {
            return Some(id);
        }
        find_bad_id(value.place, found, |right| value.line(right), reading);
        None
    }
}

/// Reads an id that is a key.
pub(super) fn id_key<T>(
    key: &super::Placed<&str>,
    new: fn(&str) -> Option<T>,
    reading: &mut Reading<'_>,
) -> Option<super::Placed<T>> {
    if let Some(id) = new(key.value) {
        return Some(super::Placed::new(id, key.place));
    }
    find_bad_id(key.place, key.value, |right| format!("{right}:"), reading);
    None
}

/// [`id_key`] of an id that is very often the same.
pub(super) fn pooled_id_key<T>(
    key: &super::Placed<&str>,
    new: fn(&str, &mut IdPool) -> Option<T>,
    reading: &mut Reading<'_>,
) -> Option<super::Placed<T>> {
    if let Some(id) = new(key.value, reading.ids) {
        return Some(super::Placed::new(id, key.place));
    }
    find_bad_id(key.place, key.value, |right| format!("{right}:"), reading);
    None
}

fn find_bad_id(
    place: super::Place,
    found: &str,
    line: impl FnOnce(&str) -> String,
    reading: &mut Reading<'_>,
) {
    let right = suggested_id(found);
    let message = Message::new("load-bad-id").with("found", found);
    reading
        .find(Code::BadName, place, message)
        .help(Message::new("load-bad-id-help"))
        .example(right.map(|right| line(&right)));
}

/// The id that a name could be. `None` where nothing of it can stand in one.
pub(super) fn suggested_id(name: &str) -> Option<String> {
    let right = slug(name);
    (fits_id(&right) && !right.starts_with("x-")).then_some(right)
}

/// Reads what `read` reads, or the word that says that the source does not give it.
pub(super) fn stated<'n, 'a, T>(
    read: impl FnOnce(&Value<'n>, &mut Reading<'a>) -> Option<T>,
) -> impl FnOnce(&Value<'n>, &mut Reading<'a>) -> Option<super::Stated<T>> {
    move |value, reading| {
        if value.scalar() == Some(UNKNOWN) {
            return Some(super::Stated::Unknown);
        }
        read(value, reading).map(super::Stated::Given)
    }
}
