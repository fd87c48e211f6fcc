//! The types of valid data: what a publication says, as of a date, with nothing in it that may not be shown.
//!
//! In: what `check` found right. Out: a [`Dataset`] that cannot hold a dangling reference, a duplicate figure, a
//! number that is none, or anything classified above what is published. No stage after `check` sees anything else.

mod amount;
mod categories;
mod dataset;
mod document;
mod id;
mod indicator;
mod narrative;
mod naming;
mod number_style;
mod observation;
mod organization;
mod period;
mod publication;
mod reference;
mod resolution;
#[cfg(test)]
pub(crate) mod testing;

pub use amount::{Amount, Magnitude};
pub use categories::Categories;
pub use dataset::{Dataset, NotYet};
pub use document::{Claim, ClaimKind, ClaimRef, Copy, Document, Verdict};
pub use id::{
    CategoryId, ClaimId, DimensionId, DocumentId, IdPool, IndicatorId, OrganizationId, ResolutionId,
    TargetId, TaskId, UnitId, fits_id,
};
pub use indicator::{
    Category, Completeness, Derivation, Dimension, Direction, Indicator, Kind, StockAt, Unit,
};
pub use narrative::{NarrativeSource, PageId};
pub use number_style::NumberStyle;
pub use observation::{
    DID_NOT_OCCUR, KeptValue, MissingReason, NO_INFORMATION, Observation, ObservedValue, SourceRef, Status,
    StockDate,
};
pub use organization::{Organization, OrganizationEnd, Successors};
pub use period::{Period, PeriodBook, PeriodShape, Rhythm};
pub use publication::{AsOf, AsOfOrigin, Classification, Downloads, NextRelease, Publication, Signing};
pub use reference::{Cell, FigureRef, Measure, PartialRef, ReferenceError};
pub use resolution::{
    AssignedValue, Baseline, Basis, Bound, Due, Replacement, Resolution, Scope, StatedIn, Target, TargetRef,
    Task, TaskState,
};
