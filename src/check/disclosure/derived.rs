use crate::model::{Derivation, FigureRef, Indicator, Measure};

use super::super::composition::{Composition, composition};
use super::equations::{By, Drawing, Drawings};
use super::visible::Visible;

/// A figure as a derived one, and as what others are derived from.
pub(super) fn equations(visible: Visible<'_>, figure: &FigureRef, found: &mut Drawings) {
    let indicators = &visible.dataset.indicators;
    let made_of = |value: &FigureRef, indicator: &Indicator| {
        composition(visible.dataset, &visible.draft.figures, value, indicator).filter(|composition| {
            composition
                .members()
                .iter()
                .all(|part| part.measure.cell.is_single())
        })
    };
    let own = indicators.get(&figure.measure.indicator);
    if let Some(indicator) = own.filter(|indicator| indicator.derivation.is_some()) {
        found.add((figure.clone(), By::Derivation), |value| {
            made_of(value, indicator).map(|composition| equation(value.clone(), composition))
        });
    }
    for indicator in indicators
        .values()
        .filter(|indicator| uses(indicator, &figure.measure))
    {
        for (measure, figures) in visible.measures(&figure.organization, &indicator.id) {
            for period in figures.keys() {
                let value = FigureRef {
                    organization: figure.organization.clone(),
                    measure: measure.clone(),
                    period: period.clone(),
                };
                found.add((value, By::Derivation), |value| {
                    let composition = made_of(value, indicator)?;
                    visible
                        .reports(value)
                        .then(|| equation(value.clone(), composition))
                });
            }
        }
    }
}

fn uses(indicator: &Indicator, measure: &Measure) -> bool {
    let is_of = |part: &Measure| part.indicator == measure.indicator;
    match &indicator.derivation {
        None => false,
        Some(Derivation::Share { part, of }) => is_of(part) || is_of(of),
        Some(Derivation::Rate { of, per, .. }) => is_of(of) || is_of(per),
        Some(Derivation::Sum(parts)) => parts.iter().any(is_of),
    }
}

fn equation(value: FigureRef, composition: Composition) -> Drawing {
    match composition {
        Composition::Sum(parts) => Drawing::Sum { whole: value, parts },
        Composition::Ratio { of, per, times } => Drawing::Ratio {
            value,
            of,
            per,
            times,
        },
    }
}
