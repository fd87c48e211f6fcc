use super::{Message, Words};

impl Words {
    /// All of these: `a, b và c`. Empty for none.
    pub fn list_and(&self, items: &[impl AsRef<str>]) -> String {
        self.list(items, "list-and")
    }

    /// One of these: `a, b hoặc c`. Empty for none.
    pub fn list_or(&self, items: &[impl AsRef<str>]) -> String {
        self.list(items, "list-or")
    }

    fn list(&self, items: &[impl AsRef<str>], last_two: &'static str) -> String {
        let Some((last, before)) = items.split_last() else {
            return String::new();
        };
        let before = before
            .iter()
            .map(|item| item.as_ref().to_owned())
            .reduce(|before, item| {
                self.say(
                    &Message::new("list-comma")
                        .with("before", before)
                        .with("item", item),
                )
            });
        match before {
            None => last.as_ref().to_owned(),
            Some(before) => self.say(
                &Message::new(last_two)
                    .with("before", before)
                    .with("item", last.as_ref()),
            ),
        }
    }
}

/// The text with a capital first letter, as at the beginning of a sentence or in a title.
pub fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    #[test]
    fn lists_in_both_languages() {
        let [vi, en] = ["vi", "en"].map(|code| Words::program(&Language::new(code).unwrap()));
        assert_eq!(vi.list_and(&["a", "b", "c"]), "a, b và c");
        assert_eq!(en.list_and(&["a", "b", "c"]), "a, b and c");
        assert_eq!(vi.list_or(&["a", "b"]), "a hoặc b");
        assert_eq!(en.list_or(&["a"]), "a");
        assert_eq!(vi.list_and(&[] as &[&str]), "");
    }

    #[test]
    fn a_capital_begins_a_sentence() {
        assert_eq!(capitalized("đều vượt"), "Đều vượt");
        assert_eq!(capitalized("6 tháng"), "6 tháng");
        assert_eq!(capitalized(""), "");
    }
}
