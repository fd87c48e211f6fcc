use clap::ArgMatches;

use crate::diag::{Code, Failure, explain, nearest};
use crate::locale::{Message, Words};

use super::Outcome;
use super::terminal::Terminal;

/// `niengiam explain [CODE]`: what a kind of finding means, or which kinds there are.
pub(super) fn run(matches: &ArgMatches, words: &Words, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let Some(name) = matches.get_one::<String>("code") else {
        for code in Code::ALL {
            terminal.out(&format!("{}\n", code.name()));
        }
        return Ok(Outcome::Fine);
    };
    let Some(code) = Code::named(name) else {
        let failure = Failure::new(Message::new("cli-explain-unknown").with("code", name));
        let near = nearest(name, Code::ALL.iter().map(|code| code.name()));
        return Err(match near {
            Some(near) => failure.help(Message::new("cli-explain-nearest").with("nearest", near)),
            None => failure.help(Message::new("cli-usage-help")),
        });
    };
    terminal.out(&(explain(code, words).trim_end().to_owned() + "\n"));
    Ok(Outcome::Fine)
}
