use crate::derive::GapReason;

use super::super::course::{Gap, Series, after, day_number};
use super::super::wording;
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Area, Label, Voice, is_cut};
use super::lines::NAMED;
use super::over_time::OverTime;

impl<'d> OverTime<'_, 'd> {
    /// Draws the stretches without figures, and says in them why there are none.
    pub(super) fn draw_gaps(&mut self) {
        let gaps: Vec<(&Series<'d>, &Gap)> = self
            .series
            .iter()
            .flat_map(|series| series.gaps.iter().map(|gap| (*series, gap)))
            .collect();
        if gaps.is_empty() {
            return;
        }
        let foot = self
            .frame
            .at(0.0, 0f64.clamp(self.values.low, self.values.high))
            .1;
        let y = foot - 7.0;
        let several = self.series.len() > 1;
        self.frame
            .canvas
            .borrow_mut()
            .open("gaps", &self.say.word("chart-gaps"));
        let mut labels = Vec::new();
        for (series, gap) in gaps {
            let (from, to) = (
                day_number(gap.first.first_day()),
                day_number(after(gap.last.last_day())),
            );
            let (x0, x1) = (self.frame.at(from, 0.0).0, self.frame.at(to, 0.0).0);
            let words = wording::gap(self.say, series, gap, several);
            let inset = 4f64.min((x1 - x0) / 4.0);
            let ends = ((x0 + inset, y), (x1 - inset, y));
            self.frame
                .canvas
                .borrow_mut()
                .rule(ends.0, ends.1, Ink::GAP, Some(words.clone()));
            self.frame.board.block(Area {
                left: x0,
                top: y - 2.0,
                right: x1,
                bottom: y + 2.0,
            });
            labels.push((x0, x1, words, gap.reason));
        }
        self.frame.canvas.borrow_mut().close();
        for (x0, x1, words, reason) in labels {
            self.label_gap((x0, x1), y, &words, reason);
        }
    }

    fn label_gap(&mut self, (x0, x1): (f64, f64), y: f64, words: &str, reason: GapReason) {
        let sizes = self.frame.format.sizes;
        let board = &self.frame.board;
        let middle = f64::midpoint(x0, x1);
        let room = x1 - x0;
        let mut spots = Vec::new();
        // In as few lines as go into the gap; over its ends only where nothing is met there.
        for (width, most) in [(room, 5), (room * 1.5, 4), (room.max(120.0), 3)] {
            let lines = board.balance(words, Voice::NOTE, width - 4.0, most);
            if is_cut(&lines) {
                continue;
            }
            let label = Label::new(lines, Anchor::Middle, middle, 0.0);
            let half = label.width(board) / 2.0;
            let (left, right) = (
                self.frame.plot.left + half,
                (self.frame.plot.right - half).max(half),
            );
            let y = y - 6.0 - label.below(sizes);
            spots
                .extend([middle, x1 - half, x0 + half].map(|x| label.at(x.clamp(left.min(right), right), y)));
        }
        // Among many lines the words would hide ends that are no gaps.
        let found = if self.series.len() > NAMED {
            self.frame.board.place_free(spots)
        } else {
            self.frame.board.place(spots)
        };
        if found {
            return;
        }
        let sign = Label::line("…", Voice::NOTE, Anchor::Middle, middle, y - 6.0);
        self.frame.board.place([sign]);
        let words = wording::gap_reason(self.say, reason);
        let is_said = |entry: &Entry| entry.sign == Sign::Gap && entry.words == words;
        if !self.key.iter().any(is_said) {
            self.key.push(Entry {
                sign: Sign::Gap,
                words,
            });
        }
    }
}
