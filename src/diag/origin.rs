use std::ops::Range;

/// A file of the publication, numbered in the order of paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// One step into a YAML document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Into the value of a mapping's key.
    Key(String),
    /// Into a list's entry, counted from 0.
    Index(usize),
}

/// The way from the root of a YAML document to a node in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DataPath(Vec<Step>);

impl DataPath {
    /// The root of the document.
    pub fn root() -> Self {
        Self::default()
    }

    /// The path one key further in.
    #[must_use]
    pub fn key(&self, key: impl Into<String>) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Key(key.into()));
        Self(steps)
    }

    /// The path one list entry further in, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Index(index));
        Self(steps)
    }

    /// The path one step less far in; the root's is the root.
    #[must_use]
    pub fn parent(&self) -> Self {
        let steps = self.0.split_last().map_or(&[][..], |(_, parent)| parent);
        Self(steps.to_vec())
    }

    /// The steps from the root.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

/// Which part of a mapping's entry is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The key itself.
    Key,
    /// What stands behind it.
    Value,
}

/// The place a finding is about. It becomes a line and a column only when it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A file as a whole.
    File(FileId),
    /// Bytes of a file, from its first byte.
    Bytes(FileId, Range<usize>),
    /// A node of a YAML file.
    Data(FileId, DataPath, Part),
    /// A place in something that is no file of the publication (a built-in template), or a file that was not read.
    /// Line and column count from 1; 0 where there is none.
    Place {
        /// The path as the user knows it, with `/`.
        path: String,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
}

/// Turns the places of findings into text: implemented by whoever holds the files.
pub trait Files {
    /// The path of a file from the publication's root, with `/`.
    fn path(&self, file: FileId) -> &str;
    /// The text of a file as it was read; empty where it was not text.
    fn text(&self, file: FileId) -> &str;
    /// The bytes of the node at `path`. `None` where there is no such node.
    fn locate(&self, file: FileId, path: &DataPath, part: Part) -> Option<Range<usize>>;
}

impl Origin {
    /// The file of the publication that it is in.
    pub(super) fn file(&self) -> Option<FileId> {
        match self {
            Self::File(file) | Self::Bytes(file, _) | Self::Data(file, _, _) => Some(*file),
            Self::Place { .. } => None,
        }
    }
}
