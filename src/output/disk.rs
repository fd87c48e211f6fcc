//! The few things that are done to files and folders, each in one place: with patience where a reader holds a file for a
//! moment, and with words for what went wrong.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use crate::diag::Failure;
use crate::locale::Message;

/// How often a file that somebody holds is tried again, after 20, 40, 80, 160 and 320 ms.
const TRIES: u32 = 5;
/// How long one run waits for held files in all, in milliseconds.
const PATIENCE: u64 = 6_000;

/// Asked before every change; what it returns takes the place of the change. Only tests have one.
type Fault = Box<dyn Fn(&Path) -> io::Result<()> + Send + Sync>;

/// Changes files and folders.
pub(super) struct Disk {
    patience: AtomicU64,
    fault: Option<Fault>,
}

impl Disk {
    pub(super) fn new() -> Self {
        Self {
            patience: AtomicU64::new(PATIENCE),
            fault: None,
        }
    }

    /// A disk that `fault` makes fail.
    #[cfg(test)]
    pub(super) fn failing(fault: impl Fn(&Path) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self {
            fault: Some(Box::new(fault)),
            ..Self::new()
        }
    }

    /// Makes the folder, in one that is there.
    pub(super) fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.before(path)?;
        fs::create_dir(path)
    }

    /// Writes a file that is not there yet.
    pub(super) fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        self.before(path)?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        self.before(path)?;
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Writes at the end of a file that [`Self::write_new`] made.
    pub(super) fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.before(path)?;
        OpenOptions::new().append(true).open(path)?.write_all(bytes)
    }

    /// Puts the file `from` in the place of the file `to`.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.before(to)?;
        self.patiently(|| fs::rename(from, to))
    }

    /// Removes the file; one that is gone already is no error. Says whether it was there.
    pub(super) fn remove_file(&self, path: &Path) -> io::Result<bool> {
        self.before(path)?;
        there(self.patiently(|| fs::remove_file(path)))
    }

    /// Removes the folder if it is empty. Says whether it is gone.
    pub(super) fn remove_empty_folder(&self, path: &Path) -> io::Result<bool> {
        self.before(path)?;
        match self.patiently(|| fs::remove_dir(path)) {
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => Ok(false),
            outcome => there(outcome).map(|_| true),
        }
    }

    /// Removes the folder with everything in it, following no link; one that is gone already is no error.
    pub(super) fn remove_tree(&self, path: &Path) -> io::Result<()> {
        self.before(path)?;
        there(self.patiently(|| fs::remove_dir_all(path))).map(|_| ())
    }

    /// Fails if the file that is there could not be replaced at this moment, because somebody holds it.
    #[cfg(windows)]
    pub(super) fn check_replaceable(&self, path: &Path) -> io::Result<()> {
        use std::os::windows::fs::OpenOptionsExt as _;
        /// The right that replacing or removing a file asks for.
        const DELETE: u32 = 0x0001_0000;
        there(self.patiently(|| OpenOptions::new().access_mode(DELETE).open(path).map(drop))).map(|_| ())
    }

    fn before(&self, path: &Path) -> io::Result<()> {
        self.fault.as_ref().map_or(Ok(()), |fault| fault(path))
    }

    /// Does it again after a pause, for as long as somebody holds the file and patience lasts.
    fn patiently<T>(&self, mut operation: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        for attempt in 0..TRIES {
            match operation() {
                Err(error) if is_held(&error) && self.pause(20 << attempt) => {}
                outcome => return outcome,
            }
        }
        operation()
    }

    /// Waits, unless the run has waited enough.
    fn pause(&self, milliseconds: u64) -> bool {
        let left = |patience: u64| patience.checked_sub(milliseconds);
        let has_patience = self
            .patience
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, left)
            .is_ok();
        if has_patience {
            thread::sleep(Duration::from_millis(milliseconds));
        }
        has_patience
    }
}

/// Whether another program holds the file: a reader who has it open, an indexer, a virus scanner. On Windows the errors are access
/// denied, sharing violation and lock violation.
pub(super) fn is_held(error: &io::Error) -> bool {
    let windows = cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33));
    windows
        || matches!(
            error.kind(),
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy
        )
}

/// Whether a file or folder was there to be worked on.
fn there(outcome: io::Result<()>) -> io::Result<bool> {
    match outcome {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether the file holds exactly these bytes.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    Ok(goes_on_with(&mut file, bytes)? && file.read(&mut [0])? == 0)
}

/// Whether the file holds these bytes from the place `start` on, whatever follows them.
pub(super) fn holds_at(path: &Path, start: u64, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(start))?;
    goes_on_with(&mut file, bytes)
}

/// Whether these bytes come next.
fn goes_on_with(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    let mut chunk = [0; 16 * 1024];
    for expected in bytes.chunks(chunk.len()) {
        let Some(read) = chunk.get_mut(..expected.len()) else {
            return Ok(false);
        };
        match file.read_exact(read) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
            outcome => outcome?,
        }
        if read != expected {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether two paths lead to the same file or folder, however they are spelled. What is not there is the same as nothing.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    identity(one).is_some_and(|known| identity(other) == Some(known))
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.dev(), metadata.ino()))
}

/// Windows gives back the one true spelling of a path.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<std::path::PathBuf> {
    fs::canonicalize(path).ok()
}

/// What to say where `path` cannot be read.
pub(super) fn cannot_read(path: &Path, error: &io::Error) -> Failure {
    Failure::io("output-unreadable", path, error).help(Message::new("output-unreadable-help"))
}

/// What to say where `path` cannot be written.
pub(super) fn cannot_write(path: &Path, error: &io::Error) -> Failure {
    let (id, help) = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("output-disk-full", "output-disk-full-help"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            ("output-not-writable", "output-not-writable-help")
        }
        _ => ("output-cannot-write", "output-cannot-write-help"),
    };
    Failure::io(id, path, error).help(Message::new(help))
}

/// What to say where `path` cannot be removed.
pub(super) fn cannot_remove(path: &Path, error: &io::Error) -> Failure {
    Failure::io("output-cannot-remove", path, error).help(Message::new("output-cannot-remove-help"))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn busy() -> io::Error {
        ErrorKind::ResourceBusy.into()
    }

    #[test]
    fn waits_for_a_file_that_is_held_for_a_moment() {
        let disk = Disk::new();
        let calls = Cell::new(0);
        let outcome = disk.patiently(|| {
            calls.set(calls.get() + 1);
            if calls.get() < 3 {
                Err(busy())
            } else {
                Ok(calls.get())
            }
        });
        assert_eq!(outcome.unwrap(), 3);
    }

    #[test]
    fn gives_up_in_the_end_and_at_once_on_another_error() {
        let disk = Disk::new();
        let calls = Cell::new(0);
        let fail = |kind: ErrorKind| {
            calls.set(0);
            let outcome: io::Result<()> = disk.patiently(|| {
                calls.set(calls.get() + 1);
                Err(kind.into())
            });
            (outcome.unwrap_err().kind(), calls.get())
        };
        assert_eq!(fail(ErrorKind::ResourceBusy), (ErrorKind::ResourceBusy, 6));
        assert_eq!(fail(ErrorKind::StorageFull), (ErrorKind::StorageFull, 1));
        disk.patience.store(0, Ordering::Relaxed);
        assert_eq!(fail(ErrorKind::ResourceBusy), (ErrorKind::ResourceBusy, 1));
    }

    #[test]
    fn compares_a_file_to_its_last_byte() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let long = vec![7; 100_000];
        fs::write(&path, &long).unwrap();
        assert!(holds(&path, &long).unwrap());
        assert!(!holds(&path, &long[1..]).unwrap());
        assert!(!holds(&path, &[&long[..], &[7]].concat()).unwrap());
        let mut other = long.clone();
        other[99_999] = 8;
        assert!(!holds(&path, &other).unwrap());
        assert!(holds_at(&path, 99_000, &long[..1_000]).unwrap());
        assert!(holds_at(&path, 1, &long[..90_000]).unwrap() && holds_at(&path, 100_000, b"").unwrap());
        assert!(!holds_at(&path, 99_000, &long[..1_001]).unwrap() && !holds_at(&path, 1, &other).unwrap());
        fs::write(&path, "").unwrap();
        assert!(holds(&path, b"").unwrap() && !holds(&path, b"x").unwrap());
    }
}
