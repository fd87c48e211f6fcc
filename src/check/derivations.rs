use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{DerivationRecord, IndicatorRecord, IndicatorsRecord, Placed};
use crate::locale::Message;
use crate::model::{Derivation, Indicator, IndicatorId, Kind, Measure, StockAt};

use super::circles::circles;
use super::measures::{Known, kind_in_words};

/// How each derived indicator is worked out. One whose rule cannot be used is left without.
pub(super) fn derivations(
    record: Option<&IndicatorsRecord>,
    known: Known<'_>,
    sink: &mut Sink,
) -> BTreeMap<IndicatorId, Derivation> {
    let mut found = BTreeMap::new();
    let mut parts: BTreeMap<IndicatorId, Vec<Placed<IndicatorId>>> = BTreeMap::new();
    for record in record.into_iter().flat_map(|record| &record.indicators) {
        let id = &record.id.value;
        let Some(derivation) = &record.derivation else {
            continue;
        };
        if !known.ground.indicators.is_first(id, record.id.place) {
            continue;
        }
        let indicators = measures(&derivation.value).into_iter();
        let indicators = indicators.map(|measure| measure.clone().map(|measure| measure.indicator));
        parts.insert(id.clone(), indicators.collect());
        if let Some(derivation) = one(record, derivation, known, sink) {
            found.insert(id.clone(), derivation);
        }
    }
    let ahead = |id: &IndicatorId| parts.get(id).cloned().unwrap_or_default();
    for id in circles(parts.keys(), ahead, "check-circular-derivation", sink) {
        found.remove(&id);
    }
    found
}

fn measures(record: &DerivationRecord) -> Vec<&Placed<Measure>> {
    match record {
        DerivationRecord::Share { part, of } => vec![part, of],
        DerivationRecord::Rate { of, per, .. } => vec![of, per],
        DerivationRecord::Sum(measures) => measures.iter().collect(),
    }
}

fn one(
    record: &IndicatorRecord,
    derivation: &Placed<DerivationRecord>,
    known: Known<'_>,
    sink: &mut Sink,
) -> Option<Derivation> {
    let kind = record.kind.value;
    let (expected, key) = match &derivation.value {
        DerivationRecord::Share { .. } => (kind == Kind::Share, "share"),
        DerivationRecord::Rate { .. } => (kind == Kind::Rate, "rate"),
        DerivationRecord::Sum(_) => (is_count(kind), "sum"),
    };
    if !expected {
        let message = Message::new("check-derivation-kind")
            .with("indicator", record.id.value.to_string())
            .with("kind", kind_in_words(kind))
            .with("key", key);
        let help = Message::new(match &derivation.value {
            DerivationRecord::Share { .. } => "check-derivation-kind-share-help",
            DerivationRecord::Rate { .. } => "check-derivation-kind-rate-help",
            DerivationRecord::Sum(_) => "check-derivation-kind-sum-help",
        });
        sink.push(
            Diagnostic::new(Code::BadDerivation, derivation.origin(), message)
                .related(record.kind.origin(), Message::new("check-kind-here"))
                .help(help),
        );
    }
    // Every part is looked at before the first that is wrong ends it.
    let counts: Vec<Option<&Indicator>> = measures(&derivation.value)
        .into_iter()
        .map(|measure| count(measure, known, sink))
        .collect();
    let counts: Vec<&Indicator> = counts.into_iter().collect::<Option<_>>()?;
    if !expected {
        return None;
    }
    match &derivation.value {
        DerivationRecord::Share { part, of } => {
            alike(part, &counts, sink)?;
            Some(Derivation::Share {
                part: part.value.clone(),
                of: of.value.clone(),
            })
        }
        DerivationRecord::Rate {
            of,
            per,
            at,
            times: by,
        } => {
            let at = stock_at(record, at.as_ref(), counts.last().copied()?, sink);
            let times = times(by.as_ref(), sink);
            Some(Derivation::Rate {
                of: of.value.clone(),
                per: per.value.clone(),
                at: at?,
                times: times?,
            })
        }
        DerivationRecord::Sum(measures) => {
            let own = known.dataset.indicators.get(&record.id.value)?;
            let first = measures.first()?;
            let all: Vec<&Indicator> = [own].into_iter().chain(counts).collect();
            alike(first, &all, sink)?;
            Some(Derivation::Sum(
                measures.iter().map(|measure| measure.value.clone()).collect(),
            ))
        }
    }
}

fn is_count(kind: Kind) -> bool {
    matches!(kind, Kind::Flow | Kind::Stock)
}

/// The indicator of a part, where it is a count: nothing else can be added up, or be a part of a whole.
fn count<'a>(measure: &Placed<Measure>, known: Known<'a>, sink: &mut Sink) -> Option<&'a Indicator> {
    let indicator = known.measure(measure, sink)?;
    if is_count(indicator.kind) {
        return Some(indicator);
    }
    let message = Message::new("check-part-is-no-count")
        .with("measure", measure.value.to_string())
        .with("kind", kind_in_words(indicator.kind));
    sink.push(
        Diagnostic::new(Code::BadDerivation, measure.origin(), message)
            .help(Message::new("check-part-is-no-count-help")),
    );
    None
}

/// `Some` where all are of one kind and one unit.
fn alike(place: &Placed<Measure>, counts: &[&Indicator], sink: &mut Sink) -> Option<()> {
    let (first, rest) = counts.split_first()?;
    let other = rest
        .iter()
        .find(|other| other.kind != first.kind || units_differ(first, other));
    let Some(other) = other else { return Some(()) };
    let unit = |indicator: &Indicator| {
        indicator
            .unit
            .as_ref()
            .map_or_else(|| "?".to_owned(), ToString::to_string)
    };
    let message = Message::new("check-parts-differ-in-kind")
        .with("one", first.id.to_string())
        .with("one-kind", kind_in_words(first.kind))
        .with("one-unit", unit(first))
        .with("other", other.id.to_string())
        .with("other-kind", kind_in_words(other.kind))
        .with("other-unit", unit(other));
    sink.push(
        Diagnostic::new(Code::BadDerivation, place.origin(), message)
            .help(Message::new("check-parts-differ-in-kind-help")),
    );
    None
}

/// Whether both have a unit, and not the same. One without has a finding already.
fn units_differ(one: &Indicator, other: &Indicator) -> bool {
    one.unit.is_some() && other.unit.is_some() && one.unit != other.unit
}

/// By how much a rate is multiplied; 100 where nothing is said.
fn times(times: Option<&Placed<u32>>, sink: &mut Sink) -> Option<u32> {
    let Some(times) = times else { return Some(100) };
    if times.value == 0 {
        let message = Message::new("check-times-zero");
        sink.push(Diagnostic::new(Code::BadDerivation, times.origin(), message).example("times: 100"));
        return None;
    }
    Some(times.value)
}

/// Which stock a rate is set against. It has to be said where there is a choice.
fn stock_at(
    record: &IndicatorRecord,
    at: Option<&Placed<StockAt>>,
    per: &Indicator,
    sink: &mut Sink,
) -> Option<StockAt> {
    match (at, per.kind) {
        (Some(at), Kind::Stock) => Some(at.value),
        (None, Kind::Stock) => {
            let message = Message::new("check-rate-without-at")
                .with("indicator", record.id.value.to_string())
                .with("per", per.id.to_string());
            let place = record
                .derivation
                .as_ref()
                .map_or(record.id.place, |rate| rate.place);
            sink.push(
                Diagnostic::new(Code::BadDerivation, place.origin(), message)
                    .help(Message::new("check-rate-without-at-help"))
                    .example(format!(
                        "rate: {{of: admitted, per: {}, at: start, times: 100}}",
                        per.id
                    )),
            );
            None
        }
        (Some(at), _) => {
            let message = Message::new("check-at-without-stock").with("per", per.id.to_string());
            sink.push(
                Diagnostic::new(Code::BadDerivation, at.origin(), message)
                    .help(Message::new("check-at-without-stock-help")),
            );
            None
        }
        (None, _) => Some(StockAt::End),
    }
}
