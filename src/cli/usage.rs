use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diag::Failure;
use crate::locale::Message;

/// Says what is wrong with a command line in the editor's language. What clap knows about it stands in its context;
/// kinds that an editor hardly meets keep clap's own words as the cause.
pub(super) fn failure(error: &clap::Error) -> Failure {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let found = context(ContextKind::InvalidValue).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::UnknownArgument => Message::new("cli-unknown-argument").with("found", argument),
        ErrorKind::InvalidSubcommand => Message::new("cli-unknown-command").with(
            "found",
            context(ContextKind::InvalidSubcommand).unwrap_or_default(),
        ),
        ErrorKind::MissingRequiredArgument => Message::new("cli-missing-argument").with("missing", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("cli-bad-value")
            .with("found", found)
            .with("argument", argument),
        _ => {
            let cause = error.to_string().lines().next().unwrap_or_default().to_owned();
            let failure = Failure::new(Message::new("cli-usage-other")).help(Message::new("cli-usage-help"));
            return Failure {
                cause: Some(cause),
                ..failure
            };
        }
    };
    let nearest = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(context);
    let help = match nearest {
        Some(nearest) => Message::new("cli-usage-nearest").with("nearest", nearest),
        None => Message::new("cli-usage-help"),
    };
    Failure::new(message).help(help)
}
