//! Comma-separated values, as RFC 4180 has them: lines end in CR LF, and a field that holds a comma, a quotation mark or
//! the end of a line stands in quotation marks.
//!
//! The file begins with a byte order mark. Excel, in which offices open such files, takes a file without one to be in
//! the old encoding of the machine (Windows-1258 in Vietnam) and shows broken names, which it keeps when it saves. The mark
//! costs little on the other side: RFC 4180 says nothing of it, and spreadsheets, pandas and readr skip it. A program that does
//! not skip it sees it before the name of the first column; it can read the JSON, which has none.

mod formula;

pub use formula::harmless;

const BYTE_ORDER_MARK: &str = "\u{FEFF}";
/// What a row ends with.
pub const ROW_END: &[u8] = b"\r\n";

/// The line of the columns' names, which all files begin with.
pub fn head<N: AsRef<str>>(names: impl IntoIterator<Item = N>) -> Vec<u8> {
    let mut head = Vec::from(BYTE_ORDER_MARK);
    for (index, name) in names.into_iter().enumerate() {
        if index > 0 {
            head.push(b',');
        }
        word(name.as_ref(), &mut head);
    }
    head.extend_from_slice(ROW_END);
    head
}

/// Writes a field. What a reader wrote goes through [`harmless`] first.
pub fn word(text: &str, out: &mut Vec<u8>) {
    let is_plain = !text
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n'));
    if is_plain {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}
