use std::borrow::Cow;
use std::path::PathBuf;

use crate::diag::FileId;

/// The files of a publication as they were read, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// The folder of the publication.
    pub root: PathBuf,
    /// Its files. The number of a file's [`FileId`] is its index here.
    pub files: Vec<SourceFile>,
}

impl Workspace {
    /// The file `id`. `None` for a number that no file here has.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(usize::try_from(id.0).ok()?)
    }

    /// Takes the text of a file out. Empty for a number that no file here has.
    pub fn take_text(&mut self, id: FileId) -> String {
        self.text_mut(id).map(std::mem::take).unwrap_or_default()
    }

    /// Puts the text of a file back.
    pub fn put_text(&mut self, id: FileId, text: String) {
        if let Some(place) = self.text_mut(id) {
            *place = text;
        }
    }

    /// The text of a file as it is, read once more where it was taken. `None` where it is not there any more.
    pub fn text_again(&self, id: FileId) -> Option<Cow<'_, str>> {
        let file = self.file(id)?;
        if file.text.is_empty() && file.readable {
            return super::text::again(&self.root.join(&file.path)).map(Cow::Owned);
        }
        Some(Cow::Borrowed(&file.text))
    }

    fn text_mut(&mut self, id: FileId) -> Option<&mut String> {
        let file = self.files.get_mut(usize::try_from(id.0).ok()?)?;
        Some(&mut file.text)
    }

    /// The file at `path`, which counts from the publication's root.
    pub fn at(&self, path: &str) -> Option<&SourceFile> {
        let index = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        self.files.get(index)
    }
}

/// One file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its number.
    pub id: FileId,
    /// Its path from the publication's root, with `/`.
    pub path: String,
    /// What it is, by its place.
    pub kind: FileKind,
    /// Its text without a byte order mark. Empty for assets, for files that were not read, and once it was taken.
    pub text: String,
    /// SHA-256 of its bytes. Zeros for assets, and for files too large to be read.
    pub digest: [u8; 32],
    /// Its size in bytes.
    pub size: u64,
    /// Whether the text is all that stands in the file, letter by letter. `false` for assets, and for files that a
    /// finding was made about: nothing else is to be said of their content.
    pub readable: bool,
}

/// What a file is, by its place in the publication. Names are as written: `load` says which of them are ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `niengiam.yaml`.
    Config,
    /// `data/indicators.yaml`.
    Indicators,
    /// `data/periods.yaml`.
    Periods,
    /// `data/documents/<id>.yaml`.
    Document(String),
    /// `data/resolutions/<id>.yaml`.
    Resolution(String),
    /// `data/organizations/<id>/organization.yaml`.
    Organization(String),
    /// `data/organizations/<id>/<period>.yaml`.
    Figures {
        /// The name of the folder.
        organization: String,
        /// The name of the file without its ending.
        period: String,
    },
    /// `content/**/<name>.md` or `<name>.<language>.md`.
    Narrative {
        /// The path under `content`, without language and ending: `organizations/hau-giang/index`.
        page: String,
        /// The language in the file's name.
        language: Option<String>,
    },
    /// Anything else that the publication can show or hand out: a picture, a copy of a document.
    Asset,
}
