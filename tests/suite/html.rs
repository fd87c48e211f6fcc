//! A reader of HTML stricter than any browser: what it takes, every browser takes for the same.
//!
//! Elements are closed in their order, attributes stand in double quotes and once, `<`, `>` and `&` are written as
//! entities, and the entities are those that everybody knows. A text that gets out of its place cannot keep to all this.

/// The elements that are never closed.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// A part of a page, its entities read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// An element begins.
    Open(Element),
    /// One ends.
    Close(String),
    /// Text, or what a script or style holds.
    Text(String),
}

/// An element's name and attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

/// The parts of a whole page or of a part of one. The error says what is wrong and shows where.
pub(crate) fn read(html: &str) -> Result<Vec<Part>, String> {
    let mut reader = Reader {
        html,
        at: 0,
        parts: Vec::new(),
        open: Vec::new(),
    };
    if let Some(rest) = html.strip_prefix("<!doctype html>") {
        reader.at = html.len() - rest.len();
    }
    while reader.at < html.len() {
        reader.part().map_err(|wrong| {
            let shown: String = reader.rest().chars().take(120).collect();
            format!("{wrong} at `{shown}`")
        })?;
    }
    match reader.open.last() {
        Some(open) => Err(format!("<{open}> is never closed")),
        None => Ok(reader.parts),
    }
}

struct Reader<'a> {
    html: &'a str,
    at: usize,
    parts: Vec<Part>,
    open: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    fn take(&mut self, length: usize) -> &'a str {
        let taken = &self.rest()[..length];
        self.at += length;
        taken
    }

    fn expect(&mut self, text: &str) -> Result<(), String> {
        if !self.rest().starts_with(text) {
            return Err(format!("expected `{text}`"));
        }
        self.at += text.len();
        Ok(())
    }

    fn spaces(&mut self) -> usize {
        let rest = self.rest();
        self.take(rest.len() - rest.trim_ascii_start().len()).len()
    }

    /// A name of an element or attribute.
    fn name(&mut self) -> Result<&'a str, String> {
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-:".contains(letter);
        let rest = self.rest();
        let length = rest.find(|letter| !fits(letter)).unwrap_or(rest.len());
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return Err("expected a name".to_owned());
        }
        Ok(self.take(length))
    }

    fn part(&mut self) -> Result<(), String> {
        if self.rest().starts_with("</") {
            self.at += 2;
            let name = self.name()?;
            self.expect(">")?;
            if self.open.pop() != Some(name) {
                return Err(format!("</{name}> closes something else"));
            }
            self.parts.push(Part::Close(name.to_owned()));
        } else if self.rest().starts_with('<') {
            self.at += 1;
            self.element()?;
        } else {
            let length = self.rest().find('<').unwrap_or(self.rest().len());
            let text = unescaped(&self.rest()[..length])?;
            self.at += length;
            self.parts.push(Part::Text(text));
        }
        Ok(())
    }

    fn element(&mut self) -> Result<(), String> {
        let name = self.name()?;
        let mut attributes: Vec<(String, String)> = Vec::new();
        let closes_itself = loop {
            let spaces = self.spaces();
            if self.rest().starts_with('>') {
                self.at += 1;
                break false;
            }
            if self.rest().starts_with("/>") {
                self.at += 2;
                break true;
            }
            if spaces == 0 {
                return Err("expected a space, `>` or `/>`".to_owned());
            }
            let (name, value) = self.attribute()?;
            if attributes
                .iter()
                .any(|(known, _)| known.eq_ignore_ascii_case(&name))
            {
                return Err(format!("the attribute `{name}` stands twice"));
            }
            attributes.push((name, value));
        };
        let is_closed = closes_itself || VOID.contains(&name);
        self.parts.push(Part::Open(Element {
            name: name.to_owned(),
            attributes,
        }));
        if is_closed {
            self.parts.push(Part::Close(name.to_owned()));
        } else {
            self.open.push(name);
            if matches!(name, "script" | "style") {
                let end = self
                    .rest()
                    .find(&format!("</{name}"))
                    .ok_or("it is never closed")?;
                let text = self.take(end).to_owned();
                self.parts.push(Part::Text(text));
            }
        }
        Ok(())
    }

    fn attribute(&mut self) -> Result<(String, String), String> {
        let name = self.name()?.to_owned();
        if !self.rest().starts_with('=') {
            return Ok((name, String::new()));
        }
        self.expect("=\"")?;
        let length = self.rest().find('"').ok_or("the quote is never closed")?;
        if let Some(bracket) = self.rest()[..length].find(['<', '>']) {
            self.at += bracket;
            return Err("a bracket in an attribute".to_owned());
        }
        let value = unescaped(&self.rest()[..length])?;
        self.at += length + 1;
        Ok((name, value))
    }
}

/// A text with its entities read. A bare `&`, `>` or control is an error.
fn unescaped(text: &str) -> Result<String, String> {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if letter == '&' {
            let (entity, behind) = rest[1..].split_once(';').ok_or("a bare `&`")?;
            read.push(match entity {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                "#39" | "#x27" | "apos" => '\'',
                "nbsp" => '\u{A0}',
                other => return Err(format!("the entity `&{other};`")),
            });
            rest = behind;
            continue;
        }
        if letter == '>' || (letter.is_control() && !letter.is_ascii_whitespace()) {
            return Err(format!("a bare {letter:?}"));
        }
        read.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    Ok(read)
}

#[test]
fn what_gets_out_of_its_place_is_an_error() {
    for right in [
        "<p class=\"a\">x &lt; y<br></p>",
        "<!doctype html>\n<html></html>",
        "<svg><use href=\"#a\"/></svg>",
    ] {
        assert!(read(right).is_ok(), "{right}");
    }
    for wrong in [
        "a < b",
        "a > b",
        "a & b",
        "&bad;",
        "<p>",
        "</p>",
        "<p a=b></p>",
        "<p a='b'></p>",
        "<p a=\"b\" a=\"c\"></p>",
        "<p a=\"b\"onclick=\"c\"></p>",
        "<p a=\"<b>\"></p>",
        "<p \"></p>",
        "<!-- -->",
        "<b><i></b></i>",
    ] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}
