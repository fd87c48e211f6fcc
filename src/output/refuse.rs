//! Which folders are no place for a site. Nothing is touched here, only looked at.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use crate::diag::Failure;
use crate::locale::Message;

use super::PRIVATE;
use super::disk::{cannot_read, is_same};
use super::names::fold;

/// The folders of a publication that hold what its editors wrote.
const SOURCES: [&str; 5] = ["content", "data", "themes", "src", ".git"];
/// The folders, right below the root of a system, that hold the folders of its users.
const HOMES: [&str; 2] = ["home", "Users"];
/// What a folder for a site may hold before `niengiam` has been there: git's word that it is not tracked.
const GITIGNORE: &str = ".gitignore";

/// The true path of the folder that the user names for the site, without a link in it. It need not be there yet.
///
/// Refused are a file, a link, the root of a file system, a home folder, the publication itself or a folder around it, its
/// sources, and what a link inside the publication leads to outside of it.
pub(super) fn admit(output_dir: &Path, publication_root: &Path) -> Result<PathBuf, Failure> {
    let root = fs::canonicalize(publication_root).map_err(|error| cannot_read(publication_root, &error))?;
    let real = resolve(output_dir, &root)?;
    if real.parent().is_none() {
        return Err(refused("output-is-root", output_dir));
    }
    if is_home(&real) {
        return Err(refused("output-is-home", output_dir));
    }
    if root.ancestors().any(|folder| is_same(folder, &real)) {
        return Err(refused("output-is-publication", output_dir));
    }
    if let Some(source) = source_around(&real, &root) {
        let mut failure = refused("output-in-source", output_dir);
        failure.message = failure.message.with("folder", source);
        return Err(failure);
    }
    Ok(real)
}

/// Refuses a folder with files in it that `niengiam` did not make. One that it has been in is known by its private folder.
pub(super) fn refuse_strangers(real: &Path, output_dir: &Path) -> Result<(), Failure> {
    let unreadable = |error: io::Error| cannot_read(output_dir, &error);
    let entries = match fs::read_dir(real) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        outcome => outcome.map_err(unreadable)?,
    };
    let mut strangers = Vec::new();
    for entry in entries {
        let name = entry.map_err(unreadable)?.file_name();
        if name != GITIGNORE && name != PRIVATE {
            strangers.push(name);
        }
    }
    // Named in every run alike, whatever order the system lists them in.
    match strangers.into_iter().min() {
        Some(stranger) if !has_manifest(real) => {
            let mut failure = refused("output-not-ours", output_dir);
            failure.message = failure.message.with("example", stranger.display().to_string());
            Err(failure)
        }
        _ => Ok(()),
    }
}

/// Whether a site was published in the folder. A link in the place of the private folder or the manifest is none of ours.
pub(super) fn has_manifest(real: &Path) -> bool {
    let private = real.join(PRIVATE);
    let is_folder = fs::symlink_metadata(&private).is_ok_and(|metadata| metadata.is_dir());
    let manifest = private.join(super::MANIFEST);
    is_folder && fs::symlink_metadata(manifest).is_ok_and(|metadata| metadata.is_file())
}

fn refused(id: &'static str, output_dir: &Path) -> Failure {
    let message = Message::new(id).with("path", output_dir.display().to_string());
    Failure::new(message).help(Message::new("output-choose-folder-help"))
}

/// Walks to the folder step by step, as the system would, but also through folders that are not there yet.
fn resolve(output_dir: &Path, root: &Path) -> Result<PathBuf, Failure> {
    let unreadable = |error: io::Error| cannot_read(output_dir, &error);
    let named = std::path::absolute(output_dir).map_err(unreadable)?;
    let mut real = PathBuf::new();
    let mut steps = named.components().peekable();
    while let Some(step) = steps.next() {
        match step {
            // No link is left in `real`, so the folder above is the one its spelling says.
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir => real.push(step),
            Component::Normal(name) => {
                let parent = real.clone();
                real.push(name);
                match fs::symlink_metadata(&real) {
                    Ok(metadata) if metadata.is_symlink() => {
                        let target = fs::canonicalize(&real).ok();
                        let followed =
                            target.filter(|target| steps.peek().is_some() && stays(&parent, target, root));
                        real = followed.ok_or_else(|| refused("output-is-link", &real))?;
                    }
                    Ok(metadata) if !metadata.is_dir() => return Err(refused("output-is-file", &real)),
                    Err(error) if error.kind() != ErrorKind::NotFound => return Err(unreadable(error)),
                    _ => {}
                }
            }
        }
    }
    spell_truly(&real).map_err(unreadable)
}

/// Whether a link in the folder `parent` to `target` leaves the publication where it was: inside or outside of it.
///
/// Links outside the publication are the user's own way to name a folder (`/tmp` is one on macOS).
fn stays(parent: &Path, target: &Path, root: &Path) -> bool {
    let is_inside = |path: &Path| path.ancestors().any(|folder| is_same(folder, root));
    !is_inside(parent) || is_inside(target)
}

/// The path with the part of it that is there as the system spells it: other programs may have made it in another case.
fn spell_truly(path: &Path) -> io::Result<PathBuf> {
    for there in path.ancestors() {
        match fs::canonicalize(there) {
            Ok(mut real) => {
                real.extend(path.strip_prefix(there).unwrap_or(Path::new("")));
                return Ok(real);
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(path.to_path_buf())
}

/// Whether the folder is a user's own, or the one that those lie in.
fn is_home(real: &Path) -> bool {
    let mut names = real.components().filter_map(|step| match step {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    let below_homes = names
        .next()
        .is_some_and(|first| HOMES.iter().any(|home| fold(home) == fold(first)));
    // The folder of all users, or of one.
    let is_customary = below_homes && names.count() < 2;
    is_customary || std::env::home_dir().is_some_and(|home| is_same(&home, real))
}

/// The folder of sources that the folder is, or lies in, there or not, in whatever case it is written.
fn source_around(real: &Path, root: &Path) -> Option<&'static str> {
    let from_root = real
        .ancestors()
        .find(|folder| is_same(folder, root))
        .and_then(|folder| real.strip_prefix(folder).ok());
    let first = from_root
        .and_then(|path| path.components().next())
        .and_then(|part| part.as_os_str().to_str())
        .map(fold);
    let is_around = |source: &&&str| {
        let named = first.as_deref() == Some(**source);
        named || real.ancestors().any(|folder| is_same(folder, &root.join(source)))
    };
    SOURCES.iter().find(is_around).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_homes() {
        for home in ["/home", "/home/lan", "/Users/lan", "/users/lan"] {
            assert!(is_home(Path::new(home)), "{home}");
        }
        for folder in ["/home/lan/site", "/srv/home", "/srv/Users/lan", "/var/www"] {
            assert!(!is_home(Path::new(folder)), "{folder}");
        }
        let own = std::env::home_dir().expect("the tests run with a home folder");
        assert!(is_home(&own), "{}", own.display());
    }

    #[test]
    fn finds_the_way_through_folders_that_are_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let top = fs::canonicalize(folder.path()).unwrap();
        let resolved = |path: &str| resolve(&top.join(path), &top).unwrap();
        assert_eq!(resolved("a/b"), top.join("a/b"));
        assert_eq!(resolved("a/../b/./c/"), top.join("b/c"));
        assert_eq!(resolved("a/../.."), top.parent().unwrap());
    }
}
