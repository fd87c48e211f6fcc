//! Reads `data/documents/<id>.yaml`.

use crate::diag::{Code, nearest};
use crate::locale::{Message, Text};
use crate::model::{ClaimId, DocumentId, Verdict};
use crate::source::FileKind;

use super::config::release;
use super::fields::{Fields, fields, list, one_or_list};
use super::reading::{Reading, Value};
use super::references::{figure, target};
use super::scalars::{id, stated, string, text, truth, word};
use super::times::date;
use super::{ClaimKindRecord, ClaimRecord, DocumentRecord, Placed, SourceRecord};

const VERDICTS: &[(&str, Verdict)] = &[
    ("met", Verdict::Met),
    ("exceeded", Verdict::Exceeded),
    ("above-range", Verdict::AboveRange),
    ("missed", Verdict::Missed),
];

/// The folder that copies of documents lie in.
const FOLDER: &str = "data/documents";

/// Reads the root of the file.
pub(super) fn document(
    id: DocumentId,
    root: &Value<'_>,
    reading: &mut Reading<'_>,
) -> Option<DocumentRecord> {
    fields(root, reading, |fields| {
        let kind = fields.required("type", text);
        let number = fields.required("number", stated(string));
        let date = fields.required("date", stated(date));
        let issuer = fields.optional("issuer", text);
        let title = fields.required("title", text);
        let copy = fields.optional("file", copy);
        let copies = fields.optional("copies", |value, reading| one_or_list(value, reading, text));
        let note = fields.optional("note", text);
        let release = release(fields);
        let claims = fields.optional("claims", |value, reading| list(value, reading, claim));
        let claims: Vec<ClaimRecord> = claims
            .map(|claims| claims.value.into_iter().map(|claim| claim.value).collect())
            .unwrap_or_default();
        find_repeated(
            claims.iter().filter_map(|claim| claim.id.as_ref()),
            fields.reading,
        );
        Some(DocumentRecord {
            file: fields.reading.file,
            id,
            kind: kind?,
            number: number?,
            date: date?,
            issuer,
            title: title?,
            copy,
            copies: copies.map(|copies| copies.value).unwrap_or_default(),
            note,
            release,
            claims,
        })
    })
}

/// Finds ids that are given twice in one file.
pub(super) fn find_repeated<'i, I: Ord + ToString + 'i>(
    ids: impl Iterator<Item = &'i Placed<I>>,
    reading: &mut Reading<'_>,
) {
    let mut seen: std::collections::BTreeMap<&I, &Placed<I>> = std::collections::BTreeMap::new();
    for id in ids {
        if let Some(first) = seen.get(&id.value) {
            let message = Message::new("load-id-twice").with("id", id.value.to_string());
            reading
                .find(Code::DuplicateKey, id.place, message)
                .related(first.place, Message::new("load-first-is-here"))
                .help(Message::new("load-id-twice-help"));
        } else {
            seen.insert(&id.value, id);
        }
    }
}

/// Reads the path of a copy, and finds it among the publication's files.
fn copy(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<String> {
    let found = string(value, reading)?;
    let is_inside = found
        .split('/')
        .all(|part| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':']));
    if !is_inside {
        let message = Message::new("load-bad-path").with("found", found);
        reading
            .find(Code::BadAddress, value.place, message)
            .help(Message::new("load-bad-path-help").with("folder", FOLDER))
            .example(value.line("files/18-bc-duk.pdf"));
        return None;
    }
    let path = format!("{FOLDER}/{found}");
    if reading.workspace.at(&path).is_some() {
        return Some(path);
    }
    let files = reading.workspace.files.iter();
    let copies = files
        .filter(|file| file.kind == FileKind::Asset)
        .map(|file| file.path.as_str());
    let near = nearest(&path, copies).map(|near| near.trim_start_matches(FOLDER).trim_start_matches('/'));
    let message = Message::new("load-missing-copy").with("path", &path);
    let help = match near {
        Some(near) => Message::new("load-did-you-mean").with("near", near),
        None => Message::new("load-missing-copy-help"),
    };
    reading.find(Code::MissingFile, value.place, message).help(help);
    None
}

/// Reads a document and a section of it.
pub(super) fn source(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<SourceRecord> {
    fields(value, reading, |fields| {
        let document = fields.required("document", self::id(DocumentId::new));
        let section = section(fields);
        let document = document?;
        Some(SourceRecord { document, section })
    })
}

/// Reads the section of a document.
pub(super) fn section(fields: &mut Fields<'_, '_, '_>) -> Option<Placed<Text>> {
    fields.optional("section", text)
}

/// What a claim can say. The names stand in the order of the format's description.
#[derive(Clone, Copy)]
enum Is {
    Value,
    Attainment,
    Share,
    Average,
    Sum,
    Difference,
    Change,
    Verdict,
}

const IS: &[(&str, Is)] = &[
    ("value", Is::Value),
    ("attainment", Is::Attainment),
    ("share", Is::Share),
    ("average", Is::Average),
    ("sum", Is::Sum),
    ("difference", Is::Difference),
    ("change", Is::Change),
    ("verdict", Is::Verdict),
];

fn claim(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<ClaimRecord> {
    fields(value, reading, |fields| {
        let id = fields.optional("id", self::id(ClaimId::new));
        let section = section(fields);
        let printed = fields.required("printed", string);
        let paraphrased = fields.optional("paraphrased", truth);
        let note = fields.optional("note", text);
        let is = fields.required("is", word(IS));
        let Some(is) = is else {
            fields.allow(&["of", "whole", "target", "targets", "against", "result"]);
            return None;
        };
        let kind = claim_kind(is.value, fields);
        Some(ClaimRecord {
            place: fields.place,
            id,
            section,
            printed: printed?,
            paraphrased: paraphrased.is_some_and(|it| it.value),
            kind: kind?,
            note,
        })
    })
}

fn claim_kind(is: Is, fields: &mut Fields<'_, '_, '_>) -> Option<ClaimKindRecord> {
    match is {
        Is::Value => fields.required("of", figure).map(ClaimKindRecord::Value),
        Is::Average => fields.required("of", figure).map(ClaimKindRecord::Average),
        Is::Sum => {
            let of = fields.required("of", |value, reading| list(value, reading, figure));
            of.map(|of| ClaimKindRecord::Sum(of.value))
        }
        Is::Attainment | Is::Difference => {
            let of = fields.required("of", figure);
            let target = fields.required("target", target);
            let (of, target) = (of?, target?);
            Some(match is {
                Is::Attainment => ClaimKindRecord::Attainment { of, target },
                _ => ClaimKindRecord::Difference { of, target },
            })
        }
        Is::Share => {
            let of = fields.required("of", figure);
            let whole = fields.optional("whole", figure);
            of.map(|of| ClaimKindRecord::Share { of, whole })
        }
        Is::Change => {
            let of = fields.required("of", figure);
            let against = fields.required("against", figure);
            let (of, against) = (of?, against?);
            Some(ClaimKindRecord::Change { of, against })
        }
        Is::Verdict => {
            let targets = fields.required("targets", |value, reading| one_or_list(value, reading, target));
            let result = fields.required("result", word(VERDICTS));
            let of = fields.optional("of", figure);
            Some(ClaimKindRecord::Verdict {
                targets: targets?.value,
                result: result?,
                of,
            })
        }
    }
}
