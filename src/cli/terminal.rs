use std::io::{IsTerminal as _, Write as _};

use crate::diag::{Color, Failure, Format, render_failure};
use crate::locale::{Message, Words};

/// The widest that findings are drawn where no terminal says how wide it is.
const WIDTH: usize = 110;

/// Where the program prints: results to standard output, everything about the run to standard error.
pub(super) struct Terminal {
    color: Color,
}

impl Terminal {
    pub(super) fn new() -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "the convention of no-color.org is for terminals alone"
        )]
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let color = if std::io::stderr().is_terminal() && !plain {
            Color::Ansi
        } else {
            Color::Plain
        };
        Self { color }
    }

    /// The full format as this terminal shows it.
    pub(super) fn full(&self) -> Format {
        Format::Full {
            color: self.color,
            width: WIDTH,
        }
    }

    /// Prints a result. A reader that went away (`| head`) is no failure of ours.
    #[expect(clippy::unused_self, reason = "whoever prints holds the terminal")]
    pub(super) fn out(&mut self, text: &str) {
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
    }

    /// Prints something about the run.
    #[expect(clippy::unused_self, reason = "whoever prints holds the terminal")]
    pub(super) fn err(&mut self, text: &str) {
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    /// Prints one line about the run.
    pub(super) fn say(&mut self, message: &Message, words: &Words) {
        self.err(&(words.say(message) + "\n"));
    }

    /// Prints why the run could not go on.
    pub(super) fn failure(&mut self, failure: &Failure, words: &Words) {
        self.err(&render_failure(failure, words));
    }
}
