use crate::derive::GapReason;
use crate::model::{Period, Rhythm};

use super::super::Context;
use super::super::asked::Asked;
use super::{Found, Gap, Point, after};

/// The stretches without figures: from the first figure to the last one that is there or is missed, the steps that
/// were over, in the organization's life, and that no figure is of.
pub(super) fn gaps(
    context: &Context<'_>,
    found: &Found<'_>,
    (points, asked, step): (&[Point], &[Asked<'_>], Rhythm),
) -> Vec<Gap> {
    let Found {
        organization,
        measure,
        readings,
    } = found;
    let as_of = context.dataset.publication.as_of.date;
    let stated: Vec<(&Period, GapReason)> = readings
        .iter()
        .filter_map(|(period, reading)| Some((period, reading.gap()?.reason)))
        .collect();
    let missed = context.assessments.not_reported.iter().filter(|figure| {
        figure.organization == organization.id && figure.measure.indicator == measure.indicator
    });
    let wanted: Vec<&Period> = missed
        .map(|figure| &figure.period)
        .chain(stated.iter().map(|(period, _)| *period))
        .chain(
            asked
                .iter()
                .filter(|asked| asked.organization == organization.id && asked.target.measure == **measure)
                .flat_map(|asked| &asked.no_data),
        )
        .collect();
    let drawn = points.iter().map(|point| &point.figure.period);
    let Some(first) = drawn
        .clone()
        .chain(wanted.iter().copied())
        .map(Period::first_day)
        .min()
    else {
        return Vec::new();
    };
    let Some(last) = drawn.chain(wanted).map(Period::last_day).max() else {
        return Vec::new();
    };
    let mut gaps: Vec<Gap> = Vec::new();
    let mut period = Period::containing(first, step);
    while period.first_day() <= last {
        let begun = period.first_day();
        let next = Period::containing(after(period.last_day()), step);
        let known = points.iter().any(|point| point.figure.period.overlaps(&period));
        let lived = organization.from.is_none_or(|from| from <= period.first_day())
            && organization.ended_on().is_none_or(|end| end > period.last_day());
        if !known && lived && period.is_over(as_of) {
            let reason = stated.iter().find(|(other, _)| other.covers(&period));
            let reason = reason.map_or(GapReason::NotReported, |(_, reason)| *reason);
            match gaps.last_mut() {
                Some(gap) if after(gap.last.last_day()) == period.first_day() && gap.reason == reason => {
                    gap.last = period;
                }
                _ => gaps.push(Gap {
                    first: period.clone(),
                    last: period,
                    reason,
                }),
            }
        }
        // The end of the calendar.
        if next.first_day() <= begun {
            break;
        }
        period = next;
    }
    gaps
}
