use serde::Serialize;

use crate::chart::{self, Align, Figure, Kind, Request, Subject, TargetChoice};
use crate::model::{Measure, OrganizationId, Period, TargetRef};
use crate::site::context::{Cell, Column, Group, Link, Row, Source, Table, TableKind, Value};
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
    /// The drawing for wide columns.
    pub(in crate::site) wide_svg: String,
    /// The drawing for phones.
    pub(in crate::site) narrow_svg: String,
    /// The same numbers, where no table beside the chart has them.
    pub(in crate::site) table: Option<Table>,
    /// What has to be known with it.
    pub(in crate::site) notes: Vec<String>,
    /// Where the figures were read.
    pub(in crate::site) sources: Vec<Source>,
}

impl Chart {
    /// The chart beside a table that has its numbers.
    pub(in crate::site) fn beside_its_numbers(self) -> Self {
        Self { table: None, ..self }
    }
}

impl View<'_> {
    /// A measure of one organization or several over time, with the targets set for it. `None` where there is nothing to draw.
    pub(in crate::site) fn chart_of_measure(
        &self,
        anchor: String,
        organizations: Vec<OrganizationId>,
        measure: Measure,
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
            within: None,
            title: None,
        })
    }

    /// Results against targets, all or those within a period. `None` where there is nothing to draw.
    pub(in crate::site) fn chart_of_targets(
        &self,
        anchor: String,
        organization: Option<OrganizationId>,
        targets: Vec<TargetRef>,
        within: Option<Period>,
    ) -> Option<Chart> {
        self.chart(&Request {
            anchor,
            kind: Some(Kind::TargetBars),
            subject: Subject::Targets {
                organization,
                targets,
            },
            within,
            title: None,
        })
    }

    /// A chart. `None` where there is nothing to draw.
    pub(in crate::site) fn chart(&self, request: &Request) -> Option<Chart> {
        let context = chart::Context {
            dataset: self.dataset(),
            assessments: self.input.assessments,
            words: self.words,
            fonts: &self.index.fonts,
        };
        let drawn = chart::chart(request, &context);
        drawn.ok().map(|figure| self.drawn(figure))
    }

    fn drawn(&self, figure: Figure) -> Chart {
        Chart {
            anchor: figure.anchor,
            kind: figure.kind.name(),
            title: figure.title,
            subtitle: figure.subtitle,
            description: figure.description,
            wide_svg: figure.wide.svg,
            narrow_svg: figure.narrow.svg,
            table: Some(self.numbers(figure.table)),
            notes: figure.notes,
            sources: self.sources(&figure.sources),
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
            Some(Row {
                anchors: Vec::new(),
                head: Link {
                    href: head.figure.as_ref().and_then(|figure| self.figure(figure)),
                    text: head.text,
                },
                depth: 0,
                notes: Vec::new(),
                cells: cells.map(|cell| self.number(cell)).collect(),
            })
        };
        Table {
            kind: TableKind::Figures,
            more: None,
            caption: self.say("chart-numbers"),
            caption_hidden: true,
            columns: columns.collect(),
            groups: vec![Group {
                title: None,
                rows: table.rows.into_iter().filter_map(row).collect(),
            }],
        }
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
