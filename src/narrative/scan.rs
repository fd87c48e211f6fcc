use std::ops::Range;

/// Marks the start and the end of what stands in a shortcode's place while Markdown is parsed: control characters, which
/// `load` lets into no text. Each is one byte, so that they find room in the shortest shortcode.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';

/// How many shortcodes may be open to the end of their paragraph before the rest of the text is left alone: each was
/// looked for to the end.
const UNCLOSED: usize = 16;

/// A shortcode as it stands in a Markdown file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// All of it, braces included, from the start of the text.
    pub(super) range: Range<usize>,
    /// What stands between the braces.
    pub(super) inside: Range<usize>,
    /// Which braces.
    pub(super) form: TagForm,
}

/// Which braces a shortcode has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagForm {
    /// `{{ … }}`.
    Value,
    /// `{% … %}`, the opening or the end of a shortcode with a body.
    Block,
}

/// A Markdown text whose shortcodes were taken out.
#[derive(Debug)]
pub(super) struct Scanned {
    /// The text with a run of the same length in bytes in each shortcode's place, so that every offset still holds.
    pub(super) masked: String,
    /// The shortcodes in order; the n-th run in `masked` stands for the n-th.
    pub(super) tags: Vec<Tag>,
    /// Braces that open and never close.
    pub(super) unclosed: Vec<Range<usize>>,
}

/// Finds the shortcodes of a Markdown text.
///
/// A shortcode is masked by characters that mean nothing in Markdown, so that quotes, underscores and brackets in its
/// arguments are not taken for markup. Within quotes in a shortcode, braces do not close it.
pub(super) fn scan(text: &str) -> Scanned {
    let mut found = Scanned {
        masked: String::with_capacity(text.len()),
        tags: Vec::new(),
        unclosed: Vec::new(),
    };
    let mut done = 0;
    while let Some((start, form)) = next_opening(text, done) {
        push_plain(&mut found.masked, text.get(done..start).unwrap_or_default());
        let close = if form == TagForm::Value { "}}" } else { "%}" };
        let Some(end) = closing(text, start + 2, close) else {
            found.unclosed.push(start..start + 2);
            if found.unclosed.len() == UNCLOSED {
                done = start;
                break;
            }
            push_plain(&mut found.masked, text.get(start..start + 2).unwrap_or_default());
            done = start + 2;
            continue;
        };
        let range = start..end + 2;
        mask(text, &range, form, &mut found.masked);
        found.tags.push(Tag {
            inside: start + 2..end,
            form,
            range: range.clone(),
        });
        done = range.end;
    }
    push_plain(&mut found.masked, text.get(done..).unwrap_or_default());
    found
}

/// Writes a run of the same length in the place of a shortcode.
///
/// One with words of its own that fills a line opens or ends around whole blocks: it is masked with line ends around
/// it, which makes it a paragraph of its own where the editor left out the empty lines.
fn mask(text: &str, range: &Range<usize>, form: TagForm, masked: &mut String) {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let rest_of_line = after.split('\n').next().unwrap_or_default();
    let fills_line = (before.is_empty() || before.ends_with('\n'))
        && rest_of_line.trim_matches([' ', '\t', '\r']).is_empty();
    let around = usize::from(form == TagForm::Block && fills_line);
    masked.extend(std::iter::repeat_n('\n', around));
    masked.push(OPEN);
    masked.extend(std::iter::repeat_n(
        'x',
        range
            .len()
            .saturating_sub(OPEN.len_utf8() + CLOSE.len_utf8() + 2 * around),
    ));
    masked.push(CLOSE);
    masked.extend(std::iter::repeat_n('\n', around));
}

/// A stretch of masked text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stretch<'a> {
    /// Plain text.
    Plain(&'a str),
    /// A shortcode stands here.
    Tag,
}

/// Splits masked text into plain text and the shortcodes between.
pub(super) fn stretches(masked: &str) -> impl Iterator<Item = Stretch<'_>> {
    let mut rest = masked;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        match rest.find(OPEN) {
            Some(0) => {
                rest = rest.split_once(CLOSE).map_or("", |(_, after)| after);
                Some(Stretch::Tag)
            }
            Some(at) => {
                let (plain, after) = rest.split_at(at);
                rest = after;
                Some(Stretch::Plain(plain))
            }
            None => Some(Stretch::Plain(std::mem::take(&mut rest))),
        }
    })
}

fn next_opening(text: &str, from: usize) -> Option<(usize, TagForm)> {
    let mut braces = text.get(from..)?.match_indices('{');
    braces.find_map(|(at, _)| match text.as_bytes().get(from + at + 1)? {
        b'{' => Some((from + at, TagForm::Value)),
        b'%' => Some((from + at, TagForm::Block)),
        _ => None,
    })
}

/// Where `close` first stands outside quotes. A shortcode does not reach over an empty line, and none begins in another:
/// so a file of nothing but openings is read once, not once for each of them.
fn closing(text: &str, from: usize, close: &str) -> Option<usize> {
    let rest = text.get(from..)?;
    let mut quote = None;
    let mut line_is_empty = false;
    for (at, character) in rest.char_indices() {
        match (quote, character) {
            (_, '\n') if line_is_empty => return None,
            (_, '\n') => line_is_empty = true,
            (Some(open), _) if character == open => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(character),
            (None, '}' | '%') if rest.get(at..)?.starts_with(close) => return Some(from + at),
            (None, '{') if rest.get(at + 1..)?.starts_with(['{', '%']) => return None,
            _ => {}
        }
        if !character.is_whitespace() {
            line_is_empty = false;
        }
    }
    None
}

/// Text is kept, but for the two characters that mark shortcodes.
fn push_plain(masked: &mut String, text: &str) {
    if !text.contains([OPEN, CLOSE]) {
        masked.push_str(text);
        return;
    }
    masked.extend(text.chars().map(|character| match character {
        OPEN | CLOSE => '?',
        other => other,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offset_holds_in_the_masked_text() {
        let text = "Năm {{ value(figure=\"a/2024/b[c=d]\") }} và *{{ x() }}*.";
        let scanned = scan(text);
        assert_eq!(scanned.masked.len(), text.len());
        assert_eq!(scanned.tags.len(), 2);
        for tag in &scanned.tags {
            assert!(text[tag.range.clone()].starts_with("{{ ") && text[tag.range.clone()].ends_with(" }}"));
        }
        let plain: String = stretches(&scanned.masked)
            .map(|stretch| match stretch {
                Stretch::Plain(text) => text,
                Stretch::Tag => "#",
            })
            .collect();
        assert_eq!(plain, "Năm # và *#*.");
    }

    #[test]
    fn braces_in_quotes_do_not_close_and_open_ones_are_reported() {
        assert_eq!(scan(r#"{{ a(b="}}") }}"#).tags.len(), 1);
        let open = scan("a {{ b(\n\nc }}");
        assert_eq!((open.tags.len(), open.unclosed.first()), (0, Some(&(2..4))));
        assert_eq!(scan("\u{1} {{ a() }}").masked.matches(OPEN).count(), 1);
        let nested = scan("{{ a {{ b() }}");
        assert_eq!((nested.tags.len(), nested.unclosed.first()), (1, Some(&(0..2))));
    }

    /// Looked at once for each of them, these would take minutes.
    #[test]
    fn a_file_full_of_shortcodes_is_read_once() {
        assert_eq!(scan(&"{{ ".repeat(300_000)).tags.len(), 0);
        assert_eq!(scan(&"{% x %}".repeat(300_000)).tags.len(), 300_000);
        assert_eq!(scan(&"{{ \"".repeat(300_000)).tags.len(), 0);
    }
}
