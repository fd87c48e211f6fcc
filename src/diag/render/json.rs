//! A JSON array, one object a line. Words are in the reader's language; keys, codes and severities never change.

use serde::Serialize;

use super::place::Place;
use super::select::{Finding, Selection};
use crate::diag::Severity;
use crate::locale::Words;

#[derive(Serialize)]
struct Entry<'a> {
    #[serde(flatten)]
    place: Position<'a>,
    severity: &'static str,
    code: &'static str,
    message: String,
    help: Option<String>,
    example: Option<&'a str>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    place: Position<'a>,
    message: String,
}

/// Lines and columns from 1, the end right behind the last character; `null` where only the file is known.
#[derive(Serialize)]
struct Position<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

pub(super) fn render(selection: &Selection, words: &Words) -> String {
    let lines: Vec<String> = selection
        .findings
        .iter()
        .map(|finding| line(finding, words))
        .collect();
    if lines.is_empty() {
        "[]\n".to_owned()
    } else {
        format!("[\n{}\n]\n", lines.join(",\n"))
    }
}

fn line(finding: &Finding, words: &Words) -> String {
    let diagnostic = finding.diagnostic;
    let related = diagnostic.related.iter().zip(&finding.related);
    let entry = Entry {
        place: position(&finding.place),
        severity: match diagnostic.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        code: diagnostic.code.name(),
        message: words.say(&diagnostic.message),
        help: diagnostic.help.as_ref().map(|help| words.say(help)),
        example: diagnostic.example.as_deref(),
        related: related
            .map(|((_, message), place)| Related {
                place: position(place),
                message: words.say(message),
            })
            .collect(),
    };
    serde_json::to_string(&entry).expect("texts and numbers are always JSON")
}

fn position(place: &Place) -> Position<'_> {
    Position {
        file: &place.path,
        line: place.span.map(|span| span.line),
        column: place.span.map(|span| span.column),
        end_line: place.span.map(|span| span.end_line),
        end_column: place.span.map(|span| span.end_column),
    }
}
