//! What the arguments of shortcodes name: each is there in the data, or a finding says so.

use std::ops::Range;

use crate::diag::{Code, nearest};
use crate::locale::Message;
use crate::model::{
    CategoryId, DimensionId, FigureRef, IndicatorId, Measure, OrganizationId, PageId, PartialRef, Period,
    ResolutionId, TargetId, TargetRef,
};

use super::shortcodes::Reading;

impl Reading<'_, '_> {
    /// The organizations named, or that of the page.
    pub(super) fn organizations(&mut self) -> Option<Vec<OrganizationId>> {
        let named = self.values("organization");
        if named.is_empty() {
            if let Some(here) = self.context.organization() {
                return Some(vec![here.clone()]);
            }
            self.missing("organization");
            return None;
        }
        Some(
            named
                .into_iter()
                .filter_map(|(text, range)| self.organization(&text, range))
                .collect(),
        )
    }

    pub(super) fn organization(&mut self, text: &str, range: Range<usize>) -> Option<OrganizationId> {
        let dataset = self.context.dataset;
        let id = OrganizationId::new(text);
        if let Some(id) = id.clone().filter(|id| dataset.organizations.contains_key(id)) {
            return Some(id);
        }
        self.not_yet_or(
            id.is_some_and(|id| dataset.not_yet.organizations.contains(&id)),
            |this| {
                this.unknown(
                    "organization",
                    text,
                    range,
                    dataset.organizations.keys().map(OrganizationId::as_str),
                );
            },
        );
        None
    }

    pub(super) fn resolution(&mut self, text: &str, range: Range<usize>) -> Option<ResolutionId> {
        let dataset = self.context.dataset;
        let id = ResolutionId::new(text);
        if let Some(id) = id.clone().filter(|id| dataset.resolutions.contains_key(id)) {
            return Some(id);
        }
        self.not_yet_or(
            id.is_some_and(|id| dataset.not_yet.resolutions.contains(&id)),
            |this| {
                this.unknown(
                    "resolution",
                    text,
                    range,
                    dataset.resolutions.keys().map(ResolutionId::as_str),
                );
            },
        );
        None
    }

    /// `resolution/target`. The target alone on the page of its resolution, and on the pages of an organization that
    /// has just one of that name.
    pub(super) fn target_ref(&mut self, text: &str, range: Range<usize>) -> Option<TargetRef> {
        let (resolution, target) = match (text.split_once('/'), &self.context.source.page) {
            (Some((resolution, target)), _) => (self.resolution(resolution, range.clone())?, target),
            (None, PageId::Resolution(id)) => (id.clone(), text),
            (None, PageId::Organization(here) | PageId::OrganizationPeriod(here, _)) => {
                return self.target_of(here, text, range);
            }
            (None, _) => {
                let message = Message::new("narrative-bad-target").with("found", text);
                self.find(
                    Code::BadReference,
                    range,
                    message,
                    Some(Message::new("narrative-bad-target-help")),
                );
                return None;
            }
        };
        let dataset = self.context.dataset;
        let reference = TargetId::new(target).map(|target| TargetRef {
            resolution: resolution.clone(),
            target,
        });
        if let Some(reference) = reference
            .clone()
            .filter(|reference| dataset.target(reference).is_some())
        {
            return Some(reference);
        }
        self.not_yet_or(
            dataset.not_yet.broken_resolutions.contains(&resolution)
                || reference.is_some_and(|reference| dataset.not_yet.targets.contains(&reference)),
            |this| {
                let targets = dataset
                    .resolutions
                    .get(&resolution)
                    .map(|found| found.targets.iter());
                let known = targets.into_iter().flatten().map(|target| target.id.as_str());
                this.unknown("target", target, range, known);
            },
        );
        None
    }

    /// The target of this name that is for an organization.
    fn target_of(
        &mut self,
        organization: &OrganizationId,
        text: &str,
        range: Range<usize>,
    ) -> Option<TargetRef> {
        let dataset = self.context.dataset;
        let named = self
            .context
            .targets
            .get(text)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let is_for = |reference: &&TargetRef| {
            let target = dataset.target(reference);
            target.is_some_and(|target| target.scope.includes(organization))
        };
        let own: Vec<&TargetRef> = named.iter().filter(is_for).collect();
        match own.as_slice() {
            [only] => Some((*only).clone()),
            [] => {
                // It may be one of a resolution that is later, or that could not be read.
                let later = &dataset.not_yet;
                let later = !later.resolutions.is_empty()
                    || !later.broken_resolutions.is_empty()
                    || later
                        .targets
                        .iter()
                        .any(|reference| reference.target.as_str() == text);
                let known = self.context.targets.values().flatten().filter(is_for);
                let known: Vec<String> = known.map(ToString::to_string).collect();
                self.not_yet_or(later, |this| {
                    let own = known.iter().filter_map(|known| Some(known.split_once('/')?.1));
                    let near = nearest(text, own);
                    let help = match near {
                        Some(name) => Message::new("narrative-nearest").with("nearest", name),
                        None if known.is_empty() => Message::new("narrative-bad-target-help"),
                        None => Message::new("narrative-known").with("known", known.join("`, `")),
                    };
                    let message = Message::new("narrative-unknown-target-of")
                        .with("found", text)
                        .with("organization", organization.to_string());
                    this.find(Code::BadArgument, range, message, Some(help));
                });
                None
            }
            several => {
                let known: Vec<String> = several.iter().map(ToString::to_string).collect();
                let message = Message::new("narrative-several-targets")
                    .with("found", text)
                    .with("organization", organization.to_string());
                let help = Message::new("narrative-known").with("known", known.join("`, `"));
                self.find(Code::BadReference, range, message, Some(help));
                None
            }
        }
    }

    pub(super) fn period(&mut self, text: &str, range: Range<usize>) -> Option<Period> {
        let period = self.context.dataset.periods.parse(text);
        if period.is_none() {
            let message = Message::new("narrative-bad-period").with("found", text);
            self.find(
                Code::BadPeriod,
                range,
                message,
                Some(Message::new("narrative-bad-period-help")),
            );
        }
        period
    }

    fn partial(&mut self, text: &str, range: &Range<usize>) -> Option<PartialRef> {
        let partial = PartialRef::parse(text, &self.context.dataset.periods).ok();
        if partial.is_none() {
            let message = Message::new("narrative-bad-reference").with("found", text);
            let help = Message::new("narrative-bad-reference-help");
            self.find(Code::BadReference, range.clone(), message, Some(help));
        }
        partial
    }

    pub(super) fn measure(&mut self, text: &str, range: Range<usize>) -> Option<Measure> {
        let partial = self.partial(text, &range)?;
        self.known_measure(partial.measure, range)
    }

    pub(super) fn figure(&mut self, text: &str, range: Range<usize>) -> Option<FigureRef> {
        let partial = self.partial(text, &range)?;
        let organization = match &partial.organization {
            Some(id) => Some(
                self.organization(id.as_str(), range.clone())
                    .unwrap_or_else(|| id.clone()),
            ),
            None => self.context.organization().cloned(),
        };
        if self.refused {
            return None;
        }
        let measure = self.known_measure(partial.measure.clone(), range.clone())?;
        let partial = PartialRef { measure, ..partial };
        let figure = partial.complete(organization.as_ref(), self.context.period());
        if figure.is_none() {
            let message = Message::new("narrative-incomplete-reference").with("found", text);
            let help = Message::new("narrative-bad-reference-help");
            self.find(Code::BadReference, range, message, Some(help));
        }
        figure
    }

    fn known_measure(&mut self, measure: Measure, range: Range<usize>) -> Option<Measure> {
        let dataset = self.context.dataset;
        let Some(indicator) = dataset.indicators.get(&measure.indicator) else {
            let known = dataset.indicators.keys().map(IndicatorId::as_str);
            let unread = dataset.not_yet.indicators.contains(&measure.indicator);
            self.not_yet_or(unread, |this| {
                this.unknown("indicator", measure.indicator.as_str(), range, known);
            });
            return None;
        };
        for (id, categories) in &measure.cell.0 {
            let dimension = dataset
                .dimensions
                .get(id)
                .filter(|_| indicator.dimensions.contains(id));
            let Some(dimension) = dimension else {
                let known = indicator.dimensions.iter().map(DimensionId::as_str);
                self.not_yet_or(dataset.not_yet.dimensions.contains(id), |this| {
                    this.unknown("dimension", id.as_str(), range, known);
                });
                return None;
            };
            for category in categories {
                if !dimension.categories.contains_key(category) {
                    let known = dimension.categories.keys().map(CategoryId::as_str);
                    self.not_yet_or(dataset.not_yet.dimensions.contains(id), |this| {
                        this.unknown("category", category.as_str(), range, known);
                    });
                    return None;
                }
            }
        }
        Some(measure)
    }

    /// No such thing: with the nearest name, or all there are where they are few.
    pub(super) fn unknown<'a>(
        &mut self,
        what: &'static str,
        found: &str,
        range: Range<usize>,
        known: impl Iterator<Item = &'a str> + Clone,
    ) {
        let id = match what {
            "organization" => "narrative-unknown-organization",
            "resolution" => "narrative-unknown-resolution",
            "target" => "narrative-unknown-target",
            "indicator" => "narrative-unknown-indicator",
            "dimension" => "narrative-unknown-dimension",
            _ => "narrative-unknown-category",
        };
        let few: Vec<&str> = known.clone().take(12).collect();
        let help = match nearest(found, known) {
            Some(name) => Some(Message::new("narrative-nearest").with("nearest", name)),
            None if few.is_empty() => None,
            None => Some(Message::new("narrative-known").with("known", few.join("`, `"))),
        };
        self.find(
            Code::BadArgument,
            range,
            Message::new(id).with("found", found),
            help,
        );
    }
}
