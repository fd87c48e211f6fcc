//! The kinds that are drawn in rows, in small drawings and as a running total: each mark is as long, as high and as dark
//! as its number.

use super::super::{Drawing, Figure, Kind};
use super::cases::{Case, by_name, figures, narrow};
use super::shapes::{Shape, parse, shapes, texts};

/// The kinds whose tables have a number for each mark.
pub(super) const IN_ROWS: [Kind; 5] = [
    Kind::Ranking,
    Kind::Heat,
    Kind::Grouped,
    Kind::Stacked,
    Kind::Share,
];

fn marks<'x>(shapes: &'x [Shape<'x>]) -> Vec<&'x Shape<'x>> {
    let is_mark =
        |class: &str| ["bar", "not-final", "segment"].contains(&class) || class.starts_with("heat-");
    let marks = shapes
        .iter()
        .filter(|shape| is_mark(shape.class) && shape.title.is_some());
    marks.collect()
}

/// Each drawing of one of these kinds.
fn each(kinds: &[Kind], check: impl Fn(&Case, &Figure, &[&Shape<'_>], &Drawing)) {
    let mut count = 0;
    for (case, _, figure) in figures()
        .iter()
        .filter(|(_, _, figure)| kinds.contains(&figure.kind))
    {
        for drawing in [&figure.drawing, narrow(figure)] {
            let document = parse(&drawing.svg);
            let shapes = shapes(&document);
            check(case, figure, &marks(&shapes), drawing);
            count += 1;
        }
    }
    assert!(count >= 4 * kinds.len(), "{count} drawings of {kinds:?}");
}

/// The numbers of each row of a table: of a table of shares, the figures without the shares.
fn rows(figure: &Figure) -> Vec<Vec<f64>> {
    let rows = figure.table.rows.iter().map(|row| {
        let numbers = row
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(index, _)| figure.kind != Kind::Share || index % 2 == 1)
            .filter_map(|(_, cell)| cell.machine.as_ref()?.parse().ok());
        numbers.collect()
    });
    rows.collect()
}

#[test]
fn there_is_a_mark_for_each_number() {
    each(&IN_ROWS, |case, figure, marks, _| {
        let stacked = matches!(figure.kind, Kind::Stacked | Kind::Share);
        let columns = rows(figure).iter().map(Vec::len).max().unwrap_or_default();
        let numbers: usize = rows(figure)
            .iter()
            .filter(|row| !stacked || (row.len() == columns && row.iter().all(|value| *value >= 0.0)))
            .map(|row| row.iter().filter(|value| !stacked || **value != 0.0).count())
            .sum();
        assert_eq!(marks.len(), numbers, "{}", case.name);
    });
}

#[test]
fn bars_are_as_long_as_their_numbers_to_half_a_pixel() {
    each(
        &[Kind::Ranking, Kind::Grouped, Kind::Stacked],
        |case, figure, marks, _| {
            let columns = rows(figure).iter().map(Vec::len).max().unwrap_or_default();
            let stacked = figure.kind == Kind::Stacked;
            let mut values: Vec<f64> = Vec::new();
            for row in rows(figure) {
                let whole = row.len() == columns && row.iter().all(|value| *value >= 0.0);
                if !stacked || whole {
                    values.extend(row.iter().filter(|value| !stacked || **value != 0.0));
                }
            }
            let mut lengths: Vec<f64> = marks.iter().map(|mark| mark.area.2 - mark.area.0).collect();
            let mut sizes: Vec<f64> = values.iter().map(|value| value.abs()).collect();
            lengths.sort_by(f64::total_cmp);
            sizes.sort_by(f64::total_cmp);
            let (Some(longest), Some(largest)) = (lengths.last(), sizes.last()) else {
                assert!(marks.is_empty(), "{}", case.name);
                return;
            };
            assert!(*longest > 20.0 || *largest == 0.0, "{}: {longest}", case.name);
            for (length, size) in lengths.iter().zip(&sizes) {
                let expected = if *largest == 0.0 {
                    0.0
                } else {
                    size / largest * longest
                };
                assert!(
                    (length - expected).abs() <= 0.5,
                    "{}: {length} for {size}",
                    case.name
                );
            }
        },
    );
}

#[test]
fn shares_fill_their_bars() {
    each(&[Kind::Share], |case, figure, marks, drawing| {
        let mut by_row: std::collections::BTreeMap<i64, Vec<&Shape<'_>>> = std::collections::BTreeMap::new();
        for mark in marks {
            #[expect(clippy::cast_possible_truncation, reason = "tenths of a pixel")]
            by_row.entry((mark.area.1 * 10.0) as i64).or_default().push(mark);
        }
        let whole = |index: usize| -> Option<Vec<f64>> {
            let row = figure.table.rows.get(index)?;
            let shares = row
                .iter()
                .skip(2)
                .step_by(2)
                .map(|cell| cell.machine.as_ref()?.parse().ok());
            shares.collect()
        };
        let mut drawn = (0..figure.table.rows.len())
            .filter_map(whole)
            .filter(|row| !row.is_empty());
        for parts in by_row.values() {
            let shares = drawn
                .next()
                .unwrap_or_else(|| panic!("{}: a bar without numbers", case.name));
            let (left, right) = parts.iter().fold((f64::MAX, f64::MIN), |(left, right), part| {
                (left.min(part.area.0), right.max(part.area.2))
            });
            assert!(
                (right - f64::from(drawing.width) + 2.0).abs() < 0.5,
                "{}",
                case.name
            );
            let sum: f64 = shares.iter().sum();
            assert!((sum - 100.0).abs() < 1e-6, "{}: {sum}", case.name);
            let mut lengths: Vec<f64> = parts.iter().map(|part| part.area.2 - part.area.0).collect();
            let mut expected: Vec<f64> = shares.into_iter().filter(|share| *share > 0.0).collect();
            lengths.sort_by(f64::total_cmp);
            expected.sort_by(f64::total_cmp);
            for (length, share) in lengths.iter().zip(expected) {
                assert!(
                    (length - share / 100.0 * (right - left)).abs() <= 0.5,
                    "{}",
                    case.name
                );
            }
        }
    });
}

#[test]
fn cells_are_the_darker_the_more() {
    each(&[Kind::Heat], |case, figure, marks, _| {
        let mut numbers: Vec<f64> = rows(figure).into_iter().flatten().collect();
        let class = |mark: &&&Shape<'_>| {
            mark.class
                .trim_start_matches("heat-")
                .parse::<u8>()
                .expect("a class")
        };
        let mut classes: Vec<u8> = marks.iter().map(|mark| class(&mark)).collect();
        assert_eq!(numbers.len(), classes.len());
        let mut both: Vec<(f64, u8)> = numbers.drain(..).zip(classes.drain(..)).collect();
        both.sort_by(|one, other| one.0.total_cmp(&other.0));
        assert!(
            both.windows(2).all(|pair| pair[0].1 <= pair[1].1),
            "{}",
            case.name
        );
        let different = both.first().map(|one| one.0) != both.last().map(|one| one.0);
        assert_eq!(
            both.first().map(|one| one.1) != both.last().map(|one| one.1),
            different,
            "{}",
            case.name
        );
    });
}

#[test]
fn a_ranking_goes_down() {
    each(&[Kind::Ranking], |case, figure, marks, _| {
        let numbers: Vec<f64> = rows(figure).into_iter().flatten().collect();
        assert!(
            numbers.windows(2).all(|pair| pair[0] >= pair[1]),
            "{}: {numbers:?}",
            case.name
        );
        assert!(marks.windows(2).all(|pair| pair[0].area.1 < pair[1].area.1));
    });
}

#[test]
fn points_of_small_drawings_are_to_one_scale() {
    let (_, _, figure) = figures()
        .iter()
        .find(|(case, ..)| case.name == "multiples")
        .expect("it is drawn");
    let document = parse(&figure.drawing.svg);
    let shapes = shapes(&document);
    let dots: Vec<&Shape<'_>> = shapes
        .iter()
        .filter(|shape| ["dot", "hollow"].contains(&shape.class) && shape.title.is_some())
        .collect();
    let numbers: Vec<f64> = figure
        .table
        .rows
        .iter()
        .filter_map(|row| row.iter().find_map(|cell| cell.machine.as_ref()?.parse().ok()))
        .collect();
    assert_eq!(dots.len(), numbers.len());
    // Points of one height stand for one number, whichever drawing they are in: measured from the axis below each.
    let axes: Vec<f64> = shapes
        .iter()
        .filter(|shape| shape.class == "axis")
        .map(|shape| shape.area.1)
        .collect();
    let height = |dot: &Shape<'_>| {
        let middle = f64::midpoint(dot.area.1, dot.area.3);
        axes.iter()
            .filter(|axis| **axis >= middle)
            .fold(f64::MAX, |least, axis| least.min(*axis))
            - middle
    };
    let highest = numbers.iter().copied().fold(0.0, f64::max);
    let top = dots.iter().map(|dot| height(dot)).fold(0.0, f64::max);
    for (dot, number) in dots.iter().zip(&numbers) {
        let expected = number / highest * top;
        assert!(
            (height(dot) - expected).abs() <= 0.5,
            "{number}: {} for {expected}",
            height(dot)
        );
    }
}

#[test]
fn a_running_total_stands_against_the_way_to_its_target() {
    for (name, ends) in [
        ("cumulative", vec![5000.0]),
        ("cumulative-range", vec![4200.0, 4900.0]),
    ] {
        let (_, _, figure) = figures()
            .iter()
            .find(|(case, ..)| case.name == name)
            .expect("it is drawn");
        let document = parse(&figure.drawing.svg);
        let shapes = shapes(&document);
        let ways: Vec<_> = shapes
            .iter()
            .filter(|shape| shape.class == "path" && shape.title.is_some())
            .map(|shape| shape.area)
            .collect();
        assert_eq!(ways.len(), ends.len());
        let pixel = (ways[0].3 - ways[0].1) / ends[0];
        let zero = ways[0].3;
        for (way, end) in ways.iter().zip(&ends) {
            assert!((zero - way.1 - end * pixel).abs() <= 0.5, "{name}");
        }
        let dots: Vec<f64> = shapes
            .iter()
            .filter(|shape| ["dot", "hollow"].contains(&shape.class) && shape.title.is_some())
            .map(|shape| zero - f64::midpoint(shape.area.1, shape.area.3))
            .collect();
        let totals = [812.0, 1789.0, 2800.0];
        assert_eq!(dots.len(), totals.len());
        for (dot, total) in dots.iter().zip(totals) {
            assert!((dot - total * pixel).abs() <= 0.5, "{name}: {dot} for {total}");
        }
        // Three of five years of the way: the last point lies there.
        let last = shapes
            .iter()
            .rfind(|shape| shape.class == "hollow" && shape.title.is_some())
            .expect("a point");
        let share = (f64::midpoint(last.area.0, last.area.2) - ways[0].0) / (ways[0].2 - ways[0].0);
        assert!((share - 0.6).abs() < 0.002, "{share}");
    }
}

#[test]
fn a_missing_row_says_why() {
    for (name, words) in [
        ("ranking", "không có số liệu"),
        ("stacked-odd", "không công bố"),
        ("share-odd", "tổng bằng 0"),
        ("stacked-negative", "có số âm, không xếp chồng được"),
    ] {
        let found = figures()
            .iter()
            .find(|(case, language, _)| case.name == name && *language == "vi");
        let (case, _, figure) = found.expect("it is drawn");
        if name == "ranking" {
            let mut within = Case {
                name: "ranking-2019",
                dataset: case.dataset.clone(),
                assessments: case.assessments.clone(),
                request: case.request.clone(),
            };
            within.request.within = Some(crate::model::testing::period(&case.dataset, "2019"));
            let figure = within.draw("vi").expect("it is drawn");
            assert!(figure.drawing.svg.contains(words), "{}", figure.drawing.svg);
        } else {
            let document = parse(&figure.drawing.svg);
            assert!(texts(&document).iter().any(|text| text.text == words), "{name}");
        }
    }
}

#[test]
fn findings_are_true() {
    for (name, vi, en) in [
        ("ranking", "Năm 2024: cao nhất là", "2024: highest"),
        (
            "share",
            "Nhom-0 giảm từ 34,6% (2018) xuống 34,5% (2024, sơ bộ)",
            "Nhom-0: down from 34.6% (2018) to 34.5% (2024, preliminary)",
        ),
        (
            "cumulative",
            "Đến 31/12/2023: 2.800 người, chậm so với tiến độ của chỉ tiêu tối thiểu 5.000 cho giai đoạn 2021-2025",
            "2,800 people by 31 Dec 2023: behind the pace",
        ),
    ] {
        for (language, words) in [("vi", vi), ("en", en)] {
            let found = figures()
                .iter()
                .find(|(case, own, _)| case.name == name && *own == language);
            let title = &found.expect("it is drawn").2.title;
            assert!(title.replace('\u{a0}', " ").contains(words), "{title}");
        }
    }
}

/// In the drawing itself: paper and files of charts have no style sheet.
#[test]
fn lines_without_a_colour_are_thin() {
    let figure = by_name("eight-districts").draw("vi").expect("it is drawn");
    for drawing in [&figure.drawing, narrow(&figure)] {
        let document = parse(&drawing.svg);
        let widths = |class: &str| -> Vec<&str> {
            document
                .descendants()
                .filter(|node| node.attribute("class") == Some(class))
                .flat_map(|group| group.children())
                .filter(|node| node.attribute("class") == Some("line"))
                .filter_map(|line| line.attribute("stroke-width"))
                .collect()
        };
        let (colored, grey) = (widths("series s0"), widths("series other"));
        assert!(
            !colored.is_empty() && colored.iter().all(|it| *it == "2.5"),
            "{colored:?}"
        );
        assert!(grey.len() > 1 && grey.iter().all(|it| *it == "1"), "{grey:?}");
    }
}
