//! What is removed, and what is left.

use niengiam::output::Cleaned;

use super::*;

#[test]
fn removes_only_what_it_made() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    for foreign in ["CNAME", "a/b/notes.txt", "new/photo.jpg"] {
        let file = output.join(foreign);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "by hand").unwrap();
    }
    publish(&output, root.path(), &SECOND).unwrap();
    let mut expected = owned(&SECOND);
    expected.extend(owned(&[
        ("CNAME", "by hand"),
        ("a/b/notes.txt", "by hand"),
        ("new/photo.jpg", "by hand"),
    ]));
    assert_eq!(site(&output), expected);

    let cleaned = clean(&output, root.path()).unwrap();
    assert_eq!(cleaned.removed, SECOND.len());
    // `a/b` was ours in the site before, which is forgotten.
    assert_eq!(cleaned.left, ["CNAME", "a/b/", "new/"]);
    assert_eq!(
        everything(&output).into_keys().collect::<Vec<_>>(),
        ["CNAME", "a", "a/b", "a/b/notes.txt", "new", "new/photo.jpg"]
    );
    assert_eq!(
        clean(&output, root.path()).unwrap(),
        nothing_but(&["CNAME", "a/", "new/"])
    );
}

/// Nothing removed, and this left.
fn nothing_but(left: &[&str]) -> Cleaned {
    Cleaned {
        removed: 0,
        left: left.iter().map(|name| (*name).to_owned()).collect(),
    }
}

#[test]
fn cleans_to_the_last_file_and_builds_again() {
    let root = publication();
    let output = root.path().join("public");
    fs::create_dir(&output).unwrap();
    fs::write(output.join(".gitignore"), "*").unwrap();
    publish(&output, root.path(), &FIRST).unwrap();
    let cleaned = clean(&output, root.path()).unwrap();
    assert_eq!(
        (cleaned.removed, cleaned.left),
        (FIRST.len(), vec![".gitignore".to_owned()])
    );
    assert_eq!(
        everything(&output).into_keys().collect::<Vec<_>>(),
        [".gitignore"]
    );
    publish(&output, root.path(), &SECOND).unwrap();
    fs::remove_dir_all(&output).unwrap();
    assert_eq!(clean(&output, root.path()).unwrap(), nothing_but(&[]));
    assert!(!output.exists());
}
