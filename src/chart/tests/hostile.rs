//! Names that try to be more than text, in every kind of chart.

use super::super::{Kind, Subject, picture};
use super::cases::{Case, case, context, measured, narrow, targeted};
use super::shapes::parse;
use crate::locale::Text;
use crate::model::testing::{measure, organization};
use crate::model::{Dataset, DimensionId, ResolutionId, TargetId, TargetRef};

const DATA: &str = "as-of 2024-06-30
    dimension group exhaustive pupils students
    indicator admitted flow group
    organization chau-thanh
    organization long-my
    figure chau-thanh/2021/admitted 12
    figure chau-thanh/2021/admitted[group=pupils] 5
    figure chau-thanh/2021/admitted[group=students] 7
    figure chau-thanh/2022/admitted 15
    figure chau-thanh/2022/admitted[group=pupils] 6
    figure chau-thanh/2022/admitted[group=students] 9
    figure chau-thanh/2023/admitted 11 status=preliminary
    figure chau-thanh/2023/admitted[group=pupils] 5
    figure chau-thanh/2023/admitted[group=students] 6
    figure long-my/2021/admitted 22
    figure long-my/2021/admitted[group=pupils] 10
    figure long-my/2021/admitted[group=students] 12
    figure long-my/2022/admitted not-available
    figure long-my/2023/admitted 29
    figure long-my/2023/admitted[group=pupils] 20
    figure long-my/2023/admitted[group=students] 9
    resolution r chau-thanh
    target r/year admitted chau-thanh at-least=12 period=2021-2023 every=year
    target r/term admitted chau-thanh at-least=60 period=2021-2025";

/// 5 000 characters, with markup, quotation marks, an entity and a character that turns others round.
fn long() -> String {
    let text = format!(
        "<script>alert(\"x\")</script> & 'y' &amp; \u{202e}{}",
        "Đảng bộ Khối ".repeat(400)
    );
    text.chars().take(5_000).collect()
}

/// What a spreadsheet would work out.
const FORMULA: &str = "=HYPERLINK(\"http://x\",\"y\") \u{200b}]]>";

fn rename(dataset: &mut Dataset) {
    let long = || Text::Same(long().as_str().into());
    let formula = || Text::Same(FORMULA.into());
    for one in dataset.organizations.values_mut() {
        let is_first = one.id == organization("chau-thanh");
        one.name = if is_first { long() } else { formula() };
        one.short_name = None;
    }
    for indicator in dataset.indicators.values_mut() {
        indicator.name = long();
    }
    for unit in dataset.units.values_mut() {
        // Characters that are not seen are refused when a unit is read.
        unit.name = Text::Same("=1+1 <b>&amp;\"'</b>".into());
    }
    for dimension in dataset.dimensions.values_mut() {
        dimension.name = long();
        for (number, category) in dimension.categories.values_mut().enumerate() {
            category.name = if number == 0 { formula() } else { long() };
        }
    }
    for resolution in dataset.resolutions.values_mut() {
        for target in &mut resolution.targets {
            target.name = Some(long());
        }
    }
}

fn hostile(kind: Kind) -> Case {
    let subject = |dataset: &Dataset| match kind {
        Kind::TargetBars => targeted(&["r/year", "r/term"])(dataset),
        Kind::Grouped | Kind::Stacked | Kind::Share => Subject::Parts {
            organizations: vec![organization("chau-thanh"), organization("long-my")],
            measure: measure(dataset, "admitted"),
            by: DimensionId::new("group").expect("an id"),
        },
        Kind::Cumulative => Subject::Term {
            organization: organization("chau-thanh"),
            target: TargetRef {
                resolution: ResolutionId::new("r").expect("an id"),
                target: TargetId::new("term").expect("an id"),
            },
        },
        _ => measured(&["chau-thanh", "long-my"], &["admitted"])(dataset),
    };
    let mut case = case(kind.name(), DATA, subject);
    rename(&mut case.dataset);
    case.request.kind = Some(kind);
    case
}

#[test]
fn every_kind_has_its_names_as_text_and_none_endless() {
    for kind in Kind::ALL {
        let case = hostile(kind);
        for language in ["vi", "en"] {
            let figure = case
                .draw(language)
                .unwrap_or_else(|none| panic!("{kind:?}: {none:?}"));
            assert_eq!(figure.kind, kind);
            let file = picture(&figure, &[long()], &context(&case, language));
            let numbers = String::from_utf8(figure.numbers.clone().expect("numbers")).expect("text");
            let table = figure.table.rows.iter().flatten().map(|cell| cell.text.clone());
            let table: Vec<String> = table
                .chain(figure.table.columns.iter().map(|it| it.name.clone()))
                .collect();
            let said = [&figure.title, &figure.subtitle, &figure.description];
            for text in said.into_iter().chain(&figure.notes).chain(&table) {
                assert!(text.chars().count() < 3_000, "{kind:?}: {}", text.chars().count());
                assert!(!text.chars().any(crate::locale::is_hidden), "{kind:?}: {text}");
            }
            for text in &table {
                assert!(text.chars().count() < 400, "{kind:?}: {text}");
            }
            for svg in [&figure.drawing.svg, &narrow(&figure).svg, &file] {
                assert!(
                    !svg.contains("<script") && !svg.contains('\u{202e}') && !svg.contains("]]>"),
                    "{kind:?}"
                );
                assert!(svg.len() < 200_000, "{kind:?}: {}", svg.len());
                let document = parse(svg);
                let texts = document.descendants().filter(|node| node.has_tag_name("text"));
                for text in texts.filter_map(|node| node.text()) {
                    assert!(text.chars().count() <= 302, "{kind:?}: {text}");
                }
            }
            let whole = format!("{}{}", figure.subtitle, figure.drawing.svg);
            assert!(
                whole.contains("<script>") || whole.contains("&lt;script&gt;"),
                "{kind:?}: it is there, as text"
            );
            assert!(
                figure.drawing.height < 2_000,
                "{kind:?}: {}",
                figure.drawing.height
            );
            let mut reader = ::csv::Reader::from_reader(numbers.trim_start_matches('\u{feff}').as_bytes());
            for record in reader.records() {
                for field in &record.unwrap_or_else(|error| panic!("{kind:?}: {error}")) {
                    assert!(!field.starts_with(['=', '@', '+']), "{kind:?}: {field}");
                    assert!(field.chars().count() < 400, "{kind:?}: {field}");
                }
            }
        }
    }
}
