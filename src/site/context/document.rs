use std::collections::BTreeMap;

use serde::Serialize;

use crate::derive;
use crate::locale::Length;
use crate::model::{Claim, Document, Observation, OrganizationId, PageId, Period, TargetRef};
use crate::review::Recomputed;
use crate::route::{self, Anchor};
use crate::site::Parts;
use crate::site::context::cut::{Further, ROOM, cut};
use crate::site::context::excerpt::CELLS;
use crate::site::context::frame::{Head, Place};
use crate::site::context::letters::{Entry, Listed};
use crate::site::context::target::lines;
use crate::site::context::{Cell, Column, Fact, Group, Link, Mark, Row, Table, TableKind};
use crate::site::view::View;

/// How many documents a part of the list has.
const IN_PART: usize = 250;

/// How many numbers and verdicts that a document prints its page has in one. More stand on parts of their own.
const CLAIMS: usize = 150;

/// How much a part holds of the figures read in a document, in cells: most of them say little.
const FIGURES: usize = 2 * ROOM;
/// Of how many figures read in it a document lists all. One that more are read in is a data base: the first are shown, and
/// all of them are in the files of data and on the pages of their periods.
const LISTED: usize = 6_000;

/// One document, or a part of its page: there is nothing on a further part but claims or figures.
#[derive(Debug, Default, Serialize)]
pub(in crate::site) struct DocumentPage {
    facts: Vec<Fact>,
    note: Option<String>,
    copies: Vec<String>,
    /// Where the claims are, if they are on further parts.
    overview: Option<Table>,
    /// The figures read in it.
    figures: Option<Table>,
    /// The targets it states.
    targets: Vec<Link>,
    /// The numbers and verdicts it prints, recomputed.
    claims: Vec<ClaimLine>,
}

/// A printed number or verdict, recomputed.
#[derive(Debug, Serialize)]
struct ClaimLine {
    anchor: String,
    printed: String,
    /// Whether `printed` is after the sense, no quotation.
    paraphrased: bool,
    section: Option<String>,
    /// What it says, in words.
    says: String,
    result: Mark,
    explanation: Vec<Link>,
    note: Option<String>,
}

pub(in crate::site) fn documents(view: &View<'_>) -> (Head, Parts<Listed<Entry>>) {
    let entry = |it: &Document| {
        let name = view.document(&it.id);
        let figures = view.index.read_in.get(&it.id).map_or(0, Vec::len);
        let details = [
            view.maybe(it.issuer.as_ref()).map(Link::words),
            Some(Link::words(date(view, it))),
            view.number_of("document-figures-count", figures),
            view.number_of("document-claims-count", it.claims.len()),
        ];
        Entry {
            text: Some(view.text(&it.title)).filter(|title| *title != name.text),
            name,
            details: details.into_iter().flatten().collect(),
            results: Vec::new(),
        }
    };
    let head = Head {
        title: view.say("nav-documents"),
        lead: Some(view.say("documents-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let all = view.dataset().documents.values();
    let named = all.map(|it| (view.document_label(&it.id), entry(it))).collect();
    (head, view.listed(named, IN_PART))
}

pub(in crate::site) fn document(view: &View<'_>, document: &Document) -> (Head, Parts<DocumentPage>) {
    let apart = document.claims.len() > CLAIMS && !view.on_paper;
    let elsewhere = view.part(2);
    let within = if apart { &elsewhere } else { view };
    let claims = document
        .claims
        .iter()
        .zip(view.input.review.of_document(&document.id));
    let claims = claims.map(|(claim, recomputed)| claim_line(within, claim, recomputed));
    let mut claims: Vec<ClaimLine> = claims.collect();
    let mut further = Further::new(view);
    if apart {
        for claims in cut(claims.drain(..), CLAIMS, |_| 1) {
            let many = claims.len();
            let anchors = claims.iter().map(|it| it.anchor.clone()).collect();
            further.say_all(("claims", many), anchors, vec![counted(view, &claims)]);
            further.push(
                "claims",
                many,
                DocumentPage {
                    claims,
                    ..DocumentPage::default()
                },
            );
        }
    }
    let tables = figures(view, document);
    let goes_on = tables.len() > 1;
    let mut tables = tables.into_iter();
    let mut page = DocumentPage {
        facts: facts(view, document),
        note: view.maybe(document.note.as_ref()),
        copies: document
            .copies
            .iter()
            .map(|copy| view.text(&copy.description))
            .collect(),
        overview: further.overview(&[("claims", false), ("table-result", false)]),
        figures: tables.next(),
        targets: targets(view, document),
        claims,
    };
    let all = view.index.read_in.get(&document.id).map_or(0, Vec::len);
    if let Some(first) = &mut page.figures {
        further.count("document-figures", first.rows());
        if goes_on {
            let href = view.to_part(further.next(), "part_figures");
            first.more = Some(view.goes_on(first.rows(), all, href));
        }
    }
    for table in tables {
        let many = table.rows();
        let figures = Some(table);
        further.push(
            "document-figures",
            many,
            DocumentPage {
                figures,
                ..DocumentPage::default()
            },
        );
    }
    let title = view.text(&document.title);
    let head = Head {
        kicker: Some(view.document_label(&document.id)).filter(|label| *label != title),
        title,
        lead: view.narrative().and_then(|it| it.description.clone()),
        trail: view.trail(vec![view.link(&PageId::Documents, view.say("nav-documents"))]),
        contents: contents(view, &page),
        ..Head::default()
    };
    (head, further.behind(page))
}

/// How many of these claims came out how.
fn counted(view: &View<'_>, claims: &[ClaimLine]) -> Cell {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for word in claims.iter().map(|it| it.result.word.as_str()) {
        match counts.iter_mut().find(|(other, _)| *other == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    let numbers = view.words.numbers();
    let said = counts
        .into_iter()
        .map(|(word, count)| format!("{word}: {}", numbers.count(count)));
    lines(said.map(Link::words).collect(), "")
}

fn contents(view: &View<'_>, page: &DocumentPage) -> Vec<Place> {
    let mut contents = view.headings();
    if !page.claims.is_empty() {
        contents.push(view.place("part_claims", "claims"));
    }
    if page.figures.is_some() {
        contents.push(view.place("part_figures", "document-figures"));
    }
    if !page.targets.is_empty() {
        contents.push(view.place("part_targets", "document-targets"));
    }
    contents
}

fn date(view: &View<'_>, document: &Document) -> String {
    match document.date {
        Some(day) => view.words.date(day),
        None => view.say("document-no-date"),
    }
}

fn facts(view: &View<'_>, document: &Document) -> Vec<Fact> {
    let number = document
        .number
        .clone()
        .unwrap_or_else(|| view.say("document-no-number"));
    let resolutions = view.dataset().resolutions.values();
    let resolutions = resolutions.filter(|it| it.document.as_ref() == Some(&document.id));
    [
        view.fact("document-kind", view.maybe(Some(&document.kind))),
        view.fact("document-number", Some(number)),
        view.fact("document-date", Some(date(view, document))),
        view.fact("document-issuer", view.maybe(document.issuer.as_ref())),
        view.facts("document-file", file(view, document).into_iter().collect()),
        view.facts(
            "document-resolutions",
            resolutions.map(|it| view.resolution(&it.id)).collect(),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The copy of a document that readers can open.
fn file(view: &View<'_>, document: &Document) -> Option<Link> {
    let path = document.file.as_ref()?;
    let there = route::file(path)?;
    Some(Link {
        text: path.rsplit('/').next().unwrap_or(path).to_owned(),
        href: Some(view.to(&there)),
    })
}

/// The figures read in a document, by organization and period, in as many tables as there are parts of them.
fn figures(view: &View<'_>, document: &Document) -> Vec<Table> {
    let Some(observations) = view.index.read_in.get(&document.id) else {
        return Vec::new();
    };
    let mut by_page: BTreeMap<(&OrganizationId, &Period), Vec<&Observation>> = BTreeMap::new();
    for observation in observations {
        let figure = &observation.figure;
        by_page
            .entry((&figure.organization, &figure.period))
            .or_default()
            .push(observation);
    }
    let column = |id: &'static str, number| Column::plain(view.say(id), number);
    let columns = vec![
        column("table-measure", false),
        column("table-value", true),
        column("table-section", false),
    ];
    // Whole groups, as many as there is room for in one table: on paper, and where the list would have no end.
    let in_one = view.on_paper || observations.len() > LISTED;
    let mut room = if in_one { CELLS / columns.len() } else { usize::MAX };
    let fits = by_page.into_iter().take_while(|(_, observations)| {
        let fits = room > 0;
        room = room.saturating_sub(observations.len());
        fits
    });
    let shown: Vec<_> = fits.collect();
    let rows = shown.iter().map(|(_, observations)| observations.len()).sum();
    let more = view.more(rows, observations.len(), None);
    let groups = shown.into_iter().map(|((organization, period), observations)| {
        let link = view.period_of(organization, period, Length::Long);
        Group {
            title: Some(Link {
                text: format!("{}, {}", view.organization_label(organization), link.text),
                href: link.href,
            }),
            rows: observations.into_iter().map(|it| figure_row(view, it)).collect(),
        }
    });
    let table = Table {
        kind: TableKind::Figures,
        more,
        caption: view.say("document-figures"),
        caption_hidden: true,
        columns,
        groups: groups.collect(),
    };
    if in_one { vec![table] } else { table.cut(FIGURES) }
}

fn figure_row(view: &View<'_>, observation: &Observation) -> Row {
    let reading = derive::reading(view.dataset(), &observation.figure);
    let section = view.maybe(observation.source.section.as_ref());
    Row {
        anchors: Vec::new(),
        head: Link {
            text: view.measure_name(&observation.figure.measure),
            href: None,
        },
        depth: 0,
        notes: view.maybe(observation.note.as_deref()).into_iter().collect(),
        drawing_svg: None,
        cells: vec![
            Cell {
                value: Some(view.value(&observation.figure, &reading)),
                ..Cell::default()
            },
            lines(
                section
                    .map(|text| Link { text, href: None })
                    .into_iter()
                    .collect(),
                &view.say("document-no-section"),
            ),
        ],
    }
}

/// The targets that a document states: those of its own resolution, and those of others that are read in it.
fn targets(view: &View<'_>, document: &Document) -> Vec<Link> {
    let mut found = Vec::new();
    for resolution in view.dataset().resolutions.values() {
        let own = resolution.document.as_ref() == Some(&document.id);
        for target in &resolution.targets {
            let stated = target.stated_in.as_ref().map(|it| &it.source.document);
            let stated_here = stated.map_or(own, |stated| *stated == document.id);
            if stated_here {
                let link = view.target(&TargetRef {
                    resolution: resolution.id.clone(),
                    target: target.id.clone(),
                });
                found.push(Link {
                    text: format!("{}: {}", link.text, view.asked(target)),
                    href: link.href,
                });
            }
        }
    }
    found
}

fn claim_line(view: &View<'_>, claim: &Claim, recomputed: &Recomputed) -> ClaimLine {
    ClaimLine {
        anchor: Anchor::claim(claim.id.as_ref(), recomputed.position + 1)
            .as_str()
            .to_owned(),
        printed: claim.printed.clone(),
        paraphrased: claim.paraphrased,
        section: view
            .maybe(claim.section.as_ref())
            .map(|section| view.section(&section)),
        says: view.claim_says(claim),
        result: view.claim_mark(recomputed),
        explanation: view.claim_lines(claim, recomputed),
        note: view.maybe(claim.note.as_ref()),
    }
}
