use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use crate::diag::Origin;
use crate::locale::Text;

use super::{
    Amount, ClaimRef, DocumentId, FigureRef, Measure, OrganizationId, Period, ResolutionId, Rhythm,
    SourceRef, TargetId, TaskId,
};

/// What an organization decided: targets and tasks.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// Its id.
    pub id: ResolutionId,
    /// Its name, where it is not just its document's title.
    pub name: Option<Text>,
    /// Its text. `None` where the text is not at hand.
    pub document: Option<DocumentId>,
    /// Who decided. `None` for a body that is no organization of the publication.
    pub organization: Option<OrganizationId>,
    /// Who decided, in words, where it is no organization of the publication.
    pub issuer: Option<Text>,
    /// What a reader has to know with it.
    pub note: Option<Text>,
    /// What it asks for in numbers, in the order of its text.
    pub targets: Vec<Target>,
    /// What it asks to be done, in the order of its text.
    pub tasks: Vec<Task>,
    /// Its file.
    pub origin: Origin,
}

/// A target within a resolution: `hau-giang-admission/admissions-per-year`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetRef {
    /// The resolution.
    pub resolution: ResolutionId,
    /// The target in it.
    pub target: TargetId,
}

impl fmt::Display for TargetRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.resolution, self.target)
    }
}

/// What is asked of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// This or more.
    AtLeast(Amount),
    /// This or less.
    AtMost(Amount),
    /// Both ends included.
    Between(Amount, Amount),
    /// Just this.
    Exactly(Amount),
}

impl Bound {
    /// The lower end, where there is one.
    pub fn low(self) -> Option<Amount> {
        match self {
            Self::AtLeast(low) | Self::Between(low, _) | Self::Exactly(low) => Some(low),
            Self::AtMost(_) => None,
        }
    }

    /// The upper end, where there is one.
    pub fn high(self) -> Option<Amount> {
        match self {
            Self::AtMost(high) | Self::Between(_, high) | Self::Exactly(high) => Some(high),
            Self::AtLeast(_) => None,
        }
    }
}

/// Whom a target is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Each of these, by itself.
    Organizations(Vec<OrganizationId>),
    /// Each of these, with a value of its own for each period.
    Assigned(BTreeMap<OrganizationId, BTreeMap<Period, AssignedValue>>),
}

impl Scope {
    /// Whether a target of this scope is for an organization.
    pub fn includes(&self, organization: &OrganizationId) -> bool {
        match self {
            Self::Organizations(organizations) => organizations.contains(organization),
            Self::Assigned(assigned) => assigned.contains_key(organization),
        }
    }

    /// Whom a target of this scope is for, in its order.
    pub fn organizations(&self) -> impl Iterator<Item = &OrganizationId> {
        let (listed, assigned) = match self {
            Self::Organizations(organizations) => (Some(organizations), None),
            Self::Assigned(assigned) => (None, Some(assigned)),
        };
        let assigned = assigned.into_iter().flat_map(BTreeMap::keys);
        listed.into_iter().flatten().chain(assigned)
    }
}

/// What was assigned to one organization for one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignedValue {
    /// This.
    Bound(Bound),
    /// The list says that none was assigned.
    None,
}

/// Whether a target stands in a text, or was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// It stands there.
    Stated,
    /// It was worked out from a printed claim; marked so wherever it is shown.
    Derived(ClaimRef),
}

/// Another document than the resolution that gives a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedIn {
    /// The document and the section of it.
    pub source: SourceRef,
}

/// A target that takes the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The target it replaces.
    pub target: TargetRef,
    /// From this day on: the other is judged only for periods that end before it.
    pub from: Date,
}

/// A figure that a target was set from.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// The figure.
    pub figure: FigureRef,
    /// What to call it.
    pub name: Option<Text>,
}

/// What a resolution asks of one measure.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its id within the resolution.
    pub id: TargetId,
    /// Its name, where it is not just the measure's.
    pub name: Option<Text>,
    /// What is measured.
    pub measure: Measure,
    /// When. `None` where the text gives no period. For assigned targets: from the first to the last period assigned.
    pub period: Option<Period>,
    /// Judged for each of these within the period; `None`: for the period as a whole.
    pub every: Option<Rhythm>,
    /// What is asked. `None` for assigned targets, each of which has its own.
    pub bound: Option<Bound>,
    /// Whom it is for.
    pub scope: Scope,
    /// The target of the parent that the assigned ones are to add up to.
    pub parts_of: Option<TargetRef>,
    /// The section of the resolution's document.
    pub section: Option<Text>,
    /// The document that gives it, where that is not the resolution's own.
    pub stated_in: Option<StatedIn>,
    /// Whether it stands in a text.
    pub basis: Basis,
    /// What it replaces.
    pub replaces: Option<Replacement>,
    /// What it was set from.
    pub baselines: Vec<Baseline>,
    /// What a reader has to know with it.
    pub note: Option<Text>,
    /// Where it is entered.
    pub origin: Origin,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskState {
    /// Nobody has said.
    NotReported,
    /// Not begun.
    NotStarted,
    /// Under way.
    UnderWay,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// When something is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// By this day.
    By(Date),
    /// In this period.
    In(Period),
}

/// Something a resolution gives somebody to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id within the resolution.
    pub id: TaskId,
    /// Who is to do it.
    pub body: Text,
    /// What is to be done.
    pub text: Text,
    /// How far it is.
    pub state: TaskState,
    /// Since when.
    pub date: Option<Date>,
    /// Who said so.
    pub source: Option<SourceRef>,
    /// When it is to be done.
    pub due: Option<Due>,
    /// The section of the resolution's document.
    pub section: Option<Text>,
    /// Where it is entered.
    pub origin: Origin,
}
