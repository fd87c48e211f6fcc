//! Whether the published site still is as it was put there.

use std::collections::BTreeSet;
use std::fs;
use std::time::SystemTime;

use rayon::prelude::*;

use super::SitePath;
use super::commit::Published;
use super::folder::Found;
use super::staging::Staging;

impl Staging {
    /// The published site, where it was made from the same and nobody touched a file of it since: then there is nothing to
    /// make. `None` where it has to be made, which heals whatever is wrong with it.
    ///
    /// A file counts as untouched that has the length that the list gives and was last written before the list was.
    /// Whatever somebody changes later is younger than the list, and so is what was copied or restored in no certain order: all
    /// of it is made again and compared. On a disk that counts time in steps of seconds a site that was written within
    /// one of them is made again as well.
    pub fn stands(&self, made_from: &str) -> Option<Published> {
        if self.was_interrupted() || self.old.made_from.as_deref() != Some(made_from) {
            return None;
        }
        let listed = self.folder.manifest_written()?;
        let files = &self.old.files;
        let folders: BTreeSet<&str> = files.keys().flat_map(SitePath::folders).collect();
        let are_there = folders
            .into_par_iter()
            .all(|folder| matches!(self.folder.find(folder), Ok(Found::Folder)));
        let are_untouched = files
            .par_iter()
            .all(|(path, bytes)| self.is_untouched(path, *bytes, listed));
        (are_there && are_untouched).then(|| Published {
            written: 0,
            unchanged: files.len(),
            removed: 0,
            total_bytes: files.values().sum(),
            was_interrupted: false,
        })
    }

    fn is_untouched(&self, path: &SitePath, bytes: u64, listed: SystemTime) -> bool {
        let Ok(metadata) = fs::symlink_metadata(self.folder.real(path.as_str())) else {
            return false;
        };
        let is_older = metadata.modified().is_ok_and(|written| written < listed);
        metadata.is_file() && metadata.len() == bytes && is_older
    }
}
