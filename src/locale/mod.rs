//! Languages, and everything that is written differently from one to the next: numbers, dates, words, order.

mod message;
mod text;

pub use message::{Arg, Message};
pub use text::{Language, Text};
