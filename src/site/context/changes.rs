//! What changed: the largest movements of the newest figures.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::derive::{self, Change};
use crate::locale::{Length, Message, capitalized};
use crate::model::{Direction, FigureRef, Indicator, Magnitude, Measure, OrganizationId, Period};
use crate::site::context::grain::Grain;
use crate::site::context::series::small_line;
use crate::site::context::sort::newness;
use crate::site::context::{Link, Mark};
use crate::site::view::View;

/// How many are shown.
const SHOWN: usize = 6;

/// The largest movements of one period.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Changes {
    /// Which period is set against which.
    when: String,
    lines: Vec<Line>,
}

/// How a figure moved.
#[derive(Debug, Serialize)]
struct Line {
    name: Link,
    organization: Link,
    /// `up` or `down`, and from which number to which.
    moved: Mark,
    /// "+3,7%"; "−3,8" where `unit` follows.
    size: String,
    /// "điểm phần trăm", for what is in per cent itself.
    unit: Option<String>,
    /// How final the newer figure is, where it is not.
    status: Option<Mark>,
    /// The same in the figure's unit, where `size` is not.
    difference: Option<String>,
    /// Whether it moved as is wanted: `wanted` or `unwanted`.
    wanted: Mark,
    /// All figures before it as a small line.
    drawing_svg: Option<String>,
    /// The way to the figure.
    href: Option<String>,
}

/// The movements of the newest of these figures that can be set against an earlier one, the largest first. `None` where
/// there is none.
pub(in crate::site) fn changes(view: &View<'_>, newest: &[&FigureRef]) -> Option<Changes> {
    let mut organizations: BTreeMap<&OrganizationId, &Period> = BTreeMap::new();
    for figure in newest {
        let newer = organizations
            .get(&figure.organization)
            .is_none_or(|period| newness(period) < newness(&figure.period));
        if newer {
            organizations.insert(&figure.organization, &figure.period);
        }
    }
    let mut periods: Vec<&Period> = organizations.values().copied().collect();
    periods.sort_by_key(|period| Reverse(newness(period)));
    periods.dedup();
    periods.into_iter().find_map(|period| {
        let of_period = organizations.iter().filter(|(_, newest)| **newest == period);
        let mut found: Vec<Moved<'_>> = of_period
            .flat_map(|(organization, _)| moved(view, organization, period))
            .collect();
        found.sort_by_key(|it| (Reverse(it.share), it.indicator.position, it.figure.clone()));
        found.truncate(SHOWN);
        let against = &found.first()?.change.against.period;
        let message = Message::new("home-changes-when")
            .with("period", view.period(period, Length::Long))
            .with("against", view.period(against, Length::Long));
        Some(Changes {
            when: capitalized(&view.words_of(&message)),
            lines: found.iter().map(|it| line(view, it)).collect(),
        })
    })
}

/// A figure that moved.
struct Moved<'a> {
    figure: FigureRef,
    indicator: &'a Indicator,
    change: Change,
    /// How far, as a share of the earlier figure: by this, what is measured in different units is put in order.
    share: Decimal,
}

/// What is known of an organization in a period that went up or down for certain.
fn moved<'a>(view: &View<'a>, organization: &OrganizationId, period: &Period) -> Vec<Moved<'a>> {
    let dataset = view.dataset();
    let wanted = dataset.indicators_in_order().into_iter();
    let wanted = wanted.filter(|it| it.direction != Direction::None);
    let found = wanted.filter_map(|indicator| {
        let figure = FigureRef {
            organization: organization.clone(),
            measure: Measure::total(indicator.id.clone()),
            period: period.clone(),
        };
        let changes = derive::change(dataset, &figure);
        let change = changes.year_before.or(changes.previous)?;
        let earlier = derive::reading(dataset, &change.against);
        let before = earlier.known()?.magnitude.value;
        if change.difference.can_be_zero() || before.is_zero() {
            return None;
        }
        let share = change.difference.value.checked_div(before)?.abs();
        Some(Moved {
            figure,
            indicator,
            change,
            share,
        })
    });
    found.collect()
}

fn line(view: &View<'_>, moved: &Moved<'_>) -> Line {
    let Moved {
        figure,
        indicator,
        change,
        ..
    } = moved;
    let dataset = view.dataset();
    let style = view.style(&indicator.id);
    let is_up = change.difference.value > Decimal::ZERO;
    let quantity = |figure: &FigureRef| {
        let reading = derive::reading(dataset, figure);
        let known = reading.known().map(|known| (known.magnitude, known.written));
        let (magnitude, written) = known.unwrap_or((Magnitude::exact(Decimal::ZERO), None));
        (
            style.number(magnitude.value, written, view.words),
            style.quantity(magnitude.value, written, view.words),
        )
    };
    let id = if is_up {
        "home-change-up"
    } else {
        "home-change-down"
    };
    let message = Message::new(id)
        .with("before", quantity(&change.against).0)
        .with("after", quantity(figure).1);
    let as_wanted = is_up == (indicator.direction == Direction::Higher);
    let (difference, percent) = view.change(&style, change);
    let (size, unit, difference) = match (percent, difference.split_once(char::is_whitespace)) {
        (Some(percent), _) => (percent, None, Some(difference)),
        (None, Some((size, unit))) => (size.to_owned(), Some(unit.to_owned()), None),
        (None, None) => (difference, None, None),
    };
    let series = derive::series(dataset, &figure.organization, &figure.measure);
    let status = derive::reading(dataset, figure)
        .known()
        .and_then(|known| known.status);
    Line {
        status: view.status_mark(status),
        name: view.indicator(&indicator.id),
        organization: view.organization(&figure.organization),
        moved: Mark {
            name: if is_up { "up" } else { "down" },
            word: view.words_of(&message),
        },
        size,
        unit,
        difference,
        wanted: if as_wanted {
            view.mark("wanted", "home-change-wanted")
        } else {
            view.mark("unwanted", "home-change-unwanted")
        },
        drawing_svg: small_line(&series.into_iter().collect(), Grain::of(&figure.period)),
        href: view.figure(figure),
    }
}
