//! What a person, a list and a machine are shown of findings: whole texts, carets included.

use std::ops::Range;
use std::path::Path;

use niengiam::diag::{
    Code, Color, DataPath, Diagnostic, Failure, FileId, Files, Format, Origin, Part, Step, render,
    render_failure,
};
use niengiam::locale::{Language, Message, Words};

/// Files in memory. A node is found where the last key of its path stands in the text as `key: value`.
struct Memory(Vec<(&'static str, String)>);

impl Files for Memory {
    fn path(&self, file: FileId) -> &str {
        self.0[file.0 as usize].0
    }

    fn text(&self, file: FileId) -> &str {
        &self.0[file.0 as usize].1
    }

    fn locate(&self, file: FileId, path: &DataPath, part: Part) -> Option<Range<usize>> {
        let Step::Key(key) = path.steps().last()? else {
            return None;
        };
        let text = self.text(file);
        let start = text.find(&format!("{key}:"))?;
        let line_end = text[start..]
            .find('\n')
            .map_or(text.len(), |length| start + length);
        Some(match part {
            Part::Key => start..start + key.len(),
            Part::Value => start + key.len() + 2..line_end,
        })
    }
}

/// The program's words and a few sentences to try it with.
fn words(code: &str) -> Words {
    let own = "t-found = không hiểu `{ $found }`\n\
               t-first = lần đầu ở đây\n\
               t-long = `{ $found }` có thể là một nghìn ba trăm chín mươi chín hoặc một phẩy ba trăm chín mươi chín\n\
               t-help = nếu là một nghìn ba trăm chín mươi chín thì viết liền các chữ số: `1399`\n";
    Words::with_theme(&Language::new(code).unwrap(), &[("test.ftl", own)]).unwrap()
}

fn found(text: &str) -> Message {
    Message::new("t-found").with("found", text)
}

fn at(file: u32, key: &str, part: Part) -> Origin {
    Origin::Data(FileId(file), DataPath::root().key(key), part)
}

fn full(diagnostics: &[Diagnostic], files: &Memory) -> String {
    let format = Format::Full {
        color: Color::Plain,
        width: 72,
    };
    render(diagnostics, files, &words("vi"), format)
}

#[track_caller]
fn assert_text(shown: &str, expected: &str) {
    assert!(shown == expected, "shown:\n{shown}\nexpected:\n{expected}");
}

fn two_files() -> Memory {
    let figures = "# số liệu\nsource: x\nnote: Tỷ lệ, admitted: 1.399\n";
    let indicators = "name: Kết nạp\r\nkind: flow\r\n";
    Memory(vec![
        ("data/tổ-chức.yaml", figures.to_owned()),
        ("data/indicators.yaml", indicators.to_owned()),
    ])
}

#[test]
fn a_finding_with_everything_is_drawn_right_under_vietnamese() {
    let finding = Diagnostic::new(
        Code::AmbiguousNumber,
        at(0, "admitted", Part::Value),
        Message::new("t-long").with("found", "1.399"),
    )
    .related(at(0, "source", Part::Key), Message::new("t-first"))
    .related(at(1, "kind", Part::Value), Message::new("t-first"))
    .help(Message::new("t-help"))
    .example("admitted: 1399");
    assert_text(
        &full(&[finding], &two_files()),
        "\
lỗi[ambiguous-number]: `1.399` có thể là một nghìn ba trăm chín mươi
                       chín hoặc một phẩy ba trăm chín mươi chín
 --> data/tổ-chức.yaml:3:24
  |
2 | source: x
  | ------ lần đầu ở đây
3 | note: Tỷ lệ, admitted: 1.399
  |                        ^^^^^
  |
 ::: data/indicators.yaml:2:7
  |
2 | kind: flow
  |       ---- lần đầu ở đây
  |
  = cách sửa: nếu là một nghìn ba trăm chín mươi chín thì viết liền các
              chữ số: `1399`
  = ví dụ đúng: admitted: 1399
  = tìm hiểu thêm: niengiam explain ambiguous-number

tổng cộng: 1 lỗi
",
    );
}

#[test]
fn findings_come_in_the_order_of_files_and_places_each_once() {
    let files = two_files();
    let findings = [
        Diagnostic::new(Code::UnknownKey, at(0, "note", Part::Key), found("note")),
        Diagnostic::new(Code::UnexpectedFile, Origin::File(FileId(0)), found("tệp")),
        Diagnostic::new(Code::UnknownKey, at(0, "source", Part::Key), found("source")),
        Diagnostic::new(Code::UnknownKey, at(1, "kind", Part::Key), found("kind")),
        Diagnostic::new(Code::UnknownKey, at(0, "note", Part::Key), found("note")),
        Diagnostic::new(
            Code::EmptyValue,
            at(0, "source", Part::Key),
            found("x\u{1B}[31m\u{202E}\nlỗi"),
        ),
    ];
    let expected = "\
data/indicators.yaml:2:1: lỗi[unknown-key]: không hiểu `kind`
data/tổ-chức.yaml: cảnh báo[unexpected-file]: không hiểu `tệp`
data/tổ-chức.yaml:2:1: lỗi[unknown-key]: không hiểu `source`
data/tổ-chức.yaml:2:1: lỗi[empty-value]: không hiểu `x␛[31m<U+202E> lỗi`
data/tổ-chức.yaml:3:1: lỗi[unknown-key]: không hiểu `note`
tổng cộng: 4 lỗi và 1 cảnh báo
";
    assert_text(&render(&findings, &files, &words("vi"), Format::Short), expected);
    let mut turned = findings.to_vec();
    turned.reverse();
    assert_text(&render(&turned, &files, &words("vi"), Format::Short), expected);
}

#[test]
fn the_hint_to_explain_stands_at_the_first_finding_of_a_code() {
    let findings = [
        Diagnostic::new(Code::UnknownKey, at(0, "source", Part::Key), found("source")),
        Diagnostic::new(Code::UnknownKey, at(0, "note", Part::Key), found("note")),
    ];
    assert_text(
        &full(&findings, &two_files()),
        "\
lỗi[unknown-key]: không hiểu `source`
 --> data/tổ-chức.yaml:2:1
  |
2 | source: x
  | ^^^^^^
  |
  = tìm hiểu thêm: niengiam explain unknown-key

lỗi[unknown-key]: không hiểu `note`
 --> data/tổ-chức.yaml:3:1
  |
3 | note: Tỷ lệ, admitted: 1.399
  | ^^^^

tổng cộng: 2 lỗi
",
    );
}

#[test]
fn a_line_of_200_kilobytes_is_cut_around_its_place() {
    let bomb = format!("a: 1\nb: {}\n", "[".repeat(200_000));
    let files = Memory(vec![("bom.yaml", bomb)]);
    let finding = Diagnostic::new(
        Code::TooLarge,
        Origin::Bytes(FileId(0), 1000..200_000),
        found(&"[".repeat(200_000)),
    );
    let shown = full(std::slice::from_ref(&finding), &files);
    assert!(shown.len() < 3000, "{} bytes", shown.len());
    assert!(shown.contains(" --> bom.yaml:2:996\n"), "{shown}");
    let line = shown.lines().find(|line| line.starts_with("2 | ")).unwrap();
    assert!(
        line.starts_with("2 | ...[[[") && line.ends_with("[[[..."),
        "{line}"
    );
    assert!(line.chars().count() <= 72, "{line}");
    let short = render(&[finding], &files, &words("vi"), Format::Short);
    assert!(short.len() < 3000, "{} bytes", short.len());
}

#[test]
fn nothing_in_a_file_commands_the_terminal() {
    let text = "\u{FEFF}name: \u{1B}]0;x\u{7}\u{202E}đảo\u{200B}, \tage: 1\n";
    let files = Memory(vec![("a\u{1B}[2J.yaml", text.to_owned())]);
    let finding = Diagnostic::new(
        Code::HiddenCharacters,
        at(0, "age", Part::Value),
        found("\u{1B}[2J"),
    )
    .example("name: \u{9B}31m");
    assert_text(
        &full(&[finding], &files),
        "\
lỗi[hidden-characters]: không hiểu `␛[2J`
 --> a␛[2J.yaml:1:26
  |
1 | name: ␛]0;x␇�đảo�,     age: 1
  |                             ^
  |
  = ví dụ đúng: name: <U+009B>31m
  = tìm hiểu thêm: niengiam explain hidden-characters

tổng cộng: 1 lỗi
",
    );
}

#[test]
fn what_cannot_be_located_is_shown_at_the_nearest_thing_around_it() {
    let files = two_files();
    let root = DataPath::root();
    let lost = |path: DataPath, part| {
        let finding = Diagnostic::new(Code::WrongType, Origin::Data(FileId(0), path, part), found("x"));
        let shown = render(&[finding], &files, &words("vi"), Format::Short);
        shown.split(": lỗi").next().unwrap().to_owned()
    };
    assert_eq!(
        lost(root.key("source").index(3).key("gone"), Part::Value),
        "data/tổ-chức.yaml:2:1"
    );
    assert_eq!(
        lost(root.key("source").key("gone"), Part::Key),
        "data/tổ-chức.yaml:2:1"
    );
    assert_eq!(lost(root.key("gone").index(0), Part::Value), "data/tổ-chức.yaml");
    assert_eq!(lost(root, Part::Value), "data/tổ-chức.yaml");
}

#[test]
fn places_outside_the_publication_are_shown_by_line_or_by_name() {
    let place = |line, column| Origin::Place {
        path: "themes/default/page.html".to_owned(),
        line,
        column,
    };
    let findings = [
        Diagnostic::new(Code::BadTemplate, place(3, 7), found("tilte")).help(Message::new("t-first")),
        Diagnostic::new(Code::BadTheme, place(0, 0), found("x")),
        Diagnostic::new(Code::NotUtf8, Origin::Bytes(FileId(0), 5..6), found("x")),
    ];
    let files = Memory(vec![("a.yaml", String::new())]);
    assert_text(
        &full(&findings, &files),
        "\
lỗi[not-utf-8]: không hiểu `x`
--> a.yaml
 = tìm hiểu thêm: niengiam explain not-utf-8

lỗi[bad-theme]: không hiểu `x`
--> themes/default/page.html
 = tìm hiểu thêm: niengiam explain bad-theme

lỗi[bad-template]: không hiểu `tilte`
--> themes/default/page.html:3:7
 = cách sửa: lần đầu ở đây
 = tìm hiểu thêm: niengiam explain bad-template

tổng cộng: 3 lỗi
",
    );
}

#[test]
fn a_file_with_too_many_findings_shows_the_severest_fifty() {
    let lines: Vec<_> = (1..=60).map(|number| format!("k{number}: {number}")).collect();
    let files = Memory(vec![
        ("a.yaml", lines.join("\n")),
        ("b.yaml", "z: 1\n".to_owned()),
    ]);
    let mut findings: Vec<_> = (1..=60)
        .map(|number| {
            let code = if number == 60 {
                Code::UnknownKey
            } else {
                Code::UnexpectedFile
            };
            let key = format!("k{number}");
            Diagnostic::new(code, at(0, &key, Part::Key), found(&key))
        })
        .collect();
    findings.push(Diagnostic::new(
        Code::UnknownKey,
        at(1, "z", Part::Key),
        found("z"),
    ));
    let shown = render(&findings, &files, &words("vi"), Format::Short);
    let lines: Vec<_> = shown.lines().collect();
    assert_eq!(lines.len(), 50 + 1 + 1 + 1, "{shown}");
    assert_eq!(
        lines[48],
        "a.yaml:49:1: cảnh báo[unexpected-file]: không hiểu `k49`"
    );
    assert_eq!(lines[49], "a.yaml:60:1: lỗi[unknown-key]: không hiểu `k60`");
    assert_eq!(
        lines[50],
        "… còn 10 phát hiện khác trong a.yaml, sẽ hiện ra sau khi sửa các phát hiện trên"
    );
    assert_eq!(lines[52], "tổng cộng: 2 lỗi và 59 cảnh báo");
    let json = render(&findings, &files, &words("vi"), Format::Json);
    assert_eq!(json.lines().count(), 61 + 2, "a machine is shown all");
}

#[test]
fn a_machine_is_told_everything_in_an_array() {
    let finding = Diagnostic::new(
        Code::DuplicateKey,
        at(0, "admitted", Part::Key),
        found("\"admitted\"\n"),
    )
    .related(at(1, "kind", Part::Value), Message::new("t-first"))
    .example("admitted: 1");
    let file =
        Diagnostic::new(Code::MissingFile, Origin::File(FileId(1)), found("x")).help(Message::new("t-first"));
    let shown = render(&[finding, file], &two_files(), &words("en"), Format::Json);
    let expected = concat!(
        "[\n",
        r#"{"file":"data/indicators.yaml","line":null,"column":null,"end_line":null,"end_column":null,"#,
        r#""severity":"error","code":"missing-file","message":"không hiểu `x`","help":"lần đầu ở đây","#,
        r#""example":null,"related":[]},"#,
        "\n",
        r#"{"file":"data/tổ-chức.yaml","line":3,"column":14,"end_line":3,"end_column":22,"#,
        r#""severity":"error","code":"duplicate-key","message":"không hiểu `\"admitted\"\n`","help":null,"#,
        r#""example":"admitted: 1","related":[{"file":"data/indicators.yaml","line":2,"column":7,"#,
        r#""end_line":2,"end_column":12,"message":"lần đầu ở đây"}]}"#,
        "\n]\n",
    );
    assert_text(&shown, expected);
    assert!(serde_json::from_str::<serde_json::Value>(&shown).is_ok());
    assert_eq!(render(&[], &two_files(), &words("en"), Format::Json), "[]\n");
}

#[test]
fn words_and_counts_are_those_of_the_language() {
    let findings = [
        Diagnostic::new(Code::UnexpectedFile, Origin::File(FileId(0)), found("x")),
        Diagnostic::new(Code::UnknownKey, Origin::File(FileId(0)), found("y")),
    ];
    assert_text(
        &render(&findings, &two_files(), &words("en"), Format::Short),
        "\
data/tổ-chức.yaml: warning[unexpected-file]: không hiểu `x`
data/tổ-chức.yaml: error[unknown-key]: không hiểu `y`
in all: 1 error and 1 warning
",
    );
    assert_text(&full(&[], &two_files()), "không có phát hiện nào\n");
}

#[test]
fn colours_change_nothing_but_colours() {
    let finding = [Diagnostic::new(
        Code::UnknownKey,
        at(0, "note", Part::Key),
        found("note"),
    )];
    let draw = |color| {
        render(
            &finding,
            &two_files(),
            &words("vi"),
            Format::Full { color, width: 72 },
        )
    };
    let coloured = draw(Color::Ansi);
    assert!(coloured.contains("\u{1B}["));
    let mut bare = String::new();
    let mut parts = coloured.split('\u{1B}');
    bare.push_str(parts.next().unwrap());
    for part in parts {
        bare.push_str(part.split_once('m').unwrap().1);
    }
    assert_text(&bare, &draw(Color::Plain));
}

#[test]
fn a_failure_is_told_with_its_cause_and_what_to_do() {
    let error = std::io::Error::other("thiết bị\u{1B}[0m đầy");
    let failure = Failure::io("t-io", Path::new("public/index.html"), &error).help(Message::new("t-help"));
    let own = "t-io = không ghi được `{ $path }`\nt-help = dọn bớt ổ đĩa rồi chạy lại; trang cũ vẫn còn nguyên, không \
               tệp nào bị xóa hay viết dở trong lần chạy này\n";
    let words = Words::with_theme(&Language::new("vi").unwrap(), &[("test.ftl", own)]).unwrap();
    assert_text(
        &render_failure(&failure, &words),
        "\
lỗi: không ghi được `public/index.html`
nguyên nhân: thiết bị␛[0m đầy
cách sửa: dọn bớt ổ đĩa rồi chạy lại; trang cũ vẫn còn nguyên, không tệp nào bị xóa hay viết dở
          trong lần chạy này
",
    );
}
