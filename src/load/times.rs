//! Reads dates and periods.

use jiff::civil::Date;

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{Due, Period, PeriodBook, StockDate};

use super::reading::{Reading, Value, wrong_type};

/// Reads a date written `2024-12-31`.
pub(super) fn date(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Date> {
    let Some(found) = value.scalar() else {
        wrong_type(value, "load-a-date", value.line("2024-12-31"), reading);
        return None;
    };
    if let Some(date) = parse_date(found) {
        return Some(date);
    }
    let right = guess_date(found).map_or_else(|| "2024-12-31".to_owned(), |date| date.to_string());
    let message = Message::new("load-bad-date").with("found", found);
    let help = Message::new("load-bad-date-help");
    reading
        .find(Code::BadDate, value.place, message)
        .help(help)
        .example(value.line(&right));
    None
}

/// Reads the date of a stock, or the word `unknown`.
pub(super) fn stock_date(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<StockDate> {
    let stated = super::scalars::stated(date)(value, reading)?;
    Some(match stated {
        super::Stated::Given(date) => StockDate::At(date),
        super::Stated::Unknown => StockDate::Unknown,
    })
}

/// Reads a period.
pub(super) fn period(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Period> {
    let Some(found) = value.scalar() else {
        wrong_type(value, "load-a-period", value.line("2024"), reading);
        return None;
    };
    let period = parse_period(found, reading);
    if period.is_none() {
        find_bad_period(value.place, found, |right| value.line(right), reading);
    }
    period
}

/// Reads when something is to be done: a day, or a period to do it in. What is neither is taken for a date if it looks
/// like one.
pub(super) fn due(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Due> {
    let found = value.scalar().unwrap_or_default();
    let is_day = parse_date(found).is_some() || guess_date(found).is_some();
    if is_day || (parse_period(found, reading).is_none() && guess_period(found).is_none()) {
        return date(value, reading).map(Due::By);
    }
    period(value, reading).map(Due::In)
}

/// Reads a period that is a key.
pub(super) fn period_key(
    key: &super::Placed<&str>,
    reading: &mut Reading<'_>,
) -> Option<super::Placed<Period>> {
    let period = parse_period(key.value, reading);
    if period.is_none() {
        find_bad_period(key.place, key.value, |right| format!("{right}:"), reading);
    }
    period.map(|period| super::Placed::new(period, key.place))
}

fn parse_period(text: &str, reading: &Reading<'_>) -> Option<Period> {
    match reading.periods {
        Some(periods) => periods.parse(text),
        None => PeriodBook::default().parse(text),
    }
}

fn find_bad_period(
    place: super::Place,
    found: &str,
    line: impl FnOnce(&str) -> String,
    reading: &mut Reading<'_>,
) {
    if reading.periods.is_none() {
        return;
    }
    let right = guess_period(found);
    let message = Message::new("load-bad-period").with("found", found);
    reading
        .find(Code::BadPeriod, place, message)
        .help(Message::new("load-bad-period-help"))
        .example(line(right.as_deref().unwrap_or("2024")));
}

fn parse_date(text: &str) -> Option<Date> {
    let is_written_right = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if is_written_right { text.parse().ok() } else { None }
}

/// The numbers in a text, in order.
fn numbers_in(text: &str) -> Vec<(usize, i16)> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .filter_map(|digits| Some((digits.len(), digits.parse().ok()?)))
        .collect()
}

/// The date that day, month and year in another order or with other signs may mean. Vietnamese writes the day first.
fn guess_date(text: &str) -> Option<Date> {
    let small = |number: i16| i8::try_from(number).ok();
    match *numbers_in(text).as_slice() {
        [(4, year), (_, month), (_, day)] | [(_, day), (_, month), (4, year)] => {
            Date::new(year, small(month)?, small(day)?).ok()
        }
        _ => None,
    }
}

/// The period that may be meant.
pub(super) fn guess_period(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    // "tháng 3/2024" is a month, "6 tháng đầu năm 2024" is not.
    let is_month = lower.starts_with("tháng");
    let right = match *numbers_in(text).as_slice() {
        [(4, one), (4, other)] if one != other => format!("{}-{}", one.min(other), one.max(other)),
        [(4, year)] => format!("{year}"),
        [(4, year), (1 | 2, month)] | [(1 | 2, month), (4, year)] if is_month => {
            format!("{year}-{month:02}")
        }
        [(4, year), (1, part)] | [(1, part), (4, year)] if lower.contains(['q', 'ý']) => {
            format!("{year}-Q{part}")
        }
        [(4, year), (1, part)] | [(1, part), (4, year)] if lower.contains(['h', 'b', 'n']) => {
            format!("{year}-H{part}")
        }
        [(4, year), (1 | 2, month)] | [(1 | 2, month), (4, year)] => format!("{year}-{month:02}"),
        [
            (4, year),
            (_, month),
            (_, day),
            (4, last_year),
            (_, last_month),
            (_, last_day),
        ] => {
            format!("{year}-{month:02}-{day:02}--{last_year}-{last_month:02}-{last_day:02}")
        }
        _ => return None,
    };
    PeriodBook::default().parse(&right).map(|_| right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_the_order_of_speech_is_turned_round() {
        let right = |text: &str| guess_date(text).map(|date| date.to_string());
        for text in [
            "31/12/2024",
            "31.12.2024",
            "2024/12/31",
            "ngày 31 tháng 12 năm 2024",
            "2024-12-31.",
        ] {
            assert_eq!(right(text).as_deref(), Some("2024-12-31"), "{text}");
        }
        assert_eq!(right("5/1/2024").as_deref(), Some("2024-01-05"));
        assert_eq!(right("30/02/2024"), None);
        assert_eq!(right("2024"), None);
    }

    #[test]
    fn a_date_has_ten_characters() {
        assert!(parse_date("2024-02-29").is_some());
        for text in [
            "2023-02-29",
            "2024-1-05",
            "20240105",
            "2024-01-05T00:00",
            "+024-01-05",
            "2024-01-5x",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_written_in_another_way_is_recognized() {
        for (text, wanted) in [
            ("2018–2022", "2018-2022"),
            ("2018 - 2022", "2018-2022"),
            ("2022-2018", "2018-2022"),
            ("2024-q3", "2024-Q3"),
            ("Q3/2024", "2024-Q3"),
            ("quý 3 năm 2024", "2024-Q3"),
            ("H1-2024", "2024-H1"),
            ("3/2024", "2024-03"),
            ("tháng 2/2024", "2024-02"),
            ("Tháng 12 năm 2024", "2024-12"),
            ("2024-3", "2024-03"),
            ("năm 2024", "2024"),
            ("2019-01-01_2019-10-08", "2019-01-01--2019-10-08"),
        ] {
            assert_eq!(guess_period(text).as_deref(), Some(wanted), "{text}");
        }
        assert_eq!(guess_period("2024-13"), None);
        assert_eq!(guess_period("last year"), None);
    }
}
