//! Reads the theme of a site: templates, assets, fonts and words.
//!
//! In: the folder of a publication and the name of a theme. Out: a [`Theme`], whose templates can be rendered and whose
//! words can be said. `default` is part of the program; a folder `themes/default` of the publication stands over it
//! file by file.
//!
//! 1. `layer` follows `extends` from the theme to `default` and reads the files of each, the nearest first
//! 2. `words` puts the message files over one another, the nearest last
//! 3. `assets` gives every asset and font a name that changes with its content
//! 4. `template` compiles the templates: one that a nearer theme lacks is taken from the next
//! 5. `paper` finds what PDFs are laid out with
//!
//! A theme is trusted with what a page says; it can neither read files nor run programs.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::locale::{Language, Words};

mod assets;
mod compact;
mod layer;
mod paper;
mod shortcode;
mod template;
mod words;

pub use assets::Asset;
use paper::Paper;
pub use shortcode::{Body, Shortcode};
use template::Templates;

/// The theme `name` of the publication in `root`, in the languages of the site. `None` where it cannot be used: what is
/// wrong with it is in `sink`.
pub fn theme(root: &Path, name: &str, languages: &[Language], sink: &mut Sink) -> Option<Theme> {
    let mut found = Sink::default();
    let read = read(root, name, languages, &mut found);
    let usable = !found.has(Severity::Error);
    sink.append(found);
    read.filter(|_| usable)
}

fn read(root: &Path, name: &str, languages: &[Language], sink: &mut Sink) -> Option<Theme> {
    let layers = layer::layers(root, name, sink)?;
    let words: BTreeMap<Language, Arc<Words>> = languages
        .iter()
        .filter_map(|language| Some((language.clone(), Arc::new(words::words(&layers, language, sink)?))))
        .collect();
    let assets = assets::assets(&layers, sink);
    let templates = template::templates(&layers, &words, &assets, sink)?;
    let shortcodes = shortcode::shortcodes(&layers);
    let paper = paper::paper(&layers);
    Some(Theme {
        fingerprint: layer::fingerprint(&layers),
        words,
        shortcodes,
        templates,
        assets,
        paper,
    })
}

/// Everything that decides how a site looks and what words it uses.
#[derive(Debug)]
pub struct Theme {
    fingerprint: String,
    words: BTreeMap<Language, Arc<Words>>,
    shortcodes: BTreeMap<String, Shortcode>,
    templates: Templates,
    assets: Vec<Asset>,
    paper: Paper,
}

impl Theme {
    /// The words of the site in a language: the program's own and the theme's.
    ///
    /// # Panics
    /// Where `language` is not one of those the theme was read for.
    pub fn words(&self, language: &Language) -> &Words {
        self.words
            .get(language)
            .expect("a theme is read for every language of its publication")
    }

    /// That of all files of the theme and those behind it, with their names.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The files that pages refer to, by path.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// Whether there is a template of this name, `shortcodes/chart.html`.
    pub fn has_template(&self, name: &str) -> bool {
        self.templates.has(name)
    }

    /// The shortcodes that templates are there for, `chart` for `shortcodes/chart.html`: those of the program and those
    /// that the theme adds.
    pub fn shortcodes(&self) -> &BTreeMap<String, Shortcode> {
        &self.shortcodes
    }

    /// The template `name`, filled with `context`.
    ///
    /// # Errors
    /// What is wrong, at its place in the template.
    pub fn render(
        &self,
        language: &Language,
        name: &str,
        context: &impl Serialize,
    ) -> Result<String, Box<Diagnostic>> {
        self.templates.render(language, name, context)
    }
}
