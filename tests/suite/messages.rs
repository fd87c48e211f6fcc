//! Every message that the code says is there to be said.

use std::collections::BTreeSet;
use std::fs;

use super::project::repository;

/// The ids of a folder's message files in Vietnamese.
fn entries(folder: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in walkdir::WalkDir::new(repository().join(folder)) {
        let entry = entry.expect("the folder can be listed");
        if entry.path().extension().is_some_and(|ending| ending == "ftl") {
            let text = fs::read_to_string(entry.path()).expect("message files are text");
            let ids = text
                .lines()
                .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
            found.extend(
                ids.filter_map(|line| line.split_once(" ="))
                    .map(|(id, _)| id.to_owned()),
            );
        }
    }
    found
}

/// The ids that stand behind `before` in the files of a folder with this ending.
fn said(folder: &str, ending: &str, before: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in walkdir::WalkDir::new(repository().join(folder)) {
        let entry = entry.expect("the folder can be listed");
        if entry.path().extension().is_none_or(|found| found != ending) || entry.path().ends_with("tests.rs")
        {
            continue;
        }
        let text = fs::read_to_string(entry.path()).expect("sources are text");
        // Tests of the words themselves say what no file holds.
        let code = text.split("#[cfg(test)]\nmod").next().unwrap_or_default();
        let whole: String = code
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .replace("( \"", "(\"");
        for rest in whole.split(before).skip(1) {
            let id = rest.split('"').next().unwrap_or_default();
            if !id.is_empty()
                && id
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            {
                found.insert(id.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_message_the_code_and_the_templates_say_has_its_words() {
    let mut there = entries("src/locale/messages");
    there.extend(entries("themes/default/messages"));
    let mut said_anywhere = said("src", "rs", "Message::new(\"");
    said_anywhere.extend(said("src/site", "rs", ".say(\""));
    said_anywhere.extend(said("themes/default/templates", "html", "say(id=\""));
    assert!(
        said_anywhere.len() > 200,
        "the messages are found where they are said: {}",
        said_anywhere.len()
    );
    let wanting: Vec<&String> = said_anywhere.difference(&there).collect();
    assert!(wanting.is_empty(), "no message file has {wanting:?}");
}
