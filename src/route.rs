//! Where every page and download lives, and how every place on a page is called. Every address of the site is made here.
//!
//! In: a page, its language, the publication; or a download, which is the same in every language. Out: a [`SitePath`],
//! always of a file that is named (`…/index.html`), so that the site can be read from a folder. The first language of a publication is at the root, each other one
//! under its code. An address is made of ids alone and never changes while they do not.
//!
//! Anchors join their parts with `_` and `--`, which no id contains: no two places on a page have the same one.

use std::fmt::Write as _;

use crate::locale::Language;
use crate::model::{
    ClaimId, Downloads, FigureRef, IndicatorId, Measure, OrganizationId, PageId, Period, Publication,
    ResolutionId, TargetId, TargetRef, TaskId,
};
use crate::output::SitePath;

/// The file of a page in a language.
pub fn route(publication: &Publication, language: &Language, page: &PageId) -> SitePath {
    try_route(publication, language, page)
        .expect("check refuses ids and paths that no address can be made of")
}

/// The file of a page in a language. `None` where a part of it is a name that no system or not every system can hold.
pub fn try_route(publication: &Publication, language: &Language, page: &PageId) -> Option<SitePath> {
    let inside = match page {
        PageId::Home => "index.html".to_owned(),
        PageId::Organizations => "organizations/index.html".to_owned(),
        PageId::Organization(id) => format!("organizations/{id}/index.html"),
        PageId::OrganizationPeriod(id, period) => format!("organizations/{id}/{period}/index.html"),
        PageId::Indicators => "indicators/index.html".to_owned(),
        PageId::Indicator(id) => format!("indicators/{id}/index.html"),
        PageId::Resolutions => "resolutions/index.html".to_owned(),
        PageId::Resolution(id) => format!("resolutions/{id}/index.html"),
        PageId::Documents => "documents/index.html".to_owned(),
        PageId::Document(id) => format!("documents/{id}/index.html"),
        PageId::Reporting => "reporting/index.html".to_owned(),
        PageId::Glossary => "glossary/index.html".to_owned(),
        PageId::Downloads => "downloads/index.html".to_owned(),
        PageId::Search => "search/index.html".to_owned(),
        PageId::FreePages => "pages/index.html".to_owned(),
        PageId::Free(path) => format!("pages/{path}/index.html"),
        PageId::NotFound => "404.html".to_owned(),
    };
    let whole = if language == publication.default_language() {
        inside
    } else {
        format!("{language}/{inside}")
    };
    SitePath::new(&whole)
}

/// The file of a further part of a page, from 2 on: beside the first, so that a link leads the same way from each of
/// them. No id has `_` in it.
pub fn part(page: &SitePath, number: usize) -> SitePath {
    let page = page.to_string();
    let name = page
        .strip_suffix("index.html")
        .expect("only pages of folders have parts");
    SitePath::new(&format!("{name}page_{number}.html"))
        .expect("a page's folder can hold a file of a plain name")
}

/// The file of the site that a file among the content becomes, by its path from the publication's root. `None` where
/// not every system can hold a file of that name.
pub fn file(path: &str) -> Option<SitePath> {
    SitePath::new(&format!(
        "files/{}",
        path.strip_prefix("content/").unwrap_or(path)
    ))
}

/// The file of a page's report as a PDF, in a language. `None` for a page that there is no report of.
pub fn report(publication: &Publication, language: &Language, page: &PageId) -> Option<SitePath> {
    let inside = match page {
        PageId::Home => "publication.pdf".to_owned(),
        PageId::Organization(id) => format!("organizations/{id}/report.pdf"),
        PageId::Indicator(id) => format!("indicators/{id}/report.pdf"),
        PageId::Resolution(id) => format!("resolutions/{id}/report.pdf"),
        _ => return None,
    };
    if language == publication.default_language() {
        SitePath::new(&inside)
    } else {
        SitePath::new(&format!("{language}/{inside}"))
    }
}

/// A file of data to take away: what is in it, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Download {
    /// What is in it.
    pub content: DownloadContent,
    /// How it is written.
    pub format: DownloadFormat,
}

/// What is in a file of data. In the order in which to list them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DownloadContent {
    /// The figures of the whole publication.
    Figures,
    /// All that targets came to.
    Assessments,
    /// The figures of one organization.
    OrganizationFigures(OrganizationId),
    /// The figures of one indicator, of all organizations.
    IndicatorFigures(IndicatorId),
    /// What the targets of one resolution came to.
    ResolutionAssessments(ResolutionId),
}

impl DownloadContent {
    /// The page that it belongs to; the page of downloads for what is of the whole publication.
    pub fn page(&self) -> PageId {
        match self {
            Self::Figures | Self::Assessments => PageId::Downloads,
            Self::OrganizationFigures(id) => PageId::Organization(id.clone()),
            Self::IndicatorFigures(id) => PageId::Indicator(id.clone()),
            Self::ResolutionAssessments(id) => PageId::Resolution(id.clone()),
        }
    }
}

/// How a file of data is written. In the order in which to list them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DownloadFormat {
    /// Comma-separated values: RFC 4180. For programs, one file for all languages.
    Csv,
    /// A workbook of Excel: ECMA-376. For people, one in each language.
    Xlsx,
    /// An object of columns and rows: RFC 8259. For programs, one file for all languages.
    Json,
}

impl DownloadFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Json];

    /// Whether it is among what a publication offers. CSV always is.
    pub fn is_offered(self, downloads: Downloads) -> bool {
        match self {
            Self::Csv => true,
            Self::Xlsx => downloads.xlsx,
            Self::Json => downloads.json,
        }
    }

    /// What its files' names end in, and what readers call it.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// Its media type, as registered with IANA.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

/// The file of a download for the readers of a language.
pub fn download(publication: &Publication, language: &Language, download: &Download) -> SitePath {
    let name = match &download.content {
        DownloadContent::Figures
        | DownloadContent::OrganizationFigures(_)
        | DownloadContent::IndicatorFigures(_) => "figures",
        DownloadContent::Assessments | DownloadContent::ResolutionAssessments(_) => "assessments",
    };
    let language = match download.format {
        DownloadFormat::Xlsx => language,
        DownloadFormat::Csv | DownloadFormat::Json => publication.default_language(),
    };
    let name = format!("{name}.{}", download.format.extension());
    beside(publication, language, &download.content.page(), &name)
}

/// The file that says for programs what files of data belong to a page and what is in their columns.
pub fn descriptor(publication: &Publication, page: &PageId) -> SitePath {
    beside(
        publication,
        publication.default_language(),
        page,
        "datapackage.json",
    )
}

/// A file that belongs to a chart on a page, beside the page. `None` where the name makes an address that not every system
/// can hold; one that is no longer than `index.html` does not.
pub fn chart(publication: &Publication, language: &Language, page: &PageId, name: &str) -> Option<SitePath> {
    try_beside(publication, language, page, name)
}

/// A file in the folder of a page.
fn beside(publication: &Publication, language: &Language, page: &PageId, name: &str) -> SitePath {
    try_beside(publication, language, page, name).expect("a page's folder can hold a file of a plain name")
}

fn try_beside(publication: &Publication, language: &Language, page: &PageId, name: &str) -> Option<SitePath> {
    let page = route(publication, language, page).to_string();
    let folder = page
        .rfind('/')
        .map_or("", |end| page.get(..=end).unwrap_or_default());
    SitePath::new(&format!("{folder}{name}"))
}

/// A place on a page, to be put behind `#`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor(String);

impl Anchor {
    /// The place of a measure on the page of an organization's period, or on that of the organization:
    /// `admitted--sex_women`, `admitted--priority-group_pupils_students`.
    pub fn measure(measure: &Measure) -> Self {
        let mut anchor = measure.indicator.to_string();
        for (dimension, categories) in &measure.cell.0 {
            let _ = write!(anchor, "--{dimension}");
            for category in categories {
                let _ = write!(anchor, "_{category}");
            }
        }
        Self(anchor)
    }

    /// The section of an indicator on the page of an organization.
    pub fn series(indicator: &IndicatorId) -> Self {
        Self(format!("series--{indicator}"))
    }

    /// The place of a target on the page of its resolution.
    pub fn target(target: &TargetId) -> Self {
        Self(format!("target--{target}"))
    }

    /// The place of one assessment on the page of its resolution.
    pub fn assessment(target: &TargetId, organization: &OrganizationId, period: Option<&Period>) -> Self {
        match period {
            Some(period) => Self(format!("target--{target}_{organization}_{period}")),
            None => Self(format!("target--{target}_{organization}")),
        }
    }

    /// The place of a task on the page of its resolution.
    pub fn task(task: &TaskId) -> Self {
        Self(format!("task--{task}"))
    }

    /// The place of a claim on the page of its document: by its id or, where it has none, by its number from 1.
    pub fn claim(claim: Option<&ClaimId>, number: usize) -> Self {
        match claim {
            Some(claim) => Self(format!("claim--{claim}")),
            None => Self(format!("claim_{number}")),
        }
    }

    /// What stands behind the `#`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How many results of one resolution its page lists one by one. Of more it counts them for each period, and what came
/// of each stands on the pages of the organizations.
pub const RESULTS_LISTED: usize = 300;

/// The place where one result of a target stands, the target being one of `indicator` and its resolution having as many
/// `results`.
pub fn result(
    target: &TargetRef,
    indicator: &IndicatorId,
    (organization, period): (&OrganizationId, Option<&Period>),
    results: usize,
) -> (PageId, Anchor) {
    if results > RESULTS_LISTED {
        let page = PageId::Organization(organization.clone());
        return (page, Anchor::series(indicator));
    }
    let page = PageId::Resolution(target.resolution.clone());
    (page, Anchor::assessment(&target.target, organization, period))
}

/// The page that a figure stands on, and its place there: its stable link.
pub fn figure(figure: &FigureRef) -> (PageId, Anchor) {
    let page = PageId::OrganizationPeriod(figure.organization.clone(), figure.period.clone());
    (page, Anchor::measure(&figure.measure))
}

#[cfg(test)]
mod tests {
    use crate::model::{PartialRef, PeriodBook};

    use super::*;

    fn measure(text: &str) -> Measure {
        PartialRef::parse(text, &PeriodBook::default())
            .unwrap_or_else(|_| panic!("`{text}` is a measure"))
            .measure
    }

    #[test]
    fn places_on_a_page_differ_where_their_measures_do() {
        let texts = [
            "admitted",
            "admitted[sex=women]",
            "admitted[sex=women,university=yes]",
            "admitted[priority-group=pupils]",
            "admitted[priority-group=pupils+students]",
            "admitted[priority=group-pupils]",
        ];
        let anchors: std::collections::BTreeSet<_> =
            texts.iter().map(|text| Anchor::measure(&measure(text))).collect();
        assert_eq!(anchors.len(), texts.len(), "{anchors:?}");
        assert_eq!(
            Anchor::measure(&measure("admitted[priority-group=pupils+students]")).as_str(),
            "admitted--priority-group_pupils_students"
        );
    }
}
