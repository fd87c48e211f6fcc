//! One line for each finding: `path:line:column: severity[code]: message`.

use super::select::Selection;
use super::visible::visible_line;
use super::{left_out, severity_id};
use crate::locale::{Message, Words};

pub(super) fn render(selection: &Selection, words: &Words) -> String {
    let mut lines = Vec::new();
    for (index, finding) in selection.findings.iter().enumerate() {
        let code = finding.diagnostic.code;
        let mut place = visible_line(&finding.place.path);
        if let Some(span) = finding.place.span {
            place = format!("{place}:{}:{}", span.line, span.column);
        }
        let severity = words.say(&Message::new(severity_id(code.severity())));
        let message = visible_line(&words.say(&finding.diagnostic.message));
        lines.push(format!("{place}: {severity}[{}]: {message}\n", code.name()));
        lines.extend(left_out(selection, index, words).map(|more| more + "\n"));
    }
    lines.concat()
}
