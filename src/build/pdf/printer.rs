use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::diag::{Failure, Severity, Sink, nearest};
use crate::export::whole_files;
use crate::locale::{Language, Length, Message, Text, Words};
use crate::model::{Classification, PageId};
use crate::output::hex;
use crate::pdf::{Attached, Page, Planned, Press, Report, Scope, Signing, plan};
use crate::route::{self, Download, DownloadContent, DownloadFormat};
use crate::site::Pages;
use crate::source::Workspace;

use super::super::Ready;
use super::Order;

/// Makes reports of one publication in one language.
pub(super) struct Printer<'a> {
    pub(super) ready: &'a Ready,
    pub(super) workspace: &'a Workspace,
    pub(super) order: &'a Order,
    pub(super) language: &'a Language,
    pub(super) words: &'a Words,
    pub(super) pages: Pages<'a>,
    pub(super) press: Press<'a>,
    pub(super) downloads: &'a [Download],
}

impl Printer<'_> {
    pub(super) fn plan(&self, scope: &Scope) -> Result<Vec<Planned>, Failure> {
        let there = self.pages.there(self.language);
        let narratives = &self.ready.narratives;
        let is_written = |page: &PageId| {
            let here = narratives.iter().filter(|it| it.language == *self.language);
            here.map(|it| &it.page).any(|it| it == page)
        };
        let plan = plan(&self.ready.dataset, scope, &there, &is_written);
        if plan.is_empty() {
            let message = Message::new("pdf-nothing").with("found", named(scope));
            let help = match meant(scope, &there) {
                Some(nearest) => Message::new("pdf-nothing-nearest").with("nearest", nearest),
                None => Message::new("pdf-nothing-help"),
            };
            return Err(Failure::new(message).help(help));
        }
        Ok(plan)
    }

    /// The bytes of a report. `None` where something is wrong, which is in `sink`.
    pub(super) fn report(
        &self,
        scope: &Scope,
        plan: &[Planned],
        old: Option<Vec<u8>>,
        sink: &mut Sink,
    ) -> Option<Vec<u8>> {
        let dataset = &self.ready.dataset;
        let publication = &dataset.publication;
        let mut pages = Vec::new();
        for Planned { page, level } in plan {
            match self.pages.html(page, self.language) {
                Ok(html) => pages.push(Page {
                    path: route::route(publication, self.language, page),
                    html,
                    level: *level,
                    title: self.title(page),
                }),
                Err(found) => sink.push(*found),
            }
        }
        if sink.has(Severity::Error) {
            return None;
        }
        let files = self.files(scope);
        let mut hash = Sha256::new();
        for file in &files {
            hash.update(&file.bytes);
        }
        let version = hex(&hash.finalize(), 6);
        let title = self.text(&publication.title);
        let of = self.name(scope);
        let as_of = self.words.date(publication.as_of.date);
        let report = Report {
            language: self.language,
            part_of: of.is_some().then(|| title.clone()),
            title: of.unwrap_or(title),
            description: publication
                .description
                .as_ref()
                .map(|it| self.text(it))
                .filter(|_| *scope == Scope::Whole),
            publisher: self.text(&publication.publisher),
            contact: publication.contact.as_ref().map(|it| self.text(it)),
            edition: self.words.say(&Message::new("page-edition").with("date", as_of)),
            as_of: publication.as_of.date,
            marks: self.marks(),
            signing: self.signing(),
            base_url: publication.base_url.as_deref(),
            pages,
            files,
            version,
            profile: &self.order.profile,
            standard: self.order.standard,
        };
        self.press.pdf(report, old, self, sink)
    }

    fn text(&self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    /// What a report of a part of the publication is called.
    fn name(&self, scope: &Scope) -> Option<String> {
        let dataset = &self.ready.dataset;
        match scope {
            Scope::Whole => None,
            Scope::Organization(id) => dataset.organizations.get(id).map(|it| self.text(&it.name)),
            Scope::Period(period) => {
                let period = dataset.periods.in_words(period, self.words, Length::Long);
                Some(
                    self.words
                        .say(&Message::new("pdf-of-period").with("period", period)),
                )
            }
            Scope::Resolution(id) => {
                let resolution = dataset.resolutions.get(id)?;
                let document = resolution
                    .document
                    .as_ref()
                    .and_then(|it| dataset.documents.get(it));
                let title = document.map(|it| self.text(&it.title));
                Some(
                    resolution
                        .name
                        .as_ref()
                        .map(|it| self.text(it))
                        .or(title)
                        .unwrap_or_else(|| id.to_string()),
                )
            }
            Scope::Indicator(id) => dataset.indicators.get(id).map(|it| self.text(&it.name)),
        }
    }

    /// What a page is called in a report, where it is not what it is called in the site.
    fn title(&self, page: &PageId) -> Option<String> {
        let dataset = &self.ready.dataset;
        match page {
            PageId::Home => Some(self.words.say(&Message::new("pdf-overview"))),
            PageId::OrganizationPeriod(id, period) => {
                let organization = self.text(dataset.organizations.get(id)?.label());
                let period = dataset.periods.in_words(period, self.words, Length::Long);
                Some(format!("{organization}, {period}"))
            }
            _ => None,
        }
    }

    /// What every page has to say.
    fn marks(&self) -> Vec<String> {
        let publication = &self.ready.dataset.publication;
        let say = |id: &'static str| self.words.say(&Message::new(id));
        let draft = self.order.draft.then(|| say("pdf-draft"));
        let classification = match publication.published {
            Classification::Public => None,
            Classification::Internal => Some(say("pdf-internal")),
            Classification::Confidential => Some(say("pdf-confidential")),
        };
        let notice = publication.notice.as_ref().map(|it| self.text(it));
        draft.into_iter().chain(classification).chain(notice).collect()
    }

    fn signing(&self) -> Signing {
        let said = &self.ready.dataset.publication.signing;
        let text = |it: &Option<Text>| it.as_ref().map(|it| self.text(it));
        let texts = |all: &[Text]| all.iter().map(|it| self.text(it)).collect();
        Signing {
            above: text(&said.above),
            place: text(&said.place),
            authority: texts(&said.authority),
            post: text(&said.post),
            name: text(&said.name),
            recipients: texts(&said.recipients),
        }
    }

    /// The data behind a report, as programs read them.
    fn files(&self, scope: &Scope) -> Vec<Attached> {
        let contents = match scope {
            Scope::Whole => vec![DownloadContent::Figures, DownloadContent::Assessments],
            Scope::Period(_) => vec![DownloadContent::Figures],
            Scope::Organization(id) => vec![DownloadContent::OrganizationFigures(id.clone())],
            Scope::Indicator(id) => vec![DownloadContent::IndicatorFigures(id.clone())],
            Scope::Resolution(id) => vec![DownloadContent::ResolutionAssessments(id.clone())],
        };
        let dataset = &self.ready.dataset;
        let mut files = Vec::new();
        for content in contents {
            if !self.downloads.iter().any(|it| it.content == content) {
                continue;
            }
            for (format, bytes) in whole_files(dataset, &self.ready.assessments, &content) {
                files.push(self.attached(&content, format, bytes));
            }
        }
        files
    }

    fn attached(&self, content: &DownloadContent, format: DownloadFormat, bytes: Vec<u8>) -> Attached {
        let about = match content {
            DownloadContent::Assessments | DownloadContent::ResolutionAssessments(_) => "assessments",
            _ => "figures",
        };
        let description = match about {
            "assessments" => "pdf-file-assessments",
            _ => "pdf-file-figures",
        };
        Attached {
            name: format!("{about}.{}", format.extension()),
            media_type: format.media_type(),
            description: self.words.say(&Message::new(description)),
            bytes,
        }
    }
}

/// What was asked for, as it was written.
fn named(scope: &Scope) -> String {
    match scope {
        Scope::Whole => String::new(),
        Scope::Organization(id) => id.to_string(),
        Scope::Period(period) => period.to_string(),
        Scope::Resolution(id) => id.to_string(),
        Scope::Indicator(id) => id.to_string(),
    }
}

/// What there is something on, and what was most likely meant.
fn meant(scope: &Scope, there: &BTreeSet<PageId>) -> Option<String> {
    let found = named(scope);
    let names = there.iter().filter_map(|page| match (scope, page) {
        (Scope::Organization(_), PageId::Organization(id)) => Some(id.to_string()),
        (Scope::Period(_), PageId::OrganizationPeriod(_, period)) => Some(period.to_string()),
        (Scope::Resolution(_), PageId::Resolution(id)) => Some(id.to_string()),
        (Scope::Indicator(_), PageId::Indicator(id)) => Some(id.to_string()),
        _ => None,
    });
    let names: BTreeSet<String> = names.collect();
    nearest(&found, names.iter().map(String::as_str)).map(str::to_owned)
}
