use std::collections::BTreeSet;

use crate::model::{CategoryId, Cell, ClaimKind, FigureRef, Measure, TargetRef};

/// The figures that a claim is recomputed from.
pub(super) fn figures_of(kind: &ClaimKind) -> Vec<&FigureRef> {
    match kind {
        ClaimKind::Value(of)
        | ClaimKind::Average(of)
        | ClaimKind::Attainment { of, .. }
        | ClaimKind::Difference { of, .. } => vec![of],
        ClaimKind::Share { of, whole } => vec![of, whole],
        ClaimKind::Sum(figures) => figures.iter().collect(),
        ClaimKind::Change { of, against } => vec![of, against],
        ClaimKind::Verdict { of, .. } => of.iter().collect(),
    }
}

/// The targets that a claim is set against.
pub(super) fn targets_of(kind: &ClaimKind) -> Vec<&TargetRef> {
    match kind {
        ClaimKind::Attainment { target, .. } | ClaimKind::Difference { target, .. } => vec![target],
        ClaimKind::Verdict { targets, .. } => targets.iter().collect(),
        ClaimKind::Value(_)
        | ClaimKind::Average(_)
        | ClaimKind::Share { .. }
        | ClaimKind::Sum(_)
        | ClaimKind::Change { .. } => Vec::new(),
    }
}

/// The measures with one category of each dimension that a measure is the sum of.
pub(super) fn each_single(measure: &Measure) -> Vec<Measure> {
    let mut cells = vec![Cell::total()];
    for (dimension, categories) in &measure.cell.0 {
        let with = |cell: &Cell, category: &CategoryId| {
            let mut cell = cell.clone();
            cell.0
                .insert(dimension.clone(), BTreeSet::from([category.clone()]));
            cell
        };
        cells = cells
            .iter()
            .flat_map(|cell| categories.iter().map(|category| with(cell, category)))
            .collect();
    }
    let single = |cell| Measure {
        indicator: measure.indicator.clone(),
        cell,
    };
    cells.into_iter().map(single).collect()
}
