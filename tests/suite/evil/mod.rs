//! Texts that would do harm where they are not escaped, in every field that can hold a text: each comes out as the text it
//! is, and nothing else comes of it.
//!
//! The site that is made with them is held against the one that is made with harmless texts: no other element, attribute or
//! kind of address may be in it.

mod publication;
mod refused;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use rayon::prelude::*;

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};

use super::html::{self, Part};
use super::project::{Site, repository};
use super::search;

use publication::{FIELDS, NO_WORDS, mark, publication};

/// What would get out of HTML, of an attribute, SVG, JSON, CSV, a template, a message, Markdown, an address.
const EVIL: [&str; 20] = [
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "</title></textarea></style></svg></script><script>alert(1)</script>",
    "&lt;b&gt; &amp; &#60;i&#62; & <b onclick=x>",
    "\" onmouseover=\"alert(1)\" x=\"",
    "]]><!-- --><!DOCTYPE x [<!ENTITY e \"x\">]>&e;",
    "{{ 7*7 }}{% raw %}{# x #}${x}%s{0}",
    "{ $title } { \"y\" } -term",
    "=HYPERLINK(\"http://evil.example\";\"x\")",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "＝1+1",
    "a;=1+1;\t=2",
    "a,\"b\",'c'",
    "\\u003cscript\\u003e \\\" \\\\ \\n",
    "javascript:alert(1)",
    "*a* _b_ [c](javascript:alert(1)) ![d](e) # f | g ~~h~~ <https://evil.example>",
    "../../../etc/passwd C:\\x \\\\server\\share",
    "Ế<ế>&đ",
];

/// What a page is made of, whatever its texts say.
#[derive(Default, Debug)]
struct Shape {
    /// `element attribute`.
    parts: BTreeSet<String>,
    /// Up to the colon, or the host where there is one.
    addresses: BTreeSet<String>,
}

#[test]
fn evil_texts_come_out_as_the_texts_they_are_and_nothing_else_does() {
    let harmless = publication("Tên ");
    let harmless = harmless.build(&[]);
    let shape = shape(pages(&harmless).values());
    EVIL.par_iter().for_each(|evil| {
        let site = publication(evil).build(&[]);
        let pages = pages(&site);
        let found = self::shape(pages.values());
        let more = |found: &BTreeSet<String>, known: &BTreeSet<String>| -> Vec<String> {
            found.difference(known).cloned().collect()
        };
        assert_eq!(more(&found.parts, &shape.parts), [""; 0], "{evil}");
        assert_eq!(more(&found.addresses, &shape.addresses), [""; 0], "{evil}");
        let marks = FIELDS.map(|field| (field, mark(field)));
        let mut seen = BTreeSet::new();
        for (path, bytes) in &site.0 {
            let ending = path.rsplit('.').next().unwrap_or_default();
            let texts = match ending {
                "html" => texts_of_page(&pages[path.as_str()]),
                "csv" => fields_of_csv(bytes),
                "json" => strings_of_json(bytes),
                "js" if path.starts_with("search/") => {
                    strings_of_json(search::handed_on(site.text(path)).1.to_string().as_bytes())
                }
                "svg" => texts_of_svg(site.text(path)),
                "xml" => texts_of_xml(site.text(path)),
                "xlsx" => texts_of_workbook(bytes),
                _ => continue,
            };
            for text in texts {
                for (field, mark) in &marks {
                    if !text.contains(mark) {
                        continue;
                    }
                    seen.insert(*field);
                    let whole = format!("{evil}{mark}");
                    // What a spreadsheet could take for a formula has a `'` before it; the numbers of a chart have the
                    // names of its drawing.
                    let as_it_is = |text: &str| match ending {
                        "csv" if path.contains("/chart-") => spaced(&text.replace('\'', "")),
                        "csv" => text.replace('\'', ""),
                        _ => spaced(text),
                    };
                    let (found, wanted) = (as_it_is(&text), as_it_is(&whole));
                    assert!(
                        found.to_lowercase().contains(&wanted.to_lowercase()),
                        "{evil:?}, {path}: {field} came out as {text:?}"
                    );
                }
            }
        }
        // They stand in reports only.
        let is_on_paper = |field: &str| field.starts_with("SigningRecord.");
        let unseen = FIELDS
            .into_iter()
            .filter(|field| !seen.contains(field) && !is_on_paper(field));
        let unseen: Vec<&str> = unseen.collect();
        assert_eq!(unseen, [""; 0], "these are nowhere in the site");
    });
}

/// A text as a browser shows it: any white space is one space.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pages of a site by path, each read.
fn pages(site: &Site) -> BTreeMap<&str, Vec<Part>> {
    let read = |path| html::read(site.text(path)).unwrap_or_else(|wrong| panic!("{path}: {wrong}"));
    site.pages().map(|path| (path, read(path))).collect()
}

/// The shape of all pages together.
fn shape<'a>(pages: impl Iterator<Item = &'a Vec<Part>>) -> Shape {
    let mut shape = Shape::default();
    for parts in pages {
        for part in parts {
            let Part::Open(element) = part else { continue };
            shape.parts.insert(element.name.clone());
            for (name, value) in &element.attributes {
                shape.parts.insert(format!("{} {name}", element.name));
                if matches!(
                    name.as_str(),
                    "href" | "src" | "action" | "formaction" | "xlink:href"
                ) {
                    let scheme = value.split_once(':').map_or("", |(scheme, _)| scheme);
                    let host = value.split('/').nth(2).filter(|_| value.contains("://"));
                    shape.addresses.insert(host.unwrap_or(scheme).to_owned());
                }
            }
        }
    }
    shape
}

/// The attributes of a page and the text of each of its elements, but for the lines that a chart breaks its texts into.
fn texts_of_page(parts: &[Part]) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    for part in parts {
        match part {
            Part::Open(element) => {
                texts.extend(element.attributes.iter().map(|(_, value)| value.clone()));
                open.push((element.name.clone(), String::new()));
            }
            Part::Text(text) => {
                if let Some((_, inside)) = open.last_mut() {
                    inside.push_str(text);
                }
            }
            Part::Close(_) => {
                let (name, inside) = open.pop().expect("it was opened");
                if matches!(name.as_str(), "text" | "tspan") {
                    continue;
                }
                if name == "script" && !inside.is_empty() {
                    texts.extend(strings_of_json(inside.as_bytes()));
                    continue;
                }
                // Emphasis and links are within a sentence.
                texts.push(inside);
            }
        }
    }
    texts
}

fn fields_of_csv(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes
        .strip_prefix("\u{FEFF}".as_bytes())
        .expect("it begins with a byte order mark");
    let mut reader = csv::Reader::from_reader(bytes);
    let width = reader.headers().expect("it has columns").len();
    let mut fields = Vec::new();
    for record in reader.records() {
        let record = record.expect("its rows are right");
        assert_eq!(record.len(), width);
        for field in &record {
            // What a spreadsheet could run, at the start or where one that splits at semicolons and tabs sees a start.
            for start in field.split([';', '\t', '\n', '\r']) {
                let sign = start.trim_start().chars().next();
                let is_formula = sign.is_some_and(|sign| "=+-@＝＋－＠".contains(sign));
                assert!(
                    !is_formula || field.parse::<f64>().is_ok(),
                    "{field:?} could be run"
                );
            }
            fields.push(field.to_owned());
        }
    }
    fields
}

fn strings_of_json(bytes: &[u8]) -> Vec<String> {
    fn collect(value: serde_json::Value, strings: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => strings.push(text),
            serde_json::Value::Array(values) => values.into_iter().for_each(|value| collect(value, strings)),
            serde_json::Value::Object(values) => values.into_iter().for_each(|(key, value)| {
                strings.push(key);
                collect(value, strings);
            }),
            _ => {}
        }
    }
    let mut strings = Vec::new();
    collect(serde_json::from_slice(bytes).expect("it is JSON"), &mut strings);
    strings
}

fn texts_of_xml(xml: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(xml).expect("it is XML");
    let texts = tree.descendants().filter_map(|node| node.text());
    texts.map(str::to_owned).collect()
}

fn texts_of_workbook(bytes: &[u8]) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("it is a workbook");
    let mut texts = Vec::new();
    for (name, sheet) in book.worksheets() {
        let formulas = book.worksheet_formula(&name).expect("the sheet is there");
        assert!(formulas.is_empty(), "{name} has formulas");
        texts.extend(sheet.cells().map(|(_, _, cell)| cell.to_string()));
    }
    texts
}

fn texts_of_svg(svg: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(svg).expect("it is XML");
    let mut texts = Vec::new();
    for node in tree.descendants() {
        let is_broken = |name: &str| matches!(name, "text" | "tspan");
        let parent = node.parent().map_or("", |parent| parent.tag_name().name());
        texts.extend(
            node.text()
                .filter(|_| node.is_text() && !is_broken(parent))
                .map(str::to_owned),
        );
        texts.extend(node.attributes().map(|attribute| attribute.value().to_owned()));
        assert!(
            !matches!(node.tag_name().name(), "script" | "foreignObject"),
            "{svg}"
        );
    }
    texts
}

/// A field of words that is new in the records and not in the list above is found here.
#[test]
fn every_field_of_words_is_among_them() {
    let mut found = BTreeSet::new();
    for entry in walkdir::WalkDir::new(repository().join("src/load/records")).min_depth(1) {
        let text = std::fs::read_to_string(entry.expect("it can be listed").path()).expect("it can be read");
        let mut record = "";
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("pub struct ") {
                record = name.split([' ', '<', '(']).next().unwrap_or_default();
            }
            let Some((name, kind)) = line
                .trim_start()
                .strip_prefix("pub ")
                .and_then(|rest| rest.split_once(": "))
            else {
                continue;
            };
            let is_word = |word: &str| matches!(word, "Text" | "String" | "str" | "NextRelease");
            if kind.split(|letter: char| !letter.is_alphanumeric()).any(is_word) {
                found.insert(format!("{record}.{name}"));
            }
        }
    }
    let known: BTreeSet<String> = FIELDS
        .iter()
        .chain(&NO_WORDS)
        .map(|field| (*field).to_owned())
        .collect();
    let new: Vec<&String> = found.difference(&known).collect();
    assert!(
        new.is_empty(),
        "no evil text is put into {new:?}: add them to `FIELDS` and to the files there"
    );
    let gone: Vec<&String> = known
        .difference(&found)
        .filter(|field| !field.starts_with("PeriodBook.") && !field.starts_with("Markdown."))
        .collect();
    assert!(gone.is_empty(), "{gone:?} are no fields any more");
    let files = publication::templates();
    for field in FIELDS
        .iter()
        .filter(|field| !field.starts_with("Narrative") && !field.starts_with("Markdown"))
    {
        assert!(files.contains(&format!("<{field}>")), "{field} is in no file");
    }
}
