//! Every command that the README gives works as it stands there.

use super::project::{Project, repository};

/// The lines of the README's `sh` blocks.
fn commands() -> Vec<String> {
    let readme = std::fs::read_to_string(repository().join("README.md")).expect("there is a README");
    let mut inside = false;
    let mut found = Vec::new();
    for line in readme.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            command if inside => found.push(command.to_owned()),
            _ => {}
        }
    }
    found
}

#[test]
fn every_command_of_the_readme_works_in_its_order() {
    let project = Project::first_publication();
    let mut ran = 0;
    for command in commands() {
        if command == "cargo test" {
            continue;
        }
        let args = command
            .strip_prefix("cargo run --release -- ")
            .unwrap_or_else(|| panic!("`{command}` is a command that this test can run"));
        let args: Vec<&str> = args.split_whitespace().collect();
        project.run(&args).succeeds();
        ran += 1;
    }
    assert!(ran >= 6, "the README shows how to build, check, start and clean");
}

/// The shortcodes that stand between backquotes in a text.
fn shortcodes(text: &str) -> Vec<&str> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted
        .filter(|code| code.starts_with("{{ ") || code.starts_with("{% "))
        .collect()
}

#[test]
fn every_shortcode_of_the_readme_works() {
    let readme = std::fs::read_to_string(repository().join("README.md")).expect("there is a README");
    let found = shortcodes(&readme);
    assert_eq!(found.len(), 6, "{found:?}");
    let project = Project::first_publication();
    let paragraphs = found.join("\n\n");
    project.write(
        "content/organizations/hau-giang/index.md",
        format!("{paragraphs}\n"),
    );
    let site = project.build(&[]);
    site.says(
        "organizations/hau-giang/index.html",
        &["4.715", "1.020–1.250", "no figures"],
    );
}
