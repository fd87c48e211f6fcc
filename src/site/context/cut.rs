//! Pages of which there is more than one page can hold. What they hold is weighed and cut into parts; the first part says
//! of everything that stands on the others where it is, so that links to a place on the page stay right however it is cut.

use std::collections::BTreeMap;

use crate::locale::Message;
use crate::site::Parts;
use crate::site::context::target::lines;
use crate::site::context::{Cell, Column, Group, Link, Row, Table, TableKind};
use crate::site::view::View;

/// How much a part holds, in cells of a table. One takes about a hundred bytes, and a page less than 300 000.
pub(in crate::site) const ROOM: usize = 1_500;

/// From how much on a page that has few things, but large ones, comes in parts.
pub(in crate::site) const HEAVY: usize = 2 * ROOM;

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
        let has_title = |number: usize| titles.get(number).is_some_and(Option::is_some);
        let mut last = None;
        let rows = rows.into_iter().map(|(number, row)| {
            let title = if has_title(number) && last.replace(number) != Some(number) {
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

    /// What stands in a cell of an overview of which nothing is to be said.
    pub(in crate::site) fn nothing_to_add(&self) -> Cell {
        lines(Vec::new(), &self.say("table-nothing-to-add"))
    }
}

/// The further parts of a page while it is made, and what its first part says of them.
pub(in crate::site) struct Further<'v, 'a, P> {
    view: &'v View<'a>,
    parts: Vec<(String, P)>,
    rows: Vec<Row>,
    /// How many there are already of what is counted from part to part.
    before: BTreeMap<&'static str, usize>,
}

impl<'v, 'a, P> Further<'v, 'a, P> {
    pub(in crate::site) fn new(view: &'v View<'a>) -> Self {
        Self {
            view,
            parts: Vec::new(),
            rows: Vec::new(),
            before: BTreeMap::new(),
        }
    }

    /// The number of the part that comes next.
    pub(in crate::site) fn next(&self) -> usize {
        self.parts.len() + 2
    }

    /// What the next part is called, or a list on the first: which of many things it has, so many after those before.
    fn name(&self, what: &'static str, many: usize) -> String {
        let before = self.before.get(what).copied().unwrap_or_default();
        let number = |number| self.view.words.numbers().count(number);
        format!(
            "{}: {}–{}",
            self.view.say(what),
            number(before + 1),
            number(before + many)
        )
    }

    /// Counts things that stand on the first part.
    pub(in crate::site) fn count(&mut self, what: &'static str, many: usize) {
        *self.before.entry(what).or_default() += many;
    }

    /// Says where something is that stands on the next part under these anchors, the first of which is led to.
    pub(in crate::site) fn say(&mut self, text: String, anchors: Vec<String>, cells: Vec<Cell>) {
        let href = anchors
            .first()
            .map(|anchor| self.view.to_part(self.next(), anchor));
        self.rows.push(Row {
            anchors,
            ..Row::plain(Link { text, href }, cells)
        });
    }

    /// Says where so many things are that stand on the next part.
    pub(in crate::site) fn say_all(
        &mut self,
        (what, many): (&'static str, usize),
        anchors: Vec<String>,
        cells: Vec<Cell>,
    ) {
        self.say(self.name(what, many), anchors, cells);
    }

    /// Adds a part that has so many things.
    pub(in crate::site) fn push(&mut self, what: &'static str, many: usize, part: P) {
        self.parts.push((self.name(what, many), part));
        self.count(what, many);
    }

    /// The table of all that was said: rows that lead to the other parts and have the places of what is there, so that a
    /// link to one of them still leads to it. Columns by their messages, and whether they hold numbers.
    pub(in crate::site) fn overview(&mut self, columns: &[(&'static str, bool)]) -> Option<Table> {
        let rows = std::mem::take(&mut self.rows);
        let column = |&(id, number): &(&'static str, bool)| Column::plain(self.view.say(id), number);
        (!rows.is_empty()).then(|| {
            let caption = self.view.say("overview-caption");
            Table::of_rows(
                TableKind::Figures,
                caption,
                columns.iter().map(column).collect(),
                rows,
            )
        })
    }

    /// All parts, behind the first.
    pub(in crate::site) fn behind(self, first: P) -> Parts<P> {
        let mut parts = vec![(self.view.say("part-first"), first)];
        parts.extend(self.parts);
        Parts(parts)
    }
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
