use std::collections::BTreeMap;

use jiff::ToSpan;
use rust_decimal::Decimal;

use crate::model::{
    Cell, Dataset, Derivation, FigureRef, Indicator, Kind, Measure, OrganizationId, Period, StockAt,
};

use super::figures::Figures;

/// The figures that a derived figure is worked out from.
#[derive(Clone, Debug)]
pub(super) enum Composition {
    /// These added up.
    Sum(Vec<FigureRef>),
    /// `of`, times `times`, divided by the mean of `per`.
    Ratio {
        of: FigureRef,
        per: Vec<FigureRef>,
        times: Decimal,
    },
}

impl Composition {
    /// Every figure in it.
    pub(super) fn members(&self) -> Vec<&FigureRef> {
        match self {
            Self::Sum(parts) => parts.iter().collect(),
            Self::Ratio { of, per, .. } => [of].into_iter().chain(per).collect(),
        }
    }
}

/// What the figure `value` of a derived indicator is worked out from. `None` where that cannot be said: the indicator
/// is not derived, a part has not its dimensions, or there is no stock to start from.
pub(super) fn composition(
    dataset: &Dataset,
    figures: &Figures,
    value: &FigureRef,
    indicator: &Indicator,
) -> Option<Composition> {
    let cell = &value.measure.cell;
    let part = |measure: &Measure, period: &Period| {
        Some(FigureRef {
            organization: value.organization.clone(),
            measure: within(dataset, measure, cell)?,
            period: period.clone(),
        })
    };
    match indicator.derivation.as_ref()? {
        Derivation::Share { part: share, of } => Some(Composition::Ratio {
            of: part(share, &value.period)?,
            per: vec![part(of, &value.period)?],
            times: Decimal::ONE_HUNDRED,
        }),
        Derivation::Rate { of, per, at, times } => {
            let whole = dataset.indicators.get(&per.indicator);
            let is_stock = whole.is_some_and(|whole| whole.kind == Kind::Stock);
            let start = || before(figures, &value.organization, per, &value.period);
            let periods = match (is_stock, at) {
                (false, _) | (true, StockAt::End) => vec![value.period.clone()],
                (true, StockAt::Start) => vec![start()?],
                (true, StockAt::Mean) => vec![start()?, value.period.clone()],
            };
            let per: Option<Vec<FigureRef>> = periods.iter().map(|period| part(per, period)).collect();
            Some(Composition::Ratio {
                of: part(of, &value.period)?,
                per: per?,
                times: Decimal::from(*times),
            })
        }
        Derivation::Sum(measures) => {
            let parts = measures.iter().map(|measure| part(measure, &value.period));
            parts.collect::<Option<_>>().map(Composition::Sum)
        }
    }
}

/// The measure with the categories of `cell` besides its own, where it can be broken down like this.
fn within(dataset: &Dataset, measure: &Measure, cell: &Cell) -> Option<Measure> {
    let dimensions = &dataset.indicators.get(&measure.indicator)?.dimensions;
    let mut merged = measure.clone();
    for (dimension, categories) in &cell.0 {
        let twice = merged.cell.0.insert(dimension.clone(), categories.clone());
        if twice.is_some() || !dimensions.contains(dimension) {
            return None;
        }
    }
    Some(merged)
}

/// A period at whose end the stock is the one that `period` starts with; of several, that right before it.
fn before(
    figures: &Figures,
    organization: &OrganizationId,
    measure: &Measure,
    period: &Period,
) -> Option<Period> {
    let day = period.first_day().checked_sub(1.day()).ok()?;
    let previous = period.previous();
    let own = figures.by_organization.get(organization)?;
    let candidates: Vec<&Period> = own
        .range(Measure::total(measure.indicator.clone())..)
        .take_while(|(other, _)| other.indicator == measure.indicator)
        .flat_map(|(_, figures)| BTreeMap::keys(figures))
        .filter(|candidate| candidate.last_day() == day)
        .collect();
    let right_before = candidates.iter().find(|candidate| {
        previous
            .as_ref()
            .is_some_and(|previous| previous.code() == candidate.code())
    });
    right_before
        .or(candidates.first())
        .map(|period| (*period).clone())
}
