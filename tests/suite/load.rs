//! Reading of files that nobody wrote by hand, at their worst. `mutants` reads many that are nearly right.

use niengiam::diag::{FileId, Sink};
use niengiam::load::load;
use niengiam::source::{FileKind, SourceFile, Workspace};

fn workspace(kind: FileKind, text: String) -> Workspace {
    let file = SourceFile {
        digest: [0; 32],
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
