//! Finds and reads the files of a publication.
//!
//! In: the folder of a publication. Out: a [`Workspace`] that holds every file, each read once; nothing later touches
//! the input on disk.

mod workspace;

pub use workspace::{FileKind, SourceFile, Workspace};
