use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::Records;
use crate::locale::Message;
use crate::model::{
    Basis, ClaimRef, DocumentId, FigureRef, OrganizationId, PageId, Period, Resolution, ResolutionId, Scope,
    StockDate, Target, TargetRef,
};

use super::draft::Draft;
use super::figures::Figure;
use super::leanings::{each_single, figures_of, targets_of};
use super::release::{Level, Standing};
use super::view::PointOfView;

/// What of a draft is published.
#[derive(Clone, Debug, Default)]
pub(super) struct Standings {
    pub(super) documents: BTreeMap<DocumentId, Standing>,
    pub(super) organizations: BTreeMap<OrganizationId, Standing>,
    pub(super) resolutions: BTreeMap<ResolutionId, Standing>,
    pub(super) targets: BTreeMap<TargetRef, Standing>,
    /// By document and the claim's position in it.
    pub(super) claims: BTreeMap<(DocumentId, usize), Standing>,
}

/// Works out the standing of everything in a draft. An undated document that reports on a later period than the as-of
/// date is left out, which a note says.
pub(super) fn standings(records: &Records, draft: &Draft, view: PointOfView, sink: &mut Sink) -> Standings {
    let mut found = Standings::default();
    let as_of = view.as_of.date;
    let withheld = |level: Level| {
        if view.withholds(level) {
            Standing::Withheld
        } else {
            Standing::Published
        }
    };
    for (id, organization) in &draft.organizations {
        let later = organization.item.from.is_some_and(|from| from > as_of);
        let standing = withheld(organization.level).max(if_later(later));
        found.organizations.insert(id.clone(), standing);
    }
    let undated = latest_reported(draft, view, &found);
    for (id, document) in &draft.documents {
        let later = match document.item.date {
            Some(date) => date > as_of,
            None => undated.get(id).is_some_and(|period| period.last_day() > as_of),
        };
        let standing = withheld(document.level).max(if_later(later));
        if document.item.date.is_none() && standing == Standing::NotYet {
            report_undated(records, id, undated.get(id).copied(), (as_of, &mut *sink));
        }
        found.documents.insert(id.clone(), standing);
    }
    for (id, resolution) in &draft.resolutions {
        let resolution = (withheld(resolution.level), &resolution.item);
        let standing = resolution.0.max(found.behind(resolution.1));
        found.resolutions.insert(id.clone(), standing);
    }
    found.settle_links(draft, view);
    found
}

fn if_later(later: bool) -> Standing {
    if later {
        Standing::NotYet
    } else {
        Standing::Published
    }
}

/// The latest period that each undated document gives a published figure for.
fn latest_reported<'a>(
    draft: &'a Draft,
    view: PointOfView,
    found: &Standings,
) -> BTreeMap<&'a DocumentId, &'a Period> {
    let mut latest: BTreeMap<&DocumentId, &Period> = BTreeMap::new();
    let undated = draft.documents.values().map(|document| &document.item);
    let undated: BTreeSet<&DocumentId> = undated
        .filter(|document| document.date.is_none())
        .map(|document| &document.id)
        .collect();
    let own = draft.figures.by_organization.iter();
    let own = own.filter(|(id, _)| found.organizations.get(id) != Some(&Standing::Withheld));
    for figure in own.flat_map(|(_, own)| own.values().flat_map(BTreeMap::values)) {
        let document = &figure.observation.source.document;
        if !undated.contains(document) || view.withholds(figure.level) {
            continue;
        }
        let period = &figure.observation.figure.period;
        latest
            .entry(document)
            .and_modify(|known| {
                if known.last_day() < period.last_day() {
                    *known = period;
                }
            })
            .or_insert(period);
    }
    latest
}

fn report_undated(
    records: &Records,
    id: &DocumentId,
    period: Option<&Period>,
    (as_of, sink): (Date, &mut Sink),
) {
    let record = records.documents.iter().find(|record| record.id == *id);
    let (Some(record), Some(period)) = (record, period) else {
        return;
    };
    let message = Message::new("check-undated-document")
        .with("document", id.to_string())
        .with("period", period.to_string())
        .with("as-of", as_of);
    sink.push(
        Diagnostic::new(Code::UndatedDocument, record.date.origin(), message)
            .help(Message::new("check-undated-document-help")),
    );
}

impl Standings {
    fn document(&self, id: &DocumentId) -> Standing {
        self.documents.get(id).copied().unwrap_or(Standing::NotYet)
    }

    pub(super) fn organization(&self, id: &OrganizationId) -> Standing {
        self.organizations.get(id).copied().unwrap_or(Standing::NotYet)
    }

    /// A resolution is not there without its text, nor without whoever decided it.
    fn behind(&self, resolution: &Resolution) -> Standing {
        let document = resolution.document.as_ref().map(|id| self.document(id));
        let organization = resolution.organization.as_ref().map(|id| self.organization(id));
        document.max(organization).unwrap_or(Standing::Published)
    }

    /// A figure is not there without its document and organization, nor before its period begins or its stock is counted.
    pub(super) fn figure(&self, figure: &Figure, view: PointOfView) -> Standing {
        let organization = self.organization(&figure.observation.figure.organization);
        self.figure_of(organization, figure, view)
    }

    /// The same, where the standing of its organization is known.
    pub(super) fn figure_of(&self, organization: Standing, figure: &Figure, view: PointOfView) -> Standing {
        let observation = &figure.observation;
        let later = observation.figure.period.first_day() > view.as_of.date
            || matches!(observation.date, Some(StockDate::At(day)) if day > view.as_of.date);
        let own = if view.withholds(figure.level) {
            Standing::Withheld
        } else {
            if_later(later)
        };
        own.max(self.document(&observation.source.document))
            .max(organization)
    }

    /// The standing of what a reference names: of every figure that its categories are added up from. One that nobody
    /// reported is as its organization.
    pub(super) fn reference(&self, draft: &Draft, figure: &FigureRef, view: PointOfView) -> Standing {
        let own = self.organization(&figure.organization);
        each_single(&figure.measure)
            .into_iter()
            .filter_map(|measure| {
                let figure = FigureRef {
                    measure,
                    ..figure.clone()
                };
                draft.figures.get(&figure).map(|figure| self.figure(figure, view))
            })
            .fold(own, Standing::max)
    }

    /// Targets and claims lean on each other, in circles even: what leans on something that is left out is left out
    /// too, until nothing changes any more.
    fn settle_links(&mut self, draft: &Draft, view: PointOfView) {
        for (id, resolution) in &draft.resolutions {
            for target in &resolution.item.targets {
                let standing = self.resolutions.get(id).copied().unwrap_or(Standing::NotYet);
                let standing = standing.max(self.target_itself(target));
                self.targets.insert(reference(id, target), standing);
            }
        }
        let mut claims: BTreeMap<ClaimRef, (DocumentId, usize)> = BTreeMap::new();
        for (id, document) in &draft.documents {
            for (position, claim) in document.item.claims.iter().enumerate() {
                let standing = self.document(id);
                let figures = figures_of(&claim.kind)
                    .into_iter()
                    .map(|figure| self.reference(draft, figure, view))
                    .fold(standing, Standing::max);
                self.claims.insert((id.clone(), position), figures);
                if let Some(claim) = &claim.id {
                    let claim = ClaimRef {
                        document: id.clone(),
                        claim: claim.clone(),
                    };
                    claims.entry(claim).or_insert((id.clone(), position));
                }
            }
        }
        while self.settle_once(draft, &claims) {}
    }

    fn settle_once(&mut self, draft: &Draft, claims: &BTreeMap<ClaimRef, (DocumentId, usize)>) -> bool {
        let mut changed = false;
        for (id, resolution) in &draft.resolutions {
            for target in &resolution.item.targets {
                let Basis::Derived(claim) = &target.basis else {
                    continue;
                };
                let leans_on = claims
                    .get(claim)
                    .and_then(|claim| self.claims.get(claim))
                    .copied();
                let own = self
                    .targets
                    .entry(reference(id, target))
                    .or_insert(Standing::NotYet);
                let settled = leans_on.unwrap_or(Standing::NotYet).max(*own);
                changed |= settled != std::mem::replace(own, settled);
            }
        }
        for (id, document) in &draft.documents {
            for (position, claim) in document.item.claims.iter().enumerate() {
                let leans_on = targets_of(&claim.kind)
                    .into_iter()
                    .map(|target| self.targets.get(target).copied().unwrap_or(Standing::NotYet));
                let Some(leans_on) = leans_on.max() else { continue };
                let own = self
                    .claims
                    .entry((id.clone(), position))
                    .or_insert(Standing::NotYet);
                let settled = leans_on.max(*own);
                changed |= settled != std::mem::replace(own, settled);
            }
        }
        changed
    }

    /// A target is not there without the document that gives it, nor without anybody it is for.
    fn target_itself(&self, target: &Target) -> Standing {
        let stated_in = target.stated_in.as_ref().map_or(Standing::Published, |stated| {
            self.document(&stated.source.document)
        });
        let organizations: BTreeSet<&OrganizationId> = match &target.scope {
            Scope::Organizations(ids) => ids.iter().collect(),
            Scope::Assigned(rows) => rows.keys().collect(),
        };
        let anybody = organizations.into_iter().map(|id| self.organization(id)).min();
        stated_in.max(anybody.unwrap_or(Standing::Published))
    }

    /// Whether the page of a narrative is there.
    pub(super) fn page(&self, page: &PageId, periods: &BTreeSet<(OrganizationId, Period)>) -> bool {
        let published = Some(&Standing::Published);
        match page {
            PageId::Organization(id) => self.organizations.get(id) == published,
            PageId::OrganizationPeriod(id, period) => periods.contains(&(id.clone(), period.clone())),
            PageId::Resolution(id) => self.resolutions.get(id) == published,
            PageId::Document(id) => self.documents.get(id) == published,
            _ => true,
        }
    }
}

/// A target by its resolution and id.
pub(super) fn reference(resolution: &ResolutionId, target: &Target) -> TargetRef {
    TargetRef {
        resolution: resolution.clone(),
        target: target.id.clone(),
    }
}
