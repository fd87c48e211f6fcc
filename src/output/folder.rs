//! The output folder while it is ours alone: locked, with the manifest of what was published in it.
//!
//! ```text
//! public/.niengiam/lock       empty; the lock on it is what keeps a second run out
//! public/.niengiam/manifest   what was published
//! public/.niengiam/staging/   what is being made; it is there only while a run goes on
//! ```

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::diag::Failure;
use crate::locale::Message;

use super::disk::{Disk, cannot_read, cannot_remove, cannot_write};
use super::lock::{NotLocked, lock};
use super::manifest::{Manifest, State, Unreadable};
use super::refuse::{admit, refuse_strangers};
use super::site_path::below;
use super::{MANIFEST, PRIVATE};

const LOCK: &str = "lock";
const STAGING: &str = "staging";
/// How often the lock is tried again because the run before took the lock file away with it.
const LOCK_TRIES: u32 = 20;

/// The output folder, ours alone until it is dropped.
pub(super) struct Folder {
    /// Without links, to work with.
    real: PathBuf,
    /// As the user wrote it, to speak of.
    shown: PathBuf,
    pub(super) disk: Disk,
    /// Whether a run before left its staging folder.
    pub(super) had_leftovers: bool,
    /// Held until the folder is dropped.
    lock: Option<File>,
    /// The folders that were made for this one, innermost first.
    made: Vec<PathBuf>,
}

/// What the folder is opened for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To put a site there: not where files of others are and none of ours.
    Publish,
    /// To take a site away: nothing of others is touched.
    Clean,
}

/// What is found at a path of the site.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// No file, no folder.
    Nothing,
    /// A file of so many bytes.
    File(u64),
    /// A folder.
    Folder,
}

impl Folder {
    /// Makes the folder if it is not there, locks it and clears away what a killed run left in its staging folder.
    pub(super) fn open(
        output_dir: &Path,
        publication_root: &Path,
        purpose: Purpose,
        disk: Disk,
    ) -> Result<Self, Failure> {
        let real = admit(output_dir, publication_root)?;
        if purpose == Purpose::Publish {
            refuse_strangers(&real, output_dir)?;
        }
        let mut folder = Self {
            real,
            shown: output_dir.to_path_buf(),
            disk,
            had_leftovers: false,
            lock: None,
            made: Vec::new(),
        };
        folder.lock()?;
        // Another run may have been here between the first look and the lock.
        if purpose == Purpose::Publish {
            refuse_strangers(&folder.real, output_dir)?;
        }
        folder.had_leftovers = folder.clear_staging()?;
        Ok(folder)
    }

    /// A path of the site, as the user knows it.
    pub(super) fn shown(&self, path: &str) -> PathBuf {
        below(&self.shown, path)
    }

    /// The folder as the user knows it.
    pub(super) fn shown_root(&self) -> String {
        self.shown.display().to_string()
    }

    /// A path of the site on the disk.
    pub(super) fn real(&self, path: &str) -> PathBuf {
        below(&self.real, path)
    }

    /// The folder on the disk.
    pub(super) fn real_root(&self) -> &Path {
        &self.real
    }

    /// What is at a path of the site. A link, or what is neither file nor folder, is a failure: nothing is done through it.
    pub(super) fn find(&self, path: &str) -> Result<Found, Failure> {
        let metadata = match fs::symlink_metadata(self.real(path)) {
            // A file where a folder is asked for: what would be in it is not there.
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Ok(Found::Nothing);
            }
            outcome => outcome.map_err(|error| cannot_read(&self.shown(path), &error))?,
        };
        if metadata.is_symlink() {
            return Err(self.in_the_way("output-link-in-the-way", path));
        }
        if metadata.is_file() {
            Ok(Found::File(metadata.len()))
        } else if metadata.is_dir() {
            Ok(Found::Folder)
        } else {
            Err(self.in_the_way("output-in-the-way", path))
        }
    }

    /// The failure that something at this path of the site is not ours to change.
    pub(super) fn in_the_way(&self, id: &'static str, path: &str) -> Failure {
        let about = |id| Message::new(id).with("path", self.shown(path).display().to_string());
        Failure::new(about(id)).help(about("output-in-the-way-help"))
    }

    /// The manifest of what was published here.
    pub(super) fn read_manifest(&self) -> Result<Manifest, Failure> {
        if self.find_private(MANIFEST)? == Found::Nothing {
            return Ok(Manifest::empty());
        }
        let path = self.private(MANIFEST);
        let bytes = fs::read(&path).map_err(|error| cannot_read(&self.shown_private(MANIFEST), &error))?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Unreadable::Damaged);
        text.and_then(Manifest::read).map_err(|unreadable| {
            let (id, help) = match unreadable {
                Unreadable::Newer => ("output-manifest-newer", "output-manifest-newer-help"),
                Unreadable::Damaged => ("output-manifest-damaged", "output-manifest-damaged-help"),
            };
            let path = self.shown_private(MANIFEST).display().to_string();
            let help = Message::new(help).with("folder", self.shown_root());
            Failure::new(Message::new(id).with("path", path)).help(help)
        })
    }

    /// When the manifest was written, where the system knows.
    pub(super) fn manifest_written(&self) -> Option<SystemTime> {
        fs::metadata(self.private(MANIFEST))
            .and_then(|found| found.modified())
            .ok()
    }

    /// Writes a manifest into the staging folder, all of it onto the disk: it takes the place of the last with
    /// [`Self::install_manifest`], which needs no more room.
    pub(super) fn stage_manifest(&self, manifest: &Manifest) -> Result<(), Failure> {
        let path = self.staged(manifest.state.word());
        let write = || {
            self.disk
                .write_new(&path, manifest.write().as_bytes())?
                .sync_all()
        };
        write().map_err(|error| cannot_write(&self.shown_private(MANIFEST), &error))
    }

    /// Puts a staged manifest in the place of the last, before anything that comes after it.
    pub(super) fn install_manifest(&self, state: State) -> Result<(), Failure> {
        let install = || {
            self.disk
                .rename(&self.staged(state.word()), &self.private(MANIFEST))?;
            sync_folder(&self.private(""))
        };
        install().map_err(|error| cannot_write(&self.shown_private(MANIFEST), &error))
    }

    /// Takes the manifest away: nothing here is ours any more.
    pub(super) fn remove_manifest(&self) -> Result<(), Failure> {
        let removed = self.disk.remove_file(&self.private(MANIFEST));
        removed
            .map(|_| ())
            .map_err(|error| cannot_remove(&self.shown_private(MANIFEST), &error))
    }

    /// Makes the empty staging folder.
    pub(super) fn make_staging(&self) -> Result<(), Failure> {
        let made = self.disk.create_folder(&self.private(STAGING));
        made.map_err(|error| cannot_write(&self.shown_private(STAGING), &error))
    }

    /// A file of the staging folder.
    pub(super) fn staged(&self, name: &str) -> PathBuf {
        self.private(STAGING).join(name)
    }

    fn private(&self, name: &str) -> PathBuf {
        let folder = self.real.join(PRIVATE);
        if name.is_empty() {
            folder
        } else {
            folder.join(name)
        }
    }

    fn shown_private(&self, name: &str) -> PathBuf {
        self.shown.join(PRIVATE).join(name)
    }

    fn find_private(&self, name: &str) -> Result<Found, Failure> {
        self.find(&format!("{PRIVATE}/{name}"))
    }

    /// Makes the folder, those around it, and the private one in it; all but what a run that ends takes away meanwhile.
    fn make(&mut self) -> Result<(), Failure> {
        let private = self.private("");
        let missing: Vec<_> = private
            .ancestors()
            .take_while(|folder| fs::symlink_metadata(folder).is_err())
            .map(Path::to_path_buf)
            .collect();
        for folder in missing.into_iter().rev() {
            match self.disk.create_folder(&folder) {
                // Another run makes it too; the lock will tell which of the two goes on.
                Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) => {}
                outcome => {
                    outcome.map_err(|error| cannot_write(&self.shown, &error))?;
                    self.made.insert(0, folder);
                }
            }
        }
        match self.find(PRIVATE)? {
            Found::File(_) => Err(self.in_the_way("output-in-the-way", PRIVATE)),
            Found::Folder | Found::Nothing => Ok(()),
        }
    }

    /// Makes what is missing and locks the folder against every other run.
    fn lock(&mut self) -> Result<(), Failure> {
        for _ in 0..LOCK_TRIES {
            self.make()?;
            if self.find_private(LOCK)? == Found::Folder {
                return Err(self.in_the_way("output-in-the-way", &format!("{PRIVATE}/{LOCK}")));
            }
            match lock(&self.private(LOCK)) {
                Ok(lock) => {
                    self.lock = Some(lock);
                    return Ok(());
                }
                Err(NotLocked::Gone) => {}
                Err(NotLocked::Held) => break,
                Err(NotLocked::NotOpened(error)) => return Err(cannot_write(&self.shown, &error)),
                Err(NotLocked::Failed(error)) => {
                    let failure = Failure::io("output-cannot-lock", &self.shown, &error);
                    return Err(failure.help(Message::new("output-cannot-lock-help")));
                }
            }
        }
        let message = Message::new("output-locked").with("path", self.shown_root());
        Err(Failure::new(message).help(Message::new("output-locked-help")))
    }

    /// Removes the staging folder and says whether it was there.
    fn clear_staging(&self) -> Result<bool, Failure> {
        match self.find_private(STAGING)? {
            Found::Nothing => Ok(false),
            Found::File(_) => Err(self.in_the_way("output-in-the-way", &format!("{PRIVATE}/{STAGING}"))),
            Found::Folder => {
                let cleared = self.disk.remove_tree(&self.private(STAGING));
                cleared
                    .map(|()| true)
                    .map_err(|error| cannot_remove(&self.shown_private(STAGING), &error))
            }
        }
    }
}

impl Drop for Folder {
    /// Leaves nothing behind that the next run would have to clear away, and no trace at all where nothing was published.
    ///
    /// What cannot be removed here is no loss: the next run finds it, says so and removes it.
    fn drop(&mut self) {
        if self.lock.is_some() {
            let _ = self.clear_staging();
            if let Ok(Found::Nothing) = self.find_private(MANIFEST) {
                let _ = self.disk.remove_file(&self.private(LOCK));
                // Windows lets go of the name of a file only when the last handle of it is closed.
                self.lock = None;
                let _ = self.disk.remove_empty_folder(&self.private(""));
            }
            self.lock = None;
        }
        for folder in &self.made {
            let _ = self.disk.remove_empty_folder(folder);
        }
    }
}

/// Makes sure that the names in the folder outlast a loss of power. Only Unix asks for that; NTFS keeps a journal of its names.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(path)?.sync_all() {
        // Some file systems of networks and virtual machines have no such order to give.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        outcome => outcome,
    }
}
