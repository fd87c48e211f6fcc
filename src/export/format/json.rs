//! JSON, as RFC 8259 has it: a list of objects, one for each row and each on a line of its own, with a key for each column.
//! No byte order mark, which that standard forbids.
//!
//! Numbers are strings. Nearly every reader of JSON turns a number into a binary float, in which `12.50` becomes `12.5`,
//! so that it is lost to which decimal it was published, and a sum of `0.1`s is not what it should be. A string arrives as it
//! was written, and whoever wants a float makes one. What is empty is `null`.

use std::io::{self, BufWriter, Write};

use crate::export::table::Field;

/// Writes a table as JSON.
pub(in crate::export) fn json<'a>(
    names: &[String],
    rows: impl Iterator<Item = Vec<Field<'a>>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let keys = names.iter().map(serde_json::to_string);
    let keys = keys.collect::<Result<Vec<_>, _>>()?;
    out.write_all(b"[")?;
    for (index, row) in rows.enumerate() {
        out.write_all(if index == 0 { b"\n{" } else { b",\n{" })?;
        for (index, (key, field)) in keys.iter().zip(row).enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(out, "{comma}{key}:")?;
            match field {
                Field::Empty => out.write_all(b"null")?,
                Field::Code(text) | Field::Text(text) => serde_json::to_writer(&mut out, &*text)?,
                Field::Number(number) => write!(out, "\"{number}\"")?,
                Field::Flag(flag) => write!(out, "{flag}")?,
            }
        }
        out.write_all(b"}")?;
    }
    out.write_all(b"\n]\n")?;
    out.flush()
}
