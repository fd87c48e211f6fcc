//! Reading message files: what entries they have, what each needs to be said, and what is wrong with them.
//!
//! Comes in: Fluent sources, the later overriding the earlier. Goes out: [`Entries`], and every [`WordsProblem`].
//!
//! 1. [`Entries::add`] parses one source and notes the variables and references of each entry.
//! 2. [`Entries::check`] holds them against each other: a reference leads somewhere and not back to itself, and an
//!    entry that overrides another needs no variable that the program does not hand to the first.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry as Ast, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::{ErrorKind, ParserError, parse};

use super::Message;

/// Something wrong in a message file, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct WordsProblem {
    /// The path of the file, as it was given.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: Message,
}

/// What one entry of a message file needs.
#[derive(Clone, Debug, Default)]
struct Entry {
    /// The variables that the comment right above it names (`# $day2: …`): they are handed over, used or not.
    offered: BTreeSet<String>,
    /// The variables that its own text names.
    variables: BTreeSet<String>,
    /// The other entries that its text names, terms with their `-`.
    references: BTreeSet<String>,
    /// Functions that its text calls: there are none to call.
    functions: BTreeSet<String>,
    /// Index of its source in [`Entries::paths`].
    source: usize,
    line: usize,
    column: usize,
}

/// The variables of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables {
    /// Those without which it cannot be said.
    pub needed: BTreeSet<String>,
    /// Those that it is handed, whether its words use them or not: the needed ones, and those that the comment right
    /// above the message names where it is first defined.
    pub offered: BTreeSet<String>,
}

/// The entries of several message files of one language, terms with their `-`.
#[derive(Clone, Debug, Default)]
pub(super) struct Entries {
    paths: Vec<String>,
    /// For each id its definitions, from the first source to the last, which is the one that counts.
    found: BTreeMap<String, Vec<Entry>>,
}

impl Entries {
    /// Reads one more source, whose entries override those of the sources before it.
    pub(super) fn add(&mut self, path: &str, text: &str) -> (FluentResource, Vec<WordsProblem>) {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        // Fluent's own resource leaves the comments out, which say what variables a message is handed.
        let (parsed, errors) = match parse(text) {
            Ok(parsed) => (parsed, Vec::new()),
            Err((parsed, errors)) => (parsed, errors),
        };
        let mut problems = Vec::new();
        for error in &errors {
            let (line, column) = place(text, error.pos.start);
            let message = Message::new("words-syntax").with("cause", cause(error));
            problems.push(WordsProblem {
                path: path.to_owned(),
                line,
                column,
                message,
            });
        }
        let source = self.paths.len();
        self.paths.push(path.to_owned());
        let lines: Vec<usize> = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(end, _)| end + 1))
            .collect();
        for ast in &parsed.body {
            let (id, name, pattern, comment) = match ast {
                Ast::Message(it) => (it.id.name.to_owned(), it.id.name, it.value.as_ref(), &it.comment),
                Ast::Term(it) => (
                    format!("-{}", it.id.name),
                    it.id.name,
                    Some(&it.value),
                    &it.comment,
                ),
                Ast::Comment(_) | Ast::GroupComment(_) | Ast::ResourceComment(_) | Ast::Junk { .. } => {
                    continue;
                }
            };
            let Some(pattern) = pattern else { continue };
            let (line, column) = place_in(text, &lines, offset_in(text, name));
            let mut entry = Entry {
                source,
                line,
                column,
                ..Entry::default()
            };
            entry.read(pattern);
            for line in comment.iter().flat_map(|comment| &comment.content) {
                entry.offered.extend(variables_named_in(line));
            }
            let definitions = self.found.entry(id.clone()).or_default();
            match definitions.last_mut() {
                Some(first) if first.source == source => {
                    let message = Message::new("words-duplicate")
                        .with("id", id)
                        .with("line", first.line);
                    problems.push(WordsProblem {
                        path: path.to_owned(),
                        line,
                        column,
                        message,
                    });
                    *first = entry;
                }
                _ => definitions.push(entry),
            }
        }
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        (resource, problems)
    }

    /// What is wrong between the entries of all sources.
    pub(super) fn check(&self) -> Vec<WordsProblem> {
        let mut problems = Vec::new();
        for (id, definitions) in &self.found {
            let (Some(first), Some(entry)) = (definitions.first(), definitions.last()) else {
                continue;
            };
            let mut report = |message| problems.push(self.problem(id, message));
            for function in &entry.functions {
                report(
                    Message::new("words-function")
                        .with("id", id)
                        .with("name", function),
                );
            }
            for reference in &entry.references {
                if !self.found.contains_key(reference) {
                    report(
                        Message::new("words-unknown-reference")
                            .with("id", id)
                            .with("name", reference),
                    );
                }
            }
            if self.reaches(entry, id) {
                report(Message::new("words-cycle").with("id", id));
            }
            if entry.source != first.source && !id.starts_with('-') {
                let known = self.offers(first);
                for variable in self.needs(entry).difference(&known) {
                    report(
                        Message::new("words-unknown-variable")
                            .with("id", id)
                            .with("name", variable),
                    );
                }
            }
        }
        problems
    }

    /// A problem at the entry `id` that counts.
    pub(super) fn problem(&self, id: &str, message: Message) -> WordsProblem {
        let entry = self.last(id);
        let path = entry
            .and_then(|entry| self.paths.get(entry.source))
            .cloned()
            .unwrap_or_default();
        let (line, column) = entry.map_or((0, 0), |entry| (entry.line, entry.column));
        WordsProblem {
            path,
            line,
            column,
            message,
        }
    }

    /// The ids of the messages, in order.
    pub(super) fn messages(&self) -> BTreeMap<String, Variables> {
        let messages = self.found.iter().filter(|(id, _)| !id.starts_with('-'));
        messages
            .filter_map(|(id, definitions)| {
                let (first, last) = (definitions.first()?, definitions.last()?);
                let variables = Variables {
                    needed: self.needs(last),
                    offered: self.offers(first),
                };
                Some((id.clone(), variables))
            })
            .collect()
    }

    /// The variables of an entry and of the messages it names. A term sees only what the call hands to it.
    fn needs(&self, entry: &Entry) -> BTreeSet<String> {
        let mut variables = entry.variables.clone();
        for id in self.reachable(entry) {
            if !id.starts_with('-')
                && let Some(other) = self.last(&id)
            {
                variables.extend(other.variables.iter().cloned());
            }
        }
        variables
    }

    /// The variables that somebody who says the entry hands over, as far as its file tells.
    fn offers(&self, entry: &Entry) -> BTreeSet<String> {
        self.needs(entry).union(&entry.offered).cloned().collect()
    }

    fn reaches(&self, entry: &Entry, id: &str) -> bool {
        self.reachable(entry).contains(id)
    }

    /// Every id that saying `entry` leads through.
    fn reachable(&self, entry: &Entry) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut ahead: Vec<&String> = entry.references.iter().collect();
        while let Some(id) = ahead.pop() {
            if seen.insert(id.clone())
                && let Some(next) = self.last(id)
            {
                ahead.extend(&next.references);
            }
        }
        seen
    }

    fn last(&self, id: &str) -> Option<&Entry> {
        self.found.get(id)?.last()
    }
}

impl Entry {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
                self.references
                    .insert(format!("{}{}", id.name, attribute.unwrap_or_default()));
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
                self.references
                    .insert(format!("-{}{}", id.name, attribute.unwrap_or_default()));
                if let Some(arguments) = arguments {
                    self.read_arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.read_arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
        }
    }

    fn read_arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.read_inline(argument);
        }
    }
}

/// The names behind each `$` of a line.
fn variables_named_in(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).filter_map(|rest| {
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(rest.len());
        rest.get(..end).filter(|name| !name.is_empty()).map(str::to_owned)
    })
}

/// Line and column, from 1, of the byte `offset`.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..text.floor_char_boundary(offset)).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
    (line, column)
}

/// The same, with the places where `lines` begin: a file of many entries is not gone through again for each.
fn place_in(text: &str, lines: &[usize], offset: usize) -> (usize, usize) {
    let line = lines.partition_point(|start| *start <= offset);
    let start = line.checked_sub(1).and_then(|index| lines.get(index)).copied();
    let before = text.get(start.unwrap_or_default()..offset).unwrap_or_default();
    (line, before.chars().count() + 1)
}

/// Where `part`, a slice of `whole`, begins in it.
fn offset_in(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}

/// What is wrong at a place that is no Fluent, for somebody who only wants to change a word.
fn cause(error: &ParserError) -> Message {
    match &error.kind {
        ErrorKind::ExpectedToken(token) => {
            Message::new("words-syntax-expected").with("token", token.to_string())
        }
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            Message::new("words-syntax-no-text").with("id", entry_id)
        }
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => {
            Message::new("words-syntax-default")
        }
        ErrorKind::UnbalancedClosingBrace => Message::new("words-syntax-brace"),
        ErrorKind::UnterminatedStringLiteral => Message::new("words-syntax-quote"),
        other => Message::new("words-syntax-other").with("cause", other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(sources: &[&str]) -> Vec<(String, usize, usize, &'static str)> {
        let mut entries = Entries::default();
        let mut found = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            found.extend(entries.add(&format!("{index}.ftl"), source).1);
        }
        found.extend(entries.check());
        found
            .into_iter()
            .map(|p| (p.path, p.line, p.column, p.message.id))
            .collect()
    }

    fn at(path: &str, line: usize, column: usize, id: &'static str) -> (String, usize, usize, &'static str) {
        (path.to_owned(), line, column, id)
    }

    #[test]
    fn each_mistake_is_found_at_its_place() {
        let lines = "a = một\nb = { $x\n\nc = { d }\na = hai\ne = { e }\nf = { NUMBER($n) }\n";
        assert_eq!(
            problems(&[lines]),
            [
                at("0.ftl", 4, 1, "words-syntax"),
                at("0.ftl", 5, 1, "words-duplicate"),
                at("0.ftl", 4, 1, "words-unknown-reference"),
                at("0.ftl", 6, 1, "words-cycle"),
                at("0.ftl", 7, 1, "words-function"),
            ]
        );
    }

    #[test]
    fn an_override_may_leave_out_a_variable_but_not_invent_one() {
        let program = "# $w is for longer words\na = { $x } và { $y }\nb = { a }";
        assert_eq!(problems(&[program, "a = { $w }"]), []);
        assert_eq!(problems(&[program, "a = { $y }\n"]), []);
        assert_eq!(
            problems(&[program, "\na = { $z }"]),
            [at("1.ftl", 2, 1, "words-unknown-variable")]
        );
        assert_eq!(
            problems(&[program, "b = { $x }, { -t(z: \"y\") }\n-t = { $z }"]),
            []
        );
    }

    #[test]
    fn byte_order_mark_and_crlf_are_no_mistake() {
        assert_eq!(
            problems(&["\u{FEFF}a = một\r\nb = { $x ->\r\n    [one] x\r\n   *[other] y\r\n }\r\n"]),
            []
        );
    }
}
