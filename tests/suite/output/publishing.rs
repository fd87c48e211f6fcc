//! What a run changes in the published site.

use super::*;

#[test]
fn publishes_a_site_and_then_the_next() {
    let root = publication();
    let output = root.path().join("public");
    let first = publish(&output, root.path(), &FIRST).unwrap();
    assert_eq!(site(&output), owned(&FIRST));
    assert_eq!((first.written, first.unchanged, first.removed), (4, 0, 0));
    let second = publish(&output, root.path(), &SECOND).unwrap();
    assert_eq!(site(&output), owned(&SECOND));
    assert_eq!((second.written, second.unchanged, second.removed), (3, 1, 1));
    let bytes: usize = SECOND.iter().map(|(_, text)| text.len()).sum();
    assert_eq!(second.total_bytes, bytes as u64);
    assert!(!first.was_interrupted && !second.was_interrupted);
    assert!(
        !output.join("a/b").exists(),
        "the folder that became empty is gone"
    );
}

#[test]
fn dropped_without_a_commit_it_leaves_the_published_site() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    let before = everything(&output);
    let staging = Staging::open(&output, root.path()).unwrap();
    for (name, text) in SECOND {
        staging.put(&path(name), text.as_bytes()).unwrap();
    }
    drop(staging);
    assert_eq!(everything(&output), before);
    let second = publish(&output, root.path(), &SECOND).unwrap();
    assert!(!second.was_interrupted, "giving up is no interruption");
}

#[test]
fn writes_nothing_where_nothing_changed() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    let stamps = || -> Vec<_> {
        walkdir::WalkDir::new(&output)
            .sort_by_file_name()
            .into_iter()
            .map(|entry| {
                let entry = entry.unwrap();
                let metadata = entry.metadata().unwrap();
                (
                    entry.into_path(),
                    identity(&metadata),
                    metadata.modified().unwrap(),
                )
            })
            // The private folder itself has the staging folder come and go.
            .filter(|(path, ..)| !path.ends_with(".niengiam"))
            .collect()
    };
    let before = stamps();
    let again = publish(&output, root.path(), &FIRST).unwrap();
    assert_eq!((again.written, again.unchanged, again.removed), (0, 4, 0));
    assert_eq!(stamps(), before);
}

#[cfg(unix)]
fn identity(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn identity(_: &fs::Metadata) -> u64 {
    0
}

#[test]
fn writes_a_published_file_again_that_somebody_changed_or_removed() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    fs::write(output.join("index.html"), "HOME, FIRST").unwrap();
    fs::write(output.join("assets/site.css"), "").unwrap();
    fs::remove_file(output.join("a/b/old.html")).unwrap();
    let again = publish(&output, root.path(), &FIRST).unwrap();
    assert_eq!((again.written, again.unchanged), (3, 1));
    assert_eq!(site(&output), owned(&FIRST));
}

#[test]
fn never_takes_the_place_of_a_file_of_others() {
    let root = publication();
    let output = root.path().join("public");
    for (foreign, put) in [
        ("a/c/new.html", "a/c/new.html"),
        ("a/c", "a/c/new.html"),
        ("a/c/new.html/inside.txt", "a/c/new.html"),
    ] {
        publish(&output, root.path(), &FIRST).unwrap();
        let file = output.join(foreign);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "by hand").unwrap();
        let before = everything(&output);
        let staging = Staging::open(&output, root.path()).unwrap();
        staging.put(&path("index.html"), b"other").unwrap();
        let failure = staging.put(&path(put), b"new").unwrap_err();
        assert_eq!(said(&failure), "output-foreign-file", "{foreign}");
        // A site that lacks a file is not published, even if the failure went unheard.
        assert_eq!(staging.commit(None).unwrap_err().message.id, "output-incomplete");
        assert_eq!(everything(&output), before, "{foreign}");
        fs::remove_dir_all(&output).unwrap();
    }
}

#[test]
fn refuses_two_files_that_some_system_takes_for_one() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    let before = everything(&output);
    for (first, second) in [
        ("x.html", "x.html"),
        ("x.html", "X.html"),
        ("đ.html", "Đ.html"),
        ("\u{1ea3}.html", "a\u{309}.html"),
        ("x", "X/y.html"),
        ("x/y.html", "X"),
        ("x/y.html", "X/z.html"),
    ] {
        let staging = Staging::open(&output, root.path()).unwrap();
        staging.put(&path(first), b"1").unwrap();
        let failure = staging.put(&path(second), b"1").unwrap_err();
        assert_eq!(said(&failure), "output-collision", "{first} {second}");
        let said = format!("{:?}", failure.message.args);
        assert!(said.contains(&format!("{second:?}")), "{said}");
        assert!(staging.commit(None).is_err());
        assert_eq!(everything(&output), before);
    }
}

/// A text of so many letters, each its own at each place.
fn long(letters: usize) -> String {
    ('a'..='z').cycle().take(letters).collect()
}

fn grow(output: &Path, root: &Path, text: &str) -> Published {
    let staging = Staging::open(output, root).unwrap();
    let mut file = staging.grow(&path("a/long.csv")).unwrap();
    for piece in text.as_bytes().chunks(10_007) {
        file.write(piece).unwrap();
    }
    file.finish().unwrap();
    let published = staging.commit(None).unwrap();
    assert_eq!(site(output), owned(&[("a/long.csv", text)]));
    let manifest = fs::read_to_string(output.join(".niengiam/manifest")).unwrap();
    let whole = Path::new("whole");
    publish(&root.join(whole), root, &[("a/long.csv", text)]).unwrap();
    let expected = fs::read_to_string(root.join(whole).join(".niengiam/manifest")).unwrap();
    assert_eq!(
        manifest, expected,
        "the manifest does not tell in how many pieces a file came"
    );
    published
}

#[test]
fn a_file_in_pieces_is_written_where_it_differs_from_the_published_one() {
    let root = publication();
    let output = root.path().join("public");
    let old = long(300_000);
    let mut changed_late = old.clone();
    changed_late.replace_range(299_990..299_991, "!");
    let mut changed_early = old.clone();
    changed_early.replace_range(5..6, "!");
    for (text, written) in [
        (old.as_str(), 1),
        (&old, 0),
        (&changed_late, 1),
        (&changed_early, 1),
        (&long(299_999), 1),
        (&old, 1),
        (&long(300_001), 1),
        (&long(65_536), 1),
        (&long(65_536), 0),
        ("short", 1),
        ("short", 0),
        ("", 1),
        ("", 0),
    ] {
        assert_eq!(
            grow(&output, root.path(), text).written,
            written,
            "{} bytes",
            text.len()
        );
    }
}

#[test]
fn a_file_that_was_not_finished_keeps_the_site_from_being_published() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    let before = everything(&output);
    let staging = Staging::open(&output, root.path()).unwrap();
    let mut file = staging.grow(&path("a/long.csv")).unwrap();
    file.write(long(100_000).as_bytes()).unwrap();
    drop(file);
    assert_eq!(staging.commit(None).unwrap_err().message.id, "output-incomplete");
    assert_eq!(everything(&output), before);
}

#[test]
fn what_others_put_meanwhile_where_a_folder_was_to_be_made_stays() {
    let root = publication();
    let output = root.path().join("public");
    let staging = Staging::open(&output, root.path()).unwrap();
    staging.put(&path("a/b/c.html"), b"ours").unwrap();
    staging.put(&path("a/b/d.html"), b"ours").unwrap();
    fs::create_dir_all(output.join("a/b")).unwrap();
    fs::write(output.join("a/b/d.html"), "by hand").unwrap();
    assert_eq!(said(&staging.commit(None).unwrap_err()), "output-foreign-file");
    assert_eq!(site(&output), owned(&[("a/b/d.html", "by hand")]));
}
