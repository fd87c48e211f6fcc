//! JSON, as RFC 8259 has it: a list of objects, one for each row and each on a line of its own, with a key for each column
//! that has something in it there: half of the fields are empty, and to name them all would make the file half as large again. It has
//! no byte order mark, which that standard forbids.
//!
//! Numbers are strings. Nearly every reader of JSON turns a number into a binary float, in which `12.50` becomes `12.5`,
//! so that it is lost to which decimal it was published, and a sum of `0.1`s is not what it should be. A string arrives as it
//! was written, and whoever wants a float makes one.

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
        let mut comma = "";
        for (key, field) in keys.iter().zip(row) {
            let value = match field {
                Field::Empty => continue,
                Field::Code(text) | Field::Text(text) => serde_json::to_string(&*text)?,
                Field::Number(number) => format!("\"{number}\""),
                Field::Flag(flag) => flag.to_string(),
            };
            write!(out, "{comma}{key}:{value}")?;
            comma = ",";
        }
        out.write_all(b"}")?;
    }
    out.write_all(b"\n]\n")?;
    out.flush()
}
