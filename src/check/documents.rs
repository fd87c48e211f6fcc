use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Origin;
use crate::load::{DocumentRecord, Place, Placed, Records, Stated};
use crate::locale::Text;
use crate::model::{Copy, Document, DocumentId};
use crate::source::Workspace;

use super::ground::Ground;
use super::release::{Classified, Level};

/// The documents, without their claims. A copy whose file is not there has a finding already.
pub(super) fn documents(
    records: &Records,
    workspace: &Workspace,
    ground: &Ground,
    default: Level,
) -> BTreeMap<DocumentId, Classified<Document>> {
    let files: BTreeSet<&str> = workspace.files.iter().map(|file| file.path.as_str()).collect();
    let mut found = BTreeMap::new();
    for record in &records.documents {
        if !ground
            .documents
            .is_first(&record.id, Place::start_of(record.file))
        {
            continue;
        }
        let document = document(record, &files);
        let level = Level::of(&record.release, default);
        found.insert(
            record.id.clone(),
            Classified {
                item: document,
                level,
            },
        );
    }
    found
}

fn document(record: &DocumentRecord, files: &BTreeSet<&str>) -> Document {
    let text = |placed: &Option<Placed<Text>>| placed.as_ref().map(|text| text.value.clone());
    Document {
        id: record.id.clone(),
        kind: record.kind.value.clone(),
        number: match &record.number.value {
            Stated::Given(number) => Some(number.clone()),
            Stated::Unknown => None,
        },
        date: match record.date.value {
            Stated::Given(date) => Some(date),
            Stated::Unknown => None,
        },
        issuer: text(&record.issuer),
        title: record.title.value.clone(),
        file: record
            .copy
            .as_ref()
            .map(|path| path.value.clone())
            .filter(|path| files.contains(path.as_str())),
        copies: record
            .copies
            .iter()
            .map(|copy| Copy {
                description: copy.value.clone(),
            })
            .collect(),
        note: text(&record.note),
        claims: Vec::new(),
        origin: Origin::File(record.file),
    }
}
