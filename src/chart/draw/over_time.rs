use super::super::Context;
use super::super::course::{Course, Event, Series};
use super::super::fonts::Fonts;
use super::super::say::Say;
use super::banners::{Banner, banners};
use super::canvas::Canvas;
use super::frame::{Format, Frame, left_margin};
use super::key::Entry;
use super::label::{Anchor, Area, Board, Label, Voice};
use super::svg::Svg;
use super::time::TimeAxis;
use super::values::ValueAxis;

/// What all drawings over time have: axes, what is asked, what is not known, what broke the series.
pub(super) struct OverTime<'c, 'd> {
    pub(super) say: Say<'d>,
    pub(super) course: &'c Course<'d>,
    /// The series that are drawn here.
    pub(super) series: Vec<&'c Series<'d>>,
    pub(super) time: TimeAxis,
    pub(super) values: ValueAxis,
    pub(super) frame: Frame<'d>,
    pub(super) key: Vec<Entry>,
    /// Where the lines of events begin, and their labels.
    pub(super) banners: Vec<Banner<'c, 'd>>,
}

/// What is drawn and how large.
pub(super) struct Sheet<'c, 'd> {
    pub(super) context: &'c Context<'d>,
    pub(super) course: &'c Course<'d>,
    pub(super) series: Vec<&'c Series<'d>>,
    pub(super) values: ValueAxis,
    pub(super) format: Format,
    pub(super) prefix: String,
    /// How much is kept free at the right.
    pub(super) right: f64,
    /// A heading over the drawing, where there are several.
    pub(super) heading: Option<String>,
}

impl<'c, 'd> OverTime<'c, 'd> {
    /// Lays the drawing out and draws the axes.
    pub(super) fn new(sheet: Sheet<'c, 'd>) -> Self {
        let Sheet {
            context,
            course,
            series,
            values,
            format,
            prefix,
            right,
            heading,
        } = sheet;
        let say = context.say();
        let fonts: &'d Fonts = context.fonts;
        let time = TimeAxis::new(say, course.span, course.step);
        let limits = Area {
            left: 0.0,
            top: 0.0,
            right: format.width,
            bottom: f64::INFINITY,
        };
        let mut board = Board::new(fonts, format.sizes, limits);
        let left = left_margin(&board, format, &values);
        let plot_right = format.width - right.max(2.0);
        let mut top = 0.0;
        if let Some(heading) = heading {
            let lines = board.wrap(&heading, Voice::VALUE, format.width, 2);
            let label = Label::new(lines, Anchor::Start, 0.0, format.sizes.normal);
            top = label.y + label.below(format.sizes) + 4.0;
            board.put(label);
        }
        let title_lines = board.wrap(&values.title, Voice::TICK, format.width * 0.5, 1);
        let title = Label::new(title_lines, Anchor::Start, 0.0, top + format.sizes.small);
        let title_end = title.width(&board);
        let at = |day: f64| left + (day - time.from) / (time.to - time.from) * (plot_right - left);
        let ours = |event: &&Event<'d>| {
            series
                .iter()
                .any(|one| one.organization.id == event.organization.id)
        };
        let events: Vec<&Event<'d>> = course.events.iter().filter(ours).collect();
        let banners = banners(say, &board, (format, top, title_end), &events, at);
        if !values.title.is_empty() {
            board.put(title);
        }
        let heads = banners.iter().filter_map(|banner| banner.bottom(format));
        let head = heads.fold(top, f64::max);
        let head = if values.title.is_empty() {
            head
        } else {
            head.max(top + format.sizes.small * 1.3)
        };
        let plot_top = (head + 8.0).ceil();
        let plot = Area {
            left,
            top: plot_top,
            right: plot_right,
            bottom: plot_top + format.plot_height,
        };
        let canvas = Canvas::new(&prefix, (format.width, plot.bottom + 1000.0));
        let frame = Frame::new(canvas, board, format, (&time, &values), plot);
        Self {
            say,
            course,
            series,
            time,
            values,
            frame,
            key: Vec::new(),
            banners,
        }
    }

    /// Writes the key and the labels. Returns the drawing and its height.
    pub(super) fn finish(self) -> (Svg, f64) {
        let Self {
            frame,
            key: entries,
            time,
            values,
            ..
        } = self;
        frame.finish((&time, &values), &entries)
    }
}
