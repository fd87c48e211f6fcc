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
        assert_eq!(staging.commit().unwrap_err().message.id, "output-incomplete");
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
        assert!(staging.commit().is_err());
        assert_eq!(everything(&output), before);
    }
}
