use std::collections::{BTreeMap, BTreeSet};

use crate::derive;
use crate::locale::Message;
use crate::model::{Measure, OrganizationId, Period};
use crate::site::context::Table;
use crate::site::context::series::Series;
use crate::site::view::View;

impl View<'_> {
    /// The organizations that one was formed from, added up for the time before it. It is no series of its own figures.
    /// `None` where no figure is known of all of them.
    pub(in crate::site) fn sums_of_predecessors(&self, organization: &OrganizationId) -> Option<Table> {
        let predecessors = self.index.predecessors.get(organization)?;
        let periods: BTreeSet<&Period> = predecessors
            .iter()
            .filter_map(|it| self.index.periods.get(&it.id))
            .flatten()
            .collect();
        let mut all = Vec::new();
        for indicator in self.dataset().indicators_in_order() {
            let measure = Measure::total(indicator.id.clone());
            let sum = |period: &&Period| {
                let sum = derive::sum_of_predecessors(self.dataset(), organization, &measure, period)?;
                sum.known().is_some().then(|| ((*period).clone(), sum))
            };
            let readings: BTreeMap<Period, derive::Reading> = periods.iter().filter_map(sum).collect();
            if !readings.is_empty() {
                all.push(Series { measure, readings });
            }
        }
        let names: Vec<String> = predecessors
            .iter()
            .map(|it| self.organization_label(&it.id))
            .collect();
        let message = Message::new("predecessors-caption").with("names", self.words.list_and(&names));
        let mut table = (!all.is_empty()).then(|| {
            self.series_table(organization, &all, self.words_of(&message))
                .said_once()
        })?;
        for row in table.groups.iter_mut().flat_map(|group| &mut group.rows) {
            row.anchors.clear();
        }
        Some(table)
    }
}
