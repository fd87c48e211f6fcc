use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::load::{ConfigRecord, Placed, Records, Release};
use crate::locale::Message;
use crate::model::{AsOf, AsOfOrigin, Classification, Dataset};

use super::View;
use super::draft::Draft;
use super::release::Level;

/// What is to be published: nothing above a classification, nothing under embargo, nothing later than a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct PointOfView {
    pub(super) as_of: AsOf,
    published: Classification,
    /// Embargoes until this day are over. `None`: no embargo is.
    lifted_until: Option<Date>,
}

impl PointOfView {
    /// The point of view of a run. An as-of date that nobody wrote down is the latest day that the published data
    /// know of; it lifts no embargo, and neither does any day later than today.
    pub(super) fn settle(
        (config, embargoes): (Option<&ConfigRecord>, &[Placed<Date>]),
        view: View,
        (draft, dataset): (&Draft, &Dataset),
        sink: &mut Sink,
    ) -> Self {
        let written = written(config, view);
        let published = dataset.publication.published;
        let Some((as_of, place)) = written else {
            let mut own = Self {
                as_of: AsOf {
                    date: view.today,
                    origin: AsOfOrigin::Data,
                },
                published,
                lifted_until: None,
            };
            match own.latest(draft) {
                Some(date) => own.as_of.date = date,
                None => report_no_date(config, sink),
            }
            return own;
        };
        if as_of.date > view.today {
            report_future(embargoes, as_of, view.today, (place, sink));
        }
        Self {
            as_of,
            published,
            lifted_until: Some(as_of.date.min(view.today)),
        }
    }

    /// Whether something of this level is kept back.
    pub(super) fn withholds(self, level: Level) -> bool {
        let under_embargo = |until: Date| self.lifted_until.is_none_or(|lifted| lifted < until);
        level.classification > self.published || level.embargo_until.is_some_and(under_embargo)
    }

    /// The latest end of a period with a figure, or date of a document, of those that are not kept back.
    fn latest(self, draft: &Draft) -> Option<Date> {
        let is_withheld = |id| {
            let organization = draft.organizations.get(id);
            organization.is_some_and(|organization| self.withholds(organization.level))
        };
        let own = draft.figures.by_organization.iter();
        let own = own.filter(|(id, _)| !is_withheld(*id)).map(|(_, own)| own);
        let figures = own.flat_map(|own| own.values().flat_map(BTreeMap::values));
        let figures = figures.filter(|figure| !self.withholds(figure.level));
        let ends = figures.map(|figure| figure.observation.figure.period.last_day());
        let documents = draft.documents.values();
        let documents = documents.filter(|document| !self.withholds(document.level));
        ends.chain(documents.filter_map(|document| document.item.date))
            .max()
    }
}

/// The as-of date that somebody wrote down, and where in a file.
fn written(config: Option<&ConfigRecord>, view: View) -> Option<(AsOf, Option<&Placed<Date>>)> {
    if let Some(date) = view.as_of {
        let origin = AsOfOrigin::CommandLine;
        return Some((AsOf { date, origin }, None));
    }
    let placed = config?.as_of.as_ref()?;
    let as_of = AsOf {
        date: placed.value,
        origin: AsOfOrigin::Config,
    };
    Some((as_of, Some(placed)))
}

fn report_no_date(config: Option<&ConfigRecord>, sink: &mut Sink) {
    // Without the file there is a finding already.
    let Some(config) = config else { return };
    sink.push(
        Diagnostic::new(
            Code::NoAsOf,
            Origin::File(config.file),
            Message::new("check-no-as-of"),
        )
        .help(Message::new("check-no-as-of-help"))
        .example("as_of: 2026-06-30"),
    );
}

/// Each embargo that only a day still to come would lift.
fn report_future(
    embargoes: &[Placed<Date>],
    as_of: AsOf,
    today: Date,
    (place, sink): (Option<&Placed<Date>>, &mut Sink),
) {
    for embargo in embargoes {
        if embargo.value <= today || embargo.value > as_of.date {
            continue;
        }
        let message = Message::new("check-future-as-of")
            .with("embargo", embargo.value)
            .with("as-of", as_of.date)
            .with("today", today);
        let finding = Diagnostic::new(Code::FutureAsOf, embargo.origin(), message)
            .help(Message::new("check-future-as-of-help").with("embargo", embargo.value));
        sink.push(match place {
            Some(place) => finding.related(place.origin(), Message::new("check-as-of-here")),
            None => finding,
        });
    }
}

/// Every embargo that is written, in the order of files.
pub(super) fn embargoes(records: &Records) -> Vec<Placed<Date>> {
    let figures = records.figures.iter().flat_map(|file| {
        let own = file.figures.iter().flat_map(|figure| {
            let parts = figure.by.iter().flat_map(|breakdown| &breakdown.parts);
            let parts = parts.map(|(_, entry)| &entry.notes.release);
            [&figure.entry.notes.release].into_iter().chain(parts)
        });
        [&file.defaults.release].into_iter().chain(own)
    });
    let documents = records.documents.iter().map(|record| &record.release);
    let organizations = records.organizations.iter().map(|record| &record.release);
    let resolutions = records.resolutions.iter().map(|record| &record.release);
    let narratives = records.narratives.iter().map(|record| &record.release);
    let all = documents
        .chain(organizations)
        .chain(figures)
        .chain(resolutions)
        .chain(narratives);
    all.filter_map(|release: &Release| release.embargo_until.clone())
        .collect()
}
