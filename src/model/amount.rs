use std::fmt;

use rust_decimal::Decimal;

/// A number as it was published: an exact decimal that remembers how many decimals were written (`12.50`).
///
/// Equality and order are those of the number: `12.5` and `12.50` are equal. There is no binary float in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

impl Amount {
    /// The amount `value`, with the decimals that its scale holds.
    pub fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// The number.
    pub fn value(self) -> Decimal {
        self.0
    }

    /// How many decimals were written.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }
}

/// As written in YAML, with a point: what machine formats and references use. Pages use `locale`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How large a figure is, as far as it is known: exactly, or somewhere in an interval around what was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Magnitude {
    /// The best single number: the printed one, or the exact one.
    pub value: Decimal,
    /// The least it can be.
    pub low: Decimal,
    /// The most it can be. Equal to `low` where the figure is exact.
    pub high: Decimal,
}

impl Magnitude {
    /// A figure known exactly.
    pub fn exact(value: Decimal) -> Self {
        Self {
            value,
            low: value,
            high: value,
        }
    }

    /// A figure known only rounded to the multiple `step` nearest to it: half a step either way.
    pub fn rounded(value: Decimal, step: Decimal) -> Self {
        let half = step / Decimal::TWO;
        Self {
            value,
            low: value - half,
            high: value + half,
        }
    }

    /// Whether it is known exactly.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// Whether 0 is among what it can be.
    pub fn can_be_zero(self) -> bool {
        self.low <= Decimal::ZERO && self.high >= Decimal::ZERO
    }

    /// Both added up. `None` where the sum has more digits than a decimal holds; so in all arithmetic here.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            value: self.value.checked_add(other.value)?,
            low: self.low.checked_add(other.low)?,
            high: self.high.checked_add(other.high)?,
        })
    }

    /// What is left of it without `other`.
    pub fn minus(self, other: Self) -> Option<Self> {
        Some(Self {
            value: self.value.checked_sub(other.value)?,
            low: self.low.checked_sub(other.high)?,
            high: self.high.checked_sub(other.low)?,
        })
    }

    /// It, `factor` times.
    pub fn times(self, factor: Decimal) -> Option<Self> {
        let (one, other) = (self.low.checked_mul(factor)?, self.high.checked_mul(factor)?);
        Some(Self {
            value: self.value.checked_mul(factor)?,
            low: one.min(other),
            high: one.max(other),
        })
    }

    /// How many times `divisor` goes into it. `None` also where the divisor can be 0.
    ///
    /// A quotient that does not come out even is cut after 28 digits: no target has as many.
    pub fn divided_by(self, divisor: Self) -> Option<Self> {
        if divisor.can_be_zero() {
            return None;
        }
        let value = self.value.checked_div(divisor.value)?;
        if self.is_exact() && divisor.is_exact() {
            return Some(Self::exact(value));
        }
        let corners = [
            self.low.checked_div(divisor.low)?,
            self.low.checked_div(divisor.high)?,
            self.high.checked_div(divisor.low)?,
            self.high.checked_div(divisor.high)?,
        ];
        let [first, rest @ ..] = corners;
        Some(Self {
            value,
            low: rest.iter().fold(first, |least, corner| least.min(*corner)),
            high: rest.iter().fold(first, |most, corner| most.max(*corner)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(low: i64, value: i64, high: i64) -> Magnitude {
        let [value, low, high] = [value, low, high].map(Decimal::from);
        Magnitude { value, low, high }
    }

    #[test]
    fn a_printed_number_stands_for_all_that_round_to_it() {
        let printed = Magnitude::rounded(Decimal::new(662, 1), Decimal::new(1, 1));
        assert_eq!(
            (printed.low, printed.high),
            (Decimal::new(6615, 2), Decimal::new(6625, 2))
        );
    }

    #[test]
    fn a_result_holds_every_result_of_what_its_parts_can_be() {
        let samples = [
            between(2, 3, 4),
            between(-5, -4, -2),
            between(-1, 0, 2),
            between(7, 7, 7),
        ];
        for one in samples {
            for other in samples {
                let plus = one.plus(other).unwrap();
                let minus = one.minus(other).unwrap();
                let divided = one.divided_by(other);
                assert_eq!(divided.is_none(), other.can_be_zero());
                for left in [one.low, one.value, one.high] {
                    for right in [other.low, other.value, other.high] {
                        let holds = |what: Magnitude, number: Decimal| {
                            assert!(what.low <= number && number <= what.high, "{what:?} {number}");
                        };
                        holds(plus, left + right);
                        holds(minus, left - right);
                        if let Some(divided) = divided {
                            holds(divided, left / right);
                        }
                    }
                }
            }
        }
        let tripled = between(-1, 0, 2).times(Decimal::from(-3)).unwrap();
        assert_eq!(tripled, between(-6, 0, 3));
    }

    #[test]
    fn what_a_decimal_cannot_hold_is_no_number() {
        let most = Magnitude::exact(Decimal::MAX);
        assert_eq!(most.plus(most), None);
        assert_eq!(most.times(Decimal::TEN), None);
    }
}
