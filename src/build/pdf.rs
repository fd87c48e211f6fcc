//! Reports of a checked publication, as PDF files.

mod presses;
mod printer;
mod sources;

use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Failure, Severity, Sink};
use crate::export::downloads;
use crate::locale::{Language, Message};
use crate::model::{Dataset, PageId};
use crate::output::{Staging, write_file};
use crate::pdf::{Press, Scope, Standard};
use crate::route;
use crate::site::Pages;
use crate::source::Workspace;

use super::{Observer, Ready, Stage, Workshop};

use presses::side_by_side;
use printer::Printer;

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
        workspace,
        before: &|scope| to(scope, language),
        done: &|| observer.page_done(),
    };
    let made = reports(&run, order)?;
    let mut found = Sink::default();
    let mut files = Vec::new();
    for (scope, bytes, of_one) in made {
        found.append(of_one);
        files.push((to(&scope, language), bytes));
    }
    sink.append(once_each(&found));
    workshop.read_again();
    if workshop.sink.has(Severity::Error) {
        return Ok(None);
    }
    let mut printed = Vec::new();
    for (path, bytes) in files {
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
    (workspace, output_dir): (&Workspace, &Path),
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
            workspace,
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
    /// The files of the publication.
    workspace: &'a Workspace,
    /// Where a report was put by the run before.
    before: &'a (dyn Fn(&Scope) -> PathBuf + Sync),
    /// To be told of each report that is done.
    done: &'a (dyn Fn() + Sync),
}

/// A report: what it is about, its bytes where there are any, what was found.
type Made = (Scope, Option<Vec<u8>>, Sink);

/// The reports in the order of the scopes, whichever is done first.
fn reports(run: &Run<'_>, order: &Order) -> Result<Vec<Made>, Failure> {
    let Run { ready, workspace, .. } = *run;
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
        workspace,
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
    Ok(side_by_side(&scopes, |(scope, plan)| {
        let mut sink = Sink::default();
        let old = std::fs::read((run.before)(scope)).ok();
        let bytes = printer.report(scope, plan, old, &mut sink);
        (run.done)();
        ((*scope).clone(), bytes, sink)
    }))
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
