use std::collections::{BTreeMap, BTreeSet};

use crate::load::FiguresRecord;
use crate::model::{CategoryId, Cell, DimensionId, DocumentId, OrganizationId, Period};

use super::figures::Frame;

/// One copy of each name that figures files write again and again: every figure holds several, and there are very many
/// figures.
pub(super) struct NamesInCommon {
    periods: BTreeSet<Period>,
    /// One category of one dimension.
    parts: BTreeMap<DimensionId, BTreeMap<CategoryId, Cell>>,
    /// Cells that files write out.
    cells: BTreeSet<Cell>,
    organizations: BTreeSet<OrganizationId>,
    documents: BTreeSet<DocumentId>,
}

impl NamesInCommon {
    pub(super) fn new(files: &[FiguresRecord], frame: Frame<'_>) -> Self {
        let mut periods = BTreeSet::new();
        let mut cells = BTreeSet::new();
        for file in files {
            insert(&mut periods, &file.period);
            for figure in &file.figures {
                if let Some(period) = &figure.period {
                    insert(&mut periods, &period.value);
                }
                if !figure.measure.value.cell.is_total() {
                    insert(&mut cells, &figure.measure.value.cell);
                }
            }
        }
        let dimensions = frame.known.dataset.dimensions.values();
        let parts = dimensions.map(|dimension| {
            let cells = dimension.categories.keys().map(|category| {
                let cell = Cell::one(dimension.id.clone(), category.clone());
                (category.clone(), cell)
            });
            (dimension.id.clone(), cells.collect())
        });
        Self {
            periods,
            parts: parts.collect(),
            cells,
            organizations: frame.organizations.keys().cloned().collect(),
            documents: frame.documents.keys().cloned().collect(),
        }
    }

    pub(super) fn period(&self, period: &Period) -> Period {
        self.periods.get(period).unwrap_or(period).clone()
    }

    pub(super) fn organization(&self, id: &OrganizationId) -> OrganizationId {
        self.organizations.get(id).unwrap_or(id).clone()
    }

    pub(super) fn document(&self, id: &DocumentId) -> DocumentId {
        self.documents.get(id).unwrap_or(id).clone()
    }

    pub(super) fn cell(&self, cell: &Cell) -> Cell {
        self.cells.get(cell).unwrap_or(cell).clone()
    }

    pub(super) fn part(&self, dimension: &DimensionId, category: &CategoryId) -> Cell {
        let known = self
            .parts
            .get(dimension)
            .and_then(|categories| categories.get(category));
        known.map_or_else(|| Cell::one(dimension.clone(), category.clone()), Cell::clone)
    }
}

fn insert<T: Ord + Clone>(known: &mut BTreeSet<T>, name: &T) {
    if !known.contains(name) {
        known.insert(name.clone());
    }
}
