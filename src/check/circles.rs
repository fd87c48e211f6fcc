use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::Placed;
use crate::locale::Message;

/// Finds what leads back to itself by the references that `ahead` gives of each of `all`. Each circle is one finding,
/// in the words `message`; out come the things on it.
pub(super) fn circles<'a, I>(
    all: impl Iterator<Item = &'a I>,
    ahead: impl Fn(&I) -> Vec<Placed<I>>,
    message: &'static str,
    sink: &mut Sink,
) -> BTreeSet<I>
where
    I: Ord + Clone + Display + 'a,
{
    let mut state: BTreeMap<I, State> = BTreeMap::new();
    let mut on_circle = BTreeSet::new();
    for start in all {
        if state.contains_key(start) {
            continue;
        }
        // Each step: a thing, and the references of it that are still to be followed.
        let mut steps: Vec<(I, Vec<Placed<I>>)> = vec![(start.clone(), ahead(start))];
        state.insert(start.clone(), State::Open);
        while let Some((id, open)) = steps.last_mut() {
            let Some(next) = open.pop() else {
                state.insert(id.clone(), State::Done);
                steps.pop();
                continue;
            };
            match state.get(&next.value) {
                Some(State::Done) => {}
                Some(State::Open) => {
                    let from = steps.iter().position(|(id, _)| *id == next.value).unwrap_or(0);
                    let circle: Vec<I> = steps.iter().skip(from).map(|(id, _)| id.clone()).collect();
                    sink.push(finding(&circle, &next, message));
                    on_circle.extend(circle);
                }
                None => {
                    state.insert(next.value.clone(), State::Open);
                    let ahead = ahead(&next.value);
                    steps.push((next.value, ahead));
                }
            }
        }
    }
    on_circle
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

fn finding<I: Display>(circle: &[I], closing: &Placed<I>, message: &'static str) -> Diagnostic {
    let way: Vec<String> = circle
        .iter()
        .map(ToString::to_string)
        .chain([closing.value.to_string()])
        .collect();
    let message = Message::new(message).with("way", way.join("` → `"));
    Diagnostic::new(Code::Circular, closing.origin(), message).help(Message::new("check-circular-help"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::FileId;
    use crate::load::Place;
    use crate::model::IndicatorId;

    fn found(edges: &[(&str, &str)]) -> (Vec<String>, usize) {
        let id = |text: &str| IndicatorId::new(text).unwrap();
        let place = Place::start_of(FileId(0));
        let all: BTreeSet<IndicatorId> = edges.iter().map(|(from, _)| id(from)).collect();
        let ahead = |from: &IndicatorId| {
            let edges = edges.iter().filter(|(start, _)| *start == from.as_str());
            edges.map(|(_, end)| Placed::new(id(end), place)).collect()
        };
        let mut sink = Sink::default();
        let on_circle = circles(all.iter(), ahead, "check-circular-derivation", &mut sink);
        (
            on_circle.iter().map(ToString::to_string).collect(),
            sink.diagnostics().len(),
        )
    }

    #[test]
    fn a_circle_is_found_once_and_what_leads_to_it_is_not_on_it() {
        assert_eq!(found(&[("a", "b"), ("b", "c")]), (vec![], 0));
        assert_eq!(
            found(&[("a", "b"), ("b", "c"), ("c", "b")]),
            (vec!["b".into(), "c".into()], 1)
        );
        assert_eq!(found(&[("a", "a")]), (vec!["a".into()], 1));
        assert_eq!(
            found(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]),
            (vec![], 0),
            "two ways to one end are no circle"
        );
    }
}
