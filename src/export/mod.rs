//! Writes the data of a publication as files that other programs read.
//!
//! In: a [`Dataset`] and its [`Assessments`]. Out: files in the site that is being made, written in one pass: each row is worked
//! out once, in all formats, and its bytes go into every file that it belongs to.
//!
//! 1. the list: one file of figures for the publication, each organization and each indicator that has any; one of
//!    assessments for the publication and each resolution that has any; each in every format (`mod`);
//! 2. a table is columns, each with its name and how it is read off a row (`table`);
//! 3. the tables are those of figures (`figures`) and of assessments (`assessments`), which share columns (`measured`);
//! 4. a field is written as CSV and JSON (`format`);
//! 5. rows are made in blocks, many at a time, and added to the files in their order (`block`).
//!
//! What is in these files is for machines: codes, ISO dates, numbers with a point and without separators, the same in
//! every language. Names are in columns of their own, one for each language of the publication
//! (`organization_vi`, `organization_en`), empty where there is none in it. Rows are in the order of ids and time.

mod assessments;
mod block;
mod figures;
mod format;
mod measured;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::assess::Assessments;
use crate::diag::Failure;
use crate::model::{Dataset, IndicatorId, OrganizationId, ResolutionId};
use crate::output::Staging;
use crate::route::{self, Download, DownloadContent, DownloadFormat};

use assessments::What;
use block::Sheet;

/// How many organizations are in memory at a time, with all of their figures as they are written.
const ORGANIZATIONS_AT_ONCE: usize = 16;
/// How many assessments make a block, and how many blocks are in memory at a time.
const ASSESSMENTS_IN_BLOCK: usize = 500;
const BLOCKS_AT_ONCE: usize = 8;

/// The files of data that a publication has. What would hold no row is not made.
pub fn downloads(dataset: &Dataset, assessments: &Assessments) -> Vec<Download> {
    let contents = contents(dataset, assessments).into_iter();
    let in_each = |content: DownloadContent| {
        let formats = DownloadFormat::ALL.into_iter();
        formats.map(move |format| Download {
            content: content.clone(),
            format,
        })
    };
    contents.flat_map(in_each).collect()
}

/// Puts all of them into the site, and tells `done` of each.
pub fn export(
    dataset: &Dataset,
    assessments: &Assessments,
    staging: &Staging,
    done: &(dyn Fn() + Sync),
) -> Result<(), Failure> {
    let contents = contents(dataset, assessments);
    export_figures(dataset, &contents, staging, done)?;
    export_assessments(dataset, assessments, &contents, (staging, done))
}

fn export_figures(
    dataset: &Dataset,
    contents: &[DownloadContent],
    staging: &Staging,
    done: &(dyn Fn() + Sync),
) -> Result<(), Failure> {
    let names = figures::names(dataset);
    let mut sheets = Vec::new();
    let mut organizations = Vec::new();
    for content in contents {
        match content {
            DownloadContent::Figures => sheets.extend(Sheet::begin(staging, content, None, &names)?),
            DownloadContent::IndicatorFigures(id) => {
                sheets.extend(Sheet::begin(staging, content, Some(id), &names)?);
            }
            DownloadContent::OrganizationFigures(id) => organizations.push((id, content)),
            DownloadContent::Assessments | DownloadContent::ResolutionAssessments(_) => {}
        }
    }
    for chunk in organizations.chunks(ORGANIZATIONS_AT_ONCE) {
        let made: Vec<Result<_, Failure>> = chunk
            .par_iter()
            .map(|(id, content)| {
                let figures = dataset.observations.get(id);
                let block = figures::of_organization(dataset, figures.expect("it is listed for its figures"));
                for format in DownloadFormat::ALL {
                    let content = (*content).clone();
                    let path = route::download(&Download { content, format });
                    staging.put(&path, &block.file(&names, format))?;
                    done();
                }
                Ok(block)
            })
            .collect();
        let blocks = made.into_iter().collect::<Result<Vec<_>, _>>()?;
        Sheet::add_to_all(&mut sheets, &blocks)?;
    }
    Sheet::end_all(sheets, done)
}

fn export_assessments(
    dataset: &Dataset,
    found: &Assessments,
    contents: &[DownloadContent],
    (staging, done): (&Staging, &(dyn Fn() + Sync)),
) -> Result<(), Failure> {
    let names = assessments::names(dataset, found);
    let mut sheets = Vec::new();
    for content in contents {
        match content {
            DownloadContent::Assessments => sheets.extend(Sheet::begin(staging, content, None, &names)?),
            DownloadContent::ResolutionAssessments(id) => {
                sheets.extend(Sheet::begin(staging, content, Some(id), &names)?);
            }
            _ => {}
        }
    }
    for chunk in found.assessments.chunks(ASSESSMENTS_IN_BLOCK * BLOCKS_AT_ONCE) {
        let blocks = chunk.par_chunks(ASSESSMENTS_IN_BLOCK);
        let blocks = blocks.map(|some| assessments::block(dataset, found, some.iter().map(What::Judged)));
        Sheet::add_to_all(&mut sheets, &blocks.collect::<Vec<_>>())?;
    }
    // In every file the averages come behind all that is judged.
    for chunk in found.averages.chunks(ASSESSMENTS_IN_BLOCK * BLOCKS_AT_ONCE) {
        let blocks = chunk.par_chunks(ASSESSMENTS_IN_BLOCK);
        let blocks = blocks.map(|some| assessments::block(dataset, found, some.iter().map(What::Average)));
        Sheet::add_to_all(&mut sheets, &blocks.collect::<Vec<_>>())?;
    }
    Sheet::end_all(sheets, done)
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
