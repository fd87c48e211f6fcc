//! Where links of narratives lead.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::{Message, is_hidden};
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

/// The path that `link` leads to from the file `from`. `None` where it climbs over the publication's root.
fn join(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// `%20` and its like turned back. `None` where what comes out is no text, or has a control character in it.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if let (b'%', [high, low, after @ ..]) = (first, after) {
            let digit = |byte: &u8| char::from(*byte).to_digit(16);
            bytes.push(u8::try_from(digit(high)? * 16 + digit(low)?).ok()?);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.chars().any(char::is_control) && !text.contains('\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_joined_and_never_climb_out() {
        assert_eq!(join("content/a/b.md", "../c.md").as_deref(), Some("content/c.md"));
        assert_eq!(
            join("content/a/b.md", "./c/../d.md").as_deref(),
            Some("content/a/d.md")
        );
        assert_eq!(join("content/b.md", "../../c.md"), None);
        assert_eq!(decode("%2e%2e/a%20b").as_deref(), Some("../a b"));
        assert_eq!(decode("%00"), None);
        assert_eq!(decode("%ff"), None);
        assert_eq!(decode("%5c"), None);
    }
}
