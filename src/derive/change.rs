use crate::model::{FigureRef, Magnitude};

/// How a figure moved.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Against the period right before it.
    pub previous: Option<Change>,
    /// Against the same part of the year before. `None` for whole years, whose period before is just that.
    pub year_before: Option<Change>,
}

/// How a figure moved against an earlier one.
#[derive(Clone, Debug)]
pub struct Change {
    /// The earlier figure.
    pub against: FigureRef,
    /// The difference, in the figure's unit (percentage points for shares).
    pub difference: Magnitude,
    /// The difference in per cent of the earlier figure. `None` for what is in per cent itself, and where the earlier
    /// figure is 0 or less, or can be.
    pub percent: Option<Magnitude>,
}
