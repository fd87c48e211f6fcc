use std::path::PathBuf;

use clap::ArgMatches;

use crate::build::{self, Order, PLAIN};
use crate::diag::{Failure, Severity};
use crate::locale::{Language, Message};
use crate::model::{IndicatorId, OrganizationId, PeriodBook, ResolutionId};
use crate::pdf::{Scope, Standard};

use super::progress::Progress;
use super::terminal::Terminal;
use super::{Outcome, check, options};

/// `niengiam pdf`: check, then lay out on paper.
pub(super) fn run(matches: &ArgMatches, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let options = options::options(matches)?;
    let scope = scope(matches)?;
    let watching = options::words(matches, None);
    let mut progress = Progress::new(&watching);
    let mut workshop = build::check(&options, &mut progress)?;
    let words = options::words(matches, Some(&workshop));
    let all = super::args::flag(matches, "all");
    let printed = if check::stops(&workshop, matches) {
        None
    } else {
        let order = Order {
            scopes: if all {
                build::every_scope(&workshop)
            } else {
                vec![scope]
            },
            language: matches
                .get_one::<String>("lang")
                .and_then(|code| Language::new(code)),
            profile: matches
                .get_one::<String>("profile")
                .map_or_else(|| PLAIN.to_owned(), Clone::clone),
            standard: standard(matches),
            draft: super::args::flag(matches, "draft"),
        };
        let asked = matches.get_one::<PathBuf>("output").cloned();
        let folder = match (&asked, all) {
            (Some(folder), true) => folder.clone(),
            _ => options::root(matches).join("pdf"),
        };
        let file = asked.filter(|_| !all);
        let first = workshop.first_language();
        let to = |scope: &Scope, language: &Language| {
            let suffix = if Some(language) == first.as_ref() {
                String::new()
            } else {
                format!(".{language}")
            };
            file.clone()
                .unwrap_or_else(|| folder.join(format!("{}{suffix}.pdf", name(scope))))
        };
        build::pdf(&mut workshop, &order, &to, &mut progress)?
    };
    progress.finish();
    let outcome = check::show(&workshop, Severity::Warning, matches, &words, terminal);
    let Some(printed) = printed else {
        let id = if workshop.sink.has(Severity::Error) {
            "cli-not-printed"
        } else {
            "cli-not-printed-strict"
        };
        terminal.say(&Message::new(id), &words);
        return Ok(outcome);
    };
    for file in printed {
        let id = if file.written {
            "cli-printed"
        } else {
            "cli-printed-unchanged"
        };
        terminal.say(
            &Message::new(id).with("path", file.path.display().to_string()),
            &words,
        );
    }
    check::timings(matches, &progress, terminal);
    Ok(outcome)
}

/// What the command line asks for a report of.
fn scope(matches: &ArgMatches) -> Result<Scope, Failure> {
    let text = |name: &str| matches.get_one::<String>(name);
    let bad = |name: &'static str, found: &String| {
        let message = Message::new("cli-bad-value")
            .with("found", found)
            .with("argument", format!("--{name}"));
        Failure::new(message).help(Message::new("cli-usage-help"))
    };
    if let Some(found) = text("organization") {
        let id = OrganizationId::new(found);
        return id
            .map(Scope::Organization)
            .ok_or_else(|| bad("organization", found));
    }
    if let Some(found) = text("resolution") {
        let id = ResolutionId::new(found);
        return id.map(Scope::Resolution).ok_or_else(|| bad("resolution", found));
    }
    if let Some(found) = text("indicator") {
        let id = IndicatorId::new(found);
        return id.map(Scope::Indicator).ok_or_else(|| bad("indicator", found));
    }
    if let Some(found) = text("period") {
        let period = PeriodBook::default().parse(found);
        return period.map(Scope::Period).ok_or_else(|| bad("period", found));
    }
    Ok(Scope::Whole)
}

fn standard(matches: &ArgMatches) -> Standard {
    let asked = matches.get_one::<String>("standard");
    let found = Standard::ALL
        .into_iter()
        .find(|(name, _)| asked.is_some_and(|it| it == name));
    found.map_or_else(Standard::default, |(_, standard)| standard)
}

/// The name of a report's file, without its ending.
fn name(scope: &Scope) -> String {
    match scope {
        Scope::Whole => "publication".to_owned(),
        Scope::Organization(id) => format!("organizations/{id}"),
        Scope::Period(period) => format!("periods/{period}"),
        Scope::Resolution(id) => format!("resolutions/{id}"),
        Scope::Indicator(id) => format!("indicators/{id}"),
    }
}
