use std::ops::AddAssign;

/// The counts of one organization in one year. Those of several add up to those of all.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) admitted: u32,
    pub(super) women: u32,
    pub(super) minority: u32,
    pub(super) to_24: u32,
    pub(super) from_25_to_30: u32,
    pub(super) bachelor: u32,
    pub(super) postgraduate: u32,
    pub(super) women_with_degree: u32,
    pub(super) administration: u32,
    pub(super) enterprises: u32,
    pub(super) countryside: u32,
    pub(super) youth_union: u32,
    pub(super) trade_union: u32,
    /// The ages of all admitted, added up, in tenths of a year.
    pub(super) ages: u32,
    /// The admitted of each month.
    pub(super) months: [u32; 12],
    pub(super) candidates: u32,
    pub(super) district_classes: u32,
    pub(super) grassroots_classes: u32,
    /// At the end of the year.
    pub(super) members: u32,
    pub(super) women_members: u32,
    pub(super) left: u32,
    pub(super) removed: u32,
    pub(super) cells: u32,
    pub(super) well_done_cells: u32,
}

impl Tally {
    pub(super) fn men(&self) -> u32 {
        self.admitted - self.women
    }

    pub(super) fn to_30(&self) -> u32 {
        self.to_24 + self.from_25_to_30
    }

    pub(super) fn over_30(&self) -> u32 {
        self.admitted - self.to_30()
    }

    pub(super) fn with_degree(&self) -> u32 {
        self.bachelor + self.postgraduate
    }

    pub(super) fn without_degree(&self) -> u32 {
        self.admitted - self.with_degree()
    }

    /// The mean age of those admitted, in tenths of a year.
    pub(super) fn mean_age(&self) -> u32 {
        (self.ages + self.admitted / 2) / self.admitted.max(1)
    }

    /// The share of cells that did well, in tenths of a per cent.
    pub(super) fn well_done(&self) -> u32 {
        (self.well_done_cells * 1000 + self.cells / 2) / self.cells.max(1)
    }
}

impl AddAssign<&Tally> for Tally {
    fn add_assign(&mut self, other: &Tally) {
        self.admitted += other.admitted;
        self.women += other.women;
        self.minority += other.minority;
        self.to_24 += other.to_24;
        self.from_25_to_30 += other.from_25_to_30;
        self.bachelor += other.bachelor;
        self.postgraduate += other.postgraduate;
        self.women_with_degree += other.women_with_degree;
        self.administration += other.administration;
        self.enterprises += other.enterprises;
        self.countryside += other.countryside;
        self.youth_union += other.youth_union;
        self.trade_union += other.trade_union;
        self.ages += other.ages;
        for (month, more) in self.months.iter_mut().zip(other.months) {
            *month += more;
        }
        self.candidates += other.candidates;
        self.district_classes += other.district_classes;
        self.grassroots_classes += other.grassroots_classes;
        self.members += other.members;
        self.women_members += other.women_members;
        self.left += other.left;
        self.removed += other.removed;
        self.cells += other.cells;
        self.well_done_cells += other.well_done_cells;
    }
}

impl std::iter::Sum<Tally> for Tally {
    fn sum<I: Iterator<Item = Tally>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |mut sum, tally| {
            sum += &tally;
            sum
        })
    }
}
