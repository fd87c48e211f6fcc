//! `niengiam init --sample`: the publication of an invented province, "Tỉnh Mẫu", with everything that a publication can
//! have: for trying, for pictures, for tests and for measuring.
//!
//! In: a [`Size`]. Out: the path and the text of each file, the same on every machine.
//!
//! 1. [`names`] says which organizations there are, and what became of them;
//! 2. [`figures`] draws a [`tally::Tally`] of each territory and year from a seed ([`random`]), and adds them up;
//! 3. [`yaml`] writes these as an editor would enter them, [`narratives`] a page for each organization, [`gallery`] odd
//!    figures to try drawings with;
//! 4. everything else lies as it is in `publication/`, but for numbers between `<` and `>`: those come from [`numbers`].

mod annex;
mod figures;
mod gallery;
mod names;
mod narratives;
mod numbers;
mod random;
mod tally;
mod yaml;

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use figures::Figures;

/// The files that are the same whatever the figures are, but for the numbers named in them.
static PUBLICATION: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/sample/publication");

/// How large the sample is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    /// How many organizations there are under the province in the last year: 12 or more.
    pub(super) districts: usize,
    /// How many years, up to the last: 10 or more.
    pub(super) years: u16,
}

impl Size {
    /// The sample that is written for a person.
    pub(super) const SAMPLE: Self = Self {
        districts: 12,
        years: 10,
    };
}

/// The files of the sample: the path of each, with `/`, from the publication's root, and its text; in the order of paths.
pub(super) fn sample(size: Size) -> Vec<(String, String)> {
    let figures = Figures::new(size);
    let organizations = names::organizations(size.districts);
    let mut numbers = numbers::numbers(&figures, &organizations);
    numbers.insert("annex", annex::annex(&figures, &organizations));
    gallery::numbers(&organizations, &mut numbers);
    let mut files: BTreeMap<String, String> = gallery::files().into_iter().collect();
    embedded(&PUBLICATION, &numbers, &mut files);
    for year in figures.years() {
        files.insert(
            format!("data/organizations/tinh-mau/{year}.yaml"),
            yaml::province(year, &figures),
        );
        files
            .entry(format!("data/documents/bao-cao-{year}.yaml"))
            .or_insert_with(|| yaml::report(year));
    }
    for organization in &organizations {
        let folder = format!("data/organizations/{}", organization.id);
        files.insert(
            format!("{folder}/organization.yaml"),
            yaml::organization(organization),
        );
        for year in figures.years().filter(|year| organization.is_there_in(*year)) {
            files.insert(
                format!("{folder}/{year}.yaml"),
                yaml::district(organization, year, &figures),
            );
        }
        let [vietnamese, english] = narratives::district(organization);
        let folder = format!("content/organizations/{}", organization.id);
        files.insert(format!("{folder}/index.md"), vietnamese);
        files.insert(format!("{folder}/index.en.md"), english);
    }
    files.into_iter().collect()
}

/// The files of a folder, with the numbers that they leave open.
fn embedded(folder: &Dir<'_>, numbers: &BTreeMap<&str, String>, files: &mut BTreeMap<String, String>) {
    for file in folder.files() {
        let path = file.path().to_str().expect("the paths in it are plain");
        let text = file.contents_utf8().expect("the files in it are text");
        let text = if file
            .path()
            .extension()
            .is_some_and(|extension| extension == "svg")
        {
            text.to_owned()
        } else {
            filled(text, numbers)
        };
        files.insert(path.replace('\\', "/"), text);
    }
    for folder in folder.dirs() {
        embedded(folder, numbers, files);
    }
}

/// The text with each `<name>` replaced by the number of that name.
fn filled(text: &str, numbers: &BTreeMap<&str, String>) -> String {
    let mut pieces = text.split('<');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let named = piece
            .split_once('>')
            .and_then(|(name, rest)| Some((numbers.get(name)?, rest)));
        match named {
            Some((number, rest)) => filled.extend([number, rest]),
            None => filled.extend(["<", piece]),
        }
    }
    filled
}
