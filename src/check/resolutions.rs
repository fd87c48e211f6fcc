use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::load::{Place, Placed, Records, ResolutionRecord, Stated, TaskRecord};
use crate::locale::{Message, Text};
use crate::model::{Resolution, ResolutionId, Task, TaskState};

use super::figures::Frame;
use super::release::{Classified, Level};
use super::targets::{self, Whose};

/// The resolutions, each target and task in it that can be used. A resolution is at least as closed as its document.
pub(super) fn resolutions(
    records: &Records,
    frame: Frame<'_>,
    sink: &mut Sink,
) -> BTreeMap<ResolutionId, Classified<Resolution>> {
    let mut found = BTreeMap::new();
    for record in &records.resolutions {
        let place = Place::start_of(record.file);
        if !frame.known.ground.resolutions.is_first(&record.id, place) {
            continue;
        }
        let (resolution, level) = resolution(record, frame, sink);
        found.insert(
            record.id.clone(),
            Classified {
                item: resolution,
                level,
            },
        );
    }
    targets::check_circles(records, sink);
    found
}

fn resolution(record: &ResolutionRecord, frame: Frame<'_>, sink: &mut Sink) -> (Resolution, Level) {
    let names = frame.known.ground;
    let text = |placed: &Option<Placed<Text>>| placed.as_ref().map(|text| text.value.clone());
    let mut level = Level::of(&record.release, frame.default);
    let document = match &record.document.value {
        Stated::Given(id) if names.documents.find_at(id, record.document.place, sink) => Some(id.clone()),
        Stated::Given(_) | Stated::Unknown => None,
    };
    if let Some(document) = document.as_ref().and_then(|id| frame.documents.get(id)) {
        level = level.raised_to(document.level);
    }
    let organization = record
        .organization
        .as_ref()
        .filter(|id| names.organizations.find(id, sink))
        .map(|id| id.value.clone());
    let whose = Whose {
        record,
        organization: organization.as_ref(),
    };
    let targets = record
        .targets
        .iter()
        .filter_map(|target| targets::target(target, whose, frame, sink))
        .collect();
    let tasks = record
        .tasks
        .iter()
        .map(|task| self::task(task, frame, sink))
        .collect();
    let resolution = Resolution {
        id: record.id.clone(),
        name: text(&record.name),
        document,
        organization,
        issuer: text(&record.issuer),
        note: text(&record.note),
        targets,
        tasks,
        origin: Origin::File(record.file),
    };
    (resolution, level)
}

fn task(record: &TaskRecord, frame: Frame<'_>, sink: &mut Sink) -> Task {
    let source = record
        .source
        .as_ref()
        .and_then(|source| frame.known.source(source, sink));
    let state = record.state.value;
    if state != TaskState::NotReported && (record.source.is_none() || record.date.is_none()) {
        let message = Message::new("check-task-without-source").with("task", record.id.value.to_string());
        sink.push(
            Diagnostic::new(Code::TaskWithoutSource, record.state.origin(), message)
                .help(Message::new("check-task-without-source-help"))
                .example("state: done, date: 2025-01-01, source: {document: 18-bc-duk, section: II.1}"),
        );
    }
    Task {
        id: record.id.value.clone(),
        body: record.body.value.clone(),
        text: record.text.value.clone(),
        state,
        date: record.date.as_ref().map(|date| date.value),
        source,
        due: record.due.as_ref().map(|due| due.value.clone()),
        section: record.section.as_ref().map(|section| section.value.clone()),
        origin: record.id.origin(),
    }
}
