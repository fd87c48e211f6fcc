//! Writes the sheets of a workbook: its letters, its tables, their columns and rows.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter as xlsx;
use rust_xlsxwriter::{Format, FormatAlign, TableColumn, Workbook, Worksheet};

use super::Say;

/// How much a cell, a heading, a property of the file and the tab of a sheet hold, in UTF-16 units, less the sign that
/// something was cut.
const CELL: usize = 32_766;
const HEADER: usize = 200;
pub(super) const PROPERTY: usize = 254;
const TAB: usize = 30;
/// More columns than these are many: their sheet lies on its side.
const MANY: usize = 2;
/// How wide a column is, in letters; of many less, so that all of them can be read on a sheet of paper too.
const NARROWEST: usize = 10;
pub(super) const WIDEST: usize = 60;
const WIDEST_OF_MANY: usize = 26;
/// The letters of all cells, as the guidance asks for: without serifs, 12 points or more. Excel has them everywhere.
const FONT: &str = "Arial";
const FONT_SIZE: f64 = 12.0;
const TITLE_SIZE: f64 = 16.0;
/// How high a line of them is, in pixels and in points, and how wide Excel makes a column of them by itself, in pixels.
const LINE: u32 = 21;
const LINE_POINTS: f64 = 15.75;
const COLUMN: u32 = 80;
/// How many lines a row has at most; Excel allows a height of 409 points.
const LINES: usize = 25;
/// How hard to try to make the file small, from 1 to 9: less than usual takes half the time, and a tenth more room.
const COMPRESSION: u8 = 3;
/// The row of a table's headings, from 0.
const HEADING: u32 = 3;
/// The characters that no sheet may have in its name.
const NOT_IN_TABS: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// A table: its columns and its rows.
pub(super) struct Table {
    /// What it is called, on its sheet and on the cover.
    pub(super) title: String,
    /// What programs call it.
    pub(super) name: &'static str,
    /// Their headings.
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table without the columns that nothing stands in: to who hears it read out, each is an empty cell in every row.
    pub(super) fn without_empty_columns(mut self) -> Self {
        let kept: Vec<bool> = (0..self.columns.len())
            .map(|at| {
                self.rows
                    .iter()
                    .any(|row| !matches!(row.get(at), None | Some(Cell::Empty)))
            })
            .collect();
        if !kept.contains(&true) {
            return self;
        }
        retain(&mut self.columns, &kept);
        self.rows.iter_mut().for_each(|row| retain(row, &kept));
        self
    }

    /// What its sheet is called.
    pub(super) fn tab(&self, say: Say<'_>) -> String {
        say.word(match self.name {
            "figures" => "workbook-figures",
            "assessments" => "workbook-assessments",
            _ => "workbook-notes",
        })
    }

    /// How wide each column is, in letters: as its longest text, within reason. Headings have two lines to stand on.
    fn widths(&self) -> Vec<usize> {
        let heading = self.columns.iter().map(|name| name.chars().count().div_ceil(2));
        let widest = if self.columns.len() > MANY {
            WIDEST_OF_MANY
        } else {
            WIDEST
        };
        let mut widths: Vec<usize> = heading.map(|it| it.max(NARROWEST)).collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.as_text().chars().count()).min(widest);
            }
        }
        widths
    }

    /// How many decimals the first number of each column has. `None` for a column of words.
    fn scales(&self) -> Vec<Option<u32>> {
        let mut scales = vec![None; self.columns.len()];
        for row in &self.rows {
            for (scale, cell) in scales.iter_mut().zip(row) {
                if let (None, Cell::Number(number)) = (&scale, cell) {
                    *scale = Some(number.scale());
                }
            }
        }
        scales
    }
}

/// A cell of a table.
#[derive(Clone)]
pub(super) enum Cell {
    /// There is nothing to say.
    Empty,
    /// Words.
    Text(String),
    /// A number, with the decimals that its scale holds.
    Number(Decimal),
}

impl Cell {
    /// A number that was worked out: without zeros at its end, and with no more decimals than anybody reads.
    pub(super) fn computed(number: Decimal) -> Self {
        Self::Number(number.round_dp(2).normalize())
    }
}

impl Cell {
    /// The words in it.
    fn as_text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Empty | Self::Number(_) => "",
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}

/// A table on a sheet of its own: its title, what is to be said of it, its heading and its rows.
pub(super) fn sheet_of(say: Say<'_>, table: &Table) -> Worksheet {
    let mut sheet = sheet(&table.tab(say), &table.title);
    let about = plain().set_align(FormatAlign::Top);
    text(&mut sheet, (1, 0), &say.word("workbook-table-about"), &about);
    // Cells stand as their column says: a format of its own would be looked up for each, at some cost.
    let scales = table.scales();
    let widths = table.widths();
    for (row, cells) in (HEADING + 1..).zip(&table.rows) {
        for ((column, cell), scale) in (0..).zip(cells).zip(&scales) {
            match cell {
                Cell::Empty => {}
                Cell::Text(words) if scale.is_some() => text(&mut sheet, (row, column), words, &wrapped()),
                Cell::Text(words) => {
                    let written = sheet.write_string(row, column, cut(words, CELL));
                    written.unwrap_or_else(|error| bug(&error));
                }
                Cell::Number(number) => {
                    // A program that wants every digit reads the CSV; a cell of Excel holds fifteen of them.
                    let value = number.to_f64().expect("every decimal has a nearest float");
                    let written = if *scale == Some(number.scale()) {
                        sheet.write_number(row, column, value)
                    } else {
                        sheet.write_number_with_format(row, column, value, &number_format(number.scale()))
                    };
                    written.unwrap_or_else(|error| bug(&error));
                }
            }
        }
        height(
            &mut sheet,
            row,
            cells.iter().map(Cell::as_text).zip(widths.iter().copied()),
        );
    }
    let headings = table.columns.iter().map(String::as_str);
    height(&mut sheet, HEADING, headings.zip(widths.iter().copied()));
    let mut names = BTreeSet::new();
    let columns: Vec<TableColumn> = (0..)
        .zip(&table.columns)
        .zip(widths.iter().zip(&scales))
        .map(|((column, name), (digits, scale))| {
            width(&mut sheet, column, *digits);
            let format = scale.map_or_else(wrapped, number_format);
            let set = sheet.set_column_format(column, &format);
            set.map_or_else(|error| bug(&error), |_| ());
            // Words of a theme may give two columns the same name, which no table may have.
            let mut distinct = cut(name, HEADER);
            while !names.insert(distinct.to_lowercase()) {
                distinct.push_str(" *");
            }
            TableColumn::new()
                .set_header(distinct)
                .set_header_format(wrapped().set_bold())
        })
        .collect();
    let last = HEADING + u32::try_from(table.rows.len().max(1)).expect("a workbook has few rows");
    let right = u16::try_from(columns.len() - 1).expect("a table has few columns");
    let made = xlsx::Table::new()
        .set_name(table.name)
        .set_alt_text_title(cut(&table.title, PROPERTY))
        .set_columns(&columns)
        .set_autofilter(false)
        .set_banded_rows(false);
    if let Err(error) = sheet.add_table(HEADING, 0, last, right, &made) {
        bug(&error);
    }
    if columns.len() > MANY {
        sheet.set_landscape();
    }
    let repeated = sheet.set_repeat_rows(HEADING, HEADING);
    repeated.map_or_else(|error| bug(&error), |_| ());
    sheet
}

/// A sheet with its title in the first cell, where those who do not see it begin to read.
pub(super) fn sheet(tab: &str, title: &str) -> Worksheet {
    let mut sheet = Worksheet::new();
    let begun = sheet.set_default_format(&plain(), LINE, COLUMN);
    begun.map_or_else(|error| bug(&error), |_| ());
    if let Err(error) = sheet.set_name(tab_name(tab)) {
        bug(&error);
    }
    let heading = plain().set_bold().set_font_size(TITLE_SIZE);
    text(&mut sheet, (0, 0), title, &heading);
    // On paper: A4, all columns on a page, however many pages the rows take.
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet
}

/// A workbook whose cells stand as those of its sheets do.
pub(super) fn begin() -> Workbook {
    let mut workbook = Workbook::new();
    let begun = workbook.set_default_format(&plain(), LINE, COLUMN);
    begun.map_or_else(|error| bug(&error), |_| ());
    workbook.set_zip_compression_level(COMPRESSION);
    workbook
}

/// The letters of all cells.
fn plain() -> Format {
    Format::new().set_font_name(FONT).set_font_size(FONT_SIZE)
}

/// How text stands in cells.
pub(super) fn wrapped() -> Format {
    plain().set_text_wrap().set_align(FormatAlign::Top)
}

/// How a number with so many decimals is shown. The reader's Excel puts its own signs for `,` and `.`.
fn number_format(decimals: u32) -> Format {
    let point = if decimals == 0 { "" } else { "." };
    // Behind it is as much room as a bracket takes: words in the next column begin at once.
    let format = format!("#,##0{point}{}_)", "0".repeat(decimals as usize));
    plain().set_num_format(format).set_align(FormatAlign::Top)
}

/// Writes words; never a formula, whatever they begin with.
pub(super) fn text(sheet: &mut Worksheet, (row, column): (u32, u16), words: &str, format: &Format) {
    let written = sheet.write_string_with_format(row, column, cut(words, CELL), format);
    written.unwrap_or_else(|error| bug(&error));
}

pub(super) fn width(sheet: &mut Worksheet, column: u16, letters: usize) {
    let letters = u16::try_from(letters).expect("no column is that wide");
    let set = sheet.set_column_width(column, f64::from(letters) + 2.0);
    set.map_or_else(|error| bug(&error), |_| ());
}

/// Makes a row as high as the texts in it need, each with the width of its column. Not every program does so by itself.
pub(super) fn height<'t>(sheet: &mut Worksheet, row: u32, texts: impl IntoIterator<Item = (&'t str, usize)>) {
    let lines = |(text, width): (&str, usize)| {
        let lines = text
            .split('\n')
            .map(|line| line.chars().count().div_ceil(width).max(1));
        lines.sum::<usize>()
    };
    let lines = texts.into_iter().map(lines).max().unwrap_or(1).min(LINES);
    if lines > 1 {
        let lines = u16::try_from(lines).expect("a row has few lines");
        let set = sheet.set_row_height(row, f64::from(lines) * LINE_POINTS);
        set.map_or_else(|error| bug(&error), |_| ());
    }
}

/// As much of a text as there is room for, with a sign where that is not all.
pub(super) fn cut(text: &str, room: usize) -> String {
    // No text has more UTF-16 units than bytes.
    if text.len() <= room {
        return text.to_owned();
    }
    let mut left = room;
    for (at, letter) in text.char_indices() {
        match left.checked_sub(letter.len_utf16()) {
            Some(rest) => left = rest,
            None => return text.get(..at).unwrap_or_default().to_owned() + "…",
        }
    }
    text.to_owned()
}

/// What a tab can be called.
pub(super) fn tab_name(name: &str) -> String {
    let plain: String = name.chars().filter(|it| !NOT_IN_TABS.contains(it)).collect();
    cut(plain.trim_matches('\''), TAB)
}

/// Everything that Excel limits is kept within its limits here.
pub(super) fn bug(error: &xlsx::XlsxError) -> ! {
    panic!("a workbook is made within the limits of Excel: {error}")
}

fn retain<T>(things: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    things.retain(|_| kept.next() == Some(&true));
}
