//! Long lists from A to Z: grouped by letters, cut into parts, with the way to each letter.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Collation, Letters, Message};
use crate::site::Parts;
use crate::site::context::Link;
use crate::site::context::home::Count;
use crate::site::view::View;

/// From how many things on a list is grouped by letters.
pub(in crate::site) const LETTERED: usize = 40;

/// What begins with one letter.
#[derive(Clone, Debug, Serialize)]
pub(in crate::site) struct UnderLetter<T> {
    /// The letter, or what stands for digits and signs.
    pub(in crate::site) letter: String,
    /// Its place on the page.
    pub(in crate::site) anchor: String,
    pub(in crate::site) entries: Vec<T>,
}

/// A list from A to Z in parts.
pub(in crate::site) struct Alphabet<T> {
    /// Of each part what it holds in a few words, and its letters.
    pub(in crate::site) parts: Vec<(String, Vec<UnderLetter<T>>)>,
    /// The way to each letter there is.
    pub(in crate::site) letters: Vec<Link>,
}

/// A part of a list: all of it where it is short, some of it from A to Z where it is long.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Listed<T> {
    /// All, where there are few.
    entries: Vec<T>,
    /// The way to each letter, where there are many.
    letters: Vec<Link>,
    /// Those of this part, then.
    groups: Vec<UnderLetter<T>>,
}

impl<T> Listed<T> {
    /// A short list in the order it is in.
    pub(in crate::site) fn short(entries: Vec<T>) -> Self {
        Self {
            entries,
            letters: Vec::new(),
            groups: Vec::new(),
        }
    }
}

/// One thing on a list of such things.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Entry {
    pub(in crate::site) name: Link,
    /// What it is, in a sentence.
    pub(in crate::site) text: Option<String>,
    /// What is known of it, each in a few words.
    pub(in crate::site) details: Vec<Link>,
    pub(in crate::site) results: Vec<Count>,
}

impl View<'_> {
    /// How many of something there are, as a detail of an entry. `None` where there are none.
    pub(in crate::site) fn number_of(&self, id: &'static str, count: usize) -> Option<Link> {
        (count > 0).then(|| Link::words(self.words_of(&Message::new(id).with("count", count))))
    }

    /// Named things in the order of their names: in one list, or from A to Z with so many in a part, each with its name.
    pub(in crate::site) fn listed<T>(
        &self,
        mut things: Vec<(String, T)>,
        in_part: usize,
    ) -> Parts<Listed<T>> {
        if things.len() <= LETTERED {
            let order = Collation::new(self.language);
            things.sort_by(|(a, _), (b, _)| order.compare(a, b));
            let only = Listed::short(things.into_iter().map(|(_, thing)| thing).collect());
            return Parts(vec![(String::new(), only)]);
        }
        let Alphabet { parts, letters } = self.alphabet(things, in_part);
        let part = |groups| Listed {
            entries: Vec::new(),
            letters: letters.clone(),
            groups,
        };
        let parts = parts.into_iter().map(|(name, groups)| (name, part(groups)));
        Parts(parts.collect())
    }

    /// Things grouped by the letters of the page's language that their names begin with, in its order, so many in a part.
    pub(in crate::site) fn alphabet<T>(&self, things: Vec<(String, T)>, in_part: usize) -> Alphabet<T> {
        let (order, letters) = (Collation::new(self.language), Letters::new(self.language));
        let mut things = things;
        things.sort_by(|(a, _), (b, _)| order.compare(a, b));
        let in_part = if self.on_paper { usize::MAX } else { in_part };
        let mut parts: Vec<Vec<UnderLetter<T>>> = Vec::new();
        let mut room = 0;
        for (name, thing) in things {
            let letter = letters.of(&name).unwrap_or_else(|| "0–9".to_owned());
            if room == 0 {
                parts.push(Vec::new());
                room = in_part;
            }
            room -= 1;
            let Some(groups) = parts.last_mut() else { continue };
            match groups.last_mut() {
                Some(last) if last.letter == letter => last.entries.push(thing),
                _ => groups.push(UnderLetter {
                    anchor: anchor(&letter),
                    letter,
                    entries: vec![thing],
                }),
            }
        }
        let mut ways: Vec<Link> = Vec::new();
        for (number, groups) in (1..).zip(&parts) {
            for group in groups {
                // A letter that goes on in the next part begins in the one before it.
                if ways.last().is_some_and(|last| last.text == group.letter) {
                    continue;
                }
                let page = (parts.len() > 1).then(|| self.to(&self.path_of_part(self.language, number)));
                ways.push(Link {
                    text: group.letter.clone(),
                    href: Some(format!("{}#{}", page.unwrap_or_default(), group.anchor)),
                });
            }
        }
        let name = |groups: &[UnderLetter<T>]| {
            let ends = [groups.first(), groups.last()].map(|group| group.map(|it| it.letter.clone()));
            let [first, last] = ends.map(Option::unwrap_or_default);
            if first == last {
                first
            } else {
                format!("{first} – {last}")
            }
        };
        Alphabet {
            parts: parts.into_iter().map(|groups| (name(&groups), groups)).collect(),
            letters: ways,
        }
    }
}

/// Where a letter stands: `letter_a`; by its number in Unicode where it is not of ASCII.
fn anchor(letter: &str) -> String {
    let mut anchor = "letter_".to_owned();
    for character in letter.chars() {
        if character.is_ascii_alphanumeric() {
            anchor.push(character.to_ascii_lowercase());
        } else {
            anchor += &format!("{:x}", u32::from(character));
        }
    }
    anchor
}

/// How large a share of a list's names has to begin with the same word for it to tell none of them apart.
const IN_COMMON: usize = 5;

/// Names without the words that many of them begin with: `An Mẫu` of `Huyện An Mẫu` among many `Huyện …`. Under those words
/// nobody would look for it.
pub(in crate::site) fn told_apart(names: &[String]) -> Vec<String> {
    let mut rest: Vec<&str> = names.iter().map(String::as_str).collect();
    let everyone: Vec<usize> = (0..rest.len()).collect();
    shorten(&mut rest, &everyone, 0);
    rest.into_iter().map(str::to_owned).collect()
}

/// Takes the first word from those of `group` that have it in common with many, and goes on with what is left of them.
fn shorten(names: &mut [&str], group: &[usize], depth: usize) {
    const WORDS: usize = 8;
    if group.len() < LETTERED / 2 || depth == WORDS {
        return;
    }
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &index in group {
        if let Some((word, _)) = names.get(index).and_then(|name| name.split_once(' ')) {
            by_word.entry(word).or_default().push(index);
        }
    }
    for (_, same) in by_word {
        if same.len() * IN_COMMON < group.len() {
            continue;
        }
        for &index in &same {
            if let Some(name) = names.get_mut(index)
                && let Some((_, rest)) = name.split_once(' ')
            {
                *name = rest;
            }
        }
        shorten(names, &same, depth + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_many_names_begin_with_tell_none_apart() {
        let mut names: Vec<String> = ["Tân Lập", "An Mẫu", "Đông Hà", "Bình Mẫu", "Ô Môn", "Phú Mỹ"]
            .iter()
            .flat_map(|name| (1..=5).map(move |number| format!("Đảng bộ xã {name} {number}")))
            .collect();
        names.push("Trường Chính trị".to_owned());
        let short = told_apart(&names);
        assert_eq!(short.first().map(String::as_str), Some("Tân Lập 1"));
        assert_eq!(short.last().map(String::as_str), Some("Trường Chính trị"));
        let few = vec!["Xã A".to_owned(), "Xã B".to_owned()];
        assert_eq!(told_apart(&few), few);
    }

    #[test]
    fn letters_have_places_of_ascii() {
        assert_eq!(anchor("A"), "letter_a");
        assert_eq!(anchor("Đ"), "letter_110");
        assert_eq!(anchor("0–9"), "letter_020139");
    }
}
