use super::*;

/// The tree as one line: scalars as `text@the bytes at its place`.
fn show(text: &str) -> String {
    fn node(text: &str, shown: &Node) -> String {
        let at = text.get(shown.range.clone()).unwrap();
        match &shown.content {
            Content::Null => "null".to_owned(),
            Content::Scalar(word) if word == at => word.clone(),
            Content::Scalar(word) => format!("{word:?}@{at:?}"),
            Content::List(entries) => {
                let entries: Vec<String> = entries.iter().map(|entry| node(text, entry)).collect();
                format!("[{}]", entries.join(", "))
            }
            Content::Mapping(entries) => {
                let show = |entry: &Entry| {
                    let at = text.get(entry.key_range.clone()).unwrap();
                    assert!(
                        at.trim_matches(['"', '\'']) == entry.key || at.contains('\\'),
                        "{at} {}",
                        entry.key
                    );
                    format!("{}: {}", entry.key, node(text, &entry.value))
                };
                format!("{{{}}}", entries.iter().map(show).collect::<Vec<_>>().join(", "))
            }
        }
    }
    node(text, &parse(text).unwrap().root)
}

#[test]
fn scalars_keep_their_text() {
    let text =
        "a: 12.50\nb: 012\nc: .nan\nd: 0x1F\ne: +5\nf: no\ng: 1_399\nh: 1e3\ni: true\nj: 2024-12-31\nk: -0\n";
    let wanted =
        "{a: 12.50, b: 012, c: .nan, d: 0x1F, e: +5, f: no, g: 1_399, h: 1e3, i: true, j: 2024-12-31, k: -0}";
    assert_eq!(show(text), wanted);
}

#[test]
fn what_is_nothing_is_told_from_an_empty_text() {
    let text = "a:\nb: ~\nc: null\nd: ''\ne: \"\"\nf: {g: , h}\ni: [~, '']\n\"j\":\n";
    let wanted = r#"{a: null, b: null, c: null, d: ""@"''", e: ""@"\"\"", f: {g: null, h: null}, i: [null, ""@"''"], j: null}"#;
    assert_eq!(show(text), wanted);
}

#[test]
fn places_are_exact_behind_any_kind_of_scalar() {
    let text = concat!(
        "đảng viên: \"a\\u0041 # b\" # c: d\n",
        "b:\n  - 'it''s'\n  - - x\n    - {y: [1, 2], 'z': \"q\"}\n",
        "c: |  # note\n  one: *1\n\n  two\nd: two\n  lines & more\n",
        "e: >-\n  folded\n  text\nf: [\n  a b,\n  \"two\n  lines\"]\n? g\n: :h\n",
        "i: [{j: k}: l]\n",
    );
    let wanted = concat!(
        r#"{đảng viên: "aA # b"@"\"a\\u0041 # b\"", "#,
        r#"b: ["it's"@"'it''s'", [x, {y: [1, 2], z: "q"@"\"q\""}]], "#,
        r#"c: "one: *1\n\ntwo\n"@"|  # note", d: "two lines & more"@"two", "#,
        r#"e: "folded text"@">-", f: [a b, "two lines"@"\"two"], g: :h, i: [{}]}"#,
    );
    assert_eq!(show(text), wanted);
}

#[test]
fn a_key_that_is_there_twice_is_named_at_the_second() {
    let text = "a: 1\nb: {c: 1, c: 2}\na: 3\n";
    let wanted = [
        (15..16, Problem::DuplicateKey("c".into(), 9..10)),
        (21..22, Problem::DuplicateKey("a".into(), 0..1)),
    ];
    assert_eq!(parse(text).unwrap().problems, wanted);
}

#[test]
fn aliases_and_tags_end_the_pass_where_they_stand() {
    let ended = |text: &str| parse(text).unwrap_err();
    assert_eq!(ended("a: &x 1\nb: *x\n"), Unreadable::Alias(3));
    assert_eq!(ended("a: &x\n  b: *x\n"), Unreadable::Alias(3));
    assert_eq!(ended("&x\na: *x\n"), Unreadable::Alias(0));
    assert_eq!(ended("a: &x [*x, *x]\n"), Unreadable::Alias(3));
    assert_eq!(ended("a: # &y\n  &x {b: 1}\n"), Unreadable::Alias(10));
    assert_eq!(ended("- 1\n- &x\n"), Unreadable::Alias(6));
    assert_eq!(ended("a: !x 1\n"), Unreadable::Tag(3));
    assert_eq!(ended("!x {a: 1}\n"), Unreadable::Tag(0));
    assert_eq!(ended("a: !!map &x {}\nb: *x\n"), Unreadable::Tag(3));
    assert_eq!(ended("a: [b, !x {c: *y}]\n"), Unreadable::Tag(7));
    let Unreadable::Syntax(words, 7) = ended("a: [b, *y]\n") else {
        panic!("an unknown name is refused by the library itself")
    };
    assert!(words.starts_with("unknown anchor"));
}

#[test]
fn a_bomb_of_aliases_is_not_followed() {
    let mut text = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (name, before) in ('b'..='z').zip('a'..) {
        text +=
            &format!("{name}: &{name} [*{before}, *{before}, *{before}, *{before}, *{before}, *{before}]\n");
    }
    assert_eq!(parse(&text).unwrap_err(), Unreadable::Alias(3));
}

#[test]
fn depth_has_an_end() {
    let nested = |depth: usize| format!("{}x{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(
        parse(&nested(MAX_DEPTH + 1)).unwrap_err(),
        Unreadable::TooDeep(MAX_DEPTH)
    );
    assert_eq!(parse(&"- ".repeat(100_000)).unwrap_err(), Unreadable::TooDeep(0));
}

#[test]
fn a_file_of_one_word_or_none_is_read() {
    assert!(matches!(parse("").unwrap().root.content, Content::Null));
    assert!(matches!(parse("# only\n").unwrap().root.content, Content::Null));
    assert!(matches!(parse("x").unwrap().root.content, Content::Scalar(_)));
    assert!(matches!(parse("1.5").unwrap().root.content, Content::Scalar(_)));
}

#[test]
fn characters_that_end_lines_only_in_yaml_are_refused() {
    for odd in ["\u{85}", "\u{2028}", "\u{FEFF}", "\r", "\0"] {
        let text = format!("name:{odd}- !x y");
        assert_eq!(parse(&text).unwrap_err(), Unreadable::Characters, "{odd:?}");
    }
}

#[test]
fn directives_and_the_start_of_a_document_are_passed_over() {
    assert_eq!(
        show("%YAML 1.1\n---\na: {b: \"c\\n\"}\n"),
        r#"{a: {b: "c\n"@"\"c\\n\""}}"#
    );
    assert_eq!(
        parse("%YAML 1.1\n--- &x\na: *x\n").unwrap_err(),
        Unreadable::Alias(14)
    );
}
