//! Links and pictures, written out.

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::diag::{Code, Diagnostic};
use crate::locale::Message;
use crate::markup::{escape, escaped};
use crate::model::PageId;
use crate::route;

use super::html::{Picture, Writer};
use super::link::{self, Destination};
use super::picture;

impl Writer<'_, '_> {
    pub(super) fn link_start(
        &mut self,
        kind: LinkType,
        (written, title): (&str, &str),
        range: &Range<usize>,
    ) {
        let destination = if kind == LinkType::Email {
            Some(Destination::Outside(format!("mailto:{written}")))
        } else {
            link::destination(written, range, self.context, self.sink)
        };
        let publication = &self.context.dataset.publication;
        let language = &self.context.source.language;
        let here = route::route(publication, language, &self.context.source.page);
        let href = match destination {
            Some(Destination::Outside(address)) => {
                self.html.push_str("<a rel=\"noopener noreferrer\" href=\"");
                escape(&address, &mut self.html);
                self.link_title(title);
                return;
            }
            Some(Destination::Page(page, anchor)) => {
                let there = route::route(publication, language, &page);
                let mut href = if page == self.context.source.page {
                    String::new()
                } else {
                    there.relative_to(&here)
                };
                if let Some(anchor) = anchor {
                    href = format!("{href}#{anchor}");
                    self.out.anchors.push((page, anchor, range.clone()));
                }
                href
            }
            Some(Destination::Figure(figure)) => {
                let page = PageId::OrganizationPeriod(figure.organization, figure.period);
                let anchor = route::Anchor::measure(&figure.measure);
                format!(
                    "{}#{}",
                    route::route(publication, language, &page).relative_to(&here),
                    anchor.as_str()
                )
            }
            Some(Destination::File(path)) => match route::file(&path) {
                Some(there) => {
                    self.out.files.push(path);
                    there.relative_to(&here)
                }
                None => String::new(),
            },
            Some(Destination::NotYet) => {
                self.out.later.get_or_insert(range.clone());
                self.open_links.push(false);
                return;
            }
            None => {
                self.open_links.push(false);
                return;
            }
        };
        self.html.push_str("<a href=\"");
        escape(&href, &mut self.html);
        self.link_title(title);
    }

    fn link_title(&mut self, title: &str) {
        if !title.is_empty() {
            self.html.push_str("\" title=\"");
            escape(title, &mut self.html);
        }
        self.html.push_str("\">");
        self.open_links.push(true);
    }

    pub(super) fn image(&mut self, range: &Range<usize>) {
        let alt = self.collected.take().unwrap_or_default();
        let Some(picture) = self.picture.take() else {
            return;
        };
        // The text was written out as it came in, and belongs into the attribute instead.
        self.html.truncate(picture.start);
        let Picture { written, title, .. } = picture;
        if alt.trim().is_empty() {
            let message = Message::new("narrative-missing-alt");
            let diagnostic = Diagnostic::new(Code::MissingAlt, self.context.origin(range.clone()), message);
            self.sink
                .push(diagnostic.help(Message::new("narrative-missing-alt-help")));
        }
        match link::destination(&written, range, self.context, self.sink) {
            Some(Destination::File(path)) => {
                let publication = &self.context.dataset.publication;
                let here = route::route(
                    publication,
                    &self.context.source.language,
                    &self.context.source.page,
                );
                let size = match picture::size(self.context.workspace, &path) {
                    Ok(size) => size,
                    Err(unusable) => {
                        let message = Message::new(unusable.message()).with("link", written);
                        let origin = self.context.origin(range.clone());
                        let diagnostic = Diagnostic::new(Code::BadPicture, origin, message);
                        self.sink
                            .push(diagnostic.help(Message::new("narrative-bad-picture-help")));
                        return;
                    }
                };
                if let Some(there) = route::file(&path) {
                    let src = escaped(&there.relative_to(&here));
                    self.html
                        .push_str(&format!("<img src=\"{src}\" alt=\"{}\"", escaped(alt.trim())));
                    match &mut self.caption {
                        Some(caption) => *caption = title,
                        None if title.is_empty() => {}
                        None => self.html.push_str(&format!(" title=\"{}\"", escaped(&title))),
                    }
                    if let Some((width, height)) = size {
                        self.html
                            .push_str(&format!(" width=\"{width}\" height=\"{height}\""));
                    }
                    self.html.push_str(" loading=\"lazy\">");
                    self.out.files.push(path);
                }
            }
            Some(_) => {
                let message = Message::new("narrative-outside-image").with("link", written);
                let diagnostic = Diagnostic::new(Code::DeadLink, self.context.origin(range.clone()), message);
                self.sink
                    .push(diagnostic.help(Message::new("narrative-outside-image-help")));
            }
            None => {}
        }
    }

    /// The picture just written becomes a figure with its caption.
    pub(super) fn captioned(&mut self) {
        let title = self.caption.take().unwrap_or_default();
        let Some(start) = self.html.rfind("<img ").filter(|_| !title.is_empty()) else {
            return;
        };
        self.html.insert_str(start, "<figure class=\"picture\">");
        self.html.push_str("<figcaption>");
        escape(&title, &mut self.html);
        self.html.push_str("</figcaption></figure>\n");
    }
}
