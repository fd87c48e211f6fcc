use jiff::civil::Date;

use super::{Arg, Message, Words};

/// How much room there is for a period in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// For the head of a table column or the axis of a chart: `QIII/2024`.
    Short,
    /// For a sentence or a heading: `quý III/2024`.
    Long,
}

/// A stretch of time, as it is said: [`Words::time_span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeSpan {
    /// A calendar year.
    Year(i16),
    /// Half a calendar year, 1 or 2.
    Half(i16, i8),
    /// A quarter of a calendar year, 1 to 4.
    Quarter(i16, i8),
    /// A month of a year, 1 to 12.
    Month(i16, i8),
    /// From one calendar year to another, together.
    Years(i16, i16),
    /// From one day to another, both included.
    Days(Date, Date),
}

impl Words {
    /// A day for a table or a list: `08/10/2019`, `8 Oct 2019`.
    pub fn date(&self, date: Date) -> String {
        self.say(&day("date-short", date))
    }

    /// A day for a sentence: `ngày 08 tháng 10 năm 2019`, `8 October 2019`.
    pub fn date_long(&self, date: Date) -> String {
        self.say(&day("date-long", date))
    }

    /// A stretch of time in words, in lower case as in the middle of a sentence.
    pub fn time_span(&self, span: TimeSpan, length: Length) -> String {
        let id = |short, long| match length {
            Length::Short => short,
            Length::Long => long,
        };
        let of_year = |short, long, year: i16, name, part: i8| {
            Message::new(id(short, long))
                .with("year", year.to_string())
                .with(name, count(part))
        };
        let message = match span {
            TimeSpan::Year(year) => {
                Message::new(id("period-year-short", "period-year")).with("year", year.to_string())
            }
            TimeSpan::Half(year, half) => of_year("period-half-short", "period-half", year, "half", half),
            TimeSpan::Quarter(year, quarter) => {
                of_year("period-quarter-short", "period-quarter", year, "quarter", quarter)
            }
            TimeSpan::Month(year, month) => {
                of_year("period-month-short", "period-month", year, "month", month)
            }
            TimeSpan::Years(first, last) => Message::new(id("period-years-short", "period-years"))
                .with("first", first.to_string())
                .with("last", last.to_string()),
            TimeSpan::Days(first, last) => self.days(first, last, length),
        };
        self.say(&message)
    }

    fn days(&self, first: Date, last: Date, length: Length) -> Message {
        let (of_day, one, same_year, other) = match length {
            Length::Short => (
                "date-short",
                "period-day-short",
                "period-days-same-year-short",
                "period-days-short",
            ),
            Length::Long => (
                "date-in-period",
                "period-day",
                "period-days-same-year",
                "period-days",
            ),
        };
        let last_day = self.say(&day(of_day, last));
        if first == last {
            return Message::new(one).with("day", last_day);
        }
        let (id, first_day) = if first.year() == last.year() {
            let id = if length == Length::Short {
                "date-without-year-short"
            } else {
                "date-without-year"
            };
            (same_year, self.say(&day(id, first)))
        } else {
            (other, self.say(&day(of_day, first)))
        };
        Message::new(id).with("first", first_day).with("last", last_day)
    }
}

/// The message `id` about a day: `$day` and `$month` as numbers, `$day2` and `$month2` in two digits.
fn day(id: &'static str, date: Date) -> Message {
    Message::new(id)
        .with("day", count(date.day()))
        .with("day2", format!("{:02}", date.day()))
        .with("month", count(date.month()))
        .with("month2", format!("{:02}", date.month()))
        .with("year", date.year().to_string())
}

fn count(part: i8) -> Arg {
    Arg::Count(usize::try_from(part).expect("parts of a year are counted from 1"))
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    fn words(code: &str) -> Words {
        Words::program(&Language::new(code).unwrap())
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn days_as_an_office_writes_them() {
        let (vi, en) = (words("vi"), words("en"));
        assert_eq!(vi.date(date("2019-10-08")), "08/10/2019");
        assert_eq!(vi.date_long(date("2019-10-08")), "ngày 08 tháng 10 năm 2019");
        assert_eq!(vi.date_long(date("2024-02-28")), "ngày 28 tháng 02 năm 2024");
        assert_eq!(vi.date_long(date("2024-03-01")), "ngày 01 tháng 3 năm 2024");
        assert_eq!(en.date(date("2019-10-08")), "8 Oct 2019");
        assert_eq!(en.date_long(date("2019-10-08")), "8 October 2019");
    }

    #[test]
    fn every_stretch_of_time_has_a_short_and_a_long_name() {
        let (vi, en) = (words("vi"), words("en"));
        let days = |first, last| TimeSpan::Days(date(first), date(last));
        for (span, expected) in [
            (TimeSpan::Year(2024), ["năm 2024", "2024", "2024", "2024"]),
            (
                TimeSpan::Half(2024, 1),
                [
                    "6 tháng đầu năm 2024",
                    "6T đầu 2024",
                    "first half of 2024",
                    "H1 2024",
                ],
            ),
            (
                TimeSpan::Half(2024, 2),
                [
                    "6 tháng cuối năm 2024",
                    "6T cuối 2024",
                    "second half of 2024",
                    "H2 2024",
                ],
            ),
            (
                TimeSpan::Quarter(2024, 3),
                ["quý III/2024", "QIII/2024", "third quarter of 2024", "Q3 2024"],
            ),
            (
                TimeSpan::Month(2024, 3),
                ["tháng 3/2024", "T3/2024", "March 2024", "Mar 2024"],
            ),
            (
                TimeSpan::Years(2018, 2022),
                ["giai đoạn 2018-2022", "2018-2022", "2018-2022", "2018-2022"],
            ),
            (
                days("2019-01-01", "2019-10-08"),
                [
                    "từ 01/01/2019 đến 08/10/2019",
                    "01/01–08/10/2019",
                    "1 January to 8 October 2019",
                    "1 Jan – 8 Oct 2019",
                ],
            ),
            (
                days("2018-12-31", "2019-10-08"),
                [
                    "từ 31/12/2018 đến 08/10/2019",
                    "31/12/2018–08/10/2019",
                    "31 December 2018 to 8 October 2019",
                    "31 Dec 2018 – 8 Oct 2019",
                ],
            ),
            (
                days("2019-10-08", "2019-10-08"),
                ["ngày 08/10/2019", "08/10/2019", "8 October 2019", "8 Oct 2019"],
            ),
        ] {
            let said = [
                (&vi, Length::Long),
                (&vi, Length::Short),
                (&en, Length::Long),
                (&en, Length::Short),
            ]
            .map(|(words, length)| words.time_span(span, length));
            assert_eq!(said, expected.map(str::to_owned));
        }
    }
}
