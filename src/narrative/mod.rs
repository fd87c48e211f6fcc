//! Reads the Markdown of the pages.
//!
//! Out: a [`Narrative`] per page and language, in which every reference resolves. What a shortcode asks for is kept
//! as data ([`Piece`]): the stage that puts it on paper or screen turns it into a chart, a table, words.

mod pieces;

pub use pieces::{
    BoundPart, BoundSpec, ChartKind, ChartSpec, CustomSpec, Heading, Narrative, Piece, TableSpec, TargetSpec,
    ValueForm, ValueSpec,
};
