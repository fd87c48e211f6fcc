//! What holds for every chart.

mod cases;
mod findings;
mod gallery;
mod shapes;
mod structure;
