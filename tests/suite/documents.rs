//! Copies of documents, the next edition, and a copy of the theme that is older than the program.

use super::project::Project;

#[test]
fn the_copy_of_a_document_is_published_and_linked() {
    let project = Project::starter();
    project.write("data/documents/files/bao-cao.pdf", "%PDF-1.4 a copy");
    let path = "data/documents/bao-cao-2024.yaml";
    project.write(path, project.read(path) + "file: files/bao-cao.pdf\n");
    let site = project.build(&[]);
    let copy = site.0.iter().find(|(path, _)| path.ends_with("bao-cao.pdf"));
    let (there, bytes) = copy.expect("the copy is published");
    assert_eq!(bytes, b"%PDF-1.4 a copy");
    let link = format!("href=\"../../{there}\"");
    assert!(
        site.text("documents/bao-cao-2024/index.html").contains(&link),
        "{link}"
    );
}

#[test]
fn the_next_edition_is_dated_in_the_language_of_the_page() {
    let project = Project::starter();
    project.write(
        "niengiam.yaml",
        project.read("niengiam.yaml") + "next_release: 2026-01-15\n",
    );
    let site = project.build(&[]);
    assert!(site.text("index.html").contains("15/01/2026"));
    assert!(!site.text("index.html").contains("2026-01-15"));
}

#[test]
fn a_copy_of_the_theme_that_lacks_words_says_those_of_the_program() {
    let project = Project::starter();
    project.write("themes/default/messages/vi.ftl", "nav-home = Về đầu trang\n");
    let site = project.build(&["--strict"]);
    assert!(site.text("glossary/index.html").contains("Về đầu trang"));
}
