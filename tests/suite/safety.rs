//! What a build never does to the files around it.

use super::project::{Project, tree};

#[test]
fn folders_that_are_not_for_a_site_are_refused_untouched() {
    let project = Project::starter();
    project.write("elsewhere/letter.txt", "mine");
    let before = tree(&project.path("."));
    for folder in [
        ".",
        "data",
        "data/documents",
        "content",
        "themes",
        "elsewhere",
        "/",
        "niengiam.yaml",
        "..",
    ] {
        let run = project.run(&["build", "-o", folder]).fails(2);
        assert!(!run.stderr.is_empty(), "{folder}: the program says why");
        assert!(
            before == tree(&project.path(".")),
            "{folder}: nothing was touched"
        );
    }
}

#[test]
fn a_new_folder_a_file_of_somebody_else_and_a_second_build() {
    let project = Project::starter();
    project.run(&["build", "-o", "out/site"]).succeeds();
    project.write("out/site/mine.txt", "mine");
    let run = project.run(&["build", "-o", "out/site"]).succeeds();
    assert!(
        run.stderr.contains(": 0 "),
        "a second build writes nothing: {}",
        run.stderr
    );
    assert_eq!(project.read("out/site/mine.txt"), "mine");
    project.run(&["clean", "-o", "out/site"]).succeeds();
    assert_eq!(
        tree(&project.path("out/site")).keys().collect::<Vec<_>>(),
        ["mine.txt"]
    );
}

#[test]
fn init_overwrites_nothing() {
    let project = Project::empty();
    project.write("there/file.txt", "mine");
    project.run(&["init", "there"]).fails(2);
    assert_eq!(tree(&project.path("there")).len(), 1);
    project.run(&["init", "new"]).succeeds();
    project.run(&["check", "-r", "new", "--strict"]).succeeds();
    project.run(&["init", "english", "--lang", "en"]).succeeds();
    project.run(&["build", "-r", "english", "--strict"]).succeeds();
}

#[test]
fn a_page_whose_source_is_gone_goes_and_nothing_else() {
    let project = Project::starter();
    project.write("content/pages/extra.md", "---\ntitle: Thêm\n---\n\nMột trang.\n");
    assert!(project.build(&[]).0.contains_key("pages/extra/index.html"));
    std::fs::remove_file(project.path("content/pages/extra.md")).expect("it is there");
    assert!(!project.build(&[]).0.contains_key("pages/extra/index.html"));
    assert!(
        !project.has("public/pages"),
        "the folder it leaves empty goes too"
    );
}
