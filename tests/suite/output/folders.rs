//! Which folders are no place for a site, and those that are made for one.

use super::*;

#[test]
fn refuses_the_publication_what_is_around_it_and_its_sources() {
    let around = tempfile::tempdir().unwrap();
    let folder = publication();
    let root = around.path().join("publication");
    fs::rename(folder.path(), &root).unwrap();
    fs::write(around.path().join("other.txt"), "of somebody else").unwrap();
    let id = |output: &Path| refused(output, &root, around.path());

    assert_eq!(id(&root), "output-is-publication");
    assert_eq!(id(around.path()), "output-is-publication");
    assert_eq!(id(&root.join("data/..")), "output-is-publication");
    assert_eq!(id(&root.join("not-there/..")), "output-is-publication");
    for source in ["data", "content", "themes", ".git"] {
        assert_eq!(id(&root.join(source)), "output-in-source", "{source}");
        assert_eq!(
            id(&root.join(source).join("site/deep")),
            "output-in-source",
            "{source}"
        );
    }
    // One that is not there yet is refused as well, in any case that a system could take for it.
    for source in ["src", "src/site", "Data/site", "public/../CONTENT"] {
        assert_eq!(id(&root.join(source)), "output-in-source", "{source}");
    }
    assert_eq!(id(&root.join("niengiam.yaml")), "output-is-file");
    assert_eq!(id(&root.join("niengiam.yaml/site")), "output-is-file");
}

#[test]
fn refuses_the_root_of_a_drive_and_home() {
    let root = publication();
    for output in [Path::new("/"), Path::new("/..")] {
        let failure = publish(output, root.path(), &FIRST).unwrap_err();
        assert_eq!(said(&failure), "output-is-root");
    }
    let home = std::env::home_dir().expect("a home folder");
    let failure = publish(&home, root.path(), &FIRST).unwrap_err();
    assert_eq!(said(&failure), "output-is-home");
    assert_eq!(said(&clean(&home, root.path()).unwrap_err()), "output-is-home");
}

#[test]
fn refuses_a_folder_with_files_that_it_did_not_make() {
    let root = publication();
    let output = root.path().join("public");
    fs::create_dir_all(output.join("photos")).unwrap();
    fs::write(output.join(".gitignore"), "*").unwrap();
    assert_eq!(refused(&output, root.path(), root.path()), "output-not-ours");
    let cleaned = clean(&output, root.path()).unwrap();
    assert_eq!(
        (cleaned.removed, cleaned.left),
        (0, vec![".gitignore".to_owned(), "photos/".to_owned()])
    );
    // A lone `.gitignore` is no stranger.
    fs::remove_dir(output.join("photos")).unwrap();
    publish(&output, root.path(), &FIRST).unwrap();
    assert_eq!(fs::read_to_string(output.join(".gitignore")).unwrap(), "*");
}

#[test]
fn makes_the_folder_and_those_around_it_and_takes_them_back() {
    let root = publication();
    let elsewhere = tempfile::tempdir().unwrap();
    let output = elsewhere.path().join("new/newer/site");
    let staging = Staging::open(&output, root.path()).unwrap();
    staging.put(&path("index.html"), b"home").unwrap();
    drop(staging);
    assert!(
        everything(elsewhere.path()).is_empty(),
        "nothing was published, nothing is left"
    );
    publish(&output, root.path(), &FIRST).unwrap();
    assert_eq!(site(&output), owned(&FIRST));
}
