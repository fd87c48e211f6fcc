//! Finds the bytes of a node, for findings of stages that know only the way to it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Mutex;

use crate::diag::{DataPath, FileId, Files, Part, Step};
use crate::source::{FileKind, Workspace};

use super::narratives::front_matter;
use super::yaml::{self, Content, Node};

/// The files of a workspace, as findings are shown with them.
///
/// A file is parsed again for the first finding that needs it.
#[derive(Debug)]
pub struct Located<'a> {
    workspace: &'a Workspace,
    roots: Mutex<BTreeMap<FileId, Option<Node>>>,
}

impl<'a> Located<'a> {
    /// The files of `workspace`.
    pub fn new(workspace: &'a Workspace) -> Self {
        Self {
            workspace,
            roots: Mutex::default(),
        }
    }
}

impl Files for Located<'_> {
    fn path(&self, file: FileId) -> &str {
        self.workspace.file(file).map_or("", |file| &file.path)
    }

    fn text(&self, file: FileId) -> &str {
        self.workspace.file(file).map_or("", |file| &file.text)
    }

    fn locate(&self, file: FileId, path: &DataPath, part: Part) -> Option<Range<usize>> {
        let source = self.workspace.file(file)?;
        let is_markdown = matches!(source.kind, FileKind::Narrative { .. });
        let yaml = if is_markdown {
            front_matter(&source.text).ok()?.yaml
        } else {
            0..source.text.len()
        };
        let mut roots = self
            .roots
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let root = roots.entry(file).or_insert_with(|| {
            let text = source.text.get(yaml.clone())?;
            super::scan::too_deep(text).is_none().then_some(())?;
            yaml::parse(text).ok().map(|tree| tree.root)
        });
        let found = find(root.as_ref()?, path, part)?;
        Some(found.start + yaml.start..found.end + yaml.start)
    }
}

/// The bytes of the node at `path`; of a mapping or list, or where the key is asked for, those of its key.
fn find(root: &Node, path: &DataPath, part: Part) -> Option<Range<usize>> {
    let mut node = root;
    let mut found = root.range.clone();
    for step in path.steps() {
        match (&node.content, step) {
            (Content::Mapping(entries), Step::Key(key)) => {
                let entry = entries.iter().find(|entry| entry.key == *key)?;
                node = &entry.value;
                let is_scalar = matches!(node.content, Content::Scalar(_));
                found = if part == Part::Value && is_scalar {
                    node.range.clone()
                } else {
                    entry.key_range.clone()
                };
            }
            (Content::List(entries), Step::Index(index)) => {
                node = entries.get(*index)?;
                found = node.range.clone();
            }
            _ => return None,
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn workspace(kind: FileKind, text: &str) -> Workspace {
        let file = SourceFile {
            digest: [0; 32],
            id: FileId(0),
            path: "x".to_owned(),
            kind,
            text: text.to_owned(),
            size: 0,
            readable: true,
        };
        Workspace {
            root: "/".into(),
            files: vec![file],
        }
    }

    #[test]
    fn a_node_is_found_by_the_way_to_it() {
        let text = "đ: 1\nclaims:\n  - {id: a, of: [x, 'y']}\n  - b\n";
        let workspace = workspace(FileKind::Periods, text);
        let located = Located::new(&workspace);
        let at = |path: &DataPath, part| {
            located
                .locate(FileId(0), path, part)
                .and_then(|range| text.get(range))
        };
        let claims = DataPath::root().key("claims");
        assert_eq!(at(&DataPath::root().key("đ"), Part::Value), Some("1"));
        assert_eq!(at(&DataPath::root().key("đ"), Part::Key), Some("đ"));
        assert_eq!(at(&claims, Part::Value), Some("claims"));
        assert_eq!(at(&claims.index(0), Part::Value), Some("id"));
        assert_eq!(at(&claims.index(0).key("of"), Part::Value), Some("of"));
        assert_eq!(at(&claims.index(0).key("of").index(1), Part::Value), Some("'y'"));
        assert_eq!(at(&claims.index(1), Part::Key), Some("b"));
        assert_eq!(at(&claims.index(2), Part::Value), None);
        assert_eq!(at(&DataPath::root().key("đ").key("x"), Part::Value), None);
    }

    #[test]
    fn front_matter_is_found_in_its_file() {
        let text = "---\ntitle: đ\n---\ntitle: x\n";
        let page = FileKind::Narrative {
            page: "index".to_owned(),
            language: None,
        };
        let workspace = workspace(page, text);
        let range = Located::new(&workspace).locate(FileId(0), &DataPath::root().key("title"), Part::Value);
        assert_eq!(range.and_then(|range| text.get(range)), Some("đ"));
    }

    #[test]
    fn a_file_that_cannot_be_parsed_has_no_nodes() {
        let workspace = workspace(FileKind::Periods, "a: [");
        assert_eq!(
            Located::new(&workspace).locate(FileId(0), &DataPath::root(), Part::Key),
            None
        );
    }
}
