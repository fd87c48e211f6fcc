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
                section: (!sections.is_empty()).then(|| self.sections(&sections)),
                ..source
            })
            .collect()
    }

    /// A section of a document in words: "mục I.2.2", but "phụ lục".
    pub(in crate::site) fn section(&self, section: &str) -> String {
        self.sections(&[section.to_owned()])
    }

    /// Several, those with numbers first: "mục 1; II.1; phụ lục".
    fn sections(&self, sections: &[String]) -> String {
        let (numbered, named): (Vec<&str>, Vec<&str>) = sections
            .iter()
            .map(String::as_str)
            .partition(|it| is_numbered(it));
        let numbered = (!numbered.is_empty())
            .then(|| self.words_of(&Message::new("source-section").with("section", numbered.join("; "))));
        let all: Vec<&str> = numbered.as_deref().into_iter().chain(named).collect();
        all.join("; ")
    }
}

/// Whether a section is called by a number or a letter: `3`, `II.2.2`, `a)`. What has a name of its own is not said to be a
/// section.
fn is_numbered(section: &str) -> bool {
    let first: Vec<char> = section.chars().take_while(|it| it.is_alphanumeric()).collect();
    first.len() == 1
        || first.iter().any(char::is_ascii_digit)
        || (!first.is_empty() && first.iter().all(char::is_ascii_uppercase))
}

#[cfg(test)]
mod tests {
    use super::is_numbered;

    #[test]
    fn numbers_and_letters_are_told_from_names() {
        for section in ["3", "II.2.2", "a)", "2.1", "IV", "B", "4a"] {
            assert!(is_numbered(section), "{section}");
        }
        for section in ["phụ lục", "Phụ lục 2", "mở đầu", "opening", "Điều 3"] {
            assert!(!is_numbered(section), "{section}");
        }
    }
}
