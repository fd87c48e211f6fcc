//! What becomes of Markdown on the pages.

use super::project::{Project, Site};

/// The first publication, with this text on its first page.
fn page(text: &str) -> Project {
    let project = Project::first_publication();
    project.write("content/index.md", text);
    project
}

/// The text of an element of the built first page, from its opening to `end`.
fn part<'a>(html: &'a str, opening: &str, end: &str) -> &'a str {
    let from = html
        .find(opening)
        .unwrap_or_else(|| panic!("`{opening}` is on the page"));
    let length = html[from..]
        .find(end)
        .unwrap_or_else(|| panic!("`{end}` is behind it"));
    &html[from..from + length]
}

fn home(site: &Site) -> &str {
    site.text("index.html")
}

#[test]
fn words_tied_to_a_result_stand_with_its_mark() {
    let claim =
        "{% claim(target=\"binh-duong-congress/admitted\", result=\"exceeded\") %}**vượt** chỉ tiêu{% end %}";
    let site = page(&format!("Bình Dương {claim}.\n")).build(&[]);
    let said = part(home(&site), "<span class=\"said\">", "</p>");
    assert!(
        said.starts_with("<span class=\"said\"><strong>vượt</strong> chỉ tiêu<a "),
        "{said}"
    );
    for text in [
        "class=\"said-mark mark-exceeded\"",
        "href=\"resolutions/binh-duong-congress/index.html#target--admitted_binh-duong-agencies_2010-2015\"",
        "<span class=\"unseen\"> (Vượt: kỳ 2010-2015 1.399 người, chỉ tiêu ít nhất 800\u{a0}người)</span>",
    ] {
        assert!(said.contains(text), "{text}: {said}");
    }
}

#[test]
fn words_within_a_link_have_no_link_of_their_own() {
    let claim = "{% claim(target=\"binh-duong-congress/admitted\", result=\"met\") %}đạt{% end %}";
    let value = "{{ value(figure=\"hau-giang/2018-2022/admitted\") }}";
    let site = page(&format!("[Bình Dương {claim}, {value}](pages/about.md)\n")).build(&[]);
    let link = part(home(&site), "<a href=\"pages/about/index.html\">Bình", "</p>");
    assert_eq!(link.matches("<a ").count(), 1, "{link}");
    assert!(link.contains("4.715") && link.contains("unseen"), "{link}");
}

#[test]
fn a_claim_on_the_page_of_an_organization_needs_no_more_than_the_target() {
    let project = Project::first_publication();
    project.write(
        "content/organizations/binh-duong-agencies/2010-2015.md",
        "{% claim(target=\"admitted\", result=\"exceeded\") %}Vượt{% end %}, \
         {% claim(target=\"youth-union\", result=\"missed\") %}thấp hơn{% end %}.\n\n\
         {{ target(id=\"admitted\") }}\n",
    );
    let site = project.build(&[]);
    let html = site.text("organizations/binh-duong-agencies/2010-2015/index.html");
    for mark in ["said-mark mark-exceeded", "said-mark mark-missed"] {
        assert!(html.contains(mark), "{mark}");
    }
}

#[test]
fn a_baseline_is_neither_exceeded_nor_missed() {
    for result in ["exceeded", "missed", "met"] {
        let project = Project::first_publication();
        project.build(&[]);
        let before = project.read("public/organizations/hau-giang/2018-2022/index.html");
        project.write(
            "content/organizations/hau-giang/2018-2022.md",
            format!("---\ndescription: Kết quả.\n---\nMở đầu.\n\nBình quân năm {{% claim(target=\"admissions-per-year\", result=\"{result}\") %}}so với chỉ tiêu{{% end %}}.\n"),
        );
        let run = project.run(&["build", "--lang", "vi"]);
        assert_eq!(run.status, 1, "{result}");
        for text in [
            "content/organizations/hau-giang/2018-2022.md:6:",
            "lỗi[baseline-judged]",
            "bình quân mỗi năm 943, thấp hơn mức",
            "không dùng `claim`",
            "{{ value(figure=\"hau-giang/2018-2022/admitted\", as=\"average\") }}",
        ] {
            assert!(run.stderr.contains(text), "{text}: {}", run.stderr);
        }
        let after = project.read("public/organizations/hau-giang/2018-2022/index.html");
        assert_eq!(before, after, "the site published before stands");
    }
}

#[test]
fn a_wrong_claim_says_what_to_write_instead() {
    let project = page(
        "Bình Dương {% claim(target=\"central-25-nq-tw/youth-union\", result=\"exceeded\") %}vượt{% end %}.\n",
    );
    let run = project.run(&["check", "--lang", "en"]);
    assert_eq!(run.status, 1);
    for text in [
        "error[wrong-claim]",
        "2010-2015: missed (66.2 against at",
        "write what is so: `result=\"missed\"`",
        "{% claim(target=\"central-25-nq-tw/youth-union\", result=\"missed\") %}…{% end %}",
    ] {
        assert!(run.stderr.contains(text), "{text}: {}", run.stderr);
    }
}

#[test]
fn words_of_a_later_day_are_left_out_of_a_look_back() {
    let project = page(
        "Năm 2019 {% claim(target=\"thanh-hoa-plan-2019/admitted\", result=\"no-data\") %}chưa có số liệu cả năm{% end %}.\n",
    );
    assert!(home(&project.build(&[])).contains("said-mark mark-no-data"));
    let run = project.run(&[
        "check",
        "--lang",
        "en",
        "--format",
        "short",
        "--as-of",
        "2019-10-08",
    ]);
    assert!(
        run.stdout
            .contains("content/index.md:1:10: note[later-narrative]"),
        "{}{}",
        run.stdout,
        run.stderr
    );
    let site = project.build(&["--as-of", "2019-10-08"]);
    assert!(!home(&site).contains("said-mark"));
}
