//! Where links of narratives lead.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::{Message, is_hidden};
use crate::markup::{decode, join};
use crate::model::{FigureRef, PageId, PartialRef};

use super::Context;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// Out of the site: `http`, `https`, `mailto`, `tel`.
    Outside(String),
    /// To a page of the site, perhaps to an anchor on it.
    Page(PageId, Option<String>),
    /// To a figure on its page.
    Figure(FigureRef),
    /// To a file among the content, by its path from the publication's root.
    File(String),
    /// To a page that the as-of date leaves out: the words stay, the link goes.
    NotYet,
}

/// Reads the destination of a link at `range`. `None` where a finding was made.
pub(super) fn destination(
    written: &str,
    range: &Range<usize>,
    context: &Context<'_>,
    sink: &mut Sink,
) -> Option<Destination> {
    let mut find = |code, id, help| {
        let message = Message::new(id).with("link", written);
        sink.push(Diagnostic::new(code, context.origin(range.clone()), message).help(Message::new(help)));
        None
    };
    // Browsers leave ends of lines and tabs out of an address: `java\tscript:` is one that runs.
    if written.chars().any(is_hidden) {
        return find(
            Code::UnsafeUrl,
            "narrative-unsafe-url",
            "narrative-unsafe-url-help",
        );
    }
    let lower = written.to_ascii_lowercase();
    if let Some(reference) = written.strip_prefix("@figure:") {
        return match figure(reference, context) {
            Some(destination) => Some(destination),
            None => find(
                Code::DeadLink,
                "narrative-dead-figure-link",
                "narrative-bad-reference-help",
            ),
        };
    }
    if let Some((scheme, rest)) = lower.split_once(':')
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    {
        let web = matches!(scheme, "http" | "https") && rest.starts_with("//") && rest.len() > 2;
        return if !written.contains(char::is_whitespace) && (web || matches!(scheme, "mailto" | "tel")) {
            Some(Destination::Outside(written.to_owned()))
        } else {
            find(
                Code::UnsafeUrl,
                "narrative-unsafe-url",
                "narrative-unsafe-url-help",
            )
        };
    }
    if written.starts_with(['/', '\\']) || written.contains('\\') {
        return find(
            Code::LeavesPublication,
            "narrative-absolute-link",
            "narrative-link-help",
        );
    }
    let (path, anchor) = match written.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (written, None),
    };
    if path.is_empty() {
        return Some(Destination::Page(context.source.page.clone(), anchor));
    }
    let Some(path) = decode(path).and_then(|path| join(context.path, &path)) else {
        return find(
            Code::LeavesPublication,
            "narrative-leaves-publication",
            "narrative-link-help",
        );
    };
    let Some(below) = path.strip_prefix("content/") else {
        return find(
            Code::LeavesPublication,
            "narrative-leaves-publication",
            "narrative-link-help",
        );
    };
    if let Some(name) = below.strip_suffix(".md") {
        let page = PageId::of_narrative(without_language(name, context), &context.dataset.periods);
        return match page {
            Some(page) if context.exists(&page) => Some(Destination::Page(page, anchor)),
            Some(page) if context.is_later(&page) => Some(Destination::NotYet),
            _ => find(Code::DeadLink, "narrative-dead-link", "narrative-link-help"),
        };
    }
    if context.workspace.at(&path).is_some() {
        return Some(Destination::File(path));
    }
    find(Code::DeadLink, "narrative-dead-link", "narrative-link-help")
}

fn figure(reference: &str, context: &Context<'_>) -> Option<Destination> {
    let partial = PartialRef::parse(&decode(reference)?, &context.dataset.periods).ok()?;
    let figure = partial.complete(context.organization(), context.period())?;
    if context.dataset.observation(&figure).is_some() {
        return Some(Destination::Figure(figure));
    }
    let later = &context.dataset.not_yet;
    let later = later.figures.contains(&figure) || later.organizations.contains(&figure.organization);
    later.then_some(Destination::NotYet)
}

/// `organizations/hau-giang/index.en` without its language, where that is one of the publication's.
fn without_language<'a>(name: &'a str, context: &Context<'_>) -> &'a str {
    match name.rsplit_once('.') {
        Some((page, code))
            if context
                .dataset
                .publication
                .languages
                .iter()
                .any(|language| language.code() == code) =>
        {
            page
        }
        _ => name,
    }
}
