use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Theme;
use super::layer::Layer;

/// Where a theme has what PDFs are laid out with.
const FOLDER: &str = "typst/";
/// In it, the layouts, a file each.
const PROFILES: &str = "profiles/";

/// What PDFs are laid out with, each file from the nearest theme that has it.
#[derive(Debug)]
pub(super) struct Paper {
    /// By the path within the folder for Typst.
    files: BTreeMap<String, File>,
    /// The theme's fonts, in the order of their paths.
    fonts: Vec<Cow<'static, [u8]>>,
    /// The path that a file of the nearest theme would have.
    nearest: String,
}

#[derive(Debug)]
struct File {
    /// As a user knows it.
    shown: String,
    bytes: Cow<'static, [u8]>,
}

pub(super) fn paper(layers: &[Layer]) -> Paper {
    let mut files = BTreeMap::new();
    let mut fonts = BTreeMap::new();
    for layer in layers.iter().rev() {
        for (path, bytes) in &layer.files {
            if is_font(path) {
                fonts.insert(path.clone(), bytes.clone());
            } else if let Some(inside) = path.strip_prefix(FOLDER) {
                let file = File {
                    shown: layer.path(path),
                    bytes: bytes.clone(),
                };
                files.insert(inside.to_owned(), file);
            }
        }
    }
    Paper {
        files,
        fonts: fonts.into_values().collect(),
        nearest: layers.first().map(|layer| layer.path(FOLDER)).unwrap_or_default(),
    }
}

fn is_font(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    matches!(ending, Some("ttf" | "otf" | "ttc"))
}

impl Theme {
    /// The files that PDFs are laid out with, by their paths within the folder `typst`.
    pub fn typst_files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.paper.files.iter();
        files.map(|(path, file)| (path.as_str(), file.bytes.as_ref()))
    }

    /// The path of one of them, as a user knows it.
    pub fn typst_path(&self, path: &str) -> String {
        let file = self.paper.files.get(path);
        file.map_or_else(
            || format!("{}{path}", self.paper.nearest),
            |file| file.shown.clone(),
        )
    }

    /// The files of the theme's fonts.
    pub fn fonts(&self) -> impl Iterator<Item = &[u8]> {
        self.paper.fonts.iter().map(AsRef::as_ref)
    }

    /// The layouts for PDFs, `plain` for `typst/profiles/plain.yaml`.
    pub fn profiles(&self) -> Vec<&str> {
        let names = self.paper.files.keys();
        names
            .filter_map(|path| path.strip_prefix(PROFILES)?.strip_suffix(".yaml"))
            .collect()
    }
}
