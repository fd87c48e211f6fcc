use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Sink, nearest};
use crate::load::{ClaimKindRecord, ClaimRecord, Place, Placed, Records};
use crate::locale::Message;
use crate::model::{Claim, ClaimKind, DocumentId, FigureRef, Measure, Period};

use super::figures::Figures;
use super::measures::Known;
use super::printed;

/// The claims of each document, those that can be used.
pub(super) fn claims(
    records: &Records,
    known: Known<'_>,
    figures: &Figures,
    sink: &mut Sink,
) -> BTreeMap<DocumentId, Vec<Claim>> {
    let mut found = BTreeMap::new();
    let reader = Reader { known, figures };
    for record in &records.documents {
        if !known
            .ground
            .documents
            .is_first(&record.id, Place::start_of(record.file))
        {
            continue;
        }
        let claims = record.claims.iter().filter_map(|claim| reader.claim(claim, sink));
        found.insert(record.id.clone(), claims.collect());
    }
    found
}

/// Reports baselines of targets that are most likely mistyped.
pub(super) fn check_baselines(records: &Records, known: Known<'_>, figures: &Figures, sink: &mut Sink) {
    let targets = records.resolutions.iter().flat_map(|record| &record.targets);
    for baseline in targets.flat_map(|target| &target.baselines) {
        let of = &baseline.figure.value.organization;
        if known.ground.organizations.place(of).is_some()
            && let Some(finding) = nothing_reported(&baseline.figure, figures)
        {
            sink.push(finding);
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    known: Known<'a>,
    figures: &'a Figures,
}

impl Reader<'_> {
    fn claim(self, record: &ClaimRecord, sink: &mut Sink) -> Option<Claim> {
        let kind = self.kind(&record.kind, sink);
        let number = printed::number(&record.printed.value);
        let is_verdict = matches!(record.kind, ClaimKindRecord::Verdict { .. });
        if !is_verdict && number.is_none() {
            let message = Message::new("check-unreadable-claim").with("found", &record.printed.value);
            sink.push(
                Diagnostic::new(Code::UnreadableClaim, record.printed.origin(), message)
                    .help(Message::new("check-unreadable-claim-help"))
                    .example("printed: \"174,8%\""),
            );
            return None;
        }
        Some(Claim {
            id: record.id.as_ref().map(|id| id.value.clone()),
            section: record.section.as_ref().map(|section| section.value.clone()),
            printed: record.printed.value.clone(),
            paraphrased: record.paraphrased,
            number: number.filter(|_| !is_verdict),
            kind: kind?,
            note: record.note.as_ref().map(|note| note.value.clone()),
            origin: record.place.origin(),
        })
    }

    /// What a claim says. Everything it refers to is looked up before the first that is wrong ends it.
    fn kind(self, record: &ClaimKindRecord, sink: &mut Sink) -> Option<ClaimKind> {
        match record {
            ClaimKindRecord::Value(of) => self.figure(of, sink).map(ClaimKind::Value),
            ClaimKindRecord::Average(of) => self.figure(of, sink).map(ClaimKind::Average),
            ClaimKindRecord::Attainment { of, target } => {
                let (of, there) = (self.figure(of, sink), self.known.target(target, sink));
                let target = there.then(|| target.value.clone())?;
                Some(ClaimKind::Attainment { of: of?, target })
            }
            ClaimKindRecord::Difference { of, target } => {
                let (of, there) = (self.figure(of, sink), self.known.target(target, sink));
                let target = there.then(|| target.value.clone())?;
                Some(ClaimKind::Difference { of: of?, target })
            }
            ClaimKindRecord::Share { of, whole } => {
                let part = self.figure(of, sink);
                let whole = match whole {
                    Some(whole) => self.figure(whole, sink),
                    None => total_of(of, sink),
                };
                Some(ClaimKind::Share {
                    of: part?,
                    whole: whole?,
                })
            }
            ClaimKindRecord::Sum(figures) => {
                let all: Vec<Option<FigureRef>> =
                    figures.iter().map(|figure| self.figure(figure, sink)).collect();
                all.into_iter().collect::<Option<_>>().map(ClaimKind::Sum)
            }
            ClaimKindRecord::Change { of, against } => {
                let (of, against) = (self.figure(of, sink), self.figure(against, sink));
                Some(ClaimKind::Change {
                    of: of?,
                    against: against?,
                })
            }
            ClaimKindRecord::Verdict { targets, result, of } => {
                let known: Vec<bool> = targets
                    .iter()
                    .map(|target| self.known.target(target, sink))
                    .collect();
                let of = match of {
                    Some(of) => Some(self.figure(of, sink)?),
                    None => None,
                };
                known.into_iter().all(|known| known).then(|| ClaimKind::Verdict {
                    targets: targets.iter().map(|target| target.value.clone()).collect(),
                    of,
                    result: result.value,
                })
            }
        }
    }

    fn figure(self, figure: &Placed<FigureRef>, sink: &mut Sink) -> Option<FigureRef> {
        if !self.known.figure(figure, sink) {
            return None;
        }
        if let Some(finding) = nothing_reported(figure, self.figures) {
            sink.push(finding);
        }
        Some(figure.value.clone())
    }
}

/// The whole that a share is of where none is written: the total of its indicator.
fn total_of(of: &Placed<FigureRef>, sink: &mut Sink) -> Option<FigureRef> {
    if of.value.measure.cell.is_total() {
        let message = Message::new("check-share-of-itself").with("figure", of.value.to_string());
        sink.push(
            Diagnostic::new(Code::ShareOfItself, of.origin(), message)
                .help(Message::new("check-share-of-itself-help"))
                .example(format!("of: \"{}[sex=women]\", whole: {}", of.value, of.value)),
        );
        return None;
    }
    Some(FigureRef {
        measure: Measure::total(of.value.measure.indicator.clone()),
        ..of.value.clone()
    })
}

/// A finding where the organization has no figure at all for the period, nor for one within or around it: then the
/// period is most likely mistyped. Whether just this figure can be worked out is not asked here.
fn nothing_reported(figure: &Placed<FigureRef>, figures: &Figures) -> Option<Diagnostic> {
    let FigureRef {
        organization, period, ..
    } = &figure.value;
    let own = figures.by_organization.get(organization);
    let broken = figures
        .broken
        .iter()
        .filter(|broken| broken.organization == *organization);
    let mut periods: Vec<&Period> = own
        .into_iter()
        .flat_map(|own| own.values().flat_map(BTreeMap::keys))
        .chain(broken.map(|broken| &broken.period))
        .chain(
            figures
                .broken_files
                .iter()
                .filter(|(of, _)| of == organization)
                .map(|(_, period)| period),
        )
        .collect();
    if periods
        .iter()
        .any(|other| other.covers(period) || period.covers(other))
    {
        return None;
    }
    periods.sort();
    periods.dedup();
    let message = Message::new("check-nothing-reported").with("figure", figure.value.to_string());
    let help = match nearest(period.code(), periods.iter().map(|period| period.code())) {
        Some(near) => Message::new("check-nearest").with("nearest", near),
        None => Message::new("check-nothing-reported-help")
            .with("organization", organization.to_string())
            .with("period", period.to_string()),
    };
    Some(Diagnostic::new(Code::NothingReported, figure.origin(), message).help(help))
}
