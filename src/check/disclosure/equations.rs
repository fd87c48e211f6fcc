use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::model::{
    Category, CategoryId, Cell, Completeness, Dimension, DimensionId, FigureRef, Indicator, Kind, Measure,
    Rhythm,
};

use super::super::scope::is_there_in;
use super::visible::Visible;
use super::{derived, over_time};

/// An equation before its figures have positions; see [`super::network::Equation`].
#[derive(Clone, Debug)]
pub(super) enum Drawing {
    Sum {
        whole: FigureRef,
        parts: Vec<FigureRef>,
    },
    Ratio {
        value: FigureRef,
        of: FigureRef,
        per: Vec<FigureRef>,
        times: Decimal,
    },
}

/// Which equation it is: its whole, and what the parts are parts by.
pub(super) type Key = (FigureRef, By);

/// What parts are parts by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    Dimension(DimensionId),
    Rhythm(Rhythm),
    /// The day of a stock: the other figure is of the same.
    Day(crate::model::Period),
    Children,
    Derivation,
}

/// Equations, each drawn up once.
#[derive(Default)]
pub(super) struct Drawings {
    seen: BTreeSet<Key>,
    /// Those that nobody has taken yet.
    pub(super) open: Vec<Drawing>,
}

impl Drawings {
    /// Draws an equation up, unless that was done, or found to be none, before.
    pub(super) fn add(&mut self, key: Key, draw: impl FnOnce(&FigureRef) -> Option<Drawing>) {
        if self.seen.contains(&key) {
            return;
        }
        self.open.extend(draw(&key.0));
        self.seen.insert(key);
    }
}

/// Draws up every equation that a figure is in.
pub(super) fn around(visible: Visible<'_>, figure: &FigureRef, found: &mut Drawings) {
    let Some(indicator) = visible.dataset.indicators.get(&figure.measure.indicator) else {
        return;
    };
    if matches!(indicator.kind, Kind::Flow | Kind::Stock) {
        by_categories(visible, figure, indicator, found);
        by_organizations(visible, figure, found);
    }
    match indicator.kind {
        Kind::Flow => over_time::sums(visible, figure, found),
        Kind::Stock => over_time::same_day(visible, figure, found),
        Kind::Share | Kind::Rate | Kind::Mean => {}
    }
    derived::equations(visible, figure, found);
}

/// The figure as a part of a coarser one, and as the whole of finer ones, in each exhaustive dimension.
fn by_categories(visible: Visible<'_>, figure: &FigureRef, indicator: &Indicator, found: &mut Drawings) {
    let FigureRef {
        organization,
        measure,
        period,
    } = figure;
    let given: Vec<&Cell> = visible
        .measures(organization, &indicator.id)
        .filter(|(_, figures)| figures.contains_key(period))
        .map(|(measure, _)| &measure.cell)
        .collect();
    // A cross of dimensions that nobody gives a figure for cannot be worked out.
    let is_crossed = |cell: &Cell| {
        given
            .iter()
            .any(|given| cell.0.keys().all(|dimension| given.0.contains_key(dimension)))
    };
    for id in &indicator.dimensions {
        let Some(dimension) = visible.dataset.dimensions.get(id) else {
            continue;
        };
        if dimension.completeness != Completeness::Exhaustive {
            continue;
        }
        let own = measure.cell.0.get(id).and_then(BTreeSet::first);
        if let Some(category) = own.and_then(|own| dimension.categories.get(own)) {
            let whole = held_to(&measure.cell, id, category.parent.as_ref());
            sum(figure, (whole, category.parent.as_ref()), dimension, found);
        }
        let children = dimension.children(own);
        if let Some(child) = children.first()
            && is_crossed(&held_to(&measure.cell, id, Some(&child.id)))
        {
            sum(figure, (measure.cell.clone(), own), dimension, found);
        }
    }
}

/// The equation of a whole cell, whose category in a dimension is `category`, and of all cells right below it.
fn sum(
    figure: &FigureRef,
    (cell, category): (Cell, Option<&CategoryId>),
    dimension: &Dimension,
    found: &mut Drawings,
) {
    let with = |cell| FigureRef {
        measure: Measure {
            indicator: figure.measure.indicator.clone(),
            cell,
        },
        ..figure.clone()
    };
    let key = (with(cell.clone()), By::Dimension(dimension.id.clone()));
    found.add(key, |whole| {
        let part = |category: &Category| with(held_to(&cell, &dimension.id, Some(&category.id)));
        let parts: Vec<FigureRef> = dimension.children(category).into_iter().map(part).collect();
        let whole = whole.clone();
        (!parts.is_empty()).then_some(Drawing::Sum { whole, parts })
    });
}

/// The cell with another category of a dimension, or without it.
fn held_to(cell: &Cell, dimension: &DimensionId, category: Option<&CategoryId>) -> Cell {
    let mut cell = cell.clone();
    match category {
        Some(category) => {
            let one = BTreeSet::from([category.clone()]);
            cell.0.insert(dimension.clone(), one);
        }
        None => {
            cell.0.remove(dimension);
        }
    }
    cell
}

/// The figure as that of one organization of several under another, and as that of the one above.
fn by_organizations(visible: Visible<'_>, figure: &FigureRef, found: &mut Drawings) {
    let of = |organization: &crate::model::OrganizationId| FigureRef {
        organization: organization.clone(),
        ..figure.clone()
    };
    let organization = visible.draft.organizations.get(&figure.organization);
    let parent = organization.and_then(|organization| organization.item.parent.as_ref());
    for above in [Some(&figure.organization), parent].into_iter().flatten() {
        found.add((of(above), By::Children), |whole| {
            let children = visible.children(above).iter();
            let parts: Vec<FigureRef> = children
                .filter_map(|child| visible.draft.organizations.get(child))
                .filter(|child| is_there_in(&child.item, &figure.period))
                .map(|child| of(&child.item.id))
                .collect();
            let all_report = parts.iter().chain([whole]).all(|figure| visible.reports(figure));
            let whole = whole.clone();
            let holds = !parts.is_empty() && all_report && adds_up(visible, &whole, &parts);
            holds.then_some(Drawing::Sum { whole, parts })
        });
    }
}

/// Whether organizations add up to the one above them, as far as that is known: it may have figures of its own.
fn adds_up(visible: Visible<'_>, whole: &FigureRef, parts: &[FigureRef]) -> bool {
    let parts: Option<Vec<_>> = parts.iter().map(|part| visible.truth(part)).collect();
    let (Some(whole), Some(parts)) = (visible.truth(whole), parts) else {
        return true;
    };
    let sum = parts.into_iter().try_fold(
        crate::model::Magnitude::exact(Decimal::ZERO),
        crate::model::Magnitude::plus,
    );
    sum.is_none_or(|sum| sum.low <= whole.high && whole.low <= sum.high)
}
