use serde::Serialize;

use crate::model::PageId;
use crate::output::SitePath;
use crate::route::{self, Download, DownloadContent, DownloadFormat};
use crate::site::Parts;
use crate::site::context::Link;
use crate::site::context::frame::Head;
use crate::site::view::View;

/// The downloads.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Downloads {
    /// What each format is for.
    formats: Vec<String>,
    groups: Vec<FileGroup>,
    columns: Vec<Columns>,
}

/// What the columns of a table mean.
#[derive(Debug, Serialize)]
struct Columns {
    title: String,
    lines: Vec<Column>,
}

#[derive(Debug, Serialize)]
struct Column {
    name: String,
    meaning: String,
}

/// Files of one kind of content.
#[derive(Debug, Serialize)]
struct FileGroup {
    title: String,
    lines: Vec<FileLine>,
}

/// The files with one content.
#[derive(Debug, Serialize)]
struct FileLine {
    /// What is in them.
    about: Link,
    /// One in each format.
    files: Vec<Link>,
}

/// How many lines of files a part of the page has.
const IN_PART: usize = 300;

pub(in crate::site) fn downloads(view: &View<'_>) -> (Head, Parts<Downloads>) {
    let mut groups: Vec<FileGroup> = Vec::new();
    let mut last: Option<&DownloadContent> = None;
    for download in view.input.downloads {
        let title = view.say(title(&download.content));
        let is_new = groups.last().is_none_or(|group| group.title != title);
        if is_new {
            groups.push(FileGroup {
                title,
                lines: Vec::new(),
            });
        }
        let Some(group) = groups.last_mut() else { continue };
        if is_new || last != Some(&download.content) {
            group.lines.push(FileLine {
                about: about(view, &download.content),
                files: Vec::new(),
            });
            last = Some(&download.content);
        }
        if let Some(line) = group.lines.last_mut() {
            line.files.push(view.file_of_data(download));
        }
    }
    let offered = view.dataset().publication.downloads;
    let formats = [
        (DownloadFormat::Xlsx, "downloads-format-xlsx"),
        (DownloadFormat::Csv, "downloads-format-csv"),
        (DownloadFormat::Json, "downloads-format-json"),
    ];
    let formats = formats
        .into_iter()
        .filter(|(format, _)| format.is_offered(offered));
    let head = Head {
        title: view.say("nav-downloads"),
        lead: Some(view.say("downloads-lead")),
        trail: view.trail(Vec::new()),
        ..Head::default()
    };
    let titles = ["downloads-columns-of-figures", "downloads-columns-of-assessments"];
    let tables = view.input.dictionary.get(view.language).into_iter().flatten();
    let columns = titles.into_iter().zip(tables).map(|(title, columns)| Columns {
        title: view.say(title),
        lines: columns
            .iter()
            .map(|(name, meaning)| Column {
                name: name.clone(),
                meaning: meaning.clone(),
            })
            .collect(),
    });
    let mut columns: Vec<Columns> = columns.collect();
    let mut formats: Vec<String> = formats.map(|(_, id)| view.say(id)).collect();
    let room = if view.on_paper { usize::MAX } else { IN_PART };
    let parts = cut(groups, room).into_iter().map(|groups| {
        let name = match (groups.first(), groups.last()) {
            (Some(first), Some(last)) if first.title != last.title => {
                format!("{} – {}", first.title, last.title)
            }
            (Some(only), _) => match (only.lines.first(), only.lines.last()) {
                (Some(first), Some(last)) => format!("{} – {}", first.about.text, last.about.text),
                _ => only.title.clone(),
            },
            (None, _) => String::new(),
        };
        let part = Downloads {
            formats: std::mem::take(&mut formats),
            groups,
            columns: std::mem::take(&mut columns),
        };
        (name, part)
    });
    (head, Parts(parts.collect()))
}

/// Groups in parts of so many lines.
fn cut(groups: Vec<FileGroup>, room: usize) -> Vec<Vec<FileGroup>> {
    let mut parts: Vec<Vec<FileGroup>> = vec![Vec::new()];
    let mut left = room;
    for FileGroup { title, mut lines } in groups {
        while !lines.is_empty() {
            if left == 0 {
                parts.push(Vec::new());
                left = room;
            }
            let rest = lines.split_off(lines.len().min(left));
            left -= lines.len();
            if let Some(part) = parts.last_mut() {
                part.push(FileGroup {
                    title: title.clone(),
                    lines,
                });
            }
            lines = rest;
        }
    }
    parts
}

fn title(content: &DownloadContent) -> &'static str {
    match content {
        DownloadContent::Figures | DownloadContent::Assessments => "downloads-whole",
        DownloadContent::OrganizationFigures(_) => "downloads-organizations",
        DownloadContent::IndicatorFigures(_) => "downloads-indicators",
        DownloadContent::ResolutionAssessments(_) => "downloads-resolutions",
    }
}

fn about(view: &View<'_>, content: &DownloadContent) -> Link {
    let plain = |id| Link {
        text: view.say(id),
        href: None,
    };
    match content {
        DownloadContent::Figures => plain("downloads-figures"),
        DownloadContent::Assessments => plain("downloads-assessments"),
        DownloadContent::OrganizationFigures(id) => view.organization(id),
        DownloadContent::IndicatorFigures(id) => view.indicator(id),
        DownloadContent::ResolutionAssessments(id) => view.resolution(id),
    }
}

impl View<'_> {
    /// A file of data, called by its format.
    fn file_of_data(&self, download: &Download) -> Link {
        Link {
            text: download.format.extension().to_uppercase(),
            href: Some(self.to(&self.download(download))),
        }
    }

    /// Where a file of data lies for the readers of this page.
    pub(in crate::site) fn download(&self, download: &Download) -> SitePath {
        route::download(&self.dataset().publication, self.language, download)
    }

    /// The files of data that belong to this page. The page of downloads has them all.
    pub(in crate::site) fn files_of_data(&self) -> Vec<Link> {
        let own = self.index.downloads.get(&self.page).into_iter().flatten();
        let own = own.filter(|_| self.page != PageId::Downloads);
        own.map(|download| self.file_of_data(download)).collect()
    }
}

/// A page that has nothing but its head and its narrative.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Nothing {}

/// What a web server shows for an address that is not there.
pub(in crate::site) fn not_found(view: &View<'_>) -> (Head, Nothing) {
    let head = Head {
        title: view.say("not-found"),
        lead: Some(view.say("not-found-lead")),
        ..Head::default()
    };
    (head, Nothing {})
}
