//! What is not let in: each is found, at its place, and nothing is published.

use super::super::project::Project;

/// Builds a publication with this file, and asserts that at this line this is found and nothing is published.
#[track_caller]
fn refused(path: &str, content: &str, line: usize, code: &str) -> String {
    let project = Project::starter();
    project.write(path, content);
    let run = project
        .run(&["build", "--format", "short", "--lang", "en"])
        .fails(1);
    let said = run.stdout.clone();
    run.finds(path, line, code);
    assert!(!project.has("public/index.html"), "{path}: nothing is published");
    said
}

fn narrative(line: &str) -> String {
    format!("Một.\n\n{line}\n")
}

#[test]
fn addresses_that_run_something_are_refused_however_they_are_written() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/svg+xml,x",
        "file:///etc/passwd",
        "blob:x",
        "view-source:x",
        "C:/Windows/win.ini",
        "c:x",
        "https:example.vn",
        "https://",
        "https://example.vn/&#x202E;fdp.exe",
    ] {
        let link = narrative(&format!("[a]({address})"));
        refused("content/index.md", &link, 3, "unsafe-url");
    }
    // The angle brackets of a link of its own, and of one with spaces.
    refused(
        "content/index.md",
        &narrative("<javascript:alert(1)>"),
        3,
        "unsafe-url",
    );
    refused(
        "content/index.md",
        &narrative("[a][b]\n\n[b]: <javascript:alert(1)>"),
        3,
        "unsafe-url",
    );
    // Browsers leave these out of the middle of a word.
    for address in [
        "<java\tscript:alert(1)>",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
    ] {
        refused(
            "content/index.md",
            &narrative(&format!("[a]({address})")),
            3,
            "unsafe-url",
        );
    }
}

#[test]
fn ways_out_of_the_publication_are_refused() {
    for path in [
        "../../etc/passwd",
        "%2e%2e/%2e%2e/etc/passwd",
        "..%2f..%2fetc/passwd",
        "%2E%2E%2F%2E%2E%2Fetc",
        "../niengiam.yaml",
        "/etc/passwd",
        "//server/share/file",
        "\\\\\\\\server\\\\share",
        "..\\\\..\\\\etc",
        "a%5c..%5cb",
        "%00index.md",
        "%ff.md",
    ] {
        let link = narrative(&format!("[a](<{path}>)"));
        let said = refused("content/index.md", &link, 3, "leaves-publication");
        assert!(said.contains("link"), "{said}");
    }
    let document = |file: &str| {
        format!("type: Báo cáo\nnumber: unknown\ndate: 2025-01-15\ntitle: Báo cáo\nfile: {file}\n")
    };
    for file in [
        "../../niengiam.yaml",
        "files/../../x.pdf",
        "/etc/passwd",
        "'C:\\x.pdf'",
        "C:/x.pdf",
        "'\\\\server\\x.pdf'",
        "'..\\x.pdf'",
        "'%2e%2e/x.pdf'",
        "https://example.vn/x.pdf",
        "javascript:alert(1)",
    ] {
        let path = "data/documents/bao-cao-2024.yaml";
        let project = Project::starter();
        project.write(path, document(file));
        let run = project
            .run(&["check", "--format", "short", "--lang", "en"])
            .fails(1);
        assert!(
            run.stdout.contains(&format!("{path}:5:7: error[bad-address]"))
                || run.stdout.contains(&format!("{path}:5:7: error[missing-file]")),
            "{file}: {}",
            run.stdout
        );
    }
}

#[test]
fn yaml_that_repeats_nests_or_swells_is_refused() {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nperiods: *b\n";
    refused("data/periods.yaml", bomb, 1, "alias");
    let merged = "periods:\n  2024: &x {name: a}\n  2025:\n    <<: *x\n";
    refused("data/periods.yaml", merged, 2, "alias");
    refused(
        "data/periods.yaml",
        "periods: !!python/object:os.system x\n",
        1,
        "syntax",
    );
    refused(
        "data/periods.yaml",
        &format!("periods: {}\n", "[".repeat(50_000)),
        1,
        "too-large",
    );
    refused(
        "data/periods.yaml",
        &format!("periods: {}\n", "{a: ".repeat(50_000)),
        1,
        "too-large",
    );
    let mut steps = String::new();
    for depth in 0..100 {
        steps += &" ".repeat(depth);
        steps += "a:\n";
    }
    refused("data/periods.yaml", &steps, 33, "too-large");
    refused("data/periods.yaml", &"#".repeat(9 * 1024 * 1024), 0, "too-large");
    let front = format!("---\ntitle: {}\n---\n", "[".repeat(50_000));
    refused("content/index.md", &front, 2, "too-large");
}

#[test]
fn numbers_no_type_holds_are_refused() {
    let path = "data/organizations/toan-tinh/2024.yaml";
    for number in [
        "9999999999999999999",
        "0.1234567890123456789",
        "1e400",
        "-1e-400",
        ".inf",
        ".nan",
        "0x7fffffffffffffff",
        "1_000_000",
        "٤٧١٥",
    ] {
        let content = format!("source: {{document: bao-cao-2024}}\nfigures:\n  admitted: {number}\n");
        refused(path, &content, 3, "bad-number");
    }
    let content = format!(
        "source: {{document: bao-cao-2024}}\nfigures:\n  admitted: {}\n",
        "9".repeat(100_000)
    );
    let said = refused(path, &content, 3, "bad-number");
    assert!(
        said.len() < 5_000,
        "a finding is no longer than a person reads: {}",
        said.len()
    );
}

#[test]
fn characters_that_hide_or_turn_others_are_refused() {
    for hidden in [
        "\u{202E}", "\u{2066}", "\u{200B}", "\u{AD}", "\u{0}", "\u{1B}", "\u{85}", "\u{2028}",
    ] {
        refused(
            "content/index.md",
            &narrative(&format!("a{hidden}b")),
            3,
            "hidden-characters",
        );
        let yaml = format!("# x\nname: Tỉnh{hidden}a\n");
        refused(
            "data/organizations/toan-tinh/organization.yaml",
            &yaml,
            2,
            "hidden-characters",
        );
    }
    for (escaped, line) in [("\"a\\u202Eb\"", 1), ("\"a\\0b\"", 1), ("\"a\\x1Bb\"", 1)] {
        let yaml = format!("name: {escaped}\n");
        refused(
            "data/organizations/toan-tinh/organization.yaml",
            &yaml,
            line,
            "hidden-characters",
        );
    }
    for entity in ["&#x202E;", "&#1;", "&#x2;", "&#6;", "&ZeroWidthSpace;", "&shy;"] {
        for text in [
            format!("a{entity}b"),
            format!("## a{entity}b"),
            format!("[a{entity}b](#a)"),
            format!("![a{entity}b](x.svg)"),
        ] {
            refused("content/index.md", &narrative(&text), 3, "hidden-characters");
        }
    }
}

#[test]
fn a_name_no_system_or_reader_can_use_is_found() {
    for name in ["a\u{202E}b.md", "a\u{200B}.md", "a\nb.md"] {
        let project = Project::starter();
        project.write(&format!("content/pages/{name}"), "---\ntitle: x\n---\n");
        let run = project
            .run(&["check", "--format", "short", "--lang", "en"])
            .fails(1);
        assert!(run.stdout.contains("error[bad-name]"), "{name:?}: {}", run.stdout);
        assert!(
            !run.stdout.contains(['\u{202E}', '\u{200B}']),
            "it is not said as it is: {}",
            run.stdout
        );
    }
}

#[test]
fn html_of_the_author_is_not_let_through() {
    for html in [
        "<script>alert(1)</script>",
        "<b onclick=x>a</b>",
        "<!-- x -->",
        "<iframe src=x>",
        "<?x ?>",
    ] {
        let project = Project::starter();
        project.write("content/index.md", narrative(&format!("a {html}")));
        let run = project
            .run(&["build", "--format", "short", "--lang", "en"])
            .succeeds();
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(
            said.contains("content/index.md:3:3: warning[raw-html]"),
            "{html}: {said}"
        );
        let page = project.read("public/index.html");
        assert!(!page.contains(html), "{html}");
        super::html::read(&page).unwrap_or_else(|wrong| panic!("{html}: {wrong}"));
    }
}
