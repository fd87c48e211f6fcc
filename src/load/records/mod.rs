//! What the files say, one struct for each thing that can be written, one file for each kind of file.

mod config;
mod documents;
mod figures;
mod indicators;
mod organizations;
mod resolutions;

pub use config::*;
pub use documents::*;
pub use figures::*;
pub use indicators::*;
pub use organizations::*;
pub use resolutions::*;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diag::FileId;
use crate::load::Placed;
use crate::locale::{Language, Text};
use crate::model::{
    Amount, CategoryId, Classification, DimensionId, DocumentId, IndicatorId, OrganizationId, PageId, Period,
    PeriodBook, ResolutionId, UnitId,
};

/// What the files say, one struct for each thing that can be written.
///
/// Keys are known, types are right, words are from their lists, numbers, dates and references can be read. Nothing is
/// held against anything else: what a reference names may not be there. Whatever could not be read has a finding
/// already; a thing that lacks a part it cannot do without is left out and named in `broken`.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// `niengiam.yaml`. `None` where it could not be read.
    pub config: Option<ConfigRecord>,
    /// `data/indicators.yaml`. `None` where it is not there or could not be read.
    pub indicators: Option<IndicatorsRecord>,
    /// `data/periods.yaml`, entered.
    pub periods: PeriodBook,
    /// In the order of paths, like all that follow.
    pub documents: Vec<DocumentRecord>,
    /// What was asked for.
    pub resolutions: Vec<ResolutionRecord>,
    /// Whom it is about.
    pub organizations: Vec<OrganizationRecord>,
    /// The figures, one for each file.
    pub figures: Vec<FiguresRecord>,
    /// The Markdown files.
    pub narratives: Vec<NarrativeRecord>,
    /// What is there, but could not be read whole.
    pub broken: Broken,
}

/// What was found but could not be read whole. A finding says why: to say as well that it is not there would be wrong.
#[derive(Clone, Debug, Default)]
pub struct Broken {
    /// Whether `data/indicators.yaml` could not be read at all: then nothing is known of units, dimensions and
    /// indicators.
    pub all_indicators: bool,
    /// Units left out.
    pub units: BTreeSet<UnitId>,
    /// Dimensions left out.
    pub dimensions: BTreeSet<DimensionId>,
    /// Categories left out.
    pub categories: BTreeSet<(DimensionId, CategoryId)>,
    /// Indicators left out.
    pub indicators: BTreeSet<IndicatorId>,
    /// Documents left out, or read without some of their claims.
    pub documents: BTreeSet<DocumentId>,
    /// Resolutions left out, or read without some of their targets.
    pub resolutions: BTreeSet<ResolutionId>,
    /// Organizations left out.
    pub organizations: BTreeSet<OrganizationId>,
    /// Figures files left out, or read without some of their figures: organization and period.
    pub figures: BTreeSet<(OrganizationId, Period)>,
}

/// A number as written, without a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// What is written, with the scale written: `12.50`.
    pub value: Decimal,
    /// The text, where it is not the one that a number of this value and scale has: `0012`.
    pub odd_text: Option<Box<str>>,
    /// Whether Vietnamese habit reads it as another: `1.399` may be 1399. It is fine where the indicator has three
    /// decimals or more.
    pub ambiguous: bool,
}

impl Number {
    /// As written.
    pub fn text(&self) -> String {
        self.odd_text
            .as_deref()
            .map_or_else(|| self.value.to_string(), str::to_owned)
    }

    /// The number as the model keeps it.
    pub fn amount(&self) -> Amount {
        Amount::new(self.value)
    }
}

/// Something that the source may not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated<T> {
    /// This.
    Given(T),
    /// The word `unknown`: somebody looked, and the source does not say.
    Unknown,
}

/// Who may see something, and from when.
#[derive(Clone, Debug, Default)]
pub struct Release {
    /// Who may see it.
    pub classification: Option<Placed<Classification>>,
    /// Not before this day.
    pub embargo_until: Option<Placed<Date>>,
}

/// A document, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRecord {
    /// The document.
    pub document: Placed<DocumentId>,
    /// The section of it.
    pub section: Option<Placed<Text>>,
}

/// A Markdown file.
#[derive(Clone, Debug)]
pub struct NarrativeRecord {
    /// The file.
    pub file: FileId,
    /// The page it belongs to. What it names may not be there.
    pub page: PageId,
    /// The language in its name. `None`: the default one.
    pub language: Option<Language>,
    /// Where the Markdown begins: the length in bytes of the front matter.
    pub body_start: usize,
    /// The page's title. Free pages have one.
    pub title: Option<Placed<String>>,
    /// What the page is about.
    pub description: Option<Placed<String>>,
    /// Who may see it.
    pub release: Release,
    /// Numbers in it that are not statistics, as written there.
    pub numbers: Vec<Placed<String>>,
}
