//! Holds what the files say against each other, and keeps what may be published.
//!
//! In: [`Records`], whose types are right and whose references are not checked. Out: a [`Dataset`], in which every
//! reference leads somewhere and nothing is that may not be shown; and all findings, not the first alone.
//!
//! 1. [`ground`]: every name that is declared, so that each reference can be looked up, with the nearest right one
//! 2. [`publication`], [`texts`]: the publication as a whole; texts that lack a language
//! 3. [`indicators`], [`derivations`]: units, dimensions, indicators and how they are worked out
//! 4. [`organizations`], [`documents`]: whom it is about, and what it was read in
//! 5. [`figures`]: the figures, each held against what it measures, whose it is, when, and where it was read
//! 6. [`resolutions`], [`targets`], [`totals`], [`claims`]: what was asked for, and what documents say came of it
//! 7. [`narratives`]: each Markdown file and its page
//! 8. [`arithmetic`], [`conflicts`]: figures that cannot all be right, targets that cannot all be met
//! 9. [`view`], [`standings`]: the as-of date, and what is left out by it, by classification or by an embargo
//! 10. [`disclosure`]: figures left out that could be worked out from the others
//! 11. [`assemble`]: what is left
//!
//! Something with a finding is left out and remembered: nothing that refers to it is reported for that again.

mod arithmetic;
mod assemble;
mod circles;
mod claims;
mod composition;
mod conflicts;
mod derivations;
mod disclosure;
mod documents;
mod draft;
mod figure_rules;
mod figures;
mod figures_file;
mod ground;
mod indicators;
mod leanings;
mod measures;
mod names;
mod names_in_common;
mod narratives;
mod numbers;
mod organizations;
mod printed;
mod publication;
mod release;
mod resolutions;
mod said;
mod scope;
mod standings;
mod targets;
mod texts;
mod totals;
mod unread;
mod view;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::Sink;
use crate::load::{FiguresRecord, Records};
use crate::model::{Dataset, Measure, NotYet, TargetRef};
use crate::source::Workspace;

use draft::Draft;
use figures::Frame;
use ground::Ground;
use measures::Known;
use narratives::Pages;
use release::Level;
use view::PointOfView;

/// What a run wants to see, and when it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// The as-of date that the command line gives; it goes before that of `niengiam.yaml`.
    pub as_of: Option<Date>,
    /// Today. It is never published: a day still to come lifts no embargo.
    pub today: Date,
}

/// Checks `records` and gives what of them is published. `workspace` has the files that records name. Of records, the
/// figures are given up as soon as they are read, so that not all is in memory twice.
///
/// What comes out is fit for the stages after it even where there are errors, so that these can add their findings;
/// it must not be published then. `None` where `niengiam.yaml` or `data/indicators.yaml` could not be read.
pub fn check(mut records: Records, workspace: &Workspace, view: View, sink: &mut Sink) -> Option<Dataset> {
    let ground = Ground::new(&records);
    let (mut dataset, default) = begin(&records, workspace, &ground, sink);
    let embargoes = view::embargoes(&records);
    let files = std::mem::take(&mut records.figures);
    let records = records;
    let draft = draft((&records, files), workspace, (&ground, &dataset, default), sink);
    arithmetic::arithmetic(&draft, &dataset, sink);
    let config = records.config.as_ref();
    let view = PointOfView::settle((config, &embargoes), view, (&draft, &dataset), sink);
    conflicts::conflicts(&draft, view.as_of.date, sink);
    let standings = standings::standings(&records, &draft, view, sink);
    disclosure::disclosure(&draft, &standings, (&dataset, view), sink);
    dataset.not_yet = unread::unread(&records, &ground, (&draft, &dataset));
    assemble::assemble(&mut dataset, draft, &standings, view);
    let readable = records.config.is_some() && !records.broken.all_indicators;
    readable.then_some(dataset)
}

/// A dataset with everything that figures are held against, and no figures yet.
fn begin(records: &Records, workspace: &Workspace, ground: &Ground, sink: &mut Sink) -> (Dataset, Level) {
    let (publication, default) = publication::publication(records.config.as_ref());
    texts::missing_translations(records, workspace, &publication.languages, sink);
    let record = records.indicators.as_ref();
    let mut dataset = Dataset {
        publication,
        periods: records.periods.clone(),
        units: indicators::units(record),
        dimensions: indicators::dimensions(record, ground, sink),
        indicators: indicators::indicators(record, ground, sink),
        documents: BTreeMap::new(),
        resolutions: BTreeMap::new(),
        organizations: BTreeMap::new(),
        observations: BTreeMap::new(),
        period_notes: BTreeMap::new(),
        narratives: Vec::new(),
        not_yet: NotYet::default(),
        keeps_back: false,
    };
    let known = Known {
        ground,
        dataset: &dataset,
    };
    for (id, derivation) in derivations::derivations(record, known, sink) {
        if let Some(indicator) = dataset.indicators.get_mut(&id) {
            indicator.derivation = Some(derivation);
        }
    }
    (dataset, default)
}

/// Everything else that the files hold and that can be used.
fn draft(
    (records, files): (&Records, Vec<FiguresRecord>),
    workspace: &Workspace,
    (ground, dataset, default): (&Ground, &Dataset, Level),
    sink: &mut Sink,
) -> Draft {
    let organizations = organizations::organizations(records, ground, default, sink);
    let mut documents = documents::documents(records, workspace, ground, default);
    let known = Known { ground, dataset };
    let measures_of_targets: BTreeMap<TargetRef, &Measure> = targets::measures(records);
    let frame = Frame {
        known,
        documents: &documents,
        organizations: &organizations,
        measures_of_targets: &measures_of_targets,
        default,
        broken_files: &records.broken.figures,
    };
    let figures = figures::figures(files, frame, sink);
    let resolutions = resolutions::resolutions(records, frame, sink);
    claims::check_baselines(records, known, &figures, sink);
    for (id, claims) in claims::claims(records, known, &figures, sink) {
        if let Some(document) = documents.get_mut(&id) {
            document.item.claims = claims;
        }
    }
    let pages = Pages {
        ground,
        figures: &figures,
        workspace,
        periods: &dataset.periods,
        languages: &dataset.publication.languages,
        default,
    };
    let narratives = narratives::narratives(records, pages, sink);
    Draft {
        documents,
        organizations,
        resolutions,
        figures,
        narratives,
    }
}
