use rust_decimal::Decimal;

use super::svg::Svg;
use super::values::{Extent, coordinate};

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// From the edge to the line.
const EDGE: f64 = 3.0;

/// A step of a small line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// How high it is.
    pub value: Decimal,
    /// Whether the figure is final: the end of the line is hollow where it is not.
    pub is_final: bool,
}

/// A series as a small line for a row of a table whose cells have its numbers: a step for each period, `None` where
/// nothing is known. It has a scale of its own. `None` where no two follow each other.
///
/// Its colours are those of the style sheet: a page has very many of them.
pub fn sparkline(steps: &[Option<Step>]) -> Option<String> {
    if !steps.windows(2).any(|pair| pair.iter().all(Option::is_some)) {
        return None;
    }
    let values: Vec<Option<Decimal>> = steps.iter().map(|step| step.map(|step| step.value)).collect();
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
        // To a tenth of a pixel: more digits say nothing at this size.
        let tenth = |number: f64| (number * 10.0).round() / 10.0;
        (tenth(x), tenth(HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE)))
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
            ("class", "sparkline"),
            ("viewBox", "0 0 96 24"),
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("aria-hidden", "true"),
            ("data-print", "no"),
        ])
        .start();
    svg.tag("path").path("d", path).empty();
    let last = steps.iter().enumerate().rev();
    let mut last = last.filter_map(|(index, step)| Some((index, (*step)?)));
    let last = last
        .next()
        .map(|(index, step)| (at((index, step.value)), step.is_final));
    for ((x, y), is_filled) in alone.into_iter().map(|place| (place, true)).chain(last) {
        let mut tag = svg.tag("circle").number("cx", x).number("cy", y);
        tag = tag.number("r", 2.5);
        if is_filled {
            tag = tag.text("fill", "currentColor");
        }
        tag.empty();
    }
    svg.end("svg");
    Some(svg.into_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[&str]) -> Option<String> {
        let step = |text: &&str| {
            let value = text.trim_end_matches('p').parse().ok()?;
            let is_final = !text.ends_with('p');
            Some(Step { value, is_final })
        };
        sparkline(&values.iter().map(step).collect::<Vec<_>>())
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
    fn the_end_is_marked_by_how_final_it_is() {
        let filled = drawn(&["1", "2", "3"]).unwrap();
        assert!(
            filled.contains("<circle cx=\"93\" cy=\"3\" r=\"2.5\" fill"),
            "{filled}"
        );
        let hollow = drawn(&["1", "2", "3p"]).unwrap();
        assert!(
            hollow.contains("<circle cx=\"93\" cy=\"3\" r=\"2.5\"/>"),
            "{hollow}"
        );
    }

    #[test]
    fn it_takes_few_bytes() {
        let eleven = drawn(&[
            "118", "131", "127", "99", "149", "96", "88", "142", "151", "149", "160",
        ])
        .unwrap();
        assert!(eleven.len() < 300, "{} {eleven}", eleven.len());
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
