use crate::diag::FileId;
use crate::locale::Language;

use super::{DocumentId, IndicatorId, OrganizationId, Period, ResolutionId};

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
    /// A free page: its path under `content/pages`, without the ending.
    Free(String),
    /// What a web server shows for an address that is not there.
    NotFound,
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
