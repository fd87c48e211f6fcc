use crate::locale::Collation;
use crate::site::view::View;

impl View<'_> {
    /// Things in the alphabetical order of the page's language.
    pub(in crate::site) fn sorted<T>(
        &self,
        things: impl IntoIterator<Item = T>,
        name: impl Fn(&T) -> String,
    ) -> Vec<T> {
        let order = Collation::new(self.language);
        let mut named: Vec<(String, T)> = things.into_iter().map(|thing| (name(&thing), thing)).collect();
        named.sort_by(|(a, _), (b, _)| order.compare(a, b));
        named.into_iter().map(|(_, thing)| thing).collect()
    }
}
