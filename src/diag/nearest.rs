/// The candidate that `found` was most likely meant to be: the one fewest letters away, at most a third of its length.
/// Of several as near, the first.
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = (found.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&found.to_lowercase(), candidate),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_another_word_finds_none() {
        let known = ["admitted", "members", "classes"];
        assert_eq!(nearest("admited", known), Some("admitted"));
        assert_eq!(nearest("Memebrs", known), Some("members"));
        assert_eq!(nearest("shoes", known), None);
        assert_eq!(nearest("", known), None);
    }
}
