use std::collections::BTreeSet;

use crate::model::{Dataset, IndicatorId, Organization, OrganizationId, PageId, Period, ResolutionId};

/// What a report is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The whole publication.
    Whole,
    /// One organization.
    Organization(OrganizationId),
    /// One period, of every organization.
    Period(Period),
    /// One resolution.
    Resolution(ResolutionId),
    /// One indicator.
    Indicator(IndicatorId),
}

/// A page of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The page.
    pub page: PageId,
    /// 1 for a part of the report, 2 for what is in it.
    pub level: u8,
}

/// The pages of a report among those that the site has, in their order.
///
/// The whole publication has the pages of periods that somebody wrote about; the figures of the others stand in the
/// tables of their organizations, and their pages are in the reports of the organization and of the period.
pub fn plan(
    dataset: &Dataset,
    scope: &Scope,
    there: &BTreeSet<PageId>,
    is_written: &dyn Fn(&PageId) -> bool,
) -> Vec<Planned> {
    let mut plan = Plan {
        dataset,
        there,
        is_written: if *scope == Scope::Whole {
            is_written
        } else {
            &|_| true
        },
        pages: Vec::new(),
    };
    match scope {
        Scope::Whole => plan.whole(),
        Scope::Organization(id) => plan.organization(id, 1),
        Scope::Period(period) => {
            for organization in plan.organizations() {
                plan.add(PageId::OrganizationPeriod(organization, period.clone()), 1);
            }
        }
        Scope::Resolution(id) => {
            plan.add(PageId::Resolution(id.clone()), 1);
            let resolution = dataset.resolutions.get(id);
            if let Some(document) = resolution.and_then(|it| it.document.clone()) {
                plan.add(PageId::Document(document), 1);
            }
        }
        Scope::Indicator(id) => plan.add(PageId::Indicator(id.clone()), 1),
    }
    if *scope != Scope::Whole && !plan.pages.is_empty() {
        plan.add(PageId::Glossary, 1);
    }
    plan.pages
}

struct Plan<'a> {
    dataset: &'a Dataset,
    there: &'a BTreeSet<PageId>,
    /// Whether the page of a period is wanted.
    is_written: &'a dyn Fn(&PageId) -> bool,
    pages: Vec<Planned>,
}

impl Plan<'_> {
    fn add(&mut self, page: PageId, level: u8) {
        if self.there.contains(&page) {
            self.pages.push(Planned { page, level });
        }
    }

    fn whole(&mut self) {
        self.add(PageId::Home, 1);
        self.free();
        self.add(PageId::Resolutions, 1);
        for id in self.dataset.resolutions.keys() {
            self.add(PageId::Resolution(id.clone()), 2);
        }
        self.add(PageId::Organizations, 1);
        for id in self.organizations() {
            self.organization(&id, 2);
        }
        self.add(PageId::Indicators, 1);
        for id in self.dataset.indicators.keys() {
            self.add(PageId::Indicator(id.clone()), 2);
        }
        self.add(PageId::Documents, 1);
        for id in self.dataset.documents.keys() {
            self.add(PageId::Document(id.clone()), 2);
        }
        self.add(PageId::Reporting, 1);
        self.add(PageId::Glossary, 1);
    }

    fn free(&mut self) {
        let free = self.there.iter().filter(|page| matches!(page, PageId::Free(_)));
        for page in free.cloned().collect::<Vec<_>>() {
            self.add(page, 1);
        }
    }

    fn organization(&mut self, id: &OrganizationId, level: u8) {
        self.add(PageId::Organization(id.clone()), level);
        let periods = self.there.iter().filter(|page| match page {
            PageId::OrganizationPeriod(of, _) => of == id && (self.is_written)(page),
            _ => false,
        });
        for page in periods.cloned().collect::<Vec<_>>() {
            self.add(page, level + 1);
        }
    }

    /// Every organization, behind the one it belongs to.
    fn organizations(&self) -> Vec<OrganizationId> {
        let all = &self.dataset.organizations;
        let is_root = |it: &&Organization| it.parent.as_ref().is_none_or(|parent| !all.contains_key(parent));
        let mut out = Vec::new();
        // What is still to be visited, the next one last.
        let mut open: Vec<&Organization> = all.values().rev().filter(is_root).collect();
        while let Some(organization) = open.pop() {
            out.push(organization.id.clone());
            let children = all.values().rev();
            open.extend(children.filter(|it| it.parent.as_ref() == Some(&organization.id)));
        }
        out
    }
}
