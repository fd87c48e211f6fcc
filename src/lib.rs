//! `niengiam` turns the figures and narratives of a publication into a site that says what was achieved against
//! what a resolution asked for.
//!
//! The way of the data, one folder a stage and one type between two stages:
//!
//! 1. [`source`] finds and reads the files of a publication → [`source::Workspace`]
//! 2. [`load`] reads what the files say → [`load::Records`]
//! 3. [`check`] holds the records against each other and keeps what may be published → [`model::Dataset`]
//! 4. [`mod@derive`] works out figures that nobody wrote down: sums, shares, rates → [`derive::Reading`]
//! 5. [`assess`] judges results against targets → [`assess::Assessments`]
//! 6. [`review`] recomputes what the documents print → [`review::Review`]
//! 7. [`chart`] draws series → [`chart::Figure`]; [`narrative`] reads Markdown → [`narrative::Narrative`]
//! 8. [`site`] renders pages and [`export`] the downloads, which [`output`] publishes whole or not at all;
//!    `pdf` lays pages out on paper
//!
//! [`build`] alone knows this order; [`cli`] alone prints.
//!
//! A module imports only from a lower layer of this table; modules of one layer never import each other.
//!
//! | layer | modules |
//! |---|---|
//! | 0 | locale, markup |
//! | 1 | csv, diag |
//! | 2 | output, source, model |
//! | 3 | load, derive, theme, route |
//! | 4 | check, assess |
//! | 5 | review, chart, narrative |
//! | 6 | site, export, pdf |
//! | 7 | build |
//! | 8 | cli |

#![cfg_attr(
    test,
    allow(clippy::string_slice, reason = "a test may cut the text it wrote")
)]

pub mod locale;
pub mod markup;
pub mod csv;
pub mod diag;
pub mod output;
pub mod source;
pub mod model;
pub mod load;
pub mod derive;
pub mod theme;
pub mod route;
pub mod check;
pub mod assess;
pub mod review;
pub mod chart;
pub mod narrative;
pub mod site;
pub mod export;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod build;
pub mod cli;
