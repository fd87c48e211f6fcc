//! Markdown: front matter, shortcodes, and where links lead.

use niengiam::diag::Code;
use niengiam::model::PageId;
use niengiam::narrative::{Narrative, Piece};
use niengiam::source::FileKind;

use super::super::html::{self, Element, Part};
use super::files::{PUBLICATIONS, Read, everything, files, findings_are_right, text, with_text};
use super::*;

/// What a narrative may be made of, whatever an editor writes.
const ELEMENTS: [&str; 33] = [
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "del",
    "a",
    "img",
    "br",
    "hr",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "span",
    "sup",
    "section",
    "nav",
    "figure",
    "figcaption",
];
const ATTRIBUTES: [&str; 18] = [
    "href",
    "src",
    "alt",
    "id",
    "class",
    "rel",
    "start",
    "scope",
    "tabindex",
    "loading",
    "title",
    "width",
    "height",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "lang",
];

/// The elements of a narrative, which is well-formed as a whole.
fn elements(narrative: &Narrative) -> Vec<Element> {
    let whole: String = narrative
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Html(html) => html.as_str(),
            _ => "",
        })
        .collect();
    let parts = html::read(&whole).unwrap_or_else(|wrong| panic!("{wrong} in {whole}"));
    let elements = parts.into_iter().filter_map(|part| match part {
        Part::Open(element) => Some(element),
        _ => None,
    });
    elements.collect()
}

/// No element, attribute or address is there that an editor could harm a reader with.
fn is_harmless(read: &Read) {
    // They are found; what has them is not published.
    if read
        .sink
        .diagnostics()
        .iter()
        .any(|found| found.code == Code::HiddenCharacters)
    {
        return;
    }
    for (narrative, element) in read
        .narratives
        .iter()
        .flat_map(|one| elements(one).into_iter().map(move |element| (one, element)))
    {
        assert!(ELEMENTS.contains(&element.name.as_str()), "<{}>", element.name);
        for (name, value) in &element.attributes {
            assert!(ATTRIBUTES.contains(&name.as_str()), "<{} {name}>", element.name);
            if matches!(name.as_str(), "href" | "src") {
                leads_where_it_may(value, &narrative.page);
            }
        }
    }
}

/// An address is of the web, of mail or telephone, or within the site.
fn leads_where_it_may(address: &str, page: &PageId) {
    let lower = address.to_ascii_lowercase();
    if ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|start| lower.starts_with(start))
    {
        assert!(!address.contains(char::is_whitespace), "{address:?}");
        return;
    }
    let path = lower.split(['#', '?']).next().unwrap_or_default();
    let is_within = !path.contains([':', '\\']) && !path.starts_with('/');
    assert!(
        is_within && !path.contains(char::is_control),
        "{address:?} leads out of the site"
    );
    // From a page in a folder of folders, as many steps lead up as there are.
    let mut depth = if *page == PageId::Home { 1 } else { 8 };
    for part in path.replace("%2e", ".").split('/') {
        depth += match part {
            "" | "." => 0,
            ".." => -1,
            _ => 1,
        };
        assert!(depth >= 0, "{address:?} climbs out of the site");
    }
}

#[test]
fn narratives() {
    let files = files(|kind| matches!(kind, FileKind::Narrative { .. }));
    let target = Target {
        name: "narratives",
        mutants: 6_000,
        seeds: files.iter().map(|place| text(*place)).collect(),
        changes: 4,
        pieces: &[
            "---\n",
            "title: ",
            "description: ",
            "numbers: [1]\n",
            "{{ ",
            " }}",
            "{% ",
            " %}",
            "{{ value(figure=\"admitted\") }}",
            "{{ chart(indicator=\"admitted\") }}",
            "{{ table(indicator=\"admitted\", by=\"sex\") }}",
            "{{ target(id=\"nghi-quyet/a\") }}",
            "{{ tasks(resolution=\"nghi-quyet\") }}",
            "{% claim(target=\"a\", result=\"met\") %}",
            "{% end %}",
            "as=\"share\"",
            "(",
            ")",
            "=\"",
            "\\\"",
            "\n\n",
            "# ",
            "## ",
            "### ",
            "[^1]",
            "[^1]: ",
            "- [x] ",
            "| a | b |\n|---|---|\n",
            "<script>alert(1)</script>",
            "<!-- ",
            " -->",
            "<b onclick=x>",
            "&lt;",
            "&#x6a;",
            "[a](javascript:alert(1))",
            "![a](index.md)",
            "[a]: ",
            "<http://a>",
            "~~",
            "$$",
            "    ",
            "```\n",
            "> ",
            "<details>",
            "{#id .class}",
            "\\",
        ],
    };
    target.run(|mutant| {
        let workspace = with_text(files[mutant.seed], &mutant.text);
        let read = everything(&workspace);
        findings_are_right(&workspace, &read.sink);
        is_harmless(&read);
    });
}

/// Addresses that are right, and those that have to be refused.
const ADDRESSES: [&str; 33] = [
    "https://example.vn/a?b=c&d=e#f",
    "mailto:a@example.vn",
    "tel:+84-24",
    "index.md",
    "./index.md#a",
    "../content/index.md",
    "organizations/xa-a/2024.md",
    "@figure:xa-a/2024/admitted",
    "@figure:xa-a/2024/admitted%5Bsex=women%5D",
    "#a",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.vn/a",
    "\\\\server\\share",
    "C:\\Windows",
    "C:/Windows",
    "../../../etc/passwd",
    "%2e%2e/%2e%2e/etc/passwd",
    "..%2f..%2fetc",
    "..\\..\\etc",
    "/etc/passwd",
    "blob:x",
    "intent://x",
    "view-source:x",
    "a:b",
    "x.md?javascript:alert(1)",
];

#[test]
fn addresses() {
    // One page of one publication is enough: what differs is where its links lead.
    let (publication, workspace) = PUBLICATIONS
        .iter()
        .enumerate()
        .next_back()
        .expect("the base is the last");
    let home = workspace
        .files
        .iter()
        .position(|file| file.path == "content/index.md");
    let place = (publication, home.expect("the base has a home page"));
    let target = Target {
        name: "addresses",
        mutants: 9_500,
        seeds: ADDRESSES.iter().map(|seed| (*seed).to_owned()).collect(),
        changes: 4,
        pieces: &[
            "javascript:",
            "data:",
            "vbscript:",
            "://",
            ":",
            "&colon;",
            "&#58;",
            "&Tab;",
            "&NewLine;",
            "%3A",
            "%09",
            "%0A",
            "%0d",
            "..",
            "../",
            "%2e",
            "%2E",
            "%2f",
            "%5c",
            "\\",
            "//",
            "/",
            "?",
            "#",
            "@",
            "@figure:",
            ".md",
            "content/",
            "\u{FF0E}\u{FF0E}/",
            "\u{2024}",
            "\u{FF1A}",
            "\" onclick=\"x",
            "'",
            "<",
            ">",
            " ",
            "&quot;",
            "(",
            ")",
        ],
    };
    target.run(|mutant| {
        let link = &mutant.text;
        let markdown = format!(
            "[a]({link})\n\n[a](<{link}> \"b\") ![a](<{link}>)\n\n<{link}>\n\n![a]({link})\n\n[a] [a][b]\n\n[a]: {link}\n[b]: <{link}>\n"
        );
        let workspace = with_text(place, &markdown);
        let read = everything(&workspace);
        findings_are_right(&workspace, &read.sink);
        is_harmless(&read);
    });
}
