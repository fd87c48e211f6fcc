//! Walks the folders of a publication. No link is followed out of it.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::diag::{Code, Diagnostic, Failure, Sink};
use crate::locale::{Message, is_hidden, is_nfc, to_nfc};

use super::{FileKind, Found, kind_of, whole_file};

/// The folders that hold a publication's files.
const FOLDERS: [&str; 2] = ["content", "data"];

/// Every file of the publication in `root` but the configuration, in no order.
pub(super) fn find(root: &Path, sink: &mut Sink) -> Result<Vec<Found>, Failure> {
    let inside = Inside::of(root)?;
    let mut found = Vec::new();
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            walk(root, &folder, &inside, &mut found, sink)?;
        }
    }
    Ok(found)
}

/// The file `name` of the publication, if it is there.
pub(super) fn find_one(
    root: &Path,
    name: &str,
    kind: FileKind,
    found: &mut Vec<Found>,
    sink: &mut Sink,
) -> Result<(), Failure> {
    let on_disk = root.join(name);
    if on_disk.is_symlink() && !Inside::of(root)?.holds(&on_disk) {
        sink.push(link_outside(name));
        return Ok(());
    }
    if let Ok(metadata) = std::fs::metadata(&on_disk)
        && metadata.is_file()
    {
        let size = metadata.len();
        let path = name.to_owned();
        found.push(Found {
            path,
            on_disk,
            kind,
            size,
        });
    }
    Ok(())
}

/// A path as people know it, with `/`.
pub(super) fn shown_path(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").replacen("//", "/", 1)
}

/// The publication's folder without any link in its path.
struct Inside(PathBuf);

impl Inside {
    fn of(root: &Path) -> Result<Self, Failure> {
        let folder = root.canonicalize();
        folder
            .map(Self)
            .map_err(|error| Failure::io("source-unreadable", root, &error))
    }

    /// Whether a link leads to something in the publication. One that leads nowhere does not.
    fn holds(&self, link: &Path) -> bool {
        link.canonicalize()
            .is_ok_and(|target| target.starts_with(&self.0))
    }
}

fn walk(
    root: &Path,
    folder: &Path,
    inside: &Inside,
    found: &mut Vec<Found>,
    sink: &mut Sink,
) -> Result<(), Failure> {
    let mut entries = WalkDir::new(folder)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                if is_stray_link(&path, &error) {
                    sink.push(link_outside(&relative(root, &path)));
                    continue;
                }
                let error = std::io::Error::from(error);
                return Err(Failure::io("source-unreadable", &path, &error));
            }
        };
        let path = relative(root, entry.path());
        if entry.path_is_symlink() && !inside.holds(entry.path()) {
            sink.push(link_outside(&path));
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
            continue;
        }
        if let Some(kind) = kind_of_entry(&entry, &path, sink) {
            let size = entry.metadata().map_or(0, |metadata| metadata.len());
            let on_disk = entry.into_path();
            found.push(Found {
                path,
                on_disk,
                kind,
                size,
            });
        }
    }
    Ok(())
}

/// What an entry is, where it is a file to be read.
fn kind_of_entry(entry: &DirEntry, path: &str, sink: &mut Sink) -> Option<FileKind> {
    if entry.file_type().is_dir() {
        return None;
    }
    let name = entry.file_name().to_str();
    if name.is_none_or(|name| name.chars().any(is_hidden)) || !is_nfc(path) {
        let message = Message::new("source-bad-name");
        let help = match name {
            Some(name) if !is_nfc(name) => Message::new("source-bad-name-nfc").with("name", to_nfc(name)),
            _ => Message::new("source-bad-name-help"),
        };
        sink.push(Diagnostic::new(Code::BadName, whole_file(path), message).help(help));
        return None;
    }
    if !entry.file_type().is_file() {
        let message = Message::new("source-no-file");
        let help = Message::new("source-unexpected-file-help");
        sink.push(Diagnostic::new(Code::UnexpectedFile, whole_file(path), message).help(help));
        return None;
    }
    kind_of(path, sink)
}

/// Whether walking failed at a link that leads nowhere, or back to a folder above it.
fn is_stray_link(path: &Path, error: &walkdir::Error) -> bool {
    error.loop_ancestor().is_some() || (path.is_symlink() && !path.exists())
}

fn relative(root: &Path, path: &Path) -> String {
    shown_path(path.strip_prefix(root).unwrap_or(path))
}

fn link_outside(path: &str) -> Diagnostic {
    let message = Message::new("source-link-outside");
    let help = Message::new("source-link-outside-help");
    Diagnostic::new(Code::LinkOutside, whole_file(path), message).help(help)
}
