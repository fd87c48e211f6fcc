//! Reports of a checked publication, as PDF files.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::diag::{Diagnostic, Failure, Severity, Sink};
use crate::export::{downloads, whole_files};
use crate::locale::{Language, Length, Message, Text, Words};
use crate::model::{Classification, Dataset, PageId};
use crate::output::{SitePath, Staging, hex, write_file};
use crate::pdf::{Attached, Page, Planned, Press, Report, Scope, Standard, plan};
use crate::route::{self, Download, DownloadContent, DownloadFormat};
use crate::site::Pages;

use super::{Observer, Ready, Stage, Workshop};

/// What reports are asked for.
#[derive(Clone, Debug)]
pub struct Order {
    /// What each is about.
    pub scopes: Vec<Scope>,
    /// Their language; the publication's first where none is asked for.
    pub language: Option<Language>,
    /// How they are laid out.
    pub profile: String,
    /// What the files promise.
    pub standard: Standard,
    /// Whether every page is marked as a draft.
    pub draft: bool,
}

/// The layout where none is asked for.
pub const PLAIN: &str = "plain";

/// A file that was asked for.
#[derive(Debug)]
pub struct Printed {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it had to be written: `false` where it held the same already.
    pub written: bool,
}

/// Everything that there is a report of.
pub fn every_scope(workshop: &Workshop) -> Vec<Scope> {
    workshop
        .ready
        .as_ref()
        .map_or_else(Vec::new, |ready| scopes(&ready.dataset))
}

fn scopes(dataset: &Dataset) -> Vec<Scope> {
    let organizations = dataset.organizations.keys().cloned().map(Scope::Organization);
    let resolutions = dataset.resolutions.keys().cloned().map(Scope::Resolution);
    let indicators = dataset.indicators.keys().cloned().map(Scope::Indicator);
    let parts = organizations.chain(resolutions).chain(indicators);
    std::iter::once(Scope::Whole).chain(parts).collect()
}

/// Makes the reports and writes each to the path that `to` gives it. `None` where a finding, now in the sink of the
/// workshop, kept one from being made: then none is written.
///
/// # Errors
/// A layout or a language that is not there, something that is not in the publication, a file that cannot be written.
pub fn pdf(
    workshop: &mut Workshop,
    order: &Order,
    to: &(dyn Fn(&Scope, &Language) -> PathBuf + Sync),
    observer: &mut dyn Observer,
) -> Result<Option<Vec<Printed>>, Failure> {
    let (workspace, ready, sink) = workshop.publishable();
    observer.stage(Stage::Pdf);
    observer.pages(order.scopes.len());
    let language = language(&ready.dataset, order)?;
    let run = Run {
        ready,
        root: &workspace.root,
        before: &|scope| to(scope, language),
        done: &|| observer.page_done(),
    };
    let made = reports(&run, order)?;
    let mut found = Sink::default();
    let mut files = Vec::new();
    for (scope, bytes, of_one) in made {
        found.append(of_one);
        files.push((scope, bytes));
    }
    sink.append(once_each(&found));
    if sink.has(Severity::Error) {
        return Ok(None);
    }
    let mut printed = Vec::new();
    for (scope, bytes) in files {
        let path = to(&scope, language);
        let written = write_file(&path, &bytes.expect("what was not made has an error"))?;
        printed.push(Printed { path, written });
    }
    Ok(Some(printed))
}

/// How many reports for the site are in memory at a time.
const AT_ONCE: usize = 16;

/// Puts a report of everything that there is one of into the site, in each language. What is wrong is in `sink`.
pub(super) fn reports_of_site(
    ready: &Ready,
    (root, output_dir): (&Path, &Path),
    staging: &Staging,
    done: &(dyn Fn() + Sync),
    sink: &mut Sink,
) -> Result<(), Failure> {
    let publication = &ready.dataset.publication;
    let mut found = Sink::default();
    for language in &publication.languages {
        let path = |scope: &Scope| {
            let page = page(scope).expect("there is a page of each of these");
            route::report(publication, language, &page).expect("and a report of each of these pages")
        };
        let run = Run {
            ready,
            root,
            before: &|scope| output_dir.join(path(scope).as_str()),
            done,
        };
        for scopes in scopes(&ready.dataset).chunks(AT_ONCE) {
            let order = Order {
                scopes: scopes.to_vec(),
                language: Some(language.clone()),
                profile: PLAIN.to_owned(),
                standard: Standard::default(),
                draft: false,
            };
            for (scope, bytes, of_one) in reports(&run, &order)? {
                found.append(of_one);
                if let Some(bytes) = bytes {
                    staging.put(&path(&scope), &bytes)?;
                }
            }
        }
    }
    sink.append(once_each(&found));
    Ok(())
}

/// The page that a report is of. `None` for a report of a period, which is of many.
fn page(scope: &Scope) -> Option<PageId> {
    match scope {
        Scope::Whole => Some(PageId::Home),
        Scope::Organization(id) => Some(PageId::Organization(id.clone())),
        Scope::Resolution(id) => Some(PageId::Resolution(id.clone())),
        Scope::Indicator(id) => Some(PageId::Indicator(id.clone())),
        Scope::Period(_) => None,
    }
}

/// What is wrong with a template or a page is found again in each report that has it.
fn once_each(found: &Sink) -> Sink {
    let mut sink = Sink::default();
    let mut seen: Vec<&Diagnostic> = Vec::new();
    for diagnostic in found.diagnostics() {
        if !seen.contains(&diagnostic) {
            seen.push(diagnostic);
            sink.push(diagnostic.clone());
        }
    }
    sink
}

/// What reports are made from, and where.
#[derive(Clone, Copy)]
struct Run<'a> {
    ready: &'a Ready,
    /// The root of the publication.
    root: &'a Path,
    /// Where a report was put by the run before.
    before: &'a (dyn Fn(&Scope) -> PathBuf + Sync),
    /// To be told of each report that is done.
    done: &'a (dyn Fn() + Sync),
}

/// A report: what it is about, its bytes where there are any, what was found.
type Made = (Scope, Option<Vec<u8>>, Sink);

/// The reports in the order of the scopes, whichever is done first.
fn reports(run: &Run<'_>, order: &Order) -> Result<Vec<Made>, Failure> {
    let Run { ready, root, .. } = *run;
    let theme = ready
        .theme
        .as_ref()
        .expect("a publication without errors has its theme");
    let language = language(&ready.dataset, order)?;
    if !theme.profiles().contains(&order.profile.as_str()) {
        let message = Message::new("pdf-unknown-profile").with("found", &order.profile);
        let help = Message::new("pdf-unknown-profile-help").with("names", theme.profiles().join(", "));
        return Err(Failure::new(message).help(help));
    }
    let downloads = downloads(&ready.dataset, &ready.assessments);
    let dictionary = ready.dictionary(theme);
    let input = ready.input(theme, &downloads, &dictionary);
    let printer = Printer {
        ready,
        root,
        order,
        language,
        words: theme.words(language),
        pages: Pages::new(&input),
        press: Press::new(theme),
        downloads: &downloads,
    };
    // Each is known before the first is made, because some take long.
    let plans = order.scopes.iter().map(|scope| printer.plan(scope));
    let plans = plans.collect::<Result<Vec<_>, Failure>>()?;
    let scopes: Vec<_> = order.scopes.iter().zip(plans).collect();
    let made = scopes.into_par_iter().map(|(scope, plan)| {
        let mut sink = Sink::default();
        let old = std::fs::read((run.before)(scope)).ok();
        let bytes = printer.report(scope, &plan, old, &mut sink);
        (run.done)();
        (scope.clone(), bytes, sink)
    });
    Ok(made.collect())
}

fn language<'a>(dataset: &'a Dataset, order: &Order) -> Result<&'a Language, Failure> {
    let languages = &dataset.publication.languages;
    let Some(asked) = &order.language else {
        return Ok(dataset.publication.default_language());
    };
    languages.iter().find(|it| *it == asked).ok_or_else(|| {
        let codes: Vec<&str> = languages.iter().map(Language::code).collect();
        let message = Message::new("pdf-no-language").with("found", asked.code());
        Failure::new(message).help(Message::new("pdf-no-language-help").with("names", codes.join(", ")))
    })
}

/// Makes reports of one publication in one language.
struct Printer<'a> {
    ready: &'a Ready,
    root: &'a Path,
    order: &'a Order,
    language: &'a Language,
    words: &'a Words,
    pages: Pages<'a>,
    press: Press<'a>,
    downloads: &'a [Download],
}

impl Printer<'_> {
    fn plan(&self, scope: &Scope) -> Result<Vec<Planned>, Failure> {
        let there = self.pages.there(self.language);
        let narratives = &self.ready.narratives;
        let is_written = |page: &PageId| {
            let here = narratives.iter().filter(|it| it.language == *self.language);
            here.map(|it| &it.page).any(|it| it == page)
        };
        let plan = plan(&self.ready.dataset, scope, &there, &is_written);
        if plan.is_empty() {
            let message = Message::new("pdf-nothing").with("found", named(scope));
            return Err(Failure::new(message).help(Message::new("pdf-nothing-help")));
        }
        Ok(plan)
    }

    /// The bytes of a report. `None` where something is wrong, which is in `sink`.
    fn report(
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
            base_url: publication.base_url.as_deref(),
            pages,
            files,
            version,
            profile: &self.order.profile,
            standard: self.order.standard,
        };
        let pictures = |path: &SitePath| self.picture(path);
        self.press.pdf(report, old, &pictures, sink)
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

    /// The file that a page shows, by its place in the site.
    fn picture(&self, path: &SitePath) -> Option<Vec<u8>> {
        let shown = self
            .ready
            .narratives
            .iter()
            .flat_map(|narrative| &narrative.files);
        let mut found = shown.filter(|file| route::file(file).as_ref() == Some(path));
        std::fs::read(self.root.join(found.next()?)).ok()
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
