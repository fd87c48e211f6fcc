use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{AssignedRow, Placed, ScopeRecord, TargetRecord};
use crate::locale::Message;
use crate::model::{AssignedValue, Indicator, Organization, OrganizationId, Period, Scope};

use super::figures::Frame;
use super::targets::{Whose, bound};

/// Whom a target is for that asks the same of each. `None` where that cannot be told; then there is a finding.
pub(super) fn same(
    record: &ScopeRecord,
    (target, whose): (&TargetRecord, Whose<'_>),
    frame: Frame<'_>,
    sink: &mut Sink,
) -> Option<Scope> {
    let names = &frame.known.ground.organizations;
    match record {
        ScopeRecord::Own => own(target, whose, sink).map(|id| Scope::Organizations(vec![id])),
        ScopeRecord::Organizations(ids) => {
            let mut found: Vec<OrganizationId> = Vec::new();
            for id in ids {
                if names.find(id, sink) && !found.contains(&id.value) {
                    found.push(id.value.clone());
                }
            }
            (!found.is_empty()).then_some(Scope::Organizations(found))
        }
        ScopeRecord::ChildrenOf(parent) => {
            if !names.find(parent, sink) {
                return None;
            }
            let period = target.period.as_ref().map(|period| &period.value);
            let children: Vec<OrganizationId> = frame
                .organizations
                .values()
                .map(|organization| &organization.item)
                .filter(|child| child.parent.as_ref() == Some(&parent.value))
                .filter(|child| period.is_none_or(|period| is_there_in(child, period)))
                .map(|child| child.id.clone())
                .collect();
            if children.is_empty() {
                sink.push(no_children(parent));
                return None;
            }
            Some(Scope::Organizations(children))
        }
    }
}

fn own(target: &TargetRecord, whose: Whose<'_>, sink: &mut Sink) -> Option<OrganizationId> {
    // A resolution without either has a finding already.
    if whose.record.organization.is_none() && whose.record.issuer.is_some() {
        let message = Message::new("check-no-organization").with("target", target.id.value.to_string());
        sink.push(
            Diagnostic::new(Code::NoOrganization, target.id.origin(), message)
                .help(Message::new("check-no-organization-help"))
                .example("organizations: [hau-giang]"),
        );
    }
    whose.organization.cloned()
}

/// Whether an organization was there on a day of a period.
pub(super) fn is_there_in(organization: &Organization, period: &Period) -> bool {
    let begun = organization.from.is_none_or(|from| from <= period.last_day());
    begun && organization.ended_on().is_none_or(|end| end > period.first_day())
}

fn no_children(parent: &Placed<OrganizationId>) -> Diagnostic {
    let message = Message::new("check-no-children").with("parent", parent.value.to_string());
    Diagnostic::new(Code::NoChildren, parent.origin(), message)
        .help(Message::new("check-no-children-help"))
        .example(format!("parent: {}", parent.value))
}

/// A table of assigned targets; lines and cells that cannot be used have a finding and are not in it.
/// `None` where nothing of it can be used.
pub(super) fn assigned(
    rows: &[AssignedRow],
    indicator: Option<&Indicator>,
    frame: Frame<'_>,
    sink: &mut Sink,
) -> Option<Scope> {
    let mut found: BTreeMap<OrganizationId, BTreeMap<Period, AssignedValue>> = BTreeMap::new();
    for row in rows {
        let known = frame.known.ground.organizations.find(&row.organization, sink);
        let mut cells = BTreeMap::new();
        for (period, value) in &row.cells {
            let value = match &value.value {
                None => Some(AssignedValue::None),
                Some(record) => indicator
                    .and_then(|indicator| bound(record, indicator, sink))
                    .map(AssignedValue::Bound),
            };
            if let Some(value) = value {
                cells.insert(period.value.clone(), value);
            }
        }
        if known && !cells.is_empty() {
            found.insert(row.organization.value.clone(), cells);
        }
    }
    (!found.is_empty()).then_some(Scope::Assigned(found))
}

/// From the first day that anything is assigned for to the last.
pub(super) fn span(scope: &Scope, frame: Frame<'_>) -> Option<Period> {
    let Scope::Assigned(rows) = scope else { return None };
    let periods = || rows.values().flat_map(BTreeMap::keys);
    let first = periods().min_by_key(|period| period.first_day())?;
    let last = periods().max_by_key(|period| period.last_day())?;
    if first == last {
        return Some(first.clone());
    }
    let (first, last) = (first.first_day(), last.last_day());
    let whole_years = first.day_of_year() == 1 && last == last.last_of_year();
    let code = match whole_years {
        true if first.year() == last.year() => first.year().to_string(),
        true => format!("{}-{}", first.year(), last.year()),
        false => format!("{first}--{last}"),
    };
    frame.known.dataset.periods.parse(&code)
}
