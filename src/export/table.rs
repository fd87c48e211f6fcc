//! A table that does not know how it will be written.

use std::borrow::Cow;
use std::fmt::Display;
use std::io::{self, Write};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::locale::{Language, Text};
use crate::model::{Dataset, PageId};
use crate::route::{self, Anchor, DownloadFormat};

use super::format;

/// One field of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Field<'a> {
    /// Nothing.
    Empty,
    /// A word that the program or an id gives: it holds only what these can. Dates and references are such words.
    Code(Cow<'a, str>),
    /// Words of the publication: they can hold anything.
    Text(Cow<'a, str>),
    /// A number, with the decimals that its scale holds.
    Number(Decimal),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Field<'a> {
    /// A word that the program or an id gives.
    pub(super) fn code(word: &'a str) -> Self {
        Self::Code(Cow::Borrowed(word))
    }

    /// Something that is written as such a word: a reference, a place in the site.
    pub(super) fn code_of(word: impl Display) -> Self {
        Self::Code(Cow::Owned(word.to_string()))
    }

    /// A place of the site in the first language, from the root of the site: the same in every file, wherever that lies.
    pub(super) fn place(dataset: &Dataset, page: &PageId, anchor: &Anchor) -> Self {
        let publication = &dataset.publication;
        let file = route::route(publication, publication.default_language(), page);
        Self::Code(format!("{}#{}", file.to_url(), anchor.as_str()).into())
    }

    /// A day: `2024-12-31`.
    pub(super) fn date(date: Date) -> Self {
        Self::code_of(date)
    }

    /// Words of the publication.
    pub(super) fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// Words in a language. Empty where they were not written in it: those of another would pass for it.
    pub(super) fn text_in(text: &'a Text, language: &Language) -> Self {
        if text.has(language) {
            Self::text(text.get(language))
        } else {
            Self::Empty
        }
    }

    /// A number that was worked out: without zeros at its end, which say nothing.
    pub(super) fn computed(number: Decimal) -> Self {
        Self::Number(number.normalize())
    }
}

impl<'a, F: Into<Field<'a>>> From<Option<F>> for Field<'a> {
    fn from(field: Option<F>) -> Self {
        field.map_or(Self::Empty, Into::into)
    }
}

/// How one field is read off a row.
type Read<'a, R> = Box<dyn Fn(&R) -> Field<'a> + 'a>;

/// The columns of a table of rows `R`, in their order. A name and what stands under it are given at once, so that no two can
/// be shifted against each other.
pub(super) struct Columns<'a, R> {
    names: Vec<String>,
    reads: Vec<Read<'a, R>>,
}

impl<'a, R> Columns<'a, R> {
    pub(super) fn new() -> Self {
        Self {
            names: Vec::new(),
            reads: Vec::new(),
        }
    }

    /// Adds a column.
    pub(super) fn add<F: Into<Field<'a>>>(&mut self, name: impl Into<String>, read: impl Fn(&R) -> F + 'a) {
        self.names.push(name.into());
        self.reads.push(Box::new(move |row| read(row).into()));
    }

    /// Adds a column `name_<language>` for each language of the publication.
    pub(super) fn add_in_each<F: Into<Field<'a>>>(
        &mut self,
        dataset: &'a Dataset,
        name: &str,
        read: impl Fn(&R, &'a Language) -> F + Copy + 'a,
    ) {
        for language in &dataset.publication.languages {
            self.add(format!("{name}_{language}"), move |row| read(row, language));
        }
    }
}

/// Columns, and rows that are made one at a time.
pub(super) struct Table<'a, R> {
    pub(super) columns: Columns<'a, R>,
    pub(super) rows: Box<dyn Iterator<Item = R> + 'a>,
}

impl<R> Table<'_, R> {
    /// Writes it in this format.
    pub(super) fn write(self, format: DownloadFormat, out: &mut dyn Write) -> io::Result<()> {
        let Columns { names, reads } = self.columns;
        let rows = self
            .rows
            .map(|row| reads.iter().map(|read| read(&row)).collect::<Vec<_>>());
        match format {
            DownloadFormat::Csv => format::csv(&names, rows, out),
            DownloadFormat::Json => format::json(&names, rows, out),
        }
    }
}
