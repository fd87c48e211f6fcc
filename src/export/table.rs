//! A table that does not know how it will be written.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::locale::{Language, Text};
use crate::model::{Dataset, PageId};
use crate::route::{self, Anchor};

use super::format::Lines;

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

/// How the fields of one column, or of some that follow each other, are read off a row and written.
type WriteFields<'a, R> = Box<dyn FnMut(&R, &mut Lines) + 'a>;

/// The columns of a table of rows `R`, in their order. A name and what stands under it are given at once, so that no two can
/// be shifted against each other.
pub(super) struct Columns<'a, R> {
    names: Vec<String>,
    fields: Vec<WriteFields<'a, R>>,
}

impl<'a, R: 'a> Columns<'a, R> {
    pub(super) fn new() -> Self {
        Self {
            names: Vec::new(),
            fields: Vec::new(),
        }
    }

    /// Their names.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Adds a column.
    pub(super) fn add<F: Into<Field<'a>>>(&mut self, name: impl Into<String>, read: impl Fn(&R) -> F + 'a) {
        self.names.push(name.into());
        self.fields
            .push(Box::new(move |row, lines| lines.push(&read(row).into())));
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

    /// Adds the columns that `add` adds, which hold the same in all rows of the same `key`: they are written for the first of
    /// these and copied for the others.
    pub(super) fn keep<K: Ord + 'a>(&mut self, key: impl Fn(&R) -> K + 'a, add: impl FnOnce(&mut Self)) {
        let mut columns = Self::new();
        add(&mut columns);
        self.names.append(&mut columns.names);
        let mut kept: BTreeMap<K, Lines> = BTreeMap::new();
        self.fields.push(Box::new(move |row, lines| {
            let fields = kept.entry(key(row)).or_insert_with(|| {
                let mut fields = Lines::default();
                columns.write_fields(row, &mut fields);
                fields
            });
            lines.append(fields);
        }));
    }

    /// Writes a row.
    pub(super) fn write_row(&mut self, row: &R, lines: &mut Lines) {
        lines.begin_row();
        self.write_fields(row, lines);
        lines.end_row();
    }

    fn write_fields(&mut self, row: &R, lines: &mut Lines) {
        for write in &mut self.fields {
            write(row, lines);
        }
    }
}
