use std::collections::{BTreeMap, BTreeSet};

use crate::chart::{Step, sparkline};
use crate::derive::{self, GapReason, Known, Reading};
use crate::locale::{Length, Message};
use crate::model::{
    CategoryId, Cell as MeasureCell, DimensionId, FigureRef, Indicator, Kind, Measure, OrganizationId,
    PageId, Period, Status,
};
use crate::route::Anchor;
use crate::site::context::grain::Grain;
use crate::site::context::{Cell, Column, Link, Row, Table, TableKind, Value};
use crate::site::view::View;

/// A measure over time.
pub(in crate::site) struct Series {
    pub(in crate::site) measure: Measure,
    pub(in crate::site) readings: BTreeMap<Period, Reading>,
}

impl Series {
    /// Whether a number is known for one period at least.
    pub(in crate::site) fn has_numbers(&self) -> bool {
        self.readings.values().any(|reading| reading.known().is_some())
    }
}

/// How many steps a small line has room for.
const LONGEST_COURSE: usize = 90;

impl View<'_> {
    /// What is known of an indicator over time: its total first, then its breakdowns in the order of their dimensions and
    /// categories, crossed ones last. Those of which nothing is known are left out.
    pub(in crate::site) fn series(
        &self,
        organization: &OrganizationId,
        indicator: &Indicator,
    ) -> Vec<Series> {
        let dataset = self.dataset();
        let mut cells: Vec<&MeasureCell> = dataset.cells_of(organization, &indicator.id);
        cells.retain(|cell| !cell.is_total());
        cells.sort_by_key(|cell| self.order(indicator, cell));
        let total = MeasureCell::total();
        std::iter::once(&total)
            .chain(cells)
            .map(|cell| {
                let measure = Measure {
                    indicator: indicator.id.clone(),
                    cell: cell.clone(),
                };
                let readings = derive::series(dataset, organization, &measure)
                    .into_iter()
                    .collect();
                Series { measure, readings }
            })
            .filter(|series| !series.readings.is_empty())
            .collect()
    }

    /// Where a breakdown stands: crossed ones behind simple ones, then by dimension, then by category.
    pub(in crate::site) fn order(
        &self,
        indicator: &Indicator,
        cell: &MeasureCell,
    ) -> (usize, Vec<(usize, Vec<usize>)>) {
        let place = |(dimension, categories): (&DimensionId, &BTreeSet<CategoryId>)| {
            let index = indicator.dimensions.iter().position(|id| id == dimension);
            let known = self.dataset().dimensions.get(dimension).map(|it| &it.categories);
            let position = |id| known.and_then(|known| known.get(id)).map(|it| it.position);
            (
                index.unwrap_or(usize::MAX),
                categories.iter().filter_map(position).collect(),
            )
        };
        (cell.0.len(), cell.0.iter().map(place).collect())
    }

    /// How deep a breakdown lies: 1, and one more for each category that its category is part of.
    pub(in crate::site) fn depth(&self, cell: &MeasureCell) -> usize {
        if cell.is_total() {
            return 0;
        }
        let depth_of = |dimension: &DimensionId, category: &CategoryId| {
            let known = self.dataset().dimensions.get(dimension).map(|it| &it.categories);
            let parent = |id: &CategoryId| known.and_then(|known| known.get(id))?.parent.clone();
            std::iter::successors(parent(category), parent).count()
        };
        let depths = cell
            .0
            .iter()
            .flat_map(|(dimension, categories)| categories.iter().map(move |id| depth_of(dimension, id)));
        1 + depths.max().unwrap_or(0)
    }

    /// Series of one organization as tables, one for each length of periods; `name` is what they show. What a source
    /// prints rounded is said to be so: between which ends it lies stands on the page of its period.
    pub(in crate::site) fn series_tables(
        &self,
        organization: &OrganizationId,
        series: &[Series],
        name: &str,
    ) -> Vec<Table> {
        let grains: BTreeSet<Grain> = series
            .iter()
            .flat_map(|it| it.readings.keys().map(Grain::of))
            .collect();
        let mut anchored: BTreeSet<String> = BTreeSet::new();
        let table = |grain: Grain| {
            let own = series.iter().map(|it| Series {
                measure: it.measure.clone(),
                readings: it
                    .readings
                    .iter()
                    .filter(|(period, _)| Grain::of(period) == grain)
                    .map(|(period, reading)| (period.clone(), reading.clone()))
                    .collect(),
            });
            let own: Vec<Series> = own
                .filter(|it| !it.readings.is_empty() && !self.is_scattered(it, grain))
                .collect();
            let caption = Message::new("series-caption")
                .with("indicator", name)
                .with("organization", self.organization_label(organization))
                .with("grain", grain.name());
            let mut table = self
                .series_table(organization, &own, self.words_of(&caption))
                .said_once();
            for row in table.groups.iter_mut().flat_map(|group| &mut group.rows) {
                row.anchors.retain(|anchor| anchored.insert(anchor.clone()));
            }
            table
        };
        let tables = grains.into_iter().map(table);
        tables.filter(|table| !table.is_empty()).collect()
    }

    /// Whether a rate is known of one only of these parts of a year: the one with a stock to set it against.
    fn is_scattered(&self, series: &Series, grain: Grain) -> bool {
        let indicator = self.dataset().indicators.get(&series.measure.indicator);
        grain > Grain::Other
            && indicator.is_some_and(|it| it.kind == Kind::Rate)
            && series
                .readings
                .values()
                .filter(|reading| reading.known().is_some())
                .count()
                < 2
    }

    /// The totals of the shorter periods that have pages of their own in this one, a table for each length of them.
    pub(in crate::site) fn parts_of(&self, organization: &OrganizationId, period: &Period) -> Vec<Table> {
        let pages = self.index.period_pages.get(organization);
        let pages = pages.map_or(&[][..], Vec::as_slice);
        let inside = |part: &Period| part != period && period.covers(part) && pages.contains(part);
        if !pages.iter().any(inside) {
            return Vec::new();
        }
        let mut all: Vec<Series> = Vec::new();
        for indicator in self.dataset().indicators_in_order() {
            let total = self.series(organization, indicator).into_iter().next();
            let Some(mut total) = total.filter(|it| it.measure.cell.is_total()) else {
                continue;
            };
            total.readings.retain(|part, _| inside(part));
            if !total.readings.is_empty() {
                all.push(total);
            }
        }
        let mut tables = self.series_tables(organization, &all, &self.say("figures"));
        for row in tables
            .iter_mut()
            .flat_map(|table| &mut table.groups)
            .flat_map(|group| &mut group.rows)
        {
            // The figures of the page itself have these.
            row.anchors.clear();
        }
        tables
    }

    /// Series of one organization as a table: a row for each measure, a column for each period.
    pub(in crate::site) fn series_table(
        &self,
        organization: &OrganizationId,
        series: &[Series],
        caption: String,
    ) -> Table {
        let periods: BTreeSet<(Grain, &Period)> = series
            .iter()
            .flat_map(|it| it.readings.keys())
            .map(|period| (Grain::of(period), period))
            .collect();
        let periods: Vec<&Period> = periods.into_iter().map(|(_, period)| period).collect();
        let page = PageId::Organization(organization.clone());
        let (periods, more) = self.newest(periods, series.len(), Some(&page));
        let column = |period: &&Period| {
            let link = self.period_of(organization, period, Length::Short);
            Column {
                text: link.text,
                href: link.href,
                number: true,
            }
        };
        let mut columns = vec![Column {
            text: self.say("table-measure"),
            href: None,
            number: false,
        }];
        columns.extend(periods.iter().map(column));
        let rows = series.iter().map(|it| {
            let cells = periods.iter().map(|period| {
                let figure = FigureRef {
                    organization: organization.clone(),
                    measure: it.measure.clone(),
                    period: (*period).clone(),
                };
                self.table_cell(&figure, it.readings.get(*period))
            });
            Row {
                anchors: vec![Anchor::measure(&it.measure).as_str().to_owned()],
                head: self.series_head(&it.measure),
                depth: self.depth(&it.measure.cell),
                notes: Vec::new(),
                drawing_svg: periods
                    .first()
                    .and_then(|first| small_line(&it.readings, Grain::of(first))),
                cells: cells.collect(),
            }
        });
        let caption = self.caption_of_newest(caption, periods.len(), more.as_ref());
        Table {
            caption_hidden: false,
            more,
            ..Table::of_rows(TableKind::Figures, caption, columns, rows.collect())
        }
    }

    pub(in crate::site) fn series_head(&self, measure: &Measure) -> Link {
        if !measure.cell.is_total() {
            return Link {
                text: self.cell_name(&measure.cell),
                href: None,
            };
        }
        let name = self.indicator(&measure.indicator);
        let unit = self.style(&measure.indicator).unit(self.words).map(str::to_owned);
        Link {
            text: unit.map_or_else(|| name.text.clone(), |unit| format!("{} ({unit})", name.text)),
            href: name.href,
        }
    }

    /// A cell for what is known of a figure in a table whose rows name the unit.
    pub(in crate::site) fn series_cell(&self, figure: &FigureRef, reading: Option<&Reading>) -> Cell {
        if reading.and_then(Reading::known).is_none()
            && let Some(detail) = self.not_there(figure)
        {
            return Cell {
                detail: Some(detail),
                ..Cell::default()
            };
        }
        let mut value = match reading {
            Some(reading) => self.value(figure, reading),
            None => Value::nothing(self.gap_reason(GapReason::NotReported)),
        };
        value.unit = None;
        Cell {
            value: Some(value),
            ..Cell::default()
        }
    }

    /// The same where many stand beside each other: that a number is known rounded only is said without its ends, which
    /// stand on the page of its period.
    pub(in crate::site) fn table_cell(&self, figure: &FigureRef, reading: Option<&Reading>) -> Cell {
        let mut cell = self.series_cell(figure, reading);
        let rounded = |known: &Known| self.how(known.how).is_none() && !known.magnitude.is_exact();
        if let Some(value) = &mut cell.value
            && reading.and_then(Reading::known).is_some_and(rounded)
        {
            value.remark = Some(self.say("figure-rounded-in-source"));
        }
        cell
    }

    /// That an organization was not there at all in the period of a figure. `None` where it was.
    pub(in crate::site) fn not_there(&self, figure: &FigureRef) -> Option<String> {
        let organization = self.dataset().organizations.get(&figure.organization)?;
        let period = &figure.period;
        if organization.from.is_some_and(|from| from > period.last_day()) {
            return Some(self.say("figure-before-beginning"));
        }
        let ended = organization.ended_on()?;
        (ended <= period.first_day()).then(|| self.say("figure-after-end"))
    }
}

/// The numbers of a series for periods of one length as a small line, a step for each period from the first known to the
/// last: what is not known leaves a gap, also where no table has a column for it. `None` where they do not follow each
/// other by the calendar.
pub(in crate::site) fn small_line(readings: &BTreeMap<Period, Reading>, grain: Grain) -> Option<String> {
    let known = readings.iter().filter(|(period, _)| Grain::of(period) == grain);
    let known: BTreeMap<_, &Known> = known
        .filter_map(|(period, reading)| Some((period.first_day(), (period, reading.known()?))))
        .map(|(day, (period, known))| ((day, period.last_day()), known))
        .collect();
    let ((first, _), (_, last)) = (known.keys().next()?, known.keys().next_back()?);
    let rhythm = grain.rhythm()?;
    let mut steps = Vec::new();
    let mut day = *first;
    while day <= *last && steps.len() < LONGEST_COURSE {
        let period = Period::containing(day, rhythm);
        let known = known.get(&(period.first_day(), period.last_day()));
        steps.push(known.map(|known| Step {
            value: known.magnitude.value,
            is_final: !matches!(known.status, Some(Status::Estimate | Status::Preliminary)),
        }));
        day = period.last_day().tomorrow().ok()?;
    }
    sparkline(&steps)
}
