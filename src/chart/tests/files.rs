//! What holds for the files of every case: the picture stands alone, the numbers are those of the table.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use rust_decimal::Decimal;

use super::super::{Figure, picture};
use super::cases::{Case, by_name, cases, context};
use super::shapes::{Area, number, parse};

fn each(check: impl Fn(&Case, &Figure, &str)) {
    let mut drawn = 0;
    for case in cases() {
        for language in ["vi", "en"] {
            let Ok(figure) = case.draw(language) else { continue };
            drawn += 1;
            check(case, &figure, language);
        }
    }
    assert!(drawn > 80, "{drawn}");
}

fn file(case: &Case, figure: &Figure, language: &str) -> String {
    let foot = ["Nguồn: Báo cáo 18-BC/ĐUK, mục I.2".to_owned()];
    picture(figure, &foot, &context(case, language))
}

fn svg<'x>(document: &'x Document<'_>, name: &'static str) -> impl Iterator<Item = Node<'x, 'x>> {
    document.descendants().filter(move |node| node.has_tag_name(name))
}

#[test]
fn a_picture_stands_alone() {
    each(|case, figure, language| {
        let file = file(case, figure, language);
        let document = parse(&file);
        let known = [
            "svg", "title", "desc", "defs", "g", "rect", "line", "path", "polygon", "circle", "pattern",
            "use", "text",
        ];
        let mut ids = BTreeSet::new();
        for node in document.descendants().filter(Node::is_element) {
            assert!(known.contains(&node.tag_name().name()), "{}: {node:?}", case.name);
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(
                    !name.starts_with("on") && name != "style" && name != "class",
                    "{name}"
                );
                assert!(
                    !value.contains("currentColor") && !value.contains("var("),
                    "{name}={value}"
                );
                if name == "id" {
                    assert!(ids.insert(value), "{}: {value} twice", case.name);
                }
            }
        }
        // It refers to itself alone, and to all that it defines.
        let mut used = BTreeSet::new();
        for node in svg(&document, "use") {
            let href = node
                .attribute(("http://www.w3.org/1999/xlink", "href"))
                .expect("it uses something");
            used.insert(href.strip_prefix('#').expect("a place in the file"));
        }
        for part in file.split("url(#").skip(1) {
            used.extend(part.split(')').next());
        }
        assert!(used.is_subset(&ids), "{}", case.name);
        let defined =
            svg(&document, "defs").flat_map(|defs| defs.children().filter_map(|node| node.attribute("id")));
        for id in defined {
            assert!(used.contains(id), "{}: {id} is not used", case.name);
        }
        assert_eq!(
            file.matches("http").count(),
            2,
            "only the names of what it is written in"
        );
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        let said = |id: &str| {
            root.children()
                .find(|node| node.attribute("id") == Some(id))
                .and_then(|node| node.text())
        };
        assert!(said("title").is_some_and(|title| !title.is_empty()));
        assert_eq!(said("desc"), Some(figure.description.as_str()));
        // Marks keep what they say to who points at them.
        let titles = |text: &str| text.matches("<title").count();
        let drawing = figure.full.as_ref().unwrap_or(&figure.drawing);
        assert_eq!(titles(&file), titles(&drawing.svg), "{}", case.name);
        assert!(file.len() < 400_000, "{}: {}", case.name, file.len());
    });
}

/// The corners of the box round a path of relative steps, in its own units.
fn extent(path: &str) -> Area {
    let mut numbers: Vec<f64> = Vec::new();
    let (mut here, mut area) = ((0.0, 0.0), (f64::MAX, f64::MAX, f64::MIN, f64::MIN));
    let mut steps: Vec<(char, String)> = Vec::new();
    for character in path.chars() {
        match steps.last_mut() {
            Some((_, rest)) if !character.is_ascii_alphabetic() => rest.push(character),
            _ => steps.push((character, String::new())),
        }
    }
    for (letter, rest) in steps {
        numbers.clear();
        let spaced = rest.replace('-', " -");
        numbers.extend(
            spaced
                .split_whitespace()
                .map(|text| text.parse::<f64>().expect("a number")),
        );
        let from = if letter == 'M' { (0.0, 0.0) } else { here };
        let pairs: Vec<(f64, f64)> = match letter {
            'h' => vec![(numbers[0], 0.0)],
            'v' => vec![(0.0, numbers[0])],
            _ => numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect(),
        };
        for (right, down) in pairs {
            here = (from.0 + right, from.1 + down);
            area = (
                area.0.min(here.0),
                area.1.min(here.1),
                area.2.max(here.0),
                area.3.max(here.1),
            );
        }
    }
    area
}

/// The corners of the box round what a use shows, in its own units: a letter, or one with marks.
fn shown(document: &Document<'_>, node: &Node<'_, '_>) -> Area {
    let href = node
        .attribute(("http://www.w3.org/1999/xlink", "href"))
        .expect("it uses something");
    let glyph = document
        .descendants()
        .find(|one| one.attribute("id") == href.strip_prefix('#'))
        .expect("it is defined");
    let paths = glyph.descendants().filter_map(|one| one.attribute("d"));
    let parts = glyph.descendants().filter(|one| one.has_tag_name("use"));
    let areas = paths.map(extent).chain(parts.map(|part| shown(document, &part)));
    areas
        .reduce(|one, other| {
            let (left, top) = (one.0.min(other.0), one.1.min(other.1));
            (left, top, one.2.max(other.2), one.3.max(other.3))
        })
        .expect("it is a path")
}

/// How an element is moved: right, down, times.
fn moved(node: &Node<'_, '_>) -> (f64, f64, f64) {
    let Some(transform) = node.attribute("transform") else {
        return (0.0, 0.0, 1.0);
    };
    let numbers: Vec<f64> = transform
        .split(|character: char| !matches!(character, '0'..='9' | '.' | '-'))
        .filter_map(|text| text.parse().ok())
        .collect();
    match (transform.starts_with("scale("), numbers.as_slice()) {
        (true, [times]) => (0.0, 0.0, *times),
        (false, [right, down]) => (*right, *down, 1.0),
        _ => panic!("{transform}"),
    }
}

/// Every use of a letter where it can be seen; labels that are shown a second time, over what keeps lines off them, are none.
fn letters<'x>(document: &'x Document<'_>) -> Vec<Node<'x, 'x>> {
    svg(document, "use")
        .filter(|node| !node.ancestors().any(|one| one.has_tag_name("defs")))
        .filter(|node| node.attribute("x").is_some())
        .collect()
}

#[test]
fn no_letter_of_a_picture_leaves_it() {
    each(|case, figure, language| {
        let file = file(case, figure, language);
        let document = parse(&file);
        let root = document.root_element();
        let (width, height) = (number(&root, "width"), number(&root, "height"));
        assert_eq!(
            root.attribute("viewBox"),
            Some(format!("0 0 {width} {height}").as_str())
        );
        let letters = letters(&document);
        for node in &letters {
            let mut area = shown(&document, node);
            let right = number(node, "x");
            area = (area.0 + right, area.1, area.2 + right, area.3);
            for round in node.ancestors() {
                let (right, down, times) = moved(&round);
                area = (
                    area.0 * times + right,
                    area.1 * times + down,
                    area.2 * times + right,
                    area.3 * times + down,
                );
            }
            assert!(
                area.0 >= 0.0 && area.1 >= 0.0 && area.2 <= width && area.3 <= height,
                "{} {language}: {area:?} in {width} × {height}",
                case.name
            );
        }
        assert!(letters.len() > 40, "{}", case.name);
    });
}

/// The shape of each mark of a drawing, where it is and what it says.
fn marks<'x>(document: &'x Document<'_>) -> Vec<(&'x str, Vec<&'x str>, Option<&'x str>)> {
    let shapes = ["rect", "line", "circle", "polygon", "path"];
    let places = [
        "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "points",
    ];
    document
        .descendants()
        .filter(|node| shapes.contains(&node.tag_name().name()))
        .filter(|node| !node.ancestors().any(|one| one.has_tag_name("defs")))
        .map(|node| {
            let own = places.iter().filter_map(|name| node.attribute(*name));
            let moves = node.ancestors().filter_map(|one| one.attribute("transform"));
            let title = node.children().find(|child| child.has_tag_name("title"));
            (
                node.tag_name().name(),
                own.chain(moves).collect(),
                title.and_then(|title| title.text()),
            )
        })
        .collect()
}

#[test]
fn a_picture_has_the_marks_of_its_drawing() {
    each(|case, figure, language| {
        let file = file(case, figure, language);
        let (document, drawing) = (parse(&file), figure.full.as_ref().unwrap_or(&figure.drawing));
        let drawn = parse(&drawing.svg);
        // The first is the paper, and each of the others is moved with the drawing as a whole.
        let mut found: Vec<_> = marks(&document).split_off(1);
        let whole: BTreeSet<_> = found.iter_mut().map(|(_, places, _)| places.pop()).collect();
        assert_eq!(whole.len(), 1, "{}: {whole:?}", case.name);
        assert_eq!(found, marks(&drawn), "{} {language}", case.name);
    });
}

#[test]
fn a_picture_says_all_that_the_page_says_around_it() {
    let case = by_name("hau-giang");
    let figure = case.draw("vi").expect("it is drawn");
    let bare = Figure {
        notes: Vec::new(),
        ..figure.clone()
    };
    let letters = |text: &str| letters(&parse(text)).len();
    let with = file(case, &figure, "vi");
    let visible = |text: &str| {
        text.chars()
            .filter(|character| !character.is_whitespace())
            .count()
    };
    assert!(!figure.notes.is_empty());
    let notes: usize = figure.notes.iter().map(|note| visible(note)).sum();
    assert_eq!(letters(&with), letters(&file(case, &bare, "vi")) + notes);
    let untitled = Figure {
        title: String::new(),
        subtitle: String::new(),
        ..figure.clone()
    };
    let around = visible(&figure.title) + visible(&figure.subtitle);
    assert_eq!(letters(&with), letters(&file(case, &untitled, "vi")) + around);
}

#[test]
fn a_letter_that_the_fonts_lack_stays_text() {
    let case = by_name("hau-giang");
    let mut figure = case.draw("vi").expect("it is drawn");
    figure.subtitle = "漢字 <b> العربية".to_owned();
    let file = file(case, &figure, "vi");
    let document = parse(&file);
    let texts: Vec<&str> = svg(&document, "text").filter_map(|node| node.text()).collect();
    assert_eq!(texts, ["漢字 <b> العربية"]);
}

#[test]
fn the_numbers_of_a_file_are_those_of_the_table() {
    each(|case, figure, language| {
        let bytes = figure.numbers.as_deref().expect("they were asked for");
        let text = bytes
            .strip_prefix("\u{feff}".as_bytes())
            .expect("it begins with the mark");
        let mut reader = ::csv::Reader::from_reader(text);
        let heads: Vec<String> = reader
            .headers()
            .expect("heads")
            .iter()
            .map(str::to_owned)
            .collect();
        for always in ["period", "value", "unit", "status", "missing", "figure"] {
            assert!(heads.iter().any(|head| head == always), "{}: {always}", case.name);
        }
        let mut numbers: BTreeSet<Decimal> = BTreeSet::new();
        let mut rows = 0;
        for record in reader.records() {
            let record = record.expect("every row has as many fields");
            rows += 1;
            let field = |name: &str| {
                let column = heads.iter().position(|head| head == name);
                column.and_then(|column| record.get(column)).unwrap_or_default()
            };
            for name in ["value", "average", "share", "total"] {
                let text = field(name);
                if !text.is_empty() {
                    numbers.insert(text.parse::<Decimal>().expect(text).normalize());
                }
            }
            if field("missing") == "did-not-occur" {
                numbers.insert(Decimal::ZERO);
            }
            let says = ["value", "missing", "low", "high", "result"];
            assert!(
                says.iter().any(|name| !field(name).is_empty()),
                "{}: {record:?}",
                case.name
            );
            assert!(
                field("value").is_empty() || field("missing").is_empty(),
                "{}",
                case.name
            );
        }
        let cells = figure.table.rows.iter().flatten();
        let table: BTreeSet<Decimal> = cells
            .filter_map(|cell| {
                Some(
                    cell.machine
                        .as_ref()?
                        .parse::<Decimal>()
                        .expect("a number")
                        .normalize(),
                )
            })
            .collect();
        assert_eq!(numbers, table, "{} {language}", case.name);
        assert!(rows >= figure.table.rows.len(), "{}", case.name);
    });
}

#[test]
fn a_gap_and_a_status_are_codes() {
    let figure = by_name("years").draw("vi").expect("it is drawn");
    let text = String::from_utf8(figure.numbers.expect("numbers")).expect("text");
    let head = text.lines().next().expect("a head");
    let missing = head
        .split(',')
        .position(|name| name == "missing")
        .expect("a column");
    let of = |year: &str| {
        let line = text
            .lines()
            .find(|line| line.contains(&format!(",{year},")))
            .expect(year);
        line.split(',').map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of("2018")[missing], "not-available", "{text}");
    assert!(["E", "P"].contains(&of("2025")[missing - 1].as_str()), "{text}");
}
