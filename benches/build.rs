//! How long `niengiam build` takes, and how much memory: a whole process on a generated publication.
//!
//! ```sh
//! cargo bench --bench build                    # 100 organizations × 10 years
//! cargo bench --bench build -- 1000 10         # the work that README.md has the figures of
//! ```
//!
//! Figures are for a person to read, with `cp -r` of the same output beside them: a ratio says more than seconds of some
//! machine. Nothing here is a test.

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
    let (organizations, years) = numbers().unwrap_or((100, 10));
    let folder = on_a_memory_disk()?;
    let (root, output) = (folder.path().join("publication"), folder.path().join("site"));
    fs::create_dir(&root)?;
    publication::write(&root, organizations, years)?;

    println!("{organizations} organizations × {years} years");
    let first = build(&root, &output, "first build")?;
    let copied = measure(
        Command::new("cp")
            .arg("-r")
            .arg(&output)
            .arg(folder.path().join("copy")),
    )?;
    show("cp -r of its output", &copied);
    println!(
        "{:32} {:.1}",
        "first build in copies",
        first.wall.as_secs_f64() / copied.wall.as_secs_f64()
    );
    build(&root, &output, "nothing changed")?;
    let figures = root.join("data/organizations/org-00000/2015.yaml");
    let changed = fs::read_to_string(&figures)?.replace("ind01: {value: ", "ind01: {note: x, value: ");
    fs::write(&figures, changed)?;
    build(&root, &output, "one figures file changed")?;
    Ok(())
}

fn build(root: &Path, output: &Path, name: &str) -> io::Result<Run> {
    let program = env!("CARGO_BIN_EXE_niengiam");
    let run = measure(
        Command::new(program)
            .arg("build")
            .arg("-r")
            .arg(root)
            .arg("-o")
            .arg(output),
    )?;
    show(name, &run);
    Ok(run)
}
