use super::canvas::Canvas;
use super::ink::Ink;
use super::label::{Anchor, Board, Label, Sizes, Voice};

/// What a sign in a drawing means, where no label beside it can say so.
pub(super) struct Entry {
    pub(super) sign: Sign,
    pub(super) words: String,
}

/// A sign that is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// The range that is asked for.
    Band,
    /// One end of it.
    Bound,
    /// A total so far.
    SoFar,
    /// A total round its parts.
    Around,
    /// A bar that is not final.
    NotFinal,
    /// A point that is not final.
    Hollow,
    /// A point that no line leads to.
    Lone,
    /// A stretch without figures.
    Gap,
    /// A range that cannot be judged.
    Void,
    /// A bar that is there to compare with.
    Compared,
    /// A cell whose figure is not final.
    OpenCell,
    /// A cell of which nothing is known.
    Unknown,
    /// The way to a target of a whole term.
    Path,
    /// What broke a series.
    Event,
}

const SWATCH: f64 = 22.0;

/// Writes the entries below `top`, side by side as far as there is room. Returns how far down they reach.
pub(super) fn key(
    canvas: &mut Canvas,
    board: &mut Board<'_>,
    entries: &[Entry],
    (width, top): (f64, f64),
) -> f64 {
    if entries.is_empty() {
        return top;
    }
    let sizes = board.sizes;
    let leading = sizes.leading(Voice::NOTE);
    let (mut x, mut y) = (0.0, top + leading);
    canvas.open_key();
    for entry in entries {
        let lines = board.wrap(&entry.words, Voice::NOTE, width - SWATCH - 8.0, 3);
        let label = Label::new(lines, Anchor::Start, 0.0, 0.0);
        let needed = SWATCH + 6.0 + label.width(board);
        if x > 0.0 && x + needed > width {
            (x, y) = (0.0, y + leading);
        }
        swatch(canvas, entry.sign, (x, y), sizes);
        let below = label.below(sizes);
        board.put(label.at(x + SWATCH + 6.0, y));
        x += needed + 18.0;
        if below > sizes.small {
            (x, y) = (0.0, y + below - sizes.small * 0.25 + leading);
        }
    }
    canvas.close();
    if x == 0.0 {
        y - leading + sizes.small * 0.4
    } else {
        y + sizes.small * 0.4
    }
}

fn swatch(canvas: &mut Canvas, sign: Sign, (x, baseline): (f64, f64), sizes: Sizes) {
    let (top, bottom) = (baseline - sizes.small * 0.8, baseline + 1.0);
    let middle = f64::midpoint(top, bottom);
    let right = x + SWATCH;
    match sign {
        Sign::Band => {
            canvas.rectangle((x, top), (right, bottom), Ink::BAND, None);
            canvas.rule((x, bottom), (right, bottom), Ink::BOUND, None);
        }
        Sign::Bound => canvas.rule((x, middle), (right, middle), Ink::BOUND, None),
        Sign::Void => {
            canvas.rule((x, top), (right, top), Ink::VOID, None);
            canvas.rule((x, bottom), (right, bottom), Ink::VOID, None);
        }
        Sign::SoFar => canvas.rectangle((x, top), (right, bottom), Ink::SO_FAR, None),
        Sign::Around => canvas.rectangle((x, top), (right, bottom), Ink::WHOLE, None),
        Sign::NotFinal => canvas.rectangle((x, top), (right, bottom), Ink::NOT_FINAL, None),
        Sign::Compared => canvas.rectangle((x, top), (right, bottom), Ink::COMPARED, None),
        Sign::Hollow => {
            canvas.rule((x, middle), (right, middle), Ink::DASHED, None);
            canvas.circle((f64::midpoint(x, right), middle), 4.0, Ink::HOLLOW);
        }
        Sign::Lone => canvas.circle((f64::midpoint(x, right), middle), 4.0, Ink::HOLLOW),
        Sign::OpenCell => {
            let [pale, ..] = Ink::HEAT;
            canvas.rectangle((x, top - 1.0), (right, bottom + 1.0), pale, None);
            canvas.rectangle(
                (x + 2.5, top + 1.5),
                (right - 2.5, bottom - 1.5),
                Ink::OPEN_PALE,
                None,
            );
        }
        Sign::Unknown => canvas.rectangle((x, top), (right, bottom), Ink::UNKNOWN, None),
        Sign::Event => {
            let x = f64::midpoint(x, right);
            canvas.rule((x, top - 1.0), (x, bottom + 1.0), Ink::EVENT, None);
        }
        Sign::Path => canvas.rule((x, middle), (right, middle), Ink::PATH, None),
        Sign::Gap => canvas.rule((x + 2.0, middle), (right - 2.0, middle), Ink::GAP, None),
    }
}
