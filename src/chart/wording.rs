//! What is written in and on a drawing over time.

use crate::assess::WhyNot;
use crate::derive::GapReason;
use crate::locale::{Length, Message, TimeSpan};
use crate::model::{MissingReason, Period, Rhythm, Status, Successors};

use super::asked::Asked;
use super::course::{Course, Event, EventKind, Form, Gap, Point, Series};
use super::say::{Say, average, clip};

/// A label in two voices.
pub(super) struct Worded {
    pub(super) value: String,
    pub(super) note: String,
}

/// The label of a bar: all of it, and what is kept where there is less room.
pub(super) struct BarLabel {
    pub(super) value: String,
    pub(super) note: Option<String>,
    pub(super) short: String,
}

/// What a step of time is called behind a number: `mỗi năm`.
pub(super) fn per(say: Say<'_>, rhythm: Rhythm) -> String {
    say.word(match rhythm {
        Rhythm::Year => "chart-per-year",
        Rhythm::HalfYear => "chart-per-half",
        Rhythm::Quarter => "chart-per-quarter",
        Rhythm::Month => "chart-per-month",
    })
}

/// What the axis of values counts: `người mỗi năm`. `unit` is what its numbers are counted in.
pub(super) fn axis_title(say: Say<'_>, course: &Course<'_>, unit: &str) -> String {
    if !course.is_flow() {
        return unit.to_owned();
    }
    format!("{unit} {}", per(say, course.step)).trim().to_owned()
}

/// What one series is called beside the others: by what tells it from them.
pub(super) fn series_name(say: Say<'_>, course: &Course<'_>, series: &Series<'_>) -> String {
    let language = say.words.language();
    let organization = clip(series.organization.label().get(language));
    let measure = say.measure(series.measure);
    let cell = &series.measure.cell;
    let other = |differs: &dyn Fn(&Series<'_>) -> bool| course.series.iter().any(differs);
    let organizations = other(&|one| one.organization.id != series.organization.id);
    let measures = other(&|one| one.measure != series.measure);
    match (organizations, measures) {
        (true, false) => organization,
        // Of breakdowns of one indicator, which the subtitle names, the category says enough.
        (false, true)
            if !cell.is_total() && !other(&|one| one.measure.indicator != series.measure.indicator) =>
        {
            say.cell(cell)
        }
        (false, true) => measure,
        (true, true) | (false, false) => format!("{organization}: {measure}"),
    }
}

/// What a band says of itself: `Chỉ tiêu 1.020–1.250` and `mỗi năm, 2024-2030`.
pub(super) fn asked_label(say: Say<'_>, course: &Course<'_>, asked: &Asked<'_>) -> Worded {
    let bound = say.bound(course.indicator, asked.bound);
    let value = say.sentence(&Message::new("chart-asked").with("bound", bound));
    let mut notes = Vec::new();
    if asked.years > 1 {
        let average = say.bound(course.indicator, asked.average(course.indicator));
        notes.push(say.say(&Message::new("chart-asked-average").with("value", average)));
    } else if let Some(every) = asked.target.every {
        notes.push(per(say, every));
    }
    // What is assigned differs from period to period, so that the whole time of the table would say too much.
    let period = match (asked.target.bound, asked.stretch) {
        (None, Some((first, last))) => Some(stretch(say, first, last)),
        _ => asked
            .target
            .period
            .as_ref()
            .map(|period| say.short_period(period)),
    };
    notes.extend(period);
    if asked.is_derived() {
        notes.push(say.word("chart-derived"));
    }
    Worded {
        value,
        note: notes.join(", "),
    }
}

/// The same in one line.
pub(super) fn asked_title(say: Say<'_>, course: &Course<'_>, asked: &Asked<'_>) -> String {
    let words = asked_label(say, course, asked);
    if words.note.is_empty() {
        words.value
    } else {
        format!("{} ({})", words.value, words.note)
    }
}

/// What a target of a whole term asks, in one line.
pub(super) fn target_title(
    say: Say<'_>,
    indicator: &crate::model::Indicator,
    (bound, derived): (crate::model::Bound, bool),
    period: &Period,
) -> String {
    let bound = say.bound(indicator, bound);
    let value = say.sentence(&Message::new("chart-asked").with("bound", bound));
    let mut notes = vec![say.short_period(period)];
    notes.extend(derived.then(|| say.word("chart-derived")));
    format!("{value} ({})", notes.join(", "))
}

/// Why a target cannot be judged.
pub(super) fn void(say: Say<'_>, asked: &Asked<'_>) -> String {
    let why = match asked.why {
        Some(WhyNot::OrganizationEnded(_)) => "ended",
        Some(WhyNot::OrganizationBegan(_)) => "began",
        Some(WhyNot::ScopeDiffers(_)) => "scope",
        Some(WhyNot::Replaced(..)) | None => "other",
    };
    say.say(&Message::new("chart-void-because").with("why", why))
}

/// An organization's beginning or end.
pub(super) fn event(say: Say<'_>, event: &Event<'_>) -> String {
    let language = say.words.language();
    let name = |id| {
        let organization = say.dataset.organizations.get(id);
        organization.map(|organization| clip(organization.label().get(language)))
    };
    let (id, others) = match (event.kind, &event.organization.end) {
        (EventKind::Began, _) => ("chart-event-began", Vec::new()),
        (EventKind::Ended, crate::model::OrganizationEnd::Ended { successors, .. }) => {
            let others: Vec<String> = successors.ids().iter().filter_map(name).collect();
            let id = match successors {
                Successors::None => "chart-event-ended",
                Successors::MergedInto(_) => "chart-event-merged",
                Successors::RenamedTo(_) => "chart-event-renamed",
                Successors::SplitInto(_) => "chart-event-split",
            };
            (id, others)
        }
        (EventKind::Ended, _) => ("chart-event-ended", Vec::new()),
    };
    let message = Message::new(id)
        .with("date", say.words.date(event.date))
        .with("organization", clip(event.organization.label().get(language)))
        .with("others", say.words.list_and(&others));
    say.say(&message)
}

/// From one period to another: `2023-2024`.
pub(super) fn stretch(say: Say<'_>, first: &Period, last: &Period) -> String {
    if first == last {
        return say.short_period(first);
    }
    match (first.time_span(), last.time_span()) {
        (TimeSpan::Year(first), TimeSpan::Year(last)) => {
            say.words.time_span(TimeSpan::Years(first, last), Length::Short)
        }
        _ => format!("{}–{}", say.short_period(first), say.short_period(last)),
    }
}

/// Why a stretch of time has no figures: `2023-2024: chưa có số liệu`.
pub(super) fn gap(say: Say<'_>, series: &Series<'_>, gap: &Gap, several: bool) -> String {
    let periods = stretch(say, &gap.first, &gap.last);
    let reason = gap_reason(say, gap.reason);
    if several {
        let name = clip(series.organization.label().get(say.words.language()));
        return format!("{name}, {periods}: {reason}");
    }
    format!("{periods}: {reason}")
}

/// Why there is no number.
pub(super) fn gap_reason(say: Say<'_>, reason: GapReason) -> String {
    say.word(match reason {
        GapReason::NotReported => "chart-gap-not-reported",
        GapReason::Stated(MissingReason::NotAvailable) => "chart-gap-not-available",
        GapReason::Stated(MissingReason::NotApplicable) => "chart-gap-not-applicable",
        GapReason::Stated(MissingReason::Confidential) => "chart-gap-confidential",
        GapReason::Suppressed => "chart-gap-suppressed",
        GapReason::DividedByZero | GapReason::NotAdditive | GapReason::OutOfRange => "chart-gap-incalculable",
    })
}

/// How final a figure is, where that is worth a word.
pub(super) fn status(say: Say<'_>, status: Option<Status>) -> Option<String> {
    match status {
        Some(Status::Estimate) => Some(say.word("chart-status-estimate")),
        Some(Status::Preliminary) => Some(say.word("chart-status-preliminary")),
        Some(Status::Official) | None => None,
    }
}

/// The number of a figure; `-` where nothing of the kind happened.
pub(super) fn point_number(say: Say<'_>, course: &Course<'_>, point: &Point) -> String {
    let indicator = course.indicator_of(say, point);
    if point.nil {
        return "-".to_owned();
    }
    say.known(indicator, &point.known)
}

/// A figure with its unit, its average where it was divided, and what is special about it.
pub(super) fn point_value(say: Say<'_>, course: &Course<'_>, point: &Point) -> String {
    let indicator = course.indicator_of(say, point);
    let value = say.quantity(indicator, &point.known);
    let mut parts = vec![if point.nil { "-".to_owned() } else { value }];
    if point.years > 1 {
        let average = say.amount(indicator, average(indicator, point.height));
        parts.push(say.say(&Message::new("chart-on-average").with("value", average)));
    }
    if point.form == Form::SoFar {
        parts.push(say.word("chart-part-of-year"));
    }
    parts.extend(status(say, point.known.status));
    parts.join(", ")
}

/// The title of a mark.
pub(super) fn point_title(say: Say<'_>, course: &Course<'_>, point: &Point) -> String {
    format!(
        "{}: {}",
        say.period(&point.figure.period),
        point_value(say, course, point)
    )
}

/// The label of a bar.
pub(super) fn bar_label(say: Say<'_>, course: &Course<'_>, point: &Point) -> BarLabel {
    let indicator = course.indicator_of(say, point);
    let figure = point_number(say, course, point);
    if point.years > 1 {
        let average = say.amount(indicator, average(indicator, point.height));
        let years = usize::try_from(point.years).unwrap_or(usize::MAX);
        let note = Message::new("chart-total")
            .with("value", figure)
            .with("years", years);
        return BarLabel {
            value: say.say(&Message::new("chart-average").with("value", average.as_str())),
            note: Some(say.say(&note)),
            short: average,
        };
    }
    let note = (point.form == Form::SoFar).then(|| {
        let period = &point.figure.period;
        if (period.first_day().month(), period.first_day().day()) == (1, 1) {
            let day = say.words.date(period.last_day());
            say.say(&Message::new("chart-until").with("day", day))
        } else {
            say.short_period(period)
        }
    });
    BarLabel {
        value: figure.clone(),
        note,
        short: figure,
    }
}
