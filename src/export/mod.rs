//! Writes the data of a publication as files that other programs read.
//!
//! In: a [`Dataset`] and its [`Assessments`], and the words of a theme. Out: files in the site that is being made.
//!
//! 1. the list: figures of the publication, of each organization and each indicator that has any; assessments of the
//!    publication and each resolution that has any (`mod`);
//! 2. the files for programs, CSV and JSON, are written in one pass: each row is worked out once, and its bytes go into every
//!    file that it belongs to. A table is columns, each with its name and how it is read off a row (`table`); the tables
//!    are those of figures (`figures`) and of assessments (`assessments`), which share columns (`measured`); a field is written
//!    in both formats (`format`); rows are made in blocks, many at a time, and added to the files in their order
//!    (`block`);
//! 3. the files for people are workbooks, in each language (`workbook`);
//! 4. what the columns mean (`dictionary`) is said for programs in a descriptor beside each page's files (`descriptor`).
//!
//! What is in the files for programs is codes, ISO dates, numbers with a point and without separators, the same in
//! every language. Names are in columns of their own, one for each language of the publication
//! (`organization_vi`, `organization_en`), empty where there is none in it. Rows are in the order of ids and time.

mod assessments;
mod block;
mod descriptor;
mod dictionary;
mod figures;
mod format;
mod measured;
mod table;
#[cfg(test)]
mod tests;
mod whole;
mod workbook;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::assess::Assessments;
use crate::diag::Failure;
use crate::model::{Dataset, IndicatorId, OrganizationId, PageId, ResolutionId};
use crate::output::{SitePath, Staging};
use crate::route::{self, Download, DownloadContent, DownloadFormat};
use crate::theme::Theme;

pub use dictionary::dictionary;
pub use whole::whole_files;

use assessments::What;
use block::Sheet;
use format::RowFormat;

/// How many organizations are in memory at a time, with all of their figures as they are written.
const ORGANIZATIONS_AT_ONCE: usize = 16;
/// How many assessments make a block, and how many blocks are in memory at a time.
const ASSESSMENTS_IN_BLOCK: usize = 500;
const BLOCKS_AT_ONCE: usize = 8;

/// The files of data that a publication has. What would hold no row is not made, and no workbook of more rows than anybody
/// looks through.
pub fn downloads(dataset: &Dataset, assessments: &Assessments) -> Vec<Download> {
    let mut found = Vec::new();
    for content in contents(dataset, assessments) {
        for format in DownloadFormat::ALL {
            let fits =
                || format != DownloadFormat::Xlsx || workbook::has_room(dataset, assessments, &content);
            if !format.is_offered(dataset.publication.downloads) || !fits() {
                continue;
            }
            let content = content.clone();
            found.push(Download { content, format });
        }
    }
    found
}

/// What files of data are made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// What came of its targets.
    pub assessments: &'a Assessments,
    /// Those that [`downloads`] found.
    pub downloads: &'a [Download],
    /// Its words.
    pub theme: &'a Theme,
}

impl Input<'_> {
    /// How often [`export`] says that something is done.
    pub fn count(&self) -> usize {
        self.downloads.len() + self.pages().len()
    }

    /// The pages that have files of data.
    fn pages(&self) -> BTreeSet<PageId> {
        self.downloads.iter().map(|it| it.content.page()).collect()
    }
}

/// Puts all of them into the site, and tells `done` of each.
pub fn export(input: &Input<'_>, staging: &Staging, done: &(dyn Fn() + Sync)) -> Result<(), Failure> {
    let Input {
        dataset, assessments, ..
    } = *input;
    let tables = input
        .downloads
        .iter()
        .filter(|it| it.format == DownloadFormat::Csv);
    let contents: Vec<DownloadContent> = tables.map(|it| it.content.clone()).collect();
    export_figures(dataset, &contents, staging, done)?;
    export_assessments(dataset, assessments, &contents, (staging, done))?;
    export_workbooks(input, staging, done)?;
    for page in input.pages() {
        let path = route::descriptor(&dataset.publication, &page);
        staging.put(&path, &descriptor::descriptor(input, &page))?;
        done();
    }
    Ok(())
}

fn export_workbooks(input: &Input<'_>, staging: &Staging, done: &(dyn Fn() + Sync)) -> Result<(), Failure> {
    let publication = &input.dataset.publication;
    let books = input
        .downloads
        .par_iter()
        .filter(|it| it.format == DownloadFormat::Xlsx);
    let made: Vec<Result<(), Failure>> = books
        .map(|download| {
            for language in &publication.languages {
                let path = route::download(publication, language, download);
                staging.put(&path, &workbook::workbook(input, &download.content, language))?;
            }
            done();
            Ok(())
        })
        .collect();
    made.into_iter().collect()
}

/// The file of these rows in a format.
fn path(dataset: &Dataset, content: &DownloadContent, format: RowFormat) -> SitePath {
    let publication = &dataset.publication;
    let download = Download {
        content: content.clone(),
        format: format.into(),
    };
    route::download(publication, publication.default_language(), &download)
}

fn export_figures(
    dataset: &Dataset,
    contents: &[DownloadContent],
    staging: &Staging,
    done: &(dyn Fn() + Sync),
) -> Result<(), Failure> {
    let names = figures::names(dataset);
    let formats = &RowFormat::offered(&dataset.publication);
    let mut sheets = Vec::new();
    let mut organizations = Vec::new();
    for content in contents {
        match content {
            DownloadContent::Figures => sheets.extend(Sheet::begin(
                staging,
                (formats, |it| path(dataset, content, it)),
                None,
                &names,
            )?),
            DownloadContent::IndicatorFigures(id) => {
                sheets.extend(Sheet::begin(
                    staging,
                    (formats, |it| path(dataset, content, it)),
                    Some(id),
                    &names,
                )?);
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
                for format in formats.iter().copied() {
                    staging.put(&path(dataset, content, format), &block.file(&names, format))?;
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
    let formats = &RowFormat::offered(&dataset.publication);
    let mut sheets = Vec::new();
    for content in contents {
        match content {
            DownloadContent::Assessments => sheets.extend(Sheet::begin(
                staging,
                (formats, |it| path(dataset, content, it)),
                None,
                &names,
            )?),
            DownloadContent::ResolutionAssessments(id) => {
                sheets.extend(Sheet::begin(
                    staging,
                    (formats, |it| path(dataset, content, it)),
                    Some(id),
                    &names,
                )?);
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
