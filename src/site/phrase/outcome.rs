use rust_decimal::Decimal;

use crate::assess::{Assessment, Distance, Early, Outcome, Pace, Progress, WhyNot, outcome_message_id};
use crate::derive::Gap;
use crate::locale::Message;
use crate::model::{Bound, FigureRef, NumberStyle, OrganizationEnd, OrganizationId, PageId, Successors};
use crate::site::context::{Link, Mark};
use crate::site::view::View;

/// How many missing figures are named before "and others".
const NAMED: usize = 3;

/// A line of an explanation that leads nowhere.
fn plain(text: String) -> Link {
    Link { text, href: None }
}

/// With fewer days left than these, what is still needed is said by the day.
const DAYS_COUNTED: i64 = 62;

/// The mean length of a month, in days: 365.2425 / 12.
const DAYS_OF_MONTH: Decimal = Decimal::from_parts(30_436_875, 0, 0, false, 6);

impl View<'_> {
    /// The word for a result.
    pub(in crate::site) fn outcome(&self, outcome: &Outcome) -> Mark {
        let name = outcome.name();
        self.mark(name, outcome_message_id(name))
    }

    /// What is to be said of a result, each on a line of its own.
    pub(in crate::site) fn explanation(&self, assessment: &Assessment) -> Vec<Link> {
        let style = self.style_of(&assessment.target);
        let mut lines = match &assessment.outcome {
            Outcome::NotAssessable(why) => self.why_not(&assessment.organization, why),
            Outcome::NotStarted => self.not_started(assessment),
            Outcome::InProgress(progress) => self.progress(&style, progress),
            Outcome::NoData(gap) => self.missing(assessment, gap),
            Outcome::Undecided => vec![plain(self.say("assess-undecided-because"))],
            Outcome::Met | Outcome::Exceeded | Outcome::AboveRange | Outcome::Missed => {
                self.distance(&style, assessment).into_iter().map(plain).collect()
            }
        };
        if assessment.near_miss {
            lines.push(plain(self.say("assess-near-miss")));
        }
        lines
    }

    fn not_started(&self, assessment: &Assessment) -> Vec<Link> {
        let begins = assessment
            .period
            .as_ref()
            .map(|period| self.words.date(period.first_day()));
        let message = begins.map(|date| Message::new("assess-begins").with("date", date));
        message
            .map(|message| plain(self.words_of(&message)))
            .into_iter()
            .collect()
    }

    fn why_not(&self, organization: &OrganizationId, why: &WhyNot) -> Vec<Link> {
        let text = self.words_of(&why.message(self.dataset(), self.words));
        match why {
            WhyNot::OrganizationEnded(_) => {
                let mut lines = vec![plain(text)];
                lines.extend(self.successors(organization));
                lines
            }
            WhyNot::OrganizationBegan(_) | WhyNot::ScopeDiffers(_) => vec![plain(text)],
            WhyNot::Replaced(target, _) => vec![Link {
                text,
                ..self.target(target)
            }],
        }
    }

    /// What became of an organization, with the way to each successor.
    pub(in crate::site) fn successors(&self, organization: &OrganizationId) -> Vec<Link> {
        let found = self.dataset().organizations.get(organization);
        let Some(OrganizationEnd::Ended { successors, .. }) = found.map(|it| &it.end) else {
            return Vec::new();
        };
        let id = match successors {
            Successors::None => return Vec::new(),
            Successors::MergedInto(_) => "organization-merged-into",
            Successors::RenamedTo(_) => "organization-renamed-to",
            Successors::SplitInto(_) => "organization-split-into",
        };
        let link = |successor: &OrganizationId| Link {
            text: self.words_of(&Message::new(id).with("name", self.organization_name(successor))),
            href: self.href(&PageId::Organization(successor.clone())),
        };
        successors.ids().iter().map(link).collect()
    }

    fn progress(&self, style: &NumberStyle, progress: &Progress) -> Vec<Link> {
        let numbers = self.words.numbers();
        let (gone, all) = progress.days;
        let share = if all > 0 {
            Decimal::from(gone * 100) / Decimal::from(all)
        } else {
            Decimal::ZERO
        };
        let days = Message::new("assess-progress-days")
            .with("gone", numbers.decimal(Decimal::from(gone), 0))
            .with("all", numbers.decimal(Decimal::from(all), 0))
            .with("percent", numbers.percent(share, 0));
        let mut lines = vec![self.words_of(&days)];
        let pace = match progress.pace {
            Pace::OnTrack => "assess-pace-on-track",
            Pace::Behind => "assess-pace-behind",
            Pace::Unknown => "assess-pace-unknown",
        };
        lines.push(self.say(pace));
        if let Some(day) = progress.value_until {
            lines.push(self.words_of(&Message::new("assess-value-until").with("date", self.words.date(day))));
        }
        if let (Some(needed), _) = progress.still_needed
            && needed > Decimal::ZERO
        {
            let needed =
                Message::new("assess-still-needed").with("needed", style.quantity(needed, None, self.words));
            lines.push(self.words_of(&needed));
        }
        if let Some(pace) = progress.needed_per_day {
            // By the day only where that is how one still counts.
            let monthly = pace.checked_mul(DAYS_OF_MONTH);
            let (id, pace) = match monthly.filter(|_| progress.days_left() >= DAYS_COUNTED) {
                Some(monthly) => ("assess-needed-per-month", monthly),
                None => ("assess-needed-per-day", pace),
            };
            let pace = style.average(pace, self.words);
            lines.push(self.words_of(&Message::new(id).with("needed", pace)));
        }
        match progress.early {
            Some(Early::MinimumReached) => lines.push(self.say("assess-early-minimum")),
            Some(Early::MaximumPassed) => lines.push(self.say("assess-early-maximum")),
            None => {}
        }
        lines.into_iter().map(plain).collect()
    }

    /// Which figures are missing, where they are not just the one that is judged.
    fn missing(&self, assessment: &Assessment, gap: &Gap) -> Vec<Link> {
        let target = self.dataset().target(&assessment.target);
        let own = |figure: &FigureRef| {
            target.is_some_and(|target| target.measure == figure.measure)
                && assessment.period.as_ref() == Some(&figure.period)
        };
        let mut lines = Vec::new();
        let others: Vec<&FigureRef> = gap.missing.iter().filter(|figure| !own(figure)).collect();
        if others.is_empty() {
            lines.push(plain(self.gap(gap)));
        }
        for figure in others.iter().take(NAMED) {
            let message = Message::new("assess-missing-figure").with("figure", self.figure_name(figure));
            lines.push(plain(self.words_of(&message)));
        }
        if others.len() > NAMED {
            let message = Message::new("assess-missing-more").with("count", others.len() - NAMED);
            lines.push(plain(self.words_of(&message)));
        }
        lines.extend(gap.notes.iter().map(|note| plain(self.text(note))));
        lines
    }

    /// How far the figure lies from the end that decided the result.
    fn distance(&self, style: &NumberStyle, assessment: &Assessment) -> Option<String> {
        let Distance { low, high } = assessment.distance()?;
        let below = |end: Option<(Decimal, Option<Decimal>)>| end.filter(|(way, _)| *way < Decimal::ZERO);
        let above = |end: Option<(Decimal, Option<Decimal>)>| end.filter(|(way, _)| *way > Decimal::ZERO);
        let (end, id) = match assessment.bound {
            Bound::AtLeast(_) => (low, "assess-end-minimum"),
            Bound::AtMost(_) => (high, "assess-end-maximum"),
            Bound::Exactly(_) => (low, "assess-end-exact"),
            Bound::Between(..) => match (below(low), above(high)) {
                (Some(end), _) => (Some(end), "assess-end-low"),
                (None, Some(end)) => (Some(end), "assess-end-high"),
                (None, None) => return Some(self.say("assess-within-range")),
            },
        };
        let (way, percent) = end?;
        let end = self.say(id);
        if way == Decimal::ZERO {
            return Some(self.words_of(&Message::new("assess-just-at").with("end", end)));
        }
        let difference = style.difference(way, self.words);
        let message = match percent.filter(|_| !style.is_percent()) {
            Some(percent) => Message::new("assess-distance-percent")
                .with("percent", self.words.numbers().signed(percent, 1) + "%"),
            None => Message::new("assess-distance"),
        };
        Some(self.words_of(&message.with("difference", difference).with("end", end)))
    }
}
