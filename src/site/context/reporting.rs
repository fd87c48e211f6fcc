use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Length, Message};
use crate::model::{Measure, PageId};
use crate::site::context::Link;
use crate::site::context::frame::Head;
use crate::site::view::View;

/// How many periods are named one by one before "and others".
const NAMED: usize = 12;
/// How many organizations are listed.
const LISTED: usize = 300;

/// Who has not reported what was to be reported.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Reporting {
    organizations: Vec<Silent>,
    /// What is to be said where those are not all.
    more: Option<Link>,
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

pub(in crate::site) fn reporting(view: &View<'_>) -> (Head, Reporting) {
    let names = view.index.not_reported.iter();
    let names = view.sorted(names, |(id, _)| view.organization_label(id));
    let silent = names.len();
    let names: Vec<_> = names.into_iter().take(LISTED).collect();
    let more = view.more(names.len(), silent, None);
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
    let organizations = organizations.collect();
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
    let content = Reporting {
        organizations,
        more,
        indicators: indicators.collect(),
    };
    let head = Head {
        title: view.say("nav-reporting"),
        lead: Some(view.say("reporting-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    (head, content)
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
