//! The list of the files that `niengiam` made in a folder, with their lengths in bytes.
//!
//! ```text
//! # niengiam manifest 3: published
//! # made from 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
//! 22621  index.html
//! # 1 files, sha256 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
//! ```
//!
//! Sorted by path, without a time or a place, so that it is the same for the same site. The last line is over all bytes above it:
//! a list that lost or changed a line is not believed.
//!
//! A digest of each file would tell nothing that is acted on: whether a file is still what was written is seen by reading it. It
//! would be a quarter of the work of a build on a machine that has no instructions for SHA-256.
//! Format 1 had one in the place of the length, format 2 did not say what a site was made from; both are still read, for the names.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Bound;

use sha2::{Digest as _, Sha256};

use super::SitePath;

/// The format that this program writes.
const FORMAT: u32 = 3;
/// The format whose lines have digests where later ones have lengths.
const FORMAT_WITH_DIGESTS: u32 = 1;
const TITLE: &str = "# niengiam manifest ";
const MADE_FROM: &str = "# made from ";

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
    /// Each file and how many bytes it has, or will have.
    pub(super) files: BTreeMap<SitePath, u64>,
    /// The fingerprint of what they were made from, where the run that made them gave one.
    pub(super) made_from: Option<String>,
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
            made_from: None,
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
        let format = match format.parse::<u32>() {
            Ok(format @ FORMAT_WITH_DIGESTS..=FORMAT) => format,
            Ok(newer) if newer > FORMAT => return Err(Unreadable::Newer),
            _ => return Err(Unreadable::Damaged),
        };
        let state = [State::Publishing, State::Published]
            .into_iter()
            .find(|known| known.word() == state);
        let (body, count) = without_last_line(text).ok_or(Unreadable::Damaged)?;
        let mut lines = body.lines().skip(1).peekable();
        let made_from = lines.next_if(|line| line.starts_with(MADE_FROM));
        let files = lines.map(|line| read_file(line, format));
        let read = Self {
            state: state.ok_or(Unreadable::Damaged)?,
            files: files.collect::<Option<_>>().ok_or(Unreadable::Damaged)?,
            made_from: made_from.map(|line| line.replacen(MADE_FROM, "", 1)),
        };
        // Written again it must be the same text: that holds order, count, checksum and every other byte to the format at once.
        let is_whole = format < FORMAT && read.files.len() == count || read.write() == text;
        is_whole.then_some(read).ok_or(Unreadable::Damaged)
    }

    /// The manifest as text.
    pub(super) fn write(&self) -> String {
        let mut text = format!("{TITLE}{FORMAT}: {}\n", self.state.word());
        if let Some(made_from) = &self.made_from {
            text.push_str(MADE_FROM);
            text.push_str(made_from);
            text.push('\n');
        }
        for (path, bytes) in &self.files {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{bytes}  {path}");
        }
        push_last_line(&mut text, self.files.len());
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

/// Adds the line that says how many files there are and what all of the text is.
fn push_last_line(text: &mut String, count: usize) {
    let whole = Sha256::digest(text.as_bytes());
    let _ = write!(text, "# {count} files, sha256 ");
    text.push_str(&hex(&whole, whole.len()));
    text.push('\n');
}

/// The first bytes of a hash, in letters.
pub fn hex(hash: &[u8], bytes: usize) -> String {
    hash.iter().take(bytes).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The text without its last line, and the number of files that this says. `None` where it does not fit the text.
fn without_last_line(text: &str) -> Option<(&str, usize)> {
    let last = text.strip_suffix('\n')?.rfind('\n')? + 1;
    let (body, line) = text.split_at_checked(last)?;
    let count = line.strip_prefix("# ")?.split_once(' ')?.0.parse().ok()?;
    let mut whole = body.to_owned();
    push_last_line(&mut whole, count);
    (whole == text).then_some((body, count))
}

/// One line: the length, two spaces, the path. What is in a manifest is data: a path is believed only if it could be ours.
fn read_file(line: &str, format: u32) -> Option<(SitePath, u64)> {
    let (length, path) = line.split_once("  ")?;
    let length = if format == FORMAT_WITH_DIGESTS {
        0
    } else {
        length.parse().ok()?
    };
    Some((SitePath::new(path)?, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let file = |path: &str| (SitePath::new(path).unwrap(), path.len() as u64);
        Manifest {
            state: State::Published,
            files: ["index.html", "en/đ b.html", "a/b/c.css"]
                .into_iter()
                .map(file)
                .collect(),
            made_from: None,
        }
    }

    #[test]
    fn is_read_as_it_was_written() {
        for state in [State::Publishing, State::Published] {
            for made_from in [None, Some("d0bf".to_owned())] {
                let written = Manifest {
                    state,
                    made_from,
                    ..manifest()
                };
                assert_eq!(Manifest::read(&written.write()), Ok(written));
            }
        }
        assert_eq!(Manifest::read(&Manifest::empty().write()), Ok(Manifest::empty()));
    }

    #[test]
    fn is_sorted_and_says_how_long_the_files_are() {
        let text = manifest().write();
        let paths: Vec<_> = text
            .lines()
            .filter_map(|line| Some(line.split_once("  ")?.1))
            .collect();
        assert_eq!(paths, ["a/b/c.css", "en/đ b.html", "index.html"]);
        assert!(text.contains("\n10  index.html\n"));
    }

    #[test]
    fn the_one_before_it_is_read_for_the_names() {
        let digest = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
        let mut text = format!("{TITLE}1: published\n{digest}  a/b.html\n{digest}  index.html\n");
        push_last_line(&mut text, 2);
        let read = Manifest::read(&text).unwrap();
        let paths: Vec<_> = read.files.keys().map(SitePath::as_str).collect();
        assert_eq!(paths, ["a/b.html", "index.html"]);
        assert_eq!(
            Manifest::read(&text.replace("a/b", "a/c")),
            Err(Unreadable::Damaged)
        );
    }

    #[test]
    fn its_checksum_is_that_of_the_standard() {
        // Of the word `abc`, from FIPS 180-4.
        let mut text = "abc".to_owned();
        push_last_line(&mut text, 0);
        let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(text, format!("abc# 0 files, sha256 {hex}\n"));
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
            Manifest::read("# niengiam manifest 4: x\n{}"),
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
            let mut text = format!("{TITLE}{FORMAT}: published\n7  {path}\n");
            push_last_line(&mut text, 1);
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
