//! What comes out of the check: what is published, what is left out, what gives itself away.

mod disclosure;
mod view;

use std::fs;
use std::path::Path;

use niengiam::check::{View, check};
use niengiam::diag::{Severity, Sink};
use niengiam::load::load;
use niengiam::locale::{Language, Words};
use niengiam::model::{Dataset, FigureRef, PartialRef, Status};
use niengiam::source::source;

/// A publication in a folder of its own.
pub(crate) struct Publication {
    folder: tempfile::TempDir,
}

/// What came out of it.
pub(crate) struct Checked {
    pub(crate) dataset: Dataset,
    pub(crate) sink: Sink,
}

const CONFIG: &str = "
title: {vi: Ấn phẩm, en: Publication}
languages: [vi, en]
publisher: {vi: Văn phòng, en: The office}
as_of: 2025-06-30
classification: {default: public, published: public}
";

const INDICATORS: &str = "
units:
  person: {vi: người, en: people}
dimensions:
  sex:
    name: {vi: Giới tính, en: Sex}
    completeness: exhaustive
    categories: {women: {vi: nữ, en: women}, men: {vi: nam, en: men}}
  age:
    name: {vi: Tuổi, en: Age}
    completeness: exhaustive
    categories:
      young: {vi: trẻ, en: young}
      old: {vi: già, en: old}
      under-25: {name: {vi: dưới 25, en: under 25}, parent: young}
      under-35: {name: {vi: từ 25 đến 34, en: 25 to 34}, parent: young}
indicators:
  admitted: {name: {vi: Kết nạp, en: Admitted}, kind: flow, unit: person, dimensions: [sex, age]}
  left: {name: {vi: Ra khỏi Đảng, en: Left}, kind: flow, unit: person, suppress_below: 5, dimensions: [sex]}
  members: {name: {vi: Đảng viên, en: Members}, kind: stock, unit: person, dimensions: [sex]}
  both: {name: {vi: Cả hai, en: Both}, kind: flow, unit: person, sum: [admitted, left]}
  women-share: {name: {vi: Tỷ lệ nữ, en: Share of women}, kind: share, share: {part: \"admitted[sex=women]\", of: admitted}}
  rate:
    name: {vi: Tỷ lệ, en: Rate}
    kind: rate
    unit: person
    rate: {of: admitted, per: members, at: start}
";

const REPORT: &str = "
type: {vi: Báo cáo, en: Report}
number: 1-BC
date: 2025-01-15
title: {vi: Báo cáo, en: Report}
";

impl Publication {
    /// The district `huyen` with the communes `xa-a` and `xa-b` under it, and no figures.
    pub(crate) fn new() -> Self {
        let own = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        own.with("niengiam.yaml", CONFIG)
            .with("data/indicators.yaml", INDICATORS)
            .with("data/documents/bao-cao.yaml", REPORT)
            .organization("huyen", "")
            .organization("xa-a", "parent: huyen")
            .organization("xa-b", "parent: huyen")
    }

    /// The same with a file, in the place of the one that was there.
    pub(crate) fn with(self, path: &str, text: &str) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub(crate) fn organization(self, id: &str, lines: &str) -> Self {
        let text = format!("name: {{vi: {id}, en: {id}}}\n{lines}\n");
        self.with(&format!("data/organizations/{id}/organization.yaml"), &text)
    }

    /// The same with figures: the lines of `figures`, of the report `bao-cao`, stocks at the end of the period.
    pub(crate) fn figures(self, organization: &str, period: &str, lines: &str) -> Self {
        let text = format!("source: {{document: bao-cao}}\nfigures:\n{lines}\n");
        self.with(&format!("data/organizations/{organization}/{period}.yaml"), &text)
    }

    /// The same with a document, `lines` behind its type, number and title.
    pub(crate) fn document(self, id: &str, lines: &str) -> Self {
        let text = format!("type: {{vi: V, en: V}}\nnumber: x\ntitle: {{vi: T, en: T}}\n{lines}\n");
        self.with(&format!("data/documents/{id}.yaml"), &text)
    }

    /// Checks it on 1 July 2025.
    pub(crate) fn check(&self) -> Checked {
        self.check_as_of(None)
    }

    pub(crate) fn check_as_of(&self, as_of: Option<&str>) -> Checked {
        check_folder(self.folder.path(), as_of, "2025-07-01")
    }
}

fn check_folder(root: &Path, as_of: Option<&str>, today: &str) -> Checked {
    let mut sink = Sink::default();
    let workspace = source(root, None, &mut sink).unwrap();
    let records = load(&workspace, &mut sink);
    let view = View {
        as_of: as_of.map(|date| date.parse().unwrap()),
        today: today.parse().unwrap(),
    };
    let dataset = check(records, &workspace, view, &mut sink).expect("there is a configuration");
    Checked { dataset, sink }
}

impl Checked {
    /// Every finding as `code: message` in English, in the order found.
    pub(crate) fn findings(&self) -> Vec<String> {
        let words = Words::program(&Language::new("en").unwrap());
        let all = self.sink.diagnostics().iter();
        all.map(|finding| format!("{}: {}", finding.code.name(), words.say(&finding.message)))
            .collect()
    }

    /// The figures of these findings.
    pub(crate) fn disclosed(&self) -> Vec<String> {
        let found = self.findings();
        for finding in &found {
            assert!(
                finding.starts_with("disclosure: "),
                "only disclosure is to be found, not {finding}"
            );
        }
        let quoted = |finding: &String| finding.split('`').nth(1).unwrap().to_owned();
        found.iter().map(quoted).collect()
    }

    pub(crate) fn figure(&self, text: &str) -> FigureRef {
        PartialRef::parse(text, &self.dataset.periods)
            .ok()
            .and_then(|partial| partial.complete(None, None))
            .unwrap_or_else(|| panic!("{text} is a figure"))
    }

    pub(crate) fn has(&self, figure: &str) -> bool {
        self.dataset.observation(&self.figure(figure)).is_some()
    }

    /// The same, where nothing was found.
    pub(crate) fn clean(self) -> Self {
        assert_eq!(self.findings(), Vec::<String>::new());
        self
    }
}

#[test]
fn the_first_publication_has_nothing_worse_than_notes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for as_of in [None, Some("2019-10-08"), Some("2016-02-29")] {
        let checked = check_folder(root, as_of, "2026-11-21");
        let count = |severity| checked.sink.count(severity);
        assert_eq!(
            (count(Severity::Error), count(Severity::Warning)),
            (0, 0),
            "{as_of:?}: {:?}",
            checked.findings()
        );
    }
}

#[test]
fn the_annex_that_was_entered_by_hand_is_right() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/annex");
    let checked = check_folder(&root, None, "2026-11-21").clean();
    assert_eq!(checked.dataset.organizations.len(), 13);
    for (figure, document, section) in [
        ("huyen-01/2024-03/admitted", "bao-cao-2024-03", "Biểu 1"),
        ("huyen-01/2024-12/admitted", "bao-cao-2024-12", "Biểu 1"),
        ("huyen-02/2024-11/admitted", "bao-cao-thang-2024", "Biểu 1"),
        ("huyen-02/2024-12/admitted", "bao-cao-thang-2024", "Biểu 2"),
    ] {
        let observation = checked.dataset.observation(&checked.figure(figure));
        let source = &observation.expect(figure).source;
        let language = Language::new("vi").unwrap();
        let found = source.section.as_ref().map(|section| section.get(&language));
        assert_eq!(
            (source.document.as_str(), found),
            (document, Some(section)),
            "{figure}"
        );
    }
    let status = |figure: &str| {
        let observation = checked.dataset.observation(&checked.figure(figure));
        observation.and_then(|observation| observation.status)
    };
    assert_eq!(status("huyen-01/2024-03/admitted"), Some(Status::Preliminary));
    assert_eq!(status("huyen-01/2024-12/admitted"), Some(Status::Official));
}

#[test]
fn a_section_of_its_own_is_of_the_source_above_it() {
    let figures = "
  admitted:
    value: 40
    section: I.2
    by:
      sex:
        women: 18
        men: {value: 22, section: I.3}
      age:
        young: {value: 30, source: {document: bao-cao}}
        old: 10";
    let checked = Publication::new()
        .figures("xa-a", "2024", figures)
        .check()
        .clean();
    let section = |measure: &str| {
        let figure = checked.figure(&format!("xa-a/2024/{measure}"));
        let source = &checked.dataset.observation(&figure).expect(measure).source;
        let section = source.section.as_ref();
        section.map(|section| section.get(&Language::new("vi").unwrap()).to_owned())
    };
    let sections = [
        "admitted",
        "admitted[sex=women]",
        "admitted[sex=men]",
        "admitted[age=young]",
        "admitted[age=old]",
    ]
    .map(section);
    let wanted = [Some("I.2"), Some("I.2"), Some("I.3"), None, Some("I.2")];
    assert_eq!(sections, wanted.map(|section| section.map(str::to_owned)));
}

#[test]
fn findings_come_in_the_same_order_each_time() {
    let publication = || {
        Publication::new()
            .figures("xa-a", "2024", "  admited: 1\n  admitted: -1\n  members: 5")
            .figures(
                "xa-b",
                "2024",
                "  admitted: {value: 3, by: {sex: {women: 4, girls: 1}}}",
            )
    };
    let (one, other) = (publication().check(), publication().check());
    assert!(one.findings().len() >= 5, "{:?}", one.findings());
    assert_eq!(one.findings(), other.findings());
}
