use std::collections::BTreeSet;

use crate::locale::Message;
use crate::model::{FigureRef, SourceRef};

use super::Kind;

/// A chart, with everything that stands around it on a page.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The anchor that was asked for.
    pub anchor: String,
    /// How it was drawn.
    pub kind: Kind,
    /// The finding, in words.
    pub title: String,
    /// What is measured, whose, when, in which unit.
    pub subtitle: String,
    /// What the drawing shows, in words: its text alternative.
    pub description: String,
    /// The drawing: for columns from about 520 pixels of width, for print and for files; a small one for any.
    pub drawing: Drawing,
    /// The same for phones. Its root has `display="none"`, which the style sheet turns round where it fits better.
    /// `None` for a small chart.
    pub narrow: Option<Drawing>,
    /// The drawing for a file of its own, where a small chart is to have one; a large one is there already.
    pub full: Option<Drawing>,
    /// The numbers of the drawing. Empty for a small chart, which stands beside them.
    pub table: Table,
    /// The same for programs, as comma-separated values, where the chart is to have a file of them.
    pub numbers: Option<Vec<u8>>,
    /// What a reader has to know with it, a sentence each.
    pub notes: Vec<String>,
    /// Where the figures and the targets were read.
    pub sources: BTreeSet<SourceRef>,
}

/// An SVG element, to be put into a page as it is: everything in it is escaped, all its ids begin with the anchor.
///
/// Its classes are styled by `assets/chart.css` of the theme; without that, attributes of its own give it colours.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// The element.
    pub svg: String,
    /// The width of its view box.
    pub width: u32,
    /// The height of its view box.
    pub height: u32,
}

/// The numbers of a chart as a table. The first cell of each row is its heading.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with one cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a chart's table.
#[derive(Clone, Debug)]
pub struct Column {
    /// What is in it.
    pub name: String,
    /// How it stands.
    pub align: Align,
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Start,
    /// Numbers.
    End,
}

/// A cell of a chart's table.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// As a reader sees it, in the words of the page's language.
    pub text: String,
    /// The number in it, with a point, unrounded. `None` where it holds none.
    pub machine: Option<String>,
    /// The figure it shows, for a link.
    pub figure: Option<FigureRef>,
}

/// Why there is nothing to draw, in words of the message files.
#[derive(Clone, Debug, PartialEq)]
pub struct NoChart {
    /// The reason, one sentence.
    pub reason: Message,
}
