//! The command line: the only code that prints, reads the clock, or knows of a terminal.
//!
//! 1. `args` is the grammar, its help in the editor's language; `usage` says what is wrong with a command line;
//! 2. `options` turns what was typed into what the program needs;
//! 3. one file for each command; `progress` watches the stages, `terminal` prints.
//!
//! Exit status: 0; 1 where the files have an error (or, with `--strict`, a warning); 2 where the run could not go on.

mod args;
mod build;
mod check;
mod clean;
mod explain;
mod init;
mod options;
#[cfg(feature = "pdf")]
mod pdf;
mod progress;
mod sample;
mod terminal;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::diag::Failure;
use crate::locale::{Language, Words};

use terminal::Terminal;

/// What a command came to.
enum Outcome {
    /// All is well.
    Fine,
    /// The files have errors; they were shown.
    Findings,
}

/// Runs the program with these arguments, the first being its own name. Prints, and gives the exit status.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.collect();
    let asked = args::language_asked_for(&args);
    let words = Words::program(
        &asked
            .and_then(|code| Language::new(&code))
            .unwrap_or_else(options::editors_default),
    );
    let mut terminal = Terminal::new();
    let outcome = match args::command(&words).try_get_matches_from(args) {
        Ok(matches) => command(&matches, &words, &mut terminal),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                terminal.out(&error.to_string());
                Ok(Outcome::Fine)
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                terminal.err(&error.to_string());
                return ExitCode::from(2);
            }
            _ => Err(usage::failure(&error)),
        },
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(failure) => {
            terminal.failure(&failure, &words);
            ExitCode::from(2)
        }
    }
}

fn command(matches: &ArgMatches, words: &Words, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let (name, matches) = matches.subcommand().expect("the grammar requires a command");
    options::set_jobs(matches);
    options::check_language(matches)?;
    match name {
        "build" => build::run(matches, terminal),
        "check" => check::run(matches, terminal),
        #[cfg(feature = "pdf")]
        "pdf" => pdf::run(matches, terminal),
        "explain" => explain::run(matches, words, terminal),
        "clean" => clean::run(matches, words, terminal),
        "init" => init::run(matches, words, terminal),
        other => unreachable!("the grammar has no command `{other}`"),
    }
}
