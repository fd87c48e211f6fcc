//! Links in the way: none is followed out of the folder, or written or removed through.
#![cfg(unix)]

use std::os::unix::fs::symlink;

use super::*;

#[test]
fn refuses_an_output_folder_that_is_a_link_or_behind_one_out_of_the_publication() {
    let root = publication();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(elsewhere.path().join("empty")).unwrap();
    symlink(elsewhere.path().join("empty"), root.path().join("public")).unwrap();
    symlink(elsewhere.path(), root.path().join("out")).unwrap();
    symlink(root.path().join("data"), elsewhere.path().join("in")).unwrap();
    symlink(
        elsewhere.path().join("nowhere"),
        elsewhere.path().join("dangling"),
    )
    .unwrap();
    let id = |output: &Path| {
        let before = everything(elsewhere.path());
        let id = refused(output, root.path(), root.path());
        assert_eq!(everything(elsewhere.path()), before);
        id
    };
    assert_eq!(id(&root.path().join("public")), "output-is-link");
    assert_eq!(id(&root.path().join("public/site")), "output-is-link");
    assert_eq!(id(&root.path().join("out/site")), "output-is-link");
    assert_eq!(id(&root.path().join("out/empty")), "output-is-link");
    assert_eq!(id(&elsewhere.path().join("dangling")), "output-is-link");
    assert_eq!(id(&elsewhere.path().join("dangling/site")), "output-is-link");
    assert_eq!(id(&elsewhere.path().join("in/site")), "output-in-source");
    assert_eq!(id(&elsewhere.path().join("in/..")), "output-is-publication");
}

#[test]
fn takes_a_folder_behind_a_link_outside_the_publication_or_within_it() {
    let root = publication();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(elsewhere.path().join("real")).unwrap();
    symlink(elsewhere.path().join("real"), elsewhere.path().join("alias")).unwrap();
    publish(&elsewhere.path().join("alias/site"), root.path(), &FIRST).unwrap();
    assert_eq!(site(&elsewhere.path().join("real/site")), owned(&FIRST));
    fs::create_dir(root.path().join("sites")).unwrap();
    symlink(root.path().join("sites"), root.path().join("alias")).unwrap();
    publish(&root.path().join("alias/site"), root.path(), &FIRST).unwrap();
    // The publication itself may be reached by a link.
    symlink(root.path(), elsewhere.path().join("publication")).unwrap();
    let alias = elsewhere.path().join("publication");
    publish(&alias.join("public"), &alias, &FIRST).unwrap();
    assert_eq!(site(&root.path().join("public")), owned(&FIRST));
}

#[test]
fn never_writes_or_removes_through_a_link() {
    let outside = tempfile::tempdir().unwrap();
    fs::create_dir_all(outside.path().join("b")).unwrap();
    for name in ["old.html", "b/old.html", "b/new.html", "site.css", "index.html"] {
        fs::write(outside.path().join(name), "of somebody else").unwrap();
    }
    let kept = everything(outside.path());
    // A file that stays, one that changes, one that goes, one that is new, and the folder of each.
    for link in [
        "assets/site.css",
        "index.html",
        "a/b/old.html",
        "a/c/new.html",
        "assets",
        "a",
        "a/b",
        "a/c",
    ] {
        let root = publication();
        let output = root.path().join("public");
        publish(&output, root.path(), &FIRST).unwrap();
        let planted = output.join(link);
        if planted.is_dir() {
            fs::remove_dir_all(&planted).unwrap();
        } else if planted.exists() {
            fs::remove_file(&planted).unwrap();
        }
        let is_file = link.contains('.');
        fs::create_dir_all(planted.parent().unwrap()).unwrap();
        symlink(
            outside.path().join(if is_file { "old.html" } else { "" }),
            &planted,
        )
        .unwrap();
        let before = everything(&output);
        let failure = publish(&output, root.path(), &SECOND).expect_err(link);
        assert_eq!(said(&failure), "output-link-in-the-way", "{link}");
        assert_eq!(everything(&output), before, "{link}");
        assert_eq!(everything(outside.path()), kept, "{link}");
        let _ = clean(&output, root.path());
        assert_eq!(everything(outside.path()), kept, "{link}");
        assert!(planted.is_symlink(), "{link}");
    }
}

#[test]
fn follows_no_link_in_its_private_folder() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("file"), "of somebody else").unwrap();
    let kept = everything(outside.path());
    for (link, target) in [
        (".niengiam", ""),
        (".niengiam/staging", ""),
        (".niengiam/manifest", "file"),
        (".niengiam/lock", "file"),
        (".niengiam/lock", "made-through-a-link"),
    ] {
        let root = publication();
        let output = root.path().join("public");
        publish(&output, root.path(), &FIRST).unwrap();
        let planted = output.join(link);
        if planted.is_dir() {
            fs::remove_dir_all(&planted).unwrap();
        } else if planted.exists() {
            fs::remove_file(&planted).unwrap();
        }
        symlink(outside.path().join(target), &planted).unwrap();
        assert!(publish(&output, root.path(), &SECOND).is_err(), "{link}");
        assert!(clean(&output, root.path()).is_err(), "{link}");
        assert_eq!(everything(outside.path()), kept, "{link}");
        assert_eq!(site(&output), owned(&FIRST), "{link}");
    }
}
