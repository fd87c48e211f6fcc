use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

use crate::diag::{Code, Diagnostic, Origin};
use crate::locale::Message;
use crate::theme::Theme;

use super::world::Room;

/// What Typst found wrong or doubtful, at its place in the theme's template, and the names that the data have there.
pub(super) fn finding(
    error: &SourceDiagnostic,
    room: &Room<'_>,
    theme: &Theme,
    names: &[String],
) -> Diagnostic {
    let traced = error.trace.iter().map(|point| DiagSpan::from(point.span));
    let place = std::iter::once(error.span)
        .chain(traced)
        .find_map(|span| place(span, room, theme))
        .unwrap_or_else(|| (theme.typst_path(super::MAIN), 0, 0));
    let (path, line, column) = place;
    let message = Message::new("pdf-template").with("cause", error.message.to_string());
    let hints: Vec<&str> = error.hints.iter().map(|hint| hint.v.as_str()).collect();
    let help = if hints.is_empty() {
        Message::new("pdf-template-help")
    } else {
        Message::new("pdf-template-hints").with("hints", hints.join("; "))
    };
    let help = help.with("names", names.join(", "));
    let code = match error.severity {
        Severity::Error => Code::BadTheme,
        Severity::Warning => Code::PdfTemplate,
    };
    Diagnostic::new(code, Origin::Place { path, line, column }, message).help(help)
}

/// That a template leaves out places that links lead to.
pub(super) fn nowhere(places: &[String], theme: &Theme, names: &[String]) -> Diagnostic {
    let cause = format!("no place has the labels {}", places.join(", "));
    let message = Message::new("pdf-template").with("cause", cause);
    let origin = Origin::Place {
        path: theme.typst_path("inline.typ"),
        line: 0,
        column: 0,
    };
    let help = Message::new("pdf-template-help").with("names", names.join(", "));
    Diagnostic::new(Code::BadTheme, origin, message).help(help)
}

fn place(span: DiagSpan, room: &Room<'_>, theme: &Theme) -> Option<(String, usize, usize)> {
    let id = span.id()?;
    let source = room.source(id).ok()?;
    let range = room.range(span)?;
    let (line, column) = source.lines().byte_to_line_column(range.start)?;
    let path = theme.typst_path(id.get().vpath().get_without_slash());
    Some((path, line + 1, column + 1))
}
