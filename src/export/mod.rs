//! Writes the data of a publication as files that other programs read.
//!
//! In: a [`Dataset`] and its [`Assessments`]. Out: a list of [`DataFile`]s, each of which is written only when it is asked for: it
//! holds no row before, and one row at a time then.
//!
//! 1. the list: one file of figures for the publication, each organization and each indicator that has any; one of
//!    assessments for the publication and each resolution that has any; each in every format (`mod`);
//! 2. a file is a table: columns, each with its name and how it is read off a row, and rows (`table`);
//! 3. the tables are those of figures (`figures`) and of assessments (`assessments`), which share columns (`measured`);
//! 4. a table is written as CSV or JSON (`format`).
//!
//! What is in these files is for machines: codes, ISO dates, numbers with a point and without separators, the same in
//! every language. Names are in columns of their own, one for each language of the publication
//! (`organization_vi`, `organization_en`), empty where there is none in it. Rows are in the order of ids and time.

mod assessments;
mod figures;
mod format;
mod measured;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::{self, Write};

use crate::assess::Assessments;
use crate::model::{Dataset, IndicatorId, OrganizationId, ResolutionId};
use crate::output::SitePath;
use crate::route::{self, Download, DownloadContent, DownloadFormat};

/// The files of data of a publication. What would hold no row is not made.
pub fn export<'a>(dataset: &'a Dataset, assessments: &'a Assessments) -> Vec<DataFile<'a>> {
    let mut files = Vec::new();
    for content in contents(dataset, assessments) {
        for format in DownloadFormat::ALL {
            let content = content.clone();
            let download = Download { content, format };
            files.push(DataFile {
                path: route::download(&download),
                download,
                dataset,
                assessments,
            });
        }
    }
    files
}

/// A file of data that can be written.
#[derive(Clone, Debug)]
pub struct DataFile<'a> {
    /// Where it lies.
    pub path: SitePath,
    /// What is in it, and how it is written.
    pub download: Download,
    dataset: &'a Dataset,
    assessments: &'a Assessments,
}

impl DataFile<'_> {
    /// Writes it, row by row: the same bytes each time. It fails only where `out` does.
    pub fn write_to(&self, out: &mut dyn Write) -> io::Result<()> {
        let (dataset, format) = (self.dataset, self.download.format);
        match &self.download.content {
            DownloadContent::Figures => figures::of_publication(dataset).write(format, out),
            DownloadContent::OrganizationFigures(id) => {
                figures::of_organization(dataset, id).write(format, out)
            }
            DownloadContent::IndicatorFigures(id) => figures::of_indicator(dataset, id).write(format, out),
            DownloadContent::Assessments => {
                assessments::of_publication(dataset, self.assessments).write(format, out)
            }
            DownloadContent::ResolutionAssessments(id) => {
                assessments::of_resolution(dataset, self.assessments, id).write(format, out)
            }
        }
    }

    /// All of it in memory.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write_to(&mut bytes)
            .expect("memory takes whatever is written to it");
        bytes
    }
}

/// What there is a file of, in the order of [`DownloadContent`].
fn contents(dataset: &Dataset, assessments: &Assessments) -> Vec<DownloadContent> {
    let mut organizations: BTreeSet<&OrganizationId> = BTreeSet::new();
    let mut indicators: BTreeSet<&IndicatorId> = BTreeSet::new();
    for (organization, by_measure) in &dataset.observations {
        for (measure, by_period) in by_measure {
            if !by_period.is_empty() {
                organizations.insert(organization);
                indicators.insert(&measure.indicator);
            }
        }
    }
    let judged = assessments.assessments.iter().map(|found| &found.target);
    let averaged = assessments.averages.iter().map(|found| &found.target);
    let resolutions: BTreeSet<&ResolutionId> =
        judged.chain(averaged).map(|target| &target.resolution).collect();

    let mut found = Vec::new();
    found.extend((!organizations.is_empty()).then_some(DownloadContent::Figures));
    found.extend((!resolutions.is_empty()).then_some(DownloadContent::Assessments));
    let of_organizations = organizations.into_iter().cloned();
    found.extend(of_organizations.map(DownloadContent::OrganizationFigures));
    let of_indicators = indicators.into_iter().cloned();
    found.extend(of_indicators.map(DownloadContent::IndicatorFigures));
    let of_resolutions = resolutions.into_iter().cloned();
    found.extend(of_resolutions.map(DownloadContent::ResolutionAssessments));
    found
}
