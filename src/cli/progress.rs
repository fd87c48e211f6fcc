use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::build::{Observer, Stage};
use crate::locale::{Message, Words};

/// Watches a run: how long each stage took, and a bar where a person watches and the work is long enough to see.
pub(super) struct Progress<'a> {
    words: &'a Words,
    bar: ProgressBar,
    begun: Option<(Stage, Instant)>,
    took: Vec<(Stage, Duration)>,
}

impl<'a> Progress<'a> {
    /// A watch that draws on the terminal of standard error, where that is one.
    pub(super) fn new(words: &'a Words) -> Self {
        let target = if std::io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}")
            .expect("the template of the progress bar is well formed");
        bar.set_style(style);
        Self {
            words,
            bar,
            begun: None,
            took: Vec::new(),
        }
    }

    /// Ends the last stage and takes the bar away.
    pub(super) fn finish(&mut self) {
        if let Some((stage, begun)) = self.begun.take() {
            self.took.push((stage, begun.elapsed()));
        }
        self.bar.finish_and_clear();
    }

    /// A line for each stage, and their sum.
    pub(super) fn timings(&self) -> Vec<String> {
        let line = |name: &'static str, took: Duration| {
            let milliseconds = format!("{:.1}", took.as_secs_f64() * 1000.0);
            let stage = Message::new(name);
            self.words.say(
                &Message::new("cli-timing")
                    .with("stage", stage)
                    .with("milliseconds", milliseconds),
            )
        };
        let mut lines: Vec<String> = self
            .took
            .iter()
            .map(|(stage, took)| line(name(*stage), *took))
            .collect();
        lines.push(line(
            "cli-timings-total",
            self.took.iter().map(|(_, took)| *took).sum(),
        ));
        lines
    }
}

impl Observer for Progress<'_> {
    fn stage(&mut self, stage: Stage) {
        self.bar.set_message(self.words.say(&Message::new(name(stage))));
        if let Some((before, begun)) = self.begun.replace((stage, Instant::now())) {
            self.took.push((before, begun.elapsed()));
        }
        self.bar.set_length(0);
        self.bar.set_position(0);
    }

    fn pages(&mut self, count: usize) {
        self.bar.set_length(count as u64);
    }

    fn page_done(&self) {
        self.bar.inc(1);
    }
}

fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Source => "cli-stage-source",
        Stage::Load => "cli-stage-load",
        Stage::Check => "cli-stage-check",
        Stage::Assess => "cli-stage-assess",
        Stage::Narrative => "cli-stage-narrative",
        Stage::Site => "cli-stage-site",
        Stage::Output => "cli-stage-output",
        Stage::Pdf => "cli-stage-pdf",
    }
}
