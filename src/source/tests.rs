use std::fs;

use super::*;
use crate::diag::Severity;

fn publication(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// The files' paths, and the findings as `code path` or `code path:offset`.
fn read(folder: &Path) -> (Workspace, Vec<String>) {
    let mut sink = Sink::default();
    let workspace = source(folder, None, &mut sink).unwrap();
    let show = |finding: &Diagnostic| match &finding.origin {
        Origin::Place { path, .. } => format!("{} {path}", finding.code.name()),
        Origin::File(id) => format!("{} {}", finding.code.name(), workspace.file(*id).unwrap().path),
        Origin::Bytes(id, range) => {
            let path = &workspace.file(*id).unwrap().path;
            format!("{} {path}:{}", finding.code.name(), range.start)
        }
        other @ Origin::Data(..) => panic!("{other:?}"),
    };
    let findings = sink.diagnostics().iter().map(show).collect();
    (workspace, findings)
}

fn paths(workspace: &Workspace) -> Vec<&str> {
    workspace.files.iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn files_come_in_the_order_of_paths_whatever_the_order_on_disk() {
    let folder = publication(&[
        ("niengiam.yaml", b"\xEF\xBB\xBFtitle: x\r\n"),
        ("data/organizations/b/2024.yaml", b""),
        ("data/organizations/a/organization.yml", b""),
        ("content/index.md", b"x"),
        ("content/map.svg", b"<svg/>"),
        ("README.md", b""),
        ("public/index.html", b""),
    ]);
    let (workspace, findings) = read(folder.path());
    let wanted = [
        "content/index.md",
        "content/map.svg",
        "data/organizations/a/organization.yml",
        "data/organizations/b/2024.yaml",
        "niengiam.yaml",
    ];
    assert_eq!(paths(&workspace), wanted);
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(workspace.at("niengiam.yaml").unwrap().text, "title: x\r\n");
    let picture = workspace.at("content/map.svg").unwrap();
    assert_eq!((picture.size, picture.text.as_str()), (6, ""));
    for (index, file) in workspace.files.iter().enumerate() {
        assert_eq!(file.id.0 as usize, index);
    }
}

#[test]
fn what_cannot_be_used_is_found_and_the_rest_is_read() {
    let large = vec![b'#'; 8 * 1024 * 1024 + 1];
    let folder = publication(&[
        ("niengiam.yaml", b""),
        ("niengiam.yml", b""),
        ("data/organizations/a/2024.yaml", b"\xEF\xBB\xBFa: \xFF"),
        ("data/organizations/a/2024.yml", b""),
        ("data/organizations/a/organization.yaml", b""),
        ("data/indicator.yaml", b""),
        ("data/indicators.yaml", &large),
        ("content/to\u{302}i.md", b""),
    ]);
    let (workspace, findings) = read(folder.path());
    let wanted = [
        "bad-name content/to\u{302}i.md",
        "unexpected-file data/indicator.yaml",
        "duplicate-file data/organizations/a/2024.yml",
        "duplicate-file niengiam.yml",
        "too-large data/indicators.yaml",
        "not-utf-8 data/organizations/a/2024.yaml:3",
    ];
    assert_eq!(findings, wanted);
    let broken = workspace.at("data/organizations/a/2024.yaml").unwrap();
    assert_eq!((broken.text.as_str(), broken.readable), ("a: \u{FFFD}", false));
    assert!(
        workspace
            .at("data/organizations/a/organization.yaml")
            .unwrap()
            .readable
    );
}

#[cfg(unix)]
#[test]
fn no_link_is_followed_out_of_the_publication() {
    use std::os::unix::fs::symlink;
    let outside = publication(&[("secret/organization.yaml", b"name: x"), ("x.yaml", b"")]);
    let folder = publication(&[("niengiam.yaml", b""), ("data/documents/a.yaml", b"name: a")]);
    let data = folder.path().join("data");
    symlink(outside.path().join("secret"), data.join("organizations")).unwrap();
    symlink(outside.path().join("x.yaml"), data.join("indicators.yaml")).unwrap();
    symlink("nowhere.yaml", data.join("periods.yaml")).unwrap();
    symlink("a.yaml", data.join("documents/b.yaml")).unwrap();
    symlink("../data", data.join("resolutions")).unwrap();
    let (workspace, findings) = read(folder.path());
    assert_eq!(
        paths(&workspace),
        ["data/documents/a.yaml", "data/documents/b.yaml", "niengiam.yaml"]
    );
    assert_eq!(workspace.at("data/documents/b.yaml").unwrap().text, "name: a");
    let wanted = [
        "link-outside data/indicators.yaml",
        "link-outside data/organizations",
        "link-outside data/periods.yaml",
        "link-outside data/resolutions",
    ];
    assert_eq!(findings, wanted);
}

#[test]
fn a_folder_without_configuration_stops_the_run() {
    let folder = publication(&[("data/indicators.yaml", b"")]);
    let failure = source(folder.path(), None, &mut Sink::default()).unwrap_err();
    assert_eq!(failure.message.id, "source-no-publication");
    assert!(failure.help.is_some());
    let chosen = folder.path().join("other.yaml");
    let failure = source(folder.path(), Some(&chosen), &mut Sink::default()).unwrap_err();
    assert_eq!(failure.message.id, "source-no-config");

    fs::write(&chosen, "x: y").unwrap();
    let mut sink = Sink::default();
    let workspace = source(folder.path(), Some(&chosen), &mut sink).unwrap();
    assert_eq!(workspace.at("other.yaml").unwrap().kind, FileKind::Config);
    assert!(!sink.has(Severity::Error));
}
