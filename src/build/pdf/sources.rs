use crate::diag::Origin;
use crate::narrative::Narrative;
use crate::output::SitePath;
use crate::pdf::Sources;
use crate::route;
use crate::source::{FileKind, SourceFile};

use super::printer::Printer;

impl Sources for Printer<'_> {
    fn picture(&self, path: &SitePath) -> Option<Vec<u8>> {
        let shown = self
            .ready
            .narratives
            .iter()
            .flat_map(|narrative| &narrative.files);
        let mut found = shown.filter(|file| route::file(file).as_ref() == Some(path));
        std::fs::read(self.workspace.root.join(found.next()?)).ok()
    }

    /// In the narrative of the page; else in the data; else in other narratives, whose titles stand on many pages.
    fn places(&self, page: Option<&SitePath>, written: &str) -> Vec<Origin> {
        let own = page.and_then(|page| self.narrative(page));
        let own = own.and_then(|own| {
            let file = self.workspace.files.iter();
            let mut file = file.filter(|file| Origin::File(file.id) == own.origin);
            self.place(file.next()?, written)
        });
        if let Some(place) = own {
            return vec![place];
        }
        let files = |of_narratives: bool| {
            let files = self.workspace.files.iter().filter(move |file| {
                let is_narrative = matches!(file.kind, FileKind::Narrative { .. });
                file.readable && is_narrative == of_narratives
            });
            let places = files.filter_map(|file| self.place(file, written));
            places.collect::<Vec<_>>()
        };
        let in_data = files(false);
        if in_data.is_empty() { files(true) } else { in_data }
    }
}

impl Printer<'_> {
    fn narrative(&self, page: &SitePath) -> Option<&Narrative> {
        let publication = &self.ready.dataset.publication;
        let mut here = self
            .ready
            .narratives
            .iter()
            .filter(|it| it.language == *self.language);
        here.find(|it| route::route(publication, self.language, &it.page) == *page)
    }

    /// The first place of a file where something is written. What a comment of YAML says is on no page.
    fn place(&self, file: &SourceFile, written: &str) -> Option<Origin> {
        let text = self.workspace.text_again(file.id)?;
        let is_comment = |at: usize| {
            let before = text.get(..at).unwrap_or_default();
            let line = before.rsplit('\n').next().unwrap_or_default();
            !matches!(file.kind, FileKind::Narrative { .. }) && line.trim_start().starts_with('#')
        };
        let mut found = text.match_indices(written).filter(|(at, _)| !is_comment(*at));
        let (start, _) = found.next()?;
        Some(Origin::Bytes(file.id, start..start + written.len()))
    }
}
