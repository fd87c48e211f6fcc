//! Reads what the files of a publication say.
//!
//! In: a [`Workspace`]. Out: [`Records`], whose types are right and whose references are not yet checked, and every
//! finding there is about the files themselves.
//!
//! 1. `scan` looks at the characters of a file, and at the depth of its brackets
//! 2. `yaml` turns its text into a tree that keeps every scalar as written and every node's place; what is no YAML,
//!    `syntax` puts into words
//! 3. `names` reads ids and periods from the names of files
//! 4. a module for each kind of file (`config`, `indicators`, `figures`, …) turns its tree into records with `fields`
//!    and the readers of values: `scalars`, `numbers`, `times`, `references`
//!
//! The configuration and the named periods come first, all other files side by side.

mod assemble;
mod assigned;
mod config;
mod documents;
mod examples;
mod fields;
mod figures;
mod gap;
mod indicators;
mod locate;
mod names;
mod narratives;
mod numbers;
mod organizations;
mod parse;
mod periods;
mod place;
mod ranges;
mod reading;
mod records;
mod references;
mod resolutions;
mod scalars;
mod scan;
mod spoken;
mod syntax;
mod targets;
mod times;
mod yaml;

use rayon::prelude::*;

use crate::diag::Sink;
use crate::model::IdPool;
use crate::source::{FileKind, Workspace};

pub use locate::Located;
pub use place::{Place, Placed};
pub use records::*;

use assemble::{Assembly, Part};
use parse::read_yaml;
use reading::Reading;

/// Reads every file of the workspace. Whatever is wrong in it goes into `sink`.
pub fn load(workspace: &Workspace, sink: &mut Sink) -> Records {
    let mut assembly = Assembly::default();
    let mut ids = IdPool::default();
    let of_kind = |kind: FileKind| workspace.files.iter().find(move |file| file.kind == kind);

    if let Some(file) = of_kind(FileKind::Config) {
        let mut reading = Reading::new(file, workspace, None, &mut ids);
        assembly.records.config = read_yaml(file, &mut reading, config::config);
        sink.append(reading.sink);
    }
    let mut periods = Some(crate::model::PeriodBook::default());
    if let Some(file) = of_kind(FileKind::Periods) {
        let mut reading = Reading::new(file, workspace, None, &mut ids);
        periods = read_yaml(file, &mut reading, periods::periods);
        sink.append(reading.sink);
    }

    let read: Vec<(Option<Part>, Sink)> = workspace
        .files
        .par_iter()
        .map_init(IdPool::default, |ids, file| {
            parse::part(file, workspace, periods.as_ref(), ids)
        })
        .collect();
    for (part, findings) in read {
        sink.append(findings);
        assembly.add(part);
    }
    assembly.records.periods = periods.unwrap_or_default();
    assembly.finish(workspace, sink)
}
