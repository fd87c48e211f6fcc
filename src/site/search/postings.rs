//! Lists of pages, in few letters.
//!
//! A list is the gaps between its pages, each in groups of five bits from the lowest up, a group a letter of [`ALPHABET`];
//! all groups of a gap but its last have the sixth bit. A list of very many pages is shorter as `.`, the first page in
//! the same way, and then one bit for each page from it on, six to a letter.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MORE: u32 = 32;

/// The pages that a word is on, in order.
#[derive(Debug, Default)]
pub(super) struct Postings {
    letters: String,
    /// The page after the last one.
    next: u32,
    first: u32,
}

impl Postings {
    /// Adds a page. It comes after those that are there, or is the last of them.
    pub(super) fn push(&mut self, page: u32) {
        if page < self.next {
            return;
        }
        if self.letters.is_empty() {
            self.first = page;
        }
        put(page - self.next, &mut self.letters);
        self.next = page + 1;
    }

    /// Writes the list in the shorter of both ways. No pages are no letters.
    pub(super) fn write(&self, out: &mut String) {
        let span = self.next.saturating_sub(self.first).div_ceil(6) as usize;
        if self.letters.len() <= span + 4 {
            out.push_str(&self.letters);
            return;
        }
        out.push('.');
        put(self.first, out);
        let mut bits = vec![0_u32; span];
        for page in self.pages() {
            let at = page - self.first;
            if let Some(group) = bits.get_mut((at / 6) as usize) {
                *group |= 1 << (at % 6);
            }
        }
        out.extend(bits.into_iter().map(letter));
    }

    fn pages(&self) -> impl Iterator<Item = u32> {
        let (mut next, mut gap, mut shift) = (0, 0, 0);
        self.letters.bytes().filter_map(move |byte| {
            let value = value(byte);
            gap |= (value % MORE) << shift;
            shift += 5;
            if value >= MORE {
                return None;
            }
            let page = next + gap;
            (next, gap, shift) = (page + 1, 0, 0);
            Some(page)
        })
    }
}

fn put(mut number: u32, out: &mut String) {
    while number >= MORE {
        out.push(letter(number % MORE + MORE));
        number /= MORE;
    }
    out.push(letter(number));
}

/// The place of a letter in [`ALPHABET`].
fn value(letter: u8) -> u32 {
    u32::from(match letter {
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => letter.saturating_sub(b'A'),
    })
}

fn letter(value: u32) -> char {
    ALPHABET.get(value as usize).map_or('A', |byte| char::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pages: &[u32]) -> (Postings, String) {
        let mut postings = Postings::default();
        for page in pages {
            postings.push(*page);
            postings.push(*page);
        }
        let mut out = String::new();
        postings.write(&mut out);
        (postings, out)
    }

    #[test]
    fn each_letter_has_its_place() {
        for (place, byte) in (0..).zip(ALPHABET) {
            assert_eq!(value(*byte), place);
        }
    }

    #[test]
    fn a_list_is_its_gaps() {
        assert_eq!(written(&[]).1, "");
        assert_eq!(written(&[0]).1, "A");
        assert_eq!(written(&[3, 4, 5]).1, "DAA");
        assert_eq!(written(&[32, 1_100]).1, "gBrhB");
        let pages = [0, 31, 32, 33, 1_000, 70_000, 1_200_000];
        let (postings, out) = written(&pages);
        assert_eq!(postings.pages().collect::<Vec<_>>(), pages);
        assert!(!out.starts_with('.'));
    }

    #[test]
    fn a_list_of_many_pages_is_a_bit_for_each() {
        let pages: Vec<u32> = (40..10_000).filter(|page| page % 3 != 0).collect();
        let (postings, out) = written(&pages);
        assert!(out.starts_with(".oB"), "{out}");
        assert_eq!(out.len(), 3 + (9_999 - 40_usize).div_ceil(6));
        assert_eq!(postings.pages().collect::<Vec<_>>(), pages);
    }
}
