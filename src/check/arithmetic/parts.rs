use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::Message;
use crate::model::{CategoryId, Completeness, Dataset, Dimension, DimensionId, Magnitude, Measure, Period};

use super::super::figures::{Figure, OfOrganization};
use super::{can_be_equal, is_count, less_final, magnitude, sum};

/// More places than these would hide the finding itself.
const MOST_PLACES: usize = 6;

/// Everything right below a whole in one dimension, by the category's position.
type Parts<'a> = BTreeMap<usize, &'a BTreeMap<Period, Figure>>;

/// Categories against their total: those of an exhaustive dimension equal it where all are given, others are not more.
pub(super) fn check(own: &OfOrganization, dataset: &Dataset, sink: &mut Sink) {
    let mut groups: BTreeMap<(Measure, &DimensionId), Parts<'_>> = BTreeMap::new();
    for (measure, figures) in own.iter().filter(|(measure, _)| is_count(dataset, measure)) {
        for (id, categories) in &measure.cell.0 {
            let dimension = dataset.dimensions.get(id);
            let category = categories
                .first()
                .and_then(|category| dimension?.categories.get(category));
            let Some(category) = category else { continue };
            let whole = whole(measure, id, category.parent.as_ref());
            groups
                .entry((whole, id))
                .or_default()
                .insert(category.position, figures);
        }
    }
    for ((whole, id), parts) in &groups {
        let (Some(dimension), Some(wholes)) = (dataset.dimensions.get(*id), own.get(whole)) else {
            continue;
        };
        let parent = whole.cell.0.get(*id).and_then(BTreeSet::first);
        for (period, whole) in wholes {
            if let Some(total) = magnitude(whole) {
                check_one((whole, total), (dimension, parent), (parts, period), sink);
            }
        }
    }
}

/// The measure that one category of a dimension is a part of.
fn whole(measure: &Measure, dimension: &DimensionId, parent: Option<&CategoryId>) -> Measure {
    let mut whole = measure.clone();
    match parent {
        Some(parent) => {
            whole
                .cell
                .0
                .insert(dimension.clone(), BTreeSet::from([parent.clone()]));
        }
        None => {
            whole.cell.0.remove(dimension);
        }
    }
    whole
}

fn check_one(
    (whole, total): (&Figure, Magnitude),
    (dimension, parent): (&Dimension, Option<&CategoryId>),
    (parts, period): (&Parts<'_>, &Period),
    sink: &mut Sink,
) {
    let given: Vec<&Figure> = parts
        .values()
        .filter_map(|figures| figures.get(period))
        .filter(|figure| magnitude(figure).is_some())
        .collect();
    if less_final(&given, whole) {
        return;
    }
    if dimension.completeness == Completeness::Overlapping {
        for part in given {
            if magnitude(part).is_some_and(|part| part.low > total.high) {
                sink.push(exceeds(&[part], whole, total));
            }
        }
        return;
    }
    let Some(sum) = sum(given.iter().copied()) else {
        return;
    };
    let is_whole =
        dimension.completeness == Completeness::Exhaustive && given.len() == dimension.children(parent).len();
    if is_whole && !can_be_equal(sum, total) {
        let message = Message::new("check-parts-differ")
            .with("figure", whole.observation.figure.to_string())
            .with("total", total.value)
            .with("parts", addition(&given))
            .with("sum", sum.value)
            .with("dimension", dimension.id.to_string());
        let finding = Diagnostic::new(Code::PartsDifferFromTotal, whole.place.origin(), message)
            .help(Message::new("check-parts-differ-help"));
        sink.push(with_places(finding, &given));
    } else if !is_whole && sum.low > total.high {
        sink.push(exceeds(&given, whole, total));
    }
}

fn exceeds(parts: &[&Figure], whole: &Figure, total: Magnitude) -> Diagnostic {
    let sum = sum(parts.iter().copied()).unwrap_or(total);
    let message = Message::new("check-parts-exceed")
        .with("figure", whole.observation.figure.to_string())
        .with("total", total.value)
        .with("parts", addition(parts))
        .with("sum", sum.value)
        .with("count", parts.len());
    let finding = Diagnostic::new(Code::PartsExceedTotal, whole.place.origin(), message)
        .help(Message::new("check-parts-exceed-help"));
    with_places(finding, parts)
}

/// `12 + 14 + 3`, each number as the language writes it.
pub(super) fn addition(parts: &[&Figure]) -> Message {
    let mut numbers = parts
        .iter()
        .filter_map(|part| magnitude(part))
        .map(|part| Message::new("check-number").with("number", part.value));
    let first = numbers.next().unwrap_or_else(|| Message::new("check-nothing"));
    numbers.fold(first, |sum, number| {
        Message::new("check-addition")
            .with("left", sum)
            .with("right", number)
    })
}

/// The finding with the places of the parts.
pub(super) fn with_places(finding: Diagnostic, parts: &[&Figure]) -> Diagnostic {
    parts.iter().take(MOST_PLACES).fold(finding, |finding, part| {
        let words = Message::new("check-part-here").with("figure", part.observation.figure.to_string());
        finding.related(part.place.origin(), words)
    })
}
