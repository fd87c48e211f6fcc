//! What holds for every chart.

mod cases;
mod gallery;
