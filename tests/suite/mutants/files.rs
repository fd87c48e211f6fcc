//! The files of a publication: whatever one of them says, all of them are read, checked, assessed and, where nothing is
//! wrong, made a site of.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::AtomicUsize;

use jiff::civil::date;
use niengiam::assess::assess;
use niengiam::check::{View, check};
use niengiam::diag::{Failure, FileId, Files as _, Format, Origin, Severity, Sink, render};
use niengiam::export::{self, downloads, export};
use niengiam::load::{Located, load};
use niengiam::locale::{Language, Words, is_hidden};
use niengiam::model::Dataset;
use niengiam::narrative::{Narrative, narrative};
use niengiam::output::{SitePath, Staging};
use niengiam::review::review;
use niengiam::site::{Input, Receive, site};
use niengiam::source::{FileKind, SourceFile, Workspace, source};
use niengiam::theme::{Theme, theme};

use super::super::html;
use super::super::project::{Project, repository};
use super::*;

/// Small publications: the base of the cases with each of them laid over it, the starter.
pub(super) static PUBLICATIONS: LazyLock<Vec<Workspace>> = LazyLock::new(|| {
    let cases = repository().join("tests/cases");
    let base = read(&cases.join("base"), None);
    let config = cases.join("base/niengiam.yaml");
    let folders = walkdir::WalkDir::new(cases.join("check")).sort_by_file_name();
    let folders = folders
        .into_iter()
        .map(|entry| entry.expect("it can be listed").into_path());
    let overlays = folders
        .filter(|path| path.join("data").is_dir() || path.join("content").is_dir())
        .map(|path| {
            let own = path.join("niengiam.yaml");
            let config = if own.exists() { own } else { config.clone() };
            laid_over(&base, read(&path, Some(&config)))
        });
    let mut all: Vec<Workspace> = overlays.collect();
    all.push(read(&Project::starter().path("."), None));
    all.push(base.clone());
    all
});

static THEME: LazyLock<Theme> = LazyLock::new(|| {
    let languages = ["vi", "en"].map(|code| Language::new(code).expect("a language"));
    theme(Path::new("/nowhere"), "default", &languages, &mut Sink::default())
        .expect("it is part of the program")
});

static WORDS: LazyLock<Vec<Words>> =
    LazyLock::new(|| Words::program_languages().iter().map(Words::program).collect());

fn read(root: &Path, config: Option<&Path>) -> Workspace {
    source(root, config, &mut Sink::default()).expect("it can be read")
}

fn laid_over(base: &Workspace, case: Workspace) -> Workspace {
    let is_there = |file: &SourceFile| case.files.iter().any(|own| own.kind == file.kind);
    let mut files: Vec<SourceFile> = base
        .files
        .iter()
        .filter(|file| !is_there(file))
        .cloned()
        .collect();
    files.extend(case.files);
    files.sort_by(|one, other| one.path.cmp(&other.path));
    for (number, file) in (0..).zip(&mut files) {
        file.id = FileId(number);
    }
    Workspace {
        root: "/nowhere".into(),
        files,
    }
}

/// Each file of these publications for which `wanted` holds: which publication, which file of it.
pub(super) fn files(wanted: impl Fn(&FileKind) -> bool) -> Vec<(usize, usize)> {
    let publications = PUBLICATIONS.iter().enumerate();
    let all = publications
        .flat_map(|(publication, workspace)| (0..workspace.files.len()).map(move |file| (publication, file)));
    let file = |(publication, file): (usize, usize)| &PUBLICATIONS[publication].files[file];
    all.filter(|place| file(*place).readable && wanted(&file(*place).kind))
        .collect()
}

/// The text of such a file.
pub(super) fn text((publication, file): (usize, usize)) -> String {
    PUBLICATIONS[publication].files[file].text.clone()
}

/// The publication with another text in the place of such a file's.
pub(super) fn with_text((publication, file): (usize, usize), text: &str) -> Workspace {
    let mut workspace = PUBLICATIONS[publication].clone();
    text.clone_into(&mut workspace.files[file].text);
    workspace
}

/// What came of a publication.
pub(super) struct Read {
    pub(super) sink: Sink,
    pub(super) dataset: Option<Dataset>,
    pub(super) narratives: Vec<Narrative>,
}

/// Reads a publication as far as a site.
pub(super) fn everything(workspace: &Workspace) -> Read {
    let mut sink = Sink::default();
    let records = load(workspace, &mut sink);
    let view = View {
        as_of: None,
        today: date(2026, 6, 30),
    };
    let dataset = check(records, workspace, view, &mut sink);
    let mut narratives = Vec::new();
    if let Some(dataset) = &dataset {
        let assessments = assess(dataset);
        review(dataset, &assessments, &mut sink);
        // It gives up texts.
        let mut workspace = workspace.clone();
        narratives = narrative(
            dataset,
            &assessments,
            &mut workspace,
            THEME.shortcodes(),
            &mut sink,
        );
    }
    Read {
        sink,
        dataset,
        narratives,
    }
}

/// Every finding is at a place that is there, and can be said in every language, without anything that commands a
/// terminal or hides.
pub(super) fn findings_are_right(workspace: &Workspace, sink: &Sink) {
    let located = Located::new(workspace);
    for finding in sink.diagnostics() {
        let related = finding.related.iter().map(|(origin, _)| origin);
        for origin in std::iter::once(&finding.origin).chain(related) {
            if let Origin::Bytes(file, range) = origin {
                let text = located.text(*file);
                assert!(
                    text.get(range.clone()).is_some(),
                    "{finding:?} is at no place of {text:?}"
                );
            }
        }
    }
    for words in WORDS.iter() {
        let said = render(sink.diagnostics(), &located, words, Format::Short);
        let hidden = said
            .chars()
            .find(|letter| *letter != '\n' && (is_hidden(*letter) || letter.is_control()));
        assert!(hidden.is_none(), "a finding says {hidden:?}: {said}");
        let full = Format::Full {
            color: niengiam::diag::Color::Plain,
            width: 100,
        };
        render(
            &sink.diagnostics()[..sink.diagnostics().len().min(5)],
            &located,
            words,
            full,
        );
    }
}

/// Takes the files of a site and looks at its pages.
struct Reader;

impl Receive for Reader {
    fn take(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        if Path::new(path.as_str())
            .extension()
            .is_some_and(|ending| ending == "html")
        {
            let page = std::str::from_utf8(bytes).expect("pages are UTF-8");
            if let Err(wrong) = html::read(page) {
                panic!("{}: {wrong}", path.as_str());
            }
        }
        Ok(())
    }
}

/// Makes the site, in memory.
fn build(read: &Read) {
    let Some(dataset) = &read.dataset else { return };
    let known: BTreeSet<&str> = ["vi", "en"].into();
    if dataset
        .publication
        .languages
        .iter()
        .any(|language| !known.contains(language.code()))
    {
        return;
    }
    let mut sink = Sink::default();
    let assessments = assess(dataset);
    let review = review(dataset, &assessments, &mut sink);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let root = folder.path().join("root");
    std::fs::create_dir(&root).expect("a folder can be made");
    let staging = Staging::open(&folder.path().join("site"), &root);
    let staging = staging.expect("the folder is new");
    let downloads = downloads(dataset, &assessments);
    let data = export::Input {
        dataset,
        assessments: &assessments,
        downloads: &downloads,
        theme: &THEME,
    };
    export(&data, &staging, &|| ()).expect("there is room");
    let dictionary = ["vi", "en"].map(|code| {
        let language = Language::new(code).expect("it is a language");
        let columns = export::dictionary(dataset, &assessments, THEME.words(&language));
        (language, columns)
    });
    let dictionary = dictionary.into();
    let input = Input {
        dataset,
        assessments: &assessments,
        review: &review,
        narratives: &read.narratives,
        theme: &THEME,
        downloads: &downloads,
        dictionary: &dictionary,
        reports: false,
    };
    let mut sink = Sink::default();
    site(&input, &Reader, &mut sink).expect("nothing fails in memory");
    assert!(!sink.has(Severity::Error), "{:?}", sink.diagnostics());
}

#[test]
fn yaml_files() {
    let files = files(|kind| !matches!(kind, FileKind::Narrative { .. } | FileKind::Asset));
    let target = Target {
        name: "yaml",
        mutants: 6_000,
        seeds: files.iter().map(|place| text(*place)).collect(),
        changes: 4,
        pieces: &[
            ": ",
            ":\n",
            "\n  ",
            "\n- ",
            "? ",
            "&x ",
            "*x",
            "!x ",
            "!!map ",
            "!!binary ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "<<: ",
            "<<: *x\n",
            "null",
            "~",
            "[sex=women]",
            "value: ",
            "by:\n",
            "{a: b, c}",
            "is: sum",
            "\"\\u202E\"",
            "\"\\0\"",
            "unknown",
            "not-available",
            "did-not-occur",
            "confidential",
            "classification: internal\n",
            "embargo_until: 2027-01-01\n",
            "2024",
            "2024-H1",
            "2018-2022",
            "xa-a",
            "xa-b",
            "huyen",
            "bao-cao",
            "nghi-quyet",
            "xa-a/2024/",
            "every: month\n",
            "between: [1, 2]\n",
            "at_least: 0\n",
            "rounded: 0\n",
            "years: 0\n",
            "times: 0\n",
            "parent: huyen\n",
            "sum: [",
            "series:\n",
            "suppress_below: 5\n",
            "{vi: a, en: b}",
            "<script>",
            "javascript:alert(1)",
            "../../etc/passwd",
            "C:\\x",
        ],
    };
    target.run(|mutant| {
        let workspace = with_text(files[mutant.seed], &mutant.text);
        let read = everything(&workspace);
        findings_are_right(&workspace, &read.sink);
    });
}

/// Right publications, changed so little that many of them are still right: these are made sites of.
#[test]
fn sites() {
    let right: Vec<bool> = PUBLICATIONS
        .iter()
        .map(|one| !everything(one).sink.has(Severity::Error))
        .collect();
    let mut files = files(|kind| !matches!(kind, FileKind::Asset));
    files.retain(|(publication, _)| right[*publication]);
    let target = Target {
        name: "sites",
        mutants: 500,
        seeds: files.iter().map(|place| text(*place)).collect(),
        changes: 1,
        pieces: &[
            "1",
            "0",
            "9",
            "-",
            "2024",
            "2023",
            "9999",
            "1000",
            "999999999999999999",
            "0.000000000000000001",
            "unknown",
            "not-available",
            "did-not-occur",
            "confidential",
            "internal",
            "<b>",
            "&",
            "\"",
            "'",
            "<",
            ">",
            "{{",
            "</script>",
            "=1+1",
            "vi",
            "en",
            "estimate",
            "preliminary",
            "year",
            "month",
            "higher",
            "lower",
            "none",
            "flow",
            "stock",
            "share",
            "rate",
            "mean",
            "exhaustive",
            "partial",
            "overlapping",
            "at_least",
            "at_most",
            "exactly",
            "[0, 1]",
        ],
    };
    let built = AtomicUsize::new(0);
    target.run(|mutant| {
        let read = everything(&with_text(files[mutant.seed], &mutant.text));
        if !read.sink.has(Severity::Error) {
            build(&read);
            built.fetch_add(1, Ordering::Relaxed);
        }
    });
    println!("{} sites were built", built.into_inner());
}

/// Files as bytes: what is no UTF-8 is found at its place, and nothing of it is read.
#[test]
fn bytes() {
    let files = files(|kind| !matches!(kind, FileKind::Asset));
    let target = Target {
        name: "bytes",
        mutants: 2_000,
        seeds: files.iter().map(|place| text(*place)).collect(),
        changes: 1,
        pieces: &["\u{FEFF}", "ế", "\r\n"],
    };
    target.run(|mutant| {
        let mut bytes = mutant.text.clone().into_bytes();
        let mut random = Random::new(hash(&mutant.text));
        for _ in 0..random.below(4) {
            let at = random.below(bytes.len() + 1);
            let pieces: [&[u8]; 6] = [
                b"\xFF",
                b"\xC3",
                b"\x00",
                b"\xE1\xBA",
                b"\xFF\xFE",
                b"\xED\xA0\x80",
            ];
            let piece = *random.one_of(&pieces);
            drop(bytes.splice(at..(at + random.below(2)).min(bytes.len()), piece.iter().copied()));
        }
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        std::fs::write(folder.path().join("niengiam.yaml"), &bytes).expect("files can be written");
        let mut sink = Sink::default();
        let workspace = source(folder.path(), None, &mut sink).expect("nothing stops the run");
        findings_are_right(&workspace, &sink);
        let file = &workspace.files[0];
        let without_mark = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        assert_eq!(file.readable, std::str::from_utf8(&bytes).is_ok());
        assert!(!file.readable || file.text.as_bytes() == without_mark);
        assert!(file.readable || sink.has(Severity::Error));
        load(&workspace, &mut sink);
    });
}
