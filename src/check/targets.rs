use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{
    AskedRecord, BaselineRecord, BoundRecord, Placed, Records, ResolutionRecord, TargetRecord,
};
use crate::locale::Message;
use crate::model::{
    Baseline, Basis, Bound, Indicator, Measure, OrganizationId, Period, Replacement, StatedIn, Target,
    TargetRef,
};

use super::circles::circles;
use super::figures::Frame;
use super::numbers::asked;
use super::scope;
use super::totals::check_totals;

/// Whose target it is.
#[derive(Clone, Copy)]
pub(super) struct Whose<'a> {
    pub(super) record: &'a ResolutionRecord,
    /// The organization that decided, where it is one that can be used.
    pub(super) organization: Option<&'a OrganizationId>,
}

/// A target. `None` where it lacks something it cannot do without; then there is a finding.
pub(super) fn target(
    record: &TargetRecord,
    whose: Whose<'_>,
    frame: Frame<'_>,
    sink: &mut Sink,
) -> Option<Target> {
    let known = frame.known;
    let indicator = known.measure(&record.measure, sink);
    check_every(record, sink);
    let links = Links::of(record, frame, sink);
    if let Some(whole) = &record.parts_of
        && links.parts_of.is_some()
    {
        check_parts_of(record, whole, frame, sink);
    }
    let period = record.period.as_ref().map(|period| period.value.clone());
    let (bound, scope) = match &record.asked {
        AskedRecord::Same { bound, scope } => {
            let scope = scope::same(scope, (record, whose), frame, sink);
            let bound = indicator.and_then(|indicator| self::bound(&bound.value, indicator, sink));
            (Some(bound?), scope?)
        }
        AskedRecord::Assigned(table) => {
            if let Some(indicator) = indicator {
                check_totals(&table.value, indicator, sink);
            }
            (None, scope::assigned(&table.value.rows, indicator, frame, sink)?)
        }
    };
    indicator?;
    let period = period.or_else(|| scope::span(&scope, frame));
    Some(Target {
        id: record.id.value.clone(),
        name: record.name.as_ref().map(|name| name.value.clone()),
        measure: record.measure.value.clone(),
        period,
        every: record.every.as_ref().map(|every| every.value),
        bound,
        scope,
        parts_of: links.parts_of,
        section: record.section.as_ref().map(|section| section.value.clone()),
        stated_in: links.stated_in,
        basis: links.basis?,
        replaces: links.replaces,
        baselines: links.baselines,
        note: record.note.as_ref().map(|note| note.value.clone()),
        origin: record.id.origin(),
    })
}

/// What each target measures, whether it can be used or not.
pub(super) fn measures(records: &Records) -> BTreeMap<TargetRef, &Measure> {
    let of = |resolution: &ResolutionRecord, target: &TargetRecord| TargetRef {
        resolution: resolution.id.clone(),
        target: target.id.value.clone(),
    };
    let all = records
        .resolutions
        .iter()
        .flat_map(|resolution| resolution.targets.iter().map(move |target| (resolution, target)));
    all.map(|(resolution, target)| (of(resolution, target), &target.measure.value))
        .collect()
}

/// What a target refers to.
struct Links {
    parts_of: Option<TargetRef>,
    stated_in: Option<StatedIn>,
    /// `None` where it is said to be derived from a claim that is not there.
    basis: Option<Basis>,
    replaces: Option<Replacement>,
    baselines: Vec<Baseline>,
}

impl Links {
    fn of(record: &TargetRecord, frame: Frame<'_>, sink: &mut Sink) -> Self {
        let known = frame.known;
        let found = |target: &&Placed<TargetRef>, sink: &mut Sink| known.target(target, sink);
        let parts_of = record.parts_of.as_ref().filter(|whole| found(whole, sink));
        let replaces = record
            .replaces
            .as_ref()
            .filter(|(target, _)| found(&target, sink))
            .map(|(target, since)| Replacement {
                target: target.value.clone(),
                from: since.value,
            });
        let basis = match &record.derived_from {
            None => Some(Basis::Stated),
            Some(claim) => known
                .claim(claim, sink)
                .then(|| Basis::Derived(claim.value.clone())),
        };
        let stated_in = record
            .stated_in
            .as_ref()
            .and_then(|source| known.source(source, sink))
            .map(|source| StatedIn { source });
        let baseline = |baseline: &BaselineRecord| Baseline {
            figure: baseline.figure.value.clone(),
            name: baseline.name.as_ref().map(|name| name.value.clone()),
        };
        Self {
            parts_of: parts_of.map(|whole| whole.value.clone()),
            stated_in,
            basis,
            replaces,
            baselines: record
                .baselines
                .iter()
                .filter(|baseline| known.figure(&baseline.figure, sink))
                .map(baseline)
                .collect(),
        }
    }
}

/// What is asked. `None` where a number in it cannot be used; then there is a finding.
pub(super) fn bound(record: &BoundRecord, indicator: &Indicator, sink: &mut Sink) -> Option<Bound> {
    match record {
        BoundRecord::AtLeast(low) => asked(low, indicator, sink).map(Bound::AtLeast),
        BoundRecord::AtMost(high) => asked(high, indicator, sink).map(Bound::AtMost),
        BoundRecord::Exactly(value) => asked(value, indicator, sink).map(Bound::Exactly),
        BoundRecord::Between(low, high) => {
            let (low, high) = (asked(low, indicator, sink), asked(high, indicator, sink));
            Some(Bound::Between(low?, high?))
        }
    }
}

/// A target judged every year needs a year to be judged in.
fn check_every(record: &TargetRecord, sink: &mut Sink) {
    let (Some(every), Some(period)) = (&record.every, &record.period) else {
        return;
    };
    if !period.value.each(every.value).is_empty() {
        return;
    }
    let message = Message::new("check-every-outside-period").with("period", period.value.to_string());
    sink.push(
        Diagnostic::new(Code::EveryOutsidePeriod, every.origin(), message)
            .related(period.origin(), Message::new("check-period-here"))
            .help(Message::new("check-every-outside-period-help")),
    );
}

/// Parts can only be added up to a target of the same measure.
fn check_parts_of(record: &TargetRecord, whole: &Placed<TargetRef>, frame: Frame<'_>, sink: &mut Sink) {
    let Some(measure) = frame.measures_of_targets.get(&whole.value) else {
        return;
    };
    if **measure == record.measure.value {
        return;
    }
    let message = Message::new("check-parts-of-other-measure")
        .with("own", record.measure.value.to_string())
        .with("target", whole.value.to_string())
        .with("whole", measure.to_string());
    sink.push(
        Diagnostic::new(Code::PartsOfOtherMeasure, whole.origin(), message)
            .help(Message::new("check-parts-of-other-measure-help")),
    );
}

/// A target can neither replace itself nor be a part of itself, not over others either.
pub(super) fn check_circles(records: &Records, sink: &mut Sink) {
    let replaced = |target: &TargetRecord| target.replaces.as_ref().map(|(other, _)| other.clone());
    check_circle(records, replaced, "check-circular-replacement", sink);
    check_circle(
        records,
        |target| target.parts_of.clone(),
        "check-circular-parts",
        sink,
    );
}

fn check_circle(
    records: &Records,
    ahead: impl Fn(&TargetRecord) -> Option<Placed<TargetRef>>,
    message: &'static str,
    sink: &mut Sink,
) {
    let mut links: BTreeMap<TargetRef, Placed<TargetRef>> = BTreeMap::new();
    for resolution in &records.resolutions {
        for target in &resolution.targets {
            if let Some(other) = ahead(target) {
                let own = TargetRef {
                    resolution: resolution.id.clone(),
                    target: target.id.value.clone(),
                };
                links.insert(own, other);
            }
        }
    }
    let ahead = |target: &TargetRef| links.get(target).into_iter().cloned().collect();
    circles(links.keys(), ahead, message, sink);
}

/// The periods that a target is judged for, where it says which.
pub(super) fn judged(target: &Target) -> Vec<Period> {
    match (&target.period, target.every) {
        (None, _) => Vec::new(),
        (Some(period), None) => vec![period.clone()],
        (Some(period), Some(every)) => period.each(every),
    }
}
