//! Works out figures that nobody wrote down.
//!
//! In: a [`Dataset`] and the figure wanted. Out: a [`Reading`]: the number with everything a reader needs to trust it,
//! or what is missing for it. Nothing is guessed: a reading needs every part it is made of.
//!
//! A figure is found by the first of these that applies:
//!
//! 1. it was reported. What a file says to be missing is missing, whatever its parts would give;
//! 2. it is a count over categories ([`can_sum`]), and each is known by the same rules; the total and a category that
//!    holds others are such sums too, where the dimension is exhaustive;
//! 3. it is what is left in an exhaustive dimension: the total and all its other categories are known;
//! 4. it is a flow over a longer period, and shorter ones follow each other through it without a gap; or a stock, and
//!    another period ends on the same day with a stock that is dated so;
//! 5. its indicator is derived, and its parts are known. This goes before 1 where it is exact: a printed share is
//!    rounded, the counts behind it are not.
//!
//! A count that was worked out and is under the threshold of its indicator is kept back like a reported one.
//!
//! [`fn@series`] gives a measure over time, [`fn@change`] its movement, [`share_of_total`] a part in per cent, and [`so_far`]
//! and [`known_part`] what is known of a period that is not over, or not wholly reported. A total that several organizations are summed for is another thing:
//! see [`sum_of_predecessors`].

mod category;
mod change;
mod derivation;
mod evaluate;
mod finding;
mod partial;
mod predecessors;
mod progress;
mod reading;
mod series;
mod share;
#[cfg(test)]
mod tests;
mod time;

pub use category::{NotSummable, can_sum};
pub use change::{Change, Changes, change};
pub use partial::known_part;
pub use predecessors::sum_of_predecessors;
pub use progress::so_far;
pub use reading::{Gap, GapReason, How, Known, Reading};
pub use series::series;
pub use share::share_of_total;

use crate::model::{Dataset, FigureRef};

/// What is known of a figure, by the rules above.
pub fn reading(dataset: &Dataset, figure: &FigureRef) -> Reading {
    evaluate::Evaluator::new(dataset, &figure.organization).reading(&figure.measure, &figure.period)
}
