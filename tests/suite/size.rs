//! A publication of many organizations stays one that can be read.

use std::collections::BTreeSet;

use super::links::{holds_together, reached};
use super::project::{Project, Site};

/// How large a page may be, in bytes.
pub(crate) const LARGEST: usize = 300_000;

/// No page is too large, every link leads somewhere, every page is found from the first, and the parts of a page lead from
/// each to the next and back.
#[track_caller]
pub(crate) fn is_bounded(site: &Site) {
    let large: Vec<(&str, usize)> = site
        .pages()
        .map(|path| (path, site.text(path).len()))
        .filter(|(_, length)| *length > LARGEST)
        .collect();
    assert_eq!(large, Vec::new(), "pages that are too large");
    holds_together(site);
    let reached = reached(site);
    let lost: Vec<&str> = site
        .pages()
        .filter(|path| !path.ends_with("404.html") && !reached.contains(*path))
        .collect();
    assert_eq!(lost, Vec::<&str>::new(), "pages to which no link leads");
    for first in site.pages() {
        let Some(folder) = first.strip_suffix("index.html") else {
            continue;
        };
        let all = parts(site, folder);
        for (at, part) in all.iter().enumerate() {
            let way = |rel: &str| {
                let (_, parts) = site.text(part).split_once("<nav class=\"parts\"")?;
                let (_, way) = parts.split_once(&format!("rel=\"{rel}\" href=\""))?;
                Some(format!("{folder}{}", way.split('"').next()?))
            };
            let before = at.checked_sub(1).map(|at| all[at].clone());
            assert_eq!(way("prev"), before, "{part}");
            assert_eq!(way("next"), all.get(at + 1).cloned(), "{part}");
        }
    }
}

/// The parts of the page in a folder, in order.
pub(crate) fn parts(site: &Site, folder: &str) -> Vec<String> {
    let further = (2..).map(|number| format!("{folder}page_{number}.html"));
    std::iter::once(format!("{folder}index.html"))
        .chain(further)
        .take_while(|path| site.0.contains_key(path))
        .collect()
}

/// One resolution with a target for each of `organizations` in ten years.
fn publication(organizations: usize) -> Site {
    let project = Project::bare("vi");
    project
        .write(
            "data/resolutions/plan.yaml",
            "document: unknown\nname: Nghị quyết\norganization: province\ntargets:\n  - {id: admitted, measure: admitted, \
             period: 2015-2024, every: year, at_least: 100, children_of: province}\n",
        )
        .write(
            "content/index.md",
            "---\ndescription: x\n---\n{{ target(id=\"plan/admitted\") }}\n",
        );
    for number in 0..organizations {
        let folder = format!("data/organizations/commune-{number}");
        project.write(
            &format!("{folder}/organization.yaml"),
            format!("name: Xã {number}\nparent: province\n"),
        );
        for year in 2015..=2024 {
            let figures = format!(
                "source: {{document: report}}\nfigures: {{admitted: {}}}\n",
                90 + (number + year) % 20
            );
            project.write(&format!("{folder}/{year}.yaml"), figures);
        }
    }
    project.build(&[])
}

/// How many organizations have a row on the parts of the indicator's page, each of which leads to all others.
fn compared(site: &Site) -> usize {
    let parts: Vec<&str> = site
        .pages()
        .filter(|path| path.starts_with("indicators/admitted/"))
        .collect();
    assert!(parts.len() > 1, "{parts:?}");
    let mut found = BTreeSet::new();
    for part in &parts {
        let html = site.text(part);
        assert!(html.len() <= LARGEST, "{part} has {} bytes", html.len());
        for other in parts.iter().filter(|other| *other != part) {
            let name = other.rsplit('/').next().unwrap();
            assert!(
                html.contains(&format!("href=\"{name}\"")),
                "{part} leads to {name}"
            );
        }
        let rows = html.split("<th scope=\"row\"><a href=\"").skip(1);
        for row in rows {
            let organization = row.split('"').next().unwrap().to_owned();
            assert!(found.insert(organization), "{part}: a row stands twice: {row}");
        }
    }
    found.len()
}

#[test]
fn few_results_are_listed() {
    let site = publication(30);
    let page = site.text("resolutions/plan/index.html");
    assert!(page.contains("id=\"target--admitted_commune-7_2020\""));
    assert!(page.len() <= LARGEST, "300 results take {} bytes", page.len());
}

#[test]
fn many_results_are_counted_and_stand_with_their_organizations() {
    let site = publication(150);
    is_bounded(&site);
    let page = site.text("resolutions/plan/index.html");
    assert!(!page.contains("target--admitted_commune-7_2020"));
    site.says(
        "resolutions/plan/index.html",
        &["2020", "Kết quả của từng tổ chức có ở trang của tổ chức đó."],
    );
    let results = site.text("resolutions/plan/assessments.csv");
    let place = "organizations/commune-7/index.html#series--admitted";
    assert!(results.contains(place), "each result has its place");
    assert!(
        site.text("organizations/commune-7/index.html")
            .contains("id=\"series--admitted\"")
    );
    assert_eq!(compared(&site), 150, "no organization is lost between the parts");
}
