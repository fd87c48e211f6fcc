//! Writes every case to `target/gallery/index.html`, to be looked at in a browser.

use std::fmt::Write;

use super::cases::{cases, narrow};

#[test]
#[expect(clippy::format_collect, reason = "a page for a test")]
fn the_gallery_is_written() {
    let mut page = String::from(
        "<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>Gallery</title><link rel=stylesheet href='../../themes/default/assets/colours.css'>\
         <link rel=stylesheet href='../../themes/default/assets/chart.css'><style>\
         @font-face{font-family:Inter;src:url(../../themes/default/fonts/inter-400.woff2);font-weight:400}\
         @font-face{font-family:Inter;src:url(../../themes/default/fonts/inter-600.woff2);font-weight:600}\
         body{font:16px/1.5 Inter;max-width:45rem;margin:1rem auto;padding:0 1rem;background:var(--paper);color:var(--ink)}\
         h2{font-size:1.15rem;margin:2rem 0 0;line-height:1.3} .sub{margin:0 0 .8rem;color:var(--ink-soft);font-size:.9rem}\
         table{border-collapse:collapse;font-size:.85rem}td,th{border:1px solid var(--rule);padding:2px 6px}</style>\n",
    );
    for case in cases() {
        for language in ["vi", "en"] {
            let _ = match case.draw(language) {
                Ok(figure) => {
                    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
                    let mut table = String::from("<table><tr>");
                    for column in &figure.table.columns {
                        let _ = write!(table, "<th>{}", escape(&column.name));
                    }
                    for row in &figure.table.rows {
                        table.push_str("<tr>");
                        for cell in row {
                            let _ = write!(table, "<td>{}", escape(&cell.text));
                        }
                    }
                    let notes: String = figure
                        .notes
                        .iter()
                        .map(|note| format!("<p class=sub>{}</p>", escape(note)))
                        .collect();
                    writeln!(
                        page,
                        "<section id='{}-{language}'><h2>{}</h2><p class=sub>{}</p><div class=chart-frame>{}{}</div><details><summary>{}</summary>{table}</table>{notes}</details></section>",
                        case.name,
                        escape(&figure.title),
                        escape(&figure.subtitle),
                        figure
                            .drawing
                            .svg
                            .replace(&case.request.anchor, &format!("{}-{language}", case.name)),
                        narrow(&figure)
                            .svg
                            .replace(&case.request.anchor, &format!("{}-{language}", case.name)),
                        escape(&figure.description),
                    )
                }
                Err(none) => writeln!(
                    page,
                    "<p>{}: {}</p>",
                    case.name,
                    super::cases::words(language).say(&none.reason)
                ),
            };
        }
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
    std::fs::create_dir_all(&folder).expect("target can be written");
    std::fs::write(folder.join("index.html"), page).expect("target can be written");
}
