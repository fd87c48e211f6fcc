use std::ops::Range;

/// A shortcode's name and arguments: `value(figure="admitted", as="share")`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Call {
    /// Its name.
    pub(super) name: String,
    /// Where the name stands.
    pub(super) name_range: Range<usize>,
    /// Its arguments in the order written.
    pub(super) arguments: Vec<Argument>,
}

/// One named argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Argument {
    /// Its name.
    pub(super) name: String,
    /// Where the name stands.
    pub(super) name_range: Range<usize>,
    /// Its values: one, or those of a list.
    pub(super) values: Vec<(String, Range<usize>)>,
    /// Where the value stands, quotes or brackets included.
    pub(super) range: Range<usize>,
}

/// What a shortcode's text was expected to go on with, and where it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SyntaxError {
    /// A message id.
    pub(super) expected: &'static str,
    /// The first byte that does not fit.
    pub(super) at: usize,
}

/// Reads what stands between the braces of a shortcode; `start` is the offset of `text` in its file.
pub(super) fn call(text: &str, start: usize) -> Result<Call, SyntaxError> {
    let mut reader = Reader { text, at: 0, start };
    reader.spaces();
    let (name, name_range) = reader.word("narrative-expected-name")?;
    reader.spaces();
    let mut arguments = Vec::new();
    reader.expect('(', "narrative-expected-parenthesis")?;
    loop {
        reader.spaces();
        if reader.take(')') {
            break;
        }
        if !arguments.is_empty() {
            reader.expect(',', "narrative-expected-comma")?;
            reader.spaces();
            if reader.take(')') {
                break;
            }
        }
        arguments.push(reader.argument()?);
    }
    reader.spaces();
    if reader.at < text.len() {
        return Err(reader.error("narrative-expected-end"));
    }
    Ok(Call {
        name,
        name_range,
        arguments,
    })
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    start: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn error(&self, expected: &'static str) -> SyntaxError {
        SyntaxError {
            expected,
            at: self.start + self.at,
        }
    }

    fn range(&self, from: usize) -> Range<usize> {
        self.start + from..self.start + self.at
    }

    fn spaces(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn take(&mut self, character: char) -> bool {
        let there = self.rest().starts_with(character);
        if there {
            self.at += character.len_utf8();
        }
        there
    }

    fn expect(&mut self, character: char, expected: &'static str) -> Result<(), SyntaxError> {
        if self.take(character) {
            Ok(())
        } else {
            Err(self.error(expected))
        }
    }

    fn word(&mut self, expected: &'static str) -> Result<(String, Range<usize>), SyntaxError> {
        let from = self.at;
        let fits = |character: char| character.is_ascii_alphanumeric() || "_-.".contains(character);
        let length = self
            .rest()
            .find(|character| !fits(character))
            .unwrap_or(self.rest().len());
        let word = self.rest().get(..length).unwrap_or_default().to_owned();
        if word.is_empty() {
            return Err(self.error(expected));
        }
        self.at += length;
        Ok((word, self.range(from)))
    }

    fn argument(&mut self) -> Result<Argument, SyntaxError> {
        let (name, name_range) = self.word("narrative-expected-argument")?;
        self.spaces();
        self.expect('=', "narrative-expected-equals")?;
        self.spaces();
        let from = self.at;
        let mut values = Vec::new();
        if self.take('[') {
            loop {
                self.spaces();
                if self.take(']') {
                    break;
                }
                if !values.is_empty() {
                    self.expect(',', "narrative-expected-comma")?;
                    self.spaces();
                    if self.take(']') {
                        break;
                    }
                }
                values.push(self.value()?);
            }
        } else {
            values.push(self.value()?);
        }
        Ok(Argument {
            name,
            name_range,
            values,
            range: self.range(from),
        })
    }

    /// A text in quotes, or a number or word without. The range is that of the text itself.
    fn value(&mut self) -> Result<(String, Range<usize>), SyntaxError> {
        let Some(quote) = ['"', '\'', '`']
            .into_iter()
            .find(|quote| self.rest().starts_with(*quote))
        else {
            return self.word("narrative-expected-value");
        };
        let opening = self.error("narrative-expected-quote");
        self.at += 1;
        let from = self.at;
        let length = self.rest().find(quote).ok_or(opening)?;
        let text = self.rest().get(..length).unwrap_or_default().to_owned();
        self.at += length;
        let range = self.range(from);
        self.at += 1;
        Ok((text, range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_values_and_places_are_read() {
        let text = r#" chart( kind = "line", organizations=["a", 'b'], width=3 ) "#;
        let call = call(text, 100).expect("it is well formed");
        assert_eq!(call.name, "chart");
        let read: Vec<(&str, Vec<&str>)> = call
            .arguments
            .iter()
            .map(|argument| {
                (
                    argument.name.as_str(),
                    argument.values.iter().map(|(text, _)| text.as_str()).collect(),
                )
            })
            .collect();
        assert_eq!(
            read,
            [
                ("kind", vec!["line"]),
                ("organizations", vec!["a", "b"]),
                ("width", vec!["3"])
            ]
        );
        let (value, range) = &call.arguments[0].values[0];
        assert_eq!(&text[range.start - 100..range.end - 100], value);
    }

    #[test]
    fn the_first_thing_that_does_not_fit_is_named() {
        for (text, expected, at) in [
            ("", "narrative-expected-name", 0),
            ("value", "narrative-expected-parenthesis", 5),
            ("value(figure)", "narrative-expected-equals", 12),
            ("value(figure=\"a)", "narrative-expected-quote", 13),
            ("value(figure=)", "narrative-expected-value", 13),
            ("value(a=1 b=2)", "narrative-expected-comma", 10),
            ("value() more", "narrative-expected-end", 8),
        ] {
            assert_eq!(call(text, 0), Err(SyntaxError { expected, at }), "{text}");
        }
    }
}
