//! The order of the stages, and the only place that knows it.
//!
//! [`check`] reads a publication and finds everything that is to be said of it; [`build`] publishes what [`check`]
//! found right; [`pdf()`] lays it out on paper. None of them prints.

mod fingerprint;
#[cfg(feature = "pdf")]
mod pdf;

#[cfg(feature = "pdf")]
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::civil::Date;

use crate::assess::{Assessments, assess};
use crate::check::{View, check as check_records};
use crate::diag::{Code, Failure, Severity, Sink};
use crate::export::{self, downloads, export};
use crate::load::load;
use crate::locale::Language;
use crate::model::Dataset;
use crate::narrative::{Narrative, narrative};
use crate::output::{Published, SitePath, Staging};
use crate::review::{Review, review};
use crate::route;
use crate::site::{self, Input, Receive, site};
use crate::source::{FileKind, Workspace, source};
use crate::theme::{Theme, theme};

use fingerprint::fingerprint;
#[cfg(feature = "pdf")]
pub use pdf::{Order, PLAIN, Printed, every_scope, pdf};

/// The stages that an observer is told of, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Source,
    /// What they say is understood.
    Load,
    /// It is held against each other.
    Check,
    /// Targets are judged, printed claims recomputed.
    Assess,
    /// Markdown is read.
    Narrative,
    /// Pages are rendered and put beside the published site.
    Site,
    /// They take its place.
    Output,
    /// Reports are laid out on paper.
    Pdf,
}

/// Someone who watches a run: a progress bar, a clock.
pub trait Observer: Sync {
    /// This stage begins.
    fn stage(&mut self, stage: Stage);
    /// The site will have this many pages.
    fn pages(&mut self, count: usize);
    /// One of them is done; called from any thread.
    fn page_done(&self);
}

/// What a run is asked to do.
#[derive(Clone, Debug)]
pub struct Options {
    /// The publication's root folder.
    pub root: PathBuf,
    /// The configuration file, where it is not `niengiam.yaml` in the root.
    pub config: Option<PathBuf>,
    /// Where the site goes.
    pub output_dir: PathBuf,
    /// Where the site will stand, in the place of what the configuration says.
    pub base_url: Option<String>,
    /// The point of view, in the place of what the configuration says.
    pub as_of: Option<Date>,
    /// Whether the site has reports as PDF files, with links from their pages.
    pub reports: bool,
    /// Today: an as-of date after it lifts no embargo.
    pub today: Date,
}

/// A publication that was read and checked.
pub struct Workshop {
    /// Its files.
    pub workspace: Workspace,
    /// What is to be said of them.
    pub sink: Sink,
    ready: Option<Ready>,
}

/// What a site is made of.
struct Ready {
    dataset: Dataset,
    assessments: Assessments,
    review: Review,
    narratives: Vec<Narrative>,
    theme: Option<Theme>,
}

/// What the columns of files of data mean, in each language.
type Dictionary = BTreeMap<Language, [Vec<(String, String)>; 2]>;

impl Ready {
    fn dictionary(&self, theme: &Theme) -> Dictionary {
        let languages = self.dataset.publication.languages.iter();
        let of = |language: &Language| {
            let words = theme.words(language);
            export::dictionary(&self.dataset, &self.assessments, words)
        };
        languages
            .map(|language| (language.clone(), of(language)))
            .collect()
    }

    /// What pages are made from.
    fn input<'a>(
        &'a self,
        theme: &'a Theme,
        downloads: &'a [route::Download],
        dictionary: &'a Dictionary,
    ) -> Input<'a> {
        Input {
            dataset: &self.dataset,
            assessments: &self.assessments,
            review: &self.review,
            narratives: &self.narratives,
            theme,
            downloads,
            dictionary,
            reports: false,
        }
    }
}

impl Workshop {
    /// The files, what may be published of them, and where what is found on the way goes.
    ///
    /// # Panics
    /// Where the publication has errors: nobody may ask for this.
    fn publishable(&mut self) -> (&Workspace, &Ready, &mut Sink) {
        assert!(
            !self.sink.has(Severity::Error),
            "a publication with errors is not published"
        );
        let ready = self.ready.as_ref();
        let ready = ready.expect("a publication without errors could be read");
        (&self.workspace, ready, &mut self.sink)
    }

    /// Narratives gave up their texts: those that something was found in are read once more, to be shown with its line.
    #[cfg(feature = "pdf")]
    fn read_again(&mut self) {
        for id in self.sink.files() {
            if let Some(Cow::Owned(text)) = self.workspace.text_again(id) {
                self.workspace.put_text(id, text);
            }
        }
    }

    /// The first language of the publication, where its configuration could be read.
    pub fn first_language(&self) -> Option<Language> {
        self.ready
            .as_ref()
            .map(|ready| ready.dataset.publication.default_language().clone())
    }
}

/// What was published.
#[derive(Debug)]
pub struct Build {
    /// How many files changed.
    pub files: Published,
    /// The as-of date of the figures.
    pub as_of: Date,
    /// The run before this one was interrupted while it published.
    pub was_interrupted: bool,
}

/// Reads a publication and finds everything that is to be said of it.
pub fn check(options: &Options, observer: &mut dyn Observer) -> Result<Workshop, Failure> {
    let mut sink = Sink::default();
    observer.stage(Stage::Source);
    let mut workspace = source(&options.root, options.config.as_deref(), &mut sink)?;
    observer.stage(Stage::Load);
    let records = on_pool(|| load(&workspace, &mut sink));
    observer.stage(Stage::Check);
    let view = View {
        as_of: options.as_of,
        today: options.today,
    };
    let dataset = on_pool(|| check_records(records, &workspace, view, &mut sink));
    let Some(mut dataset) = dataset else {
        return Ok(Workshop {
            workspace,
            sink,
            ready: None,
        });
    };
    give_up_figures(&mut workspace, &sink);
    if let Some(base_url) = &options.base_url {
        dataset.publication.base_url = Some(base_url.clone());
    }
    observer.stage(Stage::Assess);
    let assessments = on_pool(|| assess(&dataset));
    let mut found = Sink::default();
    let review = review(&dataset, &assessments, &mut found);
    append_late(&mut sink, &found);
    observer.stage(Stage::Narrative);
    let publication = &dataset.publication;
    let theme = theme(
        &options.root,
        &publication.theme,
        &publication.languages,
        &mut sink,
    );
    let none = BTreeMap::new();
    let custom = theme.as_ref().map_or(&none, Theme::shortcodes);
    let mut found = Sink::default();
    // Narratives give up their texts, but what was found in one before is shown with its line.
    let texts = sink.files().into_iter().filter_map(|file| {
        let text = workspace.file(file)?.text.clone();
        Some((file, text))
    });
    let texts: Vec<_> = texts.collect();
    let narratives = on_pool(|| narrative(&dataset, &assessments, &mut workspace, custom, &mut found));
    for (file, text) in texts {
        workspace.put_text(file, text);
    }
    append_late(&mut sink, &found);
    let ready = Some(Ready {
        dataset,
        assessments,
        review,
        narratives,
        theme,
    });
    Ok(Workshop {
        workspace,
        sink,
        ready,
    })
}

/// Lets go of the texts of figures files, which are most of what is in memory. From here on nothing is found in them, and
/// one with a finding is kept, because its line is shown.
fn give_up_figures(workspace: &mut Workspace, sink: &Sink) {
    let found = sink.files();
    for file in &mut workspace.files {
        if matches!(file.kind, FileKind::Figures { .. }) && !found.contains(&file.id) {
            file.text = String::new();
        }
    }
}

/// Runs a stage on one of the threads that have their parts in it. What a thread gives back, the allocator hands out to
/// that thread only: a stage on a thread of its own would find nothing of what the stage before it gave up.
fn on_pool<T: Send>(stage: impl FnOnce() -> T + Send) -> T {
    rayon::scope(|_| stage())
}

/// A figure that could not be read has its finding: that a narrative then finds no number or is left out, and a printed
/// number nothing to be recomputed from, or words are no longer borne out, is not said as well.
fn append_late(sink: &mut Sink, found: &Sink) {
    let data_is_wrong = sink.has(Severity::Error);
    for diagnostic in found.diagnostics() {
        let follows = matches!(
            diagnostic.code,
            Code::NoValue
                | Code::WrongClaim
                | Code::BaselineJudged
                | Code::LaterNarrative
                | Code::LanguagesDiffer
                | Code::ClaimNotRecomputable
        );
        if !(data_is_wrong && follows) {
            sink.push(diagnostic.clone());
        }
    }
}

/// Publishes a checked publication. `None` where a finding, now in its sink, showed only while pages were rendered.
///
/// # Panics
/// Where the publication has errors: nobody may ask for this.
pub fn build(
    workshop: &mut Workshop,
    options: &Options,
    observer: &mut dyn Observer,
) -> Result<Option<Build>, Failure> {
    let (workspace, ready, sink) = workshop.publishable();
    let theme = ready
        .theme
        .as_ref()
        .expect("a publication without errors has its theme");
    observer.stage(Stage::Site);
    let staging = Staging::open(&options.output_dir, &options.root)?;
    let was_interrupted = staging.was_interrupted();
    let as_of = ready.dataset.publication.as_of.date;
    let shown = shown(ready);
    let made_from = fingerprint(options, workspace, (ready, theme), &shown)?;
    if let Some(files) = staging.stands(&made_from) {
        return Ok(Some(Build {
            files,
            as_of,
            was_interrupted,
        }));
    }
    let found_before = sink.diagnostics().len();
    let downloads = downloads(&ready.dataset, &ready.assessments);
    let dictionary = ready.dictionary(theme);
    let mut input = ready.input(theme, &downloads, &dictionary);
    input.reports = options.reports;
    let data = export::Input {
        dataset: &ready.dataset,
        assessments: &ready.assessments,
        downloads: &downloads,
        theme,
    };
    observer.pages(site::count(&input) + data.count() + shown.len());
    let shelf = Shelf {
        staging: &staging,
        observer,
    };
    site(&input, &shelf, sink)?;
    export(&data, &staging, &|| shelf.observer.page_done())?;
    for path in shown {
        let on_disk = workspace.root.join(path);
        let bytes =
            std::fs::read(&on_disk).map_err(|error| Failure::io("source-unreadable", &on_disk, &error))?;
        if let Some(there) = route::file(path) {
            shelf.take(&there, &bytes)?;
        }
    }
    #[cfg(feature = "pdf")]
    if options.reports && !sink.has(Severity::Error) {
        pdf::reports_of_site(
            ready,
            (workspace, &options.output_dir),
            &staging,
            &|| shelf.observer.page_done(),
            sink,
        )?;
    }
    // What was found only now is to be said by the next run as well, which therefore has to make everything again.
    let made_from = (sink.diagnostics().len() == found_before).then_some(made_from);
    #[cfg(feature = "pdf")]
    workshop.read_again();
    if workshop.sink.has(Severity::Error) {
        return Ok(None);
    }
    observer.stage(Stage::Output);
    Ok(Some(Build {
        files: staging.commit(made_from)?,
        as_of,
        was_interrupted,
    }))
}

/// The pictures and files that narratives show, and the copies of documents.
fn shown(ready: &Ready) -> BTreeSet<&String> {
    let shown = ready.narratives.iter().flat_map(|narrative| &narrative.files);
    let documents = ready.dataset.documents.values();
    let copies = documents.filter_map(|document| document.file.as_ref());
    shown.chain(copies).collect()
}

/// Puts each file beside the published site and counts it.
struct Shelf<'a> {
    staging: &'a Staging,
    observer: &'a dyn Observer,
}

impl Receive for Shelf<'_> {
    fn take(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        self.staging.put(path, bytes)?;
        self.observer.page_done();
        Ok(())
    }

    fn take_part(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        self.staging.put(path, bytes)
    }
}
