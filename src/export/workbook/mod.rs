//! Workbooks for people: the same rows as the files for programs, in words of the reader's language.
//!
//! They follow the guidance of the UK's Government Analysis Function on accessible spreadsheets: a cover with what is where, a
//! sheet of notes, one named table on a sheet, its title in the first cell, one row of distinct headings, no column that
//! is empty throughout, no cells merged, no filters, no panes frozen, letters without serifs of 12 points, nothing said by
//! colour, and what stands in the place of a number says why. What an empty cell means is said on the sheet.
//!
//! `figures` and `assessments` make the tables, `sheet` writes them, `book` puts the sheets together.

mod assessments;
mod book;
mod figures;
mod sheet;

use crate::assess::{Assessment, Assessments, Average};
use crate::locale::{Language, Message, Words};
use crate::model::{Dataset, IndicatorId, Observation};
use crate::route::DownloadContent;

use super::Input;
use sheet::Cell;

/// How many rows a workbook has at most. It is made in memory and for reading; longer tables open in Excel as CSV.
const ROWS: usize = 5_000;

/// Whether all rows of a content fit into a workbook.
pub(super) fn has_room(dataset: &Dataset, found: &Assessments, content: &DownloadContent) -> bool {
    let rows = match content {
        DownloadContent::Assessments | DownloadContent::ResolutionAssessments(_) => {
            judged(found, content).count() + averages(found, content).count()
        }
        _ => observations(dataset, content).count(),
    };
    rows <= ROWS
}

/// The workbook of a content in a language.
pub(super) fn workbook(input: &Input<'_>, content: &DownloadContent, language: &Language) -> Vec<u8> {
    let say = Say {
        dataset: input.dataset,
        words: input.theme.words(language),
    };
    let mut table = match content {
        DownloadContent::Assessments | DownloadContent::ResolutionAssessments(_) => {
            let judged = judged(input.assessments, content);
            assessments::table(say, judged, averages(input.assessments, content))
        }
        _ => figures::table(say, observations(input.dataset, content)),
    };
    let title = say.title(content);
    table.title = format!("{title}: {}", table.title);
    book::book(say, &title, &table.without_empty_columns())
}

fn observations<'a>(
    dataset: &'a Dataset,
    content: &'a DownloadContent,
) -> impl Iterator<Item = &'a Observation> {
    match content {
        DownloadContent::OrganizationFigures(id) => dataset.figures(Some(id), None),
        DownloadContent::IndicatorFigures(id) => dataset.figures(None, Some(id)),
        _ => dataset.figures(None, None),
    }
}

fn judged<'a>(found: &'a Assessments, content: &'a DownloadContent) -> impl Iterator<Item = &'a Assessment> {
    found.assessments.iter().filter(move |it| match content {
        DownloadContent::ResolutionAssessments(only) => it.target.resolution == *only,
        _ => true,
    })
}

fn averages<'a>(found: &'a Assessments, content: &'a DownloadContent) -> impl Iterator<Item = &'a Average> {
    found.averages.iter().filter(move |it| match content {
        DownloadContent::ResolutionAssessments(only) => it.target.resolution == *only,
        _ => true,
    })
}

/// Says what is in a workbook, in one language.
#[derive(Clone, Copy)]
struct Say<'a> {
    dataset: &'a Dataset,
    words: &'a Words,
}

impl Say<'_> {
    fn word(self, id: &'static str) -> String {
        self.words.say(&Message::new(id))
    }

    /// The part of the total that a cell of a breakdown is.
    fn of_which(self, cell: &crate::model::Cell) -> Cell {
        let is_part = !cell.is_total();
        is_part.then(|| self.dataset.cell_name(cell, self.words)).into()
    }

    /// What numbers of an indicator count. `%` for shares.
    fn unit(self, indicator: &IndicatorId) -> Cell {
        let style = self.dataset.number_style(indicator);
        style.unit(self.words).map(str::to_owned).into()
    }

    /// What the workbook is about.
    fn title(self, content: &DownloadContent) -> String {
        let language = self.words.language();
        match content {
            DownloadContent::Figures | DownloadContent::Assessments => {
                self.dataset.publication.title.get(language).to_owned()
            }
            DownloadContent::OrganizationFigures(id) => self.dataset.organization_name(id, language),
            DownloadContent::IndicatorFigures(id) => self.dataset.indicator_name(id, language),
            DownloadContent::ResolutionAssessments(id) => self.dataset.resolution_name(id, language),
        }
    }
}
