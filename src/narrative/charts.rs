//! The shortcode `chart`.

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{Completeness, DimensionId, Kind, Measure, TargetRef};

use super::shortcodes::{Place, Reading};
use super::{ChartKind, ChartSpec, Piece};

/// The words of a title that together tell a verdict on a target: one of the first, one of the second. Every language's,
/// for a title can quote.
const GOALS: [&str; 8] = [
    "chỉ tiêu",
    "mục tiêu",
    "kế hoạch",
    "nghị quyết",
    "target",
    "goal",
    "plan",
    "resolution",
];
const VERDICTS: [&str; 18] = [
    "đạt",
    "vượt",
    "hoàn thành",
    "thấp hơn",
    "cao hơn",
    "dưới",
    "trên",
    "hụt",
    "met",
    "meet",
    "exceed",
    "miss",
    "reach",
    "short",
    "below",
    "above",
    "beat",
    "achiev",
];

impl Reading<'_, '_> {
    /// A chart, every part of it held against the data.
    pub(super) fn chart(&mut self, place: &Place<'_>) -> Option<Piece> {
        let kinds = [
            ("line", ChartKind::Line),
            ("bars", ChartKind::Bars),
            ("target", ChartKind::Target),
            ("ranking", ChartKind::Ranking),
            ("heat", ChartKind::Heat),
            ("multiples", ChartKind::Multiples),
            ("grouped", ChartKind::Grouped),
            ("stacked", ChartKind::Stacked),
            ("share", ChartKind::Share),
            ("cumulative", ChartKind::Cumulative),
        ];
        let kind = self.word("kind", &kinds).unwrap_or(ChartKind::Target);
        let target = self
            .one("target")
            .and_then(|(text, range)| self.target_ref(&text, range));
        let measures: Vec<Measure> = self
            .values("indicator")
            .into_iter()
            .filter_map(|(text, range)| self.measure(&text, range))
            .collect();
        let measures = match (measures.is_empty(), &target) {
            (true, Some(target)) => self
                .context
                .dataset
                .target(target)
                .map(|target| target.measure.clone())
                .into_iter()
                .collect(),
            (true, None) => {
                self.missing("indicator");
                measures
            }
            (false, _) => measures,
        };
        let by = self.dimension();
        match kind {
            ChartKind::Grouped | ChartKind::Stacked | ChartKind::Share if self.one("by").is_none() => {
                self.missing("by");
            }
            ChartKind::Cumulative => self.of_a_term(target.as_ref()),
            _ => {}
        }
        if let (Some(by), Some(measure)) = (&by, measures.first()) {
            self.parts(kind, by, measure);
        }
        let title = self.title(place);
        let organizations = self.organizations()?;
        let within = self
            .one("period")
            .and_then(|(text, range)| self.period(&text, range));
        let origin = self.context.origin(self.tag.clone());
        Some(Piece::Chart(ChartSpec {
            kind,
            organizations,
            measures,
            by,
            target,
            within,
            title,
            origin,
        }))
    }

    /// A breakdown: one that the indicator has, and where parts are put on each other, one that adds up to the total.
    fn parts(&mut self, kind: ChartKind, by: &DimensionId, measure: &Measure) {
        let dataset = self.context.dataset;
        let (Some(indicator), Some(dimension)) = (
            dataset.indicators.get(&measure.indicator),
            dataset.dimensions.get(by),
        ) else {
            return;
        };
        let range = self
            .one("by")
            .map_or_else(|| self.tag.clone(), |(_, range)| range);
        if !matches!(
            kind,
            ChartKind::Target | ChartKind::Grouped | ChartKind::Stacked | ChartKind::Share
        ) {
            self.needless("by", "narrative-needless-by-help");
        } else if !indicator.dimensions.contains(by) || measure.cell.0.contains_key(by) {
            let message = Message::new("narrative-not-broken-down")
                .with("indicator", indicator.id.to_string())
                .with("dimension", by.to_string());
            let known: Vec<&str> = indicator.dimensions.iter().map(DimensionId::as_str).collect();
            let help = (!known.is_empty())
                .then(|| Message::new("narrative-known").with("known", known.join("`, `")));
            self.find(Code::BadArgument, range, message, help);
        } else if matches!(kind, ChartKind::Stacked | ChartKind::Share)
            && (dimension.completeness != Completeness::Exhaustive
                || !matches!(indicator.kind, Kind::Flow | Kind::Stock))
        {
            let message = Message::new("narrative-not-exhaustive")
                .with("indicator", indicator.id.to_string())
                .with("dimension", by.to_string());
            let help = Message::new("narrative-not-exhaustive-help");
            self.find(Code::BadArgument, range, message, Some(help));
        }
    }

    /// A running total is drawn against what is asked of several years together.
    fn of_a_term(&mut self, target: Option<&TargetRef>) {
        let Some((_, range)) = self.one("target") else {
            self.missing("target");
            return;
        };
        let Some(target) = target.and_then(|target| self.context.dataset.target(target)) else {
            return;
        };
        let flow = self
            .context
            .dataset
            .indicators
            .get(&target.measure.indicator)
            .is_some_and(|indicator| indicator.kind == Kind::Flow);
        let long = target.period.as_ref().is_some_and(|period| period.days() > 366);
        if !flow || !long || target.every.is_some() || target.bound.is_none() {
            let message = Message::new("narrative-not-a-term").with("target", target.id.to_string());
            let help = Message::new("narrative-not-a-term-help");
            self.find(Code::BadArgument, range, message, Some(help));
        }
    }

    /// The author's own title; one that tells a verdict has to name the target and the result, and is a claim then.
    fn title(&mut self, place: &Place<'_>) -> Option<String> {
        let title = self.one("title");
        if self.one("result").is_some() {
            if title.is_none() {
                self.needless("result", "narrative-needless-result-help");
            } else {
                // What it says is held against the data like words in a sentence.
                self.claim(place);
            }
        } else if let Some((text, range)) = &title
            && tells_a_verdict(text)
        {
            let message = Message::new("narrative-title-verdict").with("title", text.as_str());
            let help = Message::new("narrative-title-verdict-help");
            self.find(Code::MissingArgument, range.clone(), message, Some(help));
        }
        title.map(|(text, _)| text)
    }
}

/// Whether a title says of a target that it was met, exceeded or missed.
fn tells_a_verdict(title: &str) -> bool {
    let title = crate::locale::to_nfc(title).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    has(&GOALS) && has(&VERDICTS)
}

#[cfg(test)]
mod tests {
    use super::tells_a_verdict;

    #[test]
    fn a_verdict_is_told_of_a_target() {
        for title in [
            "Năm 2024 vượt chỉ tiêu",
            "Chưa ĐẠT kế hoạch",
            "The target was missed",
            "Below the plan",
        ] {
            assert!(tells_a_verdict(title), "{title}");
        }
        for title in [
            "Kết nạp đạt 943 người",
            "Chỉ tiêu từng năm",
            "Admissions by year",
            "Targets of the term",
        ] {
            assert!(!tells_a_verdict(title), "{title}");
        }
    }
}
