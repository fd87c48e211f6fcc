//! The findings, each held to its line.
//!
//! A case is a folder of files laid over the small publication in `tests/cases/base`; it stands under
//! `tests/cases/check/<code>`, or in a folder of its own there where a code has several. What is to be found stands on
//! the line it is found at, as a comment:
//!
//! - `# error[bad-number]: part of the message` in YAML, `<!-- error[dead-link]: … -->` in Markdown; several on one
//!   line, one behind the other
//! - where no comment can stand: a line `path:line: error[code]: part of the message` of the case's `findings.txt`,
//!   without `:line` for a file as a whole
//!
//! The parts are of the English messages. Everything found must be named, and nothing else may be found.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use jiff::civil::date;
use niengiam::build::{Observer, Options, Stage, Workshop, check};
use niengiam::diag::{Code, Diagnostic, Files, Format, Origin, Severity, render};
use niengiam::load::Located;
use niengiam::locale::{Language, Words};
use rayon::prelude::*;

/// One thing that is found, or is to be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Expected {
    path: String,
    /// 0 for a file as a whole.
    line: usize,
    /// `error[code]`.
    code: String,
    /// Of what is to be found: a part of it.
    message: String,
}

fn cases_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// Every case: its name and its folder.
fn cases() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for code in subfolders(&cases_folder().join("check")) {
        let variants = subfolders(&code);
        let is_case = ["data", "content", "themes"]
            .iter()
            .any(|name| code.join(name).is_dir())
            || code.join("niengiam.yaml").exists()
            || code.join("findings.txt").exists();
        for case in if is_case { vec![code] } else { variants } {
            let name = case.strip_prefix(cases_folder()).unwrap().display().to_string();
            found.push((name, case));
        }
    }
    found
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

/// The base publication with the case laid over it, in a folder of its own.
fn publication(case: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for from in [&cases_folder().join("base"), case] {
        for (path, text) in files(from) {
            let to = folder.path().join(&path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, without_expectations(&path, &text)).unwrap();
        }
    }
    folder
}

/// A comment is nothing in YAML, but HTML in Markdown: there, what is to be found is taken out before it is looked for.
fn without_expectations(path: &Path, text: &str) -> String {
    if path.extension().is_none_or(|ending| ending != "md") {
        return text.to_owned();
    }
    let bare = |line: &str| match next_mark(line, "<!-- ") {
        Some(start) => format!("{}\n", line.get(..start).unwrap().trim_end()),
        None => line.to_owned(),
    };
    text.split_inclusive('\n').map(bare).collect()
}

/// The files of a folder that belong to a publication: path and text, as far as it is text.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file() && !entry.path().ends_with("findings.txt"))
        .map(|entry| {
            let text = String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned();
            (entry.path().strip_prefix(folder).unwrap().to_owned(), text)
        })
        .collect()
}

/// What is to be found in the case.
fn expected(case: &Path) -> Vec<Expected> {
    let mut found = Vec::new();
    for (path, text) in files(case) {
        let path = path.display().to_string();
        for (index, line) in text.lines().enumerate() {
            found.extend(expectations(line).into_iter().map(|(code, message)| Expected {
                path: path.clone(),
                line: index + 1,
                code,
                message,
            }));
        }
    }
    let listed = fs::read_to_string(case.join("findings.txt")).unwrap_or_default();
    for line in listed.lines() {
        let (place, rest) = line
            .split_once(": ")
            .expect("a line of findings.txt is `path: error[code]: message`");
        let (code, message) = rest
            .split_once(": ")
            .expect("a finding is `error[code]: message`");
        let (path, line) = match place.rsplit_once(':') {
            Some((path, line)) => (path, line.parse().unwrap()),
            None => (place, 0),
        };
        found.push(Expected {
            path: path.to_owned(),
            line,
            code: code.to_owned(),
            message: message.to_owned(),
        });
    }
    found.sort();
    found
}

/// The codes and messages that the comment of a line names.
fn expectations(line: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(start) = ["# ", "<!-- "]
        .iter()
        .filter_map(|mark| next_mark(rest, mark))
        .min()
    {
        rest = rest
            .get(start..)
            .unwrap()
            .trim_start_matches(['#', '<', '!', '-', ' ']);
        let end = ["# ", "<!-- "]
            .iter()
            .filter_map(|mark| next_mark(rest, mark))
            .min();
        let own = rest.get(..end.unwrap_or(rest.len())).unwrap();
        let (code, message) = own
            .split_once(": ")
            .expect("an expectation is `error[code]: message`");
        let message = message.trim().trim_end_matches("-->").trim();
        found.push((code.to_owned(), message.to_owned()));
    }
    found
}

/// Where `mark` stands before the name of a severity.
fn next_mark(text: &str, mark: &str) -> Option<usize> {
    let severities = ["error[", "warning[", "note["];
    text.match_indices(mark).map(|(start, _)| start).find(|start| {
        let behind = text.get(start + mark.len()..).unwrap();
        severities.iter().any(|severity| behind.starts_with(severity))
    })
}

/// Everything that is found about the publication in `root`.
fn findings(root: &Path) -> Workshop {
    let options = Options {
        root: root.to_owned(),
        config: None,
        output_dir: root.join("public"),
        base_url: None,
        as_of: None,
        reports: false,
        today: date(2026, 6, 30),
    };
    check(&options, &mut Nobody).expect("the case can be read")
}

/// Watches nothing.
struct Nobody;

impl Observer for Nobody {
    fn stage(&mut self, _: Stage) {}
    fn pages(&mut self, _: usize) {}
    fn page_done(&self) {}
}

/// The program's words in English and Vietnamese.
fn words() -> &'static [Words; 2] {
    static WORDS: OnceLock<[Words; 2]> = OnceLock::new();
    WORDS.get_or_init(|| ["en", "vi"].map(|code| Words::program(&Language::new(code).unwrap())))
}

fn found(finding: &Diagnostic, files: &dyn Files, words: &Words) -> Expected {
    let line_of = |file, start| files.text(file).get(..start).unwrap().matches('\n').count() + 1;
    let (path, line) = match &finding.origin {
        Origin::File(file) => (files.path(*file).to_owned(), 0),
        Origin::Bytes(file, range) => (files.path(*file).to_owned(), line_of(*file, range.start)),
        Origin::Data(file, path, part) => {
            let range = files
                .locate(*file, path, *part)
                .expect("a finding is about a node that is there");
            (files.path(*file).to_owned(), line_of(*file, range.start))
        }
        Origin::Place { path, line, .. } => (path.clone(), *line),
    };
    let severity = match finding.code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    Expected {
        path,
        line,
        code: format!("{severity}[{}]", finding.code.name()),
        message: words.say(&finding.message),
    }
}

/// What differs between the findings in `root` and those `wanted`. Empty where nothing does.
fn differences(root: &Path, mut wanted: Vec<Expected>) -> String {
    let workshop = findings(root);
    let sink = &workshop.sink;
    let files = Located::new(&workshop.workspace);
    let [english, _] = words();
    let mut differences = String::new();
    for finding in sink.diagnostics() {
        let found = found(finding, &files, english);
        let at = wanted.iter().position(|wanted| {
            let same_place =
                (&wanted.path, wanted.line, &wanted.code) == (&found.path, found.line, &found.code);
            same_place && found.message.contains(&wanted.message)
        });
        match at {
            Some(at) => drop(wanted.remove(at)),
            None => writeln!(differences, "  found:  {}", show(&found)).unwrap(),
        }
    }
    for wanted in wanted {
        writeln!(differences, "  wanted: {}", show(&wanted)).unwrap();
    }
    // Whatever is found can be said and shown in every language.
    for words in words() {
        let said = render(sink.diagnostics(), &files, words, Format::Short);
        assert!(!said.is_empty());
    }
    differences
}

fn show(finding: &Expected) -> String {
    let Expected {
        path,
        line,
        code,
        message,
    } = finding;
    format!("{path}:{line}: {code}: {message}")
}

#[test]
fn every_case_finds_what_it_names_and_nothing_else() {
    let compare = |(name, case): (String, PathBuf)| {
        let folder = publication(&case);
        let differences = differences(folder.path(), expected(&case));
        let head = if differences.is_empty() { "" } else { &name };
        format!("{head}\n{differences}")
    };
    let wrong: Vec<String> = cases().into_par_iter().map(compare).collect();
    let wrong = wrong.concat();
    assert!(wrong.trim().is_empty(), "\n{wrong}");
}

#[test]
fn the_base_of_the_cases_is_without_findings() {
    let differences = differences(&cases_folder().join("base"), Vec::new());
    assert!(differences.is_empty(), "\n{differences}");
}

#[test]
fn every_code_has_a_case() {
    let named: BTreeSet<String> = cases()
        .iter()
        .flat_map(|(_, case)| expected(case))
        .map(|expected| expected.code)
        .chain(MADE.iter().map(|(code, _)| format!("[{}]", code.name())))
        .collect();
    // What only `niengiam pdf` finds is looked for in `pdf`.
    let on_paper = [Code::PdfTemplate, Code::PdfNoLetter];
    let missing: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !on_paper.contains(code))
        .map(|code| code.name())
        .filter(|name| !named.iter().any(|code| code.ends_with(&format!("[{name}]"))))
        .collect();
    assert!(
        missing.is_empty(),
        "no case under tests/cases/check finds {missing:?}"
    );
}

/// Makes a publication wrong, and says what is to be found in it.
type Make = fn(&Path) -> &'static str;

/// Cases of files that cannot lie in a repository: the code, and what makes them.
const MADE: &[(Code, Make)] = &[
    (Code::NotUtf8, |root| {
        fs::write(
            root.join("data/documents/bao-cao.yaml"),
            b"type: B\xE1o c\xE1o\nnumber: x\n",
        )
        .unwrap();
        "data/documents/bao-cao.yaml:1: error[not-utf-8]: the file is not UTF-8"
    }),
    (Code::NotUtf8, |root| {
        let text = "title: x\n".encode_utf16().flat_map(u16::to_le_bytes);
        let bytes: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text).collect();
        fs::write(root.join("niengiam.yaml"), bytes).unwrap();
        "niengiam.yaml:1: error[not-utf-8]: the file is UTF-16"
    }),
    (Code::TooLarge, |root| {
        fs::write(root.join("data/periods.yaml"), "[".repeat(200_000)).unwrap();
        "data/periods.yaml:1: error[too-large]: nested too deep"
    }),
    (Code::TooLarge, |root| {
        let text = "# long\n".repeat(8 * 1024 * 1024 / 7 + 1);
        fs::write(root.join("content/index.md"), text).unwrap();
        "content/index.md: error[too-large]: larger than 8 MB"
    }),
    (Code::LongNarrative, |root| {
        let path = root.join("content/index.md");
        let text = format!("\n\n## Phần\n\n{}\n", "Lời văn của phần này. ".repeat(10_000));
        fs::write(&path, fs::read_to_string(&path).unwrap() + &text).unwrap();
        "content/index.md: warning[long-narrative]: more than 200 kB"
    }),
    (Code::BadName, |root| {
        fs::write(root.join("content/to\u{302}i.png"), "").unwrap();
        "content/to\u{302}i.png: error[bad-name]: characters that cannot be used"
    }),
    (Code::NoAsOf, |root| {
        for folder in ["data/documents", "data/organizations", "data/resolutions"] {
            fs::remove_dir_all(root.join(folder)).unwrap();
        }
        let config = fs::read_to_string(root.join("niengiam.yaml")).unwrap();
        let config = config.replace("as_of: 2025-06-30\n", "");
        fs::write(root.join("niengiam.yaml"), config).unwrap();
        "niengiam.yaml: error[no-as-of]: nothing says which date"
    }),
    (Code::MissingWords, |root| {
        for (path, text) in files(root) {
            fs::write(root.join(path), in_one_language(&text)).unwrap();
        }
        fs::rename(root.join("content/index.en.md"), root.join("content/index.fr.md")).unwrap();
        let config = fs::read_to_string(root.join("niengiam.yaml")).unwrap();
        fs::write(root.join("niengiam.yaml"), config.replace("[vi, en]", "[vi, fr]")).unwrap();
        "themes/default/messages/fr.ftl: warning[missing-words]: the theme has no words in `fr`"
    }),
    (Code::HiddenCharacters, |root| {
        fs::write(root.join("data/periods.yaml"), "# \u{0}\u{1B}\nperiods: {}\n").unwrap();
        "data/periods.yaml:1: error[hidden-characters]: U+0000\n\
         data/periods.yaml:1: error[hidden-characters]: U+001B"
    }),
    #[cfg(unix)]
    (Code::LinkOutside, |root| {
        std::os::unix::fs::symlink("/etc/hostname", root.join("data/documents/x.yaml")).unwrap();
        "data/documents/x.yaml: error[link-outside]: leads out"
    }),
];

/// The text with `{vi: A, en: B}` made `A` everywhere.
fn in_one_language(text: &str) -> String {
    let mut parts = text.split("{vi: ");
    let mut whole = parts.next().unwrap().to_owned();
    for part in parts {
        let (own, rest) = part.split_once(", en: ").unwrap();
        whole += own;
        whole += rest.split_once('}').unwrap().1;
    }
    whole
}

#[test]
fn files_that_cannot_lie_in_a_repository_are_found_too() {
    for (_, make) in MADE {
        let folder = publication(&cases_folder().join("base"));
        let case = tempfile::tempdir().unwrap();
        fs::write(case.path().join("findings.txt"), make(folder.path())).unwrap();
        let differences = differences(folder.path(), expected(case.path()));
        assert!(differences.is_empty(), "\n{differences}");
    }
}

#[test]
fn a_byte_order_mark_and_crlf_are_fine() {
    let folder = publication(&cases_folder().join("base"));
    for (path, text) in files(folder.path()) {
        let text = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
        fs::write(folder.path().join(path), text).unwrap();
    }
    let differences = differences(folder.path(), Vec::new());
    assert!(differences.is_empty(), "\n{differences}");
}

#[test]
fn a_finding_behind_a_byte_order_mark_is_at_its_column() {
    let folder = publication(&cases_folder().join("base"));
    fs::write(folder.path().join("data/periods.yaml"), "\u{FEFF}perods: {}\r\n").unwrap();
    let workshop = findings(folder.path());
    let said = render(
        workshop.sink.diagnostics(),
        &Located::new(&workshop.workspace),
        &words()[0],
        Format::Short,
    );
    assert!(
        said.contains("data/periods.yaml:1:1: error[unknown-key]"),
        "{said}"
    );
}
