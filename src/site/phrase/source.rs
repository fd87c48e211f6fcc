use std::collections::BTreeSet;

use crate::locale::Message;
use crate::model::SourceRef;
use crate::site::context::Source;
use crate::site::view::View;

impl View<'_> {
    /// Where something was read.
    pub(in crate::site) fn source(&self, source: &SourceRef) -> Source {
        let link = self.document(&source.document);
        Source {
            text: link.text,
            href: link.href,
            section: source
                .section
                .as_ref()
                .map(|section| self.section(&self.text(section))),
        }
    }

    /// Several sources, each document once with all its sections.
    pub(in crate::site) fn sources<'s>(
        &self,
        sources: impl IntoIterator<Item = &'s SourceRef>,
    ) -> Vec<Source> {
        let sources: BTreeSet<&SourceRef> = sources.into_iter().collect();
        let mut found: Vec<(Source, Vec<String>)> = Vec::new();
        let mut last = None;
        for source in sources {
            if last != Some(&source.document) {
                let plain = SourceRef {
                    document: source.document.clone(),
                    section: None,
                };
                found.push((self.source(&plain), Vec::new()));
                last = Some(&source.document);
            }
            if let (Some(section), Some((_, sections))) = (&source.section, found.last_mut()) {
                sections.push(self.text(section));
            }
        }
        found
            .into_iter()
            .map(|(source, sections)| Source {
                section: (!sections.is_empty()).then(|| self.section(&sections.join("; "))),
                ..source
            })
            .collect()
    }

    /// A section of a document in words: "mục I.2.2".
    pub(in crate::site) fn section(&self, section: &str) -> String {
        self.words_of(&Message::new("source-section").with("section", section))
    }
}
