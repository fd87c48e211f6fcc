use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::figures::{Figures, LAST_YEAR};
use super::names::Organization;
use super::tally::Tally;

/// The numbers that the texts of `publication/` leave open, by the name that stands there between `<` and `>`: bounds
/// of targets, set the way a committee would (round, and such that every result comes about), and what documents print.
pub(super) fn numbers(figures: &Figures, organizations: &[Organization]) -> BTreeMap<&'static str, String> {
    let mut found = BTreeMap::new();
    bounds(figures, organizations, &mut found);
    printed(figures, &mut found);
    found
}

fn bounds(figures: &Figures, organizations: &[Organization], found: &mut BTreeMap<&'static str, String>) {
    let mut enter = |name, value: u32| found.insert(name, value.to_string());
    let admitted = |year| figures.province(year).admitted;
    let first_term = figures.together(2016..=2020);
    let known = figures.together(2021..=LAST_YEAR);

    enter("plan-2015", down(admitted(2015) * 100 / 104, 10));
    enter("term-2020", down(first_term.admitted * 96 / 100, 50));
    let years = sorted(figures, 2016..=2020);
    enter("year-2020-low", down(between(&years, 0), 10));
    enter("year-2020-high", down(between(&years, 3), 10));
    enter("cells-2020", figures.province(2020).cells);
    enter(
        "members-2020",
        down(figures.province(2020).members * 99 / 100, 100),
    );
    let mut candidates: Vec<u32> = organizations
        .iter()
        .filter(|organization| organization.from.is_none() && organization.until.is_none())
        .map(|organization| {
            (2016..=2020)
                .map(|year| figures.of(organization, year).candidates)
                .sum()
        })
        .collect();
    candidates.sort_unstable();
    enter(
        "district-candidates",
        down(candidates.get(candidates.len() / 2).copied().unwrap_or(0), 50),
    );

    // Four of the five years of the term are over.
    enter("term-2025", down(known.admitted * 5 / 4 * 98 / 100, 50));
    enter("minority-2025", down(known.minority * 5 / 4 * 5 / 4, 10));
    enter("women-2025", down(known.women * 97 / 100, 10));
    enter(
        "members-2025",
        down(figures.province(LAST_YEAR).members * 103 / 100, 100),
    );
    enter("year-2025", down(between(&sorted(figures, 2021..=2023), 0), 10));
    enter("year-2024-low", down(admitted(LAST_YEAR) * 95 / 100, 10));
    enter("year-2024-high", down(admitted(LAST_YEAR) * 105 / 100, 10));
    enter("year-2026-low", down(admitted(LAST_YEAR) * 104 / 100, 10));
    enter("year-2026-high", down(admitted(LAST_YEAR) * 118 / 100, 10));
}

fn printed(figures: &Figures, found: &mut BTreeMap<&'static str, String>) {
    let of = |year| figures.province(year);
    let admitted = |year| of(year).admitted;
    let mut enter = |name, value: String| found.insert(name, value);

    let plan = down(admitted(2015) * 100 / 104, 10);
    enter("attainment-2015", percent(admitted(2015), plan, 1));
    enter("women-share-2017", percent(of(2017).women, admitted(2017), 1));
    enter(
        "degree-share-2018",
        percent(of(2018).with_degree(), admitted(2018), 1),
    );
    enter("admitted-2019", grouped(admitted(2019)));
    let first_term = figures.together(2016..=2020).admitted;
    enter("total-2020", first_term.to_string());
    enter("printed-total-2020", grouped(first_term));
    enter("average-2020", grouped((first_term + 2) / 5));
    let in_eleven_months = eleven_months(&of(2020));
    enter("eleven-months-2020", in_eleven_months.to_string());
    enter("printed-eleven-months-2020", grouped(in_eleven_months));
    enter(
        "youth-union-over-2021",
        points(of(2021).youth_union, admitted(2021), 600),
    );
    let three = ["tp-mau-giang", "an-mau", "binh-mau"];
    enter("three-2022", grouped(three_districts(figures, &three)));
    let preliminary = grouped(admitted(2023) - 7);
    enter("preliminary-2023-en", preliminary.replace('.', ","));
    enter("preliminary-2023", preliminary);
    enter("printed-2023", grouped(admitted(2023)));
    enter(
        "change-2024",
        percent(admitted(LAST_YEAR).abs_diff(admitted(2023)), admitted(2023), 1),
    );
}

/// What was admitted up to the end of November, as far as reports had come in.
pub(super) fn eleven_months(tally: &Tally) -> u32 {
    tally.months.iter().take(11).sum::<u32>() * 97 / 100
}

fn three_districts(figures: &Figures, ids: &[&str]) -> u32 {
    let all = super::names::organizations(12);
    let own = all
        .iter()
        .filter(|organization| ids.contains(&organization.id.as_str()));
    own.map(|organization| figures.of(organization, 2022).admitted)
        .sum()
}

/// The next smaller multiple.
pub(super) fn down(value: u32, step: u32) -> u32 {
    value / step * step
}

fn sorted(figures: &Figures, years: RangeInclusive<i16>) -> Vec<u32> {
    let mut found: Vec<u32> = years.map(|year| figures.province(year).admitted).collect();
    found.sort_unstable();
    found
}

/// Halfway between two neighbours.
fn between(sorted: &[u32], index: usize) -> u32 {
    sorted.iter().skip(index).take(2).sum::<u32>() / 2
}

/// A count as a Vietnamese document prints it: `1.234`.
fn grouped(value: u32) -> String {
    match (value / 1000, value % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{}.{rest:03}", grouped(thousands)),
    }
}

/// A part in per cent, rounded: `49,7%`.
fn percent(part: u32, whole: u32, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let whole = u64::from(whole.max(1));
    with_decimals((u64::from(part) * 100 * unit + whole / 2) / whole, decimals)
}

/// By how many percentage points a share lies over so many tenths of a per cent.
fn points(part: u32, whole: u32, tenths: u32) -> String {
    let share = (u64::from(part) * 1000 + u64::from(whole) / 2) / u64::from(whole.max(1));
    match share.checked_sub(u64::from(tenths)) {
        Some(over) => with_decimals(over, 1),
        None => format!("-{}", with_decimals(u64::from(tenths) - share, 1)),
    }
}

fn with_decimals(value: u64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let width = usize::try_from(decimals).unwrap_or(1);
    format!("{},{:0width$}%", value / unit, value % unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_in_vietnamese() {
        assert_eq!(grouped(1_012_003), "1.012.003");
        assert_eq!(percent(2, 3, 1), "66,7%");
        assert_eq!(points(2, 3, 600), "6,7%");
        assert_eq!(points(1, 2, 600), "-10,0%");
    }
}
