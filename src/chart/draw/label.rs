use super::super::fonts::{Fonts, Weight};
use super::svg::Svg;

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    fn meets(self, other: Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(self, other: Area) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}

/// Which point of a label its `x` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a line of a label is set: its class, its size against the drawing's, its weight and its colour where no style
/// sheet gives another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Voice {
    class: &'static str,
    small: bool,
    weight: Weight,
    fill: &'static str,
    /// It stands on a shape of its own, so that nothing has to keep lines off it.
    on_shape: bool,
}

impl Voice {
    /// A value.
    pub(super) const VALUE: Self = Self::new("value", false, Weight::Semibold, "#1b2733");
    /// A name or a plain word.
    pub(super) const NAME: Self = Self::new("name", false, Weight::Regular, "#1b2733");
    /// What explains a value.
    pub(super) const NOTE: Self = Self::new("note", true, Weight::Regular, "#55606b");
    /// What stands at an axis.
    pub(super) const TICK: Self = Self::new("tick", true, Weight::Regular, "#55606b");
    /// What is asked.
    pub(super) const ASKED: Self = Self::new("asked", false, Weight::Semibold, "#7d4a00");
    /// What explains that.
    pub(super) const ASKED_NOTE: Self = Self::new("asked", true, Weight::Regular, "#7d4a00");
    /// A break or an end.
    pub(super) const EVENT: Self = Self::new("event", true, Weight::Regular, "#1b2733");

    const ON_DARK: Self = Self::on_shape("on-dark", "#fff");
    const ON_BRIGHT: Self = Self::on_shape("on-bright", "#15202b");
    const ON_PALE: Self = Self::on_shape("on-pale", "#15202b");
    const ON_DEEP: Self = Self::on_shape("on-deep", "#fff");

    /// A value on a part in the colour of series number `index`: in ink or in white, whichever can be read there.
    pub(super) fn on_series(index: usize) -> Self {
        if matches!(index, 0 | 2 | 4) {
            Self::ON_DARK
        } else {
            Self::ON_BRIGHT
        }
    }

    /// A value in a cell of class number `class`.
    pub(super) fn on_heat(class: usize) -> Self {
        match class {
            0 | 1 => Self::ON_PALE,
            2 | 3 => Self::ON_BRIGHT,
            _ => Self::ON_DEEP,
        }
    }

    const fn new(class: &'static str, small: bool, weight: Weight, fill: &'static str) -> Self {
        Self {
            class,
            small,
            weight,
            fill,
            on_shape: false,
        }
    }

    const fn on_shape(class: &'static str, fill: &'static str) -> Self {
        Self {
            on_shape: true,
            ..Self::new(class, true, Weight::Regular, fill)
        }
    }
}

/// The two sizes of text in a drawing, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    pub(super) normal: f64,
    pub(super) small: f64,
}

impl Sizes {
    pub(super) fn of(self, voice: Voice) -> f64 {
        if voice.small { self.small } else { self.normal }
    }

    /// From one baseline to the next.
    pub(super) fn leading(self, voice: Voice) -> f64 {
        (self.of(voice) * 1.3).round()
    }
}

/// How far the letters of the fonts reach above the baseline and below it, against their size: `Ể` and `ự`.
const ASCENT: f64 = 0.97;
const DESCENT: f64 = 0.25;

/// Lines of text below each other, at a place.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub(super) lines: Vec<(String, Voice)>,
    pub(super) anchor: Anchor,
    pub(super) x: f64,
    /// The baseline of the first line.
    pub(super) y: f64,
}

impl Label {
    pub(super) fn new(lines: Vec<(String, Voice)>, anchor: Anchor, x: f64, y: f64) -> Self {
        Self { lines, anchor, x, y }
    }

    pub(super) fn line(text: impl Into<String>, voice: Voice, anchor: Anchor, x: f64, y: f64) -> Self {
        Self::new(vec![(text.into(), voice)], anchor, x, y)
    }

    /// The same elsewhere.
    pub(super) fn at(&self, x: f64, y: f64) -> Self {
        Self { x, y, ..self.clone() }
    }

    pub(super) fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub(super) fn width(&self, board: &Board<'_>) -> f64 {
        let widths = self.lines.iter().map(|(text, voice)| board.width(text, *voice));
        widths.fold(0.0, f64::max)
    }

    /// From the top of the first line to the bottom of the last.
    pub(super) fn height(&self, sizes: Sizes) -> f64 {
        self.below(sizes) + self.above(sizes)
    }

    /// From the first baseline up to the top.
    pub(super) fn above(&self, sizes: Sizes) -> f64 {
        self.lines
            .first()
            .map_or(0.0, |(_, voice)| sizes.of(*voice) * ASCENT)
    }

    /// From the first baseline down to the bottom.
    pub(super) fn below(&self, sizes: Sizes) -> f64 {
        let steps: f64 = self
            .lines
            .iter()
            .skip(1)
            .map(|(_, voice)| sizes.leading(*voice))
            .sum();
        steps
            + self
                .lines
                .last()
                .map_or(0.0, |(_, voice)| sizes.of(*voice) * DESCENT)
    }

    fn area(&self, board: &Board<'_>) -> Area {
        let width = self.width(board);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area {
            left,
            top: self.y - self.above(board.sizes),
            right: left + width,
            bottom: self.y + self.below(board.sizes),
        }
    }
}

/// Whether a text did not fit into these lines.
pub(super) fn is_cut(lines: &[(String, Voice)]) -> bool {
    lines.iter().any(|(line, _)| line.ends_with('…'))
}

/// Where labels are put so that no two meet and none leaves the drawing.
#[derive(Debug)]
pub(super) struct Board<'f> {
    fonts: &'f Fonts,
    pub(super) sizes: Sizes,
    limits: Area,
    /// What no label may meet.
    taken: Vec<Area>,
    /// What labels keep away from where they can.
    shunned: Vec<Area>,
    placed: Vec<Label>,
}

impl<'f> Board<'f> {
    pub(super) fn new(fonts: &'f Fonts, sizes: Sizes, limits: Area) -> Self {
        Self {
            fonts,
            sizes,
            limits,
            taken: Vec::new(),
            shunned: Vec::new(),
            placed: Vec::new(),
        }
    }

    /// How wide a text is set.
    pub(super) fn width(&self, text: &str, voice: Voice) -> f64 {
        self.fonts.width(text, self.sizes.of(voice), voice.weight)
    }

    /// The text in lines of at most this width, at most so many; the last ends in `…` where there is more.
    pub(super) fn wrap(&self, text: &str, voice: Voice, width: f64, most: usize) -> Vec<(String, Voice)> {
        let lines = self
            .fonts
            .wrap(text, self.sizes.of(voice), voice.weight, width, most);
        lines.into_iter().map(|line| (line, voice)).collect()
    }

    /// The same in lines that are as even as they can be: no word is left alone in the last.
    pub(super) fn balance(&self, text: &str, voice: Voice, width: f64, most: usize) -> Vec<(String, Voice)> {
        let widest = self.wrap(text, voice, width, most);
        if widest.len() < 2 || is_cut(&widest) {
            return widest;
        }
        let (mut narrow, mut wide) = (width / 2.0, width);
        while wide - narrow > 1.0 {
            let middle = f64::midpoint(narrow, wide);
            let lines = self.wrap(text, voice, middle, widest.len());
            if is_cut(&lines) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        self.wrap(text, voice, wide, widest.len())
    }

    /// Keeps labels away from something drawn there.
    pub(super) fn block(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Keeps labels away from something drawn there, unless there is no other place for them.
    pub(super) fn shun(&mut self, area: Area) {
        self.shunned.push(area);
    }

    /// Puts a label where it fits: on the one of these spots where it is written over least, the first of several such.
    /// Returns whether there was one.
    pub(super) fn place(&mut self, spots: impl IntoIterator<Item = Label>) -> bool {
        let mut best: Option<(usize, Label)> = None;
        for label in spots {
            let Some(met) = self.met(&label) else { continue };
            if best.as_ref().is_none_or(|(least, _)| met < *least) {
                best = Some((met, label));
            }
            if met == 0 {
                break;
            }
        }
        let found = best.is_some();
        if let Some((_, label)) = best {
            self.put(label);
        }
        found
    }

    /// Puts a label on the first of these spots where it meets nothing at all. Returns whether there was one.
    pub(super) fn place_free(&mut self, spots: impl IntoIterator<Item = Label>) -> bool {
        let free = spots.into_iter().find(|label| self.met(label) == Some(0));
        let found = free.is_some();
        if let Some(label) = free {
            self.put(label);
        }
        found
    }

    /// How many of the things that labels keep away from a label would be written over. `None` where it cannot stand.
    fn met(&self, label: &Label) -> Option<usize> {
        let area = label.area(self);
        if !self.limits.holds(area) || self.taken.iter().any(|taken| taken.meets(area)) {
            return None;
        }
        Some(self.shunned.iter().filter(|shunned| shunned.meets(area)).count())
    }

    /// Puts a label for which there is room by the way the drawing is laid out.
    pub(super) fn put(&mut self, label: Label) {
        let area = label.area(self);
        // Two labels side by side are to be told apart: a space between them.
        let air = self.sizes.small * 0.3;
        self.taken.push(Area {
            left: area.left - air,
            right: area.right + air,
            ..area
        });
        self.placed.push(label);
    }

    /// Writes the labels, those of one voice together, so that what they share is written once.
    pub(super) fn write(&self, svg: &mut Svg) {
        if self.placed.is_empty() {
            return;
        }
        // The stroke lies behind the letters, so that they can be read across a line.
        svg.tag("g")
            .text("class", "labels")
            .fixed(&[
                ("stroke", "#fff"),
                ("stroke-width", "3"),
                ("stroke-linejoin", "round"),
            ])
            .fixed(&[("paint-order", "stroke")])
            .start();
        let mut voices: Vec<Voice> = Vec::new();
        for (_, voice) in self.placed.iter().flat_map(|label| &label.lines) {
            if !voices.contains(voice) {
                voices.push(*voice);
            }
        }
        for voice in voices {
            let mut tag = svg.tag("g").text("class", voice.class).text("fill", voice.fill);
            tag = tag.number("font-size", self.sizes.of(voice));
            if voice.on_shape {
                tag = tag.text("stroke", "none");
            }
            if voice.weight != Weight::Regular {
                tag = tag.number("font-weight", f64::from(voice.weight.number()));
            }
            tag.start();
            for label in &self.placed {
                self.write_lines(svg, label, voice);
            }
            svg.end("g");
        }
        svg.end("g");
    }

    /// The lines of a label that are of this voice.
    fn write_lines(&self, svg: &mut Svg, label: &Label, voice: Voice) {
        let mut y = label.y;
        for (index, (text, own)) in label.lines.iter().enumerate() {
            if index > 0 {
                y += self.sizes.leading(*own);
            }
            if *own != voice {
                continue;
            }
            let mut tag = svg.tag("text").number("x", label.x).number("y", y);
            match label.anchor {
                Anchor::Start => {}
                Anchor::Middle => tag = tag.text("text-anchor", "middle"),
                Anchor::End => tag = tag.text("text-anchor", "end"),
            }
            tag.start();
            svg.write(text);
            svg.end("text");
        }
    }
}
