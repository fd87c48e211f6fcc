use super::Code;
use super::render::wrapped;
use crate::locale::Words;

/// How wide a paragraph is.
const WIDTH: usize = 100;

/// What a kind of finding means, why it matters, and how a wrong and a right line look: the entry `explain-<code>` of
/// the message files. The text ends with a line break.
pub fn explain(code: Code, words: &Words) -> String {
    let text = words.try_say(&entry(code), &[]).unwrap_or_else(|unsaid| {
        panic!("every code has an explanation in every language of the program, but {unsaid}")
    });
    let lines = text.trim_end().lines().map(|line| {
        // An example is indented, and copied as it stands.
        if line.starts_with(' ') {
            line.to_owned() + "\n"
        } else {
            wrapped(line, WIDTH, 0) + "\n"
        }
    });
    lines.collect()
}

fn entry(code: Code) -> String {
    format!("explain-{}", code.name())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_explained_in_every_language_and_nothing_else_is() {
        let expected: BTreeSet<String> = Code::ALL.iter().map(|code| entry(*code)).collect();
        for language in Words::program_languages() {
            let words = Words::program(&language);
            let explained: BTreeSet<String> = words
                .ids()
                .filter(|id| id.starts_with("explain-"))
                .map(str::to_owned)
                .collect();
            let missing: Vec<_> = expected.difference(&explained).collect();
            let left: Vec<_> = explained.difference(&expected).collect();
            assert!(
                missing.is_empty() && left.is_empty(),
                "src/locale/messages/{language}/explain.ftl should have one entry `explain-<code>` for each code \
                 of src/diag/code.rs: what it means, why it matters, a wrong and a right example. Write {missing:?}; \
                 take out {left:?}."
            );
            for code in Code::ALL {
                let text = explain(*code, &words);
                assert!(
                    text.chars().count() > 120,
                    "`{code:?}` deserves more words in {language}: {text:?}"
                );
            }
        }
    }

    #[test]
    fn an_explanation_is_laid_out_for_reading() {
        let words = Words::program(&crate::locale::Language::new("vi").unwrap());
        assert_eq!(
            explain(Code::DuplicateKey, &words),
            "\
Một khóa được viết hai lần trong cùng một mục.

Chỉ một trong hai giá trị có thể đúng, và chương trình không tự chọn. Hãy xóa dòng sai; nếu là hai
số liệu khác nhau thì đặt đúng tên cho từng số liệu.

Sai:
  figures:
    admitted: 4715
    admitted: 4751
Đúng:
  figures:
    admitted: 4715
"
        );
    }

    #[test]
    fn codes_are_lower_case_words_found_by_their_name() {
        for code in Code::ALL {
            let name = code.name();
            assert!(
                name.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            );
            assert_eq!(Code::named(name), Some(*code), "the name `{name}` is given once");
        }
        assert_eq!(Code::named("no-such-code"), None);
    }
}
