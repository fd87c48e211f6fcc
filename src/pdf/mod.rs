//! Lays pages of the site out on paper.
//!
//! In: the pages as the site renders them, what the cover says, the data to attach, the theme. Out: the bytes of a PDF.
//! A report says what the pages say because it is made of them: a template, a shortcode or a word that a theme changes
//! is changed on paper too.
//!
//! 1. `plan` says which pages a report has, and what is part of what;
//! 2. `html` reads the main part of each page, as a browser would (`dom`), into a tree of [`node`]s: `table` finds out the
//!    columns of tables, `drawing` takes charts out as SVG, `space` puts white space and lines in order;
//! 3. `links` gives every link its place in the report, where `landing` makes it lead at the end;
//! 4. `letters` finds the characters that no font has, `picture` reads pictures;
//! 5. Typst sets it: `report.typ` of the theme gets all of it as data (`report`), never as code, so that no text of an
//!    editor can be taken for markup; `world` is all that it can see;
//! 6. `standard` is what the file promises; `finding` says what is wrong with a theme's template, `see_through` which
//!    pictures do not fit the standard.

mod dom;
mod drawing;
mod finding;
mod html;
mod landing;
mod letters;
mod links;
mod node;
mod picture;
mod plan;
mod report;
mod see_through;
mod space;
mod standard;
mod table;
mod world;

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::Date;
use serde::Serialize;
use typst::comemo;
use typst::diag::{SourceDiagnostic, SourceResult, Warned};
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use crate::diag::{Code, Diagnostic, Origin, Severity, Sink};
use crate::locale::{Language, Message};
use crate::markup::join;
use crate::output::{Fingerprint, SitePath};
use crate::theme::Theme;

pub use plan::{Planned, Scope, plan};
pub use standard::Standard;

use node::Node;
use world::{Fonts, Room};

/// The template that Typst begins with.
const MAIN: &str = "report.typ";

/// A report: what its cover says, and the pages in it.
pub struct Report<'a> {
    /// Its language.
    pub language: &'a Language,
    /// Its title.
    pub title: String,
    /// What it is a part of, above the title; none for the whole publication.
    pub part_of: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Whom to ask.
    pub contact: Option<String>,
    /// The edition, in words.
    pub edition: String,
    /// The as-of date.
    pub as_of: Date,
    /// What every page has to say: that all is invented, that it is for the house only.
    pub marks: Vec<String>,
    /// Who issues, signs and gets it.
    pub signing: Signing,
    /// Where the site stands.
    pub base_url: Option<&'a str>,
    /// Its pages.
    pub pages: Vec<Page>,
    /// The data, to be attached.
    pub files: Vec<Attached>,
    /// Short for exactly these data.
    pub version: String,
    /// How it is laid out: one of [`Theme::profiles`].
    pub profile: &'a str,
    /// What the file promises.
    pub standard: Standard,
}

/// Who issues, signs and gets a report that is laid out as a document: what the publication says of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Signing {
    /// The body above the publisher.
    pub above: Option<String>,
    /// Where it is dated.
    pub place: Option<String>,
    /// In whose name it is signed, one line after the other.
    pub authority: Vec<String>,
    /// The post of who signs it.
    pub post: Option<String>,
    /// Who signs it.
    pub name: Option<String>,
    /// Who gets it.
    pub recipients: Vec<String>,
}

/// A page of the site, as a part of a report.
pub struct Page {
    /// Where the site has it.
    pub path: SitePath,
    /// Its HTML.
    pub html: String,
    /// How deep it stands in the report: 1 is a part of it.
    pub level: u8,
    /// What it is called here, in the place of its own heading.
    pub title: Option<String>,
}

/// A file of data to be attached.
pub struct Attached {
    /// Its name, `figures.csv`.
    pub name: String,
    /// `text/csv`.
    pub media_type: &'static str,
    /// What is in it, in words.
    pub description: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What the pages of a report were made from.
pub trait Sources {
    /// The file that a page shows, by its place in the site.
    fn picture(&self, path: &SitePath) -> Option<Vec<u8>>;

    /// Where a page, or the cover where none is given, has something from: one place in each file. None where no file has
    /// it as it is.
    fn places(&self, page: Option<&SitePath>, written: &str) -> Vec<Origin>;
}

/// Makes reports look as a theme wants them, one after the other or side by side.
pub struct Press<'a> {
    theme: &'a Theme,
    fonts: Fonts,
    /// How many reports are laid out at this moment.
    at_work: AtomicUsize,
}

impl<'a> Press<'a> {
    /// A press with the templates and fonts of a theme.
    pub fn new(theme: &'a Theme) -> Self {
        let fonts = theme.fonts();
        Self {
            theme,
            fonts: Fonts::new(fonts),
            at_work: AtomicUsize::new(0),
        }
    }

    /// The PDF of a report. `None` where something is wrong, which is in `sink`. `old` is what was made before, and what is
    /// given back if it was made of the same.
    pub fn pdf(
        &self,
        mut report: Report<'_>,
        old: Option<Vec<u8>>,
        sources: &dyn Sources,
        sink: &mut Sink,
    ) -> Option<Vec<u8>> {
        letters::replace_on_cover(&mut report, &self.fonts, sources, sink);
        // What is read is let go: it is as large as what it is read into.
        let html = report.pages.iter_mut().map(|page| std::mem::take(&mut page.html));
        let mut pages: Vec<Vec<Node>> = html.map(|html| html::read(&html)).collect();
        let places = report
            .pages
            .iter()
            .zip(&mut pages)
            .map(|(page, blocks)| links::Place {
                path: &page.path,
                blocks,
            });
        links::resolve(&mut places.collect::<Vec<_>>(), report.base_url);
        let mut files = self.templates();
        for (page, blocks) in report.pages.iter().zip(&mut pages) {
            take_pictures((page, report.standard), blocks, sources, &mut files, sink);
            letters::replace(page, blocks, &self.fonts, sources, sink);
        }
        if sink.has(Severity::Error) {
            return None;
        }
        if report.standard.takes_files() {
            for file in &mut report.files {
                let bytes = std::mem::take(&mut file.bytes);
                files.insert(format!("attached/{}", file.name), Bytes::new(bytes));
            }
        }
        let report = &report;
        let mut data = report::data(report, pages, self.theme.words(report.language));
        data.made_of = self.made_of(report.standard, &data.json(), &files);
        if let Some(old) = old.filter(|it| is_made_of(it, &data.made_of)) {
            return Some(old);
        }
        let json = Bytes::new(data.json());
        files.insert("data.json".to_owned(), json.clone());
        // It is large, and looked at again only where an archive forbids something.
        let data = (report.standard == Standard::A1b).then_some(data);
        let day = day(report.as_of);
        let room = Room::new(MAIN, files.into_iter(), &self.fonts, day);
        let names = LazyCell::new(|| report::names(&json));
        let find = |found: &SourceDiagnostic| finding::finding(found, &room, self.theme, &names);
        let compiled = self.laid_out(&room);
        for warning in &compiled.warnings {
            sink.push(find(warning));
        }
        let document = match compiled.output {
            Ok(document) => document,
            Err(errors) => {
                for error in &errors {
                    sink.push(find(error));
                }
                return None;
            }
        };
        let word = self.theme.words(report.language).say(&Message::new("pdf-page"));
        let landed = landing::land(&document, &word);
        drop(document);
        let document = match landed {
            Ok(document) => document,
            Err(nowhere) => {
                sink.push(finding::nowhere(&nowhere, self.theme, &names));
                return None;
            }
        };
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some(concat!("niengiam ", env!("CARGO_PKG_VERSION")).to_owned())),
            timestamp: Some(Timestamp::new_utc(midnight(report.as_of))),
            standards: report.standard.standards(),
            ..PdfOptions::default()
        };
        match typst_pdf::pdf(&document, &options) {
            Ok(bytes) => Some(bytes),
            Err(errors) => {
                let looked_at = data.as_ref();
                if looked_at.is_some_and(|data| self.see_through(report, data, &room, sources, sink)) {
                    return None;
                }
                for error in &errors {
                    sink.push(find(error));
                }
                None
            }
        }
    }

    /// The pages. They hold all that is needed of them; what the typesetter remembers beside is a third of its memory.
    fn laid_out(&self, room: &Room<'_>) -> Warned<SourceResult<PagedDocument>> {
        self.at_work.fetch_add(1, Ordering::Relaxed);
        let compiled = typst::compile::<PagedDocument>(room);
        let others = self.at_work.fetch_sub(1, Ordering::Relaxed) - 1;
        // Of a report that is laid out beside this one, it is still of use.
        comemo::evict(others.min(1));
        compiled
    }

    /// Short for everything that decides about the bytes of a PDF.
    fn made_of(&self, standard: Standard, json: &[u8], files: &BTreeMap<String, Bytes>) -> String {
        let mut all = Fingerprint::default();
        all.add(env!("CARGO_PKG_VERSION").as_bytes());
        all.add_fields(&standard);
        all.add(json);
        self.theme.fonts().for_each(|font| all.add(font));
        for (path, bytes) in files {
            all.add(path.as_bytes());
            all.add(bytes);
        }
        format!("niengiam-{}", all.finish())
    }

    fn templates(&self) -> BTreeMap<String, Bytes> {
        let files = self.theme.typst_files();
        files
            .map(|(path, bytes)| (path.to_owned(), Bytes::new(bytes.to_vec())))
            .collect()
    }
}

/// Whether a PDF says that it was made of this, and is whole.
fn is_made_of(pdf: &[u8], made_of: &str) -> bool {
    let said = made_of.as_bytes();
    pdf.trim_ascii_end().ends_with(b"%%EOF") && pdf.windows(said.len()).rev().any(|part| part == said)
}

/// Puts the pictures of a page where Typst can see them. One that cannot be read is an error.
fn take_pictures(
    (page, standard): (&Page, Standard),
    blocks: &mut [Node],
    sources: &dyn Sources,
    files: &mut BTreeMap<String, Bytes>,
    sink: &mut Sink,
) {
    Node::each_mut(blocks, &mut |element| {
        if element.tag != "img" {
            return;
        }
        let Some(source) = element.source.take() else {
            return;
        };
        let path = join(page.path.as_str(), &links::decoded(&source)).and_then(|it| SitePath::new(&it));
        let found =
            path.and_then(|path| Some((format!("pictures/{}", path.as_str()), sources.picture(&path)?)));
        // A picture from elsewhere is not there on paper; its words are.
        let Some((inside, bytes)) = found else { return };
        if !files.contains_key(&inside) {
            match picture::picture(bytes, standard) {
                Ok(bytes) => files.insert(inside.clone(), bytes),
                Err(cause) => {
                    let file_name = inside.rsplit('/').next().unwrap_or_default().to_owned();
                    let message = Message::new("pdf-bad-picture")
                        .with("name", source)
                        .with("cause", cause);
                    let help = Message::new("pdf-bad-picture-help");
                    for place in places(sources, Some(&page.path), &file_name) {
                        let found = Diagnostic::new(Code::BadPicture, place, message.clone());
                        sink.push(found.help(help.clone()));
                    }
                    return;
                }
            };
        }
        element.source = Some(format!("/{inside}"));
    });
}

fn day(date: Date) -> Datetime {
    let (year, month, day) = parts(date);
    Datetime::from_ymd(year, month, day).expect("a date of the calendar is one")
}

fn midnight(date: Date) -> Datetime {
    let (year, month, day) = parts(date);
    Datetime::from_ymd_hms(year, month, day, 0, 0, 0).expect("a date of the calendar is one")
}

fn parts(date: Date) -> (i32, u8, u8) {
    let part = |number: i8| u8::try_from(number).expect("months and days are counted from 1");
    (i32::from(date.year()), part(date.month()), part(date.day()))
}

/// Where a page, or the cover where none is given, has something from; the page where no file has it as it is, but
/// written as an entity or in words of the theme.
fn places(sources: &dyn Sources, page: Option<&SitePath>, written: &str) -> Vec<Origin> {
    let mut places = sources.places(page, written);
    if places.is_empty() {
        places.push(Origin::Place {
            path: page.map_or("niengiam.yaml", SitePath::as_str).to_owned(),
            line: 0,
            column: 0,
        });
    }
    places
}
