//! How long a chart takes, and how large it is: each kind, as it is drawn for a page.
//!
//! ```sh
//! cargo bench --bench chart
//! ```
//!
//! The figures are invented, from a fixed rule. Times are medians of many runs of the whole chart, from the data to the
//! last byte: what is found and said, both drawings, the table under them. Nothing here is a test.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark writes what it works on and prints what it took"
)]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use niengiam::assess::assess;
use niengiam::chart::{Context, Files, Fonts, Kind, Request, Size, Subject, TargetChoice, chart};
use niengiam::check::{View, check};
use niengiam::diag::Sink;
use niengiam::load::load;
use niengiam::model::{
    Dataset, DimensionId, OrganizationId, PartialRef, Period, PeriodBook, ResolutionId, TargetId, TargetRef,
};
use niengiam::source::source;
use niengiam::theme::theme;
use tempfile::TempDir;

// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each chart is drawn before it is measured, and while.
const WARMING: usize = 200;
const RUNS: usize = 2_000;

const DISTRICTS: usize = 12;
const YEARS: std::ops::RangeInclusive<usize> = 2014..=2024;

fn main() -> io::Result<()> {
    let folder = TempDir::new()?;
    write(folder.path())?;
    let mut sink = Sink::default();
    let workspace = source(folder.path(), None, &mut sink).expect("the publication can be read");
    let records = load(&workspace, &mut sink);
    let view = View {
        as_of: None,
        today: "2025-06-30".parse().expect("a day"),
    };
    let dataset = check(records, &workspace, view, &mut sink).expect("it can be published");
    let assessments = assess(&dataset);
    let publication = &dataset.publication;
    let theme = theme(
        folder.path(),
        &publication.theme,
        &publication.languages,
        &mut sink,
    );
    let theme = theme.expect("the default theme is right");
    let fonts = Fonts::default();
    let context = Context {
        dataset: &dataset,
        assessments: &assessments,
        words: theme.words(publication.default_language()),
        fonts: &fonts,
        files: Files::default(),
    };
    println!("{:42} {:>9} {:>9} {:>9}", "", "median", "wide", "narrow");
    for (name, request) in charts(&dataset) {
        let draw = || chart(&request, &context).unwrap_or_else(|none| panic!("{name}: {none:?}"));
        let figure = draw();
        for _ in 0..WARMING {
            black_box(draw());
        }
        let mut times: Vec<Duration> = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                black_box(draw());
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        let median = times.get(RUNS / 2).copied().unwrap_or_default();
        let narrow = figure
            .narrow
            .map_or_else(String::new, |it| it.svg.len().to_string());
        println!(
            "{name:42} {:>6.0} µs {:>9} {narrow:>9}",
            median.as_secs_f64() * 1e6,
            figure.drawing.svg.len(),
        );
    }
    Ok(())
}

fn charts(dataset: &Dataset) -> Vec<(&'static str, Request)> {
    let district = |number: usize| OrganizationId::new(&format!("district-{number:02}")).expect("an id");
    let all: Vec<OrganizationId> = (1..=DISTRICTS).map(district).collect();
    let two = vec![district(1), district(2)];
    let one = vec![district(1)];
    let period = |code: &str| Some(PeriodBook::default().parse(code).expect("a period"));
    let measure = |text: &str| {
        let read = PartialRef::parse(text, &dataset.periods);
        read.unwrap_or_else(|_| panic!("`{text}` is a measure")).measure
    };
    let measured = |organizations: &[OrganizationId]| Subject::Measures {
        organizations: organizations.to_vec(),
        measures: vec![measure("admitted")],
        targets: TargetChoice::All,
    };
    let target = |id: &str| TargetRef {
        resolution: ResolutionId::new("plan").expect("an id"),
        target: TargetId::new(id).expect("an id"),
    };
    let targets = |organization: Option<OrganizationId>| Subject::Targets {
        organization,
        targets: vec![target("admitted")],
    };
    let parts = |organizations: &[OrganizationId], by: &str| Subject::Parts {
        organizations: organizations.to_vec(),
        measure: measure("admitted"),
        by: DimensionId::new(by).expect("an id"),
    };
    let term = Subject::Term {
        organization: district(1),
        target: target("term"),
    };
    let of = |kind, subject: Subject, within: Option<Period>| Request {
        anchor: "chart_admitted".to_owned(),
        kind: Some(kind),
        subject,
        within,
        title: None,
        size: Size::Full,
    };
    let small = |request: Request| Request {
        size: Size::Small,
        ..request
    };
    vec![
        (
            "line, 11 years, band, 2 series",
            of(Kind::Line, measured(&two), None),
        ),
        ("line, 11 years, band", of(Kind::Line, measured(&one), None)),
        ("the same small", small(of(Kind::Line, measured(&one), None))),
        ("line, 12 series", of(Kind::Line, measured(&all), None)),
        (
            "bars of 12 results",
            of(Kind::TargetBars, targets(None), period("2023")),
        ),
        (
            "bars of 11 results of one",
            of(Kind::TargetBars, targets(Some(district(1))), None),
        ),
        ("bars of 11 periods", of(Kind::PeriodBars, measured(&one), None)),
        ("ranking of 12", of(Kind::Ranking, measured(&all), period("2023"))),
        ("heat map, 12 × 11", of(Kind::Heat, measured(&all), None)),
        ("12 small multiples", of(Kind::Multiples, measured(&all), None)),
        (
            "grouped bars, 3 × 3",
            of(Kind::Grouped, parts(&one, "union"), period("2022-2024")),
        ),
        (
            "stacked bars, 11 × 4",
            of(Kind::Stacked, parts(&one, "age"), None),
        ),
        (
            "shares, 12 × 4",
            of(Kind::Share, parts(&all, "age"), period("2023")),
        ),
        ("running total of a term", of(Kind::Cumulative, term, None)),
    ]
}

/// An invented province: twelve districts over eleven years, each figure split twice, with yearly targets and one for a term.
fn write(root: &Path) -> io::Result<()> {
    let put = |path: &str, text: &str| {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)
    };
    put(
        "niengiam.yaml",
        "title: Niên giám\nlanguages: [vi]\npublisher: Văn phòng\nas_of: 2025-03-31\n\
         classification: {default: public, published: public}\n",
    )?;
    put(
        "data/indicators.yaml",
        "units: {person: người}\n\
         dimensions:\n  age: {name: Độ tuổi, completeness: exhaustive, categories: {a: Dưới 25, b: 25 đến 30, c: 31 đến 40, d: Trên 40}}\n  \
         union: {name: Đoàn thể, completeness: overlapping, categories: {youth: Đoàn viên, women: Hội viên phụ nữ, labour: Công đoàn viên}}\n\
         indicators:\n  admitted: {name: Đảng viên mới kết nạp, kind: flow, unit: person, direction: higher, dimensions: [age, union]}\n",
    )?;
    put(
        "data/documents/report.yaml",
        "type: Báo cáo\nnumber: 01-BC/TU\ndate: 2025-03-01\ntitle: Báo cáo\n",
    )?;
    put(
        "data/organizations/province/organization.yaml",
        "name: Đảng bộ tỉnh\n",
    )?;
    put(
        "data/resolutions/plan.yaml",
        "document: unknown\nname: Nghị quyết\norganization: province\ntargets:\n  \
         - {id: admitted, measure: admitted, period: 2020-2025, every: year, between: [120, 180], children_of: province}\n  \
         - {id: term, measure: admitted, period: 2021-2025, at_least: 800, children_of: province}\n",
    )?;
    for number in 1..=DISTRICTS {
        let folder = format!("data/organizations/district-{number:02}");
        let about =
            format!("name: Đảng bộ huyện số {number}\nshort_name: Huyện {number}\nparent: province\n");
        put(&format!("{folder}/organization.yaml"), &about)?;
        for year in YEARS {
            let part = |index: usize| 20 + (number * 13 + year * 7 + index * 11) % 37;
            let parts = [0, 1, 2, 3].map(part);
            let status = if year == 2024 { "status: preliminary\n" } else { "" };
            let mut text = format!("source: {{document: report}}\n{status}figures:\n");
            let [a, b, c, d] = parts;
            let _ = writeln!(
                text,
                "  admitted: {{value: {}, by: {{age: {{a: {a}, b: {b}, c: {c}, d: {d}}}, union: {{youth: {a}, women: {b}, labour: {c}}}}}}}",
                a + b + c + d
            );
            put(&format!("{folder}/{year}.yaml"), &text)?;
        }
    }
    Ok(())
}
