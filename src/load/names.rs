//! Reads the names of files and folders: ids, periods, pages.

use crate::diag::{Code, Diagnostic, Origin, Sink};
use crate::locale::{Language, Message};
use crate::model::{DocumentId, IndicatorId, OrganizationId, PageId, Period, PeriodBook, ResolutionId};
use crate::source::{FileKind, SourceFile, Workspace};

use super::scalars::suggested_id;
use super::times::guess_period;

/// What a file is to be read as.
#[derive(Clone, Debug)]
pub(super) enum Named {
    Indicators,
    Document(DocumentId),
    Resolution(ResolutionId),
    Organization(OrganizationId),
    Figures(OrganizationId, Period),
    Narrative(PageId, Option<Language>),
}

/// What the file is to be read as. `None` where it is not read here, or where its name has a finding.
pub(super) fn named(
    file: &SourceFile,
    workspace: &Workspace,
    periods: Option<&PeriodBook>,
    sink: &mut Sink,
) -> Option<Named> {
    let mut name = Name { file, sink };
    match &file.kind {
        FileKind::Config | FileKind::Periods | FileKind::Asset => None,
        FileKind::Indicators => Some(Named::Indicators),
        FileKind::Document(id) => name.id(id, DocumentId::new).map(Named::Document),
        FileKind::Resolution(id) => name.id(id, ResolutionId::new).map(Named::Resolution),
        FileKind::Organization(id) => name.id(id, OrganizationId::new).map(Named::Organization),
        FileKind::Figures { organization, period } => {
            let period = name.period(period, periods);
            // The folder's name is found wrong once, at its organization.yaml.
            let folder = FileKind::Organization(organization.clone());
            let organization = match OrganizationId::new(organization) {
                None if workspace.files.iter().any(|file| file.kind == folder) => None,
                _ => name.id(organization, OrganizationId::new),
            };
            Some(Named::Figures(organization?, period?))
        }
        FileKind::Narrative { page, language } => {
            let page = name.page(page, periods)?;
            let language = language.as_deref().and_then(Language::new);
            Some(Named::Narrative(page, language))
        }
    }
}

struct Name<'a> {
    file: &'a SourceFile,
    sink: &'a mut Sink,
}

impl Name<'_> {
    fn id<T>(&mut self, name: &str, new: fn(&str) -> Option<T>) -> Option<T> {
        let id = new(name);
        if id.is_none() {
            self.find_bad_name(name);
        }
        id
    }

    fn find_bad_name(&mut self, name: &str) {
        let message = Message::new("load-bad-file-name").with("name", name);
        let help = match suggested_id(name) {
            Some(right) => Message::new("load-bad-file-name-rename").with("right", right),
            None => Message::new("load-bad-id-help"),
        };
        self.find(Code::BadName, message, help);
    }

    fn period(&mut self, name: &str, periods: Option<&PeriodBook>) -> Option<Period> {
        let plain = PeriodBook::default();
        let period = periods.unwrap_or(&plain).parse(name);
        if period.is_none() && periods.is_some() {
            let message = Message::new("load-bad-file-period").with("name", name);
            let copied = name.split([' ', '(', '_']).next().filter(|first| *first != name);
            let copied = copied.filter(|first| plain.parse(first).is_some());
            let help = match copied.map(str::to_owned).or_else(|| guess_period(name)) {
                Some(right) if copied.is_some() => {
                    Message::new("load-bad-file-copy-help").with("right", right)
                }
                Some(right) => Message::new("load-bad-file-name-rename").with("right", right),
                None => Message::new("load-bad-period-help"),
            };
            self.find(Code::BadPeriod, message, help);
        }
        period
    }

    fn page(&mut self, page: &str, periods: Option<&PeriodBook>) -> Option<PageId> {
        let parts: Vec<&str> = page.split('/').collect();
        match *parts.as_slice() {
            ["organizations", organization, "index"] => self
                .id(organization, OrganizationId::new)
                .map(PageId::Organization),
            ["organizations", organization, period] => {
                let organization = self.id(organization, OrganizationId::new);
                let period = self.period(period, periods);
                Some(PageId::OrganizationPeriod(organization?, period?))
            }
            ["resolutions", id] => self.id(id, ResolutionId::new).map(PageId::Resolution),
            ["indicators", id] => self.id(id, IndicatorId::new).map(PageId::Indicator),
            ["documents", id] => self.id(id, DocumentId::new).map(PageId::Document),
            ["pages", ref path @ ..] => self.free_page(path),
            _ => Some(PageId::Home),
        }
    }

    fn free_page(&mut self, path: &[&str]) -> Option<PageId> {
        for part in path {
            self.id(part, |part| crate::model::fits_id(part).then_some(()))?;
        }
        Some(PageId::Free(path.join("/")))
    }

    fn find(&mut self, code: Code, message: Message, help: Message) {
        let origin = Origin::File(self.file.id);
        self.sink.push(Diagnostic::new(code, origin, message).help(help));
    }
}
