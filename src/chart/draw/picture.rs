//! A chart as a file of its own: with title, subtitle, notes and sources, in the colours for light, its letters as shapes.
//! It needs nothing from outside and nothing that only browsers know.

use roxmltree::{Document, Node};

use super::super::fonts::Weight;
use super::super::outline::GRID;
use super::super::{Context, Figure};
use super::letters::{Letters, scale};
use super::svg::{Svg, clean, clean_to};

/// Round the drawing.
const MARGIN: f64 = 24.0;

/// A line of text around the drawing: size, weight, colour, distance to the next.
struct Style {
    size: f64,
    weight: Weight,
    fill: &'static str,
    leading: f64,
    /// How many lines and how many characters there are at most.
    most: (usize, usize),
}

const TITLE: Style = Style {
    size: 20.0,
    weight: Weight::Semibold,
    fill: "#15202b",
    leading: 27.0,
    most: (4, 300),
};
const SUBTITLE: Style = Style {
    size: 14.0,
    weight: Weight::Regular,
    fill: "#4b5763",
    leading: 20.0,
    most: (6, 600),
};
const FOOT: Style = Style {
    size: 12.0,
    weight: Weight::Regular,
    fill: "#4b5763",
    leading: 17.0,
    most: (20, 2_000),
};

/// The elements and the attributes that a drawing is copied with.
const ELEMENTS: [&str; 7] = ["g", "rect", "line", "path", "polygon", "circle", "pattern"];
const ATTRIBUTES: [&str; 23] = [
    "id",
    "x",
    "y",
    "width",
    "height",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "d",
    "points",
    "transform",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "patternUnits",
    "patternTransform",
];

/// The file of a chart, `foot` below its notes.
pub fn picture(figure: &Figure, foot: &[String], context: &Context<'_>) -> String {
    let drawing = figure.full.as_ref().unwrap_or(&figure.drawing);
    let mut sheet = Sheet {
        letters: Letters::new(context.fonts),
        context,
        svg: Svg::default(),
        width: f64::from(drawing.width),
        top: MARGIN - 4.0,
        voices: 0,
    };
    sheet.text(&figure.title, &TITLE);
    sheet.top += 2.0;
    sheet.text(&figure.subtitle, &SUBTITLE);
    sheet.top += 14.0;
    sheet.drawing(&drawing.svg);
    sheet.top += f64::from(drawing.height) + 12.0;
    for line in figure.notes.iter().chain(foot) {
        sheet.text(line, &FOOT);
        sheet.top += 3.0;
    }
    sheet.finish(figure)
}

struct Sheet<'a> {
    letters: Letters<'a>,
    context: &'a Context<'a>,
    svg: Svg,
    /// Between the margins.
    width: f64,
    /// How far down it is written.
    top: f64,
    /// How many groups of labels there were.
    voices: usize,
}

impl Sheet<'_> {
    /// A paragraph.
    fn text(&mut self, text: &str, style: &Style) {
        let (lines, characters) = style.most;
        let text = clean_to(text, characters);
        let fonts = self.context.fonts;
        let lines = fonts.wrap(&text, style.size, style.weight, self.width, lines);
        self.open(("fill", style.fill), style.size);
        for line in lines {
            let at = (MARGIN, self.top + style.size * 0.97);
            self.line(&line, (style.size, style.weight), ("start", at));
            self.top += style.leading;
        }
        self.svg.end("g");
    }

    /// Begins a group of lines of this size.
    fn open(&mut self, (name, value): (&'static str, &str), size: f64) {
        let tag = self.svg.tag("g").text(name, value);
        tag.text("transform", &format!("scale({:.6})", scale(size)))
            .start();
    }

    /// A line of text at a pixel, in letters that the fonts have; else in whatever font there is. All in units of letters.
    fn line(&mut self, text: &str, (size, weight): (f64, Weight), (anchor, (x, y)): (&str, (f64, f64))) {
        let (x, y) = ((x / scale(size)).round(), (y / scale(size)).round());
        if self.letters.have(text, weight) {
            let width = self.context.fonts.width(text, GRID, weight);
            let left = match anchor {
                "middle" => x - width / 2.0,
                "end" => x - width,
                _ => x,
            };
            self.letters.set(text, weight, (left, y), &mut self.svg);
            return;
        }
        let tag = self.svg.tag("text").number("x", x).number("y", y);
        tag.fixed(&[("font-family", "Inter, sans-serif")])
            .number("font-size", GRID)
            .number("font-weight", f64::from(weight.number()))
            .text("text-anchor", anchor)
            .start();
        self.svg.write(text);
        self.svg.end("text");
    }

    /// The drawing of a page, which is well-formed.
    fn drawing(&mut self, svg: &str) {
        let document = Document::parse(svg).expect("a drawing is well-formed");
        let placed = format!("translate({MARGIN} {})", self.top);
        let tag = self.svg.tag("g").text("transform", &placed);
        tag.fixed(&[("fill", "none"), ("stroke-width", "1")]).start();
        for node in document.root_element().children().filter(Node::is_element) {
            self.copy(node, "#000");
        }
        self.svg.end("g");
    }

    /// Writes an element anew, with colours in the place of `currentColor`, which not every program knows.
    fn copy(&mut self, node: Node<'_, '_>, color: &str) {
        if node.attribute("class") == Some("labels") {
            self.labels(node);
            return;
        }
        if node.has_tag_name("title")
            && node
                .parent_element()
                .is_some_and(|parent| !parent.has_tag_name("svg"))
        {
            self.svg.leaf("title", node.text().unwrap_or_default());
            return;
        }
        let Some(name) = ELEMENTS.into_iter().find(|name| node.has_tag_name(*name)) else {
            return;
        };
        let color = node.attribute("color").unwrap_or(color);
        let mut tag = self.svg.tag(name);
        for attribute in node.attributes() {
            if let Some(key) = ATTRIBUTES.into_iter().find(|key| *key == attribute.name()) {
                let value = attribute.value();
                tag = tag.text(key, if value == "currentColor" { color } else { value });
            }
        }
        if !node.has_children() {
            tag.empty();
            return;
        }
        tag.start();
        for child in node.children().filter(Node::is_element) {
            self.copy(child, color);
        }
        self.svg.end(name);
    }

    /// The labels over a drawing: first what keeps lines off their letters, then the letters. What browsers can do at
    /// once (`paint-order`) hides the letters in other programs.
    fn labels(&mut self, labels: Node<'_, '_>) {
        let voices: Vec<(usize, Node<'_, '_>)> = (self.voices..)
            .zip(labels.children().filter(Node::is_element))
            .collect();
        self.voices += voices.len();
        // Numbers at an axis and names of rows lie beside all lines, values on shapes over none.
        let is_over_lines = |voice: Node<'_, '_>| {
            !matches!(voice.attribute("class"), Some("tick" | "name"))
                && voice.attribute("stroke") != Some("none")
        };
        for &(number, voice) in voices.iter().filter(|(_, voice)| is_over_lines(*voice)) {
            let tag = self.svg.tag("g");
            tag.fixed(&[("stroke", "#fff"), ("stroke-linejoin", "round")])
                .number("stroke-width", 3.0 / scale(size_of(voice)))
                .start();
            self.voice(voice, ("id", &format!("v{number}")));
            self.svg.end("g");
        }
        for (number, voice) in voices {
            let fill = voice.attribute("fill").unwrap_or("#000");
            if is_over_lines(voice) {
                let tag = self.svg.tag("use").text("xlink:href", &format!("#v{number}"));
                tag.text("fill", fill).empty();
            } else {
                self.voice(voice, ("fill", fill));
            }
        }
    }

    /// The labels that look the same.
    fn voice(&mut self, voice: Node<'_, '_>, attribute: (&'static str, &str)) {
        let size = size_of(voice);
        let weight = match voice.attribute("font-weight") {
            Some("600") => Weight::Semibold,
            _ => Weight::Regular,
        };
        self.open(attribute, size);
        for text in voice.children().filter(Node::is_element) {
            let words = text.text().unwrap_or_default();
            let at = (number(text, "x"), number(text, "y"));
            let anchor = text.attribute("text-anchor").unwrap_or("start");
            self.line(words, (size, weight), (anchor, at));
        }
        self.svg.end("g");
    }

    fn finish(self, figure: &Figure) -> String {
        let (width, height) = (self.width + 2.0 * MARGIN, (self.top + MARGIN - 6.0).ceil());
        let mut svg = Svg::default();
        let tag = svg.tag("svg").fixed(&[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
            ("role", "img"),
            ("aria-labelledby", "title"),
            ("aria-describedby", "desc"),
        ]);
        tag.text("xml:lang", self.context.words.language().code())
            .number("width", width)
            .number("height", height)
            .text("viewBox", &format!("0 0 {width} {height}"))
            .start();
        svg.tag("title").text("id", "title").start();
        svg.write(&clean(&figure.title));
        svg.end("title");
        svg.tag("desc").text("id", "desc").start();
        svg.write(&figure.description);
        svg.end("desc");
        svg.tag("defs").start();
        svg.append(&self.letters.definitions);
        svg.end("defs");
        let paper = svg.tag("rect").number("width", width).number("height", height);
        paper.text("fill", "#fff").empty();
        svg.append(&self.svg);
        svg.end("svg");
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n",
            svg.into_text()
        )
    }
}

fn size_of(voice: Node<'_, '_>) -> f64 {
    number(voice, "font-size")
}

/// A number of a drawing.
fn number(node: Node<'_, '_>, name: &str) -> f64 {
    let number = node.attribute(name).and_then(|text| text.parse().ok());
    number.expect("drawings have numbers where they must")
}
