use std::path::{Path, PathBuf};

use clap::ArgMatches;
use include_dir::{Dir, DirEntry, include_dir};

use crate::diag::Failure;
use crate::locale::{Message, Words};

use super::Outcome;
use super::args::flag;
use super::sample::{Size, sample};
use super::terminal::Terminal;

/// The publications to start from, one for each language of the program.
static STARTERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// What keeps the site out of the history of the publication.
const IGNORE_SITE: &str = "*\n!.gitignore\n";

/// `niengiam init DIR`: a small publication that builds at once. With `--sample`, a rich one of an invented province.
pub(super) fn run(matches: &ArgMatches, words: &Words, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let dir = matches
        .get_one::<PathBuf>("dir")
        .expect("the grammar requires a folder");
    if std::fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) || dir.is_file() {
        let message = Message::new("cli-init-not-empty").with("path", dir.display().to_string());
        return Err(Failure::new(message).help(Message::new("cli-init-not-empty-help")));
    }
    if flag(matches, "sample") {
        for (path, text) in sample(Size::SAMPLE) {
            write(&dir.join(path), text.as_bytes())?;
        }
    } else {
        let starter = STARTERS
            .get_dir(words.language().code())
            .expect("there is a publication to start from for each language of the program");
        write_folder(starter, starter.path(), dir)?;
    }
    write(&dir.join("public").join(".gitignore"), IGNORE_SITE.as_bytes())?;
    terminal.say(
        &Message::new("cli-initialized").with("dir", dir.display().to_string()),
        words,
    );
    Ok(Outcome::Fine)
}

fn write_folder(folder: &Dir<'_>, base: &Path, dir: &Path) -> Result<(), Failure> {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => write_folder(inner, base, dir)?,
            DirEntry::File(file) => {
                let path = file
                    .path()
                    .strip_prefix(base)
                    .expect("a file lies under the folder it was found in");
                write(&dir.join(path), file.contents())?;
            }
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::io("cli-init-write", path, &error);
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    std::fs::write(path, bytes).map_err(failed)
}
