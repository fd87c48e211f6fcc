//! Languages, and everything that is written differently from one to the next: numbers, dates, words, order.
//!
//! Comes in: message files in Fluent's syntax, the program's own under `messages/<language>/*.ftl` (every file of the
//! folder belongs to it) and those of a theme. Goes out: [`Words`], which says a [`Message`] in its language, writes
//! dates, stretches of time and lists, and knows the language's [`Numbers`].
//!
//! A language is data: its separators, names of months and patterns of dates are entries of its message files. Only
//! the order of its letters ([`Collation`]) and its plural forms come from Unicode.

mod calendar;
mod characters;
mod collation;
mod folding;
mod letters;
mod lists;
mod message;
mod numbers;
mod sources;
mod text;
mod words;

pub use calendar::{Length, TimeSpan};
pub use characters::{hidden_character, is_hidden, is_nfc, to_nfc};
pub use collation::Collation;
pub use folding::{fold, slug};
pub use letters::Letters;
pub use lists::capitalized;
pub use message::{Arg, Message};
pub use numbers::{Numbers, no_break, round};
pub use sources::{Variables, WordsProblem};
pub use text::{Language, Text};
pub use words::{Unsaid, Words};
