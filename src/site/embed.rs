use serde::Serialize;

use crate::assess::{Assessment, Average};
use crate::chart::{Kind, Request, Size, Subject, TargetChoice};
use crate::derive::{self, Reading};
use crate::diag::Diagnostic;
use crate::locale::Message;
use crate::model::{FigureRef, OrganizationId, TargetRef};
use crate::narrative::{
    BoundPart, BoundSpec, ChartKind, ChartSpec, ClaimSpec, CustomSpec, Footnote, Narrative, Piece, Setting,
    TableSpec, TargetSpec, ValueForm, ValueSpec,
};
use crate::route::RESULTS_LISTED;

use super::context::target::Whose;
use super::context::task::TASKS;
use super::context::{Link, Mark, Table, Value};
use super::view::View;

/// A narrative put into a page.
#[derive(Debug, Serialize)]
pub(super) struct Embedded {
    /// Its HTML.
    html: String,
}

/// The HTML of a page's narrative. `None` where nobody wrote one.
pub(super) fn embed(view: &View<'_>) -> Result<Option<Embedded>, Box<Diagnostic>> {
    let Some(narrative) = view.narrative() else {
        return Ok(None);
    };
    let Narrative { pieces, .. } = narrative;
    let mut counter = 0;
    let html = html(view, pieces, &mut counter)?;
    Ok(Some(Embedded { html }))
}

/// What a shortcode's template gets: the page's language and the one thing it shows.
#[derive(Serialize)]
struct Shortcode<'a, T> {
    language: &'a str,
    #[serde(flatten)]
    content: T,
}

#[derive(Serialize)]
struct ValueContext {
    value: Value,
}

#[derive(Serialize)]
struct TextContext {
    text: Link,
}

#[derive(Serialize)]
struct ClaimContext {
    /// The words.
    body_html: String,
    /// The result that bears them out.
    mark: Mark,
    /// The result in full, and the way to it.
    told: Link,
}

#[derive(Serialize)]
struct ChartContext {
    chart: Option<super::context::chart::Chart>,
    /// What to say in the place of a chart that has nothing to draw.
    nothing: String,
}

#[derive(Serialize)]
struct TableContext {
    tables: Vec<Table>,
}

#[derive(Serialize)]
struct TargetContext {
    target: super::context::target::TargetCard,
}

#[derive(Serialize)]
struct TasksContext {
    tasks: super::context::task::Tasks,
}

#[derive(Serialize)]
struct FootnotesContext {
    notes: Vec<Note>,
}

/// A footnote.
#[derive(Serialize)]
struct Note {
    number: usize,
    /// What it says, up to where the ways back go.
    body_html: String,
    /// What closes the last paragraph behind them.
    tail_html: &'static str,
    /// The ways back to the places that refer to it.
    backs: Vec<Back>,
}

/// The way from a footnote back to a place that refers to it.
#[derive(Serialize)]
struct Back {
    /// The anchor of the place.
    id: String,
    /// The arrow, with a number where there are several.
    sign: String,
    /// Where it leads, in words.
    label: String,
}

#[derive(Serialize)]
struct CustomContext<'a> {
    arguments: &'a std::collections::BTreeMap<String, String>,
    /// What stands between the opening and the end of the shortcode.
    body_html: Option<String>,
}

/// The HTML of some pieces. `counter` numbers the charts among them.
pub(super) fn html(
    view: &View<'_>,
    pieces: &[Piece],
    counter: &mut usize,
) -> Result<String, Box<Diagnostic>> {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Html(html) => out.push_str(html),
            Piece::Value(spec) => out.push_str(&fill(
                view,
                "value",
                ValueContext {
                    value: value(view, spec),
                },
            )?),
            Piece::Bound(spec) => out.push_str(&template(
                view,
                "bound.html",
                TextContext {
                    text: bound(view, spec),
                },
            )?),
            Piece::Claim(spec) => {
                let body_html = html(view, &spec.body, counter)?;
                out.push_str(&fill(view, "claim", claim(view, spec, body_html))?);
            }
            Piece::NotYet => {
                let as_of = view.words.date(view.dataset().publication.as_of.date);
                let message = Message::new("narrative-not-yet").with("date", as_of);
                let text = Link {
                    text: view.words.say(&message),
                    href: None,
                };
                out.push_str(&template(view, "bound.html", TextContext { text })?);
            }
            Piece::Chart(spec) => {
                *counter += 1;
                let chart = view.chart(&request(spec, *counter));
                let nothing = view.say("chart-nothing");
                out.push_str(&fill(view, "chart", ChartContext { chart, nothing })?);
            }
            Piece::Table(spec) => {
                let tables = tables(view, spec);
                out.push_str(&fill(view, "table", TableContext { tables })?);
            }
            Piece::Target(spec) => {
                if let Some(target) = target(view, spec) {
                    out.push_str(&fill(view, "target", TargetContext { target })?);
                }
            }
            Piece::Tasks(id) => {
                let resolution = view.dataset().resolutions.get(id);
                if let Some(tasks) = resolution.and_then(|it| view.tasks_without_anchors(it, TASKS)) {
                    out.push_str(&fill(view, "tasks", TasksContext { tasks })?);
                }
            }
            Piece::Custom(CustomSpec {
                name,
                arguments,
                body,
                origin,
            }) => {
                let body = body.as_ref().map(|body| html(view, body, counter)).transpose()?;
                let context = CustomContext {
                    arguments,
                    body_html: body,
                };
                // What is wrong may be what was given to it.
                let used = |found: Box<Diagnostic>| {
                    Box::new(found.related(origin.clone(), Message::new("narrative-used-here")))
                };
                out.push_str(&fill(view, name, context).map_err(used)?);
            }
            Piece::Footnotes(notes) => {
                let notes = notes.iter().map(|it| note(view, it, counter));
                let notes = notes.collect::<Result<Vec<Note>, _>>()?;
                let context = FootnotesContext { notes };
                out.push_str(&template(view, "footnotes.html", context)?);
                out.push('\n');
            }
        }
    }
    Ok(out)
}

/// A shortcode's template, filled.
fn fill(view: &View<'_>, name: &str, content: impl Serialize) -> Result<String, Box<Diagnostic>> {
    template(view, &format!("shortcodes/{name}.html"), content)
}

/// A template, filled. White space around it is the template's, not the sentence's.
fn template(view: &View<'_>, name: &str, content: impl Serialize) -> Result<String, Box<Diagnostic>> {
    let shortcode = Shortcode {
        language: view.language.code(),
        content,
    };
    let filled = view.input.theme.render(view.language, name, &shortcode)?;
    Ok(filled.trim().to_owned())
}

fn note(view: &View<'_>, note: &Footnote, counter: &mut usize) -> Result<Note, Box<Diagnostic>> {
    const PARAGRAPH_END: &str = "</p>";
    let body = html(view, &note.body, counter)?;
    let body = body.trim_end();
    let (body, tail_html) = match body.strip_suffix(PARAGRAPH_END) {
        Some(body) => (body, PARAGRAPH_END),
        None => (body, ""),
    };
    let backs = (1..=note.references).map(|time| {
        let id = if note.references == 1 {
            "footnote-back"
        } else {
            "footnote-back-time"
        };
        let label = Message::new(id).with("number", note.number).with("time", time);
        Back {
            id: Footnote::reference(note.number, time),
            sign: if note.references == 1 {
                "↑".to_owned()
            } else {
                format!("↑{time}")
            },
            label: view.words_of(&label),
        }
    });
    Ok(Note {
        number: note.number,
        body_html: body.to_owned(),
        tail_html,
        backs: backs.collect(),
    })
}

/// What stands in the place of a number within a sentence.
pub(super) fn value(view: &View<'_>, spec: &ValueSpec) -> Value {
    let mut value = form(view, spec);
    value.href = value.href.filter(|_| spec.setting == Setting::Text);
    value
}

fn form(view: &View<'_>, spec: &ValueSpec) -> Value {
    let dataset = view.dataset();
    let figure = &spec.figure;
    match spec.form {
        ValueForm::Figure => view.value(figure, &derive::reading(dataset, figure)),
        ValueForm::Share => {
            let reading = derive::share_of_total(dataset, figure);
            let mut value = view.reading(&crate::model::NumberStyle::percent(1), &reading);
            value.href = view.figure(figure);
            value
        }
        ValueForm::Average => average(view, figure, &derive::reading(dataset, figure)),
    }
}

/// A total of several years, divided by them.
fn average(view: &View<'_>, figure: &FigureRef, reading: &Reading) -> Value {
    let mut value = view.value(figure, reading);
    if let (Some(known), Some(years)) = (reading.known(), figure.period.years()) {
        let average = known.magnitude.value / rust_decimal::Decimal::from(years);
        let style = view.style(&figure.measure.indicator);
        value.text = style.average_number(average, view.words);
        value.machine = Some(average.to_string());
        value.reason = None;
        value.remark = Some(
            view.words_of(
                &Message::new("average-of")
                    .with(
                        "total",
                        style.quantity(known.magnitude.value, known.written, view.words),
                    )
                    .with("years", years as usize),
            ),
        );
    }
    value
}

fn claim(view: &View<'_>, spec: &ClaimSpec, body_html: String) -> ClaimContext {
    let (mark, mut told) = view.told(&spec.judged);
    told.href = told.href.filter(|_| spec.setting == Setting::Text);
    ClaimContext {
        body_html,
        mark,
        told,
    }
}

/// What a target asks for, within a sentence.
pub(super) fn bound(view: &View<'_>, spec: &BoundSpec) -> Link {
    let mut link = view.target(&spec.target);
    link.href = link.href.filter(|_| spec.setting == Setting::Text);
    let Some(target) = view.dataset().target(&spec.target) else {
        return link;
    };
    let assigned = spec
        .assigned
        .as_ref()
        .and_then(|(organization, period)| match &target.scope {
            crate::model::Scope::Assigned(values) => match values.get(organization)?.get(period)? {
                crate::model::AssignedValue::Bound(bound) => Some(*bound),
                crate::model::AssignedValue::None => None,
            },
            crate::model::Scope::Organizations(_) => None,
        });
    let style = view.style(&target.measure.indicator);
    let number = |amount: crate::model::Amount| style.number(amount.value(), Some(amount), view.words);
    let text = assigned.or(target.bound).and_then(|bound| match spec.part {
        BoundPart::Whole => Some(style.bound(bound, view.words)),
        BoundPart::Low => bound.low().map(number),
        BoundPart::High => bound.high().map(number),
    });
    Link {
        text: text.unwrap_or_else(|| view.asked(target)),
        href: link.href,
    }
}

fn request(spec: &ChartSpec, number: usize) -> Request {
    let kind = match spec.kind {
        ChartKind::Line => Some(Kind::Line),
        ChartKind::Bars => Some(Kind::PeriodBars),
        ChartKind::Target => None,
        ChartKind::Ranking => Some(Kind::Ranking),
        ChartKind::Heat => Some(Kind::Heat),
        ChartKind::Multiples => Some(Kind::Multiples),
        ChartKind::Grouped => Some(Kind::Grouped),
        ChartKind::Stacked => Some(Kind::Stacked),
        ChartKind::Share => Some(Kind::Share),
        ChartKind::Cumulative => Some(Kind::Cumulative),
    };
    Request {
        anchor: format!("chart_text-{number}"),
        kind,
        subject: subject(spec),
        within: spec.within.clone(),
        title: spec.title.clone(),
        size: Size::Full,
    }
}

fn subject(spec: &ChartSpec) -> Subject {
    let first = || spec.organizations.first().cloned();
    let targets = || spec.target.iter().cloned().collect();
    if let (ChartKind::Cumulative, Some(target), Some(organization)) = (spec.kind, &spec.target, first()) {
        return Subject::Term {
            organization,
            target: target.clone(),
        };
    }
    match (spec.kind, &spec.target, &spec.by, spec.measures.first()) {
        (_, _, Some(by), Some(measure)) => Subject::Parts {
            organizations: spec.organizations.clone(),
            measure: measure.clone(),
            by: by.clone(),
        },
        (ChartKind::Target, Some(_), _, _) | (_, _, _, None) => Subject::Targets {
            organization: first(),
            targets: targets(),
        },
        (_, _, _, Some(_)) => Subject::Measures {
            organizations: spec.organizations.clone(),
            measures: spec.measures.clone(),
            targets: match &spec.target {
                Some(target) => TargetChoice::Only(vec![target.clone()]),
                None => TargetChoice::All,
            },
        },
    }
}

/// One table for each organization, with a row for each measure and a column for each period.
fn tables(view: &View<'_>, spec: &TableSpec) -> Vec<Table> {
    let table = |organization: &OrganizationId| {
        let indicators = spec
            .indicators
            .iter()
            .filter_map(|id| view.dataset().indicators.get(id));
        let mut series: Vec<_> = indicators
            .flat_map(|indicator| view.series(organization, indicator))
            .collect();
        series.retain(|it| match &spec.by {
            Some(dimension) => {
                let cell = &it.measure.cell;
                cell.is_total() || cell.0.len() == 1 && cell.0.contains_key(dimension)
            }
            None => it.measure.cell.is_total(),
        });
        if !spec.periods.is_empty() {
            for it in &mut series {
                it.readings.retain(|period, _| spec.periods.contains(period));
            }
        }
        let mut table = view
            .series_table(organization, &series, view.organization_name(organization))
            .said_once();
        for row in table.groups.iter_mut().flat_map(|group| &mut group.rows) {
            row.anchors.clear();
        }
        table
    };
    spec.organizations.iter().map(table).collect()
}

fn target(view: &View<'_>, spec: &TargetSpec) -> Option<super::context::target::TargetCard> {
    let target = view.dataset().target(&spec.target)?;
    let mine = |organization: &OrganizationId| spec.organization.as_ref().is_none_or(|it| it == organization);
    let assessments: Vec<&Assessment> = of(&view.index.assessments_of, &spec.target)
        .into_iter()
        .filter(|it| mine(&it.organization))
        .collect();
    let averages: Vec<&Average> = of(&view.index.averages_of, &spec.target)
        .into_iter()
        .filter(|it| mine(&it.organization))
        .collect();
    let first = assessments.first().map(|it| &it.organization);
    let one = spec.organization.is_some() || assessments.iter().all(|it| Some(&it.organization) == first);
    let whose = match assessments.len() {
        many if many > RESULTS_LISTED => Whose::Counted,
        _ if one => Whose::One,
        _ => Whose::Several,
    };
    let card = view.target_card(&spec.target, target, whose, (&assessments, &averages));
    Some(card.without_anchors())
}

fn of<'a, T>(all: &std::collections::BTreeMap<&TargetRef, Vec<&'a T>>, target: &TargetRef) -> Vec<&'a T> {
    all.get(target).cloned().unwrap_or_default()
}
