use std::collections::BTreeSet;

use serde::Serialize;

use crate::assess::{Assessment, Average, Outcome, WhyNot};
use crate::chart;
use crate::locale::{Length, Message};
use crate::model::{FigureRef, OrganizationId, Period, Target, TargetRef};
use crate::route::Anchor;
use crate::site::context::sort::follow_each_other;
use crate::site::context::{Cell, Column, Link, Row, Source, Table, TableKind, Value};
use crate::site::view::View;

/// A target, and what came of it.
#[derive(Debug, Serialize)]
pub(in crate::site) struct TargetCard {
    /// Its place, on the page of its resolution.
    pub(in crate::site) anchor: Option<String>,
    /// Its name and the way to its resolution.
    pub(in crate::site) name: Link,
    /// What it measures.
    pub(in crate::site) measure: Link,
    /// The resolution it stands in.
    pub(in crate::site) resolution: Link,
    /// "1.020–1.250 người".
    pub(in crate::site) asked: String,
    /// "mỗi năm, giai đoạn 2024-2030".
    pub(in crate::site) when: String,
    /// That it stands in no text, and the printed number it was worked out from.
    pub(in crate::site) derived: Option<Link>,
    /// Where it is stated.
    pub(in crate::site) source: Option<Source>,
    /// What has to be known with it, a sentence each.
    pub(in crate::site) notes: Vec<String>,
    /// Its results.
    pub(in crate::site) results: Option<Table>,
}

impl TargetCard {
    /// The card, to be shown elsewhere than at the place that its anchors are for.
    pub(in crate::site) fn without_anchors(mut self) -> Self {
        self.anchor = None;
        let groups = self.results.iter_mut().flat_map(|table| &mut table.groups);
        for row in groups.flat_map(|group| &mut group.rows) {
            row.anchors.clear();
        }
        self
    }
}

/// Which columns a table of results has besides period, figure and result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Whose {
    /// Of one organization, which the page or the heading names.
    One,
    /// Of several: each row names its own.
    Several,
    /// Of so many that they are only counted.
    Counted,
}

impl View<'_> {
    /// A target with results: those of `assessments` and `averages`, which are all of it.
    pub(in crate::site) fn target_card(
        &self,
        reference: &TargetRef,
        target: &Target,
        whose: Whose,
        (assessments, averages): (&[&Assessment], &[&Average]),
    ) -> TargetCard {
        let name = self.target_name(reference);
        let measure = self.measure_name(&target.measure);
        TargetCard {
            anchor: Some(Anchor::target(&reference.target).as_str().to_owned()),
            name: self.target(reference),
            measure: Link {
                text: measure,
                ..self.indicator(&target.measure.indicator)
            },
            resolution: self.resolution(&reference.resolution),
            asked: self.asked_of(target, assessments),
            when: self.when(target),
            derived: self.derived(target),
            source: self.target_source(reference, target),
            notes: self.target_notes(target),
            results: match whose {
                Whose::Counted => Some(self.counted_results(name, assessments)),
                Whose::One | Whose::Several => self.results(name, whose, target, assessments, averages),
            },
        }
    }

    /// Where a target is stated: in the resolution itself, or in another document.
    fn target_source(&self, reference: &TargetRef, target: &Target) -> Option<Source> {
        if let Some(stated) = &target.stated_in {
            return Some(self.source(&stated.source));
        }
        let resolution = self.dataset().resolutions.get(&reference.resolution)?;
        Some(self.source(&crate::model::SourceRef {
            document: resolution.document.clone()?,
            section: target.section.clone(),
        }))
    }

    fn target_notes(&self, target: &Target) -> Vec<String> {
        let mut notes: Vec<String> = self.maybe(target.note.as_ref()).into_iter().collect();
        if let Some(replaced) = &target.replaces {
            let message = Message::new("target-replaces")
                .with("target", self.target_name(&replaced.target))
                .with("resolution", self.resolution_name(&replaced.target.resolution))
                .with("date", self.words.date(replaced.from));
            notes.push(self.words_of(&message));
        }
        for baseline in &target.baselines {
            let reading = crate::derive::reading(self.dataset(), &baseline.figure);
            let value = self.value(&baseline.figure, &reading);
            let name = match &baseline.name {
                Some(name) => self.text(name),
                None => self.figure_name(&baseline.figure),
            };
            let text = value.reason.unwrap_or(value.text);
            notes.push(
                self.words_of(
                    &Message::new("target-baseline")
                        .with("name", name)
                        .with("value", text),
                ),
            );
        }
        notes
    }

    /// Results as a table. `None` where there are none.
    pub(in crate::site) fn results(
        &self,
        caption: String,
        whose: Whose,
        target: &Target,
        assessments: &[&Assessment],
        averages: &[&Average],
    ) -> Option<Table> {
        if assessments.is_empty() && averages.is_empty() {
            return None;
        }
        let each_its_own = target.bound.is_none();
        let mut rows: Vec<(&OrganizationId, Row)> = Vec::new();
        for average in averages {
            rows.push((
                &average.organization,
                self.average_row(average, whose, each_its_own, target),
            ));
        }
        for run in self.runs(assessments) {
            if let Some(first) = run.first() {
                rows.push((
                    &first.organization,
                    self.run_row(&run, whose, each_its_own, target),
                ));
            }
        }
        // Both lists are in order of organizations: this keeps averages, which are of earlier years, first in each.
        rows.sort_by_key(|(organization, _)| *organization);
        let column = |id: &'static str, number| Column::plain(self.say(id), number);
        let mut columns = match whose {
            Whose::One => vec![column("table-period", false)],
            Whose::Several | Whose::Counted => {
                vec![column("table-organization", false), column("table-period", false)]
            }
        };
        if each_its_own {
            columns.push(column("table-asked", true));
        }
        columns.push(column("table-figure", true));
        columns.push(column("table-result", false));
        columns.push(column("table-explanation", false));
        Some(Table::of_rows(
            TableKind::List,
            caption,
            columns,
            rows.into_iter().map(|(_, row)| row).collect(),
        ))
    }

    /// Assessments that follow each other, have no figure and are explained in the same words belong together: a row for
    /// each of six years that cannot be assessed says nothing that one row does not.
    fn runs<'a>(&self, assessments: &[&'a Assessment]) -> Vec<Vec<&'a Assessment>> {
        let texts = |it: &Assessment| -> Vec<String> {
            self.explanation(it).into_iter().map(|line| line.text).collect()
        };
        in_runs(assessments, |last, next| {
            is_like(last, next) && last.bound == next.bound && texts(last) == texts(next)
        })
    }

    fn run_row(&self, run: &[&Assessment], whose: Whose, each_its_own: bool, target: &Target) -> Row {
        let [found, ..] = *run else {
            unreachable!("a run is never empty");
        };
        let anchor = |it: &&Assessment| {
            let anchor = Anchor::assessment(&it.target.target, &it.organization, it.period.as_ref());
            anchor.as_str().to_owned()
        };
        let asked = each_its_own.then(|| self.bound(target, found.bound));
        let anchors = run.iter().map(anchor).collect();
        let rest = self.assessment_cells(found, target);
        self.result_row(
            anchors,
            &found.organization,
            self.run_period(run),
            whose,
            asked,
            rest,
        )
    }

    /// Figure, result and explanation of an assessment.
    fn assessment_cells(&self, found: &Assessment, target: &Target) -> [Cell; 3] {
        // The symbol of a missing figure says that there was something to count.
        let not_there = match &found.outcome {
            _ if found.figure.is_some() => None,
            Outcome::NotStarted => Some("figure-not-yet"),
            Outcome::NotAssessable(WhyNot::OrganizationEnded(_)) => Some("figure-after-end"),
            Outcome::NotAssessable(WhyNot::OrganizationBegan(_)) => Some("figure-before-beginning"),
            _ => None,
        };
        let value = || Value {
            quiet: true,
            ..self.assessed_value(found, target)
        };
        [
            Cell {
                value: not_there.is_none().then(value),
                detail: not_there.map(|id| self.say(id)),
                ..Cell::default()
            },
            Cell {
                mark: Some(self.outcome(&found.outcome)),
                ..Cell::default()
            },
            lines(self.explanation(found), &self.say("table-nothing-to-add")),
        ]
    }

    /// An assessment in a table whose rows are targets.
    pub(in crate::site) fn assessment_by_target(&self, found: &Assessment) -> Option<Row> {
        let target = self.dataset().target(&found.target)?;
        let asked = self.bound(target, found.bound);
        let mut cells = self.assessment_cells(found, target);
        if let ([value, ..], Some(known)) = (&mut cells, &found.figure) {
            value.drawing_svg = Some(chart::bullet(known.magnitude.value, found.bound));
        }
        Some(self.target_row((&found.target, target), asked, found.period.as_ref(), cells))
    }

    /// An average in a table whose rows are targets.
    pub(in crate::site) fn average_by_target(&self, found: &Average) -> Option<Row> {
        let target = self.dataset().target(&found.target)?;
        let asked = self.bound(target, found.bound);
        let cells = self.average_cells(found, target);
        Some(self.target_row((&found.target, target), asked, None, cells))
    }

    fn target_row(
        &self,
        (reference, target): (&TargetRef, &Target),
        asked: String,
        period: Option<&Period>,
        rest: [Cell; 3],
    ) -> Row {
        let mut notes = vec![self.resolution_name(&reference.resolution)];
        notes.extend(self.derived(target).map(|derived| derived.text));
        let when = match (target.bound, period) {
            // What is assigned is another thing each year.
            (None, Some(period)) => self.period(period, Length::Long),
            _ => self.when(target),
        };
        let asked = Cell {
            detail: Some(when),
            ..lines(
                vec![Link {
                    text: asked,
                    href: None,
                }],
                "",
            )
        };
        Row {
            notes,
            ..Row::plain(
                self.target(reference),
                std::iter::once(asked).chain(rest).collect(),
            )
        }
    }

    /// When a run is: its one period with the way to its page, else from the first to the last.
    pub(in crate::site) fn run_period(&self, run: &[&Assessment]) -> Link {
        let short = |it: &&Assessment| {
            it.period
                .as_ref()
                .map(|period| self.period(period, Length::Short))
        };
        match run {
            [only] => match &only.period {
                Some(period) => self.period_of(&only.organization, period, Length::Short),
                None => self.no_period(),
            },
            _ => Link {
                text: format!(
                    "{}–{}",
                    run.first().and_then(short).unwrap_or_default(),
                    run.last().and_then(short).unwrap_or_default()
                ),
                href: None,
            },
        }
    }

    fn average_row(&self, found: &Average, whose: Whose, each_its_own: bool, target: &Target) -> Row {
        let anchor = Anchor::assessment(&found.target.target, &found.organization, Some(&found.period));
        let period = self.period_of(&found.organization, &found.period, Length::Short);
        let asked = each_its_own.then(|| self.bound(target, found.bound));
        let anchors = vec![anchor.as_str().to_owned()];
        let rest = self.average_cells(found, target);
        self.result_row(anchors, &found.organization, period, whose, asked, rest)
    }

    /// Average, where it lies, and what may be said of it.
    fn average_cells(&self, found: &Average, target: &Target) -> [Cell; 3] {
        let style = self.style(&target.measure.indicator);
        let mut value = self.known(&style, &found.total);
        value.text = style.average_number(found.average.value, self.words);
        value.machine = Some(found.average.value.to_string());
        value.remark = Some(self.say("average-value"));
        let said = self.average_lines(found).into_iter();
        [
            Cell {
                value: Some(value),
                ..Cell::default()
            },
            Cell {
                mark: Some(self.average_mark(found)),
                ..Cell::default()
            },
            lines(said.map(|text| Link { text, href: None }).collect(), ""),
        ]
    }

    fn result_row(
        &self,
        anchors: Vec<String>,
        organization: &OrganizationId,
        period: Link,
        whose: Whose,
        asked: Option<String>,
        rest: [Cell; 3],
    ) -> Row {
        let (head, second) = match whose {
            Whose::One => (period, None),
            Whose::Several | Whose::Counted => {
                // The figure in the same row leads to the page of its period.
                let leads = |it: &Cell| it.value.as_ref().is_some_and(|it| it.href.is_some());
                let href = period.href.filter(|_| !rest.iter().any(leads));
                (
                    self.organization(organization),
                    Some(lines(vec![Link { href, ..period }], "")),
                )
            }
        };
        let asked = asked.map(|text| lines(vec![Link { text, href: None }], ""));
        Row {
            anchors,
            ..Row::plain(head, second.into_iter().chain(asked).chain(rest).collect())
        }
    }

    /// The figure that a target was judged by, or what stands in its place.
    pub(in crate::site) fn assessed_value(&self, found: &Assessment, target: &Target) -> Value {
        let style = self.style(&target.measure.indicator);
        let Some(known) = &found.figure else {
            let reason = match &found.outcome {
                Outcome::NoData(gap) => self.gap(gap),
                Outcome::NotStarted => self.say("figure-not-yet"),
                _ => self.say("figure-missing-not-reported"),
            };
            return Value::nothing(reason);
        };
        let mut value = self.known(&style, known);
        if let Some(period) = &found.period {
            value.href = self.figure(&FigureRef {
                organization: found.organization.clone(),
                measure: target.measure.clone(),
                period: period.clone(),
            });
            // What is known may be of a part of the period only.
            let parts = known.evidence.iter().map(|figure| &figure.period);
            let parts: BTreeSet<&Period> = parts.filter(|part| *part != period).collect();
            let no_data = matches!(found.outcome, Outcome::NoData(_));
            if let (Some(first), Some(last)) = (parts.first(), parts.last())
                && (parts.len() == 1 || (no_data && follow_each_other(&parts)))
                && period.covers(first)
                && period.covers(last)
            {
                let mut ends = vec![self.period(first, Length::Short)];
                ends.extend((first != last).then(|| self.period(last, Length::Short)));
                let part = ends.join("–");
                value.remark = Some(self.words_of(&Message::new("figure-only-part").with("period", part)));
            }
        }
        value
    }

    pub(in crate::site) fn no_period(&self) -> Link {
        Link {
            text: self.say("target-no-period-short"),
            href: None,
        }
    }
}

/// Whether two assessments of one organization came out the same way in periods, without a figure.
pub(in crate::site) fn is_like(a: &Assessment, b: &Assessment) -> bool {
    a.organization == b.organization
        && a.outcome.name() == b.outcome.name()
        && a.figure.is_none()
        && b.figure.is_none()
        && a.period.is_some()
        && b.period.is_some()
}

/// Things in a row that belong together as long as each is like the one before it.
pub(in crate::site) fn in_runs<T: Copy>(all: &[T], like: impl Fn(T, T) -> bool) -> Vec<Vec<T>> {
    let mut runs: Vec<Vec<T>> = Vec::new();
    for &next in all {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| like(*last, next)) => run.push(next),
            _ => runs.push(vec![next]),
        }
    }
    runs
}

/// A cell of words; `empty` where there are none, because no cell is empty.
pub(in crate::site) fn lines(lines: Vec<Link>, empty: &str) -> Cell {
    let lines = if lines.is_empty() {
        vec![Link {
            text: empty.to_owned(),
            href: None,
        }]
    } else {
        lines
    };
    Cell {
        lines,
        ..Cell::default()
    }
}
