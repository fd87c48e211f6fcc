use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::locale::Message;
use crate::model::{PageId, Period};
use crate::route::DownloadFormat;
use crate::site::context::Link;
use crate::site::context::sort::newness;
use crate::site::view::View;

/// How many cells a table has at most, so that its page opens at once. The rest is in the downloads.
pub(in crate::site) const CELLS: usize = 1_200;

/// How many columns it has at most: ten years of months.
const COLUMNS: usize = 120;

impl View<'_> {
    /// As many of these as a table of so many columns has room for, and what is to be said where that is not all, with
    /// the way to the file of data that has them all: that of `page` where it has one of its own.
    pub(in crate::site) fn excerpt<T>(
        &self,
        mut all: Vec<T>,
        columns: usize,
        page: Option<&PageId>,
    ) -> (Vec<T>, Option<Link>) {
        let total = all.len();
        all.truncate((CELLS / columns.max(1)).max(1));
        let more = self.more(all.len(), total, page);
        (all, more)
    }

    /// As many of these columns as a table of so many rows has room for, the newest, in the order they are in; and what is
    /// to be said where these are not all.
    pub(in crate::site) fn newest<'p>(
        &self,
        mut periods: Vec<&'p Period>,
        rows: usize,
        page: Option<&PageId>,
    ) -> (Vec<&'p Period>, Option<Link>) {
        let total = periods.len();
        let room = (CELLS / rows.max(1)).clamp(1, COLUMNS);
        if total <= room || self.on_paper {
            return (periods, None);
        }
        let mut newest = periods.clone();
        newest.sort_by_key(|period| Reverse(newness(period)));
        newest.truncate(room);
        let newest: BTreeSet<&Period> = newest.into_iter().collect();
        periods.retain(|period| newest.contains(period));
        let message = Message::new("table-newest")
            .with("shown", periods.len())
            .with("total", total);
        let more = Link {
            text: self.words_of(&message),
            href: self.file_of(page),
        };
        (periods, Some(more))
    }

    /// The caption of a table that shows so many periods, with `more` where these are not all.
    pub(in crate::site) fn caption_of_newest(
        &self,
        caption: String,
        shown: usize,
        more: Option<&Link>,
    ) -> String {
        if more.is_none() {
            return caption;
        }
        let message = Message::new("table-newest-caption")
            .with("caption", caption)
            .with("shown", shown);
        self.words_of(&message)
    }

    /// That a table shows only so many rows of all.
    pub(in crate::site) fn more(&self, shown: usize, total: usize, page: Option<&PageId>) -> Option<Link> {
        if shown == total {
            return None;
        }
        let message = Message::new("table-excerpt")
            .with("shown", shown)
            .with("total", total);
        Some(Link {
            text: self.words_of(&message),
            href: self.file_of(page),
        })
    }

    /// The way to the file of data that has all of a page, where there is one, else to the list of such files.
    fn file_of(&self, page: Option<&PageId>) -> Option<String> {
        let own = page.and_then(|page| self.index.downloads.get(page));
        let mut tables = own
            .into_iter()
            .flatten()
            .filter(|download| download.format == DownloadFormat::Csv);
        let file = tables.next().map(|download| self.to(&self.download(download)));
        file.or_else(|| self.href(&PageId::Downloads))
    }
}
