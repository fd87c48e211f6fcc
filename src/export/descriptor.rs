//! What the files of data of a page are, said for programs: a Data Package, version 2
//! (<https://datapackage.org/standard/data-package/>), with a full Table Schema for each CSV.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::locale::{Language, Message, Words};
use crate::model::{Dataset, DocumentId, PageId, Resolution};
use crate::route::{self, Download, DownloadContent, DownloadFormat};

use super::dictionary::entry;
use super::{Input, assessments, figures};

/// A descriptor.
#[derive(Serialize)]
struct Package {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    /// The as-of date: the same data as of the same day are the same version.
    version: String,
    contributors: [Contributor; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Source>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Contributor {
    title: String,
    roles: [&'static str; 1],
}

#[derive(Serialize)]
struct Source {
    title: String,
}

#[derive(Serialize)]
struct Resource {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    path: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    schema: Schema,
}

#[derive(Serialize)]
struct Schema {
    fields: Vec<Field>,
    #[serde(rename = "missingValues")]
    missing_values: [&'static str; 1],
    #[serde(rename = "primaryKey", skip_serializing_if = "Option::is_none")]
    primary_key: Option<[&'static str; 1]>,
}

#[derive(Serialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize)]
struct Constraints {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(rename = "enum", skip_serializing_if = "<[_]>::is_empty")]
    codes: &'static [&'static str],
}

/// The descriptor of the files that belong to a page, in the first language of the publication.
pub(super) fn descriptor(input: &Input<'_>, page: &PageId) -> Vec<u8> {
    let dataset = input.dataset;
    let publication = &dataset.publication;
    let language = publication.default_language();
    let words = input.theme.words(language);
    let tables = input.downloads.iter().filter(|it| it.content.page() == *page);
    let tables = tables.filter(|it| it.format == DownloadFormat::Csv);
    let (name, about) = subject(dataset, language, page);
    let title = publication.title.get(language);
    let package = Package {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name,
        title: about.map_or_else(|| title.to_owned(), |about| format!("{about} · {title}")),
        description: publication
            .description
            .as_ref()
            .map(|it| it.get(language).to_owned()),
        homepage: publication.base_url.as_ref().map(|base| {
            let page = route::route(publication, language, page);
            base.clone() + &page.to_url()
        }),
        version: publication.as_of.date.to_string(),
        contributors: [Contributor {
            title: publication.publisher.get(language).to_owned(),
            roles: ["publisher"],
        }],
        sources: sources(dataset, language, page),
        resources: tables.map(|it| resource(input, words, it)).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&package).expect("all of it is text");
    bytes.push(b'\n');
    bytes
}

/// What the files are about: a name for programs and, but for the whole publication, one for readers.
fn subject(dataset: &Dataset, language: &Language, page: &PageId) -> (String, Option<String>) {
    match page {
        PageId::Organization(id) => (id.to_string(), Some(dataset.organization_name(id, language))),
        PageId::Indicator(id) => (id.to_string(), Some(dataset.indicator_name(id, language))),
        PageId::Resolution(id) => (id.to_string(), Some(dataset.resolution_name(id, language))),
        _ => ("publication".to_owned(), None),
    }
}

/// The documents that the figures were read in, or that state the targets.
fn sources(dataset: &Dataset, language: &Language, page: &PageId) -> Vec<Source> {
    let read_in = |organization, indicator| {
        let figures = dataset.figures(organization, indicator);
        let documents: BTreeSet<&DocumentId> = figures.map(|it| &it.source.document).collect();
        documents.into_iter().cloned().collect()
    };
    let texts = |resolution: &Resolution| {
        let stated_in = resolution
            .targets
            .iter()
            .filter_map(|target| target.stated_in.as_ref());
        let stated_in = stated_in.map(|other| other.source.document.clone());
        let all = stated_in.chain(resolution.document.clone());
        all.collect::<BTreeSet<_>>()
    };
    let found: BTreeSet<DocumentId> = match page {
        PageId::Organization(id) => read_in(Some(id), None),
        PageId::Indicator(id) => read_in(None, Some(id)),
        PageId::Resolution(id) => dataset.resolutions.get(id).map(texts).unwrap_or_default(),
        _ => dataset.documents.keys().cloned().collect(),
    };
    let titles = found.iter().map(|id| Source {
        title: dataset.document_label(id, language),
    });
    titles.collect()
}

fn resource(input: &Input<'_>, words: &Words, download: &Download) -> Resource {
    let dataset = input.dataset;
    let publication = &dataset.publication;
    let path = route::download(publication, publication.default_language(), download);
    let (name, title, columns, key) = match &download.content {
        DownloadContent::Assessments | DownloadContent::ResolutionAssessments(_) => (
            "assessments",
            "downloads-assessments",
            assessments::names(dataset, input.assessments),
            "target",
        ),
        DownloadContent::Figures
        | DownloadContent::OrganizationFigures(_)
        | DownloadContent::IndicatorFigures(_) => {
            ("figures", "downloads-figures", figures::names(dataset), "figure")
        }
    };
    let is_key = name == "figures";
    let fields = columns.into_iter().map(|column| {
        let entry = entry(dataset, words, &column);
        let required = column == key;
        let constraints = (required || !entry.codes.is_empty()).then_some(Constraints {
            required,
            codes: entry.codes,
        });
        Field {
            name: column,
            kind: entry.kind.name(),
            description: entry.meaning,
            constraints,
        }
    });
    Resource {
        name,
        kind: "table",
        title: words.say(&Message::new(title)),
        // A path of a descriptor is one from its own folder, in which every file of the page lies.
        path: path.as_str().rsplit('/').next().unwrap_or_default().to_owned(),
        format: "csv",
        mediatype: download.format.media_type(),
        encoding: "utf-8",
        schema: Schema {
            fields: fields.collect(),
            missing_values: [""],
            primary_key: is_key.then_some(["figure"]),
        },
    }
}
