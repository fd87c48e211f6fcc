//! How figures, targets, results and sources are said on a page.

mod claim;
mod figure;
mod judged;
mod outcome;
mod source;
mod target;
