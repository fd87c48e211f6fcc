use jiff::ToSpan;
use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{EntryRecord, Place, Placed};
use crate::locale::Message;
use crate::model::{FigureRef, Indicator, Kind, ObservedValue, Organization, Period, Status, StockDate};

/// Whether the organization was there in a period, for a day of it at least; a finding where it was not.
pub(super) fn check_lifetime(
    organization: Option<&Organization>,
    period: &Period,
    place: Place,
    sink: &mut Sink,
) -> bool {
    let Some(organization) = organization else {
        return true;
    };
    let (words, date) = match (organization.from, organization.ended_on()) {
        (Some(from), _) if period.last_day() < from => ("check-before-it-began", from),
        (_, Some(end)) if period.first_day() >= end => ("check-after-it-ended", end),
        _ => return true,
    };
    sink.push(outside_lifetime(
        organization,
        (words, date),
        period.to_string(),
        place,
    ));
    false
}

/// The same for the day of a stock.
pub(super) fn check_stock_lifetime(
    organization: &Organization,
    day: Date,
    said: Option<&Placed<StockDate>>,
    value: Place,
    sink: &mut Sink,
) {
    let (words, date) = match (organization.from, organization.ended_on()) {
        (Some(from), _) if day < from => ("check-before-it-began", from),
        (_, Some(end)) if day >= end => ("check-after-it-ended", end),
        _ => return,
    };
    let place = said.map_or(value, |said| said.place);
    sink.push(outside_lifetime(
        organization,
        (words, date),
        day.to_string(),
        place,
    ));
}

fn outside_lifetime(
    organization: &Organization,
    (words, date): (&'static str, Date),
    found: String,
    place: Place,
) -> Diagnostic {
    let message = Message::new(words)
        .with("organization", organization.id.to_string())
        .with("found", found)
        .with("date", date);
    Diagnostic::new(Code::OutsideLifetime, place.origin(), message)
        .related(organization.origin.clone(), Message::new("check-lifetime-here"))
        .help(Message::new("check-outside-lifetime-help"))
}

/// A status is one of a number: where there is none, it says nothing.
pub(super) fn check_status(
    figure: &FigureRef,
    observed: ObservedValue,
    entry: &EntryRecord,
    sink: &mut Sink,
) {
    let (ObservedValue::Missing(_), Some(status)) = (observed, &entry.notes.status) else {
        return;
    };
    let message = Message::new("check-status-without-value").with("figure", figure.to_string());
    sink.push(
        Diagnostic::new(Code::StatusWithoutValue, status.origin(), message)
            .help(Message::new("check-status-without-value-help")),
    );
}

/// The day of a stock. `None` for anything else, and where it is missing; then there is a finding.
pub(super) fn check_date(
    (figure, observed): (&FigureRef, ObservedValue),
    indicator: &Indicator,
    (entry, date): (&EntryRecord, Option<&Placed<StockDate>>),
    sink: &mut Sink,
) -> Option<StockDate> {
    if indicator.kind != Kind::Stock {
        if let Some(date) = &entry.notes.date {
            let message = Message::new("check-unused-date").with("indicator", indicator.id.to_string());
            sink.push(
                Diagnostic::new(Code::UnusedDate, date.origin(), message)
                    .help(Message::new("check-unused-date-help")),
            );
        }
        return None;
    }
    let Some(date) = date else {
        if let (ObservedValue::Number { written, .. }, Some(value)) = (observed, &entry.value) {
            let message = Message::new("check-stock-without-date").with("figure", figure.to_string());
            let last = figure.period.last_day();
            sink.push(
                Diagnostic::new(Code::StockWithoutDate, value.origin(), message)
                    .help(Message::new("check-stock-without-date-help").with("date", last.to_string()))
                    .example(format!("{}: {{value: {written}, date: {last}}}", indicator.id)),
            );
        }
        return None;
    };
    if let StockDate::At(day) = date.value
        && !is_of(&figure.period, day)
    {
        let message = Message::new("check-date-outside-period")
            .with("found", day)
            .with("period", figure.period.to_string());
        sink.push(
            Diagnostic::new(Code::DateOutsidePeriod, date.origin(), message)
                .help(Message::new("check-date-outside-period-help")),
        );
    }
    Some(date.value)
}

/// Whether a stock of this day can stand for a period: a day of it, or the one right after (1 January for the end of
/// a year).
fn is_of(period: &Period, day: Date) -> bool {
    let after = period.last_day().checked_add(1.day()).unwrap_or(Date::MAX);
    period.first_day() <= day && day <= after
}

/// A final number of something that was not over when its document was written.
pub(super) fn check_final(
    figure: &FigureRef,
    (observed, status, date): (ObservedValue, Option<Status>, Option<StockDate>),
    written: Option<Date>,
    place: Place,
    sink: &mut Sink,
) {
    let known_on = match date {
        Some(StockDate::At(day)) => day,
        Some(StockDate::Unknown) => return,
        None => figure.period.last_day(),
    };
    let (Some(Status::Official), ObservedValue::Number { .. }, Some(written)) = (status, observed, written)
    else {
        return;
    };
    if written >= known_on {
        return;
    }
    let message = Message::new("check-final-too-early")
        .with("figure", figure.to_string())
        .with("document", written)
        .with("end", known_on);
    sink.push(
        Diagnostic::new(Code::FinalTooEarly, place.origin(), message)
            .help(Message::new("check-final-too-early-help")),
    );
}
