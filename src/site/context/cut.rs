//! Pages of which there is more than one page can hold. What they hold is weighed and cut into parts; the first part says
//! of everything that stands on the others where it is, so that links to a place on the page stay right however it is cut.

use crate::locale::Message;
use crate::site::context::target::lines;
use crate::site::context::{Cell, Column, Group, Link, Row, Table, TableKind};
use crate::site::view::View;

/// How much a part holds, in cells of a table. One takes about a hundred bytes, and a page less than 300 000.
pub(in crate::site) const ROOM: usize = 1_500;

/// As how many cells what stands around a table counts: its head, its captions, the tools above it.
const AROUND: usize = 6;
/// As how many cells the title of a group counts.
const TITLE: usize = 3;
/// As how many cells a drawing in a cell counts.
pub(in crate::site) const DRAWING: usize = 4;

/// Things in order, so many in a part as there is room for: `weight` says in cells how much one takes. None is left out,
/// and one that is heavier than a part stands alone.
pub(in crate::site) fn cut<T>(
    things: impl IntoIterator<Item = T>,
    room: usize,
    weight: impl Fn(&T) -> usize,
) -> Vec<Vec<T>> {
    let mut parts: Vec<Vec<T>> = Vec::new();
    let mut left = 0;
    for thing in things {
        let takes = weight(&thing);
        match parts.last_mut() {
            Some(part) if takes <= left => part.push(thing),
            _ => {
                parts.push(vec![thing]);
                left = room;
            }
        }
        left = left.saturating_sub(takes);
    }
    parts
}

impl Row {
    /// How much it takes, in cells. It is the same in every language.
    fn weight(&self) -> usize {
        let drawings = self.cells.iter().filter(|cell| cell.drawing_svg.is_some());
        2 + self.notes.len() + self.cells.len() + DRAWING * drawings.count()
    }
}

impl Table {
    /// How much it takes, in cells.
    pub(in crate::site) fn weight(&self) -> usize {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        AROUND + self.columns.len() + rows.map(Row::weight).sum::<usize>()
    }

    /// How many rows it has.
    pub(in crate::site) fn rows(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// The places on it.
    pub(in crate::site) fn anchors(&self) -> impl Iterator<Item = &String> {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        rows.flat_map(|row| &row.anchors)
    }

    /// The same in parts, each with the heads of the columns. A group that goes on in the next part has its title there too.
    pub(in crate::site) fn cut(self, room: usize) -> Vec<Self> {
        let mut titles = Vec::new();
        let mut rows = Vec::new();
        for (number, group) in self.groups.into_iter().enumerate() {
            titles.push(group.title);
            rows.extend(group.rows.into_iter().map(|row| (number, row)));
        }
        let titled = |number: usize| titles.get(number).is_some_and(Option::is_some);
        let mut last = None;
        let rows = rows.into_iter().map(|(number, row)| {
            let title = if titled(number) && last.replace(number) != Some(number) {
                TITLE
            } else {
                0
            };
            (number, title + row.weight(), row)
        });
        let rows: Vec<(usize, usize, Row)> = rows.collect();
        let parts = cut(rows, room, |(_, weight, _)| *weight).into_iter();
        let table = parts.map(|rows| {
            let mut groups: Vec<Group> = Vec::new();
            let mut last = None;
            for (number, _, row) in rows {
                if last != Some(number) {
                    let title = titles.get(number).cloned().flatten();
                    groups.push(Group {
                        title,
                        rows: Vec::new(),
                    });
                    last = Some(number);
                }
                if let Some(group) = groups.last_mut() {
                    group.rows.push(row);
                }
            }
            Self {
                caption: self.caption.clone(),
                caption_hidden: self.caption_hidden,
                kind: self.kind,
                columns: self.columns.clone(),
                groups,
                more: self.more.clone(),
            }
        });
        table.collect()
    }
}

impl View<'_> {
    /// The way to a place on a part of the page.
    pub(in crate::site) fn to_part(&self, number: usize, anchor: &str) -> String {
        format!("{}#{anchor}", self.to(&self.path_of_part(self.language, number)))
    }

    /// What a part holds that has some of many things, counted from 1.
    pub(in crate::site) fn part_from_to(&self, what: &'static str, first: usize, last: usize) -> String {
        let number = |number| self.words.numbers().count(number);
        format!("{}: {}–{}", self.say(what), number(first), number(last))
    }

    /// That a list goes on on another part.
    pub(in crate::site) fn goes_on(&self, shown: usize, total: usize, href: String) -> Link {
        let message = Message::new("part-goes-on")
            .with("shown", shown)
            .with("total", total);
        Link {
            text: self.words_of(&message),
            href: Some(href),
        }
    }

    /// The table of what stands on the other parts: rows that lead there and have the places of it, so that a link to one
    /// of them still leads to it.
    pub(in crate::site) fn overview(&self, columns: Vec<Column>, rows: Vec<Row>) -> Table {
        Table::of_rows(TableKind::Figures, self.say("overview-caption"), columns, rows)
    }
}

/// The row of the overview for what stands on a part of the page, under these anchors; the first is led to.
pub(in crate::site) fn overview_row(
    view: &View<'_>,
    (text, number): (String, usize),
    anchors: Vec<String>,
    cells: Vec<Cell>,
) -> Row {
    let href = anchors.first().map(|anchor| view.to_part(number, anchor));
    Row {
        anchors,
        ..Row::plain(Link { text, href }, cells)
    }
}

/// What stands in a cell of the overview of which nothing is to be said.
pub(in crate::site) fn nothing_to_add(view: &View<'_>) -> Cell {
    lines(Vec::new(), &view.say("table-nothing-to-add"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_hold_what_there_is_room_for_and_lose_nothing() {
        assert_eq!(
            cut([1, 1, 2, 9, 1], 3, |it| *it),
            [vec![1, 1], vec![2], vec![9], vec![1]]
        );
        assert!(cut(Vec::<usize>::new(), 3, |it| *it).is_empty());
    }
}
