//! Documents, targets and claims of a test's dataset.

use jiff::civil::Date;

use crate::model::*;

use super::{Line, origin, parse_figure, parse_rhythm, parse_target};

pub(super) fn document(id: DocumentId, date: Option<Date>) -> Document {
    Document {
        origin: origin(id.as_str()),
        id,
        kind: "Report".into(),
        number: None,
        date,
        issuer: None,
        title: "Report".into(),
        file: None,
        copies: Vec::new(),
        note: None,
        claims: Vec::new(),
    }
}

pub(super) fn target(
    dataset: &Dataset,
    line: &Line<'_>,
    reference: &TargetRef,
    (measure, scope): (Measure, Scope),
) -> Option<Target> {
    let replaces = match line.key("replaces") {
        Some(old) => Some(Replacement {
            target: parse_target(old)?,
            from: line.date("from")?,
        }),
        None => None,
    };
    let basis = match line.key("derived").and_then(|claim| claim.split_once('/')) {
        Some((document, claim)) => Basis::Derived(ClaimRef {
            document: DocumentId::new(document)?,
            claim: ClaimId::new(claim)?,
        }),
        None => Basis::Stated,
    };
    Some(Target {
        id: reference.target.clone(),
        name: None,
        measure,
        period: line
            .key("period")
            .map(|code| dataset.periods.parse(code).expect("a period")),
        every: line.key("every").map(parse_rhythm),
        bound: None,
        scope,
        parts_of: line.key("parts-of").and_then(parse_target),
        section: None,
        stated_in: None,
        basis,
        replaces,
        baselines: Vec::new(),
        note: None,
        origin: origin(reference.target.as_str()),
    })
}

pub(super) fn bound(line: &Line<'_>) -> Option<Bound> {
    let amount = |text: &str| text.parse().ok().map(Amount::new);
    if let Some(text) = line.key("at-least") {
        return Some(Bound::AtLeast(amount(text)?));
    }
    if let Some(text) = line.key("at-most") {
        return Some(Bound::AtMost(amount(text)?));
    }
    if let Some(text) = line.key("exactly") {
        return Some(Bound::Exactly(amount(text)?));
    }
    let (low, high) = line.key("between")?.split_once("..")?;
    Some(Bound::Between(amount(low)?, amount(high)?))
}

pub(super) fn claim(dataset: &Dataset, line: &mut Line<'_>) -> Option<Claim> {
    let printed = line.word()?;
    let kind = line.word()?;
    let mut next = || line.words.next().and_then(|text| parse_figure(dataset, text));
    let first = next();
    let named = |key: &str| line.keys.get(key).and_then(|text| parse_figure(dataset, text));
    let target = || line.keys.get("target").and_then(|text| parse_target(text));
    let kind = match kind {
        "value" => ClaimKind::Value(first?),
        "attainment" => ClaimKind::Attainment {
            of: first?,
            target: target()?,
        },
        "share" => ClaimKind::Share {
            of: first?,
            whole: named("whole")?,
        },
        "average" => ClaimKind::Average(first?),
        "sum" => ClaimKind::Sum(first.into_iter().chain(std::iter::from_fn(next)).collect()),
        "difference" => ClaimKind::Difference {
            of: first?,
            target: target()?,
        },
        "change" => ClaimKind::Change {
            of: first?,
            against: named("against")?,
        },
        "verdict" => ClaimKind::Verdict {
            targets: line
                .keys
                .get("targets")?
                .split(',')
                .map(parse_target)
                .collect::<Option<_>>()?,
            of: first,
            result: match *line.keys.get("result")? {
                "met" => Verdict::Met,
                "exceeded" => Verdict::Exceeded,
                "above-range" => Verdict::AboveRange,
                "missed" => Verdict::Missed,
                _ => return None,
            },
        },
        _ => return None,
    };
    let number = printed.trim_end_matches('%').replace('.', "").replace(',', ".");
    Some(Claim {
        id: line.keys.get("id").and_then(|id| ClaimId::new(id)),
        section: None,
        printed: printed.to_owned(),
        paraphrased: false,
        number: number.parse().ok().map(Amount::new),
        kind,
        note: None,
        origin: origin(printed),
    })
}
