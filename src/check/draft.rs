use std::collections::BTreeMap;

use crate::model::{
    Document, DocumentId, NarrativeSource, Organization, OrganizationId, Resolution, ResolutionId,
};

use super::figures::Figures;
use super::release::{Classified, Level};

/// What the files hold that can be used, with what may not be published still in it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) documents: BTreeMap<DocumentId, Classified<Document>>,
    pub(super) organizations: BTreeMap<OrganizationId, Classified<Organization>>,
    pub(super) resolutions: BTreeMap<ResolutionId, Classified<Resolution>>,
    pub(super) figures: Figures,
    pub(super) narratives: Vec<Classified<NarrativeSource>>,
}

impl Draft {
    /// Who may see each of them, and each figure and note.
    pub(super) fn levels(&self) -> impl Iterator<Item = Level> {
        let documents = self.documents.values().map(|document| document.level);
        let organizations = self.organizations.values().map(|organization| organization.level);
        let resolutions = self.resolutions.values().map(|resolution| resolution.level);
        let narratives = self.narratives.iter().map(|narrative| narrative.level);
        let figures = self.figures.by_organization.values();
        let figures = figures.flat_map(|own| own.values().flat_map(BTreeMap::values));
        let figures = figures.map(|figure| figure.level);
        let notes = self.figures.notes.values().map(|note| note.level);
        documents
            .chain(organizations)
            .chain(resolutions)
            .chain(narratives)
            .chain(figures)
            .chain(notes)
    }

    /// The organizations right under each, by id.
    pub(super) fn children(&self) -> BTreeMap<OrganizationId, Vec<OrganizationId>> {
        let mut found: BTreeMap<OrganizationId, Vec<OrganizationId>> = BTreeMap::new();
        for (id, organization) in &self.organizations {
            if let Some(parent) = &organization.item.parent {
                found.entry(parent.clone()).or_default().push(id.clone());
            }
        }
        found
    }
}
