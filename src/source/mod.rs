//! Finds and reads the files of a publication.
//!
//! In: the folder of a publication. Out: a [`Workspace`] that holds every file of `data/` and `content/` and the
//! configuration, each read once, and findings about files that cannot be used.
//!
//! 1. `find` walks the folders and keeps what lies inside the publication
//! 2. `layout` says what each file is by its place, or where it may have been meant to lie
//! 3. `text` reads the files that are text, side by side

mod find;
mod layout;
mod text;
mod workspace;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Failure, FileId, Origin, Sink};
use crate::locale::Message;

pub use workspace::{FileKind, SourceFile, Workspace};

use layout::Role;

/// The names the configuration can have.
const CONFIG_NAMES: [&str; 2] = ["niengiam.yaml", "niengiam.yml"];

/// Reads the publication in the folder `root`. `config` chooses another configuration file than the one in it, which
/// may lie anywhere.
///
/// What is wrong with a file goes into `sink`; a file that the system does not let be read stops the run.
pub fn source(root: &Path, config: Option<&Path>, sink: &mut Sink) -> Result<Workspace, Failure> {
    if !root.is_dir() {
        let message = Message::new("source-no-folder").with("path", root.display().to_string());
        return Err(Failure::new(message).help(Message::new("source-no-folder-help")));
    }
    let mut found = find::find(root, sink)?;
    take_config(root, config, &mut found, sink)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    drop_second_spellings(&mut found, sink);

    let read: Vec<Result<(SourceFile, Sink), Failure>> = found
        .into_par_iter()
        .enumerate()
        .map(|(index, found)| {
            let id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
            let mut sink = Sink::default();
            text::read(id, found, &mut sink).map(|file| (file, sink))
        })
        .collect();
    let mut files = Vec::with_capacity(read.len());
    for one in read {
        let (file, findings) = one?;
        sink.append(findings);
        files.push(file);
    }
    Ok(Workspace {
        root: root.to_owned(),
        files,
    })
}

/// A file that belongs to the publication, not read yet.
struct Found {
    /// From the publication's root, with `/`.
    path: String,
    /// As the system knows it.
    on_disk: PathBuf,
    kind: FileKind,
    size: u64,
}

/// Adds the configuration: the one chosen, else the one in the publication.
fn take_config(
    root: &Path,
    config: Option<&Path>,
    found: &mut Vec<Found>,
    sink: &mut Sink,
) -> Result<(), Failure> {
    if let Some(chosen) = config {
        if !chosen.is_file() {
            let message = Message::new("source-no-config").with("path", chosen.display().to_string());
            return Err(Failure::new(message).help(Message::new("source-no-config-help")));
        }
        let size = std::fs::metadata(chosen)
            .map_err(|error| Failure::io("source-unreadable", chosen, &error))?
            .len();
        found.push(Found {
            path: find::shown_path(chosen.strip_prefix(root).unwrap_or(chosen)),
            on_disk: chosen.to_owned(),
            kind: FileKind::Config,
            size,
        });
        return Ok(());
    }
    let before = found.len();
    for name in CONFIG_NAMES {
        find::find_one(root, name, FileKind::Config, found, sink)?;
    }
    let is_there = found.len() > before || CONFIG_NAMES.iter().any(|name| root.join(name).is_symlink());
    if is_there {
        return Ok(());
    }
    let message = Message::new("source-no-publication").with("path", root.display().to_string());
    Err(Failure::new(message).help(Message::new("source-no-publication-help")))
}

/// Of two files that are one and the same by their names (`2024.yaml` and `2024.yml`), only the first is kept.
fn drop_second_spellings(found: &mut Vec<Found>, sink: &mut Sink) {
    let mut kept: BTreeMap<FileKind, String> = BTreeMap::new();
    found.retain(|file| {
        if file.kind == FileKind::Asset {
            return true;
        }
        let Some(first) = kept.get(&file.kind) else {
            kept.insert(file.kind.clone(), file.path.clone());
            return true;
        };
        let message = Message::new("source-duplicate-file").with("first", first);
        let finding = Diagnostic::new(Code::DuplicateFile, whole_file(&file.path), message)
            .help(Message::new("source-duplicate-file-help").with("first", first));
        sink.push(finding);
        false
    });
}

/// The place of a finding about a file that is not read.
fn whole_file(path: &str) -> Origin {
    Origin::Place {
        path: path.to_owned(),
        line: 0,
        column: 0,
    }
}

/// What `layout` says of a path, turned into a finding where it is not to be read.
fn kind_of(path: &str, sink: &mut Sink) -> Option<FileKind> {
    match layout::role(path) {
        Role::Is(kind) => Some(kind),
        Role::Ignored => None,
        Role::Unexpected(place) => {
            let message = Message::new("source-unexpected-file");
            let help = match place {
                Some(place) => Message::new("source-unexpected-file-move").with("place", place),
                None => Message::new("source-unexpected-file-help"),
            };
            sink.push(Diagnostic::new(Code::UnexpectedFile, whole_file(path), message).help(help));
            None
        }
    }
}

#[cfg(test)]
mod tests;
