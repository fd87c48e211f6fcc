//! Reads `data/resolutions/<id>.yaml` but for its targets.

use crate::model::{DocumentId, OrganizationId, ResolutionId, TaskId, TaskState};

use super::config::release;
use super::documents::{find_repeated, section, source};
use super::fields::{fields, list};
use super::reading::{Reading, Value};
use super::scalars::{id, stated, text, word};
use super::targets::target;
use super::times::{date, due};
use super::{Placed, ResolutionRecord, Stated, TargetRecord, TaskRecord};

const STATES: &[(&str, TaskState)] = &[
    ("not-reported", TaskState::NotReported),
    ("not-started", TaskState::NotStarted),
    ("under-way", TaskState::UnderWay),
    ("done", TaskState::Done),
    ("dropped", TaskState::Dropped),
];

/// Reads the root of the file.
pub(super) fn resolution(
    id: ResolutionId,
    root: &Value<'_>,
    reading: &mut Reading<'_>,
) -> Option<ResolutionRecord> {
    fields(root, reading, |fields| {
        let document = fields.required("document", stated(self::id(DocumentId::new)));
        let name = fields.optional("name", text);
        let has_no_document = document
            .as_ref()
            .is_some_and(|document| document.value == Stated::Unknown);
        if has_no_document && !fields.has("name") {
            fields.find_missing("name");
        }
        if !fields.has("organization") && !fields.has("issuer") {
            fields.find_missing("organization");
        }
        let organization = fields.optional("organization", self::id(OrganizationId::new));
        let issuer = fields.optional("issuer", text);
        let note = fields.optional("note", text);
        let release = release(fields);
        let targets = fields.optional("targets", |value, reading| list(value, reading, target));
        let targets: Vec<TargetRecord> = unplaced(targets);
        find_repeated(targets.iter().map(|target| &target.id), fields.reading);
        let tasks = fields.optional("tasks", |value, reading| list(value, reading, task));
        let tasks: Vec<TaskRecord> = unplaced(tasks);
        find_repeated(tasks.iter().map(|task| &task.id), fields.reading);
        Some(ResolutionRecord {
            file: fields.reading.file,
            id,
            document: document?,
            name,
            organization,
            issuer,
            note,
            release,
            targets,
            tasks,
        })
    })
}

/// The records of a list that need not be there.
fn unplaced<T>(list: Option<Placed<Vec<Placed<T>>>>) -> Vec<T> {
    let entries = list.into_iter().flat_map(|list| list.value);
    entries.map(|entry| entry.value).collect()
}

fn task(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<TaskRecord> {
    fields(value, reading, |fields| {
        let id = fields.required("id", self::id(TaskId::new));
        let body = fields.required("body", text);
        let text = fields.required("text", text);
        let state = fields.optional("state", word(STATES));
        // A state that cannot be read has a finding.
        let unreported = Placed::new(TaskState::NotReported, fields.place);
        let date = fields.optional("date", date);
        let source = fields.optional("source", source);
        let due = fields.optional("due", self::due);
        let section = section(fields);
        Some(TaskRecord {
            id: id?,
            body: body?,
            text: text?,
            state: state.unwrap_or(unreported),
            date,
            source: source.map(|source| source.value),
            due,
            section,
        })
    })
}
