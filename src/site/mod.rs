//! Renders the pages of the site.
//!
//! In: the data with everything found out about it, the narratives, the theme. Out: every page as a path and its bytes,
//! handed on one by one, so that the site is never in memory as a whole.
//!
//! 1. `index` looks up once what pages ask for again and again
//! 2. for each page and language, a `view` knows its words and the way from it to other pages
//! 3. `context` makes of the data what the page's template gets, in finished words that `phrase` finds
//! 4. `embed` fills the shortcodes of its narrative
//! 5. the theme's template becomes the page
//! 6. `search` makes what the search page looks words up in
//! 7. `announce` makes what other programs of the web read: a feed, a map of the pages
//!
//! Pages are rendered in parallel; what is found is reported in the order of pages and languages.

mod announce;
mod context;
mod embed;
mod index;
mod phrase;
mod search;
mod view;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;

use crate::assess::Assessments;
use crate::diag::{Diagnostic, Failure, Sink};
use crate::locale::Language;
use crate::model::{Dataset, PageId};
use crate::narrative::Narrative;
use crate::output::SitePath;
use crate::review::Review;
use crate::route::Download;
use crate::theme::Theme;

use context::frame::{Frame, Head};
use index::Index;
use view::View;

/// What a site is made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// What came of its targets.
    pub assessments: &'a Assessments,
    /// What becomes of what the documents print.
    pub review: &'a Review,
    /// What editors wrote.
    pub narratives: &'a [Narrative],
    /// How the site looks. It was read for the languages of the publication.
    pub theme: &'a Theme,
    /// The files that readers can take away, in the order to show them.
    pub downloads: &'a [Download],
    /// What the columns of those for programs mean in each language, by their names: of figures, and of assessments.
    pub dictionary: &'a BTreeMap<Language, [Vec<(String, String)>; 2]>,
    /// Whether there are reports as PDF files.
    pub reports: bool,
}

/// Where pages and assets go, from any thread and in any order.
pub trait Receive: Sync {
    /// Takes a file of the site.
    fn take(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure>;

    /// Takes one of the files that [`count`] counts as one with another: a part of an index, a chart of a page.
    fn take_part(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        self.take(path, bytes)
    }
}

/// How many files [`site`] will hand on. The many parts of an index count as one: how many they are shows in the making.
pub fn count(input: &Input<'_>) -> usize {
    let index = Index::new(input);
    let own = pages(input, &index).len() + input.theme.assets().len();
    own + search::count(input) + announce::count(input)
}

/// Renders every page and hands it on, and the theme's assets with them. What is wrong with a template or a shortcode
/// is in `sink`; then the site is not whole.
///
/// # Errors
/// The first failure of `receive`.
pub fn site(input: &Input<'_>, receive: &dyn Receive, sink: &mut Sink) -> Result<(), Failure> {
    for asset in input.theme.assets() {
        receive.take(&asset.path, &asset.bytes)?;
    }
    let index = Index::new(input);
    let done: Vec<Result<Option<Box<Diagnostic>>, Failure>> = pages(input, &index)
        .into_par_iter()
        .map(|(page, language)| {
            let view = View::new(input, &index, language, page.clone()).with_files();
            let parts = match render(&view) {
                Ok(parts) => parts,
                Err(diagnostic) => return Ok(Some(diagnostic)),
            };
            for (number, html) in (1..).zip(parts) {
                if number == 1 {
                    receive.take(&view.path, html.as_bytes())?;
                } else {
                    let path = view.path_of_part(language, number);
                    receive.take_part(&path, html.as_bytes())?;
                }
            }
            for (path, bytes) in view.files.into_iter().flat_map(RefCell::into_inner) {
                receive.take_part(&path, &bytes)?;
            }
            Ok(None)
        })
        .collect();
    for one in done {
        if let Some(diagnostic) = one? {
            sink.push(*diagnostic);
        }
    }
    search::search(input, &index, receive)?;
    announce::announce(input, &index, receive, sink)
}

/// The pages of the site one by one, for those who want them elsewhere than in a site.
pub struct Pages<'a> {
    input: &'a Input<'a>,
    index: Index<'a>,
}

impl<'a> Pages<'a> {
    /// All pages.
    pub fn new(input: &'a Input<'a>) -> Self {
        Self {
            input,
            index: Index::new(input),
        }
    }

    /// Those that are there in a language.
    pub fn there(&self, language: &Language) -> BTreeSet<PageId> {
        let there = |page: &&PageId| self.index.has(page, language);
        self.index.pages.iter().filter(there).cloned().collect()
    }

    /// The HTML of one that is there.
    pub fn html(&self, page: &PageId, language: &Language) -> Result<String, Box<Diagnostic>> {
        let language = self
            .input
            .dataset
            .publication
            .languages
            .iter()
            .find(|it| *it == language);
        let language = language.expect("pages are made in the languages of the publication");
        let view = View::new(self.input, &self.index, language, page.clone()).for_paper();
        Ok(render(&view)?.concat())
    }
}

/// Every page in every language it is in.
fn pages<'a>(input: &Input<'a>, index: &'a Index<'a>) -> Vec<(&'a PageId, &'a Language)> {
    let languages = &input.dataset.publication.languages;
    let all = index
        .pages
        .iter()
        .flat_map(|page| languages.iter().map(move |language| (page, language)));
    all.filter(|(page, language)| index.has(page, language)).collect()
}

/// What every template gets: the frame around the page, its narrative, and what is the page's own.
#[derive(Serialize)]
struct Page<T> {
    frame: Frame,
    narrative: Option<embed::Embedded>,
    #[serde(flatten)]
    content: T,
}

/// What has to be shown of a page whose lists may be too long for one: its parts, each with what it holds in a few words.
struct Parts<T>(Vec<(String, T)>);

/// The HTML of each part of a page: of nearly all, there is one.
fn render(view: &View<'_>) -> Result<Vec<String>, Box<Diagnostic>> {
    use context::{
        document, free, home, indicator, organization, organizations, period, plain, reporting, resolution,
    };
    let dataset = view.dataset();
    match &view.page {
        PageId::Home => fill(view, "home.html", home::home(view)),
        PageId::Organizations => fill_parts(view, "organizations.html", organizations::organizations(view)),
        PageId::Organization(id) => {
            let found = dataset
                .organizations
                .get(id)
                .expect("pages are made of organizations");
            fill_parts(view, "organization.html", organization::organization(view, found))
        }
        PageId::OrganizationPeriod(id, when) => {
            let found = dataset
                .organizations
                .get(id)
                .expect("pages are made of organizations");
            fill_parts(view, "period.html", period::period(view, found, when))
        }
        PageId::Indicators => fill_parts(view, "list.html", indicator::indicators(view)),
        PageId::Indicator(id) => {
            let found = dataset.indicators.get(id).expect("pages are made of indicators");
            fill_parts(view, "indicator.html", indicator::indicator(view, found))
        }
        PageId::Resolutions => fill_parts(view, "list.html", resolution::resolutions(view)),
        PageId::Resolution(id) => {
            let found = dataset
                .resolutions
                .get(id)
                .expect("pages are made of resolutions");
            fill_parts(view, "resolution.html", resolution::resolution(view, found))
        }
        PageId::Documents => fill_parts(view, "list.html", document::documents(view)),
        PageId::Document(id) => {
            let found = dataset.documents.get(id).expect("pages are made of documents");
            fill_parts(view, "document.html", document::document(view, found))
        }
        PageId::FreePages => fill_parts(view, "list.html", free::free_pages(view)),
        PageId::Reporting => fill_parts(view, "reporting.html", reporting::reporting(view)),
        PageId::Glossary => fill_parts(view, "glossary.html", context::glossary::glossary(view)),
        PageId::Downloads => fill_parts(view, "downloads.html", plain::downloads(view)),
        PageId::Search => fill(view, "search.html", context::search::search(view)),
        PageId::Free(_) => fill(view, "free.html", free::free(view)),
        PageId::NotFound => fill(view, "404.html", plain::not_found(view)),
    }
}

fn fill<T: Serialize>(
    view: &View<'_>,
    template: &str,
    (head, content): (Head, T),
) -> Result<Vec<String>, Box<Diagnostic>> {
    fill_parts(view, template, (head, Parts(vec![(String::new(), content)])))
}

fn fill_parts<T: Serialize>(
    view: &View<'_>,
    template: &str,
    (head, Parts(parts)): (Head, Parts<T>),
) -> Result<Vec<String>, Box<Diagnostic>> {
    let names: Vec<String> = parts.iter().map(|(name, _)| name.clone()).collect();
    let mut narrative = embed::embed(view)?;
    let mut written = Vec::with_capacity(parts.len());
    for (number, (_, content)) in (1..).zip(parts) {
        let page = Page {
            frame: context::frame::frame(&view.part(number), head.of_part(number), &names),
            narrative: narrative.take(),
            content,
        };
        written.push(view.input.theme.render(view.language, template, &page)?);
    }
    Ok(written)
}
