use clap::ArgMatches;

use crate::build::{self, Workshop};
use crate::diag::{Failure, Format, Severity, render};
use crate::load::Located;
use crate::locale::{Message, Words};

use super::progress::Progress;
use super::terminal::Terminal;
use super::{Outcome, args, options};

/// `niengiam check`: all findings, nothing written.
pub(super) fn run(matches: &ArgMatches, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let options = options::options(matches)?;
    let watching = options::words(matches, None);
    let mut progress = Progress::new(&watching);
    let workshop = build::check(&options, &mut progress);
    progress.finish();
    let workshop = workshop?;
    let words = options::words(matches, Some(&workshop));
    let outcome = show(&workshop, Severity::Note, matches, &words, terminal);
    if workshop.sink.diagnostics().is_empty() {
        let count = Message::new("cli-checked").with("files", workshop.workspace.files.len());
        terminal.say(&count, &words);
    }
    timings(matches, &progress, terminal);
    Ok(outcome)
}

/// Prints the findings that matter at least as much as `least`, in the format asked for: for a person to standard error,
/// for lists and machines to standard output.
pub(super) fn show(
    workshop: &Workshop,
    least: Severity,
    matches: &ArgMatches,
    words: &Words,
    terminal: &mut Terminal,
) -> Outcome {
    let format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("short") => Format::Short,
        Some("json") => Format::Json,
        _ => terminal.full(),
    };
    let findings = workshop.sink.diagnostics().iter();
    let shown: Vec<_> = findings
        .filter(|diagnostic| diagnostic.code.severity() <= least)
        .cloned()
        .collect();
    if !shown.is_empty() || format == Format::Json {
        let text = render(&shown, &Located::new(&workshop.workspace), words, format);
        match format {
            Format::Full { .. } => terminal.err(&text),
            Format::Short | Format::Json => terminal.out(&text),
        }
    }
    if stops(workshop, matches) {
        Outcome::Findings
    } else {
        Outcome::Fine
    }
}

/// Whether the findings are such that nothing is published.
pub(super) fn stops(workshop: &Workshop, matches: &ArgMatches) -> bool {
    let strict = args::flag(matches, "strict") && workshop.sink.has(Severity::Warning);
    strict || workshop.sink.has(Severity::Error)
}

/// Prints how long each stage took, where that was asked for.
pub(super) fn timings(matches: &ArgMatches, progress: &Progress<'_>, terminal: &mut Terminal) {
    if args::flag(matches, "timings") {
        for line in progress.timings() {
            terminal.err(&(line + "\n"));
        }
    }
}
