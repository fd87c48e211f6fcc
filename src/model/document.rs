use jiff::civil::Date;

use crate::diag::Origin;
use crate::locale::Text;

use super::{Amount, ClaimId, DocumentId, FigureRef, TargetRef};

/// A source: a report, a letter, a resolution's text.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// What kind of document it is ("Báo cáo").
    pub kind: Text,
    /// Its number ("18-BC/ĐUK"). `None` where the copy carries none.
    pub number: Option<String>,
    /// Its date. `None` where the copy carries none.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<Text>,
    /// What it is called.
    pub title: Text,
    /// The path of a copy in the publication, from its root.
    pub file: Option<String>,
    /// The copies it is known in.
    pub copies: Vec<Copy>,
    /// What a reader has to know with it.
    pub note: Option<Text>,
    /// The computed numbers and verdicts it prints, in the order of its text.
    pub claims: Vec<Claim>,
    /// Its file.
    pub origin: Origin,
}

/// One copy of a document.
#[derive(Clone, Debug)]
pub struct Copy {
    /// What it is: the whole text, an excerpt up to which section, with which stamp.
    pub description: Text,
}

/// A claim within a document: `18-bc-duk/women-up`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimRef {
    /// The document.
    pub document: DocumentId,
    /// The claim in it.
    pub claim: ClaimId,
}

/// Something a document worked out itself and printed.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id, where something refers to it.
    pub id: Option<ClaimId>,
    /// The section that prints it.
    pub section: Option<Text>,
    /// The words or the number as printed.
    pub printed: String,
    /// Whether these are words after the sense, no quotation.
    pub paraphrased: bool,
    /// The printed number, read in the Vietnamese way (`174,8%` is 174.8). `None` for a verdict.
    pub number: Option<Amount>,
    /// What it says.
    pub kind: ClaimKind,
    /// What a reader has to know with it.
    pub note: Option<Text>,
    /// Where it is entered.
    pub origin: Origin,
}

/// What a claim says, and of what it is to be recomputed.
#[derive(Clone, Debug)]
pub enum ClaimKind {
    /// The figure itself.
    Value(FigureRef),
    /// A figure in per cent of a target's value.
    Attainment {
        /// The figure.
        of: FigureRef,
        /// The target.
        target: TargetRef,
    },
    /// A figure in per cent of its indicator's total, or of another figure.
    Share {
        /// The part.
        of: FigureRef,
        /// The whole.
        whole: FigureRef,
    },
    /// A total of several years divided by their number.
    Average(FigureRef),
    /// Several figures added up.
    Sum(Vec<FigureRef>),
    /// By how many units (percentage points for shares) a figure lies over a target.
    Difference {
        /// The figure; in per cent of its indicator's total where the target is a share and the figure a count.
        of: FigureRef,
        /// The target.
        target: TargetRef,
    },
    /// By how many per cent a figure lies over another.
    Change {
        /// The figure.
        of: FigureRef,
        /// The one it is set against.
        against: FigureRef,
    },
    /// A verdict on targets.
    Verdict {
        /// The targets that its words cover.
        targets: Vec<TargetRef>,
        /// The figures' organization and period, where the targets do not give them.
        of: Option<FigureRef>,
        /// What it says of them.
        result: Verdict,
    },
}

/// What a text says of a target, and what an assessment can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Đạt.
    Met,
    /// Vượt.
    Exceeded,
    /// Over the upper end of a range.
    AboveRange,
    /// Không đạt.
    Missed,
}
