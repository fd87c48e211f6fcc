use rust_decimal::Decimal;

use crate::locale::{Message, Words, no_break, round};

use super::{Amount, Bound, Dataset, IndicatorId, Kind};

/// How the numbers of an indicator are written: one answer for pages, charts, findings and documents.
#[derive(Clone, Copy, Debug)]
pub struct NumberStyle<'a> {
    /// The decimals of a number that was worked out. One that was written keeps its own.
    decimals: u32,
    /// What stands behind a number.
    unit: Unit<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Unit<'a> {
    None,
    Percent,
    Words(&'a super::Unit),
}

impl Dataset {
    /// How the numbers of an indicator are written. A number of an unknown indicator is written plainly.
    pub fn number_style(&self, indicator: &IndicatorId) -> NumberStyle<'_> {
        let Some(indicator) = self.indicators.get(indicator) else {
            return NumberStyle {
                decimals: 0,
                unit: Unit::None,
            };
        };
        let unit = indicator.unit.as_ref().and_then(|unit| self.units.get(unit));
        let percent = unit.is_some_and(|unit| unit.name.strings().all(|name| name == "%"));
        let unit = match (indicator.kind, unit) {
            (Kind::Share, _) => Unit::Percent,
            (_, Some(_)) if percent => Unit::Percent,
            (_, Some(unit)) => Unit::Words(unit),
            (_, None) => Unit::None,
        };
        NumberStyle {
            decimals: indicator.decimals,
            unit,
        }
    }
}

impl<'a> NumberStyle<'a> {
    /// That of a number in per cent that is none of an indicator's own: a change, a part of a total.
    pub fn percent(decimals: u32) -> Self {
        Self {
            decimals,
            unit: Unit::Percent,
        }
    }

    /// That of a number without any unit.
    pub fn plain(decimals: u32) -> Self {
        Self {
            decimals,
            unit: Unit::None,
        }
    }

    /// Whether the numbers are in per cent, so that a difference between two is in percentage points.
    pub fn is_percent(&self) -> bool {
        matches!(self.unit, Unit::Percent)
    }

    /// The decimals of a number that was worked out.
    pub fn decimals(&self) -> u32 {
        self.decimals
    }

    /// The unit behind a number, for the head of a table: `người`, `%`. `None` where there is none.
    pub fn unit(&self, words: &Words) -> Option<&'a str> {
        match &self.unit {
            Unit::None => None,
            Unit::Percent => Some("%"),
            Unit::Words(unit) => Some(unit.name.get(words.language())),
        }
    }

    /// The unit behind this number, as it is written: `người`, `person` behind `1`.
    pub fn unit_of(&self, number: &str, words: &Words) -> Option<&'a str> {
        let Unit::Words(unit) = &self.unit else {
            return self.unit(words);
        };
        let language = words.language();
        // What a target asks ends with its number.
        let last = number.rsplit(char::is_whitespace).next().unwrap_or(number);
        let is_one = last.trim_start_matches(['+', '-', '\u{2212}']) == "1";
        let one = unit.one.as_ref().filter(|one| is_one && one.has(language));
        Some(one.unwrap_or(&unit.name).get(language))
    }

    /// A number with `%` but without any other unit: `1.399`, `63,2%`. As `written` where somebody wrote it, else
    /// rounded to the indicator's decimals.
    pub fn number(&self, value: Decimal, written: Option<Amount>, words: &Words) -> String {
        let numbers = words.numbers();
        let text = match written {
            Some(written) => numbers.as_written(written.value()),
            None => numbers.decimal(value, self.decimals),
        };
        if self.is_percent() { text + "%" } else { text }
    }

    /// A number with its unit: `1.399 người`, `63,2%`.
    pub fn quantity(&self, value: Decimal, written: Option<Amount>, words: &Words) -> String {
        self.and_unit(self.number(value, written, words), words)
    }

    /// An average of numbers so written, with its unit: `279,8 người`, `943 người`.
    pub fn average(&self, value: Decimal, words: &Words) -> String {
        self.and_unit(self.average_number(value, words), words)
    }

    /// An average without any unit but `%`: with one decimal more than its parts have, unless it comes out even.
    pub fn average_number(&self, value: Decimal, words: &Words) -> String {
        let (finer, coarser) = (round(value, self.decimals + 1), round(value, self.decimals));
        let decimals = self.decimals + u32::from(finer != coarser);
        let text = words.numbers().decimal(value, decimals);
        if self.is_percent() { text + "%" } else { text }
    }

    /// A difference with its sign and unit: `+12 người`, `−3,8 điểm phần trăm`.
    pub fn difference(&self, value: Decimal, words: &Words) -> String {
        let signed = words.numbers().signed(value, self.decimals);
        match &self.unit {
            Unit::Percent => words.say(&Message::new("number-points").with("number", signed)),
            Unit::Words(_) | Unit::None => self.and_unit(signed, words),
        }
    }

    /// What a target asks, without any unit but `%`: `ít nhất 800`, `1.020–1.250`.
    pub fn bound(&self, bound: Bound, words: &Words) -> String {
        let number = |amount: Amount| self.number(amount.value(), Some(amount), words);
        match bound {
            Bound::AtLeast(low) => words.say(&Message::new("bound-at-least").with("number", number(low))),
            Bound::AtMost(high) => words.say(&Message::new("bound-at-most").with("number", number(high))),
            Bound::Exactly(value) => words.say(&Message::new("bound-exactly").with("number", number(value))),
            Bound::Between(low, high) => {
                let decimals = low.decimals().max(high.decimals());
                let range = words.numbers().range(low.value(), high.value(), decimals);
                if self.is_percent() { range + "%" } else { range }
            }
        }
    }

    /// What a target asks, with its unit: `ít nhất 800 người`.
    pub fn bound_quantity(&self, bound: Bound, words: &Words) -> String {
        self.and_unit(self.bound(bound, words), words)
    }

    fn and_unit(&self, number: String, words: &Words) -> String {
        match self.unit_of(&number, words) {
            Some(unit) if !self.is_percent() => no_break(&number, unit),
            Some(_) | None => number,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::{Language, Text};
    use crate::model::UnitId;

    use super::*;

    fn words(code: &str) -> Words {
        Words::program(&Language::new(code).unwrap())
    }

    fn amount(text: &str) -> Amount {
        Amount::new(text.parse().unwrap())
    }

    #[test]
    fn a_written_number_keeps_its_decimals_and_a_worked_out_one_gets_the_indicators() {
        let style = NumberStyle::percent(1);
        let written = amount("12.50");
        assert_eq!(
            style.number(written.value(), Some(written), &words("vi")),
            "12,50%"
        );
        assert_eq!(style.number(written.value(), None, &words("vi")), "12,5%");
        assert_eq!(style.average(amount("12.46").value(), &words("en")), "12.46%");
        assert_eq!(style.average(written.value(), &words("en")), "12.5%");
    }

    fn person() -> super::super::Unit {
        let each = |texts: &[(&str, &str)]| {
            let texts = texts
                .iter()
                .map(|(language, text)| (Language::new(language).expect("a language"), (*text).into()));
            Text::Each(texts.collect())
        };
        super::super::Unit {
            id: UnitId::new("person").expect("an id"),
            name: each(&[("vi", "người"), ("en", "people")]),
            one: Some(each(&[("en", "person")])),
        }
    }

    #[test]
    fn one_of_something_has_its_own_word_where_the_language_has_one() {
        let person = person();
        let style = NumberStyle {
            decimals: 0,
            unit: Unit::Words(&person),
        };
        for (value, vi, en) in [
            (1, "1\u{a0}người", "1\u{a0}person"),
            (2, "2\u{a0}người", "2\u{a0}people"),
            (21, "21\u{a0}người", "21\u{a0}people"),
        ] {
            assert_eq!(style.quantity(value.into(), None, &words("vi")), vi);
            assert_eq!(style.quantity(value.into(), None, &words("en")), en);
        }
        let en = words("en");
        assert_eq!(style.difference(Decimal::from(-1), &en), "−1\u{a0}person");
        assert_eq!(
            style.bound_quantity(Bound::AtLeast(amount("1")), &en),
            "at least 1\u{a0}person"
        );
    }

    #[test]
    fn what_a_target_asks_is_said_in_words() {
        let people = person();
        let people = NumberStyle {
            decimals: 0,
            unit: Unit::Words(&people),
        };
        let vi = words("vi");
        assert_eq!(people.bound(Bound::AtLeast(amount("800")), &vi), "ít nhất 800");
        let range = Bound::Between(amount("1020"), amount("1250"));
        assert_eq!(people.bound_quantity(range, &vi), "1.020–1.250\u{a0}người");
        assert_eq!(people.difference(Decimal::from(-77), &vi), "−77\u{a0}người");
        let share = NumberStyle::percent(1);
        assert_eq!(share.bound(Bound::Between(amount("3"), amount("4")), &vi), "3–4%");
        assert_eq!(
            share.difference(amount("-3.8").value(), &vi),
            "−3,8\u{a0}điểm phần trăm"
        );
    }
}
