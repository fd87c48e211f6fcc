use clap::ArgMatches;

use crate::diag::Failure;
use crate::locale::{Message, Words};
use crate::output;

use super::terminal::Terminal;
use super::{Outcome, options};

/// `niengiam clean`: removes what a build wrote, and nothing else.
pub(super) fn run(matches: &ArgMatches, words: &Words, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let output_dir = options::output_dir(matches);
    let cleaned = output::clean(&output_dir, &options::root(matches))?;
    let output = output_dir.display().to_string();
    let removed = Message::new("cli-cleaned")
        .with("removed", cleaned.removed)
        .with("output", output);
    terminal.say(&removed, words);
    if !cleaned.left.is_empty() {
        terminal.say(
            &Message::new("cli-cleaned-kept").with("kept", cleaned.left.len()),
            words,
        );
    }
    Ok(Outcome::Fine)
}
