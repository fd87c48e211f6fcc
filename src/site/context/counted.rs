use std::collections::{BTreeMap, BTreeSet};

use crate::assess::Assessment;
use crate::locale::Length;
use crate::model::{PageId, Period};
use crate::site::context::home::ORDER;
use crate::site::context::target::lines;
use crate::site::context::{Column, Link, Row, Table, TableKind};
use crate::site::view::View;

impl View<'_> {
    /// How many of the results of a target came out how, for each period: where they are too many to be listed.
    pub(in crate::site) fn counted_results(&self, caption: String, found: &[&Assessment]) -> Table {
        let mut by_period: BTreeMap<Option<&Period>, BTreeMap<&'static str, usize>> = BTreeMap::new();
        for one in found {
            let counts = by_period.entry(one.period.as_ref()).or_default();
            *counts.entry(one.outcome.name()).or_default() += 1;
        }
        let occurring: BTreeSet<&'static str> =
            by_period.values().flat_map(BTreeMap::keys).copied().collect();
        let occurring: Vec<&'static str> = ORDER.into_iter().filter(|it| occurring.contains(*it)).collect();
        let mut columns = vec![Column::plain(self.say("table-period"), false)];
        columns.extend(
            occurring
                .iter()
                .map(|name| Column::plain(self.say(crate::assess::outcome_message_id(name)), true)),
        );
        let rows = by_period.iter().map(|(period, counts)| {
            Row::plain(
                match period {
                    Some(period) => Link {
                        text: self.period(period, Length::Short),
                        href: None,
                    },
                    None => self.no_period(),
                },
                occurring
                    .iter()
                    .map(|name| {
                        let count = counts.get(name).copied().unwrap_or_default();
                        let text = self.words.numbers().count(count);
                        lines(vec![Link { text, href: None }], "")
                    })
                    .collect(),
            )
        });
        Table {
            more: Some(Link {
                text: self.say("results-elsewhere"),
                href: self.href(&PageId::Organizations),
            }),
            ..Table::of_rows(TableKind::Figures, caption, columns, rows.collect())
        }
    }
}
