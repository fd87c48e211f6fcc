use serde::Serialize;

use crate::chart::{self, Align, Figure, Kind, Request, Size, Subject, TargetChoice};
use crate::model::{Measure, OrganizationId, Period, TargetRef};
use crate::site::context::{Cell, Column, Link, Row, Source, Table, TableKind, Value};
use crate::site::view::View;

/// A chart with everything that stands around it.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Chart {
    /// Its place on the page.
    pub(in crate::site) anchor: String,
    /// `line`, `target`, `periods`.
    pub(in crate::site) kind: &'static str,
    /// The finding.
    pub(in crate::site) title: String,
    /// What is measured, whose, when.
    pub(in crate::site) subtitle: String,
    /// Its text alternative.
    pub(in crate::site) description: String,
    /// `full` or `small`.
    pub(in crate::site) size: &'static str,
    /// The drawing, for wide columns where there is another for phones.
    pub(in crate::site) drawing_svg: String,
    /// The drawing for phones.
    pub(in crate::site) narrow_svg: Option<String>,
    /// The same numbers, where no table beside the chart has them.
    pub(in crate::site) table: Option<Table>,
    /// What has to be known with it.
    pub(in crate::site) notes: Vec<String>,
    /// Where the figures were read.
    pub(in crate::site) sources: Vec<Source>,
    /// The ways to the same as files: the picture, the numbers.
    pub(in crate::site) files: Vec<Link>,
}

impl Chart {
    /// The chart beside a table that has its numbers.
    pub(in crate::site) fn beside_its_numbers(self) -> Self {
        Self { table: None, ..self }
    }
}

impl View<'_> {
    /// A measure of one organization or several over all time or within a period, with the targets set for it. `None` where
    /// there is nothing to draw.
    pub(in crate::site) fn chart_of_measure(
        &self,
        anchor: String,
        organizations: Vec<OrganizationId>,
        (measure, within): (Measure, Option<Period>),
        size: Size,
    ) -> Option<Chart> {
        let subject = Subject::Measures {
            organizations,
            measures: vec![measure],
            targets: TargetChoice::All,
        };
        self.chart(&Request {
            anchor,
            kind: None,
            subject,
            within,
            title: None,
            size,
        })
    }

    /// Results against targets. `None` where there is nothing to draw.
    pub(in crate::site) fn chart_of_targets(
        &self,
        anchor: String,
        organization: Option<OrganizationId>,
        targets: Vec<TargetRef>,
        size: Size,
    ) -> Option<Chart> {
        self.chart(&Request {
            anchor,
            kind: Some(Kind::TargetBars),
            subject: Subject::Targets {
                organization,
                targets,
            },
            within: None,
            title: None,
            size,
        })
    }

    /// A chart. `None` where there is nothing to draw.
    pub(in crate::site) fn chart(&self, request: &Request) -> Option<Chart> {
        let drawn = chart::chart(request, &self.charting());
        drawn.ok().map(|figure| self.drawn(request, figure))
    }

    /// What charts of the page are drawn from.
    pub(in crate::site) fn charting(&self) -> chart::Context<'_> {
        chart::Context {
            dataset: self.dataset(),
            assessments: self.input.assessments,
            words: self.words,
            fonts: &self.index.fonts,
            files: chart::Files {
                picture: self.files.is_some() && self.dataset().publication.downloads.svg,
                numbers: self.files.is_some(),
            },
        }
    }

    fn drawn(&self, request: &Request, figure: Figure) -> Chart {
        let sources = self.sources(&figure.sources);
        Chart {
            files: self.files_of_chart(request, &figure, &sources),
            anchor: figure.anchor,
            kind: figure.kind.name(),
            title: figure.title,
            subtitle: figure.subtitle,
            description: figure.description,
            size: if figure.narrow.is_some() { "full" } else { "small" },
            drawing_svg: figure.drawing.svg,
            narrow_svg: figure.narrow.map(|drawing| drawing.svg),
            table: Some(self.numbers(figure.table)),
            notes: figure.notes,
            sources,
        }
    }

    /// The numbers of a chart as a table of the page.
    fn numbers(&self, table: chart::Table) -> Table {
        let columns = table.columns.into_iter().map(|column| Column {
            text: column.name,
            href: None,
            number: column.align == Align::End,
        });
        let row = |cells: Vec<chart::Cell>| {
            let mut cells = cells.into_iter();
            let head = cells.next()?;
            Some(Row::plain(
                Link {
                    href: head.figure.as_ref().and_then(|figure| self.figure(figure)),
                    text: head.text,
                },
                cells.map(|cell| self.number(cell)).collect(),
            ))
        };
        Table::of_rows(
            TableKind::Figures,
            self.say("chart-numbers"),
            columns.collect(),
            table.rows.into_iter().filter_map(row).collect(),
        )
    }

    fn number(&self, cell: chart::Cell) -> Cell {
        let href = cell.figure.as_ref().and_then(|figure| self.figure(figure));
        if cell.machine.is_none() {
            let text = if cell.text.is_empty() {
                self.say("table-none")
            } else {
                cell.text
            };
            return Cell {
                lines: vec![Link { text, href }],
                ..Cell::default()
            };
        }
        Cell {
            value: Some(Value {
                text: cell.text,
                unit: None,
                machine: cell.machine,
                reason: None,
                status: None,
                remark: None,
                href,
                quiet: false,
            }),
            ..Cell::default()
        }
    }
}
