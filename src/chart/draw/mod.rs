//! Draws what was made ready: each drawing once for columns of text and once for phones.
//!
//! A drawing of 720 pixels that is shown 360 wide has letters of half their size, and one made for phones is coarse on
//! a page. So there are two, laid out by the same code, and the style sheet shows the one that fits its column.

mod across;
mod bands;
mod banners;
mod bullet;
mod canvas;
mod cumulative;
mod frame;
mod gaps;
mod heat;
mod ink;
mod key;
mod label;
mod letters;
mod lines;
mod mark;
mod multiples;
mod over_time;
mod parts;
mod periods;
mod picture;
mod ranking;
mod sparkline;
mod svg;
mod targets;
mod time;
mod values;

use super::course::Course;
use super::cumulative::Cumulative;
use super::figure::Drawing;
use super::grid::Grid;
use super::rows::Row;
use super::{Context, Kind, Size};

use frame::Format;
use svg::Svg;

pub use bullet::bullet;
pub(super) use lines::NAMED;
pub(super) use multiples::MOST as PANELS;
pub use picture::picture;
pub use sparkline::{Step, sparkline};
pub(super) use svg::clean;

/// What is drawn.
pub(super) enum Picture<'p, 'd> {
    OverTime(&'p Course<'d>),
    Results(&'p [Row<'d>]),
    Rows(&'p Grid<'d>),
    Term(&'p Cumulative<'d>),
}

/// What a drawing says of itself to who does not see it.
pub(super) struct Caption<'c> {
    pub(super) anchor: &'c str,
    pub(super) title: &'c str,
    pub(super) description: &'c str,
}

/// Whether the axis of values of a line does not begin at zero.
pub(super) fn starts_above_zero(course: &Course<'_>) -> bool {
    lines::is_cut(&values::Extent::of_course(course))
}

/// The drawing, and where it is not a small one, the one for phones.
pub(super) fn draw(
    context: &Context<'_>,
    (kind, size): (Kind, Size),
    picture: &Picture<'_, '_>,
    caption: &Caption<'_>,
) -> (Drawing, Option<Drawing>) {
    let draw = |format| draw_as(context, (kind, format), picture, caption);
    match size {
        Size::Full => (draw(Format::WIDE), Some(draw(Format::NARROW))),
        Size::Small => (draw(Format::SMALL), None),
    }
}

/// The drawing for a column of text.
pub(super) fn draw_wide(
    context: &Context<'_>,
    kind: Kind,
    picture: &Picture<'_, '_>,
    caption: &Caption<'_>,
) -> Drawing {
    draw_as(context, (kind, Format::WIDE), picture, caption)
}

fn draw_as(
    context: &Context<'_>,
    (kind, format): (Kind, Format),
    picture: &Picture<'_, '_>,
    caption: &Caption<'_>,
) -> Drawing {
    let prefix = format!("{}-{}", caption.anchor, format.class);
    let one = |(sheet, height): (Svg, f64)| (vec![sheet], vec![height]);
    let (sheets, heights): (Vec<Svg>, Vec<f64>) = match (picture, kind) {
        (Picture::OverTime(course), Kind::Line) => one(lines::lines(context, course, format, &prefix)),
        (Picture::OverTime(course), Kind::Multiples) => {
            one(multiples::multiples(context, course, format, &prefix))
        }
        (Picture::OverTime(course), _) => periods::periods(context, course, format, &prefix),
        (Picture::Results(rows), _) => one(targets::targets(context, rows, format, &prefix)),
        (Picture::Rows(grid), Kind::Ranking) => one(ranking::ranking(context, grid, format, &prefix)),
        (Picture::Rows(grid), Kind::Heat) => one(heat::heat(context, grid, format, &prefix)),
        (Picture::Rows(grid), Kind::Stacked | Kind::Share) => {
            one(parts::stacked(context, grid, (kind, format), &prefix))
        }
        (Picture::Rows(grid), _) => one(parts::grouped(context, grid, format, &prefix)),
        (Picture::Term(course), _) => one(cumulative::cumulative(context, course, format, &prefix)),
    };
    whole(kind, format, &prefix, caption, (&sheets, &heights))
}

/// Between drawings that stand below each other.
const GAP: f64 = 18.0;

/// The root element round the sheets.
fn whole(
    kind: Kind,
    format: Format,
    prefix: &str,
    caption: &Caption<'_>,
    (sheets, heights): (&[Svg], &[f64]),
) -> Drawing {
    #[expect(clippy::cast_precision_loss, reason = "a count of drawings")]
    let gaps = GAP * (sheets.len().saturating_sub(1)) as f64;
    let height = heights.iter().sum::<f64>() + gaps;
    let mut svg = Svg::default();
    // On paper it takes the most of a page.
    let high = if height > format.width { " high" } else { "" };
    let mut tag = svg
        .tag("svg")
        .fixed(&[("xmlns", "http://www.w3.org/2000/svg"), ("role", "img")])
        .text(
            "class",
            &format!("chart chart-{} {}{high}", kind.name(), format.class),
        )
        .text("viewBox", &format!("0 0 {} {height}", format.width))
        .text("aria-labelledby", &format!("{prefix}-title"))
        .text("aria-describedby", &format!("{prefix}-desc"))
        .fixed(&[
            ("font-family", "Inter, sans-serif"),
            ("fill", "none"),
            ("stroke-width", "1"),
        ]);
    if format.class == Format::NARROW.class {
        // Until a style sheet says which of the two fits.
        tag = tag.text("display", "none");
    }
    tag.start();
    svg.tag("title").text("id", &format!("{prefix}-title")).start();
    svg.write(&clean(caption.title));
    svg.end("title");
    svg.tag("desc").text("id", &format!("{prefix}-desc")).start();
    svg.write(caption.description);
    svg.end("desc");
    let mut top = 0.0;
    for (sheet, height) in sheets.iter().zip(heights) {
        if top > 0.0 {
            svg.tag("g")
                .text("transform", &format!("translate(0 {top})"))
                .start();
        }
        svg.append(sheet);
        if top > 0.0 {
            svg.end("g");
        }
        top += height + GAP;
    }
    svg.end("svg");
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole numbers of some hundreds"
    )]
    let size = |pixels: f64| pixels.ceil() as u32;
    Drawing {
        svg: svg.into_text(),
        width: size(format.width),
        height: size(height),
    }
}
