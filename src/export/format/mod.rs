//! How a table is written, in all formats at once: a field is worked out once, whoever asks for it.

mod json;

use std::io::Write as _;

use crate::csv;
use crate::model::Publication;
use crate::route::DownloadFormat;

use super::table::Field;

/// A format whose files grow row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowFormat {
    Csv,
    Json,
}

impl RowFormat {
    /// All of them.
    pub(super) const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// Those that a publication offers.
    pub(super) fn offered(publication: &Publication) -> Vec<Self> {
        let is_offered = |it: &Self| DownloadFormat::from(*it).is_offered(publication.downloads);
        Self::ALL.into_iter().filter(is_offered).collect()
    }
}

impl From<RowFormat> for DownloadFormat {
    fn from(format: RowFormat) -> Self {
        match format {
            RowFormat::Csv => Self::Csv,
            RowFormat::Json => Self::Json,
        }
    }
}

/// Rows, or some fields of a row, as they stand in the files of each format.
///
/// Rows of the same columns can be put behind each other, in files of their own and between [`head`] and [`foot`].
#[derive(Debug, Default)]
pub(super) struct Lines {
    csv: Vec<u8>,
    json: Vec<u8>,
}

/// A place in [`Lines`], in each format.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mark {
    csv: usize,
    json: usize,
}

impl Lines {
    /// Begins a row, behind what stands between it and the one before.
    pub(super) fn begin_row(&mut self) {
        self.csv.extend_from_slice(separator(RowFormat::Csv));
        self.json.extend_from_slice(separator(RowFormat::Json));
        self.json.extend_from_slice(json::ROW_START);
    }

    /// Adds a field, and what stands between it and the next.
    pub(super) fn push(&mut self, field: &Field<'_>) {
        match field {
            Field::Empty => json::empty(&mut self.json),
            Field::Code(word) => {
                csv::word(word, &mut self.csv);
                json::text(word, &mut self.json);
            }
            Field::Text(text) => {
                csv::word(&csv::harmless(text), &mut self.csv);
                json::text(text, &mut self.json);
            }
            Field::Number(number) => {
                let start = self.csv.len();
                // Most are counts, and these are written in a tenth of the time as what they are.
                match i64::try_from(number.mantissa()) {
                    Ok(count) if number.scale() == 0 && count != 0 => {
                        self.csv
                            .extend_from_slice(itoa::Buffer::new().format(count).as_bytes());
                    }
                    _ => write!(self.csv, "{number}").expect("memory takes whatever is written to it"),
                }
                json::number(self.csv.get(start..).unwrap_or_default(), &mut self.json);
            }
            Field::Flag(flag) => {
                let word = if *flag { "true" } else { "false" };
                self.csv.extend_from_slice(word.as_bytes());
                self.json.extend_from_slice(word.as_bytes());
            }
        }
        self.csv.push(b',');
        self.json.push(b',');
    }

    /// Adds fields that were written before.
    pub(super) fn append(&mut self, fields: &Lines) {
        self.csv.extend_from_slice(&fields.csv);
        self.json.extend_from_slice(&fields.json);
    }

    /// Ends a row, which has a field at least.
    pub(super) fn end_row(&mut self) {
        // What stands between its last field and none.
        self.csv.pop();
        self.json.pop();
        self.csv.extend_from_slice(csv::ROW_END);
        self.json.extend_from_slice(json::ROW_END);
    }

    /// Where the next row will begin.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            csv: self.csv.len(),
            json: self.json.len(),
        }
    }

    /// The rows between two places, as a file of the format has them that has rows before these.
    pub(super) fn between(&self, from: Mark, to: Mark, format: RowFormat) -> &[u8] {
        let found = match format {
            RowFormat::Csv => self.csv.get(from.csv..to.csv),
            RowFormat::Json => self.json.get(from.json..to.json),
        };
        found.expect("both places were marked in these lines")
    }
}

/// What a file of the format begins with.
pub(super) fn head(names: &[String], format: RowFormat) -> Vec<u8> {
    match format {
        RowFormat::Csv => csv::head(names),
        RowFormat::Json => json::head(names),
    }
}

/// What stands between two rows, and so not before the first of a file.
pub(super) fn separator(format: RowFormat) -> &'static [u8] {
    match format {
        RowFormat::Csv => b"",
        RowFormat::Json => json::SEPARATOR,
    }
}

/// What a file of the format ends with.
pub(super) fn foot(format: RowFormat) -> &'static [u8] {
    match format {
        RowFormat::Csv => b"",
        RowFormat::Json => json::FOOT,
    }
}
