//! Reads numbers, strictly: what Vietnamese or English habit could read in two ways is asked back, never guessed.

use rust_decimal::Decimal;

use crate::diag::Code;
use crate::locale::Message;

use super::Number;
use super::reading::{Reading, Value, wrong_type};

/// No published figure has more digits.
const MAX_DIGITS: usize = 18;

/// Reads a number written `-?digits[.digits]`.
pub(super) fn number(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<Number> {
    let Some(found) = value.scalar() else {
        wrong_type(value, "load-a-number", value.line("4715"), reading);
        return None;
    };
    if let Some(number) = parse(found) {
        return Some(number);
    }
    find_bad_number(value, found, reading);
    None
}

/// Reads a whole number that counts something of the format: decimals, years, a threshold.
pub(super) fn whole(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<u32> {
    let found = value.scalar().unwrap_or_default();
    let digits = !found.is_empty() && found.len() <= 9 && found.bytes().all(|byte| byte.is_ascii_digit());
    if let (true, Ok(number)) = (digits, found.parse()) {
        return Some(number);
    }
    let Some(found) = value.scalar() else {
        wrong_type(value, "load-a-number", value.line("1"), reading);
        return None;
    };
    let message = Message::new("load-bad-whole-number").with("found", found);
    reading
        .find(Code::BadNumber, value.place, message)
        .example(value.line("1"));
    None
}

/// Reads the number `found` of a figure, where a word could stand as well, or the sign that yearbooks print in the place
/// of a number.
pub(super) fn number_of_figure(value: &Value<'_>, found: &str, reading: &mut Reading<'_>) -> Option<Number> {
    if let Some(number) = parse(found) {
        return Some(number);
    }
    let (help, word) = match found {
        "-" | "–" | "—" => ("load-bad-number-dash-help", "did-not-occur"),
        "..." | "…" => ("load-bad-number-dots-help", "not-available"),
        _ if guess(found) == Guess::None && !is_too_long(found) => ("load-bad-figure-help", "not-available"),
        _ => {
            find_bad_number(value, found, reading);
            return None;
        }
    };
    let message = Message::new("load-bad-number").with("found", found);
    reading
        .find(Code::BadNumber, value.place, message)
        .help(Message::new(help))
        .example(value.line(word));
    None
}

fn is_too_long(found: &str) -> bool {
    found.bytes().filter(u8::is_ascii_digit).count() > MAX_DIGITS
}

/// Finds that `found`, which stands where a number should, is none.
pub(super) fn find_bad_number(value: &Value<'_>, found: &str, reading: &mut Reading<'_>) {
    let message = Message::new("load-bad-number").with("found", found);
    let (help, example) = if is_too_long(found) {
        (
            Message::new("load-bad-number-long").with("most", MAX_DIGITS),
            None,
        )
    } else {
        match guess(found) {
            Guess::One(right) => {
                let help = Message::new("load-bad-number-one").with("right", &right);
                (help, Some(value.line(&right)))
            }
            Guess::Either(whole, decimal) => {
                let help = Message::new("load-bad-number-either");
                let help = help.with("whole", &whole).with("decimal", decimal);
                (help, Some(value.line(&whole)))
            }
            Guess::None => (Message::new("load-bad-number-help"), None),
        }
    };
    reading
        .find(Code::BadNumber, value.place, message)
        .help(help)
        .example(example);
}

/// The number, where `text` is `-?digits[.digits]`.
fn parse(text: &str) -> Option<Number> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = match unsigned.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (unsigned, None),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let digits = whole.len() + decimals.map_or(0, str::len);
    if !is_digits(whole) || !decimals.is_none_or(is_digits) || digits > MAX_DIGITS {
        return None;
    }
    let grouped = whole.len() <= 3 && !whole.starts_with('0');
    let value = Decimal::from_str_exact(text).ok()?;
    let may_be_odd = whole.starts_with('0') && (whole.len() > 1 || unsigned.len() < text.len());
    let is_odd = may_be_odd && value.to_string() != text;
    Some(Number {
        odd_text: is_odd.then(|| text.into()),
        value,
        ambiguous: grouped && decimals.is_some_and(|decimals| decimals.len() == 3),
    })
}

/// What somebody may have meant.
#[derive(Debug, PartialEq, Eq)]
enum Guess {
    One(String),
    /// A whole number whose separator could also be that of decimals.
    Either(String, String),
    None,
}

/// What `text`, which is no number of the format, may have been meant to be.
fn guess(text: &str) -> Guess {
    let unit = |letter: char| letter.is_alphabetic() || matches!(letter, '%' | '‰') || letter.is_whitespace();
    let exponent = text.bytes().any(|byte| byte.is_ascii_digit()) && text.contains(['e', 'E', 'x', 'X']);
    let bare = text.trim_start_matches('+').trim_end_matches(unit);
    let bare: String = bare
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '_' | '\'' | '’'))
        .map(|letter| {
            if letter == '\u{2212}' || letter == '–' {
                '-'
            } else {
                letter
            }
        })
        .collect();
    let (sign, bare) = match bare.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", bare.as_str()),
    };
    if exponent
        || !bare
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
    {
        return Guess::None;
    }
    let bare = bare.trim_end_matches(['.', ',']);
    let separators: Vec<char> = bare.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let plain = |group: char, mark: char| {
        let number = bare.replace(group, "").replace(mark, ".");
        let number = if number.starts_with('.') {
            format!("0{number}")
        } else {
            number
        };
        format!("{sign}{number}")
    };
    let guess = match separators.as_slice() {
        [] | ['.'] => Guess::One(plain(' ', '.')),
        [','] if is_grouped(bare, ',') => Guess::Either(plain(',', '.'), plain(' ', ',')),
        [','] => Guess::One(plain(' ', ',')),
        [group, others @ ..] if others.iter().all(|other| other == group) && is_grouped(bare, *group) => {
            Guess::One(plain(*group, '~'))
        }
        [group, inner @ .., mark] if mark != group && inner.iter().all(|other| other == group) => {
            let whole = bare.rsplit_once(*mark).map_or(bare, |(whole, _)| whole);
            if is_grouped(whole, *group) {
                Guess::One(plain(*group, *mark))
            } else {
                Guess::None
            }
        }
        _ => Guess::None,
    };
    match guess {
        Guess::One(right) if parse(&right).is_none() => Guess::None,
        guess => guess,
    }
}

/// Whether `text` is digits in groups of three: `1,399`, `1.399.000`.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_keep_their_decimals() {
        for text in ["0", "12", "-3", "12.50", "0.125", "4715", "123456789012345678"] {
            let number = parse(text).unwrap();
            assert_eq!(number.value.to_string(), text);
            assert!(!number.ambiguous, "{text}");
        }
        for text in ["1.399", "63.200", "-999.000"] {
            assert!(parse(text).unwrap().ambiguous, "{text}");
        }
        for text in ["1399.000", "1.39", "1.3990"] {
            assert!(!parse(text).unwrap().ambiguous, "{text}");
        }
    }

    #[test]
    fn anything_else_is_none() {
        for text in [
            "",
            "-",
            ".",
            "5.",
            ".5",
            "+5",
            "63,2",
            "1 399",
            "1_399",
            ".nan",
            ".inf",
            "1e3",
            "0x10",
            "1.399.000",
            "1,399.5",
            "12%",
            "--5",
            "1234567890123456789",
            "٣",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_likely_number_is_guessed_only_where_there_is_one() {
        let one = |right: &str| Guess::One(right.to_owned());
        for (text, wanted) in [
            ("63,2", one("63.2")),
            ("1 399", one("1399")),
            ("1_399", one("1399")),
            ("1\u{A0}399,5", one("1399.5")),
            ("+5", one("5")),
            ("12%", one("12")),
            ("300 người", one("300")),
            ("−5", one("-5")),
            (".5", one("0.5")),
            ("5.", one("5")),
            ("1.399.000", one("1399000")),
            ("1,399.5", one("1399.5")),
            ("1.399,5", one("1399.5")),
            ("1,399", Guess::Either("1399".into(), "1.399".into())),
            ("1e3", Guess::None),
            ("0x10", Guess::None),
            (".nan", Guess::None),
            ("1.39.0", Guess::None),
            ("1,39.0,1", Guess::None),
            ("12/2024", Guess::None),
        ] {
            assert_eq!(guess(text), wanted, "{text}");
        }
    }
}
