//! Turns findings into text: for a person at a terminal, for a list of lines, for a machine.
//!
//! Comes in: [`Diagnostic`]s in any order, the [`Files`] they are about, the [`Words`] of the reader's language. Goes
//! out: one text, the same for the same findings.
//!
//! 1. [`collect`](select::collect) drops exact repeats, keeps a bounded number for each file, finds their lines and
//!    columns, and sorts them by path, place and code.
//! 2. One file for each format writes them: [`full`], [`short`], [`json`].
//! 3. A last line counts them by severity.
//!
//! Text out of the user's files never reaches a terminal as it is: [`fn@visible`] shows controls as symbols, and a line
//! too long to read is cut around the place that matters.

mod full;
mod json;
mod place;
mod select;
mod short;
mod visible;

use super::{Diagnostic, Failure, Files, Severity};
use crate::locale::{Message, Words};

use select::Selection;
use visible::visible;
pub(super) use visible::wrapped;

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// With the lines they are about, for a person: at most 50 for each file.
    Full {
        /// Whether it is drawn with the colours of a terminal.
        color: Color,
        /// How many columns wide it may be; at least 40 are used.
        width: usize,
    },
    /// One line for each, `path:line:column: severity[code]: message`: at most 50 for each file.
    Short,
    /// A JSON array with an object for each, one a line: all of them.
    Json,
}

/// Whether a text is drawn with the colours of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// Plain text.
    Plain,
    /// With escape sequences of ANSI terminals.
    Ansi,
}

/// The most findings of one file that a person is shown. Who has more mends these first; and each costs a pass over
/// its file to find its line.
const SHOWN_OF_FILE: usize = 50;

/// Writes the findings. The text ends with a line break.
pub fn render(diagnostics: &[Diagnostic], files: &dyn Files, words: &Words, format: Format) -> String {
    match format {
        Format::Full { color, width } => {
            let selection = select::collect(diagnostics, files, SHOWN_OF_FILE);
            full::render(&selection, files, words, color, width) + &summary(&selection, words)
        }
        Format::Short => {
            let selection = select::collect(diagnostics, files, SHOWN_OF_FILE);
            short::render(&selection, words) + &summary(&selection, words)
        }
        Format::Json => json::render(&select::collect(diagnostics, files, usize::MAX), words),
    }
}

/// Writes why a run could not go on, with its cause and what to do. The text ends with a line break.
pub fn render_failure(failure: &Failure, words: &Words) -> String {
    let line = |label: &'static str, said: &str| {
        let label = words.say(&Message::new(label));
        let indent = label.chars().count() + 2;
        let said = wrapped(&visible(said), FAILURE_WIDTH, indent).replace('\n', &format!("\n{:indent$}", ""));
        format!("{label}: {said}\n")
    };
    let mut text = line(severity_id(Severity::Error), &words.say(&failure.message));
    if let Some(cause) = &failure.cause {
        text += &line("diag-cause", cause);
    }
    if let Some(help) = &failure.help {
        text += &line("diag-help", &words.say(help));
    }
    text
}

/// How wide the words of a failure are, which is told before anyone asked how wide the terminal is.
const FAILURE_WIDTH: usize = 100;

/// The line that says how many findings there are, left out ones included.
fn summary(selection: &Selection, words: &Words) -> String {
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .zip(["diag-errors", "diag-warnings", "diag-notes"])
        .map(|(severity, id)| (selection.count(severity), id))
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| words.say(&Message::new(id).with("n", count)))
        .collect();
    let message = if counts.is_empty() {
        Message::new("diag-nothing")
    } else {
        Message::new("diag-summary").with("counts", words.list_and(&counts))
    };
    words.say(&message) + "\n"
}

/// Behind the last finding of a path: the line that says how many more of it there are.
fn left_out(selection: &Selection, index: usize, words: &Words) -> Option<String> {
    let path = &selection.findings.get(index)?.place.path;
    let next = selection
        .findings
        .get(index + 1)
        .map(|finding| &finding.place.path);
    let more = selection.left_out.get(path).filter(|_| next != Some(path))?;
    let path = visible::visible_line(path);
    Some(words.say(&Message::new("diag-left-out").with("n", *more).with("path", path)))
}

/// The message that names a severity.
fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}
