use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::Message;
use crate::output::SitePath;

use super::node::Node;
use super::world::Fonts;
use super::{Page, Report, Signing, Sources, places};

/// What stands in the place of a character that no font has.
const STAND_IN: char = '\u{25a1}';

/// Puts a hollow square in the place of characters that no font of the theme has, and says which they are and where.
pub(super) fn replace(
    page: &Page,
    blocks: &mut [Node],
    fonts: &Fonts,
    sources: &dyn Sources,
    sink: &mut Sink,
) {
    let mut missing = BTreeSet::new();
    replace_in(blocks, fonts, &mut missing);
    for character in missing {
        tell(character, Some(&page.path), sources, sink);
    }
}

/// The same in what the cover says.
pub(super) fn replace_on_cover(
    report: &mut Report<'_>,
    fonts: &Fonts,
    sources: &dyn Sources,
    sink: &mut Sink,
) {
    let mut missing = BTreeSet::new();
    let Report {
        title,
        part_of,
        description,
        publisher,
        contact,
        edition,
        marks,
        signing,
        pages,
        ..
    } = report;
    let of_pages = pages.iter_mut().filter_map(|page| page.title.as_mut());
    let Signing {
        above,
        place,
        authority,
        post,
        name,
        recipients,
    } = signing;
    let signed = [above, place, post, name];
    let maybe = [part_of, description, contact].into_iter().chain(signed);
    let always = [title, publisher, edition].into_iter().chain(marks);
    let always = always.chain(authority).chain(recipients);
    for text in always.chain(maybe.flatten()).chain(of_pages) {
        shown(text, fonts, &mut missing);
    }
    for character in missing {
        tell(character, None, sources, sink);
    }
}

/// A finding at each place that the character comes from.
fn tell(character: char, page: Option<&SitePath>, sources: &dyn Sources, sink: &mut Sink) {
    let written = character.to_string();
    for place in places(sources, page, &written) {
        let message = Message::new("pdf-no-letter")
            .with("letter", written.clone())
            .with("code", format!("U+{:04X}", u32::from(character)));
        let found = Diagnostic::new(Code::PdfNoLetter, place, message);
        sink.push(found.help(Message::new("pdf-no-letter-help")));
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
