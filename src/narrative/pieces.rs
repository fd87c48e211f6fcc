use std::collections::{BTreeMap, BTreeSet};

use crate::assess::{Assessment, Average};
use crate::diag::Origin;
use crate::locale::Language;
use crate::model::{
    DimensionId, FigureRef, IndicatorId, Measure, OrganizationId, PageId, Period, ResolutionId, TargetRef,
};

/// What an editor wrote for one page in one language, with every reference in it resolved.
#[derive(Clone, Debug)]
pub struct Narrative {
    /// The page it belongs to.
    pub page: PageId,
    /// Its language.
    pub language: Language,
    /// The page's title, where the front matter gives one.
    pub title: Option<String>,
    /// What the page is about, in one sentence.
    pub description: Option<String>,
    /// Its headings in order, for a table of contents.
    pub headings: Vec<Heading>,
    /// The text itself: put together in order, the pieces are well-formed HTML.
    pub pieces: Vec<Piece>,
    /// Files of the content that it shows or links to, by path from the publication's root.
    pub files: BTreeSet<String>,
    /// Its file.
    pub origin: Origin,
}

/// A heading within a narrative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 for a section, 3 for one within it. The page's own title is 1.
    pub level: u8,
    /// Its anchor, unique on the page.
    pub id: String,
    /// Its text without markup.
    pub text: String,
}

/// A stretch of a narrative.
#[derive(Clone, Debug)]
pub enum Piece {
    /// HTML that is safe as it is: every text in it was escaped when it was made. Links in it are relative to the page.
    Html(String),
    /// A number within a sentence.
    Value(ValueSpec),
    /// In the place of a number within a sentence that the as-of date leaves out.
    NotYet,
    /// A chart, between two blocks.
    Chart(ChartSpec),
    /// A table, between two blocks.
    Table(TableSpec),
    /// What a target asks for, within a sentence: a `target` shortcode that does not stand alone in its paragraph.
    Bound(BoundSpec),
    /// Words within a sentence that an assessment bears out.
    Claim(ClaimSpec),
    /// A target with its assessments, between two blocks.
    Target(TargetSpec),
    /// The tasks of a resolution, between two blocks.
    Tasks(ResolutionId),
    /// A shortcode of the theme's own.
    Custom(CustomSpec),
    /// The footnotes, at the end of the text.
    Footnotes(Vec<Footnote>),
}

/// A footnote.
#[derive(Clone, Debug)]
pub struct Footnote {
    /// Its number, from 1 in the order in which the text refers to it.
    pub number: usize,
    /// How often the text refers to it.
    pub references: usize,
    /// What it says.
    pub body: Vec<Piece>,
}

impl Footnote {
    /// The anchor of a reference to a footnote, by the number of the footnote and that of the reference, from 1.
    pub fn reference(number: usize, time: usize) -> String {
        if time == 1 {
            format!("fnref_{number}")
        } else {
            format!("fnref_{number}_{time}")
        }
    }
}

/// What a number or a claim stands in. A link cannot hold another: what stands in one leads nowhere itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// In plain text.
    Text,
    /// In the words of a link.
    Link,
}

/// A number within a sentence.
#[derive(Clone, Debug)]
pub struct ValueSpec {
    /// Which figure.
    pub figure: FigureRef,
    /// What of it is said.
    pub form: ValueForm,
    /// What it stands in.
    pub setting: Setting,
}

/// What of a figure is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueForm {
    /// The figure.
    Figure,
    /// A part in per cent of its total.
    Share,
    /// A total of several years, divided by them.
    Average,
}

/// A chart asked for in a narrative.
#[derive(Clone, Debug)]
pub struct ChartSpec {
    /// How it is drawn.
    pub kind: ChartKind,
    /// Whose figures, in order.
    pub organizations: Vec<OrganizationId>,
    /// Which figures, in order.
    pub measures: Vec<Measure>,
    /// What they are broken down by.
    pub by: Option<DimensionId>,
    /// The target they are set against.
    pub target: Option<TargetRef>,
    /// Only figures of periods within this one.
    pub within: Option<Period>,
    /// The author's own title.
    pub title: Option<String>,
    /// Where it was asked for: the place of findings about it.
    pub origin: Origin,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// A line over time, with the band of the target where there is one.
    Line,
    /// Bars as long as their periods, against the target where there is one.
    Bars,
    /// Results against a target, whatever fits the figures best.
    Target,
    /// Organizations of one period, the largest first.
    Ranking,
    /// Organizations by year, the darker the more.
    Heat,
    /// A small line for each organization or measure.
    Multiples,
    /// Categories beside each other.
    Grouped,
    /// Categories behind each other, up to the total.
    Stacked,
    /// The same in per cent.
    Share,
    /// The running total of a term against its target.
    Cumulative,
}

/// A table asked for in a narrative: periods across, and down either measures or organizations.
#[derive(Clone, Debug)]
pub struct TableSpec {
    /// Whose figures, in order.
    pub organizations: Vec<OrganizationId>,
    /// Of what, in order.
    pub indicators: Vec<IndicatorId>,
    /// The breakdown shown under each total.
    pub by: Option<DimensionId>,
    /// Only these periods. Empty: all there are.
    pub periods: Vec<Period>,
}

/// What a target asks for, within a sentence.
#[derive(Clone, Debug)]
pub struct BoundSpec {
    /// Which target.
    pub target: TargetRef,
    /// How much of what it asks is said.
    pub part: BoundPart,
    /// To whom and when it was assigned: both are there for an assigned target, neither for any other.
    pub assigned: Option<(OrganizationId, Period)>,
    /// What it stands in.
    pub setting: Setting,
}

/// Words that an assessment bears out.
#[derive(Clone, Debug)]
pub struct ClaimSpec {
    /// What bears them out.
    pub judged: Judged,
    /// The words.
    pub body: Vec<Piece>,
    /// What they stand in.
    pub setting: Setting,
}

/// What a claim was held against. All of it is of one target and one organization.
#[derive(Clone, Debug)]
pub enum Judged {
    /// One assessment or, for a claim on several periods, that of each. Never empty.
    Each(Vec<Assessment>),
    /// Several years on average.
    OnAverage(Box<Average>),
}

/// How much of what a target asks is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundPart {
    /// All of it in words: "at least 800", "1.020–1.250".
    Whole,
    /// The number of the lower end alone, with `%` for a share: "800".
    Low,
    /// The number of the upper end alone.
    High,
}

/// A target shown within a narrative.
#[derive(Clone, Debug)]
pub struct TargetSpec {
    /// Which.
    pub target: TargetRef,
    /// For whom. `None`: for everyone it is for.
    pub organization: Option<OrganizationId>,
}

/// A shortcode that a theme brings along.
#[derive(Clone, Debug)]
pub struct CustomSpec {
    /// Its name: the template is `shortcodes/<name>.html`.
    pub name: String,
    /// Its arguments by name.
    pub arguments: BTreeMap<String, String>,
    /// What stands between its opening and its end, where it has one.
    pub body: Option<Vec<Piece>>,
    /// Where it stands.
    pub origin: Origin,
}
