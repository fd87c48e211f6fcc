//! Works out figures that nobody wrote down.
//!
//! In: a [`Dataset`] and the figure wanted. Out: a [`Reading`]: the number with everything a reader needs to trust it,
//! or what is missing for it. Nothing is guessed: a reading needs every part it is made of.
//!
//! A figure is found by the first of these that applies:
//!
//! 1. it was reported;
//! 2. it is a sum over categories, and each is known (by the same rules);
//! 3. it is the one category of an exhaustive dimension that is not given, and the total and all others are;
//! 4. it is a flow over a longer period, and each shorter period within it is known, of one rhythm;
//! 5. its indicator is derived, and its parts are known.
//!
//! A total that several organizations are summed for is another thing: see `sum_of_predecessors`.

mod change;
mod reading;

pub use change::{Change, Changes};
pub use reading::{Gap, GapReason, How, Known, Reading};
