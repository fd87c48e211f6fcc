use std::borrow::Borrow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::locale::is_hidden;

/// The longest part between two `/`, in bytes: file systems take 255, and copies and archives add to names.
const PART_BYTES: usize = 120;
/// The longest whole path, in characters: Windows takes 260 with the folder that the site lies in.
const PATH_CHARS: usize = 200;
/// Names that belong to `niengiam` itself or to git, at any depth and in any case.
const TAKEN: [&str; 3] = [super::PRIVATE, ".git", ".gitignore"];
/// Names that Windows keeps for devices, whatever extension follows and in any case.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Where a file of the site lies: from the site's root, parts joined by `/`, no empty part.
///
/// It can be written on Windows, macOS and Linux alike, and never leads out of the folder it is put into.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// The path, if every system can hold it.
    ///
    /// `None` for `..`, `.` and empty parts (so also absolute paths), backslashes, drive letters, the characters
    /// `<>:"|?*`, characters that are not seen, names that Windows keeps for devices (`CON`, `nul.html`), parts that end in
    /// a dot or begin or end with a space, `.git`, `.gitignore`, `.niengiam`, parts over 120 bytes and paths over 200 characters.
    pub fn new(path: &str) -> Option<Self> {
        let fits = path.chars().count() <= PATH_CHARS && path.split('/').all(is_portable);
        fits.then(|| Self(path.into()))
    }

    /// The path as text, parts joined by `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link to this file from the file `from`, as a page writes it: relative, naming the file, percent-encoded, plain ASCII
    /// and without a character that HTML would have to escape: `../../index.html`.
    pub fn relative_to(&self, from: &SitePath) -> String {
        let (mut target, mut here) = (self.as_str(), from.as_str());
        while let (Some((there, rest)), Some((folder, inner))) =
            (target.split_once('/'), here.split_once('/'))
        {
            if there != folder {
                break;
            }
            (target, here) = (rest, inner);
        }
        let mut link = String::with_capacity(target.len() + here.len());
        for _ in here.matches('/') {
            link.push_str("../");
        }
        encode(target, &mut link);
        link
    }

    /// The path behind a base address that ends in `/`: percent-encoded as in [`Self::relative_to`].
    pub fn to_url(&self) -> String {
        let mut url = String::with_capacity(self.0.len());
        encode(&self.0, &mut url);
        url
    }

    /// The folders it lies in, innermost first: `a/b`, then `a` for `a/b/c.html`.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        std::iter::successors(parent(self.as_str()), |folder| parent(folder))
    }
}

/// The folder that a file or folder lies in. `None` at the top of the site.
fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// The file or folder `path`, with `/`, below `folder`. Part by part, because Windows does not read `/` in the long form of
/// a path that `folder` may have.
pub(super) fn below(folder: &Path, path: &str) -> PathBuf {
    let mut on_disk = folder.to_path_buf();
    on_disk.extend(path.split('/'));
    on_disk
}

impl Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether every file system can hold a file or folder of this name.
fn is_portable(part: &str) -> bool {
    let ends_well = !part.ends_with(['.', ' ']) && !part.starts_with(' ');
    let taken = part.starts_with('.') && TAKEN.iter().any(|name| part.eq_ignore_ascii_case(name));
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let allowed = part.bytes().all(is_plain) || !part.contains(is_forbidden);
    !part.is_empty() && part.len() <= PART_BYTES && ends_well && !taken && allowed && !is_device(part)
}

/// Characters that Windows forbids, that separate, or that are not seen (and so could make two names look alike).
fn is_forbidden(character: char) -> bool {
    is_hidden(character) || matches!(character, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\\')
}

/// Whether Windows would open a device in the place of a file of this name.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end();
    // No other letter than those of ASCII has one of these names' letters for its small letter.
    let numbered = stem.split_at_checked(3).is_some_and(|(name, number)| {
        let is_counted = ["com", "lpt"]
            .iter()
            .any(|device| name.eq_ignore_ascii_case(device));
        is_counted && number.chars().count() == 1 && number.contains(is_device_number)
    });
    numbered || DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device))
}

/// The digits that Windows counts `COM` and `LPT` by: the raised ones too.
fn is_device_number(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, '¹' | '²' | '³')
}

/// Adds the path to a link, with everything percent-encoded that a URL or an attribute of HTML could read otherwise.
fn encode(path: &str, link: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let is_plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'-' | b'.'
                    | b'_'
                    | b'~'
                    | b'!'
                    | b'$'
                    | b'('
                    | b')'
                    | b'*'
                    | b'+'
                    | b','
                    | b';'
                    | b'='
                    | b'@'
                    | b'/'
            )
    };
    if path.bytes().all(is_plain) {
        link.push_str(path);
        return;
    }
    for byte in path.bytes() {
        if is_plain(byte) {
            link.push(char::from(byte));
        } else {
            let digits =
                [byte >> 4, byte & 0xf].map(|digit| HEX.get(usize::from(digit)).copied().unwrap_or(b'0'));
            link.push('%');
            link.extend(digits.map(char::from));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> SitePath {
        SitePath::new(text).unwrap_or_else(|| panic!("`{text}` is a path"))
    }

    #[test]
    fn takes_what_a_site_has() {
        for text in [
            "index.html",
            "en/organizations/hau-giang/2018-2022.html",
            "assets/be-vietnam-pro.woff2",
            "pages/đảng viên mới.html",
            ".nojekyll",
            ".well-known/security.txt",
            "console.html",
            "com10.html",
            "company/lpt.html",
            "..data/x",
            "a..b",
        ] {
            assert!(SitePath::new(text).is_some(), "{text}");
        }
    }

    #[test]
    fn refuses_what_leads_out_or_what_a_system_cannot_hold() {
        for text in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../x",
            "a/../b",
            "a/./b",
            "a//b",
            "a/",
            "a\\b",
            "C:",
            "C:/x",
            "c:x",
            "//server/share",
            "a/con",
            "CON",
            "Nul.html",
            "aux.tar.gz",
            "prn .txt",
            "com1",
            "COM¹.txt",
            "lpt9.html",
            "conin$",
            "a.",
            "a ",
            " a",
            "a./b",
            "a /b",
            "a?b",
            "a*",
            "<a>",
            "a|b",
            "\"a\"",
            "a:b",
            "a\nb",
            "a\u{0}b",
            "a\u{7f}",
            "a\u{202e}lmth.b",
            "\u{feff}a",
            ".niengiam/manifest",
            ".Niengiam/lock",
            ".git/config",
            "x/.GIT/config",
            ".gitignore",
            "x/.gitignore",
        ] {
            assert!(SitePath::new(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn refuses_what_is_too_long() {
        let part = "a".repeat(PART_BYTES);
        assert!(SitePath::new(&part).is_some());
        assert!(SitePath::new(&format!("{part}a")).is_none());
        // Counted in bytes: the letter đ has two.
        assert!(SitePath::new(&"đ".repeat(PART_BYTES / 2)).is_some());
        assert!(SitePath::new(&"đ".repeat(PART_BYTES / 2 + 1)).is_none());
        let whole = "a/".repeat(PATH_CHARS / 2 - 1) + "bc";
        assert_eq!(whole.len(), PATH_CHARS);
        assert!(SitePath::new(&whole).is_some());
        assert!(SitePath::new(&format!("{whole}d")).is_none());
    }

    #[test]
    fn links_from_one_file_to_another() {
        for (target, from, link) in [
            ("index.html", "index.html", "index.html"),
            ("index.html", "a/b/c.html", "../../index.html"),
            ("a/b/d.html", "a/b/c.html", "d.html"),
            ("a/x/d.html", "a/b/c.html", "../x/d.html"),
            ("a/b", "a/b/c", "../b"),
            ("b/b/c", "a/b/c", "../../b/b/c"),
            ("en/a.html", "a.html", "en/a.html"),
            ("ab/c", "a/c", "../ab/c"),
            ("a/đ #1&2%.html", "a/b.html", "%C4%91%20%231%262%25.html"),
        ] {
            assert_eq!(
                path(target).relative_to(&path(from)),
                link,
                "{target} from {from}"
            );
        }
    }

    #[test]
    fn encodes_an_address() {
        assert_eq!(
            path("pages/kết nạp.html").to_url(),
            "pages/k%E1%BA%BFt%20n%E1%BA%A1p.html"
        );
    }

    #[test]
    fn names_its_folders_from_the_inside() {
        assert_eq!(path("a/b/c.html").folders().collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(path("c.html").folders().count(), 0);
    }
}
