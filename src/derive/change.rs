use rust_decimal::Decimal;

use crate::model::{Dataset, Derivation, FigureRef, Indicator, Kind, Magnitude, Period};

use super::evaluate::Evaluator;

/// How a figure moved.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Against the period right before it.
    pub previous: Option<Change>,
    /// Against the same part of the year before. `None` for whole years, whose period before is just that.
    pub year_before: Option<Change>,
}

/// How a figure moved against an earlier one.
#[derive(Clone, Debug)]
pub struct Change {
    /// The earlier figure.
    pub against: FigureRef,
    /// The difference, in the figure's unit (percentage points for what is in per cent).
    pub difference: Magnitude,
    /// The difference in per cent of the earlier figure. `None` for what is in per cent itself, and where the earlier
    /// figure is 0 or less, or can be.
    pub percent: Option<Magnitude>,
}

/// How a figure moved on the period before and on the same period of the year before. Only like is set against like:
/// several years only against as many, and nothing where one of the two figures is not known.
pub fn change(dataset: &Dataset, figure: &FigureRef) -> Changes {
    let find = |period: &Period| {
        let evaluator = Evaluator::new(dataset, &figure.organization);
        let found = evaluator.find(&figure.measure, period);
        found.ok().map(|found| found.magnitude)
    };
    let (Some(indicator), Some(current)) = (
        dataset.indicators.get(&figure.measure.indicator),
        find(&figure.period),
    ) else {
        return Changes::default();
    };
    let against = |earlier: Option<Period>| {
        let period = dataset.periods.known(earlier?);
        if period.years() != figure.period.years() {
            return None;
        }
        let earlier = find(&period)?;
        Some(Change {
            difference: current.minus(earlier)?,
            percent: percent(indicator, current, earlier),
            against: FigureRef {
                period,
                ..figure.clone()
            },
        })
    };
    Changes {
        previous: against(figure.period.previous()),
        year_before: against(figure.period.year_before()),
    }
}

/// The change in per cent. As a quotient less 100, each number enters once, and the interval is as narrow as it can be.
fn percent(indicator: &Indicator, current: Magnitude, earlier: Magnitude) -> Option<Magnitude> {
    let in_percent = match (indicator.kind, &indicator.derivation) {
        (Kind::Share, _) | (Kind::Rate, Some(Derivation::Rate { times: 100, .. })) => true,
        (Kind::Flow | Kind::Stock | Kind::Rate | Kind::Mean, _) => false,
    };
    if in_percent || earlier.low <= Decimal::ZERO {
        return None;
    }
    let ratio = current.times(Decimal::ONE_HUNDRED)?.divided_by(earlier)?;
    ratio.minus(Magnitude::exact(Decimal::ONE_HUNDRED))
}
