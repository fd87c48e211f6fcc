//! Reads what the files of a publication say.
//!
//! In: a [`Workspace`](crate::source::Workspace). Out: [`Records`], whose types are right and whose references are
//! not yet checked, and findings.

mod place;
mod records;

pub use place::{Place, Placed};
pub use records::*;
