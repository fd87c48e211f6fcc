//! The tests that come in by the front door. One binary, one module for each area.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that looks where nothing is should fail"
)]

mod architecture;
mod bounds;
mod cases;
mod charts;
mod check;
mod colours;
mod confidentiality;
mod determinism;
mod docs;
mod documents;
mod downloads;
mod evil;
mod faults;
mod first_publication;
mod html;
mod links;
mod lists;
mod load;
mod messages;
mod mistakes;
mod mutants;
mod narratives;
mod output;
#[cfg(feature = "pdf")]
mod pdf;
mod project;
mod random;
mod readme;
mod render;
mod safety;
mod sample;
mod search;
mod site;
mod size;
mod theme;
