use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use crate::diag::{Code, Diagnostic, Sink, nearest};
use crate::load::{Place, Placed};
use crate::locale::Message;

/// The names of one kind of thing: where each is declared, and which are there but could not be read.
#[derive(Clone, Debug)]
pub(super) struct Names<I> {
    kind: NameKind,
    declared: BTreeMap<I, Place>,
    broken: BTreeSet<I>,
    /// Nothing is known of what is there: no name is unknown.
    all_broken: bool,
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameKind {
    Unit,
    Dimension,
    Category,
    Indicator,
    Document,
    Organization,
    Resolution,
    Target,
    Claim,
}

impl NameKind {
    fn code(self) -> Code {
        match self {
            Self::Unit => Code::UnknownUnit,
            Self::Dimension => Code::UnknownDimension,
            Self::Category => Code::UnknownCategory,
            Self::Indicator => Code::UnknownIndicator,
            Self::Document => Code::UnknownDocument,
            Self::Organization => Code::UnknownOrganization,
            Self::Resolution => Code::UnknownResolution,
            Self::Target => Code::UnknownTarget,
            Self::Claim => Code::UnknownClaim,
        }
    }

    /// The words for a name that is not there, and for what to do where no name is near.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Unit => ("check-unknown-unit", "check-unknown-unit-help"),
            Self::Dimension => ("check-unknown-dimension", "check-unknown-dimension-help"),
            Self::Category => ("check-unknown-category", "check-unknown-category-help"),
            Self::Indicator => ("check-unknown-indicator", "check-unknown-indicator-help"),
            Self::Document => ("check-unknown-document", "check-unknown-document-help"),
            Self::Organization => ("check-unknown-organization", "check-unknown-organization-help"),
            Self::Resolution => ("check-unknown-resolution", "check-unknown-resolution-help"),
            Self::Target => ("check-unknown-target", "check-unknown-target-help"),
            Self::Claim => ("check-unknown-claim", "check-unknown-claim-help"),
        }
    }
}

impl<I: Ord + Clone + Display> Names<I> {
    /// No names yet of a kind, but those that are known to be broken.
    pub(super) fn new(kind: NameKind, broken: BTreeSet<I>) -> Self {
        Self {
            kind,
            declared: BTreeMap::new(),
            broken,
            all_broken: false,
        }
    }

    /// The same where what is there could not be read at all, if `unread`.
    pub(super) fn or_unread(mut self, unread: Unread) -> Self {
        self.all_broken |= unread == Unread::Yes;
        self
    }

    /// Enters a name. The second thing of one name has a finding already, and is not entered.
    pub(super) fn declare(&mut self, id: &I, place: Place) {
        self.declared.entry(id.clone()).or_insert(place);
    }

    /// Whether `place` is where this name was entered from: `false` for a second thing of the same name.
    pub(super) fn is_first(&self, id: &I, place: Place) -> bool {
        self.declared.get(id) == Some(&place)
    }

    /// Every name that is declared.
    pub(super) fn ids(&self) -> impl Iterator<Item = &I> {
        self.declared.keys()
    }

    /// Where a name is declared.
    pub(super) fn place(&self, id: &I) -> Option<Place> {
        self.declared.get(id).copied()
    }

    /// Whether there is something of this name, readable or not.
    pub(super) fn has(&self, id: &I) -> bool {
        self.all_broken || self.declared.contains_key(id) || self.broken.contains(id)
    }

    /// Whether what has this name can be used; a finding where nothing has it.
    pub(super) fn find(&self, found: &Placed<I>, sink: &mut Sink) -> bool {
        self.find_at(&found.value, found.place, sink)
    }

    /// The same for a name that is a part of what stands at `place`.
    pub(super) fn find_at(&self, id: &I, place: Place, sink: &mut Sink) -> bool {
        if self.declared.contains_key(id) {
            return true;
        }
        if !self.has(id) {
            sink.push(self.unknown(id, place));
        }
        false
    }

    fn unknown(&self, id: &I, place: Place) -> Diagnostic {
        let (unknown, help) = self.kind.words();
        let found = id.to_string();
        let message = Message::new(unknown).with("found", &found);
        let finding = Diagnostic::new(self.kind.code(), place.origin(), message);
        match self.nearest(&found) {
            Some((near, place)) => finding
                .help(Message::new("check-nearest").with("nearest", &near))
                .related(
                    place.origin(),
                    Message::new("check-declared-here").with("name", near),
                ),
            None => finding.help(Message::new(help).with("found", found)),
        }
    }

    /// The name most likely meant, and where it is declared.
    pub(super) fn nearest(&self, found: &str) -> Option<(String, Place)> {
        let names: Vec<(String, Place)> = self
            .declared
            .iter()
            .map(|(id, place)| (id.to_string(), *place))
            .collect();
        let near = nearest(found, names.iter().map(|(name, _)| name.as_str()))?.to_owned();
        names.into_iter().find(|(name, _)| *name == near)
    }
}

/// Whether a whole file that declares names could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    Yes,
    No,
}
