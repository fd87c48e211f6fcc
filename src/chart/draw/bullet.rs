use rust_decimal::Decimal;

use crate::model::{Amount, Bound};

use super::ink::{Ink, series_color};
use super::svg::Svg;
use super::values::{Extent, coordinate};

/// The size of the drawing, and of the bar in it.
const SIZE: (f64, f64) = (160.0, 16.0);
const BAR: f64 = 8.0;

/// One value against what was asked, as a small drawing for a cell of a table: the number and the result stand beside it
/// in words. It has a scale of its own, from zero to the larger of the two.
pub fn bullet(value: Decimal, bound: Bound) -> String {
    let (low, high) = (bound.low().map(Amount::value), bound.high().map(Amount::value));
    let extent = Extent::of([Some(value), low, high].into_iter().flatten()).with_zero();
    let (least, most) = (coordinate(extent.low), coordinate(extent.high));
    let (width, height) = SIZE;
    let scale = (width - 4.0) / (most - least).max(f64::MIN_POSITIVE);
    let at = |value: Decimal| 2.0 + (coordinate(value) - least) * scale;
    let mut svg = Svg::default();
    svg.tag("svg")
        .fixed(&[
            ("class", "chart bullet"),
            ("viewBox", "0 0 160 16"),
            ("aria-hidden", "true"),
        ])
        .start();
    let left = low.map_or(at(Decimal::ZERO.min(extent.low)), at);
    let right = high.map_or(width, at);
    svg.tag("rect")
        .fixed(&[("class", Ink::BAND.class)])
        .fixed(Ink::BAND.attributes)
        .number("x", left)
        .number("width", (right - left).max(0.0))
        .number("height", height)
        .empty();
    let (class, color) = series_color(0);
    let (zero, end) = (at(Decimal::ZERO), at(value));
    svg.tag("rect")
        .text("class", class)
        .text("fill", "currentColor")
        .text("color", color)
        .number("x", zero.min(end))
        .number("y", (height - BAR) / 2.0)
        .number("width", (end - zero).abs())
        .number("height", BAR)
        .empty();
    let ends = low.into_iter().chain(high.filter(|high| Some(*high) != low));
    let steps = ends.flat_map(|value| [('M', at(value), 0.0), ('L', at(value), height)]);
    svg.tag("path")
        .fixed(&[("class", Ink::BOUND.class)])
        .fixed(Ink::BOUND.attributes)
        .path("d", steps)
        .empty();
    svg.end("svg");
    svg.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The left and the right end of a part of the drawing.
    fn ends(svg: &str, class: &str) -> (f64, f64) {
        let document = roxmltree::Document::parse(svg).unwrap();
        let part = document
            .descendants()
            .find(|node| node.attribute("class") == Some(class))
            .unwrap();
        let number = |name: &str| part.attribute(name).unwrap().parse::<f64>().unwrap();
        (number("x"), number("x") + number("width"))
    }

    fn amount(text: &str) -> Amount {
        Amount::new(text.parse().unwrap())
    }

    #[test]
    fn the_bar_ends_where_its_value_lies_in_the_range() {
        let range = Bound::Between(amount("600"), amount("900"));
        for (value, inside) in [("700", true), ("500", false), ("1000", false)] {
            let svg = bullet(value.parse().unwrap(), range);
            let (low, high) = ends(&svg, "band");
            let (_, end) = ends(&svg, "series s0");
            assert_eq!(low < end && end < high, inside, "{svg}");
            assert!(end <= SIZE.0 && high <= SIZE.0, "{svg}");
        }
    }

    #[test]
    fn nothing_and_less_than_nothing_can_be_drawn() {
        let least = Bound::AtLeast(amount("0"));
        for value in ["0", "-5", "0.001"] {
            let svg = bullet(value.parse().unwrap(), least);
            let (start, end) = ends(&svg, "series s0");
            assert!(0.0 <= start && start <= end && end <= SIZE.0, "{svg}");
        }
    }
}
