use jiff::civil::Date;

use crate::assess::{self, Assessment, Assessments};
use crate::derive;
use crate::model::{Dataset, Document, FigureRef, Kind, Period, TargetRef, Verdict};

use super::{Agreement, OnTarget, Said};

/// Sets a printed verdict against the assessments of the targets that its words cover.
pub(super) fn verdict(
    dataset: &Dataset,
    assessments: &Assessments,
    document: &Document,
    (targets, of, result): (&[TargetRef], Option<&FigureRef>, Verdict),
) -> Agreement {
    let mut found = Vec::new();
    for target in targets {
        let assessed = assessments
            .of_target(target)
            .iter()
            .filter(|assessment| speaks_of(of, assessment));
        found.extend(assessed.map(|assessment| OnTarget {
            target: target.clone(),
            organization: assessment.organization.clone(),
            period: assessment.period.clone(),
            said: said(dataset, document, (assessment, of), result),
        }));
    }
    Agreement::Verdict(found)
}

/// Whether the claim is about the organization and period of an assessment. A figure for a part of a period speaks of
/// the whole, and one for several years of each of them.
fn speaks_of(of: Option<&FigureRef>, assessment: &Assessment) -> bool {
    let Some(of) = of else { return true };
    let in_time = match &assessment.period {
        Some(period) => period.covers(&of.period) || of.period.covers(period),
        None => true,
    };
    in_time && assessment.organization == of.organization
}

fn said(
    dataset: &Dataset,
    document: &Document,
    (assessment, of): (&Assessment, Option<&FigureRef>),
    result: Verdict,
) -> Said {
    if let Some(period) = &assessment.period {
        // Without a date, what the document reports on tells when it was written.
        let until = document.date.or_else(|| of.map(|of| of.period.last_day()));
        let until = until
            .unwrap_or(period.last_day())
            .min(dataset.publication.as_of.date);
        if period.last_day() > until {
            return match decided_by(dataset, assessment, period, until) {
                Some(decided) if agrees(result, decided) => Said::Rightly,
                Some(decided) => Said::Wrongly(decided),
                None => Said::BeforeItsTime {
                    on: document.date,
                    end: period.last_day(),
                },
            };
        }
    }
    match assessment.outcome.verdict() {
        Some(verdict) if agrees(result, verdict) => Said::Rightly,
        Some(verdict) => Said::Wrongly(verdict),
        None => Said::Unknown(assessment.outcome.clone()),
    }
}

/// What was reached by a day decides of a count whose period was not over.
fn decided_by(dataset: &Dataset, assessment: &Assessment, period: &Period, until: Date) -> Option<Verdict> {
    let measure = &dataset.target(&assessment.target)?.measure;
    if dataset.indicators.get(&measure.indicator)?.kind != Kind::Flow {
        return None;
    }
    let figure = FigureRef {
        organization: assessment.organization.clone(),
        measure: measure.clone(),
        period: period.clone(),
    };
    let (_, so_far) = derive::so_far(dataset, &figure, until)?;
    assess::verdict_on_part(assessment.bound, so_far.known()?.magnitude)
}

/// Whether a text that says `said` is right where the verdict is `found`. What exceeds a minimum has met it.
fn agrees(said: Verdict, found: Verdict) -> bool {
    said == found || (said == Verdict::Met && found == Verdict::Exceeded)
}
