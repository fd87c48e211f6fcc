//! A workbook as a whole: its properties, its cover, its table, its notes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Worksheet};

use crate::assess::{OUTCOMES, outcome_message_id};
use crate::locale::Message;
use crate::model::{DID_NOT_OCCUR, NO_INFORMATION, Status};

use super::Say;
use super::sheet::{self, Cell, PROPERTY, Table, WIDEST, cut, height, tab_name, text, width};

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
    let mut workbook = sheet::begin();
    workbook.set_properties(&properties);
    workbook.push_worksheet(cover(say, title, table));
    workbook.push_worksheet(sheet::sheet_of(say, table));
    workbook.push_worksheet(notes(say));
    workbook
        .save_to_buffer()
        .unwrap_or_else(|error| sheet::bug(&error))
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
    let mut sheet = sheet::sheet(&say.word("workbook-cover"), title);
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
        text(&mut sheet, (row, 0), line, &sheet::wrapped());
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
    sheet::sheet_of(say, &table)
}
