use std::ops::Range;

use crate::derive;
use crate::diag::{Code, Diagnostic, Sink, nearest};
use crate::locale::Message;
use crate::model::{AssignedValue, DimensionId, IndicatorId, Measure, OrganizationId, PageId, Period, Scope};

use super::arguments::{Argument, Call};
use super::scan::{Tag, TagForm};
use super::{
    BoundPart, BoundSpec, ChartKind, ChartSpec, Context, CustomSpec, Piece, Setting, TableSpec, TargetSpec,
    ValueForm, ValueSpec,
};

/// The shortcodes that the program itself has, with their arguments.
const SHORTCODES: [(&str, &[&str]); 6] = [
    ("value", &["figure", "as"]),
    (
        "chart",
        &[
            "kind",
            "indicator",
            "organization",
            "organizations",
            "target",
            "period",
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
        return reading.custom();
    };
    reading.only(allowed);
    reading.form(tag.form);
    let piece = match call.name.as_str() {
        "value" => reading.value(place.setting),
        "claim" => reading.claim(place),
        "chart" => reading.chart(),
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
    call: &'a Call,
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

    fn custom(mut self) -> Resolved {
        let call = self.call;
        if self.context.custom.contains(&call.name) {
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
        let known = SHORTCODES
            .iter()
            .map(|(name, _)| *name)
            .chain(self.context.custom.iter().map(String::as_str));
        let help = match nearest(&call.name, known.clone()) {
            Some(name) => Message::new("narrative-nearest").with("nearest", name),
            None => Message::new("narrative-known").with("known", known.collect::<Vec<_>>().join("`, `")),
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

    /// Holds the arguments against those the shortcode knows.
    fn only(&mut self, allowed: &[&'static str]) {
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
                    Some(name) => Message::new("narrative-nearest").with("nearest", name),
                    None => Message::new("narrative-known").with("known", allowed.join("`, `")),
                };
                self.find(
                    Code::UnknownArgument,
                    argument.name_range.clone(),
                    message,
                    Some(help),
                );
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

    fn chart(&mut self) -> Option<Piece> {
        let kinds = [
            ("line", ChartKind::Line),
            ("bars", ChartKind::Bars),
            ("target", ChartKind::Target),
        ];
        let kind = self.word("kind", &kinds).unwrap_or(ChartKind::Target);
        let target = self
            .one("target")
            .and_then(|(text, range)| self.target_ref(&text, range));
        let measures: Vec<Measure> = self
            .values("indicator")
            .into_iter()
            .filter_map(|(text, range)| self.measure(&text, range))
            .collect();
        let measures = match (measures.is_empty(), &target) {
            (true, Some(target)) => self
                .context
                .dataset
                .target(target)
                .map(|target| target.measure.clone())
                .into_iter()
                .collect(),
            (true, None) => {
                self.missing("indicator");
                measures
            }
            (false, _) => measures,
        };
        let organizations = self.organizations()?;
        let within = self
            .one("period")
            .and_then(|(text, range)| self.period(&text, range));
        let origin = self.context.origin(self.tag.clone());
        Some(Piece::Chart(ChartSpec {
            kind,
            organizations,
            measures,
            target,
            within,
            origin,
        }))
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
        let by = self.one("by").and_then(|(text, range)| {
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
        });
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

    fn target(&mut self) -> Option<Piece> {
        let (text, range) = self.needed("id")?;
        let target = self.target_ref(&text, range)?;
        let organization = self
            .one("organization")
            .and_then(|(text, range)| self.organization(&text, range));
        Some(Piece::Target(TargetSpec { target, organization }))
    }

    fn bound(&mut self, setting: Setting) -> Option<Piece> {
        let parts = [("low", BoundPart::Low), ("high", BoundPart::High)];
        let part = self.word("part", &parts).unwrap_or(BoundPart::Whole);
        let (text, range) = self.needed("id")?;
        let reference = self.target_ref(&text, range.clone())?;
        let target = self.context.dataset.target(&reference)?;
        let (bound, assigned) = match &target.scope {
            Scope::Organizations(_) => (target.bound, None),
            Scope::Assigned(table) => {
                let (organization, period) = self.assigned_to()?;
                let value = table.get(&organization).and_then(|periods| periods.get(&period));
                let bound = match value {
                    Some(AssignedValue::Bound(bound)) => Some(*bound),
                    Some(AssignedValue::None) | None => None,
                };
                (bound, Some((organization, period)))
            }
        };
        let there = bound.is_some_and(|bound| match part {
            BoundPart::Whole => true,
            BoundPart::Low => bound.low().is_some(),
            BoundPart::High => bound.high().is_some(),
        });
        if !there {
            let message = Message::new("narrative-no-bound").with("target", text);
            self.find(
                Code::BadArgument,
                range,
                message,
                Some(Message::new("narrative-no-bound-help")),
            );
        }
        Some(Piece::Bound(BoundSpec {
            target: reference,
            part,
            assigned,
            setting,
        }))
    }

    /// Whom and when an assigned target is meant for: named, or those of the page.
    fn assigned_to(&mut self) -> Option<(OrganizationId, Period)> {
        let organization = self.organizations()?.into_iter().next()?;
        let named = self
            .one("period")
            .and_then(|(text, range)| self.period(&text, range));
        let Some(period) = named.or_else(|| self.context.period().cloned()) else {
            self.missing("period");
            return None;
        };
        Some((organization, period))
    }

    fn tasks(&mut self) -> Option<Piece> {
        let here = match &self.context.source.page {
            PageId::Resolution(id) => Some(id.clone()),
            _ => None,
        };
        match self.one("resolution") {
            Some((text, range)) => self.resolution(&text, range).map(Piece::Tasks),
            None if here.is_some() => here.map(Piece::Tasks),
            None => {
                self.missing("resolution");
                None
            }
        }
    }
}
