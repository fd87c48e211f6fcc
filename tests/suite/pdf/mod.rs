//! Reports as PDF: what is in them, what they promise, what becomes of odd input.
//!
//! What a file says of itself is read from its bytes. Where other programs are at hand (poppler's tools, qpdf, `PDFBox`),
//! they are asked too; where they are not, a test says what it left out.

mod killed;
mod odd;
mod paper;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::project::{Project, Site};

/// What another program prints about a file. `None` where it is not at hand.
#[expect(clippy::print_stdout, reason = "a test that is left out says so")]
fn ask(program: &str, args: &[&str]) -> Option<Output> {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test asks other programs about a file"
    )]
    let output = Command::new(program).args(args).output();
    if output.is_err() {
        println!("left out: `{program}` is not at hand");
    }
    output.ok()
}

/// The words of a PDF in reading order, a space between them.
fn words(pdf: &Path) -> Option<String> {
    let output = ask("pdftotext", &["-raw", pdf.to_str().unwrap(), "-"])?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What the file holds as it stands, where it is not packed: its structure, its metadata.
fn bytes(project: &Project, path: &str) -> String {
    String::from_utf8_lossy(&fs::read(project.path(path)).unwrap()).into_owned()
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

/// The pages and titles of the bookmarks of a PDF.
fn bookmarks(pdf: &Path) -> Option<Vec<(usize, String)>> {
    let output = ask("pdftohtml", &["-xml", "-i", "-stdout", pdf.to_str().unwrap()])?;
    let outline = String::from_utf8_lossy(&output.stdout).into_owned();
    let items = outline.split("<item page=\"").skip(1).map(|item| {
        let (page, rest) = item.split_once("\">").unwrap();
        let title = rest.split_once("</item>").unwrap().0;
        let title = title
            .replace("&amp;", "&")
            .replace("&#34;", "\"")
            .replace("&quot;", "\"");
        let title: Vec<&str> = title.split_whitespace().collect();
        (page.parse().unwrap(), title.join(" "))
    });
    Some(items.collect())
}

/// The figures of a page in the order in which they are read, without those behind a chart.
fn figures(site: &Site, page: &str) -> Vec<String> {
    let html = site.text(page);
    let mut shown = String::new();
    for (index, part) in html.split("<details").enumerate() {
        let part = if index == 0 {
            Some(part)
        } else {
            part.split_once("</details>").map(|(_, rest)| rest)
        };
        shown.push_str(part.unwrap_or_default());
    }
    // A number with nothing around it stands in its cell as it is.
    let (bare, held) = ("<td class=\"number\"><a ", "<span class=\"value\"><a ");
    let shown = shown.replace(bare, held);
    let values = shown.split("<span class=\"value\">").skip(1);
    values
        .map(|value| {
            let (_, rest) = value.split_once('>').unwrap();
            rest.split_once('<')
                .unwrap()
                .0
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// Each of these stands in the text behind the one before.
#[track_caller]
fn follow_each_other(text: &str, figures: &[String]) {
    let mut rest = text;
    for figure in figures {
        let Some((_, behind)) = rest.split_once(figure.as_str()) else {
            panic!("`{figure}` is not behind the figures before it, of {figures:?}, in\n{rest}");
        };
        rest = behind;
    }
}

#[test]
fn a_report_says_all_that_its_pages_say_in_their_order() {
    let project = Project::first_publication();
    let site = project.build(&[]);
    let id = "binh-duong-agencies";
    project
        .run(&["pdf", "--organization", id, "-o", "one.pdf"])
        .succeeds();
    let Some(text) = words(&project.path("one.pdf")) else {
        return;
    };
    let figures_of = |page: &str| figures(&site, &format!("organizations/{id}/{page}index.html"));
    let mut all = figures_of("");
    assert!(all.len() > 10, "the page has figures: {all:?}");
    all.extend(figures_of("2010-2015/"));
    follow_each_other(&text, &all);
    // Charts have their words as text.
    assert!(text.contains("chỉ tiêu: ít nhất 800"), "{text}");
}

/// On a screen they are apart because each is a line of its own.
#[test]
fn the_parts_of_the_largest_changes_are_apart() {
    let project = Project::starter();
    let site = project.build(&[]);
    project.run(&["pdf", "-o", "x.pdf"]).succeeds();
    let Some(text) = words(&project.path("x.pdf")) else {
        return;
    };
    let page = site
        .text("index.html")
        .split_once("<p class=\"move-words\">")
        .unwrap()
        .1;
    let (change, rest) = page.split_once("<span>").unwrap();
    let (wanted, _) = rest.split_once("</span>").unwrap();
    // How final the newer figure is stands in an element of its own.
    let (change, status) = change.split_once(" <b").unwrap();
    let status = status.split(['>', '<']).nth(1).unwrap();
    let change: Vec<&str> = change.split_whitespace().collect();
    let said = format!("{} {status} · {wanted}", change.join(" "));
    assert!(text.contains(&said), "{said}: {text}");
}

#[test]
fn the_report_of_each_page_says_its_figures_in_their_order() {
    let project = Project::first_publication();
    let site = project.build(&[]);
    project.run(&["pdf", "--all"]).succeeds();
    let mut said = 0;
    for page in site.pages() {
        let [
            kind @ ("organizations" | "resolutions" | "indicators"),
            id,
            "index.html",
        ] = page.split('/').collect::<Vec<_>>()[..]
        else {
            continue;
        };
        let Some(text) = words(&project.path(&format!("pdf/{kind}/{id}.pdf"))) else {
            return;
        };
        let figures = figures(&site, page);
        follow_each_other(&text, &figures);
        said += figures.len();
    }
    assert!(said > 50, "the pages have figures: {said}");
}

#[test]
fn the_whole_publication_is_one_report() {
    let project = Project::first_publication();
    let site = project.build(&[]);
    let said = project.run(&["pdf"]).succeeds();
    assert!(said.stderr.contains("publication.pdf"), "{}", said.stderr);
    let pdf = project.path("pdf/publication.pdf");
    let file = bytes(&project, "pdf/publication.pdf");
    assert!(file.starts_with("%PDF-1.7"));
    // PDF/A-3a, PDF/UA-1, the language, the title.
    for part in [
        "<pdfaid:part>3<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "/Lang(vi)",
        "/DisplayDocTitle true",
    ] {
        assert!(file.contains(part), "{part}");
    }
    // Headings, heads of columns and rows, pictures that say what they show.
    for part in [
        "/S/H1",
        "/S/H2",
        "/S/H3",
        "/Scope/Column",
        "/Scope/Row",
        "/S/TOCI",
        "/S/Note",
    ] {
        assert!(count(&file, part) > 0, "{part}");
    }
    // The as-of date is all the time that it knows.
    let dates = count(&file, "Date(D:");
    assert!(dates > 0 && dates == count(&file, "Date(D:20260630000000Z)"));
    assert!(count(&file, "<xmp:CreateDate>2026-06-30T00:00:00Z<") == 1);
    assert!(count(&file, "/S/Figure") > 5, "charts are figures");
    assert_eq!(
        count(&file, "/S/Figure"),
        file.lines()
            .filter(|line| line.contains("/S/Figure") && line.contains("/Alt"))
            .count(),
        "every figure says what it shows"
    );
    if let Some(text) = words(&pdf) {
        for page in site.pages().filter(|page| !page.starts_with("en/")) {
            for figure in figures(&site, page) {
                assert!(text.contains(&figure), "{figure} of {page}");
            }
        }
        assert!(text.contains("Số liệu tính đến 30/06/2026"));
        let pages = count(&file, "/Type/Page\n") + count(&file, "/Type/Page/");
        assert!(
            text.contains(&format!("{pages} / {pages}")),
            "the last page says how many there are"
        );
    }
    if let Some(fonts) = ask("pdffonts", &[pdf.to_str().unwrap()]) {
        let text = String::from_utf8(fonts.stdout).unwrap();
        let fonts: Vec<&str> = text.lines().skip(2).collect();
        assert!(!fonts.is_empty());
        for font in fonts {
            assert!(
                font.contains("yes yes yes"),
                "embedded, cut down, with a map to Unicode: {font}"
            );
        }
    }
    if let Some(checked) = ask("qpdf", &["--check", pdf.to_str().unwrap()]) {
        assert!(
            checked.status.success(),
            "{}",
            String::from_utf8_lossy(&checked.stderr)
        );
    }
}

#[test]
fn bookmarks_equal_the_contents() {
    let project = Project::first_publication();
    for (profile, first) in [("plain", 2), ("nd30", 1)] {
        project
            .run(&["pdf", "--profile", profile, "-o", "x.pdf"])
            .succeeds();
        let pdf = project.path("x.pdf");
        let Some(bookmarks) = bookmarks(&pdf) else { return };
        let bookmarks: Vec<String> = bookmarks
            .iter()
            .map(|(page, title)| format!("{title} {page}"))
            .collect();
        assert!(bookmarks.len() > 20, "{profile}: {bookmarks:?}");
        let first_page = bookmarks.first().unwrap().rsplit(' ').next().unwrap().to_owned();
        let pages = ["-f", &first.to_string(), "-l", &first_page, "-layout"];
        let mut args = pages.to_vec();
        args.extend([pdf.to_str().unwrap(), "-"]);
        let text = String::from_utf8(ask("pdftotext", &args).unwrap().stdout).unwrap();
        // Without the dots between a title and its page.
        let text = text.replace('\u{2060}', "");
        let words = text
            .split_whitespace()
            .filter(|word| word.chars().any(|it| it != '.'));
        let text = words.collect::<Vec<_>>().join(" ");
        follow_each_other(&text, &bookmarks);
        let entries = count(&bytes(&project, "x.pdf"), "/S/TOCI");
        assert_eq!(entries, bookmarks.len(), "{profile}: no more and no fewer");
    }
}

#[test]
fn the_data_come_back_byte_for_byte() {
    let project = Project::first_publication();
    let site = project.build(&[]);
    project
        .run(&["pdf", "--organization", "hau-giang", "-o", "one.pdf"])
        .succeeds();
    project.run(&["pdf", "-o", "all.pdf"]).succeeds();
    let cases = [
        ("one.pdf", "figures.csv", "organizations/hau-giang/figures.csv"),
        ("one.pdf", "figures.json", "organizations/hau-giang/figures.json"),
        ("all.pdf", "figures.csv", "downloads/figures.csv"),
        ("all.pdf", "assessments.json", "downloads/assessments.json"),
    ];
    for (pdf, name, published) in cases {
        let (pdf, to) = (project.path(pdf), project.path(name));
        let args = [
            "-savefile",
            name,
            "-o",
            to.to_str().unwrap(),
            pdf.to_str().unwrap(),
        ];
        let Some(output) = ask("pdfdetach", &args) else {
            return;
        };
        assert!(
            output.status.success(),
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(fs::read(&to).unwrap(), site.0[published], "{name}");
    }
}

#[test]
fn the_same_bytes_come_out_of_every_folder_and_number_of_jobs() {
    let make = |jobs: &str| {
        let project = Project::first_publication();
        project
            .run(&[
                "pdf",
                "--resolution",
                "hau-giang-admission",
                "--jobs",
                jobs,
                "-o",
                "x.pdf",
            ])
            .succeeds();
        project
            .run(&[
                "pdf",
                "--indicator",
                "admitted",
                "--lang",
                "en",
                "--jobs",
                jobs,
                "-o",
                "y.pdf",
            ])
            .succeeds();
        [
            fs::read(project.path("x.pdf")).unwrap(),
            fs::read(project.path("y.pdf")).unwrap(),
        ]
    };
    assert!(make("1") == make("4"));
}

#[test]
fn every_standard_and_layout_can_be_had() {
    let project = Project::first_publication();
    for (standard, part) in [
        ("a-1b", "<pdfaid:part>1<"),
        ("a-2a", "<pdfaid:part>2<"),
        ("ua-1", "<pdfuaid:part>1<"),
    ] {
        let args = [
            "pdf",
            "--resolution",
            "hau-giang-admission",
            "--standard",
            standard,
            "-o",
            "x.pdf",
        ];
        project.run(&args).succeeds();
        assert!(bytes(&project, "x.pdf").contains(part), "{standard}");
    }
    for (profile, line) in [
        ("hd36", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (
            "nd30",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        ),
        ("landscape", "Đảng bộ tỉnh Hậu Giang"),
    ] {
        let args = [
            "pdf",
            "--organization",
            "hau-giang",
            "--profile",
            profile,
            "-o",
            "x.pdf",
        ];
        project.run(&args).succeeds();
        if let Some(text) = words(&project.path("x.pdf")) {
            assert!(text.contains(line), "{profile}: {text}");
        }
    }
}

/// `PDFBox` calls a link to a place invalid where the place is an object of its own, which ISO 32000 (7.3.10) allows
/// everywhere: the same file with the places written into the links is valid to it.
#[test]
fn an_independent_validator_finds_nothing_else_against_the_oldest_archive_format() {
    let jars = [
        "pdfbox2",
        "fontbox2",
        "preflight",
        "xmpbox",
        "commons-logging",
        "javax.activation",
        "jaxb-api",
    ];
    let path = |jar: &str| format!("/usr/share/java/{jar}.jar");
    if !Path::new(&path("preflight")).exists() {
        println!("left out: PDFBox's preflight is not at hand");
        return;
    }
    let project = Project::first_publication();
    project
        .run(&["pdf", "--standard", "a-1b", "-o", "x.pdf"])
        .succeeds();
    let jars: Vec<String> = jars.into_iter().map(path).collect();
    let pdf = project.path("x.pdf");
    let args = [
        "-cp",
        &jars.join(":"),
        "org.apache.pdfbox.preflight.Validator_A1b",
        pdf.to_str().unwrap(),
    ];
    let Some(output) = ask("java", &args) else { return };
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("valid PDF/A-1b file"), "{said}");
    let errors: Vec<&str> = said
        .lines()
        .filter(|line| line.contains(" : ") && !line.contains("can't convert to Destination COSObject"))
        .filter(|line| !line.contains("is not a valid PDF/A-1b file"))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn only_what_changed_is_made_again() {
    let project = Project::starter();
    let make = || project.run(&["pdf", "--all", "--lang", "vi"]).succeeds().stderr;
    let first = make();
    let files = [
        "publication",
        "organizations/toan-tinh",
        "resolutions/ket-nap",
        "indicators/admitted",
    ];
    for file in files {
        assert!(project.has(&format!("pdf/{file}.pdf")), "{file}: {first}");
    }
    assert_eq!(count(&make(), "không đổi"), files.len());
    let before = fs::read(project.path("pdf/publication.pdf")).unwrap();
    // A file that was cut off is no report.
    project.write("pdf/publication.pdf", before.get(..before.len() / 2).unwrap());
    assert_eq!(count(&make(), "không đổi"), files.len() - 1);
    assert!(fs::read(project.path("pdf/publication.pdf")).unwrap() == before);
    // A word of one page changes the report that has it, and no other.
    let text = project.read("content/organizations/toan-tinh/index.md");
    project.write(
        "content/organizations/toan-tinh/index.md",
        text + "\nThêm một câu.\n",
    );
    let said = make();
    assert_eq!(count(&said, "không đổi"), 2, "{said}");
}

#[test]
fn a_site_can_hold_the_reports_of_its_pages() {
    let project = Project::starter();
    let site = project.build(&["--pdf"]);
    for (page, report) in [
        ("index.html", "publication.pdf"),
        (
            "organizations/toan-tinh/index.html",
            "organizations/toan-tinh/report.pdf",
        ),
        ("resolutions/ket-nap/index.html", "resolutions/ket-nap/report.pdf"),
        ("indicators/admitted/index.html", "indicators/admitted/report.pdf"),
    ] {
        assert!(site.0[report].starts_with(b"%PDF-1.7"), "{report}");
        let name = report.rsplit('/').next().unwrap();
        assert!(site.text(page).contains(&format!("href=\"{name}\"")), "{page}");
    }
    let without = project.build(&[]);
    assert!(!without.0.contains_key("publication.pdf"));
    assert!(!without.text("index.html").contains("publication.pdf"));
}
