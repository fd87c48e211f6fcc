//! A file of the site that comes piece by piece, because it is too large to be held in memory.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::mem;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::SystemTime;

use crate::diag::Failure;

use super::SitePath;
use super::disk::{cannot_read, cannot_write, holds_at};
use super::staging::{Made, Staging};

/// How many bytes are held before they are compared or written. No file is kept open between two pieces, so that any number of
/// them can grow at once.
const PIECE: usize = if cfg!(test) { 4 } else { 64 * 1024 };

/// A file that is being put into the site piece by piece, begun with [`Staging::grow`].
///
/// As long as the pieces are what the published file holds, they are only compared with it; from the first that is not, they go
/// into the staging folder, behind a copy of what was the same.
/// Dropped without [`finish`](Self::finish), it leaves a site that cannot be published.
pub struct Growing<'s> {
    staging: &'s Staging,
    path: SitePath,
    /// How many bytes were compared or written.
    bytes: u64,
    /// What came behind them.
    waiting: Vec<u8>,
    /// The published file, as long as it begins with all that was compared.
    published: Option<PublishedFile>,
    /// The name of the file in the staging folder, once there is one.
    staged: Option<u64>,
    is_finished: bool,
}

#[derive(Clone, Copy)]
struct PublishedFile {
    /// In bytes.
    length: u64,
    /// When it was last written, where the system knows. It tells whether that was while it was compared.
    written: Option<SystemTime>,
}

impl<'s> Growing<'s> {
    /// `published`: the length in bytes of the file that is published at the path.
    pub(super) fn new(staging: &'s Staging, path: SitePath, published: Option<u64>) -> Self {
        let written = published.and_then(|_| last_written(&staging.folder.real(path.as_str())));
        Self {
            staging,
            path,
            bytes: 0,
            waiting: Vec::new(),
            published: published.map(|length| PublishedFile { length, written }),
            staged: None,
            is_finished: false,
        }
    }

    /// Adds these bytes at its end.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= PIECE {
            self.pass_on()?;
        }
        Ok(())
    }

    /// Says that nothing more comes.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.pass_on()?;
        let is_published = self.published.is_some_and(|it| it.length == self.bytes);
        if !is_published && self.staged.is_none() {
            self.part_from_published()?;
            self.append(&[])?;
        }
        let made = Made {
            bytes: self.bytes,
            staged: self.staged,
        };
        self.staging.lock().files.insert(self.path.clone(), made);
        self.is_finished = true;
        Ok(())
    }

    /// Compares or writes what waits.
    fn pass_on(&mut self) -> Result<(), Failure> {
        let waiting = mem::take(&mut self.waiting);
        if self.published.is_some() {
            let published = self.staging.folder.real(self.path.as_str());
            // One that cannot be read is as good as changed: it is replaced, or fails there.
            if !holds_at(&published, self.bytes, &waiting).unwrap_or(false) {
                self.part_from_published()?;
            }
        }
        if self.published.is_none() && !waiting.is_empty() {
            self.append(&waiting)?;
        }
        self.bytes += waiting.len() as u64;
        self.waiting = waiting;
        self.waiting.clear();
        Ok(())
    }

    /// Begins the staged file with what the published one had in common with this.
    fn part_from_published(&mut self) -> Result<(), Failure> {
        let Some(published) = self.published.take().filter(|_| self.bytes > 0) else {
            return Ok(());
        };
        let real = self.staging.folder.real(self.path.as_str());
        let shown = self.staging.folder.shown(self.path.as_str());
        let unreadable = |error: io::Error| cannot_read(&shown, &error);
        let file = File::open(&real).map_err(unreadable)?;
        let mut common = file.take(self.bytes);
        let mut piece = Vec::new();
        loop {
            piece.clear();
            let count = common.by_ref().take(PIECE as u64).read_to_end(&mut piece);
            if count.map_err(unreadable)? == 0 {
                break;
            }
            self.append(&piece)?;
        }
        // What was copied is what was compared, unless somebody wrote into it meanwhile.
        if last_written(&real) != published.written {
            return Err(unreadable(io::Error::other("the file changed while it was read")));
        }
        Ok(())
    }

    /// Writes these bytes at the end of the staged file, which is made if it is not there.
    fn append(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let folder = &self.staging.folder;
        let written = if let Some(number) = self.staged {
            folder.disk.append(&folder.staged(&number.to_string()), bytes)
        } else {
            let number = self.staging.next_number();
            self.staged = Some(number);
            let made = folder.disk.write_new(&folder.staged(&number.to_string()), bytes);
            made.map(drop)
        };
        written.map_err(|error| cannot_write(&folder.shown(self.path.as_str()), &error))
    }
}

/// When a file was last written, where that is known.
fn last_written(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

impl Drop for Growing<'_> {
    fn drop(&mut self) {
        if !self.is_finished {
            self.staging.is_incomplete.store(true, Ordering::Relaxed);
        }
    }
}
