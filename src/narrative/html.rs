//! Turns Markdown into HTML pieces: every text escaped here, no HTML of the author's let through.

use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::{Message, slug};
use crate::markup::escape;

use super::scan::{self, Scanned, Stretch};
use super::shortcodes::{self, Resolved, Standing};
use super::{Context, Heading, Piece, arguments};

/// What a Markdown text came to.
#[derive(Default)]
pub(super) struct Rendered {
    /// In order: together they are well-formed HTML.
    pub(super) pieces: Vec<Piece>,
    /// Its headings.
    pub(super) headings: Vec<Heading>,
    /// Links to places on pages: the page, the anchor, where the link stands.
    pub(super) anchors: Vec<(crate::model::PageId, String, Range<usize>)>,
    /// Where it first speaks of something later than the as-of date.
    pub(super) later: Option<Range<usize>>,
    /// Files of the content that it shows or links to, by path from the publication's root.
    pub(super) files: Vec<String>,
}

/// Writes pieces while events come in.
pub(super) struct Writer<'a, 'b> {
    pub(super) context: &'a Context<'b>,
    scanned: &'a Scanned,
    pub(super) sink: &'a mut Sink,
    pub(super) out: Rendered,
    pub(super) html: String,
    /// How many shortcodes of the text were passed.
    tags_seen: usize,
    /// Plain text of the heading or picture that is open.
    pub(super) collected: Option<String>,
    heading_start: usize,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Links whose destination was refused: their words stay.
    pub(super) open_links: Vec<bool>,
    /// In a code block or a picture's text, shortcodes are not expanded.
    in_code: bool,
    last_level: u8,
    footnotes: Vec<String>,
    /// The picture that is open: where it is, and where in the HTML its text began.
    pub(super) picture: Option<(String, usize)>,
}

impl<'a, 'b> Writer<'a, 'b> {
    pub(super) fn new(context: &'a Context<'b>, scanned: &'a Scanned, sink: &'a mut Sink) -> Self {
        Self {
            context,
            scanned,
            sink,
            out: Rendered::default(),
            html: String::with_capacity(context.text.len() * 3 / 2),
            tags_seen: 0,
            collected: None,
            heading_start: 0,
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            open_links: Vec::new(),
            in_code: false,
            last_level: 1,
            footnotes: Vec::new(),
            picture: None,
        }
    }

    /// Takes all events of the masked text and gives back what they came to.
    pub(super) fn run(mut self, events: &[(Event<'_>, Range<usize>)]) -> Rendered {
        let mut at = 0;
        while let Some((event, range)) = events.get(at) {
            // A paragraph that holds just one shortcode is that shortcode.
            if matches!(event, Event::Start(Tag::Paragraph))
                && let Some(end) = lone_shortcode(events, at)
            {
                self.shortcode(Standing::Alone);
                at = end;
                continue;
            }
            self.event(event, range);
            at += 1;
        }
        self.flush();
        self.out
    }

    fn flush(&mut self) {
        if !self.html.is_empty() {
            // A copy has just the size it needs, and there are very many that are kept.
            self.out.pieces.push(Piece::Html(self.html.as_str().to_owned()));
            self.html.clear();
        }
    }

    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag, range),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text, range),
            Event::Code(_) => {
                self.html.push_str("<code>");
                let source = self.context.text.get(range.clone()).unwrap_or_default();
                escape(source.trim_matches('`').trim(), &mut self.html);
                self.html.push_str("</code>");
                self.skip_tags(range);
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                let message = Message::new("narrative-raw-html");
                let diagnostic = Diagnostic::new(Code::RawHtml, self.context.origin(range.clone()), message);
                self.sink
                    .push(diagnostic.help(Message::new("narrative-raw-html-help")));
                self.skip_tags(range);
            }
            Event::FootnoteReference(name) => self.footnote_reference(name),
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::TaskListMarker(done) => {
                let (class, mark) = if *done { ("done", "☑") } else { ("open", "☐") };
                self.html.push_str(&format!(
                    "<span class=\"task-mark task-mark-{class}\">{mark}</span> "
                ));
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph => self.html.push_str("<p>"),
            Tag::Heading { level, .. } => self.heading_start(*level, range),
            Tag::BlockQuote(_) => self.html.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                match kind {
                    CodeBlockKind::Fenced(language) if !language.is_empty() => {
                        self.html.push_str("<pre><code class=\"language-");
                        escape(language, &mut self.html);
                        self.html.push_str("\">");
                    }
                    _ => self.html.push_str("<pre><code>"),
                }
            }
            Tag::List(None) => self.html.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.html.push_str("<ol>\n"),
            Tag::List(Some(first)) => self.html.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.html.push_str("<li>"),
            Tag::FootnoteDefinition(name) => self.footnote_definition(name),
            Tag::Table(alignments) => {
                self.alignments.clone_from(alignments);
                self.html
                    .push_str("<div class=\"table-scroll\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html.push_str("<tr>");
            }
            Tag::TableCell => {
                let cell = if self.in_head { "<th scope=\"col\"" } else { "<td" };
                let class = match self.alignments.get(self.column) {
                    Some(Alignment::Right) => " class=\"right\"",
                    Some(Alignment::Center) => " class=\"center\"",
                    _ => "",
                };
                self.html.push_str(&format!("{cell}{class}>"));
            }
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            Tag::Link {
                link_type, dest_url, ..
            } => self.link_start(*link_type, dest_url, range),
            Tag::Image { dest_url, .. } => {
                self.collected = Some(String::new());
                self.picture = Some((dest_url.to_string(), self.html.len()));
            }
            Tag::HtmlBlock
            | Tag::MetadataBlock(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.html.push_str("</p>\n"),
            TagEnd::Heading(level) => self.heading_end(level),
            TagEnd::BlockQuote(_) => self.html.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.html.push_str("</code></pre>\n");
            }
            TagEnd::List(true) => self.html.push_str("</ol>\n"),
            TagEnd::List(false) => self.html.push_str("</ul>\n"),
            TagEnd::Item => self.html.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => self.html.push_str("</div>\n"),
            TagEnd::Table => self.html.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.html.push_str("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            TagEnd::TableCell => {
                self.html.push_str(if self.in_head { "</th>" } else { "</td>" });
                self.column += 1;
            }
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</del>"),
            TagEnd::Link => {
                if self.open_links.pop() == Some(true) {
                    self.html.push_str("</a>");
                }
            }
            TagEnd::Image => self.image(range),
            TagEnd::HtmlBlock
            | TagEnd::MetadataBlock(_)
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if self.in_code {
            // What stands in the file is shown, shortcodes as they were written.
            let source = self.context.text.get(range.clone()).unwrap_or(text);
            escape(source, &mut self.html);
            self.skip_tags(range);
            return;
        }
        for stretch in scan::stretches(text) {
            match stretch {
                Stretch::Plain(plain) => {
                    if let Some(collected) = &mut self.collected {
                        collected.push_str(plain);
                    }
                    escape(plain, &mut self.html);
                }
                Stretch::Tag if self.collected.is_some() => self.misplaced(),
                Stretch::Tag => self.shortcode(Standing::Inline),
            }
        }
    }

    /// Passes over the shortcodes that stand within `range` and are not expanded.
    fn skip_tags(&mut self, range: &Range<usize>) {
        while let Some(tag) = self.scanned.tags.get(self.tags_seen)
            && tag.range.start < range.end
        {
            self.tags_seen += 1;
        }
    }

    fn misplaced(&mut self) {
        let Some(tag) = self.scanned.tags.get(self.tags_seen) else {
            return;
        };
        let message = Message::new("narrative-misplaced-heading");
        self.sink.push(Diagnostic::new(
            Code::MisplacedShortcode,
            self.context.origin(tag.range.clone()),
            message,
        ));
        self.tags_seen += 1;
    }

    fn shortcode(&mut self, standing: Standing) {
        let Some(tag) = self.scanned.tags.get(self.tags_seen) else {
            return;
        };
        self.tags_seen += 1;
        let inside = self.context.text.get(tag.inside.clone()).unwrap_or_default();
        let call = match arguments::call(inside, tag.inside.start) {
            Ok(call) => call,
            Err(error) => {
                let at = error.at..(error.at + 1).min(tag.range.end);
                let message =
                    Message::new("narrative-bad-shortcode").with("expected", Message::new(error.expected));
                let diagnostic = Diagnostic::new(Code::BadShortcode, self.context.origin(at), message);
                self.sink
                    .push(diagnostic.example("{{ value(figure=\"admitted\") }}"));
                return;
            }
        };
        match shortcodes::resolve(&call, &tag.range, standing, self.context, self.sink) {
            Resolved::Piece(piece) => {
                // A number alone in its paragraph is a paragraph all the same.
                let sentence =
                    standing == Standing::Alone && matches!(piece, Piece::Value(_) | Piece::Bound(_));
                if sentence {
                    self.html.push_str("<p>");
                }
                self.flush();
                self.out.pieces.push(piece);
                if sentence {
                    self.html.push_str("</p>\n");
                }
            }
            Resolved::NotYet => {
                self.out.later.get_or_insert(tag.range.clone());
                // A chart or list of what is later leaves no hole; a number within a sentence would.
                if standing == Standing::Inline {
                    self.flush();
                    self.out.pieces.push(Piece::NotYet);
                }
            }
            Resolved::Refused => {}
        }
    }

    fn heading_start(&mut self, level: HeadingLevel, range: &Range<usize>) {
        let level = level as u8;
        if level == 1 || level > self.last_level + 1 {
            let message = Message::new("narrative-heading-level").with("level", "#".repeat(level.into()));
            let expected = "#".repeat(usize::from(self.last_level.max(1) + 1));
            let help = Message::new("narrative-heading-level-help").with("expected", expected);
            let origin = self.context.origin(range.start..range.start + usize::from(level));
            self.sink
                .push(Diagnostic::new(Code::HeadingLevel, origin, message).help(help));
        }
        self.last_level = level.max(2);
        self.heading_start = self.html.len();
        self.collected = Some(String::new());
    }

    fn heading_end(&mut self, level: HeadingLevel) {
        let text = self.collected.take().unwrap_or_default().trim().to_owned();
        let inner = self.html.split_off(self.heading_start.min(self.html.len()));
        let level = (level as u8).max(2);
        let base = slug(&text);
        let taken = |id: &str| self.out.headings.iter().any(|heading| heading.id == id);
        let id = (1..=self.out.headings.len() + 1)
            .map(|number| {
                if number == 1 {
                    base.clone()
                } else {
                    format!("{base}-{number}")
                }
            })
            .find(|id| !taken(id))
            .expect("one of more names than there are headings is free");
        self.html
            .push_str(&format!("<h{level} id=\"{id}\">{inner}</h{level}>\n"));
        self.out.headings.push(Heading { level, id, text });
    }

    fn footnote_number(&mut self, name: &str) -> usize {
        if let Some(index) = self.footnotes.iter().position(|known| known == name) {
            return index + 1;
        }
        self.footnotes.push(name.to_owned());
        self.footnotes.len()
    }

    fn footnote_reference(&mut self, name: &str) {
        let number = self.footnote_number(name);
        self.html.push_str(&format!(
            "<sup class=\"footnote-ref\"><a href=\"#fn-{number}\">{number}</a></sup>"
        ));
    }

    fn footnote_definition(&mut self, name: &str) {
        let number = self.footnote_number(name);
        self.html.push_str(&format!(
            "<div class=\"footnote\" id=\"fn-{number}\"><span class=\"footnote-number\">{number}</span> "
        ));
    }
}

/// Where the paragraph that starts at `at` ends, if one shortcode is all it holds.
fn lone_shortcode(events: &[(Event<'_>, Range<usize>)], at: usize) -> Option<usize> {
    let (Event::Text(text), _) = events.get(at + 1)? else {
        return None;
    };
    let (Event::End(TagEnd::Paragraph), _) = events.get(at + 2)? else {
        return None;
    };
    let mut stretches = scan::stretches(text.trim());
    (stretches.next() == Some(Stretch::Tag) && stretches.next().is_none()).then_some(at + 3)
}
