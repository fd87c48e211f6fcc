//! Reads a page of the site into what paper has of it.
//!
//! Any HTML will do, as in a browser: a theme's own templates may write what they like.

use std::collections::BTreeMap;

use super::dom::{Dom, Part};
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
    let dom = Dom::read(html);
    let page = dom.page();
    let main = page.find(&|part| part.name() == Some("main")).unwrap_or(page);
    let mut reader = Reader {
        page,
        notes: BTreeMap::new(),
        depth: 0,
        lists: 0,
    };
    reader.find_notes(main);
    let blocks = reader.kids(main);
    space::arranged(blocks)
}

struct Reader<'a> {
    page: Part<'a>,
    /// The footnotes that nothing has referred to yet, by their ids.
    notes: BTreeMap<&'a str, Part<'a>>,
    depth: usize,
    lists: usize,
}

impl<'a> Reader<'a> {
    /// Footnotes stand at the end of a page, and on paper at the foot of the place that refers to them.
    fn find_notes(&mut self, part: Part<'a>) {
        let here = part.has_class("footnotes");
        for kid in part.kids() {
            if here && kid.name() == Some("ol") {
                let items = kid.kids().filter_map(|item| Some((item.attribute("id")?, item)));
                self.notes.extend(items);
            } else {
                self.find_notes(kid);
            }
        }
    }

    fn kids(&mut self, part: Part<'a>) -> Vec<Node> {
        let mut out = Vec::new();
        for kid in part.kids() {
            if let Some(text) = kid.own_text() {
                out.push(Node::Text(space::breakable(&space::collapsed(text))));
            } else if let Some(tag) = kid.name() {
                self.element(kid, tag, &mut out);
            }
        }
        out
    }

    fn element(&mut self, part: Part<'a>, tag: &str, out: &mut Vec<Node>) {
        if ON_SCREEN.contains(&tag)
            || part.has_class("footnotes")
            || part.has_class("unseen")
            || part.attribute("hidden").is_some()
            || part.attribute("data-print") == Some("no")
        {
            return;
        }
        let mut element = match tag {
            "svg" => match drawing(part, self.page) {
                Some(element) => element,
                None => return,
            },
            "table" => Element {
                table: Some(self.table(part)),
                ..Element::new(tag, Vec::new())
            },
            "pre" => Element::new(tag, vec![Node::Text(space::breakable(&part.text()))]),
            "img" => Element {
                source: part.attribute("src").map(str::to_owned),
                alt: part
                    .attribute("alt")
                    .filter(|alt| !alt.trim().is_empty())
                    .map(str::to_owned),
                ..Element::new(tag, Vec::new())
            },
            "input" => {
                let checked = part.attribute("checked").is_some();
                out.push(Node::Text(if checked { "✓\u{a0}" } else { "□\u{a0}" }.to_owned()));
                return;
            }
            "sup" if part.has_class("footnote-ref") => match self.note(part) {
                Some(element) => element,
                None => Element::new(tag, self.kids(part)),
            },
            _ => {
                let is_list = matches!(tag, "ul" | "ol" | "dl" | "blockquote");
                self.depth += 1;
                self.lists += usize::from(is_list);
                let kids = self.kids(part);
                let too_deep = match tag {
                    "ul" | "ol" | "dl" | "blockquote" | "li" | "dt" | "dd" => self.lists > DEEPEST_LIST,
                    _ => self.depth > DEEPEST && Element::new(tag, Vec::new()).is_block(),
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
        let own = |key: &str| part.attribute(key).map(str::to_owned);
        if let Some(level) = heading(&element.tag) {
            element.level = Some(level);
            "heading".clone_into(&mut element.tag);
        }
        element.class = part.classes().map(str::to_owned).collect();
        element.anchor = own("id").or(element.anchor);
        element.lang = own("lang");
        element.start = part.attribute("start").and_then(|start| start.parse().ok());
        if element.tag == "a" {
            element.href = own("href");
            element.alt = own("title");
        }
        out.push(Node::element(element));
    }

    /// A place that refers to a footnote: the first has the note with it.
    fn note(&mut self, sup: Part<'a>) -> Option<Element> {
        let link = sup.find(&|part| part.name() == Some("a"))?;
        let href = link.attribute("href")?;
        let id = href.strip_prefix('#')?;
        let Some(item) = self.notes.remove(id) else {
            return Some(Element {
                href: Some(href.to_owned()),
                ..Element::new("note-again", Vec::new())
            });
        };
        let depth = std::mem::replace(&mut self.depth, DEEPEST / 2);
        let mut kids = self.kids(item);
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
            anchor: Some(id.to_owned()),
            ..Element::new("note", kids)
        })
    }

    fn table(&mut self, node: Part<'a>) -> Table {
        let mut table = Table::default();
        let mut loose = Vec::new();
        for part in node.kids() {
            match part.name() {
                Some("caption") => {
                    space::collapsed(&part.text())
                        .trim()
                        .clone_into(&mut table.caption);
                    table.caption_hidden = part.has_class("unseen");
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

    fn rows(&mut self, part: Part<'a>, is_head: bool) -> Vec<Row> {
        let rows = part.kids().filter(|kid| kid.name() == Some("tr"));
        rows.map(|row| self.row(row, is_head)).collect()
    }

    /// A row. The ways to the own places of numbers would be most of the file; a head is repeated on each page, and what
    /// is repeated cannot hold links.
    fn row(&mut self, row: Part<'a>, is_head: bool) -> Row {
        let mut opening = row.attribute("id").map(|id| {
            Box::new(Element {
                anchor: Some(id.to_owned()),
                ..Element::new("span", Vec::new())
            })
        });
        let mut cells = Vec::new();
        for cell in row.kids() {
            let is_heading = match cell.name() {
                Some("th") => true,
                Some("td") => false,
                _ => continue,
            };
            let count = |key: &str| cell.attribute(key).and_then(|it| it.parse().ok());
            let depth = cell
                .classes()
                .find_map(|it| it.strip_prefix("depth-")?.parse().ok());
            let is_number = cell.has_class("number") || cell.has_class("right");
            let mut kids = self.kids(cell);
            if is_number || is_head {
                drop_links(&mut kids);
            }
            cells.push(Cell {
                kids,
                heading: is_heading,
                number: is_number,
                center: cell.has_class("center"),
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
