//! What a run of a program takes.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// What one run of a program took.
pub(crate) struct Run {
    pub(crate) wall: Duration,
    /// Processor time, and the most memory at once in MiB. `None` where the system does not tell.
    pub(crate) processor: Option<Duration>,
    pub(crate) memory: Option<u64>,
}

/// The two numbers of the command line, organizations and years. `None` where there are none.
pub(crate) fn numbers() -> Option<(u64, u64)> {
    let mut numbers = std::env::args().filter_map(|argument| argument.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}

/// A folder on a memory disk where there is one, so that the disk is not what is measured.
pub(crate) fn on_a_memory_disk() -> io::Result<TempDir> {
    let shared_memory = Path::new("/dev/shm");
    if shared_memory.is_dir() {
        TempDir::new_in(shared_memory)
    } else {
        TempDir::new()
    }
}

/// Prints what a run took.
pub(crate) fn show(name: &str, run: &Run) {
    let processor = run
        .processor
        .map_or_else(String::new, |it| format!("{:8.2} s processor", it.as_secs_f64()));
    let memory = run.memory.map_or_else(String::new, |it| format!("{it:6} MiB"));
    println!("{name:32} {:8.2} s{processor}{memory}", run.wall.as_secs_f64());
}

/// Runs a program to its end and asks the system meanwhile what it took so far.
pub(crate) fn measure(command: &mut Command) -> io::Result<Run> {
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
