//! Takes drawings out of a page, as SVG files of their own.

use std::fmt::Write as _;

use markup5ever_rcdom::{Handle, NodeData};

use crate::markup::escape;

use super::html::{attribute, name};
use super::node::Element;

/// A drawing within a page. `None` for one that paper has no room for, such as the narrow twin of a chart.
pub(super) fn drawing(svg: &Handle, page: &Handle) -> Option<Element> {
    if attribute(svg, "display").as_deref() == Some("none") {
        return None;
    }
    let decorative = attribute(svg, "aria-hidden").as_deref() == Some("true");
    let mut alt = attribute(svg, "aria-label").unwrap_or_default();
    for kid in svg.children.borrow().iter() {
        if matches!(name(kid).as_deref(), Some("title" | "desc")) {
            if !alt.is_empty() {
                alt.push_str(". ");
            }
            alt.push_str(super::html::text(kid).trim());
        }
    }
    let view_box = attribute(svg, "viewBox");
    let used = used(svg, page);
    let view_box = used
        .as_ref()
        .and_then(|symbol| attribute(symbol, "viewBox"))
        .or(view_box);
    let mut source = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    let kept = [
        "fill",
        "stroke",
        "stroke-width",
        "font-family",
        "font-size",
        "color",
    ];
    for holder in [Some(svg), used.as_ref()].into_iter().flatten() {
        for key in kept {
            if let Some(value) = attribute(holder, key)
                && !source.contains(&format!(" {key}=\""))
            {
                write_attribute(&mut source, key, &value);
            }
        }
    }
    let mut width = None;
    if let Some(view_box) = &view_box {
        let sides: Vec<f64> = view_box
            .split_whitespace()
            .filter_map(|it| it.parse().ok())
            .collect();
        if let [_, _, wide, high] = sides.as_slice() {
            width = Some(*wide);
            let _ = write!(source, " width=\"{wide}\" height=\"{high}\"");
        }
        write_attribute(&mut source, "viewBox", view_box);
    }
    source.push('>');
    let holder = used.as_ref().unwrap_or(svg);
    for kid in holder.children.borrow().iter() {
        write(kid, &mut source);
    }
    source.push_str("</svg>");
    Some(Element {
        source: Some(source),
        // What only repeats the words beside it is not read out.
        alt: (!decorative && !alt.is_empty()).then_some(alt),
        width,
        ..Element::new(if used.is_some() { "icon" } else { "drawing" }, Vec::new())
    })
}

/// The symbol of the page that a drawing is nothing but a use of.
fn used(svg: &Handle, page: &Handle) -> Option<Handle> {
    let kids = svg.children.borrow();
    let mut elements = kids.iter().filter(|kid| name(kid).is_some());
    let (Some(only), None) = (elements.next(), elements.next()) else {
        return None;
    };
    let href = (name(only).as_deref() == Some("use")).then(|| attribute(only, "href"))??;
    super::html::by_id(page, href.strip_prefix('#')?)
}

fn write(node: &Handle, out: &mut String) {
    match &node.data {
        NodeData::Text { contents } => escape(&contents.borrow(), out),
        NodeData::Element { name, attrs, .. } => {
            let name = name.local.to_string();
            // What they say is the alternative text of the whole.
            if name == "title" || name == "desc" {
                return;
            }
            out.push('<');
            out.push_str(&name);
            for attribute in attrs.borrow().iter() {
                let key = match &attribute.name.prefix {
                    Some(prefix) => format!("{prefix}:{}", attribute.name.local),
                    None => attribute.name.local.to_string(),
                };
                if key == "xlink:href" {
                    write_attribute(out, "href", &attribute.value);
                } else if !key.contains(':') && !key.starts_with("aria-") && !key.starts_with("data-") {
                    write_attribute(out, &key, &attribute.value);
                }
            }
            out.push('>');
            for kid in node.children.borrow().iter() {
                write(kid, out);
            }
            let _ = write!(out, "</{name}>");
        }
        _ => {}
    }
}

fn write_attribute(out: &mut String, key: &str, value: &str) {
    let _ = write!(out, " {key}=\"");
    escape(value, out);
    out.push('"');
}
