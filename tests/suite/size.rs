//! A publication of many organizations stays one that can be read.

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

#[test]
fn few_results_are_listed() {
    let site = publication(40);
    let page = site.text("resolutions/plan/index.html");
    assert!(page.contains("id=\"target--admitted_commune-7_2020\""));
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
    // What does not fit a table is said, with the way to all of it.
    site.says("indicators/admitted/index.html", &["trong tổng số 150 dòng"]);
}
