//! What the tables of assessments hold.

use super::*;

/// The rows of one target, in its resolution's file, which has the same rows as the publication's.
fn of_target(data: &Dataset, reference: &str) -> Vec<Row> {
    let (resolution, _) = reference.split_once('/').unwrap();
    let whole = csv_rows(&file(data, "downloads/assessments.csv"));
    let own = csv_rows(&file(data, &format!("resolutions/{resolution}/assessments.csv")));
    let of_resolution = whole.into_iter().filter(|row| row["resolution"] == resolution);
    assert_eq!(own, of_resolution.collect::<Vec<_>>());
    own.into_iter().filter(|row| row["target"] == reference).collect()
}

fn columns<const N: usize>(row: &Row, names: [&str; N]) -> [String; N] {
    names.map(|name| row[name].clone())
}

#[test]
fn an_assessment_says_what_was_asked_and_what_came_of_it() {
    let data = with(&[GROUND, FIGURES, TARGETS]);
    let rows = of_target(&data, "r/t");
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            columns(
                row,
                ["organization", "period", "role", "result", "reason", "value"],
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ["a", "2023", "judged", "above-range", "", "1399"],
            ["a", "2024", "judged", "missed", "", "0"],
            ["b", "2023", "judged", "no-data", "not-available", ""],
            ["b", "2024", "judged", "not-assessable", "organization-ended", ""],
        ]
    );
    let first = &rows[0];
    let asked = columns(first, ["bound", "low", "high", "basis", "claim"]);
    assert_eq!(asked, ["between", "1020", "1250", "stated", ""]);
    let distances = columns(
        first,
        [
            "distance_low",
            "distance_high",
            "distance_high_percent",
            "near_miss",
        ],
    );
    assert_eq!(distances, ["379", "149", "11.92", "false"]);
    assert_eq!(first["figures"], "a/2023/admitted");
    assert_eq!(first["page"], "resolutions/r/index.html#target--t_a_2023");
    assert_eq!(rows[2]["figures_missing"], "b/2023/admitted");
    assert_eq!(rows[3]["reason_date"], "2024-07-01");
    let derived = &of_target(&data, "r/old")[0];
    assert_eq!(
        columns(derived, ["bound", "basis", "claim"]),
        ["exactly", "derived", "d/claim"]
    );
    let undecided = &of_target(&data, "s/share")[0];
    assert_eq!(
        columns(undecided, ["result", "low", "value", "lower", "upper"]),
        ["undecided", "66.20", "66.2", "66.15", "66.25"]
    );
}

#[test]
fn a_target_names_the_document_that_gives_it() {
    let mut data = with(&[GROUND, FIGURES, TARGETS, "document other"]);
    let [own, other] = ["d", "other"].map(|id| DocumentId::new(id).unwrap());
    let resolution = data
        .resolutions
        .get_mut(&ResolutionId::new("r").unwrap())
        .unwrap();
    resolution.document = Some(own);
    for target in &mut resolution.targets {
        target.section = Some("II.1".into());
        if target.id.as_str() == "old" {
            let section = Some("III".into());
            let source = SourceRef {
                document: other.clone(),
                section,
            };
            target.stated_in = Some(StatedIn { source });
        }
    }
    let source = |reference| columns(&of_target(&data, reference)[0], ["source", "section"]);
    assert_eq!(source("r/t"), ["d", "II.1"]);
    assert_eq!(source("r/old"), ["other", "III"]);
    assert_eq!(source("s/share"), ["", ""], "its text is not at hand");
}

#[test]
fn an_average_is_no_verdict() {
    let data = with(&[
        GROUND,
        "figure a/2018-2022/admitted 4715",
        "resolution r a",
        "target r/t admitted a between=1020..1250 period=2024-2030 every=year",
    ]);
    let rows = of_target(&data, "r/t");
    let average: Vec<_> = rows.iter().filter(|row| row["role"] != "judged").collect();
    assert_eq!(average.len(), 1);
    let told = columns(
        average[0],
        ["role", "period", "result", "side", "value", "years", "average"],
    );
    assert_eq!(told, ["baseline", "2018-2022", "", "below", "4715", "5", "943"]);
    assert_eq!(average[0]["near_miss"], "");
    assert_eq!(
        average[0]["page"],
        "resolutions/r/index.html#target--t_a_2018-2022"
    );
}

#[test]
fn a_period_that_is_not_over_says_how_far_it_is() {
    let data = with(&[
        GROUND,
        "as-of 2024-10-08",
        "figure c/2024-07-01--2024-10-08/admitted 30",
        "resolution r c",
        "target r/t admitted c at-least=92 period=2024-H2",
    ]);
    let row = &of_target(&data, "r/t")[0];
    let told = columns(
        row,
        ["result", "days_gone", "days", "value_until", "pace", "needed_low"],
    );
    assert_eq!(told, ["in-progress", "100", "184", "2024-10-08", "behind", "62"]);
}
