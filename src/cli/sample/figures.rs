use std::collections::BTreeMap;

use super::Size;
use super::names::{Organization, territories};
use super::random::Random;
use super::tally::Tally;

/// Another seed is another province.
const SEED: u64 = 2015;

/// How many were admitted in each of the last ten years, in per cent of a usual year: a slow
/// start, a rise, an epidemic, a recovery.
const COURSE: [u32; 10] = [94, 90, 101, 107, 116, 103, 80, 97, 109, 113];

/// The last year of the sample.
pub(super) const LAST_YEAR: i16 = 2024;

/// The true figures of the province. What files give of them is less: some are rounded, missing or kept back.
pub(super) struct Figures {
    /// The tallies of each year, one for each territory.
    years: BTreeMap<i16, Vec<Tally>>,
}

impl Figures {
    /// Draws everything from the seed, year after year: who is a member at the end of one year is so at the start of
    /// the next, and territories are later put together to organizations, so that all sums come out right.
    pub(super) fn new(size: Size) -> Self {
        let mut random = Random::new(SEED);
        let mut territories: Vec<Territory> = (0..territories(size.districts))
            .map(|number| Territory::new(number, &mut random))
            .collect();
        let first = LAST_YEAR + 1 - i16::try_from(size.years).expect("the years are few");
        let years = (first..=LAST_YEAR).map(|year| {
            let drawn = territories
                .iter_mut()
                .map(|territory| territory.live(year, &mut random));
            (year, drawn.collect())
        });
        Self {
            years: years.collect(),
        }
    }

    pub(super) fn years(&self) -> impl Iterator<Item = i16> {
        self.years.keys().copied()
    }

    pub(super) fn of(&self, organization: &Organization, year: i16) -> Tally {
        let all = self.years.get(&year).map_or(&[][..], Vec::as_slice);
        let own = organization
            .territories
            .iter()
            .filter_map(|territory| all.get(*territory));
        own.cloned().sum()
    }

    pub(super) fn province(&self, year: i16) -> Tally {
        self.years.get(&year).into_iter().flatten().cloned().sum()
    }

    /// The flows of several years together; the stocks in it mean nothing.
    pub(super) fn together(&self, years: std::ops::RangeInclusive<i16>) -> Tally {
        years.map(|year| self.province(year)).sum()
    }
}

/// A stretch of land that is always in one organization.
struct Territory {
    number: usize,
    members: u32,
    women_members: u32,
    cells: u32,
    /// How many are admitted in a usual year, per thousand members.
    admission: u32,
    /// How many of the admitted are of a minority, per thousand.
    minority: u32,
}

impl Territory {
    fn new(number: usize, random: &mut Random) -> Self {
        let members = match number {
            0 => 9400,
            // The two halves of what is one district before or after.
            9..=12 => random.between(1900, 2600),
            _ => random.between(2800, 5600),
        };
        Self {
            number,
            members,
            women_members: random.share(members, 300, 40),
            cells: members / 22,
            admission: random.between(27, 36),
            minority: random.between(15, 220),
        }
    }

    /// One year goes by.
    fn live(&mut self, year: i16, random: &mut Random) -> Tally {
        let course = usize::try_from(year + 9 - LAST_YEAR)
            .ok()
            .and_then(|index| COURSE.get(index));
        let usual = random.share(self.members, self.admission, 3);
        let admitted = usual * course.unwrap_or(&90) / 100;
        let later = u32::try_from(year - 2000).unwrap_or(0);
        let women = random.share(admitted, 260 + later * 4, 30);
        let bachelor = random.share(admitted, 380 + later * 6, 40);
        let postgraduate = random.share(admitted, 25, 15);
        let to_24 = random.share(admitted, 260, 40);
        let left = random.share(self.members, 11, 3);
        let women_left = left * self.women_members / self.members;
        let epidemic = year == 2021;
        self.members = self.members + admitted - left;
        self.women_members = self.women_members + women - women_left;
        self.cells += random.between(0, 3);
        let mut tally = Tally {
            admitted,
            women,
            minority: random.share(admitted, self.minority, 12),
            to_24,
            from_25_to_30: random.share(admitted, 400, 40),
            bachelor,
            postgraduate,
            women_with_degree: women * (bachelor + postgraduate) / admitted.max(1),
            administration: random.share(admitted, 420, 40),
            enterprises: random.share(admitted, 70 + later, 20),
            countryside: random.share(admitted, 330, 40),
            youth_union: random.share(admitted, 610, 60),
            trade_union: random.share(admitted, 450, 60),
            ages: admitted * random.between(272, 298),
            months: [0; 12],
            candidates: admitted + random.share(admitted, if epidemic { 60 } else { 240 }, 50),
            district_classes: if epidemic {
                random.between(0, 1)
            } else {
                random.between(3, 5)
            },
            grassroots_classes: if epidemic { 0 } else { random.between(0, 2) },
            members: self.members,
            women_members: self.women_members,
            left,
            removed: random.between(0, 7).min(left),
            cells: self.cells,
            well_done_cells: random.share(self.cells, 730 + later, 50),
        };
        if self.number == 0 && year == 2022 {
            // Just three quarters, printed as 75.0: whether a target of 75 is met cannot be told from that.
            tally.cells = self.cells / 4 * 4;
            tally.well_done_cells = tally.cells / 4 * 3;
        }
        tally.months = months(admitted, random);
        tally
    }
}

/// Spreads the admitted of a year over its months: more around 3 February, 19 May, 2 September and at the end.
fn months(admitted: u32, random: &mut Random) -> [u32; 12] {
    const WEIGHTS: [u32; 12] = [5, 12, 6, 7, 12, 8, 7, 8, 11, 7, 8, 9];
    let all: u32 = WEIGHTS.iter().sum();
    let mut months = WEIGHTS.map(|weight| admitted * weight / all);
    let mut left = admitted - months.iter().sum::<u32>();
    while left > 0 {
        let drawn = usize::try_from(random.between(0, 11)).unwrap_or(0);
        if let Some(month) = months.get_mut(drawn) {
            *month += 1;
            left -= 1;
        }
    }
    months
}
