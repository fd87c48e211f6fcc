//! What the kinds that are drawn in rows, in small drawings and as a running total are tried with, odd figures among it.

use std::fmt::Write;

use super::super::{Kind, Subject};
use super::cases::{Case, case, measured};
use crate::model::testing::{measure, organization};
use crate::model::{Dataset, DimensionId, ResolutionId, TargetId, TargetRef};

const NAMES: [&str; 8] = [
    "chau-thanh",
    "long-my",
    "nga-bay",
    "vi-thuy",
    "phung-hiep",
    "vi-thanh",
    "tan-hiep",
    "giong-rieng",
];

fn kinds(name: &'static str, kind: Kind, text: &str, subject: impl FnOnce(&Dataset) -> Subject) -> Case {
    let mut case = case(name, text, subject);
    case.request.kind = Some(kind);
    case
}

fn parts(organizations: &[&str], text: &str, by: &str) -> impl Fn(&Dataset) -> Subject {
    let organizations: Vec<_> = organizations.iter().map(|id| organization(id)).collect();
    let (text, by) = (text.to_owned(), DimensionId::new(by).expect("an id"));
    move |dataset| Subject::Parts {
        organizations: organizations.clone(),
        measure: measure(dataset, &text),
        by: by.clone(),
    }
}

fn term(id: &str, target: &str) -> impl Fn(&Dataset) -> Subject {
    let (organization, target) = (organization(id), TargetId::new(target).expect("an id"));
    move |_| Subject::Term {
        organization: organization.clone(),
        target: TargetRef {
            resolution: ResolutionId::new("r").expect("an id"),
            target: target.clone(),
        },
    }
}

/// Eight districts over nine years: two end and one begins, one figure is missing, the last year is not final.
fn districts() -> String {
    let mut text = "indicator admitted flow\norganization nga-nam from=2021-01-01\n".to_owned();
    for (index, name) in NAMES.iter().enumerate() {
        let until = if index < 2 {
            " until=2021-01-01 into=nga-nam"
        } else {
            ""
        };
        let _ = writeln!(text, "organization {name}{until}");
        for year in 2016..=2024 {
            if (index < 2 && year > 2020) || (index == 3 && year == 2019) {
                continue;
            }
            let value = 60 + index * 23 + (year * (index + 3)) % 17 + (year - 2016) * (index % 3) * 6;
            let status = if year == 2024 && index > 5 {
                " status=preliminary"
            } else {
                ""
            };
            let _ = writeln!(text, "figure {name}/{year}/admitted {value}{status}");
        }
    }
    text += "figure vi-thuy/2019/admitted not-available\n";
    for year in 2021..=2024 {
        let _ = writeln!(text, "figure nga-nam/{year}/admitted {}", 140 + year % 7 * 9);
    }
    text
}

fn many(count: usize, years: std::ops::RangeInclusive<usize>) -> (String, Vec<String>) {
    let mut text = "indicator admitted flow\n".to_owned();
    let names: Vec<String> = (0..count).map(|index| format!("xa-{index}")).collect();
    for (index, name) in names.iter().enumerate() {
        let _ = writeln!(text, "organization {name}");
        for year in years.clone() {
            let _ = writeln!(
                text,
                "figure {name}/{year}/admitted {}",
                (index * 37 + year * 11) % 97
            );
        }
    }
    (text, names)
}

fn categories(completeness: &str, count: usize, years: std::ops::RangeInclusive<usize>) -> String {
    let names: Vec<String> = (0..count).map(|index| format!("nhom-{index}")).collect();
    let mut text = format!(
        "dimension group {completeness} {}\nindicator admitted flow group\norganization chau-thanh\norganization long-my\n",
        names.join(" ")
    );
    for year in years {
        for name in ["chau-thanh", "long-my"] {
            let mut total = 0;
            for (index, group) in names.iter().enumerate() {
                let value = 4 + (index * 13 + year * 5 + name.len()) % 29 + 200 / (index + 2);
                total += value;
                let status = if year == 2024 { " status=preliminary" } else { "" };
                let _ = writeln!(
                    text,
                    "figure {name}/{year}/admitted[group={group}] {value}{status}"
                );
            }
            let _ = writeln!(text, "figure {name}/{year}/admitted {total}");
        }
    }
    text
}

const ODD: &str = "dimension sex exhaustive women men
    indicator admitted flow sex
    indicator change flow sex
    organization chau-thanh
    figure chau-thanh/2018/admitted[sex=women] 0
    figure chau-thanh/2018/admitted[sex=men] 0
    figure chau-thanh/2019/admitted[sex=women] -
    figure chau-thanh/2019/admitted[sex=men] -
    figure chau-thanh/2020/admitted[sex=women] 0.001
    figure chau-thanh/2020/admitted[sex=men] 1000000
    figure chau-thanh/2021/admitted[sex=women] confidential
    figure chau-thanh/2021/admitted[sex=men] 5
    figure chau-thanh/2023/admitted[sex=women] 400000
    figure chau-thanh/2023/admitted[sex=men] 400000
    figure chau-thanh/2020/change[sex=women] -12
    figure chau-thanh/2020/change[sex=men] 18
    figure chau-thanh/2021/change[sex=women] 7
    figure chau-thanh/2021/change[sex=men] 18";

const TERM: &str = "as-of 2024-03-01
    indicator admitted flow
    organization chau-thanh
    figure chau-thanh/2021/admitted 812
    figure chau-thanh/2022/admitted 977
    figure chau-thanh/2023/admitted 1011 status=preliminary
    resolution r chau-thanh
    target r/least admitted chau-thanh at-least=5000 period=2021-2025
    target r/range admitted chau-thanh between=4200..4900 period=2021-2025
    target r/most admitted chau-thanh at-most=2500 period=2021-2025
    target r/gap admitted chau-thanh at-least=5000 period=2020-2024
    target r/yearly admitted chau-thanh at-least=900 period=2021-2025 every=year";

/// The cases of these kinds.
#[expect(clippy::too_many_lines, reason = "a list")]
pub(super) fn cases() -> Vec<Case> {
    let districts = districts();
    let mut all: Vec<&str> = NAMES.to_vec();
    all.push("nga-nam");
    let (sixty, sixty_names) = many(60, 2024..=2024);
    let (years, years_names) = many(9, 1995..=2024);
    let (hundred, hundred_names) = many(100, 2023..=2024);
    let of = |names: &[String]| {
        let names = names.to_vec();
        move |dataset: &Dataset| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            measured(&names, &["admitted"])(dataset)
        }
    };
    let long = format!(
        "indicator change flow\norganization {LONG}\norganization long-my\nfigure {LONG}/2023/change -12\n\
         figure long-my/2023/change 1000000\nfigure {LONG}/2024/change 0.001\nfigure long-my/2024/change -3"
    );
    vec![
        kinds(
            "ranking",
            Kind::Ranking,
            &districts,
            measured(&all, &["admitted"]),
        ),
        kinds("heat", Kind::Heat, &districts, measured(&all, &["admitted"])),
        kinds(
            "multiples",
            Kind::Multiples,
            &districts,
            measured(&all, &["admitted"]),
        ),
        kinds("ranking-sixty", Kind::Ranking, &sixty, of(&sixty_names)),
        kinds("ranking-hundred", Kind::Ranking, &hundred, of(&hundred_names)),
        kinds("heat-thirty-years", Kind::Heat, &years, of(&years_names)),
        kinds(
            "multiples-thirty-years",
            Kind::Multiples,
            &years,
            of(&years_names),
        ),
        kinds("heat-sixty", Kind::Heat, &sixty, of(&sixty_names)),
        kinds(
            "ranking-long",
            Kind::Ranking,
            &long,
            measured(&[LONG, "long-my"], &["change"]),
        ),
        kinds(
            "heat-long",
            Kind::Heat,
            &long,
            measured(&[LONG, "long-my"], &["change"]),
        ),
        kinds(
            "multiples-long",
            Kind::Multiples,
            &long,
            measured(&[LONG, "long-my"], &["change"]),
        ),
        kinds(
            "stacked",
            Kind::Stacked,
            &categories("exhaustive", 4, 2018..=2024),
            parts(&["chau-thanh"], "admitted", "group"),
        ),
        kinds(
            "share",
            Kind::Share,
            &categories("exhaustive", 4, 2018..=2024),
            parts(&["chau-thanh"], "admitted", "group"),
        ),
        kinds(
            "share-compared",
            Kind::Share,
            &categories("exhaustive", 3, 2024..=2024),
            parts(&["chau-thanh", "long-my"], "admitted", "group"),
        ),
        kinds(
            "grouped",
            Kind::Grouped,
            &categories("overlapping", 3, 2021..=2024),
            parts(&["chau-thanh"], "admitted", "group"),
        ),
        kinds(
            "stacked-forty",
            Kind::Stacked,
            &categories("exhaustive", 40, 2015..=2024),
            parts(&["chau-thanh"], "admitted", "group"),
        ),
        kinds(
            "grouped-forty",
            Kind::Grouped,
            &categories("partial", 40, 2023..=2024),
            parts(&["chau-thanh"], "admitted", "group"),
        ),
        kinds(
            "share-thirty-years",
            Kind::Share,
            &categories("exhaustive", 6, 1995..=2024),
            parts(&["chau-thanh"], "admitted", "group"),
        ),
        kinds(
            "stacked-odd",
            Kind::Stacked,
            ODD,
            parts(&["chau-thanh"], "admitted", "sex"),
        ),
        kinds(
            "share-odd",
            Kind::Share,
            ODD,
            parts(&["chau-thanh"], "admitted", "sex"),
        ),
        kinds(
            "grouped-odd",
            Kind::Grouped,
            ODD,
            parts(&["chau-thanh"], "change", "sex"),
        ),
        kinds(
            "stacked-negative",
            Kind::Stacked,
            ODD,
            parts(&["chau-thanh"], "change", "sex"),
        ),
        kinds("cumulative", Kind::Cumulative, TERM, term("chau-thanh", "least")),
        kinds(
            "cumulative-range",
            Kind::Cumulative,
            TERM,
            term("chau-thanh", "range"),
        ),
        kinds(
            "cumulative-most",
            Kind::Cumulative,
            TERM,
            term("chau-thanh", "most"),
        ),
        kinds(
            "cumulative-yearly",
            Kind::Cumulative,
            TERM,
            term("chau-thanh", "yearly"),
        ),
        kinds(
            "cumulative-unknown",
            Kind::Cumulative,
            TERM,
            term("chau-thanh", "gap"),
        ),
        kinds(
            "share-of-partial",
            Kind::Share,
            &categories("partial", 3, 2024..=2024),
            parts(&["chau-thanh"], "admitted", "group"),
        ),
    ]
}

/// An id, and so a name, as long as one can be, without a place to break it.
const LONG: &str = "dang-bo-khoi-cac-co-quan-va-doanh-nghiep-nha-nuoc-truc-thuoc";
