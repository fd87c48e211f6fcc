use crate::locale::Message;
use crate::model::PageId;
use crate::route::DownloadFormat;
use crate::site::context::Link;
use crate::site::view::View;

/// How many cells a table has at most, so that its page opens at once. The rest is in the downloads.
pub(in crate::site) const CELLS: usize = 1_200;

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

    /// That a table shows only so many rows of all.
    pub(in crate::site) fn more(&self, shown: usize, total: usize, page: Option<&PageId>) -> Option<Link> {
        if shown == total {
            return None;
        }
        let message = Message::new("table-excerpt")
            .with("shown", shown)
            .with("total", total);
        let own = page.and_then(|page| self.index.downloads.get(page));
        let mut tables = own
            .into_iter()
            .flatten()
            .filter(|download| download.format == DownloadFormat::Csv);
        let file = tables.next().map(|download| self.to(&self.download(download)));
        Some(Link {
            text: self.words_of(&message),
            href: file.or_else(|| self.href(&PageId::Downloads)),
        })
    }
}
