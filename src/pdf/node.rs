use serde::Serialize;

/// A piece of a page as a template of Typst gets it: a text, or an element as a dictionary.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Node {
    /// Text, its white space already that of a reader.
    Text(String),
    /// Everything else.
    Element(Box<Element>),
}

/// An element of a page. What it does not have is not in the dictionary.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Element {
    /// The name of the HTML element; or `heading`, `drawing`, `icon`, `note`, `note-again`.
    pub(super) tag: String,
    /// Its classes, in the order of the page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) class: Vec<String>,
    /// By which a link elsewhere leads here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) label: Option<String>,
    /// What is in it: blocks only, or text and what stands in a line only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) kids: Vec<Node>,
    /// Whether `kids` are blocks.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) blocks: bool,
    /// A heading's: 1 is that of a part of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<u8>,
    /// A link's: the label it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<String>,
    /// A link's: the address it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    /// A drawing's SVG, a picture's path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    /// What a drawing or picture shows, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) alt: Option<String>,
    /// A drawing's width in pixels of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) width: Option<f64>,
    /// And its height.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) height: Option<f64>,
    /// The first number of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<i64>,
    /// The language of what is in it, where it is another than around it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<String>,
    /// A table's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) table: Option<super::table::Table>,
    /// The anchor that the page has here.
    #[serde(skip)]
    pub(super) anchor: Option<String>,
    /// Where the page's link leads.
    #[serde(skip)]
    pub(super) href: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
pub(super) fn is_false(value: &bool) -> bool {
    !value
}

impl Element {
    pub(super) fn new(tag: impl Into<String>, kids: Vec<Node>) -> Self {
        Self {
            tag: tag.into(),
            kids,
            ..Self::default()
        }
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.class.iter().any(|it| it == class)
    }

    /// Whether it begins a line of its own.
    pub(super) fn is_block(&self) -> bool {
        const IN_LINE: &[&str] = &[
            "a",
            "abbr",
            "b",
            "br",
            "cite",
            "code",
            "del",
            "em",
            "i",
            "icon",
            "img",
            "input",
            "ins",
            "kbd",
            "mark",
            "note",
            "note-again",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "time",
            "u",
            "var",
            "wbr",
        ];
        // A note's words stand at the foot of the page, whatever they are.
        self.tag != "note" && (self.blocks || !IN_LINE.contains(&self.tag.as_str()))
    }
}

impl Node {
    pub(super) fn element(element: Element) -> Self {
        Self::Element(Box::new(element))
    }

    pub(super) fn is_block(&self) -> bool {
        match self {
            Self::Text(_) => false,
            Self::Element(element) => element.is_block(),
        }
    }

    /// Calls `visit` with every element, from the outside in and in the order of the page.
    pub(super) fn each<'a>(nodes: &'a [Node], visit: &mut dyn FnMut(&'a Element)) {
        for node in nodes {
            if let Self::Element(element) = node {
                visit(element);
                Self::each(&element.kids, visit);
                if let Some(table) = &element.table {
                    for cell in table.cells() {
                        if let Some(found) = &cell.opening {
                            visit(found);
                        }
                        Self::each(&cell.kids, visit);
                    }
                }
            }
        }
    }

    /// The same, to change them.
    pub(super) fn each_mut(nodes: &mut [Node], visit: &mut dyn FnMut(&mut Element)) {
        for node in nodes {
            if let Self::Element(element) = node {
                visit(element);
                Self::each_mut(&mut element.kids, visit);
                if let Some(table) = &mut element.table {
                    for cell in table.cells_mut() {
                        if let Some(found) = &mut cell.opening {
                            visit(found);
                        }
                        Self::each_mut(&mut cell.kids, visit);
                    }
                }
            }
        }
    }

    /// The text of them, without anything else.
    pub(super) fn text(nodes: &[Node]) -> String {
        let mut out = String::new();
        add_text(nodes, &mut out);
        out.trim().to_owned()
    }
}

fn add_text(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => add_text(&element.kids, out),
        }
    }
}
