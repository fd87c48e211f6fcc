//! Tells cargo to build again when a file is added to a folder that the program embeds (`include_dir!` alone makes it
//! watch only the files that were there), and gives the program a fingerprint of all it is made from: a site made by
//! another program is made again.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// Everything that the program is made from, messages and themes included.
const SOURCES: [&str; 4] = ["Cargo.lock", "build.rs", "src", "themes/default"];

fn main() {
    let mut program = Sha256::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        add(Path::new(source), &mut program);
    }
    print!("cargo::rustc-env=NIENGIAM_PROGRAM=");
    for byte in program.finalize() {
        print!("{byte:02x}");
    }
    println!();
}

/// Adds a file, or all files of a folder in the order of their names.
fn add(path: &Path, program: &mut Sha256) {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("the folders of the program can be read");
        let mut inside: Vec<PathBuf> = entries
            .map(|entry| entry.expect("the folders of the program can be read").path())
            .collect();
        inside.sort();
        for path in inside {
            add(&path, program);
        }
    } else if let Ok(bytes) = fs::read(path) {
        // A packed program has no lock file of its own.
        program.update(path.to_string_lossy().as_bytes());
        program.update((bytes.len() as u64).to_le_bytes());
        program.update(&bytes);
    }
}
