use std::ops::Range;

use crate::derive;
use crate::diag::{Code, Diagnostic, Sink, nearest};
use crate::locale::Message;
use crate::model::{DimensionId, IndicatorId};

use super::arguments::{Argument, Call};
use super::scan::{Tag, TagForm};
use super::{Context, Piece, Setting, TableSpec, ValueForm, ValueSpec};

/// The shortcodes that the program itself has, with their arguments.
pub(super) const SHORTCODES: [(&str, &[&str]); 6] = [
    ("value", &["figure", "as"]),
    (
        "chart",
        &[
            "kind",
            "indicator",
            "indicators",
            "organization",
            "organizations",
            "by",
            "target",
            "period",
            "title",
            "result",
        ],
    ),
    (
        "table",
        &[
            "organization",
            "organizations",
            "indicator",
            "indicators",
            "by",
            "period",
            "periods",
        ],
    ),
    ("target", &["id", "organization", "period", "part"]),
    ("tasks", &["resolution"]),
    ("claim", &["target", "result", "organization", "period", "as"]),
];

/// The arguments that take a list.
const LISTS: [(&str, &str); 10] = [
    ("chart", "indicator"),
    ("chart", "indicators"),
    ("chart", "organization"),
    ("chart", "organizations"),
    ("table", "indicator"),
    ("table", "indicators"),
    ("table", "organization"),
    ("table", "organizations"),
    ("table", "period"),
    ("table", "periods"),
];

/// Where a shortcode was found.
pub(super) struct Place<'a> {
    pub(super) tag: &'a Tag,
    pub(super) standing: Standing,
    pub(super) setting: Setting,
}

/// Where in a text a shortcode stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Within a sentence.
    Inline,
    /// Alone in its paragraph.
    Alone,
}

/// What became of a shortcode.
pub(super) enum Resolved {
    /// This goes in its place.
    Piece(Piece),
    /// What it speaks of is later than the as-of date: nothing goes in its place.
    NotYet,
    /// The data say otherwise than the words do: a finding, unless the text as a whole turns out to be later.
    Contradicted(Box<Diagnostic>),
    /// A finding says why there is nothing.
    Refused,
}

/// Turns a shortcode into what it stands for, or into findings.
pub(super) fn resolve(call: &Call, place: &Place<'_>, context: &Context<'_>, sink: &mut Sink) -> Resolved {
    let Place { tag, standing, .. } = *place;
    let mut reading = Reading {
        call,
        tag: &tag.range,
        context,
        sink,
        refused: false,
        not_yet: false,
        contradiction: None,
    };
    let Some((_, allowed)) = SHORTCODES.iter().find(|(name, _)| *name == call.name) else {
        return reading.custom(tag.form);
    };
    reading.only(allowed);
    reading.single();
    reading.form(tag.form);
    let piece = match call.name.as_str() {
        "value" => reading.value(place.setting),
        "claim" => reading.claim(place),
        "chart" => reading.chart(place),
        "table" => reading.table(),
        "target" if standing == Standing::Inline => reading.bound(place.setting),
        "target" => reading.target(),
        _ => reading.tasks(),
    };
    let block = matches!(piece, Some(Piece::Chart(_) | Piece::Table(_) | Piece::Tasks(_)));
    if block && standing == Standing::Inline {
        reading.find(
            Code::MisplacedShortcode,
            tag.range.clone(),
            Message::new("narrative-misplaced").with("name", &call.name),
            Some(Message::new("narrative-misplaced-help")),
        );
    }
    match piece {
        _ if reading.refused => Resolved::Refused,
        _ if reading.not_yet => Resolved::NotYet,
        _ if reading.contradiction.is_some() => reading
            .contradiction
            .map_or(Resolved::Refused, Resolved::Contradicted),
        Some(piece) => Resolved::Piece(piece),
        None => Resolved::Refused,
    }
}

/// One shortcode while it is read.
pub(super) struct Reading<'a, 'b> {
    pub(super) call: &'a Call,
    pub(super) tag: &'a Range<usize>,
    pub(super) context: &'a Context<'b>,
    sink: &'a mut Sink,
    /// A finding was made.
    pub(super) refused: bool,
    /// Something it speaks of is left out by the as-of date.
    pub(super) not_yet: bool,
    /// The data say otherwise.
    pub(super) contradiction: Option<Box<Diagnostic>>,
}

impl Reading<'_, '_> {
    pub(super) fn find(&mut self, code: Code, range: Range<usize>, message: Message, help: Option<Message>) {
        let mut diagnostic = Diagnostic::new(code, self.context.origin(range), message);
        diagnostic.help = help;
        self.sink.push(diagnostic);
        self.refused = true;
    }

    /// Holds the arguments against those the shortcode knows.
    pub(super) fn only(&mut self, allowed: &[&str]) {
        let call = self.call;
        for (index, argument) in call.arguments.iter().enumerate() {
            if call
                .arguments
                .iter()
                .take(index)
                .any(|earlier| earlier.name == argument.name)
            {
                let message = Message::new("narrative-argument-twice").with("argument", &argument.name);
                self.find(Code::BadArgument, argument.name_range.clone(), message, None);
            }
            if !allowed.contains(&argument.name.as_str()) {
                let message = Message::new("narrative-unknown-argument")
                    .with("name", &call.name)
                    .with("argument", &argument.name);
                let help = match nearest(&argument.name, allowed.iter().copied()) {
                    Some(name) => Some(Message::new("narrative-nearest").with("nearest", name)),
                    None if allowed.is_empty() => None,
                    None => Some(Message::new("narrative-known").with("known", allowed.join("`, `"))),
                };
                self.find(Code::UnknownArgument, argument.name_range.clone(), message, help);
            }
        }
    }

    /// Of the program's own shortcodes just a claim has words of its own.
    fn form(&mut self, form: TagForm) {
        let (id, help) = match (self.call.name.as_str(), form) {
            ("claim", TagForm::Value) => ("narrative-needs-words", "narrative-needs-words-help"),
            ("claim", TagForm::Block) | (_, TagForm::Value) => return,
            (_, TagForm::Block) => ("narrative-has-no-words", "narrative-has-no-words-help"),
        };
        let message = Message::new(id).with("name", &self.call.name);
        self.find(
            Code::BadShortcode,
            self.tag.clone(),
            message,
            Some(Message::new(help)),
        );
    }

    /// A list where one value is taken.
    fn single(&mut self) {
        let call = self.call;
        for argument in &call.arguments {
            let takes_several = LISTS.contains(&(call.name.as_str(), argument.name.as_str()));
            if argument.values.len() != 1 && !takes_several {
                let message = Message::new("narrative-several-values").with("argument", &argument.name);
                let help = Message::new("narrative-several-values-help");
                self.find(Code::BadArgument, argument.range.clone(), message, Some(help));
            }
        }
    }

    /// An argument that is known and does nothing as it stands here.
    pub(super) fn needless(&mut self, name: &'static str, help: &'static str) {
        if let Some(argument) = self.argument(name) {
            let range = argument.name_range.clone();
            let message = Message::new("narrative-needless-argument").with("argument", name);
            self.find(Code::BadArgument, range, message, Some(Message::new(help)));
        }
    }

    fn argument(&self, name: &str) -> Option<&Argument> {
        self.call.arguments.iter().find(|argument| argument.name == name)
    }

    /// The values of an argument, or of its plural.
    pub(super) fn values(&self, name: &str) -> Vec<(String, Range<usize>)> {
        let plural = format!("{name}s");
        let found = [name, plural.as_str()]
            .into_iter()
            .filter_map(|name| self.argument(name));
        found
            .flat_map(|argument| argument.values.iter().cloned())
            .collect()
    }

    pub(super) fn one(&self, name: &str) -> Option<(String, Range<usize>)> {
        self.argument(name)?.values.first().cloned()
    }

    pub(super) fn needed(&mut self, name: &'static str) -> Option<(String, Range<usize>)> {
        let found = self.one(name);
        if found.is_none() {
            self.missing(name);
        }
        found
    }

    pub(super) fn missing(&mut self, name: &'static str) {
        let message = Message::new("narrative-missing-argument")
            .with("name", &self.call.name)
            .with("argument", name);
        let help = Message::new("narrative-missing-argument-help").with("argument", name);
        self.find(Code::MissingArgument, self.tag.clone(), message, Some(help));
    }

    /// One of a fixed list of words.
    pub(super) fn word<T: Copy>(&mut self, name: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let (text, range) = self.one(name)?;
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let message = Message::new("narrative-unknown-word").with("argument", name);
            let help = match nearest(&text, known.iter().copied()) {
                Some(name) => Message::new("narrative-nearest").with("nearest", name),
                None => Message::new("narrative-known").with("known", known.join("`, `")),
            };
            let message = message.with("found", text);
            self.find(Code::BadArgument, range, message, Some(help));
        }
        found
    }

    fn value(&mut self, setting: Setting) -> Option<Piece> {
        let forms = [
            ("figure", ValueForm::Figure),
            ("share", ValueForm::Share),
            ("average", ValueForm::Average),
        ];
        let form = self.word("as", &forms).unwrap_or(ValueForm::Figure);
        let (text, range) = self.needed("figure")?;
        let figure = self.figure(&text, range.clone())?;
        let dataset = self.context.dataset;
        let reading = match form {
            ValueForm::Share => derive::share_of_total(dataset, &figure),
            ValueForm::Figure | ValueForm::Average => derive::reading(dataset, &figure),
        };
        if let Some(gap) = reading.gap() {
            let later = &dataset.not_yet;
            self.not_yet_or(
                gap.missing.iter().any(|missing| {
                    later.figures.contains(missing) || later.organizations.contains(&missing.organization)
                }),
                |this| {
                    let message = Message::new("narrative-no-value").with("figure", figure.to_string());
                    let help = Message::new("narrative-no-value-help");
                    this.find(Code::NoValue, range.clone(), message, Some(help));
                },
            );
            return None;
        }
        if form == ValueForm::Average && figure.period.years().is_none_or(|years| years < 2) {
            let message = Message::new("narrative-no-average").with("period", figure.period.to_string());
            self.find(
                Code::BadArgument,
                range,
                message,
                Some(Message::new("narrative-no-average-help")),
            );
        }
        Some(Piece::Value(ValueSpec {
            figure,
            form,
            setting,
        }))
    }

    pub(super) fn not_yet_or(&mut self, later: bool, otherwise: impl FnOnce(&mut Self)) {
        if later {
            self.not_yet = true;
        } else {
            otherwise(self);
        }
    }

    fn table(&mut self) -> Option<Piece> {
        let organizations = self.organizations()?;
        let named: Vec<IndicatorId> = self
            .values("indicator")
            .into_iter()
            .filter_map(|(text, range)| self.measure(&text, range))
            .map(|measure| measure.indicator)
            .collect();
        let dataset = self.context.dataset;
        let reported = |indicator: &IndicatorId| {
            organizations
                .iter()
                .any(|organization| !dataset.cells_of(organization, indicator).is_empty())
        };
        let indicators = if named.is_empty() {
            let all = dataset
                .indicators_in_order()
                .into_iter()
                .map(|indicator| indicator.id.clone());
            all.filter(reported).collect()
        } else {
            named
        };
        let by = self.dimension();
        let mut periods = Vec::new();
        for (text, range) in self.values("period") {
            periods.extend(self.period(&text, range));
        }
        if periods.is_empty() {
            periods.extend(self.context.period().cloned());
        }
        Some(Piece::Table(TableSpec {
            organizations,
            indicators,
            by,
            periods,
        }))
    }

    /// The dimension that `by` names.
    pub(super) fn dimension(&mut self) -> Option<DimensionId> {
        let (text, range) = self.one("by")?;
        let dataset = self.context.dataset;
        let dimension = DimensionId::new(&text).filter(|id| dataset.dimensions.contains_key(id));
        if dimension.is_none() {
            self.unknown(
                "dimension",
                &text,
                range,
                dataset.dimensions.keys().map(DimensionId::as_str),
            );
        }
        dimension
    }
}
