use std::collections::{BTreeMap, BTreeSet};

use crate::assess::{Assessment, AssignedSum, Average, Compatibility};
use crate::chart::Fonts;
use crate::locale::Language;
use crate::model::{
    DocumentId, FigureRef, IndicatorId, Observation, Organization, OrganizationId, PageId, Period,
    Resolution, ResolutionId, TargetRef,
};
use crate::narrative::Narrative;
use crate::output::SitePath;
use crate::route::{self, Download};

use super::Input;

/// Where pages are. It is looked up hundreds of times for each page and never gone through, so that its order does not
/// matter.
#[expect(clippy::disallowed_types, reason = "never gone through")]
pub(super) type Paths = std::collections::HashMap<PageId, SitePath>;

/// What pages look up, found once: no page goes through the whole of the data.
pub(super) struct Index<'a> {
    /// By which the text of charts is measured.
    pub(super) fonts: Fonts,
    /// Every page there is, in some language.
    pub(super) pages: BTreeSet<PageId>,
    /// Where the pages of a language are: those that are there in it.
    pub(super) paths: BTreeMap<&'a Language, Paths>,
    /// Those of them that belong to nothing in the data, in order.
    pub(super) free_pages: Vec<PageId>,
    /// What an editor wrote for a page in a language.
    pub(super) narratives: BTreeMap<(&'a PageId, &'a Language), &'a Narrative>,
    pub(super) children: BTreeMap<&'a OrganizationId, Vec<&'a Organization>>,
    pub(super) predecessors: BTreeMap<&'a OrganizationId, Vec<&'a Organization>>,
    /// The periods that an organization has figures for.
    pub(super) periods: BTreeMap<&'a OrganizationId, Vec<Period>>,
    /// The periods that an organization has pages for: those, and the ones an editor wrote about.
    pub(super) period_pages: BTreeMap<OrganizationId, Vec<Period>>,
    pub(super) assessments: BTreeMap<&'a OrganizationId, Vec<&'a Assessment>>,
    pub(super) assessments_of: BTreeMap<&'a TargetRef, Vec<&'a Assessment>>,
    pub(super) averages: BTreeMap<&'a OrganizationId, Vec<&'a Average>>,
    pub(super) averages_of: BTreeMap<&'a TargetRef, Vec<&'a Average>>,
    pub(super) compatibilities: BTreeMap<&'a ResolutionId, Vec<&'a Compatibility>>,
    pub(super) assigned_sums: BTreeMap<&'a TargetRef, Vec<&'a AssignedSum>>,
    /// What an organization had to report and has not.
    pub(super) not_reported: BTreeMap<&'a OrganizationId, Vec<&'a FigureRef>>,
    /// The resolutions an organization decided on.
    pub(super) resolutions: BTreeMap<&'a OrganizationId, Vec<&'a Resolution>>,
    /// The figures read in a document.
    pub(super) read_in: BTreeMap<&'a DocumentId, Vec<&'a Observation>>,
    /// The targets set for an indicator, in the order of resolutions and their texts.
    pub(super) targets_of: BTreeMap<&'a IndicatorId, Vec<TargetRef>>,
    /// The files of data that belong to a page.
    pub(super) downloads: BTreeMap<PageId, Vec<&'a Download>>,
    /// Who reported figures of an indicator.
    pub(super) organizations_with: BTreeMap<&'a IndicatorId, BTreeSet<&'a OrganizationId>>,
}

impl<'a> Index<'a> {
    pub(super) fn new(input: &Input<'a>) -> Self {
        let dataset = input.dataset;
        let mut periods: BTreeMap<&OrganizationId, Vec<Period>> = BTreeMap::new();
        let mut read_in: BTreeMap<&DocumentId, Vec<&Observation>> = BTreeMap::new();
        let mut organizations_with: BTreeMap<&IndicatorId, BTreeSet<&OrganizationId>> = BTreeMap::new();
        for (organization, measures) in &dataset.observations {
            periods.insert(organization, dataset.periods_of(organization));
            for (measure, observations) in measures {
                organizations_with
                    .entry(&measure.indicator)
                    .or_default()
                    .insert(organization);
                for observation in observations.values() {
                    read_in
                        .entry(&observation.source.document)
                        .or_default()
                        .push(observation);
                }
            }
        }
        let organizations = dataset.organizations.values();
        let children = group(organizations.clone(), |it| it.parent.as_ref());
        let mut predecessors: BTreeMap<&OrganizationId, Vec<&Organization>> = BTreeMap::new();
        for organization in organizations {
            if let crate::model::OrganizationEnd::Ended { successors, .. } = &organization.end {
                for successor in successors.ids() {
                    predecessors.entry(successor).or_default().push(organization);
                }
            }
        }
        let mut targets_of: BTreeMap<&IndicatorId, Vec<TargetRef>> = BTreeMap::new();
        for resolution in dataset.resolutions.values() {
            for target in &resolution.targets {
                let reference = TargetRef {
                    resolution: resolution.id.clone(),
                    target: target.id.clone(),
                };
                targets_of
                    .entry(&target.measure.indicator)
                    .or_default()
                    .push(reference);
            }
        }
        let mut downloads: BTreeMap<PageId, Vec<&Download>> = BTreeMap::new();
        for download in input.downloads {
            downloads
                .entry(download.content.page())
                .or_default()
                .push(download);
        }
        let assessed = input.assessments;
        let pages = pages(input, &periods);
        let mut period_pages: BTreeMap<OrganizationId, Vec<Period>> = BTreeMap::new();
        for page in &pages {
            if let PageId::OrganizationPeriod(id, period) = page {
                period_pages.entry(id.clone()).or_default().push(period.clone());
            }
        }
        let narratives: BTreeMap<(&PageId, &Language), &Narrative> = input
            .narratives
            .iter()
            .map(|narrative| ((&narrative.page, &narrative.language), narrative))
            .collect();
        let publication = &dataset.publication;
        let paths = publication.languages.iter().map(|language| {
            let there = pages.iter().filter(|page| match page {
                PageId::Free(_) => narratives.contains_key(&(*page, language)),
                _ => true,
            });
            let there = there.map(|page| (page.clone(), route::route(publication, language, page)));
            (language, there.collect())
        });
        let paths = paths.collect();
        Self {
            fonts: Fonts::default(),
            paths,
            free_pages: pages
                .iter()
                .filter(|page| matches!(page, PageId::Free(_)))
                .cloned()
                .collect(),
            pages,
            period_pages,
            narratives,
            children,
            predecessors,
            periods,
            assessments: group(&assessed.assessments, |it| Some(&it.organization)),
            assessments_of: group(&assessed.assessments, |it| Some(&it.target)),
            averages: group(&assessed.averages, |it| Some(&it.organization)),
            averages_of: group(&assessed.averages, |it| Some(&it.target)),
            compatibilities: group(&assessed.compatibilities, |it| Some(&it.count.resolution)),
            assigned_sums: group(&assessed.assigned_sums, |it| Some(&it.target)),
            not_reported: group(&assessed.not_reported, |it| Some(&it.organization)),
            resolutions: group(dataset.resolutions.values(), |it| it.organization.as_ref()),
            read_in,
            targets_of,
            downloads,
            organizations_with,
        }
    }
}

impl Index<'_> {
    /// Whether the site has a page in a language: a free page only where it was written in it.
    pub(super) fn has(&self, page: &PageId, language: &Language) -> bool {
        let there = self.paths.get(language);
        there.is_some_and(|paths| paths.contains_key(page))
    }
}

/// Things by what they belong to, each group in the order they came.
fn group<'a, K: Ord, V>(
    values: impl IntoIterator<Item = &'a V>,
    key: impl Fn(&'a V) -> Option<&'a K>,
) -> BTreeMap<&'a K, Vec<&'a V>> {
    let mut groups: BTreeMap<&K, Vec<&V>> = BTreeMap::new();
    for value in values {
        if let Some(key) = key(value) {
            groups.entry(key).or_default().push(value);
        }
    }
    groups
}

/// How many free pages the foot of every page can lead to. Where there are more, it leads to a list of them.
const IN_FOOTER: usize = 12;

/// Every page of the site.
fn pages(input: &Input<'_>, periods: &BTreeMap<&OrganizationId, Vec<Period>>) -> BTreeSet<PageId> {
    let dataset = input.dataset;
    let mut pages = BTreeSet::from([
        PageId::Home,
        PageId::Organizations,
        PageId::Indicators,
        PageId::Resolutions,
        PageId::Documents,
        PageId::Reporting,
        PageId::Glossary,
        PageId::Search,
        PageId::NotFound,
    ]);
    if !input.downloads.is_empty() {
        pages.insert(PageId::Downloads);
    }
    for id in dataset.organizations.keys() {
        pages.insert(PageId::Organization(id.clone()));
        for period in periods.get(id).into_iter().flatten() {
            pages.insert(PageId::OrganizationPeriod(id.clone(), period.clone()));
        }
    }
    pages.extend(dataset.indicators.keys().cloned().map(PageId::Indicator));
    pages.extend(dataset.resolutions.keys().cloned().map(PageId::Resolution));
    pages.extend(dataset.documents.keys().cloned().map(PageId::Document));
    pages.extend(input.narratives.iter().map(|narrative| narrative.page.clone()));
    if pages
        .iter()
        .filter(|page| matches!(page, PageId::Free(_)))
        .count()
        > IN_FOOTER
    {
        pages.insert(PageId::FreePages);
    }
    pages
}
