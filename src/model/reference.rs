use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Categories, CategoryId, DimensionId, IndicatorId, OrganizationId, Period, PeriodBook};

/// Which part of an indicator's total is meant: for each dimension named, the categories added up.
/// Empty for the total itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell(pub Categories);

impl Cell {
    /// The total.
    pub fn total() -> Self {
        Self::default()
    }

    /// One category of one dimension.
    pub fn one(dimension: DimensionId, category: CategoryId) -> Self {
        Self(BTreeMap::from([(dimension, BTreeSet::from([category]))]).into())
    }

    /// Whether it is the total.
    pub fn is_total(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each dimension in it is held to one category: such cells are what data files give.
    pub fn is_single(&self) -> bool {
        self.0.values().all(|categories| categories.len() == 1)
    }
}

/// `[dimension=category+category,dimension=category]`, nothing for the total.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (dimension, categories)) in self.0.iter().enumerate() {
            write!(f, "{}{dimension}=", if index == 0 { "[" } else { "," })?;
            for (index, category) in categories.iter().enumerate() {
                write!(f, "{}{category}", if index == 0 { "" } else { "+" })?;
            }
        }
        if self.is_total() { Ok(()) } else { f.write_str("]") }
    }
}

/// What is measured, of whomever and whenever: `admitted[sex=women]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The part of it.
    pub cell: Cell,
}

impl Measure {
    /// The total of an indicator.
    pub fn total(indicator: IndicatorId) -> Self {
        Self {
            indicator,
            cell: Cell::total(),
        }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.indicator, self.cell)
    }
}

/// One figure: `hau-giang/2018-2022/admitted[priority-group=pupils]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureRef {
    /// Whose it is.
    pub organization: OrganizationId,
    /// What is measured.
    pub measure: Measure,
    /// When.
    pub period: Period,
}

impl fmt::Display for FigureRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.organization, self.period, self.measure)
    }
}

/// A figure reference as written, where the context may give the organization or the period. What it names may not
/// exist: `check` and `narrative` hold it against the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialRef {
    /// The organization, where written.
    pub organization: Option<OrganizationId>,
    /// The period, where written.
    pub period: Option<Period>,
    /// What is measured.
    pub measure: Measure,
}

/// Why a figure reference could not be read, with the part of the text that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceError {
    /// More than two `/`, or nothing between two of them.
    Parts,
    /// This should be an organization's or an indicator's id.
    Id(String),
    /// This should be a period.
    Period(String),
    /// The brackets do not close, or what is between them is not `dimension=category`.
    Brackets(String),
    /// This dimension, or this category of one, is written twice.
    Twice(String),
}

impl PartialRef {
    /// Reads `[organization/][period/]indicator[dimension=category+category,…]`.
    ///
    /// Of two parts, the first is a period where it can be one or is named one, an organization otherwise.
    pub fn parse(text: &str, periods: &PeriodBook) -> Result<Self, ReferenceError> {
        let (path, cell) = match text.split_once('[') {
            Some((path, rest)) => {
                let inside = rest
                    .strip_suffix(']')
                    .ok_or_else(|| ReferenceError::Brackets(text.to_owned()))?;
                (path, parse_cell(inside)?)
            }
            None => (text, Cell::total()),
        };
        let parts: Vec<&str> = path.split('/').collect();
        let (organization, period, indicator) = match *parts.as_slice() {
            [indicator] => (None, None, indicator),
            [first, indicator] => match periods.parse(first) {
                Some(period) => (None, Some(period), indicator),
                None => (Some(parse_organization(first)?), None, indicator),
            },
            [organization, period, indicator] => {
                let period = periods
                    .parse(period)
                    .ok_or_else(|| ReferenceError::Period(period.to_owned()))?;
                (Some(parse_organization(organization)?), Some(period), indicator)
            }
            _ => return Err(ReferenceError::Parts),
        };
        let indicator =
            IndicatorId::new(indicator).ok_or_else(|| ReferenceError::Id(indicator.to_owned()))?;
        Ok(Self {
            organization,
            period,
            measure: Measure { indicator, cell },
        })
    }

    /// The figure meant, with what is missing filled in from the context. `None` where the context lacks it too.
    pub fn complete(
        self,
        organization: Option<&OrganizationId>,
        period: Option<&Period>,
    ) -> Option<FigureRef> {
        Some(FigureRef {
            organization: self.organization.or_else(|| organization.cloned())?,
            period: self.period.or_else(|| period.cloned())?,
            measure: self.measure,
        })
    }
}

fn parse_organization(text: &str) -> Result<OrganizationId, ReferenceError> {
    OrganizationId::new(text).ok_or_else(|| ReferenceError::Id(text.to_owned()))
}

fn parse_cell(text: &str) -> Result<Cell, ReferenceError> {
    let mut cell = Cell::total();
    for part in text.split(',') {
        let wrong = || ReferenceError::Brackets(part.trim().to_owned());
        let (dimension, categories) = part.split_once('=').ok_or_else(wrong)?;
        let dimension = DimensionId::new(dimension.trim()).ok_or_else(wrong)?;
        let mut set = BTreeSet::new();
        for category in categories.split('+') {
            let category = CategoryId::new(category.trim()).ok_or_else(wrong)?;
            if !set.insert(category.clone()) {
                return Err(ReferenceError::Twice(category.to_string()));
            }
        }
        if cell.0.insert(dimension.clone(), set).is_some() {
            return Err(ReferenceError::Twice(dimension.to_string()));
        }
    }
    Ok(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<PartialRef, ReferenceError> {
        PartialRef::parse(text, &PeriodBook::default())
    }

    #[test]
    fn a_reference_is_written_as_it_was_read() {
        let text = "hau-giang/2018-2022/admitted[priority-group=pupils+students,sex=women]";
        let figure = parse(text).ok().and_then(|read| read.complete(None, None));
        assert_eq!(figure.map(|figure| figure.to_string()).as_deref(), Some(text));
    }

    #[test]
    fn the_first_of_two_parts_is_a_period_where_it_can_be() {
        assert!(
            parse("2024/admitted").is_ok_and(|read| read.period.is_some() && read.organization.is_none())
        );
        assert!(
            parse("hau-giang/admitted")
                .is_ok_and(|read| read.period.is_none() && read.organization.is_some())
        );
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(parse("a/b/c/d"), Err(ReferenceError::Parts));
        assert_eq!(parse("a/20x4/c"), Err(ReferenceError::Period("20x4".into())));
        assert_eq!(parse("Admitted"), Err(ReferenceError::Id("Admitted".into())));
        assert_eq!(parse("a[sex]"), Err(ReferenceError::Brackets("sex".into())));
        assert_eq!(
            parse("a[sex=women"),
            Err(ReferenceError::Brackets("a[sex=women".into()))
        );
        assert_eq!(
            parse("a[sex=women+women]"),
            Err(ReferenceError::Twice("women".into()))
        );
        assert_eq!(parse(""), Err(ReferenceError::Id(String::new())));
    }
}
