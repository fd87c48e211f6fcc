use rust_decimal::Decimal;

use crate::model::Amount;

/// A number as a Vietnamese document prints it: points between groups of three digits, a comma before the decimals,
/// per cent or a unit behind it. A point that does not stand before three digits is taken for a decimal one.
///
/// `None` where there is no number, or more than one.
pub(super) fn number(printed: &str) -> Option<Amount> {
    let text = printed.trim();
    let (negative, text) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let is_digit = |character: char| character.is_ascii_digit();
    let end = text
        .char_indices()
        .rev()
        .find(|(_, character)| is_digit(*character))
        .map(|(index, _)| index + 1)?;
    let (digits, unit) = text.split_at_checked(end)?;
    if unit.starts_with(['.', ','])
        && unit
            .trim_start_matches(['.', ','])
            .contains(char::is_alphanumeric)
    {
        return None;
    }
    let written = plain(digits)?;
    let value: Decimal = written.parse().ok()?;
    Some(Amount::new(if negative { -value } else { value }))
}

/// The digits with a decimal point, if any, and nothing else.
fn plain(digits: &str) -> Option<String> {
    let (whole, decimals) = match digits.split_once(',') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let separators = [' ', '\u{a0}', '\u{202f}'];
    let (whole, decimals) = match (decimals, whole.split_once('.')) {
        (None, Some((before, after))) if !after.contains('.') && after.len() != 3 => (before, Some(after)),
        _ => (whole, decimals),
    };
    let groups: Vec<&str> = whole
        .split(|character| character == '.' || separators.contains(&character))
        .collect();
    let (first, rest) = groups.split_first()?;
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    if !groups.iter().all(|group| all_digits(group)) || !grouped {
        return None;
    }
    let whole = groups.concat();
    match decimals {
        None => Some(whole),
        Some(decimals) => all_digits(decimals).then(|| format!("{whole}.{decimals}")),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_vietnamese_documents_print_them() {
        for (printed, expected) in [
            ("174,8%", "174.8"),
            ("1.399", "1399"),
            ("1.234.567,80", "1234567.80"),
            ("63,2 %", "63.2"),
            ("12 500 người", "12500"),
            ("300", "300"),
            ("49.7%", "49.7"),
            ("−3,5", "-3.5"),
            ("+ 19,7%", "19.7"),
        ] {
            let read = number(printed).map(|amount| amount.to_string());
            assert_eq!(read.as_deref(), Some(expected), "{printed}");
        }
    }

    #[test]
    fn words_and_several_numbers_are_no_number() {
        for printed in [
            "đều vượt",
            "",
            "%",
            "1399/800",
            "1,2,3",
            "12.34.5",
            "1.23,4",
            "hơn 300",
            "-",
        ] {
            assert_eq!(number(printed), None, "{printed}");
        }
    }
}
