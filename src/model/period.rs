use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::locale::{Length, Text, TimeSpan, Words};

/// How often something is reported or asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rhythm {
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// Every half-year.
    HalfYear,
    /// Every year.
    Year,
}

impl Rhythm {
    /// How many months one of its periods lasts.
    pub fn months(self) -> u8 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
    }
}

/// What kind of stretch of time a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodShape {
    /// One unit of the calendar: `2024`, `2024-H1`, `2024-Q3`, `2024-03`.
    Calendar(Rhythm),
    /// Several whole years together: `2018-2022`.
    Years,
    /// From one day to another: `2019-01-01--2019-10-08`.
    Days,
    /// A period that only `data/periods.yaml` gives dates to, a school year for one.
    Named,
}

/// A stretch of time, both its days included.
///
/// Two periods are the same when they are written the same: `code` is unique within a publication. They are ordered
/// by their first day, then the shorter first, then by code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Period(Arc<Stretch>);

/// What a period is. It is shared: a publication has few periods and very many figures that name one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Stretch {
    code: Box<str>,
    first_day: Date,
    last_day: Date,
    shape: PeriodShape,
    years: Option<u32>,
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        if Arc::ptr_eq(&self.0, &other.0) {
            return std::cmp::Ordering::Equal;
        }
        let key = |period: &Self| (period.first_day(), period.last_day());
        key(self)
            .cmp(&key(other))
            .then_with(|| self.0.code.cmp(&other.0.code))
    }
}

impl Period {
    fn new(stretch: Stretch) -> Self {
        Self(Arc::new(stretch))
    }

    /// The period as written, and as it stands in file names, references and addresses.
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// Its first day.
    pub fn first_day(&self) -> Date {
        self.0.first_day
    }

    /// Its last day.
    pub fn last_day(&self) -> Date {
        self.0.last_day
    }

    /// What kind of stretch it is.
    pub fn shape(&self) -> PeriodShape {
        self.0.shape
    }

    /// How many years an average divides it by: 1 for a calendar year, as many as it spans or as `data/periods.yaml`
    /// says for several. `None` for anything that is not counted in whole years.
    pub fn years(&self) -> Option<u32> {
        self.0.years
    }

    /// The stretch of time it is, to be said in words. A named period is its days: its name is in the [`PeriodBook`].
    pub fn time_span(&self) -> TimeSpan {
        let (first, last) = (self.0.first_day, self.0.last_day);
        match self.0.shape {
            PeriodShape::Calendar(Rhythm::Year) => TimeSpan::Year(first.year()),
            PeriodShape::Calendar(Rhythm::HalfYear) => {
                TimeSpan::Half(first.year(), (first.month() - 1) / 6 + 1)
            }
            PeriodShape::Calendar(Rhythm::Quarter) => {
                TimeSpan::Quarter(first.year(), (first.month() - 1) / 3 + 1)
            }
            PeriodShape::Calendar(Rhythm::Month) => TimeSpan::Month(first.year(), first.month()),
            PeriodShape::Years => TimeSpan::Years(first.year(), last.year()),
            PeriodShape::Days | PeriodShape::Named => TimeSpan::Days(first, last),
        }
    }

    /// How many days it lasts.
    pub fn days(&self) -> i64 {
        i64::from((self.0.last_day - self.0.first_day).get_days()) + 1
    }

    /// Whether it is over at the end of the day `as_of`.
    pub fn is_over(&self, as_of: Date) -> bool {
        self.0.last_day <= as_of
    }

    /// Whether every day of `other` is in it.
    pub fn covers(&self, other: &Period) -> bool {
        self.0.first_day <= other.0.first_day && other.0.last_day <= self.0.last_day
    }

    /// Whether one day is in both.
    pub fn overlaps(&self, other: &Period) -> bool {
        self.0.first_day <= other.0.last_day && other.0.first_day <= self.0.last_day
    }

    /// The calendar periods of `rhythm` that lie wholly in it, in order. Empty where none does.
    pub fn each(&self, rhythm: Rhythm) -> Vec<Period> {
        let mut found = Vec::new();
        let mut start = Date::constant(self.0.first_day.year(), 1, 1);
        while start <= self.0.last_day {
            let period = Self::calendar(start, rhythm);
            if self.covers(&period) {
                found.push(period);
            }
            let Ok(next) = start.checked_add(i32::from(rhythm.months()).months()) else {
                break;
            };
            start = next;
        }
        found
    }

    /// The calendar period of `rhythm` that `day` lies in.
    pub fn containing(day: Date, rhythm: Rhythm) -> Period {
        let months = i8::try_from(rhythm.months()).expect("no rhythm is longer than 12 months");
        let month = (day.month() - 1) / months * months + 1;
        Self::calendar(Date::constant(day.year(), month, 1), rhythm)
    }

    /// The period of the same shape right before it: the year before a year, the month before a month, as many years
    /// before several years as they count as (2005-2010 before a term 2010-2015 of five). `None` for days and named
    /// periods. `data/periods.yaml` may know more of it: see [`PeriodBook::known`].
    pub fn previous(&self) -> Option<Period> {
        match self.0.shape {
            PeriodShape::Calendar(rhythm) => {
                let day = self.0.first_day.checked_sub(1.day()).ok()?;
                Some(Self::containing(day, rhythm))
            }
            PeriodShape::Years => {
                let years = i16::try_from(self.0.years?).ok()?;
                let first = self.0.first_day.year().checked_sub(years)?;
                Self::of_years(first, self.0.last_day.year().checked_sub(years)?)
            }
            PeriodShape::Days | PeriodShape::Named => None,
        }
    }

    /// The same stretch one year earlier, for periods shorter than a year or from day to day. `None` for others.
    pub fn year_before(&self) -> Option<Period> {
        match self.0.shape {
            PeriodShape::Calendar(Rhythm::Year) | PeriodShape::Years | PeriodShape::Named => None,
            PeriodShape::Calendar(rhythm) => {
                let first = self.0.first_day.checked_sub(1.year()).ok()?;
                Some(Self::calendar(first, rhythm))
            }
            PeriodShape::Days => {
                let first = self.0.first_day.checked_sub(1.year()).ok()?;
                let last = self.0.last_day.checked_sub(1.year()).ok()?;
                Some(Self::of_days(first, last))
            }
        }
    }

    /// The calendar period of `rhythm` that begins on `first_day`, which must be the first day of one.
    fn calendar(first_day: Date, rhythm: Rhythm) -> Period {
        let year = first_day.year();
        let index = (first_day.month() - 1) / i8::try_from(rhythm.months()).unwrap_or(12) + 1;
        let code = match rhythm {
            Rhythm::Year => format!("{year:04}"),
            Rhythm::HalfYear => format!("{year:04}-H{index}"),
            Rhythm::Quarter => format!("{year:04}-Q{index}"),
            Rhythm::Month => format!("{year:04}-{index:02}"),
        };
        let last_month = first_day
            .checked_add((i32::from(rhythm.months()) - 1).months())
            .expect("a calendar period ends in the year it begins in");
        let years = (rhythm == Rhythm::Year).then_some(1);
        let shape = PeriodShape::Calendar(rhythm);
        Self::new(Stretch {
            code: code.into(),
            first_day,
            last_day: last_month.last_of_month(),
            shape,
            years,
        })
    }

    /// The years `first` to `last` together. `None` unless the second comes after the first and both have four digits.
    fn of_years(first: i16, last: i16) -> Option<Period> {
        if !(1000..=9999).contains(&first) || !(1000..=9999).contains(&last) || first >= last {
            return None;
        }
        Some(Self::new(Stretch {
            code: format!("{first}-{last}").into(),
            first_day: Date::constant(first, 1, 1),
            last_day: Date::constant(last, 12, 31),
            shape: PeriodShape::Years,
            years: u32::try_from(last - first + 1).ok(),
        }))
    }

    /// The stretch of time from one day to another, both in it.
    pub fn of_days(first_day: Date, last_day: Date) -> Period {
        Self::new(Stretch {
            code: format!("{first_day}--{last_day}").into(),
            first_day,
            last_day,
            shape: PeriodShape::Days,
            years: None,
        })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The periods that `data/periods.yaml` names, and the way from a written code to a [`Period`].
#[derive(Clone, Debug, Default)]
pub struct PeriodBook {
    named: BTreeMap<Arc<str>, (Period, Text)>,
}

impl PeriodBook {
    /// Enters a named period, or gives a name and a number of years to one written in the usual way (`2010-2015`).
    ///
    /// `days` are needed for a code that is not a period by itself. Returns whether the code could be entered: `false`
    /// where it needs days and has none, or where the days are the wrong way round.
    pub fn enter(&mut self, code: &str, name: Text, days: Option<(Date, Date)>, years: Option<u32>) -> bool {
        let written = Self::default().parse(code);
        let written = written.map(|period| Arc::unwrap_or_clone(period.0));
        let stretch = match (written, days) {
            (Some(stretch), None) => Some(stretch),
            (Some(stretch), Some((first_day, last_day))) if first_day <= last_day => Some(Stretch {
                first_day,
                last_day,
                ..stretch
            }),
            (None, Some((first_day, last_day))) if first_day <= last_day && super::fits_id(code) => {
                Some(Stretch {
                    code: code.into(),
                    first_day,
                    last_day,
                    shape: PeriodShape::Named,
                    years: None,
                })
            }
            _ => None,
        };
        let Some(mut stretch) = stretch else {
            return false;
        };
        stretch.years = years.or(stretch.years);
        self.named.insert(code.into(), (Period::new(stretch), name));
        true
    }

    /// The period written `code`: a named one, or `2024`, `2018-2022`, `2024-H1`, `2024-Q3`, `2024-03`,
    /// `2019-01-01--2019-10-08`. `None` where it is none of these. Years have four digits.
    pub fn parse(&self, code: &str) -> Option<Period> {
        if let Some((period, _)) = self.named.get(code) {
            return Some(period.clone());
        }
        if let Some((first, last)) = code.split_once("--") {
            let (first, last) = (parse_date(first)?, parse_date(last)?);
            return (first <= last).then(|| Period::of_days(first, last));
        }
        let Some((year, rest)) = code.split_once('-') else {
            return Some(Period::calendar(
                Date::new(parse_year(code)?, 1, 1).ok()?,
                Rhythm::Year,
            ));
        };
        let year = parse_year(year)?;
        let (rhythm, index) = match rest.as_bytes() {
            [b'H', index @ b'1'..=b'2'] => (Rhythm::HalfYear, i8::try_from(index - b'0').ok()?),
            [b'Q', index @ b'1'..=b'4'] => (Rhythm::Quarter, i8::try_from(index - b'0').ok()?),
            [b'0'..=b'1', b'0'..=b'9'] => (Rhythm::Month, rest.parse().ok()?),
            _ => return Period::of_years(year, parse_year(rest)?),
        };
        let month = (index - 1).checked_mul(i8::try_from(rhythm.months()).ok()?)? + 1;
        Some(Period::calendar(Date::new(year, month, 1).ok()?, rhythm))
    }

    /// The period as `data/periods.yaml` has it, where it names it; otherwise as it is.
    pub fn known(&self, period: Period) -> Period {
        match self.named.get(period.code()) {
            Some((named, _)) => named.clone(),
            None => period,
        }
    }

    /// The name given to a period, where it has one.
    pub fn name(&self, period: &Period) -> Option<&Text> {
        self.named.get(period.code()).map(|(_, name)| name)
    }

    /// The period in words: the name given to it, else its stretch of time. Where there is little room, a name stands
    /// only for a period that has no other short way of writing.
    pub fn in_words(&self, period: &Period, words: &Words, length: Length) -> String {
        let named = length == Length::Long || period.0.shape == PeriodShape::Named;
        match self.name(period).filter(|_| named) {
            Some(name) => name.get(words.language()).to_owned(),
            None => words.time_span(period.time_span(), length),
        }
    }

    /// Every period that `data/periods.yaml` names, with its name.
    pub fn names(&self) -> impl Iterator<Item = (&Period, &Text)> {
        self.named.values().map(|(period, name)| (period, name))
    }

    /// Whether this code was entered by `data/periods.yaml`.
    pub fn is_named(&self, code: &str) -> bool {
        self.named.contains_key(code)
    }
}

fn parse_year(text: &str) -> Option<i16> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
        .filter(|year| *year >= 1000)
}

fn parse_date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(code: &str) -> Period {
        PeriodBook::default()
            .parse(code)
            .unwrap_or_else(|| panic!("{code} is a period"))
    }

    #[test]
    fn every_way_of_writing_a_period_is_read() {
        for (code, days, years) in [
            ("2024", 366, Some(1)),
            ("2018-2022", 1826, Some(5)),
            ("2024-H1", 182, None),
            ("2024-H2", 184, None),
            ("2024-Q3", 92, None),
            ("2024-02", 29, None),
            ("2024-12", 31, None),
            ("2019-01-01--2019-10-08", 281, None),
        ] {
            let period = period(code);
            assert_eq!(
                (period.code(), period.days(), period.years()),
                (code, days, years),
                "{code}"
            );
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for code in [
            "",
            "24",
            "2024-13",
            "2024-00",
            "2024-Q5",
            "2024-H0",
            "2022-2018",
            "2018-2018",
            "0024",
            "2024-1",
            "2019-10-08--2019-01-01",
            "2019-02-30--2019-03-01",
            "2024-h1",
            "２０２４",
            "2024 ",
            "+2024",
        ] {
            assert_eq!(PeriodBook::default().parse(code), None, "{code:?}");
        }
    }

    #[test]
    fn a_term_counts_as_the_years_it_is_said_to() {
        let mut book = PeriodBook::default();
        assert!(book.enter("2010-2015", "Nhiệm kỳ".into(), None, Some(5)));
        assert_eq!(book.parse("2010-2015").and_then(|term| term.years()), Some(5));
        assert!(
            !book.enter("school-2023", "Năm học".into(), None, None),
            "a name alone has no days"
        );
    }

    #[test]
    fn a_period_is_said_by_its_name_or_its_days() {
        let words = Words::program(&crate::locale::Language::new("vi").unwrap());
        let mut book = PeriodBook::default();
        book.enter("2010-2015", "nhiệm kỳ 2010-2015".into(), None, Some(5));
        let said = |code: &str, length| book.in_words(&book.parse(code).unwrap(), &words, length);
        assert_eq!(said("2010-2015", Length::Long), "nhiệm kỳ 2010-2015");
        assert_eq!(said("2010-2015", Length::Short), "2010-2015");
        assert_eq!(said("2024", Length::Long), "năm 2024");
        assert_eq!(said("2024-H2", Length::Long), "6 tháng cuối năm 2024");
        assert_eq!(said("2024-Q4", Length::Short), "QIV/2024");
        assert_eq!(said("2024-12", Length::Long), "tháng 12/2024");
    }

    #[test]
    fn periods_before_and_within() {
        assert_eq!(period("2024-01").previous(), Some(period("2023-12")));
        assert_eq!(period("2018-2022").previous(), Some(period("2013-2017")));
        let mut book = PeriodBook::default();
        assert!(book.enter("2010-2015", "Nhiệm kỳ".into(), None, Some(5)));
        let before = book.parse("2010-2015").and_then(|term| term.previous());
        assert_eq!(before, Some(period("2005-2010")));
        assert_eq!(period("2024-Q1").year_before(), Some(period("2023-Q1")));
        assert_eq!(
            period("2024-02-29--2024-03-05").year_before(),
            Some(period("2023-02-28--2023-03-05"))
        );
        let years: Vec<_> = period("2024-2026")
            .each(Rhythm::Year)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(years, ["2024", "2025", "2026"]);
        assert_eq!(period("2024").each(Rhythm::Month).len(), 12);
        assert!(period("2024-03").each(Rhythm::Year).is_empty());
    }
}
