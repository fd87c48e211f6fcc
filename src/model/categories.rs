use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, btree_map};
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::{CategoryId, DimensionId};

type Map = BTreeMap<DimensionId, BTreeSet<CategoryId>>;

static NONE: Map = Map::new();

/// Categories by dimension: a map that is shared until it is changed. A publication has few cells and very many figures
/// that name one.
#[derive(Clone, Debug, Default)]
pub struct Categories(Option<Arc<Map>>);

impl Deref for Categories {
    type Target = Map;

    fn deref(&self) -> &Map {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Categories {
    fn deref_mut(&mut self) -> &mut Map {
        Arc::make_mut(self.0.get_or_insert_default())
    }
}

impl From<Map> for Categories {
    fn from(map: Map) -> Self {
        Self((!map.is_empty()).then(|| Arc::new(map)))
    }
}

impl<'c> IntoIterator for &'c Categories {
    type Item = (&'c DimensionId, &'c BTreeSet<CategoryId>);
    type IntoIter = btree_map::Iter<'c, DimensionId, BTreeSet<CategoryId>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Categories {
    /// Whether both are the one map, which tells without looking into it.
    fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}

impl PartialEq for Categories {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || **self == **other
    }
}

impl Eq for Categories {}

impl PartialOrd for Categories {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Categories {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.is_same(other) {
            return Ordering::Equal;
        }
        (**self).cmp(&**other)
    }
}

impl Hash for Categories {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_changed_alone() {
        let sex = DimensionId::new("sex").unwrap();
        let mut one = Categories::default();
        one.insert(sex.clone(), BTreeSet::from_iter(CategoryId::new("women")));
        let mut other = one.clone();
        other.remove(&sex);
        assert_eq!(one.len(), 1);
        assert_eq!(
            other,
            Categories::default(),
            "emptied or never filled is the same"
        );
        assert_eq!(other.cmp(&Categories::from(Map::new())), Ordering::Equal);
    }
}
