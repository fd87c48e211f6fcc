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

/// The findings about the first page with this text, `line:column code` each.
fn places(text: impl AsRef<[u8]>) -> Vec<String> {
    let project = Project::first_publication();
    project.write("content/index.md", text);
    let run = project.run(&["check", "--lang", "en", "--format", "short"]);
    let own = run
        .stdout
        .lines()
        .filter_map(|line| line.strip_prefix("content/index.md:"));
    // What is said of the file as a whole has no place in it.
    own.filter(|line| !line.starts_with(' '))
        .map(|line| {
            let (place, rest) = line.split_once(": ").unwrap();
            let code = rest.split_once('[').unwrap().1.split_once(']').unwrap().0;
            format!("{place} {code}")
        })
        .collect()
}

#[test]
fn a_finding_is_at_its_place_wherever_in_markdown_it_stands() {
    let text = "---\n\
        title: Đảng bộ\n\
        ---\n\
        Đoạn “đầu” có [liên kết](khong.md).\n\
        \n\
        - mục một\n\
        \x20 - mục {{ value(figure=\"hau-giang/2018-2022/admited\") }}\n\
        \n\
        1. ![](anh.png)\n\
        \n\
        > Trích **{{ vlaue() }}** và\n\
        > dòng {% claim(target=\"binh-duong-congress/admitted\", result=\"missed\") %}dưới{% end %}.\n\
        \n\
        | Ô | Ô |\n\
        |---|---|\n\
        | đầu | [x](khong.md) và {{ value(figure=\"hau-giang/2018-2022/admitted\", an=1) }} |\n\
        \n\
        Chú thích[^1] và[^2].\n\
        \n\
        [^1]: Trong chú thích {{ tasks() }}.\n\
        \n\
        \x20   Đoạn hai {{ value(figure=\"hau-giang/2018-2022/admited\") }}.\n";
    let expected = [
        "4:15 dead-link",
        "7:26 bad-argument",
        "9:4 missing-alt",
        "9:4 dead-link",
        "11:14 unknown-shortcode",
        "12:64 wrong-claim",
        "16:9 dead-link",
        "16:74 unknown-argument",
        "18:17 undefined-footnote",
        "20:23 missing-argument",
        "22:31 bad-argument",
    ];
    let found = places(text);
    for place in expected {
        assert!(found.iter().any(|found| found == place), "{place}: {found:#?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    assert_eq!(
        places(text.replace('\n', "\r\n")),
        found,
        "with line ends of Windows"
    );
    assert_eq!(places(format!("\u{FEFF}{text}")), found, "with a byte order mark");
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_the_text() {
    let site = page(
        "Một[^b], hai[^a], lại một[^b].\n\n\
         [^a]: Chú thích *a*, số {{ value(figure=\"hau-giang/2018-2022/admitted\") }}.\n\n\
         [^b]: Chú thích b, xem thêm[^c].\n\n    Đoạn hai.\n\n\
         [^c]: Chú thích c.\n\n\
         ## Phần cuối\n\nChữ.\n",
    )
    .build(&[]);
    let html = home(&site);
    let notes = part(html, "<section class=\"footnotes\"", "</section>");
    let order: Vec<usize> = ["Chú thích b", "Chú thích <em>a</em>", "Chú thích c"]
        .iter()
        .map(|text| notes.find(text).unwrap_or_else(|| panic!("{text}: {notes}")))
        .collect();
    assert!(order.is_sorted(), "{notes}");
    assert!(html.find("Phần cuối") < html.find("<section class=\"footnotes\""));
    for text in [
        "<p>Một<sup class=\"footnote-ref\"><a id=\"fnref_1\" href=\"#fn_1\"",
        "<a id=\"fnref_1_2\" href=\"#fn_1\"",
        "<a id=\"fnref_2\" href=\"#fn_2\"",
        "href=\"#fnref_1\" aria-label=\"Trở lại chỗ dẫn chú thích 1, lần 1\">↑1</a>",
        "href=\"#fnref_1_2\" aria-label=\"Trở lại chỗ dẫn chú thích 1, lần 2\">↑2</a></p></li>",
        "href=\"#fnref_2\" aria-label=\"Trở lại chỗ dẫn chú thích 2\">↑</a></p></li>",
        "id=\"fn_title\">Chú thích</h2>",
    ] {
        assert!(html.contains(text), "{text}: {notes}");
    }
}

#[test]
fn anchors_are_made_of_the_words_and_stay() {
    let project = Project::first_publication();
    project.write(
        "content/pages/about.md",
        "---\ntitle: Giới thiệu\n---\n\n## Đảng viên mới\n\n## Đảng viên mới\n\n## Đảng viên mới 2\n\n## Kết quả {#ket-luan}\n\n\
         ## Kết luận\n\n### Mã `2024` và *nghiêng*\n\n## Ngoặc \\{a\\}\n",
    );
    let site = project.build(&[]);
    let html = site.text("pages/about/index.html");
    for heading in [
        "<h2 id=\"dang-vien-moi\">Đảng viên mới</h2>",
        "<h2 id=\"dang-vien-moi-2\">Đảng viên mới</h2>",
        "<h2 id=\"dang-vien-moi-2-2\">Đảng viên mới 2</h2>",
        "<h2 id=\"ket-luan\">Kết quả</h2>",
        "<h2 id=\"ket-luan-2\">Kết luận</h2>",
        "<h3 id=\"ma-2024-va-nghieng\">Mã <code>2024</code> và <em>nghiêng</em></h3>",
        "<h2 id=\"ngoac-a\">Ngoặc {a}</h2>",
        "<a href=\"#ket-luan\">Kết quả</a>",
        "<a href=\"#ma-2024-va-nghieng\">Mã 2024 và nghiêng</a>",
    ] {
        assert!(html.contains(heading), "{heading}");
    }
}

/// A PNG of this size, as far as its header tells.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    bytes
}

/// A JPEG of this size, as far as its first segments tell.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC0\0\x11\x08".to_vec();
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9]);
    bytes
}

/// A GIF of this size.
fn gif(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"GIF89a".to_vec();
    bytes.extend(width.to_le_bytes());
    bytes.extend(height.to_le_bytes());
    bytes.extend([0, 0, 0, 0x3B]);
    bytes
}

/// A lossless WebP of this size.
fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f".to_vec();
    bytes.extend(((width - 1) | ((height - 1) << 14)).to_le_bytes());
    bytes.extend([0; 16]);
    bytes
}

#[test]
fn pictures_are_copied_and_as_large_as_their_files_say() {
    let project = page(
        "![Lễ “kết nạp”](anh/le.png \"Lễ kết nạp ở <Hậu Giang>\")\n\n\
         Trong câu ![ảnh](anh/anh.jpg), ![gif](anh/a.gif) ![webp](anh/a.webp \"Lời\") ![svg](anh/a.svg).\n",
    );
    project.write("content/anh/le.png", png(640, 480));
    project.write("content/anh/anh.jpg", jpeg(1200, 800));
    project.write("content/anh/a.gif", gif(30, 20));
    project.write("content/anh/a.webp", webp(300, 200));
    project.write(
        "content/anh/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 12 34\"/>",
    );
    let site = project.build(&[]);
    let html = home(&site);
    for text in [
        "<figure class=\"picture\"><img src=\"files/anh/le.png\" alt=\"Lễ “kết nạp”\" width=\"640\" height=\"480\" loading=\"lazy\"><figcaption>Lễ kết nạp ở &lt;Hậu Giang&gt;</figcaption></figure>",
        "<img src=\"files/anh/anh.jpg\" alt=\"ảnh\" width=\"1200\" height=\"800\" loading=\"lazy\">",
        "<img src=\"files/anh/a.gif\" alt=\"gif\" width=\"30\" height=\"20\" loading=\"lazy\">",
        "<img src=\"files/anh/a.webp\" alt=\"webp\" title=\"Lời\" width=\"300\" height=\"200\" loading=\"lazy\">",
        "<img src=\"files/anh/a.svg\" alt=\"svg\" width=\"12\" height=\"34\" loading=\"lazy\">",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert_eq!(site.0["files/anh/le.png"], png(640, 480));
}

#[test]
fn nothing_is_looked_for_to_the_end_of_a_long_text_again_and_again() {
    let claim = "{% claim(target=\"binh-duong-congress/admitted\", result=\"met\") %}";
    let nested = claim.repeat(2_000) + "x" + &"{% end %}".repeat(2_000);
    for (text, code) in [
        ("{{ ".repeat(50_000), "unclosed-shortcode"),
        ("{% x\n".repeat(50_000), "unclosed-shortcode"),
        ("[^a ".repeat(50_000) + "\n\n[^b]", "undefined-footnote"),
        (nested, "misplaced-shortcode"),
        ("## Một\n\n".repeat(20_000) + "[x](#khong)", "dead-link"),
    ] {
        let found = places(&text);
        assert!(found.iter().any(|found| found.ends_with(code)), "{code}");
    }
}

#[test]
fn words_can_stand_in_a_shortcode_of_the_theme() {
    let project = page(
        "Trước.\n\n\
         {% note(kind=\"chú ý\") %}\nMột {{ value(figure=\"hau-giang/2018-2022/admitted\") }}.\n\n- hai\n{% end %}\n\n\
         Trong câu {% small() %}nhỏ *và*{% end %} thôi.\n",
    );
    let config = project.read("niengiam.yaml");
    project.write("niengiam.yaml", config.replace("theme: default", "theme: mine"));
    project.write(
        "themes/mine/templates/shortcodes/note.html",
        "<aside class=\"{{ arguments.kind }}\">{{ body_html | safe }}</aside>",
    );
    project.write(
        "themes/mine/templates/shortcodes/small.html",
        "<small>{{ body_html | safe }}</small>",
    );
    let site = project.build(&[]);
    let html = home(&site);
    let note = part(html, "<aside class=\"chú ý\">", "</aside>");
    assert!(note.starts_with("<aside class=\"chú ý\"><p>Một "), "{note}");
    assert!(note.contains("<li>hai</li>"), "{note}");
    assert!(html.contains("<p>Trong câu <small>nhỏ <em>và</em></small> thôi.</p>"));

    project.write("content/index.md", "Một.\n\n{{ note() }}\n");
    let run = project.run(&["build", "--lang", "en"]);
    for text in [
        "themes/mine/templates/shortcodes/note.html",
        "content/index.md:3:1",
        "the shortcode is used here",
    ] {
        assert!(run.stderr.contains(text), "{text}: {}", run.stderr);
    }

    project.write(
        "content/index.md",
        "{{ note(knd=\"a\") }}\n\n{% hr() %}x{% end %}\n\n{{ nte(kind=\"a\") }}\n",
    );
    project.write("themes/mine/templates/shortcodes/hr.html", "<hr>");
    let run = project.run(&["check", "--lang", "en"]);
    for text in [
        "the shortcode `note` has no argument `knd`",
        "did you mean `kind`?",
        "the shortcode `hr` shows no words of its own",
        "did you mean `note`?",
    ] {
        assert!(run.stderr.contains(text), "{text}: {}", run.stderr);
    }
}
