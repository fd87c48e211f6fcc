use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::Message;
use crate::model::{
    AssignedValue, Bound, Measure, Organization, OrganizationId, Period, Scope, Target, TargetRef,
};

use super::draft::Draft;
use super::standings::reference;
use super::targets::judged;

/// What one target asks of one figure.
#[derive(Clone, Debug)]
struct Asked<'a> {
    reference: TargetRef,
    target: &'a Target,
    bound: Bound,
}

/// What is asked of each figure: of an organization, of what, when.
type ByFigure<'a> = BTreeMap<(&'a OrganizationId, &'a Measure, Period), Vec<Asked<'a>>>;

/// Targets against each other, and against the lifetimes of those they are for as far as the as-of date knows them.
pub(super) fn conflicts(draft: &Draft, as_of: Date, sink: &mut Sink) {
    let mut by_figure: ByFigure<'_> = BTreeMap::new();
    let resolutions = draft.resolutions.values();
    let mut asked_for: BTreeMap<&Measure, usize> = BTreeMap::new();
    for target in resolutions.flat_map(|resolution| &resolution.item.targets) {
        *asked_for.entry(&target.measure).or_default() += 1;
    }
    for (id, resolution) in &draft.resolutions {
        for target in &resolution.item.targets {
            // What one target alone asks for is most of what is asked for, and contradicts nothing.
            if asked_for.get(&target.measure).is_some_and(|targets| *targets > 1) {
                enter(&reference(id, target), target, &mut by_figure);
            }
            check_end(target, draft, as_of, sink);
        }
    }
    let mut reported: BTreeSet<(TargetRef, TargetRef)> = BTreeSet::new();
    for ((organization, _, period), asked) in &by_figure {
        for (index, one) in asked.iter().enumerate() {
            for other in asked.iter().skip(index + 1) {
                let Some(finding) = compare(one, other, organization, period) else {
                    continue;
                };
                if reported.insert((one.reference.clone(), other.reference.clone())) {
                    sink.push(finding);
                }
            }
        }
    }
}

fn enter<'a>(reference: &TargetRef, target: &'a Target, by_figure: &mut ByFigure<'a>) {
    let mut add = |organization: &'a OrganizationId, period: Period, bound: Bound| {
        let asked = Asked {
            reference: reference.clone(),
            target,
            bound,
        };
        let key = (organization, &target.measure, period);
        by_figure.entry(key).or_default().push(asked);
    };
    match (&target.scope, target.bound) {
        (Scope::Organizations(ids), Some(bound)) => {
            let periods = judged(target);
            for id in ids {
                for period in &periods {
                    add(id, period.clone(), bound);
                }
            }
        }
        (Scope::Assigned(rows), _) => {
            for (id, cells) in rows {
                for (period, value) in cells {
                    if let AssignedValue::Bound(bound) = value {
                        add(id, period.clone(), *bound);
                    }
                }
            }
        }
        (Scope::Organizations(_), None) => {}
    }
}

fn compare(
    one: &Asked<'_>,
    other: &Asked<'_>,
    organization: &OrganizationId,
    period: &Period,
) -> Option<Diagnostic> {
    let replaces = |new: &Asked<'_>, old: &Asked<'_>| {
        let replaced = new.target.replaces.as_ref();
        replaced.is_some_and(|replaced| replaced.target == old.reference)
    };
    if replaces(one, other) || replaces(other, one) || one.reference == other.reference {
        return None;
    }
    let low = one.bound.low().max(other.bound.low());
    let high = match (one.bound.high(), other.bound.high()) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    let contradict = low.zip(high).is_some_and(|(low, high)| low > high);
    let (code, words, help) = if contradict {
        (
            Code::ContradictingTargets,
            "check-contradicting-targets",
            "check-contradicting-targets-help",
        )
    } else if one.reference.resolution == other.reference.resolution {
        (
            Code::OverlappingTargets,
            "check-overlapping-targets",
            "check-overlapping-targets-help",
        )
    } else {
        return None;
    };
    let message = Message::new(words)
        .with("one", one.reference.to_string())
        .with("other", other.reference.to_string())
        .with("organization", organization.to_string())
        .with("period", period.to_string());
    let here = Message::new("check-declared-here").with("name", one.reference.to_string());
    Some(
        Diagnostic::new(code, other.target.origin.clone(), message)
            .related(one.target.origin.clone(), here)
            .help(Message::new(help)),
    )
}

/// A note for each organization that ended before the target's period does.
fn check_end(target: &Target, draft: &Draft, as_of: Date, sink: &mut Sink) {
    let ids: Vec<&OrganizationId> = match &target.scope {
        Scope::Organizations(ids) => ids.iter().collect(),
        Scope::Assigned(rows) => rows.keys().collect(),
    };
    let Some(period) = &target.period else { return };
    for id in ids {
        let Some(organization) = draft.organizations.get(id) else {
            continue;
        };
        let end = organization.item.ended_on().filter(|end| *end <= as_of);
        if let Some(end) = end.filter(|end| *end <= period.last_day()) {
            sink.push(past_end(target, period, (&organization.item, end)));
        }
    }
}

fn past_end(target: &Target, period: &Period, (organization, end): (&Organization, Date)) -> Diagnostic {
    let message = Message::new("check-target-past-end")
        .with("target", target.id.to_string())
        .with("period", period.to_string())
        .with("organization", organization.id.to_string())
        .with("end", end);
    Diagnostic::new(Code::TargetPastEnd, target.origin.clone(), message)
        .related(organization.origin.clone(), Message::new("check-lifetime-here"))
        .help(Message::new("check-target-past-end-help"))
}
