//! How a table is written: one file for each format, each a function of the columns' names and the rows.

mod csv;
mod formula;
mod json;

pub(super) use csv::csv;
pub(super) use json::json;
