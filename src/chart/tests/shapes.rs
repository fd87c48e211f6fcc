//! Reads a drawing back: its shapes in pixels, its texts as boxes.

use std::sync::LazyLock;

use roxmltree::{Document, Node};

use super::super::{Fonts, Weight};

/// A rectangle in pixels: left, top, right, bottom.
pub(super) type Area = (f64, f64, f64, f64);

pub(super) struct Shape<'x> {
    pub(super) class: &'x str,
    pub(super) area: Area,
    pub(super) title: Option<&'x str>,
    /// The place among the drawings below each other that it stands in.
    pub(super) sheet: usize,
}

pub(super) struct Lettering<'x> {
    pub(super) text: &'x str,
    pub(super) class: &'x str,
    pub(super) area: Area,
    /// Where it is anchored.
    pub(super) x: f64,
    pub(super) baseline: f64,
    pub(super) sheet: usize,
}

pub(super) fn parse(svg: &str) -> Document<'_> {
    Document::parse(svg).unwrap_or_else(|error| panic!("not well-formed: {error}\n{svg}"))
}

pub(super) fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    let text = node
        .attribute(name)
        .unwrap_or_else(|| panic!("<{}> has no {name}", node.tag_name().name()));
    text.parse()
        .unwrap_or_else(|_| panic!("{name}={text} is no number"))
}

/// The attribute of the element or of the nearest one round it that has it.
fn inherited<'x>(node: Node<'x, '_>, name: &str) -> Option<&'x str> {
    node.ancestors().find_map(|one| one.attribute(name))
}

fn shift(node: Node<'_, '_>) -> f64 {
    let moves = node.ancestors().filter_map(|one| one.attribute("transform"));
    moves
        .map(|text| {
            let inside = text
                .strip_prefix("translate(0 ")
                .and_then(|rest| rest.strip_suffix(')'));
            inside
                .and_then(|y| y.parse::<f64>().ok())
                .unwrap_or_else(|| panic!("an unknown transform {text}"))
        })
        .sum()
}

/// Which of the drawings below each other an element is in: they are told apart by how far they are moved.
fn sheet(node: Node<'_, '_>) -> usize {
    let root = node
        .ancestors()
        .filter(Node::is_element)
        .last()
        .expect("there is a root");
    let moved: Vec<f64> = root
        .children()
        .filter_map(|child| child.attribute("transform").map(|_| shift(child)))
        .collect();
    let own = shift(node);
    moved
        .iter()
        .position(|y| (y - own).abs() < 0.01)
        .map_or(0, |index| index + 1)
}

/// Every shape, but those that only define a pattern.
pub(super) fn shapes<'x>(document: &'x Document<'_>) -> Vec<Shape<'x>> {
    let visible = |node: &Node<'_, '_>| !node.ancestors().any(|one| one.has_tag_name("pattern"));
    let mut found = Vec::new();
    for node in document.descendants().filter(Node::is_element).filter(visible) {
        let y = shift(node);
        let area = match node.tag_name().name() {
            "rect" => {
                let (left, top) = (number(&node, "x"), number(&node, "y"));
                (
                    left,
                    top,
                    left + number(&node, "width"),
                    top + number(&node, "height"),
                )
            }
            "line" => {
                let (x1, x2) = (number(&node, "x1"), number(&node, "x2"));
                let (y1, y2) = (number(&node, "y1"), number(&node, "y2"));
                (x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2))
            }
            "circle" => {
                let (x, y, r) = (number(&node, "cx"), number(&node, "cy"), number(&node, "r"));
                (x - r, y - r, x + r, y + r)
            }
            "path" | "polygon" => {
                let steps = node.attribute("d").or_else(|| node.attribute("points"));
                let numbers: Vec<f64> = steps
                    .expect("a path has steps")
                    .split([' ', 'M', 'L'])
                    .filter(|part| !part.is_empty())
                    .map(|part| part.parse().expect("a coordinate"))
                    .collect();
                let pairs = numbers.chunks(2).map(|pair| (pair[0], pair[1]));
                pairs.fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |area, (x, y)| {
                    (area.0.min(x), area.1.min(y), area.2.max(x), area.3.max(y))
                })
            }
            _ => continue,
        };
        let title = node
            .children()
            .find(|child| child.has_tag_name("title"))
            .and_then(|title| title.text());
        found.push(Shape {
            class: node.attribute("class").unwrap_or_default(),
            area: (area.0, area.1 + y, area.2, area.3 + y),
            title,
            sheet: sheet(node),
        });
    }
    found
}

/// Every text with the room its letters take, measured with the fonts.
pub(super) fn texts<'x>(document: &'x Document<'_>) -> Vec<Lettering<'x>> {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::default);
    let mut found = Vec::new();
    for node in document.descendants().filter(|node| node.has_tag_name("text")) {
        let text = node.text().unwrap_or_default();
        let size: f64 = inherited(node, "font-size")
            .expect("a size")
            .parse()
            .expect("a number");
        let weight = match inherited(node, "font-weight") {
            Some("600") => Weight::Semibold,
            None | Some("400") => Weight::Regular,
            Some(other) => panic!("an unknown weight {other}"),
        };
        let width = FONTS.width(text, size, weight);
        let (x, y) = (number(&node, "x"), number(&node, "y") + shift(node));
        let left = match node.attribute("text-anchor") {
            None => x,
            Some("middle") => x - width / 2.0,
            Some("end") => x - width,
            Some(other) => panic!("an unknown anchor {other}"),
        };
        found.push(Lettering {
            text,
            class: inherited(node, "class").unwrap_or_default(),
            area: (left, y - 0.75 * size, left + width, y + 0.22 * size),
            x,
            baseline: y,
            sheet: sheet(node),
        });
    }
    found
}

pub(super) fn overlap(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

/// A number as the language writes it.
pub(super) fn read_number(text: &str, language: &str) -> Option<f64> {
    let (group, decimal) = if language == "vi" { ('.', ',') } else { (',', '.') };
    let plain: String = text
        .trim_end_matches('%')
        .chars()
        .filter(|letter| *letter != group)
        .map(|letter| match letter {
            '−' => '-',
            other if other == decimal => '.',
            other => other,
        })
        .collect();
    plain.parse().ok()
}
