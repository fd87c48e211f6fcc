//! The tests that come in by the front door. One binary, one module for each area.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that looks where nothing is should fail"
)]

mod architecture;
mod output;
mod render;
