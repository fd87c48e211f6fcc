use rust_decimal::Decimal;

use super::ink::{Ink, series_color};
use super::svg::Svg;
use super::values::{Extent, coordinate};

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// From the edge to the line.
const EDGE: f64 = 3.0;

/// A series as a small line for a cell of a table whose other cells have its numbers: a step for each period, `None` where
/// nothing is known. It has a scale of its own. `None` where no two follow each other.
pub fn sparkline(values: &[Option<Decimal>]) -> Option<String> {
    if !values.windows(2).any(|pair| pair.iter().all(Option::is_some)) {
        return None;
    }
    let extent = Extent::of(values.iter().copied().flatten());
    let (low, high) = (coordinate(extent.low), coordinate(extent.high));
    #[expect(clippy::cast_precision_loss, reason = "a count of periods")]
    let step = (WIDTH - 2.0 * EDGE) / values.len().saturating_sub(1).max(1) as f64;
    let at = |(index, value): (usize, Decimal)| {
        #[expect(clippy::cast_precision_loss, reason = "a number of a period")]
        let x = EDGE + index as f64 * step;
        // What never changes lies in the middle.
        let share = if high > low {
            (coordinate(value) - low) / (high - low)
        } else {
            0.5
        };
        (x, HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE))
    };
    let mut path: Vec<(char, f64, f64)> = Vec::new();
    let mut alone: Vec<(f64, f64)> = Vec::new();
    let known = |index: Option<usize>| {
        let value = index.and_then(|index| values.get(index));
        value.is_some_and(Option::is_some)
    };
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value else { continue };
        let (x, y) = at((index, *value));
        let before = known(index.checked_sub(1));
        if !before && !known(Some(index + 1)) {
            alone.push((x, y));
            continue;
        }
        path.push((if before { 'L' } else { 'M' }, x, y));
    }
    let mut svg = Svg::default();
    svg.tag("svg")
        .fixed(&[
            ("class", "chart sparkline"),
            ("viewBox", "0 0 96 24"),
            ("aria-hidden", "true"),
        ])
        .start();
    let (class, color) = series_color(0);
    svg.tag("g").text("class", class).text("color", color).start();
    svg.tag("path")
        .text("class", Ink::LINE.class)
        .fixed(&[
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "1.5"),
        ])
        .path("d", path)
        .empty();
    let last = values
        .iter()
        .enumerate()
        .rev()
        .find_map(|(index, value)| Some((index, (*value)?)));
    for (x, y) in alone.into_iter().chain(last.map(at)) {
        svg.tag("circle")
            .text("fill", "currentColor")
            .number("cx", x)
            .number("cy", y)
            .number("r", 2.5)
            .empty();
    }
    svg.end("g");
    svg.end("svg");
    Some(svg.into_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[&str]) -> Option<String> {
        let values: Vec<Option<Decimal>> = values.iter().map(|value| value.parse().ok()).collect();
        sparkline(&values)
    }

    #[test]
    fn a_gap_is_not_joined_over() {
        let svg = drawn(&["1", "2", "", "4", "5"]).unwrap();
        assert_eq!(svg.matches('M').count(), 2, "{svg}");
        assert_eq!(svg.matches('L').count(), 2, "{svg}");
        let alone = drawn(&["1", "2", "", "4"]).unwrap();
        assert_eq!(alone.matches("<circle").count(), 2, "{alone}");
    }

    #[test]
    fn what_has_no_course_has_no_line() {
        assert_eq!(drawn(&[]), None);
        assert_eq!(drawn(&["1"]), None);
        assert_eq!(drawn(&["1", "", "2"]), None);
        assert!(drawn(&["3", "3"]).unwrap().contains("M3 12L93 12"));
        assert!(drawn(&["-1000000", "0.001"]).unwrap().contains("M3 21L93 3"));
    }
}
