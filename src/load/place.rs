use std::ops::Range;

use crate::diag::{FileId, Origin};

/// Where something stands: bytes of a file. Small enough to go with every value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    start: u32,
    end: u32,
}

impl Place {
    /// The bytes `range` of `file`.
    pub fn new(file: FileId, range: &Range<usize>) -> Self {
        let short = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            file,
            start: short(range.start),
            end: short(range.end),
        }
    }

    /// The very start of `file`, for what is missing in it as a whole.
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, &(0..0))
    }

    /// The place as findings name it.
    pub fn origin(self) -> Origin {
        if self.end == 0 {
            return Origin::File(self.file);
        }
        let wide = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
        Origin::Bytes(self.file, wide(self.start)..wide(self.end))
    }
}

impl From<Place> for Origin {
    fn from(place: Place) -> Self {
        place.origin()
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// What was written.
    pub value: T,
    /// The value's place; of a mapping or list, the place of its key.
    pub place: Place,
}

impl<T> Placed<T> {
    /// `value`, written at `place`.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// The place as findings name it.
    pub fn origin(&self) -> Origin {
        self.place.origin()
    }

    /// Another value of the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Placed<U> {
        Placed {
            value: change(self.value),
            place: self.place,
        }
    }
}
