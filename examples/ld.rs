use niengiam::{
    diag::{Color, Format, Sink, render},
    load::{Located, load},
    locale::{Language, Words},
    source::source,
};
fn main() {
    let mut sink = Sink::default();
    let root = std::env::args().nth(1).unwrap();
    let w = source(root.as_ref(), None, &mut sink)
        .map_err(|f| println!("{f:?}"))
        .unwrap();
    let t = std::time::Instant::now();
    let r = load(&w, &mut sink);
    eprintln!(
        "{:?} files {} figures {} orgs {} res {} docs {} narr {}",
        t.elapsed(),
        w.files.len(),
        r.figures.len(),
        r.organizations.len(),
        r.resolutions.len(),
        r.documents.len(),
        r.narratives.len()
    );
    let words = Words::program(&Language::new(&std::env::args().nth(2).unwrap_or("vi".into())).unwrap());
    println!(
        "{}",
        render(
            sink.diagnostics(),
            &Located::new(&w),
            &words,
            Format::Full {
                color: Color::Plain,
                width: 110
            }
        )
    );
}
