use std::path::PathBuf;

use clap::ArgMatches;
use jiff::civil::Date;

use crate::build::{Options, Workshop};
use crate::diag::Failure;
use crate::locale::{Language, Message, Words};

/// The language of messages where nobody has said: most editors write Vietnamese.
pub(super) fn editors_default() -> Language {
    Language::new("vi").expect("`vi` is a language code")
}

/// The words for messages about a publication: the language asked for, else the publication's first that the program
/// speaks.
pub(super) fn words(matches: &ArgMatches, workshop: Option<&Workshop>) -> Words {
    let asked = matches
        .get_one::<String>("lang")
        .and_then(|code| Language::new(code));
    let first = workshop.and_then(Workshop::first_language);
    let spoken = |language: &Language| Words::program_languages().contains(language);
    Words::program(&asked.or(first.filter(spoken)).unwrap_or_else(editors_default))
}

/// Refuses a language that the program does not speak.
pub(super) fn check_language(matches: &ArgMatches) -> Result<(), Failure> {
    let Some(code) = matches.get_one::<String>("lang") else {
        return Ok(());
    };
    if Language::new(code).is_some_and(|language| Words::program_languages().contains(&language)) {
        return Ok(());
    }
    let message = Message::new("cli-bad-lang").with("found", code);
    Err(Failure::new(message).help(Message::new("cli-bad-lang-help")))
}

/// Sets how many jobs run side by side. The result does not depend on it.
pub(super) fn set_jobs(matches: &ArgMatches) {
    if let Some(jobs) = matches.get_one::<u16>("jobs") {
        // It can fail only where the pool is there already, which nothing before this starts.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(usize::from(*jobs))
            .build_global();
    }
}

/// What a command on a publication needs.
pub(super) fn options(matches: &ArgMatches) -> Result<Options, Failure> {
    Ok(Options {
        root: root(matches),
        config: matches.get_one::<PathBuf>("config").cloned(),
        output_dir: output_dir(matches),
        base_url: base_url(matches)?,
        as_of: as_of(matches)?,
        reports: super::args::flag(matches, "pdf"),
        today: today(),
    })
}

/// The publication's root folder.
pub(super) fn root(matches: &ArgMatches) -> PathBuf {
    matches
        .get_one::<PathBuf>("root")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."))
}

/// The output folder: as asked, seen from where the program was called, else `public` in the root.
pub(super) fn output_dir(matches: &ArgMatches) -> PathBuf {
    let asked = matches.try_get_one::<PathBuf>("output-dir").ok().flatten();
    asked.cloned().unwrap_or_else(|| root(matches).join("public"))
}

/// A text option that not every command has.
fn text<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a String> {
    matches.try_get_one::<String>(name).ok().flatten()
}

fn as_of(matches: &ArgMatches) -> Result<Option<Date>, Failure> {
    let Some(found) = text(matches, "as-of") else {
        return Ok(None);
    };
    match found.parse::<Date>() {
        // A date with a time behind it parses too.
        Ok(date) if found.len() == 10 => Ok(Some(date)),
        _ => {
            let message = Message::new("cli-bad-as-of").with("found", found);
            Err(Failure::new(message).help(Message::new("cli-bad-as-of-help")))
        }
    }
}

fn base_url(matches: &ArgMatches) -> Result<Option<String>, Failure> {
    let Some(found) = text(matches, "base-url") else {
        return Ok(None);
    };
    let host = found
        .strip_prefix("https://")
        .or_else(|| found.strip_prefix("http://"))
        .unwrap_or_default();
    let fits = |character: char| character.is_ascii_graphic() && !"\"'<>\\`".contains(character);
    if host.is_empty() || host.starts_with('/') || !found.chars().all(fits) {
        let message = Message::new("cli-bad-base-url").with("found", found);
        return Err(Failure::new(message).help(Message::new("cli-bad-base-url-help")));
    }
    Ok(Some(if found.ends_with('/') {
        found.clone()
    } else {
        format!("{found}/")
    }))
}

/// Today's date in UTC: it decides only whether an as-of date lies in the future.
fn today() -> Date {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the clock; nothing published depends on it"
    )]
    let now = std::time::SystemTime::now();
    let days = now
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / 86_400);
    let days = i32::try_from(days).unwrap_or(i32::MAX);
    Date::constant(1970, 1, 1)
        .checked_add(jiff::Span::new().days(days))
        .unwrap_or(Date::MAX)
}
