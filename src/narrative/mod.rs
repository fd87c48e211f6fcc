//! Reads the Markdown of the pages.
//!
//! In: the data, the assessments, the files, the theme's own shortcodes. Out: a [`Narrative`] per page and language, in
//! which every reference resolves. What a shortcode asks for is kept as data ([`Piece`]): the stage that puts it on
//! paper or screen turns it into a chart, a table, words.
//!
//! 1. `scan` finds the shortcodes and masks them, so that Markdown does not see into their arguments;
//! 2. Markdown is parsed, with the place of every event;
//! 3. `html` writes its HTML; `link` finds out where links lead; `arguments` and `shortcodes` read what was masked;
//!    `bodies` puts the words between a shortcode and its end into it; `claim` holds them against the assessments;
//! 4. links to places on other pages are held against the headings there.

mod arguments;
mod bodies;
mod asked;
mod charts;
mod claim;
mod custom;
mod footnotes;
mod headings;
mod html;
mod languages;
mod link;
mod media;
mod picture;
mod pieces;
mod references;
mod scan;
mod shortcodes;
mod tags;
mod telling;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Options, Parser};
use rayon::prelude::*;

use crate::assess::Assessments;
use crate::diag::{Code, Diagnostic, Origin, Severity, Sink};
use crate::locale::Message;
use crate::model::{Dataset, NarrativeSource, OrganizationId, PageId, Period, TargetRef};
use crate::source::Workspace;
use crate::theme::Shortcode;

pub use pieces::{
    BoundPart, BoundSpec, ChartKind, ChartSpec, ClaimSpec, CustomSpec, Footnote, Heading, Judged, Narrative,
    Piece, Setting, TableSpec, TargetSpec, ValueForm, ValueSpec,
};

/// Reads all narratives of `dataset`, in its order, and gives up the text of those that no finding can be about: with
/// what they came to they would be in memory twice. `custom` are the shortcodes that the theme has templates for.
pub fn narrative(
    dataset: &Dataset,
    assessments: &Assessments,
    workspace: &mut Workspace,
    custom: &BTreeMap<String, Shortcode>,
    sink: &mut Sink,
) -> Vec<Narrative> {
    let targets = targets(dataset);
    let pages: BTreeSet<&PageId> = dataset.narratives.iter().map(|source| &source.page).collect();
    let texts: Vec<String> = dataset
        .narratives
        .iter()
        .map(|source| workspace.take_text(source.file))
        .collect();
    let files = &*workspace;
    let read: Vec<_> = dataset
        .narratives
        .par_iter()
        .zip(texts)
        .map(|(source, text)| {
            let file = files
                .file(source.file)
                .expect("a narrative was read from a file of the workspace");
            let context = Context {
                dataset,
                assessments,
                workspace: files,
                source,
                custom,
                pages: &pages,
                targets: &targets,
                path: &file.path,
                text: &text,
            };
            let mut sink = Sink::default();
            let (narrative, rest) = one(&context, &mut sink);
            let is_shown = is_shown(&narrative, &rest, &sink);
            (source, narrative, rest, sink, is_shown.then_some(text))
        })
        .collect();
    let mut narratives = Vec::with_capacity(read.len());
    let mut links = Vec::new();
    for (source, narrative, rest, found, text) in read {
        sink.append(found);
        if let Some(text) = text {
            workspace.put_text(source.file, text);
        }
        // What contradicts the data as of an earlier day may be right as of its own.
        if rest.later.is_none() {
            sink.append(rest.contradictions);
        }
        // A free page stays, because others lead to it.
        if let Some(range) = rest.later.filter(|_| !matches!(source.page, PageId::Free(_))) {
            sink.push(left_out(dataset, source, range));
        } else {
            links.extend(rest.anchors.into_iter().map(|link| (source, link)));
            narratives.push(narrative);
        }
    }
    check_anchors(&narratives, links, sink);
    // A text with a mistake in it lacks what the mistake hides.
    if !sink.has(Severity::Error) {
        languages::compare(dataset, &narratives, sink);
    }
    narratives
}

/// Whether a finding may show the text of a narrative: there is one, or a later step can make one, of a link to a place
/// on another page, of a shortcode that the site expands, of what another language shows and this one does not.
fn is_shown(narrative: &Narrative, rest: &Rest, found: &Sink) -> bool {
    !found.diagnostics().is_empty()
        || rest.later.is_some()
        || !rest.anchors.is_empty()
        || narrative
            .pieces
            .iter()
            .any(|piece| !matches!(piece, Piece::Html(_)))
}

/// A text that speaks of what is later than the as-of date was itself written later: like a document, it is not there.
fn left_out(dataset: &Dataset, source: &NarrativeSource, range: Range<usize>) -> Diagnostic {
    let as_of = dataset.publication.as_of.date;
    let message = Message::new("narrative-later").with("date", as_of);
    Diagnostic::new(Code::LaterNarrative, Origin::Bytes(source.file, range), message)
        .help(Message::new("narrative-later-help"))
}

/// A link to a place: the page, the anchor, where the link stands.
type Link = (PageId, String, Range<usize>);

/// What can be judged of a narrative only once all of it was read.
struct Rest {
    /// Its links to places.
    anchors: Vec<Link>,
    /// Where it first speaks of something later than the as-of date.
    later: Option<Range<usize>>,
    /// Findings about words that the data do not bear out.
    contradictions: Sink,
}

/// How long a text may be as HTML, in bytes: with what stands around it, its page has less than 300 000.
const LONGEST: usize = 200_000;

/// How long the text among these is as HTML, in bytes.
fn bytes(pieces: &[Piece]) -> usize {
    let long = |piece: &Piece| match piece {
        Piece::Html(html) => html.len(),
        Piece::Claim(claim) => bytes(&claim.body),
        Piece::Footnotes(notes) => notes.iter().map(|note| bytes(&note.body)).sum(),
        _ => 0,
    };
    pieces.iter().map(long).sum()
}

/// A narrative, and what is to be looked at later.
fn one(context: &Context<'_>, sink: &mut Sink) -> (Narrative, Rest) {
    let source = context.source;
    // Front matter is blanked, line by line, instead of cut off: every offset is one of the file.
    let front: String = context
        .text
        .get(..source.body_start)
        .unwrap_or_default()
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    let body = context.text.get(source.body_start..).unwrap_or_default();
    let scanned = scan::scan(body);
    let offset = |range: Range<usize>| range.start + source.body_start..range.end + source.body_start;
    for range in &scanned.unclosed {
        let message = Message::new("narrative-unclosed");
        let diagnostic = Diagnostic::new(
            Code::UnclosedShortcode,
            context.origin(offset(range.clone())),
            message,
        );
        sink.push(
            diagnostic
                .help(Message::new("narrative-unclosed-help"))
                .example("{{ value(figure=\"admitted\") }}"),
        );
    }
    let scanned = scan::Scanned {
        masked: front + &scanned.masked,
        tags: scanned
            .tags
            .into_iter()
            .map(|tag| scan::Tag {
                range: offset(tag.range),
                inside: offset(tag.inside),
                ..tag
            })
            .collect(),
        unclosed: Vec::new(),
    };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let events = Parser::new_ext(&scanned.masked, options)
        .into_offset_iter()
        .collect::<Vec<_>>();
    let rendered = html::Writer::new(context, &scanned, sink).run(&events);
    let narrative = Narrative {
        page: source.page.clone(),
        language: source.language.clone(),
        title: source.title.clone(),
        description: source.description.clone(),
        headings: rendered.headings,
        pieces: rendered.pieces,
        files: rendered.files.into_iter().collect(),
        origin: Origin::File(source.file),
    };
    let size = bytes(&narrative.pieces);
    if size > LONGEST {
        let message = Message::new("narrative-long")
            .with("size", size / 1000)
            .with("most", LONGEST / 1000);
        let diagnostic = Diagnostic::new(Code::LongNarrative, Origin::File(source.file), message);
        sink.push(diagnostic.help(Message::new("narrative-long-help")));
    }
    let rest = Rest {
        anchors: rendered.anchors,
        later: rendered.later,
        contradictions: rendered.contradictions,
    };
    (narrative, rest)
}

/// All targets by their names within their resolutions.
fn targets(dataset: &Dataset) -> BTreeMap<&str, Vec<TargetRef>> {
    let mut found: BTreeMap<&str, Vec<TargetRef>> = BTreeMap::new();
    for resolution in dataset.resolutions.values() {
        for target in &resolution.targets {
            let named = found.entry(target.id.as_str()).or_default();
            let reference = TargetRef {
                resolution: resolution.id.clone(),
                target: target.id.clone(),
            };
            // The second of one id in one resolution has a finding already.
            if named.last() != Some(&reference) {
                named.push(reference);
            }
        }
    }
    found
}

/// Holds links to headings against the headings there. Anchors with `--` are those of figures, targets and tasks, which
/// `route` makes.
fn check_anchors(narratives: &[Narrative], links: Vec<(&NarrativeSource, Link)>, sink: &mut Sink) {
    let mut headings: BTreeMap<(&PageId, &str), BTreeSet<&str>> = BTreeMap::new();
    for narrative in narratives {
        let here = headings
            .entry((&narrative.page, narrative.language.code()))
            .or_default();
        here.extend(narrative.headings.iter().map(|heading| heading.id.as_str()));
    }
    for (source, (page, anchor, range)) in links {
        let there = headings.get(&(&page, source.language.code()));
        if anchor.contains("--") || there.is_some_and(|ids| ids.contains(anchor.as_str())) {
            continue;
        }
        let message = Message::new("narrative-dead-anchor").with("anchor", anchor);
        let diagnostic = Diagnostic::new(Code::DeadLink, Origin::Bytes(source.file, range), message);
        sink.push(diagnostic.help(Message::new("narrative-dead-anchor-help")));
    }
}

/// What a narrative can refer to, and what it is itself.
struct Context<'a> {
    dataset: &'a Dataset,
    assessments: &'a Assessments,
    workspace: &'a Workspace,
    source: &'a NarrativeSource,
    custom: &'a BTreeMap<String, Shortcode>,
    /// The pages that narratives are of.
    pages: &'a BTreeSet<&'a PageId>,
    /// All targets by their names within their resolutions.
    targets: &'a BTreeMap<&'a str, Vec<TargetRef>>,
    /// The path of the file, from the publication's root.
    path: &'a str,
    /// The text of the file.
    text: &'a str,
}

impl Context<'_> {
    fn origin(&self, range: Range<usize>) -> Origin {
        Origin::Bytes(self.source.file, range)
    }

    /// The organization that the page is about.
    fn organization(&self) -> Option<&OrganizationId> {
        match &self.source.page {
            PageId::Organization(id) | PageId::OrganizationPeriod(id, _) => Some(id),
            PageId::Resolution(id) => self.dataset.resolutions.get(id)?.organization.as_ref(),
            _ => None,
        }
    }

    /// The period that the page is about.
    fn period(&self) -> Option<&Period> {
        match &self.source.page {
            PageId::OrganizationPeriod(_, period) => Some(period),
            _ => None,
        }
    }

    /// Whether the site has this page.
    fn exists(&self, page: &PageId) -> bool {
        let dataset = self.dataset;
        match page {
            PageId::Organization(id) => dataset.organizations.contains_key(id),
            PageId::OrganizationPeriod(id, period) => {
                self.pages.contains(page)
                    || dataset
                        .of_organization(id)
                        .any(|observation| &observation.figure.period == period)
            }
            PageId::Indicator(id) => dataset.indicators.contains_key(id),
            PageId::Resolution(id) => dataset.resolutions.contains_key(id),
            PageId::Document(id) => dataset.documents.contains_key(id),
            PageId::Free(_) => self.pages.contains(page),
            _ => true,
        }
    }

    /// Whether the as-of date leaves this page out.
    fn is_later(&self, page: &PageId) -> bool {
        let later = &self.dataset.not_yet;
        match page {
            PageId::Organization(id) => later.organizations.contains(id),
            PageId::OrganizationPeriod(id, period) => {
                later.organizations.contains(id)
                    || later
                        .figures
                        .iter()
                        .any(|figure| &figure.organization == id && &figure.period == period)
            }
            PageId::Resolution(id) => later.resolutions.contains(id),
            PageId::Document(id) => later.documents.contains(id),
            PageId::Indicator(id) => later.indicators.contains(id),
            _ => false,
        }
    }
}
