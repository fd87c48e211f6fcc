//! What is wrong, long or unusual: it is right in a report, or a clear finding.

use super::*;

#[test]
fn a_template_that_is_wrong_is_named_with_its_line_and_what_it_gets() {
    let project = Project::starter();
    project.run(&["pdf", "-o", "x.pdf"]).succeeds();
    let before = fs::read(project.path("x.pdf")).unwrap();
    project.write(
        "themes/default/typst/opening.typ",
        "#import \"style.typ\": data\n\n#let opening = data.subtitle\n",
    );
    let run = project.run(&["pdf", "-o", "x.pdf", "--lang", "vi"]).fails(1);
    let said = run.stdout + &run.stderr;
    assert!(said.contains("themes/default/typst/opening.typ:3:"), "{said}");
    for name in ["subtitle", "title", "publisher", "pages"] {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(
        fs::read(project.path("x.pdf")).unwrap() == before,
        "the old file stays"
    );
    // What is left behind is nothing but the files that were there.
    let left = fs::read_dir(project.path(".")).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_str().unwrap().contains("part")
    });
    assert_eq!(left.count(), 0);
}

#[test]
fn what_the_typesetter_doubts_is_a_warning() {
    let project = Project::starter();
    let plain =
        fs::read_to_string(crate::project::repository().join("themes/default/typst/profiles/plain.yaml"));
    let text = plain.unwrap().replace("font: [Inter]", "font: [Times, Inter]");
    project.write("themes/default/typst/profiles/ours.yaml", text);
    let args = [
        "pdf",
        "--profile",
        "ours",
        "-o",
        "x.pdf",
        "--format",
        "short",
        "--lang",
        "vi",
    ];
    let run = project.run(&args).succeeds();
    assert!(
        run.stdout.contains("[pdf-template]") && run.stdout.contains("times"),
        "{}",
        run.stdout
    );
    assert!(project.has("x.pdf"));
}

#[test]
fn what_is_not_there_is_named_with_what_is() {
    let project = Project::starter();
    let cases: [(&[&str], &str); 8] = [
        (&["pdf", "--profile", "hd37"], "hd36, landscape, nd30, plain"),
        (&["pdf", "--organization", "hau-giang"], "hau-giang"),
        (&["pdf", "--organization", "toan-tin"], "`toan-tinh`"),
        (&["pdf", "--indicator", "admited"], "`admitted`"),
        (&["pdf", "--resolution", "ketnap"], "`ket-nap`"),
        (&["pdf", "--period", "2O24"], "2O24"),
        (&["pdf", "--period", "2999"], "2999"),
        (&["pdf", "--lang", "en"], "vi"),
    ];
    for (args, part) in cases {
        let run = project.run(args).fails(2);
        assert!(run.stderr.contains(part), "{args:?}: {}", run.stderr);
    }
    assert!(!project.has("pdf"), "nothing was written");
}

#[test]
fn marks_stand_on_every_page_where_they_apply() {
    let project = Project::starter();
    project.edit("niengiam.yaml", "published: public", "published: internal");
    project.run(&["pdf", "--draft", "-o", "x.pdf"]).succeeds();
    let Some(text) = words(&project.path("x.pdf")) else {
        return;
    };
    let file = bytes(&project, "x.pdf");
    let pages = count(&file, "/Type/Page\n") + count(&file, "/Type/Page/");
    assert!(pages > 3);
    for mark in ["BẢN THẢO", "LƯU HÀNH NỘI BỘ"] {
        assert_eq!(count(&text, mark), pages, "{mark}: {text}");
    }
}

/// How many footnotes one page has.
const NOTES: usize = 500;

#[test]
fn text_is_text_whatever_it_looks_like() {
    let project = Project::starter();
    let literal = "#let x = 1; $a^2$ @ref \\ [x] // chú <nhãn> = đề #import \"a\"";
    let markdown = literal
        .replace('\\', "\\\\")
        .replace('[', "\\[")
        .replace('<', "\\<");
    let mut page = format!("---\ntitle: 'Trang #{{x}} $y$'\n---\n\n{markdown}\n\n");
    page.push_str(&format!("{}\n\n", "dài".repeat(100)));
    page.push_str("Chữ 漢 và 😀.\n\n");
    let columns = 60;
    let row = |cell: &dyn Fn(usize) -> String| {
        let cells: Vec<String> = (0..columns).map(cell).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    page.push_str(&row(&|at| format!("Cột {at}")));
    page.push_str(&row(&|_| "---:".to_owned()));
    page.push_str(&row(&|at| (7000 + at).to_string()));
    page.push('\n');
    for depth in 0..30 {
        page.push_str(&format!("{}- tầng {depth}\n", "  ".repeat(depth)));
    }
    page.push('\n');
    for note in 0..NOTES {
        page.push_str(&format!("Câu {note}.[^n{note}] "));
    }
    page.push_str("\n\n");
    for note in 0..NOTES {
        page.push_str(&format!("[^n{note}]: Chú thích {note}.\n"));
    }
    project.write("content/pages/odd.md", page);
    let run = project
        .run(&["pdf", "-o", "x.pdf", "--format", "short", "--lang", "vi"])
        .succeeds();
    let line = project.read("content/pages/odd.md");
    let line = line.lines().position(|line| line.contains('漢')).unwrap() + 1;
    let run = run.finds("content/pages/odd.md", line, "pdf-no-letter");
    for letter in ["“漢” (U+6F22)", "“😀” (U+1F600)"] {
        assert!(run.stdout.contains(letter), "{}", run.stdout);
    }
    assert_eq!(run.findings().len(), 2, "{}", run.stdout);
    let Some(text) = words(&project.path("x.pdf")) else {
        return;
    };
    assert!(text.contains(literal), "{text}");
    assert!(text.contains("Trang #{x} $y$"));
    assert!(text.contains("Chữ □ và □."));
    for at in 0..columns {
        assert!(text.contains(&(7000 + at).to_string()), "column {at}");
    }
    for depth in 0..30 {
        assert!(text.contains(&format!("tầng {depth}")), "{depth}");
    }
    for note in 0..NOTES {
        assert!(text.contains(&format!("Chú thích {note}.")), "{note}");
    }
    assert_eq!(
        count(&text.replace(['\u{200b}', ' '], ""), &"dài".repeat(100)),
        1,
        "no letter is lost: {text}"
    );
}

/// How many rows the long table has.
const ROWS: usize = 3000;

#[test]
fn a_long_table_repeats_its_head_on_each_page() {
    let project = Project::starter();
    let mut page = "---\ntitle: Bảng\n---\n\n| Huyện dài | Số đảng viên |\n|---|---:|\n".to_owned();
    for row in 0..ROWS {
        page.push_str(&format!("| Huyện {row} | {} |\n", 10_000 + row));
    }
    project.write("content/pages/table.md", page);
    project.run(&["pdf", "-o", "x.pdf"]).succeeds();
    let Some(text) = words(&project.path("x.pdf")) else {
        return;
    };
    assert!(count(&text, "Huyện dài Số đảng viên") > 4, "{text}");
    follow_each_other(
        &text,
        &(0..ROWS)
            .map(|row| (10_000 + row).to_string())
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_picture_that_cannot_be_read_is_named_with_its_page() {
    let project = Project::starter();
    // As large as it says, and then nothing.
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x20\0\0\0\x20\x08\x02\0\0\0\xfc\x18\xed\xa3";
    for (name, content) in [("cut.png", head.as_slice()), ("words.png", "xin chào".as_bytes())] {
        project.write(&format!("content/images/{name}"), content);
        project.write(
            "content/pages/picture.md",
            format!("---\ntitle: Ảnh\n---\n\n![Bản đồ](../images/{name})\n"),
        );
        let run = project.run(&["pdf", "-o", "x.pdf", "--format", "short"]).fails(1);
        let run = run.finds("content/pages/picture.md", 5, "bad-picture");
        assert!(run.stdout.contains(name), "{}", run.stdout);
        assert!(!project.has("x.pdf"));
    }
}

#[test]
fn a_character_that_no_font_has_is_shown_where_it_was_written() {
    let project = Project::starter();
    let file = "data/organizations/toan-tinh/organization.yaml";
    let text = project.read(file);
    let name = text.lines().position(|line| line.starts_with("name:")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines[name] = "name: 龍 Toàn tỉnh";
    project.write(file, format!("# 龍 in a comment\n{}\n", lines.join("\n")));
    let args = [
        "pdf",
        "--organization",
        "toan-tinh",
        "-o",
        "x.pdf",
        "--lang",
        "vi",
    ];
    let said = project.run(&args).succeeds().stderr;
    // Once, with the line, though it stands on every page.
    assert_eq!(count(&said, "U+9F8D"), 1, "{said}");
    let place = format!("{file}:{}:7", name + 2);
    assert!(said.contains(&place), "{place}: {said}");
    assert!(said.contains("name: 龍 Toàn tỉnh"), "{said}");
}

#[test]
fn what_is_see_through_is_laid_on_white_or_named_where_an_archive_forbids_it() {
    let project = Project::starter();
    let pixel = image::RgbaImage::from_pixel(8, 8, image::Rgba([200, 0, 0, 100]));
    let mut png = std::io::Cursor::new(Vec::new());
    pixel.write_to(&mut png, image::ImageFormat::Png).unwrap();
    project.write("content/images/glass.png", png.into_inner());
    project.write(
        "content/pages/glass.md",
        "---\ntitle: Kính\n---\n\n![Kính](../images/glass.png)\n",
    );
    let args = ["pdf", "--standard", "a-1b", "-o", "x.pdf", "--format", "short"];
    project.run(&args).succeeds();
    assert!(
        !bytes(&project, "x.pdf").contains("/SMask"),
        "nothing is see-through"
    );
    let before = fs::read(project.path("x.pdf")).unwrap();
    project.write(
        "content/images/film.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\">\
         <rect width=\"20\" height=\"20\" fill=\"red\" opacity=\"0.5\"/></svg>",
    );
    project.write(
        "content/pages/film.md",
        "---\ntitle: Phim\n---\n\nXem:\n\n![Phim](../images/film.svg)\n",
    );
    let run = project.run(&args).fails(1);
    let run = run.finds("content/pages/film.md", 7, "bad-picture");
    assert!(run.stdout.contains("film.svg"), "{}", run.stdout);
    assert_eq!(run.findings().len(), 1, "{}", run.stdout);
    assert!(
        fs::read(project.path("x.pdf")).unwrap() == before,
        "the old file stays"
    );
    project
        .run(&["pdf", "--standard", "a-2a", "-o", "x.pdf"])
        .succeeds();
}

#[test]
fn a_document_ends_with_who_gets_it_and_who_signs_it() {
    let project = Project::starter();
    let print = |profile: &str| {
        let args = [
            "pdf",
            "--organization",
            "toan-tinh",
            "--profile",
            profile,
            "--lang",
            "vi",
            "-o",
            "x.pdf",
        ];
        project.run(&args).succeeds();
        words(&project.path("x.pdf"))
    };
    for profile in ["hd36", "nd30"] {
        let Some(text) = print(profile) else { return };
        assert!(text.contains("Nơi nhận: - ……"), "{profile}: {text}");
        assert!(text.contains("……, ngày ……"), "{profile}: {text}");
    }
    assert!(!print("plain").unwrap().contains("Nơi nhận"));
    let text = project.read("niengiam.yaml");
    project.write(
        "niengiam.yaml",
        text + "signing:\n  above: Tỉnh ủy Mẫu\n  place: Hậu Giang\n  authority: T/M Ban Thường vụ\n  post: Phó Bí thư\n  \
                name: 'Nguyễn #Văn $A'\n  recipients: [Các huyện ủy, Lưu Văn phòng]\n",
    );
    for profile in ["hd36", "nd30"] {
        let text = print(profile).unwrap();
        for part in [
            "TỈNH ỦY MẪU",
            "Hậu Giang, ngày ……",
            "- Các huyện ủy;",
            "- Lưu Văn phòng.",
            "T/M BAN THƯỜNG VỤ",
            "PHÓ BÍ THƯ",
            "Nguyễn #Văn $A",
        ] {
            assert!(text.contains(part), "{profile}, {part}: {text}");
        }
    }
}
