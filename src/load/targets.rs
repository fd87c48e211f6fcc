//! Reads the targets of a resolution.

use jiff::civil::Date;

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{ClaimRef, OrganizationId, TargetId, TargetRef};

use super::documents::{section, source};
use super::fields::{Fields, entries, fields, list, one_or_list};
use super::indicators::RHYTHMS;
use super::numbers::number;
use super::reading::{Reading, Value, empty};
use super::references::{self, claim, figure, measure};
use super::scalars::{id, id_key, text, word};
use super::times::{date, period, period_key};
use super::yaml::Content;
use super::{
    AskedRecord, AssignedRow, BaselineRecord, BoundRecord, Number, Placed, ScopeRecord, TargetRecord,
};

/// The keys of which one says what is asked.
const ASKED: [&str; 5] = ["at_least", "at_most", "exactly", "between", "assigned"];

/// The word of a table of assigned targets for an empty cell.
const NONE: &str = "none";

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
    let as_bound = fields.optional("assigned_as", word(ASSIGNED_AS));
    let as_bound = as_bound.map_or(AssignedAs::AtLeast, |bound| bound.value);
    let assigned = fields.optional("assigned", |value, reading| {
        entries(value, reading, |key, value, reading| {
            row(key, value, as_bound, reading)
        })
    });
    let organizations = fields.optional("organizations", |value, reading| {
        one_or_list(value, reading, id(OrganizationId::new))
    });
    let children_of = fields.optional("children_of", id(OrganizationId::new));
    fields.only_one(&["organizations", "children_of"]);

    let Some(given) = given else {
        if fields.has("assigned_as") {
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
    if let Some(place) = fields.key_place("assigned_as") {
        let message = Message::new("load-only-with")
            .with("key", "assigned_as")
            .with("other", "assigned");
        fields.reading.find(Code::ConflictingKeys, place, message);
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

/// Reads two numbers, the lower first.
fn between(value: &Value<'_>, reading: &mut Reading<'_>) -> Option<BoundRecord> {
    let errors = reading.errors();
    let numbers = list(value, reading, number)?;
    let example = || value.line("[1020, 1250]");
    let count = match &value.node.content {
        Content::List(nodes) => nodes.len(),
        _ => 0,
    };
    if count != 2 {
        let message = Message::new("load-between-two").with("count", count);
        reading
            .find(Code::WrongType, value.place, message)
            .example(example());
        return None;
    }
    if reading.errors() > errors {
        return None;
    }
    let mut numbers = numbers.into_iter();
    let (low, high) = (numbers.next()?, numbers.next()?);
    // A number that may be another is asked about by itself.
    let certain = |number: &Placed<Number>| !number.value.ambiguous;
    if low.value.value > high.value.value && certain(&low) && certain(&high) {
        let message = Message::new("load-between-reversed")
            .with("low", &low.value.text)
            .with("high", &high.value.text);
        let right = format!("[{}, {}]", high.value.text, low.value.text);
        reading
            .find(Code::BadNumber, high.place, message)
            .example(value.line(&right));
        return None;
    }
    Some(BoundRecord::Between(low, high))
}

/// What the numbers of a table of assigned targets mean.
#[derive(Clone, Copy)]
enum AssignedAs {
    AtLeast,
    AtMost,
    Exactly,
}

const ASSIGNED_AS: &[(&str, AssignedAs)] = &[
    ("at_least", AssignedAs::AtLeast),
    ("at_most", AssignedAs::AtMost),
    ("exactly", AssignedAs::Exactly),
];

fn row(
    key: &Placed<&str>,
    value: &Value<'_>,
    as_bound: AssignedAs,
    reading: &mut Reading<'_>,
) -> Option<AssignedRow> {
    let organization = id_key(key, OrganizationId::new, reading);
    let cells = entries(value, reading, |key, value, reading| {
        let period = period_key(key, reading);
        let cell = cell(value, as_bound, reading);
        Some((period?, cell?))
    });
    let organization = organization?;
    Some(AssignedRow {
        organization,
        cells: cells?,
    })
}

fn cell(
    value: &Value<'_>,
    as_bound: AssignedAs,
    reading: &mut Reading<'_>,
) -> Option<Placed<Option<BoundRecord>>> {
    match &value.node.content {
        Content::Null => {
            empty(value, Message::new("load-empty-assigned-help"), reading);
            None
        }
        Content::List(_) => between(value, reading).map(|bound| value.put(Some(bound))),
        Content::Scalar(_) if value.scalar() == Some(NONE) => Some(value.put(None)),
        Content::Scalar(_) | Content::Mapping(_) => {
            let number = number(value, reading)?;
            let number = value.put(number);
            let bound = match as_bound {
                AssignedAs::AtLeast => BoundRecord::AtLeast(number),
                AssignedAs::AtMost => BoundRecord::AtMost(number),
                AssignedAs::Exactly => BoundRecord::Exactly(number),
            };
            Some(value.put(Some(bound)))
        }
    }
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
