use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::assess::Outcome;
use crate::derive::GapReason;
use crate::model::{DocumentId, FigureRef, Magnitude, OrganizationId, Period, TargetRef, Verdict};

/// What becomes of everything that the documents worked out themselves and printed.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// For each document with claims, one entry for each, in their order.
    pub claims: BTreeMap<DocumentId, Vec<Recomputed>>,
}

impl Review {
    /// The claims of a document, in the order in which it has them.
    pub fn of_document(&self, document: &DocumentId) -> &[Recomputed] {
        self.claims.get(document).map_or(&[], Vec::as_slice)
    }
}

/// A printed claim, recomputed.
#[derive(Clone, Debug)]
pub struct Recomputed {
    /// Where the claim stands among those of its document, from 0.
    pub position: usize,
    /// What the printed number should be; always unrounded. `None` for a verdict, and where it cannot be recomputed.
    pub computed: Option<Magnitude>,
    /// The reported figures that it was recomputed from; in order, each once.
    pub evidence: Vec<FigureRef>,
    /// Whether the claim says the same.
    pub agreement: Agreement,
    /// The target that it is set against was itself worked out from this claim: that both agree proves nothing.
    pub rests_on_itself: bool,
}

/// Whether a claim says what the data say.
#[derive(Clone, Debug)]
pub enum Agreement {
    /// It does, to the last digit printed; where the data are known only rounded, as far as they are known.
    Agrees,
    /// It does if digits were cut off where they should have been rounded.
    AgreesIfCut,
    /// It does if it was rounded to the multiple of `step` nearest to it: 300 for 303.8 with a step of 10.
    AgreesToCoarser {
        /// The step.
        step: Decimal,
    },
    /// It does not.
    Differs {
        /// The printed number less the recomputed one.
        by: Decimal,
    },
    /// It cannot be said.
    CannotBeRecomputed {
        /// Why.
        reason: GapReason,
        /// The figures that are missing for it.
        missing: BTreeSet<FigureRef>,
    },
    /// It is a verdict. What becomes of it for each target that its words cover, and for no other: one entry for
    /// each organization and period that it speaks of.
    Verdict(Vec<OnTarget>),
}

impl Agreement {
    /// A stable word for it, for classes, message ids and machine formats; of a verdict, that of the target which
    /// agrees least.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::AgreesIfCut => "cut",
            Self::AgreesToCoarser { .. } => "coarse",
            Self::Differs { .. } => "differs",
            Self::CannotBeRecomputed { .. } => "not-recomputable",
            Self::Verdict(targets) => {
                let said = |wanted: &str| targets.iter().any(|target| target.said.name() == wanted);
                let order = ["differs", "before-its-time", "not-recomputable", "agrees"];
                order
                    .into_iter()
                    .find(|name| said(name))
                    .unwrap_or("not-recomputable")
            }
        }
    }
}

/// What becomes of a verdict for one target.
#[derive(Clone, Debug)]
pub struct OnTarget {
    /// The target.
    pub target: TargetRef,
    /// Whose.
    pub organization: OrganizationId,
    /// The target period. `None` where the target has none and no figure gives one.
    pub period: Option<Period>,
    /// Whether the data say the same.
    pub said: Said,
}

/// Whether the data say what a text says of a target.
#[derive(Clone, Debug)]
pub enum Said {
    /// They do: the same, or that a target said to be met was exceeded.
    Rightly,
    /// They say this.
    Wrongly(Verdict),
    /// It was said before the period was over, and what was known then did not decide it.
    BeforeItsTime {
        /// The date of the document, where it has one.
        on: Option<Date>,
        /// The last day of the period.
        end: Date,
    },
    /// They say neither: this is all there is.
    Unknown(Outcome),
}

impl Said {
    /// The word that [`Agreement::name`] has for it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rightly => "agrees",
            Self::Wrongly(_) => "differs",
            Self::BeforeItsTime { .. } => "before-its-time",
            Self::Unknown(_) => "not-recomputable",
        }
    }
}
