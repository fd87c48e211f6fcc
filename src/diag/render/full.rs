//! Findings with the lines they are about, in the manner of compilers, drawn by `annotate-snippets`.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin as SourceOrigin, Renderer, Snippet,
};

use super::select::{Finding, Selection};
use super::visible::{marked_line, visible, visible_line, wrapped};
use super::{Color, left_out, severity_id};
use crate::diag::{FileId, Files, Severity};
use crate::locale::{Message, Words};

/// The least width that anything can be read in.
const NARROWEST: usize = 40;

/// What every finding of one run is drawn with.
struct Drawing<'a> {
    files: &'a dyn Files,
    words: &'a Words,
    renderer: Renderer,
    width: usize,
}

pub(super) fn render(
    selection: &Selection,
    files: &dyn Files,
    words: &Words,
    color: Color,
    width: usize,
) -> String {
    let renderer = match color {
        Color::Plain => Renderer::plain(),
        Color::Ansi => Renderer::styled(),
    };
    let width = width.max(NARROWEST);
    let renderer = renderer.term_width(width);
    let drawing = Drawing {
        files,
        words,
        renderer,
        width,
    };
    let mut explained = BTreeSet::new();
    let mut text = String::new();
    for (index, finding) in selection.findings.iter().enumerate() {
        let first_of_code = explained.insert(finding.diagnostic.code);
        text.push_str(&drawing.finding(finding, first_of_code));
        text.push_str("\n\n");
        if let Some(more) = left_out(selection, index, words) {
            text.push_str(&more);
            text.push_str("\n\n");
        }
    }
    text
}

/// The places in one file.
struct Sheet<'a> {
    file: FileId,
    path: &'a str,
    marks: Vec<Mark>,
}

/// What is underlined; the place to mend has no label.
struct Mark {
    start: usize,
    end: usize,
    label: Option<String>,
}

/// How wide the largest line number is.
fn digits(finding: &Finding) -> usize {
    let places = finding.related.iter().chain([&finding.place]);
    let lines = places.filter_map(|place| place.span).map(|span| span.line);
    lines.max().unwrap_or(1).to_string().len()
}

impl Drawing<'_> {
    fn finding(&self, finding: &Finding, first_of_code: bool) -> String {
        let diagnostic = finding.diagnostic;
        let code = diagnostic.code;
        let name = self.words.say(&Message::new(severity_id(code.severity())));
        let indent = name.chars().count() + code.name().len() + 4;
        let message = wrapped(
            &visible_line(&self.words.say(&diagnostic.message)),
            self.width,
            indent,
        );
        let level = match code.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let digits = digits(finding);

        let mut elements = self.places(finding);
        if let Some(help) = &diagnostic.help {
            elements.push(self.note("diag-help", &self.words.say(help), digits));
        }
        if let Some(example) = &diagnostic.example {
            elements.push(self.example(example));
        }
        if first_of_code {
            let command = format!("niengiam explain {}", code.name());
            elements.push(self.note("diag-explain", &command, digits));
        }
        let group = Group::with_title(level.with_name(name).primary_title(message).id(code.name()));
        self.renderer.render(&[group.elements(elements)])
    }

    /// The lines of each file that has a part in the finding, the file to mend first.
    fn places(&self, finding: &Finding) -> Vec<Element<'static>> {
        let labels = finding
            .diagnostic
            .related
            .iter()
            .map(|(_, label)| visible_line(&self.words.say(label)));
        let related = finding.related.iter().zip(labels.map(Some));
        let mut sheets: Vec<Sheet> = Vec::new();
        let mut elements = Vec::new();
        for (place, label) in [(&finding.place, None)].into_iter().chain(related) {
            let Some((file, start, end)) = place.bytes else {
                let mut origin = SourceOrigin::path(visible_line(&place.path));
                if let Some(span) = place.span {
                    origin = origin.line(span.line).char_column(span.column);
                }
                elements.push(origin.into());
                let width = self.width.saturating_sub(digits(finding) + 3);
                let label = label.map(|label| Level::NOTE.no_name().message(wrapped(&label, width, 0)));
                elements.extend(label.map(Element::from));
                continue;
            };
            let mark = Mark { start, end, label };
            match sheets.iter_mut().find(|sheet| sheet.file == file) {
                Some(sheet) => sheet.marks.push(mark),
                None => sheets.push(Sheet {
                    file,
                    path: &place.path,
                    marks: vec![mark],
                }),
            }
        }
        let snippets = sheets.iter().map(|sheet| self.snippet(sheet).into());
        if finding.place.bytes.is_some() {
            snippets.chain(elements).collect()
        } else {
            elements.into_iter().chain(snippets).collect()
        }
    }

    /// The lines of one file with their marks. A mark over several lines is drawn at the first of them.
    fn snippet(&self, sheet: &Sheet) -> Snippet<'static, Annotation<'static>> {
        let text = self.files.text(sheet.file);
        let starts: Vec<usize> = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        let line_of = |offset: usize| starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let marks: BTreeMap<usize, Vec<&Mark>> =
            sheet.marks.iter().fold(BTreeMap::new(), |mut lines, mark| {
                lines
                    .entry(line_of(mark.start))
                    .or_insert_with(Vec::new)
                    .push(mark);
                lines
            });
        let first = marks.keys().next().copied().unwrap_or_default();
        let last = marks.keys().next_back().copied().unwrap_or_default();

        let mut source = String::new();
        let mut annotations = Vec::new();
        for number in first..=last {
            let start = starts.get(number).copied().unwrap_or_default();
            let line = text
                .get(start..)
                .and_then(|rest| rest.split('\n').next())
                .unwrap_or_default();
            let begin = source.len();
            let mut shown = String::new();
            for (index, mark) in marks.get(&number).into_iter().flatten().enumerate() {
                let within = mark.start - start..mark.end.saturating_sub(start).min(line.len());
                let (marked, span) = marked_line(line, within, self.width);
                let kind = if mark.label.is_some() {
                    AnnotationKind::Context
                } else {
                    AnnotationKind::Primary
                };
                annotations.push(
                    kind.span(begin + span.start..begin + span.end)
                        .label(mark.label.clone()),
                );
                // Of several marks on one line the one furthest behind needs the most of it.
                if index == 0 || marked.len() > shown.len() {
                    shown = marked;
                }
            }
            source.push_str(&shown);
            if number < last {
                source.push('\n');
            }
        }
        Snippet::source(source)
            .path(visible_line(sheet.path))
            .line_start(first + 1)
            .annotations(annotations)
    }

    fn note(&self, label: &'static str, text: &str, digits: usize) -> Element<'static> {
        let label = self.words.say(&Message::new(label));
        let text = wrapped(&visible(text), self.width, digits + 5 + label.chars().count());
        Level::HELP.with_name(label).message(text).into()
    }

    /// A right line, never wrapped: it is to be copied.
    fn example(&self, line: &str) -> Element<'static> {
        let label = self.words.say(&Message::new("diag-example"));
        Level::HELP.with_name(label).message(visible(line)).into()
    }
}
