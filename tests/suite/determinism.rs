//! The same input gives the same bytes.

use std::fs;

use super::project::{Project, copy_folder, repository, tree};

#[test]
fn jobs_folders_and_the_order_of_creation_do_not_show() {
    let first = Project::first_publication();
    let one = first.build(&["--jobs", "1"]).0;
    let eight = Project::first_publication().build(&["--jobs", "8"]).0;
    assert!(one == eight, "the number of jobs does not show");

    // The same files, created in the opposite order, in a folder of another depth.
    let project = Project::empty();
    let mut files: Vec<(String, Vec<u8>)> = ["data", "content"]
        .into_iter()
        .flat_map(|folder| {
            tree(&repository().join(folder))
                .into_iter()
                .map(move |(path, bytes)| (format!("{folder}/{path}"), bytes))
        })
        .collect();
    files.reverse();
    for (path, bytes) in files {
        project.write(&format!("deep/er/{path}"), bytes);
    }
    let config = fs::read(repository().join("niengiam.yaml")).expect("it has a configuration");
    project.write("deep/er/niengiam.yaml", config);
    copy_folder(&repository().join("themes"), &project.path("deep/er/themes"));
    project.run(&["build", "-r", "deep/er"]).succeeds();
    assert!(
        one == tree(&project.path("deep/er/public")),
        "neither folder nor order of creation shows"
    );
}
