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
}
