//! Words tied to an assessment, held against what the data say.

use std::ops::Range;

use crate::assess::{Assessment, Average, AverageRole, Outcome, verdict_on_part};
use crate::diag::{Code, Diagnostic};
use crate::locale::Message;
use crate::model::{AsOfOrigin, FigureRef, OrganizationId, Period, TargetRef};

use super::shortcodes::{Place, Reading};
use super::telling::{self, Telling};
use super::{ClaimSpec, Judged, Piece};

/// The results a claim can have, as [`Outcome::name`] calls them.
const RESULTS: [(&str, &str); 9] = [
    ("met", "met"),
    ("exceeded", "exceeded"),
    ("above-range", "above-range"),
    ("missed", "missed"),
    ("in-progress", "in-progress"),
    ("undecided", "undecided"),
    ("no-data", "no-data"),
    ("not-started", "not-started"),
    ("not-assessable", "not-assessable"),
];

/// How a claim on several years is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Of each year.
    Each,
    /// Of the years on average.
    Average,
}

/// What a claim speaks of.
struct Subject {
    target: TargetRef,
    organization: OrganizationId,
}

impl Reading<'_, '_> {
    /// A claim, its words still to come. `None` where a finding was made, or where the data say otherwise.
    pub(super) fn claim(&mut self, place: &Place<'_>) -> Option<Piece> {
        let way = self.word("as", &[("each", Way::Each), ("average", Way::Average)]);
        let said = self
            .needed("result")
            .and_then(|(_, range)| Some((self.word("result", &RESULTS)?, range)));
        let (text, range) = self.needed("target")?;
        let target = self.target_ref(&text, range)?;
        let organization = self.claimed_organization(&target)?;
        let subject = Subject { target, organization };
        let judged = self.judged(&subject, way)?;
        let (said, range) = said?;
        if self.refused {
            return None;
        }
        let wrong: Vec<&Judged> = judged.iter().filter(|judged| !holds(said, judged)).collect();
        if let Some(first) = wrong.first() {
            if self.is_later(&subject, &wrong) {
                self.not_yet = true;
            } else if wrong.len() < judged.len() {
                self.depends_on_reading(&judged, (said, range));
            } else {
                self.contradicted(&subject, first, (said, range));
            }
            return None;
        }
        Some(Piece::Claim(ClaimSpec {
            judged: judged.into_iter().next()?,
            body: Vec::new(),
            setting: place.setting,
        }))
    }

    /// The organization named; else that of the page, where the target is for it; else the only one it is for.
    fn claimed_organization(&mut self, target: &TargetRef) -> Option<OrganizationId> {
        let scope = &self.context.dataset.target(target)?.scope;
        if let Some((text, range)) = self.one("organization") {
            let id = self.organization(&text, range.clone())?;
            if !scope.includes(&id) {
                let message = Message::new("narrative-claim-not-for")
                    .with("target", target.to_string())
                    .with("organization", text);
                let known: Vec<&str> = scope
                    .organizations()
                    .take(12)
                    .map(OrganizationId::as_str)
                    .collect();
                let help = Message::new("narrative-known").with("known", known.join("`, `"));
                self.find(Code::BadArgument, range, message, Some(help));
                return None;
            }
            return Some(id);
        }
        if let Some(here) = self.context.organization().filter(|here| scope.includes(here)) {
            return Some(here.clone());
        }
        let mut all = scope.organizations();
        if let (Some(only), None) = (all.next(), all.next()) {
            return Some(only.clone());
        }
        self.missing("organization");
        None
    }

    /// What a claim is held against: one assessment, each of several, an average, or both where words on several years
    /// can mean either.
    fn judged(&mut self, subject: &Subject, way: Option<Way>) -> Option<Vec<Judged>> {
        let assessments = self.context.assessments;
        let all: Vec<&Assessment> = assessments.of(&subject.target, &subject.organization).collect();
        let (period, range) = match self.one("period") {
            Some((text, range)) => (Some(self.period(&text, range.clone())?), range),
            None => (self.context.period().cloned(), self.tag.clone()),
        };
        let Some(period) = period else {
            if let ([only], None | Some(Way::Each)) = (all.as_slice(), way) {
                return Some(vec![Judged::Each(vec![(*only).clone()])]);
            }
            let message = Message::new("narrative-missing-argument")
                .with("name", "claim")
                .with("argument", "period");
            self.find(
                Code::MissingArgument,
                range,
                message,
                Some(self.judged_for(subject)),
            );
            return None;
        };
        let exact = all.iter().find(|one| one.period.as_ref() == Some(&period));
        let average = assessments
            .averages_of(&subject.organization)
            .find(|one| one.target == subject.target && one.period == period);
        let each = exact
            .map(|one| vec![(*one).clone()])
            .or_else(|| each_of(&all, &period))
            .map(Judged::Each);
        let average = average.map(|average| Judged::OnAverage(Box::new(average.clone())));
        let mut found: Vec<Judged> = match way {
            None => each.into_iter().chain(average).collect(),
            Some(Way::Each) => each.into_iter().collect(),
            Some(Way::Average) => average.into_iter().collect(),
        };
        if found.is_empty() {
            let later = self
                .figure_of(subject, &period)
                .is_some_and(|figure| self.context.dataset.not_yet.figures.contains(&figure));
            let help = self.judged_for(subject);
            self.not_yet_or(later, |this| {
                let message = Message::new("narrative-claim-not-judged")
                    .with("target", subject.target.to_string())
                    .with("organization", subject.organization.to_string())
                    .with("period", period.code());
                this.find(Code::WrongClaim, range, message, Some(help));
            });
            return None;
        }
        // Of words on the average of earlier years it is the average that is told.
        found.sort_by_key(|judged| matches!(judged, Judged::Each(_)) && way.is_none() && exact.is_none());
        Some(found)
    }

    fn figure_of(&self, subject: &Subject, period: &Period) -> Option<FigureRef> {
        Some(FigureRef {
            organization: subject.organization.clone(),
            measure: self.context.dataset.target(&subject.target)?.measure.clone(),
            period: period.clone(),
        })
    }

    /// Whether the words can only have been written later than the as-of date: the figure that they rest on is later,
    /// or the run looks back at a time when the period was not over.
    fn is_later(&self, subject: &Subject, wrong: &[&Judged]) -> bool {
        let dataset = self.context.dataset;
        let looks_back = dataset.publication.as_of.origin == AsOfOrigin::CommandLine;
        let is_later = |one: &Assessment| {
            let figure = one
                .period
                .as_ref()
                .and_then(|period| self.figure_of(subject, period));
            let open = matches!(one.outcome, Outcome::NotStarted | Outcome::InProgress(_));
            looks_back && open || figure.is_some_and(|figure| dataset.not_yet.figures.contains(&figure))
        };
        wrong.iter().any(|judged| match judged {
            Judged::Each(all) => all.iter().any(is_later),
            Judged::OnAverage(_) => false,
        })
    }

    /// The help that lists what the target is judged for.
    fn judged_for(&self, subject: &Subject) -> Message {
        let telling = Telling::new(self.context.dataset);
        let assessments = self.context.assessments;
        let all: Vec<&Assessment> = assessments.of(&subject.target, &subject.organization).collect();
        let averages = assessments
            .averages_of(&subject.organization)
            .filter(|one| one.target == subject.target);
        let mut told = telling.assessments(&all);
        told.extend(averages.map(|average| telling.average(average).into()));
        Message::new("narrative-claim-judged-for").with("results", crate::locale::Arg::AllOf(told))
    }

    /// Words on several years that hold on average and not of each year, or the other way round.
    fn depends_on_reading(&mut self, judged: &[Judged], (said, range): (&'static str, Range<usize>)) {
        let telling = Telling::new(self.context.dataset);
        let told = judged.iter().flat_map(|judged| telling.judged(judged)).collect();
        let message = Message::new("narrative-claim-two-readings")
            .with("said", telling::result(said))
            .with("found", crate::locale::Arg::AllOf(told));
        let help = Message::new("narrative-claim-two-readings-help");
        let diagnostic = Diagnostic::new(Code::WrongClaim, self.context.origin(range), message).help(help);
        self.contradiction = Some(Box::new(diagnostic));
    }

    fn contradicted(&mut self, subject: &Subject, judged: &Judged, said: (&'static str, Range<usize>)) {
        let (said, range) = said;
        let telling = Telling::new(self.context.dataset);
        let origin = self.context.origin(range.clone());
        let diagnostic = match judged {
            Judged::OnAverage(average) if average.role == AverageRole::Baseline => {
                let message = Message::new("narrative-claim-baseline")
                    .with("target", subject.target.to_string())
                    .with("organization", subject.organization.to_string())
                    .with("period", average.period.code())
                    .with("value", telling.number_of(&subject.target, average.average.value))
                    .with("side", telling::side(average))
                    .with("bound", telling::bound(average.bound));
                let figure = self.figure_of(subject, &average.period);
                let figure = figure.map(|figure| figure.to_string()).unwrap_or_default();
                Diagnostic::new(Code::BaselineJudged, origin, message)
                    .help(Message::new("narrative-claim-baseline-help"))
                    .example(format!("{{{{ value(figure=\"{figure}\", as=\"average\") }}}}"))
            }
            Judged::OnAverage(_) | Judged::Each(_) => {
                let wrong = wrong_of(said, judged);
                let message = Message::new("narrative-claim-wrong")
                    .with("said", telling::result(said))
                    .with("target", subject.target.to_string())
                    .with("organization", subject.organization.to_string())
                    .with("found", crate::locale::Arg::AllOf(telling.judged(&wrong)));
                let diagnostic = Diagnostic::new(Code::WrongClaim, origin, message);
                match result_of(judged) {
                    Some(result) => {
                        let help = Message::new("narrative-claim-instead")
                            .with("result", result)
                            .with("words", telling::words(result));
                        diagnostic.help(help).example(self.with_result(result, &range))
                    }
                    None => diagnostic.help(Message::new("narrative-claim-instead-each")),
                }
            }
        };
        self.contradiction = Some(Box::new(diagnostic));
    }

    /// The opening of the claim as it was written, with another result.
    fn with_result(&self, result: &str, range: &Range<usize>) -> String {
        let text = |range| self.context.text.get(range).unwrap_or_default();
        let before = text(self.tag.start..range.start);
        let after = text(range.end..self.tag.end);
        format!("{before}{result}{after}…{{% end %}}")
    }
}

/// The assessments of the periods that make up `period`. `None` where a part of it has none.
fn each_of(all: &[&Assessment], period: &Period) -> Option<Vec<Assessment>> {
    let within: Vec<&&Assessment> = all
        .iter()
        .filter(|one| one.period.as_ref().is_some_and(|own| period.covers(own)))
        .collect();
    let periods: Vec<&Period> = within.iter().filter_map(|one| one.period.as_ref()).collect();
    let gapless = periods.windows(2).all(|pair| match pair {
        [one, next] => one.last_day().tomorrow().is_ok_and(|day| day == next.first_day()),
        _ => true,
    });
    let whole =
        periods.first()?.first_day() == period.first_day() && periods.last()?.last_day() == period.last_day();
    (gapless && whole).then(|| within.into_iter().map(|one| (*one).clone()).collect())
}

/// Whether the data say what a claim says.
fn holds(said: &str, judged: &Judged) -> bool {
    match judged {
        Judged::Each(all) => all.iter().all(|one| holds_of(said, one)),
        Judged::OnAverage(average) => {
            average.role == AverageRole::OnAverage && agrees(said, result_on_average(average))
        }
    }
}

/// Whether an assessment says what a claim says. What the value so far decides already may be said.
fn holds_of(said: &str, one: &Assessment) -> bool {
    let early = match &one.outcome {
        Outcome::InProgress(progress) if progress.early.is_some() => one
            .figure
            .as_ref()
            .and_then(|figure| verdict_on_part(one.bound, figure.magnitude)),
        _ => None,
    };
    agrees(said, one.outcome.name())
        || early.is_some_and(|verdict| agrees(said, Outcome::from(verdict).name()))
}

/// What exceeds a minimum has met it.
fn agrees(said: &str, found: &str) -> bool {
    said == found || (said == "met" && found == "exceeded")
}

/// What may be said of several years on average.
fn result_on_average(average: &Average) -> &'static str {
    average
        .verdict()
        .map_or("undecided", |verdict| Outcome::from(verdict).name())
}

/// The part of what was judged that a claim is wrong about.
fn wrong_of(said: &str, judged: &Judged) -> Judged {
    match judged {
        Judged::Each(all) => Judged::Each(all.iter().filter(|one| !holds_of(said, one)).cloned().collect()),
        Judged::OnAverage(average) => Judged::OnAverage(average.clone()),
    }
}

/// The one result of all that was judged. `None` where they differ.
fn result_of(judged: &Judged) -> Option<&'static str> {
    match judged {
        Judged::Each(all) => {
            let first = all.first()?.outcome.name();
            all.iter().all(|one| one.outcome.name() == first).then_some(first)
        }
        Judged::OnAverage(average) => Some(result_on_average(average)),
    }
}
