use rust_decimal::Decimal;

use crate::assess::{Assessment, Average, AverageRole, Compatibility};
use crate::locale::{Length, Message};
use crate::model::{Basis, Bound, NumberStyle, PageId, Rhythm, Target, TargetRef};
use crate::route::Anchor;
use crate::site::context::{Link, Mark};
use crate::site::view::View;

/// How many different bounds, one after the other, are said of an assigned target.
const BOUNDS: usize = 3;

impl View<'_> {
    /// What a target asks, with its unit. What was assigned to each organization is said as such.
    pub(in crate::site) fn asked(&self, target: &Target) -> String {
        match target.bound {
            Some(bound) => self.bound(target, bound),
            None => self.say("target-assigned"),
        }
    }

    /// What a target asks of one organization, whose assessments these are: what was assigned to it, where it is not the
    /// same for everyone.
    pub(in crate::site) fn asked_of(&self, target: &Target, assessments: &[&Assessment]) -> String {
        if target.bound.is_some() {
            return self.asked(target);
        }
        let mut bounds: Vec<Bound> = Vec::new();
        for assessment in assessments {
            if bounds.last() != Some(&assessment.bound) {
                bounds.push(assessment.bound);
            }
        }
        let several = assessments.windows(2).any(|pair| match pair {
            [a, b] => a.organization != b.organization,
            _ => false,
        });
        if bounds.is_empty() || bounds.len() > BOUNDS || several {
            return self.asked(target);
        }
        let bounds: Vec<String> = bounds.iter().map(|bound| self.bound(target, *bound)).collect();
        bounds.join("; ")
    }

    /// A bound of a target, with its unit.
    pub(in crate::site) fn bound(&self, target: &Target, bound: Bound) -> String {
        self.style(&target.measure.indicator)
            .bound_quantity(bound, self.words)
    }

    /// When a target is to be reached: "mỗi năm, giai đoạn 2024-2030".
    pub(in crate::site) fn when(&self, target: &Target) -> String {
        let every = target.every.map(|every| {
            self.say(match every {
                Rhythm::Month => "target-every-month",
                Rhythm::Quarter => "target-every-quarter",
                Rhythm::HalfYear => "target-every-half-year",
                Rhythm::Year => "target-every-year",
            })
        });
        let period = target
            .period
            .as_ref()
            .map(|period| self.period(period, Length::Long));
        match (every, period) {
            (Some(every), Some(period)) => format!("{every}, {period}"),
            (Some(every), None) => format!("{every} ({})", self.say("target-no-period")),
            (None, Some(period)) => period,
            (None, None) => self.say("target-no-period"),
        }
    }

    /// The mark of a target that no text states, and the way to the printed number it was worked out from.
    pub(in crate::site) fn derived(&self, target: &Target) -> Option<Link> {
        let Basis::Derived(claim) = &target.basis else {
            return None;
        };
        let document = self.dataset().documents.get(&claim.document);
        let printed = document.and_then(|document| {
            let found = document.claims.iter().enumerate();
            found
                .into_iter()
                .find(|(_, it)| it.id.as_ref() == Some(&claim.claim))
                .map(|(index, it)| (index, it.printed.clone()))
        });
        let (index, printed) = printed.unwrap_or_default();
        let page = PageId::Document(claim.document.clone());
        let message = Message::new("target-derived-from")
            .with("printed", printed)
            .with("document", self.document_label(&claim.document));
        Some(Link {
            text: self.words_of(&message),
            href: self.href_at(&page, &Anchor::claim(Some(&claim.claim), index + 1)),
        })
    }

    /// A total of several years against a yearly target: where the average lies.
    pub(in crate::site) fn average_mark(&self, average: &Average) -> Mark {
        self.mark(average.side.name(), average.message_id())
    }

    /// What may be said of an average.
    pub(in crate::site) fn average_lines(&self, average: &Average) -> Vec<String> {
        let style = self.style_of(&average.target);
        let total = style.quantity(average.total.magnitude.value, average.total.written, self.words);
        let message = Message::new("average-of")
            .with("total", total)
            .with("years", average.years as usize);
        let role = self.say(match average.role {
            AverageRole::OnAverage => "average-role-on-average",
            AverageRole::Baseline => "average-role-baseline",
        });
        vec![self.words_of(&message), role]
    }

    /// What two targets that depend on each other ask of the stock behind both, a sentence each.
    pub(in crate::site) fn compatibility(&self, found: &Compatibility) -> Vec<String> {
        let style = self.style(&found.stock);
        let message = |id| {
            Message::new(id)
                .with("stock", self.indicator_name(&found.stock))
                .with("count", self.target_name(&found.count))
                .with("rate", self.target_name(&found.rate))
        };
        let possible = match found.possible {
            (Some(low), Some(high)) if low > high => message("compatibility-never"),
            (None, None) => message("compatibility-always"),
            ends => message("compatibility-possible").with("interval", self.interval(&style, ends)),
        };
        let every = found
            .always
            .map(|ends| message("compatibility-every").with("interval", self.interval(&style, ends)));
        let known = match &found.known {
            Some((period, known)) => message("compatibility-known")
                .with(
                    "value",
                    style.quantity(known.magnitude.value, known.written, self.words),
                )
                .with("period", self.period(period, Length::Long)),
            None => message("compatibility-unknown"),
        };
        let sentences = [Some(possible), every, Some(known)];
        sentences
            .iter()
            .flatten()
            .map(|sentence| self.words_of(sentence))
            .collect()
    }

    /// Everything between two ends, of which one or both may be open.
    fn interval(&self, style: &NumberStyle, ends: (Option<Decimal>, Option<Decimal>)) -> String {
        let number = |value| style.number(value, None, self.words);
        let quantity = |value| style.quantity(value, None, self.words);
        self.words_of(&match ends {
            (Some(low), Some(high)) => Message::new("interval-between")
                .with("low", number(low))
                .with("high", quantity(high)),
            (Some(low), None) => Message::new("interval-from").with("low", quantity(low)),
            (None, Some(high)) => Message::new("interval-up-to").with("high", quantity(high)),
            (None, None) => Message::new("interval-any"),
        })
    }

    /// How the numbers of a target's measure are written.
    pub(in crate::site) fn style_of(&self, target: &TargetRef) -> NumberStyle<'_> {
        match self.dataset().target(target) {
            Some(target) => self.style(&target.measure.indicator),
            None => NumberStyle::percent(1),
        }
    }
}
