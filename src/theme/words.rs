use std::collections::BTreeSet;

use crate::diag::{Code, Sink};
use crate::locale::{Language, Message, Words, WordsProblem};

use super::layer::{self, Layer, at};

/// The language that a theme falls back on: `default` has all its words in it.
const FALLBACK: &str = "en";
/// How many of the missing words a finding names.
const NAMED: usize = 8;

/// The words of a language: the program's, then those of each theme, the nearest last. `None` where a file is wrong.
pub(super) fn words(layers: &[Layer], language: &Language, sink: &mut Sink) -> Option<Words> {
    let own = files(layers, language.code(), sink);
    let all = files(layers, FALLBACK, &mut Sink::default());
    let needed = ids(language, &all).unwrap_or_default();
    let missing: Vec<&str> = match ids(language, &own) {
        Some(known) => needed
            .iter()
            .filter(|id| !known.contains(*id))
            .map(String::as_str)
            .collect(),
        None => Vec::new(),
    };
    let mut sources = Vec::new();
    if !missing.is_empty() {
        sources = all;
        let nearest = layers.first().map(|layer| layer.path("messages"));
        let file = format!("{}/{language}.ftl", nearest.unwrap_or_default());
        let message = Message::new("theme-missing-words")
            .with("language", language.code())
            .with("count", missing.len())
            .with(
                "names",
                missing.iter().take(NAMED).copied().collect::<Vec<_>>().join(", "),
            );
        sink.push(
            at(Code::MissingWords, &file, (0, 0), message).help(Message::new("theme-missing-words-help")),
        );
    }
    sources.extend(own);
    let sources: Vec<(&str, &str)> = sources
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    match Words::with_theme(language, &sources) {
        Ok(words) => Some(words),
        Err(problems) => {
            for problem in problems {
                let WordsProblem {
                    path,
                    line,
                    column,
                    message,
                } = problem;
                sink.push(at(Code::BadWords, &path, (line, column), message));
            }
            None
        }
    }
}

/// The message files of a language, the farthest theme first. Under them all are the words the program brings along: a
/// publication's own copy of `default` may be older than the program, and lack some.
fn files(layers: &[Layer], language: &str, sink: &mut Sink) -> Vec<(String, String)> {
    let file = format!("messages/{language}.ftl");
    let built_in = layer::built_in(&file).map(|text| (format!("default/{file}"), text.to_owned()));
    let nearest_last = layers.iter().rev();
    let written =
        nearest_last.filter_map(|layer| Some((layer.path(&file), layer.text(&file, sink)?.to_owned())));
    built_in.into_iter().chain(written).collect()
}

/// The messages that these files have. `None` where one is wrong: that is found when they are read for good.
fn ids(language: &Language, files: &[(String, String)]) -> Option<BTreeSet<String>> {
    let sources: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let words = Words::with_theme(language, &sources).ok()?;
    Some(words.ids().map(str::to_owned).collect())
}
