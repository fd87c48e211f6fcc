use crate::model::{DimensionId, Measure, OrganizationId, Period, TargetRef};

/// What is to be drawn.
#[derive(Clone, Debug)]
pub struct Request {
    /// What the ids inside the drawing begin with: letters, digits, `-` and `_`, used once on its page.
    pub anchor: String,
    /// How it is to be drawn. `None`: chosen by the shape of the data.
    pub kind: Option<Kind>,
    /// What the chart is about.
    pub subject: Subject,
    /// Only what lies wholly in this stretch of time.
    pub within: Option<Period>,
    /// The author's own title, in the place of the finding.
    pub title: Option<String>,
    /// In which sizes.
    pub size: Size,
}

/// In which sizes a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As wide as a column of text, and again for phones.
    #[default]
    Full,
    /// Once, as wide as a phone: one of many on its page, which stands beside its numbers.
    Small,
}

/// What a chart is about.
#[derive(Clone, Debug)]
pub enum Subject {
    /// Measures over time, of one unit.
    Measures {
        /// Whose: one, or several to be compared.
        organizations: Vec<OrganizationId>,
        /// What is measured: one, or several to be compared.
        measures: Vec<Measure>,
        /// The targets that are drawn with them.
        targets: TargetChoice,
    },
    /// Results against targets, which may be of several measures.
    Targets {
        /// Whose results. `None`: those of everyone a target is for.
        organization: Option<OrganizationId>,
        /// The targets, in the order to show them.
        targets: Vec<TargetRef>,
    },
    /// The topmost categories of a measure: of one organization over time, or of several in one period.
    Parts {
        /// Whose: one, or several to be compared.
        organizations: Vec<OrganizationId>,
        /// What is broken down.
        measure: Measure,
        /// By what.
        by: DimensionId,
    },
    /// The running total of a term against what is asked of it as a whole.
    Term {
        /// Whose.
        organization: OrganizationId,
        /// What is asked.
        target: TargetRef,
    },
}

/// Which targets are drawn with measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetChoice {
    /// Every one that is set for them.
    All,
    /// None.
    None,
    /// These.
    Only(Vec<TargetRef>),
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A line over time with the target as a band.
    Line,
    /// A bar for each result, against what was asked.
    TargetBars,
    /// Bars as long as their periods on an axis of true time, with the target as a band over its years.
    PeriodBars,
    /// A bar for each organization, all of one period, the longest first.
    Ranking,
    /// A cell for each organization and year, the darker the more.
    Heat,
    /// A small line for each series, all to one scale.
    Multiples,
    /// Bars of categories beside each other.
    Grouped,
    /// Bars of categories behind each other: of those only that add up to a whole.
    Stacked,
    /// The same, each bar 100 % long.
    Share,
    /// The running total of a term against the way to its target.
    Cumulative,
}

impl Kind {
    /// Every kind there is.
    pub const ALL: [Kind; 10] = [
        Self::Line,
        Self::TargetBars,
        Self::PeriodBars,
        Self::Ranking,
        Self::Heat,
        Self::Multiples,
        Self::Grouped,
        Self::Stacked,
        Self::Share,
        Self::Cumulative,
    ];

    /// The word for it in a shortcode, and in classes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::TargetBars => "target",
            Self::PeriodBars => "periods",
            Self::Ranking => "ranking",
            Self::Heat => "heat",
            Self::Multiples => "multiples",
            Self::Grouped => "grouped",
            Self::Stacked => "stacked",
            Self::Share => "share",
            Self::Cumulative => "cumulative",
        }
    }

    /// The kind that a shortcode names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == word)
    }
}
