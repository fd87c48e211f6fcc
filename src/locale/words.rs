use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use include_dir::{Dir, include_dir};

use super::numbers::Numbers;
use super::sources::{Entries, Variables, WordsProblem};
use super::{Arg, Language, Message};

/// The program's own words: one folder for each language, any number of files in it.
static PROGRAM: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/locale/messages");

/// The language of the program's words where it has none in the language asked for.
const FALLBACK: &str = "en";

/// The words of one language: the program's own, and over them those of a theme.
///
/// It can be shared between threads.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Every message, with its variables.
    messages: BTreeMap<String, Variables>,
    /// The messages that only put their variables into a text, which are nearly all: a page says hundreds of them, and
    /// Fluent takes ten times as long for each.
    simple: BTreeMap<String, Vec<Part>>,
    /// Messages that neither the program nor the theme has in `language`, said in [`FALLBACK`].
    foreign: BTreeSet<String>,
    numbers: Numbers,
}

/// A part of a message that has neither plural forms nor other choices in it.
enum Part {
    /// Words as they are.
    Text(String),
    /// What is handed over under this name.
    Variable(String),
}

/// Why something cannot be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// No message file has an entry with this id.
    UnknownMessage(String),
    /// The entry needs a variable that was not handed over.
    MissingVariable {
        /// The entry.
        id: String,
        /// Its variable, without `$`.
        variable: String,
    },
}

impl Words {
    /// The languages that the program itself speaks, in order of their codes.
    pub fn program_languages() -> Vec<Language> {
        let mut codes: Vec<_> = PROGRAM
            .dirs()
            .filter_map(|folder| Language::new(folder.path().to_str()?))
            .collect();
        codes.sort();
        codes
    }

    /// The program's words in `language`; in English where the program does not speak it. [`Words::language`] tells
    /// which it is.
    pub fn program(language: &Language) -> Self {
        let spoken = Self::program_languages().contains(language);
        let language = if spoken { language.clone() } else { fallback() };
        Self::with_theme(&language, &[])
            .unwrap_or_else(|problems| panic!("the program's own message files are right, but: {problems:?}"))
    }

    /// The program's words in `language` and over them the words of `sources`, each a path and a Fluent text, the
    /// later overriding the earlier.
    ///
    /// Where the program does not speak `language`, its own words are English until a source overrides them:
    /// [`Words::foreign`] names those left.
    ///
    /// # Errors
    /// Everything wrong in the sources, in the order of path, line and column.
    pub fn with_theme(language: &Language, sources: &[(&str, &str)]) -> Result<Self, Vec<WordsProblem>> {
        let spoken = Self::program_languages().contains(language);
        let own = if spoken { language.clone() } else { fallback() };
        let locale = language
            .code()
            .parse()
            .expect("two or three small letters are a language");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around what is put in would be found by a reader's search, and would stand in files and terminals.
        bundle.set_use_isolating(false);

        let mut entries = Entries::default();
        let mut problems = Vec::new();
        let mut translated = BTreeSet::new();
        let program = program_sources(&own).into_iter().map(|source| (source, spoken));
        let theme = sources.iter().copied().map(|source| (source, true));
        for ((path, text), in_language) in program.chain(theme) {
            let (resource, found) = entries.add(path, text);
            problems.extend(found);
            if in_language {
                translated.extend(ids(&resource));
            }
            bundle.add_resource_overriding(resource);
        }
        problems.extend(entries.check());
        let messages = entries.messages();
        let foreign = messages
            .keys()
            .filter(|id| !translated.contains(*id))
            .cloned()
            .collect();
        let numbers = match Numbers::from_words(|id| raw(&bundle, id)) {
            Ok(numbers) => numbers,
            Err((id, message)) => {
                problems.push(entries.problem(id, message));
                Numbers::default()
            }
        };
        if problems.is_empty() {
            bundle.set_formatter(Some(numbers.formatter()));
            let simple = messages.iter().filter_map(|(id, variables)| {
                let parts = if variables.offered.is_empty() {
                    vec![Part::Text(raw(&bundle, id)?)]
                } else {
                    parts(bundle.get_message(id)?.value()?)?
                };
                Some((id.clone(), parts))
            });
            Ok(Self {
                simple: simple.collect(),
                language: language.clone(),
                bundle,
                messages,
                foreign,
                numbers,
            })
        } else {
            problems.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
            Err(problems)
        }
    }

    /// The language it speaks.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// How numbers are written in it.
    pub fn numbers(&self) -> Numbers {
        self.numbers
    }

    /// The sentence that `message` stands for.
    ///
    /// # Panics
    /// Where there is no such message, or a variable of it is not in `message`. Both are named by the program, and a
    /// theme whose words would need anything else is refused by [`Words::with_theme`]: it is a bug of the program.
    pub fn say(&self, message: &Message) -> String {
        self.try_say(message.id, &message.args).unwrap_or_else(|unsaid| {
            panic!("the program says only what its message files hold, but {unsaid}")
        })
    }

    /// The sentence with the id `id`, for an id that somebody else wrote: a theme's template.
    pub fn try_say(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, Unsaid> {
        if let Some(parts) = self.simple.get(id) {
            return self.put_together(id, parts, args);
        }
        let variables = self
            .messages
            .get(id)
            .ok_or_else(|| Unsaid::UnknownMessage(id.to_owned()))?;
        for variable in &variables.needed {
            if !args.iter().any(|(name, _)| name == variable) {
                let (id, variable) = (id.to_owned(), variable.clone());
                return Err(Unsaid::MissingVariable { id, variable });
            }
        }
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, self.value(arg)?);
        }
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| Unsaid::UnknownMessage(id.to_owned()))?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        assert!(
            errors.is_empty(),
            "message files were checked when read, but `{id}` has {errors:?}"
        );
        Ok(said.into_owned())
    }

    fn put_together(&self, id: &str, parts: &[Part], args: &[(&str, Arg)]) -> Result<String, Unsaid> {
        let mut said = String::new();
        for part in parts {
            match part {
                Part::Text(text) => said.push_str(text),
                Part::Variable(variable) => match args.iter().find(|(name, _)| name == variable) {
                    Some((_, Arg::Text(text))) => said.push_str(text),
                    Some((_, arg)) => said.push_str(&self.written(arg)?),
                    None => {
                        let (id, variable) = (id.to_owned(), variable.clone());
                        return Err(Unsaid::MissingVariable { id, variable });
                    }
                },
            }
        }
        Ok(said)
    }

    /// What goes into a message, a count as a number that a plural can be chosen by.
    fn value(&self, arg: &Arg) -> Result<FluentValue<'static>, Unsaid> {
        Ok(match arg {
            Arg::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(self.written(other)?),
        })
    }

    fn written(&self, arg: &Arg) -> Result<String, Unsaid> {
        let all = |items: &[Arg]| {
            items
                .iter()
                .map(|item| self.written(item))
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(match arg {
            Arg::Text(text) => text.clone(),
            Arg::Count(count) => self.numbers.count(*count),
            Arg::Number(number) => self.numbers.as_written(*number),
            Arg::Date(date) => self.date(*date),
            Arg::Message(message) => self.try_say(message.id, &message.args)?,
            Arg::AllOf(items) => self.list_and(&all(items)?),
            Arg::OneOf(items) => self.list_or(&all(items)?),
        })
    }

    /// Whether there is a message with this id.
    pub fn has(&self, id: &str) -> bool {
        self.messages.contains_key(id)
    }

    /// The ids of all messages, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The variables of a message. `None` where there is no such message.
    pub fn variables(&self, id: &str) -> Option<&Variables> {
        self.messages.get(id)
    }

    /// The ids that are said in English, because neither the program nor the theme has them in this language.
    pub fn foreign(&self) -> impl Iterator<Item = &str> {
        self.foreign.iter().map(String::as_str)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Unsaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownMessage(id) => write!(f, "there is no message `{id}`"),
            Self::MissingVariable { id, variable } => {
                write!(f, "the message `{id}` needs the variable `${variable}`")
            }
        }
    }
}

impl std::error::Error for Unsaid {}

fn fallback() -> Language {
    Language::new(FALLBACK).expect("two small letters are a language")
}

/// The program's message files in one language: path and text.
fn program_sources(language: &Language) -> Vec<(&'static str, &'static str)> {
    let Some(folder) = PROGRAM.get_dir(language.code()) else {
        return Vec::new();
    };
    let mut sources: Vec<_> = folder
        .files()
        .filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)))
        .collect();
    sources.sort_unstable();
    sources
}

/// The ids of a source's messages.
fn ids(resource: &FluentResource) -> Vec<String> {
    use fluent_syntax::ast::Entry;
    let messages = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    messages.collect()
}

/// The parts of a message. `None` where it is more than texts and variables.
fn parts(pattern: &Pattern<&str>) -> Option<Vec<Part>> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Part::Text((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Part::Variable(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(part).collect()
}

/// A message without variables, before there are [`Words`] to say it. `None` where there is none.
fn raw(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(code: &str) -> Language {
        Language::new(code).unwrap()
    }

    fn words(code: &str, theme: &str) -> Words {
        Words::with_theme(&language(code), &[("theme.ftl", theme)]).unwrap()
    }

    #[test]
    fn every_language_of_the_program_has_the_same_messages_with_the_same_variables() {
        let languages = Words::program_languages();
        assert!(languages.len() >= 2, "{languages:?}");
        let english = Words::program(&language("en"));
        for code in languages {
            let other = Words::program(&code);
            for id in english.ids().chain(other.ids()) {
                let offered = |words: &Words| words.variables(id).map(|variables| variables.offered.clone());
                assert_eq!(
                    offered(&english),
                    offered(&other),
                    "`{id}` must be in src/locale/messages/{code}/ and in en/, with the same variables"
                );
            }
        }
    }

    #[test]
    fn a_file_belongs_to_every_language() {
        let files = |code| -> Vec<String> {
            let sources = program_sources(&language(code));
            sources
                .iter()
                .map(|(path, _)| path.split_once('/').unwrap().1.to_owned())
                .collect()
        };
        assert_eq!(files("vi"), files("en"));
    }

    #[test]
    fn a_count_is_written_as_the_language_does_and_chooses_the_plural() {
        let text = "n = { $n ->\n    [0] none\n    [one] { $n } file\n   *[other] { $n } files\n }\n";
        let say = |code, n: usize| words(code, text).say(&Message::new("n").with("n", n));
        assert_eq!(say("en", 0), "none");
        assert_eq!(say("en", 1), "1 file");
        assert_eq!(say("en", 1399), "1,399 files");
        assert_eq!(say("vi", 1_234_567), "1.234.567 files");
        assert_eq!(say("vi", 1), "1 files", "Vietnamese has one form");
    }

    #[test]
    fn a_message_in_a_message_is_said_in_the_same_language() {
        let outer = Message::new("outer").with("what", Message::new("inner").with("n", "`x`"));
        assert_eq!(
            words("vi", "outer = không thấy { $what }\ninner = tệp { $n }").say(&outer),
            "không thấy tệp `x`"
        );
        assert_eq!(
            words("en", "outer = no { $what }\ninner = file { $n }").say(&outer),
            "no file `x`"
        );
    }

    #[test]
    fn whatever_goes_into_a_message_is_written_in_its_language() {
        let items = || {
            vec![
                Arg::Count(1399),
                Arg::Number("-1.50".parse().unwrap()),
                "x".into(),
            ]
        };
        let say = |code, arg: Arg| words(code, "a = { $x }").say(&Message::new("a").with("x", arg));
        assert_eq!(say("vi", Arg::AllOf(items())), "1.399, −1,50 và x");
        assert_eq!(say("en", Arg::OneOf(items())), "1,399, −1.50 or x");
        let day = jiff::civil::Date::constant(2019, 10, 8);
        assert_eq!(say("vi", day.into()), "08/10/2019");
    }

    #[test]
    fn what_cannot_be_said_is_an_error_for_a_theme() {
        let words = words("vi", "a = { $x }");
        assert_eq!(
            words.try_say("b", &[]),
            Err(Unsaid::UnknownMessage("b".to_owned()))
        );
        let missing = Unsaid::MissingVariable {
            id: "a".to_owned(),
            variable: "x".to_owned(),
        };
        assert_eq!(words.try_say("a", &[]), Err(missing));
        assert_eq!(words.try_say("a", &[("x", "1".into())]), Ok("1".to_owned()));
    }

    #[test]
    fn a_later_source_overrides_and_an_unspoken_language_is_named() {
        let french = words("fr", "number-group = { \"\\u202F\" }\nnumber-decimal = ,");
        assert_eq!(french.language().code(), "fr");
        assert_eq!(french.numbers().count(1399), "1\u{202F}399");
        assert!(french.foreign().any(|id| id == "list-and"), "left in English");
        assert!(
            !french.foreign().any(|id| id == "number-group"),
            "translated by the theme"
        );
        assert_eq!(Words::program(&language("fr")).language().code(), "en");
        assert_eq!(words("vi", "a = 1").foreign().count(), 0);
    }

    #[test]
    fn a_wrong_source_is_refused_with_its_places() {
        let sources = [("a.ftl", "x = {"), ("b.ftl", "\nnumber-group = /")];
        let problems = Words::with_theme(&language("vi"), &sources).unwrap_err();
        let places: Vec<_> = problems
            .iter()
            .map(|p| (p.path.as_str(), p.line, p.column, p.message.id))
            .collect();
        assert_eq!(
            places,
            [
                ("a.ftl", 1, 6, "words-syntax"),
                ("b.ftl", 2, 1, "words-separator")
            ]
        );
    }
}
