use crate::assess::{Assessment, Average, Outcome};
use crate::locale::{Length, Message};
use crate::model::PageId;
use crate::narrative::Judged;
use crate::route::Anchor;
use crate::site::context::{Link, Mark};
use crate::site::view::View;

impl View<'_> {
    /// What bears a claim out: the result in a word, and in full with the way to it.
    pub(in crate::site) fn told(&self, judged: &Judged) -> (Mark, Link) {
        match judged {
            Judged::Each(all) => match all.as_slice() {
                [one] => self.told_one(one),
                several => self.told_each(several),
            },
            Judged::OnAverage(average) => self.told_average(average),
        }
    }

    fn told_one(&self, one: &Assessment) -> (Mark, Link) {
        let mark = self.outcome(&one.outcome);
        let target = self.dataset().target(&one.target);
        // What is known of a part says nothing of a result that there is none of.
        let tells = one.outcome.verdict().is_some()
            || matches!(one.outcome, Outcome::InProgress(_) | Outcome::Undecided);
        let shown = target.filter(|_| tells && one.figure.is_some());
        let message = match shown {
            Some(target) => {
                let value = self.assessed_value(one, target);
                let value = value
                    .unit
                    .map_or(value.text.clone(), |unit| format!("{} {unit}", value.text));
                Message::new("said-figure").with("value", value)
            }
            None => Message::new("said-plain"),
        };
        let period = match &one.period {
            Some(period) => self.period(period, Length::Short),
            None => self.say("target-no-period-short"),
        };
        let message = message.with("result", mark.word.clone()).with("period", period);
        let asked = target
            .map(|target| self.bound(target, one.bound))
            .unwrap_or_default();
        let text = self.words_of(&message.with("asked", asked));
        (mark, self.way_to(one, text))
    }

    fn told_each(&self, all: &[Assessment]) -> (Mark, Link) {
        let first = all.first().expect("a claim is held against something");
        let mark = self.outcome(&first.outcome);
        let period = |one: Option<&Assessment>| {
            one.and_then(|one| one.period.as_ref())
                .map(|period| self.period(period, Length::Short))
                .unwrap_or_default()
        };
        let message = Message::new("said-each")
            .with("result", mark.word.clone())
            .with("first", period(Some(first)))
            .with("last", period(all.last()));
        let text = self.words_of(&message);
        (mark, self.way_to(first, text))
    }

    fn told_average(&self, average: &Average) -> (Mark, Link) {
        let mark = self.average_mark(average);
        let style = self.style_of(&average.target);
        let target = self.dataset().target(&average.target);
        let message = Message::new("said-figure")
            .with("result", mark.word.clone())
            .with("period", self.period(&average.period, Length::Short))
            .with("value", style.average(average.average.value, self.words))
            .with(
                "asked",
                target
                    .map(|target| self.bound(target, average.bound))
                    .unwrap_or_default(),
            );
        let anchor = Anchor::assessment(
            &average.target.target,
            &average.organization,
            Some(&average.period),
        );
        let page = PageId::Resolution(average.target.resolution.clone());
        let link = Link {
            text: self.words_of(&message),
            href: self.href_at(&page, &anchor),
        };
        (mark, link)
    }

    fn way_to(&self, one: &Assessment, text: String) -> Link {
        let anchor = Anchor::assessment(&one.target.target, &one.organization, one.period.as_ref());
        let page = PageId::Resolution(one.target.resolution.clone());
        Link {
            text,
            href: self.href_at(&page, &anchor),
        }
    }
}
