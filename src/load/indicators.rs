//! Reads `data/indicators.yaml`.

use crate::model::{
    CategoryId, Completeness, DimensionId, Direction, IndicatorId, Kind, Rhythm, StockAt, UnitId,
};

use super::fields::{Fields, entries, fields, list, one_or_list};
use super::numbers::whole;
use super::reading::{Reading, Value};
use super::references::measure;
use super::scalars::{id, id_key, text, word};
use super::yaml::Content;
use super::{
    Broken, CategoryRecord, DerivationRecord, DimensionRecord, IndicatorRecord, IndicatorsRecord, Placed,
    UnitRecord,
};

const KINDS: &[(&str, Kind)] = &[
    ("flow", Kind::Flow),
    ("stock", Kind::Stock),
    ("share", Kind::Share),
    ("rate", Kind::Rate),
    ("mean", Kind::Mean),
];

const DIRECTIONS: &[(&str, Direction)] = &[
    ("higher", Direction::Higher),
    ("lower", Direction::Lower),
    ("none", Direction::None),
];

const COMPLETENESS: &[(&str, Completeness)] = &[
    ("exhaustive", Completeness::Exhaustive),
    ("partial", Completeness::Partial),
    ("overlapping", Completeness::Overlapping),
];

const STOCK_AT: &[(&str, StockAt)] = &[
    ("start", StockAt::Start),
    ("end", StockAt::End),
    ("mean", StockAt::Mean),
];

/// The words for how often something happens.
pub(super) const RHYTHMS: &[(&str, Rhythm)] = &[
    ("month", Rhythm::Month),
    ("quarter", Rhythm::Quarter),
    ("half-year", Rhythm::HalfYear),
    ("year", Rhythm::Year),
];

/// Reads the root of the file. What could not be read whole goes into `broken`.
pub(super) fn indicators(
    root: &Value<'_>,
    broken: &mut Broken,
    reading: &mut Reading<'_>,
) -> Option<IndicatorsRecord> {
    fields(root, reading, |fields| {
        let units = named(fields, "units", UnitId::new, &mut broken.units, unit);
        let categories = &mut broken.categories;
        let dimensions = named(
            fields,
            "dimensions",
            DimensionId::new,
            &mut broken.dimensions,
            |id, value, reading| dimension(&id, value, categories, reading),
        );
        let indicators = named(
            fields,
            "indicators",
            IndicatorId::new,
            &mut broken.indicators,
            indicator,
        );
        Some(IndicatorsRecord {
            file: fields.reading.file,
            units,
            dimensions,
            indicators,
        })
    })
}

/// Reads a mapping of ids. An entry in which an error was found goes into `broken`, whether it could be read or not.
fn named<'n, 'a, I: Ord + Clone, T>(
    fields: &mut Fields<'n, '_, 'a>,
    key: &'static str,
    new: fn(&str) -> Option<I>,
    broken: &mut std::collections::BTreeSet<I>,
    mut read: impl FnMut(Placed<I>, &Value<'n>, &mut Reading<'a>) -> Option<T>,
) -> Vec<T> {
    let found = fields.optional(key, |value, reading| {
        entries(value, reading, |key, value, reading| {
            let id = id_key(key, new, reading)?;
            let errors = reading.errors();
            let found = read(id.clone(), value, reading);
            if reading.errors() > errors {
                broken.insert(id.value);
            }
            found
        })
    });
    found.map(|found| found.value).unwrap_or_default()
}

/// A unit is a text, or a mapping with a name and what it is called behind the number 1.
fn unit(id: Placed<UnitId>, value: &Value<'_>, reading: &mut Reading<'_>) -> Option<UnitRecord> {
    if !has_any(value, &["name", "one"]) {
        let name = text(value, reading)?;
        let name = value.put(name);
        return Some(UnitRecord { id, name, one: None });
    }
    fields(value, reading, |fields| {
        let name = fields.required("name", text);
        let one = fields.optional("one", text);
        let name = name?;
        Some(UnitRecord { id, name, one })
    })
}

/// Whether a value is a mapping with one of these keys, and not a text in several languages.
fn has_any(value: &Value<'_>, keys: &[&str]) -> bool {
    match &value.node.content {
        Content::Mapping(entries) => entries.iter().any(|entry| keys.contains(&entry.key.as_ref())),
        _ => false,
    }
}

fn dimension(
    id: &Placed<DimensionId>,
    value: &Value<'_>,
    broken: &mut std::collections::BTreeSet<(DimensionId, CategoryId)>,
    reading: &mut Reading<'_>,
) -> Option<DimensionRecord> {
    let mut broken_here = std::collections::BTreeSet::new();
    let record = fields(value, reading, |fields| {
        let name = fields.required("name", text);
        let completeness = fields.required("completeness", word(COMPLETENESS));
        if !fields.has("categories") {
            fields.find_missing("categories");
        }
        let categories = named(fields, "categories", CategoryId::new, &mut broken_here, category);
        // Without any category, each that a figure names would be called unknown.
        if categories.is_empty() {
            return None;
        }
        Some(DimensionRecord {
            id: id.clone(),
            name: name?,
            completeness: completeness?,
            categories,
        })
    });
    broken.extend(
        broken_here
            .into_iter()
            .map(|category| (id.value.clone(), category)),
    );
    record
}

/// A category is a text, or a mapping with a name and the category it is a part of.
fn category(id: Placed<CategoryId>, value: &Value<'_>, reading: &mut Reading<'_>) -> Option<CategoryRecord> {
    if !has_any(value, &["name", "parent"]) {
        let name = text(value, reading)?;
        let name = value.put(name);
        let parent = None;
        return Some(CategoryRecord { id, name, parent });
    }
    fields(value, reading, |fields| {
        let name = fields.required("name", text);
        let parent = fields.optional("parent", self::id(CategoryId::new));
        let name = name?;
        Some(CategoryRecord { id, name, parent })
    })
}

fn indicator(
    id: Placed<IndicatorId>,
    value: &Value<'_>,
    reading: &mut Reading<'_>,
) -> Option<IndicatorRecord> {
    fields(value, reading, |fields| {
        let name = fields.required("name", text);
        let kind = fields.required("kind", word(KINDS));
        let unit = fields.optional("unit", self::id(UnitId::new));
        let decimals = fields.optional("decimals", whole);
        let direction = fields.optional("direction", word(DIRECTIONS));
        let definition = fields.optional("definition", text);
        let method = fields.optional("method", text);
        let contact = fields.optional("contact", text);
        let reported = fields.optional("reported", word(RHYTHMS));
        let suppress_below = fields.optional("suppress_below", whole);
        let dimensions = fields.optional("dimensions", |value, reading| {
            one_or_list(value, reading, self::id(DimensionId::new))
        });
        let derivation = derivation(fields);
        Some(IndicatorRecord {
            id,
            name: name?,
            kind: kind?,
            unit,
            decimals,
            direction,
            definition,
            method,
            contact,
            reported,
            suppress_below,
            dimensions: dimensions.map(|dimensions| dimensions.value).unwrap_or_default(),
            derivation,
        })
    })
}

fn derivation(fields: &mut Fields<'_, '_, '_>) -> Option<Placed<DerivationRecord>> {
    fields.only_one(&["share", "rate", "sum"]);
    let share = fields.optional("share", |value, reading| {
        self::fields(value, reading, |fields| {
            let part = fields.required("part", measure);
            let of = fields.required("of", measure);
            let (part, of) = (part?, of?);
            Some(DerivationRecord::Share { part, of })
        })
    });
    let rate = fields.optional("rate", |value, reading| {
        self::fields(value, reading, |fields| {
            let of = fields.required("of", measure);
            let per = fields.required("per", measure);
            let at = fields.optional("at", word(STOCK_AT));
            let times = fields.optional("times", whole);
            let (of, per) = (of?, per?);
            Some(DerivationRecord::Rate { of, per, at, times })
        })
    });
    let sum = fields.optional("sum", |value, reading| {
        list(value, reading, measure).map(DerivationRecord::Sum)
    });
    share.or(rate).or(sum)
}
