//! The output folder from outside: which ones are refused, what a build changes in one, and what it never does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use niengiam::diag::Failure;
use niengiam::output::{Cleaned, Published, SitePath, Staging, clean};
use tempfile::TempDir;

/// A publication with its sources, and the folder `public` for its site.
fn publication() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for source in ["data", "content", "themes", ".git"] {
        fs::create_dir(folder.path().join(source)).unwrap();
        fs::write(folder.path().join(source).join("kept.txt"), "written by hand").unwrap();
    }
    fs::write(folder.path().join("niengiam.yaml"), "title: x").unwrap();
    folder
}

/// Everything in the folder: files with what they hold, links with where they lead, folders with nothing.
fn everything(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .min_depth(1)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let holds = if entry.path_is_symlink() {
                fs::read_link(entry.path())
                    .unwrap()
                    .into_os_string()
                    .into_encoded_bytes()
            } else if entry.file_type().is_file() {
                fs::read(entry.path()).unwrap()
            } else {
                Vec::new()
            };
            let name = entry.path().strip_prefix(folder).unwrap();
            (name.to_str().unwrap().replace('\\', "/"), holds)
        })
        .collect()
}

/// The files that a reader of the site can ask for.
fn site(output: &Path) -> BTreeMap<String, String> {
    everything(output)
        .into_iter()
        .filter(|(path, _)| !path.starts_with(".niengiam") && output.join(path).is_file())
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn path(text: &str) -> SitePath {
    SitePath::new(text).unwrap()
}

fn publish(output: &Path, root: &Path, files: &[(&str, &str)]) -> Result<Published, Failure> {
    let staging = Staging::open(output, root)?;
    for (name, text) in files {
        staging.put(&path(name), text.as_bytes())?;
    }
    staging.commit()
}

const FIRST: [(&str, &str); 4] = [
    ("index.html", "home, first"),
    ("assets/site.css", "style"),
    ("en/index.html", "home in English, first"),
    ("a/b/old.html", "goes"),
];
const SECOND: [(&str, &str); 4] = [
    ("index.html", "home, second"),
    ("assets/site.css", "style"),
    ("en/index.html", "home in English, second"),
    ("a/c/new.html", "comes"),
];

fn owned(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

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

/// The id of what is said, with everything in the folder as it was.
fn refused(output: &Path, root: &Path, watched: &Path) -> &'static str {
    let before = everything(watched);
    let failure = publish(output, root, &FIRST).expect_err("the folder is refused");
    assert_eq!(everything(watched), before, "{}", output.display());
    assert!(failure.help.is_some(), "{}", failure.message.id);
    let uncleaned = clean(output, root);
    assert_eq!(everything(watched), before, "{}", output.display());
    if failure.message.id != "output-not-ours" {
        assert_eq!(
            uncleaned.expect_err("it is not cleaned").message.id,
            failure.message.id
        );
    }
    failure.message.id
}

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
        assert_eq!(failure.message.id, "output-is-root");
    }
    let home = std::env::home_dir().expect("a home folder");
    let failure = publish(&home, root.path(), &FIRST).unwrap_err();
    assert_eq!(failure.message.id, "output-is-home");
    assert_eq!(
        clean(&home, root.path()).unwrap_err().message.id,
        "output-is-home"
    );
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
        assert_eq!(failure.message.id, "output-foreign-file", "{foreign}");
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
        assert_eq!(failure.message.id, "output-collision", "{first} {second}");
        let said = format!("{:?}", failure.message.args);
        assert!(said.contains(&format!("{second:?}")), "{said}");
        assert!(staging.commit().is_err());
        assert_eq!(everything(&output), before);
    }
}

#[test]
fn many_threads_make_the_same_site() {
    let root = publication();
    let files: Vec<_> = (0..600)
        .map(|number| {
            (
                path(&format!("o/{}/{number}.html", number % 37)),
                vec![b'x'; number],
            )
        })
        .collect();
    let build = |output: &Path, threads: usize| {
        for keep in [1, 2] {
            let staging = Staging::open(output, root.path()).unwrap();
            std::thread::scope(|scope| {
                for thread in 0..threads {
                    let (staging, files) = (&staging, &files);
                    scope.spawn(move || {
                        for (path, bytes) in files.iter().skip(thread).step_by(threads) {
                            if bytes.len() % keep == 0 {
                                staging.put(path, bytes).unwrap();
                            }
                        }
                    });
                }
            });
            staging.commit().unwrap();
        }
        everything(output)
    };
    let (one, eight) = (root.path().join("one"), root.path().join("eight"));
    let made = build(&one, 1);
    assert_eq!(site(&one).len(), 300);
    assert_eq!(build(&eight, 8), made, "the manifest included");
}

#[test]
fn keeps_a_second_run_out() {
    let root = publication();
    let output = root.path().join("public");
    let first = Staging::open(&output, root.path()).unwrap();
    first.put(&path("index.html"), b"home").unwrap();
    let before = everything(&output);
    for failure in [
        Staging::open(&output, root.path()).map(|_| ()).unwrap_err(),
        clean(&output, root.path()).map(|_| ()).unwrap_err(),
    ] {
        assert_eq!(failure.message.id, "output-locked");
    }
    assert_eq!(everything(&output), before);
    first.commit().unwrap();
    assert_eq!(site(&output), owned(&[("index.html", "home")]));
    publish(&output, root.path(), &FIRST).unwrap();
}

#[test]
fn many_runs_at_once_never_mix() {
    let root = publication();
    let output = root.path().join("public");
    let published = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (output, root, published) = (&output, root.path(), &published);
            scope.spawn(move || {
                for _ in 0..25 {
                    let files = if thread % 2 == 0 { FIRST } else { SECOND };
                    match publish(output, root, &files) {
                        Ok(_) => _ = published.fetch_add(1, std::sync::atomic::Ordering::Relaxed),
                        Err(failure) => assert_eq!(failure.message.id, "output-locked"),
                    }
                }
            });
        }
    });
    assert!(published.into_inner() > 0);
    let made = site(&output);
    assert!(made == owned(&FIRST) || made == owned(&SECOND));
}

#[test]
fn believes_no_manifest_that_is_damaged_or_newer() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    let manifest = output.join(".niengiam/manifest");
    let good = fs::read_to_string(&manifest).unwrap();
    let outside = root.path().join("data/kept.txt");
    for (text, id) in [
        (
            good.replace("index.html", "indox.html"),
            "output-manifest-damaged",
        ),
        (
            good.replace("a/b/old.html", "../data/kept.txt"),
            "output-manifest-damaged",
        ),
        (good[..good.len() / 2].to_owned(), "output-manifest-damaged"),
        (String::new(), "output-manifest-damaged"),
        ("{}".to_owned(), "output-manifest-damaged"),
        (good.replace("manifest 1", "manifest 2"), "output-manifest-newer"),
    ] {
        fs::write(&manifest, text).unwrap();
        let before = everything(root.path());
        assert_eq!(publish(&output, root.path(), &SECOND).unwrap_err().message.id, id);
        assert_eq!(clean(&output, root.path()).unwrap_err().message.id, id);
        assert_eq!(everything(root.path()), before);
    }
    assert!(outside.exists());
    fs::write(&manifest, good).unwrap();
    publish(&output, root.path(), &SECOND).unwrap();
}

#[cfg(unix)]
mod links {
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
            assert_eq!(failure.message.id, "output-link-in-the-way", "{link}");
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

    #[test]
    fn says_so_where_it_may_not_write() {
        use std::os::unix::fs::PermissionsExt as _;
        let root = publication();
        let output = root.path().join("public");
        fs::create_dir(&output).unwrap();
        fs::set_permissions(&output, fs::Permissions::from_mode(0o555)).unwrap();
        if fs::write(output.join("probe"), "").is_ok() {
            // The superuser may write everywhere.
            eprintln!("skipped: this user is not kept from writing");
            return;
        }
        let failure = publish(&output, root.path(), &FIRST).unwrap_err();
        assert_eq!(failure.message.id, "output-not-writable");
        assert!(failure.cause.is_some());
        assert!(everything(&output).is_empty());
    }
}

/// A disk in memory that takes one megabyte.
#[cfg(target_os = "linux")]
struct SmallDisk(TempDir);

#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "only the system can mount a disk")]
impl SmallDisk {
    /// `None` where this user may not mount.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mount = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(folder.path())
            .output();
        mount.ok()?.status.success().then(|| Self(folder))
    }
}

#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "only the system can unmount a disk")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_published_site() {
    let Some(small) = SmallDisk::mount() else {
        eprintln!("skipped: only the superuser can mount a small disk");
        return;
    };
    let root = publication();
    let output = small.0.path().join("site");
    publish(&output, root.path(), &FIRST).unwrap();
    let before = everything(&output);
    let big = "x".repeat(100_000);
    let names: Vec<_> = (0..40).map(|number| format!("{number}.html")).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), big.as_str())).collect();
    let failure = publish(&output, root.path(), &files).unwrap_err();
    assert_eq!(failure.message.id, "output-disk-full");
    assert_eq!(everything(&output), before);
    publish(&output, root.path(), &SECOND).unwrap();
    assert_eq!(site(&output), owned(&SECOND));
}
