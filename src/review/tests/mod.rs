mod numbers;
mod verdicts;

use crate::assess::assess;
use crate::diag::Sink;
use crate::locale::{Language, Words};
use crate::model::Dataset;
use crate::model::testing::dataset;

use super::*;

/// The claims of document `d`, each as its printed words and what became of it.
fn claims(data: &Dataset) -> Vec<(String, Recomputed)> {
    let found = review(data, &assess(data), &mut Sink::default());
    data.documents
        .values()
        .flat_map(|document| document.claims.iter().zip(found.of_document(&document.id)))
        .map(|(claim, recomputed)| (claim.printed.clone(), recomputed.clone()))
        .collect()
}

/// What became of each claim, by its stable word.
fn names(data: &Dataset) -> Vec<(String, &'static str)> {
    let named = |(printed, found): (String, Recomputed)| (printed, found.agreement.name());
    claims(data).into_iter().map(named).collect()
}

/// The codes of what was noted, each with its sentence in English. Each can be said in Vietnamese too.
fn notes(data: &Dataset) -> Vec<String> {
    let words = |code: &str| Words::program(&Language::new(code).unwrap());
    let (vi, en) = (words("vi"), words("en"));
    let mut sink = Sink::default();
    review(data, &assess(data), &mut sink);
    let findings = sink.diagnostics().iter();
    findings
        .map(|found| {
            for message in [&found.message].into_iter().chain(&found.help) {
                let said = vi.try_say(message.id, &message.args).expect("it can be said");
                let english = en.try_say(message.id, &message.args).expect("it can be said");
                assert_ne!(said, english, "{} is said in Vietnamese", message.id);
            }
            format!("{}: {}", found.code.name(), en.say(&found.message))
        })
        .collect()
}
