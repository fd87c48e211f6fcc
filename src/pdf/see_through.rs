use std::collections::BTreeMap;

use typst::foundations::Bytes;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::Message;

use super::node::Node;
use super::report::Data;
use super::world::Room;
use super::{Press, Report, Sources, Standard, day, midnight, places};

/// The template of a report that shows one picture and nothing else.
const ONE_PICTURE: &str =
    "#set document(title: \"-\")\n#image(read(\"picture\", encoding: none), alt: \"-\")";

impl Press<'_> {
    /// Finds the pictures that a file cannot hold in which nothing may be see-through: each is laid out alone. Drawings
    /// keep what is see-through in them, because they are laid out as they are. Whether there are any.
    pub(super) fn see_through(
        &self,
        report: &Report<'_>,
        data: &Data,
        room: &Room<'_>,
        sources: &dyn Sources,
        sink: &mut Sink,
    ) -> bool {
        let mut fits: BTreeMap<String, bool> = BTreeMap::new();
        let mut found = false;
        for (page, blocks) in report.pages.iter().zip(data.blocks()) {
            Node::each(blocks, &mut |element| {
                let Some(source) = element.source.as_ref().filter(|_| element.tag == "img") else {
                    return;
                };
                let fits = *fits
                    .entry(source.clone())
                    .or_insert_with(|| self.fits(source, report, room));
                if fits {
                    return;
                }
                found = true;
                let name = source.rsplit('/').next().unwrap_or_default();
                for place in places(sources, Some(&page.path), name) {
                    let message = Message::new("pdf-see-through").with("name", name);
                    let diagnostic = Diagnostic::new(Code::BadPicture, place, message);
                    sink.push(diagnostic.help(Message::new("pdf-see-through-help")));
                }
            });
        }
        found
    }

    fn fits(&self, source: &str, report: &Report<'_>, room: &Room<'_>) -> bool {
        let Some(picture) = room.bytes(source.trim_start_matches('/')) else {
            return true;
        };
        let files = [
            ("picture".to_owned(), picture),
            ("one.typ".to_owned(), Bytes::from_string(ONE_PICTURE)),
        ];
        let alone = Room::new("one.typ", files.into_iter(), &self.fonts, day(report.as_of));
        let options = PdfOptions {
            standards: Standard::A1b.standards(),
            timestamp: Some(Timestamp::new_utc(midnight(report.as_of))),
            ..PdfOptions::default()
        };
        let made = typst::compile::<PagedDocument>(&alone).output;
        made.and_then(|document| typst_pdf::pdf(&document, &options))
            .is_ok()
    }
}
