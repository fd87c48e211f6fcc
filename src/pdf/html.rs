//! Reads a page of the site into what paper has of it.
//!
//! Any HTML will do, as in a browser: a theme's own templates may write what they like.

use std::collections::BTreeMap;

use html5ever::tendril::TendrilSink as _;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::drawing::drawing;
use super::node::{Element, Node};
use super::space;
use super::table::{Cell, Row, Table};

/// How deep elements may stand in each other. What is deeper keeps its words and loses its form: Typst has a limit of
/// its own, at which it would make nothing at all.
const DEEPEST: usize = 16;
/// How deep lists and quotations may.
const DEEPEST_LIST: usize = 5;

/// What of the page is for a screen.
const ON_SCREEN: &[&str] = &[
    "button", "dialog", "form", "head", "link", "meta", "nav", "noscript", "script", "style", "summary",
    "template",
];

/// The main part of a page, as blocks.
pub(super) fn read(html: &str) -> Vec<Node> {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    let page = &dom.document;
    let main = find(page, &|node| name(node).as_deref() == Some("main"));
    let mut reader = Reader {
        page,
        notes: BTreeMap::new(),
        depth: 0,
        lists: 0,
    };
    let main = main.unwrap_or_else(|| page.clone());
    reader.find_notes(&main);
    let blocks = reader.kids(&main);
    space::arranged(blocks)
}

/// The name of an element. `None` for what is none.
pub(super) fn name(node: &Handle) -> Option<String> {
    match &node.data {
        NodeData::Element { name, .. } => Some(name.local.to_string()),
        _ => None,
    }
}

/// An attribute of an element.
pub(super) fn attribute(node: &Handle, key: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    let attrs = attrs.borrow();
    let found = attrs.iter().find(|it| &*it.name.local == key)?;
    Some(found.value.to_string())
}

/// The element with an id.
pub(super) fn by_id(page: &Handle, id: &str) -> Option<Handle> {
    find(page, &|node| attribute(node, "id").as_deref() == Some(id))
}

/// All the text in an element.
pub(super) fn text(node: &Handle) -> String {
    let mut out = String::new();
    if let NodeData::Text { contents } = &node.data {
        out.push_str(&contents.borrow());
    }
    for kid in node.children.borrow().iter() {
        out.push_str(&text(kid));
    }
    out
}

fn find(node: &Handle, fits: &dyn Fn(&Handle) -> bool) -> Option<Handle> {
    if fits(node) {
        return Some(node.clone());
    }
    let kids = node.children.borrow();
    kids.iter().find_map(|kid| find(kid, fits))
}

fn classes(node: &Handle) -> Vec<String> {
    let all = attribute(node, "class").unwrap_or_default();
    all.split_whitespace().map(str::to_owned).collect()
}

struct Reader<'a> {
    page: &'a Handle,
    /// The footnotes that nothing has referred to yet, by their ids.
    notes: BTreeMap<String, Handle>,
    depth: usize,
    lists: usize,
}

impl Reader<'_> {
    /// Footnotes stand at the end of a page, and on paper at the foot of the place that refers to them.
    fn find_notes(&mut self, node: &Handle) {
        let here = classes(node).iter().any(|it| it == "footnotes");
        for kid in node.children.borrow().iter() {
            if here && let Some(list) = (name(kid).as_deref() == Some("ol")).then_some(kid) {
                for item in list.children.borrow().iter() {
                    if let Some(id) = attribute(item, "id") {
                        self.notes.insert(id, item.clone());
                    }
                }
            } else {
                self.find_notes(kid);
            }
        }
    }

    fn kids(&mut self, node: &Handle) -> Vec<Node> {
        let mut out = Vec::new();
        for kid in node.children.borrow().iter() {
            match &kid.data {
                NodeData::Text { contents } => out.push(Node::Text(space::breakable(&space::collapsed(
                    &contents.borrow(),
                )))),
                NodeData::Element { .. } => self.element(kid, &mut out),
                _ => {}
            }
        }
        out
    }

    fn element(&mut self, node: &Handle, out: &mut Vec<Node>) {
        let tag = name(node).unwrap_or_default();
        let class = classes(node);
        let has = |wanted: &str| class.iter().any(|it| it == wanted);
        let is_note_list = has("footnotes");
        if ON_SCREEN.contains(&tag.as_str())
            || is_note_list
            || has("unseen")
            || attribute(node, "hidden").is_some()
            || attribute(node, "data-print").as_deref() == Some("no")
        {
            return;
        }
        let mut element = match tag.as_str() {
            "svg" => match drawing(node, self.page) {
                Some(element) => element,
                None => return,
            },
            "table" => Element {
                table: Some(self.table(node)),
                ..Element::new(tag, Vec::new())
            },
            "pre" => Element::new(tag, vec![Node::Text(space::breakable(&text(node)))]),
            "img" => Element {
                source: attribute(node, "src"),
                alt: attribute(node, "alt").filter(|alt| !alt.trim().is_empty()),
                ..Element::new(tag, Vec::new())
            },
            "input" => {
                let checked = attribute(node, "checked").is_some();
                out.push(Node::Text(if checked { "✓\u{a0}" } else { "□\u{a0}" }.to_owned()));
                return;
            }
            "sup" if has("footnote-ref") => match self.note(node) {
                Some(element) => element,
                None => Element::new(tag, self.kids(node)),
            },
            _ => {
                let is_list = matches!(tag.as_str(), "ul" | "ol" | "dl" | "blockquote");
                self.depth += 1;
                self.lists += usize::from(is_list);
                let kids = self.kids(node);
                let too_deep = match tag.as_str() {
                    "ul" | "ol" | "dl" | "blockquote" | "li" | "dt" | "dd" => self.lists > DEEPEST_LIST,
                    _ => self.depth > DEEPEST && Element::new(tag.as_str(), Vec::new()).is_block(),
                };
                self.depth -= 1;
                self.lists -= usize::from(is_list);
                if too_deep {
                    out.push(line_end());
                    out.extend(kids);
                    out.push(line_end());
                    return;
                }
                Element::new(tag, kids)
            }
        };
        if let Some(level) = heading(&element.tag) {
            element.level = Some(level);
            "heading".clone_into(&mut element.tag);
        }
        element.class = class;
        element.anchor = attribute(node, "id").or(element.anchor);
        element.lang = attribute(node, "lang");
        element.start = attribute(node, "start").and_then(|start| start.parse().ok());
        if element.tag == "a" {
            element.href = attribute(node, "href");
            element.alt = attribute(node, "title");
        }
        out.push(Node::element(element));
    }

    /// A place that refers to a footnote: the first has the note with it.
    fn note(&mut self, sup: &Handle) -> Option<Element> {
        let link = find(sup, &|node| name(node).as_deref() == Some("a"))?;
        let href = attribute(&link, "href")?;
        let id = href.strip_prefix('#')?.to_owned();
        let Some(item) = self.notes.remove(&id) else {
            return Some(Element {
                href: Some(href),
                ..Element::new("note-again", Vec::new())
            });
        };
        let depth = std::mem::replace(&mut self.depth, DEEPEST / 2);
        let mut kids = self.kids(&item);
        self.depth = depth;
        drop_ways_back(&mut kids);
        // The number stands before the first words, not over them.
        let kids = space::arranged(kids);
        let mut kids = kids.into_iter();
        let kids = match kids.next() {
            Some(Node::Element(first)) if first.tag == "p" => first.kids.into_iter().chain(kids).collect(),
            first => first.into_iter().chain(kids).collect(),
        };
        Some(Element {
            anchor: Some(id),
            ..Element::new("note", kids)
        })
    }

    fn table(&mut self, node: &Handle) -> Table {
        let mut table = Table::default();
        let mut loose = Vec::new();
        for part in node.children.borrow().iter() {
            match name(part).as_deref() {
                Some("caption") => {
                    space::collapsed(&text(part))
                        .trim()
                        .clone_into(&mut table.caption);
                    table.caption_hidden = classes(part).iter().any(|it| it == "unseen");
                }
                Some("thead") => table.head.extend(self.rows(part, true)),
                Some("tbody" | "tfoot") => table.groups.push(self.rows(part, false)),
                Some("tr") => loose.push(self.row(part, false)),
                _ => {}
            }
        }
        if !loose.is_empty() {
            table.groups.push(loose);
        }
        table
    }

    fn rows(&mut self, part: &Handle, is_head: bool) -> Vec<Row> {
        let kids = part.children.borrow();
        let rows = kids.iter().filter(|kid| name(kid).as_deref() == Some("tr"));
        rows.map(|row| self.row(row, is_head)).collect()
    }

    /// A row. The ways to the own places of numbers would be most of the file; a head is repeated on each page, and what
    /// is repeated cannot hold links.
    fn row(&mut self, row: &Handle, is_head: bool) -> Row {
        let mut opening = attribute(row, "id").map(|id| {
            Box::new(Element {
                anchor: Some(id),
                ..Element::new("span", Vec::new())
            })
        });
        let mut cells = Vec::new();
        for cell in row.children.borrow().iter() {
            let is_heading = match name(cell).as_deref() {
                Some("th") => true,
                Some("td") => false,
                _ => continue,
            };
            let class = classes(cell);
            let has = |wanted: &str| class.iter().any(|it| it == wanted);
            let count = |key: &str| attribute(cell, key).and_then(|it| it.parse().ok());
            let depth = class
                .iter()
                .find_map(|it| it.strip_prefix("depth-")?.parse().ok());
            let is_number = has("number") || has("right");
            let mut kids = self.kids(cell);
            if is_number || is_head {
                drop_links(&mut kids);
            }
            cells.push(Cell {
                kids,
                heading: is_heading,
                number: is_number,
                center: has("center"),
                depth: depth.unwrap_or(0),
                span: count("colspan").unwrap_or(1_usize).clamp(1, 1000),
                rows: count("rowspan").unwrap_or(1_usize).clamp(1, 1000),
                opening: opening.take(),
            });
        }
        cells
    }
}

/// What only ends a line.
fn line_end() -> Node {
    Node::element(Element {
        blocks: true,
        ..Element::new("br", Vec::new())
    })
}

/// 1 for `h1`.
fn heading(tag: &str) -> Option<u8> {
    match tag.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

fn drop_links(nodes: &mut [Node]) {
    Node::each_mut(nodes, &mut |element| element.href = None);
}

fn drop_ways_back(nodes: &mut Vec<Node>) {
    nodes.retain(|node| !matches!(node, Node::Element(element) if element.has_class("footnote-back")));
    for node in nodes {
        if let Node::Element(element) = node {
            drop_ways_back(&mut element.kids);
        }
    }
}
