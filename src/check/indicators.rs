use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{CategoryRecord, DimensionRecord, IndicatorRecord, IndicatorsRecord, Placed};
use crate::locale::Message;
use crate::model::{
    Category, CategoryId, Dimension, DimensionId, Direction, Indicator, IndicatorId, Kind, Unit, UnitId,
};

use super::circles::circles;
use super::ground::Ground;

/// More decimals than any published number is rounded to.
const MOST_DECIMALS: u32 = 9;
/// A lower threshold keeps back nothing but the number 1, and then says so.
const LEAST_THRESHOLD: u32 = 3;

/// The units.
pub(super) fn units(record: Option<&IndicatorsRecord>) -> BTreeMap<UnitId, Unit> {
    let units = record.into_iter().flat_map(|record| &record.units);
    units
        .map(|unit| {
            let id = unit.id.value.clone();
            let name = unit.name.value.clone();
            let one = unit.one.as_ref().map(|one| one.value.clone());
            (id.clone(), Unit { id, name, one })
        })
        .collect()
}

/// The dimensions. A category whose parent is not there, or that is a part of itself, is a topmost one.
pub(super) fn dimensions(
    record: Option<&IndicatorsRecord>,
    ground: &Ground,
    sink: &mut Sink,
) -> BTreeMap<DimensionId, Dimension> {
    let mut found = BTreeMap::new();
    for record in record.into_iter().flat_map(|record| &record.dimensions) {
        let id = &record.id.value;
        if !ground.dimensions.is_first(id, record.id.place) {
            continue;
        }
        let dimension = Dimension {
            id: id.clone(),
            name: record.name.value.clone(),
            completeness: record.completeness.value,
            categories: categories(record, ground, sink),
        };
        found.insert(id.clone(), dimension);
    }
    found
}

fn categories(record: &DimensionRecord, ground: &Ground, sink: &mut Sink) -> BTreeMap<CategoryId, Category> {
    let names = ground.categories.get(&record.id.value);
    let parent = |category: &CategoryRecord, sink: &mut Sink| {
        let parent = category.parent.as_ref()?;
        names?.find(parent, sink).then(|| parent.clone())
    };
    let mut found = BTreeMap::new();
    let mut parents: BTreeMap<CategoryId, Placed<CategoryId>> = BTreeMap::new();
    for (position, category) in record.categories.iter().enumerate() {
        let id = &category.id.value;
        if let Some(parent) = parent(category, sink) {
            parents.insert(id.clone(), parent);
        }
        let category = Category {
            id: id.clone(),
            position,
            name: category.name.value.clone(),
            parent: parents.get(id).map(|parent| parent.value.clone()),
        };
        found.entry(id.clone()).or_insert(category);
    }
    let above = |id: &CategoryId| parents.get(id).into_iter().cloned().collect();
    for id in circles(parents.keys(), above, "check-circular-categories", sink) {
        if let Some(category) = found.get_mut(&id) {
            category.parent = None;
        }
    }
    found
}

/// The indicators, without what they are worked out from.
pub(super) fn indicators(
    record: Option<&IndicatorsRecord>,
    ground: &Ground,
    sink: &mut Sink,
) -> BTreeMap<IndicatorId, Indicator> {
    let mut found = BTreeMap::new();
    let records = record.into_iter().flat_map(|record| &record.indicators);
    for (position, record) in records.enumerate() {
        if !ground.indicators.is_first(&record.id.value, record.id.place) {
            continue;
        }
        let indicator = indicator(record, position, ground, sink);
        found.insert(indicator.id.clone(), indicator);
    }
    found
}

fn indicator(record: &IndicatorRecord, position: usize, ground: &Ground, sink: &mut Sink) -> Indicator {
    let kind = record.kind.value;
    let text = |placed: &Option<Placed<crate::locale::Text>>| placed.as_ref().map(|text| text.value.clone());
    Indicator {
        id: record.id.value.clone(),
        position,
        name: record.name.value.clone(),
        kind,
        unit: unit(record, ground, sink),
        decimals: decimals(record, sink),
        direction: record
            .direction
            .as_ref()
            .map_or(Direction::None, |direction| direction.value),
        definition: text(&record.definition),
        method: text(&record.method),
        contact: text(&record.contact),
        reported: record.reported.as_ref().map(|rhythm| rhythm.value),
        suppress_below: threshold(record, sink),
        dimensions: dimensions_of(record, ground, sink),
        derivation: None,
    }
}

fn unit(record: &IndicatorRecord, ground: &Ground, sink: &mut Sink) -> Option<UnitId> {
    match (&record.unit, record.kind.value) {
        (Some(unit), Kind::Share) => {
            let message = Message::new("check-unit-of-share").with("unit", unit.value.to_string());
            sink.push(
                Diagnostic::new(Code::UnneededUnit, unit.origin(), message)
                    .help(Message::new("check-unit-of-share-help")),
            );
            None
        }
        (Some(unit), _) => ground.units.find(unit, sink).then(|| unit.value.clone()),
        (None, Kind::Share) => None,
        (None, _) => {
            let message = Message::new("check-missing-unit").with("indicator", record.id.value.to_string());
            sink.push(
                Diagnostic::new(Code::MissingUnit, record.id.origin(), message)
                    .help(Message::new("check-missing-unit-help"))
                    .example("unit: person"),
            );
            None
        }
    }
}

fn decimals(record: &IndicatorRecord, sink: &mut Sink) -> u32 {
    let default = match record.kind.value {
        Kind::Flow | Kind::Stock => 0,
        Kind::Share | Kind::Rate | Kind::Mean => 1,
    };
    let Some(decimals) = &record.decimals else {
        return default;
    };
    if decimals.value > MOST_DECIMALS {
        let message = Message::new("check-bad-decimals")
            .with("found", decimals.value.to_string())
            .with("most", MOST_DECIMALS.to_string());
        sink.push(Diagnostic::new(Code::BadDecimals, decimals.origin(), message).example("decimals: 1"));
        return default;
    }
    decimals.value
}

fn threshold(record: &IndicatorRecord, sink: &mut Sink) -> Option<u32> {
    let threshold = record.suppress_below.as_ref()?;
    if !matches!(record.kind.value, Kind::Flow | Kind::Stock) {
        let message = Message::new("check-threshold-of-ratio").with("indicator", record.id.value.to_string());
        sink.push(
            Diagnostic::new(Code::BadThreshold, threshold.origin(), message)
                .help(Message::new("check-threshold-of-ratio-help")),
        );
        return None;
    }
    if threshold.value < LEAST_THRESHOLD {
        let message = Message::new("check-low-threshold")
            .with("found", threshold.value.to_string())
            .with("least", LEAST_THRESHOLD.to_string());
        sink.push(
            Diagnostic::new(Code::BadThreshold, threshold.origin(), message)
                .help(Message::new("check-low-threshold-help").with("found", threshold.value.to_string()))
                .example("suppress_below: 5"),
        );
    }
    Some(threshold.value)
}

fn dimensions_of(record: &IndicatorRecord, ground: &Ground, sink: &mut Sink) -> Vec<DimensionId> {
    let mut found: Vec<DimensionId> = Vec::new();
    for dimension in &record.dimensions {
        if ground.dimensions.find(dimension, sink) && !found.contains(&dimension.value) {
            found.push(dimension.value.clone());
        }
    }
    found
}
