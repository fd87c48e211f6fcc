use jiff::civil::Date;

use crate::diag::FileId;
use crate::load::{Place, Placed};
use crate::locale::Text;
use crate::model::{ClaimId, DocumentId, FigureRef, TargetRef, Verdict};

use super::{Release, Stated};

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
    pub section: Option<Placed<Text>>,
    /// The words or number as printed.
    pub printed: Placed<String>,
    /// Whether these are words after the sense, no quotation.
    pub paraphrased: bool,
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
