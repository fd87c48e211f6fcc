use std::collections::BTreeSet;

use crate::diag::{Code, Sink};
use crate::locale::Message;

use super::node::Node;
use super::world::Fonts;
use super::{Page, about};

/// What stands in the place of a character that no font has.
const STAND_IN: char = '\u{25a1}';

/// Puts a hollow square in the place of characters that no font of the theme has, and says which they are and where.
pub(super) fn replace(page: &Page, blocks: &mut [Node], fonts: &Fonts, sink: &mut Sink) {
    let mut missing = BTreeSet::new();
    replace_in(blocks, fonts, &mut missing);
    for character in missing {
        let message = Message::new("pdf-no-letter")
            .with("letter", character.to_string())
            .with("code", format!("U+{:04X}", u32::from(character)));
        sink.push(about(page, Code::PdfNoLetter, message).help(Message::new("pdf-no-letter-help")));
    }
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
