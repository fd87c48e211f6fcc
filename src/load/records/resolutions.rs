use jiff::civil::Date;

use crate::diag::FileId;
use crate::load::Placed;
use crate::locale::Text;
use crate::model::{
    ClaimRef, DocumentId, Due, FigureRef, Measure, OrganizationId, Period, ResolutionId, Rhythm, TargetId,
    TargetRef, TaskId, TaskState,
};

use super::{Number, Release, SourceRecord, Stated};

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
    pub section: Option<Placed<Text>>,
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
    /// Of each its own, at the key `assigned`.
    Assigned(Placed<AssignedRecord>),
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

/// A table of assigned targets.
#[derive(Clone, Debug)]
pub struct AssignedRecord {
    /// Organizations in the order written, each with its periods.
    pub rows: Vec<AssignedRow>,
    /// What the table itself gives as its sums. None where the table could not be read whole.
    pub totals: Vec<TotalRecord>,
}

/// What a table of assigned targets gives as its sum for one period.
#[derive(Clone, Debug)]
pub struct TotalRecord {
    /// The period.
    pub period: Placed<Period>,
    /// The sum; or that of the lower and that of the upper ends.
    pub ends: Vec<Placed<Number>>,
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
    pub due: Option<Placed<Due>>,
    /// The section of the resolution's document.
    pub section: Option<Placed<Text>>,
}
