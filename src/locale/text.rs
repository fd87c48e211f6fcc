use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// A language of the publication or of the program's own words, as its ISO 639-1 code (`vi`, `en`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Arc<str>);

impl Language {
    /// The language with this code. `None` unless it is two or three lower-case ASCII letters.
    pub fn new(code: &str) -> Option<Self> {
        let fits = (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase());
        fits.then(|| Self(code.into()))
    }

    /// The code, `vi` for Vietnamese.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text of the publication: one string for all languages, or one for each.
///
/// Strings are in Unicode NFC and trimmed; `load` sees to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Text {
    /// The same in every language.
    Same(Arc<str>),
    /// One for each language named.
    Each(BTreeMap<Language, Arc<str>>),
}

impl Text {
    /// The text in `language`; where it was not written in it, in the first language that it was written in.
    /// `check` reports each text that lacks a language of the publication, so a page that falls back was announced.
    pub fn get(&self, language: &Language) -> &str {
        match self {
            Self::Same(text) => text,
            Self::Each(texts) => texts
                .get(language)
                .or_else(|| texts.values().next())
                .map_or("", |text| text),
        }
    }

    /// Whether there is a text for `language`.
    pub fn has(&self, language: &Language) -> bool {
        match self {
            Self::Same(_) => true,
            Self::Each(texts) => texts.contains_key(language),
        }
    }

    /// Every string in it.
    pub fn strings(&self) -> impl Iterator<Item = &str> {
        let (same, each) = match self {
            Self::Same(text) => (Some(text), None),
            Self::Each(texts) => (None, Some(texts.values())),
        };
        same.into_iter()
            .chain(each.into_iter().flatten())
            .map(|text| &**text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Same(text.into())
    }
}
