use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::model::{FigureRef, Magnitude};

use super::network::{Because, Equation, Network};
use super::over_time::{Direction, ways};

/// Bounds that were narrowed as often as this creep: what they come to is not waited for.
const MOST_NARROWED: u32 = 64;

/// Works out whatever a reader can.
pub(super) fn solve(network: &mut Network<'_>) {
    let of: Vec<Vec<usize>> = equations_of(network);
    let mut open: BTreeSet<usize> = (0..network.equations.len()).collect();
    loop {
        while let Some(equation) = open.pop_first() {
            for changed in network.apply(equation) {
                open.extend(of.get(changed).into_iter().flatten().copied());
            }
        }
        let changed = network.go_ways();
        if changed.is_empty() {
            return;
        }
        for position in changed {
            open.extend(of.get(position).into_iter().flatten().copied());
        }
    }
}

/// The equations that each figure is in.
fn equations_of(network: &Network<'_>) -> Vec<Vec<usize>> {
    let mut of = vec![Vec::new(); network.unknowns.len()];
    for (number, equation) in network.equations.iter().enumerate() {
        for member in equation.members() {
            if let Some(of) = of.get_mut(member) {
                of.push(number);
            }
        }
    }
    of
}

impl Network<'_> {
    /// What a reader knows of a figure: a number, be it a rounded one.
    pub(super) fn value(&self, figure: &FigureRef) -> Option<Magnitude> {
        match self.position(figure) {
            Some(position) => self.magnitude(position),
            None => match self.visible.state(figure) {
                super::visible::State::Given(magnitude) => Some(magnitude),
                super::visible::State::Absent | super::visible::State::Secret(..) => None,
            },
        }
    }

    fn magnitude(&self, position: usize) -> Option<Magnitude> {
        let unknown = self.unknowns.get(position).filter(|unknown| unknown.known)?;
        let (low, high) = (unknown.low?, unknown.high?);
        Some(Magnitude {
            value: low,
            low,
            high,
        })
    }

    /// Draws from one equation whatever it gives. Gives what changed.
    fn apply(&mut self, equation: usize) -> Vec<usize> {
        match self.equations.get(equation).cloned() {
            Some(Equation::Sum { whole, parts }) => {
                let mut changed = self.narrow_sum((whole, &parts), equation);
                changed.extend(self.last_of_sum((whole, &parts), equation));
                changed
            }
            Some(Equation::Ratio {
                value,
                of,
                per,
                times,
            }) => {
                let last = self.last_of_ratio((value, of, &per), times, equation);
                last.into_iter().collect()
            }
            None => Vec::new(),
        }
    }

    /// The one figure of a sum that a reader has no number for.
    fn last_of_sum(&mut self, (whole, parts): (usize, &[usize]), equation: usize) -> Option<usize> {
        let unknown = |position: &usize| self.magnitude(*position).is_none();
        let all = || [whole].into_iter().chain(parts.iter().copied());
        let mut open = all().filter(unknown);
        let (last, None) = (open.next()?, open.next()) else {
            return None;
        };
        let zero = Magnitude::exact(Decimal::ZERO);
        let others = parts.iter().filter(|part| **part != last);
        let sum = others
            .map(|part| self.magnitude(*part))
            .try_fold(zero, |sum, part| sum.plus(part?))?;
        let found = if last == whole {
            sum
        } else {
            self.magnitude(whole)?.minus(sum)?
        };
        self.learn(last, found, Because::Equation(equation))
    }

    /// The one figure of a ratio that a reader has no number for.
    fn last_of_ratio(
        &mut self,
        (value, of, per): (usize, usize, &[usize]),
        times: Decimal,
        equation: usize,
    ) -> Option<usize> {
        let all: Vec<usize> = [value, of].into_iter().chain(per.iter().copied()).collect();
        let mut open = all.iter().filter(|position| self.magnitude(**position).is_none());
        let (last, None) = (*open.next()?, open.next()) else {
            return None;
        };
        let count = Decimal::from(per.len());
        let zero = Magnitude::exact(Decimal::ZERO);
        let known_per = per
            .iter()
            .filter(|position| **position != last)
            .map(|position| self.magnitude(*position))
            .try_fold(zero, |sum, part| sum.plus(part?))?;
        let found = if last == value {
            let counted = self.magnitude(of)?.times(times)?.times(count)?;
            counted.divided_by(known_per)?
        } else if last == of {
            let product = multiplied(self.magnitude(value)?, known_per)?;
            product.divided_by(Magnitude::exact(times.checked_mul(count)?))?
        } else {
            let counted = self.magnitude(of)?.times(times)?.times(count)?;
            counted.divided_by(self.magnitude(value)?)?.minus(known_per)?
        };
        self.learn(last, found, Because::Equation(equation))
    }

    /// Bounds of a sum's figures from those of the others.
    fn narrow_sum(&mut self, (whole, parts): (usize, &[usize]), equation: usize) -> Vec<usize> {
        let bounds = |network: &Self, position: usize| {
            let unknown = network.unknowns.get(position);
            (
                unknown.and_then(|unknown| unknown.low),
                unknown.and_then(|unknown| unknown.high),
            )
        };
        let all: Vec<_> = parts.iter().map(|part| bounds(self, *part)).collect();
        let lows = Total::of(all.iter().map(|(low, _)| *low));
        let highs = Total::of(all.iter().map(|(_, high)| *high));
        let mut changed = Vec::new();
        changed.extend(self.narrow(whole, (lows.all(), highs.all()), equation));
        let (whole_low, whole_high) = bounds(self, whole);
        for (part, (low, high)) in parts.iter().zip(all) {
            let less = |whole: Option<Decimal>, others: Option<Decimal>| whole?.checked_sub(others?);
            let least = less(whole_low, highs.without(high));
            let most = less(whole_high, lows.without(low));
            changed.extend(self.narrow(*part, (least, most), equation));
        }
        changed
    }

    /// Flows that others lead through.
    fn go_ways(&mut self) -> Vec<usize> {
        let mut changed = Vec::new();
        for (position, way) in ways(self) {
            let zero = Some(Magnitude::exact(Decimal::ZERO));
            let found = way.iter().fold(zero, |sum, (figure, direction)| {
                let step = self.value(figure)?;
                match direction {
                    Direction::Forwards => sum?.plus(step),
                    Direction::Backwards => sum?.minus(step),
                }
            });
            let because = Because::Way(way.iter().map(|(figure, _)| self.enter(figure)).collect());
            changed.extend(found.and_then(|found| self.learn(position, found, because)));
        }
        changed
    }

    /// A reader has a number for a figure.
    fn learn(&mut self, position: usize, found: Magnitude, because: Because) -> Option<usize> {
        let unknown = self.unknowns.get_mut(position)?;
        unknown.known = true;
        unknown.low = Some(unknown.low.map_or(found.low, |low| low.max(found.low)));
        unknown.high = Some(unknown.high.map_or(found.high, |high| high.min(found.high)));
        unknown.because.insert(because);
        Some(position)
    }

    /// A figure can only lie within these bounds.
    fn narrow(
        &mut self,
        position: usize,
        (low, high): (Option<Decimal>, Option<Decimal>),
        equation: usize,
    ) -> Option<usize> {
        let unknown = self.unknowns.get_mut(position)?;
        if unknown.narrowed >= MOST_NARROWED || unknown.given {
            return None;
        }
        let (narrow_low, narrow_high) = (unknown.low.max(low), least(unknown.high, high));
        // Bounds that exclude each other come from figures that contradict each other: they say nothing.
        let contradict = narrow_low.zip(narrow_high).is_some_and(|(low, high)| low > high);
        if contradict || (narrow_low, narrow_high) == (unknown.low, unknown.high) {
            return None;
        }
        (unknown.low, unknown.high) = (narrow_low, narrow_high);
        unknown.narrowed += 1;
        unknown.because.insert(Because::Equation(equation));
        Some(position)
    }
}

/// Bounds added up.
#[derive(Clone, Copy)]
struct Total {
    /// Those there are. `None` where it is more than a decimal holds.
    sum: Option<Decimal>,
    /// How many are open.
    open: usize,
}

impl Total {
    fn of(bounds: impl Iterator<Item = Option<Decimal>>) -> Self {
        let start = Self {
            sum: Some(Decimal::ZERO),
            open: 0,
        };
        bounds.fold(start, |total, bound| match bound {
            Some(bound) => Self {
                sum: total.sum.and_then(|sum| sum.checked_add(bound)),
                ..total
            },
            None => Self {
                open: total.open + 1,
                ..total
            },
        })
    }

    /// All of them. `None` where one is open.
    fn all(self) -> Option<Decimal> {
        self.sum.filter(|_| self.open == 0)
    }

    /// All but `own`.
    fn without(self, own: Option<Decimal>) -> Option<Decimal> {
        match own {
            Some(own) => self.all()?.checked_sub(own),
            None => self.sum.filter(|_| self.open == 1),
        }
    }
}

fn least(one: Option<Decimal>, other: Option<Decimal>) -> Option<Decimal> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// The product of two figures known to lie within bounds.
fn multiplied(one: Magnitude, other: Magnitude) -> Option<Magnitude> {
    let low = one.times(other.low)?;
    let high = one.times(other.high)?;
    Some(Magnitude {
        value: one.value.checked_mul(other.value)?,
        low: low.low.min(high.low),
        high: low.high.max(high.high),
    })
}
