use std::collections::{BTreeMap, BTreeSet};

use crate::assess::{Assessment, Average};
use crate::locale::Length;
use crate::model::{FigureRef, OrganizationId, Period, Target, TargetRef};
use crate::site::context::series::Series;
use crate::site::context::target::lines;
use crate::site::context::{Cell, Column, Link, Row, Table, TableKind};
use crate::site::view::View;

/// A target of which all there is to say is one verdict in each of several periods.
pub(in crate::site) struct Verdicts<'a> {
    reference: &'a TargetRef,
    target: &'a Target,
    found: BTreeMap<&'a Period, &'a Assessment>,
}

impl<'a> Verdicts<'a> {
    /// `None` where there is more to say, or a verdict of a period that is not among these.
    pub(in crate::site) fn new(
        (reference, target): (&'a TargetRef, &'a Target),
        (assessments, averages): (&[&'a Assessment], &[&Average]),
        periods: &BTreeSet<&Period>,
    ) -> Option<Self> {
        let in_table = |it: &'a Assessment| {
            it.outcome.verdict()?;
            let period = it.period.as_ref().filter(|period| periods.contains(*period))?;
            Some((period, it))
        };
        let found = assessments
            .iter()
            .map(|it| in_table(it))
            .collect::<Option<BTreeMap<_, _>>>()?;
        (averages.is_empty() && found.len() > 2).then_some(Self {
            reference,
            target,
            found,
        })
    }
}

impl View<'_> {
    /// Series of one organization with what came of their targets: a row for each period, for a table that stands
    /// beside a small chart.
    pub(in crate::site) fn yearly_table(
        &self,
        organization: &OrganizationId,
        series: &[Series],
        verdicts: &[Verdicts<'_>],
        caption: String,
    ) -> Table {
        let column = |text: String, href, number| Column { text, href, number };
        let mut columns = vec![column(self.say("table-period"), None, false)];
        columns.extend(series.iter().map(|it| {
            let head = self.series_head(&it.measure);
            column(head.text, head.href, true)
        }));
        columns.extend(verdicts.iter().map(|it| {
            let head = self.target(it.reference);
            let found: Vec<&Assessment> = it.found.values().copied().collect();
            let asked = self.asked_of(it.target, &found);
            column(
                format!("{} {asked}", self.say("table-asked-for")),
                head.href,
                false,
            )
        }));
        let periods: BTreeSet<&Period> = series.iter().flat_map(|it| it.readings.keys()).collect();
        let rows = periods.into_iter().map(|period| {
            let figures = series.iter().map(|it| {
                let figure = FigureRef {
                    organization: organization.clone(),
                    measure: it.measure.clone(),
                    period: period.clone(),
                };
                self.table_cell(&figure, it.readings.get(period))
            });
            let results = verdicts.iter().map(|it| match it.found.get(period) {
                Some(assessment) => Cell {
                    mark: Some(self.outcome(&assessment.outcome)),
                    ..Cell::default()
                },
                None => lines(Vec::new(), &self.say("scorecard-outside")),
            });
            Row::plain(
                self.period_of(organization, period, Length::Short),
                figures.chain(results).collect(),
            )
        });
        Table::of_rows(TableKind::Figures, caption, columns, rows.collect()).said_once()
    }

    /// Which resolution set targets, where a table says only what they ask.
    pub(in crate::site) fn set_by(&self, verdicts: &[Verdicts<'_>]) -> Vec<Link> {
        let resolutions: BTreeSet<_> = verdicts.iter().map(|it| &it.reference.resolution).collect();
        resolutions.into_iter().map(|id| self.resolution(id)).collect()
    }
}
