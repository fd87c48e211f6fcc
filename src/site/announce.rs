//! What other programs of the web read where the publication has an address: a feed of what came out, a map of all pages.

use serde::Serialize;

use crate::diag::{Diagnostic, Failure, Sink};
use crate::locale::{Language, Message};
use crate::model::{Document, PageId};
use crate::output::SitePath;

use super::index::Index;
use super::view::View;
use super::{Input, Receive, pages};

/// How many documents a feed lists.
const ENTRIES: usize = 50;
/// How many pages a map lists: <https://www.sitemaps.org/protocol.html>.
const ADDRESSES: usize = 50_000;

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

/// The feed of a language.
pub(super) fn feed_path(input: &Input<'_>, language: &Language) -> SitePath {
    let name = if language == input.dataset.publication.default_language() {
        "feed.xml".to_owned()
    } else {
        format!("{language}/feed.xml")
    };
    SitePath::new(&name).expect("a language is a folder of the site")
}

/// How many files [`announce`] makes.
pub(super) fn count(input: &Input<'_>, index: &Index<'_>) -> usize {
    if input.dataset.publication.base_url.is_none() {
        return 0;
    }
    let maps = pages(input, index).len().div_ceil(ADDRESSES);
    let own = if maps > 1 { maps + 1 } else { 1 };
    input.dataset.publication.languages.len() + own
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
    let mut put = |path: &SitePath, made: Result<String, Box<Diagnostic>>| match made {
        Ok(text) => receive.take(path, text.as_bytes()),
        Err(diagnostic) => {
            sink.push(*diagnostic);
            Ok(())
        }
    };
    for language in &publication.languages {
        let path = feed_path(input, language);
        let view = View::new(input, index, language, PageId::Home);
        let feed = feed(&view, base, &path);
        put(&path, input.theme.render(language, "feed.xml", &feed))?;
    }
    let language = publication.default_language();
    let addresses = addresses(input, index, base);
    let map = |pages: Vec<Address>, maps: Vec<String>| {
        input
            .theme
            .render(language, "sitemap.xml", &Sitemap { pages, maps })
    };
    let whole = SitePath::new("sitemap.xml").expect("it is a plain name");
    if addresses.len() <= ADDRESSES {
        return put(&whole, map(addresses, Vec::new()));
    }
    let mut maps = Vec::new();
    let mut rest = addresses;
    while !rest.is_empty() {
        let more = rest.split_off(rest.len().min(ADDRESSES));
        let name = format!("sitemap-{}.xml", maps.len() + 1);
        let path = SitePath::new(&name).expect("it is a plain name");
        put(&path, map(rest, Vec::new()))?;
        maps.push(base.clone() + &name);
        rest = more;
    }
    put(&whole, map(Vec::new(), maps))
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
