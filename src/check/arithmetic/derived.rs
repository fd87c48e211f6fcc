use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::{Message, round};
use crate::model::{Dataset, FigureRef, Magnitude};

use super::super::composition::{Composition, composition};
use super::super::draft::Draft;
use super::super::figures::Figure;
use super::parts::with_places;
use super::{can_be_equal, magnitude, sum};

/// Figures of derived indicators that are given as well, against what the figures behind them give.
pub(super) fn check(draft: &Draft, dataset: &Dataset, sink: &mut Sink) {
    for (organization, own) in &draft.figures.by_organization {
        for (measure, figures) in own {
            let indicator = dataset.indicators.get(&measure.indicator);
            let Some(indicator) = indicator.filter(|indicator| indicator.derivation.is_some()) else {
                continue;
            };
            for (period, given) in figures {
                let Some(value) = magnitude(given) else { continue };
                let figure = FigureRef {
                    organization: organization.clone(),
                    measure: measure.clone(),
                    period: period.clone(),
                };
                let composition = composition(dataset, &draft.figures, &figure, indicator);
                if let Some(composition) = composition {
                    check_one((given, value), &composition, draft, sink);
                }
            }
        }
    }
}

fn check_one(
    (given, value): (&Figure, Magnitude),
    composition: &Composition,
    draft: &Draft,
    sink: &mut Sink,
) {
    let find = |figure: &FigureRef| draft.figures.get(figure);
    let members: Option<Vec<&Figure>> = composition.members().into_iter().map(find).collect();
    let Some(members) = members else { return };
    let Some(worked_out) = work_out(composition, &members) else {
        return;
    };
    if can_be_equal(worked_out, value) {
        return;
    }
    let decimals = value.value.scale() + 2;
    let names: Vec<String> = members
        .iter()
        .map(|member| member.observation.figure.to_string())
        .collect();
    let message = Message::new("check-derived-differs")
        .with("figure", given.observation.figure.to_string())
        .with("given", value.value)
        .with("worked-out", round(worked_out.value, decimals).normalize())
        .with("members", names.join("`, `"));
    let finding = Diagnostic::new(Code::DerivedDiffers, given.place.origin(), message)
        .help(Message::new("check-derived-differs-help"));
    sink.push(with_places(finding, &members));
}

/// The figure that its members give, which are in the order of [`Composition::members`].
fn work_out(composition: &Composition, members: &[&Figure]) -> Option<Magnitude> {
    match composition {
        Composition::Sum(_) => sum(members.iter().copied()),
        Composition::Ratio { times, .. } => {
            let (of, per) = members.split_first()?;
            let counted = magnitude(of)?.times(*times)?;
            let count = Decimal::from(per.len());
            let whole = sum(per.iter().copied())?;
            counted.times(count)?.divided_by(whole)
        }
    }
}
