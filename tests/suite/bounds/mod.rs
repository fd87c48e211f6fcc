//! Very many of one thing: every page opens at once, and nothing is lost between its parts.

mod announced;

use std::collections::BTreeMap;

use super::project::{Project, Site};
use super::size::{is_bounded, parts};

/// On which pages of a list of pages something stands, by what stands there.
fn places(site: &Site, pages: &[String], before: &str) -> BTreeMap<String, Vec<usize>> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        for rest in site.text(page).split(before).skip(1) {
            let name = rest.split('"').next().unwrap().to_owned();
            places.entry(name).or_default().push(at);
        }
    }
    places
}

/// Each of so many things stands on just one of these pages.
#[track_caller]
fn each_once(site: &Site, pages: &[String], before: &str, many: usize) {
    let places = places(site, pages, before);
    let twice: Vec<_> = places.iter().filter(|(_, at)| at.len() != 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert_eq!(places.len(), many, "behind `{before}` on {pages:?}");
}

/// A resolution of the province with tasks for so many bodies, so many for each.
fn with_tasks(bodies: usize, each: usize) -> Site {
    let project = Project::bare("vi, en");
    let mut file = "document: unknown\nname: Nghị quyết\norganization: province\ntasks:\n".to_owned();
    for body in 0..bodies {
        for task in 0..each {
            file += &format!(
                "  - {{id: task-{body}-{task}, body: Đảng ủy {body}, text: \"Hoàn thành việc thứ {task} được giao trong nghị \
                 quyết này, bảo đảm tiến độ và chất lượng\", section: mục {task}, due: 2026, state: done, date: 2025-01-31, \
                 source: {{document: report}}}}\n"
            );
        }
    }
    project.write("data/resolutions/plan.yaml", file);
    project.build(&[])
}

#[test]
fn three_thousand_tasks_come_in_parts() {
    let site = with_tasks(1, 3_000);
    is_bounded(&site);
    each_once(
        &site,
        &parts(&site, "resolutions/plan/"),
        "<li id=\"task--",
        3_000,
    );
    for page in ["resolutions/plan/index.html", "organizations/province/index.html"] {
        site.says(page, &["Nêu 150 trong tổng số 3.000 nhiệm vụ."]);
    }
    site.says(
        "en/resolutions/plan/index.html",
        &["150 of 3,000 tasks are shown."],
    );
}

#[test]
fn four_hundred_bodies_are_each_named_with_their_tasks() {
    let site = with_tasks(400, 3);
    is_bounded(&site);
    let pages = parts(&site, "resolutions/plan/");
    each_once(&site, &pages, "<li id=\"task--", 1_200);
    let all: String = pages.iter().map(|page| site.words(page) + " ").collect();
    for body in 0..400 {
        assert!(
            all.contains(&format!("Đảng ủy {body} Hoàn thành việc thứ 0")),
            "{body}"
        );
    }
}

#[test]
fn a_resolution_of_five_hundred_targets_has_an_overview() {
    let project = Project::bare("vi, en");
    let mut indicators = "units: {person: người}\nindicators:\n".to_owned();
    let mut targets = "document: unknown\nname: Nghị quyết\norganization: province\ntargets:\n".to_owned();
    let mut figures = "source: {document: report}\nfigures:\n".to_owned();
    for at in 0..500 {
        indicators +=
            &format!("  m{at}: {{name: Chỉ tiêu {at}, kind: flow, unit: person, direction: higher}}\n");
        targets += &format!(
            "  - {{id: t{at}, measure: m{at}, period: 2024, at_least: {}}}\n",
            at + 10
        );
        figures += &format!("  m{at}: {}\n", at + 9 + at % 3);
    }
    project
        .edit("niengiam.yaml", "as_of:", "downloads: [csv]\nas_of:")
        .write("data/indicators.yaml", indicators)
        .write("data/resolutions/plan.yaml", targets)
        .write("data/organizations/province/2024.yaml", figures);
    let site = project.build(&[]);
    is_bounded(&site);
    // What is linked to stands on the first part in any case, and in full on just one of the others.
    for (folder, before) in [
        ("resolutions/plan/", " id=\"target--t"),
        ("organizations/province/", " id=\"series--m"),
        ("organizations/province/2024/", " id=\"m"),
    ] {
        let pages = parts(&site, folder);
        assert!(pages.len() > 2, "{folder} is in parts");
        let (first, others) = pages.split_at(1);
        let named = places(&site, first, before);
        let full = places(&site, others, before);
        for at in 0..500 {
            let name = at.to_string();
            assert!(
                named.contains_key(&name),
                "{folder}: {name} has its place on the first part"
            );
            assert_eq!(full[&name].len(), 1, "{folder}: {name}");
        }
    }
    let results = |pages: Vec<String>| -> usize {
        let marks = |page: &String| site.text(page).matches("class=\"mark mark-").count();
        pages[1..].iter().map(marks).sum()
    };
    assert_eq!(
        results(parts(&site, "organizations/province/2024/")),
        500,
        "each result is there"
    );
    // 500 results are counted and not listed on the page of their resolution.
    site.says("resolutions/plan/index.html", &["Tổng quan", "ít nhất 10 người"]);
}

#[test]
fn twenty_targets_assigned_to_a_hundred_communes_come_in_parts() {
    let project = Project::bare("vi");
    project.edit("niengiam.yaml", "as_of:", "downloads: [csv]\nas_of:");
    let mut indicators = project.read("data/indicators.yaml");
    let mut file = "document: unknown\nname: Nghị quyết\norganization: province\ntargets:\n".to_owned();
    for target in 0..20 {
        indicators += &format!(
            "  m{target}: {{name: Chỉ tiêu {target}, kind: flow, unit: person, direction: higher}}\n"
        );
        file +=
            &format!("  - id: t{target}\n    measure: m{target}\n    assigned_as: at_least\n    assigned:\n");
        for commune in 0..100 {
            let years: Vec<String> = (2020..2025)
                .map(|year| format!("{year}: {}", commune + 5))
                .collect();
            file += &format!("      commune-{commune}: {{{}}}\n", years.join(", "));
        }
    }
    for commune in 0..100 {
        project.write(
            &format!("data/organizations/commune-{commune}/organization.yaml"),
            format!("name: Xã {commune}\nparent: province\n"),
        );
    }
    project
        .write("data/indicators.yaml", indicators)
        .write("data/resolutions/plan.yaml", file);
    let site = project.build(&[]);
    is_bounded(&site);
    let pages = parts(&site, "resolutions/plan/");
    each_once(&site, &pages[1..], "<section class=\"target\" id=\"target--", 20);
    let rows = "<th scope=\"row\"><a href=\"../../organizations/commune-";
    let assigned: usize = pages
        .iter()
        .map(|page| site.text(page).matches(rows).count())
        .sum();
    assert_eq!(assigned, 2_000, "what was assigned to each is there");
}

/// A year for each of so many, with as many categories.
fn with_categories(years: usize, categories: usize) -> Project {
    let project = Project::bare("vi");
    let mut indicators =
        "units: {person: người}\ndimensions:\n  job:\n    name: Nghề\n    completeness: exhaustive\n    categories:\n"
            .to_owned();
    for at in 0..categories {
        indicators += &format!("      c{at}: Nghề thứ {at}\n");
    }
    indicators += "indicators:\n  admitted: {name: Kết nạp, kind: flow, unit: person, direction: higher, dimensions: [job]}\n";
    project.write("data/indicators.yaml", indicators);
    for year in (2025 - years)..2025 {
        let count = |at: usize| (at * year) % 50 + 11;
        let total: usize = (0..categories).map(count).sum();
        let parts: Vec<String> = (0..categories)
            .map(|at| format!("c{at}: {}", count(at)))
            .collect();
        project.write(
            &format!("data/organizations/province/{year}.yaml"),
            format!(
                "source: {{document: report}}\nfigures:\n  admitted: {{value: {total}, by: {{job: {{{}}}}}}}\n",
                parts.join(", ")
            ),
        );
    }
    project
}

#[test]
fn two_hundred_categories_and_a_source_of_five_thousand_figures() {
    let site = with_categories(25, 200).build(&[]);
    is_bounded(&site);
    let before = "<a href=\"../../organizations/province/";
    let figures = places(&site, &parts(&site, "documents/report/"), before);
    let figures: Vec<_> = figures.iter().filter(|(name, _)| name.contains('#')).collect();
    assert_eq!(
        figures.len(),
        25 * 201,
        "the document leads to each figure read in it"
    );
    assert!(figures.iter().all(|(_, at)| at.len() == 1));
    // The table of the organization has the newest, each year has all of its own.
    site.says(
        "organizations/province/index.html",
        &["kỳ mới nhất trong tổng số 25 kỳ"],
    );
    for year in 2000..2025 {
        let folder = format!("organizations/province/{year}/");
        each_once(&site, &parts(&site, &folder), "<tr id=\"admitted", 201);
    }
}

#[test]
fn a_source_of_more_figures_than_anybody_reads_shows_the_first_of_them() {
    let site = with_categories(31, 200).build(&[]);
    let pages = parts(&site, "documents/report/");
    assert_eq!(pages.len(), 1, "{pages:?}");
    // All the figures are those of the total and of each category.
    let all = 31 * 201;
    let words = site.words(&pages[0]);
    assert!(
        words.contains(&format!("{}.{:03} dòng", all / 1000, all % 1000)),
        "{words}"
    );
}

#[test]
fn sixty_years_of_months_show_the_newest_and_lead_to_all() {
    let project = Project::bare("vi");
    project.edit("niengiam.yaml", "as_of:", "downloads: [csv]\nas_of:");
    for year in 1965..2025 {
        for month in 1..=12 {
            project.write(
                &format!("data/organizations/province/{year}-{month:02}.yaml"),
                format!(
                    "source: {{document: report}}\nfigures: {{admitted: {}}}\n",
                    (year * 7 + month * 13) % 90 + 10
                ),
            );
        }
    }
    let site = project.build(&[]);
    is_bounded(&site);
    let page = "organizations/province/index.html";
    site.says(page, &["Bảng nêu 120 kỳ mới nhất trong tổng số 720 kỳ."]);
    for year in 1965..2025 {
        for month in 1..=12 {
            let link = format!("href=\"{year}-{month:02}/index.html\"");
            assert!(
                site.text(page).contains(&link),
                "{page} leads to {year}-{month:02}"
            );
        }
    }
    let mut tables = site.text(page).split("<table").skip(1);
    let table = tables.find(|table| table.contains("2024-12/index.html")).unwrap();
    let (table, _) = table.split_once("</table>").unwrap();
    assert!(
        table.contains("2015-01/") && !table.contains("2014-12/"),
        "the newest ten years"
    );
}

#[test]
fn a_document_that_prints_a_thousand_numbers_has_each_of_them() {
    let project = Project::bare("vi");
    project.write(
        "data/organizations/province/2024.yaml",
        "source: {document: report}\nfigures: {admitted: 7}\n",
    );
    let mut file = project.read("data/documents/report.yaml") + "claims:\n";
    for at in 0..1_000 {
        file += &format!("  - {{id: c{at}, printed: \"7\", is: value, of: province/2024/admitted}}\n");
    }
    project.write("data/documents/report.yaml", file);
    let site = project.build(&[]);
    is_bounded(&site);
    let pages = parts(&site, "documents/report/");
    each_once(&site, &pages, "<li class=\"claim\" id=\"claim--", 1_000);
    assert_eq!(
        places(&site, &pages[..1], " id=\"claim--").len(),
        1_000,
        "each keeps its place"
    );
}

#[test]
fn a_glossary_of_five_thousand_names_comes_in_parts() {
    let project = Project::bare("vi, en");
    let mut file = project.read("data/indicators.yaml");
    for at in 0..5_000 {
        file += &format!(
            "  m{at}: {{name: Chỉ tiêu kinh tế - xã hội {at}, kind: flow, unit: person, direction: higher}}\n"
        );
    }
    project
        .edit("niengiam.yaml", "as_of:", "downloads: [csv]\nas_of:")
        .write("data/indicators.yaml", file);
    let site = project.build(&[]);
    is_bounded(&site);
    let pages = parts(&site, "glossary/");
    each_once(&site, &pages, "<li><a href=\"../indicators/m", 5_000);
    site.says("glossary/index.html", &["Làm tròn"]);
    assert!(
        !site.words(&pages[1]).contains("Làm tròn"),
        "what is explained stands once"
    );
}

#[test]
fn five_hundred_free_pages_are_all_found() {
    let project = Project::bare("vi");
    for at in 0..500 {
        project.write(
            &format!("content/pages/bai-{at}.md"),
            format!("---\ntitle: Bài {at}\n---\nLời {at}.\n"),
        );
    }
    let site = project.build(&[]);
    is_bounded(&site);
    each_once(&site, &parts(&site, "pages/"), "<h3><a href=\"bai-", 500);
}

#[test]
fn two_thousand_organizations_that_became_one_are_all_found() {
    let project = Project::bare("vi");
    project.edit("niengiam.yaml", "as_of:", "downloads: [csv]\nas_of:");
    project.write(
        "data/organizations/merged/organization.yaml",
        "name: Xã Mới\nparent: province\nfrom: 2024-07-01\n",
    );
    for at in 0..2_000 {
        project.write(
            &format!("data/organizations/commune-{at}/organization.yaml"),
            format!("name: Xã {at}\nparent: province\nuntil: 2024-07-01\nmerged_into: merged\n"),
        );
    }
    let site = project.build(&[]);
    is_bounded(&site);
    let list = parts(&site, "organizations/");
    let named = places(&site, &list, "<li><a href=\"commune-");
    assert_eq!(named.len(), 2_000, "the list loses none");
    site.says("organizations/commune-7/index.html", &["hợp nhất thành Xã Mới"]);
}
