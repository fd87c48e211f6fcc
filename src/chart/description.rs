//! What stands round a drawing: subtitle, text alternative, notes, sources.

use std::collections::BTreeSet;

use crate::locale::Message;
use crate::model::{Period, SourceRef};

use super::course::{Course, Point, Series};
use super::draw::{NAMED, PANELS, starts_above_zero};
use super::rows::Row;
use super::say::{Say, clip};
use super::{Context, Kind, wording};

/// Whose, what, when, in which unit.
pub(super) fn subtitle_of_course(say: Say<'_>, course: &Course<'_>) -> String {
    let language = say.words.language();
    let mut parts = Vec::new();
    let mut measures: Vec<String> = Vec::new();
    let mut organizations: Vec<String> = Vec::new();
    for series in &course.series {
        let measure = say.measure(series.measure);
        if !measures.contains(&measure) {
            measures.push(measure);
        }
        let name = clip(series.organization.name.get(language));
        if !organizations.contains(&name) {
            organizations.push(name);
        }
    }
    parts.push(few(say, &measures));
    parts.push(few(say, &organizations));
    let (first, end) = course.span;
    let last = end.yesterday().unwrap_or(end);
    let ends = [first, last].map(|day| Period::containing(day, course.step));
    let [first, last] = &ends;
    parts.push(wording::stretch(say, first, last));
    let unit = wording::axis_title(say, course, &say.unit(course.indicator));
    if !unit.is_empty() {
        parts.push(say.say(&Message::new("chart-unit").with("unit", unit)));
    }
    parts.join(" · ")
}

/// The same for results: the organizations and the periods, where all rows have the same.
pub(super) fn subtitle_of_rows(say: Say<'_>, rows: &[Row<'_>]) -> String {
    let language = say.words.language();
    let mut measures: Vec<String> = Vec::new();
    let mut organizations: Vec<String> = Vec::new();
    for figure in rows.iter().filter_map(|row| row.figure.as_ref()) {
        let measure = say.measure(&figure.measure);
        if !measures.contains(&measure) {
            measures.push(measure);
        }
        let name = say.dataset.organizations.get(&figure.organization);
        let name = name.map_or_else(String::new, |organization| clip(organization.name.get(language)));
        if !organizations.contains(&name) {
            organizations.push(name);
        }
    }
    let mut parts = Vec::new();
    if measures.len() > 1 && rows.iter().any(|row| row.bound.is_some()) {
        parts.push(say.word("chart-results"));
    } else {
        parts.push(few(say, &measures));
    }
    parts.push(few(say, &organizations));
    let units: BTreeSet<String> = rows.iter().map(|row| say.unit(row.indicator)).collect();
    if let [unit] = units.into_iter().collect::<Vec<_>>().as_slice()
        && !unit.is_empty()
    {
        parts.push(say.say(&Message::new("chart-unit").with("unit", unit)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Names in a row, or how many there are.
pub(super) fn few(say: Say<'_>, names: &[impl AsRef<str>]) -> String {
    if names.len() <= 3 {
        return say.words.list_and(names);
    }
    let first: Vec<&str> = names.iter().take(2).map(AsRef::as_ref).collect();
    say.say(
        &Message::new("chart-and-others")
            .with("names", first.join(", "))
            .with("count", names.len() - 2),
    )
}

/// What the drawing shows, for who does not see it.
pub(super) fn of_course(context: &Context<'_>, course: &Course<'_>, kind: Kind) -> String {
    let say = context.say();
    let mut sentences = vec![say.sentence(&Message::new("chart-description").with("kind", kind.name()))];
    let several = course.series.len() > 1;
    for series in &course.series {
        let text = points_in_words(say, course, series);
        let name = wording::series_name(say, course, series);
        sentences.push(if several {
            format!("{name}: {text}.")
        } else {
            format!("{text}.")
        });
    }
    let mut asked: Vec<String> = Vec::new();
    for one in &course.asked {
        let words = wording::asked_title(say, course, one);
        if !asked.contains(&words) {
            asked.push(words);
        }
    }
    sentences.extend(asked.into_iter().map(|words| format!("{words}.")));
    for series in &course.series {
        let gaps = series
            .gaps
            .iter()
            .map(|gap| wording::gap(say, series, gap, several));
        sentences.extend(gaps.map(|words| format!("{words}.")));
    }
    sentences.extend(
        course
            .events
            .iter()
            .map(|event| format!("{}.", wording::event(say, event))),
    );
    sentences.join(" ")
}

/// All figures where they are few; else the first, the last, the highest and the lowest.
fn points_in_words(say: Say<'_>, course: &Course<'_>, series: &Series<'_>) -> String {
    const FEW: usize = 6;
    let title = |point: &Point| {
        format!(
            "{}: {}",
            say.short_period(&point.figure.period),
            wording::point_value(say, course, point)
        )
    };
    if course.series.len() > 1
        && let [first, .., last] = series.points.as_slice()
    {
        let message = Message::new("chart-shape-short")
            .with("first", title(first))
            .with("last", title(last));
        return say.say(&message);
    }
    if series.points.len() <= FEW {
        return series.points.iter().map(title).collect::<Vec<_>>().join("; ");
    }
    let ends = (series.points.first(), series.points.last());
    let highest = series.points.iter().max_by_key(|point| point.height);
    let lowest = series.points.iter().min_by_key(|point| point.height);
    let (Some(first), Some(last), Some(highest), Some(lowest)) = (ends.0, ends.1, highest, lowest) else {
        return String::new();
    };
    let message = Message::new("chart-shape")
        .with("count", series.points.len())
        .with("first", title(first))
        .with("last", title(last))
        .with("highest", title(highest))
        .with("lowest", title(lowest));
    say.say(&message)
}

/// What a drawing of results shows.
pub(super) fn of_rows(say: Say<'_>, rows: &[Row<'_>]) -> String {
    let judged = rows.iter().any(|row| row.bound.is_some());
    let kind = if judged { Kind::TargetBars.name() } else { "bars" };
    let mut sentences = vec![say.sentence(&Message::new("chart-description").with("kind", kind))];
    for row in rows {
        let mut parts = Vec::new();
        parts.extend((!row.text.is_empty()).then(|| row.text.clone()));
        parts.extend(row.note.clone());
        parts.extend(
            row.bound
                .map(|bound| super::finding::asked_words(say, row.indicator, bound, row.derived)),
        );
        parts.extend(row.result.map(|result| say.say(&result.result())));
        let name: Vec<&str> = [row.label.as_str(), row.detail.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        sentences.push(format!("{}: {}.", name.join(", "), parts.join("; ")));
    }
    sentences.join(" ")
}

/// The periods that count as fewer years in averages than their bars touch: a term from one congress to the next.
fn terms(say: Say<'_>, course: &Course<'_>) -> Vec<String> {
    let points = course.series.iter().flat_map(|series| &series.points);
    let averaged: BTreeSet<&Period> = points
        .filter(|point| point.years > 1)
        .map(|point| &point.figure.period)
        .collect();
    let note = |period: &&Period| {
        let years = period.years()?;
        let calendar = i32::from(period.last_day().year()) - i32::from(period.first_day().year()) + 1;
        (i64::from(calendar) != i64::from(years)).then(|| {
            say.say(
                &Message::new("chart-note-term")
                    .with("period", say.short_period(period))
                    .with("years", years as usize)
                    .with("calendar", usize::try_from(calendar).unwrap_or_default()),
            )
        })
    };
    averaged.iter().filter_map(note).collect()
}

/// What a reader has to know with a drawing over time.
pub(super) fn notes_of_course(say: Say<'_>, course: &Course<'_>, kind: Kind) -> Vec<String> {
    let mut notes = Vec::new();
    let language = say.words.language();
    if course.asked.iter().any(super::asked::Asked::is_derived) {
        notes.push(say.word("chart-note-derived"));
    }
    if course.averaged {
        notes.push(say.word("chart-note-average"));
    }
    notes.extend(terms(say, course));
    if course.asked.iter().any(|asked| asked.years > 1) {
        notes.push(say.word("chart-note-asked-average"));
    }
    if course.own_asked {
        notes.push(say.word("chart-note-own-asked"));
    }
    if kind == Kind::Line && starts_above_zero(course) {
        notes.push(say.word("chart-note-cut-axis"));
    }
    if kind == Kind::Line && course.series.len() > NAMED {
        let grey = course.series.len() - NAMED;
        notes.push(say.say(&Message::new("chart-note-grey").with("count", grey)));
    }
    if kind == Kind::Multiples {
        // There is no room for them in the small drawings.
        notes.extend(
            course
                .events
                .iter()
                .map(|event| format!("{}.", wording::event(say, event))),
        );
    }
    if kind == Kind::Multiples && course.series.len() > PANELS {
        let count = course.series.len() - PANELS;
        notes.push(say.say(&Message::new("chart-note-cut-rows").with("count", count)));
    }
    if course.left_out > 0 {
        notes.push(say.say(&Message::new("chart-note-left-out").with("count", course.left_out)));
    }
    let known = course
        .series
        .iter()
        .flat_map(|series| &series.points)
        .map(|point| &point.known);
    for note in known
        .flat_map(|known| &known.notes)
        .map(|note| note.get(language))
    {
        if !notes.iter().any(|other| other == note) {
            notes.push(note.to_owned());
        }
    }
    notes
}

/// The same for results.
pub(super) fn notes_of_rows(say: Say<'_>, rows: &[Row<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    if rows.iter().any(|row| row.derived) {
        notes.push(say.word("chart-note-derived"));
    }
    let scales: BTreeSet<String> = rows.iter().map(|row| row.scale(say)).collect();
    if scales.len() > 1 {
        notes.push(say.word("chart-note-scales"));
    }
    let language = say.words.language();
    for note in rows
        .iter()
        .filter_map(|row| row.known)
        .flat_map(|known| &known.notes)
    {
        let note = note.get(language);
        if !notes.iter().any(|other| other == note) {
            notes.push(note.to_owned());
        }
    }
    notes
}

/// Where the figures and the targets of a drawing over time were read.
pub(super) fn sources_of_course(context: &Context<'_>, course: &Course<'_>) -> BTreeSet<SourceRef> {
    let known = course
        .series
        .iter()
        .flat_map(|series| &series.points)
        .map(|point| &point.known);
    let mut sources: BTreeSet<SourceRef> = known
        .flat_map(|known| &known.sources)
        .map(|it| (**it).clone())
        .collect();
    sources.extend(
        course
            .asked
            .iter()
            .filter_map(|asked| target_source(context, asked.reference)),
    );
    sources
}

/// The same for results.
pub(super) fn sources_of_rows(context: &Context<'_>, rows: &[Row<'_>]) -> BTreeSet<SourceRef> {
    let known = rows.iter().filter_map(|row| row.known);
    let mut sources: BTreeSet<SourceRef> = known
        .flat_map(|known| &known.sources)
        .map(|it| (**it).clone())
        .collect();
    let verdicts = rows.iter().filter_map(|row| row.result);
    sources.extend(verdicts.filter_map(|verdict| target_source(context, verdict.target())));
    sources
}

pub(super) fn target_source(context: &Context<'_>, reference: &crate::model::TargetRef) -> Option<SourceRef> {
    let target = context.dataset.target(reference)?;
    if let Some(stated) = &target.stated_in {
        return Some(stated.source.clone());
    }
    let resolution = context.dataset.resolutions.get(&reference.resolution)?;
    let document = resolution.document.clone()?;
    Some(SourceRef {
        document,
        section: target.section.clone(),
    })
}
