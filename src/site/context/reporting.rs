use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Length, Message};
use crate::model::{Measure, PageId};
use crate::site::Parts;
use crate::site::context::Link;
use crate::site::context::frame::Head;
use crate::site::view::View;

/// How many periods are named one by one before "and others".
const NAMED: usize = 12;
/// How many rows a part of the list has, at least: an organization is never cut.
const IN_PART: usize = 400;

/// Who has not reported what was to be reported.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Reporting {
    organizations: Vec<Silent>,
    /// The indicators that are to be reported, and how often.
    indicators: Vec<Rhythmic>,
}

#[derive(Debug, Serialize)]
struct Silent {
    name: Link,
    /// What is missing, and for when.
    missing: Vec<Missing>,
}

#[derive(Debug, Serialize)]
struct Missing {
    measure: String,
    periods: String,
    count: String,
}

#[derive(Debug, Serialize)]
struct Rhythmic {
    name: Link,
    rhythm: String,
}

pub(in crate::site) fn reporting(view: &View<'_>) -> (Head, Parts<Reporting>) {
    let names = view.index.not_reported.iter();
    let names = view.sorted(names, |(id, _)| view.organization_label(id));
    let organizations = names.into_iter().map(|(id, figures)| {
        let mut by_measure: BTreeMap<&Measure, Vec<String>> = BTreeMap::new();
        for figure in figures {
            let periods = by_measure.entry(&figure.measure).or_default();
            periods.push(view.period(&figure.period, Length::Short));
        }
        let missing = by_measure.into_iter().map(|(measure, periods)| Missing {
            measure: view.measure_name(measure),
            count: view.words.numbers().count(periods.len()),
            periods: listed(view, &periods),
        });
        Silent {
            name: view.link(&PageId::Organization((*id).clone()), view.organization_name(id)),
            missing: missing.collect(),
        }
    });
    let mut parts: Vec<Vec<Silent>> = vec![Vec::new()];
    let mut rows = 0;
    for one in organizations {
        if rows >= IN_PART && !view.on_paper {
            parts.push(Vec::new());
            rows = 0;
        }
        rows += one.missing.len();
        if let Some(part) = parts.last_mut() {
            part.push(one);
        }
    }
    let reported = view.dataset().indicators_in_order();
    let indicators = reported.into_iter().filter_map(|it| {
        let rhythm = view.say(match it.reported? {
            crate::model::Rhythm::Month => "indicator-reported-month",
            crate::model::Rhythm::Quarter => "indicator-reported-quarter",
            crate::model::Rhythm::HalfYear => "indicator-reported-half-year",
            crate::model::Rhythm::Year => "indicator-reported-year",
        });
        Some(Rhythmic {
            name: view.indicator(&it.id),
            rhythm,
        })
    });
    let mut indicators: Vec<Rhythmic> = indicators.collect();
    let parts = parts.into_iter().map(|organizations| {
        let end = |it: Option<&Silent>| it.map(|it| it.name.text.clone()).unwrap_or_default();
        let name = format!("{} – {}", end(organizations.first()), end(organizations.last()));
        let part = Reporting {
            organizations,
            indicators: std::mem::take(&mut indicators),
        };
        (name, part)
    });
    let parts = Parts(parts.collect());
    let head = Head {
        title: view.say("nav-reporting"),
        lead: Some(view.say("reporting-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    (head, parts)
}

/// Periods as a list. Of many the first are named, and how many more there are.
fn listed(view: &View<'_>, periods: &[String]) -> String {
    let named = periods.get(..periods.len().min(NAMED)).unwrap_or_default();
    let mut text = named.join(", ");
    if periods.len() > NAMED {
        let more = Message::new("reporting-more").with("count", periods.len() - NAMED);
        text = format!("{text} {}", view.words_of(&more));
    }
    text
}
