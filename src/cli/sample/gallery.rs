//! What the page of all charts is drawn from, beyond the figures of the province: a body that exists only to try
//! drawings with, whose figures are what figures rarely are.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::figures::LAST_YEAR;
use super::names::Organization;
use super::random::Random;

/// The folder of the body that drawings are tried with, and that of one with a long name.
const TRIAL: &str = "hinh-thu";
const LONG: &str = "hinh-thu-ten-dai";
/// From here on the trial body has figures: thirty years.
const FIRST_YEAR: i16 = LAST_YEAR - 29;
/// How many categories are too many to tell apart.
const FIELDS: usize = 40;

/// What the texts of `publication/` leave open for it.
pub(super) fn numbers(organizations: &[Organization], found: &mut BTreeMap<&'static str, String>) {
    let all: Vec<String> = organizations
        .iter()
        .map(|one| format!("\"{}\"", one.id))
        .collect();
    found.insert("districts", all.join(", "));
    let mut fields = String::new();
    for number in 1..=FIELDS {
        let _ = write!(
            fields,
            "\n      field-{number}: {{vi: Ngành số {number}, en: Field {number}}}"
        );
    }
    found.insert("fields", fields);
}

/// The figures of the bodies that drawings are tried with: the path of each file and its text.
pub(super) fn files() -> Vec<(String, String)> {
    let mut random = Random::new(1995);
    let mut files = Vec::new();
    let mut value = 160;
    for year in FIRST_YEAR..=LAST_YEAR {
        value = value + random.between(0, 44) - 20;
        let mut text = format!(
            "# Số thử hình vẽ, năm {year}\nsource: {{document: so-thu}}\nfigures:\n  trial-course: {value}\n"
        );
        let odd = match year {
            2019 => "  trial-change: -12\n  trial-scale: 0.001\n  trial-zero: 0\n  trial-equal: 77\n",
            2020 => "  trial-change: 18\n  trial-scale: 1000000\n  trial-zero: 0\n  trial-equal: 77\n",
            2021 => "  trial-change: -31\n  trial-zero: did-not-occur\n  trial-equal: 77\n",
            2022 => "  trial-change: 5\n  trial-once: 41\n  trial-equal: 77\n",
            _ => "",
        };
        text.push_str(odd);
        if year + 1 >= LAST_YEAR {
            fields(&mut text, &mut random);
        }
        files.push((format!("data/organizations/{TRIAL}/{year}.yaml"), text));
    }
    for (year, value) in [(LAST_YEAR - 2, 88), (LAST_YEAR - 1, 131), (LAST_YEAR, 104)] {
        let text = format!(
            "# Số thử hình vẽ, năm {year}\nsource: {{document: so-thu}}\nstatus: preliminary\nfigures:\n  trial-course: \
             {value}\n"
        );
        files.push((format!("data/organizations/{LONG}/{year}.yaml"), text));
    }
    files
}

/// A total with forty parts.
fn fields(text: &mut String, random: &mut Random) {
    let values: Vec<u32> = (1..=FIELDS)
        .map(|number| {
            let number = u32::try_from(number).unwrap_or(1);
            random.between(20, 60) + 900 / number
        })
        .collect();
    let _ = write!(
        text,
        "  trial-parts:\n    value: {}\n    by:\n      field:\n",
        values.iter().sum::<u32>()
    );
    for (index, value) in values.iter().enumerate() {
        let _ = writeln!(text, "        field-{}: {value}", index + 1);
    }
}
