use std::collections::{BTreeMap, BTreeSet};

use crate::locale::Text;

use super::{
    Cell, Dimension, DimensionId, Document, DocumentId, FigureRef, Indicator, IndicatorId, Measure,
    NarrativeSource, Observation, Organization, OrganizationId, Period, PeriodBook, Publication, Resolution,
    ResolutionId, Target, TargetRef, Unit, UnitId,
};

/// Everything that may be published, as of the as-of date, each reference in it leading somewhere.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// The publication as a whole.
    pub publication: Publication,
    /// Named periods.
    pub periods: PeriodBook,
    /// Units of measure.
    pub units: BTreeMap<UnitId, Unit>,
    /// Ways to break totals down.
    pub dimensions: BTreeMap<DimensionId, Dimension>,
    /// What is measured.
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// Sources.
    pub documents: BTreeMap<DocumentId, Document>,
    /// What was asked for.
    pub resolutions: BTreeMap<ResolutionId, Resolution>,
    /// Whom it is about.
    pub organizations: BTreeMap<OrganizationId, Organization>,
    /// The figures: by organization, then measure, then period.
    pub observations: BTreeMap<OrganizationId, BTreeMap<Measure, BTreeMap<Period, Observation>>>,
    /// What is said with all figures of one organization and period.
    pub period_notes: BTreeMap<(OrganizationId, Period), Text>,
    /// The Markdown files, in the order of paths.
    pub narratives: Vec<NarrativeSource>,
    /// What the files hold and the as-of date leaves out.
    pub not_yet: NotYet,
    /// Whether the files may hold something that a classification, an embargo or a threshold keeps back.
    pub keeps_back: bool,
}

/// What is left out only because it is later than the as-of date, by name alone: a narrative that speaks of it says
/// that it is not yet known. What is left out because of its classification or an embargo is not in here.
///
/// What could not be read is in here too, so that nobody says as well that it is not there; nothing is published then.
#[derive(Clone, Debug, Default)]
pub struct NotYet {
    /// Figures of documents dated later, or of periods and organizations that begin later.
    pub figures: BTreeSet<FigureRef>,
    /// Organizations that begin later.
    pub organizations: BTreeSet<OrganizationId>,
    /// Documents dated later.
    pub documents: BTreeSet<DocumentId>,
    /// Resolutions whose document is dated later.
    pub resolutions: BTreeSet<ResolutionId>,
    /// Targets left out of resolutions that are there.
    pub targets: BTreeSet<TargetRef>,
    /// Resolutions with something in them that could not be read: a target they lack may be that.
    pub broken_resolutions: BTreeSet<ResolutionId>,
    /// Indicators that could not be read.
    pub indicators: BTreeSet<IndicatorId>,
    /// Dimensions that could not be read, whole or one of their categories.
    pub dimensions: BTreeSet<DimensionId>,
}

impl Dataset {
    /// The observation of just this figure, as a data file gives it. Nothing is worked out: see `derive` for that.
    pub fn observation(&self, figure: &FigureRef) -> Option<&Observation> {
        self.observations
            .get(&figure.organization)?
            .get(&figure.measure)?
            .get(&figure.period)
    }

    /// The observations of one organization or of all, of one indicator or of all, by organization, measure and period.
    pub fn figures<'a>(
        &'a self,
        organization: Option<&'a OrganizationId>,
        indicator: Option<&'a IndicatorId>,
    ) -> impl Iterator<Item = &'a Observation> {
        let all = &self.observations;
        let organizations = match organization {
            Some(id) => all.range(id..=id),
            None => all.range::<OrganizationId, _>(..),
        };
        organizations
            .flat_map(|(_, by_measure)| by_measure)
            .filter(move |(measure, _)| indicator.is_none_or(|id| measure.indicator == *id))
            .flat_map(|(_, by_period)| by_period.values())
    }

    /// All observations of one organization, by measure and period.
    pub fn of_organization(&self, id: &OrganizationId) -> impl Iterator<Item = &Observation> {
        self.observations
            .get(id)
            .into_iter()
            .flat_map(BTreeMap::values)
            .flat_map(BTreeMap::values)
    }

    /// Indicators in the order to show them.
    pub fn indicators_in_order(&self) -> Vec<&Indicator> {
        let mut found: Vec<&Indicator> = self.indicators.values().collect();
        found.sort_by_key(|indicator| indicator.position);
        found
    }

    /// The periods that one organization has a figure file for, in order of time.
    pub fn periods_of(&self, id: &OrganizationId) -> Vec<Period> {
        let measures = self.observations.get(id).into_iter();
        let found: BTreeSet<&Period> = measures
            .flat_map(BTreeMap::values)
            .flat_map(BTreeMap::keys)
            .collect();
        found.into_iter().cloned().collect()
    }

    /// The cells that an organization has figures for, of one indicator, the total first.
    pub fn cells_of(&self, id: &OrganizationId, indicator: &IndicatorId) -> Vec<&Cell> {
        let measures = self.observations.get(id).into_iter().flat_map(BTreeMap::keys);
        measures
            .filter(|measure| &measure.indicator == indicator)
            .map(|measure| &measure.cell)
            .collect()
    }

    /// The organizations right under another, by id.
    pub fn children(&self, id: &OrganizationId) -> impl Iterator<Item = &Organization> {
        self.organizations
            .values()
            .filter(move |organization| organization.parent.as_ref() == Some(id))
    }

    /// The organizations that became part of another, by id.
    pub fn predecessors(&self, id: &OrganizationId) -> impl Iterator<Item = &Organization> {
        self.organizations
            .values()
            .filter(move |organization| match &organization.end {
                super::OrganizationEnd::Ended { successors, .. } => successors.ids().contains(id),
                _ => false,
            })
    }

    /// A target by its reference.
    pub fn target(&self, reference: &TargetRef) -> Option<&Target> {
        let resolution = self.resolutions.get(&reference.resolution)?;
        resolution
            .targets
            .iter()
            .find(|target| target.id == reference.target)
    }
}
