//! What templates get: one struct for each kind of page, and the parts that pages share.
//!
//! Every number, date and sentence in them is finished text in the language of the page; a template only puts it into
//! its place. What is HTML already says so in its name (`…_html`, `svg`): it was escaped when it was made, and a template
//! marks it `safe`.

mod changes;
pub(super) mod chart;
mod chart_files;
mod compared;
mod counted;
mod course;
pub(super) mod cut;
pub(super) mod document;
mod excerpt;
pub(super) mod frame;
pub(super) mod free;
pub(super) mod glossary;
mod grain;
pub(super) mod home;
pub(super) mod indicator;
mod letters;
mod markup;
pub(super) mod organization;
pub(super) mod organizations;
pub(super) mod period;
mod period_figures;
pub(super) mod plain;
mod predecessors;
pub(super) mod reporting;
pub(super) mod resolution;
pub(super) mod series;
pub(super) mod schema_org;
mod scorecard;
pub(super) mod search;
mod section;
pub(super) mod sort;
pub(super) mod target;
pub(super) mod task;
mod tile;
mod yearly;

use serde::Serialize;

/// A text that leads somewhere, where there is somewhere to go.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Link {
    /// The text.
    pub(super) text: String,
    /// Where it leads.
    pub(super) href: Option<String>,
}

impl Link {
    /// A text that leads nowhere.
    fn words(text: String) -> Self {
        Self { text, href: None }
    }
}

/// A number, or what stands in its place. Its text is never empty.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Value {
    /// The number as it is read, with `%` but without any other unit; or a symbol.
    pub(super) text: String,
    /// The unit behind it.
    pub(super) unit: Option<String>,
    /// The number with a point, unrounded, for machines. `None` where there is none.
    pub(super) machine: Option<String>,
    /// What the symbol means here. `None` for a number.
    pub(super) reason: Option<String>,
    /// `estimate` or `preliminary`, and the word for it.
    pub(super) status: Option<Mark>,
    /// How it was come by, where no source gives it; that it is rounded.
    pub(super) remark: Option<String>,
    /// The way to its own place.
    pub(super) href: Option<String>,
    /// What stands beside it says already why there is no number: the reason is only read out.
    pub(super) quiet: bool,
}

/// A word with a stable name, by which a style sheet and an icon are chosen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Mark {
    /// `exceeded`, `no-data`, `preliminary`.
    pub(super) name: &'static str,
    /// The word in the language of the page.
    pub(super) word: String,
}

/// A name and what stands behind it, in a list of facts.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Fact {
    /// "Loại hình".
    pub(super) name: String,
    /// One or more values.
    pub(super) values: Vec<Link>,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Source {
    /// The document.
    pub(super) text: String,
    /// The way to its page.
    pub(super) href: Option<String>,
    /// "mục I.2.2".
    pub(super) section: Option<String>,
}

/// A table: its first column is the heading of each row. A template gets it as HTML (see `markup`): pages are mostly
/// tables, and to hand over each cell by itself takes longer than all the rest.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// What it shows: read out before the table.
    pub(super) caption: String,
    /// Whether the caption is only for those who cannot see what stands around the table.
    pub(super) caption_hidden: bool,
    pub(super) kind: TableKind,
    /// The heads of the columns.
    pub(super) columns: Vec<Column>,
    /// Rows in groups.
    pub(super) groups: Vec<Group>,
    /// What is to be said where it holds only a part.
    pub(super) more: Option<Link>,
}

impl Table {
    /// A whole table of rows that belong together, its caption only read out.
    pub(super) fn of_rows(kind: TableKind, caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self {
            caption,
            caption_hidden: true,
            kind,
            columns,
            groups: vec![Group { title: None, rows }],
            more: None,
        }
    }
}

/// What a table holds, which decides what becomes of it where there is little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableKind {
    /// Numbers: it scrolls sideways.
    Figures,
    /// Words: the cells of a row stand under each other, each with the head of its column.
    List,
}

/// The head of a column.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Its words.
    pub(super) text: String,
    /// The way to the page it is about.
    pub(super) href: Option<String>,
    /// Whether it holds numbers.
    pub(super) number: bool,
}

impl Column {
    /// One about which there is no page.
    pub(super) fn plain(text: String, number: bool) -> Self {
        Self {
            text,
            href: None,
            number,
        }
    }
}

/// Rows that belong together.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// What they have in common, where the table has several groups.
    pub(super) title: Option<Link>,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The anchors of what it is about.
    pub(super) anchors: Vec<String>,
    /// Its heading.
    pub(super) head: Link,
    /// How deep it is under the row it is part of, from 0.
    pub(super) depth: usize,
    /// What has to be known with it, a sentence each.
    pub(super) notes: Vec<String>,
    /// A small drawing of its numbers.
    pub(super) drawing_svg: Option<String>,
    /// One for each column but the first.
    pub(super) cells: Vec<Cell>,
}

impl Row {
    /// One that stands for itself, of which there is nothing more to know.
    pub(super) fn plain(head: Link, cells: Vec<Cell>) -> Self {
        Self {
            anchors: Vec::new(),
            head,
            depth: 0,
            notes: Vec::new(),
            drawing_svg: None,
            cells,
        }
    }
}

/// What stands in a cell. Just one of its parts is there.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    /// A number or symbol.
    pub(super) value: Option<Value>,
    /// A result.
    pub(super) mark: Option<Mark>,
    /// Words, each on a line of its own.
    pub(super) lines: Vec<Link>,
    /// Sources.
    pub(super) sources: Vec<Source>,
    /// What stands under it in small letters.
    pub(super) detail: Option<String>,
    /// A small drawing of what the cell says.
    pub(super) drawing_svg: Option<String>,
}
