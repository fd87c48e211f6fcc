use plotters::element::{Circle, Drawable, PathElement, PointCollection, Rectangle};
use plotters::style::{BLACK, Color, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use super::canvas::{Canvas, UNITS, pixels};
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
    Marker(Marker, f64),
}

/// The outline of a point: each series has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Circle,
    Square,
    Triangle,
    Diamond,
    TriangleDown,
    Cross,
}

impl Marker {
    /// That of series number `index`.
    pub(super) fn of(index: usize) -> Self {
        match index {
            1 => Self::Square,
            2 => Self::Triangle,
            3 => Self::Diamond,
            4 => Self::TriangleDown,
            5 => Self::Cross,
            _ => Self::Circle,
        }
    }

    /// Its corners round the middle, for a circle of this radius that looks as large. Empty for the circle itself.
    pub(super) fn corners(self, radius: f64) -> Vec<(f64, f64)> {
        let (side, far, arm) = (radius * 0.9, radius * 1.2, radius * 0.45);
        match self {
            Self::Circle => Vec::new(),
            Self::Square => vec![(-side, -side), (side, -side), (side, side), (-side, side)],
            Self::Triangle => vec![(0.0, -far), (far, far), (-far, far)],
            Self::Diamond => vec![(0.0, -far), (far, 0.0), (0.0, far), (-far, 0.0)],
            Self::TriangleDown => vec![(0.0, far), (-far, -far), (far, -far)],
            Self::Cross => vec![
                (-arm, -far),
                (arm, -far),
                (arm, -arm),
                (far, -arm),
                (far, arm),
                (arm, arm),
                (arm, far),
                (-arm, far),
                (-arm, arm),
                (-far, arm),
                (-far, -arm),
                (-arm, -arm),
            ],
        }
    }
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

    /// A point as large as a circle of this radius in pixels.
    pub(super) fn dot(at: Place, (marker, radius): (Marker, f64), ink: Ink) -> Self {
        let shape = match marker {
            Marker::Circle => Shape::Dot(Circle::new(at, radius * UNITS, style().filled())),
            other => Shape::Marker(other, radius),
        };
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
        if !matches!(self.shape, Shape::Marker(..)) {
            canvas.hold(self.ink, self.title.clone());
        }
        match &self.shape {
            Shape::Bar(element) => element.draw(places, canvas, size),
            Shape::Line(element) => element.draw(places, canvas, size),
            Shape::Dot(element) => element.draw(places, canvas, size),
            Shape::Marker(marker, radius) => {
                for place in places {
                    let (x, y) = pixels(place);
                    canvas.polygon((x, y), &marker.corners(*radius), self.ink, self.title.clone());
                }
                Ok(())
            }
        }
    }
}
