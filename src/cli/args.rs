use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};

use crate::locale::{Message, Words};

/// The command line's grammar, its help in the language of `words`.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &'static str| words.say(&Message::new(id));
    let commands = [
        sub(words, "build", "cli-about-build").args([
            output_dir(words),
            base_url(words),
            #[cfg(feature = "pdf")]
            option(words, "pdf", "cli-help-build-pdf").action(ArgAction::SetTrue),
            as_of(words),
            strict(words),
            format(words),
            timings(words),
        ]),
        sub(words, "check", "cli-about-check").args([
            as_of(words),
            strict(words),
            format(words),
            timings(words),
        ]),
        #[cfg(feature = "pdf")]
        sub(words, "pdf", "cli-about-pdf").args(pdf(words)),
        sub(words, "explain", "cli-about-explain").arg(Arg::new("code").help(say("cli-help-code"))),
        sub(words, "clean", "cli-about-clean").arg(output_dir(words)),
        sub(words, "init", "cli-about-init").args([
            Arg::new("dir")
                .required(true)
                .value_name(say("cli-value-dir"))
                .value_parser(value_parser!(PathBuf))
                .value_hint(ValueHint::DirPath)
                .help(say("cli-help-init-dir")),
            option(words, "sample", "cli-help-sample").action(ArgAction::SetTrue),
        ]),
    ];
    Command::new("niengiam")
        .about(say("cli-about"))
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(say("cli-heading-commands"))
        .subcommand_value_name(say("cli-value-command"))
        .help_template(template(words, "{subcommands}"))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say("cli-help-version"))
                .help_heading(say("cli-heading-options")),
        )
        .args(global(words))
        .subcommands(commands)
}

fn sub(words: &Words, name: &'static str, about: &'static str) -> Command {
    Command::new(name)
        .about(words.say(&Message::new(about)))
        .disable_help_flag(true)
        .help_template(template(words, ""))
}

/// Help as `about`, usage, commands, options: clap's own layout with the one word that it would write in English.
fn template(words: &Words, commands: &str) -> String {
    let usage = words.say(&Message::new("cli-heading-usage"));
    let commands = if commands.is_empty() { "" } else { "\n\n{all-args}" };
    let rest = if commands.is_empty() {
        "\n\n{all-args}"
    } else {
        commands
    };
    format!("{{about-with-newline}}\n{usage} {{usage}}{rest}")
}

fn option(words: &Words, name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .help(words.say(&Message::new(help)))
        .help_heading(words.say(&Message::new("cli-heading-options")))
}

fn global(words: &Words) -> [Arg; 5] {
    let say = |id: &'static str| words.say(&Message::new(id));
    [
        option(words, "root", "cli-help-root")
            .short('r')
            .global(true)
            .value_name(say("cli-value-dir"))
            .default_value(".")
            .hide_default_value(true)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::DirPath),
        option(words, "config", "cli-help-config")
            .short('c')
            .global(true)
            .value_name(say("cli-value-file"))
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::FilePath),
        option(words, "lang", "cli-help-lang")
            .global(true)
            .value_name(say("cli-value-lang")),
        option(words, "jobs", "cli-help-jobs")
            .global(true)
            .value_name("N")
            .value_parser(value_parser!(u16).range(1..)),
        option(words, "help", "cli-help-help")
            .short('h')
            .global(true)
            .action(ArgAction::Help),
    ]
}

#[cfg(feature = "pdf")]
fn pdf(words: &Words) -> Vec<Arg> {
    let id = |name: &'static str, help: &'static str| {
        option(words, name, help).value_name("ID").conflicts_with_all(
            ["organization", "period", "resolution", "indicator", "all"]
                .into_iter()
                .filter(|it| *it != name),
        )
    };
    let standards = crate::pdf::Standard::ALL.map(|(name, _)| name);
    vec![
        id("organization", "cli-help-pdf-organization"),
        id("period", "cli-help-pdf-period").value_name(words.say(&Message::new("cli-value-period"))),
        id("resolution", "cli-help-pdf-resolution"),
        id("indicator", "cli-help-pdf-indicator"),
        option(words, "all", "cli-help-pdf-all").action(ArgAction::SetTrue),
        option(words, "output", "cli-help-pdf-output")
            .short('o')
            .value_name(words.say(&Message::new("cli-value-file")))
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::FilePath),
        option(words, "profile", "cli-help-pdf-profile")
            .value_name(words.say(&Message::new("cli-value-name"))),
        option(words, "standard", "cli-help-pdf-standard")
            .value_name(words.say(&Message::new("cli-value-name")))
            .value_parser(PossibleValuesParser::new(standards))
            .hide_possible_values(true),
        option(words, "draft", "cli-help-pdf-draft").action(ArgAction::SetTrue),
        as_of(words),
        strict(words),
        format(words),
        timings(words),
    ]
}

fn output_dir(words: &Words) -> Arg {
    option(words, "output-dir", "cli-help-output-dir")
        .short('o')
        .value_name(words.say(&Message::new("cli-value-dir")))
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::DirPath)
}

fn base_url(words: &Words) -> Arg {
    option(words, "base-url", "cli-help-base-url")
        .short('u')
        .value_name("URL")
        .value_hint(ValueHint::Url)
}

fn as_of(words: &Words) -> Arg {
    option(words, "as-of", "cli-help-as-of").value_name(words.say(&Message::new("cli-value-date")))
}

fn strict(words: &Words) -> Arg {
    option(words, "strict", "cli-help-strict").action(ArgAction::SetTrue)
}

fn format(words: &Words) -> Arg {
    option(words, "format", "cli-help-format")
        .value_name(words.say(&Message::new("cli-value-format")))
        .value_parser(PossibleValuesParser::new(["full", "short", "json"]))
        .hide_possible_values(true)
        .default_value("full")
        .hide_default_value(true)
}

fn timings(words: &Words) -> Arg {
    option(words, "timings", "cli-help-timings").action(ArgAction::SetTrue)
}

/// The language asked for with `--lang`, before anything else of the command line is understood: the words of a
/// message about the command line itself depend on it.
pub(super) fn language_asked_for(args: &[OsString]) -> Option<String> {
    let mut texts = args.iter().filter_map(|arg| arg.to_str());
    while let Some(text) = texts.next() {
        if text == "--lang" {
            return texts.next().map(str::to_owned);
        }
        if let Some(language) = text.strip_prefix("--lang=") {
            return Some(language.to_owned());
        }
    }
    None
}

/// A flag of a subcommand that may not have it.
pub(super) fn flag(matches: &ArgMatches, name: &str) -> bool {
    matches
        .try_get_one::<bool>(name)
        .ok()
        .flatten()
        .copied()
        .unwrap_or(false)
}
