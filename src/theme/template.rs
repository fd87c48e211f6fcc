use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult};

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::{Arg, Language, Message, Words};

use super::assets::Asset;
use super::layer::{Layer, at};

/// The compiled templates, once for each language, because what `say` says depends on it.
#[derive(Debug)]
pub(super) struct Templates(BTreeMap<Language, Tera>);

/// Compiles the templates of all themes. `None` where one is wrong.
pub(super) fn templates(
    layers: &[Layer],
    words: &BTreeMap<Language, Arc<Words>>,
    assets: &[Asset],
    sink: &mut Sink,
) -> Option<Templates> {
    let mut sources: Vec<(String, &str)> = Vec::new();
    for layer in layers {
        let paths = layer.files.keys().filter(|path| path.starts_with("templates/"));
        for path in paths {
            if let Some(text) = layer.text(path, sink) {
                sources.push((layer.path(path), text));
            }
        }
    }
    let prefixes: Vec<String> = layers.iter().map(|layer| layer.path("templates/")).collect();
    let published: BTreeMap<String, String> = assets
        .iter()
        .map(|asset| (asset.name.clone(), asset.path.to_url()))
        .collect();
    let published = Arc::new(published);

    let mut compiled = BTreeMap::new();
    for (language, words) in words {
        let mut tera = Tera::default();
        tera.set_fallback_prefixes(prefixes.clone())
            .expect("there is no template yet");
        let words = Arc::clone(words);
        tera.register_function("say", move |arguments: Kwargs, _: &State| say(&words, &arguments));
        let published = Arc::clone(&published);
        tera.register_function("asset", move |arguments: Kwargs, _: &State| {
            asset(&published, &arguments)
        });
        if !compile(&mut tera, sources.clone(), sink) {
            return None;
        }
        compiled.insert(language.clone(), tera);
    }
    Some(Templates(compiled))
}

/// Adds all templates. A template that cannot be read is taken out and the others are tried again, so that one run finds
/// the mistakes of all; what is between templates is said only where each can be read.
fn compile(tera: &mut Tera, mut sources: Vec<(String, &str)>, sink: &mut Sink) -> bool {
    let mut right = true;
    loop {
        let pairs = sources.iter().map(|(name, text)| (name.as_str(), *text));
        let Err(error) = tera.add_raw_templates(pairs) else {
            return right;
        };
        match error.kind() {
            ErrorKind::SyntaxError(report) => {
                right = false;
                let before = sources.len();
                sources.retain(|(name, _)| name != report.filename());
                findings(&error, "", sink);
                if sources.len() == before {
                    return false;
                }
            }
            _ if right => {
                findings(&error, "", sink);
                return false;
            }
            _ => return false,
        }
    }
}

/// The function `say`: the words with the id `id`, and the other arguments as their variables.
fn say(words: &Words, arguments: &Kwargs) -> TeraResult<String> {
    let id = arguments.must_get::<&str>("id")?;
    let mut variables: Vec<(&str, Arg)> = Vec::new();
    for (key, value) in arguments.iter() {
        let Some(name) = key.as_str().filter(|name| *name != "id") else {
            continue;
        };
        let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
        let arg = match (value.as_str(), count) {
            (Some(text), _) => Arg::Text(text.to_owned()),
            (None, Some(count)) => Arg::Count(count),
            (None, None) => {
                let kind = value.name();
                return Err(tera::Error::message(format!(
                    "`{name}` is neither a text nor a count but {kind}"
                )));
            }
        };
        variables.push((name, arg));
    }
    words.try_say(id, &variables).map_err(tera::Error::message)
}

/// The function `asset`: where the theme's file `name` is published, from the root of the site. Nothing for one that is not
/// there and may be missing: `optional=true`.
fn asset(published: &BTreeMap<String, String>, arguments: &Kwargs) -> TeraResult<String> {
    let name = arguments.must_get::<&str>("name")?;
    match published.get(name) {
        Some(path) => Ok(path.clone()),
        None if arguments.get::<bool>("optional")? == Some(true) => Ok(String::new()),
        None => Err(tera::Error::message(format!("the theme has no file `{name}`"))),
    }
}

impl Templates {
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.values().any(|tera| tera.contains_template(name))
    }

    pub(super) fn render(
        &self,
        language: &Language,
        name: &str,
        context: &impl Serialize,
    ) -> Result<String, Box<Diagnostic>> {
        let tera = self
            .0
            .get(language)
            .expect("a theme is read for every language of its publication");
        let filled = Context::from_serialize(context)
            .expect("what a template gets is a struct of texts, numbers and lists");
        tera.render(name, &filled).map_err(|error| {
            let mut sink = Sink::default();
            findings(&error, name, &mut sink);
            let found = sink.diagnostics().first().cloned();
            Box::new(found.expect("an error is at least one finding"))
        })
    }
}

/// What a template error says, at its place. `name` is where it is when it does not say.
fn findings(error: &tera::Error, name: &str, sink: &mut Sink) {
    let mut push = |path: &str, place: (usize, usize), cause: &str| {
        let message = Message::new("theme-template").with("cause", cause);
        sink.push(at(Code::BadTemplate, path, place, message));
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            push(
                report.filename(),
                (span.start_line, span.start_col + 1),
                report.message(),
            );
        }
        ErrorKind::MissingParent { current, parent } => {
            push(
                current,
                (0, 0),
                &format!("it extends `{parent}`, which is not there"),
            );
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            push(tpl, (0, 0), &error.to_string());
        }
        _ => {
            let text = error.to_string();
            let reports = reports(&text);
            if reports.is_empty() {
                push(name, (0, 0), &text);
            }
            for (path, place, cause) in reports {
                push(path, place, cause);
            }
        }
    }
}

/// The reports in a text of several, each of which begins `error: cause` and `--> path:line:column`.
fn reports(text: &str) -> Vec<(&str, (usize, usize), &str)> {
    let mut found = Vec::new();
    let mut cause = None;
    for line in text.lines() {
        if let Some(said) = line.strip_prefix("error: ") {
            cause = Some(said);
        } else if let (Some(place), Some(said)) = (line.trim_start().strip_prefix("--> "), cause) {
            let mut parts = place.rsplitn(3, ':');
            let column = parts.next().and_then(|column| column.parse().ok());
            let line = parts.next().and_then(|line| line.parse().ok());
            if let (Some(column), Some(line), Some(path)) = (column, line, parts.next()) {
                found.push((path, (line, column), said));
                cause = None;
            }
        }
    }
    found
}
