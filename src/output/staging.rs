//! The site while it is being made.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use walkdir::WalkDir;

use crate::diag::Failure;
use crate::locale::Message;

use super::SitePath;
use super::disk::{Disk, cannot_read, cannot_write, holds, is_same};
use super::folder::{Folder, Found, Purpose};
use super::growing::Growing;
use super::manifest::{Manifest, State};
use super::names::{Names, fold};

/// A site that is being made beside the one that is published.
///
/// Files come in with [`put`](Self::put) or, piece by piece, with [`grow`](Self::grow), from any number of threads, and take the place of the published ones with `commit`.
/// Dropped without that, it leaves the published site as it was.
pub struct Staging {
    pub(super) folder: Folder,
    /// What was published before, or is known to be there of a run that was interrupted.
    pub(super) old: Manifest,
    pub(super) site: Mutex<Site>,
    /// Whether a file could not be put.
    pub(super) is_incomplete: AtomicBool,
    /// The files published before, by what tells them apart on every system.
    old_spellings: OnceLock<BTreeMap<String, Vec<SitePath>>>,
    next: AtomicU64,
}

/// The files of the site that is being made.
#[derive(Default)]
pub(super) struct Site {
    pub(super) names: Names,
    pub(super) files: BTreeMap<SitePath, Made>,
    /// The outermost folders that were not there when a file came that has to lie in them: what lies deeper need not be looked at.
    pub(super) absent: BTreeSet<String>,
}

/// One file of it.
pub(super) struct Made {
    /// Its length in bytes.
    pub(super) bytes: u64,
    /// The name of the file in the staging folder. `None` where the published file holds the same.
    pub(super) staged: Option<u64>,
}

impl Staging {
    /// Begins a site for the folder `output_dir`, which is made if it is not there.
    ///
    /// Clears away what a run that was killed left of its own staging; what it left half-published, `commit` makes whole.
    ///
    /// # Errors
    ///
    /// Before anything is touched: the folder is a file or a link, the root of a file system, a home folder, the publication, around it
    /// or one of its sources, holds files that `niengiam` did not make, or is locked by another run. Then: it cannot be read or
    /// written, or its manifest is damaged or from a newer program.
    pub fn open(output_dir: &Path, publication_root: &Path) -> Result<Self, Failure> {
        Self::open_on(Disk::new(), output_dir, publication_root)
    }

    /// The same on a disk that may fail.
    pub(super) fn open_on(disk: Disk, output_dir: &Path, publication_root: &Path) -> Result<Self, Failure> {
        let folder = Folder::open(output_dir, publication_root, Purpose::Publish, disk)?;
        let old = folder.read_manifest()?;
        folder.make_staging()?;
        Ok(Self {
            folder,
            old,
            site: Mutex::default(),
            is_incomplete: AtomicBool::new(false),
            old_spellings: OnceLock::new(),
            next: AtomicU64::new(0),
        })
    }

    /// Whether the run before this one was killed or failed on its way, so that this one makes the site whole again.
    pub fn was_interrupted(&self) -> bool {
        self.folder.had_leftovers || self.old.state == State::Publishing
    }

    /// Puts a file into the site. One that is published with the same content is only noted; any other is written whole into the
    /// staging folder.
    ///
    /// Each path once: a second file that is the same on some system (in other case, or as a folder of that name) is refused.
    /// So are links, and files that `niengiam` did not make, where the file or a folder of it has to be.
    /// After a failure the site cannot be published.
    pub fn put(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        let put = self.try_put(path, bytes);
        if put.is_err() {
            self.is_incomplete.store(true, Ordering::Relaxed);
        }
        put
    }

    /// Begins a file that comes piece by piece. All that is said of [`put`](Self::put) holds for it.
    pub fn grow(&self, path: &SitePath) -> Result<Growing<'_>, Failure> {
        match self.admit(path) {
            Ok(published) => Ok(Growing::new(self, path.clone(), published)),
            Err(failure) => {
                self.is_incomplete.store(true, Ordering::Relaxed);
                Err(failure)
            }
        }
    }

    fn try_put(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        let published = self.admit(path)?;
        let length = bytes.len() as u64;
        // One that cannot be read is as good as changed: it is replaced, or fails there.
        let is_published =
            published == Some(length) && holds(&self.folder.real(path.as_str()), bytes).unwrap_or(false);
        let staged = if is_published {
            None
        } else {
            Some(self.stage(path, bytes)?)
        };
        let made = Made {
            bytes: length,
            staged,
        };
        self.lock().files.insert(path.clone(), made);
        Ok(())
    }

    /// Takes the path into the site, and gives the length in bytes of the file of ours that is published at it.
    ///
    /// Whether that is the same is seen by reading it, if its length is the same. A digest kept of what was written would tell it
    /// in less time, but not whether the file is still that: somebody may have changed it, or the power gone before it was on the
    /// disk. A time of change tells that no better: copying and restoring change it too. Reading costs less than writing.
    fn admit(&self, path: &SitePath) -> Result<Option<u64>, Failure> {
        let mut site = self.lock();
        let new_folders = site.names.insert(path).map_err(|other| {
            let message = Message::new("output-collision").with("path", path.as_str());
            Failure::new(message.with("other", other)).help(Message::new("output-collision-help"))
        })?;
        let is_in_nothing = |site: &Site| path.folders().any(|folder| site.absent.contains(folder));
        if is_in_nothing(&site) {
            return Ok(None);
        }
        drop(site);
        // The outermost first: where that is not there, nothing is.
        for folder in new_folders.iter().rev() {
            if self.check_folder(folder)? == Found::Nothing {
                self.lock().absent.insert(folder.clone());
                return Ok(None);
            }
        }
        self.find_published(path)
    }

    /// What stands where the site has to have a folder. Refuses a file, unless it is an old one of ours, which will go.
    fn check_folder(&self, folder: &str) -> Result<Found, Failure> {
        match self.folder.find(folder)? {
            Found::File(_) if !self.is_ours(folder) => {
                Err(self.folder.in_the_way("output-foreign-file", folder))
            }
            found => Ok(found),
        }
    }

    /// The length of the file of ours that is published at this path, in this spelling. Refuses to take the place of what is
    /// not ours.
    fn find_published(&self, path: &SitePath) -> Result<Option<u64>, Failure> {
        match self.folder.find(path.as_str())? {
            Found::Nothing => Ok(None),
            Found::File(length) if self.old.files.contains_key(path) => {
                Ok((self.spellings(path.as_str()).len() == 1).then_some(length))
            }
            Found::File(_) if self.is_ours(path.as_str()) => Ok(None),
            Found::File(_) => Err(self.folder.in_the_way("output-foreign-file", path.as_str())),
            Found::Folder => self.check_old_folder(path.as_str()).map(|()| None),
        }
    }

    /// Whether the file at this path is one that we published, be it in another spelling that the file system takes for the same.
    fn is_ours(&self, path: &str) -> bool {
        let on_disk = self.folder.real(path);
        self.old.files.contains_key(path)
            || self
                .spellings(path)
                .iter()
                .any(|old| is_same(&self.folder.real(old.as_str()), &on_disk))
    }

    /// The files published before whose names differ from this one at most in what some systems do not look at. With more than one
    /// it cannot be known whether they are one file: the one that is not in the new site is removed, so the other is written anew.
    fn spellings(&self, path: &str) -> &[SitePath] {
        let fold_all = || {
            let mut spellings: BTreeMap<_, Vec<_>> = BTreeMap::new();
            for path in self.old.files.keys() {
                spellings
                    .entry(fold(path.as_str()))
                    .or_default()
                    .push(path.clone());
            }
            spellings
        };
        self.old_spellings
            .get_or_init(fold_all)
            .get(&fold(path))
            .map_or(&[], Vec::as_slice)
    }

    /// Refuses a folder that stands where a file has to be, unless everything in it is old and ours, so that it will go.
    fn check_old_folder(&self, path: &str) -> Result<(), Failure> {
        let on_disk = self.folder.real(path);
        for entry in WalkDir::new(&on_disk).sort_by_file_name() {
            let entry = entry.map_err(|error| cannot_read(&self.folder.shown(path), &error.into()))?;
            let inside = entry.path().strip_prefix(self.folder.real_root()).ok();
            let name = inside.and_then(|path| {
                let parts: Option<Vec<_>> = path.iter().map(|part| part.to_str()).collect();
                Some(parts?.join("/"))
            });
            let is_ours = name.as_ref().is_some_and(|name| {
                if entry.file_type().is_dir() {
                    self.old.has_folder(name)
                } else {
                    self.old.files.contains_key(name.as_str())
                }
            });
            if !is_ours {
                return Err(self
                    .folder
                    .in_the_way("output-foreign-file", name.as_deref().unwrap_or(path)));
            }
        }
        Ok(())
    }

    /// Writes the file into the staging folder. Files there have numbers for names: no path of the site, however long, is too
    /// long with it, and none has to be made safe a second time.
    fn stage(&self, path: &SitePath, bytes: &[u8]) -> Result<u64, Failure> {
        let number = self.next_number();
        let written = self
            .folder
            .disk
            .write_new(&self.folder.staged(&number.to_string()), bytes);
        written.map_err(|error| cannot_write(&self.folder.shown(path.as_str()), &error))?;
        Ok(number)
    }

    /// The name for one more file in the staging folder.
    pub(super) fn next_number(&self) -> u64 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// The lists are whole after every single change, so a thread that panicked left them so.
    pub(super) fn lock(&self) -> MutexGuard<'_, Site> {
        self.site.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
