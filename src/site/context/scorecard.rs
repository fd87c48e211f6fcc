//! Every result of a resolution at a glance: targets down, periods across.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assess::Assessment;
use crate::locale::Length;
use crate::model::{OrganizationId, Period, Resolution};
use crate::route::RESULTS_LISTED;
use crate::site::context::Link;
use crate::site::context::resolution::reference;
use crate::site::context::target::{in_runs, is_like};
use crate::site::context::tile::Tile;
use crate::site::view::View;

/// Every result of a resolution at a glance.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Scorecard {
    periods: Vec<String>,
    rows: Vec<ScoreRow>,
}

#[derive(Debug, Serialize)]
struct ScoreRow {
    name: Link,
    organization: Option<Link>,
    asked: String,
    derived: bool,
    cells: Vec<ScoreCell>,
}

/// A result over one period or, where several in a row are alike, over all of them.
#[derive(Debug, Serialize)]
struct ScoreCell {
    periods: usize,
    /// `None` where the target says nothing of the periods.
    tile: Option<Tile>,
}

/// The scorecard of a resolution, of all whose assessments these are. `None` where there is nothing to show or too much.
pub(in crate::site) fn scorecard(
    view: &View<'_>,
    resolution: &Resolution,
    all: &[&Assessment],
) -> Option<Scorecard> {
    let periods: BTreeSet<&Period> = all.iter().filter_map(|it| it.period.as_ref()).collect();
    if periods.is_empty() || all.len() > RESULTS_LISTED {
        return None;
    }
    // A term stands behind its years, not behind the first of them.
    let mut periods: Vec<&Period> = periods.into_iter().collect();
    periods.sort_by_key(|period| (period.last_day(), period.days()));
    let mut rows = Vec::new();
    for target in &resolution.targets {
        let reference = reference(resolution, target);
        let found = view
            .index
            .assessments_of
            .get(&reference)
            .map_or(&[][..], Vec::as_slice);
        let mut by_organization: BTreeMap<&OrganizationId, Vec<&Assessment>> = BTreeMap::new();
        for assessment in found {
            by_organization
                .entry(&assessment.organization)
                .or_default()
                .push(assessment);
        }
        for (organization, found) in by_organization {
            let own = resolution.organization.as_ref() == Some(organization);
            rows.push(ScoreRow {
                name: view.target(&reference),
                organization: (!own).then(|| view.organization(organization)),
                asked: match view.asked_of(target, &found) {
                    asked if found.iter().any(|it| it.period.is_some()) => asked,
                    asked => format!("{asked}, {}", view.say("target-no-period-short")),
                },
                derived: view.derived(target).is_some(),
                cells: cells(view, &periods, &found),
            });
        }
    }
    Some(Scorecard {
        periods: periods
            .into_iter()
            .map(|period| view.period(period, Length::Short))
            .collect(),
        rows,
    })
}

/// One row of the scorecard.
fn cells(view: &View<'_>, periods: &[&Period], found: &[&Assessment]) -> Vec<ScoreCell> {
    if let Some(timeless) = found.iter().find(|it| it.period.is_none()) {
        return vec![ScoreCell {
            periods: periods.len(),
            tile: view.tile(&[timeless]),
        }];
    }
    let of = |period: &&Period| {
        found
            .iter()
            .find(|it| it.period.as_ref() == Some(*period))
            .copied()
    };
    let all: Vec<Option<&Assessment>> = periods.iter().map(of).collect();
    let runs = in_runs(&all, |last, next| match (last, next) {
        (Some(last), Some(next)) => is_like(last, next),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    });
    let cell = |run: &Vec<Option<&Assessment>>| {
        let found: Vec<&Assessment> = run.iter().copied().flatten().collect();
        ScoreCell {
            periods: run.len(),
            tile: view.tile(&found),
        }
    };
    runs.iter().map(cell).collect()
}
