//! Findings with the lines they are about, in the manner of compilers, drawn by `annotate-snippets`.

use std::collections::BTreeSet;

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin as SourceOrigin, Renderer, Snippet,
};

use super::place::Place;
use super::select::{Finding, Selection};
use super::visible::{excerpt, visible, visible_line, wrapped};
use super::{Color, left_out, severity_id};
use crate::diag::{Files, Severity};
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
    // Lines are cut here, around the place: the renderer would first take in the whole line.
    let renderer = renderer.term_width(usize::MAX / 2);
    let drawing = Drawing {
        files,
        words,
        renderer,
        width: width.max(NARROWEST),
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
        let digits = finding
            .related
            .iter()
            .chain([&finding.place])
            .filter_map(|place| place.span)
            .map(|span| span.line.to_string().len())
            .max()
            .unwrap_or(1);

        let mut elements = self.place(&finding.place, None, digits);
        for ((_, label), place) in diagnostic.related.iter().zip(&finding.related) {
            let label = visible_line(&self.words.say(label));
            elements.extend(self.place(place, Some(&label), digits));
        }
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

    /// The path with line and column, and under it the line itself where it is known.
    fn place(&self, place: &Place, label: Option<&str>, digits: usize) -> Vec<Element<'static>> {
        let origin = SourceOrigin::path(visible_line(&place.path));
        let Some(span) = place.span else {
            let label = label.map(|label| {
                Level::NOTE
                    .no_name()
                    .message(wrapped(label, self.width, digits + 3))
            });
            return [Element::from(origin)]
                .into_iter()
                .chain(label.map(Element::from))
                .collect();
        };
        let origin = origin.line(span.line).char_column(span.column);
        let Some((file, start, end)) = place.bytes else {
            return vec![origin.into()];
        };
        let shown = excerpt(
            self.files.text(file),
            start,
            end,
            self.width.saturating_sub(digits + 4),
        );
        let kind = if label.is_some() {
            AnnotationKind::Context
        } else {
            AnnotationKind::Primary
        };
        let annotation: Annotation = kind.span(shown.mark).label(label.map(str::to_owned));
        let snippet = Snippet::source(shown.line)
            .line_start(span.line)
            .annotation(annotation);
        vec![origin.into(), snippet.into()]
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
