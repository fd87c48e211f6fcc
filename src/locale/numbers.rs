use fluent_bundle::FluentValue;
use rust_decimal::{Decimal, RoundingStrategy};

use super::Message;

/// What the digits before the decimal mark are grouped by, in threes: every mark that a language of the world uses.
const GROUPS: &[char] = &['.', ',', NO_BREAK, '\u{202F}', '\'', '’'];
/// A space at which a line is not broken.
const NO_BREAK: char = '\u{A0}';
/// The sign of a negative number, as wide as `+`.
const MINUS: char = '−';

/// How numbers are written in one language: `1.399,5` in Vietnamese, `1,399.5` in English.
///
/// A negative number has the true minus sign (U+2212). Nothing is ever written `−0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// `None` where digits are not grouped.
    group: Option<char>,
    decimal: char,
}

/// As in English.
impl Default for Numbers {
    fn default() -> Self {
        Self {
            group: Some(','),
            decimal: '.',
        }
    }
}

/// `value` with at most `decimals` decimals, half away from zero: 0.5 becomes 1, −0.5 becomes −1.
///
/// It is the one rounding of the program, and the rule that Vietnamese readers learn at school and check a printed
/// number by; rounding half to even would look to them like a mistake.
pub fn round(value: Decimal, decimals: u32) -> Decimal {
    if value.scale() <= decimals {
        return value;
    }
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// A number and its unit, which stay on one line.
pub fn no_break(number: &str, unit: &str) -> String {
    format!("{number}{NO_BREAK}{unit}")
}

impl Numbers {
    /// Reads the separators from the messages `number-group` and `number-decimal`, which `say` says.
    ///
    /// # Errors
    /// The id of the message that holds something else, and what to say about it.
    pub(super) fn from_words(say: impl Fn(&str) -> Option<String>) -> Result<Self, (&'static str, Message)> {
        let read = |id: &'static str| {
            let text = say(id).unwrap_or_default();
            let mut characters = text.chars();
            match (characters.next(), characters.next()) {
                (None, _) => Ok(None),
                (Some(one), None) if GROUPS.contains(&one) => Ok(Some(one)),
                _ => Err((
                    id,
                    Message::new("words-separator").with("id", id).with("found", text),
                )),
            }
        };
        let (group, decimal) = (read("number-group")?, read("number-decimal")?);
        match decimal {
            Some(decimal) if group != Some(decimal) => Ok(Self { group, decimal }),
            _ => Err(("number-decimal", Message::new("words-separators-same"))),
        }
    }

    /// How Fluent writes a count put into a message. Fluent takes a plain function and hands it no language, so there
    /// is one for each mark.
    pub(super) fn formatter<M>(self) -> fn(&FluentValue, &M) -> Option<String> {
        match self.group {
            Some('.') => written::<'.', M>,
            Some(',') => written::<',', M>,
            Some(NO_BREAK) => written::<NO_BREAK, M>,
            Some('\u{202F}') => written::<'\u{202F}', M>,
            Some('\'') => written::<'\'', M>,
            Some('’') => written::<'’', M>,
            Some(_) | None => written::<'\0', M>,
        }
    }

    /// `value` rounded to `decimals` decimals and written with exactly as many: `1.399,50`.
    pub fn decimal(self, value: Decimal, decimals: u32) -> String {
        let rounded = round(value, decimals);
        let mut text = self.as_written(rounded);
        if rounded.scale() < decimals {
            if rounded.scale() == 0 {
                text.push(self.decimal);
            }
            text.extend((rounded.scale()..decimals).map(|_| '0'));
        }
        text
    }

    /// `value` with the decimals that it was written with: 12.50 as `12,50`.
    pub fn as_written(self, value: Decimal) -> String {
        let mut buffer = itoa::Buffer::new();
        let digits = buffer.format(value.mantissa().unsigned_abs());
        let decimals = value.scale() as usize;
        // Without the zeros that a number below one begins with.
        let (whole, fraction) = match digits.len().checked_sub(decimals) {
            None | Some(0) => ("0", digits),
            Some(before) => digits.split_at(before),
        };
        let mut text = String::with_capacity(2 * digits.len() + 4);
        if value < Decimal::ZERO {
            text.push(MINUS);
        }
        push_grouped(&mut text, whole, self.group);
        if decimals > 0 {
            text.push(self.decimal);
            text.extend((fraction.len()..decimals).map(|_| '0'));
            text.push_str(fraction);
        }
        text
    }

    /// A whole number of things: `1.399`.
    pub fn count(self, count: usize) -> String {
        let mut text = String::new();
        push_grouped(&mut text, &count.to_string(), self.group);
        text
    }

    /// `value`, which is in per cent, rounded to `decimals` decimals: `63,2%`.
    pub fn percent(self, value: Decimal, decimals: u32) -> String {
        self.decimal(value, decimals) + "%"
    }

    /// `value`, which is in per cent, with the decimals that it was written with: `63,20%`.
    pub fn percent_as_written(self, value: Decimal) -> String {
        self.as_written(value) + "%"
    }

    /// A change, always with its sign: `+12,5`, `−3,0`; nothing before a zero.
    pub fn signed(self, value: Decimal, decimals: u32) -> String {
        let text = self.decimal(value, decimals);
        if round(value, decimals) > Decimal::ZERO {
            format!("+{text}")
        } else {
            text
        }
    }

    /// From `low` to `high`, with an en dash: `1.020–1.250`. A unit comes after it, once.
    pub fn range(self, low: Decimal, high: Decimal, decimals: u32) -> String {
        // A minus sign right behind the dash could be taken for part of it.
        let dash = if high < Decimal::ZERO { " – " } else { "–" };
        format!(
            "{}{dash}{}",
            self.decimal(low, decimals),
            self.decimal(high, decimals)
        )
    }

    /// The mark before the decimals.
    pub fn decimal_mark(self) -> char {
        self.decimal
    }

    /// The mark between groups of three digits. `None` where digits are not grouped.
    pub fn group_mark(self) -> Option<char> {
        self.group
    }
}

fn push_grouped(text: &mut String, digits: &str, group: Option<char>) {
    for (index, digit) in digits.chars().enumerate() {
        if let Some(group) = group
            && index > 0
            && (digits.len() - index).is_multiple_of(3)
        {
            text.push(group);
        }
        text.push(digit);
    }
}

/// A count in digits grouped by `GROUP`, by nothing where it is NUL.
fn written<const GROUP: char, M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if number.value.fract() != 0.0 || number.value < 0.0 {
        return None;
    }
    let mut text = String::new();
    push_grouped(
        &mut text,
        &format!("{:.0}", number.value),
        (GROUP != '\0').then_some(GROUP),
    );
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIETNAMESE: Numbers = Numbers {
        group: Some('.'),
        decimal: ',',
    };

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn half_is_rounded_away_from_zero() {
        for (value, decimals, expected) in [
            ("0.5", 0, "1"),
            ("1.5", 0, "2"),
            ("2.5", 0, "3"),
            ("-2.5", 0, "-3"),
            ("0.125", 2, "0.13"),
            ("66.249999", 1, "66.2"),
            ("66.25", 1, "66.3"),
            ("943", 2, "943"),
        ] {
            assert_eq!(
                round(number(value), decimals),
                number(expected),
                "{value} to {decimals}"
            );
        }
    }

    #[test]
    fn numbers_in_vietnamese_and_in_english() {
        for (value, decimals, vietnamese, english) in [
            ("0", 0, "0", "0"),
            ("999", 0, "999", "999"),
            ("1399", 0, "1.399", "1,399"),
            ("1234567.891", 2, "1.234.567,89", "1,234,567.89"),
            ("-1234.5", 1, "−1.234,5", "−1,234.5"),
            ("63.2", 2, "63,20", "63.20"),
            ("999.96", 1, "1.000,0", "1,000.0"),
            ("-0.04", 1, "0,0", "0.0"),
            (
                "79228162514264337593543950335",
                0,
                "79.228.162.514.264.337.593.543.950.335",
                "",
            ),
        ] {
            assert_eq!(VIETNAMESE.decimal(number(value), decimals), vietnamese);
            if !english.is_empty() {
                assert_eq!(Numbers::default().decimal(number(value), decimals), english);
            }
        }
        assert_eq!(VIETNAMESE.as_written(number("12.50")), "12,50");
        assert_eq!(VIETNAMESE.as_written(number("-0.00")), "0,00");
        assert_eq!(VIETNAMESE.count(4715), "4.715");
        assert_eq!(VIETNAMESE.percent(number("63.15"), 1), "63,2%");
        assert_eq!(VIETNAMESE.percent_as_written(number("66.2")), "66,2%");
        assert_eq!(
            Numbers {
                group: None,
                ..VIETNAMESE
            }
            .count(12345),
            "12345"
        );
    }

    #[test]
    fn changes_and_ranges() {
        assert_eq!(VIETNAMESE.signed(number("12.5"), 1), "+12,5");
        assert_eq!(VIETNAMESE.signed(number("-3"), 0), "−3");
        assert_eq!(VIETNAMESE.signed(number("0.04"), 1), "0,0");
        assert_eq!(VIETNAMESE.range(number("1020"), number("1250"), 0), "1.020–1.250");
        assert_eq!(VIETNAMESE.range(number("-3"), number("-1"), 0), "−3 – −1");
        assert_eq!(no_break("1.399", "đảng viên"), "1.399\u{A0}đảng viên");
    }

    #[test]
    fn separators_that_no_reader_could_tell_apart_are_refused() {
        let read = |group: &'static str, decimal: &'static str| {
            Numbers::from_words(|id| Some(if id == "number-group" { group } else { decimal }.to_owned()))
                .map_err(|(id, _)| id)
        };
        assert_eq!(read(".", ","), Ok(VIETNAMESE));
        assert_eq!(
            read("", ","),
            Ok(Numbers {
                group: None,
                ..VIETNAMESE
            })
        );
        assert_eq!(read(",", ","), Err("number-decimal"));
        assert_eq!(read(".", ""), Err("number-decimal"));
        assert_eq!(read("x", ","), Err("number-group"));
        assert_eq!(read("..", ","), Err("number-group"));
    }
}
