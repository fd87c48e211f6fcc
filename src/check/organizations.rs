use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::load::{OrganizationRecord, Place, Placed, Records, Stated, SuccessorsRecord};
use crate::locale::Message;
use crate::model::{Organization, OrganizationEnd, OrganizationId, Successors};

use super::circles::circles;
use super::ground::Ground;
use super::release::{Classified, Level};

/// The organizations, with their whole lifetimes. A parent or successor that is not there, or leads in a circle, is
/// left out of them.
pub(super) fn organizations(
    records: &Records,
    ground: &Ground,
    default: Level,
    sink: &mut Sink,
) -> BTreeMap<OrganizationId, Classified<Organization>> {
    let mut found = BTreeMap::new();
    let mut parents = BTreeMap::new();
    let mut successors = BTreeMap::new();
    let firsts = first_records(records, ground);
    for record in &firsts {
        if let Some(parent) = record
            .parent
            .as_ref()
            .filter(|id| ground.organizations.find(id, sink))
        {
            parents.insert(record.id.clone(), parent.clone());
        }
        let next = successors_of(record, ground, sink);
        successors.insert(record.id.clone(), next);
    }
    let above = |id: &OrganizationId| parents.get(id).into_iter().cloned().collect();
    for id in circles(parents.keys(), above, "check-circular-parents", sink) {
        parents.remove(&id);
    }
    let after = |id: &OrganizationId| successors.get(id).cloned().unwrap_or_default();
    for id in circles(successors.keys(), after, "check-circular-successors", sink) {
        successors.remove(&id);
    }
    let lifetimes: BTreeMap<&OrganizationId, Lifetime> = firsts
        .iter()
        .map(|record| (&record.id, lifetime(record)))
        .collect();
    for record in &firsts {
        let next = successors.remove(&record.id).unwrap_or_default();
        check_lifetime(record, (&next, &lifetimes), sink);
        let next: Vec<OrganizationId> = next.into_iter().map(|id| id.value).collect();
        let parent = parents.remove(&record.id).map(|parent| parent.value);
        let organization = organization(record, parent, next);
        let level = Level::of(&record.release, default);
        found.insert(
            record.id.clone(),
            Classified {
                item: organization,
                level,
            },
        );
    }
    found
}

fn first_records<'a>(records: &'a Records, ground: &Ground) -> Vec<&'a OrganizationRecord> {
    let first = |record: &&OrganizationRecord| {
        ground
            .organizations
            .is_first(&record.id, Place::start_of(record.file))
    };
    records.organizations.iter().filter(first).collect()
}

fn successors_of(
    record: &OrganizationRecord,
    ground: &Ground,
    sink: &mut Sink,
) -> Vec<Placed<OrganizationId>> {
    let ids = match &record.successors {
        SuccessorsRecord::None => &[],
        SuccessorsRecord::MergedInto(id) | SuccessorsRecord::RenamedTo(id) => std::slice::from_ref(id),
        SuccessorsRecord::SplitInto(ids) => ids.as_slice(),
    };
    ids.iter()
        .filter(|id| ground.organizations.find(id, sink))
        .cloned()
        .collect()
}

fn organization(
    record: &OrganizationRecord,
    parent: Option<OrganizationId>,
    next: Vec<OrganizationId>,
) -> Organization {
    let end = match record.until.as_ref().map(|until| until.value) {
        None => OrganizationEnd::Continues,
        Some(Stated::Unknown) => OrganizationEnd::Unknown,
        Some(Stated::Given(on)) => {
            let successors = match (&record.successors, next.first().cloned()) {
                (SuccessorsRecord::None, _) | (_, None) => Successors::None,
                (SuccessorsRecord::MergedInto(_), Some(id)) => Successors::MergedInto(id),
                (SuccessorsRecord::RenamedTo(_), Some(id)) => Successors::RenamedTo(id),
                (SuccessorsRecord::SplitInto(_), Some(_)) => Successors::SplitInto(next),
            };
            OrganizationEnd::Ended { on, successors }
        }
    };
    let text = |placed: &Option<Placed<crate::locale::Text>>| placed.as_ref().map(|text| text.value.clone());
    Organization {
        id: record.id.clone(),
        name: record.name.value.clone(),
        short_name: text(&record.short_name),
        kind: text(&record.kind),
        parent,
        from: lifetime(record).from.map(|(date, _)| date),
        end,
        code: record.code.as_ref().map(|code| code.value.clone()),
        note: text(&record.note),
        origin: Origin::File(record.file),
    }
}

/// The days that are known of a lifetime, each where it is written.
#[derive(Clone, Copy)]
struct Lifetime {
    from: Option<(Date, Place)>,
    until: Option<(Date, Place)>,
}

fn lifetime(record: &OrganizationRecord) -> Lifetime {
    let given = |stated: &Option<Placed<Stated<Date>>>| match stated {
        Some(Placed {
            value: Stated::Given(date),
            place,
        }) => Some((*date, *place)),
        _ => None,
    };
    Lifetime {
        from: given(&record.from),
        until: given(&record.until),
    }
}

fn check_lifetime(
    record: &OrganizationRecord,
    (successors, lifetimes): (&[Placed<OrganizationId>], &BTreeMap<&OrganizationId, Lifetime>),
    sink: &mut Sink,
) {
    let own = lifetime(record);
    let Some((until, place)) = own.until else { return };
    if let Some((from, begun)) = own.from
        && from >= until
    {
        let message = Message::new("check-ends-before-it-begins")
            .with("from", from)
            .with("until", until);
        sink.push(
            Diagnostic::new(Code::BadLifetime, place.origin(), message)
                .related(begun.origin(), Message::new("check-begins-here"))
                .help(Message::new("check-ends-before-it-begins-help")),
        );
    }
    for id in successors {
        let Some(next) = lifetimes.get(&id.value) else {
            continue;
        };
        let words = |message: &'static str, date: Date| {
            Message::new(message)
                .with("successor", id.value.to_string())
                .with("until", until)
                .with("date", date)
        };
        if let Some((from, begun)) = next.from.filter(|(from, _)| *from > until) {
            sink.push(
                Diagnostic::new(
                    Code::BadLifetime,
                    id.origin(),
                    words("check-successor-begins-later", from),
                )
                .related(begun.origin(), Message::new("check-begins-here"))
                .help(Message::new("check-successor-begins-later-help")),
            );
        }
        if let Some((ended, end)) = next.until.filter(|(ended, _)| *ended <= until) {
            sink.push(
                Diagnostic::new(
                    Code::BadLifetime,
                    id.origin(),
                    words("check-successor-ended-before", ended),
                )
                .related(end.origin(), Message::new("check-ends-here"))
                .help(Message::new("check-successor-begins-later-help")),
            );
        }
    }
}
