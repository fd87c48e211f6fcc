//! The lock that keeps a second run out of an output folder. The system takes it back when the process ends, however it ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Why the lock was not taken.
pub(super) enum NotLocked {
    /// Another run has it, of this process or of another.
    Held,
    /// The run before took the lock file away, or the folder it lies in, while it was being locked: try again.
    Gone,
    /// The lock file cannot be opened or made.
    NotOpened(io::Error),
    /// The file system does not let it be locked.
    Failed(io::Error),
}

/// Locks the file at `path`, which is made if it is not there. The lock lasts as long as the file is open.
pub(super) fn lock(path: &Path) -> Result<File, NotLocked> {
    let opened = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(path);
    let file = opened.map_err(|error| match error.kind() {
        ErrorKind::NotFound => NotLocked::Gone,
        _ => NotLocked::NotOpened(error),
    })?;
    file.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => NotLocked::Held,
        TryLockError::Error(error) => NotLocked::Failed(error),
    })?;
    // A lock on a file that has no name any more keeps nobody out.
    if is_at(&file, path) {
        Ok(file)
    } else {
        Err(NotLocked::Gone)
    }
}

/// Whether the open file is the one at `path`.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let known = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let found = fs::symlink_metadata(path).map(known);
    found.is_ok_and(|found| file.metadata().map(known).is_ok_and(|own| own == found))
}

/// Whether the open file is the one at `path`. Windows does not tell files apart for certain without calls that are not safe
/// code; a file that is there is the one, but where a third run made it between two steps of this one.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_had_by_one_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = lock(&path).ok();
        assert!(first.is_some());
        assert!(matches!(lock(&path), Err(NotLocked::Held)));
        drop(first);
        assert!(lock(&path).is_ok());
    }

    #[test]
    fn knows_a_lock_file_that_was_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = lock(&path).ok().expect("nobody has it");
        fs::remove_file(&path).unwrap();
        assert!(!is_at(&first, &path));
        assert!(lock(&path).is_ok(), "another file of that name is another lock");
        assert!(matches!(
            lock(&folder.path().join("none/lock")),
            Err(NotLocked::Gone)
        ));
    }
}
