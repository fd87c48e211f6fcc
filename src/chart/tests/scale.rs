//! That marks are as many, as high and as long as the numbers they stand for.

use roxmltree::Document;

use super::super::{Figure, Kind};
use super::cases::{Case, by_name, figures, narrow};
use super::kinds::IN_ROWS;
use super::shapes::{parse, read_number, shapes, texts};
use super::structure::each;

/// The classes of marks that stand for a figure.
const MARKS: [&str; 8] = [
    "bar",
    "averaged",
    "so-far",
    "whole",
    "not-final",
    "compared",
    "dot",
    "hollow",
];

#[test]
fn there_is_a_mark_for_each_number_of_the_table() {
    each(|case, figure, _, document, language| {
        if IN_ROWS.contains(&figure.kind) {
            return;
        }
        let marks = shapes(document)
            .iter()
            .filter(|shape| MARKS.contains(&shape.class) && shape.title.is_some())
            .count();
        let numbers = figure
            .table
            .rows
            .iter()
            .filter(|row| row.iter().any(|cell| cell.figure.is_some()))
            .count();
        assert_eq!(marks, numbers, "{} {language}", case.name);
        for row in &figure.table.rows {
            assert_eq!(row.len(), figure.table.columns.len(), "{}", case.name);
            let words: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            assert!(
                !words[0].is_empty() && words.iter().skip(1).any(|text| !text.is_empty()),
                "{words:?}"
            );
        }
    });
}

/// The scale of values as its ticks give it: a value for a height in pixels.
fn scale(document: &Document<'_>, language: &str, sheet: usize) -> Option<impl Fn(f64) -> f64> {
    let mut ticks: Vec<(f64, f64)> = Vec::new();
    let bottom = texts(document)
        .iter()
        .map(|text| text.baseline)
        .fold(0.0, f64::max);
    let lines: Vec<f64> = shapes(document)
        .iter()
        .filter(|shape| (shape.area.1 - shape.area.3).abs() < 0.01 && shape.sheet == sheet)
        .map(|shape| shape.area.1)
        .collect();
    for text in texts(document)
        .iter()
        .filter(|text| text.class == "tick" && text.sheet == sheet)
    {
        let Some(value) = read_number(text.text, language) else {
            continue;
        };
        // A tick stands beside its line.
        let line = lines
            .iter()
            .find(|y| (**y + 0.36 * 13.0 - text.baseline).abs() < 1.0);
        if let Some(y) = line.filter(|_| text.baseline < bottom) {
            ticks.push((value, *y));
        }
    }
    ticks.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (first, last) = (ticks.first().copied()?, ticks.last().copied()?);
    (ticks.len() >= 2)
        .then_some(move |y: f64| first.0 + (y - first.1) / (last.1 - first.1) * (last.0 - first.0))
}

#[test]
fn marks_are_as_high_as_their_values_to_half_a_pixel() {
    let mut measured = 0;
    for (case, language, figure) in figures() {
        // The axis of the largest numbers counts in thousands of millions.
        let other = [Kind::TargetBars, Kind::Multiples, Kind::Cumulative].contains(&figure.kind);
        if other || IN_ROWS.contains(&figure.kind) || case.name == "huge" {
            continue;
        }
        let document = parse(&figure.drawing.svg);
        let scales: Vec<_> = (0..3).map(|sheet| scale(&document, language, sheet)).collect();
        let marks: Vec<_> = shapes(&document)
            .into_iter()
            .filter(|shape| MARKS.contains(&shape.class) && shape.title.is_some())
            .collect();
        // For each mark what its ends stand for, and how much a pixel is.
        let ends: Vec<([f64; 3], f64)> = marks
            .iter()
            .filter_map(|shape| {
                let value_at = scales[shape.sheet].as_ref()?;
                let (top, bottom) = (shape.area.1, shape.area.3);
                let round = shape.class == "dot" || shape.class == "hollow";
                let middle = f64::midpoint(top, bottom);
                let ends = if round { [middle; 3] } else { [top, bottom, bottom] };
                Some((ends.map(value_at), (value_at(0.0) - value_at(1.0)).abs()))
            })
            .collect();
        let heights = drawn_heights(case, figure);
        let near = |value: f64, (ends, pixel): &([f64; 3], f64)| {
            ends.iter().any(|end| (end - value).abs() <= pixel * 0.5)
        };
        for (shape, mark) in marks.iter().zip(&ends) {
            assert!(
                heights.iter().any(|value| near(*value, mark)),
                "{} {:?}",
                case.name,
                shape.title
            );
            measured += 1;
        }
        for value in heights.iter().filter(|_| ends.len() == marks.len()) {
            assert!(
                ends.iter().any(|mark| near(*value, mark)),
                "{}: {value} is not drawn",
                case.name
            );
        }
    }
    assert!(measured > 200, "marks are measured: {measured}");
}

/// What the table says of the height of each mark: the average where there is one, else the figure.
fn drawn_heights(case: &Case, figure: &Figure) -> Vec<f64> {
    let mut heights = Vec::new();
    for row in figure
        .table
        .rows
        .iter()
        .filter(|row| row.iter().any(|cell| cell.figure.is_some()))
    {
        let numbers: Vec<f64> = row
            .iter()
            .filter_map(|cell| cell.machine.as_ref())
            .map(|text| text.parse().expect("a number"))
            .collect();
        heights.push(
            *numbers
                .last()
                .unwrap_or_else(|| panic!("{} has a number in each row", case.name)),
        );
    }
    heights
}

#[test]
fn bars_are_as_long_as_their_periods() {
    let case = by_name("hau-giang");
    let figure = case.draw("vi").expect("it is drawn");
    let document = parse(&figure.drawing.svg);
    // The middle of a year is where its label stands: 2019 and 2029 are ten years apart.
    let texts = texts(&document);
    let x = |year: &str| texts.iter().find(|text| text.text == year).expect("a year").x;
    let year = (x("2029") - x("2019")) / 10.0;
    let shapes = shapes(&document);
    let find = |class: &str| {
        shapes
            .iter()
            .find(|shape| shape.class == class)
            .expect("it is drawn")
            .area
    };
    let bar = find("averaged");
    assert!(
        (bar.2 - bar.0 - 5.0 * year).abs() < 2.0,
        "five years: {bar:?} at {year}"
    );
    assert!((bar.0 - (x("2018") - year / 2.0)).abs() < 1.5);
    let band = find("band");
    assert!(
        (band.2 - band.0 - year).abs() < 0.5,
        "2024 alone can be judged: {band:?}"
    );
    let end = find("break");
    assert!(
        (end.0 - x("2025")).abs() < 1.0,
        "1 July is the middle of the year: {end:?}"
    );
    assert!(bar.1 > band.3, "the average lies under the range");
    let gap = find("gap");
    assert!(bar.2 < gap.0 && gap.2 < end.0, "2023 and 2024");
}

#[test]
fn bars_and_bounds_of_results_are_to_scale() {
    let figure = by_name("binh-duong-targets").draw("vi").expect("it is drawn");
    for drawing in [&figure.drawing, narrow(&figure)] {
        let document = parse(&drawing.svg);
        let shapes = shapes(&document);
        let of = |class: &str| {
            shapes
                .iter()
                .filter(|shape| shape.class == class)
                .map(|shape| shape.area)
                .collect::<Vec<_>>()
        };
        let (bars, bounds, zero) = (of("bar"), of("bound"), of("axis")[0].0);
        let values = [
            (1399.0, 800.0),
            (884.0 / 13.99, 32.0),
            (696.0 / 13.99, 30.0),
            (66.2, 70.0),
        ];
        assert_eq!((bars.len(), bounds.len()), (4, 4));
        for ((value, asked), (bar, bound)) in values.iter().zip(bars.iter().zip(&bounds)) {
            assert!((bar.0 - zero).abs() < 0.5, "bars begin at zero");
            let expected = (bar.2 - zero) * asked / value;
            assert!((bound.0 - zero - expected).abs() < 0.5, "{asked} against {value}");
        }
        // Shares are on one scale.
        let per_cent = |index: usize| (bars[index].2 - zero) / values[index].0;
        assert!((per_cent(1) - per_cent(2)).abs() < 0.02 && (per_cent(2) - per_cent(3)).abs() < 0.02);
    }
    let document = parse(&figure.drawing.svg);
    let words: Vec<&str> = texts(&document).iter().map(|text| text.text).collect();
    for result in ["▲ vượt", "▼ không đạt", "chỉ tiêu: ít nhất 32% (suy ra)"] {
        assert!(words.contains(&result), "{result} in {words:?}");
    }
}
