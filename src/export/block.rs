//! Rows that were written together, and the files that they go into.

use rayon::prelude::*;

use crate::diag::Failure;
use crate::output::{Growing, SitePath, Staging};

use super::format::{self, Lines, Mark, RowFormat};

/// Rows that follow each other, and the parts of them that go into files of their own.
pub(super) struct Block<'a, K> {
    pub(super) lines: Lines,
    /// What each part is about, in order, and where it ends. It begins where that before it ends.
    parts: Vec<(&'a K, Mark)>,
}

impl<'a, K: Ord> Block<'a, K> {
    pub(super) fn new() -> Self {
        Self {
            lines: Lines::default(),
            parts: Vec::new(),
        }
    }

    /// Says what the rows are about that were written since this was last said.
    pub(super) fn end_part(&mut self, about: &'a K) {
        let end = self.lines.mark();
        match self.parts.last_mut() {
            Some((last, until)) if *last == about => *until = end,
            _ => self.parts.push((about, end)),
        }
    }

    /// The rows of the part about this, or of all.
    fn rows(&self, about: Option<&K>, format: RowFormat) -> &[u8] {
        let Some(about) = about else {
            return self.lines.between(Mark::default(), self.lines.mark(), format);
        };
        let Ok(index) = self.parts.binary_search_by(|(part, _)| (*part).cmp(about)) else {
            return &[];
        };
        let end_of = |index: usize| self.parts.get(index).map(|(_, end)| *end);
        let start = index.checked_sub(1).and_then(end_of).unwrap_or_default();
        let end = end_of(index).unwrap_or_default();
        self.lines.between(start, end, format)
    }

    /// The whole file that holds these rows and no others.
    pub(super) fn file(&self, names: &[String], format: RowFormat) -> Vec<u8> {
        Self::file_of(std::slice::from_ref(self), None, names, format)
    }

    /// The whole file that holds the rows of these blocks that are about this, or all.
    pub(super) fn file_of(
        blocks: &[Self],
        about: Option<&K>,
        names: &[String],
        format: RowFormat,
    ) -> Vec<u8> {
        let mut file = format::head(names, format);
        let mut has_rows = false;
        for block in blocks {
            let rows = block.rows(about, format);
            let first = rows.strip_prefix(format::separator(format));
            file.extend_from_slice(first.filter(|_| !has_rows).unwrap_or(rows));
            has_rows |= !rows.is_empty();
        }
        file.extend_from_slice(format::foot(format));
        file
    }
}

/// A file that grows by rows of blocks.
pub(super) struct Sheet<'s, 'a, K> {
    file: Growing<'s>,
    format: RowFormat,
    /// Of which parts. `None` for all rows.
    about: Option<&'a K>,
    has_rows: bool,
}

impl<'s, 'a, K: Ord + Sync> Sheet<'s, 'a, K> {
    /// Begins the files of a content, one in each of these formats, where `path` says.
    pub(super) fn begin(
        staging: &'s Staging,
        (formats, path): (&[RowFormat], impl Fn(RowFormat) -> SitePath),
        about: Option<&'a K>,
        names: &[String],
    ) -> Result<Vec<Self>, Failure> {
        let begin = |format| {
            let mut file = staging.grow(&path(format))?;
            file.write(&format::head(names, format))?;
            Ok(Self {
                file,
                format,
                about,
                has_rows: false,
            })
        };
        formats.iter().copied().map(begin).collect()
    }

    /// Adds the rows of these blocks, in their order, to each of the files they belong to.
    pub(super) fn add_to_all(sheets: &mut [Self], blocks: &[Block<'a, K>]) -> Result<(), Failure> {
        let add = |sheet: &mut Self| blocks.iter().try_for_each(|block| sheet.add(block));
        let added: Vec<Result<(), Failure>> = sheets.par_iter_mut().map(add).collect();
        added.into_iter().collect()
    }

    fn add(&mut self, block: &Block<'a, K>) -> Result<(), Failure> {
        let rows = block.rows(self.about, self.format);
        let first = rows.strip_prefix(format::separator(self.format));
        let rows = first.filter(|_| !self.has_rows).unwrap_or(rows);
        self.has_rows |= !rows.is_empty();
        self.file.write(rows)
    }

    /// Ends each of these files and tells `done` of it.
    pub(super) fn end_all(sheets: Vec<Self>, done: &(dyn Fn() + Sync)) -> Result<(), Failure> {
        for mut sheet in sheets {
            sheet.file.write(format::foot(sheet.format))?;
            sheet.file.finish()?;
            done();
        }
        Ok(())
    }
}
