//! Makes what the search page looks words up in: classic scripts, because from a folder a page can load nothing else.
//!
//! In: the pages with the data and narratives they are made from. Out, beside the search page of each language:
//!
//! - `directory.js`: how many pages of each kind there are, and what is in which of the other files
//! - `words-<n>.js`: words, and two words beside each other, with the numbers of the pages they are on; see `postings`
//! - `pages-<n>.js`: what to show of the pages from the n-th on
//!
//! Each calls `niengiamIndex` with its name and its content, which is JSON. A reader's browser gets the directory, the
//! files with the words that were typed and those of the pages it shows, whatever the size of the site: no file is much
//! larger than [`PART`].
//!
//! Pages are read in blocks, in parallel; the words of a block are put to those of the blocks before it while the next
//! are read, so that no text is kept.

mod postings;
mod prose;
mod records;
mod terms;
mod words;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::diag::Failure;
use crate::locale::Language;
use crate::model::{Measure, PageId};
use crate::output::SitePath;
use crate::route;

use super::index::Index;
use super::view::View;
use super::{Input, Receive};

use postings::Postings;
use records::{Figure, Kind, Line, Record};
use terms::{Entry, Place, Terms, Vocabulary};

/// How many bytes a file has at least before the next is begun, but for the last of a block.
const PART: usize = 8_000;
/// How many pages are read at once.
const BLOCK: usize = 64;
/// How many blocks each thread reads before they are put to the others.
const ROUND: usize = 2;

/// How many files of [`search`] are counted as such: the directories.
pub(super) fn count(input: &Input<'_>) -> usize {
    input.dataset.publication.languages.len()
}

/// Makes the index of each language.
pub(super) fn search(input: &Input<'_>, index: &Index<'_>, receive: &dyn Receive) -> Result<(), Failure> {
    for language in &input.dataset.publication.languages {
        let shelf = Shelf::new(input, language, receive);
        let pages = records::pages(input, index, language);
        let mut vocabulary = Vocabulary::default();
        let mut parts = Vec::new();
        let mut waiting: Vec<Terms> = Vec::new();
        let blocks: Vec<(usize, &[(Kind, &PageId)])> = pages
            .chunks(BLOCK)
            .enumerate()
            .map(|(at, block)| (at * BLOCK, block))
            .collect();
        for round in blocks.chunks(ROUND * rayon::current_num_threads()) {
            let read = || -> Result<Vec<Block>, Failure> {
                let read = round.par_iter().map(|(first, block)| {
                    let views = block
                        .iter()
                        .map(|(_, page)| View::new(input, index, language, (*page).clone()));
                    read(&shelf, *first, views)
                });
                read.collect()
            };
            let append = || waiting.drain(..).for_each(|terms| vocabulary.append(terms));
            let (found, ()) = rayon::join(read, append);
            for block in found? {
                parts.extend(block.parts);
                waiting.push(block.terms);
            }
        }
        for terms in waiting {
            vocabulary.append(terms);
        }
        let words = write_words(&shelf, vocabulary)?;
        let directory = Directory {
            count: pages.len(),
            kinds: Kind::ALL.map(|kind| (kind.name(), pages.partition_point(|(it, _)| *it < kind))),
            words,
            pages: parts,
        };
        let directory = serde_json::to_string(&directory).expect("a directory can be written");
        receive.take(
            &shelf.path("directory"),
            script("directory", directory).as_bytes(),
        )?;
    }
    Ok(())
}

/// What the script knows from the beginning.
#[derive(Serialize)]
struct Directory {
    count: usize,
    /// The number of the first page of each kind.
    kinds: [(&'static str, usize); Kind::ALL.len()],
    /// The first key of each file of words, and its bytes.
    words: Vec<(String, usize)>,
    /// The first page of each file of pages, and its bytes.
    pages: Vec<(usize, usize)>,
}

/// Where the files of a language go.
struct Shelf<'a> {
    folder: String,
    receive: &'a dyn Receive,
}

impl<'a> Shelf<'a> {
    fn new(input: &Input<'_>, language: &Language, receive: &'a dyn Receive) -> Self {
        let page = route::route(&input.dataset.publication, language, &PageId::Search).to_string();
        let folder = page.strip_suffix("index.html").unwrap_or_default().to_owned();
        Self { folder, receive }
    }

    fn path(&self, name: &str) -> SitePath {
        SitePath::new(&format!("{}{name}.js", self.folder)).expect("it is a plain name")
    }

    /// Puts a file there and says how many bytes it has.
    fn put(&self, name: &str, json: String) -> Result<usize, Failure> {
        let script = script(name, json);
        self.receive.take_part(&self.path(name), script.as_bytes())?;
        Ok(script.len())
    }
}

/// The script that hands on a value.
fn script(name: &str, json: String) -> String {
    // Within JSON these stand in strings only, where they can be written as escapes: no `</script>`, no line end of
    // older JavaScript.
    let plain = if json.contains(['<', '\u{2028}', '\u{2029}']) {
        json.replace('<', "\\u003c")
            .replace('\u{2028}', "\\u2028")
            .replace('\u{2029}', "\\u2029")
    } else {
        json
    };
    format!("niengiamIndex(\"{name}\",{plain});\n")
}

/// What came of a block of pages.
struct Block {
    terms: Terms,
    /// The files it became: the first page and the bytes of each.
    parts: Vec<(usize, usize)>,
}

/// Reads pages and puts away what to show of them.
fn read<'a>(
    shelf: &Shelf<'_>,
    first: usize,
    views: impl Iterator<Item = View<'a>>,
) -> Result<Block, Failure> {
    let mut terms = Terms::default();
    let mut parts = Vec::new();
    let mut names = Names::default();
    let mut pending: Vec<(Record<'a>, Vec<usize>)> = Vec::new();
    let (mut start, mut size) = (first, 0);
    for (number, view) in (first..).zip(views) {
        let record = records::record(&view);
        let page = u32::try_from(number).expect("a site has fewer pages");
        terms.enter(page, Place::Title, &record.title);
        terms.enter(page, Place::Title, &record.detail);
        terms.enter(page, Place::Text, &record.text);
        let mut measures = Vec::with_capacity(record.figures.len());
        for (measure, value) in &record.figures {
            let number = names.number(&view, measure, &mut terms);
            if let Some((_, known)) = names.names.get(number) {
                terms.enter_known(page, known);
            }
            terms.enter(page, Place::Figure, value);
            measures.push(number);
        }
        size += record.bytes();
        pending.push((record, measures));
        if size >= PART {
            parts.push((start, names.hand_on(shelf, start, &pending)?));
            pending.clear();
            (start, size) = (number + 1, 0);
        }
    }
    if !pending.is_empty() {
        parts.push((start, names.hand_on(shelf, start, &pending)?));
    }
    Ok(Block { terms, parts })
}

/// The names of the measures on some pages, each with its words, found once.
#[derive(Default)]
struct Names<'a> {
    numbers: BTreeMap<&'a Measure, usize>,
    names: Vec<(String, Vec<usize>)>,
}

impl<'a> Names<'a> {
    /// The number of a measure's name.
    fn number(&mut self, view: &View<'_>, measure: &'a Measure, terms: &mut Terms) -> usize {
        *self.numbers.entry(measure).or_insert_with(|| {
            let name = view.dataset().measure_name(measure, view.words);
            let known = terms.known(&name);
            self.names.push((name, known));
            self.names.len() - 1
        })
    }

    /// Puts a file of pages away, each with the numbers of the names of its figures. Says how many bytes it has.
    fn hand_on(
        &self,
        to: &Shelf<'_>,
        first: usize,
        pages: &[(Record<'a>, Vec<usize>)],
    ) -> Result<usize, Failure> {
        let mut places: Vec<Option<usize>> = vec![None; self.names.len()];
        let mut names: Vec<&str> = Vec::new();
        let mut lines = Vec::with_capacity(pages.len());
        for (record, measures) in pages {
            let mut figures = Vec::with_capacity(measures.len());
            for ((_, value), number) in record.figures.iter().zip(measures) {
                let (Some(place), Some((name, _))) = (places.get_mut(*number), self.names.get(*number))
                else {
                    continue;
                };
                let place = *place.get_or_insert_with(|| {
                    names.push(name);
                    names.len() - 1
                });
                figures.push(Figure(place, value));
            }
            lines.push(Line(
                &record.path,
                &record.title,
                &record.detail,
                record.shown(),
                figures,
            ));
        }
        let json = serde_json::to_string(&(names, lines)).expect("texts can be written");
        to.put(&format!("pages-{first}"), json)
    }
}

/// Puts the files of words away: the first key and the bytes of each.
fn write_words(shelf: &Shelf<'_>, vocabulary: Vocabulary) -> Result<Vec<(String, usize)>, Failure> {
    let mut files: Vec<(String, usize)> = Vec::new();
    let mut first = String::new();
    let mut json = String::new();
    let mut put = |first: &str, json: &mut String| -> Result<(), Failure> {
        json.push('}');
        let bytes = shelf.put(&format!("words-{}", files.len()), std::mem::take(json))?;
        files.push((first.to_owned(), bytes));
        Ok(())
    };
    vocabulary.each(|key, entry| {
        if json.is_empty() {
            key.clone_into(&mut first);
            json.push('{');
        } else {
            json.push(',');
        }
        // Keys, forms and lists are letters and digits: nothing in them is to be escaped.
        json.push('"');
        json.push_str(key);
        json.push_str("\":");
        let list = |pages: &Postings, json: &mut String| {
            json.push('"');
            pages.write(json);
            json.push('"');
        };
        match entry {
            Entry::Pair(pages) => list(pages, &mut json),
            Entry::Word(forms) => {
                json.push('[');
                for (at, form) in forms.iter().enumerate() {
                    json.push_str(if at == 0 { "\"" } else { ",\"" });
                    json.push_str(&form.exact);
                    json.push_str("\",");
                    list(&form.titles, &mut json);
                    json.push(',');
                    list(&form.texts, &mut json);
                }
                json.push(']');
            }
        }
        if json.len() >= PART {
            put(&first, &mut json)?;
        }
        Ok(())
    })?;
    if !json.is_empty() {
        put(&first, &mut json)?;
    }
    Ok(files)
}
