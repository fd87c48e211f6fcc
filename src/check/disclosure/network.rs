use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::model::{FigureRef, Kind, Magnitude};

use super::equations;
use super::visible::{State, Visible};

/// A figure that a reader may come to know.
#[derive(Clone, Debug)]
pub(super) struct Unknown {
    pub(super) figure: FigureRef,
    /// What a reader knows that it cannot be less than.
    pub(super) low: Option<Decimal>,
    /// And not more than.
    pub(super) high: Option<Decimal>,
    /// A reader has a number for it, be it a rounded one.
    pub(super) known: bool,
    /// It is published.
    pub(super) given: bool,
    /// How often its bounds were narrowed.
    pub(super) narrowed: u32,
    /// What that came from.
    pub(super) because: BTreeSet<Because>,
}

/// What a reader knows a figure from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Because {
    /// The other figures of this equation.
    Equation(usize),
    /// These figures.
    Way(Vec<usize>),
}

/// How figures depend on each other; numbers are positions in the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Equation {
    /// The whole is its parts added up.
    Sum {
        /// The whole.
        whole: usize,
        /// The parts.
        parts: Vec<usize>,
    },
    /// The value is `of`, times `times`, divided by the mean of `per`.
    Ratio {
        /// The value.
        value: usize,
        /// What is counted.
        of: usize,
        /// What it is set against: one, or the stocks at both ends.
        per: Vec<usize>,
        /// 100 for per cent.
        times: Decimal,
    },
}

impl Equation {
    /// Every figure in it.
    pub(super) fn members(&self) -> Vec<usize> {
        match self {
            Self::Sum { whole, parts } => [*whole].into_iter().chain(parts.iter().copied()).collect(),
            Self::Ratio { value, of, per, .. } => {
                [*value, *of].into_iter().chain(per.iter().copied()).collect()
            }
        }
    }
}

/// The figures around those that are kept back, and every equation between them.
pub(super) struct Network<'a> {
    pub(super) visible: Visible<'a>,
    pub(super) unknowns: Vec<Unknown>,
    pub(super) equations: Vec<Equation>,
    positions: BTreeMap<FigureRef, usize>,
    drawings: equations::Drawings,
}

impl<'a> Network<'a> {
    pub(super) fn new(visible: Visible<'a>) -> Self {
        Self {
            visible,
            unknowns: Vec::new(),
            equations: Vec::new(),
            positions: BTreeMap::new(),
            drawings: equations::Drawings::default(),
        }
    }

    /// Draws up every equation that a figure is in, and those of every other figure in them that is not known exactly.
    pub(super) fn explore(&mut self, figure: &FigureRef) {
        let mut next = self.unknowns.len();
        self.enter(figure);
        while let Some(unknown) = self.unknowns.get(next) {
            next += 1;
            let exact = unknown.given && unknown.low == unknown.high;
            if exact {
                continue;
            }
            let figure = unknown.figure.clone();
            equations::around(self.visible, &figure, &mut self.drawings);
            for drawing in std::mem::take(&mut self.drawings.open) {
                let equation = self.draw(drawing);
                self.equations.push(equation);
            }
        }
    }

    fn draw(&mut self, drawing: equations::Drawing) -> Equation {
        match drawing {
            equations::Drawing::Sum { whole, parts } => Equation::Sum {
                whole: self.enter(&whole),
                parts: parts.iter().map(|part| self.enter(part)).collect(),
            },
            equations::Drawing::Ratio {
                value,
                of,
                per,
                times,
            } => Equation::Ratio {
                value: self.enter(&value),
                of: self.enter(&of),
                per: per.iter().map(|per| self.enter(per)).collect(),
                times,
            },
        }
    }

    /// The position of a figure, which is entered where it is not yet there.
    pub(super) fn enter(&mut self, figure: &FigureRef) -> usize {
        if let Some(position) = self.positions.get(figure) {
            return *position;
        }
        let (low, high, given) = match self.visible.state(figure) {
            State::Given(Magnitude { low, high, .. }) => (Some(low), Some(high), true),
            State::Secret(low, high) => (self.least(figure, low), high, false),
            State::Absent => (self.least(figure, Decimal::ZERO), None, false),
        };
        let position = self.unknowns.len();
        self.unknowns.push(Unknown {
            figure: figure.clone(),
            low,
            high,
            known: given,
            given,
            narrowed: 0,
            because: BTreeSet::new(),
        });
        self.positions.insert(figure.clone(), position);
        position
    }

    /// What a figure cannot be less than: only means can be less than 0, and rates of what falls.
    fn least(&self, figure: &FigureRef, low: Decimal) -> Option<Decimal> {
        let kind = self.visible.kind(&figure.measure)?;
        matches!(kind, Kind::Flow | Kind::Stock | Kind::Share).then_some(low)
    }

    pub(super) fn position(&self, figure: &FigureRef) -> Option<usize> {
        self.positions.get(figure).copied()
    }

    /// Whether a reader can work out a figure that is kept back.
    pub(super) fn is_disclosed(&self, figure: &FigureRef) -> bool {
        let position = self.positions.get(figure);
        let Some(unknown) = position.and_then(|position| self.unknowns.get(*position)) else {
            return false;
        };
        unknown.known || self.is_one_number(unknown)
    }

    /// Whether bounds leave one number: of a whole count, one whole number.
    fn is_one_number(&self, unknown: &Unknown) -> bool {
        let (Some(low), Some(high)) = (unknown.low, unknown.high) else {
            return false;
        };
        let indicator = self
            .visible
            .dataset
            .indicators
            .get(&unknown.figure.measure.indicator);
        let whole = indicator.is_some_and(|indicator| {
            matches!(indicator.kind, Kind::Flow | Kind::Stock) && indicator.decimals == 0
        });
        if whole {
            low.ceil() == high.floor()
        } else {
            low == high
        }
    }

    /// The published figures that a figure is known from.
    pub(super) fn behind(&self, figure: &FigureRef) -> BTreeSet<FigureRef> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<usize> = self.positions.get(figure).copied().into_iter().collect();
        while let Some(position) = open.pop() {
            if !seen.insert(position) {
                continue;
            }
            let Some(unknown) = self.unknowns.get(position) else {
                continue;
            };
            if unknown.given {
                found.insert(unknown.figure.clone());
            }
            for because in &unknown.because {
                match because {
                    Because::Equation(equation) => {
                        open.extend(
                            self.equations
                                .get(*equation)
                                .into_iter()
                                .flat_map(Equation::members),
                        );
                    }
                    Because::Way(figures) => open.extend(figures),
                }
            }
        }
        found
    }
}
