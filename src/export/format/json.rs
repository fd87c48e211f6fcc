//! JSON, as RFC 8259 has it, in the layout that pandas calls `split`: an object with `columns`, the list of the columns'
//! names, and `data`, a list of rows, each on a line of its own and a list of as many fields; `null` where there is nothing.
//! To name every column again in every row would make the files half as large again. They have no byte order mark, which that
//! standard forbids.
//!
//! Numbers are strings. Nearly every reader of JSON turns a number into a binary float, in which `12.50` becomes `12.5`,
//! so that it is lost to which decimal it was published, and a sum of `0.1`s is not what it should be. A string arrives as it
//! was written, and whoever wants a float makes one.

/// What stands between two rows.
pub(super) const SEPARATOR: &[u8] = b",";
/// What a row begins with.
pub(super) const ROW_START: &[u8] = b"\n[";
/// What a row ends with.
pub(super) const ROW_END: &[u8] = b"]";
/// What a file ends with.
pub(super) const FOOT: &[u8] = b"\n]}\n";

/// What a file begins with.
pub(super) fn head(names: &[String]) -> Vec<u8> {
    let mut head = Vec::from(br#"{"columns":["#);
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            head.push(b',');
        }
        text(name, &mut head);
    }
    head.extend_from_slice(b"],\n\"data\":[");
    head
}

/// Writes a text.
pub(super) fn text(text: &str, out: &mut Vec<u8>) {
    serde_json::to_writer(out, text).expect("memory takes whatever is written to it");
}

/// Writes a number, digits as they are.
pub(super) fn number(digits: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(digits);
    out.push(b'"');
}

/// Writes that there is nothing.
pub(super) fn empty(out: &mut Vec<u8>) {
    out.extend_from_slice(b"null");
}
