use jiff::civil::Date;

use crate::load::{ConfigRecord, Placed, SigningRecord};
use crate::locale::{Language, Text};
use crate::model::{AsOf, AsOfOrigin, Classification, Downloads, Publication, Signing};

use super::release::Level;

/// What `niengiam.yaml` says; its as-of date is settled later. Where the file could not be read, as much as the other
/// checks need: nothing is published then.
pub(super) fn publication(config: Option<&ConfigRecord>) -> (Publication, Level) {
    let as_of = AsOf {
        date: Date::MAX,
        origin: AsOfOrigin::Data,
    };
    let Some(config) = config else {
        let publication = Publication {
            title: Text::from(""),
            description: None,
            languages: Language::new("vi").into_iter().collect(),
            theme: "default".to_owned(),
            publisher: Text::from(""),
            contact: None,
            next_release: None,
            base_url: None,
            notice: None,
            downloads: Downloads::ALL,
            signing: Signing::default(),
            as_of,
            published: Classification::Public,
        };
        return (publication, level(Classification::Public));
    };
    let text = |placed: &Option<Placed<Text>>| placed.as_ref().map(|text| text.value.clone());
    let publication = Publication {
        title: config.title.value.clone(),
        description: text(&config.description),
        languages: config
            .languages
            .iter()
            .map(|language| language.value.clone())
            .collect(),
        theme: config.theme.value.clone(),
        publisher: config.publisher.value.clone(),
        contact: text(&config.contact),
        next_release: config.next_release.as_ref().map(|release| release.value.clone()),
        base_url: config.base_url.as_ref().map(|url| url.value.clone()),
        notice: text(&config.notice),
        downloads: config.downloads,
        signing: signing(&config.signing),
        as_of,
        published: config.published.value,
    };
    (publication, level(config.default_classification.value))
}

fn signing(record: &SigningRecord) -> Signing {
    let text = |placed: &Option<Placed<Text>>| placed.as_ref().map(|text| text.value.clone());
    let texts = |placed: &[Placed<Text>]| placed.iter().map(|text| text.value.clone()).collect();
    Signing {
        above: text(&record.above),
        place: text(&record.place),
        authority: texts(&record.authority),
        post: text(&record.post),
        name: text(&record.name),
        recipients: texts(&record.recipients),
    }
}

fn level(classification: Classification) -> Level {
    Level {
        classification,
        embargo_until: None,
    }
}
