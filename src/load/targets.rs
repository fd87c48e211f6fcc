//! Reads the targets of a resolution.

use jiff::civil::Date;

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{ClaimRef, OrganizationId, TargetId, TargetRef};

use super::assigned::assigned;
use super::documents::{section, source};
use super::fields::{Fields, fields, one_or_list};
use super::indicators::RHYTHMS;
use super::numbers::number;
use super::ranges::between;
use super::reading::{Reading, Value};
use super::references::{self, claim, figure, measure};
use super::scalars::{id, text, word};
use super::times::{date, period};
use super::yaml::Content;
use super::{AskedRecord, BaselineRecord, BoundRecord, Placed, ScopeRecord, TargetRecord};

/// The keys of which one says what is asked.
const ASKED: [&str; 5] = ["at_least", "at_most", "exactly", "between", "assigned"];

/// Reads a target.
pub(super) fn target(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<TargetRecord> {
    fields(value, reading, |fields| {
        let id = fields.required("id", self::id(TargetId::new));
        let name = fields.optional("name", text);
        let measure = fields.required("measure", measure);
        let period = fields.optional("period", period);
        let every = fields.optional("every", word(RHYTHMS));
        let asked = asked(fields);
        let section = section(fields);
        let stated_in = fields.optional("stated_in", source);
        let derived_from = derived_from(fields);
        let replaces = replaces(fields);
        let baselines = fields.optional("baselines", |value, reading| {
            one_or_list(value, reading, baseline)
        });
        let parts_of = fields.optional("parts_of", references::target);
        let note = fields.optional("note", text);
        Some(TargetRecord {
            id: id?,
            name,
            measure: measure?,
            period,
            every,
            asked: asked?,
            section,
            stated_in: stated_in.map(|source| source.value),
            derived_from,
            replaces,
            baselines: baselines
                .into_iter()
                .flat_map(|baselines| baselines.value)
                .map(|baseline| baseline.value)
                .collect(),
            parts_of,
            note,
        })
    })
}

fn asked(fields: &mut Fields<'_, '_, '_>) -> Option<AskedRecord> {
    let given = fields.only_one(&ASKED);
    let at_least = fields.optional("at_least", number);
    let at_most = fields.optional("at_most", number);
    let exactly = fields.optional("exactly", number);
    let between = fields.optional("between", between);
    let assigned = assigned(fields);
    let organizations = fields.optional("organizations", |value, reading| {
        one_or_list(value, reading, id(OrganizationId::new))
    });
    let children_of = fields.optional("children_of", id(OrganizationId::new));
    fields.only_one(&["organizations", "children_of"]);

    let Some(given) = given else {
        if fields.has("assigned_as") || fields.has("total") {
            fields.find_missing("assigned");
        } else {
            find_nothing_asked(fields);
        }
        return None;
    };
    if given == "assigned" {
        for key in ["organizations", "children_of", "period", "every"] {
            fields.only_one(&["assigned", key]);
        }
        return assigned.map(AskedRecord::Assigned);
    }
    for key in ["assigned_as", "total"] {
        if let Some(place) = fields.key_place(key) {
            let message = Message::new("load-only-with")
                .with("key", key)
                .with("other", "assigned");
            fields.reading.find(Code::ConflictingKeys, place, message);
        }
    }
    let bound = match given {
        "at_least" => BoundRecord::AtLeast(at_least?),
        "at_most" => BoundRecord::AtMost(at_most?),
        "exactly" => BoundRecord::Exactly(exactly?),
        _ => between?.value,
    };
    let place = fields.key_place(given)?;
    let scope = match (organizations, children_of) {
        (Some(organizations), _) => ScopeRecord::Organizations(organizations.value),
        (None, Some(parent)) => ScopeRecord::ChildrenOf(parent),
        (None, None) => ScopeRecord::Own,
    };
    let bound = Placed::new(bound, place);
    Some(AskedRecord::Same { bound, scope })
}

fn find_nothing_asked(fields: &mut Fields<'_, '_, '_>) {
    let message = Message::new("load-nothing-asked");
    let help = Message::new("load-nothing-asked-help");
    fields
        .reading
        .find(Code::MissingKey, fields.place, message)
        .help(help)
        .example(super::examples::line("between").map(str::to_owned));
}

fn derived_from(fields: &mut Fields<'_, '_, '_>) -> Option<Placed<ClaimRef>> {
    let is_derived = fields.optional("basis", word(&[("stated", false), ("derived", true)]));
    let from = fields.optional("from", claim);
    match (
        is_derived.as_ref().map(|basis| basis.value),
        fields.key_place("from"),
    ) {
        (Some(true), None) => {
            let message = Message::new("load-derived-needs-from");
            let place = is_derived.map_or(fields.place, |basis| basis.place);
            fields
                .reading
                .find(Code::MissingKey, place, message)
                .example(Some("from: 18-bc-duk/women-up".to_owned()));
        }
        (Some(false), Some(place)) => {
            let message = Message::new("load-only-with")
                .with("key", "from")
                .with("other", "basis: derived");
            fields.reading.find(Code::ConflictingKeys, place, message);
            return None;
        }
        (None, Some(_)) if !fields.has("basis") => fields.find_missing("basis"),
        _ => {}
    }
    from
}

fn replaces(fields: &mut Fields<'_, '_, '_>) -> Option<(Placed<TargetRef>, Placed<Date>)> {
    let replaced = fields.optional("replaces", references::target);
    let since = fields.optional("since", date);
    for (key, other) in [("replaces", "since"), ("since", "replaces")] {
        if fields.has(key) && !fields.has(other) {
            fields.find_missing(other);
        }
    }
    Some((replaced?, since?))
}

/// Reads a figure, or a mapping with a figure and its name.
fn baseline(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<BaselineRecord> {
    if !matches!(value.node.content, Content::Mapping(_)) {
        let figure = figure(value, reading)?;
        let figure = value.put(figure);
        return Some(BaselineRecord { figure, name: None });
    }
    fields(value, reading, |fields| {
        let figure = fields.required("figure", figure);
        let name = fields.optional("name", text);
        let figure = figure?;
        Some(BaselineRecord { figure, name })
    })
}
