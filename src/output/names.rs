//! Which names of a site would be the same file, or stand in each other's way, on some system.

use std::collections::BTreeMap;

use crate::locale::to_nfc;

use super::SitePath;

/// The files and folders of a site, by what tells them apart everywhere: Windows and macOS do not look at case, macOS not at
/// how a letter with a mark is composed.
#[derive(Debug, Default)]
pub(super) struct Names {
    files: BTreeMap<String, SitePath>,
    /// As folded and as spelled.
    folders: BTreeMap<String, String>,
}

impl Names {
    /// Adds a file and gives the folders on its way that were not known before, outermost last; or the name that it would
    /// be confused with.
    pub(super) fn insert(&mut self, path: &SitePath) -> Result<Vec<String>, String> {
        if let Some(other) = self.collision(path) {
            return Err(other);
        }
        let mut new = Vec::new();
        for folder in path.folders() {
            // A known folder has its own folders known.
            if self.folders.contains_key(&fold(folder)) {
                break;
            }
            self.folders.insert(fold(folder), folder.to_owned());
            new.push(folder.to_owned());
        }
        self.files.insert(fold(path.as_str()), path.clone());
        Ok(new)
    }

    /// The file or folder here that a file at `path` would be confused with: of the same name but for case and composition,
    /// a file where it needs a folder, or a folder where it would be.
    pub(super) fn collision(&self, path: &SitePath) -> Option<String> {
        let key = fold(path.as_str());
        if let Some(file) = self.files.get(&key) {
            return Some(file.to_string());
        }
        if let Some(folder) = self.folders.get(&key) {
            return Some(folder.clone());
        }
        for folder in path.folders() {
            let key = fold(folder);
            if let Some(file) = self.files.get(&key) {
                return Some(file.to_string());
            }
            match self.folders.get(&key) {
                Some(known) if known != folder => return Some(known.clone()),
                // Spelled alike from here to the root.
                Some(_) => break,
                None => {}
            }
        }
        None
    }

    /// Whether a file lies in the folder of exactly this name.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        self.folders
            .get(&fold(folder))
            .is_some_and(|known| known == folder)
    }
}

/// The name without what some systems do not look at.
pub(super) fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    // A small letter can be composed of others than its capital.
    to_nfc(&to_nfc(name).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> SitePath {
        SitePath::new(text).unwrap()
    }

    #[test]
    fn tells_apart_what_every_system_tells_apart() {
        let mut names = Names::default();
        assert_eq!(
            names.insert(&path("a/b/c.html")),
            Ok(vec!["a/b".into(), "a".into()])
        );
        assert_eq!(names.insert(&path("a/b/d.html")), Ok(vec![]));
        assert_eq!(names.insert(&path("a/e/c.html")), Ok(vec!["a/e".into()]));
        assert_eq!(names.insert(&path("a/b.html")), Ok(vec![]));
        assert_eq!(names.insert(&path("index.html")), Ok(vec![]));
        assert!(names.has_folder("a/b") && !names.has_folder("A/b") && !names.has_folder("a/b.html"));
    }

    #[test]
    fn names_what_a_file_would_be_confused_with() {
        for (first, second, found) in [
            ("a.html", "a.html", "a.html"),
            ("a.html", "A.HTML", "a.html"),
            ("đảng.html", "Đảng.html", "đảng.html"),
            ("\u{1ea3}.html", "a\u{309}.html", "\u{1ea3}.html"),
            ("A\u{309}.html", "\u{1ea3}.html", "A\u{309}.html"),
            ("a", "a/b", "a"),
            ("A", "a/b/c", "A"),
            ("a/b", "a", "a"),
            ("a/b/c", "A", "a"),
            ("a/b", "A/c", "a"),
            ("x/Y/b", "x/y/z/c", "x/Y"),
        ] {
            let mut names = Names::default();
            names.insert(&path(first)).unwrap();
            assert_eq!(
                names.insert(&path(second)),
                Err(found.to_owned()),
                "{first} then {second}"
            );
        }
    }
}
