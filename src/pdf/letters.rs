use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::locale::Message;

use super::node::Node;
use super::world::Fonts;
use super::{Page, Report, about};

/// What stands in the place of a character that no font has.
const STAND_IN: char = '\u{25a1}';

/// Puts a hollow square in the place of characters that no font of the theme has, and says which they are and where.
pub(super) fn replace(page: &Page, blocks: &mut [Node], fonts: &Fonts, sink: &mut Sink) {
    let mut missing = BTreeSet::new();
    replace_in(blocks, fonts, &mut missing);
    for character in missing {
        sink.push(
            about(page, Code::PdfNoLetter, message(character)).help(Message::new("pdf-no-letter-help")),
        );
    }
}

/// The same in what the cover says.
pub(super) fn replace_on_cover(report: &mut Report<'_>, fonts: &Fonts, sink: &mut Sink) {
    let mut missing = BTreeSet::new();
    let Report {
        title,
        part_of,
        description,
        publisher,
        contact,
        edition,
        marks,
        pages,
        ..
    } = report;
    let of_pages = pages.iter_mut().filter_map(|page| page.title.as_mut());
    let maybe = [part_of, description, contact].into_iter().flatten();
    let always = [title, publisher, edition].into_iter().chain(marks);
    for text in always.chain(maybe).chain(of_pages) {
        shown(text, fonts, &mut missing);
    }
    for character in missing {
        let origin = Origin::Place {
            path: "niengiam.yaml".to_owned(),
            line: 0,
            column: 0,
        };
        sink.push(
            Diagnostic::new(Code::PdfNoLetter, origin, message(character))
                .help(Message::new("pdf-no-letter-help")),
        );
    }
}

fn message(character: char) -> Message {
    Message::new("pdf-no-letter")
        .with("letter", character.to_string())
        .with("code", format!("U+{:04X}", u32::from(character)))
}

fn replace_in(nodes: &mut [Node], fonts: &Fonts, missing: &mut BTreeSet<char>) {
    for node in nodes {
        match node {
            Node::Text(text) => shown(text, fonts, missing),
            Node::Element(element) => {
                if let Some(alt) = &mut element.alt {
                    shown(alt, fonts, &mut BTreeSet::new());
                }
                if element.tag == "drawing"
                    && let Some(source) = &mut element.source
                {
                    shown(source, fonts, missing);
                }
                replace_in(&mut element.kids, fonts, missing);
                if let Some(table) = &mut element.table {
                    shown(&mut table.caption, fonts, missing);
                    for cell in table.cells_mut() {
                        replace_in(&mut cell.kids, fonts, missing);
                    }
                }
            }
        }
    }
}

fn shown(text: &mut String, fonts: &Fonts, missing: &mut BTreeSet<char>) {
    // What every font has is nearly all there is.
    if text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return;
    }
    let mut changed = String::with_capacity(text.len());
    for character in text.chars() {
        if is_shown(character, fonts) {
            changed.push(character);
        } else if let Some(same) = same(character).filter(|it| fonts.have(*it)) {
            changed.push(same);
        } else if character != '\u{fe0f}' {
            missing.insert(character);
            changed.push(STAND_IN);
        }
    }
    *text = changed;
}

/// A character that says the same: the boxes of a task list.
fn same(character: char) -> Option<char> {
    match character {
        '\u{2611}' => Some('\u{2713}'),
        '\u{2610}' => Some('\u{25a1}'),
        _ => None,
    }
}

fn is_shown(character: char, fonts: &Fonts) -> bool {
    // A line's end in what is written as it stands; the place where a long word may be broken.
    matches!(character, '\n' | '\t' | '\u{200b}' | '\u{ad}') || fonts.have(character)
}
