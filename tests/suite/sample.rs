//! The sample publication is whole: nothing in it is wrong, and every result comes about in it.

use super::project::{Project, Run, tree};

fn sample() -> Project {
    let project = Project::empty();
    project.run(&["init", "--sample", "."]).succeeds();
    project
}

/// The word in front of the code in each finding: `error`, `warning`, `note`.
fn severities(run: &Run) -> Vec<&str> {
    run.findings()
        .iter()
        .filter_map(|finding| finding.split_once('[')?.0.rsplit(' ').next())
        .collect()
}

#[test]
fn only_what_documents_print_wrongly_is_found() {
    let run = sample()
        .run(&["check", "--format", "short", "--lang", "en"])
        .succeeds();
    let found = severities(&run);
    assert!(!found.is_empty(), "some documents print wrongly");
    assert!(found.iter().all(|severity| *severity == "note"), "{}", run.stdout);
    for code in [
        "claim-cut",
        "claim-coarse",
        "claim-differs",
        "claim-not-recomputable",
        "claim-before-its-time",
        "verdict-differs",
    ] {
        assert!(
            run.stdout.contains(&format!("[{code}]")),
            "{code}: {}",
            run.stdout
        );
    }
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
