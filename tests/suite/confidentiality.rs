//! What may not be published is in no byte of the site.

use super::project::{Project, Site};

/// A word or number that stands nowhere else.
const SECRETS: [&str; 3] = ["86421", "86.421", "86,421"];

fn is_nowhere(site: &Site, secrets: &[&str]) {
    for (path, bytes) in &site.0 {
        for secret in secrets {
            let found = bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "`{secret}` stands in {path}");
        }
    }
}

#[test]
fn a_confidential_figure_file_note_and_narrative_leave_no_byte() {
    let project = Project::first_publication();
    project.edit(
        "data/organizations/hau-giang/2018-2022.yaml",
        "figures:\n",
        "figures:\n  members: {value: 86421, date: unknown, classification: internal, note: bí-mật-một}\n",
    );
    project.write(
        "data/organizations/soc-trang/2022.yaml",
        "source: {document: hau-giang-resolution}\nclassification: confidential\nfigures:\n  admitted: 86421\n",
    );
    project.write(
        "content/pages/secret.md",
        "---\ntitle: bí-mật-hai\nclassification: confidential\n---\n\nbí-mật-ba\n",
    );
    let site = project.build(&[]);
    is_nowhere(&site, &SECRETS);
    is_nowhere(&site, &["bí-mật-một", "bí-mật-hai", "bí-mật-ba"]);
    assert!(!site.0.contains_key("organizations/soc-trang/2022/index.html"));
}

#[test]
fn an_embargo_holds_until_its_day_and_only_a_written_date_lifts_it() {
    let project = Project::first_publication();
    project.write(
        "data/organizations/soc-trang/2022.yaml",
        "source: {document: hau-giang-resolution}\nembargo_until: 2026-03-01\nfigures:\n  admitted: 86421\n",
    );
    is_nowhere(&project.build(&["--as-of", "2026-02-28"]), &SECRETS);
    let lifted = project.build(&["--as-of", "2026-03-01"]);
    assert!(
        lifted
            .text("organizations/soc-trang/2022/index.html")
            .contains("86.421")
    );

    // Without a written date the date comes from the data, and lifts nothing.
    project.edit("niengiam.yaml", "as_of: 2026-06-30\n", "");
    is_nowhere(&project.build(&[]), &SECRETS);
}

#[test]
fn no_date_in_the_future_lifts_an_embargo() {
    let project = Project::first_publication();
    project.write(
        "data/organizations/soc-trang/2022.yaml",
        "source: {document: hau-giang-resolution}\nembargo_until: 9999-01-01\nfigures:\n  admitted: 86421\n",
    );
    let run = project.run(&["build", "--as-of", "9999-02-01"]);
    assert_ne!(run.status, 0, "{}", run.stderr);
    assert!(!project.has("public/index.html"));
}

#[test]
fn a_figure_that_subtraction_would_give_is_an_error_that_names_the_figures() {
    let project = Project::first_publication();
    project.edit(
        "data/organizations/binh-duong-agencies/2010-2015.yaml",
        "sex: {women: 696}",
        "sex: {women: 696, men: {value: 703, classification: confidential}}",
    );
    let run = project.run(&["build", "--format", "short"]).fails(1);
    let finding = run
        .stdout
        .lines()
        .find(|line| line.contains("[disclosure]"))
        .expect("it is found")
        .to_owned();
    for figure in ["admitted[sex=men]", "admitted[sex=women]"] {
        assert!(finding.contains(figure), "{finding}");
    }
}

/// What the list of published files says that the site was made from.
fn made_from(project: &Project, args: &[&str]) -> String {
    project.build(args);
    let list = project.read("public/.niengiam/manifest");
    let line = list.lines().find(|line| line.starts_with("# made from "));
    line.expect("it says what it was made from").to_owned()
}

#[test]
fn the_fingerprint_of_a_site_confirms_no_guess_at_what_is_kept_back() {
    let project = Project::first_publication();
    let with = |project: &Project, published: &str, kept: &str| {
        project.write(
            "data/organizations/soc-trang/2022.yaml",
            format!(
                "source: {{document: hau-giang-resolution}}\nfigures:\n  admitted: {published}\n  \
                 members: {{value: {kept}, date: unknown, classification: internal}}\n"
            ),
        );
        made_from(project, &[])
    };
    let first = with(&project, "321", "86421");
    assert_eq!(with(&project, "321", "7"), first);
    assert_ne!(with(&project, "322", "7"), first);
}

#[test]
fn the_fingerprint_of_a_site_where_nothing_is_kept_back_is_one_of_its_sources() {
    let project = Project::first_publication();
    let first = made_from(&project, &[]);
    assert_eq!(made_from(&project, &[]), first);
    assert_ne!(made_from(&project, &["--as-of", "2026-06-29"]), first);
    assert_ne!(made_from(&project, &["--base-url", "https://example.vn/"]), first);
    project.write("themes/default/messages/vi.ftl", "home-newest = Mới\n");
    assert_ne!(made_from(&project, &[]), first);
}
