//! How long `niengiam pdf` takes, and how much memory: a whole process on a generated publication.
//!
//! ```sh
//! cargo bench --bench pdf                      # one report of 12 organizations × 5 years; 100 × 2 with --all
//! cargo bench --bench pdf -- 12 5              # one report of any size
//! ```
//!
//! Figures are for a person to read: README.md has them. Nothing here is a test.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark runs programs and prints what they took"
)]

mod measure;
mod publication;

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use measure::{Run, measure, numbers, on_a_memory_disk, show};

fn main() -> io::Result<()> {
    let asked = numbers();
    let (organizations, years) = asked.unwrap_or((12, 5));
    let folder = on_a_memory_disk()?;
    let root = folder.path().join("one");
    fs::create_dir(&root)?;
    publication::write(&root, organizations, years)?;
    println!("the whole publication, {organizations} organizations × {years} years");
    let run = pdf(&root, &[], "one report")?;
    let pages = pages(&root.join("pdf/publication.pdf"))?;
    println!(
        "{:32} {pages}, {:.1} s for 200 of them",
        "its pages",
        run.wall.as_secs_f64() * 200.0 / f64::from(pages)
    );
    pdf(&root, &[], "nothing changed")?;
    if asked.is_some() {
        return Ok(());
    }

    let root = folder.path().join("all");
    fs::create_dir(&root)?;
    publication::write(&root, 100, 2)?;
    println!("each of 100 organizations × 2 years");
    pdf(&root, &["--all"], "all reports")?;
    pdf(&root, &["--all"], "nothing changed")?;
    let figures = root.join("data/organizations/org-00000/2015.yaml");
    let changed = fs::read_to_string(&figures)?.replace("ind01: {value: ", "ind01: {note: x, value: ");
    fs::write(&figures, changed)?;
    pdf(&root, &["--all"], "one figures file changed")?;
    Ok(())
}

fn pdf(root: &Path, arguments: &[&str], name: &str) -> io::Result<Run> {
    let program = env!("CARGO_BIN_EXE_niengiam");
    let run = measure(
        Command::new(program)
            .arg("pdf")
            .arg("-r")
            .arg(root)
            .args(arguments),
    )?;
    show(name, &run);
    Ok(run)
}

/// How many pages a PDF has.
fn pages(pdf: &Path) -> io::Result<u32> {
    let bytes = fs::read(pdf)?;
    let mark = b"/Type/Page";
    let is_page = |part: &&[u8]| part.starts_with(mark) && part.get(mark.len()) != Some(&b's');
    let count = bytes.windows(mark.len() + 1).filter(is_page).count();
    u32::try_from(count).map_err(io::Error::other)
}
