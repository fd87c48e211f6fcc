//! Shortcodes with words of their own: `{% claim(…) %}words{% end %}`.
//!
//! What comes out between the two goes into the shortcode's piece. Both stand in the same sentence or, each alone in
//! its paragraph, around whole blocks: so what comes out is well-formed HTML in any case.

use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::locale::Message;

use super::Piece;
use super::html::Writer;
use super::shortcodes::{Resolved, Standing};

/// How many shortcodes with words may stand within each other.
const DEEPEST: usize = 8;

/// A shortcode whose end has not come yet.
pub(super) struct Open {
    tag: Range<usize>,
    resolved: Resolved,
    standing: Standing,
    /// How many elements of Markdown it stands within.
    depth: usize,
    /// What came before it.
    outer: Vec<Piece>,
}

impl Writer<'_, '_> {
    /// A shortcode with words opens.
    pub(super) fn open_body(&mut self, tag: Range<usize>, resolved: Resolved, standing: Standing) {
        let resolved = match resolved {
            Resolved::Piece(Piece::Claim(_)) if standing == Standing::Alone => {
                let message = Message::new("narrative-claim-of-blocks");
                self.misplaced_body(tag.clone(), message, "narrative-claim-of-blocks-help");
                Resolved::Refused
            }
            Resolved::Piece(_) if self.bodies.len() >= DEEPEST => {
                let message = Message::new("narrative-nested");
                self.misplaced_body(tag.clone(), message, "narrative-nested-help");
                Resolved::Refused
            }
            other => other,
        };
        self.flush();
        self.bodies.push(Open {
            tag,
            resolved,
            standing,
            depth: self.depth,
            outer: std::mem::take(&mut self.out.pieces),
        });
    }

    /// `{% end %}` stands at `tag`.
    pub(super) fn close_body(&mut self, tag: Range<usize>, standing: Standing) {
        let Some(open) = self.bodies.pop() else {
            if self.ends_forgiven > 0 {
                self.ends_forgiven -= 1;
                return;
            }
            let message = Message::new("narrative-stray-end");
            let diagnostic = Diagnostic::new(Code::BadShortcode, self.context.origin(tag), message);
            self.sink
                .push(diagnostic.help(Message::new("narrative-stray-end-help")));
            return;
        };
        let fits = open.depth == self.depth && open.standing == standing;
        if !fits && !matches!(open.resolved, Resolved::Refused) {
            let message = Message::new("narrative-crossing");
            self.misplaced_body(open.tag.clone(), message, "narrative-crossing-help");
        }
        self.put_body(open, fits);
    }

    /// The element of Markdown that is innermost ends: what opened in it and did not end cannot end any more.
    pub(super) fn leave(&mut self) {
        while self.bodies.last().is_some_and(|open| open.depth >= self.depth) {
            let Some(open) = self.bodies.pop() else { return };
            self.ends_forgiven += 1;
            if !matches!(open.resolved, Resolved::Refused) {
                let message = Message::new("narrative-body-unclosed");
                let origin = self.context.origin(open.tag.clone());
                let diagnostic = Diagnostic::new(Code::UnclosedShortcode, origin, message);
                self.sink
                    .push(diagnostic.help(Message::new("narrative-body-unclosed-help")));
            }
            self.put_body(open, false);
        }
    }

    fn misplaced_body(&mut self, tag: Range<usize>, message: Message, help: &'static str) {
        let diagnostic = Diagnostic::new(Code::MisplacedShortcode, self.context.origin(tag), message);
        self.sink.push(diagnostic.help(Message::new(help)));
    }

    /// Puts a shortcode with its words behind what came before it. Words whose shortcode came to nothing stay as they
    /// are, where there is a finding; what is later than the as-of date goes with them.
    fn put_body(&mut self, open: Open, fits: bool) {
        self.flush();
        let Open {
            tag,
            resolved,
            standing,
            outer,
            ..
        } = open;
        let body = std::mem::replace(&mut self.out.pieces, outer);
        match resolved {
            Resolved::Piece(Piece::Claim(mut spec)) if fits => {
                if is_empty(&body) {
                    let message = Message::new("narrative-empty-claim");
                    let diagnostic = Diagnostic::new(Code::BadShortcode, self.context.origin(tag), message);
                    self.sink
                        .push(diagnostic.help(Message::new("narrative-needs-words-help")));
                }
                spec.body = body;
                self.out.pieces.push(Piece::Claim(spec));
            }
            Resolved::Piece(Piece::Custom(mut spec)) if fits => {
                spec.body = Some(body);
                self.out.pieces.push(Piece::Custom(spec));
            }
            Resolved::NotYet => {
                self.out.later.get_or_insert(tag);
                if standing == Standing::Inline {
                    self.out.pieces.push(Piece::NotYet);
                }
            }
            Resolved::Contradicted(diagnostic) => {
                self.out.contradictions.push(*diagnostic);
                self.out.pieces.push(Piece::NotYet);
            }
            Resolved::Piece(_) | Resolved::Refused => self.out.pieces.extend(body),
        }
    }
}

fn is_empty(body: &[Piece]) -> bool {
    body.iter().all(|piece| match piece {
        Piece::Html(html) => html.trim().is_empty(),
        _ => false,
    })
}
