use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::Message;
use crate::model::{Dataset, Magnitude, Measure, Organization, Period};

use super::super::draft::Draft;
use super::super::figures::Figure;
use super::super::scope::is_there_in;
use super::parts::with_places;
use super::{can_be_equal, is_count, less_final, magnitude, sum};

/// Organizations against the one above them: where all report they should add up to it, and never to more.
pub(super) fn check(draft: &Draft, dataset: &Dataset, sink: &mut Sink) {
    for (parent, children) in draft.children() {
        let Some(own) = draft.figures.by_organization.get(&parent) else {
            continue;
        };
        let children: Vec<&Organization> = children
            .iter()
            .filter_map(|child| draft.organizations.get(child))
            .map(|child| &child.item)
            .collect();
        let counts: Vec<_> = own
            .iter()
            .filter(|(measure, _)| is_count(dataset, measure))
            .collect();
        let found: Vec<Sink> = counts
            .into_par_iter()
            .map(|(measure, figures)| check_measure((measure, figures), &children, draft))
            .collect();
        for found in found {
            sink.append(found);
        }
    }
}

/// What an organization right under another gives of one measure.
type OfChild<'a> = (&'a Organization, Option<&'a BTreeMap<Period, Figure>>);

fn check_measure(
    (measure, figures): (&Measure, &BTreeMap<Period, Figure>),
    children: &[&Organization],
    draft: &Draft,
) -> Sink {
    let mut sink = Sink::default();
    let all = &draft.figures.by_organization;
    let children: Vec<OfChild<'_>> = children
        .iter()
        .map(|child| (*child, all.get(&child.id).and_then(|own| own.get(measure))))
        .collect();
    for (period, whole) in figures {
        if let Some(total) = magnitude(whole) {
            check_one((whole, total), (&children, period), &mut sink);
        }
    }
    sink
}

fn check_one(
    (whole, total): (&Figure, Magnitude),
    (children, period): (&[OfChild<'_>], &Period),
    sink: &mut Sink,
) {
    let there = children.iter().filter(|(child, _)| is_there_in(child, period));
    let figures: Vec<Option<&Figure>> = there.map(|(_, own)| own.as_ref()?.get(period)).collect();
    let given: Vec<&Figure> = figures
        .iter()
        .flatten()
        .copied()
        .filter(|figure| magnitude(figure).is_some())
        .collect();
    let Some(sum) = sum(given.iter().copied()) else {
        return;
    };
    let all = given.len() == figures.len();
    if given.is_empty()
        || less_final(&given, whole)
        || can_be_equal(sum, total)
        || (!all && sum.low <= total.high)
    {
        return;
    }
    let words = if all {
        "check-children-differ"
    } else {
        "check-children-exceed"
    };
    let message = Message::new(words)
        .with("figure", whole.observation.figure.to_string())
        .with("total", total.value)
        .with("count", given.len())
        .with("sum", sum.value);
    let finding = Diagnostic::new(Code::ChildrenDifferFromParent, whole.place.origin(), message)
        .help(Message::new("check-children-differ-help"));
    sink.push(with_places(finding, &given));
}
