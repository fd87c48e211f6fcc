use std::collections::BTreeMap;

use crate::model::{
    Document, DocumentId, NarrativeSource, Organization, OrganizationId, Resolution, ResolutionId,
};

use super::figures::Figures;
use super::release::Classified;

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
