//! Which words, and which two words beside each other, are on which pages.

use super::postings::Postings;
use super::words::{exact, folded, is_number, words};

/// Looked up for every word of every page; what is gone through is the lists beside it.
#[expect(clippy::disallowed_types, reason = "never gone through")]
type Numbers<K, N = usize> = std::collections::HashMap<K, N>;

/// Where on a page a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In what it is called.
    Title,
    /// In its text.
    Text,
    /// In the name of a figure or its value, which are no sentences: words beside each other mean nothing there.
    Figure,
}

/// The words of a few pages.
#[derive(Default)]
pub(super) struct Terms {
    numbers: Numbers<String>,
    found: Vec<Option<Word>>,
    keys: Vec<String>,
    key_numbers: Numbers<String, u32>,
    /// The keys of two words and the page.
    pairs: Vec<(u32, u32, u32)>,
}

/// A word as it was written, and the pages it is on.
struct Word {
    key: u32,
    exact: String,
    titles: Vec<u32>,
    texts: Vec<u32>,
}

impl Terms {
    /// Enters the words of a text on a page. Pages come in order.
    pub(super) fn enter(&mut self, page: u32, place: Place, text: &str) {
        let mut before: Option<u32> = None;
        for written in words(text) {
            let number = self.number(written);
            let Some(Some(word)) = self.found.get_mut(number) else {
                before = None;
                continue;
            };
            let pages = match place {
                Place::Title => &mut word.titles,
                Place::Text | Place::Figure => &mut word.texts,
            };
            if pages.last() != Some(&page) {
                pages.push(page);
            }
            let pairs_up = place != Place::Figure && !is_number(written);
            let here = pairs_up.then_some(word.key);
            if let (Some(before), Some(here)) = (before, here) {
                self.pairs.push((before, here, page));
            }
            before = here;
        }
    }

    /// The words of a text that stands on many pages, to be entered by [`Terms::enter_known`].
    pub(super) fn known(&mut self, text: &str) -> Vec<usize> {
        words(text).map(|written| self.number(written)).collect()
    }

    /// Enters words on a page, as those of [`Place::Figure`].
    pub(super) fn enter_known(&mut self, page: u32, known: &[usize]) {
        for number in known {
            if let Some(Some(word)) = self.found.get_mut(*number)
                && word.texts.last() != Some(&page)
            {
                word.texts.push(page);
            }
        }
    }

    fn number(&mut self, written: &str) -> usize {
        if let Some(number) = self.numbers.get(written) {
            return *number;
        }
        let number = self.found.len();
        self.numbers.insert(written.to_owned(), number);
        let word = folded(written).map(|folded| Word {
            key: key(&mut self.key_numbers, &mut self.keys, folded),
            exact: exact(written),
            titles: Vec::new(),
            texts: Vec::new(),
        });
        self.found.push(word);
        number
    }
}

/// The number of a key, a new one where it is new.
fn key(numbers: &mut Numbers<String, u32>, keys: &mut Vec<String>, folded: String) -> u32 {
    if let Some(number) = numbers.get(&folded) {
        return *number;
    }
    let number = u32::try_from(keys.len()).expect("a site has fewer words");
    keys.push(folded.clone());
    numbers.insert(folded, number);
    number
}

/// The words of all pages.
#[derive(Default)]
pub(super) struct Vocabulary {
    keys: Vec<String>,
    key_numbers: Numbers<String, u32>,
    forms: Vec<Vec<Form>>,
    pair_numbers: Numbers<(u32, u32)>,
    pairs: Vec<(u32, u32, Postings)>,
}

/// A way in which a key is written.
#[derive(Debug)]
pub(super) struct Form {
    /// With its marks: see [`exact`].
    pub(super) exact: String,
    /// The pages that are called so.
    pub(super) titles: Postings,
    /// The pages whose text has it.
    pub(super) texts: Postings,
}

/// What is known of a key: a word, or two words with a space between them.
pub(super) enum Entry<'a> {
    /// The ways in which it is written, in order.
    Word(&'a [Form]),
    /// Where the two are beside each other, however they are written.
    Pair(&'a Postings),
}

impl Vocabulary {
    /// Adds the words of pages that come after all pages before.
    pub(super) fn append(&mut self, terms: Terms) {
        let keys: Vec<u32> = terms
            .keys
            .into_iter()
            .map(|folded| key(&mut self.key_numbers, &mut self.keys, folded))
            .collect();
        self.forms.resize_with(self.keys.len(), Vec::new);
        // Two ways of writing may be one form: their pages are put together in order.
        let mut found: Vec<Word> = terms.found.into_iter().flatten().collect();
        found.sort_by(|a, b| (a.key, &a.exact).cmp(&(b.key, &b.exact)));
        for alike in found.chunk_by(|a, b| a.key == b.key && a.exact == b.exact) {
            let Some(first) = alike.first() else { continue };
            let global = keys.get(first.key as usize);
            let Some(forms) = global.and_then(|key| self.forms.get_mut(*key as usize)) else {
                continue;
            };
            let at = forms.iter().position(|form| form.exact == first.exact);
            let at = at.unwrap_or_else(|| {
                forms.push(Form {
                    exact: first.exact.clone(),
                    titles: Postings::default(),
                    texts: Postings::default(),
                });
                forms.len() - 1
            });
            if let Some(form) = forms.get_mut(at) {
                push(&mut form.titles, alike.iter().map(|word| &word.titles));
                push(&mut form.texts, alike.iter().map(|word| &word.texts));
            }
        }
        let mut pairs = terms.pairs;
        pairs.sort_unstable();
        for alike in pairs.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let Some((one, two, _)) = alike.first() else {
                continue;
            };
            let number = |key: &u32| keys.get(*key as usize).copied();
            let (Some(one), Some(two)) = (number(one), number(two)) else {
                continue;
            };
            let at = *self.pair_numbers.entry((one, two)).or_insert_with(|| {
                self.pairs.push((one, two, Postings::default()));
                self.pairs.len() - 1
            });
            if let Some((_, _, postings)) = self.pairs.get_mut(at) {
                for (_, _, page) in alike {
                    postings.push(*page);
                }
            }
        }
    }

    /// Hands on every key in order, which is that of JavaScript: by UTF-16 units.
    pub(super) fn each<E>(mut self, mut take: impl FnMut(&str, Entry<'_>) -> Result<(), E>) -> Result<(), E> {
        self.pair_numbers = Numbers::default();
        self.key_numbers = Numbers::default();
        let mut order: Vec<usize> = (0..self.keys.len()).collect();
        order.sort_by_key(|at| {
            self.keys
                .get(*at)
                .map(|key| key.encode_utf16().collect::<Vec<_>>())
        });
        let mut ranks = vec![0_usize; order.len()];
        for (rank, at) in order.iter().enumerate() {
            if let Some(place) = ranks.get_mut(*at) {
                *place = rank;
            }
        }
        let rank = |key: u32| ranks.get(key as usize).copied();
        self.pairs
            .sort_unstable_by_key(|(one, two, _)| (rank(*one), rank(*two)));
        let mut pairs = self.pairs.iter().peekable();
        for at in order {
            let (Some(key), Some(forms)) = (self.keys.get(at), self.forms.get_mut(at)) else {
                continue;
            };
            forms.sort_by(|a, b| a.exact.cmp(&b.exact));
            take(key, Entry::Word(forms))?;
            // A space comes before every letter, so that the pairs of a word come right behind it.
            while let Some((_, two, postings)) = pairs.next_if(|(one, ..)| *one as usize == at) {
                if let Some(second) = self.keys.get(*two as usize) {
                    take(&format!("{key} {second}"), Entry::Pair(postings))?;
                }
            }
        }
        Ok(())
    }
}

/// Adds all of these pages in order.
fn push<'a>(postings: &mut Postings, lists: impl Iterator<Item = &'a Vec<u32>>) {
    let mut pages: Vec<u32> = lists.flatten().copied().collect();
    pages.sort_unstable();
    for page in pages {
        postings.push(page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_pairs_come_out_in_order_with_their_pages() {
        let mut vocabulary = Vocabulary::default();
        let mut terms = Terms::default();
        terms.enter(0, Place::Title, "Hoà Mẫu");
        terms.enter(1, Place::Text, "hòa mậu dịch, Hoà Mẫu");
        terms.enter(1, Place::Figure, "mậu 7");
        vocabulary.append(terms);
        let mut terms = Terms::default();
        terms.enter(2, Place::Text, "Mẫu năm 2024 hòa");
        vocabulary.append(terms);
        let mut lines = Vec::new();
        let written = |postings: &Postings| {
            let mut out = String::new();
            postings.write(&mut out);
            out
        };
        let done: Result<(), ()> = vocabulary.each(|key, entry| {
            lines.push(match entry {
                Entry::Word(forms) => {
                    let forms = forms.iter().map(|form| {
                        format!(
                            "{}:{}/{}",
                            form.exact,
                            written(&form.titles),
                            written(&form.texts)
                        )
                    });
                    format!("{key} = {}", forms.collect::<Vec<_>>().join(" "))
                }
                Entry::Pair(pages) => format!("{key} = {}", written(pages)),
            });
            Ok(())
        });
        assert_eq!(done, Ok(()));
        let (grave, tilde, dot) = ('\u{300}', '\u{303}', '\u{323}');
        assert_eq!(
            lines,
            [
                "2024 = 2024:/C".to_owned(),
                "7 = 7:/B".to_owned(),
                format!("dich = dich{dot}:/B"),
                "dich hoa = B".to_owned(),
                format!("hoa = hoa{grave}:A/BA"),
                "hoa mau = AA".to_owned(),
                format!("mau = mâu{tilde}:A/BA mâu{dot}:/B"),
                "mau dich = B".to_owned(),
                "mau nam = C".to_owned(),
                "nam = năm:/C".to_owned(),
            ]
        );
    }
}
