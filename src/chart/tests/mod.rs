//! What holds for every chart.

mod belonging;
mod bodies;
mod cases;
mod files;
mod findings;
mod findings_in_rows;
mod gallery;
mod hostile;
mod kinds;
mod odd;
mod scale;
mod shapes;
mod structure;
