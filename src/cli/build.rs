use clap::ArgMatches;

use crate::build::{self, Options};
use crate::diag::{Failure, Severity};
use crate::locale::Message;

use super::progress::Progress;
use super::terminal::Terminal;
use super::{Outcome, check, options};

/// `niengiam build`: check, then publish.
pub(super) fn run(matches: &ArgMatches, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let options: Options = options::options(matches)?;
    let watching = options::words(matches, None);
    let mut progress = Progress::new(&watching);
    let mut workshop = build::check(&options, &mut progress)?;
    let words = options::words(matches, Some(&workshop));
    let output = options.output_dir.display().to_string();
    let published = if check::stops(&workshop, matches) {
        None
    } else {
        build::build(&mut workshop, &options, &mut progress)?
    };
    progress.finish();
    // Whoever builds every day has read the notes: they are counted, and `check` shows them.
    let outcome = check::show(&workshop, Severity::Warning, matches, &words, terminal);
    let notes = workshop.sink.count(Severity::Note);
    if notes > 0 {
        terminal.say(&Message::new("cli-notes").with("count", notes), &words);
    }
    let Some(published) = published else {
        let id = if workshop.sink.has(Severity::Error) {
            "cli-not-built"
        } else {
            "cli-not-built-strict"
        };
        terminal.say(&Message::new(id).with("output", output), &words);
        return Ok(outcome);
    };
    if published.was_interrupted {
        terminal.say(&Message::new("cli-interrupted"), &words);
    }
    let message = Message::new("cli-built")
        .with("output", output)
        .with("written", published.files.written)
        .with("unchanged", published.files.unchanged)
        .with("removed", published.files.removed)
        .with("as-of", words.date(published.as_of));
    terminal.say(&message, &words);
    let first_page = options.output_dir.join("index.html").display().to_string();
    terminal.say(&Message::new("cli-open").with("path", first_page), &words);
    check::timings(matches, &progress, terminal);
    Ok(outcome)
}
