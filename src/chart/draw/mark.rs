use plotters::element::{Circle, Drawable, PathElement, PointCollection, Rectangle};
use plotters::style::{BLACK, Color, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use super::canvas::{Canvas, UNITS};
use super::ink::Ink;

/// A place in the data: days on one axis, values on the other.
pub(super) type Place = (f64, f64);

/// An element of plotters that knows what it is: it is drawn in an ink, with a title for who points at it.
pub(super) struct Mark {
    places: Vec<Place>,
    shape: Shape,
    ink: Ink,
    title: Option<String>,
}

enum Shape {
    Bar(Rectangle<Place>),
    Line(PathElement<Place>),
    Dot(Circle<Place, f64>),
}

impl Mark {
    /// A rectangle from corner to corner.
    pub(super) fn bar(from: Place, to: Place, ink: Ink) -> Self {
        let shape = Shape::Bar(Rectangle::new([from, to], style().filled()));
        Self {
            places: vec![from, to],
            shape,
            ink,
            title: None,
        }
    }

    /// A line through these places.
    pub(super) fn line(places: Vec<Place>, ink: Ink) -> Self {
        let shape = Shape::Line(PathElement::new(Vec::new(), style()));
        Self {
            places,
            shape,
            ink,
            title: None,
        }
    }

    /// A circle of this radius in pixels.
    pub(super) fn dot(at: Place, radius: f64, ink: Ink) -> Self {
        let shape = Shape::Dot(Circle::new(at, radius * UNITS, style().filled()));
        Self {
            places: vec![at],
            shape,
            ink,
            title: None,
        }
    }

    /// The same with a title.
    pub(super) fn titled(self, title: impl Into<String>) -> Self {
        Self {
            title: Some(title.into()),
            ..self
        }
    }
}

/// The ink of a mark decides how it looks; plotters wants a style all the same.
fn style() -> ShapeStyle {
    BLACK.stroke_width(1)
}

impl<'a> PointCollection<'a, Place> for &'a Mark {
    type Point = &'a Place;
    type IntoIter = &'a [Place];

    fn point_iter(self) -> Self::IntoIter {
        &self.places
    }
}

impl Drawable<Canvas> for Mark {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        places: I,
        canvas: &mut Canvas,
        size: (u32, u32),
    ) -> Result<(), DrawingErrorKind<<Canvas as DrawingBackend>::ErrorType>> {
        canvas.hold(self.ink, self.title.clone());
        match &self.shape {
            Shape::Bar(element) => element.draw(places, canvas, size),
            Shape::Line(element) => element.draw(places, canvas, size),
            Shape::Dot(element) => element.draw(places, canvas, size),
        }
    }
}
