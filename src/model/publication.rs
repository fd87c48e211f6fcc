use jiff::civil::Date;

use crate::locale::{Language, Text};

/// Who may see something. In rising order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// Anyone.
    Public,
    /// The house.
    Internal,
    /// Few.
    Confidential,
}

/// The point of view: nothing later is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day.
    pub date: Date,
    /// Who said so.
    pub origin: AsOfOrigin,
}

/// Where an as-of date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOfOrigin {
    /// The command line.
    CommandLine,
    /// `niengiam.yaml`.
    Config,
    /// The latest end of a period, or date of a document, in the published data. It lifts no embargo.
    Data,
}

/// When the next edition comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextRelease {
    /// On this day.
    On(Date),
    /// In words.
    Words(Text),
}

/// Who issues, signs and gets a document. What is not given is a place left for a hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// The body above the publisher.
    pub above: Option<Text>,
    /// Where it is dated.
    pub place: Option<Text>,
    /// In whose name it is signed, one line after the other.
    pub authority: Vec<Text>,
    /// The post of who signs it.
    pub post: Option<Text>,
    /// Who signs it.
    pub name: Option<Text>,
    /// Who gets it.
    pub recipients: Vec<Text>,
}

/// What readers can take away besides CSV. That is always there: a table that is cut leads to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Downloads {
    /// Workbooks of the data, in each language.
    pub xlsx: bool,
    /// The data as JSON.
    pub json: bool,
    /// The charts as pictures.
    pub svg: bool,
}

impl Downloads {
    /// Everything there is.
    pub const ALL: Self = Self {
        xlsx: true,
        json: true,
        svg: true,
    };
    /// CSV alone.
    pub const LEAST: Self = Self {
        xlsx: false,
        json: false,
        svg: false,
    };
}

/// What is said of the publication as a whole.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Its title.
    pub title: Text,
    /// What it is, in a sentence or two.
    pub description: Option<Text>,
    /// Its languages; the first is at the root of the site.
    pub languages: Vec<Language>,
    /// The theme's name.
    pub theme: String,
    /// Who publishes it.
    pub publisher: Text,
    /// Whom to ask.
    pub contact: Option<Text>,
    /// When the next edition comes.
    pub next_release: Option<NextRelease>,
    /// Where the site will stand, with a `/` at the end. Pages do not need it.
    pub base_url: Option<String>,
    /// Something every page says, such as that all of it is invented.
    pub notice: Option<Text>,
    /// What readers can take away.
    pub downloads: Downloads,
    /// What a report that is laid out as a document says of who issues, signs and gets it.
    pub signing: Signing,
    /// The point of view.
    pub as_of: AsOf,
    /// The highest classification that is published.
    pub published: Classification,
}

impl Publication {
    /// The language at the root of the site.
    pub fn default_language(&self) -> &Language {
        self.languages
            .first()
            .expect("check refuses a publication without a language")
    }
}
