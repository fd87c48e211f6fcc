use jiff::civil::Date;

use crate::diag::FileId;
use crate::load::Placed;
use crate::locale::Text;
use crate::model::OrganizationId;

use super::{Release, Stated};

/// `data/organizations/<id>/organization.yaml`.
#[derive(Clone, Debug)]
pub struct OrganizationRecord {
    /// The file.
    pub file: FileId,
    /// Its id.
    pub id: OrganizationId,
    /// Its full name.
    pub name: Placed<Text>,
    /// A shorter one.
    pub short_name: Option<Placed<Text>>,
    /// What kind it is.
    pub kind: Option<Placed<Text>>,
    /// The organization above it.
    pub parent: Option<Placed<OrganizationId>>,
    /// The first day it was there.
    pub from: Option<Placed<Stated<Date>>>,
    /// The first day it was no longer there. `None`: it continues.
    pub until: Option<Placed<Stated<Date>>>,
    /// What it became; there only where `until` is a date.
    pub successors: SuccessorsRecord,
    /// Its code in an official list.
    pub code: Option<Placed<String>>,
    /// What a reader has to know with it.
    pub note: Option<Placed<Text>>,
    /// Who may see it.
    pub release: Release,
}

/// What an organization became.
#[derive(Clone, Debug, Default)]
pub enum SuccessorsRecord {
    /// Nothing, or nobody has said.
    #[default]
    None,
    /// Part of a new one.
    MergedInto(Placed<OrganizationId>),
    /// The same under another name.
    RenamedTo(Placed<OrganizationId>),
    /// Several.
    SplitInto(Vec<Placed<OrganizationId>>),
}
