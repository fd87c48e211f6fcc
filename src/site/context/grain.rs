//! Which periods stand beside each other in a table: years with years, months with months.

use crate::model::{Period, PeriodShape, Rhythm};
use crate::site::context::{Cell, Group, Row, Table, Value};

/// How long the periods of a table are, in the order of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::site) enum Grain {
    Year,
    /// Several years together, and what is no unit of the calendar.
    Other,
    HalfYear,
    Quarter,
    Month,
}

impl Grain {
    pub(in crate::site) fn of(period: &Period) -> Self {
        match period.shape() {
            PeriodShape::Calendar(Rhythm::Year) => Self::Year,
            PeriodShape::Calendar(Rhythm::HalfYear) => Self::HalfYear,
            PeriodShape::Calendar(Rhythm::Quarter) => Self::Quarter,
            PeriodShape::Calendar(Rhythm::Month) => Self::Month,
            PeriodShape::Years | PeriodShape::Days | PeriodShape::Named => Self::Other,
        }
    }

    /// The step of the calendar. `None` for periods that do not follow each other by it.
    pub(in crate::site) fn rhythm(self) -> Option<Rhythm> {
        match self {
            Self::Year => Some(Rhythm::Year),
            Self::HalfYear => Some(Rhythm::HalfYear),
            Self::Quarter => Some(Rhythm::Quarter),
            Self::Month => Some(Rhythm::Month),
            Self::Other => None,
        }
    }

    /// As messages know it.
    pub(in crate::site) fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Other => "other",
            Self::HalfYear => "half-year",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }
}

/// A table of more columns of numbers than this has no room for words in its cells.
const ROOMY: usize = 4;

impl Table {
    pub(in crate::site) fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.rows.is_empty())
    }

    /// Says once what all numbers of the table, of a column or of a row have in common.
    pub(in crate::site) fn said_once(mut self) -> Self {
        let columns = self.columns.len();
        let heads: Vec<String> = self.columns.iter().map(|column| column.text.clone()).collect();
        let status = |rows: &mut dyn Iterator<Item = &Cell>| {
            let mut words = rows
                .filter_map(|cell| cell.value.as_ref())
                .filter(|value| value.machine.is_some())
                .map(|value| value.status.as_ref().map(|status| status.word.clone()));
            let first = words.next()??;
            words.all(|word| word.as_ref() == Some(&first)).then_some(first)
        };
        let rows = || self.groups.iter().flat_map(|group| &group.rows);
        let of_all = status(&mut rows().flat_map(|row| &row.cells)).filter(|_| columns > ROOMY + 1);
        let of_column: Vec<Option<String>> = (0..columns)
            .map(|index| status(&mut rows().filter_map(|row| row.cells.get(index.checked_sub(1)?))))
            .collect();
        match of_all {
            Some(word) => self.caption = format!("{} ({word})", self.caption),
            None => {
                for (column, word) in self.columns.iter_mut().zip(&of_column) {
                    if let Some(word) = word {
                        column.text = format!("{} ({word})", column.text);
                    }
                }
            }
        }
        for row in self.groups.iter_mut().flat_map(|group| &mut group.rows) {
            for (cell, word) in row.cells.iter_mut().zip(of_column.iter().skip(1)) {
                if let (Some(value), Some(_)) = (&mut cell.value, word) {
                    value.status = None;
                }
            }
            if columns > ROOMY + 1 {
                row.lift_remarks(&heads);
            }
        }
        if rows_of(&self.groups) > ROOMY {
            self.lift_remarks();
        }
        self.hush();
        self
    }
}

impl Table {
    /// Says in the head of a column what is said under all of its numbers.
    fn lift_remarks(&mut self) {
        for (index, column) in self.columns.iter_mut().skip(1).enumerate() {
            let numbers = rows(&mut self.groups)
                .filter_map(|row| row.cells.get_mut(index)?.value.as_mut())
                .filter(|value| value.machine.is_some() && value.reason.is_none());
            let numbers: Vec<&mut Value> = numbers.collect();
            let Some(remark) = numbers.first().and_then(|value| value.remark.clone()) else {
                continue;
            };
            if numbers.iter().all(|value| value.remark.as_ref() == Some(&remark)) {
                column.text = format!("{}: {remark}", column.text);
                for value in numbers {
                    value.remark = None;
                }
            }
        }
    }

    /// Of a total that is not known, the breakdowns under it do not say again that they are not; nor do they where none
    /// of them is known.
    fn hush(&mut self) {
        for index in 0..self.columns.len() {
            let parts = rows(&mut self.groups).filter(|row| row.depth > 0);
            let cells = parts.filter_map(|row| row.cells.get_mut(index)?.value.as_mut());
            let values: Vec<&mut Value> = cells.collect();
            if values.iter().all(|value| value.machine.is_none()) {
                for value in values {
                    value.quiet = true;
                }
            }
        }
        let mut total: Vec<bool> = Vec::new();
        for row in rows(&mut self.groups) {
            let unknown = |cell: &Cell| {
                let value = cell.value.as_ref();
                value.is_some_and(|value| value.machine.is_none() && value.reason.is_some())
            };
            if row.depth == 0 {
                total = row.cells.iter().map(unknown).collect();
                continue;
            }
            for (cell, total) in row.cells.iter_mut().zip(&total) {
                if *total
                    && unknown(cell)
                    && let Some(value) = &mut cell.value
                {
                    value.quiet = true;
                }
            }
        }
    }
}

impl Row {
    /// Makes notes of the row of what is said under its numbers: of which columns, where it is not of all.
    fn lift_remarks(&mut self, heads: &[String]) {
        let mut found: Vec<(String, Vec<&str>)> = Vec::new();
        let mut numbers = 0;
        for (cell, head) in self.cells.iter_mut().zip(heads.iter().skip(1)) {
            let Some(value) = &mut cell.value else { continue };
            numbers += usize::from(value.machine.is_some() && value.reason.is_none());
            let Some(remark) = value.remark.take() else {
                continue;
            };
            match found.iter_mut().find(|(other, _)| *other == remark) {
                Some((_, columns)) => columns.push(head),
                None => found.push((remark, vec![head])),
            }
        }
        let notes = found.into_iter().map(|(remark, columns)| {
            if columns.len() == numbers {
                remark
            } else {
                format!("{}: {remark}", columns.join(", "))
            }
        });
        self.notes.extend(notes);
    }
}

fn rows(groups: &mut [Group]) -> impl Iterator<Item = &mut Row> {
    groups.iter_mut().flat_map(|group| &mut group.rows)
}

fn rows_of(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.rows.len()).sum()
}
