//! The words of a narrative without its markup.

use crate::narrative::Piece;
use crate::site::embed;
use crate::site::view::View;

/// Elements that stand within a sentence: what is before and after them is one word where no space is between.
const INLINE: [&str; 16] = [
    "a", "abbr", "b", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
    "u",
];

/// A text put together from others, its paragraphs apart by line ends and all other white space single.
#[derive(Default)]
pub(super) struct Prose {
    text: String,
    /// The end of the element whose text is left out.
    skips_to: Option<&'static str>,
}

impl Prose {
    /// The text.
    pub(super) fn into_text(mut self) -> String {
        self.text.truncate(self.text.trim_end().len());
        self.text
    }

    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.line();
        self.plain(text);
        self.line();
    }

    /// Adds what an editor wrote for the page. Charts and tables of figures are found by their figures.
    pub(super) fn narrative(&mut self, view: &View<'_>) {
        let Some(narrative) = view.narrative() else { return };
        if let Some(description) = &narrative.description {
            self.paragraph(description);
        }
        self.pieces(view, &narrative.pieces);
        self.line();
    }

    fn pieces(&mut self, view: &View<'_>, pieces: &[Piece]) {
        for piece in pieces {
            match piece {
                Piece::Html(html) => self.html(html),
                Piece::Value(spec) => self.plain(&embed::value(view, spec).text),
                Piece::Bound(spec) => self.plain(&embed::bound(view, spec).text),
                Piece::Claim(spec) => self.pieces(view, &spec.body),
                Piece::Footnotes(notes) => {
                    for note in notes {
                        self.line();
                        self.pieces(view, &note.body);
                    }
                }
                Piece::Custom(_) => {
                    // What is wrong with the shortcode was found when its page was made.
                    if let Ok(html) = embed::html(view, std::slice::from_ref(piece), &mut 0) {
                        self.html(&html);
                    }
                }
                Piece::NotYet | Piece::Chart(_) | Piece::Table(_) | Piece::Target(_) | Piece::Tasks(_) => {
                    self.line();
                }
            }
        }
    }

    /// Adds the text of HTML that was escaped when it was made.
    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some((text, from)) = rest.split_once('<') {
            self.escaped(text);
            let Some((tag, after)) = from.split_once('>') else {
                return;
            };
            self.tag(tag);
            rest = after;
        }
        self.escaped(rest);
    }

    fn tag(&mut self, tag: &str) {
        let name = tag.trim_start_matches('/');
        let name = name
            .split(|character: char| !character.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if let Some(end) = self.skips_to {
            if tag.starts_with('/') && name == end {
                self.skips_to = None;
            }
            return;
        }
        match name {
            "svg" if !tag.ends_with('/') => self.skips_to = Some("svg"),
            "style" => self.skips_to = Some("style"),
            "script" => self.skips_to = Some("script"),
            // The number of a footnote is no part of the word before it.
            "sup" if tag.contains("footnote-ref") => self.skips_to = Some("sup"),
            "sup" => {}
            name if INLINE.contains(&name) => {}
            _ => self.line(),
        }
    }

    fn escaped(&mut self, text: &str) {
        if self.skips_to.is_some() {
            return;
        }
        let mut rest = text;
        while let Some((plain, from)) = rest.split_once('&') {
            self.plain(plain);
            let entity = from.split_once(';').and_then(|(name, after)| {
                let character = match name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "#39" | "#x27" => "'",
                    "nbsp" => " ",
                    _ => return None,
                };
                Some((character, after))
            });
            let (character, after) = entity.unwrap_or(("&", from));
            self.plain(character);
            rest = after;
        }
        self.plain(rest);
    }

    fn plain(&mut self, text: &str) {
        let is_uneven = text.contains(|character: char| character != ' ' && character.is_whitespace())
            || text.contains("  ")
            || (text.starts_with(' ') && self.is_at_space());
        if !is_uneven {
            self.text.push_str(text);
            return;
        }
        for character in text.chars() {
            if !character.is_whitespace() {
                self.text.push(character);
            } else if !self.is_at_space() {
                self.text.push(' ');
            }
        }
    }

    fn is_at_space(&self) -> bool {
        self.text.is_empty() || self.text.ends_with([' ', '\n'])
    }

    fn line(&mut self) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        if !self.is_at_space() {
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pieces: &[&str]) -> String {
        let mut prose = Prose::default();
        for piece in pieces {
            prose.html(piece);
        }
        prose.into_text()
    }

    #[test]
    fn html_leaves_its_text() {
        let pieces = [
            "<h2 id=\"x\">Kết quả</h2>\n<p>Kết <strong>n</strong>ạp  &lt;b&gt; ",
            "&amp;amp; 5&#39;<sup class=\"footnote-ref\"><a href=\"#fn_1\">1</a></sup>.</p>\n",
            "<ul>\n<li>Một</li>\n<li>m<sup>2</sup></li></ul><svg viewBox=\"0\"><text>x</text></svg>",
        ];
        assert_eq!(text(&pieces), "Kết quả\nKết nạp <b> &amp; 5'.\nMột\nm2");
        assert_eq!(text(&[" a & b &x; ", " c"]), "a & b &x; c");
        assert_eq!(text(&[]), "");
    }
}
