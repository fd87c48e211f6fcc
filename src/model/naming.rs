//! What things of a dataset are called in a language. Where an id leads to nothing, it is its own name.

use crate::locale::{Language, Length, Message, Words};

use super::{
    Cell, Dataset, DocumentId, FigureRef, IndicatorId, Measure, OrganizationId, ResolutionId, TargetRef,
};

impl Dataset {
    /// An organization.
    pub fn organization_name(&self, id: &OrganizationId, language: &Language) -> String {
        let found = self.organizations.get(id);
        found.map_or_else(|| id.to_string(), |it| it.name.get(language).to_owned())
    }

    /// An organization by its short name, where it has one.
    pub fn organization_label(&self, id: &OrganizationId, language: &Language) -> String {
        let found = self.organizations.get(id);
        found.map_or_else(|| id.to_string(), |it| it.label().get(language).to_owned())
    }

    /// An indicator.
    pub fn indicator_name(&self, id: &IndicatorId, language: &Language) -> String {
        let found = self.indicators.get(id);
        found.map_or_else(|| id.to_string(), |it| it.name.get(language).to_owned())
    }

    /// A document where there is little room: by its kind and number, else its title.
    pub fn document_label(&self, id: &DocumentId, language: &Language) -> String {
        let Some(document) = self.documents.get(id) else {
            return id.to_string();
        };
        match &document.number {
            Some(number) => format!("{} {number}", document.kind.get(language)),
            None => document.title.get(language).to_owned(),
        }
    }

    /// A resolution: by its own name, else by its text.
    pub fn resolution_name(&self, id: &ResolutionId, language: &Language) -> String {
        let Some(resolution) = self.resolutions.get(id) else {
            return id.to_string();
        };
        match (&resolution.name, &resolution.document) {
            (Some(name), _) => name.get(language).to_owned(),
            (None, Some(document)) => self.document_label(document, language),
            (None, None) => id.to_string(),
        }
    }

    /// A target: by its own name, else by that of its measure.
    pub fn target_name(&self, reference: &TargetRef, words: &Words) -> String {
        let Some(target) = self.target(reference) else {
            return reference.to_string();
        };
        match &target.name {
            Some(name) => name.get(words.language()).to_owned(),
            None => self.measure_name(&target.measure, words),
        }
    }

    /// A measure: "Số đảng viên kết nạp: Nữ".
    pub fn measure_name(&self, measure: &Measure, words: &Words) -> String {
        let indicator = self.indicator_name(&measure.indicator, words.language());
        if measure.cell.is_total() {
            return indicator;
        }
        let message = Message::new("figure-measure")
            .with("indicator", indicator)
            .with("cell", self.cell_name(&measure.cell, words));
        words.say(&message)
    }

    /// The categories of a cell: "Nữ; Có trình độ đại học". Categories added up are a list, in the order in which their
    /// dimension names them: "Học sinh và Sinh viên".
    pub fn cell_name(&self, cell: &Cell, words: &Words) -> String {
        let dimensions = cell.0.iter().map(|(dimension, categories)| {
            let known = self.dimensions.get(dimension).map(|it| &it.categories);
            let mut found: Vec<_> = known
                .into_iter()
                .flat_map(|known| categories.iter().filter_map(|id| known.get(id)))
                .collect();
            found.sort_by_key(|category| category.position);
            let names: Vec<&str> = found.iter().map(|it| it.name.get(words.language())).collect();
            words.list_and(&names)
        });
        dimensions.collect::<Vec<_>>().join("; ")
    }

    /// A figure: "Số đảng viên kết nạp: Nữ, năm 2024".
    pub fn figure_name(&self, figure: &FigureRef, words: &Words) -> String {
        let measure = self.measure_name(&figure.measure, words);
        format!(
            "{measure}, {}",
            self.periods.in_words(&figure.period, words, Length::Long)
        )
    }
}
