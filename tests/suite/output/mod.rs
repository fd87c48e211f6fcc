//! The output folder from outside: which ones are refused, what a build changes in one, and what it never does.

mod cleaning;
mod folders;
mod links;
mod publishing;
mod runs;
mod standing;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use niengiam::diag::Failure;
use niengiam::locale::Words;
use niengiam::output::{Published, SitePath, Staging, clean};
use tempfile::TempDir;

/// A publication with its sources, and the folder `public` for its site.
fn publication() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for source in ["data", "content", "themes", ".git"] {
        fs::create_dir(folder.path().join(source)).unwrap();
        fs::write(folder.path().join(source).join("kept.txt"), "written by hand").unwrap();
    }
    fs::write(folder.path().join("niengiam.yaml"), "title: x").unwrap();
    folder
}

/// Everything in the folder: files with what they hold, links with where they lead, folders with nothing.
fn everything(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .min_depth(1)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let holds = if entry.path_is_symlink() {
                fs::read_link(entry.path())
                    .unwrap()
                    .into_os_string()
                    .into_encoded_bytes()
            } else if entry.file_type().is_file() {
                fs::read(entry.path()).unwrap()
            } else {
                Vec::new()
            };
            let name = entry.path().strip_prefix(folder).unwrap();
            (name.to_str().unwrap().replace('\\', "/"), holds)
        })
        .collect()
}

/// The files that a reader of the site can ask for.
fn site(output: &Path) -> BTreeMap<String, String> {
    everything(output)
        .into_iter()
        .filter(|(path, _)| !path.starts_with(".niengiam") && output.join(path).is_file())
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn path(text: &str) -> SitePath {
    SitePath::new(text).unwrap()
}

fn publish(output: &Path, root: &Path, files: &[(&str, &str)]) -> Result<Published, Failure> {
    let staging = Staging::open(output, root)?;
    for (name, text) in files {
        staging.put(&path(name), text.as_bytes())?;
    }
    staging.commit(None)
}

const FIRST: [(&str, &str); 4] = [
    ("index.html", "home, first"),
    ("assets/site.css", "style"),
    ("en/index.html", "home in English, first"),
    ("a/b/old.html", "goes"),
];
const SECOND: [(&str, &str); 4] = [
    ("index.html", "home, second"),
    ("assets/site.css", "style"),
    ("en/index.html", "home in English, second"),
    ("a/c/new.html", "comes"),
];

fn owned(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

/// The id of the failure, which has words in every language, and words on what to do.
fn said(failure: &Failure) -> &'static str {
    for language in Words::program_languages() {
        let words = Words::program(&language);
        let help = failure.help.as_ref().map(|help| words.say(help));
        assert!(!words.say(&failure.message).is_empty());
        assert!(
            help.is_some_and(|help| !help.is_empty()),
            "{}",
            failure.message.id
        );
    }
    failure.message.id
}

/// The id of what is said, with everything in the folder as it was.
fn refused(output: &Path, root: &Path, watched: &Path) -> &'static str {
    let before = everything(watched);
    let failure = publish(output, root, &FIRST).expect_err("the folder is refused");
    assert_eq!(everything(watched), before, "{}", output.display());
    let uncleaned = clean(output, root);
    assert_eq!(everything(watched), before, "{}", output.display());
    let id = said(&failure);
    // Where there is nothing of ours, there is nothing to clean away.
    if id != "output-not-ours" {
        assert_eq!(said(&uncleaned.expect_err("it is not cleaned")), id);
    }
    id
}
