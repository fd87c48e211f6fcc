//! Sources that cannot be read, or change while they are.

use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::*;

#[test]
fn what_changes_during_a_build_is_in_the_next_one() {
    let edition = &TIMES.before;
    let sources = copy_of(edition);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let output = folder.path().join("site");
    let run = Paused::build(&sources, &output);
    copy_folder(&TIMES.after.sources.path("data"), &sources.path("data"));
    copy_folder(&TIMES.after.sources.path("content"), &sources.path("content"));
    let run = run.go_on();
    assert!(run.status.success(), "{run:?}");
    assert_whole(&tree(&output), &edition.complete, &TIMES.after.complete);
    let pages = |tree: &Tree| -> Tree {
        let pages = tree
            .iter()
            .filter(|(path, _)| !path.starts_with("files/") && !is_private(path));
        pages.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
    };
    // What was read before is what is published, all of it; pictures are copied as they are.
    assert_same(&pages(&tree(&output)), &pages(&edition.complete));
    for gone in ["content/pages/gone", "content/pages/gone.md"] {
        let path = sources.path(gone);
        if path.is_dir() {
            fs::remove_dir_all(path).expect("it is there");
        } else {
            fs::remove_file(path).expect("it is there");
        }
    }
    let run = build(&sources, &output);
    assert!(
        run.status.success() && !said(&run).contains("interrupted"),
        "{run:?}"
    );
    assert_same(&tree(&output), &TIMES.after.complete);
}

#[test]
fn a_picture_that_goes_away_during_a_build_stops_it() {
    let times = &*TIMES;
    let sources = copy_of(&times.after);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let output = folder.path().join("site");
    write_tree(&times.before.complete, &output);
    let run = Paused::build(&sources, &output);
    fs::remove_file(sources.path("content/pages/images/77.svg")).expect("it is there");
    let run = run.go_on();
    assert_eq!(run.status.code(), Some(2), "{run:?}");
    assert!(said(&run).contains("content/pages/images/77.svg"), "{run:?}");
    assert_same(&tree(&output), &times.before.complete);
    assert!(!said(&times.after.publishes_whole(&output)).contains("interrupted"));
}

#[test]
fn a_file_that_may_not_be_read_stops_the_run_and_is_named() {
    let edition = &TIMES.before;
    for path in [
        "niengiam.yaml",
        "data/indicators.yaml",
        "data/organizations/toan-tinh",
        "content/pages/anh.md",
        "content/pages/images/77.svg",
    ] {
        let sources = copy_of(edition);
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let output = folder.path().join("site");
        write_tree(&edition.complete, &output);
        open_to_all(folder.path());
        open_to_all(&sources.path("."));
        fs::set_permissions(sources.path(path), fs::Permissions::from_mode(0o000)).expect("it is ours");
        let run = unprivileged(&sources, "build", &output)
            .output()
            .expect("the program runs");
        fs::set_permissions(sources.path(path), fs::Permissions::from_mode(0o777)).expect("it is ours");
        assert_eq!(run.status.code(), Some(2), "{path}: {run:?}");
        assert!(said(&run).contains(path), "{path}: {run:?}");
        assert!(
            said(&run).to_lowercase().contains("permission"),
            "{path}: {run:?}"
        );
        assert_same(&tree(&output), &edition.complete);
    }
}

#[test]
fn what_is_no_file_is_found_and_nothing_hangs_on_it() {
    for path in [
        "niengiam.yaml",
        "data/indicators.yaml",
        "data/periods.yaml",
        "data/documents/bao-cao-2024.yaml",
        "data/organizations/toan-tinh/2025.yaml",
        "content/index.md",
        "content/pages/images/77.svg",
        "themes/default/templates/base.html",
        "themes/default/theme.yaml",
        "themes/default/messages/vi.ftl",
    ] {
        for kind in ["folder", "pipe", "nowhere", "loop", "outside"] {
            let sources = copy_of(&TIMES.before);
            let there = sources.path(path);
            let _ = fs::remove_file(&there);
            fs::create_dir_all(there.parent().expect("it lies in a folder")).expect("folders can be made");
            match kind {
                "folder" => drop(sources.write(&format!("{path}/x"), "x")),
                "pipe" => make_pipe(&there),
                "nowhere" => symlink("not-there", &there).expect("it can be made"),
                "loop" => symlink(&there, &there).expect("it can be made"),
                _ => symlink("/etc/hostname", &there).expect("it can be made"),
            }
            let folder = tempfile::tempdir().expect("a temporary folder can be made");
            let output = folder.path().join("site");
            let run = ends(start(program(&sources, "build", &output)), path, kind);
            let all = format!("{}{}", String::from_utf8_lossy(&run.stdout), said(&run));
            let name = path.rsplit('/').next().expect("it has a name");
            // Where no file has to be, what is there instead is only something too many; a folder in a theme not even that.
            let is_too_many =
                all.contains("warning[unexpected-file]") || (kind == "folder" && path.starts_with("themes"));
            if !is_too_many {
                assert!(matches!(run.status.code(), Some(1 | 2)), "{kind} {path}: {all}");
                assert!(!output.exists(), "{kind} {path}");
                assert!(all.contains(name), "{kind} {path}: {all}");
            }
        }
    }
}

/// What the run came to. One that waits for what never comes would last for ever.
#[track_caller]
fn ends(mut child: Child, path: &str, kind: &str) -> Output {
    for _ in 0..6_000 {
        if child.try_wait().expect("it is ours").is_some() {
            return child.wait_with_output().expect("it ended");
        }
        thread::sleep(Duration::from_millis(5));
    }
    child.kill().expect("it is ours");
    panic!("the program hangs on a {kind} in the place of {path}");
}

fn make_pipe(path: &Path) {
    #[expect(clippy::disallowed_methods, reason = "only the system can make a pipe")]
    let mut make = Command::new("mkfifo");
    assert!(make.arg(path).status().expect("`mkfifo` is there").success());
}
