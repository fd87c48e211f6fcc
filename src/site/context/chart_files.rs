//! A chart as files beside its page: the picture, and the numbers for programs.

use crate::chart::{Figure, Request, Subject, picture};
use crate::locale::Message;
use crate::model::{Measure, OrganizationId, PageId, Period};
use crate::output::SitePath;
use crate::route::{self, Anchor};
use crate::site::context::{Link, Source};
use crate::site::view::{Files, View};

/// How long the name of a file may get before the number and the ending.
const LONGEST: usize = 80;

impl View<'_> {
    /// Makes the files of a chart and gives the ways to them. None where the page is not for a site.
    pub(in crate::site) fn files_of_chart(
        &self,
        request: &Request,
        figure: &Figure,
        sources: &[Source],
    ) -> Vec<Link> {
        let Some(files) = &self.files else {
            return Vec::new();
        };
        let charting = self.charting();
        let svg = charting
            .files
            .picture
            .then(|| picture(figure, &self.foot(sources), &charting).into_bytes());
        let made: Vec<(&str, &'static str, Vec<u8>)> = [
            svg.map(|bytes| ("svg", "chart-file-picture", bytes)),
            figure
                .numbers
                .clone()
                .map(|bytes| ("csv", "chart-file-numbers", bytes)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let mut files = files.borrow_mut();
        let name = self.unused(&self.name(request), &files);
        let mut links = Vec::new();
        for (ending, words, bytes) in made {
            let path = self.beside(&name, ending).expect("a name that fits was chosen");
            links.push(Link {
                text: self.say(words),
                href: Some(self.to(&path)),
            });
            files.push((path, bytes));
        }
        links
    }

    fn beside(&self, name: &str, ending: &str) -> Option<SitePath> {
        let publication = &self.dataset().publication;
        route::chart(
            publication,
            self.language,
            &self.page,
            &format!("{name}.{ending}"),
        )
    }

    /// What the files of a chart are called, before the ending: after what the chart was asked to show, so that the name
    /// stays while the data change. It leaves out what the page is about, which the folder says.
    fn name(&self, request: &Request) -> String {
        let (page_of, page_period) = match &self.page {
            PageId::Organization(id) => (Some(id), None),
            PageId::OrganizationPeriod(id, period) => (Some(id), Some(period)),
            _ => (None, None),
        };
        let mut parts = vec!["chart".to_owned()];
        parts.extend(request.kind.map(|kind| kind.name().to_owned()));
        let measured = |measure: &Measure| {
            Anchor::measure(measure)
                .as_str()
                .replace("--", "-")
                .replace('_', "-")
        };
        let whose = |only: Option<&OrganizationId>| {
            let other = only.filter(|id| Some(*id) != page_of);
            other.map(ToString::to_string)
        };
        let alone = |all: &[OrganizationId]| match all {
            [one] => whose(Some(one)),
            _ => None,
        };
        match &request.subject {
            Subject::Measures {
                organizations,
                measures,
                ..
            } => {
                parts.extend(measures.first().map(measured));
                parts.extend(alone(organizations));
            }
            Subject::Targets {
                organization,
                targets,
            } => {
                parts.extend(targets.first().map(|it| it.target.to_string()));
                parts.extend(whose(organization.as_ref()));
            }
            Subject::Parts {
                organizations,
                measure,
                by,
            } => {
                parts.push(measured(measure));
                parts.push(by.to_string());
                parts.extend(alone(organizations));
            }
            Subject::Term { organization, target } => {
                parts.push(target.target.to_string());
                parts.extend(whose(Some(organization)));
            }
        }
        // A chart of all that came before the period of its page is named as one of the period itself.
        let is_own = |it: &Period| page_period.is_some_and(|own| own.last_day() == it.last_day());
        let within = request.within.as_ref().filter(|it| !is_own(it));
        parts.extend(within.map(|period| period.code().replace("--", "-")));
        let mut name = parts.join("-").to_lowercase();
        name.truncate(LONGEST);
        name
    }

    /// The name, with a number behind it where another chart of the page has it; a short one where its page lies so deep
    /// that the address would get too long.
    fn unused(&self, name: &str, files: &Files) -> String {
        let is_free = |name: &str| {
            let stem = format!("{name}.");
            files.iter().all(|(path, _)| {
                let own = path.as_str().rsplit('/').next().unwrap_or_default();
                !own.starts_with(&stem)
            })
        };
        let fits = |name: &str| self.beside(name, "svg").is_some();
        let long = std::iter::once(name.to_owned()).chain((2..100).map(|number| format!("{name}-{number}")));
        let short = (1..1_000_000).map(|number| format!("c{number}"));
        let name = long.chain(short).find(|name| fits(name) && is_free(name));
        name.expect("no page has a million charts")
    }

    /// What stands under a picture that is shown without its page: where its numbers come from, and where it does.
    fn foot(&self, sources: &[Source]) -> Vec<String> {
        let publication = &self.dataset().publication;
        let mut foot = Vec::new();
        if !sources.is_empty() {
            let each = sources.iter().map(|source| match &source.section {
                Some(section) => format!("{}, {section}", source.text),
                None => source.text.clone(),
            });
            let all: Vec<String> = each.collect();
            foot.push(format!("{} {}", self.say("chart-source"), all.join("; ")));
        }
        let as_of = self.words.date(publication.as_of.date);
        let edition = self.words_of(&Message::new("page-edition").with("date", as_of));
        foot.push(format!("{}. {edition}", self.text(&publication.title)));
        foot.extend(self.maybe(publication.notice.as_ref()));
        foot
    }
}
