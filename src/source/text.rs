//! Reads one file.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::diag::{Code, Diagnostic, Failure, FileId, Origin, Sink};
use crate::locale::Message;

use super::{FileKind, Found, SourceFile};

/// No text of a publication is larger, in bytes.
const MAX_SIZE: u64 = 8 * 1024 * 1024;

/// The byte order mark that some editors put before a text.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Reads the file unless it is an asset or too large to be a text.
pub(super) fn read(id: FileId, found: Found, sink: &mut Sink) -> Result<SourceFile, Failure> {
    let mut file = SourceFile {
        id,
        path: found.path,
        kind: found.kind,
        text: String::new(),
        digest: [0; 32],
        size: found.size,
        readable: false,
    };
    if file.kind == FileKind::Asset {
        return Ok(file);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(file.size.min(MAX_SIZE)).unwrap_or_default());
    File::open(&found.on_disk)
        .and_then(|open| open.take(MAX_SIZE + 1).read_to_end(&mut bytes))
        .map_err(|error| Failure::io("source-unreadable", &found.on_disk, &error))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MAX_SIZE {
        let message = Message::new("source-too-large").with("most", usize_of(MAX_SIZE / 1024 / 1024));
        let help = Message::new("source-too-large-help");
        sink.push(Diagnostic::new(Code::TooLarge, Origin::File(id), message).help(help));
        return Ok(file);
    }
    file.digest = Sha256::digest(&bytes).into();
    match String::from_utf8(bytes) {
        Ok(text) => {
            file.readable = true;
            file.text = without_mark(text);
        }
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            file.text = without_mark(String::from_utf8_lossy(&bytes).into_owned());
            sink.push(not_utf_8(id, &bytes, good));
        }
    }
    Ok(file)
}

/// The text of a file that was read before and whose text was given away. `None` where it is not there any more.
pub(super) fn again(on_disk: &Path) -> Option<String> {
    std::fs::read_to_string(on_disk).ok().map(without_mark)
}

fn without_mark(text: String) -> String {
    match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

/// The finding at the first byte that is no UTF-8. In the text that is shown, � stands in its place.
fn not_utf_8(id: FileId, bytes: &[u8], good: usize) -> Diagnostic {
    let is_utf_16 = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
    let message = if is_utf_16 {
        Message::new("source-not-utf-8-but-16")
    } else {
        Message::new("source-not-utf-8")
    };
    let has_mark = bytes.starts_with(BYTE_ORDER_MARK.as_bytes());
    let start = if has_mark {
        good - BYTE_ORDER_MARK.len()
    } else {
        good
    };
    let origin = Origin::Bytes(id, start..start + char::REPLACEMENT_CHARACTER.len_utf8());
    Diagnostic::new(Code::NotUtf8, origin, message).help(Message::new("source-not-utf-8-help"))
}

fn usize_of(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
