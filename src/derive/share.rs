use crate::model::{Dataset, Derivation, FigureRef, Indicator, Kind, Measure};

use super::evaluate::Evaluator;
use super::finding::Found;
use super::{Gap, GapReason, How, Reading};

/// The figure in per cent of its indicator's total. A figure that is a share is its own answer; a share that a source
/// gives with no count behind it is found by an indicator that is defined as just that share.
pub fn share_of_total(dataset: &Dataset, figure: &FigureRef) -> Reading {
    let FigureRef {
        organization,
        measure,
        period,
    } = figure;
    let evaluator = Evaluator::new(dataset, organization);
    let kind = dataset
        .indicators
        .get(&measure.indicator)
        .map(|indicator| indicator.kind);
    match kind {
        Some(Kind::Flow | Kind::Stock) => {}
        Some(Kind::Share) => return evaluator.reading(measure, period),
        Some(Kind::Rate | Kind::Mean) | None => {
            return Reading::Missing(Gap::without_figures(GapReason::NotAdditive));
        }
    }
    let total = Measure::total(measure.indicator.clone());
    let found: Found<'_> = evaluator.find(measure, period).and_then(|part| {
        let whole = evaluator.find(&total, period)?;
        part.against(whole, 100, How::ShareOfTotal)
    });
    match found {
        Ok(share) => share.into_reading(Kind::Share),
        Err(reason) => {
            let given = dataset
                .indicators
                .values()
                .filter(|indicator| is_share_of(indicator, measure, &total))
                .map(|indicator| Measure::total(indicator.id.clone()))
                .find_map(|share| evaluator.find(&share, period).ok());
            if let Some(given) = given.filter(|_| reason == GapReason::NotReported) {
                return given.into_reading(Kind::Share);
            }
            let mut gap = Gap::without_figures(reason);
            evaluator.lacking(measure, period, None, &mut gap);
            evaluator.lacking(&total, period, None, &mut gap);
            Reading::Missing(gap)
        }
    }
}

fn is_share_of(indicator: &Indicator, measure: &Measure, total: &Measure) -> bool {
    match &indicator.derivation {
        Some(Derivation::Share { part, of }) => part == measure && of == total,
        _ => false,
    }
}
