use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use serde::Deserialize;
use walkdir::WalkDir;

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::locale::Message;
use crate::model::fits_id;
use crate::output::Fingerprint;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name of the theme that is part of the program.
const DEFAULT_NAME: &str = "default";
/// The largest file a theme may have: a picture over the whole width of a page is far smaller.
const LARGEST: u64 = 8 * 1024 * 1024;
/// What of a theme's folder is read.
const FOLDERS: [&str; 5] = ["templates", "assets", "fonts", "messages", "typst"];

/// The files of one theme.
pub(super) struct Layer {
    /// Its name.
    pub(super) name: String,
    /// Its files by their path within it, with `/`: `templates/base.html`.
    pub(super) files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Layer {
    /// The path of a file as a user knows it.
    pub(super) fn path(&self, file: &str) -> String {
        format!("themes/{}/{file}", self.name)
    }

    /// The text of a file, without a byte order mark. `None` where there is no such file; what is not UTF-8 is a finding.
    pub(super) fn text(&self, path: &str, sink: &mut Sink) -> Option<&str> {
        let bytes = self.files.get(path)?;
        let Ok(text) = std::str::from_utf8(bytes) else {
            sink.push(finding(Code::NotUtf8, &self.path(path), "theme-not-utf-8"));
            return None;
        };
        Some(text.strip_prefix('\u{FEFF}').unwrap_or(text))
    }
}

/// A finding about a file of a theme as a whole.
pub(super) fn finding(code: Code, path: &str, message: &'static str) -> Diagnostic {
    at(code, path, (0, 0), Message::new(message))
}

/// A finding at a line and column of a theme's file.
pub(super) fn at(code: Code, path: &str, place: (usize, usize), message: Message) -> Diagnostic {
    let (line, column) = place;
    let path = path.to_owned();
    Diagnostic::new(code, Origin::Place { path, line, column }, message)
}

/// `theme.yaml`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    /// The theme that stands behind it; `default` where none is named.
    extends: Option<String>,
}

/// The theme `name` and those it extends, the last being `default`. `None` where one of them is not there.
pub(super) fn layers(root: &Path, name: &str, sink: &mut Sink) -> Option<Vec<Layer>> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut wanted = (name.to_owned(), "niengiam.yaml".to_owned());
    loop {
        let (name, asked_in) = wanted;
        if layers.iter().any(|layer| layer.name == name) {
            let message = Message::new("theme-extends-itself").with("name", name);
            sink.push(at(Code::BadTheme, &asked_in, (0, 0), message));
            return None;
        }
        let Some(layer) = layer(root, &name, sink) else {
            let message = Message::new("theme-unknown").with("name", &name);
            let help = Message::new("theme-unknown-help").with("name", &name);
            sink.push(at(Code::UnknownTheme, &asked_in, (0, 0), message).help(help));
            return None;
        };
        if name == DEFAULT_NAME {
            layers.push(layer);
            return Some(layers);
        }
        let path = layer.path("theme.yaml");
        let settings = settings(&layer, &path, sink)?;
        layers.push(layer);
        wanted = (settings.extends.unwrap_or_else(|| DEFAULT_NAME.to_owned()), path);
    }
}

/// The fingerprint of all files of all layers, with their names.
pub(super) fn fingerprint(layers: &[Layer]) -> String {
    let mut all = Fingerprint::default();
    for layer in layers {
        all.add(layer.name.as_bytes());
        for (path, bytes) in &layer.files {
            all.add(path.as_bytes());
            all.add(bytes);
        }
    }
    all.finish()
}

fn settings(layer: &Layer, path: &str, sink: &mut Sink) -> Option<Settings> {
    let text = layer.text("theme.yaml", sink).unwrap_or_default();
    if text.trim().is_empty() {
        return Some(Settings::default());
    }
    // Nothing in so short a file nests deeply enough to take long.
    if text.len() > 4096 {
        sink.push(finding(Code::BadTheme, path, "theme-settings-too-large"));
        return None;
    }
    match serde_yaml::from_str(text) {
        Ok(settings) => Some(settings),
        Err(error) => {
            let place = error
                .location()
                .map_or((0, 0), |found| (found.line(), found.column()));
            let message = Message::new("theme-settings").with("cause", error.to_string());
            sink.push(at(Code::BadTheme, path, place, message).example("extends: default"));
            None
        }
    }
}

/// The theme of this name. `None` where there is none.
fn layer(root: &Path, name: &str, sink: &mut Sink) -> Option<Layer> {
    if !fits_id(name) {
        return None;
    }
    let mut files = BTreeMap::new();
    let embedded = name == DEFAULT_NAME;
    if embedded {
        embed(&DEFAULT, &mut files);
    }
    let folder = root.join("themes").join(name);
    let on_disk = std::fs::symlink_metadata(&folder).is_ok_and(|found| found.is_dir());
    let mut layer = Layer {
        name: name.to_owned(),
        files,
    };
    if on_disk {
        read_folder(&folder, &mut layer, sink);
    }
    (embedded || on_disk).then_some(layer)
}

/// A text of the theme `default` as the program brings it along, whatever a publication lays over it.
pub(super) fn built_in(path: &str) -> Option<&'static str> {
    DEFAULT.get_file(path)?.contents_utf8()
}

fn embed(folder: &'static Dir<'_>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for file in folder.files() {
        if let Some(path) = file.path().to_str()
            && is_read(path)
        {
            files.insert(path.replace('\\', "/"), Cow::Borrowed(file.contents()));
        }
    }
    for inner in folder.dirs() {
        embed(inner, files);
    }
}

fn read_folder(folder: &Path, layer: &mut Layer, sink: &mut Sink) {
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let cause = error.io_error().map(ToString::to_string).unwrap_or_default();
                let message = Message::new("theme-unreadable").with("cause", cause);
                sink.push(at(Code::BadTheme, &layer.path(""), (0, 0), message));
                continue;
            }
        };
        let Some(path) = path_within(folder, entry.path()) else {
            sink.push(finding(Code::BadName, &layer.path(""), "theme-bad-name"));
            continue;
        };
        if entry.file_type().is_dir() || !is_read(&path) {
            continue;
        }
        let shown = layer.path(&path);
        if entry.file_type().is_symlink() {
            sink.push(finding(Code::LinkOutside, &shown, "theme-link"));
            continue;
        }
        // Reading a pipe would wait for ever.
        if !entry.file_type().is_file() {
            sink.push(finding(Code::BadTheme, &shown, "theme-no-file"));
            continue;
        }
        if entry.metadata().is_ok_and(|found| found.len() > LARGEST) {
            sink.push(finding(Code::TooLarge, &shown, "theme-too-large"));
            continue;
        }
        match std::fs::read(entry.path()) {
            Ok(bytes) => {
                layer.files.insert(path, Cow::Owned(bytes));
            }
            Err(error) => {
                let message = Message::new("theme-unreadable").with("cause", error.to_string());
                sink.push(at(Code::BadTheme, &shown, (0, 0), message));
            }
        }
    }
}

/// A file's path within the theme, with `/`. `None` where its name is not UTF-8.
fn path_within(folder: &Path, file: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = file
        .strip_prefix(folder)
        .ok()?
        .iter()
        .map(|part| part.to_str())
        .collect();
    parts.map(|parts| parts.join("/"))
}

/// Whether a file is part of the theme, rather than something that lies beside it.
fn is_read(path: &str) -> bool {
    path == "theme.yaml"
        || FOLDERS
            .iter()
            .any(|folder| path.split('/').next() == Some(folder))
}
