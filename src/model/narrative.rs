use crate::diag::FileId;
use crate::locale::Language;

use super::{DocumentId, IndicatorId, OrganizationId, Period, PeriodBook, ResolutionId, fits_id};

/// A page of the site, in no language yet. `route` gives it an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageId {
    /// The first page.
    Home,
    /// All organizations.
    Organizations,
    /// One organization.
    Organization(OrganizationId),
    /// One organization in one period.
    OrganizationPeriod(OrganizationId, Period),
    /// All indicators.
    Indicators,
    /// One indicator.
    Indicator(IndicatorId),
    /// All resolutions.
    Resolutions,
    /// One resolution.
    Resolution(ResolutionId),
    /// All documents.
    Documents,
    /// One document.
    Document(DocumentId),
    /// Who has reported.
    Reporting,
    /// Symbols and methods.
    Glossary,
    /// The downloads.
    Downloads,
    /// The search.
    Search,
    /// All free pages, where there are many.
    FreePages,
    /// A free page: its path under `content/pages`, without the ending.
    Free(String),
    /// What a web server shows for an address that is not there.
    NotFound,
}

impl PageId {
    /// The page that a Markdown file belongs to, by its path under `content` without language and ending:
    /// `index`, `organizations/hau-giang/2018-2022`, `pages/methods`. `None` where no page has such a narrative.
    /// Whether the page's organization, indicator and so on exist is another question.
    pub fn of_narrative(path: &str, periods: &PeriodBook) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').collect();
        match *parts.as_slice() {
            ["index"] => Some(Self::Home),
            ["organizations", id, "index"] => OrganizationId::new(id).map(Self::Organization),
            ["organizations", id, period] => Some(Self::OrganizationPeriod(
                OrganizationId::new(id)?,
                periods.parse(period)?,
            )),
            ["indicators", id] => IndicatorId::new(id).map(Self::Indicator),
            ["resolutions", id] => ResolutionId::new(id).map(Self::Resolution),
            ["documents", id] => DocumentId::new(id).map(Self::Document),
            ["pages", ref rest @ ..] if !rest.is_empty() && rest.iter().all(|part| fits_id(part)) => {
                Some(Self::Free(rest.join("/")))
            }
            _ => None,
        }
    }
}

/// A Markdown file that belongs to a page.
#[derive(Clone, Debug)]
pub struct NarrativeSource {
    /// The file.
    pub file: FileId,
    /// The page it belongs to.
    pub page: PageId,
    /// Its language.
    pub language: Language,
    /// Where the Markdown begins: the length in bytes of the front matter.
    pub body_start: usize,
    /// The page's title, where the front matter gives one. Free pages have one.
    pub title: Option<String>,
    /// What the page is about.
    pub description: Option<String>,
}
