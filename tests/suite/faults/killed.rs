//! A build that is killed.

use std::time::Instant;

use rayon::prelude::*;

use super::super::random::Random;
use super::*;

const ROUNDS: u64 = 100;

/// When a build is killed.
#[derive(Clone, Debug)]
enum Moment {
    /// So many microseconds after it began.
    After(u64),
    /// As soon as this file is the new one.
    Replaced(String),
}

/// How far a killed build had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    /// It had changed nothing.
    Nothing,
    /// Something lay beside the published site.
    Staged,
    /// Some files of the site were new, some old.
    Publishing,
    /// It was done.
    Done,
}

#[test]
fn a_build_killed_at_a_hundred_moments_leaves_whole_files_and_the_next_run_heals_it() {
    let times = &*TIMES;
    let changed: Vec<String> = times
        .after
        .complete
        .iter()
        .filter(|(path, bytes)| !is_private(path) && times.before.complete.get(*path) != Some(bytes))
        .map(|(path, _)| path.clone())
        .filter(|path| !path.ends_with('/'))
        .collect();
    let began = Instant::now();
    let folder = folder_in_memory();
    times.before.publishes_whole(&folder.path().join("site"));
    let whole = u64::try_from(began.elapsed().as_micros()).expect("it does not take that long");

    let reached: Vec<Reached> = (0..ROUNDS)
        .into_par_iter()
        .map(|seed| {
            let mut random = Random::new(seed);
            let moment = if seed.is_multiple_of(2) {
                Moment::After(random.next() % whole)
            } else {
                Moment::Replaced(random.one_of(&changed).clone())
            };
            round(seed, &moment, &mut random)
        })
        .collect();
    for phase in [Reached::Staged, Reached::Publishing] {
        let count = reached.iter().filter(|reached| **reached == phase).count();
        assert!(count > 0, "some builds are killed while {phase:?}: {reached:?}");
    }
}

fn round(seed: u64, moment: &Moment, random: &mut Random) -> Reached {
    let times = &*TIMES;
    let round = format!("round {seed}, {moment:?}");
    let folder = folder_in_memory();
    let output = folder.path().join("site");
    // One site in four is published for the first time.
    let old = if random.below(4) == 0 {
        Tree::new()
    } else {
        times.before.complete.clone()
    };
    if !old.is_empty() {
        write_tree(&old, &output);
    }
    kill(
        start(program(&times.after.sources, "build", &output)),
        moment,
        &output,
    );

    let left = tree(&output);
    assert_whole(&left, &old, &times.after.complete);
    let reached = reached(&left, &old);
    let heal = *random.one_of(&["build", "build", "build again as before", "clean"]);
    if heal == "clean" {
        let run = program(&times.after.sources, "clean", &output)
            .output()
            .expect("the program runs");
        assert!(run.status.success(), "{round}: {run:?}");
        assert_eq!(tree(&output), Tree::new(), "{round}");
        return reached;
    }
    let edition = if heal == "build" {
        &times.after
    } else {
        &times.before
    };
    let run = edition.publishes_whole(&output);
    let interrupted = said(&run).contains("the last run was interrupted");
    match reached {
        Reached::Nothing | Reached::Done => assert!(!interrupted, "{round}: {reached:?}, {}", said(&run)),
        Reached::Staged | Reached::Publishing => assert!(interrupted, "{round}: {reached:?}, {}", said(&run)),
    }
    if seed.is_multiple_of(10) {
        let again = edition.publishes_whole(&output);
        assert!(!said(&again).contains("interrupted"), "{round}: it is said once");
    }
    reached
}

/// A temporary folder, where there is such a one in memory: a hundred sites are copied, made and compared.
fn folder_in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .expect("a temporary folder can be made")
}

fn kill(mut child: Child, moment: &Moment, output: &Path) {
    match moment {
        Moment::After(microseconds) => thread::sleep(Duration::from_micros(*microseconds)),
        Moment::Replaced(path) => {
            let file = output.join(path);
            let inode = || fs::metadata(&file).map(|found| found.ino()).ok();
            let old = inode();
            while inode() == old && child.try_wait().expect("it is ours").is_none() {
                thread::sleep(Duration::from_micros(20));
            }
        }
    }
    // Killing one that has just ended is no error.
    child.kill().expect("it is ours");
    let run = child.wait_with_output().expect("it ends");
    assert!(run.status.success() || run.status.code().is_none(), "{run:?}");
}

fn reached(left: &Tree, old: &Tree) -> Reached {
    let new = &TIMES.after.complete;
    let site = |tree: &Tree| -> Tree {
        let published = tree.iter().filter(|(path, _)| !is_private(path));
        published
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect()
    };
    // An empty folder, or the file that keeps a second run out, is no site.
    let holds = |tree: &Tree| -> Vec<String> {
        let files = tree
            .keys()
            .filter(|path| !path.ends_with('/') || path.contains("/staging"));
        files.filter(|path| *path != ".niengiam/lock").cloned().collect()
    };
    if left == new {
        Reached::Done
    } else if site(left) == site(old) && holds(left) == holds(old) {
        Reached::Nothing
    } else if site(left) == site(old) {
        Reached::Staged
    } else {
        Reached::Publishing
    }
}
