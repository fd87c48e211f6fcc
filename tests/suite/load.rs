//! Reading of files that nobody wrote by hand: whatever is in them, the program reads on, and what it finds is at a
//! place that is there.

use std::path::Path;

use niengiam::diag::{FileId, Origin, Sink};
use niengiam::load::load;
use niengiam::source::{FileKind, SourceFile, Workspace, source};

/// How many mutants are read.
const MUTANTS: usize = 3000;

/// A generator of numbers that is the same on every run (Marsaglia's xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What is put into files: signs of YAML, and what makes numbers, dates and references wrong.
const PIECES: &[&str] = &[
    "\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    ": ",
    ":",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    " #",
    "'",
    "\"",
    "\\",
    "|\n",
    ">-\n",
    "&x ",
    "*x",
    "!x ",
    "!!map ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "<<: ",
    "~",
    "null",
    "@",
    "`",
    "=",
    "/",
    "..",
    "-",
    "1.399",
    ".nan",
    "63,2",
    "2024",
    "2024-13",
    "đ",
    "o\u{302}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{85}",
    "\u{2028}",
    "\0",
    "\u{1F600}",
    "value:",
    "by:",
    "{a: b, c}",
    "[sex=women]",
    "is: sum",
    "\\u202E",
];

fn mutant(text: &str, random: &mut Random) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(4) {
        let at = random.below(text.len() + 1);
        match random.below(5) {
            0 => drop(text.splice(at..at, random.one_of(PIECES).chars())),
            1 => drop(text.drain(at..(at + 1 + random.below(8)).min(text.len()).max(at))),
            2 => {
                let end = (at + 1 + random.below(3)).min(text.len()).max(at);
                drop(text.splice(at..end, random.one_of(PIECES).chars()));
            }
            3 => {
                let end = (at + random.below(60)).min(text.len());
                let copy = text[at..end].to_vec();
                let to = random.below(text.len() + 1);
                drop(text.splice(to..to, copy));
            }
            _ => text.truncate(at),
        }
    }
    text.into_iter().collect()
}

/// The files of every publication under `tests/cases`.
fn seeds() -> Vec<SourceFile> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let roots: Vec<_> = walkdir::WalkDir::new(cases)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.join("data").is_dir() || path.join("content").is_dir())
        .collect();
    let config = roots[0].join("niengiam.yaml");
    roots
        .iter()
        .flat_map(|root| source(root, Some(&config), &mut Sink::default()).unwrap().files)
        .filter(|file| file.readable)
        .collect()
}

fn workspace(kind: FileKind, text: String) -> Workspace {
    let file = SourceFile {
        id: FileId(0),
        path: "file".to_owned(),
        kind,
        size: 0,
        readable: true,
        text,
    };
    let root = "/".into();
    Workspace {
        root,
        files: vec![file],
    }
}

#[test]
fn no_file_stops_the_reading_and_every_finding_has_its_place() {
    let seeds = seeds();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut found = 0;
    for _ in 0..MUTANTS {
        let seed = random.one_of(&seeds);
        let workspace = workspace(seed.kind.clone(), mutant(&seed.text, &mut random));
        let text = &workspace.files[0].text;
        let mut sink = Sink::default();
        load(&workspace, &mut sink);
        for finding in sink.diagnostics() {
            let related = finding.related.iter().map(|(origin, _)| origin);
            for origin in std::iter::once(&finding.origin).chain(related) {
                if let Origin::Bytes(_, range) = origin {
                    assert!(text.get(range.clone()).is_some(), "{finding:?}\nin {text:?}");
                }
            }
            found += 1;
        }
    }
    assert!(
        found > MUTANTS,
        "most mutants have findings, but there were {found}"
    );
}

#[test]
fn the_worst_texts_take_no_time() {
    let texts = [
        "[".repeat(200_000),
        "{a: ".repeat(60_000),
        "- ".repeat(100_000),
        "a:\n".repeat(60_000),
        "? ".repeat(100_000),
        "\"".repeat(200_001),
        "'".repeat(200_001),
        "- [a, b, c]\n".repeat(20_000),
        "x".repeat(2_000_000),
        "a: |\n".to_owned() + &" x\n".repeat(300_000),
        "a: \u{1D15E}o\u{302}\n".repeat(50_000),
    ];
    for text in texts {
        let head: String = text.chars().take(20).collect();
        let started = std::time::Instant::now();
        load(&workspace(FileKind::Periods, text), &mut Sink::default());
        // Generous for a busy machine: what is wrong here takes minutes.
        assert!(
            started.elapsed().as_secs() < 20,
            "{head} took {:?}",
            started.elapsed()
        );
    }
}
