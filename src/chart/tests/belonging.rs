//! A target is drawn with what it is set for, and with nothing else.

use super::super::{Figure, Kind};
use super::cases::{case, measured};
use super::shapes::{parse, shapes, texts};

/// Where a target is drawn: the place of each drawing among those below each other.
fn sheets_with_targets(figure: &Figure) -> Vec<usize> {
    let document = parse(&figure.drawing.svg);
    let mut sheets: Vec<usize> = shapes(&document)
        .iter()
        .filter(|shape| shape.class == "bound")
        .map(|shape| shape.sheet)
        .collect();
    sheets.sort_unstable();
    sheets.dedup();
    sheets
}

const SEXES: &str = "
    dimension sex exhaustive women men
    indicator admitted flow sex
    organization chau-thanh
    figure chau-thanh/2021/admitted[sex=women] 40
    figure chau-thanh/2021/admitted[sex=men] 60
    figure chau-thanh/2022/admitted[sex=women] 45
    figure chau-thanh/2022/admitted[sex=men] 58
    resolution r chau-thanh
    target r/women admitted[sex=women] chau-thanh at-least=42 period=2021-2022 every=year";

#[test]
fn a_target_for_women_is_not_one_for_men() {
    let both = measured(&["chau-thanh"], &["admitted[sex=women]", "admitted[sex=men]"]);
    let mut panels = case("sexes", SEXES, both);
    panels.request.kind = Some(Kind::PeriodBars);
    let figure = panels.draw("vi").expect("it is drawn");
    assert_eq!(sheets_with_targets(&figure), [0], "in the first drawing only");
    let asked = figure.table.rows.iter().flatten();
    let asked = asked.filter(|cell| cell.text == "ít nhất 42").count();
    assert_eq!(asked, 2, "in the rows of the women: {:?}", figure.table.rows);
}

/// Three years of two districts.
const TWO: &str = "
    indicator admitted flow
    organization chau-thanh
    organization long-my
    figure chau-thanh/2021/admitted 40
    figure chau-thanh/2022/admitted 42
    figure chau-thanh/2023/admitted 47
    figure long-my/2021/admitted 60
    figure long-my/2022/admitted 66
    figure long-my/2023/admitted 61
    resolution r chau-thanh";

#[test]
fn beside_other_lines_only_what_is_asked_of_all_is_drawn() {
    let both = || measured(&["chau-thanh", "long-my"], &["admitted"]);
    let own = "assigned r/t admitted every=year chau-thanh:2021=39 chau-thanh:2022=40 long-my:2021=58";
    let figure = case("own", &format!("{TWO}\n{own}"), both())
        .draw("vi")
        .expect("it is drawn");
    assert_eq!(figure.kind, Kind::Line);
    assert!(sheets_with_targets(&figure).is_empty(), "each has its own");
    let said = "Chỉ tiêu riêng của từng dãy số liệu không vẽ ở đây.";
    assert!(figure.notes.iter().any(|note| note == said), "{:?}", figure.notes);

    let shared = "target r/t admitted chau-thanh,long-my at-least=45 period=2021-2023 every=year";
    let figure = case("shared", &format!("{TWO}\n{shared}"), both())
        .draw("vi")
        .expect("it is drawn");
    assert_eq!(sheets_with_targets(&figure), [0], "the same is asked of both");
    assert!(figure.notes.iter().all(|note| note != said));
}

#[test]
fn what_is_assigned_names_its_own_year() {
    let own = "assigned r/t admitted period=2021-2022 chau-thanh:2021=39 chau-thanh:2022=40";
    let figure = case(
        "own-year",
        &format!("{TWO}\n{own}"),
        measured(&["chau-thanh"], &["admitted"]),
    )
    .draw("vi")
    .expect("it is drawn");
    let said = &figure.description;
    assert!(
        said.contains("ít nhất 39 (2021)") && said.contains("ít nhất 40 (2022)"),
        "{said}"
    );
}

#[test]
fn a_part_of_a_year_is_no_fall() {
    let late = "
        indicator admitted flow
        organization chau-thanh
        figure chau-thanh/2021/admitted 40
        figure chau-thanh/2022/admitted 42
        figure chau-thanh/2023/admitted 47
        figure chau-thanh/2024-01-01--2024-05-31/admitted 12";
    let mut line = case("late", late, measured(&["chau-thanh"], &["admitted"]));
    line.request.kind = Some(Kind::Line);
    let figure = line.draw("vi").expect("it is drawn");
    let document = parse(&figure.drawing.svg);
    let texts = texts(&document);
    assert!(
        texts.iter().any(|text| text.text == "đến 31/05/2024"),
        "it says so"
    );
    let last = texts.iter().find(|text| text.text == "12").expect("its value").x;
    for shape in shapes(&document).iter().filter(|shape| shape.class == "line") {
        assert!(
            shape.area.2 < last - 20.0,
            "no line leads to it: {:?}",
            shape.area
        );
    }
}
