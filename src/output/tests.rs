//! Runs that die, or whose disk fails, at every single step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;
use walkdir::WalkDir;

use super::clean::clean_on;
use super::disk::Disk;
use super::manifest::{Manifest, State};
use super::*;
use crate::diag::Failure;
use crate::locale::{Language, Words};

type Files = &'static [(&'static str, &'static str)];

/// Every way in which a site follows another: changed, unchanged, new and old files, new and old folders, a file where a folder was and the
/// other way round, a name that changes in case, a folder that does.
const OLD: Files = &[
    ("index.html", "old"),
    ("same.html", "same"),
    ("assets/site.css", "old style"),
    ("gone/page.html", "gone"),
    ("gone/deep/er/page.html", "gone too"),
    ("kept/gone.html", "gone"),
    ("kept/page.html", "old"),
    ("file-then-folder", "a file"),
    ("folder-then-file/a/b.html", "in a folder"),
    ("folder-then-file/c.html", "in a folder"),
    ("Case.html", "old"),
    ("Folder/same.html", "same"),
    ("Folder/gone.html", "gone"),
];
const NEW: Files = &[
    ("index.html", "new"),
    ("same.html", "same"),
    ("assets/site.css", "new style"),
    ("kept/page.html", "new"),
    ("new/page.html", "new"),
    ("new/deep/er/page.html", "new"),
    ("file-then-folder/a/b.html", "in a folder"),
    ("folder-then-file", "a file"),
    ("case.html", "new"),
    ("folder/same.html", "same"),
];
/// What others put into the output folder.
const FOREIGN: Files = &[
    (".gitignore", "*\n"),
    ("CNAME", "example.vn"),
    ("gone/deep/notes.txt", "by hand"),
    ("kept/notes.txt", "by hand"),
];

/// How a disk fails.
#[derive(Clone, Copy)]
enum Fate {
    /// From the step on nothing is changed any more: the process was killed.
    Killed,
    /// The step fails, what comes after it does not.
    Full,
}

/// A disk that fails at a step, and how many steps it has been asked for.
fn failing_at(step: usize, fate: Fate) -> (Disk, Arc<AtomicUsize>) {
    let steps = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&steps);
    let disk = Disk::failing(move |_| {
        let count = counted.fetch_add(1, Ordering::Relaxed);
        let fails = match fate {
            Fate::Killed => count >= step,
            Fate::Full => count == step,
        };
        if fails {
            Err(ErrorKind::StorageFull.into())
        } else {
            Ok(())
        }
    });
    (disk, steps)
}

struct Place {
    root: TempDir,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        Self { root }
    }

    /// A place where a site is published, and others put their files beside it.
    fn with(old: Files) -> Self {
        let place = Self::new();
        place.publish(Disk::new(), old).unwrap();
        for (path, text) in FOREIGN {
            let file = place.output().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        place
    }

    fn output(&self) -> PathBuf {
        self.root.path().join("public")
    }

    fn publish(&self, disk: Disk, files: Files) -> Result<Published, Failure> {
        let staging = Staging::open_on(disk, &self.output(), self.root.path())?;
        for (index, (path, text)) in files.iter().enumerate() {
            let path = SitePath::new(path).unwrap();
            if index % 2 == 0 {
                staging.put(&path, text.as_bytes())?;
                continue;
            }
            let mut file = staging.grow(&path)?;
            for piece in text.as_bytes().chunks(3) {
                file.write(piece)?;
            }
            file.finish()?;
        }
        staging.commit(None)
    }

    fn clean(&self, disk: Disk) -> Result<Cleaned, Failure> {
        clean_on(disk, &self.output(), self.root.path())
    }

    /// The files in the output folder, but our private ones.
    fn files(&self) -> BTreeMap<String, String> {
        let private = self.output().join(PRIVATE);
        WalkDir::new(self.output())
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file() && !entry.path().starts_with(&private))
            .map(|entry| {
                let name = entry.path().strip_prefix(self.output()).unwrap();
                let name = name.to_str().unwrap().replace('\\', "/");
                (name, fs::read_to_string(entry.path()).unwrap())
            })
            .collect()
    }

    /// Folders without anything in them.
    fn empty_folders(&self) -> usize {
        WalkDir::new(self.output())
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_dir() && is_empty(entry.path()))
            .count()
    }

    fn manifest(&self) -> Option<Manifest> {
        let text = fs::read_to_string(self.output().join(PRIVATE).join(MANIFEST)).ok()?;
        Some(Manifest::read(&text).expect("a manifest is whole at any moment"))
    }

    /// What a run after this one can see of one that did not end well.
    fn is_marked_interrupted(&self) -> bool {
        let staging = self.output().join(PRIVATE).join("staging");
        staging.exists()
            || self
                .manifest()
                .is_some_and(|manifest| manifest.state == State::Publishing)
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).unwrap().next().is_none()
}

fn text_of(files: Files, path: &str) -> Option<&'static str> {
    files
        .iter()
        .find(|(name, _)| *name == path)
        .map(|(_, text)| *text)
}

fn owned(files: &[Files]) -> BTreeMap<String, String> {
    files
        .iter()
        .flat_map(|files| files.iter())
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

/// Each file is whole, old or new; those of others are as they were; those of both sites are there at any moment; all of ours are known.
fn assert_whole(place: &Place, old: Files, step: usize) {
    let files = place.files();
    let manifest = place.manifest().unwrap_or_else(Manifest::empty);
    let has_foreign = place.output().join("CNAME").exists();
    for (path, text) in &files {
        if text_of(FOREIGN, path) == Some(text) {
            continue;
        }
        let is_old = text_of(old, path) == Some(text);
        let is_new = text_of(NEW, path) == Some(text);
        assert!(is_old || is_new, "killed at {step}: {path} holds {text:?}");
        assert!(
            manifest.files.contains_key(path.as_str()),
            "killed at {step}: {path} unknown"
        );
    }
    for (path, _) in FOREIGN {
        assert!(
            !has_foreign || files.contains_key(*path),
            "killed at {step}: {path} lost"
        );
    }
    for (path, _) in old.iter().filter(|(path, _)| text_of(NEW, path).is_some()) {
        assert!(files.contains_key(*path), "killed at {step}: {path} is missing");
    }
}

/// Runs `attempt` on a fresh place with the disk failing at step 0, 1, 2 … until a run gets through without failing.
fn at_every_step(old: Option<Files>, fate: Fate, attempt: impl Fn(&Place, Disk, usize)) -> usize {
    for step in 0.. {
        let place = old.map_or_else(Place::new, Place::with);
        let (disk, steps) = failing_at(step, fate);
        attempt(&place, disk, step);
        if steps.load(Ordering::Relaxed) <= step {
            return step;
        }
    }
    unreachable!("a run has an end")
}

#[test]
fn a_killed_run_leaves_every_file_whole_and_the_next_run_heals() {
    for next in [NEW, OLD] {
        let steps = at_every_step(Some(OLD), Fate::Killed, |place, disk, step| {
            let _ = place.publish(disk, NEW);
            assert_whole(place, OLD, step);
            let is_marked = place.is_marked_interrupted();
            let is_untouched = place.files() == owned(&[OLD, FOREIGN]);
            let is_done = place.files() == owned(&[NEW, FOREIGN]);
            assert!(
                is_marked || is_untouched || is_done,
                "killed at {step}: not marked"
            );

            let healed = place.publish(Disk::new(), next).unwrap();
            assert_eq!(healed.was_interrupted, is_marked, "killed at {step}");
            assert_eq!(place.files(), owned(&[next, FOREIGN]), "killed at {step}");
            assert_eq!(place.empty_folders(), 0, "killed at {step}");
            assert!(!place.is_marked_interrupted());
            let again = place.publish(Disk::new(), next).unwrap();
            assert_eq!(
                (again.written, again.removed, again.was_interrupted),
                (0, 0, false),
                "killed at {step}"
            );
        });
        assert!(steps > NEW.len() * 3, "the run was killed at {steps} steps");
    }
}

#[test]
fn a_first_run_that_is_killed_is_healed_too() {
    at_every_step(None, Fate::Killed, |place, disk, step| {
        let _ = place.publish(disk, NEW);
        assert_whole(place, &[], step);
        place.publish(Disk::new(), NEW).unwrap();
        assert_eq!(place.files(), owned(&[NEW]), "killed at {step}");
        assert!(!place.is_marked_interrupted());
    });
}

#[test]
fn a_run_killed_again_and_again_is_healed_in_the_end() {
    let place = Place::with(OLD);
    for step in 0.. {
        let (disk, steps) = failing_at(step, Fate::Killed);
        let files = if step % 2 == 0 { NEW } else { OLD };
        let _ = place.publish(disk, files);
        let text: BTreeSet<_> = [OLD, NEW, FOREIGN].into_iter().flatten().collect();
        for (path, found) in place.files() {
            assert!(
                text.contains(&(path.as_str(), found.as_str())),
                "at {step}: {path} holds {found:?}"
            );
        }
        if steps.load(Ordering::Relaxed) <= step {
            break;
        }
    }
    place.publish(Disk::new(), OLD).unwrap();
    assert_eq!(place.files(), owned(&[OLD, FOREIGN]));
}

#[test]
fn a_disk_that_fails_once_is_said_and_leaves_every_file_whole() {
    at_every_step(Some(OLD), Fate::Full, |place, disk, step| {
        let published = place.publish(disk, NEW);
        assert_whole(place, OLD, step);
        match published {
            Ok(_) => assert_eq!(place.files(), owned(&[NEW, FOREIGN]), "failed at {step}"),
            Err(failure) => {
                let id = failure.message.id;
                let known = ["output-disk-full", "output-cannot-remove", "output-cannot-write"];
                assert!(known.contains(&id), "failed at {step}: {id}");
                assert!(failure.help.is_some());
            }
        }
        place.publish(Disk::new(), NEW).unwrap();
        assert_eq!(place.files(), owned(&[NEW, FOREIGN]), "failed at {step}");
        assert_eq!(place.empty_folders(), 0, "failed at {step}");
    });
}

#[test]
fn a_disk_that_is_full_while_files_are_made_changes_nothing() {
    let written = Place::with(OLD).publish(Disk::new(), NEW).unwrap().written;
    assert!(written > 5);
    let place = Place::with(OLD);
    let manifest = place.manifest();
    for number in 0..written {
        let disk = Disk::failing(move |path: &Path| {
            let is_half_written = path.ends_with(format!("staging/{number}")) && path.exists();
            if is_half_written {
                Err(io::Error::from(ErrorKind::StorageFull))
            } else {
                Ok(())
            }
        });
        let failure = place.publish(disk, NEW).unwrap_err();
        assert_eq!(failure.message.id, "output-disk-full");
        assert_eq!(place.files(), owned(&[OLD, FOREIGN]));
        assert_eq!(place.manifest(), manifest);
        assert!(!place.is_marked_interrupted());
    }
}

#[test]
fn files_that_others_hold_are_named_and_the_rest_is_published() {
    let held = ["index.html", "kept/gone.html"];
    let place = Place::with(OLD);
    let disk = || {
        Disk::failing(move |path: &Path| {
            let is_held = held
                .iter()
                .any(|held| path.ends_with(Path::new("public").join(held)));
            if is_held {
                Err(io::Error::from(ErrorKind::ResourceBusy))
            } else {
                Ok(())
            }
        })
    };
    let failure = place.publish(disk(), NEW).unwrap_err();
    let said = |failure: &Failure| {
        let words = Words::program(&Language::new("vi").unwrap());
        assert_eq!(failure.message.id, "output-files-held");
        words.say(&failure.message)
    };
    assert!(said(&failure).contains("index.html`"), "{}", said(&failure));
    assert_whole(&place, OLD, 0);
    let files = place.files();
    assert_eq!(files.get("index.html").map(String::as_str), Some("old"));
    assert_eq!(files.get("kept/page.html").map(String::as_str), Some("new"));
    // Nothing is removed before all that is new is there.
    assert!(files.contains_key("gone/page.html"));

    let failure = place.clean(disk()).unwrap_err();
    assert!(said(&failure).contains("index.html` và `") && said(&failure).contains("gone.html`"));
    assert!(place.files().len() >= FOREIGN.len() + held.len());
    assert!(place.publish(Disk::new(), NEW).unwrap().was_interrupted);
    assert_eq!(place.files(), owned(&[NEW, FOREIGN]));
}

#[test]
fn every_message_has_its_words_and_every_words_their_message() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/output");
    let mut used = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let quoted = text.split('"').filter(|text| text.starts_with("output-"));
        used.extend(quoted.map(str::to_owned));
    }
    assert!(used.len() > 20);
    for language in Words::program_languages() {
        let words = Words::program(&language);
        let known: BTreeSet<_> = words
            .ids()
            .filter(|id| id.starts_with("output-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(known, used, "{language}");
    }
}

#[test]
fn cleaning_that_is_killed_is_finished_by_the_next() {
    at_every_step(Some(OLD), Fate::Killed, |place, disk, step| {
        let _ = place.clean(disk);
        for (path, text) in place.files() {
            let known = text_of(OLD, &path).or(text_of(FOREIGN, &path));
            assert_eq!(known, Some(text.as_str()), "killed at {step}: {path}");
        }
        let cleaned = place.clean(Disk::new()).unwrap();
        assert_eq!(place.files(), owned(&[FOREIGN]), "killed at {step}");
        assert!(!place.output().join(PRIVATE).exists(), "killed at {step}");
        assert_eq!(cleaned.left.first().map(String::as_str), Some(".gitignore"));
    });
}

#[test]
fn a_build_after_cleaning_that_was_killed_makes_the_site_whole() {
    at_every_step(Some(OLD), Fate::Killed, |place, disk, step| {
        let is_cleaned = place.clean(disk).is_ok();
        match place.publish(Disk::new(), NEW) {
            Ok(_) => assert_eq!(place.files(), owned(&[NEW, FOREIGN]), "killed at {step}"),
            // With nothing of ours left, the files of others make it a folder that is not ours.
            Err(failure) => {
                assert_eq!(failure.message.id, "output-not-ours", "killed at {step}");
                assert!(is_cleaned || place.manifest().is_none());
                assert_eq!(place.files(), owned(&[FOREIGN]), "killed at {step}");
            }
        }
    });
}
