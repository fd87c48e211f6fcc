//! Reads `niengiam.yaml`.

use crate::diag::Code;
use crate::locale::{Language, Message};
use crate::model::{Classification, Downloads, NextRelease};

use super::fields::{Fields, fields, one_or_list};
use super::reading::{Reading, Value, empty};
use super::scalars::{string, text, word};
use super::times::date;
use super::{ConfigRecord, Placed, Release, SigningRecord};

const CLASSIFICATIONS: &[(&str, Classification)] = &[
    ("public", Classification::Public),
    ("internal", Classification::Internal),
    ("confidential", Classification::Confidential),
];

/// Adds a format to what is offered.
type Offer = fn(&mut Downloads);

/// What `downloads` can list, and what that offers.
const FORMATS: &[(&str, Offer)] = &[
    // It is always there.
    ("csv", |_| {}),
    ("xlsx", |offered| offered.xlsx = true),
    ("json", |offered| offered.json = true),
    ("svg", |offered| offered.svg = true),
];

/// Reads the root of the file.
pub(super) fn config(root: &Value<'_>, reading: &mut Reading<'_>) -> Option<ConfigRecord> {
    fields(root, reading, |fields| {
        let title = fields.required("title", text);
        let description = fields.optional("description", text);
        let languages = fields.required("languages", languages);
        let theme = fields.optional("theme", string);
        let publisher = fields.required("publisher", text);
        let contact = fields.optional("contact", text);
        let next_release = fields.optional("next_release", next_release);
        let base_url = fields.optional("base_url", base_url);
        let as_of = fields.optional("as_of", date);
        let classification = fields.required("classification", classifications);
        let notice = fields.optional("notice", text);
        let downloads = fields.optional("downloads", downloads);
        let signing = fields.optional("signing", signing);
        let (default_classification, highest) = classification?.value;
        let place = fields.place;
        Some(ConfigRecord {
            file: fields.reading.file,
            title: title?,
            description,
            languages: languages?.value,
            theme: theme.unwrap_or_else(|| Placed::new("default".to_owned(), place)),
            publisher: publisher?,
            contact,
            next_release,
            base_url,
            as_of,
            default_classification,
            published: highest,
            notice,
            downloads: downloads.map_or(Downloads::ALL, |listed| listed.value),
            signing: signing.map(|it| it.value).unwrap_or_default(),
        })
    })
}

/// What a report that is laid out as a document says of who issues, signs and gets it.
fn signing(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<SigningRecord> {
    fields(value, reading, |fields| {
        let mut texts = |key| {
            let found = fields.optional(key, |value, reading| one_or_list(value, reading, text));
            found.map(|it| it.value).unwrap_or_default()
        };
        let (authority, recipients) = (texts("authority"), texts("recipients"));
        Some(SigningRecord {
            above: fields.optional("above", text),
            place: fields.optional("place", text),
            authority,
            post: fields.optional("post", text),
            name: fields.optional("name", text),
            recipients,
        })
    })
}

fn languages(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Vec<Placed<Language>>> {
    let mut seen: Vec<Placed<Language>> = Vec::new();
    for language in one_or_list(value, reading, language)? {
        match seen.iter().find(|first| first.value == language.value) {
            Some(first) => {
                let message = Message::new("load-language-twice").with("language", language.value.code());
                reading
                    .find(Code::DuplicateKey, language.place, message)
                    .related(first.place, Message::new("load-first-is-here"));
            }
            None => seen.push(language),
        }
    }
    if seen.is_empty() {
        empty(value, Message::new("load-empty-help"), reading);
        return None;
    }
    Some(seen)
}

fn language(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Language> {
    let found = string(value, reading)?;
    let language = Language::new(&found);
    if language.is_none() {
        let message = Message::new("load-unknown-language").with("found", found);
        let help = Message::new("load-unknown-language-help");
        reading.find(Code::UnknownWord, value.place, message).help(help);
    }
    language
}

fn next_release(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<NextRelease> {
    let is_date = |found: &str| found.starts_with(|letter: char| letter.is_ascii_digit());
    if value.scalar().is_some_and(is_date) {
        return date(value, reading).map(NextRelease::On);
    }
    text(value, reading).map(NextRelease::Words)
}

/// An address of the web without a query, made to end with `/`.
fn base_url(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<String> {
    let found = string(value, reading)?;
    let rest = found
        .strip_prefix("https://")
        .or_else(|| found.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let is_plain = found
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || "-._~:/%[]".contains(letter));
    if host.is_empty() || host.starts_with(['.', ':']) || !is_plain || found.contains("/../") {
        let message = Message::new("load-bad-url").with("found", found);
        reading
            .find(Code::BadAddress, value.place, message)
            .example(value.line("https://example.vn/thong-ke/"));
        return None;
    }
    let end = if found.ends_with('/') { "" } else { "/" };
    Some(format!("{found}{end}"))
}

/// The formats listed, and CSV with them.
fn downloads(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Downloads> {
    let mut offered = Downloads::LEAST;
    for format in one_or_list(value, reading, |value, reading| word(FORMATS)(value, reading))? {
        (format.value)(&mut offered);
    }
    Some(offered)
}

type DefaultAndPublished = (Placed<Classification>, Placed<Classification>);

fn classifications(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<DefaultAndPublished> {
    fields(value, reading, |fields| {
        let default = fields.required("default", word(CLASSIFICATIONS));
        let published = fields.required("published", word(CLASSIFICATIONS));
        Some((default?, published?))
    })
}

/// Reads the keys that say who may see something, and from when.
pub(super) fn release(fields: &mut Fields<'_, '_, '_>) -> Release {
    Release {
        classification: fields.optional("classification", word(CLASSIFICATIONS)),
        embargo_until: fields.optional("embargo_until", date),
    }
}
