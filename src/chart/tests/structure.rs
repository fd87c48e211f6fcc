//! What holds for the drawing of every case, in both languages and both formats.

use std::collections::BTreeSet;

use roxmltree::Document;

use super::super::{Drawing, Figure};
use super::cases::{Case, by_name, case, cases, figures, narrow, targeted, words};
use super::shapes::{Area, overlap, parse, shapes, texts};
use crate::locale::Text;
use crate::model::testing::organization;

/// Runs `check` on each drawing there is.
pub(super) fn each(check: impl Fn(&Case, &Figure, &Drawing, &Document<'_>, &str)) {
    assert!(figures().len() > 40, "the cases are drawn");
    for (case, language, figure) in figures() {
        for drawing in [&figure.drawing, narrow(figure)] {
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
        for drawing in [&figure.drawing, narrow(&figure)] {
            for id in parse(&drawing.svg)
                .descendants()
                .filter_map(|node| node.attribute("id"))
            {
                assert!(id.starts_with(&case.request.anchor), "{id}");
                assert!(ids.insert(id.to_owned()), "{id} twice");
            }
        }
        for drawing in [&figure.drawing, narrow(&figure)] {
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
        for drawing in [&figure.drawing, narrow(&figure)] {
            let document = parse(&drawing.svg);
            for size in document
                .descendants()
                .filter_map(|node| node.attribute("font-size"))
            {
                assert!(size.parse::<f64>().expect("a number") >= 12.0, "{size}");
            }
        }
        assert!(narrow(&figure).width <= 360, "a phone shows it at its size");
    }
}

#[test]
fn a_gap_is_never_joined_over() {
    let case = by_name("years");
    let figure = case.draw("vi").expect("it is drawn");
    let document = parse(&figure.drawing.svg);
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
    assert!(figure.drawing.svg.contains("stroke-dasharray=\"6 4\""));
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
                .map(|figure| (figure.drawing.svg, figure.narrow.map(|it| it.svg), figure.title))
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
            figure.drawing.svg.len() <= 10_240,
            "{}: {}",
            case.name,
            figure.drawing.svg.len()
        );
    }
}

/// As `benches/chart.rs` has it.
#[test]
fn twelve_results_of_twelve_districts_are_small() {
    let ids: Vec<String> = (1..=12).map(|number| format!("district-{number:02}")).collect();
    let mut text = "as-of 2025-03-31\nindicator admitted flow\norganization province\n".to_owned();
    for (number, id) in ids.iter().enumerate() {
        let value = 95 + number * 37 % 109;
        text += &format!("organization {id}\nfigure {id}/2023/admitted {value}\n");
    }
    text += "resolution plan province\n";
    let all = ids.join(",");
    text += &format!("target plan/admitted admitted {all} between=120..180 period=2023 every=year\n");
    let mut twelve = case("admitted", &text, targeted(&["plan/admitted"]));
    for (number, id) in ids.iter().enumerate() {
        let one = twelve.dataset.organizations.get_mut(&organization(id));
        let one = one.expect("it is there");
        one.short_name = Some(Text::Same(format!("Huyện {}", number + 1).as_str().into()));
    }
    let figure = twelve.draw("vi").expect("it is drawn");
    for drawing in [&figure.drawing, narrow(&figure)] {
        let document = parse(&drawing.svg);
        let titled = shapes(&document)
            .iter()
            .filter(|shape| shape.title.is_some())
            .count();
        let asked = drawing.svg.matches("<title>chỉ tiêu: 120–180</title>");
        assert_eq!((titled, asked.count()), (12, 12), "{}", drawing.svg);
        assert!(drawing.svg.len() <= 10_240, "{}", drawing.svg.len());
    }
}

#[test]
fn what_is_hostile_is_text_and_bounded() {
    let case = by_name("hostile");
    let figure = case.draw("vi").expect("it is drawn");
    for text in [
        &figure.drawing.svg,
        &narrow(&figure).svg,
        &figure.title,
        &figure.subtitle,
        &figure.description,
    ] {
        assert!(text.len() < 12_000, "{}", text.len());
        assert!(!text.contains('\u{202e}'));
    }
    let document = parse(&figure.drawing.svg);
    let shown = document
        .descendants()
        .filter_map(|node| node.text())
        .any(|text| text.contains("<script>"));
    assert!(shown, "it is there, as text");
    assert!(!figure.drawing.svg.contains("<script"));
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
            ("cumulative-yearly", "chart-none-term"),
            ("cumulative-unknown", "chart-none-figures"),
            ("share-of-partial", "chart-none-parts"),
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
fn an_end_is_said_by_what_became_of_the_organization() {
    use crate::model::{OrganizationEnd, Successors};
    let base = by_name("hau-giang");
    let can_tho = crate::model::testing::organization("can-tho");
    let on = "2025-07-01".parse().expect("a day");
    for (successors, vi, en) in [
        (Successors::None, "kết thúc hoạt động", "ended"),
        (
            Successors::MergedInto(can_tho.clone()),
            "hợp nhất thành Cần Thơ",
            "merged into Cần Thơ",
        ),
        (
            Successors::RenamedTo(can_tho.clone()),
            "đổi tên thành Cần Thơ",
            "renamed Cần Thơ",
        ),
        (
            Successors::SplitInto(vec![can_tho.clone()]),
            "tách thành Cần Thơ",
            "split into Cần Thơ",
        ),
    ] {
        let mut dataset = base.dataset.clone();
        for organization in dataset.organizations.values_mut().filter(|one| one.id != can_tho) {
            organization.end = OrganizationEnd::Ended {
                on,
                successors: successors.clone(),
            };
        }
        let assessments = base.assessments.clone();
        let case = Case {
            name: "end",
            dataset,
            assessments,
            request: base.request.clone(),
        };
        for (language, words) in [("vi", vi), ("en", en)] {
            let figure = case.draw(language).expect("it is drawn");
            assert!(figure.description.contains(words), "{}", figure.description);
        }
    }
    let begun = by_name("quarters").draw("en").expect("it is drawn");
    assert!(
        begun.description.contains("1 Feb 2020: Châu Thành founded"),
        "{}",
        begun.description
    );
}
