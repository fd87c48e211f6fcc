use serde::Serialize;

use crate::assess::{Assessment, Outcome};
use crate::route;
use crate::site::context::target::{in_runs, is_like};
use crate::site::context::{Mark, Value};
use crate::site::view::View;

/// One result in a few words: for a strip of results.
#[derive(Clone, Debug, Serialize)]
pub(in crate::site) struct Tile {
    /// The period.
    pub(in crate::site) period: String,
    /// The result.
    pub(in crate::site) mark: Mark,
    /// The figure, where there is one.
    pub(in crate::site) value: Option<Value>,
    /// The way to what is said of it.
    pub(in crate::site) href: Option<String>,
}

impl View<'_> {
    /// Results for a strip: those that follow each other, say the same and have no figure are one.
    pub(in crate::site) fn tiles(&self, assessments: &[&Assessment]) -> Vec<Tile> {
        in_runs(assessments, is_like)
            .iter()
            .filter_map(|run| self.tile(run))
            .collect()
    }

    /// A result for a strip, of a run of like assessments.
    pub(in crate::site) fn tile(&self, run: &[&Assessment]) -> Option<Tile> {
        let found = run.first()?;
        let target = self.dataset().target(&found.target);
        let shown = found.outcome.verdict().is_some()
            || matches!(found.outcome, Outcome::InProgress(_) | Outcome::Undecided);
        let shown = shown && found.figure.is_some();
        Some(Tile {
            period: self.run_period(run).text,
            mark: self.outcome(&found.outcome),
            value: target
                .filter(|_| shown)
                .map(|target| self.assessed_value(found, target)),
            href: self.href_of_result(found),
        })
    }

    /// The way to where a result stands.
    fn href_of_result(&self, found: &Assessment) -> Option<String> {
        let target = self.dataset().target(&found.target)?;
        let results = self.input.assessments.count_of(&found.target.resolution);
        let place = (&found.organization, found.period.as_ref());
        let (page, anchor) = route::result(&found.target, &target.measure.indicator, place, results);
        self.href_at(&page, &anchor)
    }
}
