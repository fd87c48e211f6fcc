//! What holds for the drawing of every case, in both languages and both formats.

use std::collections::BTreeSet;

use roxmltree::Document;

use super::super::{Drawing, Figure, Kind};
use super::cases::{Case, by_name, cases, figures, words};
use super::shapes::{Area, overlap, parse, read_number, shapes, texts};

/// Runs `check` on each drawing there is.
fn each(check: impl Fn(&Case, &Figure, &Drawing, &Document<'_>, &str)) {
    assert!(figures().len() > 40, "the cases are drawn");
    for (case, language, figure) in figures() {
        for drawing in [&figure.wide, &figure.narrow] {
            check(case, figure, drawing, &parse(&drawing.svg), language);
        }
    }
}

#[test]
fn a_drawing_names_and_describes_itself() {
    each(|case, figure, drawing, document, _| {
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{}", case.name);
        let by_id = |id: &str| {
            document
                .descendants()
                .find(|node| node.attribute("id") == Some(id))
        };
        let title = by_id(root.attribute("aria-labelledby").expect("a name")).expect("its element");
        assert!(
            title.has_tag_name("title") && !title.text().unwrap_or_default().is_empty(),
            "{}",
            case.name
        );
        let text = by_id(root.attribute("aria-describedby").expect("a description")).expect("its element");
        assert_eq!(text.text(), Some(figure.description.as_str()));
        assert_eq!(
            root.attribute("viewBox"),
            Some(format!("0 0 {} {}", drawing.width, drawing.height).as_str())
        );
        for group in document
            .descendants()
            .filter(|node| node.attribute("role") == Some("group"))
        {
            assert!(
                group
                    .attribute("aria-label")
                    .is_some_and(|label| !label.is_empty()),
                "{}",
                case.name
            );
        }
    });
}

#[test]
fn ids_begin_with_the_anchor_and_are_used_once_on_a_page() {
    for case in cases() {
        let Ok(figure) = case.draw("vi") else { continue };
        let mut ids = BTreeSet::new();
        for drawing in [&figure.wide, &figure.narrow] {
            for id in parse(&drawing.svg)
                .descendants()
                .filter_map(|node| node.attribute("id"))
            {
                assert!(id.starts_with(&case.request.anchor), "{id}");
                assert!(ids.insert(id.to_owned()), "{id} twice");
            }
        }
        for drawing in [&figure.wide, &figure.narrow] {
            for part in drawing.svg.split("url(#").skip(1) {
                let id = part.split(')').next().unwrap_or_default();
                assert!(ids.contains(id), "{id} is meant and not there");
            }
        }
    }
}

#[test]
fn a_drawing_needs_nothing_and_runs_nothing() {
    each(|case, _, drawing, document, _| {
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            let known = [
                "svg", "title", "desc", "g", "rect", "line", "path", "polygon", "circle", "text", "pattern",
            ];
            assert!(known.contains(&name), "{}: <{name}>", case.name);
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(
                    !name.starts_with("on") && name != "style" && name != "href",
                    "{}: {name}",
                    case.name
                );
                assert!(
                    !attribute.value().contains("var("),
                    "a file alone knows no variables"
                );
            }
        }
        assert!(
            drawing
                .svg
                .chars()
                .all(|letter| letter == '\n' || !crate::locale::is_hidden(letter))
        );
        assert!(crate::locale::is_nfc(&drawing.svg));
    });
}

#[test]
fn nothing_leaves_the_view_box() {
    each(|case, _, drawing, document, language| {
        let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
        let inside = |area: Area, what: &str| {
            let holds =
                area.0 >= -0.01 && area.1 >= -0.01 && area.2 <= width + 0.01 && area.3 <= height + 0.01;
            assert!(
                holds,
                "{} {language} {width}: {what} at {area:?} in {width} × {height}",
                case.name
            );
        };
        for shape in shapes(document) {
            inside(shape.area, shape.class);
        }
        for text in texts(document) {
            inside(text.area, text.text);
        }
    });
}

#[test]
fn no_two_texts_meet() {
    each(|case, _, drawing, document, language| {
        let texts = texts(document);
        for (index, one) in texts.iter().enumerate() {
            for other in texts.iter().skip(index + 1) {
                assert!(
                    !overlap(one.area, other.area),
                    "{} {language} {}: `{}` meets `{}`",
                    case.name,
                    drawing.width,
                    one.text,
                    other.text
                );
            }
        }
    });
}

#[test]
fn every_letter_can_be_read() {
    for case in cases() {
        let Ok(figure) = case.draw("vi") else { continue };
        for drawing in [&figure.wide, &figure.narrow] {
            let document = parse(&drawing.svg);
            for size in document
                .descendants()
                .filter_map(|node| node.attribute("font-size"))
            {
                assert!(size.parse::<f64>().expect("a number") >= 12.0, "{size}");
            }
        }
        assert!(figure.narrow.width <= 360, "a phone shows it at its size");
    }
}

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
        if figure.kind == Kind::TargetBars || case.name == "huge" {
            continue;
        }
        let document = parse(&figure.wide.svg);
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
    let document = parse(&figure.wide.svg);
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
fn a_gap_is_never_joined_over() {
    let case = by_name("years");
    let figure = case.draw("vi").expect("it is drawn");
    let document = parse(&figure.wide.svg);
    let texts = texts(&document);
    let gap = texts.iter().find(|text| text.text == "2018").expect("a year").x;
    for shape in shapes(&document).iter().filter(|shape| shape.class == "line") {
        assert!(shape.area.2 < gap || gap < shape.area.0, "{:?}", shape.area);
    }
    assert!(
        texts.iter().any(|text| text.text.starts_with("2018:")),
        "it says why"
    );
    // 2024 and 2025 are not final: hollow, and the line to them is dashed.
    let hollow = shapes(&document)
        .iter()
        .filter(|shape| shape.class == "hollow" && shape.title.is_some())
        .count();
    assert_eq!(hollow, 2);
    assert!(figure.wide.svg.contains("stroke-dasharray=\"6 4\""));
    assert!(
        texts.iter().any(|text| text.text == "số sơ bộ hoặc ước tính"),
        "the key says so"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for case in cases() {
        let drawn = || {
            case.draw("vi")
                .map(|figure| (figure.wide.svg, figure.narrow.svg, figure.title))
        };
        assert_eq!(drawn(), drawn());
    }
}

#[test]
fn a_chart_of_ten_years_is_small() {
    for case in cases()
        .iter()
        .filter(|case| ["years", "hau-giang", "forty-years"].contains(&case.name))
    {
        let figure = case.draw("vi").expect("it is drawn");
        assert!(
            figure.wide.svg.len() <= 10_240,
            "{}: {}",
            case.name,
            figure.wide.svg.len()
        );
    }
}

#[test]
fn what_is_hostile_is_text_and_bounded() {
    let case = by_name("hostile");
    let figure = case.draw("vi").expect("it is drawn");
    for text in [
        &figure.wide.svg,
        &figure.narrow.svg,
        &figure.title,
        &figure.subtitle,
        &figure.description,
    ] {
        assert!(text.len() < 12_000, "{}", text.len());
        assert!(!text.contains('\u{202e}'));
    }
    let document = parse(&figure.wide.svg);
    let shown = document
        .descendants()
        .filter_map(|node| node.text())
        .any(|text| text.contains("<script>"));
    assert!(shown, "it is there, as text");
    assert!(!figure.wide.svg.contains("<script"));
}

#[test]
fn where_nothing_can_be_drawn_it_says_why() {
    let mut without = Vec::new();
    for case in cases() {
        if let Err(none) = case.draw("vi") {
            for language in ["vi", "en"] {
                assert!(words(language).say(&none.reason).len() > 20);
            }
            without.push((case.name, none.reason.id));
        }
    }
    assert_eq!(
        without,
        [
            ("one-point", "chart-none-single"),
            ("nothing", "chart-none-figures"),
            ("two-units", "chart-none-units"),
            ("no-results", "chart-none-results"),
            ("no-targets", "chart-none-targets"),
        ]
    );
}

#[test]
fn every_word_of_the_theme_for_charts_is_said_and_every_word_said_is_there() {
    fn read(folder: &std::path::Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder)
            .expect("the sources are there")
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("tests") {
                read(&path, found);
            } else if path.is_file() {
                let text = std::fs::read_to_string(&path).expect("it is text");
                let letter = |letter: char| letter.is_ascii_lowercase() || letter == '-';
                let words = text.split(|character: char| !letter(character));
                found.extend(words.filter(|word| word.starts_with("chart-")).map(str::to_owned));
            }
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let [mut said, mut anywhere] = [BTreeSet::new(), BTreeSet::new()];
    read(&root.join("src/chart"), &mut said);
    // The head of the class of a drawing.
    said.remove("chart-");
    for folder in ["src", "themes/default/templates"] {
        read(&root.join(folder), &mut anywhere);
    }
    for language in ["vi", "en"] {
        let file = root.join(format!("themes/default/messages/{language}.ftl"));
        let text = std::fs::read_to_string(file).expect("the words are there");
        let there: BTreeSet<String> = text
            .lines()
            .filter(|line| line.starts_with("chart-"))
            .filter_map(|line| line.split(" =").next().map(str::to_owned))
            .collect();
        assert_eq!(
            said.difference(&there).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{language}"
        );
        assert_eq!(
            there.difference(&anywhere).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{language}"
        );
    }
}

#[test]
fn bars_and_bounds_of_results_are_to_scale() {
    let figure = by_name("binh-duong-targets").draw("vi").expect("it is drawn");
    for drawing in [&figure.wide, &figure.narrow] {
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
    let document = parse(&figure.wide.svg);
    let words: Vec<&str> = texts(&document).iter().map(|text| text.text).collect();
    for result in ["▲ vượt", "▼ không đạt", "chỉ tiêu: ít nhất 32% (suy ra)"] {
        assert!(words.contains(&result), "{result} in {words:?}");
    }
}
