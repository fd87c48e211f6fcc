//! What `docs` says is so: its examples hold, its lists are whole, its links lead somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::project::{Project, repository};

/// The data files that `docs/data.md` has an example of, by what its headings end with.
const DATA_FILES: [(&str, &str); 7] = [
    ("niengiam.yaml", "niengiam.yaml"),
    ("indicators.yaml", "data/indicators.yaml"),
    ("periods.yaml", "data/periods.yaml"),
    ("documents/&lt;id&gt;.yaml", "data/documents/report.yaml"),
    ("resolutions/&lt;id&gt;.yaml", "data/resolutions/congress.yaml"),
    (
        "/organization.yaml",
        "data/organizations/hau-giang/organization.yaml",
    ),
    ("/&lt;period&gt;.yaml", "data/organizations/hau-giang/2024.yaml"),
];

/// What an example may lack: the things that it refers to, and the other half of an alternative.
const LACKING: [&str; 9] = [
    "missing-file",
    "unknown-organization",
    "unknown-indicator",
    "unknown-unit",
    "unknown-document",
    "unknown-resolution",
    "unknown-target",
    "conflicting-keys",
    "nothing-reported",
];

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).expect("it is there")
}

/// The examples of `docs/data.md`, each with the file that it is one of.
fn examples() -> Vec<(&'static str, String)> {
    let text = read("docs/data.md");
    let found: Vec<_> = text
        .split("\n## ")
        .filter_map(|section| {
            let (heading, rest) = section.split_once('\n')?;
            let (_, path) = DATA_FILES.iter().find(|(end, _)| heading.ends_with(end))?;
            let (_, block) = rest.split_once("```yaml\n")?;
            let (block, _) = block.split_once("```")?;
            Some((*path, block.to_owned()))
        })
        .collect();
    assert_eq!(found.len(), DATA_FILES.len(), "each file has an example");
    found
}

/// The findings of a check, each as an object.
fn findings(project: &Project) -> Vec<serde_json::Value> {
    let run = project.run(&["check", "--lang", "en", "--format", "json"]);
    serde_json::from_str(&run.stdout).expect("it is a list of findings")
}

/// What a finding says that there is, where it found something else.
fn offered(finding: &serde_json::Value) -> BTreeSet<String> {
    let help = finding["help"].as_str().unwrap_or_default();
    if !help.starts_with("there are: ") && !help.starts_with("the keys here are: ") {
        return BTreeSet::new();
    }
    help.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Everything that the findings of a publication offer, all of which a page of the documentation names.
fn named_in(project: &Project, page: &str) -> BTreeSet<String> {
    let text = read(page);
    let names: BTreeSet<String> = findings(project).iter().flat_map(offered).collect();
    let is_named = |name: &&String| {
        let ways = [format!("`{name}`"), format!("{name}:"), format!("{name}=")];
        ways.iter().any(|it| text.contains(it))
    };
    let unnamed: Vec<&String> = names.iter().filter(|name| !is_named(name)).collect();
    assert!(unnamed.is_empty(), "{page} does not name {unnamed:?}");
    names
}

#[test]
fn the_examples_of_data_files_have_only_keys_and_words_that_there_are() {
    let project = Project::empty();
    for (path, example) in examples() {
        project.write(path, example);
    }
    for finding in findings(&project) {
        let code = finding["code"].as_str().expect("a finding has a code");
        assert!(LACKING.contains(&code), "{finding}");
    }
}

/// An example with a key that is none, at the head of each mapping in it.
fn with_unknown_keys(example: &str) -> String {
    let mut made = String::new();
    let mut before = None;
    for line in example.lines() {
        let indent = line.len() - line.trim_start().len();
        let item = line
            .trim_start()
            .strip_prefix("- ")
            .filter(|it| !it.starts_with('{'));
        let spaces = " ".repeat(indent);
        if let Some(key) = item {
            made += &format!("{spaces}- zzz: 1\n{spaces}  {key}\n");
            before = Some(indent + 2);
            continue;
        }
        if before.is_none_or(|it| indent > it) && !line.trim_start().starts_with("- ") {
            made += &format!("{spaces}zzz: 1\n");
        }
        made += &format!("{line}\n");
        before = Some(indent);
    }
    made
}

#[test]
fn every_key_of_a_data_file_is_in_its_documentation() {
    let project = Project::empty();
    for (path, example) in examples() {
        project.write(path, with_unknown_keys(&example));
    }
    let keys = named_in(&project, "docs/data.md");
    assert!(keys.len() > 60, "keys of all files are offered: {keys:?}");
}

#[test]
fn everything_a_narrative_can_say_is_in_its_documentation() {
    let project = Project::first_publication();
    let lines = [
        "---\ntitle: x\nzzz: 1\n---",
        "{{ zzz(a=\"b\") }}",
        "{{ chart(zzz=\"x\") }}",
        "{{ chart(indicator=\"admitted\", kind=\"zzz\") }}",
        "{{ table(zzz=\"x\") }}",
        "{{ target(zzz=\"x\") }}",
        "{{ tasks(zzz=\"x\") }}",
        "{{ value(zzz=\"x\") }}",
        "{% claim(zzz=\"x\") %}x{% end %}",
        "{% claim(target=\"hau-giang-admission/admissions-per-year\", period=\"2024\", result=\"zzz\") %}x{% end %}",
    ];
    project.write("content/pages/zzz.md", lines.join("\n\n"));
    let names = named_in(&project, "docs/narratives.md");
    for name in ["numbers", "multiples", "claim", "part", "not-assessable"] {
        assert!(names.contains(name), "`{name}` is offered: {names:?}");
    }
}

/// The Markdown files for people who read the repository.
fn documentation() -> Vec<PathBuf> {
    let mut found = vec![
        repository().join("README.md"),
        repository().join("benches/README.md"),
    ];
    for folder in ["docs", "docs/pictures"] {
        let files = fs::read_dir(repository().join(folder)).expect("it is there");
        found.extend(files.map(|file| file.expect("it can be read").path()));
    }
    found.retain(|path| path.extension().is_some_and(|it| it == "md"));
    found
}

#[test]
fn every_file_the_documentation_links_to_is_there() {
    let files = documentation();
    assert!(files.len() >= 8, "{files:?}");
    for path in files {
        let text = fs::read_to_string(&path).expect("it is text");
        let folder = path.parent().unwrap_or(Path::new("."));
        // What stands in backquotes, a block of code too, is an example.
        let words: String = text.split('`').step_by(2).collect();
        for part in words.split("](").skip(1) {
            let link = part.split([')', '#']).next().unwrap_or_default();
            if !link.starts_with("http") {
                assert!(folder.join(link).exists(), "{}: {link}", path.display());
            }
        }
    }
}
