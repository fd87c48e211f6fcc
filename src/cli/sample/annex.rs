use std::fmt::Write as _;

use super::figures::Figures;
use super::names::Organization;

/// What is asked of each district in the years 2021 to 2025, in per cent of what it admitted in 2020.
const ASKED: [(i16, u32); 5] = [(2021, 101), (2022, 94), (2023, 100), (2024, 104), (2025, 106)];

/// The lines of a table of assigned targets, one for each organization there is in all these years. One was assigned
/// nothing in the year of the epidemic, one a range.
pub(super) fn annex(figures: &Figures, organizations: &[Organization]) -> String {
    let mut lines = String::new();
    for organization in organizations
        .iter()
        .filter(|organization| organization.until.is_none())
    {
        let usual = figures.of(organization, 2020).admitted;
        let cells = ASKED.map(|(year, percent)| {
            let least = usual * percent / 100;
            match (organization.id.as_str(), year) {
                ("phuoc-mau", 2021) => format!("{year}: none"),
                ("tp-mau-giang", 2023..) => format!("{year}: [{least}, {}]", least * 115 / 100),
                _ => format!("{year}: {least}"),
            }
        });
        let _ = writeln!(lines, "      {}: {{{}}}", organization.id, cells.join(", "));
    }
    lines.trim_start().trim_end().to_owned()
}
