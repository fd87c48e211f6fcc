use crate::model::{Dataset, Kind, Measure, Organization, OrganizationId, Period, Successors};

use super::evaluate::Evaluator;
use super::finding::{Finding, Found};
use super::{GapReason, How, Reading, derivation};

/// The figure as it would have been, had the organization been there before its predecessors became part of it: theirs
/// added up. `None` unless each of them is known and went into it whole. It is another series than the organization's
/// own and has to be labelled so.
pub fn sum_of_predecessors(
    dataset: &Dataset,
    organization: &OrganizationId,
    measure: &Measure,
    period: &Period,
) -> Option<Reading> {
    let kind = dataset.indicators.get(&measure.indicator)?.kind;
    let depth = dataset.organizations.len();
    let found = of_predecessors(dataset, organization, (measure, period), depth);
    found.ok().map(|found| found.into_reading(kind))
}

/// `depth`: how many generations back it may go; `check` refuses circles, which this would not leave otherwise.
fn of_predecessors<'a>(
    dataset: &'a Dataset,
    organization: &OrganizationId,
    (measure, period): (&Measure, &Period),
    depth: usize,
) -> Found<'a> {
    let missing = Err(GapReason::NotReported);
    let Some(indicator) = dataset.indicators.get(&measure.indicator) else {
        return missing;
    };
    if depth == 0 {
        return missing;
    }
    let find =
        |measure: &Measure, period: &Period| of_predecessors(dataset, organization, (measure, period), depth);
    let parts = dataset.predecessors(organization);
    match (indicator.kind, &indicator.derivation) {
        // A derived indicator that is a part of itself is refused by `check`; this ends even then.
        (_, Some(rule)) => derivation::apply(dataset, rule, (&measure.cell, period), |part, period| {
            if dataset
                .indicators
                .get(&part.indicator)
                .is_some_and(|part| part.derivation.is_some())
            {
                return of_predecessors(dataset, organization, (part, period), depth - 1);
            }
            find(part, period)
        }),
        (Kind::Flow | Kind::Stock, None) => {
            let parts = parts.map(|part| whole_predecessor(dataset, part, (measure, period), depth));
            Finding::sum(parts, How::SumOfOrganizations).unwrap_or(missing)
        }
        // What does not add up passes to a successor only where it is the same under another name.
        (Kind::Share | Kind::Rate | Kind::Mean, None) => {
            let mut parts = parts;
            match (parts.next(), parts.next()) {
                (Some(one), None) => whole_predecessor(dataset, one, (measure, period), depth),
                _ => missing,
            }
        }
    }
}

/// The figure of one predecessor, or of its own predecessors where it was not there yet.
fn whole_predecessor<'a>(
    dataset: &'a Dataset,
    predecessor: &'a Organization,
    (measure, period): (&Measure, &Period),
    depth: usize,
) -> Found<'a> {
    let crate::model::OrganizationEnd::Ended { on, successors } = &predecessor.end else {
        return Err(GapReason::NotReported);
    };
    if matches!(successors, Successors::SplitInto(parts) if parts.len() > 1) || period.last_day() >= *on {
        return Err(GapReason::NotReported);
    }
    if predecessor.from.is_some_and(|from| period.last_day() < from) {
        return of_predecessors(dataset, &predecessor.id, (measure, period), depth - 1);
    }
    if predecessor.from.is_some_and(|from| period.first_day() < from) {
        return Err(GapReason::NotReported);
    }
    Evaluator::new(dataset, &predecessor.id).find(measure, period)
}
