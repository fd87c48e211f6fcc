use std::borrow::Cow;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::diag::{Code, Sink};
use crate::locale::Message;
use crate::output::{SitePath, hex};

use super::compact::compact;
use super::layer::{Layer, at, finding};

/// A file of the theme that is published.
#[derive(Clone, Debug)]
pub struct Asset {
    /// What templates call it: its path within the theme, `assets/site.css`.
    pub name: String,
    /// Where it is published. The name changes with the content, so that no browser keeps an old one.
    pub path: SitePath,
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
}

/// The assets and fonts, each from the nearest theme that has it, in order of their names.
///
/// Style sheets come last, because the names of the files they refer to are written into them.
pub(super) fn assets(layers: &[Layer], sink: &mut Sink) -> Vec<Asset> {
    let mut nearest: BTreeMap<&str, (&Layer, &Cow<'static, [u8]>)> = BTreeMap::new();
    for layer in layers.iter().rev() {
        for (path, bytes) in &layer.files {
            if is_published(path) {
                nearest.insert(path, (layer, bytes));
            }
        }
    }
    let (styles, others): (Vec<_>, Vec<_>) =
        nearest.into_iter().partition(|(path, _)| has_ending(path, "css"));
    let mut found = BTreeMap::new();
    for (path, (layer, bytes)) in others {
        publish(path, layer, bytes.clone(), &mut found, sink);
    }
    for (path, (layer, bytes)) in styles {
        let Ok(text) = std::str::from_utf8(bytes) else {
            sink.push(finding(Code::NotUtf8, &layer.path(path), "theme-not-utf-8"));
            continue;
        };
        let text = with_published_names(text, path, layer, &found, sink);
        let text = compact(&text);
        publish(path, layer, Cow::Owned(text.into_bytes()), &mut found, sink);
    }
    found.into_values().collect()
}

fn publish(
    name: &str,
    layer: &Layer,
    bytes: Cow<'static, [u8]>,
    found: &mut BTreeMap<String, Asset>,
    sink: &mut Sink,
) {
    let hash = Sha256::digest(&bytes);
    let hash = hex(&hash, 4);
    let path = match name.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem}.{hash}.{ending}"),
        _ => format!("{name}.{hash}"),
    };
    let Some(path) = SitePath::new(&path) else {
        sink.push(finding(Code::BadName, &layer.path(name), "theme-bad-name"));
        return;
    };
    let name = name.to_owned();
    found.insert(name.clone(), Asset { name, path, bytes });
}

/// Whether a file goes out with the site: all assets, fonts for browsers and their licences.
fn is_published(path: &str) -> bool {
    let font = path.starts_with("fonts/");
    path.starts_with("assets/") || font && (has_ending(path, "woff2") || path.ends_with("OFL.txt"))
}

fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

/// The style sheet with every `url(…)` turned into the published name of what it refers to.
fn with_published_names(
    text: &str,
    path: &str,
    layer: &Layer,
    found: &BTreeMap<String, Asset>,
    sink: &mut Sink,
) -> String {
    const OPEN: &str = "url(";
    let here = SitePath::new(path);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(OPEN) {
        out.push_str(before);
        out.push_str(OPEN);
        let (inside, after) = behind.split_once(')').unwrap_or((behind, ""));
        let wanted = inside.trim().trim_matches(['"', '\'']);
        let asset = resolve(path, wanted).and_then(|name| found.get(&name));
        match (asset, &here) {
            (Some(asset), Some(here)) => {
                out.push('"');
                out.push_str(&asset.path.relative_to(here));
                out.push('"');
            }
            _ if wanted.starts_with('#') => out.push_str(inside),
            _ => {
                let before = text.len() - behind.len();
                let place = place(text, before);
                let message = Message::new("theme-unknown-asset").with("name", wanted);
                sink.push(at(Code::BadTheme, &layer.path(path), place, message));
            }
        }
        out.push(')');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The file that a reference within `from` leads to. `None` for one that leads out of the theme.
fn resolve(from: &str, reference: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            "." => {}
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Line and column, from 1, of a byte.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
    (line, column)
}
