//! Takes drawings out of a page, as SVG files of their own.

use std::fmt::Write as _;

use crate::markup::escape;

use super::dom::Part;
use super::node::Element;

/// A drawing within a page. `None` for one that paper has no room for, such as the narrow twin of a chart.
pub(super) fn drawing(svg: Part<'_>, page: Part<'_>) -> Option<Element> {
    if svg.attribute("display") == Some("none") {
        return None;
    }
    let decorative = svg.attribute("aria-hidden") == Some("true");
    let mut alt = svg.attribute("aria-label").unwrap_or_default().to_owned();
    for kid in svg.kids() {
        if matches!(kid.name(), Some("title" | "desc")) {
            if !alt.is_empty() {
                alt.push_str(". ");
            }
            alt.push_str(kid.text().trim());
        }
    }
    let used = used(svg, page);
    let view_box = used.and_then(|symbol| symbol.attribute("viewBox"));
    let view_box = view_box.or_else(|| svg.attribute("viewBox"));
    let mut source = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    let kept = [
        "fill",
        "stroke",
        "stroke-width",
        "font-family",
        "font-size",
        "color",
    ];
    for holder in [Some(svg), used].into_iter().flatten() {
        for key in kept {
            if let Some(value) = holder.attribute(key)
                && !source.contains(&format!(" {key}=\""))
            {
                write_attribute(&mut source, key, value);
            }
        }
    }
    let mut size = None;
    if let Some(view_box) = view_box {
        let sides: Vec<f64> = view_box
            .split_whitespace()
            .filter_map(|it| it.parse().ok())
            .collect();
        if let [_, _, wide, high] = sides.as_slice() {
            size = Some((*wide, *high));
            let _ = write!(source, " width=\"{wide}\" height=\"{high}\"");
        }
        write_attribute(&mut source, "viewBox", view_box);
    }
    source.push('>');
    for kid in used.unwrap_or(svg).kids() {
        write(kid, &mut source);
    }
    source.push_str("</svg>");
    Some(Element {
        source: Some(source),
        // What only repeats the words beside it is not read out.
        alt: (!decorative && !alt.is_empty()).then_some(alt),
        width: size.map(|(wide, _)| wide),
        height: size.map(|(_, high)| high),
        ..Element::new(if used.is_some() { "icon" } else { "drawing" }, Vec::new())
    })
}

/// The symbol of the page that a drawing is nothing but a use of.
fn used<'a>(svg: Part<'a>, page: Part<'a>) -> Option<Part<'a>> {
    let mut elements = svg.kids().filter(|kid| kid.name().is_some());
    let (Some(only), None) = (elements.next(), elements.next()) else {
        return None;
    };
    let href = (only.name() == Some("use")).then(|| only.attribute("href"))??;
    let id = href.strip_prefix('#')?;
    page.find(&|part| part.attribute("id") == Some(id))
}

fn write(part: Part<'_>, out: &mut String) {
    if let Some(text) = part.own_text() {
        escape(text, out);
    }
    let Some(name) = part.name() else { return };
    // What they say is the alternative text of the whole.
    if name == "title" || name == "desc" {
        return;
    }
    out.push('<');
    out.push_str(name);
    for (key, value) in part.attributes() {
        if key == "xlink:href" {
            write_attribute(out, "href", value);
        } else if !key.contains(':') && !key.starts_with("aria-") && !key.starts_with("data-") {
            write_attribute(out, &key, value);
        }
    }
    out.push('>');
    for kid in part.kids() {
        write(kid, out);
    }
    let _ = write!(out, "</{name}>");
}

fn write_attribute(out: &mut String, key: &str, value: &str) {
    let _ = write!(out, " {key}=\"");
    escape(value, out);
    out.push('"');
}
