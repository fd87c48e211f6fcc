use crate::diag::{Code, DataPath, Diagnostic, Origin, Part, Sink};
use crate::load::{
    DocumentRecord, EntryRecord, FigureNotes, IndicatorsRecord, OrganizationRecord, Placed, Records,
    ResolutionRecord, SourceRecord,
};
use crate::locale::{Language, Message, Text};
use crate::model::NextRelease;
use crate::source::{FileKind, Workspace};

/// Reports each text that lacks a language of the publication.
pub(super) fn missing_translations(
    records: &Records,
    workspace: &Workspace,
    languages: &[Language],
    sink: &mut Sink,
) {
    of_periods(records, workspace, languages, sink);
    let mut found = |text: &Placed<Text>| report(&text.value, || text.origin(), languages, sink);
    if let Some(config) = &records.config {
        let release = config
            .next_release
            .iter()
            .filter_map(|release| match &release.value {
                NextRelease::Words(words) => Some(Placed::new(words.clone(), release.place)),
                NextRelease::On(_) => None,
            });
        release.for_each(|text| found(&text));
        [&config.title, &config.publisher]
            .into_iter()
            .for_each(&mut found);
        let optional = [&config.description, &config.contact, &config.notice];
        optional.into_iter().flatten().for_each(&mut found);
        let signing = &config.signing;
        let words = [&signing.above, &signing.place, &signing.post, &signing.name];
        let words = words.into_iter().flatten();
        let words = words.chain(&signing.authority);
        words.chain(&signing.recipients).for_each(&mut found);
    }
    if let Some(record) = &records.indicators {
        of_indicators(record, &mut found);
    }
    records
        .documents
        .iter()
        .for_each(|record| of_document(record, &mut found));
    records
        .resolutions
        .iter()
        .for_each(|record| of_resolution(record, &mut found));
    records
        .organizations
        .iter()
        .for_each(|record| of_organization(record, &mut found));
    for record in &records.figures {
        of_notes(&record.defaults, &mut found);
        for figure in &record.figures {
            of_entry(&figure.entry, &mut found);
            let parts = figure.by.iter().flat_map(|breakdown| &breakdown.parts);
            parts.for_each(|(_, entry)| of_entry(entry, &mut found));
        }
    }
}

/// A finding where a text lacks a language.
fn report(text: &Text, origin: impl FnOnce() -> Origin, languages: &[Language], sink: &mut Sink) {
    let missing = languages.iter().filter(|language| !text.has(language));
    let missing: Vec<&str> = missing.map(Language::code).collect();
    if let Some(first) = missing.first() {
        let message = Message::new("check-missing-translation").with("languages", missing.join("`, `"));
        let help = Message::new("check-missing-translation-help").with("language", *first);
        sink.push(Diagnostic::new(Code::MissingTranslation, origin(), message).help(help));
    }
}

fn of_periods(records: &Records, workspace: &Workspace, languages: &[Language], sink: &mut Sink) {
    let Some(file) = workspace.files.iter().find(|file| file.kind == FileKind::Periods) else {
        return;
    };
    for (period, name) in records.periods.names() {
        let path = DataPath::root().key("periods").key(period.code()).key("name");
        report(name, || Origin::Data(file.id, path, Part::Key), languages, sink);
    }
}

fn of_indicators(record: &IndicatorsRecord, found: &mut impl FnMut(&Placed<Text>)) {
    record.units.iter().for_each(|unit| found(&unit.name));
    for dimension in &record.dimensions {
        found(&dimension.name);
        dimension
            .categories
            .iter()
            .for_each(|category| found(&category.name));
    }
    for indicator in &record.indicators {
        found(&indicator.name);
        let optional = [&indicator.definition, &indicator.method, &indicator.contact];
        optional.into_iter().flatten().for_each(&mut *found);
    }
}

fn of_document(record: &DocumentRecord, found: &mut impl FnMut(&Placed<Text>)) {
    [&record.kind, &record.title].into_iter().for_each(&mut *found);
    [&record.issuer, &record.note]
        .into_iter()
        .flatten()
        .for_each(&mut *found);
    record.copies.iter().for_each(&mut *found);
    for claim in &record.claims {
        [&claim.section, &claim.note]
            .into_iter()
            .flatten()
            .for_each(&mut *found);
    }
}

fn of_resolution(record: &ResolutionRecord, found: &mut impl FnMut(&Placed<Text>)) {
    [&record.name, &record.issuer, &record.note]
        .into_iter()
        .flatten()
        .for_each(&mut *found);
    for target in &record.targets {
        [&target.name, &target.section, &target.note]
            .into_iter()
            .flatten()
            .for_each(&mut *found);
        of_source(target.stated_in.as_ref(), found);
        target
            .baselines
            .iter()
            .filter_map(|baseline| baseline.name.as_ref())
            .for_each(&mut *found);
    }
    for task in &record.tasks {
        [&task.body, &task.text].into_iter().for_each(&mut *found);
        task.section.iter().for_each(&mut *found);
        of_source(task.source.as_ref(), found);
    }
}

fn of_organization(record: &OrganizationRecord, found: &mut impl FnMut(&Placed<Text>)) {
    found(&record.name);
    [&record.short_name, &record.kind, &record.note]
        .into_iter()
        .flatten()
        .for_each(found);
}

fn of_entry(record: &EntryRecord, found: &mut impl FnMut(&Placed<Text>)) {
    of_notes(&record.notes, found);
}

fn of_notes(record: &FigureNotes, found: &mut impl FnMut(&Placed<Text>)) {
    of_source(record.source.as_ref(), found);
    record.section.iter().chain(&record.note).for_each(found);
}

fn of_source(record: Option<&SourceRecord>, found: &mut impl FnMut(&Placed<Text>)) {
    let section = record.and_then(|source| source.section.as_ref());
    section.into_iter().for_each(found);
}
