//! Holds the source to the layers that `src/lib.rs` names, and to the few rules that keep it readable.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Crates that one part of the program alone may name, so that they can be replaced there.
const SINGLE_USERS: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["diag/render"]),
    ("clap", &["cli"]),
    ("fluent_bundle", &["locale"]),
    ("fluent_syntax", &["locale"]),
    ("icu_collator", &["locale"]),
    ("indicatif", &["cli"]),
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart"]),
    ("pulldown_cmark", &["narrative"]),
    // A theme says in one line of YAML which theme it extends.
    ("serde_yaml", &["load", "theme/layer.rs"]),
    ("html5ever", &["pdf"]),
    ("image", &["pdf"]),
    ("roxmltree", &["chart"]),
    ("tera", &["site", "theme"]),
    ("typst", &["pdf"]),
    ("typst_layout", &["pdf"]),
    ("typst_pdf", &["pdf"]),
];

/// What prints: a stage hands back findings and pages, and `cli` tells of them.
const PRINTING: &[&str] = &["print", "println", "eprint", "eprintln", "dbg"];

/// Names that say nothing of what a file is about.
const EMPTY_NAMES: &[&str] = &["utils", "util", "helper", "helpers", "manager", "common", "misc"];

const LONGEST_FILE: usize = 500;

#[test]
fn modules_import_only_from_lower_layers() {
    let layers = layers();
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(own) = file.module.first() else { continue };
        for edge in edges(&file) {
            match (layers.get(own), layers.get(&edge.module)) {
                (Some(_), Some(_)) if *own == edge.module => {}
                (Some(from), Some(to)) if to < from => {}
                (Some(from), Some(to)) => wrong.push(format!(
                    "{}:{}: `{own}` of layer {from} imports `{}` of layer {to}",
                    file.path, edge.line, edge.module
                )),
                (None, _) => wrong.push(format!("{}: `{own}` is in no layer of src/lib.rs", file.path)),
                (_, None) => wrong.push(format!(
                    "{}:{}: `{}` is no module of the table in src/lib.rs",
                    file.path, edge.line, edge.module
                )),
            }
        }
    }
    assert!(wrong.is_empty(), "imports go down only:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_of_layers_names_every_module() {
    let layers = layers();
    let root = fs::read_to_string(source_folder().join("lib.rs")).unwrap();
    let declared: Vec<&str> = root
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert!(!declared.is_empty());
    for module in &declared {
        assert!(
            layers.contains_key(*module),
            "`{module}` is in no layer of src/lib.rs"
        );
    }
    assert_eq!(
        declared.len(),
        layers.len(),
        "a layer names a module that is not there: {layers:?}"
    );
}

#[test]
fn some_crates_have_one_user_and_only_cli_prints() {
    let mut wrong = Vec::new();
    for file in sources() {
        let tokens = tokens(&file.text);
        for (index, token) in tokens.iter().enumerate() {
            let next = tokens.get(index + 1).map(|token| token.text);
            for (name, users) in SINGLE_USERS {
                let used = token.text == *name && matches!(next, Some("::" | ";" | "as"));
                if used
                    && !users
                        .iter()
                        .any(|user| file.path.starts_with(&format!("src/{user}")))
                {
                    wrong.push(format!(
                        "{}:{}: `{name}` is named only in {users:?}",
                        file.path, token.line
                    ));
                }
            }
            if PRINTING.contains(&token.text) && next == Some("!") && !file.path.starts_with("src/cli") {
                wrong.push(format!("{}:{}: only src/cli prints", file.path, token.line));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_named_for_what_they_hold() {
    for file in sources() {
        let lines = file.text.lines().count();
        assert!(
            lines <= LONGEST_FILE,
            "{} has {lines} lines: split it by meaning",
            file.path
        );
        for part in &Path::new(&file.path).with_extension("") {
            let part = part.to_str().unwrap();
            assert!(!EMPTY_NAMES.contains(&part), "{}: what is it about?", file.path);
        }
    }
}

#[test]
fn the_scanner_sees_every_way_to_import() {
    let text = r##"
        //! [`crate::cli`] in a comment counts for nothing; /* nor crate::cli here */
        use crate::locale::Words;
        use crate::{diag::{Code, Origin}, model::Period as P};
        use super::super::site;
        use super::{chart, other};
        fn f<'a>(x: &'a str) -> crate::source::Workspace { let c = '"'; "crate::cli"; r#"crate::cli"#; x }
        mod tests { use super::inner; use super::super::super::export::write; }
    "##;
    let file = Source {
        path: "src/load/yaml.rs".to_owned(),
        module: vec!["load".to_owned(), "yaml".to_owned()],
        text: text.to_owned(),
    };
    let found: Vec<_> = edges(&file)
        .into_iter()
        .map(|edge| (edge.module, edge.line))
        .collect();
    let expected = [
        ("locale", 3),
        ("diag", 4),
        ("model", 4),
        ("site", 5),
        ("source", 7),
        ("export", 8),
    ];
    assert_eq!(found, expected.map(|(module, line)| (module.to_owned(), line)));

    let root = Source {
        path: "src/load/mod.rs".to_owned(),
        module: vec!["load".to_owned()],
        text: "use super::cli::run; use self::yaml::read;".to_owned(),
    };
    let found: Vec<_> = edges(&root).into_iter().map(|edge| edge.module).collect();
    assert_eq!(found, ["cli"]);
}

/// A file of the program.
struct Source {
    /// From the root of the repository, with `/`.
    path: String,
    /// Its module, from the root of the crate; empty for `lib.rs` and `main.rs`.
    module: Vec<String>,
    text: String,
}

/// One place that names a module of the crate's root.
struct Edge {
    module: String,
    line: usize,
}

/// A word or a mark of the code, comments and texts left out.
struct Token<'a> {
    text: &'a str,
    line: usize,
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file below `src`, in the order of paths.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![source_folder()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(read(&path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 10, "the source is there to be read");
    found
}

fn read(path: &Path) -> Source {
    let inside = path.strip_prefix(source_folder()).unwrap().with_extension("");
    let mut module: Vec<String> = inside
        .iter()
        .map(|part| part.to_str().unwrap().to_owned())
        .collect();
    let shown = format!("src/{}.rs", module.join("/"));
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    let text = fs::read_to_string(path).unwrap();
    Source {
        path: shown,
        module,
        text,
    }
}

/// The layer of each module, from the table in the documentation of the crate.
fn layers() -> BTreeMap<String, u32> {
    let root = fs::read_to_string(source_folder().join("lib.rs")).unwrap();
    let rows = root.lines().filter_map(|line| line.strip_prefix("//! | "));
    let mut layers = BTreeMap::new();
    for row in rows {
        let mut cells = row.split('|').map(str::trim);
        let (Some(layer), Some(modules)) = (cells.next(), cells.next()) else {
            continue;
        };
        let Ok(layer) = layer.parse::<u32>() else { continue };
        layers.extend(modules.split(',').map(|module| (module.trim().to_owned(), layer)));
    }
    assert!(!layers.is_empty(), "src/lib.rs has a table of layers");
    layers
}

/// Every module of the crate's root that a file names, by `crate::` or by `super::` up to the root.
fn edges(file: &Source) -> Vec<Edge> {
    let tokens = tokens(&file.text);
    let mut edges = Vec::new();
    // For each open brace whether it is that of a module within the file.
    let mut braces = Vec::new();
    let mut index = 0;
    let text = |index: usize| tokens.get(index).map_or("", |token: &Token| token.text);
    while index < tokens.len() {
        match text(index) {
            "{" => braces.push(index >= 2 && text(index - 2) == "mod"),
            "}" => {
                braces.pop();
            }
            start @ ("crate" | "super") if text(index + 1) == "::" && !continues_path(&tokens, index) => {
                let mut above = if start == "crate" { usize::MAX } else { 1 };
                index += 2;
                while text(index) == "super" && text(index + 1) == "::" {
                    above = above.saturating_add(1);
                    index += 2;
                }
                let depth = file.module.len() + braces.iter().filter(|is_module| **is_module).count();
                if above >= depth {
                    edges.extend(first_names(&tokens, index));
                }
                continue;
            }
            _ => {}
        }
        index += 1;
    }
    edges
}

fn continues_path(tokens: &[Token], index: usize) -> bool {
    index > 0 && tokens[index - 1].text == "::"
}

/// The names that stand first in the path or in the group of paths at `index`.
fn first_names(tokens: &[Token], index: usize) -> Vec<Edge> {
    let Some(first) = tokens.get(index) else {
        return Vec::new();
    };
    let edge = |token: &Token| Edge {
        module: token.text.to_owned(),
        line: token.line,
    };
    if first.text != "{" {
        return vec![edge(first)];
    }
    let mut names = Vec::new();
    let mut depth = 0;
    let mut expected = false;
    for token in &tokens[index..] {
        match token.text {
            "{" => {
                depth += 1;
                expected = depth == 1;
            }
            "}" => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            "," => expected = depth == 1,
            _ if expected => {
                names.push(edge(token));
                expected = false;
            }
            _ => {}
        }
    }
    names
}

/// The words and marks of Rust code, without its comments and the texts in it.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = literal(rest) {
            length
        } else if character.is_alphanumeric() || character == '_' {
            let length = rest
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            tokens.push(Token {
                text: &rest[..length],
                line,
            });
            length
        } else if rest.starts_with("::") {
            tokens.push(Token { text: "::", line });
            2
        } else {
            if !character.is_whitespace() {
                tokens.push(Token {
                    text: &rest[..character.len_utf8()],
                    line,
                });
            }
            character.len_utf8()
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// How long the text or character is that `rest` begins with. `None` where it begins with neither.
fn literal(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('b').unwrap_or(rest);
    let prefix = rest.len() - body.len();
    if let Some(raw) = body.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let length = raw[hashes + 1..]
                .find(&end)
                .map_or(raw.len(), |at| hashes + 1 + at + end.len());
            return Some(prefix + 1 + length);
        }
    }
    let quote = body.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let mut escaped = false;
    for (offset, character) in body.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return Some(prefix + offset + 1),
            // A quotation mark that no other follows at once begins a lifetime.
            _ if quote == '\'' && !body[1..].starts_with('\\') && offset > 1 => return None,
            _ => {}
        }
    }
    None
}
