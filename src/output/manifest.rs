//! The list of the files that `niengiam` made in a folder, with what they hold.
//!
//! ```text
//! # niengiam manifest 1: published
//! 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  index.html
//! # 1 files, sha256 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
//! ```
//!
//! Sorted by path, without a time or a place, so that it is the same for the same site. Between its first and last line it is what
//! `sha256sum --check` reads. The last line is over all bytes above it: a list that lost or changed a line is not believed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Bound;

use sha2::{Digest as _, Sha256};

use super::SitePath;

/// The format that this program writes; it reads this one only.
const FORMAT: u32 = 1;
const TITLE: &str = "# niengiam manifest ";

/// The SHA-256 of a file.
pub(super) type Digest = [u8; 32];

/// The SHA-256 of these bytes.
pub(super) fn digest(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}

/// How far the replacing of the files had come when the manifest was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Files are being replaced: the list holds the old and the new ones, each of which may be there or not.
    Publishing,
    /// The files listed are all there, and no other file of ours.
    Published,
}

/// The files that `niengiam` made in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Whether the folder holds exactly these.
    pub(super) state: State,
    /// Each file and what is in it, or will be.
    pub(super) files: BTreeMap<SitePath, Digest>,
}

/// Why a manifest says nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// A program newer than this one wrote it.
    Newer,
    /// It is not as it was written.
    Damaged,
}

impl State {
    /// The word for it in the manifest.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Publishing => "publishing",
            Self::Published => "published",
        }
    }
}

impl Manifest {
    /// The manifest of a folder that nothing was published in.
    pub(super) fn empty() -> Self {
        Self {
            state: State::Published,
            files: BTreeMap::new(),
        }
    }

    /// The manifest that was written as `text`.
    pub(super) fn read(text: &str) -> Result<Self, Unreadable> {
        let (format, state) = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix(TITLE))
            .and_then(|line| line.split_once(": "))
            .ok_or(Unreadable::Damaged)?;
        match format.parse::<u32>() {
            Ok(FORMAT) => {}
            Ok(newer) if newer > FORMAT => return Err(Unreadable::Newer),
            _ => return Err(Unreadable::Damaged),
        }
        let state = [State::Publishing, State::Published]
            .into_iter()
            .find(|known| known.word() == state);
        let files = text.lines().filter(|line| !line.starts_with('#')).map(read_file);
        let read = Self {
            state: state.ok_or(Unreadable::Damaged)?,
            files: files.collect::<Option<_>>().ok_or(Unreadable::Damaged)?,
        };
        // Written again it must be the same text: that holds order, count, checksum and every other byte to the format at once.
        (read.write() == text).then_some(read).ok_or(Unreadable::Damaged)
    }

    /// The manifest as text.
    pub(super) fn write(&self) -> String {
        let mut text = format!("{TITLE}{FORMAT}: {}\n", self.state.word());
        for (path, digest) in &self.files {
            push_hex(&mut text, digest);
            text.push_str("  ");
            text.push_str(path.as_str());
            text.push('\n');
        }
        let whole = digest(text.as_bytes());
        // Writing to a string cannot fail.
        let _ = write!(text, "# {} files, sha256 ", self.files.len());
        push_hex(&mut text, &whole);
        text.push('\n');
        text
    }

    /// Whether one of the files lies in `folder` or deeper.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        let inside = format!("{folder}/");
        self.files
            .range::<str, _>((Bound::Included(inside.as_str()), Bound::Unbounded))
            .next()
            .is_some_and(|(path, _)| path.as_str().starts_with(&inside))
    }
}

fn push_hex(text: &mut String, digest: &Digest) {
    for byte in digest {
        for half in [byte >> 4, byte & 0xf] {
            text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
}

/// One line: 64 digits, two spaces, the path. What is in a manifest is data: a path is believed only if it could be ours.
fn read_file(line: &str) -> Option<(SitePath, Digest)> {
    let (hex, path) = line.split_once("  ")?;
    let digits: Vec<u32> = hex
        .chars()
        .map(|digit| digit.to_digit(16))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits
        .as_chunks::<2>()
        .0
        .iter()
        .filter_map(|[high, low]| u8::try_from(high << 4 | low).ok())
        .collect();
    Some((SitePath::new(path)?, bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let file = |path: &str| (SitePath::new(path).unwrap(), digest(path.as_bytes()));
        Manifest {
            state: State::Published,
            files: ["index.html", "en/đ b.html", "a/b/c.css"]
                .into_iter()
                .map(file)
                .collect(),
        }
    }

    #[test]
    fn is_read_as_it_was_written() {
        for state in [State::Publishing, State::Published] {
            let written = Manifest { state, ..manifest() };
            assert_eq!(Manifest::read(&written.write()), Ok(written));
        }
        assert_eq!(Manifest::read(&Manifest::empty().write()), Ok(Manifest::empty()));
    }

    #[test]
    fn is_sorted_and_says_what_the_files_hold() {
        let text = manifest().write();
        let paths: Vec<_> = text
            .lines()
            .filter_map(|line| Some(line.split_once("  ")?.1))
            .collect();
        assert_eq!(paths, ["a/b/c.css", "en/đ b.html", "index.html"]);
        // The SHA-256 of the word `abc`, from the standard (FIPS 180-4).
        let mut hex = String::new();
        push_hex(&mut hex, &digest(b"abc"));
        assert_eq!(
            hex,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn is_not_believed_with_any_byte_changed_or_lost() {
        let text = manifest().write();
        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] ^= 1;
            if let Ok(changed) = String::from_utf8(changed) {
                assert!(Manifest::read(&changed).is_err(), "changed at {at}");
            }
            let is_read = text.get(..at).is_some_and(|cut| Manifest::read(cut).is_ok());
            assert!(!is_read, "cut at {at}");
        }
        assert_eq!(Manifest::read(""), Err(Unreadable::Damaged));
        assert_eq!(
            Manifest::read("# niengiam manifest 2: x\n{}"),
            Err(Unreadable::Newer)
        );
    }

    #[test]
    fn takes_no_path_that_leads_out() {
        for path in [
            "../x",
            "/etc/passwd",
            "a\\b",
            "a/./b",
            ".gitignore",
            ".niengiam/lock",
            "C:/x",
        ] {
            let mut text = format!("{TITLE}1: published\n{}  {path}\n", "0".repeat(64));
            let whole = digest(text.as_bytes());
            text.push_str("# 1 files, sha256 ");
            push_hex(&mut text, &whole);
            text.push('\n');
            assert_eq!(Manifest::read(&text), Err(Unreadable::Damaged), "{path}");
        }
    }

    #[test]
    fn knows_its_folders() {
        let manifest = manifest();
        assert!(manifest.has_folder("a") && manifest.has_folder("a/b") && manifest.has_folder("en"));
        assert!(!manifest.has_folder("a/b/c.css") && !manifest.has_folder("e") && !manifest.has_folder("b"));
    }
}
