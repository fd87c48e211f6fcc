//! Writes the sheets of a workbook.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter as xlsx;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, TableColumn, Workbook, Worksheet};

use crate::assess::{OUTCOMES, outcome_message_id};
use crate::locale::Message;
use crate::model::{DID_NOT_OCCUR, NO_INFORMATION, Status};

use super::Say;

/// How much a cell, a heading, a property of the file and the tab of a sheet hold, in UTF-16 units, less the sign that
/// something was cut.
const CELL: usize = 32_766;
const HEADER: usize = 200;
const PROPERTY: usize = 254;
const TAB: usize = 30;
/// How wide a column is, in letters.
const NARROWEST: usize = 10;
const WIDEST: usize = 60;
/// How many lines a row has at most; Excel allows a height of 409 points.
const LINES: usize = 27;
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
    /// What its sheet is called.
    fn tab(&self, say: Say<'_>) -> String {
        say.word(match self.name {
            "figures" => "workbook-figures",
            "assessments" => "workbook-assessments",
            _ => "workbook-notes",
        })
    }

    /// How wide each column is, in letters: as its longest text, within reason. Headings have two lines to stand on.
    fn widths(&self) -> Vec<usize> {
        let heading = self.columns.iter().map(|name| name.chars().count().div_ceil(2));
        let mut widths: Vec<usize> = heading.map(|it| it.max(NARROWEST)).collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.as_text().chars().count()).min(WIDEST);
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

/// The bytes of a workbook about something, called by its title.
pub(super) fn book(say: Say<'_>, title: &str, table: &Table) -> Vec<u8> {
    let publication = &say.dataset.publication;
    let language = say.words.language();
    let as_of = publication.as_of.date;
    let part = |number: i8| u8::try_from(number).expect("months and days are small and positive");
    let year = u16::try_from(as_of.year()).expect("years are those of a calendar");
    // When it was made is not of the data, and would make of every run another file.
    let created = ExcelDateTime::from_ymd(year.clamp(1900, 9999), part(as_of.month()), part(as_of.day()));
    let properties = DocProperties::new()
        .set_title(cut(title, PROPERTY))
        .set_subject(cut(publication.title.get(language), PROPERTY))
        .set_author(cut(publication.publisher.get(language), PROPERTY))
        .set_creation_datetime(&created.expect("an as-of date is a day of the calendar"));
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(COMPRESSION);
    workbook.set_properties(&properties);
    workbook.push_worksheet(cover(say, title, table));
    workbook.push_worksheet(sheet_of(say, table));
    workbook.push_worksheet(notes(say));
    workbook.save_to_buffer().unwrap_or_else(|error| bug(&error))
}

/// What the workbook is, whose, and what is on which of its sheets.
fn cover(say: Say<'_>, title: &str, table: &Table) -> Worksheet {
    let publication = &say.dataset.publication;
    let language = say.words.language();
    let date = say.words.date(publication.as_of.date);
    let edition = say
        .words
        .say(&Message::new("page-edition").with("date", date.clone()));
    let cite = Message::new("page-cite")
        .with("publisher", publication.publisher.get(language))
        .with("title", title)
        .with("publication", publication.title.get(language))
        .with("date", date);
    let mut lines = vec![publication.title.get(language).to_owned(), edition];
    lines.extend(
        publication
            .notice
            .as_ref()
            .map(|notice| notice.get(language).to_owned()),
    );
    lines.push(publication.publisher.get(language).to_owned());
    if let Some(contact) = &publication.contact {
        lines.push(format!(
            "{} {}",
            say.word("footer-contact"),
            contact.get(language)
        ));
    }
    lines.extend(publication.base_url.clone());
    lines.push(format!("{}: {}", say.word("footer-cite"), say.words.say(&cite)));
    lines.push(say.word("workbook-contents"));
    let mut sheet = sheet(&say.word("workbook-cover"), title);
    let about_notes = say.word("workbook-notes-about");
    let contents = [
        (table.tab(say), &table.title),
        (say.word("workbook-notes"), &about_notes),
    ];
    lines.extend(
        contents
            .iter()
            .map(|(tab, about)| format!("{}: {about}", tab_name(tab))),
    );
    for (row, line) in (1..).zip(&lines) {
        text(&mut sheet, (row, 0), line, &wrapped());
        height(&mut sheet, row, [(line.as_str(), WIDEST)]);
    }
    width(&mut sheet, 0, WIDEST);
    sheet
}

/// The symbols and words of the table, and what they mean.
fn notes(say: Say<'_>) -> Worksheet {
    let mut rows = vec![
        [DID_NOT_OCCUR.to_owned(), say.word("glossary-did-not-occur")],
        [NO_INFORMATION.to_owned(), say.word("glossary-no-information")],
    ];
    rows.extend(Status::ALL.map(|it| [say.word(it.message_id()), say.word(it.meaning_id())]));
    rows.extend(OUTCOMES.map(|(name, meaning)| [say.word(outcome_message_id(name)), say.word(meaning)]));
    let methods = [
        ("glossary-rounding-title", "glossary-rounding"),
        ("glossary-average-title", "glossary-average"),
        ("glossary-derived-title", "glossary-derived"),
    ];
    rows.extend(methods.map(|(title, meaning)| [say.word(title), say.word(meaning)]));
    let cells = |row: [String; 2]| row.map(Cell::Text).into();
    let table = Table {
        title: say.word("workbook-notes-about"),
        name: "notes",
        columns: vec![say.word("workbook-term"), say.word("workbook-meaning")],
        rows: rows.into_iter().map(cells).collect(),
    };
    sheet_of(say, &table)
}

/// A table on a sheet of its own: its title, what is to be said of it, its heading and its rows.
fn sheet_of(say: Say<'_>, table: &Table) -> Worksheet {
    let mut sheet = sheet(&table.tab(say), &table.title);
    text(
        &mut sheet,
        (1, 0),
        &say.word("workbook-table-about"),
        &Format::new().set_align(FormatAlign::Top),
    );
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
    if columns.len() > 2 {
        sheet.set_landscape();
    }
    let repeated = sheet.set_repeat_rows(HEADING, HEADING);
    repeated.map_or_else(|error| bug(&error), |_| ());
    sheet
}

/// A sheet with its title in the first cell, where those who do not see it begin to read.
fn sheet(tab: &str, title: &str) -> Worksheet {
    let mut sheet = Worksheet::new();
    if let Err(error) = sheet.set_name(tab_name(tab)) {
        bug(&error);
    }
    let heading = Format::new().set_bold().set_font_size(14.0);
    text(&mut sheet, (0, 0), title, &heading);
    // On paper: A4, all columns on a page, however many pages the rows take.
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet
}

/// How text stands in cells.
fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// How a number with so many decimals is shown. The reader's Excel puts its own signs for `,` and `.`.
fn number_format(decimals: u32) -> Format {
    let point = if decimals == 0 { "" } else { "." };
    let format = format!("#,##0{point}{}", "0".repeat(decimals as usize));
    Format::new().set_num_format(format).set_align(FormatAlign::Top)
}

/// Writes words; never a formula, whatever they begin with.
fn text(sheet: &mut Worksheet, (row, column): (u32, u16), words: &str, format: &Format) {
    let written = sheet.write_string_with_format(row, column, cut(words, CELL), format);
    written.unwrap_or_else(|error| bug(&error));
}

fn width(sheet: &mut Worksheet, column: u16, letters: usize) {
    let letters = u16::try_from(letters).expect("no column is that wide");
    let set = sheet.set_column_width(column, f64::from(letters) + 2.0);
    set.map_or_else(|error| bug(&error), |_| ());
}

/// Makes a row as high as the texts in it need, each with the width of its column. Not every program does so by itself.
fn height<'t>(sheet: &mut Worksheet, row: u32, texts: impl IntoIterator<Item = (&'t str, usize)>) {
    let lines = |(text, width): (&str, usize)| {
        let lines = text
            .split('\n')
            .map(|line| line.chars().count().div_ceil(width).max(1));
        lines.sum::<usize>()
    };
    let lines = texts.into_iter().map(lines).max().unwrap_or(1).min(LINES);
    if lines > 1 {
        let lines = u16::try_from(lines).expect("a row has few lines");
        let set = sheet.set_row_height(row, f64::from(lines) * 15.0);
        set.map_or_else(|error| bug(&error), |_| ());
    }
}

/// As much of a text as there is room for, with a sign where that is not all.
fn cut(text: &str, room: usize) -> String {
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
fn tab_name(name: &str) -> String {
    let plain: String = name.chars().filter(|it| !NOT_IN_TABS.contains(it)).collect();
    cut(plain.trim_matches('\''), TAB)
}

/// Everything that Excel limits is kept within its limits here.
fn bug(error: &xlsx::XlsxError) -> ! {
    panic!("a workbook is made within the limits of Excel: {error}")
}
