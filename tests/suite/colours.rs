//! The colours of the default theme can be read and told apart, in light and dark, by readers of every sight, and on a
//! printer without colours.

use std::collections::BTreeMap;
use std::fs;

use super::project::repository;

type Rgb = [f64; 3];
type Matrix = [Rgb; 3];

/// How colours look in normal sight and in each kind of colour blindness: the matrices of Machado, Oliveira and Fernandes
/// (2009) for its full extent, in linear light.
const SIGHTS: [(&str, Matrix); 4] = [
    ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// What each theme calls its colours, and which they are.
type Palette = BTreeMap<String, String>;

fn style_sheet() -> String {
    let text = fs::read_to_string(repository().join("themes/default/assets/colours.css"));
    let text = text.expect("it is there");
    // Without what is said between the colours.
    let parts = text.split("/*");
    parts
        .map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest))
        .collect()
}

/// The colours in the block that begins with `selector`.
fn block(css: &str, selector: &str) -> Palette {
    let start = css
        .find(selector)
        .unwrap_or_else(|| panic!("{selector} is there"));
    let body = &css[start..];
    let body = &body[body.find('{').expect("a block") + 1..body.find('}').expect("its end")];
    let declarations = body.split(';').filter_map(|one| one.split_once(':'));
    declarations
        .filter_map(|(name, value)| {
            let name = name.rsplit("--").next()?.trim();
            Some((name.to_owned(), value.trim().to_owned()))
        })
        .filter(|(_, value)| value.starts_with('#'))
        .collect()
}

fn palettes() -> [(&'static str, Palette); 2] {
    let css = style_sheet();
    [
        ("light", block(&css, ":root {")),
        ("dark", block(&css, ":root[data-theme=\"dark\"] {")),
    ]
}

/// Linear light.
fn linear(hex: &str) -> Rgb {
    let digits = hex.strip_prefix('#').expect("a colour in digits");
    assert_eq!(digits.len(), 6, "{hex}");
    [0, 2, 4].map(|at| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("digits")) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn seen(color: Rgb, sight: &Matrix) -> Rgb {
    sight.map(|row| {
        let sum: f64 = row.iter().zip(color).map(|(factor, part)| factor * part).sum();
        sum.clamp(0.0, 1.0)
    })
}

fn luminance([red, green, blue]: Rgb) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of WCAG 2.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(linear(one)), luminance(linear(other)));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// CIE L*a*b* under D65.
fn lab([red, green, blue]: Rgb) -> Rgb {
    let bend = |share: f64| {
        if share > 216.0 / 24_389.0 {
            share.cbrt()
        } else {
            (24_389.0 / 27.0 * share + 16.0) / 116.0
        }
    };
    let x = bend((0.412_456 * red + 0.357_576 * green + 0.180_438 * blue) / 0.950_47);
    let y = bend(0.212_673 * red + 0.715_152 * green + 0.072_175 * blue);
    let z = bend((0.019_334 * red + 0.119_192 * green + 0.950_304 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How different two colours look: ΔE*ab.
fn difference(one: &str, other: &str, sight: &Matrix) -> f64 {
    let (one, other) = (lab(seen(linear(one), sight)), lab(seen(linear(other), sight)));
    let squares = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}

/// How light a colour is on a printer without colours: L*.
fn lightness(color: &str) -> f64 {
    let [light, ..] = lab([luminance(linear(color)); 3]);
    light
}

fn series(palette: &Palette) -> Vec<&str> {
    (1..=6)
        .map(|number| palette[&format!("series-{number}")].as_str())
        .collect()
}

#[test]
fn the_colours_are_measured_as_others_measure_them() {
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 0.01);
    assert!((contrast("#ffffff", "#767676") - 4.54).abs() < 0.01);
    let [light, red, yellow] = lab(linear("#ff0000"));
    assert!((light - 53.24).abs() < 0.05 && (red - 80.09).abs() < 0.1 && (yellow - 67.2).abs() < 0.1);
    // Red and green of one lightness: far apart, and close for who does not tell them apart.
    let [(_, normal), (_, protanopia), (_, deuteranopia), _] = &SIGHTS;
    assert!(difference("#c04040", "#508050", normal) > 60.0);
    assert!(difference("#b05a2b", "#6f7a2b", deuteranopia) < 20.0);
    assert!(difference("#c04040", "#6b6440", protanopia) < 25.0);
}

#[test]
fn dark_is_the_same_however_it_comes_about() {
    let css = style_sheet();
    let asked = block(&css, ":root[data-theme=\"dark\"] {");
    let found = block(&css, ":root:not([data-theme=\"light\"]) {");
    assert_eq!(asked, found);
    let [(_, light), (_, dark)] = palettes();
    assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>());
}

#[test]
fn what_is_written_can_be_read_and_what_is_drawn_be_seen() {
    for (theme, palette) in palettes() {
        let least = |name: &str, ground: &str, least: f64| {
            let found = contrast(&palette[name], &palette[ground]);
            assert!(
                found >= least,
                "{theme}: {name} on {ground} has {found:.2}, not {least}"
            );
        };
        for ground in ["paper", "surface", "surface-strong"] {
            for ink in ["ink", "ink-soft", "link"] {
                least(ink, ground, 4.5);
            }
        }
        for result in [
            "met",
            "exceeded",
            "above-range",
            "missed",
            "in-progress",
            "undecided",
            "nothing",
        ] {
            least(result, &format!("{result}-surface"), 4.5);
            least(result, "paper", 4.5);
        }
        for ground in ["paper", "band"] {
            least("band-ink", ground, 4.5);
        }
        // Words on shapes: on the first, third and fifth series, on the others, in the cells of a heat map.
        for (ink, grounds) in [
            ("on-dark", ["series-1", "series-3", "series-5"].as_slice()),
            (
                "on-bright",
                &["series-2", "series-4", "series-6", "heat-3", "heat-4"],
            ),
            ("on-pale", &["heat-1", "heat-2"]),
            ("on-deep", &["heat-5"]),
        ] {
            for ground in grounds {
                least(ink, ground, 4.5);
            }
        }
        for number in 1..=6 {
            least(&format!("series-{number}"), "paper", 3.0);
        }
        for mark in ["series-other", "band-line", "axis"] {
            least(mark, "paper", 2.9);
        }
    }
}

#[test]
fn series_differ_in_every_sight() {
    for (theme, palette) in palettes() {
        let series = series(&palette);
        for (sight, matrix) in &SIGHTS {
            for (index, one) in series.iter().enumerate() {
                for other in &series[index + 1..] {
                    let found = difference(one, other, matrix);
                    assert!(
                        found >= 12.0,
                        "{theme}, {sight}: {one} and {other} differ by {found:.1}"
                    );
                }
            }
        }
    }
}

#[test]
fn parts_that_touch_differ_without_colours() {
    for (theme, palette) in palettes() {
        for pair in series(&palette).windows(2) {
            let found = (lightness(pair[0]) - lightness(pair[1])).abs();
            assert!(found >= 10.0, "{theme}: {pair:?} differ by {found:.1} of 100");
        }
        let heat: Vec<f64> = (1..=5)
            .map(|step| lightness(&palette[&format!("heat-{step}")]))
            .collect();
        for pair in heat.windows(2) {
            let found = pair[0] - pair[1];
            let found = if theme == "light" { found } else { -found };
            assert!(
                found >= 8.0,
                "{theme}: steps of a heat map differ by {found:.1} of 100"
            );
        }
    }
}

/// A drawing has the colours for light as attributes, for files and paper.
#[test]
fn a_drawing_without_a_style_sheet_has_the_colours_for_light() {
    let [(_, light), _] = palettes();
    let ink = fs::read_to_string(repository().join("src/chart/draw/ink.rs")).expect("it is there");
    for (number, color) in series(&light).iter().enumerate() {
        let entry = format!("(\"series s{number}\", \"{color}\")");
        assert!(ink.contains(&entry), "{entry}");
    }
    for step in 1..=5 {
        let color = &light[&format!("heat-{step}")];
        assert!(
            ink.contains(&format!("\"heat-{step}\", &[(\"fill\", \"{color}\")")),
            "{color}"
        );
    }
}
