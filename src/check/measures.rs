use crate::derive::{NotSummable, can_sum};
use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{Place, Placed, SourceRecord};
use crate::locale::Message;
use crate::model::{
    CategoryId, ClaimRef, Dataset, DimensionId, FigureRef, Indicator, IndicatorId, Kind, Measure, SourceRef,
    TargetRef,
};

use super::ground::Ground;

/// What figures, targets and claims are held against: the names there are, and the indicators and dimensions behind
/// them.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) ground: &'a Ground,
    pub(super) dataset: &'a Dataset,
}

impl<'a> Known<'a> {
    /// The indicator of this name; a finding where there is none.
    pub(super) fn indicator(self, id: &IndicatorId, place: Place, sink: &mut Sink) -> Option<&'a Indicator> {
        if self.ground.indicators.find_at(id, place, sink) {
            self.dataset.indicators.get(id)
        } else {
            None
        }
    }

    /// The indicator of a measure that can be used: its dimensions and categories are there, and can be added up where
    /// it names several. `None` where it cannot; then there is a finding.
    pub(super) fn measure(self, measure: &Placed<Measure>, sink: &mut Sink) -> Option<&'a Indicator> {
        self.measure_at(&measure.value, measure.place, sink)
    }

    /// The same for a measure that is a part of what stands at `place`.
    pub(super) fn measure_at(
        self,
        measure: &Measure,
        place: Place,
        sink: &mut Sink,
    ) -> Option<&'a Indicator> {
        let indicator = self.indicator(&measure.indicator, place, sink)?;
        let mut usable = true;
        for (dimension, categories) in &measure.cell.0 {
            usable &= self.dimension(indicator, dimension, place, sink);
            for category in categories {
                usable &= self.category(dimension, category, place, sink);
            }
        }
        if !usable {
            return None;
        }
        match can_sum(self.dataset, measure) {
            Ok(()) => Some(indicator),
            Err(reason) => {
                sink.push(not_summable(measure, &reason, place));
                None
            }
        }
    }

    /// Whether an indicator can be broken down by a dimension; a finding where it cannot.
    pub(super) fn dimension(
        self,
        indicator: &Indicator,
        dimension: &DimensionId,
        place: Place,
        sink: &mut Sink,
    ) -> bool {
        if !self.ground.dimensions.find_at(dimension, place, sink) {
            return false;
        }
        if indicator.dimensions.contains(dimension) {
            return true;
        }
        let message = Message::new("check-dimension-not-allowed")
            .with("indicator", indicator.id.to_string())
            .with("dimension", dimension.to_string());
        let mut allowed: Vec<&str> = indicator.dimensions.iter().map(DimensionId::as_str).collect();
        let help = if allowed.is_empty() {
            Message::new("check-no-dimension-allowed-help")
        } else {
            Message::new("check-dimension-not-allowed-help").with("allowed", allowed.join("`, `"))
        };
        let mut finding = Diagnostic::new(Code::DimensionNotAllowed, place.origin(), message).help(help);
        if let Some(declared) = self.ground.indicators.place(&indicator.id) {
            let here = Message::new("check-declared-here").with("name", indicator.id.to_string());
            finding = finding.related(declared.origin(), here);
        }
        allowed.push(dimension.as_str());
        sink.push(finding.example(format!("dimensions: [{}]", allowed.join(", "))));
        false
    }

    /// Whether a dimension that is there has a category; a finding where it has not.
    pub(super) fn category(
        self,
        dimension: &DimensionId,
        category: &CategoryId,
        place: Place,
        sink: &mut Sink,
    ) -> bool {
        let names = self.ground.categories.get(dimension);
        names.is_some_and(|names| names.find_at(category, place, sink))
    }

    /// Whether the organization and the measure of a figure are there; findings where they are not. Whether anybody
    /// has reported the figure is another question.
    pub(super) fn figure(self, figure: &Placed<FigureRef>, sink: &mut Sink) -> bool {
        let FigureRef {
            organization,
            measure,
            ..
        } = &figure.value;
        let organization = self
            .ground
            .organizations
            .find_at(organization, figure.place, sink);
        self.measure_at(measure, figure.place, sink).is_some() && organization
    }

    /// Whether a target is there; a finding where it is not.
    pub(super) fn target(self, target: &Placed<TargetRef>, sink: &mut Sink) -> bool {
        let TargetRef {
            resolution,
            target: id,
        } = &target.value;
        self.ground.resolutions.find_at(resolution, target.place, sink)
            && self
                .ground
                .targets
                .get(resolution)
                .is_some_and(|names| names.find_at(id, target.place, sink))
    }

    /// Whether a claim is there; a finding where it is not.
    pub(super) fn claim(self, claim: &Placed<ClaimRef>, sink: &mut Sink) -> bool {
        let ClaimRef { document, claim: id } = &claim.value;
        self.ground.documents.find_at(document, claim.place, sink)
            && self
                .ground
                .claims
                .get(document)
                .is_some_and(|names| names.find_at(id, claim.place, sink))
    }

    /// A source, where its document is there; a finding where it is not.
    pub(super) fn source(self, source: &SourceRecord, sink: &mut Sink) -> Option<SourceRef> {
        self.ground
            .documents
            .find(&source.document, sink)
            .then(|| SourceRef {
                document: source.document.value.clone(),
                section: source.section.as_ref().map(|section| section.value.clone()),
            })
    }
}

fn not_summable(measure: &Measure, reason: &NotSummable, place: Place) -> Diagnostic {
    let (message, help) = match reason {
        NotSummable::Overlapping(dimension) => (
            Message::new("check-sum-of-overlapping").with("dimension", dimension.to_string()),
            "check-sum-of-overlapping-help",
        ),
        NotSummable::Nested { whole, part, .. } => (
            Message::new("check-sum-of-nested")
                .with("whole", whole.to_string())
                .with("part", part.to_string()),
            "check-sum-of-nested-help",
        ),
        NotSummable::Kind(kind) => (
            Message::new("check-sum-of-ratios").with("kind", kind_in_words(*kind)),
            "check-sum-of-ratios-help",
        ),
    };
    let message = message.with("measure", measure.to_string());
    Diagnostic::new(Code::NotSummable, place.origin(), message).help(Message::new(help))
}

/// What kind of number an indicator is, to be said in a message.
pub(super) fn kind_in_words(kind: Kind) -> Message {
    Message::new(match kind {
        Kind::Flow => "check-kind-flow",
        Kind::Stock => "check-kind-stock",
        Kind::Share => "check-kind-share",
        Kind::Rate => "check-kind-rate",
        Kind::Mean => "check-kind-mean",
    })
}
