use rust_decimal::Decimal;

use crate::derive::Known;
use crate::locale::{Length, Message, Words, capitalized, round};
use crate::model::{
    Amount, Bound, Cell, Dataset, Indicator, Measure, NumberStyle, Period, PeriodShape, Target,
};

use super::draw::clean;

/// Says what is in a chart, in one language.
#[derive(Clone, Copy)]
pub(super) struct Say<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) words: &'a Words,
}

impl<'a> Say<'a> {
    /// The words of an entry without variables.
    pub(super) fn word(self, id: &'static str) -> String {
        self.words.say(&Message::new(id))
    }

    /// The words of a message.
    pub(super) fn say(self, message: &Message) -> String {
        self.words.say(message)
    }

    /// The same as a sentence.
    pub(super) fn sentence(self, message: &Message) -> String {
        capitalized(&self.words.say(message))
    }

    /// A measure: the indicator's name, with the categories it is held to.
    pub(super) fn measure(self, measure: &Measure) -> String {
        clip(&self.dataset.measure_name(measure, self.words))
    }

    /// The categories that something is held to: `Nữ; Đại học trở lên`.
    pub(super) fn cell(self, cell: &Cell) -> String {
        clip(&self.dataset.cell_name(cell, self.words))
    }

    /// How the numbers of an indicator are written.
    pub(super) fn style(self, indicator: &Indicator) -> NumberStyle<'a> {
        self.dataset.number_style(&indicator.id)
    }

    /// What is written behind a number of the indicator. Empty where it has no unit.
    pub(super) fn unit(self, indicator: &Indicator) -> String {
        self.style(indicator)
            .unit(self.words)
            .unwrap_or_default()
            .to_owned()
    }

    /// A figure without its unit, but with `%`: as written where its source gives it, else rounded as its indicator
    /// says.
    pub(super) fn known(self, indicator: &Indicator, known: &Known) -> String {
        self.style(indicator)
            .number(known.magnitude.value, known.written, self.words)
    }

    /// The same with its unit: `943 người`, `63,2%`.
    pub(super) fn quantity(self, indicator: &Indicator, known: &Known) -> String {
        self.style(indicator)
            .quantity(known.magnitude.value, known.written, self.words)
    }

    /// A number with the decimals that `amount` has, without its unit, but with `%`.
    pub(super) fn amount(self, indicator: &Indicator, amount: Amount) -> String {
        self.style(indicator)
            .number(amount.value(), Some(amount), self.words)
    }

    /// The same with its unit.
    pub(super) fn amount_quantity(self, indicator: &Indicator, amount: Amount) -> String {
        self.style(indicator)
            .quantity(amount.value(), Some(amount), self.words)
    }

    /// What is asked: `1.020–1.250`, `ít nhất 800`, `ít nhất 32%`.
    pub(super) fn bound(self, indicator: &Indicator, bound: Bound) -> String {
        self.style(indicator).bound(bound, self.words)
    }

    /// What is asked, as a level that something can lie over or under: `mức 1.020–1.250`, `mức tối thiểu 800`.
    pub(super) fn level(self, indicator: &Indicator, bound: Bound) -> String {
        self.worded("chart-level", indicator, bound)
    }

    /// What is asked, as something to be reached: `chỉ tiêu 1.020–1.250`, `chỉ tiêu tối thiểu 800`.
    pub(super) fn goal(self, indicator: &Indicator, bound: Bound) -> String {
        self.worded("chart-goal", indicator, bound)
    }

    fn worded(self, id: &'static str, indicator: &Indicator, bound: Bound) -> String {
        let value = match bound {
            Bound::AtLeast(value) | Bound::AtMost(value) | Bound::Exactly(value) => {
                self.amount(indicator, value)
            }
            Bound::Between(..) => self.bound(indicator, bound),
        };
        self.say(
            &Message::new(id)
                .with("kind", bound_kind(bound))
                .with("value", value),
        )
    }

    /// A period for a heading or a sentence: `giai đoạn 2018-2022`.
    pub(super) fn period(self, period: &Period) -> String {
        self.dataset.periods.in_words(period, self.words, Length::Long)
    }

    /// A period where there is little room: `2018-2022`.
    pub(super) fn short_period(self, period: &Period) -> String {
        self.dataset.periods.in_words(period, self.words, Length::Short)
    }

    /// When something was: `năm 2024`, `in 2024`, `from 1 January to 8 October 2019`.
    pub(super) fn when(self, period: &Period) -> String {
        let shape = match period.shape() {
            PeriodShape::Days => "days",
            PeriodShape::Calendar(_) | PeriodShape::Years | PeriodShape::Named => "period",
        };
        self.say(
            &Message::new("chart-when")
                .with("period", self.period(period))
                .with("shape", shape),
        )
    }

    /// What a target is called: its own name, else that of what it measures.
    pub(super) fn target(self, target: &Target) -> String {
        match &target.name {
            Some(name) => clip(name.get(self.words.language())),
            None => self.measure(&target.measure),
        }
    }
}

/// A name as it stands in a sentence: never endless, and without characters that turn others round.
pub(super) fn clip(name: &str) -> String {
    const LONGEST: usize = 120;
    let name = clean(name);
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()),
        None => name.into_owned(),
    }
}

/// A total divided by years, as it is shown: with one decimal more than the total, unless it comes out even.
pub(super) fn average(indicator: &Indicator, value: Decimal) -> Amount {
    let (even, finer) = (
        round(value, indicator.decimals),
        round(value, indicator.decimals + 1),
    );
    Amount::new(if even == finer { even } else { finer })
}

/// A value with as many decimals more than `decimals` as it takes to lie, written, on the same side of each end of the
/// bound as it does unrounded. `None` where the usual ones do.
pub(super) fn distinct(value: Decimal, bound: Bound, decimals: u32) -> Option<Amount> {
    let ends = [bound.low(), bound.high()];
    let holds = |decimals: u32| {
        let shown = round(value, decimals);
        ends.iter()
            .flatten()
            .all(|end| shown.cmp(&end.value()) == value.cmp(&end.value()))
    };
    if holds(decimals) {
        return None;
    }
    let finer = (decimals + 1..=decimals + 6).find(|decimals| holds(*decimals));
    finer.map(|decimals| Amount::new(round(value, decimals)))
}

/// What kind of bound it is, as messages know it.
pub(super) fn bound_kind(bound: Bound) -> &'static str {
    match bound {
        Bound::AtLeast(_) => "at-least",
        Bound::AtMost(_) => "at-most",
        Bound::Between(..) => "between",
        Bound::Exactly(_) => "exactly",
    }
}
