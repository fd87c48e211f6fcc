//! What other programs of the web read where the publication has an address: a feed of what came out, a map of all pages.

use serde::Serialize;

use crate::diag::{Diagnostic, Failure, Sink};
use crate::locale::{Language, Message};
use crate::model::{Document, PageId};
use crate::output::SitePath;

use super::context::cut::cut;
use super::index::Index;
use super::view::View;
use super::{Input, Receive, pages};

/// How many documents a feed lists.
const ENTRIES: usize = 50;
/// How many pages a map lists, and how many bytes it has: <https://www.sitemaps.org/protocol.html> allows a little more.
const ADDRESSES: usize = 50_000;
const BYTES: usize = 50_000_000;

/// A feed after RFC 4287.
#[derive(Serialize)]
struct Feed {
    language: String,
    title: String,
    publisher: String,
    /// The address of the first page.
    home: String,
    /// Its own address.
    own: String,
    /// The as-of date, as a time.
    updated: String,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    title: String,
    summary: Option<String>,
    address: String,
    updated: String,
}

#[derive(Serialize)]
struct Sitemap {
    pages: Vec<Address>,
    /// Where there are too many pages for one map: the maps.
    maps: Vec<String>,
}

#[derive(Serialize)]
struct Address {
    address: String,
    /// The same page in every language it is in, itself among them, where there are several.
    languages: Vec<(String, String)>,
}

impl Address {
    /// About how many bytes its element takes, rather too many: the tags around an address have less than a hundred.
    fn bytes(&self) -> usize {
        let languages = self.languages.iter().map(|(_, address)| address.len() + 100);
        self.address.len() + 100 + languages.sum::<usize>()
    }
}

/// The feed of a language.
pub(super) fn feed_path(input: &Input<'_>, language: &Language) -> SitePath {
    let name = if language == input.dataset.publication.default_language() {
        "feed.xml".to_owned()
    } else {
        format!("{language}/feed.xml")
    };
    SitePath::new(&name).expect("a language is a folder of the site")
}

/// How many files [`announce`] makes. Several maps count as one.
pub(super) fn count(input: &Input<'_>) -> usize {
    if input.dataset.publication.base_url.is_none() {
        return 0;
    }
    input.dataset.publication.languages.len() + 1
}

/// Makes a feed in each language and the map, where the publication has an address.
pub(super) fn announce(
    input: &Input<'_>,
    index: &Index<'_>,
    receive: &dyn Receive,
    sink: &mut Sink,
) -> Result<(), Failure> {
    let publication = &input.dataset.publication;
    let Some(base) = &publication.base_url else {
        return Ok(());
    };
    let mut text =
        |made: Result<String, Box<Diagnostic>>| made.map_err(|diagnostic| sink.push(*diagnostic)).ok();
    for language in &publication.languages {
        let path = feed_path(input, language);
        let view = View::new(input, index, language, PageId::Home);
        let feed = feed(&view, base, &path);
        if let Some(text) = text(input.theme.render(language, "feed.xml", &feed)) {
            receive.take(&path, text.as_bytes())?;
        }
    }
    let language = publication.default_language();
    let mut map = |pages: Vec<Address>, maps: Vec<String>| {
        let sitemap = Sitemap { pages, maps };
        text(input.theme.render(language, "sitemap.xml", &sitemap))
    };
    let mut parts = in_maps(addresses(input, index, base));
    let mut maps = Vec::new();
    let only = if parts.len() < 2 {
        parts.pop().unwrap_or_default()
    } else {
        Vec::new()
    };
    for (number, pages) in (1..).zip(parts) {
        let name = format!("sitemap-{number}.xml");
        let path = SitePath::new(&name).expect("it is a plain name");
        if let Some(text) = map(pages, Vec::new()) {
            receive.take_part(&path, text.as_bytes())?;
        }
        maps.push(base.clone() + &name);
    }
    let whole = SitePath::new("sitemap.xml").expect("it is a plain name");
    match map(only, maps) {
        Some(text) => receive.take(&whole, text.as_bytes()),
        None => Ok(()),
    }
}

/// The pages in as many maps as they need.
fn in_maps(addresses: Vec<Address>) -> Vec<Vec<Address>> {
    // As long as the element of a page is on average at most, so many of them as there may be take as much as they may.
    cut(addresses, BYTES, |it| it.bytes().max(BYTES / ADDRESSES))
}

/// The edition, and the documents from the newest on: their dates are the only ones in the data on which something came out.
fn feed(view: &View<'_>, base: &str, path: &SitePath) -> Feed {
    let publication = &view.dataset().publication;
    let as_of = publication.as_of.date;
    let home = base.to_owned() + &view.path.to_url();
    let edition = Message::new("page-edition").with("date", view.words.date(as_of));
    let mut entries = vec![Entry {
        title: view.words_of(&edition),
        summary: view.maybe(publication.description.as_ref()),
        // Another edition is another entry at the same address.
        address: format!("{home}#{as_of}"),
        updated: time(as_of),
    }];
    let mut documents: Vec<(jiff::civil::Date, &Document)> = view
        .dataset()
        .documents
        .values()
        .filter_map(|document| Some((document.date?, document)))
        .collect();
    documents.sort_by_key(|(date, document)| (std::cmp::Reverse(*date), &document.id));
    let documents = documents.into_iter().take(ENTRIES).map(|(date, document)| {
        let page = PageId::Document(document.id.clone());
        let path = crate::route::route(publication, view.language, &page);
        Entry {
            title: view.document_label(&document.id),
            summary: Some(view.text(&document.title)),
            address: base.to_owned() + &path.to_url(),
            updated: time(date),
        }
    });
    entries.extend(documents);
    Feed {
        language: view.language.code().to_owned(),
        title: view.text(&publication.title),
        publisher: view.text(&publication.publisher),
        own: base.to_owned() + &path.to_url(),
        home,
        updated: time(as_of),
        entries,
    }
}

/// The beginning of a day: RFC 3339.
fn time(day: jiff::civil::Date) -> String {
    format!("{day}T00:00:00Z")
}

fn addresses(input: &Input<'_>, index: &Index<'_>, base: &str) -> Vec<Address> {
    let publication = &input.dataset.publication;
    let address = |page: &PageId, language: &Language| {
        base.to_owned() + &crate::route::route(publication, language, page).to_url()
    };
    let found = pages(input, index)
        .into_iter()
        .filter(|(page, _)| **page != PageId::NotFound);
    let found = found.map(|(page, language)| {
        let all = publication.languages.iter().filter(|it| index.has(page, it));
        let all: Vec<_> = all.map(|it| (it.code().to_owned(), address(page, it))).collect();
        Address {
            address: address(page, language),
            languages: if all.len() > 1 { all } else { Vec::new() },
        }
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(number: usize, length: usize, languages: usize) -> Vec<Address> {
        let address = |number: usize| format!("https://x.vn/{number:0length$}");
        let page = |number| Address {
            address: address(number),
            languages: (0..languages)
                .map(|it| (it.to_string(), address(number)))
                .collect(),
        };
        (0..number).map(page).collect()
    }

    #[test]
    fn a_map_has_no_more_pages_and_bytes_than_search_engines_take() {
        assert_eq!(in_maps(pages(ADDRESSES, 20, 2)).len(), 1);
        let two = in_maps(pages(ADDRESSES + 1, 20, 2));
        assert_eq!(two.iter().map(Vec::len).collect::<Vec<_>>(), [ADDRESSES, 1]);
        let long = in_maps(pages(20_000, 500, 6));
        assert!(long.len() > 1, "each takes more than 4 kB");
        assert_eq!(long.iter().map(Vec::len).sum::<usize>(), 20_000, "none is lost");
        for map in &long {
            assert!(map.iter().map(Address::bytes).sum::<usize>() <= BYTES);
        }
    }
}
