//! A site that nobody touched since it was made from the same is not made again.

use std::time::Duration;

use super::*;

/// A published site that was made from `made_from`, all its files older than its list by a certain time.
fn published(made_from: &str) -> (TempDir, PathBuf) {
    let root = publication();
    let output = root.path().join("public");
    let staging = Staging::open(&output, root.path()).unwrap();
    for (name, text) in FIRST {
        staging.put(&path(name), text.as_bytes()).unwrap();
    }
    staging.commit(Some(made_from.to_owned())).unwrap();
    for (name, _) in FIRST {
        shift(&output.join(name), 10);
    }
    (root, output)
}

/// Makes a file as old as one written so many seconds before the list of files.
fn shift(file: &Path, seconds: u64) {
    let listed = fs::metadata(file.ancestors().find_map(list).unwrap()).unwrap();
    let then = listed.modified().unwrap() - Duration::from_secs(seconds);
    fs::File::options()
        .write(true)
        .open(file)
        .unwrap()
        .set_modified(then)
        .unwrap();
}

fn list(folder: &Path) -> Option<PathBuf> {
    Some(folder.join(".niengiam/manifest")).filter(|list| list.exists())
}

fn stands(root: &TempDir, output: &Path, made_from: &str) -> bool {
    let staging = Staging::open(output, root.path()).unwrap();
    staging.stands(made_from).is_some()
}

#[test]
fn stands_where_it_was_made_from_the_same() {
    let (root, output) = published("a");
    let staging = Staging::open(&output, root.path()).unwrap();
    let found = staging.stands("a").unwrap();
    assert_eq!(
        (found.written, found.unchanged, found.removed),
        (0, FIRST.len(), 0)
    );
    drop(staging);
    assert!(!stands(&root, &output, "b"));
    assert!(stands(&root, &output, "a"), "asking changes nothing");
}

#[test]
fn does_not_stand_where_nobody_said_what_it_was_made_from() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    assert!(!stands(&root, &output, ""));
}

type Harm = fn(&Path, &str);

#[test]
fn does_not_stand_once_a_file_is_touched_gone_or_of_another_length() {
    let (name, text) = FIRST[1];
    let harms: [(&str, Harm); 4] = [
        ("written again", |file, text| fs::write(file, text).unwrap()),
        ("gone", |file, _| fs::remove_file(file).unwrap()),
        ("longer, and made to look old", |file, text| {
            fs::write(file, format!("{text}.")).unwrap();
            shift(file, 10);
        }),
        ("a folder", |file, _| {
            fs::remove_file(file).unwrap();
            fs::create_dir(file).unwrap();
        }),
    ];
    for (what, harm) in harms {
        let (root, output) = published("a");
        harm(&output.join(name), text);
        assert!(!stands(&root, &output, "a"), "{what}");
    }
}

#[test]
fn made_again_it_stands_again() {
    let (root, output) = published("a");
    let (name, text) = FIRST[1];
    fs::write(output.join(name), text.to_uppercase()).unwrap();
    let staging = Staging::open(&output, root.path()).unwrap();
    for (name, text) in FIRST {
        staging.put(&path(name), text.as_bytes()).unwrap();
    }
    let published = staging.commit(Some("a".to_owned())).unwrap();
    assert_eq!((published.written, published.unchanged), (1, FIRST.len() - 1));
    for (name, _) in FIRST {
        shift(&output.join(name), 10);
    }
    assert!(stands(&root, &output, "a"));
}

#[cfg(unix)]
#[test]
fn does_not_stand_behind_a_link() {
    let (root, output) = published("a");
    let folder = FIRST.iter().find_map(|(name, _)| Some(name.split_once('/')?.0));
    let folder = output.join(folder.unwrap());
    let elsewhere = root.path().join("elsewhere");
    fs::rename(&folder, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &folder).unwrap();
    assert!(!stands(&root, &output, "a"));
}
