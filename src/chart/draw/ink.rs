/// What the next shape is: its class, by which a style sheet finds it, and how it looks where there is none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub(super) class: &'static str,
    pub(super) attributes: &'static [(&'static str, &'static str)],
    /// It is filled with the hatching of its drawing.
    pub(super) hatched: bool,
}

impl Ink {
    /// As the group it stands in.
    pub(super) const OF_GROUP: Self = Self::new("", &[]);
    pub(super) const AXIS: Self = Self::new("axis", &[("stroke", "#6b7782")]);
    /// The range that is asked for.
    pub(super) const BAND: Self = Self::new("band", &[("fill", "#fbe6b4")]);
    /// A range without an end: it fades away from the end it has.
    pub(super) const FADING: [Self; 3] = [
        Self::BAND,
        Self::new("band-far", &[("fill", "#fdf1d5")]),
        Self::new("band-farther", &[("fill", "#fef8eb")]),
    ];
    /// One end of it.
    pub(super) const BOUND: Self = Self::new("bound", &[("stroke", "#a36200"), ("stroke-width", "2")]);
    /// The range where it can no longer be judged.
    pub(super) const VOID: Self = Self::new(
        "void",
        &[
            ("stroke", "#a36200"),
            ("stroke-dasharray", "2 4"),
            ("stroke-width", "1.5"),
        ],
    );
    pub(super) const BAR: Self = Self::new("bar", &[("fill", "currentColor")]);
    /// A total of several years, drawn as the average of one: pale, for the years themselves are not known.
    pub(super) const AVERAGED: Self = Self::new("averaged", &[("fill", "#cfe0f3")]);
    /// How high that average is.
    pub(super) const LEVEL: Self = Self::new("level", &[("stroke", "currentColor"), ("stroke-width", "3.5")]);
    /// The total of a stretch of time of which the parts are drawn too.
    pub(super) const WHOLE: Self = Self::new(
        "whole",
        &[
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "1.5"),
        ],
    );
    /// A total so far.
    pub(super) const SO_FAR: Self = Self {
        hatched: true,
        ..Self::new("so-far", &[("stroke", "currentColor"), ("stroke-width", "1.5")])
    };
    /// A figure that is not final, as a bar.
    pub(super) const NOT_FINAL: Self = Self::new(
        "not-final",
        &[
            ("fill", "#fff"),
            ("stroke", "currentColor"),
            ("stroke-width", "2"),
            ("stroke-dasharray", "5 3"),
        ],
    );
    /// A bar that is there to compare with and is not judged.
    pub(super) const COMPARED: Self = Self::new(
        "compared",
        &[("fill", "#cfd6dd"), ("stroke", "#55606b"), ("stroke-width", "1")],
    );
    /// From a bar to what it is compared with.
    pub(super) const REACH: Self = Self::new(
        "reach",
        &[
            ("stroke", "currentColor"),
            ("stroke-dasharray", "1 4"),
            ("stroke-width", "1.5"),
            ("stroke-linecap", "round"),
        ],
    );
    pub(super) const LINE: Self = Self::new(
        "line",
        &[
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "2.5"),
            ("stroke-linejoin", "round"),
        ],
    );
    /// A part of a line that leads to or from a figure that is not final.
    pub(super) const DASHED: Self = Self::new(
        "line",
        &[
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "2.5"),
            ("stroke-dasharray", "6 4"),
        ],
    );
    /// The line of a series that has no colour of its own: it stands back.
    pub(super) const GREY_LINE: Self = Self::new(
        "line",
        &[
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "1"),
            ("stroke-linejoin", "round"),
        ],
    );
    /// A part of it that leads to or from a figure that is not final.
    pub(super) const GREY_DASHED: Self = Self::new(
        "line",
        &[
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "1"),
            ("stroke-dasharray", "6 4"),
        ],
    );
    pub(super) const DOT: Self = Self::new("dot", &[("fill", "currentColor"), ("stroke", "#fff")]);
    /// A figure that is not final, as a point.
    pub(super) const HOLLOW: Self = Self::new(
        "hollow",
        &[
            ("fill", "#fff"),
            ("stroke", "currentColor"),
            ("stroke-width", "2"),
        ],
    );
    pub(super) const EVENT: Self = Self::new(
        "break",
        &[
            ("stroke", "#1b2733"),
            ("stroke-width", "1.5"),
            ("stroke-dasharray", "5 3"),
        ],
    );
    /// A stretch of time without figures.
    pub(super) const GAP: Self = Self::new(
        "gap",
        &[
            ("stroke", "#55606b"),
            ("stroke-width", "2.5"),
            ("stroke-dasharray", "0 6"),
            ("stroke-linecap", "round"),
        ],
    );
    /// A part of a whole, apart from the next.
    pub(super) const SEGMENT: Self = Self::new("segment", &[("fill", "currentColor"), ("stroke", "#fff")]);
    /// A cell, the darker the more.
    pub(super) const HEAT: [Self; 5] = [
        Self::new("heat-1", &[("fill", "#e3edf8"), ("stroke", "#fff")]),
        Self::new("heat-2", &[("fill", "#b9d3ee"), ("stroke", "#fff")]),
        Self::new("heat-3", &[("fill", "#86b3de"), ("stroke", "#fff")]),
        Self::new("heat-4", &[("fill", "#5793cc"), ("stroke", "#fff")]),
        Self::new("heat-5", &[("fill", "#14467e"), ("stroke", "#fff")]),
    ];
    /// The mark inside a cell whose figure is not final.
    pub(super) const OPEN: [Self; 5] = [
        Self::OPEN_PALE,
        Self::OPEN_PALE,
        Self::OPEN_PALE,
        Self::OPEN_PALE,
        Self::new("open-strong", &[("stroke", "#fff"), ("stroke-dasharray", "3 2")]),
    ];
    pub(super) const OPEN_PALE: Self =
        Self::new("open", &[("stroke", "#15202b"), ("stroke-dasharray", "3 2")]);
    /// A cell of which nothing is known.
    pub(super) const UNKNOWN: Self = Self::new(
        "unknown",
        &[
            ("fill", "#fff"),
            ("stroke", "#8a949d"),
            ("stroke-dasharray", "1 3"),
        ],
    );
    /// The way to a target of a whole term.
    pub(super) const PATH: Self = Self::new(
        "path",
        &[
            ("stroke", "#a36200"),
            ("stroke-width", "2"),
            ("stroke-dasharray", "7 4"),
        ],
    );
    /// From a label to what it names.
    pub(super) const LEADER: Self = Self::new("leader", &[("stroke", "#9aa4ae")]);

    const fn new(class: &'static str, attributes: &'static [(&'static str, &'static str)]) -> Self {
        Self {
            class,
            attributes,
            hatched: false,
        }
    }
}

/// The colours of series, each with its class: the largest distance between the nearest two that was found in normal
/// sight, protanopia, deuteranopia and tritanopia at once. In their order dark and bright ones take turns, so that parts
/// that touch are told apart on a printer without colours. Each has a contrast of at least 3 to 1 with the paper; names
/// beside lines are in ink, and every series has a marker of its own as well.
const SERIES: [(&str, &str); 6] = [
    ("series s0", "#1d5fa8"),
    ("series s1", "#d8624f"),
    ("series s2", "#882255"),
    ("series s3", "#009988"),
    ("series s4", "#1b2733"),
    ("series s5", "#999933"),
];

/// The class and the colour of series number `index`; grey from the seventh on.
pub(super) fn series_color(index: usize) -> (&'static str, &'static str) {
    SERIES.get(index).copied().unwrap_or(("series other", "#8b959e"))
}
