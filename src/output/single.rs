//! A file outside of a site.

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
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
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
