use std::borrow::Cow;

use jiff::ToSpan;
use rust_decimal::Decimal;

use crate::model::{Cell, Dataset, Derivation, Kind, Magnitude, Measure, Period, StockAt};

use super::evaluate::within_cell;
use super::finding::{Finding, Found};
use super::{GapReason, How};

/// Works a derived figure out by its rule; `find` gives its parts.
pub(super) fn apply<'a>(
    dataset: &Dataset,
    rule: &Derivation,
    (cell, period): (&Cell, &Period),
    find: impl Fn(&Measure, &Period) -> Found<'a>,
) -> Found<'a> {
    let part = |measure| within_cell(dataset, measure, cell).ok_or(GapReason::NotAdditive);
    match rule {
        Derivation::Share { part: share, of } => {
            let found = find(&*part(share)?, period)?;
            found.against(find(&*part(of)?, period)?, 100, How::Derived)
        }
        Derivation::Rate { of, per, at, times } => {
            let counted = find(&*part(of)?, period)?;
            let per = part(per)?;
            let whole = if is_stock(dataset, &per) {
                stock(dataset, &per, period, *at, find)?
            } else {
                find(&per, period)?
            };
            counted.against(whole, *times, How::Derived)
        }
        Derivation::Sum(measures) => {
            let parts = measures.iter().map(|measure| find(&*part(measure)?, period));
            Finding::sum(parts, How::Derived).unwrap_or(Err(GapReason::NotReported))
        }
    }
}

/// The stock that a rate is set against.
fn stock<'a>(
    dataset: &Dataset,
    measure: &Measure,
    period: &Period,
    at: StockAt,
    find: impl Fn(&Measure, &Period) -> Found<'a>,
) -> Found<'a> {
    let dated = |period: &Period| {
        let found = find(measure, period)?;
        if found.is_undated() {
            Err(GapReason::NotReported)
        } else {
            Ok(found)
        }
    };
    let start = || dated(&ending_before(dataset, period).ok_or(GapReason::NotReported)?);
    match at {
        StockAt::Start => start(),
        StockAt::End => dated(period),
        StockAt::Mean => {
            let mut both = start()?.plus(dated(period)?, How::Derived)?;
            let two = Magnitude::exact(Decimal::TWO);
            both.magnitude = both.magnitude.divided_by(two).ok_or(GapReason::OutOfRange)?;
            Ok(both)
        }
    }
}

/// The figures that a derived one is made of: measures and periods.
pub(super) fn parts<'m>(
    dataset: &Dataset,
    rule: &'m Derivation,
    (cell, period): (&Cell, &Period),
) -> Vec<(Cow<'m, Measure>, Period)> {
    let part = |measure| within_cell(dataset, measure, cell);
    let mut found = Vec::new();
    match rule {
        Derivation::Share { part: share, of } => {
            found.extend(
                [part(share), part(of)]
                    .into_iter()
                    .flatten()
                    .map(|measure| (measure, period.clone())),
            );
        }
        Derivation::Rate { of, per, at, .. } => {
            found.extend(part(of).map(|measure| (measure, period.clone())));
            let Some(per) = part(per) else { return found };
            let stock = is_stock(dataset, &per);
            if stock && *at != StockAt::End {
                found.extend(ending_before(dataset, period).map(|before| (per.clone(), before)));
            }
            if !stock || *at != StockAt::Start {
                found.push((per, period.clone()));
            }
        }
        Derivation::Sum(measures) => {
            found.extend(
                measures
                    .iter()
                    .filter_map(part)
                    .map(|measure| (measure, period.clone())),
            );
        }
    }
    found
}

fn is_stock(dataset: &Dataset, measure: &Measure) -> bool {
    dataset
        .indicators
        .get(&measure.indicator)
        .is_some_and(|indicator| indicator.kind == Kind::Stock)
}

/// A period at whose end the stock is the one that `period` starts with: that right before it, or the day before.
fn ending_before(dataset: &Dataset, period: &Period) -> Option<Period> {
    let day = period.first_day().checked_sub(1.day()).ok()?;
    let before = match period.shape() {
        crate::model::PeriodShape::Years => Some(Period::containing(day, crate::model::Rhythm::Year)),
        _ => period.previous(),
    };
    before
        .filter(|before| before.last_day() == day)
        .map(|before| dataset.periods.known(before))
        .or_else(|| dataset.periods.parse(&format!("{day}--{day}")))
}
