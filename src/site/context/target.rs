use serde::Serialize;

use crate::assess::{Assessment, Average};
use crate::locale::{Length, Message};
use crate::model::{FigureRef, OrganizationId, Target, TargetRef};
use crate::route::Anchor;
use crate::site::context::{Cell, Column, Group, Link, Mark, Row, Source, Table, Value};
use crate::site::view::View;

/// A target, and what came of it.
#[derive(Debug, Serialize)]
pub(in crate::site) struct TargetCard {
    /// Its place on the page.
    pub(in crate::site) anchor: String,
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

/// Which columns a table of results has besides period, figure and result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Whose {
    /// Of one organization, which the page or the heading names.
    One,
    /// Of several: each row names its own.
    Several,
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
            anchor: Anchor::target(&reference.target).as_str().to_owned(),
            name: self.target(reference),
            measure: Link {
                text: measure,
                ..self.indicator(&target.measure.indicator)
            },
            resolution: self.resolution(&reference.resolution),
            asked: self.asked(target),
            when: self.when(target),
            derived: self.derived(target),
            source: self.target_source(reference, target),
            notes: self.target_notes(target),
            results: self.results(name, whose, target, assessments, averages),
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
        for assessment in assessments {
            let row = self.assessment_row(assessment, whose, each_its_own, target);
            rows.push((&assessment.organization, row));
        }
        // Both lists are in order of organizations: this keeps averages, which are of earlier years, first in each.
        rows.sort_by_key(|(organization, _)| *organization);
        let column = |id: &'static str, number| Column {
            text: self.say(id),
            href: None,
            number,
        };
        let mut columns = match whose {
            Whose::One => vec![column("table-period", false)],
            Whose::Several => vec![column("table-organization", false), column("table-period", false)],
        };
        if each_its_own {
            columns.push(column("table-asked", true));
        }
        columns.push(column("table-figure", true));
        columns.push(column("table-result", false));
        columns.push(column("table-explanation", false));
        Some(Table {
            caption,
            caption_hidden: true,
            columns,
            groups: vec![Group {
                title: None,
                rows: rows.into_iter().map(|(_, row)| row).collect(),
            }],
        })
    }

    fn assessment_row(&self, found: &Assessment, whose: Whose, each_its_own: bool, target: &Target) -> Row {
        let anchor = Anchor::assessment(&found.target.target, &found.organization, found.period.as_ref());
        let period = match &found.period {
            Some(period) => self.period_of(&found.organization, period, Length::Short),
            None => self.no_period(),
        };
        let asked = each_its_own.then(|| self.bound(target, found.bound));
        let rest = [
            Cell {
                value: Some(self.assessed_value(found, target)),
                ..Cell::default()
            },
            Cell {
                mark: Some(self.outcome(&found.outcome)),
                ..Cell::default()
            },
            lines(self.explanation(found), &self.say("table-nothing-to-add")),
        ];
        self.result_row(anchor.as_str(), &found.organization, period, whose, asked, rest)
    }

    fn average_row(&self, found: &Average, whose: Whose, each_its_own: bool, target: &Target) -> Row {
        let anchor = Anchor::assessment(&found.target.target, &found.organization, Some(&found.period));
        let period = self.period_of(&found.organization, &found.period, Length::Short);
        let style = self.style(&target.measure.indicator);
        let asked = each_its_own.then(|| self.bound(target, found.bound));
        let mut value = self.known(&style, &found.total);
        value.text = style.average_number(found.average.value, self.words);
        value.machine = Some(found.average.value.to_string());
        value.remark = Some(self.say("average-value"));
        let rest = [
            Cell {
                value: Some(value),
                ..Cell::default()
            },
            Cell {
                mark: Some(self.average_mark(found)),
                ..Cell::default()
            },
            lines(
                self.average_lines(found)
                    .into_iter()
                    .map(|text| Link { text, href: None })
                    .collect(),
                "",
            ),
        ];
        self.result_row(anchor.as_str(), &found.organization, period, whose, asked, rest)
    }

    fn result_row(
        &self,
        anchor: &str,
        organization: &OrganizationId,
        period: Link,
        whose: Whose,
        asked: Option<String>,
        rest: [Cell; 3],
    ) -> Row {
        let (head, second) = match whose {
            Whose::One => (period, None),
            Whose::Several => (self.organization(organization), Some(lines(vec![period], ""))),
        };
        let asked = asked.map(|text| lines(vec![Link { text, href: None }], ""));
        Row {
            anchor: Some(anchor.to_owned()),
            head,
            depth: 0,
            notes: Vec::new(),
            cells: second.into_iter().chain(asked).chain(rest).collect(),
        }
    }

    /// The figure that a target was judged by, or what stands in its place.
    pub(in crate::site) fn assessed_value(&self, found: &Assessment, target: &Target) -> Value {
        let style = self.style(&target.measure.indicator);
        let Some(known) = &found.figure else {
            let reason = match &found.outcome {
                crate::assess::Outcome::NoData(gap) => self.gap(gap),
                crate::assess::Outcome::NotStarted => self.say("figure-not-yet"),
                _ => self.say("figure-missing-not-reported"),
            };
            return Value::nothing(reason);
        };
        let mut value = self.known(&style, known);
        value.href = found.period.clone().and_then(|period| {
            self.figure(&FigureRef {
                organization: found.organization.clone(),
                measure: target.measure.clone(),
                period,
            })
        });
        value
    }

    fn no_period(&self) -> Link {
        Link {
            text: self.say("target-no-period-short"),
            href: None,
        }
    }

    /// A result for a strip.
    pub(in crate::site) fn tile(&self, found: &Assessment) -> Tile {
        let target = self.dataset().target(&found.target);
        let page = crate::model::PageId::Resolution(found.target.resolution.clone());
        let anchor = Anchor::assessment(&found.target.target, &found.organization, found.period.as_ref());
        let known = found.figure.is_some();
        Tile {
            period: match &found.period {
                Some(period) => self.period(period, Length::Short),
                None => self.no_period().text,
            },
            mark: self.outcome(&found.outcome),
            value: target
                .filter(|_| known)
                .map(|target| self.assessed_value(found, target)),
            href: self.href_at(&page, &anchor),
        }
    }
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
