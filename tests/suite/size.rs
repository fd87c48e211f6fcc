//! A publication of many organizations stays one that can be read.

use std::collections::BTreeSet;

use super::links::holds_together;
use super::project::{Project, Site};

/// How large a page may be, in bytes.
const LARGEST: usize = 300_000;

/// One resolution with a target for each of `organizations` in ten years.
fn publication(organizations: usize) -> Site {
    let project = Project::empty();
    project
        .write(
            "niengiam.yaml",
            "title: Niên giám\nlanguages: [vi]\npublisher: Văn phòng\nas_of: 2025-03-31\n\
             classification: {default: public, published: public}\n",
        )
        .write(
            "data/indicators.yaml",
            "units: {person: người}\nindicators:\n  admitted: {name: Kết nạp, kind: flow, unit: person, direction: higher}\n",
        )
        .write(
            "data/documents/report.yaml",
            "type: Báo cáo\nnumber: unknown\ndate: 2025-03-01\ntitle: Báo cáo\n",
        )
        .write("data/organizations/province/organization.yaml", "name: Tỉnh\n")
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
    for path in site.pages() {
        let length = site.text(path).len();
        assert!(length <= LARGEST, "{path} has {length} bytes");
    }
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
    holds_together(&site);
    assert_eq!(compared(&site), 150, "no organization is lost between the parts");
}
