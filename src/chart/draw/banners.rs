use super::super::course::{Event, day_number};
use super::super::say::Say;
use super::super::wording;
use super::frame::Format;
use super::ink::Ink;
use super::label::{Anchor, Area, Board, Label, Voice};
use super::over_time::OverTime;

/// The label of an event over the data, and how far up its line goes.
pub(super) struct Banner<'c, 'd> {
    event: &'c Event<'d>,
    x: f64,
    label: Option<Label>,
    top: f64,
}

impl Banner<'_, '_> {
    /// How far down its label reaches.
    pub(super) fn bottom(&self, format: Format) -> Option<f64> {
        self.label
            .as_ref()
            .map(|label| label.y + label.below(format.sizes))
    }
}

impl OverTime<'_, '_> {
    /// Draws the dates at which the series broke. Their labels stand over the data.
    pub(super) fn draw_events(&mut self) {
        if self.banners.is_empty() {
            return;
        }
        let bottom = self.frame.plot.bottom;
        self.frame
            .canvas
            .borrow_mut()
            .open("breaks", &self.say.word("chart-breaks"));
        for banner in std::mem::take(&mut self.banners) {
            let title = wording::event(self.say, banner.event);
            let ends = ((banner.x, banner.top), (banner.x, bottom));
            self.frame
                .canvas
                .borrow_mut()
                .rule(ends.0, ends.1, Ink::EVENT, Some(title));
            self.frame.board.block(Area {
                left: banner.x - 2.0,
                top: self.frame.plot.top - 4.0,
                right: banner.x + 2.0,
                bottom,
            });
            banner
                .label
                .into_iter()
                .for_each(|label| self.frame.board.put(label));
        }
        self.frame.canvas.borrow_mut().close();
    }
}

/// Lays the labels of events in rows over the data, so that no label meets another, nor the line of another.
pub(super) fn banners<'c, 'd>(
    say: Say<'_>,
    board: &Board<'_>,
    (format, top, title_end): (Format, f64, f64),
    events: &[&'c Event<'d>],
    at: impl Fn(f64) -> f64,
) -> Vec<Banner<'c, 'd>> {
    const ROWS: usize = 4;
    let sizes = format.sizes;
    let widest = if format.is_narrow() {
        format.width * 0.55
    } else {
        format.width * 0.4
    };
    // For each row the stretches taken by labels; and for each event its row, its line and its label.
    let mut laid: Vec<(usize, f64, f64, f64)> = vec![(0, f64::NEG_INFINITY, 0.0, title_end)];
    let mut found: Vec<(usize, Label)> = Vec::new();
    let mut without: Vec<usize> = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let x = at(day_number(event.date));
        let lines = board.balance(&wording::event(say, event), Voice::EVENT, widest, 3);
        let label = Label::new(lines, Anchor::Start, x + 5.0, 0.0);
        let width = label.width(board);
        let (label, left) = if x + 5.0 + width <= format.width {
            (label, x + 5.0)
        } else {
            (label.at(x - 5.0, 0.0).anchored(Anchor::End), x - 5.0 - width)
        };
        let right = left + width;
        let free = |row: usize| {
            laid.iter().all(|(other, line, from, to)| {
                let apart = right + 6.0 < *from || *to + 6.0 < left;
                match row.cmp(other) {
                    std::cmp::Ordering::Equal => apart,
                    // Its line comes down through this row.
                    std::cmp::Ordering::Greater => *line < left - 2.0 || right + 2.0 < *line,
                    // This line goes down through its row.
                    std::cmp::Ordering::Less => x < *from - 2.0 || *to + 2.0 < x,
                }
            })
        };
        if let Some(row) = (0..ROWS).find(|row| left >= 0.0 && free(*row)) {
            laid.push((row, x, left, right));
            found.push((row, label));
        } else {
            found.push((ROWS, label));
            without.push(index);
        }
    }
    let mut tops = [top; ROWS + 1];
    for row in 0..ROWS {
        let heights = found
            .iter()
            .filter(|(other, _)| *other == row)
            .map(|(_, label)| label.height(sizes) + 4.0);
        // The title of the axis stands in the first row.
        let title = if row == 0 && title_end > 0.0 {
            sizes.leading(Voice::TICK)
        } else {
            0.0
        };
        let height = heights.fold(title, f64::max);
        if let (Some(start), Some(next)) = (tops.get(row).copied(), tops.get_mut(row + 1)) {
            *next = start + height;
        }
    }
    let bottom = tops.last().copied().unwrap_or(top);
    let events = events.iter().enumerate();
    let banners = events.zip(found).map(|((index, event), (row, label))| {
        let start = tops.get(row).copied().unwrap_or(bottom);
        let x = at(day_number(event.date));
        let label = (!without.contains(&index)).then(|| label.at(label.x, start + label.above(sizes)));
        Banner {
            event,
            x,
            top: if label.is_some() {
                start + 2.0
            } else {
                bottom + 2.0
            },
            label,
        }
    });
    banners.collect()
}
