use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::locale::Message;
use crate::model::Indicator;

use super::super::course::Course;
use super::super::say::Say;

/// The axis of values.
pub(super) struct ValueAxis {
    pub(super) low: f64,
    pub(super) high: f64,
    /// Where lines are drawn, each with its label.
    pub(super) ticks: Vec<(f64, String)>,
    /// What the labels count. Empty where they say it themselves.
    pub(super) title: String,
}

/// What an axis has to hold.
pub(super) struct Extent {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
}

impl Extent {
    /// Every value of a course and every end of what is asked in it.
    pub(super) fn of_course(course: &Course<'_>) -> Self {
        let heights = course
            .series
            .iter()
            .flat_map(|series| &series.points)
            .map(|point| point.height);
        let bounds = course
            .asked
            .iter()
            .flat_map(|asked| [asked.low(), asked.high()])
            .flatten();
        Self::of(heights.chain(bounds))
    }

    /// All of these values; zero alone where there is none.
    pub(super) fn of(values: impl IntoIterator<Item = Decimal>) -> Self {
        let (mut low, mut high) = (Decimal::MAX, Decimal::MIN);
        for value in values {
            (low, high) = (low.min(value), high.max(value));
        }
        if low > high {
            Self {
                low: Decimal::ZERO,
                high: Decimal::ZERO,
            }
        } else {
            Self { low, high }
        }
    }

    /// How many decimals the ticks can have: those of the indicator; of averages of small counts, one.
    fn decimals(&self, indicator: &Indicator) -> u32 {
        let few = self
            .high
            .checked_sub(self.low)
            .is_some_and(|height| height < Decimal::TWO);
        let broken = !self.high.is_integer() || !self.low.is_integer();
        indicator.decimals.max(u32::from(few && broken))
    }

    /// The same with zero in it.
    pub(super) fn with_zero(self) -> Self {
        Self {
            low: self.low.min(Decimal::ZERO),
            high: self.high.max(Decimal::ZERO),
        }
    }
}

/// A drawing coordinate; published numbers stay decimals.
pub(super) fn coordinate(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

impl ValueAxis {
    /// An axis that holds `extent` and, over and under it, this share of its height as room for labels.
    pub(super) fn new(
        say: Say<'_>,
        indicator: &Indicator,
        extent: &Extent,
        (over, under): (f64, f64),
    ) -> Self {
        let (mut low, mut high) = (coordinate(extent.low), coordinate(extent.high));
        if high <= low {
            // All values are equal, and zero: any height will do.
            high = low + 1.0;
        }
        let height = (high - low) / (1.0 - over - under).max(0.2);
        if low < 0.0 || extent.low > Decimal::ZERO {
            low -= height * under;
        }
        high += height * over;
        let empty = extent.low.is_zero() && extent.high.is_zero();
        let step = if empty {
            Decimal::TEN
        } else {
            step(high - low, extent.decimals(indicator))
        };
        let (first, last) = ((low / coordinate(step)).ceil(), (high / coordinate(step)).floor());
        let (factor, word) = factor(low.abs().max(high));
        let style = say.style(indicator);
        let numbers = say.words.numbers();
        let shown = step.checked_div(factor).unwrap_or(step).normalize();
        let mut ticks = Vec::new();
        let mut index = first;
        while index <= last && ticks.len() < 12 {
            let times = Decimal::try_from(index).unwrap_or_default();
            if let (Some(at), Some(label)) = (step.checked_mul(times), shown.checked_mul(times)) {
                let label = numbers.decimal(label, shown.scale());
                let percent = if style.is_percent() { "%" } else { "" };
                ticks.push((coordinate(at), label + percent));
            }
            index += 1.0;
        }
        let unit = if style.is_percent() {
            String::new()
        } else {
            say.unit(indicator)
        };
        let title = match word {
            Some(word) => say.say(
                &Message::new("chart-axis-scaled")
                    .with("factor", say.word(word))
                    .with("unit", unit),
            ),
            None => unit,
        };
        Self {
            low,
            high,
            ticks,
            title: title.trim().to_owned(),
        }
    }
}

/// The distance of two ticks: 1, 2, 2.5 or 5 times a power of ten, four to six on the axis; no fractions for what has no
/// decimals.
fn step(height: f64, decimals: u32) -> Decimal {
    let rough = height / 6.0;
    let power = rough.log10().floor();
    let leading = rough / 10f64.powf(power);
    let leading = if leading <= 1.0 {
        10
    } else if leading <= 2.0 {
        20
    } else if leading <= 2.5 {
        25
    } else if leading <= 5.0 {
        50
    } else {
        100
    };
    // Tenths of the power of ten.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a decimal has fewer than 30 digits"
    )]
    let tenths = power as i32 - 1;
    let step = if let Ok(scale) = u32::try_from(-tenths) {
        Decimal::new(leading, scale.min(28))
    } else {
        let zeros = u32::try_from(tenths).unwrap_or(0).min(27);
        Decimal::from(leading)
            .checked_mul(Decimal::from(10u128.pow(zeros)))
            .unwrap_or(Decimal::MAX)
    };
    let step = step.normalize();
    if decimals > 0 || step.is_integer() {
        step
    } else if step < Decimal::ONE {
        Decimal::ONE
    } else {
        // 2.5 of what is counted in whole numbers.
        Decimal::TWO
    }
}

/// Classes of values, each with its name.
pub(super) struct Classes {
    /// Where each but the first begins.
    limits: Vec<Decimal>,
    pub(super) names: Vec<String>,
}

impl Classes {
    /// The class of a value, from 0.
    pub(super) fn of(&self, value: Decimal) -> usize {
        self.limits.iter().filter(|limit| **limit <= value).count()
    }
}

/// At most `most` classes of the same height, with round ends, that hold `extent`.
pub(super) fn classes(say: Say<'_>, indicator: &Indicator, extent: &Extent, most: usize) -> Classes {
    let height = coordinate(extent.high) - coordinate(extent.low);
    let decimals = extent.decimals(indicator);
    let mut limits: Vec<Decimal> = Vec::new();
    let mut rough = height;
    for _ in 0..6 {
        if height <= 0.0 {
            break;
        }
        let step = step(rough, decimals);
        let found = between(extent, step);
        if found.len() < most {
            limits = found;
            break;
        }
        rough *= 1.6;
    }
    let scale = limits
        .iter()
        .map(Decimal::scale)
        .max()
        .unwrap_or(indicator.decimals);
    let percent = if say.style(indicator).is_percent() {
        "%"
    } else {
        ""
    };
    let number = |value: Decimal| say.words.numbers().decimal(value, scale);
    let mut names = Vec::new();
    match (limits.first(), limits.last()) {
        (Some(first), Some(last)) => {
            names.push(format!("< {}{percent}", number(*first)));
            for pair in limits.windows(2) {
                let [low, high] = pair else { continue };
                // What is counted in whole numbers has a last one under the next limit.
                let words = if decimals == 0 {
                    format!("{}–{}{percent}", number(*low), number(*high - Decimal::ONE))
                } else {
                    format!("{}–<\u{a0}{}{percent}", number(*low), number(*high))
                };
                names.push(words);
            }
            names.push(format!("≥ {}{percent}", number(*last)));
        }
        _ => names.push(format!(
            "{}{percent}",
            say.words.numbers().decimal(extent.high, indicator.decimals)
        )),
    }
    Classes { limits, names }
}

/// The multiples of `step` between the ends.
fn between(extent: &Extent, step: Decimal) -> Vec<Decimal> {
    let first = extent.low.checked_div(step).map(|times| times.floor());
    let mut found = Vec::new();
    let mut next = first.and_then(|first| first.checked_mul(step));
    while let Some(limit) = next.filter(|limit| *limit <= extent.high && found.len() < 20) {
        if limit > extent.low {
            found.push(limit.normalize());
        }
        next = limit.checked_add(step);
    }
    found
}

/// What large numbers are counted in on an axis, and the word for it.
fn factor(highest: f64) -> (Decimal, Option<&'static str>) {
    if highest >= 1e10 {
        (Decimal::from(1_000_000_000), Some("chart-billion"))
    } else if highest >= 1e7 {
        (Decimal::from(1_000_000), Some("chart-million"))
    } else {
        (Decimal::ONE, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        for (height, decimals, expected) in [
            (1400.0, 0, "250"),
            (1000.0, 0, "200"),
            (100.0, 1, "20"),
            (6.0, 0, "1"),
            (4.0, 0, "1"),
            (2.0, 0, "1"),
            (1.2, 0, "1"),
            (1.2, 1, "0.2"),
            (0.001, 1, "0.0002"),
            (12.0, 0, "2"),
            (14.0, 0, "2"),
            (14.0, 1, "2.5"),
        ] {
            assert_eq!(step(height, decimals).to_string(), expected, "{height}");
        }
    }
}
