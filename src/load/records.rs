use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diag::FileId;
use crate::locale::{Language, Text};
use crate::model::{
    Amount, CategoryId, ClaimId, ClaimRef, Classification, Completeness, DimensionId, Direction, DocumentId,
    FigureRef, IndicatorId, Kind, Measure, MissingReason, OrganizationId, PageId, Period, PeriodBook,
    ResolutionId, Rhythm, Status, StockAt, StockDate, TargetId, TargetRef, TaskId, TaskState, UnitId,
    Verdict,
};

use super::{Place, Placed};

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
    /// As written: `12.50`.
    pub text: String,
    /// What that is, with the scale written.
    pub value: Decimal,
    /// Whether Vietnamese habit reads it as another: `1.399` may be 1399. It is fine where the indicator has three
    /// decimals or more.
    pub ambiguous: bool,
}

impl Number {
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
}

/// When the next edition comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextRelease {
    /// On this day.
    On(Date),
    /// In words.
    Words(Text),
}

/// `data/indicators.yaml`.
#[derive(Clone, Debug)]
pub struct IndicatorsRecord {
    /// The file.
    pub file: FileId,
    /// In the order written, like all that follow.
    pub units: Vec<UnitRecord>,
    /// Ways to break totals down.
    pub dimensions: Vec<DimensionRecord>,
    /// What is measured.
    pub indicators: Vec<IndicatorRecord>,
}

/// A unit of measure.
#[derive(Clone, Debug)]
pub struct UnitRecord {
    /// Its id, at its key.
    pub id: Placed<UnitId>,
    /// Its name.
    pub name: Placed<Text>,
}

/// A dimension.
#[derive(Clone, Debug)]
pub struct DimensionRecord {
    /// Its id, at its key.
    pub id: Placed<DimensionId>,
    /// Its name.
    pub name: Placed<Text>,
    /// Whether its categories add up.
    pub completeness: Placed<Completeness>,
    /// In the order written.
    pub categories: Vec<CategoryRecord>,
}

/// A category of a dimension.
#[derive(Clone, Debug)]
pub struct CategoryRecord {
    /// Its id, at its key.
    pub id: Placed<CategoryId>,
    /// Its name.
    pub name: Placed<Text>,
    /// The category it is a part of.
    pub parent: Option<Placed<CategoryId>>,
}

/// An indicator.
#[derive(Clone, Debug)]
pub struct IndicatorRecord {
    /// Its id, at its key.
    pub id: Placed<IndicatorId>,
    /// Its name.
    pub name: Placed<Text>,
    /// What kind of number it is.
    pub kind: Placed<Kind>,
    /// Its unit.
    pub unit: Option<Placed<UnitId>>,
    /// How many decimals are shown.
    pub decimals: Option<Placed<u32>>,
    /// Which way is good.
    pub direction: Option<Placed<Direction>>,
    /// What exactly is counted.
    pub definition: Option<Placed<Text>>,
    /// How it is collected or worked out.
    pub method: Option<Placed<Text>>,
    /// Who answers for it.
    pub contact: Option<Placed<Text>>,
    /// How often it is to be reported.
    pub reported: Option<Placed<Rhythm>>,
    /// Counts from 1 to below this are not shown.
    pub suppress_below: Option<Placed<u32>>,
    /// The dimensions it can be broken down by.
    pub dimensions: Vec<Placed<DimensionId>>,
    /// How it is worked out; at the key `share`, `rate` or `sum`. More than one has a finding.
    pub derivation: Option<Placed<DerivationRecord>>,
}

/// How a derived indicator is worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DerivationRecord {
    /// `part` in per cent of `of`.
    Share {
        /// The part.
        part: Placed<Measure>,
        /// The whole.
        of: Placed<Measure>,
    },
    /// `of` per `per`, times `times`.
    Rate {
        /// What is counted.
        of: Placed<Measure>,
        /// What it is set against.
        per: Placed<Measure>,
        /// Which stock of `per`.
        at: Option<Placed<StockAt>>,
        /// 100 for per cent; 100 where none is given.
        times: Option<Placed<u32>>,
    },
    /// The measures added up.
    Sum(Vec<Placed<Measure>>),
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
    pub section: Option<String>,
}

/// `data/documents/<id>.yaml`.
#[derive(Clone, Debug)]
pub struct DocumentRecord {
    /// The file.
    pub file: FileId,
    /// Its id.
    pub id: DocumentId,
    /// What kind of document it is.
    pub kind: Placed<Text>,
    /// Its number.
    pub number: Placed<Stated<String>>,
    /// Its date.
    pub date: Placed<Stated<Date>>,
    /// Who issued it.
    pub issuer: Option<Placed<Text>>,
    /// What it is called.
    pub title: Placed<Text>,
    /// The path of a copy, from the publication's root; it is inside `data/documents`.
    pub copy: Option<Placed<String>>,
    /// The copies it is known in.
    pub copies: Vec<Placed<Text>>,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
    /// Who may see it.
    pub release: Release,
    /// What it prints, in the order written.
    pub claims: Vec<ClaimRecord>,
}

/// Something a document worked out itself and printed.
#[derive(Clone, Debug)]
pub struct ClaimRecord {
    /// The entry as a whole: its first key.
    pub place: Place,
    /// Its id.
    pub id: Option<Placed<ClaimId>>,
    /// The section that prints it.
    pub section: Option<String>,
    /// The words or number as printed.
    pub printed: Placed<String>,
    /// What it says.
    pub kind: ClaimKindRecord,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
}

/// What a claim says. Figures are whole: a document gives no context to leave out organization or period.
#[derive(Clone, Debug)]
pub enum ClaimKindRecord {
    /// The figure itself.
    Value(Placed<FigureRef>),
    /// A figure in per cent of a target's value.
    Attainment {
        /// The figure.
        of: Placed<FigureRef>,
        /// The target.
        target: Placed<TargetRef>,
    },
    /// A figure in per cent of its total, or of `whole`.
    Share {
        /// The part.
        of: Placed<FigureRef>,
        /// The whole, where it is not the indicator's total.
        whole: Option<Placed<FigureRef>>,
    },
    /// A total of several years divided by their number.
    Average(Placed<FigureRef>),
    /// Several figures added up.
    Sum(Vec<Placed<FigureRef>>),
    /// By how much a figure lies over a target.
    Difference {
        /// The figure.
        of: Placed<FigureRef>,
        /// The target.
        target: Placed<TargetRef>,
    },
    /// By how many per cent a figure lies over another.
    Change {
        /// The figure.
        of: Placed<FigureRef>,
        /// The one it is set against.
        against: Placed<FigureRef>,
    },
    /// A verdict on targets.
    Verdict {
        /// The targets.
        targets: Vec<Placed<TargetRef>>,
        /// What it says of them.
        result: Placed<Verdict>,
        /// Whose figures, of when.
        of: Option<Placed<FigureRef>>,
    },
}

/// `data/resolutions/<id>.yaml`.
#[derive(Clone, Debug)]
pub struct ResolutionRecord {
    /// The file.
    pub file: FileId,
    /// Its id.
    pub id: ResolutionId,
    /// Its text.
    pub document: Placed<Stated<DocumentId>>,
    /// Its name; there where the document is unknown.
    pub name: Option<Placed<Text>>,
    /// Who decided, where that is an organization. This or `issuer` is there.
    pub organization: Option<Placed<OrganizationId>>,
    /// Who decided, in words.
    pub issuer: Option<Placed<Text>>,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
    /// Who may see it.
    pub release: Release,
    /// In the order written.
    pub targets: Vec<TargetRecord>,
    /// In the order written.
    pub tasks: Vec<TaskRecord>,
}

/// A target.
#[derive(Clone, Debug)]
pub struct TargetRecord {
    /// Its id. Unique within the resolution.
    pub id: Placed<TargetId>,
    /// Its name.
    pub name: Option<Placed<Text>>,
    /// What is measured.
    pub measure: Placed<Measure>,
    /// When.
    pub period: Option<Placed<Period>>,
    /// Judged for each of these.
    pub every: Option<Placed<Rhythm>>,
    /// What is asked of whom.
    pub asked: AskedRecord,
    /// The section of the resolution's document.
    pub section: Option<String>,
    /// The document that gives it.
    pub stated_in: Option<SourceRecord>,
    /// The claim it was worked out from; there just where `basis: derived` is.
    pub derived_from: Option<Placed<ClaimRef>>,
    /// What it replaces, and since when. Both or neither.
    pub replaces: Option<(Placed<TargetRef>, Placed<Date>)>,
    /// What it was set from.
    pub baselines: Vec<BaselineRecord>,
    /// The target that assigned ones are to add up to.
    pub parts_of: Option<Placed<TargetRef>>,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
}

/// What is asked of whom.
#[derive(Clone, Debug)]
pub enum AskedRecord {
    /// The same of each.
    Same {
        /// What is asked, at its key.
        bound: Placed<BoundRecord>,
        /// Of whom.
        scope: ScopeRecord,
    },
    /// Of each its own, at the key `assigned`: organizations in the order written, each with its periods.
    Assigned(Placed<Vec<AssignedRow>>),
}

/// What is asked of a figure.
#[derive(Clone, Debug)]
pub enum BoundRecord {
    /// This or more.
    AtLeast(Placed<Number>),
    /// This or less.
    AtMost(Placed<Number>),
    /// Just this.
    Exactly(Placed<Number>),
    /// Both ends included. The first is not over the second.
    Between(Placed<Number>, Placed<Number>),
}

/// Whom a target is for.
#[derive(Clone, Debug)]
pub enum ScopeRecord {
    /// The resolution's own organization.
    Own,
    /// These.
    Organizations(Vec<Placed<OrganizationId>>),
    /// Each whose parent this is.
    ChildrenOf(Placed<OrganizationId>),
}

/// One line of a table of assigned targets.
#[derive(Clone, Debug)]
pub struct AssignedRow {
    /// Whose line it is.
    pub organization: Placed<OrganizationId>,
    /// By period: what was assigned. `None` where the list assigns nothing.
    pub cells: Vec<(Placed<Period>, Placed<Option<BoundRecord>>)>,
}

/// A figure that a target was set from.
#[derive(Clone, Debug)]
pub struct BaselineRecord {
    /// The figure.
    pub figure: Placed<FigureRef>,
    /// What to call it.
    pub name: Option<Placed<Text>>,
}

/// A task.
#[derive(Clone, Debug)]
pub struct TaskRecord {
    /// Its id. Unique within the resolution.
    pub id: Placed<TaskId>,
    /// Who is to do it.
    pub body: Placed<Text>,
    /// What is to be done.
    pub text: Placed<Text>,
    /// How far it is.
    pub state: Placed<TaskState>,
    /// Since when.
    pub date: Option<Placed<Date>>,
    /// Who said so.
    pub source: Option<SourceRecord>,
    /// When it is to be done.
    pub due: Option<Placed<Date>>,
    /// The section of the resolution's document.
    pub section: Option<String>,
}

/// `data/organizations/<id>/organization.yaml`.
#[derive(Clone, Debug)]
pub struct OrganizationRecord {
    /// The file.
    pub file: FileId,
    /// Its id.
    pub id: OrganizationId,
    /// Its full name.
    pub name: Placed<Text>,
    /// A shorter one.
    pub short_name: Option<Placed<Text>>,
    /// What kind it is.
    pub kind: Option<Placed<Text>>,
    /// The organization above it.
    pub parent: Option<Placed<OrganizationId>>,
    /// The first day it was there.
    pub from: Option<Placed<Stated<Date>>>,
    /// The first day it was no longer there. `None`: it continues.
    pub until: Option<Placed<Stated<Date>>>,
    /// What it became; there only where `until` is a date.
    pub successors: SuccessorsRecord,
    /// Its code in an official list.
    pub code: Option<Placed<String>>,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
    /// Who may see it.
    pub release: Release,
}

/// What an organization became.
#[derive(Clone, Debug, Default)]
pub enum SuccessorsRecord {
    /// Nothing, or nobody has said.
    #[default]
    None,
    /// Part of a new one.
    MergedInto(Placed<OrganizationId>),
    /// The same under another name.
    RenamedTo(Placed<OrganizationId>),
    /// Several.
    SplitInto(Vec<Placed<OrganizationId>>),
}

/// `data/organizations/<org>/<period>.yaml`.
#[derive(Clone, Debug)]
pub struct FiguresRecord {
    /// The file.
    pub file: FileId,
    /// Whose figures; from the folder's name.
    pub organization: OrganizationId,
    /// Of when; from the file's name.
    pub period: Period,
    /// What holds for each figure of the file that says nothing else. Its `note` is that of the file.
    pub defaults: FigureNotes,
    /// The figures, cells and series, in the order written.
    pub figures: Vec<FigureRecord>,
}

/// What can be said with a figure.
#[derive(Clone, Debug, Default)]
pub struct FigureNotes {
    /// Where it was read.
    pub source: Option<SourceRecord>,
    /// How final it is.
    pub status: Option<Placed<Status>>,
    /// The day of a stock.
    pub date: Option<Placed<StockDate>>,
    /// Who may see it.
    pub release: Release,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
}

/// One figure of a file, with its breakdowns.
#[derive(Clone, Debug)]
pub struct FigureRecord {
    /// What is measured; a cell is single.
    pub measure: Placed<Measure>,
    /// The shorter period, for a figure of a series.
    pub period: Option<Placed<Period>>,
    /// What is said.
    pub entry: EntryRecord,
    /// Breakdowns of it. Only a total has them.
    pub by: Vec<BreakdownRecord>,
}

/// What is said of one figure.
#[derive(Clone, Debug)]
pub struct EntryRecord {
    /// The value; `None` for a figure that has breakdowns and no total.
    pub value: Option<Placed<ValueRecord>>,
    /// The figure is known only to the nearest of these steps. Over 0.
    pub rounded: Option<Placed<Number>>,
    /// Whether a share, rate or mean is exact as written.
    pub exact: Option<Placed<bool>>,
    /// What is said with it.
    pub notes: FigureNotes,
}

/// What stands where a number can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueRecord {
    /// A number.
    Number(Number),
    /// Nothing of the kind happened.
    DidNotOccur,
    /// There is no number, for this reason.
    Missing(MissingReason),
    /// Something that has a finding already: the figure is given, but nothing can be said of it.
    Unreadable,
}

/// A breakdown of a figure by one dimension.
#[derive(Clone, Debug)]
pub struct BreakdownRecord {
    /// The dimension, at its key.
    pub dimension: Placed<DimensionId>,
    /// Its categories, at their keys, in the order written. They take over what the figure itself says of source,
    /// status, date and release, where they say nothing else.
    pub parts: Vec<(Placed<CategoryId>, EntryRecord)>,
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
