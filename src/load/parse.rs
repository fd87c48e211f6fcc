//! Reads one file: from its text to a part of the records.

use crate::diag::{Code, Sink};
use crate::locale::{Language, Message};
use crate::model::{IdPool, PageId, PeriodBook};
use crate::source::{SourceFile, Workspace};

use super::assemble::Part;
use super::names::{Named, named};
use super::reading::{Reading, Value, kind_of};
use super::yaml::{Content, Node, Problem, Tree, Unreadable};
use super::{
    Broken, NarrativeRecord, Place, documents, figures, gap, indicators, narratives, organizations,
    resolutions, scan, syntax, yaml,
};

impl<'a> Reading<'a> {
    /// The reading of `file`, from its first byte.
    pub(super) fn new(
        file: &'a SourceFile,
        workspace: &'a Workspace,
        periods: Option<&'a PeriodBook>,
        ids: &'a mut IdPool,
    ) -> Self {
        Self {
            file: file.id,
            workspace,
            text: &file.text,
            shift: 0,
            periods,
            ids,
            sink: Sink::default(),
        }
    }
}

/// Reads a file, unless it is one of those read before all others.
pub(super) fn part(
    file: &SourceFile,
    workspace: &Workspace,
    periods: Option<&PeriodBook>,
    ids: &mut IdPool,
) -> (Option<Part>, Sink) {
    let mut reading = Reading::new(file, workspace, periods, ids);
    let name = named(file, workspace, periods, &mut reading.sink);
    let part = name.map(|name| read_named(file, name, &mut reading));
    (part, reading.sink)
}

fn read_named<'a>(file: &'a SourceFile, name: Named, reading: &mut Reading<'a>) -> Part {
    match name {
        Named::Indicators => {
            let mut broken = Broken::default();
            let record = read_yaml(file, reading, |root, reading| {
                indicators::indicators(root, &mut broken, reading)
            });
            Part::Indicators(record, broken)
        }
        Named::Document(id) => {
            let record = read_yaml(file, reading, |root, reading| {
                documents::document(id.clone(), root, reading)
            });
            Part::Document(id, record, is_broken(file, reading))
        }
        Named::Resolution(id) => {
            let record = read_yaml(file, reading, |root, reading| {
                resolutions::resolution(id.clone(), root, reading)
            });
            Part::Resolution(id, record, is_broken(file, reading))
        }
        Named::Organization(id) => {
            let record = read_yaml(file, reading, |root, reading| {
                organizations::organization(id.clone(), root, reading)
            });
            Part::Organization(id, record, is_broken(file, reading))
        }
        Named::Figures(organization, period) => {
            let record = read_yaml(file, reading, |root, reading| {
                figures::figures(organization.clone(), period.clone(), root, reading)
            });
            Part::Figures(organization, period, record, is_broken(file, reading))
        }
        Named::Narrative(page, language) => Part::Narrative(narrative(file, page, language, reading)),
    }
}

/// Whether something in the file could not be read.
fn is_broken(file: &SourceFile, reading: &Reading<'_>) -> bool {
    !file.readable || reading.errors() > 0
}

fn narrative<'a>(
    file: &'a SourceFile,
    page: PageId,
    language: Option<Language>,
    reading: &mut Reading<'a>,
) -> Option<NarrativeRecord> {
    if !file.readable {
        return None;
    }
    scan::characters(&file.text, reading);
    let front_matter = match narratives::front_matter(&file.text) {
        Ok(found) => found,
        Err(fence) => {
            let place = Place::new(file.id, &fence);
            let message = Message::new("load-front-matter-open");
            let help = Message::new("load-front-matter-open-help");
            reading.find(Code::Syntax, place, message).help(help);
            return None;
        }
    };
    reading.text = file.text.get(front_matter.yaml.clone()).unwrap_or_default();
    reading.shift = front_matter.yaml.start;
    let tree = parse_tree(reading)?;
    let is_empty = matches!(tree.root.content, Content::Null);
    let root = root_value(&tree.root, reading);
    let root = (!is_empty).then_some(&root);
    narratives::narrative(page, language, front_matter.body_start, root, reading)
}

/// Reads a YAML file with `read`, which gets the root. `None` where there is none to get.
pub(super) fn read_yaml<'a, T>(
    file: &SourceFile,
    reading: &mut Reading<'a>,
    read: impl FnOnce(&Value<'_>, &mut Reading<'a>) -> Option<T>,
) -> Option<T> {
    if !file.readable {
        return None;
    }
    scan::characters(&file.text, reading);
    let tree = parse_tree(reading)?;
    let root = root_value(&tree.root, reading);
    match tree.root.content {
        Content::Mapping(_) => read(&root, reading),
        Content::Null => {
            let message = Message::new("load-empty-file");
            let help = Message::new("load-empty-file-help");
            reading.find(Code::EmptyValue, root.place, message).help(help);
            None
        }
        _ => {
            let text = reading.text;
            let start = text.len() - text.trim_start().len();
            let place = reading.place(&gap::shown(text, start, text.len()));
            let message = Message::new("load-wrong-type")
                .with("expected", Message::new("load-a-mapping"))
                .with("found", kind_of(&tree.root));
            let help = Message::new("load-no-mapping-help");
            reading.find(Code::WrongType, place, message).help(help);
            None
        }
    }
}

fn root_value<'n>(root: &'n Node, reading: &Reading<'_>) -> Value<'n> {
    Value {
        node: root,
        key: None,
        place: Place::start_of(reading.file),
    }
}

/// Parses the text of `reading`, and finds all that YAML allows and data files do not.
fn parse_tree(reading: &mut Reading<'_>) -> Option<Tree> {
    if let Some(offset) = scan::too_deep(reading.text) {
        find_too_deep(offset, reading);
        return None;
    }
    let tree = match yaml::parse(reading.text) {
        Ok(tree) => tree,
        Err(Unreadable::TooDeep(offset)) => {
            find_too_deep(offset, reading);
            return None;
        }
        Err(Unreadable::Syntax(words, offset)) => {
            syntax::find(&words, offset, reading);
            return None;
        }
        // They were found with all others that nobody sees.
        Err(Unreadable::Characters) => return None,
        Err(Unreadable::Alias(offset)) => {
            syntax::find_alias(offset, reading);
            return None;
        }
        Err(Unreadable::Tag(offset)) => {
            syntax::find_tag(offset, reading);
            return None;
        }
    };
    for (range, problem) in &tree.problems {
        let place = reading.place(range);
        match problem {
            Problem::Key => {
                let message = Message::new("load-no-key");
                reading.find(Code::WrongType, place, message);
            }
            Problem::DuplicateKey(key, first) => {
                let message = Message::new("load-duplicate-key").with("key", key);
                let first = reading.place(first);
                reading
                    .find(Code::DuplicateKey, place, message)
                    .related(first, Message::new("load-first-is-here"))
                    .help(Message::new("load-duplicate-key-help"));
            }
        }
    }
    Some(tree)
}

fn find_too_deep(offset: usize, reading: &mut Reading<'_>) {
    let place = reading.place(&(offset..offset + 1));
    let message = Message::new("load-too-deep");
    let help = Message::new("load-too-deep-help");
    reading.find(Code::TooLarge, place, message).help(help);
}
