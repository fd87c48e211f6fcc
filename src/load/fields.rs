//! Reads mappings and lists, and finds what is missing, unknown or empty in them.

use std::ops::Range;

use crate::diag::{Code, nearest};
use crate::locale::{Language, Message};
use crate::model::fits_id;

use super::examples;
use super::numbers::find_bad_number;
use super::reading::{Reading, Value, empty, wrong_type};
use super::yaml::{Content, Entry, Node};
use super::{Place, Placed};

/// The entries of a mapping whose keys are fixed.
///
/// Every key that is asked for is known; those left over when all is read are unknown.
pub(super) struct Fields<'n, 'r, 'a> {
    /// The place of the mapping: its key, or its first key where it has none.
    pub(super) place: Place,
    entries: &'n [Entry],
    known: Vec<&'static str>,
    pub(super) reading: &'r mut Reading<'a>,
}

/// Reads a mapping with fixed keys.
pub(super) fn fields<'n, 'a, T>(
    value: &Value<'n>,
    reading: &mut Reading<'a>,
    read: impl FnOnce(&mut Fields<'n, '_, 'a>) -> Option<T>,
) -> Option<T> {
    let entries = mapping(value, reading)?;
    let mut fields = Fields {
        place: value.place,
        entries,
        known: Vec::new(),
        reading,
    };
    let result = read(&mut fields);
    fields.find_unknown();
    result
}

impl<'n, 'a> Fields<'n, '_, 'a> {
    /// What stands behind `key`. `None` where the key is not there, or where nothing stands behind it.
    pub(super) fn value(&mut self, key: &'static str) -> Option<Value<'n>> {
        self.known.push(key);
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        let value = behind(entry, self.reading);
        if matches!(value.node.content, Content::Null) {
            let help = Message::new("load-empty-help");
            empty(&value, help, self.reading);
            return None;
        }
        Some(value)
    }

    /// What `read` makes of the value behind `key`, which need not be there.
    pub(super) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Value<'n>, &mut Reading<'a>) -> Option<T>,
    ) -> Option<Placed<T>> {
        let value = self.value(key)?;
        read(&value, self.reading).map(|read| value.put(read))
    }

    /// What `read` makes of the value behind `key`, which must be there.
    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Value<'n>, &mut Reading<'a>) -> Option<T>,
    ) -> Option<Placed<T>> {
        if !self.has(key) {
            self.find_missing(key);
        }
        self.optional(key, read)
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// The place of a key that is there.
    pub(super) fn key_place(&self, key: &str) -> Option<Place> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        Some(self.reading.place(&entry.key_range))
    }

    /// Takes `keys` for known, without reading them.
    pub(super) fn allow(&mut self, keys: &[&'static str]) {
        self.known.extend(keys);
    }

    /// Finds that `key` is not there.
    pub(super) fn find_missing(&mut self, key: &'static str) {
        let message = Message::new("load-missing-key").with("key", key);
        let help = Message::new("load-missing-key-help").with("key", key);
        self.reading
            .find(Code::MissingKey, self.place, message)
            .help(help)
            .example(examples::line(key).map(str::to_owned));
    }

    /// Finds that of `keys` more than one is there. Returns the first that is.
    pub(super) fn only_one(&mut self, keys: &[&'static str]) -> Option<&'static str> {
        let mut there = Vec::new();
        for key in keys {
            if let Some(place) = self.key_place(key) {
                there.push((*key, place));
            }
        }
        let (first, first_place) = *there.first()?;
        for (key, place) in there.iter().skip(1) {
            let message = Message::new("load-conflicting-keys")
                .with("first", first)
                .with("key", *key);
            self.reading
                .find(Code::ConflictingKeys, *place, message)
                .related(
                    first_place,
                    Message::new("load-first-key-here").with("key", first),
                )
                .help(Message::new("load-conflicting-keys-help"));
        }
        Some(first)
    }

    fn find_unknown(&mut self) {
        for (index, entry) in self.entries.iter().enumerate() {
            if self.known.contains(&entry.key.as_str()) || find_cut(self.entries, index, self.reading) {
                continue;
            }
            let place = self.reading.place(&entry.key_range);
            let message = Message::new("load-unknown-key").with("key", &entry.key);
            let unused = self.known.iter().copied().filter(|known| !self.has(known));
            let help = match nearest(&entry.key, unused) {
                Some(near) => Message::new("load-did-you-mean").with("near", near),
                None => Message::new("load-unknown-key-help").with("known", examples::listed(&self.known)),
            };
            self.reading.find(Code::UnknownKey, place, message).help(help);
        }
    }
}

/// Finds that a comma in `{vi: One, two}` cut a text, so that the rest of it stands as keys without values. Whether the
/// entry `index` is such a rest; the finding is made at the first.
fn find_cut(entries: &[Entry], index: usize, reading: &mut Reading<'_>) -> bool {
    let is_rest = |entry: &Entry| {
        let before = reading.text.get(..entry.key_range.start).unwrap_or_default();
        let behind = reading.text.get(entry.key_range.end..).unwrap_or_default();
        let is_bare = before.trim_end().ends_with(',') && !behind.trim_start().starts_with(':');
        matches!(entry.value.content, Content::Null) && is_bare
    };
    let (read, ahead) = entries.split_at(index);
    let Some(entry) = ahead.first().filter(|entry| is_rest(entry)) else {
        return false;
    };
    let rests_before = read.iter().rev().take_while(|entry| is_rest(entry)).count();
    let head = read.iter().rev().nth(rests_before);
    let Some((head, Content::Scalar(text))) = head.map(|head| (head, &head.value.content)) else {
        return false;
    };
    if rests_before == 0 && is_cut_number(head, text, entry) {
        let range = head.value.range.start..entry.key_range.end;
        let place = reading.place(&range);
        let key = Some(head.key.as_str());
        let node = &head.value;
        let value = Value { node, key, place };
        find_bad_number(&value, &format!("{},{}", text.trim(), entry.key), reading);
        return true;
    }
    // An id without a value behind a figure is an entry that lacks its value.
    let is_text = text.contains(char::is_alphabetic);
    if !is_text || (fits_id(&entry.key) && Language::new(&head.key).is_none()) {
        return false;
    }
    if rests_before > 0 {
        return true;
    }
    let rests = ahead.iter().take_while(|entry| is_rest(entry));
    let end = rests.last().unwrap_or(entry).key_range.end;
    let right = in_quotes(reading.text, head.value.range.start..end);
    let message = Message::new("load-comma-in-text").with("rest", &entry.key);
    let place = reading.place(&entry.key_range);
    reading
        .find(Code::Syntax, place, message)
        .help(Message::new("load-comma-in-text-help"))
        .example(right);
    true
}

/// Whether `{women: 63,2}` was meant as one number.
fn is_cut_number(head: &Entry, text: &str, rest: &Entry) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = is_digits(text.trim_start_matches('-')) && is_digits(&rest.key);
    is_number && rest.key.len() <= 3 && head.value.range.end + 1 == rest.key_range.start
}

/// The line that `range` begins in, with all of the range in double quotes, and its line breaks made spaces.
fn in_quotes(text: &str, range: Range<usize>) -> Option<String> {
    let before = text.get(..range.start)?.rsplit('\n').next().unwrap_or_default();
    let behind = text.get(range.end..)?.lines().next().unwrap_or_default();
    let inner = text.get(range)?.replace('"', "'");
    let inner = inner.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(format!("{}\"{inner}\"{behind}", before.trim_start()))
}

/// The value of an entry.
pub(super) fn behind<'n>(entry: &'n Entry, reading: &Reading<'_>) -> Value<'n> {
    let range = match entry.value.content {
        Content::Scalar(_) => &entry.value.range,
        Content::Null | Content::List(_) | Content::Mapping(_) => &entry.key_range,
    };
    Value {
        node: &entry.value,
        key: Some(&entry.key),
        place: reading.place(range),
    }
}

/// The entries of a mapping.
fn mapping<'n>(value: &Value<'n>, reading: &mut Reading<'_>) -> Option<&'n [Entry]> {
    if let Content::Mapping(entries) = &value.node.content {
        return Some(entries);
    }
    let example = value.key.and_then(examples::line).map(str::to_owned);
    wrong_type(value, "load-a-mapping", example, reading);
    None
}

/// Reads a mapping whose keys are names that somebody gave: what `read` makes of each entry, in the order written.
/// It gets the key at its place, and the value, which may be empty.
pub(super) fn entries<'n, 'a, T>(
    value: &Value<'n>,
    reading: &mut Reading<'a>,
    mut read: impl FnMut(&Placed<&'n str>, &Value<'n>, &mut Reading<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    let entries = mapping(value, reading)?;
    let mut found = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        if find_cut(entries, index, reading) {
            continue;
        }
        let key = Placed::new(entry.key.trim(), reading.place(&entry.key_range));
        found.extend(read(&key, &behind(entry, reading), reading));
    }
    Some(found)
}

/// Reads a list: what `read` makes of each entry.
pub(super) fn list<'n, 'a, T>(
    value: &Value<'n>,
    reading: &mut Reading<'a>,
    mut read: impl FnMut(&Value<'n>, &mut Reading<'a>) -> Option<T>,
) -> Option<Vec<Placed<T>>> {
    let Content::List(nodes) = &value.node.content else {
        let example = value.key.and_then(examples::line).map(str::to_owned);
        wrong_type(value, "load-a-list", example, reading);
        return None;
    };
    let mut found = Vec::with_capacity(nodes.len());
    for node in nodes {
        let entry = entry_of_list(node, reading);
        if let Some(read) = read(&entry, reading) {
            found.push(entry.put(read));
        }
    }
    Some(found)
}

fn entry_of_list<'n>(node: &'n Node, reading: &Reading<'_>) -> Value<'n> {
    Value {
        node,
        key: None,
        place: reading.place(&node.range),
    }
}

/// Reads a list, or one value in the place of a list of one.
pub(super) fn one_or_list<'n, 'a, T>(
    value: &Value<'n>,
    reading: &mut Reading<'a>,
    mut read: impl FnMut(&Value<'n>, &mut Reading<'a>) -> Option<T>,
) -> Option<Vec<Placed<T>>> {
    if let Content::List(_) = value.node.content {
        return list(value, reading, read);
    }
    read(value, reading).map(|read| vec![value.put(read)])
}
