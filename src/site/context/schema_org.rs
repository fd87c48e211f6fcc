//! What search engines for data read: the files of a page as a `Dataset` of schema.org, in JSON-LD.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{IndicatorId, PageId};
use crate::site::view::View;

#[derive(Serialize)]
struct Dataset {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(rename = "inLanguage")]
    language: String,
    publisher: Publisher,
    /// The as-of date.
    #[serde(rename = "dateModified")]
    modified: String,
    #[serde(rename = "temporalCoverage", skip_serializing_if = "Option::is_none")]
    coverage: Option<String>,
    #[serde(rename = "variableMeasured", skip_serializing_if = "Vec::is_empty")]
    measured: Vec<String>,
    distribution: Vec<Distribution>,
}

#[derive(Serialize)]
struct Publisher {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

#[derive(Serialize)]
struct Distribution {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "encodingFormat")]
    format: &'static str,
    #[serde(rename = "contentUrl")]
    url: String,
}

/// The files of data that belong to a page, in words of its language. `None` where it has none, and on its further parts,
/// which have the same. Safe between the tags of a `script`, which a browser does not run because it is no script.
pub(in crate::site) fn dataset(view: &View<'_>, title: &str, description: Option<&str>) -> Option<String> {
    let files = view.index.downloads.get(&view.page).filter(|_| view.part == 1)?;
    let publication = &view.dataset().publication;
    let address = |path: &crate::output::SitePath| match &publication.base_url {
        Some(base) => base.clone() + &path.to_url(),
        None => view.to(path),
    };
    let (first, last, indicators) = coverage(view);
    let own = publication.title.get(view.language);
    let dataset = Dataset {
        context: "https://schema.org/",
        kind: "Dataset",
        name: match view.page {
            PageId::Downloads => own.to_owned(),
            _ => format!("{title} · {own}"),
        },
        description: description
            .map(str::to_owned)
            .or_else(|| view.maybe(publication.description.as_ref())),
        url: publication.base_url.as_ref().map(|_| address(&view.path)),
        language: view.language.code().to_owned(),
        publisher: Publisher {
            kind: "Organization",
            name: view.text(&publication.publisher),
        },
        modified: publication.as_of.date.to_string(),
        coverage: first.zip(last).map(|(first, last)| format!("{first}/{last}")),
        measured: indicators.iter().map(|id| view.indicator_name(id)).collect(),
        distribution: files
            .iter()
            .map(|download| Distribution {
                kind: "DataDownload",
                format: download.format.media_type(),
                url: address(&view.download(download)),
            })
            .collect(),
    };
    let json = serde_json::to_string(&dataset).expect("all of it is text");
    // Nothing in it can end the element or begin a comment in it.
    Some(json.replace('<', "\\u003c"))
}

/// From when to when the figures of a page go, and what they measure.
fn coverage<'v>(view: &'v View<'_>) -> (Option<Date>, Option<Date>, BTreeSet<&'v IndicatorId>) {
    let dataset = view.dataset();
    let figures = match &view.page {
        PageId::Organization(id) => dataset.figures(Some(id), None),
        PageId::Indicator(id) => dataset.figures(None, Some(id)),
        PageId::Downloads => dataset.figures(None, None),
        _ => return (None, None, BTreeSet::new()),
    };
    let mut found: (Option<Date>, Option<Date>, BTreeSet<&IndicatorId>) = (None, None, BTreeSet::new());
    for figure in figures.map(|it| &it.figure) {
        let (first, last) = (figure.period.first_day(), figure.period.last_day());
        found.0 = Some(found.0.map_or(first, |day| day.min(first)));
        found.1 = Some(found.1.map_or(last, |day| day.max(last)));
        found.2.insert(&figure.measure.indicator);
    }
    found
}
