use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::ink::{Ink, series_color};
use super::label::Board;
use super::mark::Marker;
use super::svg::{Svg, Tag};

/// How many units of the backend a pixel has: plotters places everything on whole units.
pub(super) const UNITS: f64 = 10.0;

/// A drawing backend of plotters that writes SVG with meaning: what is drawn next can be given a class and a title, and
/// shapes can be put in groups with names. A shape that was given none has the colour that plotters hands over.
///
/// It counts in tenths of a pixel ([`UNITS`]).
#[derive(Debug)]
pub(super) struct Canvas {
    svg: Svg,
    size: (u32, u32),
    /// What the hatching is called in the document.
    hatching: String,
    next: Option<(Ink, Option<String>)>,
}

impl Canvas {
    /// A canvas of this size in pixels, whose ids begin with `prefix`.
    pub(super) fn new(prefix: &str, (width, height): (f64, f64)) -> Self {
        Self {
            svg: Svg::default(),
            size: (units(width), units(height)),
            hatching: format!("{prefix}-hatch"),
            next: None,
        }
    }

    /// Says what the next shape is.
    pub(super) fn hold(&mut self, ink: Ink, title: Option<String>) {
        self.next = Some((ink, title));
    }

    /// Begins a group with a name for those who do not see it.
    pub(super) fn open(&mut self, class: &str, name: &str) {
        let tag = self.svg.tag("g").text("class", class).text("role", "group");
        tag.text("aria-label", name).start();
    }

    /// Begins a group of one series: number `index` in its colour.
    pub(super) fn open_series(&mut self, index: usize, name: &str) {
        let (class, color) = series_color(index);
        let tag = self.svg.tag("g").text("class", class).text("color", color);
        tag.text("role", "group").text("aria-label", name).start();
    }

    /// The marker of a series, before its name.
    pub(super) fn sign(&mut self, series: usize, at: (f64, f64), marker: Marker) {
        self.open_sign(series);
        match marker {
            Marker::Circle => self.circle(at, 4.0, Ink::DOT),
            other => self.polygon(at, &other.corners(4.0), Ink::DOT, None),
        }
        self.svg.end("g");
    }

    /// Begins a group in the colour of series number `index` that says nothing by itself.
    pub(super) fn open_sign(&mut self, index: usize) {
        let (class, color) = series_color(index);
        let tag = self.svg.tag("g").text("class", class).text("color", color);
        tag.text("aria-hidden", "true").start();
    }

    /// Begins the group that explains signs, in the colour of the first series.
    pub(super) fn open_key(&mut self) {
        let (_, color) = series_color(0);
        self.svg
            .tag("g")
            .text("class", "key s0")
            .text("color", color)
            .text("aria-hidden", "true")
            .start();
    }

    /// Begins a group of shapes that are one thing, with a title for who points at any of them.
    pub(super) fn open_titled(&mut self, title: &str) {
        self.svg.tag("g").start();
        self.svg.leaf("title", title);
    }

    /// Begins the group of the lines behind the data.
    pub(super) fn open_grid(&mut self) {
        let tag = self
            .svg
            .tag("g")
            .fixed(&[("class", "grid"), ("stroke", "#dfe3e8")]);
        tag.text("aria-hidden", "true").start();
    }

    /// Begins a group that says nothing by itself.
    pub(super) fn open_silent(&mut self, class: &str) {
        self.svg
            .tag("g")
            .text("class", class)
            .text("aria-hidden", "true")
            .start();
    }

    /// Ends the group begun last.
    pub(super) fn close(&mut self) {
        self.svg.end("g");
    }

    /// A line from one pixel to another.
    pub(super) fn rule(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, title: Option<String>) {
        self.hold(ink, title);
        let ((x1, y1), (x2, y2)) = (from, to);
        self.shape("line", None::<(&BackendColor, Paint)>, |tag| {
            tag.number("x1", x1)
                .number("y1", y1)
                .number("x2", x2)
                .number("y2", y2)
        });
    }

    /// A rectangle between two pixels.
    pub(super) fn rectangle(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, title: Option<String>) {
        self.hold(ink, title);
        self.shape("rect", None::<(&BackendColor, Paint)>, |tag| {
            tag.number("x", from.0.min(to.0))
                .number("y", from.1.min(to.1))
                .number("width", (to.0 - from.0).abs())
                .number("height", (to.1 - from.1).abs())
        });
    }

    /// A range that has an end at one side only: strips along that end, each paler than the one before.
    pub(super) fn fading(&mut self, strips: [((f64, f64), (f64, f64)); 3]) {
        for (ink, (from, to)) in Ink::FADING.into_iter().zip(strips) {
            self.rectangle(from, to, ink, None);
        }
    }

    /// A circle round a pixel.
    pub(super) fn circle(&mut self, (x, y): (f64, f64), radius: f64, ink: Ink) {
        self.hold(ink, None);
        self.shape("circle", None::<(&BackendColor, Paint)>, |tag| {
            tag.number("cx", x).number("cy", y).number("r", radius)
        });
    }

    /// A shape with these corners round a pixel.
    pub(super) fn polygon(
        &mut self,
        (x, y): (f64, f64),
        corners: &[(f64, f64)],
        ink: Ink,
        title: Option<String>,
    ) {
        self.hold(ink, title);
        let corners = corners.iter().map(|(right, down)| (' ', x + right, y + down));
        self.shape("polygon", None::<(&BackendColor, Paint)>, |tag| {
            tag.path("points", corners)
        });
    }

    /// Parts of an axis: lines of one length down from these pixels.
    pub(super) fn ticks(&mut self, tops: impl IntoIterator<Item = (f64, f64)>, length: f64) {
        let steps = tops
            .into_iter()
            .flat_map(|(x, y)| [('M', x, y), ('L', x, y + length)]);
        let tag = self
            .svg
            .tag("path")
            .text("class", Ink::AXIS.class)
            .fixed(Ink::AXIS.attributes);
        tag.path("d", steps).empty();
    }

    /// Writes the labels of a board.
    pub(super) fn labels(&mut self, board: &Board<'_>) {
        board.write(&mut self.svg);
    }

    /// Defines the hatching, in the colour of the group it stands in.
    pub(super) fn define_hatching(&mut self) {
        let id = self.hatching.clone();
        let svg = &mut self.svg;
        let tag = svg
            .tag("pattern")
            .text("id", &id)
            .number("width", 6.0)
            .number("height", 6.0);
        tag.fixed(&[
            ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"),
        ])
        .start();
        svg.tag("rect")
            .fixed(&[
                ("class", "paper"),
                ("width", "6"),
                ("height", "6"),
                ("fill", "#fff"),
            ])
            .empty();
        svg.tag("rect")
            .fixed(&[("width", "2.5"), ("height", "6"), ("fill", "currentColor")])
            .empty();
        svg.end("pattern");
    }

    /// What was drawn.
    pub(super) fn take_svg(&mut self) -> Svg {
        std::mem::take(&mut self.svg)
    }

    /// Writes one shape: in the ink held, else in the style that plotters hands over.
    fn shape<S: BackendStyle>(
        &mut self,
        name: &'static str,
        style: Option<(&S, Paint)>,
        place: impl FnOnce(Tag<'_>) -> Tag<'_>,
    ) {
        let Self {
            svg, hatching, next, ..
        } = self;
        let (ink, title) = next.take().unzip();
        let mut tag = place(svg.tag(name));
        match (ink, style) {
            (Some(ink), _) => {
                if !ink.class.is_empty() {
                    tag = tag.text("class", ink.class).fixed(ink.attributes);
                }
                if ink.hatched {
                    tag = tag.text("fill", &format!("url(#{hatching})"));
                }
            }
            (None, Some((style, Paint::Fill))) => tag = tag.text("fill", &css(style.color())),
            (None, Some((style, Paint::Stroke))) => {
                tag = tag
                    .fixed(&[("fill", "none")])
                    .text("stroke", &css(style.color()))
                    .number("stroke-width", f64::from(style.stroke_width()) / UNITS);
            }
            (None, None) => {}
        }
        match title.flatten() {
            Some(title) => {
                tag.start();
                svg.leaf("title", &title);
                svg.end(name);
            }
            None => tag.empty(),
        }
    }
}

/// Which part of a shape a colour of plotters is for.
#[derive(Clone, Copy, Debug)]
enum Paint {
    Fill,
    Stroke,
}

impl Paint {
    fn new(fill: bool) -> Self {
        if fill { Self::Fill } else { Self::Stroke }
    }
}

fn css(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn units(pixels: f64) -> u32 {
    // Drawings are some hundreds of pixels wide and high.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to what fits"
    )]
    let whole = (pixels * UNITS).round().clamp(0.0, 1e6) as u32;
    whole
}

/// A coordinate of the backend in pixels.
pub(super) fn pixels((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x) / UNITS, f64::from(y) / UNITS)
}

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        at: BackendCoord,
        color: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let ((x1, y1), (x2, y2)) = (pixels(from), pixels(to));
        self.shape("line", Some((style, Paint::Stroke)), |tag| {
            tag.number("x1", x1)
                .number("y1", y1)
                .number("x2", x2)
                .number("y2", y2)
        });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let ((left, top), (right, bottom)) = (pixels(upper_left), pixels(bottom_right));
        self.shape("rect", Some((style, Paint::new(fill))), |tag| {
            tag.number("x", left)
                .number("y", top)
                .number("width", right - left)
                .number("height", bottom - top)
        });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points: Vec<(f64, f64)> = path.into_iter().map(pixels).collect();
        if let [(x1, y1), (x2, y2)] = *points.as_slice() {
            self.shape("line", Some((style, Paint::Stroke)), |tag| {
                tag.number("x1", x1)
                    .number("y1", y1)
                    .number("x2", x2)
                    .number("y2", y2)
            });
            return Ok(());
        }
        let steps = points.into_iter().enumerate();
        self.shape("path", Some((style, Paint::Stroke)), |tag| {
            tag.path(
                "d",
                steps.map(|(index, (x, y))| (if index == 0 { 'M' } else { 'L' }, x, y)),
            )
        });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (x, y) = pixels(center);
        self.shape("circle", Some((style, Paint::new(fill))), |tag| {
            tag.number("cx", x)
                .number("cy", y)
                .number("r", f64::from(radius) / UNITS)
        });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let corners: Vec<(f64, f64)> = corners.into_iter().map(pixels).collect();
        self.shape("polygon", Some((style, Paint::Fill)), |tag| {
            tag.path("points", corners.into_iter().map(|(x, y)| (' ', x, y)))
        });
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (x, y) = pixels(at);
        let size = style.size() / UNITS;
        let anchor = style.anchor();
        let from = match anchor.h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "middle",
        };
        let down = match anchor.v_pos {
            VPos::Top => 0.97,
            VPos::Center => 0.36,
            VPos::Bottom => -0.25,
        };
        let tag = self.svg.tag("text").number("x", x).number("y", y + size * down);
        tag.text("text-anchor", from)
            .number("font-size", size)
            .text("fill", &css(style.color()))
            .start();
        self.svg.write(text);
        self.svg.end("text");
        Ok(())
    }
}
