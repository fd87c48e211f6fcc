//! The mistakes an editor makes: all found in one run, each at its line, and yesterday's site left standing.

use super::project::{Project, tree};

const FIGURES: &str = "data/organizations/hau-giang/2018-2022.yaml";

/// The line, from 1, on which a text first stands in a file.
fn line_of(project: &Project, path: &str, text: &str) -> usize {
    let content = project.read(path);
    content
        .lines()
        .position(|line| line.contains(text))
        .unwrap_or_else(|| panic!("`{text}` is in {path}"))
        + 1
}

#[test]
fn every_mistake_is_found_at_its_line_in_one_run() {
    let project = Project::first_publication();
    project.build(&[]);
    let before = tree(&project.path("public"));

    project.write(
        "data/organizations/hau-giang/2023.yaml",
        "source: {document: hau-giang-resolution}\n\
         figures:\n\
         \x20 admited: 900\n\
         \x20 admitted:\n\
         \x20   value: 1.399\n\
         \x20   by:\n\
         \x20     priority-group: {pupil: 12}\n\
         \x20 members: 63,2\n\
         \x20 members: 70\n\
         \x20 youth-union-share: .nan\n\
         \x20 candidates-prepared:\n",
    );
    project.write(
        "data/organizations/can-tho-2025/2024.yaml",
        "source: {document: hau-giang-resolution}\nfigures:\n  admitted: 12\n",
    );
    project.write(
        "data/resolutions/unknown-document.yaml",
        "document: hau-giang-resolutoin\norganization: hau-giang\n",
    );
    project.write(
        "data/organizations/thanh-hoa-enterprises/2013-2018.yml",
        "source: {document: 673-cv-duk}\nfigures:\n  admitted: 1823\n",
    );
    project.write(
        "content/pages/links.md",
        "---\ntitle: Liên kết\n---\n\n[chết](../resolutions/none.md)\n\n[ra ngoài](../../../../etc/passwd)\n",
    );
    project.write("content/pages/latin.md", b"---\ntitle: a\n---\n\nk\xe9t n\xe1p\n");
    project.write("data/documents/deep.yaml", "[".repeat(200_000));
    project.write(
        "data/documents/bomb.yaml",
        "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b]\n",
    );

    let figures = "data/organizations/hau-giang/2023.yaml";
    project
        .run(&["build", "--format", "short"])
        .fails(1)
        .finds(figures, 3, "unknown-indicator")
        .finds(figures, 5, "ambiguous-number")
        .finds(figures, 7, "unknown-category")
        .finds(figures, 8, "bad-number")
        .finds(figures, 9, "duplicate-key")
        .finds(figures, 10, "bad-number")
        .finds(figures, 11, "empty-value")
        .finds("data/organizations/can-tho-2025/2024.yaml", 3, "outside-lifetime")
        .finds("data/resolutions/unknown-document.yaml", 1, "unknown-document")
        .finds(
            "data/organizations/thanh-hoa-enterprises/2013-2018.yml",
            0,
            "duplicate-file",
        )
        .finds("content/pages/links.md", 5, "dead-link")
        .finds("content/pages/links.md", 7, "leaves-publication")
        .finds("content/pages/latin.md", 5, "not-utf-8")
        .finds("data/documents/deep.yaml", 1, "too-large")
        .finds("data/documents/bomb.yaml", 1, "alias");

    assert!(
        before == tree(&project.path("public")),
        "the site published before is as it was"
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let plain = Project::first_publication();
    let plain_site = plain.build(&[]).0;
    let windows = Project::first_publication();
    for path in [
        FIGURES,
        "niengiam.yaml",
        "data/indicators.yaml",
        "content/index.md",
    ] {
        let text = windows.read(path).replace('\n', "\r\n");
        windows.write(path, format!("\u{feff}{text}"));
    }
    let windows_site = windows.build(&[]).0;
    assert!(plain_site == windows_site, "line ends do not show in the site");
}

#[test]
fn the_message_names_the_value_the_nearest_name_and_what_to_write() {
    let project = Project::first_publication();
    project.edit(FIGURES, "  admitted:\n", "  admited:\n");
    let run = project.run(&["check"]).fails(1);
    let line = line_of(&project, FIGURES, "admited");
    assert!(
        run.stderr.contains(&format!("{FIGURES}:{line}:3")),
        "{}",
        run.stderr
    );
    for text in [
        "admited",
        "`admitted`",
        "niengiam explain unknown-indicator",
        "lỗi",
    ] {
        assert!(run.stderr.contains(text), "`{text}` is not in\n{}", run.stderr);
    }
    let english = project.run(&["check", "--lang", "en"]).fails(1);
    assert!(
        english.stderr.contains("error") && english.stderr.contains("`admitted`"),
        "{}",
        english.stderr
    );
}

#[test]
fn a_comma_in_braces_is_one_finding_with_the_line_as_it_should_be() {
    const TASKS: &str = "data/resolutions/nghi-quyet.yaml";
    let project = Project::fixture("annex");
    for (wrong, right) in [
        (
            "text: {vi: Đề xuất cơ chế, chính sách, en: Propose policies}",
            "text: {vi: \"Đề xuất cơ chế, chính sách\", en: Propose policies}",
        ),
        (
            "text: {vi: Đề xuất cơ chế, chính sách, biện pháp 2020, 2021, en: Propose policies}",
            "text: {vi: \"Đề xuất cơ chế, chính sách, biện pháp 2020, 2021\", en: Propose policies}",
        ),
        (
            "text: {vi: Ra \"Đề án\", en: Propose rules, policies}",
            "text: {vi: Ra \"Đề án\", en: \"Propose rules, policies\"}",
        ),
        (
            "text: {vi: Thực hiện \"Đề án\", kế hoạch}",
            "text: {vi: \"Thực hiện 'Đề án', kế hoạch\"}",
        ),
    ] {
        let task = |text: &str| format!("- {{id: a, body: Ban Tổ chức, {text}}}");
        let file = format!(
            "document: nq-05\norganization: tinh-mau\ntasks:\n  {}\n",
            task(wrong)
        );
        project.write(TASKS, file);
        let said = project.run(&["check", "--lang", "vi"]).fails(1).stderr;
        assert_eq!(said.matches(&format!("{TASKS}:4:")).count(), 1, "{said}");
        assert!(said.contains("dấu phẩy ngăn cách các mục"), "{said}");
        assert!(said.contains(&task(right)), "`{right}` is not in\n{said}");
        let short = project.run(&["check", "--format", "short"]).fails(1);
        let errors = short.stdout.matches(&format!("{TASKS}:")).count();
        assert_eq!(errors, 1, "{}", short.stdout);
    }
}

#[test]
fn warnings_stop_a_build_only_where_that_is_asked_for() {
    let project = Project::first_publication();
    project.write("content/pages/html.md", "---\ntitle: Trang\n---\n\n<b>đậm</b>\n");
    project.write("content/pages/html.en.md", "---\ntitle: Page\n---\n\nText.\n");
    project
        .run(&["build", "--format", "short"])
        .succeeds()
        .finds("content/pages/html.md", 5, "raw-html");
    project.run(&["check", "--strict", "--format", "short"]).fails(1);
}

#[test]
fn json_is_valid_and_holds_the_place() {
    let project = Project::first_publication();
    project.edit(FIGURES, "value: 4715", "value: 4.715");
    let run = project.run(&["check", "--format", "json"]).fails(1);
    let findings: serde_json::Value =
        serde_json::from_str(&run.stdout).expect("standard output is JSON alone");
    let of_file = findings
        .as_array()
        .expect("it is a list")
        .iter()
        .find(|finding| finding["file"] == FIGURES);
    let first = of_file.expect("the finding is there");
    assert_eq!(first["code"], "ambiguous-number");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["line"], line_of(&project, FIGURES, "4.715"));
}

/// What an editor is told of the publication after `text` was put in the place of `old`.
fn told(path: &str, old: &str, text: &str) -> String {
    let project = Project::first_publication();
    project.edit(path, old, text);
    project.run(&["check"]).fails(1).stderr
}

/// The errors in the full form of the findings.
fn errors(told: &str) -> usize {
    told.matches("lỗi[").count()
}

#[test]
fn a_target_or_a_dimension_that_cannot_be_read_makes_one_finding() {
    let resolution = "data/resolutions/hau-giang-admission.yaml";
    for (path, old, text) in [
        (resolution, "between: [1020, 1250]", "between: [1020]"),
        (resolution, "    measure: admitted\n", ""),
        (resolution, "id: priority-groups", "id: admissions-per-year"),
        (
            "data/indicators.yaml",
            "Education}\n    completeness: partial",
            "Education}\n    completeness: parital",
        ),
    ] {
        let told = told(path, old, text);
        assert_eq!(errors(&told), 1, "{text}:\n{told}");
        assert!(
            !told.contains("later-narrative"),
            "nothing of it is later:\n{told}"
        );
    }
}

#[test]
fn a_vietnamese_word_for_a_fixed_one_is_understood_and_the_words_are_explained() {
    let told = told(FIGURES, "figures:", "status: chính thức\nfigures:");
    for text in [
        "có phải là `official`",
        "`estimate` (ước tính)",
        "status: official",
    ] {
        assert!(told.contains(text), "`{text}` is not in\n{told}");
    }
}

#[test]
fn the_signs_of_yearbooks_have_words_of_their_own() {
    for (sign, word) in [("-", "did-not-occur"), ("...", "not-available")] {
        let told = told(FIGURES, "value: 4715", &format!("value: {sign}"));
        assert!(told.contains(&format!("value: {word}")), "{told}");
    }
    let told = told(
        "data/resolutions/hau-giang-admission.yaml",
        "between: [3, 4]",
        "at_least: khoảng 3",
    );
    assert!(
        !told.contains("not-available"),
        "a target is a number or it is not there:\n{told}"
    );
}

#[test]
fn a_slip_in_brackets_is_called_by_its_name_and_in_one_language() {
    let organization = "data/organizations/hau-giang/organization.yaml";
    let quote = told(
        organization,
        "{vi: Đảng bộ tỉnh Hậu Giang",
        "{vi: \"Đảng bộ tỉnh Hậu Giang",
    );
    assert!(
        quote.contains("organization.yaml:1:12") && quote.contains("dấu nháy"),
        "{quote}"
    );
    let hash = told(organization, "vi: Đảng bộ tỉnh Hậu Giang", "vi: Đảng bộ #1");
    assert!(
        hash.contains("organization.yaml:1:20") && hash.contains("`#`"),
        "{hash}"
    );
    let colon = told(
        "niengiam.yaml",
        "\"Kết nạp đảng viên: kết quả so với chỉ tiêu\"",
        "Kết nạp đảng viên: kết quả",
    );
    for told in [quote, hash, colon] {
        assert!(
            !told.contains("did not find") && !told.contains("not allowed"),
            "{told}"
        );
    }
}

#[test]
fn copies_and_endings_that_a_computer_made_are_explained() {
    let project = Project::first_publication();
    let copy = project.read(FIGURES);
    project.write("data/organizations/hau-giang/2018-2022 - Copy.yaml", &copy);
    project.write("data/organizations/hau-giang/2017.yaml.txt", &copy);
    project.write(
        "data/organizations/hau-giang/2016.yaml",
        "chỉ tiêu;số;năm\nkết nạp;4715;2016\n",
    );
    let told = project.run(&["check"]).fails(1).stderr;
    for text in [
        "bản sao của tệp `2018-2022`",
        "`data/organizations/hau-giang/2017.yaml`",
        "2016.yaml:1:1",
        "Excel",
    ] {
        assert!(told.contains(text), "`{text}` is not in\n{told}");
    }
}

#[test]
fn a_folder_or_a_configuration_that_is_not_there_is_named_in_one_language() {
    let project = Project::first_publication();
    for (option, path) in [("-r", "khong-co"), ("-c", "khong-co.yaml"), ("-c", "data")] {
        let told = project.run(&["check", option, path]).fails(2).stderr;
        assert!(told.contains(&format!("`{path}`")), "{told}");
        assert!(told.contains("cách sửa") && !told.contains("os error"), "{told}");
    }
}
