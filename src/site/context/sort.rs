use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::locale::Collation;
use crate::model::Period;
use crate::site::view::View;

/// How new a period is: by its last day, and of those that end together the year before all others, then the longest: the
/// newest figure of an organization that reports each month is that of the year, once it is there.
pub(in crate::site) fn newness(period: &Period) -> (Date, bool, Reverse<Date>) {
    (
        period.last_day(),
        period.years() == Some(1),
        Reverse(period.first_day()),
    )
}

impl View<'_> {
    /// Things in the alphabetical order of the page's language.
    pub(in crate::site) fn sorted<T>(
        &self,
        things: impl IntoIterator<Item = T>,
        name: impl Fn(&T) -> String,
    ) -> Vec<T> {
        let order = Collation::new(self.language);
        let mut named: Vec<(String, T)> = things.into_iter().map(|thing| (name(&thing), thing)).collect();
        named.sort_by(|(a, _), (b, _)| order.compare(a, b));
        named.into_iter().map(|(_, thing)| thing).collect()
    }
}

/// Whether there is no day between these periods, and none of them covers another.
pub(in crate::site) fn follow_each_other(periods: &BTreeSet<&Period>) -> bool {
    let mut pairs = periods.iter().zip(periods.iter().skip(1));
    pairs.all(|(one, next)| one.last_day().tomorrow().is_ok_and(|day| day == next.first_day()))
}
