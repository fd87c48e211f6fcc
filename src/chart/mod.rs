//! Draws charts that state their finding.
//!
//! In: a [`Request`], the data and its assessments. Out: a [`Figure`]: the drawing with its title, its description and
//! the same numbers as a table; or [`NoChart`], which says why there is nothing to draw. No chart is ever empty.

mod figure;
mod fonts;
mod request;

pub use figure::{Align, Cell, Column, Drawing, Figure, NoChart, Table};
pub use fonts::{Fonts, Weight};
pub use request::{Kind, Request, Subject, TargetChoice};
