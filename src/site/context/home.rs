use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::derive;
use crate::locale::Length;
use crate::model::{Direction, FigureRef, IndicatorId, OrganizationId, PageId, Resolution, TargetRef};
use crate::site::context::changes::{Changes, changes};
use crate::site::context::frame::Head;
use crate::site::context::sort::newness;
use crate::site::context::target::in_runs;
use crate::site::context::tile::Tile;
use crate::site::context::{Link, Mark, Value};
use crate::site::view::View;

/// How many targets the scorecard shows one by one. With more, it shows resolutions with their counts.
const TARGETS: usize = 24;
/// How many resolutions it shows then.
const RESOLUTIONS: usize = 40;
/// How many of the newest figures are shown.
const NEWEST: usize = 8;

/// The first page.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Home {
    /// How many targets came out how, the most telling results first.
    results: Vec<Count>,
    /// How many results there are.
    total: String,
    /// Organizations with their targets. Empty where there are too many to show one by one.
    organizations: Vec<Group>,
    /// Resolutions with their counts, then.
    resolutions: Vec<Card>,
    /// Whether resolutions were left out, which their own page has.
    more_resolutions: bool,
    /// How the newest figures moved most.
    changes: Option<Changes>,
    /// The newest figures.
    newest: Vec<Newest>,
    /// How much there is of everything.
    holdings: Vec<Holding>,
    all_resolutions: Option<String>,
}

/// How many results are of one kind.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Count {
    /// The kind.
    pub(in crate::site) mark: Mark,
    /// How many, as it is read.
    pub(in crate::site) count: String,
}

/// An organization on the scorecard.
#[derive(Debug, Serialize)]
struct Group {
    name: Link,
    lines: Vec<Line>,
}

/// A target on the scorecard.
#[derive(Debug, Serialize)]
struct Line {
    name: Link,
    resolution: Link,
    asked: String,
    when: String,
    derived: bool,
    tiles: Vec<Tile>,
}

/// A resolution with its counts.
#[derive(Debug, Serialize)]
struct Card {
    name: Link,
    organization: Option<Link>,
    results: Vec<Count>,
}

#[derive(Debug, Serialize)]
struct Newest {
    organization: Link,
    name: Link,
    period: Link,
    value: Value,
}

#[derive(Debug, Serialize)]
struct Holding {
    count: String,
    name: Link,
}

pub(in crate::site) fn home(view: &View<'_>) -> (Head, Home) {
    let dataset = view.dataset();
    let publication = &dataset.publication;
    let narrative = view.narrative();
    let lead = narrative.and_then(|it| it.description.clone());
    let head = Head {
        title: view.text(&publication.title),
        lead: view.maybe(publication.description.as_ref()).or(lead),
        ..Head::default()
    };
    let assessments = &view.input.assessments.assessments;
    let organizations = by_organization(view);
    let one_by_one = organizations.iter().map(|it| it.lines.len()).sum::<usize>() <= TARGETS;
    let with_targets = dataset.resolutions.values().filter(|it| !it.targets.is_empty());
    let cards: Vec<Card> = if one_by_one {
        Vec::new()
    } else {
        with_targets
            .clone()
            .take(RESOLUTIONS)
            .map(|it| card(view, it))
            .collect()
    };
    let figures = newest_figures(view);
    let home = Home {
        results: view.counts(assessments.iter().map(|it| it.outcome.name())),
        total: view.words.numbers().count(assessments.len()),
        more_resolutions: !one_by_one && with_targets.count() > cards.len(),
        organizations: if one_by_one { organizations } else { Vec::new() },
        resolutions: cards,
        changes: changes(view, &figures),
        newest: figures
            .into_iter()
            .take(NEWEST)
            .map(|it| newest(view, it))
            .collect(),
        holdings: holdings(view),
        all_resolutions: view.href(&PageId::Resolutions),
    };
    (head, home)
}

/// The targets of each organization, as many as the scorecard can show and one more.
fn by_organization(view: &View<'_>) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut count = 0;
    for (organization, assessments) in &view.index.assessments {
        let mut lines = Vec::new();
        for run in in_runs(assessments, |a, b| a.target == b.target) {
            let Some((first, target)) = run
                .first()
                .and_then(|it| Some((it, view.dataset().target(&it.target)?)))
            else {
                continue;
            };
            lines.push(Line {
                name: view.target(&first.target),
                resolution: view.resolution(&first.target.resolution),
                asked: view.asked_of(target, &run),
                when: view.when(target),
                derived: view.derived(target).is_some(),
                tiles: view.tiles(&run),
            });
        }
        count += lines.len();
        groups.push(Group {
            name: view.organization(organization),
            lines,
        });
        if count > TARGETS {
            break;
        }
    }
    view.sorted(groups, |group| group.name.text.clone())
}

fn card(view: &View<'_>, resolution: &Resolution) -> Card {
    let mut outcomes = Vec::new();
    for target in &resolution.targets {
        let reference = TargetRef {
            resolution: resolution.id.clone(),
            target: target.id.clone(),
        };
        let found = view.index.assessments_of.get(&reference).into_iter().flatten();
        outcomes.extend(found.map(|it| it.outcome.name()));
    }
    Card {
        name: view.resolution(&resolution.id),
        organization: view.issuer(resolution),
        results: view.counts(outcomes.into_iter()),
    }
}

/// For each organization and indicator the newest total, the newest of all first; not those of an organization whose
/// parent has figures, which hold them.
fn newest_figures<'a>(view: &View<'a>) -> Vec<&'a FigureRef> {
    let dataset = view.dataset();
    let mut newest: BTreeMap<(&OrganizationId, &IndicatorId), &FigureRef> = BTreeMap::new();
    for measures in dataset.observations.values() {
        for (measure, observations) in measures {
            let Some(indicator) = dataset.indicators.get(&measure.indicator) else {
                continue;
            };
            if !measure.cell.is_total() || indicator.direction == Direction::None {
                continue;
            }
            let numbers = observations.values().filter(|it| {
                !matches!(
                    it.value.get(),
                    crate::model::ObservedValue::Missing(_) | crate::model::ObservedValue::Suppressed
                )
            });
            if let Some(last) = numbers.map(|it| &it.figure).max_by_key(|it| newness(&it.period)) {
                newest.insert((&last.organization, &measure.indicator), last);
            }
        }
    }
    let parents: BTreeSet<&OrganizationId> = newest.keys().map(|(organization, _)| *organization).collect();
    newest.retain(|(organization, _), _| {
        let parent = dataset
            .organizations
            .get(*organization)
            .and_then(|it| it.parent.as_ref());
        parent.is_none_or(|parent| !parents.contains(parent))
    });
    let mut figures: Vec<&FigureRef> = newest.into_values().collect();
    let position = |figure: &FigureRef| {
        dataset
            .indicators
            .get(&figure.measure.indicator)
            .map(|it| it.position)
    };
    figures.sort_by_key(|figure| {
        (
            std::cmp::Reverse(figure.period.last_day()),
            position(figure),
            *figure,
        )
    });
    figures
}

fn newest(view: &View<'_>, figure: &FigureRef) -> Newest {
    Newest {
        organization: view.organization(&figure.organization),
        name: view.indicator(&figure.measure.indicator),
        period: view.period_of(&figure.organization, &figure.period, Length::Short),
        value: view.value(figure, &derive::reading(view.dataset(), figure)),
    }
}

fn holdings(view: &View<'_>) -> Vec<Holding> {
    let dataset = view.dataset();
    let holdings = [
        (
            dataset.organizations.len(),
            PageId::Organizations,
            "nav-organizations",
        ),
        (dataset.indicators.len(), PageId::Indicators, "nav-indicators"),
        (dataset.resolutions.len(), PageId::Resolutions, "nav-resolutions"),
        (dataset.documents.len(), PageId::Documents, "nav-documents"),
    ];
    let holding = |(count, page, name): (usize, PageId, &'static str)| Holding {
        count: view.words.numbers().count(count),
        name: view.link(&page, view.say(name)),
    };
    holdings.into_iter().map(holding).collect()
}

/// The results in the order in which they are counted.
pub(in crate::site) const ORDER: [&str; 9] = [
    "exceeded",
    "met",
    "above-range",
    "missed",
    "in-progress",
    "undecided",
    "no-data",
    "not-started",
    "not-assessable",
];

impl View<'_> {
    /// How many results are of which kind. Kinds that do not occur are left out.
    pub(in crate::site) fn counts(&self, outcomes: impl Iterator<Item = &'static str>) -> Vec<Count> {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for outcome in outcomes {
            *counts.entry(outcome).or_default() += 1;
        }
        let count = |name: &&'static str| {
            Some(Count {
                mark: self.mark(name, crate::assess::outcome_message_id(name)),
                count: self.words.numbers().count(*counts.get(*name)?),
            })
        };
        ORDER.iter().filter_map(count).collect()
    }

    /// Who decided on a resolution.
    pub(in crate::site) fn issuer(&self, resolution: &Resolution) -> Option<Link> {
        match (&resolution.organization, &resolution.issuer) {
            (Some(id), _) => Some(self.organization(id)),
            (None, Some(issuer)) => Some(Link {
                text: self.text(issuer),
                href: None,
            }),
            (None, None) => None,
        }
    }
}
