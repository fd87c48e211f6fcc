//! Turns Markdown into HTML pieces: every text escaped here, no HTML of the author's let through.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag as Element, TagEnd};

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::locale::{Message, is_hidden};
use crate::markup::{escape, escaped};

use super::bodies::Open;
use super::footnotes::{OpenNote, Survey};
use super::headings::{More, Written};
use super::scan::{self, Scanned, Stretch};
use super::shortcodes::Standing;
use super::tags::{lone_picture, lone_shortcode};
use super::{Context, Heading, Piece};

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
    /// Findings about words that the data do not bear out.
    pub(super) contradictions: Sink,
    /// Files of the content that it shows or links to, by path from the publication's root.
    pub(super) files: Vec<String>,
}

/// A picture while its text comes in.
pub(super) struct Picture {
    /// Where it is, as written.
    pub(super) written: String,
    /// Its caption.
    pub(super) title: String,
    /// Where in the HTML its text began.
    pub(super) start: usize,
}

/// Writes pieces while events come in.
pub(super) struct Writer<'a, 'b> {
    pub(super) context: &'a Context<'b>,
    pub(super) scanned: &'a Scanned,
    pub(super) survey: Survey,
    pub(super) sink: &'a mut Sink,
    pub(super) out: Rendered,
    pub(super) html: String,
    /// How many shortcodes of the text were passed.
    pub(super) tags_seen: usize,
    /// Plain text of the heading or picture that is open.
    pub(super) collected: Option<String>,
    pub(super) heading_start: usize,
    /// The anchor that the open heading was given by hand.
    pub(super) heading_id: Option<String>,
    pub(super) anchors_written: BTreeSet<String>,
    /// By anchor, the next number to try behind it.
    pub(super) anchors_given: BTreeMap<String, usize>,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Links whose destination was refused: their words stay.
    pub(super) open_links: Vec<bool>,
    /// In a code block or a picture's text, shortcodes are not expanded.
    in_code: bool,
    pub(super) last_level: u8,
    pub(super) open_notes: Vec<OpenNote>,
    pub(super) notes_defined: BTreeMap<String, Origin>,
    /// What each footnote says, by number.
    pub(super) notes: BTreeMap<usize, Vec<Piece>>,
    /// How often each was referred to.
    pub(super) references: BTreeMap<usize, usize>,
    /// The picture that is open.
    pub(super) picture: Option<Picture>,
    /// The caption of a picture that is alone in its paragraph. `None` for a picture within a sentence.
    pub(super) caption: Option<String>,
    /// How many elements of Markdown are open.
    pub(super) depth: usize,
    /// Shortcodes with words whose end has not come yet, the innermost last.
    pub(super) bodies: Vec<Open>,
    /// Ends still to come of shortcodes that a finding says are not closed.
    pub(super) ends_forgiven: usize,
}

impl<'a, 'b> Writer<'a, 'b> {
    pub(super) fn new(context: &'a Context<'b>, scanned: &'a Scanned, sink: &'a mut Sink) -> Self {
        Self {
            context,
            scanned,
            survey: Survey::default(),
            sink,
            out: Rendered::default(),
            html: String::with_capacity(context.text.len() * 3 / 2),
            tags_seen: 0,
            collected: None,
            heading_start: 0,
            heading_id: None,
            anchors_written: BTreeSet::new(),
            anchors_given: BTreeMap::new(),
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            open_links: Vec::new(),
            in_code: false,
            last_level: 1,
            open_notes: Vec::new(),
            notes_defined: BTreeMap::new(),
            notes: BTreeMap::new(),
            references: BTreeMap::new(),
            picture: None,
            caption: None,
            depth: 0,
            bodies: Vec::new(),
            ends_forgiven: 0,
        }
    }

    /// Takes all events of the masked text and gives back what they came to.
    pub(super) fn run(mut self, events: &[(Event<'_>, Range<usize>)]) -> Rendered {
        self.survey = Survey::of(events);
        let mut at = 0;
        while let Some((event, range)) = events.get(at) {
            // A picture with a caption that is alone in its paragraph is no paragraph.
            if matches!(event, Event::Start(Element::Paragraph))
                && let Some(end) = lone_picture(events, at)
            {
                self.caption = Some(String::new());
                for (event, range) in events.get(at + 1..=end).unwrap_or_default() {
                    self.event(event, range);
                }
                self.captioned();
                at = end + 2;
                continue;
            }
            // A paragraph that holds just one shortcode is that shortcode.
            if matches!(event, Event::Start(Element::Paragraph))
                && let Some(end) = lone_shortcode(events, at)
            {
                self.shortcode(Standing::Alone);
                at = end;
                continue;
            }
            self.event(event, range);
            at += 1;
        }
        self.leave();
        self.put_footnotes();
        self.out
    }

    pub(super) fn flush(&mut self) {
        if !self.html.is_empty() {
            // A copy has just the size it needs, and there are very many that are kept.
            self.out.pieces.push(Piece::Html(self.html.as_str().to_owned()));
            self.html.clear();
        }
    }

    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => {
                if self.depth == 0 {
                    self.ends_forgiven = 0;
                }
                self.start(tag, range);
                self.depth += 1;
            }
            Event::End(tag) => {
                self.leave();
                self.depth -= 1;
                self.end(*tag, range);
            }
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text, range),
            Event::Code(text) => {
                self.html.push_str("<code>");
                let has_tag = scan::stretches(text).any(|stretch| stretch == Stretch::Tag);
                let source = self.context.text.get(range.clone()).filter(|_| has_tag);
                let source = source.map(|source| source.trim_matches('`').trim());
                let text = source.unwrap_or(text);
                escape(text, &mut self.html);
                if let Some(collected) = &mut self.collected {
                    collected.push_str(text);
                }
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
            Event::SoftBreak => self.line_end("\n"),
            Event::HardBreak => self.line_end("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::TaskListMarker(done) => {
                let (class, mark) = if *done { ("done", "☑") } else { ("open", "☐") };
                if let Some(item) = self.html.rfind("<li>") {
                    self.html.insert_str(item + 3, " class=\"task-item\"");
                }
                self.html.push_str(&format!(
                    "<span class=\"task-mark task-mark-{class}\">{mark}</span> "
                ));
            }
        }
    }

    fn start(&mut self, tag: &Element<'_>, range: &Range<usize>) {
        match tag {
            Element::Paragraph => self.html.push_str("<p>"),
            Element::Heading {
                level,
                id,
                classes,
                attrs,
            } => {
                let more = if classes.is_empty() && attrs.is_empty() {
                    More::Nothing
                } else {
                    More::Something
                };
                let id = id.as_ref();
                self.heading_start(*level, &Written { id, more }, range);
            }
            Element::BlockQuote(_) => self.html.push_str("<blockquote>\n"),
            Element::CodeBlock(kind) => {
                self.in_code = true;
                match kind {
                    // A shortcode there is no name of a language, nor is a word that hides a letter.
                    CodeBlockKind::Fenced(language)
                        if !language.is_empty() && !language.contains(is_hidden) =>
                    {
                        self.html.push_str("<pre><code class=\"language-");
                        escape(language, &mut self.html);
                        self.html.push_str("\">");
                    }
                    _ => self.html.push_str("<pre><code>"),
                }
            }
            Element::List(None) => self.html.push_str("<ul>\n"),
            Element::List(Some(1)) => self.html.push_str("<ol>\n"),
            Element::List(Some(first)) => self.html.push_str(&format!("<ol start=\"{first}\">\n")),
            Element::Item => self.html.push_str("<li>"),
            Element::FootnoteDefinition(name) => self.footnote_start(name, range),
            Element::Table(alignments) => {
                self.alignments.clone_from(alignments);
                self.table_start();
            }
            Element::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.html.push_str("<thead><tr>");
            }
            Element::TableRow => {
                self.column = 0;
                self.html.push_str("<tr>");
            }
            Element::TableCell => {
                let cell = if self.in_head { "<th scope=\"col\"" } else { "<td" };
                let class = match self.alignments.get(self.column) {
                    Some(Alignment::Right) => " class=\"right\"",
                    Some(Alignment::Center) => " class=\"center\"",
                    _ => "",
                };
                self.html.push_str(&format!("{cell}{class}>"));
            }
            Element::Emphasis => self.html.push_str("<em>"),
            Element::Strong => self.html.push_str("<strong>"),
            Element::Strikethrough => self.html.push_str("<del>"),
            Element::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link_start(*link_type, (dest_url, title), range),
            Element::Image { dest_url, title, .. } => {
                self.collected = Some(String::new());
                self.picture = Some(Picture {
                    written: dest_url.to_string(),
                    title: title.to_string(),
                    start: self.html.len(),
                });
            }
            Element::HtmlBlock
            | Element::MetadataBlock(_)
            | Element::DefinitionList
            | Element::DefinitionListTitle
            | Element::DefinitionListDefinition
            | Element::Superscript
            | Element::Subscript => {}
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
            TagEnd::FootnoteDefinition => self.footnote_end(),
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

    /// Markdown has no captions: who cannot see where a table stands is told the heading above it.
    fn table_start(&mut self) {
        let source = self.context.source;
        let above = self.out.headings.last().map(|heading| heading.text.as_str());
        let name = above
            .or(source.title.as_deref())
            .or(source.description.as_deref());
        self.html.push_str("<div class=\"table-scroll\" role=\"group\"");
        if let Some(name) = name {
            self.html.push_str(&format!(" aria-label=\"{}\"", escaped(name)));
        }
        self.html.push_str(" tabindex=\"0\"><table>\n");
        if let Some(name) = name {
            self.html.push_str(&format!(
                "<caption class=\"unseen\">{}</caption>\n",
                escaped(name)
            ));
        }
    }

    fn line_end(&mut self, html: &str) {
        self.html.push_str(html);
        if let Some(collected) = &mut self.collected {
            collected.push(' ');
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if self.in_code {
            // Shortcodes are shown as they were written.
            let has_tag = scan::stretches(text).any(|stretch| stretch == Stretch::Tag);
            let source = self.context.text.get(range.clone()).filter(|_| has_tag);
            escape(source.unwrap_or(text), &mut self.html);
            self.skip_tags(range);
            return;
        }
        if text.starts_with('[') {
            self.undefined_footnote(range);
        }
        if self.is_hidden_entity(text, range) {
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

    /// Finds an entity that stands for a character which hides or turns others (`&#x202E;`), or for one that marks a
    /// shortcode. Such characters themselves were found when the file was read.
    fn is_hidden_entity(&mut self, text: &str, range: &Range<usize>) -> bool {
        let written = self.context.text.get(range.clone()).unwrap_or_default();
        let Some(hidden) = text.chars().find(|letter| is_hidden(*letter)) else {
            return false;
        };
        if !written.starts_with('&') || written.contains(hidden) {
            return false;
        }
        let code = format!("U+{:04X}", u32::from(hidden));
        let message = Message::new("load-hidden-character").with("character", code);
        let diagnostic = Diagnostic::new(
            Code::HiddenCharacters,
            self.context.origin(range.clone()),
            message,
        );
        self.sink
            .push(diagnostic.help(Message::new("load-hidden-character-help")));
        true
    }
}
