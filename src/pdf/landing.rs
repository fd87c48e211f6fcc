//! Links within a report. While it is laid out nobody knows where anything will stand: a template writes where a link leads
//! as an address of its own scheme, and the places are put in when all is laid out. Would Typst be asked for them, it would
//! have to lay out every line with a link in it three times: without, with a wrong and with the right page.

use typst::foundations::Label;
use typst::introspection::{Introspector as _, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{Destination, Document as _, LinkMarker};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// What addresses of places in the report begin with. `inline.typ` writes them.
const SCHEME: &str = "niengiam:";

/// The same report, its links leading to their places. What a link says of itself to those who hear it is the page, with
/// the word for it before.
///
/// # Errors
/// The places that links lead to and that are nowhere, because a template leaves them out.
pub(super) fn land(document: &PagedDocument, word: &str) -> Result<PagedDocument, Vec<String>> {
    let mut landing = Landing {
        document,
        word,
        nowhere: Vec::new(),
    };
    let pages = document.pages().iter().map(|page| {
        let mut page = page.clone();
        landing.change(&mut page.frame);
        page
    });
    let pages = pages.collect();
    if landing.nowhere.is_empty() {
        Ok(PagedDocument::new(pages, document.info().clone()))
    } else {
        Err(landing.nowhere)
    }
}

struct Landing<'a> {
    document: &'a PagedDocument,
    word: &'a str,
    nowhere: Vec<String>,
}

impl Landing<'_> {
    fn change(&mut self, frame: &mut Frame) {
        // What nothing is changed in stays shared with what the typesetter remembers.
        if !leads(frame) {
            return;
        }
        frame.retain(|item| {
            match item {
                FrameItem::Group(group) => self.change(&mut group.frame),
                FrameItem::Link(destination, _) => {
                    if let Some((place, _)) = self.place(destination) {
                        *destination = place;
                    }
                }
                FrameItem::Tag(Tag::Start(content, _)) => {
                    if let Some(marker) = content.to_packed_mut::<LinkMarker>()
                        && let Some(name) = marker.alt.as_ref().and_then(|alt| alt.strip_prefix(SCHEME))
                        && let Some((_, page)) = self.find(name)
                    {
                        marker.alt = Some(format!("{} {page}", self.word).into());
                    }
                }
                _ => {}
            }
            true
        });
    }

    fn place(&mut self, destination: &Destination) -> Option<(Destination, usize)> {
        let Destination::Url(url) = destination else {
            return None;
        };
        let name = url.strip_prefix(SCHEME)?;
        let found = self.find(name);
        if found.is_none() && !self.nowhere.iter().any(|it| it == name) {
            self.nowhere.push(name.to_owned());
        }
        found
    }

    fn find(&self, name: &str) -> Option<(Destination, usize)> {
        let introspector = self.document.introspector();
        let label = Label::new(PicoStr::intern(name))?;
        let location = introspector.query_label(label).ok()?.location()?;
        let page = introspector.page(location)?;
        Some((Destination::Location(location), page.get()))
    }
}

/// Whether a link of the report is in a frame.
fn leads(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => leads(&group.frame),
        FrameItem::Link(Destination::Url(url), _) => url.starts_with(SCHEME),
        FrameItem::Tag(Tag::Start(content, _)) => {
            let marker = content.to_packed::<LinkMarker>();
            let alt = marker.and_then(|marker| marker.alt.as_ref());
            alt.is_some_and(|alt| alt.starts_with(SCHEME))
        }
        _ => false,
    })
}
