//! A run that is killed while it makes a report.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::super::random::Random;
use super::*;

const ROUNDS: u64 = 16;

/// Half of the runs are killed at any moment, half as soon as something lies beside the old file.
#[test]
fn a_killed_run_leaves_the_old_report_or_the_new_one() {
    let project = Project::starter();
    let make = |name: &str| {
        let begun = Instant::now();
        project.run(&["pdf", "-o", name]).succeeds();
        (fs::read(project.path(name)).unwrap(), begun.elapsed())
    };
    let (old, _) = make("old.pdf");
    let page = "content/organizations/toan-tinh/index.md";
    project.write(page, project.read(page) + "\nThêm một câu.\n");
    let (new, took) = make("new.pdf");
    assert!(old != new);
    let ended: Vec<bool> = (0..ROUNDS)
        .into_par_iter()
        .map(|seed| {
            let mut random = Random::new(seed);
            let folder = format!("round-{seed}");
            let file = format!("{folder}/x.pdf");
            project.write(&file, &old);
            #[expect(clippy::disallowed_methods, reason = "the tests run the program itself")]
            let mut child = Command::new(env!("CARGO_BIN_EXE_niengiam"))
                .args(["pdf", "-o", &file])
                .current_dir(project.path("."))
                .env_clear()
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("the program starts");
            if seed.is_multiple_of(2) {
                let micros = u64::try_from(took.as_micros()).expect("it does not take that long");
                sleep(Duration::from_micros(random.next() % micros));
            } else {
                let lie = || fs::read_dir(project.path(&folder)).unwrap().count();
                while lie() < 2 && child.try_wait().expect("it is ours").is_none() {
                    sleep(Duration::from_micros(50));
                }
            }
            // Killing one that has just ended is no error.
            child.kill().expect("it is ours");
            child.wait().expect("it ends");
            let left = fs::read(project.path(&file)).unwrap();
            assert!(
                left == old || left == new,
                "round {seed}: the file is neither the old nor the new one"
            );
            // The next run makes it, and takes away what the killed one left.
            project.run(&["pdf", "-o", &file]).succeeds();
            assert!(fs::read(project.path(&file)).unwrap() == new, "round {seed}");
            let names: Vec<_> = fs::read_dir(project.path(&folder)).unwrap().collect();
            assert_eq!(names.len(), 1, "round {seed}: {names:?}");
            left == new
        })
        .collect();
    assert!(
        ended.contains(&false),
        "some are killed before they are done: {ended:?}"
    );
}
