use super::super::asked::{Asked, Standing};
use super::super::course::{after, day_number};
use super::super::wording;
use super::ink::Ink;
use super::key::{Entry, Sign};
use super::label::{Anchor, Area, Label, Voice, is_cut};
use super::mark::Mark;
use super::over_time::OverTime;
use super::values::coordinate;

/// How high a strip is of a range that fades.
pub(super) const STRIP: f64 = 6.0;

impl<'c, 'd> OverTime<'c, 'd> {
    /// Draws the ranges that are asked for, over the periods they are asked for. Where two targets are set for the same
    /// time only the first has its range filled.
    pub(super) fn draw_bands(&mut self) {
        let asked = self.asked();
        let mut filled: Vec<&Asked<'d>> = Vec::new();
        let open = |one: &&Asked<'d>| one.standing == Standing::Open && one.low() != one.high();
        if !asked.iter().any(&open) {
            return;
        }
        self.frame
            .canvas
            .borrow_mut()
            .open("targets", &self.say.word("chart-targets"));
        for one in asked.into_iter().filter(open) {
            let (from, to) = self.extent(one);
            let covered = filled.iter().any(|other| {
                let (other_from, other_to) = self.extent(other);
                other.reference != one.reference && other_from < to && from < other_to
            });
            if !covered {
                self.draw_band(one, (from, to));
                filled.push(one);
            }
        }
        self.frame.canvas.borrow_mut().close();
    }

    fn draw_band(&self, one: &Asked<'d>, (from, to): (f64, f64)) {
        let title = wording::asked_title(self.say, self.course, one);
        let (value, up) = match (one.low().map(coordinate), one.high().map(coordinate)) {
            (Some(low), Some(high)) => {
                return self
                    .frame
                    .draw(&Mark::bar((from, low), (to, high), Ink::BAND).titled(title));
            }
            (Some(low), None) => (low, -1.0),
            (None, Some(high)) => (high, 1.0),
            (None, None) => return,
        };
        let ((left, y), (right, _)) = (self.frame.at(from, value), self.frame.at(to, value));
        let edge = |step: f64| (y + up * STRIP * step).clamp(self.frame.plot.top, self.frame.plot.bottom);
        let strip = |step: f64| ((left, edge(step)), (right, edge(step + 1.0)));
        let mut canvas = self.frame.canvas.borrow_mut();
        canvas.open_titled(&title);
        canvas.fading([strip(0.0), strip(1.0), strip(2.0)]);
        canvas.close();
    }

    /// Draws the ends of the ranges, over bars and lines.
    pub(super) fn draw_bounds(&mut self) {
        let asked = self.asked();
        if asked.is_empty() {
            return;
        }
        self.frame
            .canvas
            .borrow_mut()
            .open("targets", &self.say.word("chart-targets"));
        for one in asked {
            let (from, to) = self.extent(one);
            let (low, high) = (one.low(), one.high());
            let title = wording::asked_title(self.say, self.course, one);
            let ink = if one.standing == Standing::Void {
                Ink::VOID
            } else {
                Ink::BOUND
            };
            for value in low.into_iter().chain(high.filter(|_| low != high)) {
                let value = coordinate(value);
                let mark = Mark::line(vec![(from, value), (to, value)], ink);
                // Where there is a band, it has the title.
                let banded = one.standing == Standing::Open && low != high;
                self.frame.draw(&if banded { mark } else { mark.titled(&title) });
                let ((left, y), (right, _)) = (self.frame.at(from, value), self.frame.at(to, value));
                self.frame.board.shun(Area {
                    left,
                    top: y - 1.5,
                    right,
                    bottom: y + 1.5,
                });
            }
        }
        self.frame.canvas.borrow_mut().close();
    }

    /// What is asked of the organizations drawn here; the same asked of several of them once.
    fn asked(&self) -> Vec<&'c Asked<'d>> {
        let course = self.course;
        let mut found: Vec<&'c Asked<'d>> = Vec::new();
        for one in &course.asked {
            let ours = self.series.iter().any(|series| one.is_for(series));
            let again = found.iter().any(|other| {
                other.reference == one.reference && other.days == one.days && other.bound == one.bound
            });
            if ours && !again {
                found.push(one);
            }
        }
        found
    }

    fn extent(&self, asked: &Asked<'_>) -> (f64, f64) {
        match asked.days {
            Some((first, last)) => (
                day_number(first).max(self.time.from),
                day_number(after(last)).min(self.time.to),
            ),
            None => (self.time.from, self.time.to),
        }
    }

    /// Says beside each band what it is; in the key, where there is no room.
    pub(super) fn label_asked(&mut self) {
        let course = self.course;
        let ours = |asked: &&Asked<'d>| self.series.iter().any(|series| asked.is_for(series));
        let all: Vec<&Asked<'d>> = course.asked.iter().filter(ours).collect();
        let mut named: Vec<&Asked<'d>> = Vec::new();
        for asked in &all {
            let same = |other: &&&Asked<'d>| other.reference == asked.reference;
            let again = |other: &Asked<'d>| other.reference == asked.reference && other.bound == asked.bound;
            if named.iter().any(|other| again(other)) {
                continue;
            }
            let full = !named.iter().any(|other| same(&other));
            let stretches: Vec<&&Asked<'d>> = all.iter().filter(|other| again(other)).collect();
            let placed = self.place_asked(asked, full, &stretches);
            if !placed {
                let sign = if asked.low() == asked.high() {
                    Sign::Bound
                } else {
                    Sign::Band
                };
                self.key.push(Entry {
                    sign,
                    words: wording::asked_title(self.say, course, asked),
                });
            }
            named.push(asked);
        }
        for asked in all.iter().filter(|asked| asked.standing == Standing::Void) {
            self.label_void(asked);
        }
    }

    fn place_asked(&mut self, asked: &Asked<'d>, full: bool, stretches: &[&&Asked<'d>]) -> bool {
        let sizes = self.frame.format.sizes;
        let words = wording::asked_label(self.say, self.course, asked);
        let mut spots = Vec::new();
        for stretch in stretches {
            let (from, to) = self.extent(stretch);
            let (x0, x1) = (self.frame.at(from, 0.0).0, self.frame.at(to, 0.0).0);
            let width = if full {
                (x1 - x0 - 10.0).max(165.0)
            } else {
                x1 - x0 - 4.0
            };
            let board = &self.frame.board;
            let mut lines = board.wrap(&words.value, Voice::ASKED, width, if full { 2 } else { 1 });
            if full {
                lines.extend(board.wrap(&words.note, Voice::ASKED_NOTE, width, 2));
            }
            if is_cut(&lines) {
                continue;
            }
            let label = Label::new(lines, Anchor::Start, 0.0, 0.0);
            let (above, below) = (label.above(sizes), label.below(sizes));
            let (low, high) = (asked.low().map(coordinate), asked.high().map(coordinate));
            let upper = self.frame.at(from, high.or(low).unwrap_or(self.values.high)).1;
            let lower = self.frame.at(from, low.or(high).unwrap_or(self.values.low)).1;
            let middle = f64::midpoint(x0, x1);
            let columns = [
                (Anchor::Start, x0 + 6.0),
                (Anchor::Middle, middle),
                (Anchor::End, x1 - 6.0),
            ];
            let open = low.is_none() || high.is_none();
            let mut rows = Vec::new();
            let inside = !open && label.width(&self.frame.board) <= x1 - x0 - 8.0;
            if inside && lower - upper >= above + below + 4.0 {
                rows.push(f64::midpoint(upper, lower) + (above - below) / 2.0);
            }
            // Over the range, or over the one end it has; then under that.
            rows.push(upper - 4.0 - below);
            rows.push(lower + 4.0 + above);
            for y in rows {
                for (anchor, x) in columns {
                    spots.push(label.at(x, y).anchored(anchor));
                }
            }
        }
        self.frame.board.place_free(spots)
    }

    /// Says inside the band why it cannot be judged there; in the key, where there is no room.
    fn label_void(&mut self, asked: &Asked<'d>) {
        let sizes = self.frame.format.sizes;
        let words = self.say.word("chart-void");
        let long = wording::void(self.say, asked);
        let (from, to) = self.extent(asked);
        let (x0, x1) = (self.frame.at(from, 0.0).0, self.frame.at(to, 0.0).0);
        let upper = self
            .frame
            .at(
                from,
                asked.high().or(asked.low()).map_or(self.values.high, coordinate),
            )
            .1;
        let lower = self
            .frame
            .at(
                from,
                asked.low().or(asked.high()).map_or(self.values.low, coordinate),
            )
            .1;
        let mut spots = Vec::new();
        for (text, most) in [(&long, 2), (&words, 2)] {
            let lines = self
                .frame
                .board
                .balance(text, Voice::ASKED_NOTE, x1 - x0 - 10.0, most);
            if is_cut(&lines) {
                continue;
            }
            let label = Label::new(lines, Anchor::Middle, f64::midpoint(x0, x1), 0.0);
            let (above, below) = (label.above(sizes), label.below(sizes));
            let rows = [
                f64::midpoint(upper, lower) + (above - below) / 2.0,
                lower + 4.0 + above,
                upper - 4.0 - below,
            ];
            for y in rows {
                spots.push(label.at(label.x, y));
                spots.push(label.at(x1 - 6.0, y).anchored(Anchor::End));
                spots.push(label.at(x0 + 6.0, y).anchored(Anchor::Start));
            }
        }
        let again = self.key.iter().any(|entry| entry.sign == Sign::Void);
        if !self.frame.board.place(spots) && !again {
            self.key.push(Entry {
                sign: Sign::Void,
                words: long,
            });
        }
    }
}
