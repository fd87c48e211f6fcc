//! Style sheets as they are published: without what only those read who write them.

/// The same rules without comments and without the spaces that mean nothing. What stands in quotation marks stays as it is.
pub(super) fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(character) = rest.chars().next() {
        match character {
            '"' | '\'' => {
                let text = quoted(rest, character);
                out.push_str(text);
                rest = rest.get(text.len()..).unwrap_or_default();
            }
            '/' if rest.starts_with("/*") => {
                rest = rest.split_once("*/").map_or("", |(_, behind)| behind);
                space(&mut out);
            }
            _ if character.is_whitespace() => {
                rest = rest.trim_start();
                space(&mut out);
            }
            _ => {
                if binds(character) && out.ends_with(' ') {
                    out.pop();
                }
                out.push(character);
                rest = rest.get(character.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out
}

/// What needs no space before or behind it.
fn binds(character: char) -> bool {
    matches!(character, '{' | '}' | ';' | ',')
}

/// One space at most, and none where it means nothing.
fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(|last: char| last == ' ' || binds(last)) {
        out.push(' ');
    }
}

/// From a quotation mark to the one that ends it; to the end where none does.
fn quoted(text: &str, mark: char) -> &str {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if character == mark {
            return text.get(..=at).unwrap_or(text);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_stay_and_what_explains_them_goes() {
        let css = "/* Colours */\n\n:root {\n  --ink: #123;\n  font: 1rem/1.5 \"A  B\", serif;\n}\n\
                   a > b , a :hover { content: \"/* { \\\" } */\"; }\n@media (min-width: 60rem) and (width < 9rem) { p { margin: 0 -1px } }\n";
        assert_eq!(
            compact(css),
            ":root{--ink: #123;font: 1rem/1.5 \"A  B\",serif;}a > b,a :hover{content: \"/* { \\\" } */\";}\
             @media (min-width: 60rem) and (width < 9rem){p{margin: 0 -1px}}"
        );
        assert_eq!(compact("a { b: \"no end"), "a{b: \"no end");
        assert_eq!(compact("a/**/b /* no end"), "a b ");
    }
}
