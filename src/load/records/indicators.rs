use crate::diag::FileId;
use crate::load::Placed;
use crate::locale::Text;
use crate::model::{
    CategoryId, Completeness, DimensionId, Direction, IndicatorId, Kind, Measure, Rhythm, StockAt, UnitId,
};

/// `data/indicators.yaml`.
#[derive(Clone, Debug)]
pub struct IndicatorsRecord {
    /// The file.
    pub file: FileId,
    /// In the order written, like all that follow.
    pub units: Vec<UnitRecord>,
    /// Ways to break totals down.
    pub dimensions: Vec<DimensionRecord>,
    /// What is measured.
    pub indicators: Vec<IndicatorRecord>,
}

/// A unit of measure.
#[derive(Clone, Debug)]
pub struct UnitRecord {
    /// Its id, at its key.
    pub id: Placed<UnitId>,
    /// Its name.
    pub name: Placed<Text>,
    /// Its name behind the number 1.
    pub one: Option<Placed<Text>>,
}

/// A dimension.
#[derive(Clone, Debug)]
pub struct DimensionRecord {
    /// Its id, at its key.
    pub id: Placed<DimensionId>,
    /// Its name.
    pub name: Placed<Text>,
    /// Whether its categories add up.
    pub completeness: Placed<Completeness>,
    /// In the order written.
    pub categories: Vec<CategoryRecord>,
}

/// A category of a dimension.
#[derive(Clone, Debug)]
pub struct CategoryRecord {
    /// Its id, at its key.
    pub id: Placed<CategoryId>,
    /// Its name.
    pub name: Placed<Text>,
    /// The category it is a part of.
    pub parent: Option<Placed<CategoryId>>,
}

/// An indicator.
#[derive(Clone, Debug)]
pub struct IndicatorRecord {
    /// Its id, at its key.
    pub id: Placed<IndicatorId>,
    /// Its name.
    pub name: Placed<Text>,
    /// What kind of number it is.
    pub kind: Placed<Kind>,
    /// Its unit.
    pub unit: Option<Placed<UnitId>>,
    /// How many decimals are shown.
    pub decimals: Option<Placed<u32>>,
    /// Which way is good.
    pub direction: Option<Placed<Direction>>,
    /// What exactly is counted.
    pub definition: Option<Placed<Text>>,
    /// How it is collected or worked out.
    pub method: Option<Placed<Text>>,
    /// Who answers for it.
    pub contact: Option<Placed<Text>>,
    /// How often it is to be reported.
    pub reported: Option<Placed<Rhythm>>,
    /// Counts from 1 to below this are not shown.
    pub suppress_below: Option<Placed<u32>>,
    /// The dimensions it can be broken down by.
    pub dimensions: Vec<Placed<DimensionId>>,
    /// How it is worked out; at the key `share`, `rate` or `sum`. More than one has a finding.
    pub derivation: Option<Placed<DerivationRecord>>,
}

/// How a derived indicator is worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DerivationRecord {
    /// `part` in per cent of `of`.
    Share {
        /// The part.
        part: Placed<Measure>,
        /// The whole.
        of: Placed<Measure>,
    },
    /// `of` per `per`, times `times`.
    Rate {
        /// What is counted.
        of: Placed<Measure>,
        /// What it is set against.
        per: Placed<Measure>,
        /// Which stock of `per`.
        at: Option<Placed<StockAt>>,
        /// 100 for per cent; 100 where none is given.
        times: Option<Placed<u32>>,
    },
    /// The measures added up.
    Sum(Vec<Placed<Measure>>),
}
