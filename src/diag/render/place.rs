use std::ops::Range;

use crate::diag::{FileId, Files, Origin, Part, Step};

/// Where a finding is, as it is shown: a path, and lines and columns in it where they are known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) path: String,
    pub(super) span: Option<Span>,
    /// The bytes meant, in a file that was read.
    pub(super) bytes: Option<(FileId, usize, usize)>,
}

/// From one character to another, lines and columns counted from 1 in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    /// The column right behind the last character.
    pub(super) end_column: usize,
}

impl Place {
    /// Finds the place of `origin`. What cannot be found in a file is shown at the nearest thing around it that can, in
    /// the end at the file itself.
    pub(super) fn of(origin: &Origin, files: &dyn Files) -> Self {
        match origin {
            Origin::File(file) => Self::file(*file, files),
            Origin::Bytes(file, range) => Self::bytes(*file, range, files),
            Origin::Data(file, path, part) => {
                let mut part = *part;
                let mut path = path.clone();
                // The root's own place would be the first key of the file, of which nothing is said.
                while !path.steps().is_empty() {
                    if let Some(range) = files.locate(*file, &path, part) {
                        return Self::bytes(*file, &range, files);
                    }
                    part = match path.steps().last() {
                        // A key whose value cannot be found may itself be found.
                        Some(Step::Key(_)) if part == Part::Value => Part::Key,
                        _ => {
                            path = path.parent();
                            if matches!(path.steps().last(), Some(Step::Key(_))) {
                                Part::Key
                            } else {
                                Part::Value
                            }
                        }
                    };
                }
                Self::file(*file, files)
            }
            Origin::Place { path, line, column } => {
                let (line, column) = (*line, (*column).max(1));
                let span = Span {
                    line,
                    column,
                    end_line: line,
                    end_column: column + 1,
                };
                Self {
                    path: path.clone(),
                    span: (line > 0).then_some(span),
                    bytes: None,
                }
            }
        }
    }

    fn file(file: FileId, files: &dyn Files) -> Self {
        Self {
            path: files.path(file).to_owned(),
            span: None,
            bytes: None,
        }
    }

    fn bytes(file: FileId, range: &Range<usize>, files: &dyn Files) -> Self {
        let text = files.text(file);
        if text.is_empty() {
            return Self::file(file, files);
        }
        let start = text.floor_char_boundary(range.start);
        let end = text.floor_char_boundary(range.end).max(start);
        let (line, column) = line_and_column(text, start);
        let (end_line, end_column) = line_and_column(text, end);
        let span = Span {
            line,
            column,
            end_line,
            end_column,
        };
        Self {
            path: files.path(file).to_owned(),
            span: Some(span),
            bytes: Some((file, start, end)),
        }
    }
}

/// Line and column of a byte, from 1; the column counts characters, a byte order mark being none.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let in_line = before.get(start..).unwrap_or_default();
    (
        line,
        in_line
            .chars()
            .filter(|character| *character != '\u{FEFF}')
            .count()
            + 1,
    )
}
