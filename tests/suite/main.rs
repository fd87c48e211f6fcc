//! The tests that come in by the front door. One binary, one module for each area.

mod output;
