//! Reads the front matter of `content/**/*.md`.

use std::ops::Range;

use crate::diag::Code;
use crate::locale::{Language, Message};
use crate::model::PageId;

use super::config::release;
use super::fields::{fields, list};
use super::reading::{Reading, Value};
use super::scalars::string;
use super::{NarrativeRecord, Place, Release, examples};

/// The line before and behind front matter.
const FENCE: &str = "---";

/// Where the front matter of a Markdown file is, and where its text begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// The YAML between the fences. Empty where there is none.
    pub(super) yaml: Range<usize>,
    /// The first byte behind it.
    pub(super) body_start: usize,
}

/// Finds the front matter. The error is the place of a fence that nothing closes.
pub(super) fn front_matter(text: &str) -> Result<FrontMatter, Range<usize>> {
    let mut lines = Lines { text, start: 0 };
    let is_fence = |line: &str| line.trim_end() == FENCE;
    let Some((_, first)) = lines.next().filter(|(_, line)| is_fence(line)) else {
        return Ok(FrontMatter {
            yaml: 0..0,
            body_start: 0,
        });
    };
    for (start, line) in lines {
        if is_fence(line) {
            return Ok(FrontMatter {
                yaml: first.len()..start,
                body_start: start + line.len(),
            });
        }
    }
    Err(0..FENCE.len())
}

/// The lines of a text, each with its first byte and its end of line.
struct Lines<'a> {
    text: &'a str,
    start: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.start..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let start = self.start;
        self.start += length;
        Some((start, rest.get(..length)?))
    }
}

/// Reads the front matter of a page. `root` is `None` where there is none.
pub(super) fn narrative(
    page: PageId,
    language: Option<Language>,
    body_start: usize,
    root: Option<&Value<'_>>,
    reading: &mut Reading<'_>,
) -> Option<NarrativeRecord> {
    let mut record = NarrativeRecord {
        file: reading.file,
        page,
        language,
        body_start,
        title: None,
        description: None,
        release: Release::default(),
        numbers: Vec::new(),
    };
    if let Some(root) = root {
        fields(root, reading, |fields| {
            record.title = fields.optional("title", string);
            record.description = fields.optional("description", string);
            record.release = release(fields);
            let numbers = fields.optional("numbers", |value, reading| list(value, reading, string));
            record.numbers = numbers.map(|numbers| numbers.value).unwrap_or_default();
            Some(())
        })?;
    }
    if matches!(record.page, PageId::Free(_)) && record.title.is_none() && !has_title(root) {
        let message = Message::new("load-missing-title");
        let help = Message::new("load-missing-title-help");
        reading
            .find(Code::MissingKey, Place::start_of(record.file), message)
            .help(help)
            .example(examples::line("title").map(|_| "title: Phương pháp".to_owned()));
        return None;
    }
    Some(record)
}

/// Whether a title was written that could not be read.
fn has_title(root: Option<&Value<'_>>) -> bool {
    match root.map(|root| &root.node.content) {
        Some(super::yaml::Content::Mapping(entries)) => entries.iter().any(|entry| entry.key == "title"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_stands_between_two_fences_at_the_start() {
        let found = |text: &str| {
            front_matter(text).map(|found| {
                let part = |range: Range<usize>| text.get(range).unwrap().to_owned();
                (part(found.yaml), part(found.body_start..text.len()))
            })
        };
        let good = |yaml: &str, body: &str| Ok((yaml.to_owned(), body.to_owned()));
        assert_eq!(found("---\ntitle: x\n---\nbody"), good("title: x\n", "body"));
        assert_eq!(
            found("---\r\ntitle: x\r\n---\r\nbody"),
            good("title: x\r\n", "body")
        );
        assert_eq!(found("---\n---"), good("", ""));
        assert_eq!(found("body\n---\n"), good("", "body\n---\n"));
        assert_eq!(found(""), good("", ""));
        assert_eq!(found("---\ntitle: x\n"), Err(0..3));
    }
}
