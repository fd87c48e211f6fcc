use jiff::civil::Date;

use crate::diag::FileId;
use crate::load::Placed;
use crate::locale::{Language, Text};
use crate::model::{Classification, Downloads, NextRelease};

/// `niengiam.yaml`.
#[derive(Clone, Debug)]
pub struct ConfigRecord {
    /// The file.
    pub file: FileId,
    /// The title.
    pub title: Placed<Text>,
    /// What it is, in a sentence or two.
    pub description: Option<Placed<Text>>,
    /// At least one; none twice.
    pub languages: Vec<Placed<Language>>,
    /// The theme's name; `default` where none is given.
    pub theme: Placed<String>,
    /// Who publishes it.
    pub publisher: Placed<Text>,
    /// Whom to ask.
    pub contact: Option<Placed<Text>>,
    /// When the next edition comes.
    pub next_release: Option<Placed<NextRelease>>,
    /// Where the site will stand: `http` or `https`, with a `/` at the end.
    pub base_url: Option<Placed<String>>,
    /// The point of view.
    pub as_of: Option<Placed<Date>>,
    /// The classification of whatever says nothing else.
    pub default_classification: Placed<Classification>,
    /// The highest classification that is published.
    pub published: Placed<Classification>,
    /// Something every page says.
    pub notice: Option<Placed<Text>>,
    /// What readers can take away; everything where it is not said.
    pub downloads: Downloads,
    /// What a report that is laid out as a document says of who issues, signs and gets it.
    pub signing: SigningRecord,
}

/// `signing` in `niengiam.yaml`.
#[derive(Clone, Debug, Default)]
pub struct SigningRecord {
    /// The body above the publisher.
    pub above: Option<Placed<Text>>,
    /// Where it is dated.
    pub place: Option<Placed<Text>>,
    /// In whose name it is signed, one line after the other.
    pub authority: Vec<Placed<Text>>,
    /// The post of who signs it.
    pub post: Option<Placed<Text>>,
    /// Who signs it.
    pub name: Option<Placed<Text>>,
    /// Who gets it.
    pub recipients: Vec<Placed<Text>>,
}
