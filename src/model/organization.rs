use jiff::civil::Date;

use crate::diag::Origin;
use crate::locale::Text;

use super::OrganizationId;

/// Whoever figures are about.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its id, which never goes to another.
    pub id: OrganizationId,
    /// Its full name.
    pub name: Text,
    /// A shorter one for tables and charts.
    pub short_name: Option<Text>,
    /// What kind it is, as a word ("Đảng bộ tỉnh"); organizations of one kind are compared.
    pub kind: Option<Text>,
    /// The organization above it.
    pub parent: Option<OrganizationId>,
    /// The first day it was there. `None` where nobody has said.
    pub from: Option<Date>,
    /// What is known of its end, as of the as-of date.
    pub end: OrganizationEnd,
    /// Its code in an official list.
    pub code: Option<String>,
    /// What a reader has to know with it.
    pub note: Option<Text>,
    /// Its file.
    pub origin: Origin,
}

/// What is known of an organization's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganizationEnd {
    /// It is there.
    Continues,
    /// Whether and when it ended is not known.
    Unknown,
    /// It ended.
    Ended {
        /// The first day it was no longer there: the day its successor began.
        on: Date,
        /// What it became.
        successors: Successors,
    },
}

/// What an organization became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Successors {
    /// Nothing, or nobody has said.
    None,
    /// Part of a new one.
    MergedInto(OrganizationId),
    /// The same under another name.
    RenamedTo(OrganizationId),
    /// Several.
    SplitInto(Vec<OrganizationId>),
}

impl Successors {
    /// Their ids.
    pub fn ids(&self) -> &[OrganizationId] {
        match self {
            Self::None => &[],
            Self::MergedInto(id) | Self::RenamedTo(id) => std::slice::from_ref(id),
            Self::SplitInto(ids) => ids,
        }
    }
}

impl Organization {
    /// The shorter name where there is one.
    pub fn label(&self) -> &Text {
        self.short_name.as_ref().unwrap_or(&self.name)
    }

    /// The first day it was no longer there, where that is known.
    pub fn ended_on(&self) -> Option<Date> {
        match self.end {
            OrganizationEnd::Ended { on, .. } => Some(on),
            OrganizationEnd::Continues | OrganizationEnd::Unknown => None,
        }
    }
}
