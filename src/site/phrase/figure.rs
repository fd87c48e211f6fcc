use rust_decimal::Decimal;

use crate::derive::{Change, Gap, GapReason, How, Known, Reading};
use crate::locale::Message;
use crate::model::{Cell, DID_NOT_OCCUR, FigureRef, Measure, NO_INFORMATION, NumberStyle, Status, StockDate};
use crate::site::context::{Mark, Value};
use crate::site::view::View;

impl Value {
    /// The symbol for a number that is not there, and why.
    pub(in crate::site) fn nothing(reason: String) -> Self {
        Self {
            text: NO_INFORMATION.to_owned(),
            unit: None,
            machine: None,
            reason: Some(reason),
            status: None,
            remark: None,
            href: None,
            quiet: false,
        }
    }
}

impl View<'_> {
    /// A figure, with the way to its own place.
    pub(in crate::site) fn value(&self, figure: &FigureRef, reading: &Reading) -> Value {
        let style = self.style(&figure.measure.indicator);
        let mut value = self.reading(&style, reading);
        value.href = self.figure(figure);
        value
    }

    /// What is known of a figure.
    pub(in crate::site) fn reading(&self, style: &NumberStyle, reading: &Reading) -> Value {
        match reading {
            Reading::Known(known) => self.known(style, known),
            Reading::DidNotOccur(known) => Value {
                text: DID_NOT_OCCUR.to_owned(),
                unit: None,
                machine: Some("0".to_owned()),
                reason: Some(self.say("figure-did-not-occur")),
                status: self.status_mark(known.status),
                remark: None,
                href: None,
                quiet: false,
            },
            Reading::Missing(gap) => Value::nothing(self.gap(gap)),
        }
    }

    /// A number.
    pub(in crate::site) fn known(&self, style: &NumberStyle, known: &Known) -> Value {
        let text = style.number(known.magnitude.value, known.written, self.words);
        Value {
            unit: style
                .unit_of(&text, self.words)
                .filter(|_| !style.is_percent())
                .map(str::to_owned),
            text,
            machine: Some(known.magnitude.value.to_string()),
            reason: None,
            status: self.status_mark(known.status),
            remark: self.remark(known),
            href: None,
            quiet: false,
        }
    }

    /// Why there is no number.
    pub(in crate::site) fn gap(&self, gap: &Gap) -> String {
        self.gap_reason(gap.reason)
    }

    /// Why there is no number.
    pub(in crate::site) fn gap_reason(&self, reason: GapReason) -> String {
        self.say(reason.message_id())
    }

    /// What is to be said of a number that a source does not give just so. Of one that was worked out from rounded
    /// numbers, that it was worked out says more than the ends it lies between.
    fn remark(&self, known: &Known) -> Option<String> {
        let rounded = || {
            let numbers = self.words.numbers();
            let message = Message::new("figure-rounded")
                .with("low", numbers.as_written(known.magnitude.low.normalize()))
                .with("high", numbers.as_written(known.magnitude.high.normalize()));
            self.words_of(&message)
        };
        self.how(known.how)
            .or_else(|| (!known.magnitude.is_exact()).then(rounded))
    }

    /// How a number was come by. `None` where a source gives it.
    pub(in crate::site) fn how(&self, how: How) -> Option<String> {
        let id = match how {
            How::Reported => return None,
            How::SumOfCategories => "figure-how-sum-of-categories",
            How::Remainder => "figure-how-remainder",
            How::SumOfPeriods => "figure-how-sum-of-periods",
            How::Derived => "figure-how-derived",
            How::ShareOfTotal => "figure-how-share-of-total",
            How::SumOfOrganizations => "figure-how-sum-of-organizations",
        };
        Some(self.say(id))
    }

    /// The mark of a figure that is not final.
    pub(in crate::site) fn status_mark(&self, status: Option<Status>) -> Option<Mark> {
        match status {
            Some(it @ (Status::Estimate | Status::Preliminary)) => {
                Some(self.mark(it.name(), it.message_id()))
            }
            Some(Status::Official) | None => None,
        }
    }

    /// A word with a stable name.
    pub(in crate::site) fn mark(&self, name: &'static str, message: &'static str) -> Mark {
        Mark {
            name,
            word: self.say(message),
        }
    }

    /// A status as a word. What no source states is said to be so.
    pub(in crate::site) fn status(&self, status: Option<Status>) -> String {
        self.say(status.map_or("figure-status-none", Status::message_id))
    }

    /// At which date a stock was counted. `None` for anything else.
    pub(in crate::site) fn stock_date(&self, date: Option<StockDate>) -> Option<String> {
        match date? {
            StockDate::At(day) => {
                Some(self.words_of(&Message::new("figure-date-at").with("date", self.words.date(day))))
            }
            StockDate::Unknown => Some(self.say("figure-date-unknown")),
        }
    }

    /// How a figure moved: the difference, and in per cent where that says something.
    pub(in crate::site) fn change(&self, style: &NumberStyle, change: &Change) -> (String, Option<String>) {
        let difference = style.difference(change.difference.value, self.words);
        let percent = change
            .percent
            .map(|percent| self.words.numbers().signed(percent.value, 1) + "%");
        (difference, percent)
    }

    /// What a measure is called: "Đảng viên mới kết nạp: Nữ".
    pub(in crate::site) fn measure_name(&self, measure: &Measure) -> String {
        self.dataset().measure_name(measure, self.words)
    }

    /// What a cell is called: "Nữ; Có trình độ đại học". Categories added up are a list: "Học sinh và Sinh viên".
    pub(in crate::site) fn cell_name(&self, cell: &Cell) -> String {
        self.dataset().cell_name(cell, self.words)
    }

    /// A figure in words: "Đảng viên mới kết nạp, năm 2024".
    pub(in crate::site) fn figure_name(&self, figure: &FigureRef) -> String {
        self.dataset().figure_name(figure, self.words)
    }

    /// A number of per cent, rounded to one decimal.
    pub(in crate::site) fn percent(&self, value: Decimal) -> String {
        self.words.numbers().percent(value, 1)
    }
}
