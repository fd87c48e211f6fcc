//! Finds figures that are kept back, and that a reader could work out from what is published.
//!
//! In: everything that is entered, and what of it is published. Out: an error for each figure that gives itself away.
//!
//! 1. Each figure kept back (withheld, `confidential`, or too small to be shown) is an unknown of a [`Network`].
//! 2. Every equation that it is a part of is drawn up: categories against their total, shorter periods against longer
//!    ones, organizations against the one above, derived figures against what they are made of; and so on for every
//!    other unknown in these.
//! 3. The equations are [solved](solve): one unknown left in an equation is none, and bounds are narrowed until nothing
//!    changes. A count that can be only one whole number is known, too.

mod derived;
mod equations;
mod network;
pub(super) mod over_time;
mod solve;
mod visible;

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Sink};
use crate::locale::Message;
use crate::model::{Dataset, FigureRef};

use super::draft::Draft;
use super::figures::Figure;
use super::standings::Standings;
use super::view::PointOfView;

use network::Network;
use visible::Visible;

/// More places than these would hide the finding itself; the message names every figure.
const MOST_PLACES: usize = 6;

/// Reports each figure that is kept back and can be worked out.
pub(super) fn disclosure(
    draft: &Draft,
    standings: &Standings,
    (dataset, view): (&Dataset, PointOfView),
    sink: &mut Sink,
) {
    let children = draft.children();
    let visible = Visible {
        draft,
        standings,
        dataset,
        view,
        children: &children,
    };
    let secrets = visible.secrets();
    if secrets.is_empty() {
        return;
    }
    let mut network = Network::new(visible);
    for secret in &secrets {
        network.explore(&secret.observation.figure);
    }
    solve::solve(&mut network);
    for secret in &secrets {
        let figure = &secret.observation.figure;
        if network.is_disclosed(figure) {
            sink.push(finding(secret, &network.behind(figure), draft));
        }
    }
}

fn finding(secret: &Figure, behind: &BTreeSet<FigureRef>, draft: &Draft) -> Diagnostic {
    let names: Vec<String> = behind.iter().map(ToString::to_string).collect();
    let message = Message::new("check-disclosure")
        .with("figure", secret.observation.figure.to_string())
        .with("others", names.join("`, `"));
    let origin = secret.place.origin();
    let places = behind.iter().filter_map(|figure| draft.figures.get(figure));
    places
        .take(MOST_PLACES)
        .fold(
            Diagnostic::new(Code::Disclosure, origin, message),
            |finding, figure| {
                let words = Message::new("check-disclosure-here")
                    .with("figure", figure.observation.figure.to_string());
                finding.related(figure.place.origin(), words)
            },
        )
        .help(Message::new("check-disclosure-help"))
}
