use serde::Serialize;

use super::node::{Element, Node, is_false};

/// A table, its rows in groups, each cell where it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Table {
    /// What it shows.
    pub(super) caption: String,
    /// Whether the caption is not to be seen, because what stands around the table says it.
    pub(super) caption_hidden: bool,
    /// The columns.
    pub(super) columns: Vec<Column>,
    /// The rows that are repeated on each page.
    pub(super) head: Vec<Row>,
    /// The other rows, in groups.
    pub(super) groups: Vec<Vec<Row>>,
}

/// A column. Widths are in ems of the table's text, as wide as the widest of the usual fonts has them: enough to share
/// out the paper.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Column {
    /// The longest word in it, which cannot be broken.
    pub(super) least: f64,
    /// The longest cell, on one line.
    pub(super) most: f64,
}

/// A row of cells.
pub(super) type Row = Vec<Cell>;

/// A cell. What most have is not in the dictionary: most of a report is cells.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Cell {
    /// What is in it.
    pub(super) kids: Vec<Node>,
    /// Whether it is the heading of its row or column.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) heading: bool,
    /// Whether it holds a number or stands in a column of numbers.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) number: bool,
    /// Whether it stands in the middle of its column.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) center: bool,
    /// How deep its row is under the one that it is part of.
    #[serde(skip_serializing_if = "is_none")]
    pub(super) depth: usize,
    /// How many columns it takes.
    #[serde(skip_serializing_if = "is_one")]
    pub(super) span: usize,
    /// How many rows it takes.
    #[serde(skip_serializing_if = "is_one")]
    pub(super) rows: usize,
    /// The place that its row is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) opening: Option<Box<Element>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
fn is_one(count: &usize) -> bool {
    *count == 1
}

impl Table {
    pub(super) fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows().flatten()
    }

    pub(super) fn cells_mut(&mut self) -> impl Iterator<Item = &mut Cell> {
        let rows = self.groups.iter_mut().flatten();
        self.head.iter_mut().chain(rows).flatten()
    }

    /// Finds out what columns there are, how wide they have to be, and which cells stand in columns of numbers.
    pub(super) fn measure(&mut self) {
        let starts = starts(self.rows());
        let mut columns: Vec<Column> = Vec::new();
        let mut numbers: Vec<(usize, usize)> = Vec::new();
        let body_starts = self.head.len();
        for (index, (row, starts)) in self.rows().zip(&starts).enumerate() {
            for (cell, at) in row.iter().zip(starts.iter().copied()) {
                let end = at + cell.span;
                if columns.len() < end {
                    columns.resize_with(end, Column::default);
                    numbers.resize(end, (0, 0));
                }
                if let (1, Some(column), Some((of_numbers, all))) =
                    (cell.span, columns.get_mut(at), numbers.get_mut(at))
                {
                    let (least, most) = widths(&cell.kids);
                    let indent = f64::from(u8::try_from(cell.depth).unwrap_or(u8::MAX)) * INDENT;
                    column.least = column.least.max(least + indent);
                    column.most = column.most.max(most + indent);
                    if index >= body_starts {
                        *of_numbers += usize::from(cell.number);
                        *all += 1;
                    }
                }
            }
        }
        let of_numbers = numbers
            .iter()
            .map(|(of_numbers, all)| *of_numbers > 0 && of_numbers * 2 >= *all);
        let of_numbers: Vec<bool> = of_numbers.collect();
        let rows = self.head.iter_mut().chain(self.groups.iter_mut().flatten());
        for (index, (row, starts)) in rows.zip(starts).enumerate() {
            for (cell, at) in row.iter_mut().zip(starts) {
                let can_be = if index < body_starts {
                    cell.span == 1
                } else {
                    !cell.heading
                };
                cell.number |= can_be && of_numbers.get(at).is_some_and(|it| *it);
            }
        }
        self.columns = columns;
        self.fill();
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.head.iter().chain(self.groups.iter().flatten())
    }

    /// Rows that are too short get empty cells.
    fn fill(&mut self) {
        let columns = self.columns.len();
        let has_tall_cells = self.cells().any(|cell| cell.rows > 1);
        if has_tall_cells {
            return;
        }
        for row in self.head.iter_mut().chain(self.groups.iter_mut().flatten()) {
            let there: usize = row.iter().map(|cell| cell.span).sum();
            for _ in there..columns {
                row.push(Cell {
                    span: 1,
                    rows: 1,
                    ..Cell::default()
                });
            }
        }
    }
}

/// The columns in which the cells of each row begin: those that a cell further up takes are left out.
fn starts<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<Vec<usize>> {
    // How many rows a cell further up still takes of each column.
    let mut taken: Vec<usize> = Vec::new();
    let starts = rows.map(|row| {
        let mut at = 0;
        let mut starts = Vec::with_capacity(row.len());
        for cell in row {
            while taken.get(at).is_some_and(|rows| *rows > 0) {
                at += 1;
            }
            starts.push(at);
            let end = at + cell.span;
            if taken.len() < end {
                taken.resize(end, 0);
            }
            for rows in taken.iter_mut().take(end).skip(at) {
                *rows = cell.rows;
            }
            at = end;
        }
        for rows in &mut taken {
            *rows = rows.saturating_sub(1);
        }
        starts
    });
    starts.collect()
}

/// How far in a row stands under the one it is part of, in ems.
const INDENT: f64 = 0.9;

/// The widths of the longest word and of the longest line of them.
fn widths(nodes: &[Node]) -> (f64, f64) {
    let mut least: f64 = 0.0;
    let mut most: f64 = 0.0;
    for line in lines(nodes) {
        let words = line.split([' ', '\u{200b}']).map(width);
        least = words.fold(least, f64::max);
        most = most.max(width(line.trim()));
    }
    (least, most)
}

/// About how wide a text is, in ems, where letters are bold.
fn width(text: &str) -> f64 {
    let of = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '|' | '\'' | '(' | ')' | ' '
        | '\u{a0}' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '…' => 0.95,
        '0'..='9' | '–' | '-' | '+' => 0.66,
        letter if letter.is_uppercase() => 0.74,
        _ => 0.61,
    };
    text.chars().map(of).sum()
}

fn lines(nodes: &[Node]) -> Vec<String> {
    let mut lines = vec![String::new()];
    add_lines(nodes, &mut lines);
    lines
}

fn add_lines(nodes: &[Node], lines: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Text(text) => {
                if let Some(line) = lines.last_mut() {
                    line.push_str(text);
                }
            }
            Node::Element(element) => {
                let own_line = element.is_block() || element.has_class("line") || element.has_class("remark");
                if own_line || element.tag == "br" {
                    lines.push(String::new());
                }
                add_lines(&element.kids, lines);
                if own_line {
                    lines.push(String::new());
                }
                // A sign beside a word, a small drawing.
                if element.tag == "icon"
                    && let Some(line) = lines.last_mut()
                {
                    line.push_str("\u{a0}\u{a0}");
                }
                if element.tag == "drawing" {
                    lines.push("\u{a0}".repeat(12));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::html;
    use super::*;

    /// The words of the cells that stand at the right, of the only table of a page.
    fn at_the_right(html: &str) -> Vec<String> {
        let mut found = Vec::new();
        Node::each(&html::read(html), &mut |element| {
            if let Some(table) = &element.table {
                let cells = table.cells().filter(|cell| cell.number);
                found.extend(cells.map(|cell| Node::text(&cell.kids)));
            }
        });
        found
    }

    #[test]
    fn what_stands_in_a_column_of_numbers_stands_at_the_right() {
        let html = "<table><thead><tr><th>A<th>B<th>C</thead>\
                    <tr><th rowspan=2>a<td class=number>1<td>x<tr><td>–<td>y<tr><th>b<td class=number>2<td>z</table>";
        // The second row begins with its second column: a cell of the first reaches into it.
        assert_eq!(at_the_right(html), ["B", "1", "–", "2"]);
    }
}
