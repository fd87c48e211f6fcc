use std::collections::BTreeMap;

use crate::locale::Text;

use super::{CategoryId, DimensionId, IndicatorId, Measure, Rhythm, UnitId};

/// What kind of number an indicator is; it decides what may be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A count over a period; adds up over time and over organizations.
    Flow,
    /// A count at a date; adds up over organizations only.
    Stock,
    /// A part of a whole, always in per cent.
    Share,
    /// A count set against another indicator.
    Rate,
    /// An average.
    Mean,
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither.
    None,
}

/// Which stock a rate is set against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StockAt {
    /// That at the start of the period: the figure of the period before.
    Start,
    /// That at its end.
    End,
    /// The mean of both.
    Mean,
}

/// How a derived indicator is worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// `part` in per cent of `of`.
    Share {
        /// The part.
        part: Measure,
        /// The whole.
        of: Measure,
    },
    /// `of` per `per`, times `times`.
    Rate {
        /// What is counted.
        of: Measure,
        /// What it is set against.
        per: Measure,
        /// Which stock of `per`, where it is one.
        at: StockAt,
        /// 100 for per cent, 1000 for per thousand.
        times: u32,
    },
    /// The measures added up.
    Sum(Vec<Measure>),
}

/// One thing that is measured.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// Where it stands in `data/indicators.yaml`, from 0: pages list indicators in this order.
    pub position: usize,
    /// Its name, as a heading.
    pub name: Text,
    /// What kind of number it is.
    pub kind: Kind,
    /// Its unit. Shares have none: they are in per cent.
    pub unit: Option<UnitId>,
    /// How many decimals are shown. Where not given: 0 for counts, 1 for the rest.
    pub decimals: u32,
    /// Which way is good.
    pub direction: Direction,
    /// What exactly is counted.
    pub definition: Option<Text>,
    /// How it is collected or worked out.
    pub method: Option<Text>,
    /// Who answers for it.
    pub contact: Option<Text>,
    /// How often it is to be reported.
    pub reported: Option<Rhythm>,
    /// Counts from 1 to below this are not shown.
    pub suppress_below: Option<u32>,
    /// The dimensions it can be broken down by, in the order to show them.
    pub dimensions: Vec<DimensionId>,
    /// How it is worked out. `None` for one that is reported.
    pub derivation: Option<Derivation>,
}

/// Whether the categories of a dimension add up to the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Completeness {
    /// They do, where all are given; all but one imply that one.
    Exhaustive,
    /// They are apart from each other, but there are others beside them.
    Partial,
    /// One case can be in several.
    Overlapping,
}

/// A way to break a total down.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its id.
    pub id: DimensionId,
    /// Its name.
    pub name: Text,
    /// Whether its categories add up.
    pub completeness: Completeness,
    /// Its categories.
    pub categories: BTreeMap<CategoryId, Category>,
}

impl Dimension {
    /// The categories right under `parent` (`None`: the topmost), in the order they were written.
    pub fn children(&self, parent: Option<&CategoryId>) -> Vec<&Category> {
        let mut found: Vec<&Category> = self
            .categories
            .values()
            .filter(|category| category.parent.as_ref() == parent)
            .collect();
        found.sort_by_key(|category| category.position);
        found
    }
}

/// One category of a dimension.
#[derive(Clone, Debug)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Where it stands in its dimension, from 0.
    pub position: usize,
    /// Its name.
    pub name: Text,
    /// The category it is a part of.
    pub parent: Option<CategoryId>,
}

/// A unit of measure.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// Its name, as written behind a number.
    pub name: Text,
    /// The same behind the number 1, in the languages that have another word there.
    pub one: Option<Text>,
}
