use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

/// The fonts that reports are set in.
pub(super) struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    /// Those in the given files; what is no font is left out.
    pub(super) fn new<'a>(files: impl Iterator<Item = &'a [u8]>) -> Self {
        let fonts: Vec<Font> = files
            .flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec())).collect::<Vec<_>>())
            .collect();
        Self {
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    /// Whether one of them can show a character.
    pub(super) fn have(&self, character: char) -> bool {
        let shows = |font: &Font| font.info().coverage.contains(u32::from(character));
        self.fonts.iter().any(shows)
    }
}

/// All that Typst can see: the files of one report, in memory, and nothing of the machine.
pub(super) struct Room<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    main: FileId,
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
    today: Datetime,
}

impl<'a> Room<'a> {
    /// A room with these files, by their paths. `main` is the one to begin with.
    pub(super) fn new(
        main: &str,
        files: impl Iterator<Item = (String, Bytes)>,
        fonts: &'a Fonts,
        today: Datetime,
    ) -> Self {
        let mut sources = BTreeMap::new();
        let mut others = BTreeMap::new();
        for (path, bytes) in files {
            let Some(id) = id(&path) else { continue };
            let is_source = path.rsplit_once('.').is_some_and(|(_, ending)| ending == "typ");
            if let (true, Ok(text)) = (is_source, std::str::from_utf8(&bytes)) {
                sources.insert(path.clone(), Source::new(id, text.to_owned()));
            }
            others.insert(path, bytes);
        }
        // Row headers of tables are tagged as such only with it.
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            fonts,
            main: id(main).expect("the name of the first template is a path"),
            sources,
            files: others,
            today,
        }
    }
}

impl Room<'_> {
    /// The content of a file of the room, by its path.
    pub(super) fn bytes(&self, path: &str) -> Option<Bytes> {
        self.files.get(path).cloned()
    }
}

fn id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_there(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

/// The path of a file of the room. `None` for one of a package, of which there are none.
fn inside(id: FileId) -> Option<&'static str> {
    let path = id.get();
    matches!(path.root(), VirtualRoot::Project).then(|| path.vpath().get_without_slash())
}

impl World for Room<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = inside(id).and_then(|path| self.sources.get(path));
        found.cloned().ok_or_else(|| not_there(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = inside(id).and_then(|path| self.files.get(path));
        found.cloned().ok_or_else(|| not_there(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
