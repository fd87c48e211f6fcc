//! The site that was made takes the place of the published one.
//!
//! The order is what keeps every file whole, old or new, and every file known as ours, at whatever moment the run is killed:
//!
//! 1. Everything that can be known to fail is looked for, while nothing is changed.
//! 2. A manifest of all old and all new files, marked as `publishing`, takes the place of the last one.
//!    From here the next run knows that it has to make the site whole, and which files may be of either site.
//! 3. Old files that stand in the way of new ones go: a file where a folder has to be, a name that differs in case only.
//! 4. New files take the place of old ones, each by a rename, which the file system does wholly or not at all. Pages come last, so that
//!    no page is there before its styles and pictures.
//! 5. Old files that the new site does not have go, then folders that this left empty.
//! 6. The manifest of the new site, marked as `published`, takes the place of the other.
//!
//! A full disk shows before step 2: by then everything is written, both manifests too.
//!
//! Manifests are forced onto the disk (`fsync`), so that after a loss of power the list covers what is there. The files
//! themselves are not: that costs milliseconds for each of thousands of files. A file that a loss of power made empty is
//! seen by the next run, which compares contents.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::sync::PoisonError;

use crate::diag::Failure;
use crate::locale::{Arg, Message};

use super::SitePath;
use super::disk::{cannot_remove, cannot_write, is_held};
use super::folder::{Folder, Found};
use super::manifest::{Manifest, State};
use super::names::Names;
use super::staging::{Site, Staging};

/// How many files a message names.
const NAMED: usize = 5;

/// What publishing a site changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or hold something else than before.
    pub written: usize,
    /// Files that were published already, as they are.
    pub unchanged: usize,
    /// Files of the site before that are no part of this one.
    pub removed: usize,
    /// The length of all files of the site, in bytes.
    pub total_bytes: u64,
    /// Whether the run before had been interrupted, and the site is whole again with this one.
    pub was_interrupted: bool,
}

impl Staging {
    /// Publishes the site: the files put take the place of the published ones. `made_from` is what the next run can hold
    /// against what it would make its site from ([`Staging::stands`]).
    ///
    /// # Errors
    ///
    /// Before anything is changed: a file could not be put, or something that is not ours stands in the way. Later only if the disk fails or
    /// somebody holds a file (all of them are named): then each file is whole, old or new, and the next run completes it.
    pub fn commit(self, made_from: Option<String>) -> Result<Published, Failure> {
        let was_interrupted = self.was_interrupted();
        let Self {
            folder,
            old,
            site,
            is_incomplete,
            ..
        } = self;
        if is_incomplete.into_inner() {
            return Err(Failure::new(Message::new("output-incomplete")));
        }
        let site = site.into_inner().unwrap_or_else(PoisonError::into_inner);
        let files = &site.files;
        let new = Manifest {
            state: State::Published,
            files: files
                .iter()
                .map(|(path, made)| (path.clone(), made.bytes))
                .collect(),
            made_from,
        };
        let change = Change::between(&old, &site);
        // A list that says what its files were made from is written again: the next run believes only one that is younger than
        // they are, and this one was not, or it would not have come to be compared.
        let removed = if change.is_none() && new == old && new.made_from.is_none() {
            0
        } else {
            change.carry_out(&folder, &old, &new)?
        };
        Ok(Published {
            written: change.staged.len(),
            unchanged: files.len() - change.staged.len(),
            removed,
            total_bytes: files.values().map(|made| made.bytes).sum(),
            was_interrupted,
        })
    }
}

/// What has to be done to the published files.
struct Change<'a> {
    /// New files, pages last.
    staged: Vec<(&'a SitePath, StagedFile)>,
    /// Old files that have to go before the new ones come.
    in_the_way: Vec<&'a SitePath>,
    /// Old files that can stay until the new ones are there.
    outdated: Vec<&'a SitePath>,
    /// Folders that were not there when the files came that lie in them.
    absent: &'a BTreeSet<String>,
    /// The names of the new site.
    names: &'a Names,
}

#[derive(Clone, Copy)]
struct StagedFile {
    number: u64,
    bytes: u64,
}

impl<'a> Change<'a> {
    fn between(old: &'a Manifest, site: &'a Site) -> Self {
        let Site { names, files, absent } = site;
        let staged = files.iter().filter_map(|(path, made)| {
            let bytes = made.bytes;
            Some((
                path,
                StagedFile {
                    number: made.staged?,
                    bytes,
                },
            ))
        });
        let (pages, parts): (Vec<_>, Vec<_>) = staged.partition(|(path, _)| is_page(path));
        let (in_the_way, outdated) = old
            .files
            .keys()
            .filter(|path| !files.contains_key(*path))
            .partition(|path| names.collision(path).is_some());
        Self {
            staged: parts.into_iter().chain(pages).collect(),
            in_the_way,
            outdated,
            absent,
            names,
        }
    }

    fn is_none(&self) -> bool {
        self.staged.is_empty() && self.in_the_way.is_empty() && self.outdated.is_empty()
    }

    /// Does it, in the order that the head of this file explains, and says how many old files went.
    fn carry_out(&self, folder: &Folder, old: &Manifest, new: &Manifest) -> Result<usize, Failure> {
        self.check(folder)?;
        let mut both = Manifest {
            state: State::Publishing,
            files: old.files.clone(),
            made_from: None,
        };
        both.files
            .extend(new.files.iter().map(|(path, bytes)| (path.clone(), *bytes)));
        folder.stage_manifest(&both)?;
        folder.stage_manifest(new)?;
        folder.install_manifest(State::Publishing)?;
        let mut removed = self.remove(folder, &self.in_the_way)?;
        self.make_folders(folder)?;
        self.replace(folder)?;
        removed += self.remove(folder, &self.outdated)?;
        folder.install_manifest(State::Published)?;
        Ok(removed)
    }

    /// Looks for what would stop the change on its way.
    fn check(&self, folder: &Folder) -> Result<(), Failure> {
        let old = || self.in_the_way.iter().chain(&self.outdated).copied();
        check_way(folder, old())?;
        for path in self.absent {
            if folder.find(path)? != Found::Nothing {
                return Err(folder.in_the_way("output-foreign-file", path));
            }
        }
        for (path, file) in &self.staged {
            let staged = folder.staged(&file.number.to_string());
            let shown = folder.shown(path.as_str());
            let length = fs::metadata(staged).map_err(|error| cannot_write(&shown, &error))?;
            // Some network drives find out that they are full only when a file is closed, where nobody can be told.
            if length.len() != file.bytes {
                return Err(cannot_write(&shown, &ErrorKind::StorageFull.into()));
            }
        }
        #[cfg(windows)]
        {
            let new = self.staged.iter().map(|(path, _)| *path);
            let mut held = Vec::new();
            for path in new.chain(old()) {
                match folder.disk.check_replaceable(&folder.real(path.as_str())) {
                    Err(error) if is_held(&error) => held.push(path),
                    _ => {}
                }
            }
            fail_if_held(folder, &held)?;
        }
        Ok(())
    }

    fn make_folders(&self, folder: &Folder) -> Result<(), Failure> {
        // In the order of names, a folder comes before those in it.
        let wanted: BTreeSet<&str> = self.staged.iter().flat_map(|(path, _)| path.folders()).collect();
        for path in wanted {
            match folder.disk.create_folder(&folder.real(path)) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    if folder.find(path)? != Found::Folder {
                        return Err(folder.in_the_way("output-foreign-file", path));
                    }
                }
                outcome => outcome.map_err(|error| cannot_write(&folder.shown(path), &error))?,
            }
        }
        Ok(())
    }

    /// Puts the new files in their places. One that is held does not keep the others from theirs.
    fn replace(&self, folder: &Folder) -> Result<(), Failure> {
        let mut held = Vec::new();
        for (path, file) in &self.staged {
            let staged = folder.staged(&file.number.to_string());
            match folder.disk.rename(&staged, &folder.real(path.as_str())) {
                Err(error) if is_held(&error) => held.push(*path),
                outcome => outcome.map_err(|error| cannot_write(&folder.shown(path.as_str()), &error))?,
            }
        }
        fail_if_held(folder, &held)
    }

    /// Removes these old files, and the folders that are empty then and no part of the new site.
    fn remove(&self, folder: &Folder, paths: &[&SitePath]) -> Result<usize, Failure> {
        let (removed, held) = remove_files(folder, paths)?;
        fail_if_held(folder, &held)?;
        let emptied = paths.iter().flat_map(|path| path.folders());
        remove_empty(
            folder,
            emptied.filter(|path| !self.names.has_folder(path)).collect(),
        )?;
        Ok(removed)
    }
}

fn is_page(path: &SitePath) -> bool {
    path.as_str()
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension == "html")
}

/// Looks for links, on the way to these files and in their places.
pub(super) fn check_way<'a>(
    folder: &Folder,
    paths: impl Iterator<Item = &'a SitePath> + Clone,
) -> Result<(), Failure> {
    let around: BTreeSet<&str> = paths.clone().flat_map(SitePath::folders).collect();
    for path in around.into_iter().chain(paths.map(SitePath::as_str)) {
        folder.find(path)?;
    }
    Ok(())
}

/// Removes files of ours and says how many were there, and which somebody holds.
pub(super) fn remove_files<'a>(
    folder: &Folder,
    paths: &[&'a SitePath],
) -> Result<(usize, Vec<&'a SitePath>), Failure> {
    let mut removed = 0;
    let mut held = Vec::new();
    for path in paths {
        // Where a folder has come in the place of the file, the file is gone.
        if !matches!(folder.find(path.as_str())?, Found::File(_)) {
            continue;
        }
        match folder.disk.remove_file(&folder.real(path.as_str())) {
            Ok(was_there) => removed += usize::from(was_there),
            Err(error) if is_held(&error) => held.push(*path),
            Err(error) => return Err(cannot_remove(&folder.shown(path.as_str()), &error)),
        }
    }
    Ok((removed, held))
}

/// Removes those of these folders that are empty, inner ones first.
pub(super) fn remove_empty(folder: &Folder, paths: BTreeSet<&str>) -> Result<(), Failure> {
    for path in paths.into_iter().rev() {
        if folder.find(path)? == Found::Folder {
            let removed = folder.disk.remove_empty_folder(&folder.real(path));
            removed.map_err(|error| cannot_remove(&folder.shown(path), &error))?;
        }
    }
    Ok(())
}

/// The failure that other programs hold these files.
pub(super) fn fail_if_held(folder: &Folder, held: &[&SitePath]) -> Result<(), Failure> {
    if held.is_empty() {
        return Ok(());
    }
    let shown = held.iter().map(|path| folder.shown(path.as_str()));
    let shown = shown.map(|path| format!("`{}`", path.display()).into());
    let mut named: Vec<Arg> = shown.take(NAMED).collect();
    if held.len() > NAMED {
        named.push("…".into());
    }
    let message = Message::new("output-files-held")
        .with("paths", Arg::AllOf(named))
        .with("count", held.len());
    Err(Failure::new(message).help(Message::new("output-files-held-help")))
}
