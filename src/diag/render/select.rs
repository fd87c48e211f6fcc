use std::collections::{BTreeMap, BTreeSet};

use super::place::Place;
use crate::diag::{Diagnostic, Files, Origin, Severity};

/// A finding and its places.
pub(super) struct Finding<'a> {
    pub(super) diagnostic: &'a Diagnostic,
    pub(super) place: Place,
    /// One for each of the diagnostic's related origins.
    pub(super) related: Vec<Place>,
}

/// The findings that are shown.
pub(super) struct Selection<'a> {
    /// Sorted by path, place and code.
    pub(super) findings: Vec<Finding<'a>>,
    /// How many more there are of a path.
    pub(super) left_out: BTreeMap<String, usize>,
    counts: BTreeMap<Severity, usize>,
}

impl Selection<'_> {
    /// How many findings of a severity there are, those left out included.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.counts.get(&severity).copied().unwrap_or_default()
    }
}

/// Drops exact repeats and keeps at most `limit` of each file, the more severe first, then those found first: their
/// lines are not known before they are kept, since to find one costs a pass over its file.
pub(super) fn collect<'a>(diagnostics: &'a [Diagnostic], files: &dyn Files, limit: usize) -> Selection<'a> {
    let mut counts = BTreeMap::new();
    let mut of_path: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in distinct(diagnostics) {
        *counts.entry(diagnostic.code.severity()).or_default() += 1;
        of_path
            .entry(path(&diagnostic.origin, files))
            .or_default()
            .push(diagnostic);
    }
    let mut findings = Vec::new();
    let mut left_out = BTreeMap::new();
    for (path, mut found) in of_path {
        found.sort_by_key(|diagnostic| diagnostic.code.severity());
        if found.len() > limit {
            left_out.insert(path.to_owned(), found.len() - limit);
            found.truncate(limit);
        }
        findings.extend(found.into_iter().map(|diagnostic| {
            Finding {
                diagnostic,
                place: Place::of(&diagnostic.origin, files),
                related: diagnostic
                    .related
                    .iter()
                    .map(|(origin, _)| Place::of(origin, files))
                    .collect(),
            }
        }));
    }
    findings.sort_by(|a, b| (&a.place, a.diagnostic.code).cmp(&(&b.place, b.diagnostic.code)));
    Selection {
        findings,
        left_out,
        counts,
    }
}

/// The diagnostics in their order, each once.
fn distinct(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut seen = BTreeSet::new();
    diagnostics
        .iter()
        .filter(|diagnostic| seen.insert(format!("{diagnostic:?}")))
        .collect()
}

fn path<'a>(origin: &'a Origin, files: &'a dyn Files) -> &'a str {
    match origin {
        Origin::File(file) | Origin::Bytes(file, _) | Origin::Data(file, _, _) => files.path(*file),
        Origin::Place { path, .. } => path,
    }
}
