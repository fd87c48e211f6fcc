//! Comma-separated values, as RFC 4180 has them: lines end in CR LF, and a field that holds a comma, a quotation mark or
//! the end of a line stands in quotation marks.
//!
//! The file begins with a byte order mark. Excel, in which offices open such files, takes a file without one to be in
//! the old encoding of the machine (Windows-1258 in Vietnam) and shows broken names, which it keeps when it saves. The mark
//! costs little on the other side: RFC 4180 says nothing of it, and spreadsheets, pandas and readr skip it. A program that does
//! not skip it sees it before the name of the first column; it can read the JSON, which has none.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use crate::export::table::Field;

use super::formula::harmless;

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Writes a table as CSV.
pub(in crate::export) fn csv<'a>(
    names: &[String],
    rows: impl Iterator<Item = Vec<Field<'a>>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    writer.write_record(names)?;
    for row in rows {
        for field in row {
            match field {
                Field::Empty => writer.write_field("")?,
                Field::Code(word) => writer.write_field(&*word)?,
                Field::Text(text) => writer.write_field(&*harmless(&text))?,
                Field::Number(number) => writer.write_field(number.to_string())?,
                Field::Flag(flag) => writer.write_field(if flag { "true" } else { "false" })?,
            }
        }
        // Nothing more: the end of the row.
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}
