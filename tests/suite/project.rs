//! A publication in a folder of its own, and the program run on it as an editor runs it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A publication in a temporary folder.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What a run of the program came to.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The repository's own folder.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

impl Project {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder can be made"),
        }
    }

    /// The first publication, as it stands in the repository.
    pub(crate) fn first_publication() -> Self {
        let project = Self::empty();
        fs::copy(repository().join("niengiam.yaml"), project.path("niengiam.yaml"))
            .expect("it has a configuration");
        for folder in ["data", "content", "themes"] {
            copy_folder(&repository().join(folder), &project.path(folder));
        }
        project
    }

    /// The publication that `init` writes, in Vietnamese.
    pub(crate) fn starter() -> Self {
        let project = Self::empty();
        let folder = project.path(".").display().to_string();
        project.run(&["init", &folder]).succeeds();
        project
    }

    /// The publication that `init --sample` writes.
    pub(crate) fn sample() -> Self {
        let project = Self::empty();
        project.run(&["init", "--sample", "."]).succeeds();
        project
    }

    /// A copy of the folder `tests/fixtures/<name>`.
    pub(crate) fn fixture(name: &str) -> Self {
        let project = Self::empty();
        copy_folder(
            &repository().join("tests/fixtures").join(name),
            &project.path("."),
        );
        project
    }

    /// A publication of one province with one indicator, `admitted`, and one document, `report`, to have very many of
    /// something added. Nothing is reported in it.
    pub(crate) fn bare(languages: &str) -> Self {
        let project = Self::empty();
        project
            .write(
                "niengiam.yaml",
                format!(
                    "title: Niên giám\nlanguages: [{languages}]\npublisher: Văn phòng\nas_of: 2025-03-31\n\
                     classification: {{default: public, published: public}}\n"
                ),
            )
            .write(
                "data/indicators.yaml",
                "units: {person: người}\nindicators:\n  admitted: {name: Kết nạp, kind: flow, unit: person, direction: higher}\n",
            )
            .write(
                "data/documents/report.yaml",
                "type: Báo cáo\nnumber: unknown\ndate: 2025-03-01\ntitle: Báo cáo\n",
            )
            .write("data/organizations/province/organization.yaml", "name: Tỉnh\n")
            .write("content/index.md", "---\ndescription: x\n---\nX\n");
        project
    }

    /// The path of a file in it.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
        fs::write(path, content).expect("files can be written");
        self
    }

    /// Replaces what a file says in one place.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "`{from}` stands once in {path}");
        self.write(path, text.replace(from, to))
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        let bytes = fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        String::from_utf8(bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Whether a file is there.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Runs the program in the folder.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        #[expect(clippy::disallowed_methods, reason = "the tests run the program itself")]
        let output = Command::new(env!("CARGO_BIN_EXE_niengiam"))
            .args(args)
            .current_dir(self.folder.path())
            .env_clear()
            .output()
            .expect("the program runs");
        Run {
            status: output.status.code().expect("the program ends by itself"),
            stdout: String::from_utf8(output.stdout).expect("standard output is text"),
            stderr: String::from_utf8(output.stderr).expect("standard error is text"),
        }
    }

    /// Builds the site and gives it back.
    pub(crate) fn build(&self, args: &[&str]) -> Site {
        let mut all = vec!["build"];
        all.extend(args);
        self.run(&all).succeeds();
        Site(tree(&self.path("public")))
    }
}

impl Run {
    /// The run ended well.
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        assert_eq!(self.status, 0, "{}{}", self.stdout, self.stderr);
        self
    }

    /// The run ended with this status.
    #[track_caller]
    pub(crate) fn fails(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}{}", self.stdout, self.stderr);
        self
    }

    /// The lines of the short format, without the summary.
    pub(crate) fn findings(&self) -> Vec<&str> {
        self.stdout
            .lines()
            .filter(|line| line.contains(']') && line.contains(": "))
            .collect()
    }

    /// One of the findings is of this kind, in this file, at this line; 0 for the file as a whole.
    #[track_caller]
    pub(crate) fn finds(self, path: &str, line: usize, code: &str) -> Self {
        let place = if line == 0 {
            format!("{path}: ")
        } else {
            format!("{path}:{line}:")
        };
        let code = format!("[{code}]");
        assert!(
            self.findings()
                .iter()
                .any(|finding| finding.starts_with(&place) && finding.contains(&code)),
            "{place} {code} is not among\n{}{}",
            self.stdout,
            self.stderr
        );
        self
    }
}

/// The files of a site, by path.
pub(crate) struct Site(pub(crate) BTreeMap<String, Vec<u8>>);

impl Site {
    /// A page or another text.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self
            .0
            .get(path)
            .unwrap_or_else(|| panic!("{path} is not among {:?}", self.0.keys()));
        std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// What a reader sees of a page's `main`: no tags, entities as characters, white space as one space.
    #[track_caller]
    pub(crate) fn words(&self, path: &str) -> String {
        let html = self.text(path);
        let main = html.split_once("<main").map_or(html, |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(inside, _)| inside);
        let mut text = String::new();
        let mut inside_tag = true;
        for character in main.chars() {
            match character {
                '<' => {
                    inside_tag = true;
                    text.push(' ');
                }
                '>' => inside_tag = false,
                other if !inside_tag => text.push(other),
                _ => {}
            }
        }
        for (entity, character) in [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&#x27;", "'"),
            ("&nbsp;", " "),
            ("&amp;", "&"),
        ] {
            text = text.replace(entity, character);
        }
        text.split(|character: char| character.is_whitespace())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The paths of the pages.
    pub(crate) fn pages(&self) -> impl Iterator<Item = &str> {
        self.0
            .keys()
            .map(String::as_str)
            .filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "html"))
    }

    /// A page says all of this.
    #[track_caller]
    pub(crate) fn says(&self, path: &str, texts: &[&str]) {
        let words = self.words(path);
        for text in texts {
            assert!(words.contains(text), "{path} does not say `{text}`:\n{words}");
        }
    }
}

/// All files under a folder, by path with `/`, but for what the program keeps there for itself.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("the folder can be listed");
        let path = entry
            .path()
            .strip_prefix(folder)
            .expect("it lies under the folder");
        let path = path.to_str().expect("names are text").replace('\\', "/");
        if entry.file_type().is_file() && !path.starts_with('.') {
            files.insert(path, fs::read(entry.path()).expect("files can be read"));
        }
    }
    files
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).sort_by_file_name() {
        let entry = entry.expect("the folder can be listed");
        let to = to.join(entry.path().strip_prefix(from).expect("it lies under the folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&to).expect("folders can be made");
        } else {
            fs::copy(entry.path(), &to).expect("files can be copied");
        }
    }
}
