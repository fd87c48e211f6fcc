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

mod publication;

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// What one run of a program took.
struct Run {
    wall: Duration,
    /// Processor time, and the most memory at once in MiB. `None` where the system does not tell.
    processor: Option<Duration>,
    memory: Option<u64>,
}

fn main() -> io::Result<()> {
    let numbers: Vec<u64> = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let (organizations, years) = match numbers.as_slice() {
        [organizations, years, ..] => (*organizations, *years),
        _ => (100, 10),
    };
    // On a memory disk where there is one, so that the disk is not what is measured.
    let shared_memory = Path::new("/dev/shm");
    let folder = if shared_memory.is_dir() {
        TempDir::new_in(shared_memory)?
    } else {
        TempDir::new()?
    };
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

fn show(name: &str, run: &Run) {
    let processor = run
        .processor
        .map_or_else(String::new, |it| format!("{:8.2} s processor", it.as_secs_f64()));
    let memory = run.memory.map_or_else(String::new, |it| format!("{it:6} MiB"));
    println!("{name:32} {:8.2} s{processor}{memory}", run.wall.as_secs_f64());
}

/// Runs a program to its end and asks the system meanwhile what it took so far.
fn measure(command: &mut Command) -> io::Result<Run> {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let folder = format!("/proc/{}", child.id());
    let (mut processor, mut memory) = (None, None);
    let status = loop {
        processor = processor_time(&folder).or(processor);
        memory = peak_memory(&folder).or(memory);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        sleep(Duration::from_millis(2));
    };
    if !status.success() {
        return Err(io::Error::other(format!("{command:?} ended with {status}")));
    }
    Ok(Run {
        wall: begun.elapsed(),
        processor,
        memory,
    })
}

/// Fields 14 and 15 of `/proc/<pid>/stat`, in hundredths of a second.
fn processor_time(folder: &str) -> Option<Duration> {
    let stat = fs::read_to_string(format!("{folder}/stat")).ok()?;
    let (_, behind_name) = stat.rsplit_once(')')?;
    let ticks = behind_name.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.filter_map(|field| field.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(ticks * 10))
}

/// The most memory that the process ever had, in MiB.
fn peak_memory(folder: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("{folder}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes / 1024)
}
