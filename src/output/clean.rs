use std::path::Path;

use walkdir::WalkDir;

use crate::diag::Failure;

use super::SitePath;
use super::commit::{check_way, fail_if_held, remove_empty, remove_files};
use super::disk::{Disk, cannot_read};
use super::folder::{Folder, Purpose};
use super::manifest::Manifest;
use super::refuse::admit;

/// What was taken out of an output folder, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// How many files of the site were removed.
    pub removed: usize,
    /// What `niengiam` did not make and left as it is: from the output folder, with `/`, sorted; a folder ends in `/` and stands
    /// for all in it.
    pub left: Vec<String>,
}

/// Removes a published site: the files that its manifest lists, the folders that this leaves empty, and what `niengiam` keeps there
/// for itself. The folder stays, with whatever else is in it.
///
/// Refuses the places that [`Staging::open`](super::Staging::open) refuses. A folder that is not there is clean, and so is one with
/// nothing of ours in it.
pub fn clean(output_dir: &Path, publication_root: &Path) -> Result<Cleaned, Failure> {
    clean_on(Disk::new(), output_dir, publication_root)
}

/// The same on a disk that may fail.
pub(super) fn clean_on(disk: Disk, output_dir: &Path, publication_root: &Path) -> Result<Cleaned, Failure> {
    let real = admit(output_dir, publication_root)?;
    if !real.join(super::PRIVATE).exists() {
        let left = list_left(&real, output_dir, &Manifest::empty())?;
        return Ok(Cleaned { removed: 0, left });
    }
    let folder = Folder::open(output_dir, publication_root, Purpose::Clean, disk)?;
    let old = folder.read_manifest()?;
    let paths: Vec<&SitePath> = old.files.keys().collect();
    check_way(&folder, old.files.keys())?;
    let (removed, held) = remove_files(&folder, &paths)?;
    fail_if_held(&folder, &held)?;
    remove_empty(&folder, paths.iter().flat_map(|path| path.folders()).collect())?;
    // Last: until here a run that was killed can be done again.
    folder.remove_manifest()?;
    drop(folder);
    let left = list_left(&real, output_dir, &old)?;
    Ok(Cleaned { removed, left })
}

/// What is in the folder, not going into folders that were never ours.
fn list_left(real: &Path, output_dir: &Path, old: &Manifest) -> Result<Vec<String>, Failure> {
    let mut left = Vec::new();
    let mut entries = WalkDir::new(real).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Err(error) if error.depth() == 0 && !real.exists() => return Ok(left),
            outcome => outcome.map_err(|error| cannot_read(output_dir, &error.into()))?,
        };
        let parts: Vec<_> = entry
            .path()
            .strip_prefix(real)
            .unwrap_or(entry.path())
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        let name = parts.join("/");
        if !entry.file_type().is_dir() {
            left.push(name);
        } else if !old.has_folder(&name) {
            left.push(format!("{name}/"));
            entries.skip_current_dir();
        }
    }
    Ok(left)
}
