//! Two runs that meet.

use super::*;

#[test]
fn a_second_run_is_kept_out_and_says_so() {
    let edition = &TIMES.after;
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let output = folder.path().join("site");
    let first = Paused::build(&edition.sources, &output);
    let before = tree(&output);
    for command in ["build", "clean"] {
        let second = program(&edition.sources, command, &output)
            .output()
            .expect("the program runs");
        assert_eq!(second.status.code(), Some(2), "{second:?}");
        assert!(
            said(&second).contains("another run of niengiam is writing to"),
            "{second:?}"
        );
        assert_same(&tree(&output), &before);
    }
    let run = first.go_on();
    assert!(run.status.success(), "{run:?}");
    assert_same(&tree(&output), &edition.complete);
}

#[test]
fn of_runs_that_start_at_once_each_publishes_whole_or_says_why_not() {
    let edition = &TIMES.after;
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let output = folder.path().join("new/site");
    for round in 0..4 {
        let times = &*TIMES;
        let editions = [&times.before, &times.after, &times.after, &times.before];
        let runs: Vec<Child> = editions
            .iter()
            .map(|edition| start(program(&edition.sources, "build", &output)))
            .collect();
        let ended: Vec<Output> = runs
            .into_iter()
            .map(|run| run.wait_with_output().expect("it ends"))
            .collect();
        assert!(
            ended.iter().any(|run| run.status.success()),
            "round {round}: {ended:?}"
        );
        for run in &ended {
            let is_kept_out = run.status.code() == Some(2) && said(run).contains("another run of niengiam");
            assert!(run.status.success() || is_kept_out, "round {round}: {run:?}");
            assert!(!said(run).contains("interrupted"), "round {round}: {run:?}");
        }
        let left = tree(&output);
        assert!(
            left == times.before.complete || left == times.after.complete,
            "round {round}"
        );
    }
    edition.publishes_whole(&output);
}
