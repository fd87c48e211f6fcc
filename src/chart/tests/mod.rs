//! What holds for every chart.

mod cases;
mod gallery;
mod shapes;
mod structure;
