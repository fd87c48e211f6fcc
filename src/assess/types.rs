use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rust_decimal::Decimal;

use crate::derive::{Gap, Known};
use crate::locale::{Message, Words};
use crate::model::{
    Bound, Dataset, FigureRef, IndicatorId, Magnitude, OrganizationId, Period, ResolutionId, TargetRef,
    Verdict,
};

use super::judge::distance;

/// Everything that can be said of the targets of a publication, as of its date.
#[derive(Clone, Debug, Default)]
pub struct Assessments {
    /// One for each target, organization and target period, in the order of resolution, target, organization, period.
    pub assessments: Vec<Assessment>,
    /// Totals of several years set against yearly targets.
    pub averages: Vec<Average>,
    /// Targets of one resolution that depend on each other.
    pub compatibilities: Vec<Compatibility>,
    /// Assigned targets added up and set against the parent's.
    pub assigned_sums: Vec<AssignedSum>,
    /// Who has not reported what was to be reported.
    pub not_reported: BTreeSet<FigureRef>,
    /// Where in `assessments` those of a target are, and those of an organization.
    by_target: BTreeMap<TargetRef, Range<usize>>,
    by_organization: BTreeMap<OrganizationId, Vec<usize>>,
    /// How many there are of each resolution.
    counts: BTreeMap<ResolutionId, usize>,
    /// Where in `averages` those of an organization are.
    averages_by_organization: BTreeMap<OrganizationId, Vec<usize>>,
}

impl Assessments {
    /// All assessments of one target, in the order of organization and period.
    pub fn of_target(&self, target: &TargetRef) -> &[Assessment] {
        let range = self.by_target.get(target).cloned();
        range
            .and_then(|range| self.assessments.get(range))
            .unwrap_or_default()
    }

    /// How many assessments there are of the targets of a resolution.
    pub fn count_of(&self, resolution: &ResolutionId) -> usize {
        self.counts.get(resolution).copied().unwrap_or_default()
    }

    /// All assessments of one organization, in the order of resolution, target and period.
    pub fn of_organization(&self, organization: &OrganizationId) -> impl Iterator<Item = &Assessment> {
        let found = self.by_organization.get(organization).into_iter().flatten();
        found.filter_map(|index| self.assessments.get(*index))
    }

    /// The assessments of one target for one organization, in the order of periods.
    pub fn of(&self, target: &TargetRef, organization: &OrganizationId) -> impl Iterator<Item = &Assessment> {
        self.of_organization(organization)
            .filter(move |assessment| &assessment.target == target)
    }

    /// All assessments of these organizations, in the order of all.
    pub fn of_organizations(&self, organizations: &BTreeSet<&OrganizationId>) -> Vec<&Assessment> {
        let found = organizations
            .iter()
            .filter_map(|id| self.by_organization.get(*id));
        let mut places: Vec<usize> = found.flatten().copied().collect();
        places.sort_unstable();
        places
            .into_iter()
            .filter_map(|place| self.assessments.get(place))
            .collect()
    }

    /// All averages of one organization, in the order of resolution, target and period.
    pub fn averages_of(&self, organization: &OrganizationId) -> impl Iterator<Item = &Average> {
        let found = self
            .averages_by_organization
            .get(organization)
            .into_iter()
            .flatten();
        found.filter_map(|index| self.averages.get(*index))
    }

    /// Adds the assessments and the averages of one target, all of them at once.
    pub(super) fn push(&mut self, of_target: Vec<Assessment>, averages: Vec<Average>) {
        let start = self.assessments.len();
        if let Some(first) = of_target.first() {
            self.by_target
                .insert(first.target.clone(), start..start + of_target.len());
            *self.counts.entry(first.target.resolution.clone()).or_default() += of_target.len();
        }
        let organizations = of_target.iter().map(|one| &one.organization);
        note(&mut self.by_organization, organizations, start);
        let organizations = averages.iter().map(|one| &one.organization);
        note(
            &mut self.averages_by_organization,
            organizations,
            self.averages.len(),
        );
        self.assessments.extend(of_target);
        self.averages.extend(averages);
    }
}

/// Notes whose the results are that stand in a list from `start` on.
fn note<'a>(
    places: &mut BTreeMap<OrganizationId, Vec<usize>>,
    organizations: impl Iterator<Item = &'a OrganizationId>,
    start: usize,
) {
    for (index, organization) in organizations.enumerate() {
        match places.get_mut(organization) {
            Some(found) => found.push(start + index),
            None => {
                places.insert(organization.clone(), vec![start + index]);
            }
        }
    }
}

/// One target set against one figure.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The target.
    pub target: TargetRef,
    /// Whose figure.
    pub organization: OrganizationId,
    /// The period judged. `None` where the target has no period and there is no figure that would give one.
    pub period: Option<Period>,
    /// What is asked, of this organization in this period.
    pub bound: Bound,
    /// What came of it.
    pub outcome: Outcome,
    /// The figure it was judged by, or what is known of it so far.
    pub figure: Option<Known>,
    /// Whether the figure is that of the whole period, known and of the target's scope.
    pub(super) is_whole: bool,
    /// The figure, rounded as it is displayed, would look as if it lay on another side of an end.
    pub near_miss: bool,
}

impl Assessment {
    /// How far the figure lies from each end, where it is that of the whole period.
    pub fn distance(&self) -> Option<Distance> {
        let known = self.figure.as_ref().filter(|_| self.is_whole)?;
        Some(distance(self.bound, known.magnitude.value))
    }
}

/// The result of one assessment.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It cannot be judged at all.
    NotAssessable(WhyNot),
    /// Its period begins after the as-of date.
    NotStarted,
    /// Its period is not over.
    InProgress(Box<Progress>),
    /// There is nothing to judge it by.
    NoData(Box<Gap>),
    /// The figure is known only rounded, and an end lies inside what it can be.
    Undecided,
    /// Inside the range; exactly at a minimum or maximum; under a maximum.
    Met,
    /// Over a minimum.
    Exceeded,
    /// Over the upper end of a range: neither good nor bad.
    AboveRange,
    /// Under the lower end or the minimum; over a maximum.
    Missed,
}

impl Outcome {
    /// The verdict, where it is one.
    pub fn verdict(&self) -> Option<Verdict> {
        match self {
            Self::Met => Some(Verdict::Met),
            Self::Exceeded => Some(Verdict::Exceeded),
            Self::AboveRange => Some(Verdict::AboveRange),
            Self::Missed => Some(Verdict::Missed),
            Self::NotAssessable(_)
            | Self::NotStarted
            | Self::InProgress(_)
            | Self::NoData(_)
            | Self::Undecided => None,
        }
    }

    /// A stable word for it, for classes, message ids and machine formats.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotAssessable(_) => "not-assessable",
            Self::NotStarted => "not-started",
            Self::InProgress(_) => "in-progress",
            Self::NoData(_) => "no-data",
            Self::Undecided => "undecided",
            Self::Met => "met",
            Self::Exceeded => "exceeded",
            Self::AboveRange => "above-range",
            Self::Missed => "missed",
        }
    }
}

/// Every result by its [`Outcome::name`], in the order in which to explain them, and the id of the message that does.
pub const OUTCOMES: [(&str, &str); 9] = [
    ("exceeded", "glossary-exceeded"),
    ("met", "glossary-met"),
    ("above-range", "glossary-above-range"),
    ("missed", "glossary-missed"),
    ("in-progress", "glossary-in-progress"),
    ("undecided", "glossary-undecided"),
    ("no-data", "glossary-no-data"),
    ("not-started", "glossary-not-started"),
    ("not-assessable", "glossary-not-assessable"),
];

/// The id of the message that says a result, called by its [`Outcome::name`], in a word.
pub fn outcome_message_id(name: &str) -> &'static str {
    match name {
        "met" => "assess-met",
        "exceeded" => "assess-exceeded",
        "above-range" => "assess-above-range",
        "missed" => "assess-missed",
        "in-progress" => "assess-in-progress",
        "undecided" => "assess-undecided",
        "not-assessable" => "assess-not-assessable",
        "not-started" => "assess-not-started",
        _ => "assess-no-data",
    }
}

/// Why a target cannot be assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The organization ended on this day, before the period did.
    OrganizationEnded(jiff::civil::Date),
    /// The organization began on this day, after the period's start.
    OrganizationBegan(jiff::civil::Date),
    /// The figure is of another scope than the target: it is a stock of a day outside the target's period. It is the
    /// one way in which they can differ: a figure is looked up by just the measure, organization and period of its
    /// target, and a total of several years is set against a yearly target only as an [`Average`].
    ScopeDiffers(FigureRef),
    /// Another target took its place from this day on.
    Replaced(TargetRef, jiff::civil::Date),
}

impl WhyNot {
    /// What is to be said of it.
    pub fn message(&self, dataset: &Dataset, words: &Words) -> Message {
        let dated = |id, day: &jiff::civil::Date| Message::new(id).with("date", words.date(*day));
        match self {
            Self::OrganizationEnded(day) => dated("assess-organization-ended", day),
            Self::OrganizationBegan(day) => dated("assess-organization-began", day),
            Self::ScopeDiffers(figure) => {
                Message::new("assess-scope-differs").with("figure", dataset.figure_name(figure, words))
            }
            Self::Replaced(target, day) => {
                dated("assess-replaced", day).with("target", dataset.target_name(target, words))
            }
        }
    }
}

/// How far a target is whose period is not over.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The days of the period that are over, and all its days.
    pub days: (i64, i64),
    /// Up to when the value so far goes, from the first day on. `None` where there is none, or where what is known of
    /// it has gaps.
    pub value_until: Option<jiff::civil::Date>,
    /// Whether it is on its way.
    pub pace: Pace,
    /// What is still needed for each end: the lower, the upper. 0 where it is reached. `None` for shares, rates and
    /// means, which are not filled up.
    pub still_needed: (Option<Decimal>, Option<Decimal>),
    /// What is needed on each day after those that the value so far covers, to reach the lower end. `None` where
    /// nothing is, or where the measure does not add up over time.
    pub needed_per_day: Option<Decimal>,
    /// What the value so far decides already.
    pub early: Option<Early>,
}

impl Progress {
    /// How many days of the period are not over.
    pub fn days_left(&self) -> i64 {
        self.days.1 - self.days.0
    }
}

/// Whether a target is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The value so far is at least the share of the lower end (for a maximum: at most the share of the upper) that
    /// the days it covers are of all days.
    OnTrack,
    /// It is not.
    Behind,
    /// There is no value so far, the measure does not add up over time, or the value is known too roughly.
    Unknown,
}

/// What a part of a period decides already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Early {
    /// The minimum is reached.
    MinimumReached,
    /// The maximum is passed.
    MaximumPassed,
}

/// The signed way from each end to the figure: positive where the figure is larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// From the lower end: in units, and in per cent of it (`None` where it is 0).
    pub low: Option<(Decimal, Option<Decimal>)>,
    /// From the upper end.
    pub high: Option<(Decimal, Option<Decimal>)>,
}

/// On which side of a bound a value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Under the lower end.
    Below,
    /// At an end or between both.
    Within,
    /// Over the upper end, or over a minimum.
    Above,
    /// The value is known only rounded, and an end lies inside what it can be.
    Undecided,
}

impl Side {
    /// A stable word for it, for classes and machine formats.
    pub fn name(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::Within => "within",
            Self::Above => "above",
            Self::Undecided => "undecided",
        }
    }
}

/// A total of several years, divided by them and set against a yearly target.
#[derive(Clone, Debug)]
pub struct Average {
    /// The target.
    pub target: TargetRef,
    /// Whose figure.
    pub organization: OrganizationId,
    /// The years together.
    pub period: Period,
    /// How many they count as.
    pub years: u32,
    /// The total.
    pub total: Known,
    /// The total divided by the years.
    pub average: Magnitude,
    /// What the target asks each year.
    pub bound: Bound,
    /// Where the average lies.
    pub side: Side,
    /// How far it lies from each end.
    pub distance: Distance,
    /// What may be said of it.
    pub role: AverageRole,
}

impl Average {
    /// The id of the message that says in a word where it lies.
    pub fn message_id(&self) -> &'static str {
        match self.side {
            Side::Below => "average-below",
            Side::Within => "average-within",
            Side::Above => "average-above",
            Side::Undecided => "average-undecided",
        }
    }
}

/// What may be said of an average.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AverageRole {
    /// The target covers all its years: it may be said to be met or missed "on average".
    OnAverage,
    /// Its years come before the target: shown beside it, not judged.
    Baseline,
}

impl AverageRole {
    /// A stable word for it, for message ids and machine formats.
    pub fn name(self) -> &'static str {
        match self {
            Self::OnAverage => "on-average",
            Self::Baseline => "baseline",
        }
    }
}

/// Two targets of one resolution, of which one counts what the other sets against a stock.
#[derive(Clone, Debug)]
pub struct Compatibility {
    /// The target for the count.
    pub count: TargetRef,
    /// The target for the rate.
    pub rate: TargetRef,
    /// Whose.
    pub organization: OrganizationId,
    /// The stock that both depend on.
    pub stock: IndicatorId,
    /// The stocks for which both can be met: from the lower count at the upper rate to the upper count at the lower.
    /// An end is `None` where the targets leave it open. Lower above upper: both can never be met.
    pub possible: (Option<Decimal>, Option<Decimal>),
    /// The stocks for which every permitted count meets the rate; an end is `None` where it is open. `None` where there
    /// is no such stock.
    pub always: Option<(Option<Decimal>, Option<Decimal>)>,
    /// The latest stock that is known, and its period.
    pub known: Option<(Period, Known)>,
}

/// Assigned targets added up.
#[derive(Clone, Debug)]
pub struct AssignedSum {
    /// The assigned target.
    pub target: TargetRef,
    /// The parent's target they are set against, where there is one.
    pub whole: Option<TargetRef>,
    /// The period.
    pub period: Period,
    /// The lower ends added up.
    pub sum: Decimal,
    /// How many organizations were assigned something.
    pub organizations: usize,
    /// What the parent's target asks.
    pub whole_bound: Option<Bound>,
    /// Where the sum lies against it.
    pub side: Option<Side>,
}
