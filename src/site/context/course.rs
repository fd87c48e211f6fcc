//! The charts of a period's page: how its numbers came to be what they are.

use crate::chart::Size;
use crate::derive::{self, Reading};
use crate::model::{FigureRef, Measure, OrganizationId, Period, Rhythm};
use crate::site::context::chart::Chart;
use crate::site::context::grain::Grain;
use crate::site::view::View;

/// How a figure came to be what it is: that of a month over the months of its year before it, that of a year over all years
/// before it. What came later is on later pages. `None` where nothing is known before it.
pub(in crate::site) fn course(view: &View<'_>, figure: &FigureRef) -> Option<Chart> {
    let FigureRef {
        organization,
        measure,
        period,
    } = figure;
    let known = derive::series(view.dataset(), organization, measure);
    let known = known.iter().filter(|(_, reading)| reading.known().is_some());
    let known: Vec<&Period> = known.map(|(period, _)| period).collect();
    let first = if Grain::of(period) > Grain::Other {
        year_of(view, period).first_day()
    } else {
        known.iter().map(|it| it.first_day()).min()?
    };
    let within = Period::of_days(first, period.last_day());
    if known.iter().filter(|it| within.covers(it)).count() < 2 {
        return None;
    }
    let anchor = "chart_course".to_owned();
    view.chart_of_measure(
        anchor,
        vec![organization.clone()],
        (measure.clone(), Some(within)),
        Size::Small,
    )
    .map(Chart::beside_its_numbers)
}

/// The year that a period begins in.
fn year_of(view: &View<'_>, period: &Period) -> Period {
    let year = Period::containing(period.first_day(), Rhythm::Year);
    view.dataset().periods.known(year)
}

/// The first number that its parts of the year are known of, from month to month or quarter to quarter.
pub(in crate::site) fn chart_of_parts(
    view: &View<'_>,
    id: &OrganizationId,
    period: &Period,
) -> Option<Chart> {
    let is_part = |part: &Period| Grain::of(part) > Grain::Other && period.covers(part);
    let mut periods = view.index.periods.get(id).into_iter().flatten();
    if Grain::of(period) != Grain::Year || !periods.any(is_part) {
        return None;
    }
    let measure = view.dataset().indicators_in_order().into_iter().find_map(|it| {
        let total = Measure::total(it.id.clone());
        let known = derive::series(view.dataset(), id, &total);
        let part = |(part, reading): &(Period, Reading)| is_part(part) && reading.known().is_some();
        (known.iter().filter(|it| part(it)).count() > 2).then_some(total)
    })?;
    let within = Some(period.clone());
    view.chart_of_measure(
        "chart_parts".to_owned(),
        vec![id.clone()],
        (measure, within),
        Size::Small,
    )
    .map(Chart::beside_its_numbers)
}
