//! Judges results against targets.
//!
//! In: a [`Dataset`](crate::model::Dataset), whose as-of date is the point of view. Out: [`Assessments`], a pure
//! function of it. Always on unrounded values.

mod types;

pub use types::{
    Assessment, Assessments, AssignedSum, Average, AverageRole, Compatibility, Distance, Early, Outcome,
    Pace, Progress, Side, WhyNot,
};
