//! The readers of one word: figure references, periods, numbers.

use std::sync::LazyLock;

use niengiam::diag::{FileId, Sink};
use niengiam::load::{ValueRecord, load};
use niengiam::model::{PartialRef, PeriodBook};
use niengiam::source::{FileKind, SourceFile, Workspace};

use super::*;

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

static PERIODS: LazyLock<PeriodBook> = LazyLock::new(|| {
    let mut book = PeriodBook::default();
    let days = |text: &str| text.parse().expect("a date");
    assert!(book.enter("2010-2015", "Nhiệm kỳ".into(), None, Some(5)));
    let school = Some((days("2023-09-01"), days("2024-05-31")));
    assert!(book.enter("school-2023", "Năm học".into(), school, Some(1)));
    book
});

#[test]
fn periods() {
    let seeds = [
        "2024",
        "2018-2022",
        "2024-H1",
        "2024-Q3",
        "2024-03",
        "2019-01-01--2019-10-08",
        "2010-2015",
        "school-2023",
        "2024-02-29--2024-03-05",
        "1000-9999",
    ];
    let target = Target {
        name: "periods",
        mutants: 26_000,
        seeds: texts(&seeds),
        changes: 4,
        pieces: &[
            "--", "-H", "-Q", "T00", "Z", "[u-ca=x]", "-", "H", "Q", "12", "31",
        ],
    };
    target.run(|mutant| {
        let text = mutant.text.as_str();
        let Some(period) = PERIODS.parse(text) else { return };
        // What is read is what was written, and nothing else is written so.
        assert_eq!(period.code(), text);
        assert!(period.first_day() <= period.last_day());
        assert!(period.days() >= 1);
        assert!(period.years() != Some(0));
        assert!(text.is_ascii() && text.len() <= 80);
        if let Some(before) = period.previous() {
            assert!(before.first_day() < period.first_day());
        }
        if let Some(before) = period.year_before() {
            assert!(before.first_day() < period.first_day());
        }
    });
}

#[test]
fn references() {
    let seeds = [
        "hau-giang/2018-2022/admitted[priority-group=pupils]",
        "admitted[sex=women,education=university]",
        "2024-Q3/admitted",
        "hau-giang/admitted",
        "a/2019-01-01--2019-10-08/b[c=d+e+f,g=h]",
        "admitted",
    ];
    let target = Target {
        name: "references",
        mutants: 26_000,
        seeds: texts(&seeds),
        changes: 4,
        pieces: &[
            "[",
            "]",
            "=",
            "+",
            ",",
            "/",
            "sex=women",
            "2024/",
            "a/",
            "[a=b]",
            "==",
        ],
    };
    target.run(|mutant| {
        let text = mutant.text.as_str();
        let Ok(read) = PartialRef::parse(text, &PERIODS) else {
            return;
        };
        let parts = [
            read.organization.as_ref().map(ToString::to_string),
            read.period.as_ref().map(ToString::to_string),
            Some(read.measure.to_string()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let written = parts.join("/");
        let again = PartialRef::parse(&written, &PERIODS);
        assert_eq!(again.as_ref(), Ok(&read), "{written}");
        // But for the order and spaces within brackets, it is what was written.
        let letters = |text: &str| -> Vec<char> {
            let mut letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            letters.sort_unstable();
            letters
        };
        assert_eq!(letters(&written), letters(text));
        assert!(
            !text
                .split('[')
                .next()
                .unwrap_or_default()
                .contains(char::is_whitespace)
        );
    });
}

/// Reads `yaml` as a figures file of one figure, and gives back its number as it was read: its text, its value, whether
/// it is to be asked back.
fn number_in(yaml: String) -> Option<(String, String, bool)> {
    let kind = FileKind::Figures {
        organization: "a".to_owned(),
        period: "2024".to_owned(),
    };
    let size = 0;
    let file = SourceFile {
        digest: [0; 32],
        id: FileId(0),
        path: "file".to_owned(),
        kind,
        text: yaml,
        size,
        readable: true,
    };
    let workspace = Workspace {
        root: "/".into(),
        files: vec![file],
    };
    let mut sink = Sink::default();
    let records = load(&workspace, &mut sink);
    let figures = &records.figures.first()?.figures;
    let entry = &figures
        .iter()
        .find(|figure| figure.measure.value.to_string() == "admitted")?
        .entry;
    match &entry.value.as_ref()?.value {
        ValueRecord::Number(number) => Some((number.text(), number.value.to_string(), number.ambiguous)),
        _ => None,
    }
}

/// What a number may look like, told in another way than the program does.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let parts: Vec<&str> = unsigned.split('.').collect();
    let digits: usize = parts.iter().map(|part| part.len()).sum();
    (1..=2).contains(&parts.len())
        && digits <= 18
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit()))
}

#[test]
fn numbers() {
    let seeds = [
        "0",
        "12",
        "-3",
        "12.50",
        "0.125",
        "4715",
        "123456789012345678",
        "1.399",
        "63,2",
        "1 399",
        "1_399",
        "1e3",
        "-0",
        "0.000000000000000001",
        "1,399.5",
        "12%",
        ".5",
        "5.",
        "+5",
        "0x1F",
        "0o17",
        "1:30",
        "1.399.000",
        "٣٤",
        "１２",
        "007",
    ];
    let target = Target {
        name: "numbers",
        mutants: 26_000,
        seeds: texts(&seeds),
        changes: 4,
        pieces: &[
            "1.399", "63,2", ".", ",", "e", "E5", "_", "-", "+", "%", "000", "\u{A0}", "\u{2009}", "người",
            "!!int ", "!!float ",
        ],
    };
    target.run(|mutant| {
        let text = mutant.text.as_str();
        // In quotes, so that YAML has no say: what is accepted is what was written.
        let quoted = text.replace('\'', "''");
        if let Some((read, value, asked_back)) = number_in(format!("figures: {{admitted: '{quoted}'}}\n")) {
            let written = text.trim();
            assert_eq!(read, written);
            assert!(is_number(written), "{written:?} was read as {value}");
            let same = |text: &str| text.trim_start_matches('-').to_owned();
            assert_eq!(
                same(&value),
                without_zeros(&same(written)),
                "{written:?} was read as {value}"
            );
            let (whole, decimals) = written
                .trim_start_matches('-')
                .split_once('.')
                .unwrap_or((written, ""));
            let is_habit = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            assert_eq!(asked_back, is_habit, "{written:?}");
        }
        // Bare, where YAML may cut a comment off or read something else into it.
        if let Some((read, _, _)) = number_in(format!("figures:\n  admitted: {text}\n")) {
            assert!(
                is_number(&read) && text.contains(&read),
                "{text:?} was read as {read}"
            );
        }
    });
}

/// A number as the program writes it: no zeros before it but one.
fn without_zeros(text: &str) -> String {
    let stripped = text.trim_start_matches('0');
    if stripped.is_empty() || stripped.starts_with('.') {
        format!("0{stripped}")
    } else {
        stripped.to_owned()
    }
}
