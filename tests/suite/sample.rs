//! The sample publication is whole: nothing in it is wrong, and every result comes about in it.

use super::project::{Project, tree};

fn sample() -> Project {
    let project = Project::empty();
    project.run(&["init", "--sample", "."]).succeeds();
    project
}

#[test]
fn nothing_is_found_in_it() {
    let run = sample()
        .run(&["check", "--strict", "--format", "short", "--lang", "en"])
        .succeeds();
    assert_eq!(run.findings(), Vec::<&str>::new());
}

#[test]
fn it_builds_with_every_result_and_without_what_is_kept_back() {
    let (one, other) = (sample(), sample());
    assert!(
        tree(&one.path(".")) == tree(&other.path(".")),
        "the same files each time"
    );
    let site = one.build(&["--jobs", "1"]);
    let again = other.build(&["--jobs", "4"]);
    assert!(site.0 == again.0, "the same bytes each time");

    let scorecard = [
        "resolutions/dai-hoi-2015/index.html",
        "resolutions/dai-hoi-2020/index.html",
        "resolutions/nghi-quyet-2024/index.html",
    ];
    for outcome in [
        "met",
        "exceeded",
        "above-range",
        "missed",
        "undecided",
        "in-progress",
        "not-started",
        "no-data",
        "not-assessable",
    ] {
        let class = format!("mark-{outcome}\"");
        assert!(
            scorecard.iter().any(|page| site.text(page).contains(&class)),
            "{outcome} comes about"
        );
    }
    let kept_back = [
        "73313",
        "73.313",
        "73,313",
        "913371",
        "913.371",
        "RIENG-4417",
        "khao-sat-2024",
    ];
    for (path, bytes) in &site.0 {
        let text = String::from_utf8_lossy(bytes);
        for secret in kept_back {
            assert!(!text.contains(secret), "{secret} is in {path}");
        }
        if text.starts_with("<!doctype html>") {
            assert!(
                text.contains("Tỉnh Mẫu không có thật") || text.contains("Mẫu Province does not exist"),
                "{path} says that it is invented"
            );
        }
    }
    assert!(
        site.0.contains_key("files/images/ban-do.svg"),
        "the picture is there"
    );
}
