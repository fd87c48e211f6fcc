use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{EntryRecord, FigureRecord, FiguresRecord, Place, Placed};
use crate::locale::Message;
use crate::model::{
    FigureRef, Indicator, Kind, Measure, Observation, ObservedValue, Organization, OrganizationId, Period,
    SourceRef, StockDate,
};

use super::figure_rules::{check_date, check_final, check_lifetime, check_status, check_stock_lifetime};
use super::figures::{Figure, Frame, OfFiles};
use super::names_in_common::NamesInCommon;
use super::numbers::observed;
use super::release::Classified;
use super::said::Said;

/// Reads the figures of one file into `found`. One that is there already is a finding; the first one stays.
pub(super) fn read(
    record: &FiguresRecord,
    (frame, names): (Frame<'_>, &NamesInCommon),
    found: &mut OfFiles,
    sink: &mut Sink,
) {
    let organization = frame.organizations.get(&record.organization);
    let reader = Reader {
        record,
        frame,
        names,
        id: names.organization(&record.organization),
        period: names.period(&record.period),
        last_source: None,
        organization: organization.map(|organization| &organization.item),
        unsourced: Vec::new(),
        alive: true,
    };
    reader.read(found, sink);
}

/// Reads one file.
struct Reader<'a> {
    record: &'a FiguresRecord,
    frame: Frame<'a>,
    names: &'a NamesInCommon,
    /// Whose file it is, and of when.
    id: OrganizationId,
    period: Period,
    /// The source of the figure before.
    last_source: Option<Arc<SourceRef>>,
    organization: Option<&'a Organization>,
    /// Figures that no source is given for.
    unsourced: Vec<(Place, String)>,
    /// The organization was there in the file's period.
    alive: bool,
}

/// One figure, whether a total or a part.
struct Given<'a> {
    figure: FigureRef,
    entry: &'a EntryRecord,
    said: Said<'a>,
}

impl<'a> Reader<'a> {
    fn read(mut self, found: &mut OfFiles, sink: &mut Sink) {
        let defaults = Said::default().with(&self.record.defaults);
        if let Some(source) = defaults.source {
            self.frame.known.ground.documents.find(&source.document, sink);
        }
        if let Some(note) = &self.record.defaults.note {
            let key = (self.id.clone(), self.period.clone());
            let note = Classified {
                item: note.value.clone(),
                level: defaults.level(self.frame.default),
            };
            found.notes.insert(key, note);
        }
        let start = Place::start_of(self.record.file);
        let file = self
            .record
            .figures
            .first()
            .map_or(start, |figure| figure.measure.place);
        self.alive = check_lifetime(self.organization, &self.record.period, file, sink);
        for record in &self.record.figures {
            self.one(record, defaults, found, sink);
            if let (true, Some(period)) = (self.alive, &record.period) {
                check_lifetime(self.organization, &period.value, period.place, sink);
            }
        }
        let key = (self.record.organization.clone(), self.record.period.clone());
        // Of a file that could not be read whole, the source may be what is missing.
        if !self.frame.broken_files.contains(&key) {
            self.report_unsourced(sink);
        }
    }

    fn one(&mut self, record: &'a FigureRecord, defaults: Said<'a>, found: &mut OfFiles, sink: &mut Sink) {
        let period = match &record.period {
            Some(period) => self.names.period(&period.value),
            None => self.period.clone(),
        };
        let organization = self.id.clone();
        let figure = |measure: Measure| FigureRef {
            organization: organization.clone(),
            measure,
            period: period.clone(),
        };
        let Some(indicator) = self.frame.known.measure(&record.measure, sink) else {
            found.broken.insert(figure(record.measure.value.clone()));
            return;
        };
        if let Some(period) = &record.period
            && !self.record.period.covers(&period.value)
        {
            sink.push(outside_file(period, &self.record.period));
            found.broken.insert(figure(record.measure.value.clone()));
            return;
        }
        let said = defaults.with(&record.entry.notes);
        if let Some(source) = &record.entry.notes.source {
            self.frame.known.ground.documents.find(&source.document, sink);
        }
        let mut all = vec![Given {
            figure: figure(Measure {
                indicator: indicator.id.clone(),
                cell: self.names.cell(&record.measure.value.cell),
            }),
            entry: &record.entry,
            said,
        }];
        for breakdown in &record.by {
            let (dimension, place) = (&breakdown.dimension.value, breakdown.dimension.place);
            if !self.frame.known.dimension(indicator, dimension, place, sink) {
                continue;
            }
            for (category, entry) in &breakdown.parts {
                let known = self.frame.known;
                if !known.category(dimension, &category.value, category.place, sink) {
                    continue;
                }
                if let Some(source) = &entry.notes.source {
                    known.ground.documents.find(&source.document, sink);
                }
                let cell = self.names.part(dimension, &category.value);
                all.push(Given {
                    figure: figure(Measure {
                        indicator: indicator.id.clone(),
                        cell,
                    }),
                    entry,
                    said: said.with(&entry.notes),
                });
            }
        }
        for given in all {
            self.enter(given, indicator, found, sink);
        }
    }

    fn enter(&mut self, given: Given<'a>, indicator: &Indicator, found: &mut OfFiles, sink: &mut Sink) {
        let Given { figure, entry, said } = given;
        let Some(value) = &entry.value else { return };
        let observed = observed(value, entry, indicator, sink);
        let own = found.own.get(&figure.measure);
        if let Some(first) = own.and_then(|own| own.get(&figure.period)) {
            sink.push(twice(&figure, value.place, first.place));
            return;
        }
        let Some(observed) = observed else {
            found.broken.insert(figure);
            return;
        };
        check_status(&figure, observed, entry, sink);
        let date = check_date((&figure, observed), indicator, (entry, said.date), sink);
        let Some(source) = self.source(said) else {
            self.unsourced.push((value.place, figure.to_string()));
            found.broken.insert(figure);
            return;
        };
        let Some(document) = self.frame.documents.get(&source.document) else {
            // The name has its finding.
            found.broken.insert(figure);
            return;
        };
        check_final(
            &figure,
            (observed, said.status.map(|status| status.value), date),
            document.item.date,
            value.place,
            sink,
        );
        if let (Some(organization), Some(StockDate::At(day))) =
            (self.organization.filter(|_| self.alive), date)
        {
            check_stock_lifetime(organization, day, said.date, value.place, sink);
        }
        let observation = Observation {
            value: observed.into(),
            status: said
                .status
                .map(|status| status.value)
                .filter(|_| has_value(observed)),
            date: date.filter(|_| indicator.kind == Kind::Stock),
            source,
            note: entry.notes.note.as_ref().map(|note| Arc::new(note.value.clone())),
            figure: figure.clone(),
        };
        let level = said.level(self.frame.default).raised_to(document.level);
        let place = value.place;
        let entered = Figure {
            observation,
            level,
            place,
        };
        found
            .own
            .entry(figure.measure)
            .or_default()
            .insert(figure.period, entered);
    }

    /// The source of a figure; most figures of a file have one and the same.
    fn source(&mut self, said: Said<'_>) -> Option<Arc<SourceRef>> {
        let (document, section) = said.source()?;
        let is_same = |last: &&Arc<SourceRef>| last.document == *document && last.section.as_ref() == section;
        if let Some(last) = self.last_source.as_ref().filter(is_same) {
            return Some(Arc::clone(last));
        }
        let source = Arc::new(SourceRef {
            document: self.names.document(document),
            section: section.cloned(),
        });
        self.last_source = Some(Arc::clone(&source));
        Some(source)
    }

    /// One finding for all figures of the file that lack a source.
    fn report_unsourced(&self, sink: &mut Sink) {
        let Some((place, figure)) = self.unsourced.first() else {
            return;
        };
        let message = Message::new("check-no-source")
            .with("figure", figure)
            .with("others", self.unsourced.len() - 1);
        sink.push(
            Diagnostic::new(Code::NoSource, place.origin(), message)
                .help(Message::new("check-no-source-help"))
                .example("source: {document: 18-bc-duk, section: I.2.2}"),
        );
    }
}

fn has_value(observed: ObservedValue) -> bool {
    matches!(
        observed,
        ObservedValue::Number { .. } | ObservedValue::DidNotOccur
    )
}

fn outside_file(period: &Placed<Period>, file: &Period) -> Diagnostic {
    let message = Message::new("check-period-outside-file")
        .with("found", period.value.to_string())
        .with("file", file.to_string());
    Diagnostic::new(Code::PeriodOutsideFile, period.origin(), message)
        .help(Message::new("check-period-outside-file-help").with("found", period.value.to_string()))
}

fn twice(figure: &FigureRef, place: Place, first: Place) -> Diagnostic {
    let message = Message::new("check-duplicate-figure").with("figure", figure.to_string());
    Diagnostic::new(Code::DuplicateFigure, place.origin(), message)
        .related(first.origin(), Message::new("check-first-here"))
        .help(Message::new("check-duplicate-figure-help"))
}
