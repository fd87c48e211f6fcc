//! Writes tables as HTML, for templates to put into their place. Classes are for style sheets, which decide all else.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::markup::escape;

use super::{Cell, Column, Group, Link, Mark, Row, Source, Table, TableKind, Value};

/// With more columns than these, they are set closer.
const MANY: usize = 8;
/// With more rows than these, its heads stay in view.
const TALL: usize = 20;

impl TableKind {
    fn name(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::List => "list",
        }
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("Table", 6)?;
        table.serialize_field("caption", &self.caption)?;
        table.serialize_field("caption_hidden", &self.caption_hidden)?;
        let many = if self.columns.len() > MANY { " many" } else { "" };
        let rows = self.groups.iter().map(|group| group.rows.len()).sum::<usize>();
        let tall = if rows > TALL { " tall" } else { "" };
        table.serialize_field("kind", &format!("{}{many}{tall}", self.kind.name()))?;
        table.serialize_field("head_html", &head(&self.columns))?;
        table.serialize_field("body_html", &body(self))?;
        table.serialize_field("more", &self.more)?;
        table.end()
    }
}

/// The row of column heads.
fn head(columns: &[Column]) -> String {
    let mut out = String::from("<tr>\n");
    for column in columns {
        out.push_str("<th scope=\"col\"");
        out.push_str(if column.number { " class=\"number\">" } else { ">" });
        anchor(&mut out, &column.text, column.href.as_deref());
        out.push_str("</th>\n");
    }
    out.push_str("</tr>");
    out
}

/// The rows, in a body for each group.
fn body(table: &Table) -> String {
    // Pages hold some dozens of rows of some hundred bytes each.
    let mut out = String::with_capacity(8 * 1024);
    for Group { title, rows } in &table.groups {
        out.push_str("<tbody>\n");
        if let Some(title) = title {
            let columns = table.columns.len().to_string();
            tagged(
                &mut out,
                "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"",
                &columns,
                "\">",
            );
            link(&mut out, title);
            out.push_str("</th></tr>\n");
        }
        for row in rows {
            write_row(&mut out, table, row);
        }
        out.push_str("</tbody>\n");
    }
    out
}

fn write_row(out: &mut String, table: &Table, row: &Row) {
    let mut anchors = row.anchors.iter();
    match anchors.next() {
        Some(anchor) => tagged(out, "<tr id=\"", anchor, "\">\n"),
        None => out.push_str("<tr>\n"),
    }
    if row.depth == 0 {
        out.push_str("<th scope=\"row\">");
    } else {
        let depth = row.depth.to_string();
        tagged(out, "<th scope=\"row\" class=\"depth-", &depth, "\">");
    }
    for anchor in anchors {
        tagged(out, "<span id=\"", anchor, "\"></span>");
    }
    // Before the name, so that it stands beside the first line of it, at the edge of the numbers.
    if let Some(drawing) = &row.drawing_svg {
        out.push_str(drawing);
    }
    link(out, &row.head);
    for note in &row.notes {
        tagged(out, "<span class=\"remark\">", note, "</span>");
    }
    out.push_str("</th>\n");
    for (cell, column) in row.cells.iter().zip(table.columns.iter().skip(1)) {
        out.push_str(if column.number {
            "<td class=\"number\""
        } else {
            "<td"
        });
        // A result says by itself what it is.
        if table.kind == TableKind::List && cell.mark.is_none() {
            tagged(out, " data-label=\"", &column.text, "\"");
        }
        out.push('>');
        write_cell(out, cell);
        out.push_str("</td>\n");
    }
    out.push_str("</tr>\n");
}

fn write_cell(out: &mut String, cell: &Cell) {
    if let Some(value) = &cell.value {
        write_value(out, value);
    }
    if let Some(mark) = &cell.mark {
        write_mark(out, mark);
    }
    let is_alone = cell.detail.is_none() && cell.sources.is_empty() && cell.drawing_svg.is_none();
    if let ([only], true) = (cell.lines.as_slice(), is_alone) {
        return link(out, only);
    }
    for line in &cell.lines {
        out.push_str("<span class=\"line\">");
        link(out, line);
        out.push_str("</span>");
    }
    for source in &cell.sources {
        out.push_str("<span class=\"line\">");
        write_source(out, source);
        out.push_str("</span>");
    }
    if let Some(drawing) = &cell.drawing_svg {
        out.push_str(drawing);
    }
    if let Some(detail) = &cell.detail {
        tagged(out, "<span class=\"remark\">", detail, "</span>");
    }
}

fn write_value(out: &mut String, value: &Value) {
    if let (Some(href), None, None, None, None) = (
        &value.href,
        &value.unit,
        &value.status,
        &value.reason,
        &value.remark,
    ) {
        // Nearly all numbers of a page: nothing stands around them that would have to be held together.
        return anchor(out, &value.text, Some(href));
    }
    let symbol = value.reason.is_some();
    out.push_str(if symbol {
        "<span class=\"value symbol\">"
    } else {
        "<span class=\"value\">"
    });
    match &value.href {
        Some(href) => anchor(out, &value.text, Some(href)),
        None => tagged(out, "<span class=\"number\">", &value.text, "</span>"),
    }
    if let Some(unit) = &value.unit {
        tagged(out, " <span class=\"unit\">", unit, "</span>");
    }
    if let Some(status) = &value.status {
        tagged(out, " <span class=\"status status-", status.name, "\">");
        tagged(out, "", &status.word, "</span>");
    }
    match (&value.reason, &value.remark) {
        (Some(reason), _) if value.quiet => tagged(out, "<span class=\"unseen\">", reason, "</span>"),
        (Some(said), _) | (None, Some(said)) => tagged(out, "<span class=\"remark\">", said, "</span>"),
        (None, None) => {}
    }
    out.push_str("</span>");
}

/// The sign repeats the word for the eye; only the word is read out.
fn write_mark(out: &mut String, mark: &Mark) {
    tagged(out, "<span class=\"mark mark-", mark.name, "\">");
    let icon = "<svg aria-hidden=\"true\"><use href=\"#icon_";
    tagged(out, icon, mark.name, "\"/></svg>");
    tagged(out, "<span>", &mark.word, "</span></span>");
}

fn write_source(out: &mut String, source: &Source) {
    anchor(out, &source.text, source.href.as_deref());
    if let Some(section) = &source.section {
        tagged(out, ", ", section, "");
    }
}

fn link(out: &mut String, link: &Link) {
    anchor(out, &link.text, link.href.as_deref());
}

fn anchor(out: &mut String, text: &str, href: Option<&str>) {
    match href {
        Some(href) => {
            tagged(out, "<a href=\"", href, "\">");
            tagged(out, "", text, "</a>");
        }
        None => escape(text, out),
    }
}

/// A text between two pieces of markup.
fn tagged(out: &mut String, before: &str, text: &str, after: &str) {
    out.push_str(before);
    escape(text, out);
    out.push_str(after);
}
