//! A file outside of a site.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::Path;

use crate::diag::Failure;

use super::disk::{Disk, cannot_write};

/// Puts `bytes` into the file `path`, whole or not at all: what was there before stays until all is written. Its folder
/// is made where it is not there. A file that holds the same already is left alone. Says whether it was written.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    let fail = |error: std::io::Error| cannot_write(path, &error);
    if super::disk::holds(path, bytes).unwrap_or(false) {
        return Ok(false);
    }
    if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(fail)?;
    }
    let mut begins = OsString::from(".");
    begins.push(path.file_name().unwrap_or_default());
    begins.push(".");
    sweep(path, &begins);
    let mut name = begins;
    name.push(format!("{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let disk = Disk::new();
    let written = disk
        .write_new(&part, bytes)
        .and_then(|file| file.sync_all())
        .and_then(|()| disk.rename(&part, path));
    if written.is_err() {
        // What it was to replace is there; this is of no use to anyone.
        let _ = fs::remove_file(&part);
    }
    written.map(|()| true).map_err(fail)
}

/// Takes away what a killed run left beside the file.
fn sweep(path: &Path, begins: &OsStr) {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let Ok(entries) = fs::read_dir(folder.unwrap_or(Path::new("."))) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let number = name
            .as_encoded_bytes()
            .strip_prefix(begins.as_encoded_bytes())
            .and_then(|rest| rest.strip_suffix(b".part"));
        if number.is_some_and(|number| number.iter().all(u8::is_ascii_digit)) {
            // One that cannot be removed is of no use, and in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}
