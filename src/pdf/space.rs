//! White space and lines, as a browser makes them of the white space of a file.

use super::node::{Element, Node};

/// White space run together. A space that does not break stays what it is.
pub(super) fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_space = false;
    for character in text.chars() {
        let is_space = matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        if !is_space {
            out.push(character);
        } else if !after_space {
            out.push(' ');
        }
        after_space = is_space;
    }
    out
}

/// How long a word can be before it may be broken anywhere: the longest of any language are shorter.
const LONGEST_WORD: usize = 32;

/// The same text, in which a word that no line would hold may be broken.
pub(super) fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\n', '\u{a0}']) {
        if word.len() <= LONGEST_WORD || word.chars().count() <= LONGEST_WORD {
            out.push_str(word);
            continue;
        }
        for (index, letter) in word.chars().enumerate() {
            if index > 0 && index % (LONGEST_WORD / 2) == 0 {
                out.push('\u{200b}');
            }
            out.push(letter);
        }
    }
    out
}

/// The same nodes, in which every element holds either blocks or what stands in lines, with no space where a line
/// begins or ends.
pub(super) fn arranged(nodes: Vec<Node>) -> Vec<Node> {
    let nodes: Vec<Node> = nodes.into_iter().map(inside).collect();
    if !nodes.iter().any(Node::is_block) {
        return trimmed(nodes);
    }
    let mut blocks = Vec::new();
    let mut line = Vec::new();
    for node in nodes {
        if node.is_block() {
            end_line(&mut line, &mut blocks);
            // A mark that only ended a line.
            if !matches!(&node, Node::Element(element) if element.tag == "br") {
                blocks.push(node);
            }
        } else {
            line.push(node);
        }
    }
    end_line(&mut line, &mut blocks);
    blocks
}

fn end_line(line: &mut Vec<Node>, blocks: &mut Vec<Node>) {
    let kids = trimmed(std::mem::take(line));
    if !kids.is_empty() {
        blocks.push(Node::element(Element {
            class: vec!["loose".to_owned()],
            ..Element::new("p", kids)
        }));
    }
}

fn inside(node: Node) -> Node {
    let Node::Element(mut element) = node else {
        return node;
    };
    if matches!(element.tag.as_str(), "pre" | "br") {
        return Node::Element(element);
    }
    element.kids = if element.is_block() {
        arranged(element.kids)
    } else {
        element.kids.into_iter().map(inside).collect()
    };
    element.blocks = element.kids.iter().any(Node::is_block);
    if let Some(table) = &mut element.table {
        for cell in table.cells_mut() {
            cell.kids = arranged(std::mem::take(&mut cell.kids));
        }
        table.measure();
    }
    Node::Element(element)
}

/// A line without space at its beginning, at its end, and behind other space.
fn trimmed(mut line: Vec<Node>) -> Vec<Node> {
    let mut after_space = true;
    trim_starts(&mut line, &mut after_space);
    trim_end(&mut line);
    line.retain(|node| !matches!(node, Node::Text(text) if text.is_empty()));
    line
}

fn trim_starts(nodes: &mut [Node], after_space: &mut bool) {
    for node in nodes {
        match node {
            Node::Text(text) => {
                if *after_space && text.starts_with(' ') {
                    text.remove(0);
                }
                if !text.is_empty() {
                    *after_space = text.ends_with(' ');
                }
            }
            Node::Element(element) if element.tag == "br" => *after_space = true,
            Node::Element(element)
                if matches!(element.tag.as_str(), "icon" | "img" | "note" | "note-again") =>
            {
                *after_space = false;
            }
            Node::Element(element) => {
                // What CSS puts on a line of its own.
                let own_line = element.has_class("line") || element.has_class("remark");
                *after_space |= own_line;
                trim_starts(&mut element.kids, after_space);
                *after_space |= own_line;
            }
        }
    }
}

fn trim_end(nodes: &mut Vec<Node>) {
    while let Some(last) = nodes.last_mut() {
        match last {
            Node::Text(text) => {
                text.truncate(text.trim_end_matches(' ').len());
                if !text.is_empty() {
                    return;
                }
                nodes.pop();
            }
            Node::Element(element) if element.tag == "br" => {
                nodes.pop();
            }
            Node::Element(element) => {
                if !matches!(element.tag.as_str(), "note" | "note-again" | "icon" | "img") {
                    trim_end(&mut element.kids);
                }
                return;
            }
        }
    }
}
