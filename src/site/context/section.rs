//! An indicator on the page of an organization: chart, targets, numbers.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::assess::{Assessment, Average};
use crate::chart::Size;
use crate::locale::Message;
use crate::model::{Indicator, Measure, OrganizationId, Period, TargetRef};
use crate::route::Anchor;
use crate::site::context::chart::Chart;
use crate::site::context::grain::Grain;
use crate::site::context::series::Series;
use crate::site::context::target::{TargetCard, Whose};
use crate::site::context::yearly::Verdicts;
use crate::site::context::{Link, Table};
use crate::site::view::View;

/// How many numbers a year has at most in a table that stands beside a chart: a total and its two parts.
const BESIDE: usize = 3;

/// An indicator of an organization.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Section {
    pub(in crate::site) anchor: String,
    pub(in crate::site) name: Link,
    /// `small` where the chart stands beside the table.
    pub(in crate::site) size: &'static str,
    pub(in crate::site) chart: Option<Chart>,
    /// The resolutions whose results are in the table.
    pub(in crate::site) set_by: Vec<Link>,
    pub(in crate::site) targets: Vec<TargetCard>,
    /// What is known over time: years, other periods, months.
    pub(in crate::site) tables: Vec<Table>,
}

impl Section {
    /// How much it takes, in cells.
    pub(in crate::site) fn weight(&self) -> usize {
        let cards = self.targets.iter().filter_map(|card| card.results.as_ref());
        let tables = self.tables.iter().chain(cards).map(Table::weight);
        let chart = match &self.chart {
            None => 0,
            Some(_) if self.size == "small" => 80,
            Some(_) => 300,
        };
        6 + chart + 10 * self.targets.len() + self.set_by.len() + tables.sum::<usize>()
    }
}

/// How wide the chart of an indicator may be: as wide as this, but small only where its numbers fit beside it.
pub(in crate::site) fn width(series: &[Series], size: Size) -> Size {
    let mut periods = series.iter().flat_map(|it| it.readings.keys());
    let narrow = series.len() <= BESIDE && periods.all(|period| Grain::of(period) == Grain::Year);
    if narrow { size } else { Size::Full }
}

/// The chart of an indicator, no larger than `largest` where there is room for a large one.
pub(in crate::site) fn chart(
    view: &View<'_>,
    (id, indicator): (&OrganizationId, &Indicator),
    size: Size,
    largest: Size,
) -> Option<Chart> {
    let chart = view.chart_of_measure(
        format!("chart_{}", indicator.id),
        vec![id.clone()],
        (Measure::total(indicator.id.clone()), None),
        if size == Size::Full { largest } else { size },
    );
    chart.map(Chart::beside_its_numbers)
}

/// An indicator without its chart.
pub(in crate::site) fn section(
    view: &View<'_>,
    (id, indicator): (&OrganizationId, &Indicator),
    series: &[Series],
    (assessments, averages): (&[&Assessment], &[&Average]),
    size: Size,
) -> Section {
    let mut references: Vec<&TargetRef> = Vec::new();
    let all = assessments
        .iter()
        .map(|it| &it.target)
        .chain(averages.iter().map(|it| &it.target));
    for reference in all {
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
    let mut targets = Vec::new();
    let mut verdicts = Vec::new();
    let periods: BTreeSet<&Period> = series.iter().flat_map(|it| it.readings.keys()).collect();
    for reference in references {
        let Some(target) = view.dataset().target(reference) else {
            continue;
        };
        if target.measure.indicator != indicator.id {
            continue;
        }
        let assessments: Vec<&Assessment> = assessments
            .iter()
            .copied()
            .filter(|it| it.target == *reference)
            .collect();
        let averages: Vec<&Average> = averages
            .iter()
            .copied()
            .filter(|it| it.target == *reference)
            .collect();
        if size == Size::Small
            && let Some(found) = Verdicts::new((reference, target), (&assessments, &averages), &periods)
        {
            verdicts.push(found);
            continue;
        }
        targets.push(
            view.target_card(reference, target, Whose::One, (&assessments, &averages))
                .without_anchors(),
        );
    }
    let anchor = Anchor::series(&indicator.id).as_str().to_owned();
    let name = view.indicator_name(&indicator.id);
    let tables = match size {
        _ if series.is_empty() => Vec::new(),
        Size::Full => view.series_tables(id, series, &name),
        Size::Small => {
            let message = Message::new("series-caption")
                .with("indicator", name)
                .with("organization", view.organization_label(id))
                .with("grain", Grain::Year.name());
            vec![view.yearly_table(id, series, &verdicts, view.words_of(&message))]
        }
    };
    Section {
        anchor,
        name: view.indicator(&indicator.id),
        size: if size == Size::Small { "small" } else { "full" },
        chart: None,
        set_by: view.set_by(&verdicts),
        targets,
        tables,
    }
}
