use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// Whether `text` can be an id: ASCII letters in lower case, digits and single inner hyphens, at most 80 characters.
pub fn fits_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty()
        && text.len() <= 80
        && text.bytes().all(fits)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

/// Texts that are looked up and never gone through, so that their order does not matter.
#[expect(clippy::disallowed_types, reason = "never gone through")]
type Texts = std::collections::HashSet<Arc<str>>;

/// Ids that were read before: one that is written many times is kept once.
#[derive(Debug, Default)]
pub struct IdPool(Texts);

impl IdPool {
    fn get(&mut self, text: &str) -> Option<Arc<str>> {
        if let Some(known) = self.0.get(text) {
            return Some(Arc::clone(known));
        }
        let id: Arc<str> = fits_id(text).then(|| text.into())?;
        self.0.insert(Arc::clone(&id));
        Some(id)
    }
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(Arc<str>);

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        /// By text. Most ids that meet are copies of one, which their address tells.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                if Arc::ptr_eq(&self.0, &other.0) {
                    return Ordering::Equal;
                }
                self.0.cmp(&other.0)
            }
        }

        impl $name {
            /// The id written `text`. `None` unless [`fits_id`].
            pub fn new(text: &str) -> Option<Self> {
                fits_id(text).then(|| Self(text.into()))
            }

            /// [`Self::new`], which shares its text with all that `pool` gave for it.
            pub fn pooled(text: &str, pool: &mut IdPool) -> Option<Self> {
                pool.get(text).map(Self)
            }

            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An organization: the name of its folder under `data/organizations`.
    OrganizationId;
    /// An indicator: its key in `data/indicators.yaml`.
    IndicatorId;
    /// A unit of measure: its key in `data/indicators.yaml`.
    UnitId;
    /// A dimension of breakdown: its key in `data/indicators.yaml`.
    DimensionId;
    /// A category of a dimension: its key there.
    CategoryId;
    /// A document: the name of its file under `data/documents`.
    DocumentId;
    /// A resolution: the name of its file under `data/resolutions`.
    ResolutionId;
    /// A target within its resolution.
    TargetId;
    /// A task within its resolution.
    TaskId;
    /// A printed claim within its document.
    ClaimId;
}
