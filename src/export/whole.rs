use rayon::prelude::*;

use crate::assess::Assessments;
use crate::model::{Dataset, IndicatorId, OrganizationId, ResolutionId};
use crate::route::{DownloadContent, DownloadFormat};

use super::assessments::{self, What};
use super::block::Block;
use super::figures;
use super::format::RowFormat;

/// The files of a content for programs, byte for byte as [`super::export`] puts them into the site.
pub fn whole_files(
    dataset: &Dataset,
    found: &Assessments,
    content: &DownloadContent,
) -> Vec<(DownloadFormat, Vec<u8>)> {
    match content {
        DownloadContent::Figures => of_figures(dataset, None, None),
        DownloadContent::OrganizationFigures(id) => of_figures(dataset, Some(id), None),
        DownloadContent::IndicatorFigures(id) => of_figures(dataset, None, Some(id)),
        DownloadContent::Assessments => of_assessments(dataset, found, None),
        DownloadContent::ResolutionAssessments(id) => of_assessments(dataset, found, Some(id)),
    }
}

fn of_figures(
    dataset: &Dataset,
    organization: Option<&OrganizationId>,
    indicator: Option<&IndicatorId>,
) -> Vec<(DownloadFormat, Vec<u8>)> {
    let wanted: Vec<_> = dataset
        .observations
        .iter()
        .filter(|(id, _)| organization.is_none_or(|it| it == *id))
        .collect();
    let blocks: Vec<_> = wanted
        .into_par_iter()
        .map(|(_, observations)| figures::of_organization(dataset, observations))
        .collect();
    in_each_format(&blocks, indicator, &figures::names(dataset))
}

fn of_assessments(
    dataset: &Dataset,
    found: &Assessments,
    resolution: Option<&ResolutionId>,
) -> Vec<(DownloadFormat, Vec<u8>)> {
    let judged = assessments::block(dataset, found, found.assessments.iter().map(What::Judged));
    let averages = assessments::block(dataset, found, found.averages.iter().map(What::Average));
    in_each_format(
        &[judged, averages],
        resolution,
        &assessments::names(dataset, found),
    )
}

fn in_each_format<K: Ord>(
    blocks: &[Block<'_, K>],
    about: Option<&K>,
    names: &[String],
) -> Vec<(DownloadFormat, Vec<u8>)> {
    let formats = RowFormat::ALL.into_iter();
    formats
        .map(|format| (format.into(), Block::file_of(blocks, about, names, format)))
        .collect()
}
