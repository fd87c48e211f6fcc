//! Reads `data/organizations/<id>/organization.yaml`.

use jiff::civil::Date;

use crate::diag::Code;
use crate::locale::Message;
use crate::model::OrganizationId;

use super::config::release;
use super::fields::{Fields, fields, one_or_list};
use super::reading::{Reading, Value};
use super::scalars::{id, stated, string, text};
use super::times::date;
use super::{OrganizationRecord, Placed, Stated, SuccessorsRecord};

/// Reads the root of the file.
pub(super) fn organization(
    id: OrganizationId,
    root: &Value<'_>,
    reading: &mut Reading<'_>,
) -> Option<OrganizationRecord> {
    fields(root, reading, |fields| {
        let name = fields.required("name", text);
        let short_name = fields.optional("short_name", text);
        let kind = fields.optional("kind", text);
        let parent = fields.optional("parent", self::id(OrganizationId::new));
        let from = fields.optional("from", stated(date));
        let until = fields.optional("until", stated(date));
        let successors = successors(until.as_ref(), fields);
        let code = fields.optional("code", string);
        let note = fields.optional("note", text);
        let release = release(fields);
        Some(OrganizationRecord {
            file: fields.reading.file,
            id,
            name: name?,
            short_name,
            kind,
            parent,
            from,
            until,
            successors,
            code,
            note,
            release,
        })
    })
}

fn successors(until: Option<&Placed<Stated<Date>>>, fields: &mut Fields<'_, '_, '_>) -> SuccessorsRecord {
    let given = fields.only_one(&["merged_into", "renamed_to", "split_into"]);
    let place = given.and_then(|key| fields.key_place(key));
    if let (Some(key), Some(place)) = (given, place) {
        if !fields.has("until") {
            fields.find_missing("until");
        } else if let Some(until) = until
            && until.value == Stated::Unknown
        {
            let message = Message::new("load-successor-needs-date").with("key", key);
            fields
                .reading
                .find(Code::ConflictingKeys, until.place, message)
                .related(place, Message::new("load-first-key-here").with("key", key))
                .help(Message::new("load-successor-needs-date-help"));
        }
    }
    let one = id(OrganizationId::new);
    let merged_into = fields.optional("merged_into", one);
    let renamed_to = fields.optional("renamed_to", one);
    let split_into = fields.optional("split_into", |value, reading| one_or_list(value, reading, one));
    match (merged_into, renamed_to, split_into) {
        (Some(into), _, _) => SuccessorsRecord::MergedInto(into),
        (None, Some(to), _) => SuccessorsRecord::RenamedTo(to),
        (None, None, Some(into)) => SuccessorsRecord::SplitInto(into.value),
        (None, None, None) => SuccessorsRecord::None,
    }
}
