use super::Code;
use crate::locale::Words;

/// What a kind of finding means, why it matters, and how a wrong and a right line look: the entry `explain-<code>` of
/// the message files. The text ends with a line break.
pub fn explain(code: Code, words: &Words) -> String {
    let text = words.try_say(&entry(code), &[]).unwrap_or_else(|unsaid| {
        panic!("every code has an explanation in every language of the program, but {unsaid}")
    });
    text.trim_end().to_owned() + "\n"
}

fn entry(code: Code) -> String {
    format!("explain-{}", code.name())
}
