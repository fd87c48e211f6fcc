//! The only user of `serde_yaml`: turns the text of a YAML file into a tree of [`Node`]s in one pass.
//!
//! Every scalar keeps its text as written (`12.50`, `012`, `no`), every node the bytes it stands at. A key that is no
//! word, or is there twice, becomes a [`Problem`], and the pass goes on; aliases and tags end it.
//!
//! Two properties of the library make this possible; the tests hold them:
//! - Asked for an *enum*, it gives a scalar's text without reading a number into it, and refuses a mapping or list
//!   *without consuming it*. The same node can then be asked for again as a container.
//!   A node that begins with a bracket is asked for as a container at once: refusals are what takes the most time.
//! - A scalar written on one line without escapes is lent from the input, so its address tells its place. The place
//!   of anything else is found in the gap behind the scalar before it, where only structure and comments stand.

use std::fmt;
use std::ops::Range;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::gap;

/// Deeper than any data file needs.
const MAX_DEPTH: usize = 32;

/// What the library says of a mapping or list where an enum was asked for.
const REFUSED: &str = "expected a YAML tag starting with '!'";

/// What the visitor says of a scalar whose text it kept.
const KEPT: &str = "kept";

/// One node of a YAML file.
#[derive(Debug)]
pub(super) struct Node {
    /// Its bytes; of a mapping or list, those of the first word in it.
    pub(super) range: Range<usize>,
    /// What stands there.
    pub(super) content: Content,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Content {
    /// Nothing, `~` or `null`.
    Null,
    /// A text, as written but for its quotes and escapes.
    Scalar(String),
    /// Its entries.
    List(Vec<Node>),
    /// Its entries in the order written, each key once.
    Mapping(Vec<Entry>),
}

/// One entry of a mapping.
#[derive(Debug)]
pub(super) struct Entry {
    /// The key's text.
    pub(super) key: String,
    /// The key's bytes.
    pub(super) key_range: Range<usize>,
    /// What stands behind it.
    pub(super) value: Node,
}

/// What YAML allows and data files do not.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// A mapping or list in the place of a key, or no key at all.
    Key,
    /// The key was written before, at these bytes.
    DuplicateKey(String, Range<usize>),
}

/// A file read whole.
#[derive(Debug)]
pub(super) struct Tree {
    /// The root. `Null` for an empty file.
    pub(super) root: Node,
    /// In the order of places.
    pub(super) problems: Vec<(Range<usize>, Problem)>,
}

/// Why a file could not be read whole, and the byte from which on.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It is not YAML. The library's words.
    Syntax(String, usize),
    /// It is nested deeper than any data file needs.
    TooDeep(usize),
    /// A node is named to be repeated, or a name is there to repeat it.
    Alias(usize),
    /// A node has a tag.
    Tag(usize),
    /// It has controls, or characters that end a line in YAML and nowhere else: no place in it would be certain.
    Characters,
}

/// Reads `text`, whose brackets are not too deep for the library.
pub(super) fn parse(text: &str) -> Result<Tree, Unreadable> {
    if has_odd_characters(text) {
        return Err(Unreadable::Characters);
    }
    let mut pass = Pass {
        text,
        reached: 0,
        depth: 0,
        ended: None,
        problems: Vec::new(),
    };
    let root = Container { pass: &mut pass }.deserialize(serde_yaml::Deserializer::from_str(text));
    match (root, pass.ended) {
        (_, Some(reason)) => Err(reason),
        (Ok(root), None) => Ok(Tree {
            root,
            problems: pass.problems,
        }),
        (Err(error), None) => {
            let offset = error.location().map_or(0, |place| place.index().min(text.len()));
            Err(Unreadable::Syntax(error.to_string(), offset))
        }
    }
}

/// Whether the text has a control, or a character that YAML takes for the end or the start of a line.
fn has_odd_characters(text: &str) -> bool {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control() && byte != b'\n') {
        return false;
    }
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_odd = match letter {
            '\n' | '\t' => false,
            '\r' => letters.peek() != Some(&'\n'),
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' => true,
            letter => letter.is_control(),
        };
        if is_odd {
            return true;
        }
    }
    false
}

/// What one pass over a file knows.
struct Pass<'de> {
    text: &'de str,
    /// The end of the last scalar, or of the last bracket that opened.
    reached: usize,
    depth: usize,
    /// Why the pass was ended.
    ended: Option<Unreadable>,
    problems: Vec<(Range<usize>, Problem)>,
}

impl<'de> Pass<'de> {
    /// The next node of a mapping or list. `None` at its end. `ask` passes a question on to the library.
    fn next<E, F>(&mut self, mut ask: F) -> Result<Option<Node>, E>
    where
        E: Error,
        F: FnMut(Ask<'_, 'de>) -> Result<Option<Node>, E>,
    {
        let start = gap::next_token(self.text, self.reached);
        if let Some(b'{' | b'[') = self.text.as_bytes().get(start) {
            // An answer that it is no scalar would cost more than all else.
            return ask(Ask::Container(self));
        }
        let mut kept = None;
        let error = match ask(Ask::Scalar(self.text, &mut kept)) {
            Ok(None) => return Ok(None),
            Ok(Some(scalar)) => {
                let start = scalar.range.start;
                self.step(start)?;
                self.reached = scalar.range.end;
                return Ok(Some(scalar));
            }
            Err(error) => error,
        };
        if kept.is_none() && !error.to_string().contains(REFUSED) {
            return Err(error);
        }
        let start = self.step(self.text.len())?;
        let Some(text) = kept else {
            return ask(Ask::Container(self));
        };
        // The library gives a scalar's place, but none for a tag, which it does not consume either.
        if start > 0 && error.to_string().ends_with(KEPT) {
            return self.end(Unreadable::Tag(start));
        }
        self.reached = gap::end_of_scalar(self.text, start, &text);
        Ok(Some(Node {
            range: gap::shown(self.text, start, self.reached),
            content: Content::Scalar(text),
        }))
    }

    /// Goes on to the node that begins at `end` or before, and gives its place. Ends the pass where a name, a
    /// repetition or a tag stands before it.
    fn step<E: Error>(&mut self, end: usize) -> Result<usize, E> {
        let start = gap::next_token(self.text, self.reached).min(end);
        let letter = self.text.as_bytes().get(start);
        let ended = match letter {
            Some(b'&' | b'*') if start < end => Unreadable::Alias(start),
            Some(b'!') if start < end => Unreadable::Tag(start),
            // A scalar that lies behind was reached through an alias that was not seen: nothing more is certain.
            _ if end < self.reached => Unreadable::Alias(self.reached),
            _ => return Ok(start),
        };
        self.end(ended)
    }

    fn end<T, E: Error>(&mut self, reason: Unreadable) -> Result<T, E> {
        self.ended = Some(reason);
        Err(E::custom("ended"))
    }

    fn problem(&mut self, range: Range<usize>, problem: Problem) {
        self.problems.push((range, problem));
    }
}

/// A question to the library about the next node.
enum Ask<'s, 'de> {
    /// Is it a scalar? If it is not lent from the text, its own text is kept here and the answer is an error.
    Scalar(&'de str, &'s mut Option<String>),
    /// What is in the mapping or list?
    Container(&'s mut Pass<'de>),
}

impl<'de> DeserializeSeed<'de> for Ask<'_, 'de> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        match self {
            Self::Scalar(text, kept) => deserializer.deserialize_enum("", &[], Scalar { text, kept }),
            Self::Container(pass) => Container { pass }.deserialize(deserializer),
        }
    }
}

struct Scalar<'s, 'de> {
    text: &'de str,
    kept: &'s mut Option<String>,
}

impl<'de> Visitor<'de> for Scalar<'_, 'de> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a scalar")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Node, A::Error> {
        data.variant_seed(self).map(|(node, _)| node)
    }

    fn visit_borrowed_str<E: Error>(self, lent: &'de str) -> Result<Node, E> {
        match lent.as_ptr().addr().checked_sub(self.text.as_ptr().addr()) {
            Some(start) if start + lent.len() <= self.text.len() => {
                Ok(lent_scalar(self.text, start..start + lent.len()))
            }
            _ => self.visit_str(lent),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        *self.kept = Some(text.to_owned());
        Err(E::custom(KEPT))
    }
}

impl<'de> DeserializeSeed<'de> for Scalar<'_, 'de> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// The scalar whose text stands at `inner`, perhaps in quotes.
fn lent_scalar(text: &str, inner: Range<usize>) -> Node {
    let bytes = text.as_bytes();
    let before = inner.start.checked_sub(1).and_then(|index| bytes.get(index));
    let quoted = matches!(before, Some(b'"' | b'\'')) && bytes.get(inner.end) == before;
    let word = text.get(inner.clone()).unwrap_or_default();
    let content = match word {
        "" | "~" | "null" | "Null" | "NULL" if !quoted => Content::Null,
        word => Content::Scalar(word.to_owned()),
    };
    let range = if quoted {
        inner.start - 1..inner.end + 1
    } else {
        inner
    };
    Node { range, content }
}

struct Container<'s, 'de> {
    pass: &'s mut Pass<'de>,
}

impl<'de> Container<'_, 'de> {
    /// Goes one level down for `read`. The node's range is that of the first word that was read.
    fn inside<E: Error>(
        self,
        read: impl FnOnce(&mut Pass<'de>) -> Result<(Option<Range<usize>>, Content), E>,
    ) -> Result<Node, E> {
        let pass = self.pass;
        let start = pass.step(pass.text.len())?;
        if pass.depth == MAX_DEPTH {
            let place = if start < pass.text.len() {
                start
            } else {
                pass.reached
            };
            return pass.end(Unreadable::TooDeep(place));
        }
        if let Some(b'[' | b'{') = pass.text.as_bytes().get(start) {
            pass.reached = start + 1;
        }
        pass.depth += 1;
        let (range, content) = read(pass)?;
        pass.depth -= 1;
        let range = range.unwrap_or(start..(start + 1).min(pass.text.len()));
        Ok(Node { range, content })
    }
}

impl<'de> DeserializeSeed<'de> for Container<'_, 'de> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Container<'_, 'de> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mapping or list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        self.inside(|pass| {
            let mut entries: Vec<Node> = Vec::new();
            while let Some(entry) = pass.next(|ask| list.next_element_seed(ask))? {
                entries.push(entry);
            }
            let first = entries.first().map(|entry| entry.range.clone());
            Ok((first, Content::List(entries)))
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut mapping: A) -> Result<Node, A::Error> {
        self.inside(|pass| {
            let mut entries = Entries::default();
            let mut first_key = None;
            while let Some(key) = pass.next(|ask| mapping.next_key_seed(ask))? {
                let key_range = key.range;
                first_key.get_or_insert(key_range.clone());
                let value = pass.next(|ask| mapping.next_value_seed(ask).map(Some))?;
                let Some(value) = value else { break };
                let Content::Scalar(key) = key.content else {
                    pass.problem(key_range, Problem::Key);
                    continue;
                };
                if let Some(first) = entries.place(&key) {
                    pass.problem(key_range, Problem::DuplicateKey(key, first));
                    continue;
                }
                entries.push(Entry {
                    key,
                    key_range,
                    value,
                });
            }
            Ok((first_key, Content::Mapping(entries.list)))
        })
    }

    /// A tag on the root.
    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        self.pass.end(Unreadable::Tag(0))
    }

    // A root that is a single word. Which one does not matter: every file is a mapping.

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(root_scalar(Content::Null))
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(root_scalar(Content::Null))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(root_scalar(Content::Scalar(value.to_string())))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(root_scalar(Content::Scalar(value.to_string())))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(root_scalar(Content::Scalar(value.to_string())))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        Ok(root_scalar(Content::Scalar(value.to_string())))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        Ok(root_scalar(Content::Scalar(value.to_string())))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        Ok(root_scalar(Content::Scalar(value.to_string())))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        Ok(root_scalar(Content::Scalar(value.to_owned())))
    }
}

/// Keys that are looked up and never gone through, so that their order does not matter.
#[expect(clippy::disallowed_types, reason = "never gone through")]
type Places = std::collections::HashMap<String, usize>;

/// The entries of a mapping so far.
#[derive(Default)]
struct Entries {
    list: Vec<Entry>,
    /// Where in the list each key is, once they are too many to look through.
    places: Places,
}

impl Entries {
    /// So many entries are looked through.
    const FEW: usize = 32;

    fn push(&mut self, entry: Entry) {
        if self.list.len() == Self::FEW {
            let keys = self.list.iter().enumerate();
            self.places = keys.map(|(place, entry)| (entry.key.clone(), place)).collect();
        }
        if self.list.len() >= Self::FEW {
            self.places.insert(entry.key.clone(), self.list.len());
        }
        self.list.push(entry);
    }

    /// Where the key was written before.
    fn place(&self, key: &str) -> Option<Range<usize>> {
        let known = if self.list.len() <= Self::FEW {
            self.list.iter().find(|entry| entry.key == key)
        } else {
            self.places.get(key).and_then(|place| self.list.get(*place))
        };
        known.map(|entry| entry.key_range.clone())
    }
}

fn root_scalar(content: Content) -> Node {
    Node { range: 0..0, content }
}

#[cfg(test)]
mod tests;
