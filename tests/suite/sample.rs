//! The sample publication is whole: nothing in it is wrong, and every result comes about in it.

use std::sync::LazyLock;

use super::project::{Project, Site, tree};
use super::size::LARGEST;

/// The sample as a site.
pub(crate) fn site() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| Project::sample().build(&["--jobs", "1"]));
    &SITE
}

#[test]
fn nothing_is_found_in_it() {
    let run = Project::sample()
        .run(&["check", "--strict", "--format", "short", "--lang", "en"])
        .succeeds();
    assert_eq!(run.findings(), Vec::<&str>::new());
}

#[test]
fn it_builds_with_every_result_and_without_what_is_kept_back() {
    let (one, other) = (Project::sample(), Project::sample());
    assert!(
        tree(&one.path(".")) == tree(&other.path(".")),
        "the same files each time"
    );
    let site = site();
    let again = other.build(&["--jobs", "4"]);
    assert!(site.0 == again.0, "the same bytes each time");
    assert!(site.pages().count() < 1_000, "it stays small");

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

#[test]
fn no_page_is_too_large_to_open_at_once() {
    let large: Vec<(&str, usize)> = site()
        .pages()
        .map(|path| (path, site().text(path).len()))
        .filter(|(_, length)| *length > LARGEST)
        .collect();
    assert_eq!(large, Vec::new());
    for home in ["index.html", "en/index.html"] {
        let with_scripts: usize = site().text(home).len() + loaded(home);
        assert!(
            with_scripts <= 100_000,
            "{home} loads {with_scripts} bytes without its fonts"
        );
    }
}

/// How many bytes of style sheets, scripts and icons a page loads.
fn loaded(page: &str) -> usize {
    let html = site().text(page);
    let assets = site()
        .0
        .iter()
        .filter(|(path, _)| path.starts_with("assets/") && html.contains(path.as_str()));
    assets.map(|(_, bytes)| bytes.len()).sum()
}

#[test]
fn months_lead_to_months_and_years_to_years() {
    let links = |page: &str, begin: &str, end: &str| {
        let html = site().text(page);
        let nav = html.split_once(begin).map_or("", |(_, rest)| rest);
        let nav = nav.split_once(end).map_or("", |(inside, _)| inside);
        let links = nav.split("href=\"").skip(1);
        links
            .filter_map(|link| link.split('"').next())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let steps = |page: &str| links(page, "class=\"steps\"", "</p>");
    let beside = |page: &str| links(page, "class=\"years\"", "</ul>");
    let month = "organizations/an-mau/2024-02/index.html";
    assert_eq!(steps(month), ["../2024-01/index.html", "../2024-03/index.html"]);
    let up = "<a href=\"../2024/index.html\">năm 2024</a>";
    assert!(site().text(month).contains(up), "a month leads up to its year");
    let year = "organizations/an-mau/2023/index.html";
    assert_eq!(steps(year), ["../2022/index.html", "../2024/index.html"]);
    assert_eq!(
        steps("organizations/an-mau/2024/index.html"),
        ["../2023/index.html"]
    );
    let months: Vec<String> = (1..=12)
        .filter(|month| *month != 2)
        .map(|month| format!("../2024-{month:02}/index.html"))
        .collect();
    assert_eq!(beside(month), months, "the months of a year lead to each other");
    let years = beside(year);
    assert_eq!(years.len(), 9, "each year leads to all others: {years:?}");
    assert_eq!(years.first().map(String::as_str), Some("../2015/index.html"));
    assert_eq!(
        beside("organizations/an-mau/index.html").len(),
        10,
        "an organization leads to all of its years"
    );
    assert_eq!(
        steps("organizations/tinh-mau/2016-2020/index.html"),
        Vec::<String>::new(),
        "a term is followed by no part of a year"
    );
    site().says(
        "organizations/an-mau/2024/index.html",
        &["Số liệu, Huyện An Mẫu, theo tháng (sơ bộ)", "T12/2024"],
    );
}

#[test]
fn the_two_late_districts_stand_out() {
    let words = site().words("reporting/index.html");
    for (district, late) in [
        ("Sơn Mẫu", true),
        ("Tây Mẫu", true),
        ("An Mẫu", false),
        ("Bình Mẫu", false),
    ] {
        let listed = words.contains(&format!("Đảng bộ huyện {district}"));
        assert_eq!(listed, late, "{district}: {words}");
    }
    site().says("reporting/index.html", &["2 T11/2024, T12/2024", "1 T12/2024"]);
    site().says(
        "organizations/son-mau/2024/index.html",
        &["mới có T1/2024–T10/2024"],
    );
}

#[test]
fn what_is_not_there_is_told_from_what_is_missing() {
    let compared = "indicators/admitted/index.html";
    site().says(
        compared,
        &["chưa thành lập", "đã kết thúc", "theo tổ chức và tháng (sơ bộ)"],
    );
    let resolution = "resolutions/dai-hoi-2020/index.html";
    site().says(resolution, &["Huyện Phước Mẫu không giao"]);
    site().says(
        "organizations/an-mau/2024/index.html",
        &["ít nhất 175 người năm 2024"],
    );
    site().says(
        "organizations/an-mau/index.html",
        &["Nghị quyết 01-NQ/ĐH , phụ lục"],
    );
}

#[test]
fn every_shortcode_is_shown_in_both_languages() {
    let project = Project::sample();
    for page in ["writing.md", "writing.en.md"] {
        let text = std::fs::read_to_string(project.path("content/pages").join(page)).expect("it is there");
        for name in ["value", "chart", "table", "target", "tasks", "claim"] {
            let used = text.contains(&format!("{{{{ {name}(")) || text.contains(&format!("{{% {name}("));
            assert!(used, "{page} uses {name}");
        }
    }
}
