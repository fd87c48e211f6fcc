//! What a site is made from, as one number: where it is the same as last time, so is the site.

use std::collections::BTreeSet;
use std::fs;

use crate::diag::{Failure, FileId};
use crate::output::Fingerprint;
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
    let mut all = Fingerprint::default();
    all.add(PROGRAM.as_bytes());
    let asked = (options.reports, cfg!(feature = "pdf"), &dataset.publication);
    all.add_fields(&asked);
    all.add(theme.fingerprint().as_bytes());
    if dataset.keeps_back {
        all.add_fields(dataset);
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
    Ok(all.finish())
}
