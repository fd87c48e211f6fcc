use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::model::{
    Dataset, FigureRef, Indicator, IndicatorId, Kind, Magnitude, Measure, MissingReason, ObservedValue,
    OrganizationId, Period,
};

use super::super::assemble::is_small;
use super::super::draft::Draft;
use super::super::figures::{Figure, OfOrganization};
use super::super::release::Standing;
use super::super::standings::Standings;
use super::super::view::PointOfView;

/// What a reader sees of the figures.
#[derive(Clone, Copy)]
pub(super) struct Visible<'a> {
    pub(super) draft: &'a Draft,
    pub(super) standings: &'a Standings,
    /// Its indicators and dimensions.
    pub(super) dataset: &'a Dataset,
    pub(super) view: PointOfView,
    /// The organizations right under each.
    pub(super) children: &'a BTreeMap<OrganizationId, Vec<OrganizationId>>,
}

/// What a reader sees of one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nobody gives it, or nobody has it.
    Absent,
    /// It is published.
    Given(Magnitude),
    /// It is kept back. What the way it is kept back says of it: from, and up to.
    Secret(Decimal, Option<Decimal>),
}

impl<'a> Visible<'a> {
    /// Every figure that is kept back.
    pub(super) fn secrets(self) -> Vec<&'a Figure> {
        let mut found = Vec::new();
        for (id, own) in &self.draft.figures.by_organization {
            let organization = self.standings.organization(id);
            for (measure, figures) in own {
                let indicator = self.dataset.indicators.get(&measure.indicator);
                let secret = figures.values().filter(|figure| {
                    let standing = self.standings.figure_of(organization, figure, self.view);
                    matches!(seen(figure, standing, indicator), State::Secret(..))
                });
                found.extend(secret);
            }
        }
        found
    }

    pub(super) fn state(self, figure: &FigureRef) -> State {
        self.draft
            .figures
            .get(figure)
            .map_or(State::Absent, |figure| self.of(figure))
    }

    fn of(self, figure: &Figure) -> State {
        let measure = &figure.observation.figure.measure;
        let indicator = self.dataset.indicators.get(&measure.indicator);
        seen(figure, self.standings.figure(figure, self.view), indicator)
    }

    /// Whether the organization says anything of a figure but that nobody has it.
    pub(super) fn reports(self, figure: &FigureRef) -> bool {
        self.state(figure) != State::Absent
    }

    /// The true value, kept back or not.
    pub(super) fn truth(self, figure: &FigureRef) -> Option<Magnitude> {
        match self.draft.figures.get(figure)?.observation.value.get() {
            ObservedValue::Number { magnitude, .. } => Some(magnitude),
            ObservedValue::DidNotOccur => Some(Magnitude::exact(Decimal::ZERO)),
            ObservedValue::Missing(_) | ObservedValue::Suppressed => None,
        }
    }

    /// The organizations right under another.
    pub(super) fn children(self, id: &OrganizationId) -> &'a [OrganizationId] {
        self.children.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn kind(self, measure: &Measure) -> Option<Kind> {
        let indicator = self.dataset.indicators.get(&measure.indicator)?;
        Some(indicator.kind)
    }

    pub(super) fn of_organization(self, id: &OrganizationId) -> Option<&'a OfOrganization> {
        self.draft.figures.by_organization.get(id)
    }

    /// Every measure of an indicator that an organization has figures of.
    pub(super) fn measures(
        self,
        id: &OrganizationId,
        indicator: &IndicatorId,
    ) -> impl Iterator<Item = (&'a Measure, &'a BTreeMap<Period, Figure>)> {
        let indicator = indicator.clone();
        let from = Measure::total(indicator.clone());
        self.of_organization(id)
            .into_iter()
            .flat_map(move |own| own.range(from.clone()..))
            .take_while(move |(measure, _)| measure.indicator == indicator)
    }

    /// The periods that an organization has figures of an indicator for.
    pub(super) fn periods(self, id: &OrganizationId, indicator: &IndicatorId) -> BTreeSet<&'a Period> {
        self.measures(id, indicator)
            .flat_map(|(_, figures)| figures.keys())
            .collect()
    }
}

/// What a reader sees of a figure of this standing.
fn seen(figure: &Figure, standing: Standing, indicator: Option<&Indicator>) -> State {
    let observation = &figure.observation;
    let value = observation.value.get();
    let is_missing = matches!(
        value,
        ObservedValue::Missing(MissingReason::NotAvailable | MissingReason::NotApplicable)
    );
    match (standing, value) {
        (Standing::NotYet, _) => State::Absent,
        (Standing::Withheld, _) if is_missing => State::Absent,
        (Standing::Withheld, _) | (_, ObservedValue::Missing(MissingReason::Confidential)) => {
            State::Secret(Decimal::ZERO, None)
        }
        (_, ObservedValue::Missing(MissingReason::NotAvailable)) => State::Absent,
        (_, ObservedValue::Number { .. }) if is_small(observation, indicator) => {
            let threshold = indicator.and_then(|indicator| indicator.suppress_below);
            let most = threshold.map(|threshold| Decimal::from(threshold.saturating_sub(1)));
            State::Secret(Decimal::ONE, most)
        }
        (_, ObservedValue::Number { magnitude, .. }) => State::Given(magnitude),
        // Where there can be none there is none, and a reader knows it.
        (_, ObservedValue::DidNotOccur | ObservedValue::Missing(MissingReason::NotApplicable)) => {
            State::Given(Magnitude::exact(Decimal::ZERO))
        }
        (_, ObservedValue::Suppressed) => State::Secret(Decimal::ONE, None),
    }
}
