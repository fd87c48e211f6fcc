//! What becomes of a site where a run is killed, a disk is full or read-only, a file cannot be read or changes meanwhile,
//! or two runs meet. All of it by the program itself, as an office would run it, on the files it leaves.
//!
//! What holds in all of them: every published file is whole, old or new; the run says what happened; the next run that
//! can go on makes the site what it would be had nothing happened, to the byte.
#![cfg(unix)]

mod disks;
mod killed;
mod sources;
mod together;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::project::{Project, copy_folder};

/// How many pictures a publication here has: so many files that replacing them takes a while.
const PICTURES: usize = 150;

/// A publication at two times: figures, pages and pictures changed, came and went in between.
struct Times {
    before: Edition,
    after: Edition,
}

/// A publication, and the site that an undisturbed run makes of it.
struct Edition {
    sources: Project,
    /// All that is in its output folder, `.niengiam` included.
    complete: Tree,
}

/// The files in a folder by path, `.niengiam` included. Folders end in `/` and hold nothing.
type Tree = BTreeMap<String, Vec<u8>>;

static TIMES: LazyLock<Times> = LazyLock::new(|| Times {
    before: Edition::new(publication(Time::Before)),
    after: Edition::new(publication(Time::After)),
});

#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    Before,
    After,
}

fn publication(time: Time) -> Project {
    let project = Project::starter();
    let (fill, page) = match time {
        Time::Before => ("#000000", "gone"),
        Time::After => ("#ffffff", "new"),
    };
    let mut text = "---\ntitle: Ảnh\n---\n\n".to_owned();
    for number in 0..PICTURES {
        // One in three stays as it is, one in ten has another name.
        let fill = if number % 3 == 0 { "#888888" } else { fill };
        let folder = if number % 10 == 0 { page } else { "images" };
        let picture = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{number}\" height=\"9\"><title>{number}</title>\
             <rect width=\"9\" height=\"9\" fill=\"{fill}\"/></svg>\n"
        );
        project.write(
            &format!("content/pages/{folder}/{number}.svg"),
            picture.repeat(1 + number % 2),
        );
        text += &format!("- [ảnh {number}]({folder}/{number}.svg)\n");
    }
    project.write("content/pages/anh.md", text);
    project.write(
        &format!("content/pages/{page}.md"),
        "---\ntitle: Một trang\n---\n\nMột trang.\n",
    );
    if time == Time::After {
        project.edit(
            "data/organizations/toan-tinh/2024.yaml",
            "{women: 503, men: 539}",
            "{women: 502, men: 540}",
        );
    }
    project
}

impl Edition {
    fn new(sources: Project) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let output = folder.path().join("site");
        let run = build(&sources, &output);
        assert!(run.status.success(), "{run:?}");
        let complete = tree(&output);
        assert!(complete.len() > PICTURES);
        Self { sources, complete }
    }

    /// Publishes it once more and asserts that the folder is then as an undisturbed run would have left it.
    #[track_caller]
    fn publishes_whole(&self, output: &Path) -> Output {
        let run = build(&self.sources, output);
        assert!(run.status.success(), "{run:?}");
        assert_same(&tree(output), &self.complete);
        run
    }
}

/// The program, not started yet.
fn program(sources: &Project, command: &str, output: &Path) -> Command {
    #[expect(clippy::disallowed_methods, reason = "the tests run the program itself")]
    let mut program = Command::new(env!("CARGO_BIN_EXE_niengiam"));
    program
        .args([command, "--lang", "en", "-r"])
        .arg(sources.path("."))
        .arg("-o")
        .arg(output)
        .env_clear();
    program
}

/// A build that nobody disturbs.
fn build(sources: &Project, output: &Path) -> Output {
    program(sources, "build", output)
        .output()
        .expect("the program runs")
}

fn start(mut program: Command) -> Child {
    program
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

/// A build that was stopped for a while, after its sources were read and before anything was published.
struct Paused(Child);

impl Paused {
    /// Tries until the build is caught between the two.
    fn build(sources: &Project, output: &Path) -> Self {
        let before = tree(output);
        for _ in 0..50 {
            let mut child = start(program(sources, "build", output));
            let lies_beside = |path: &String| {
                let is_file = !path.ends_with('/') && !path.ends_with("/lock");
                is_file && !before.contains_key(path)
            };
            let has_begun = || tree(output).keys().any(lies_beside);
            while !has_begun() && child.try_wait().expect("it is ours").is_none() {
                thread::sleep(Duration::from_millis(1));
            }
            stop(&child);
            let site = |tree: &Tree| -> Tree {
                let published = tree.iter().filter(|(path, _)| !is_private(path));
                published
                    .map(|(path, bytes)| (path.clone(), bytes.clone()))
                    .collect()
            };
            let is_running = child.try_wait().expect("it is ours").is_none();
            if is_running && site(&tree(output)) == site(&before) {
                return Self(child);
            }
            signal(&child, Signal::CONT);
            let run = child.wait_with_output().expect("it ends");
            assert!(run.status.success(), "{run:?}");
            fs::remove_dir_all(output).expect("it was just made");
            if !before.is_empty() {
                write_tree(&before, output);
            }
        }
        panic!("no build was slow enough to be stopped on its way");
    }

    /// Lets it go on to its end.
    fn go_on(self) -> Output {
        signal(&self.0, Signal::CONT);
        self.0.wait_with_output().expect("it ends")
    }
}

/// Stops a run, and comes back when all its threads stand still or it has ended: the signal alone is sent, not obeyed.
fn stop(child: &Child) {
    signal(child, Signal::STOP);
    let ended_or_stopped = WaitIdOptions::EXITED | WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT;
    waitid(WaitId::Pid(Pid::from_child(child)), ended_or_stopped).expect("it is ours");
}

fn signal(child: &Child, signal: Signal) {
    // One that has ended and was not waited for hears nothing.
    kill_process(Pid::from_child(child), signal).expect("it is ours");
}

/// All that is in a folder, or nothing where it is not there. What goes away while it is looked at is not there.
fn tree(folder: &Path) -> Tree {
    let mut found = Tree::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1).into_iter().flatten() {
        let path = entry
            .path()
            .strip_prefix(folder)
            .expect("it lies under the folder");
        let path = path.to_str().expect("names are text").to_owned();
        if entry.file_type().is_dir() {
            found.insert(path + "/", Vec::new());
        } else if let Ok(bytes) = fs::read(entry.path()) {
            found.insert(path, bytes);
        }
    }
    found
}

fn write_tree(tree: &Tree, folder: &Path) {
    fs::create_dir_all(folder).expect("folders can be made");
    for (path, bytes) in tree {
        let there = folder.join(path);
        if path.ends_with('/') {
            fs::create_dir_all(there).expect("folders can be made");
        } else {
            fs::write(there, bytes).expect("files can be written");
        }
    }
}

/// Whether a path is the program's own, not the site's.
fn is_private(path: &str) -> bool {
    path.starts_with(".niengiam")
}

/// Two trees are the same; only the paths in which they differ are shown.
#[track_caller]
fn assert_same(found: &Tree, expected: &Tree) {
    let differ = |(path, bytes): &(&String, &Vec<u8>), other: &Tree| other.get(*path) != Some(*bytes);
    let more: Vec<&String> = found
        .iter()
        .filter(|one| differ(one, expected))
        .map(|(path, _)| path)
        .collect();
    let less: Vec<&String> = expected
        .iter()
        .filter(|one| differ(one, found))
        .map(|(path, _)| path)
        .collect();
    assert!(
        more.is_empty() && less.is_empty(),
        "found {more:?}, expected {less:?}"
    );
}

/// Every file of the site is that of one of the two times, and one that is in both is there.
#[track_caller]
fn assert_whole(found: &Tree, old: &Tree, new: &Tree) {
    for (path, bytes) in found.iter().filter(|(path, _)| !is_private(path)) {
        assert!(
            old.get(path) == Some(bytes) || new.get(path) == Some(bytes),
            "{path} is neither the old nor the new one"
        );
    }
    for path in old
        .keys()
        .filter(|path| !is_private(path) && new.contains_key(*path))
    {
        assert!(found.contains_key(path), "{path} is gone");
    }
}

fn said(run: &Output) -> String {
    String::from_utf8(run.stderr.clone()).expect("standard error is text")
}

/// Whether this user may do everything, whatever permissions say.
fn is_superuser() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// The program as a user whom permissions keep out, and a copy of it that such a user can start.
fn unprivileged(sources: &Project, command: &str, output: &Path) -> Command {
    use std::os::unix::process::CommandExt as _;
    static COPY: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let copy = folder.path().join("niengiam");
        fs::copy(env!("CARGO_BIN_EXE_niengiam"), &copy).expect("the program can be copied");
        open_to_all(folder.path());
        (folder, copy)
    });
    let known = program(sources, command, output);
    if !is_superuser() {
        return known;
    }
    #[expect(clippy::disallowed_methods, reason = "the tests run the program itself")]
    let mut program = Command::new(&COPY.1);
    program.args(known.get_args()).env_clear().uid(65_534).gid(65_534);
    program
}

/// Lets every user read and change a folder and all that is in it.
fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("the folder can be listed");
        fs::set_permissions(entry.path(), fs::Permissions::from_mode(0o777)).expect("it is ours");
    }
}

/// A copy of the sources of an edition, to be changed.
fn copy_of(edition: &Edition) -> Project {
    let project = Project::empty();
    copy_folder(&edition.sources.path("."), &project.path("."));
    project
}
