use rust_decimal::Decimal;

use crate::locale::{Length, Message, capitalized, round};
use crate::model::{Amount, Claim, ClaimKind, FigureRef, NumberStyle, Verdict};
use crate::review::{Agreement, OnTarget, Recomputed, Said};
use crate::site::context::{Link, Mark};
use crate::site::view::View;

/// With how many decimals more than printed a recomputed number is shown, at least and at most: enough to see how it was
/// rounded.
const MORE_DECIMALS: std::ops::RangeInclusive<u32> = 2..=6;

impl View<'_> {
    /// What a claim says, in words.
    pub(in crate::site) fn claim_says(&self, claim: &Claim) -> String {
        let figure = |it: &FigureRef| self.claimed_figure(it);
        capitalized(
            &self.words_of(&match &claim.kind {
                ClaimKind::Value(of) => Message::new("claim-value").with("figure", figure(of)),
                ClaimKind::Attainment { of, target } => Message::new("claim-attainment")
                    .with("figure", figure(of))
                    .with("target", self.target_name(target)),
                ClaimKind::Share { of, whole } => Message::new("claim-share")
                    .with("figure", figure(of))
                    .with("whole", self.measure_name(&whole.measure)),
                ClaimKind::Average(of) => Message::new("claim-average").with("figure", figure(of)),
                ClaimKind::Sum(of) => {
                    let figures: Vec<String> = of.iter().map(figure).collect();
                    Message::new("claim-sum").with("figures", self.words.list_and(&figures))
                }
                ClaimKind::Difference { of, target } => Message::new("claim-difference")
                    .with("figure", figure(of))
                    .with("target", self.target_name(target)),
                ClaimKind::Change { of, against } => Message::new("claim-change")
                    .with("figure", figure(of))
                    .with("against", figure(against)),
                ClaimKind::Verdict { targets, .. } => {
                    let targets: Vec<String> = targets
                        .iter()
                        .map(|it| format!("“{}”", self.target_name(it)))
                        .collect();
                    Message::new("claim-verdict").with("targets", self.words.list_and(&targets))
                }
            }),
        )
    }

    /// A figure with its organization, whose page this is not.
    fn claimed_figure(&self, figure: &FigureRef) -> String {
        format!(
            "{}, {}",
            self.figure_name(figure),
            self.organization_label(&figure.organization)
        )
    }

    /// What became of a claim, in a word.
    pub(in crate::site) fn claim_mark(&self, recomputed: &Recomputed) -> Mark {
        match recomputed.agreement.name() {
            "agrees" => self.mark("agrees", "claim-agrees"),
            "cut" => self.mark("cut", "claim-cut"),
            "coarse" => self.mark("coarse", "claim-coarse"),
            "differs" => self.mark("differs", "claim-differs"),
            "before-its-time" => self.mark("before-its-time", "claim-before-its-time"),
            _ => self.mark("not-recomputable", "claim-not-recomputable"),
        }
    }

    /// What is to be said of a recomputed claim, each on a line of its own.
    pub(in crate::site) fn claim_lines(&self, claim: &Claim, recomputed: &Recomputed) -> Vec<Link> {
        let plain = |text: String| Link { text, href: None };
        let mut lines = Vec::new();
        if let Some(computed) = recomputed.computed {
            lines.push(plain(self.claim_computed(claim, computed.value)));
        }
        match &recomputed.agreement {
            Agreement::Agrees | Agreement::AgreesIfCut => {}
            Agreement::AgreesToCoarser { step } => {
                let step = self.words.numbers().as_written(step.normalize());
                lines.push(plain(
                    self.words_of(&Message::new("claim-step").with("step", step)),
                ));
            }
            Agreement::Differs { by } => {
                let decimals = claim.number.map_or(0, Amount::decimals);
                let by = self.words.numbers().signed(*by, decimals);
                lines.push(plain(self.words_of(&Message::new("claim-by").with("by", by))));
            }
            Agreement::CannotBeRecomputed { reason, missing } => {
                if missing.is_empty() {
                    lines.push(plain(self.gap_reason(*reason)));
                }
                lines.extend(missing.iter().map(|figure| {
                    let message =
                        Message::new("assess-missing-figure").with("figure", self.claimed_figure(figure));
                    plain(self.words_of(&message))
                }));
            }
            Agreement::Verdict(targets) => lines.extend(targets.iter().map(|it| self.claim_on(it))),
        }
        if recomputed.rests_on_itself {
            lines.push(plain(self.say("claim-rests-on-itself")));
        }
        lines
    }

    /// "tính lại được 174,875%, làm tròn là 174,9%".
    fn claim_computed(&self, claim: &Claim, value: Decimal) -> String {
        let decimals = claim.number.map_or(1, Amount::decimals);
        let style = match &claim.kind {
            ClaimKind::Attainment { .. } | ClaimKind::Share { .. } | ClaimKind::Change { .. } => {
                NumberStyle::percent(decimals)
            }
            ClaimKind::Difference { target, .. } => self.style_of(target),
            ClaimKind::Value(figure) | ClaimKind::Average(figure) => self.style(&figure.measure.indicator),
            ClaimKind::Sum(_) | ClaimKind::Verdict { .. } => NumberStyle::plain(decimals),
        };
        let numbers = self.words.numbers();
        let sign = if style.is_percent() { "%" } else { "" };
        let shown = |more| round(value, decimals + more);
        let tells = |more: &u32| round(shown(*more), decimals) == round(value, decimals);
        let more = MORE_DECIMALS.clone().find(tells).unwrap_or(*MORE_DECIMALS.end());
        let exact = shown(more).normalize();
        let message = Message::new("claim-computed").with("computed", numbers.as_written(exact) + sign);
        let computed = self.words_of(&message);
        if exact.scale() <= decimals {
            return computed;
        }
        let rounded = numbers.decimal(value, decimals) + sign;
        format!(
            "{computed}, {}",
            self.words_of(&Message::new("claim-rounded").with("rounded", rounded))
        )
    }

    /// What becomes of a verdict for one target.
    fn claim_on(&self, found: &OnTarget) -> Link {
        let said = match &found.said {
            Said::Rightly => self.say("claim-agrees"),
            Said::Wrongly(verdict) => self
                .words_of(&Message::new("claim-found").with("result", self.say(verdict_message(*verdict)))),
            Said::BeforeItsTime { end, .. } => {
                self.words_of(&Message::new("claim-early").with("date", self.words.date(*end)))
            }
            Said::Unknown(outcome) => self.outcome(outcome).word,
        };
        let whose = self.organization_label(&found.organization);
        let period = found.period.as_ref().map(|it| self.period(it, Length::Short));
        let parts: Vec<String> = [Some(whose), period].into_iter().flatten().collect();
        let target = self.target(&found.target);
        Link {
            text: format!("{} ({}): {said}", target.text, parts.join(", ")),
            href: target.href,
        }
    }
}

fn verdict_message(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "assess-met",
        Verdict::Exceeded => "assess-exceeded",
        Verdict::AboveRange => "assess-above-range",
        Verdict::Missed => "assess-missed",
    }
}
