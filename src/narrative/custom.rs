//! Shortcodes that a theme adds: what their templates take is known from the templates.

use std::collections::BTreeSet;

use crate::diag::{Code, nearest};
use crate::locale::Message;
use crate::theme::{Body, Shortcode};

use super::scan::TagForm;
use super::shortcodes::{Reading, Resolved, SHORTCODES};
use super::{CustomSpec, Piece};

impl Reading<'_, '_> {
    pub(super) fn custom(mut self, form: TagForm) -> Resolved {
        let call = self.call;
        if let Some(template) = self.context.custom.get(&call.name) {
            self.held_against(template, form);
            if self.refused {
                return Resolved::Refused;
            }
            let arguments = call.arguments.iter().map(|argument| {
                let values: Vec<&str> = argument.values.iter().map(|(value, _)| value.as_str()).collect();
                (argument.name.clone(), values.join(","))
            });
            return Resolved::Piece(Piece::Custom(CustomSpec {
                name: call.name.clone(),
                arguments: arguments.collect(),
                body: None,
                origin: self.context.origin(self.tag.clone()),
            }));
        }
        let own = SHORTCODES.iter().map(|(name, _)| *name);
        let added = self.context.custom.keys().map(String::as_str);
        let known: BTreeSet<&str> = own.chain(added).collect();
        let help = match nearest(&call.name, known.iter().copied()) {
            Some(name) => Message::new("narrative-nearest").with("nearest", name),
            None => Message::new("narrative-known")
                .with("known", known.into_iter().collect::<Vec<_>>().join("`, `")),
        };
        let message = Message::new("narrative-unknown-shortcode").with("name", &call.name);
        self.find(
            Code::UnknownShortcode,
            call.name_range.clone(),
            message,
            Some(help),
        );
        Resolved::Refused
    }

    /// Holds arguments and words against what a template takes.
    fn held_against(&mut self, template: &Shortcode, form: TagForm) {
        match &template.arguments {
            Some(arguments) => self.only(&arguments.iter().map(String::as_str).collect::<Vec<_>>()),
            None => self.only(
                &self
                    .call
                    .arguments
                    .iter()
                    .map(|argument| argument.name.as_str())
                    .collect::<Vec<_>>(),
            ),
        }
        if form == TagForm::Block && template.body == Body::None {
            let message = Message::new("narrative-body-not-shown").with("name", &self.call.name);
            let help = Message::new("narrative-body-not-shown-help");
            self.find(Code::BadShortcode, self.tag.clone(), message, Some(help));
        }
    }
}
