//! What a site is made from, as one number: where it is the same as last time, so is the site.

use std::collections::BTreeSet;
use std::fmt::{self, Write as _};
use std::fs;

use sha2::{Digest as _, Sha256};

use crate::diag::{Failure, FileId};
use crate::output::hex;
use crate::source::{FileKind, Workspace};
use crate::theme::Theme;

use super::{Options, Ready};

/// The program, from `build.rs`.
const PROGRAM: &str = env!("NIENGIAM_PROGRAM");

/// The fingerprint of all that the pages of a publication come from: the program, what it is asked for, the theme, the data, the
/// narratives, and the pictures and files that they `show`.
///
/// It stands in the published folder. So that it confirms no guess at something kept back, it is one of the files as
/// they are only where nothing is kept back; else it is one of what is left of them, which takes longer.
///
/// # Errors
/// A file shown cannot be read.
pub(super) fn fingerprint(
    options: &Options,
    workspace: &Workspace,
    (ready, theme): (&Ready, &Theme),
    shown: &BTreeSet<&String>,
) -> Result<String, Failure> {
    let dataset = &ready.dataset;
    let mut all = Everything(Sha256::new());
    all.add(PROGRAM.as_bytes());
    let asked = (options.reports, cfg!(feature = "pdf"), &dataset.publication);
    all.say(&asked);
    all.add(&theme.digest());
    if dataset.keeps_back {
        all.say(dataset);
    }
    let narratives: BTreeSet<FileId> = dataset.narratives.iter().map(|it| it.file).collect();
    for file in &workspace.files {
        let is_there = !dataset.keeps_back || narratives.contains(&file.id);
        if file.kind != FileKind::Asset && is_there {
            all.add(file.path.as_bytes());
            all.add(&file.digest);
        }
    }
    for path in shown {
        let on_disk = workspace.root.join(path);
        let bytes = fs::read(&on_disk).map_err(|error| Failure::io("source-unreadable", &on_disk, &error))?;
        all.add(path.as_bytes());
        all.add(&bytes);
    }
    let digest = all.0.finalize();
    Ok(hex(&digest, digest.len()))
}

/// Everything that was added, each piece with its length, so that none can be taken for the end of another.
struct Everything(Sha256);

impl Everything {
    fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
        self.0.update((bytes.len() as u64).to_le_bytes());
    }

    /// Adds all fields of something.
    fn say(&mut self, what: &impl fmt::Debug) {
        write!(self, "{what:?}").expect("a hash takes whatever is written to it");
    }
}

impl fmt::Write for Everything {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}
