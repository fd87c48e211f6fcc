use std::cell::RefCell;

use crate::locale::{Language, Length, Message, Text, Words};
use crate::model::{
    Dataset, DocumentId, FigureRef, IndicatorId, NumberStyle, OrganizationId, PageId, Period, ResolutionId,
    TargetRef,
};
use crate::narrative::Narrative;
use crate::output::SitePath;
use crate::route::{self, Anchor};

use super::Input;
use super::context::Link;
use super::index::{Index, Paths};

/// One page in one language: what it is made from, its words, and the way from it to other pages.
pub(super) struct View<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) index: &'a Index<'a>,
    pub(super) language: &'a Language,
    pub(super) words: &'a Words,
    pub(super) page: PageId,
    /// Which part of the page it is: 1, or more where its lists are too long for one.
    pub(super) part: usize,
    /// Whether it is made for paper, where a list has no parts.
    pub(super) on_paper: bool,
    pub(super) path: SitePath,
    /// The files that belong to the page, where it has any.
    pub(super) files: Option<RefCell<Files>>,
    paths: &'a Paths,
}

/// The files that a page was found to have while it was made.
pub(super) type Files = Vec<(SitePath, Vec<u8>)>;

impl<'a> View<'a> {
    pub(super) fn new(
        input: &'a Input<'a>,
        index: &'a Index<'a>,
        language: &'a Language,
        page: PageId,
    ) -> Self {
        let paths = index
            .paths
            .get(language)
            .expect("pages are made in the languages of the publication");
        let path = paths.get(&page).expect("only pages that are there are made");
        Self {
            input,
            index,
            language,
            words: input.theme.words(language),
            path: path.clone(),
            files: None,
            paths,
            page,
            part: 1,
            on_paper: false,
        }
    }

    /// The page as it is printed.
    pub(super) fn for_paper(self) -> Self {
        Self {
            on_paper: true,
            ..self
        }
    }

    /// A part of the page, without the files that were found for the whole.
    pub(super) fn part(&self, part: usize) -> Self {
        Self {
            part,
            path: self.path_of_part(self.language, part),
            page: self.page.clone(),
            files: None,
            ..*self
        }
    }

    /// Where a part of the page lies in a language.
    pub(super) fn path_of_part(&self, language: &Language, part: usize) -> SitePath {
        let first = route::route(&self.dataset().publication, language, &self.page);
        if part == 1 {
            first
        } else {
            route::part(&first, part)
        }
    }

    /// The same with files beside it.
    pub(super) fn with_files(self) -> Self {
        Self {
            files: Some(RefCell::default()),
            ..self
        }
    }

    pub(super) fn dataset(&self) -> &'a Dataset {
        self.input.dataset
    }

    /// The words of a message without variables.
    pub(super) fn say(&self, id: &'static str) -> String {
        self.words.say(&Message::new(id))
    }

    /// The words of a message.
    pub(super) fn words_of(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// A text in the language of the page.
    pub(super) fn text(&self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    /// A text that may not be there.
    pub(super) fn maybe(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// The way to a file of the site.
    pub(super) fn to(&self, path: &SitePath) -> String {
        match (&self.page, &self.dataset().publication.base_url) {
            // It is shown for addresses of any depth, from which no relative link leads anywhere.
            (PageId::NotFound, Some(base)) => site_root(base) + &path.to_url(),
            _ => path.relative_to(&self.path),
        }
    }

    /// The way to a page, where the site has it in this language.
    pub(super) fn href(&self, page: &PageId) -> Option<String> {
        self.paths.get(page).map(|path| self.to(path))
    }

    /// The way to a place on a page. The first part of a page has the places of all that stands on others.
    pub(super) fn href_at(&self, page: &PageId, anchor: &Anchor) -> Option<String> {
        let mut href = if *page == self.page && self.part == 1 {
            String::with_capacity(anchor.as_str().len() + 1)
        } else {
            self.href(page)?
        };
        href.push('#');
        href.push_str(anchor.as_str());
        Some(href)
    }

    /// Whether the site has a page in a language: a free page only where it was written in it.
    pub(super) fn has(&self, page: &PageId, language: &Language) -> bool {
        self.index.has(page, language)
    }

    /// What an editor wrote for this page.
    pub(super) fn narrative(&self) -> Option<&'a Narrative> {
        self.index.narratives.get(&(&self.page, self.language)).copied()
    }

    pub(super) fn link(&self, page: &PageId, text: String) -> Link {
        Link {
            href: self.href(page),
            text,
        }
    }

    pub(super) fn organization_name(&self, id: &OrganizationId) -> String {
        self.dataset().organization_name(id, self.language)
    }

    /// The short name of an organization, where it has one.
    pub(super) fn organization_label(&self, id: &OrganizationId) -> String {
        self.dataset().organization_label(id, self.language)
    }

    pub(super) fn organization(&self, id: &OrganizationId) -> Link {
        self.link(&PageId::Organization(id.clone()), self.organization_label(id))
    }

    pub(super) fn indicator_name(&self, id: &IndicatorId) -> String {
        self.dataset().indicator_name(id, self.language)
    }

    pub(super) fn indicator(&self, id: &IndicatorId) -> Link {
        self.link(&PageId::Indicator(id.clone()), self.indicator_name(id))
    }

    /// What a document is called where there is little room: its kind and number, else its title.
    pub(super) fn document_label(&self, id: &DocumentId) -> String {
        self.dataset().document_label(id, self.language)
    }

    pub(super) fn document(&self, id: &DocumentId) -> Link {
        self.link(&PageId::Document(id.clone()), self.document_label(id))
    }

    pub(super) fn resolution_name(&self, id: &ResolutionId) -> String {
        self.dataset().resolution_name(id, self.language)
    }

    pub(super) fn resolution(&self, id: &ResolutionId) -> Link {
        self.link(&PageId::Resolution(id.clone()), self.resolution_name(id))
    }

    /// What a target is called: its own name, else that of its measure.
    pub(super) fn target_name(&self, reference: &TargetRef) -> String {
        self.dataset().target_name(reference, self.words)
    }

    /// A target with the way to its place on its resolution's page.
    pub(super) fn target(&self, reference: &TargetRef) -> Link {
        let page = PageId::Resolution(reference.resolution.clone());
        Link {
            href: self.href_at(&page, &Anchor::target(&reference.target)),
            text: self.target_name(reference),
        }
    }

    /// A period in words.
    pub(super) fn period(&self, period: &Period, length: Length) -> String {
        self.dataset().periods.in_words(period, self.words, length)
    }

    /// A period, with the way to the organization's page for it where there is one.
    pub(super) fn period_of(&self, organization: &OrganizationId, period: &Period, length: Length) -> Link {
        let page = PageId::OrganizationPeriod(organization.clone(), period.clone());
        self.link(&page, self.period(period, length))
    }

    /// The way to a figure: to its own place where a file gives it, else to the page of its period.
    pub(super) fn figure(&self, figure: &FigureRef) -> Option<String> {
        let (page, anchor) = route::figure(figure);
        if self.dataset().observation(figure).is_some() {
            self.href_at(&page, &anchor)
        } else {
            self.href(&page).filter(|_| page != self.page)
        }
    }

    /// How the numbers of an indicator are written.
    pub(super) fn style(&self, indicator: &IndicatorId) -> NumberStyle<'a> {
        self.dataset().number_style(indicator)
    }
}

/// The path of a base address: `/niengiam/` of `https://noibo.tinh.vn/niengiam/`.
fn site_root(base_url: &str) -> String {
    let behind = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    behind
        .split_once('/')
        .map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}
