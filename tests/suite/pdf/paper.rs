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

#[test]
fn nothing_is_printed_over_something_else() {
    let project = Project::first_publication();
    for profile in ["plain", "landscape", "hd36", "nd30"] {
        project
            .run(&["pdf", "-o", "x.pdf", "--profile", profile])
            .succeeds();
        no_word_covers_another(&project.path("x.pdf"));
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
