use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{FigureRef, Kind, Measure, OrganizationId, Period, PeriodShape, Rhythm, StockDate};

use super::equations::{By, Drawing, Drawings};
use super::network::Network;
use super::visible::Visible;

const RHYTHMS: [Rhythm; 4] = [Rhythm::Year, Rhythm::HalfYear, Rhythm::Quarter, Rhythm::Month];

/// A flow as the sum of shorter periods of one rhythm, and as one of those.
pub(super) fn sums(visible: Visible<'_>, figure: &FigureRef, found: &mut Drawings) {
    let periods = visible.periods(&figure.organization, &figure.measure.indicator);
    let with = |period: &Period| FigureRef {
        period: period.clone(),
        ..figure.clone()
    };
    for period in &periods {
        let holds_others = || periods.iter().any(|part| part != period && period.covers(part));
        if !period.covers(&figure.period) || is_counted_otherwise(period) || !holds_others() {
            continue;
        }
        for rhythm in RHYTHMS {
            found.add((with(period), By::Rhythm(rhythm)), |whole| {
                let parts = tiles(visible, period, rhythm);
                // Where one of them is not reported at all it cannot be worked out either.
                let reported = parts.iter().all(|part| periods.contains(part));
                let (whole, parts) = (whole.clone(), parts.iter().map(with).collect::<Vec<_>>());
                (parts.len() > 1 && reported).then_some(Drawing::Sum { whole, parts })
            });
        }
    }
}

/// The periods of a rhythm that a period consists of. Empty where they do not fill it.
fn tiles(visible: Visible<'_>, whole: &Period, rhythm: Rhythm) -> Vec<Period> {
    let parts = whole.each(rhythm);
    let days: i64 = parts.iter().map(Period::days).sum();
    if days != whole.days() {
        return Vec::new();
    }
    let known = |part| visible.dataset.periods.known(part);
    parts.into_iter().map(known).collect()
}

/// Whether a period is said to count as more or fewer years than it spans: its days are then only nominal.
pub(in super::super) fn is_counted_otherwise(period: &Period) -> bool {
    let spanned = u32::try_from(period.last_day().year() - period.first_day().year() + 1).ok();
    period.shape() == PeriodShape::Years && period.years() != spanned
}

/// Stocks of one day are one number, in whichever period's file they stand.
pub(super) fn same_day(visible: Visible<'_>, figure: &FigureRef, found: &mut Drawings) {
    let Some(own) = visible.of_organization(&figure.organization) else {
        return;
    };
    let figures = own.get(&figure.measure).into_iter().flatten();
    let day = |period: &Period, date: Option<StockDate>| match date {
        Some(StockDate::At(day)) => day,
        Some(StockDate::Unknown) | None => period.last_day(),
    };
    let of = |period: &Period| own.get(&figure.measure)?.get(period)?.observation.date;
    let own_day = day(&figure.period, of(&figure.period));
    for (period, other) in figures {
        if *period == figure.period || day(period, other.observation.date) != own_day {
            continue;
        }
        let (first, second) = if *period < figure.period {
            (period, &figure.period)
        } else {
            (&figure.period, period)
        };
        let with = |period: &Period| FigureRef {
            period: period.clone(),
            ..figure.clone()
        };
        found.add((with(first), By::Day(second.clone())), |whole| {
            Some(Drawing::Sum {
                whole: whole.clone(),
                parts: vec![with(second)],
            })
        });
    }
}

/// A flow between two days is known where figures lead from the one to the other, forwards or backwards: a year
/// without its first quarter is what is left of it. Gives the figures that lead through each unknown flow, those to be
/// added and those to be taken away.
pub(super) fn ways(network: &Network<'_>) -> Vec<(usize, Vec<(FigureRef, Direction)>)> {
    let mut worked_out: BTreeMap<(&OrganizationId, &Measure), Vec<&Period>> = BTreeMap::new();
    for unknown in network.unknowns.iter().filter(|unknown| unknown.known) {
        let figure = &unknown.figure;
        let key = (&figure.organization, &figure.measure);
        worked_out.entry(key).or_default().push(&figure.period);
    }
    let mut found = Vec::new();
    for (position, unknown) in network.unknowns.iter().enumerate() {
        let figure = &unknown.figure;
        let is_flow = network.visible.kind(&figure.measure) == Some(Kind::Flow);
        if unknown.known || !is_flow || is_counted_otherwise(&figure.period) {
            continue;
        }
        let worked_out = worked_out.get(&(&figure.organization, &figure.measure));
        let known = known_periods(network, figure, worked_out.map_or(&[], Vec::as_slice));
        if let Some(way) = way(figure, &known) {
            found.push((position, way));
        }
    }
    found
}

/// Whether a flow on the way is added or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Forwards,
    Backwards,
}

fn way(figure: &FigureRef, known: &BTreeSet<&Period>) -> Option<Vec<(FigureRef, Direction)>> {
    let ends = |period: &Period| Some((period.first_day(), period.last_day().checked_add(1.day()).ok()?));
    let (start, goal) = ends(&figure.period)?;
    let mut reached: BTreeMap<Date, (Date, &Period, Direction)> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(day) = open.pop_front() {
        for period in known {
            let Some((from, to)) = ends(period) else { continue };
            let (next, direction) = match day {
                day if day == from => (to, Direction::Forwards),
                day if day == to => (from, Direction::Backwards),
                _ => continue,
            };
            if next == start || reached.contains_key(&next) {
                continue;
            }
            reached.insert(next, (day, period, direction));
            open.push_back(next);
        }
    }
    let mut way = Vec::new();
    let mut day = goal;
    while day != start {
        let (before, period, direction) = reached.get(&day)?;
        let with = FigureRef {
            period: (*period).clone(),
            ..figure.clone()
        };
        way.push((with, *direction));
        day = *before;
    }
    Some(way)
}

/// The periods for which a reader knows this organization's figure of this measure.
fn known_periods<'n>(
    network: &'n Network<'_>,
    figure: &FigureRef,
    worked_out: &[&'n Period],
) -> BTreeSet<&'n Period> {
    let own = network.visible.of_organization(&figure.organization);
    let given = own.and_then(|own| own.get(&figure.measure)).into_iter();
    let given = given.flat_map(BTreeMap::keys).filter(|period| {
        let figure = FigureRef {
            period: (*period).clone(),
            ..figure.clone()
        };
        network.value(&figure).is_some()
    });
    given
        .chain(worked_out.iter().copied())
        .filter(|period| !is_counted_otherwise(period))
        .collect()
}
