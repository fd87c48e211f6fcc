use jiff::civil::Date;

use crate::locale::Length;
use crate::model::{Period, Rhythm};

use super::super::course::{after, day_number};
use super::super::say::Say;
use super::label::{Board, Voice};

/// The axis of time: every day is as wide as every other.
pub(super) struct TimeAxis {
    /// The first day, and the day after the last.
    pub(super) from: f64,
    pub(super) to: f64,
    steps: Vec<Step>,
    rhythm: Rhythm,
}

/// One step of the axis: a year, or a shorter one.
struct Step {
    from: f64,
    to: f64,
    label: String,
    /// Counts up by one from step to step; a multiple of a number every so many steps, at round years or in January.
    index: i32,
}

/// How many steps lie between two labels: what readers can fill in.
fn strides(rhythm: Rhythm) -> &'static [i32] {
    match rhythm {
        Rhythm::Year => &[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
        Rhythm::HalfYear => &[1, 2, 4, 10, 20, 40, 100],
        Rhythm::Quarter => &[1, 2, 4, 8, 20, 40, 80],
        Rhythm::Month => &[1, 2, 3, 6, 12, 24, 60, 120, 240],
    }
}

impl TimeAxis {
    /// From `first` up to the day before `end`.
    pub(super) fn new(say: Say<'_>, (first, end): (Date, Date), rhythm: Rhythm) -> Self {
        let mut steps = Vec::new();
        let mut period = Period::containing(first, rhythm);
        while period.first_day() < end {
            let begin = period.first_day();
            let per_year = 12 / i32::from(rhythm.months());
            let within_year = i32::from(begin.month() - 1) / i32::from(rhythm.months());
            steps.push(Step {
                from: day_number(begin),
                to: day_number(after(period.last_day())),
                label: say.words.time_span(period.time_span(), Length::Short),
                index: i32::from(begin.year()) * per_year + within_year,
            });
            let next = Period::containing(after(period.last_day()), rhythm);
            if next.first_day() <= begin {
                break;
            }
            period = next;
        }
        Self {
            from: day_number(first),
            to: day_number(end),
            steps,
            rhythm,
        }
    }

    /// Where steps begin and end.
    pub(super) fn edges(&self) -> impl Iterator<Item = f64> {
        self.steps
            .first()
            .map(|step| step.from)
            .into_iter()
            .chain(self.steps.iter().map(|step| step.to))
    }

    /// The labels that have room at `width` pixels for the whole axis, each with the middle of what it names.
    pub(super) fn labels(&self, board: &Board<'_>, width: f64) -> Vec<(f64, &str)> {
        let widest = self
            .steps
            .iter()
            .map(|step| board.width(&step.label, Voice::TICK))
            .fold(0.0, f64::max);
        let shortest = self
            .steps
            .iter()
            .map(|step| step.to - step.from)
            .fold(f64::INFINITY, f64::min);
        let day = width / (self.to - self.from).max(1.0);
        let air = board.sizes.small * 0.6;
        let fits = |stride: i32| widest + air <= f64::from(stride) * shortest * day;
        let stride = strides(self.rhythm)
            .iter()
            .copied()
            .find(|stride| fits(*stride))
            .unwrap_or(i32::MAX);
        let chosen = self.steps.iter().filter(|step| step.index % stride == 0);
        chosen
            .map(|step| (f64::midpoint(step.from, step.to), step.label.as_str()))
            .collect()
    }
}
