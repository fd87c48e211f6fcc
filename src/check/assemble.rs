use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::model::{
    Dataset, Document, Indicator, NotYet, Observation, ObservedValue, Organization, OrganizationEnd,
    OrganizationId, Period, Resolution, Scope, Successors, Target, Task, TaskState,
};

use super::draft::Draft;
use super::figures::{Figure, Figures};
use super::release::Standing;
use super::standings::{Standings, reference};
use super::view::PointOfView;

/// Moves everything that is published from a draft into a dataset that has periods, units, dimensions and indicators
/// already. References to what is left out go with it.
pub(super) fn assemble(dataset: &mut Dataset, mut draft: Draft, standings: &Standings, view: PointOfView) {
    dataset.publication.as_of = view.as_of;
    let mut indicators = dataset.indicators.values();
    dataset.keeps_back = indicators.any(|indicator| indicator.suppress_below.is_some())
        || draft.levels().any(|level| view.withholds(level));
    add_later(&mut dataset.not_yet, &draft, standings, view);
    let cut = Cut { standings, view };
    for (id, resolution) in std::mem::take(&mut draft.resolutions) {
        if standings.resolutions.get(&id) == Some(&Standing::Published) {
            let resolution = cut.resolution(resolution.item, &draft);
            dataset.resolutions.insert(id, resolution);
        }
    }
    for (id, document) in draft.documents {
        if standings.documents.get(&id) == Some(&Standing::Published) {
            dataset.documents.insert(id, cut.document(document.item));
        }
    }
    for (id, organization) in draft.organizations {
        if standings.organization(&id) == Standing::Published {
            dataset
                .organizations
                .insert(id, cut.organization(organization.item));
        }
    }
    cut.observations(draft.figures, dataset);
    let periods: BTreeSet<(OrganizationId, Period)> = dataset
        .organizations
        .keys()
        .flat_map(|id| {
            dataset
                .periods_of(id)
                .into_iter()
                .map(|period| (id.clone(), period))
        })
        .collect();
    dataset.period_notes.retain(|key, _| periods.contains(key));
    let narratives = draft.narratives.into_iter().filter(|narrative| {
        !view.withholds(narrative.level) && standings.page(&narrative.item.page, &periods)
    });
    dataset.narratives = narratives.map(|narrative| narrative.item).collect();
}

/// Adds what is left out only because it is later, by name.
fn add_later(names: &mut NotYet, draft: &Draft, standings: &Standings, view: PointOfView) {
    let is_later = |standing: &Standing| *standing == Standing::NotYet;
    for (id, own) in &draft.figures.by_organization {
        let organization = standings.organization(id);
        let figures = own.values().flat_map(BTreeMap::values);
        let figures = figures.filter(|figure| is_later(&standings.figure_of(organization, figure, view)));
        names
            .figures
            .extend(figures.map(|figure| figure.observation.figure.clone()));
    }
    names.organizations.extend(later(&standings.organizations));
    names.documents.extend(later(&standings.documents));
    names.resolutions.extend(later(&standings.resolutions));
    let targets = standings.targets.iter().filter(|(target, standing)| {
        let resolution = standings.resolutions.get(&target.resolution);
        is_later(standing) && resolution == Some(&Standing::Published)
    });
    names.targets.extend(targets.map(|(target, _)| target.clone()));
}

fn later<I: Ord + Clone>(standings: &BTreeMap<I, Standing>) -> impl Iterator<Item = I> {
    let later = standings
        .iter()
        .filter(|(_, standing)| **standing == Standing::NotYet);
    later.map(|(id, _)| id.clone())
}

/// Cuts things down to what is published of them.
#[derive(Clone, Copy)]
struct Cut<'a> {
    standings: &'a Standings,
    view: PointOfView,
}

impl Cut<'_> {
    fn observations(self, figures: Figures, dataset: &mut Dataset) {
        for (id, measures) in figures.by_organization {
            let organization = self.standings.organization(&id);
            let is_published = |figure: &Figure| {
                self.standings.figure_of(organization, figure, self.view) == Standing::Published
            };
            let mut own = BTreeMap::new();
            for (measure, figures) in measures {
                let indicator = dataset.indicators.get(&measure.indicator);
                let published: BTreeMap<Period, Observation> = figures
                    .into_iter()
                    .filter(|(_, figure)| is_published(figure))
                    .map(|(period, figure)| (period, suppressed(figure.observation, indicator)))
                    .collect();
                if !published.is_empty() {
                    own.insert(measure, published);
                }
            }
            if !own.is_empty() {
                dataset.observations.insert(id, own);
            }
        }
        for (key, note) in figures.notes {
            if !self.view.withholds(note.level) {
                dataset.period_notes.insert(key, note.item);
            }
        }
    }

    fn document(self, mut document: Document) -> Document {
        let id = document.id.clone();
        let mut position = 0..;
        document.claims.retain(|_| {
            let position = position.next().unwrap_or(usize::MAX);
            self.standings.claims.get(&(id.clone(), position)) == Some(&Standing::Published)
        });
        document
    }

    /// As it was on the as-of date: what ends later has not ended.
    fn organization(self, mut organization: Organization) -> Organization {
        let there = |id: &OrganizationId| self.standings.organization(id) == Standing::Published;
        organization.parent = organization.parent.filter(there);
        organization.end = match organization.end {
            OrganizationEnd::Ended { on, .. } if on > self.view.as_of.date => OrganizationEnd::Continues,
            OrganizationEnd::Ended { on, successors } => {
                let successors = match successors {
                    Successors::MergedInto(id) if there(&id) => Successors::MergedInto(id),
                    Successors::RenamedTo(id) if there(&id) => Successors::RenamedTo(id),
                    Successors::SplitInto(ids) => {
                        let ids: Vec<OrganizationId> = ids.into_iter().filter(there).collect();
                        if ids.is_empty() {
                            Successors::None
                        } else {
                            Successors::SplitInto(ids)
                        }
                    }
                    _ => Successors::None,
                };
                OrganizationEnd::Ended { on, successors }
            }
            end => end,
        };
        organization
    }

    fn resolution(self, mut resolution: Resolution, draft: &Draft) -> Resolution {
        let id = resolution.id.clone();
        let targets = std::mem::take(&mut resolution.targets).into_iter();
        let targets = targets.filter(|target| {
            self.standings.targets.get(&reference(&id, target)) == Some(&Standing::Published)
        });
        resolution.targets = targets.map(|target| self.target(target, draft)).collect();
        let tasks = std::mem::take(&mut resolution.tasks).into_iter();
        resolution.tasks = tasks.map(|task| self.task(task)).collect();
        resolution
    }

    fn target(self, mut target: Target, draft: &Draft) -> Target {
        let there = |id: &OrganizationId| self.standings.organization(id) == Standing::Published;
        let is_target =
            |id: &crate::model::TargetRef| self.standings.targets.get(id) == Some(&Standing::Published);
        match &mut target.scope {
            Scope::Organizations(ids) => ids.retain(there),
            Scope::Assigned(rows) => rows.retain(|id, _| there(id)),
        }
        target.parts_of = target.parts_of.filter(is_target);
        target.replaces = target.replaces.filter(|replaced| is_target(&replaced.target));
        target.baselines.retain(|baseline| {
            self.standings.reference(draft, &baseline.figure, self.view) == Standing::Published
        });
        target
    }

    /// A task of which nothing is published but that it was given is one that nobody has reported on.
    fn task(self, mut task: Task) -> Task {
        let source = task.source.as_ref();
        let unknown = source.is_some_and(|source| {
            self.standings.documents.get(&source.document) != Some(&Standing::Published)
        });
        let later = task.date.is_some_and(|date| date > self.view.as_of.date);
        if unknown || later {
            task.state = TaskState::NotReported;
            task.date = None;
            task.source = None;
        }
        task
    }
}

/// A count from 1 to below the threshold of its indicator is not shown.
fn suppressed(mut observation: Observation, indicator: Option<&Indicator>) -> Observation {
    if is_small(&observation, indicator) {
        observation.value = ObservedValue::Suppressed.into();
    }
    observation
}

/// Whether a figure is a count too small to be shown.
pub(super) fn is_small(observation: &Observation, indicator: Option<&Indicator>) -> bool {
    let threshold = indicator.and_then(|indicator| indicator.suppress_below);
    match (observation.value.get(), threshold) {
        (ObservedValue::Number { magnitude, .. }, Some(threshold)) => {
            magnitude.value > Decimal::ZERO && magnitude.value < Decimal::from(threshold)
        }
        _ => false,
    }
}
