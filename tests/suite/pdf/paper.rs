//! What stands where on a page.

use super::*;

/// A word of a page and its box, in points from the top left.
#[derive(Debug)]
struct Word {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
}

impl Word {
    fn covers(&self, other: &Self) -> bool {
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.bottom.min(other.bottom) - self.top.max(other.top);
        let low = (self.bottom - self.top).min(other.bottom - other.top);
        across > 1.5 && down > 0.45 * low
    }
}

/// The words of each page.
fn pages(pdf: &Path) -> Option<Vec<Vec<Word>>> {
    let output = ask("pdftotext", &["-bbox", pdf.to_str().unwrap(), "-"])?;
    let html = String::from_utf8_lossy(&output.stdout).into_owned();
    let pages = html.split("<page ").skip(1).map(|page| {
        let words = page.split("<word ").skip(1).map(|word| {
            let side = |name: &str| {
                let (_, rest) = word.split_once(&format!("{name}=\"")).unwrap();
                rest.split_once('"').unwrap().0.parse().unwrap()
            };
            let (_, text) = word.split_once('>').unwrap();
            Word {
                left: side("xMin"),
                top: side("yMin"),
                right: side("xMax"),
                bottom: side("yMax"),
                text: text.split_once("</word>").unwrap().0.to_owned(),
            }
        });
        words.collect()
    });
    Some(pages.collect())
}

/// Nothing is printed over something else: the foot of a page is where what is too high for it ends.
#[track_caller]
fn no_word_covers_another(pdf: &Path) {
    for (number, words) in pages(pdf).into_iter().flatten().enumerate() {
        for (at, word) in words.iter().enumerate() {
            let found = words.iter().skip(at + 1).find(|it| word.covers(it));
            assert!(
                found.is_none(),
                "page {}: “{}” is under {found:?}",
                number + 1,
                word.text
            );
        }
    }
}

#[test]
fn a_chart_that_is_higher_than_a_page_is_made_to_fit() {
    let project = Project::starter();
    let mut names = Vec::new();
    for number in 0..24 {
        let folder = format!("data/organizations/xa-{number}");
        project.write(
            &format!("{folder}/organization.yaml"),
            format!("name: Đảng bộ xã {number}\nkind: Đảng bộ xã\nparent: toan-tinh\n"),
        );
        for year in ["2023.yaml", "2024.yaml"] {
            let figures = project.read(&format!("data/organizations/toan-tinh/{year}"));
            project.write(&format!("{folder}/{year}"), figures);
        }
        names.push(format!("\"xa-{number}\""));
    }
    let chart = format!(
        "{{{{ chart(kind=\"multiples\", indicator=\"admitted\", organizations=[{}]) }}}}",
        names.join(", ")
    );
    project.write(
        "content/pages/high.md",
        format!("---\ntitle: Cao\n---\n\n{chart}\n\nSau biểu đồ.\n"),
    );
    for profile in ["plain", "landscape"] {
        project
            .run(&["pdf", "-o", "x.pdf", "--profile", profile])
            .succeeds();
        no_word_covers_another(&project.path("x.pdf"));
        let Some(text) = words(&project.path("x.pdf")) else {
            return;
        };
        assert!(text.contains("Sau biểu đồ."), "{text}");
    }
}

/// Where the text of a page is in a layout, in millimetres from the top left: its top, its foot, its left side.
const TEXT: [(&str, f64, f64, f64); 4] = [
    ("plain", 24.0, 275.0, 25.0),
    ("landscape", 22.0, 190.0, 20.0),
    ("hd36", 20.0, 277.0, 30.0),
    ("nd30", 22.0, 275.0, 30.0),
];

/// No page is left empty, and none ends with a heading: what it is the heading of would begin on the next.
#[track_caller]
fn every_page_says_something_to_its_end(pdf: &Path, profile: &str, headings: &[String]) {
    let (_, top, foot, left) = TEXT.iter().find(|it| it.0 == profile).unwrap();
    let points = |millimetres: f64| millimetres * 72.0 / 25.4;
    let (top, foot, left) = (points(*top) - 2.0, points(*foot) + 4.0, points(*left) + 2.0);
    assert!(headings.len() > 5, "{headings:?}");
    for (number, words) in (1..).zip(pages(pdf).into_iter().flatten()) {
        let text = words.iter().filter(|word| word.top > top && word.bottom < foot);
        let text: Vec<&Word> = text.collect();
        let lowest = text.iter().map(|word| word.bottom).fold(0.0, f64::max);
        assert!(lowest > 0.0, "{profile}: page {number} is empty");
        let mut last: Vec<&Word> = text
            .into_iter()
            .filter(|word| word.bottom > lowest - 3.0)
            .collect();
        let at_the_left = last.iter().any(|word| word.left < left);
        // In some layouts a heading has a number.
        if last.first().is_some_and(|word| word.text.ends_with(['.', ')'])) {
            last.remove(0);
        }
        let last: Vec<&str> = last.iter().map(|word| word.text.as_str()).collect();
        let last = last.join(" ");
        assert!(
            !at_the_left || !headings.contains(&last),
            "{profile}: page {number} ends with the heading “{last}”"
        );
    }
}

/// The words of the headings of a site.
fn headings(site: &Site) -> Vec<String> {
    let mut found = Vec::new();
    for page in site.pages() {
        for (begin, end) in [("<h2", "</h2>"), ("<h3", "</h3>"), ("<h4", "</h4>")] {
            let parts = site.text(page).split(begin).skip(1);
            found.extend(parts.map(|part| {
                let (heading, _) = part.split_once(end).unwrap();
                let texts = heading
                    .split('>')
                    .skip(1)
                    .map(|text| text.split('<').next().unwrap());
                let words = texts.collect::<String>();
                words.split_whitespace().collect::<Vec<_>>().join(" ")
            }));
        }
    }
    found
}

#[test]
fn nothing_is_printed_over_something_else_or_left_alone() {
    let project = Project::first_publication();
    let headings = headings(&project.build(&[]));
    for (profile, ..) in TEXT {
        project
            .run(&["pdf", "-o", "x.pdf", "--profile", profile])
            .succeeds();
        no_word_covers_another(&project.path("x.pdf"));
        every_page_says_something_to_its_end(&project.path("x.pdf"), profile, &headings);
    }
}

/// A page on its side holds the chart of an indicator and little else: all that is before it is more than one holds.
#[test]
fn a_heading_goes_with_its_chart_to_the_next_page() {
    let project = Project::sample();
    let args = [
        "pdf",
        "--indicator",
        "left",
        "-o",
        "x.pdf",
        "--profile",
        "landscape",
    ];
    project.run(&args).succeeds();
    let pdf = project.path("x.pdf");
    let Some(bookmarks) = bookmarks(&pdf) else { return };
    let headings: Vec<String> = bookmarks.into_iter().map(|(_, title)| title).collect();
    every_page_says_something_to_its_end(&pdf, "landscape", &headings);
}

#[test]
fn a_document_has_its_recipients_at_the_left_and_its_signature_at_the_right() {
    let project = Project::starter();
    let text = project.read("niengiam.yaml");
    project.write(
        "niengiam.yaml",
        text + "signing:\n  authority: [TM. Ủy ban, KT. Trưởng đoàn]\n  post: Chánh\n  name: Bế Văn\n  \
                recipients: [Sở Mẫu, Lưu VT]\n",
    );
    for profile in ["hd36", "nd30"] {
        project
            .run(&[
                "pdf",
                "--organization",
                "toan-tinh",
                "-o",
                "x.pdf",
                "--profile",
                profile,
            ])
            .succeeds();
        let Some(pages) = pages(&project.path("x.pdf")) else {
            return;
        };
        let words = pages.last().unwrap();
        let find = |text: &str| {
            let found = words.iter().rfind(|word| word.text == text);
            found.unwrap_or_else(|| panic!("{profile}: {text} is on the last page: {words:?}"))
        };
        let middle = 595.0 / 2.0;
        let left = ["nhận:", "Sở", "Lưu"].map(find);
        let right = ["TM.", "KT.", "CHÁNH", "Bế"].map(find);
        assert!(left.iter().all(|it| it.right < middle), "{profile}: {left:?}");
        assert!(right.iter().all(|it| it.left > middle), "{profile}: {right:?}");
        for below in [&left[..], &right[..]] {
            assert!(
                below.is_sorted_by(|one, next| one.bottom < next.top + 4.0),
                "{profile}: {below:?}"
            );
        }
        let [.., post, name] = right;
        assert!(
            name.top - post.bottom > 60.0,
            "{profile}: room for a hand and a seal"
        );
        let [first, ..] = right;
        assert!(
            (first.top - left.first().unwrap().top).abs() < 8.0,
            "{profile}: side by side"
        );
    }
}

#[test]
fn a_long_narrative_is_on_paper_whole() {
    let project = Project::starter();
    let sentence =
        "Ban Thường vụ yêu cầu các cấp ủy thực hiện đúng chỉ tiêu đã giao, báo cáo kết quả hằng quý. ";
    let mut page = String::from("---\ntitle: Dài\n---\n");
    for section in 0..120 {
        page.push_str(&format!(
            "\n## Mục {section}\n\nĐoạn {section}. {}\n",
            sentence.repeat(24)
        ));
    }
    project.write("content/pages/long.md", page);
    project.run(&["pdf", "-o", "x.pdf"]).succeeds();
    let Some(text) = words(&project.path("x.pdf")) else {
        return;
    };
    let sections: Vec<String> = (0..120).map(|it| format!("Đoạn {it}. Ban")).collect();
    follow_each_other(&text, &sections);
    assert_eq!(count(&text, sentence.trim()), 120 * 24);
    let pages = pages(&project.path("x.pdf")).unwrap();
    assert!(pages.len() > 40, "{}", pages.len());
    no_word_covers_another(&project.path("x.pdf"));
}

/// Its head has years over columns and its rows notes over several: parts of both stand on each side of a cut.
#[test]
fn a_table_with_wide_cells_is_divided_where_the_paper_is_narrow() {
    let project = Project::sample();
    let args = ["pdf", "--resolution", "dai-hoi-2015", "-o", "x.pdf", "--profile"];
    for profile in ["hd36", "nd30"] {
        project.run(&[&args[..], &[profile]].concat()).succeeds();
        no_word_covers_another(&project.path("x.pdf"));
    }
}
