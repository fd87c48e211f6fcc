use serde::Serialize;

use crate::locale::{Language, Message};
use crate::model::{NextRelease, PageId};
use crate::route;
use crate::site::announce::feed_path;
use crate::site::context::{Fact, Link, schema_org};
use crate::site::view::View;

/// What a page says of itself: the first lines of each.
#[derive(Clone, Debug, Default)]
pub(in crate::site) struct Head {
    /// What the page is called.
    pub(in crate::site) title: String,
    /// The same for those who do not see where the page stands, in the window's frame and in citations.
    pub(in crate::site) whole_title: Option<String>,
    /// What kind of page it is, above the title.
    pub(in crate::site) kicker: Option<String>,
    /// What it is about, in one sentence.
    pub(in crate::site) lead: Option<String>,
    /// The pages above it, from the first page on; the page itself is not among them.
    pub(in crate::site) trail: Vec<Link>,
    /// Places on the page: anchor and text.
    pub(in crate::site) contents: Vec<Place>,
}

impl Head {
    /// That of a part of the page: what is about the whole of it stands on the first.
    pub(in crate::site) fn of_part(&self, number: usize) -> Self {
        let mut head = self.clone();
        if number > 1 {
            head.contents.clear();
            head.lead = None;
        }
        head
    }
}

/// A place on the page.
#[derive(Clone, Debug, Serialize)]
pub(in crate::site) struct Place {
    /// Its anchor.
    pub(in crate::site) id: String,
    /// What stands there.
    pub(in crate::site) text: String,
    /// 1 for a section, 2 for a part of one.
    pub(in crate::site) level: u8,
}

/// What stands around every page.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Frame {
    /// The code of the page's language.
    language: String,
    /// What stands before the decimals of a number, for scripts that read numbers off the page.
    decimal_mark: char,
    /// The kind of page, for style sheets.
    kind: &'static str,
    /// The way to the root of the site: empty, or with a `/` at the end.
    root: String,
    /// The title in the window's frame.
    window_title: String,
    title: String,
    kicker: Option<String>,
    lead: Option<String>,
    /// What search engines and previews show.
    description: Option<String>,
    /// The publication's name and the way to its first page.
    home: Link,
    publisher: String,
    contact: Option<String>,
    next_release: Option<String>,
    notice: Option<String>,
    /// "Số liệu tính đến ngày 30/06/2026".
    edition: String,
    /// The way to the search, but on its own page.
    search: Option<String>,
    /// The main parts of the site.
    navigation: Vec<Entry>,
    /// The other parts.
    more: Vec<Entry>,
    languages: Vec<Tongue>,
    /// Where the page's narrative is written in other languages and not in this.
    written_in: Vec<Tongue>,
    trail: Vec<Link>,
    contents: Vec<Place>,
    /// The parts of the page, where its lists are too long for one.
    parts: Vec<Entry>,
    /// The ways to the part before this and to the one after it.
    earlier_part: Option<String>,
    later_part: Option<String>,
    /// The files of data that belong to the page.
    files: Vec<Link>,
    /// The same on paper.
    report: Option<Link>,
    /// The same for search engines: JSON-LD.
    dataset_json: Option<String>,
    /// The way to the feed, where the publication has one.
    feed: Option<String>,
    /// How to cite the page.
    cite: String,
    /// The page's address, where the publication has one.
    address: Option<String>,
    /// The address of the site's root, where the publication has one, with a `/` at the end.
    base_url: Option<String>,
}

/// An entry of a navigation.
#[derive(Debug, Serialize)]
struct Entry {
    text: String,
    href: String,
    /// Whether the page is in this part of the site.
    here: bool,
}

/// The page in another language.
#[derive(Debug, Serialize)]
struct Tongue {
    code: String,
    name: String,
    href: String,
    here: bool,
}

/// The frame of a page that begins with `head`, or of one of its parts, which have these names.
pub(in crate::site) fn frame(view: &View<'_>, head: Head, parts: &[String]) -> Frame {
    let publication = &view.dataset().publication;
    let title = view.text(&publication.title);
    let mut whole_title = head.whole_title.unwrap_or_else(|| head.title.clone());
    if view.part > 1 {
        whole_title = format!("{whole_title} ({}/{})", view.part, parts.len());
    }
    let window_title = if view.page == PageId::Home {
        title.clone()
    } else {
        format!("{whole_title} · {title}")
    };
    let as_of = view.words.date(publication.as_of.date);
    let publisher = view.text(&publication.publisher);
    let address = publication
        .base_url
        .as_ref()
        .map(|base| base.clone() + &view.path.to_url());
    let cite = Message::new("page-cite")
        .with("publisher", publisher.clone())
        .with("title", whole_title)
        .with("publication", title.clone())
        .with("date", as_of.clone());
    let description = head
        .lead
        .clone()
        .or_else(|| view.maybe(publication.description.as_ref()));
    let part = |number| view.to(&view.path_of_part(view.language, number));
    let dataset_json = schema_org::dataset(view, &head.title, description.as_deref());
    Frame {
        language: view.language.code().to_owned(),
        decimal_mark: view.words.numbers().decimal_mark(),
        kind: kind(&view.page),
        root: root(view),
        window_title,
        kicker: head.kicker,
        lead: head.lead.or_else(|| part_lead(view, parts)),
        description,
        home: view.link(&PageId::Home, title),
        contact: view.maybe(publication.contact.as_ref()),
        next_release: publication.next_release.as_ref().map(|release| match release {
            NextRelease::On(date) => view.words.date(*date),
            NextRelease::Words(words) => view.text(words),
        }),
        notice: view.maybe(publication.notice.as_ref()),
        edition: view.words_of(&Message::new("page-edition").with("date", as_of)),
        search: view.href(&PageId::Search).filter(|_| view.page != PageId::Search),
        navigation: entries(
            view,
            &[
                (PageId::Organizations, "nav-organizations"),
                (PageId::Indicators, "nav-indicators"),
                (PageId::Resolutions, "nav-resolutions"),
                (PageId::Documents, "nav-documents"),
                (PageId::Reporting, "nav-reporting"),
            ],
        ),
        more: more(view),
        languages: languages(view),
        written_in: written_in(view),
        trail: head.trail,
        contents: head.contents,
        parts: part_entries(view, parts),
        earlier_part: (view.part > 1).then(|| part(view.part - 1)),
        later_part: (view.part < parts.len()).then(|| part(view.part + 1)),
        files: view.files_of_data(),
        report: report(view),
        dataset_json,
        feed: publication
            .base_url
            .as_ref()
            .map(|_| view.to(&feed_path(view.input, view.language))),
        cite: view.words_of(&cite),
        address,
        base_url: publication.base_url.clone(),
        title: head.title,
        publisher,
    }
}

/// What a further part of a page holds. `None` for the first, and for a page that has no others.
fn part_lead(view: &View<'_>, names: &[String]) -> Option<String> {
    let name = names.get(view.part - 1).filter(|_| view.part > 1)?;
    let message = Message::new("part-lead")
        .with("number", view.part)
        .with("count", names.len())
        .with("name", name.clone());
    Some(view.words_of(&message))
}

/// The report of the page as a PDF, where there is one.
fn report(view: &View<'_>) -> Option<Link> {
    let path = route::report(&view.dataset().publication, view.language, &view.page)?;
    view.input.reports.then(|| Link {
        text: view.say("page-report"),
        href: Some(view.to(&path)),
    })
}

fn entries(view: &View<'_>, pages: &[(PageId, &'static str)]) -> Vec<Entry> {
    let entry = |(page, id): &(PageId, &'static str)| {
        Some(Entry {
            text: view.say(id),
            href: view.href(page)?,
            here: is_in(&view.page, page),
        })
    };
    pages.iter().filter_map(entry).collect()
}

/// The ways between the parts of a page, where it has several.
fn part_entries(view: &View<'_>, names: &[String]) -> Vec<Entry> {
    if names.len() < 2 {
        return Vec::new();
    }
    let entry = |(number, name): (usize, &String)| Entry {
        text: name.clone(),
        href: view.to(&view.path_of_part(view.language, number)),
        here: number == view.part,
    };
    (1..).zip(names).map(entry).collect()
}

/// The parts of the site that most readers do not look for first, and the free pages.
fn more(view: &View<'_>) -> Vec<Entry> {
    let mut more = entries(
        view,
        &[
            (PageId::Glossary, "nav-glossary"),
            (PageId::Downloads, "nav-downloads"),
        ],
    );
    if view.has(&PageId::FreePages, view.language) {
        more.extend(entries(view, &[(PageId::FreePages, "nav-pages")]));
        return more;
    }
    for page in &view.index.free_pages {
        if let Some(href) = view.href(page) {
            let narrative = view.index.narratives.get(&(page, view.language));
            let text = narrative.and_then(|it| it.title.clone());
            more.push(Entry {
                text: text.unwrap_or_else(|| href.clone()),
                href,
                here: *page == view.page,
            });
        }
    }
    more
}

fn languages(view: &View<'_>) -> Vec<Tongue> {
    let all = view.dataset().publication.languages.iter();
    all.filter(|language| view.has(&view.page, language))
        .map(|language| tongue(view, language))
        .collect()
}

fn written_in(view: &View<'_>) -> Vec<Tongue> {
    let all = view.dataset().publication.languages.iter();
    all.filter(|language| {
        let written = view.index.narratives.contains_key(&(&view.page, *language));
        written && view.narrative().is_none()
    })
    .map(|language| tongue(view, language))
    .collect()
}

/// The page in a language.
fn tongue(view: &View<'_>, language: &Language) -> Tongue {
    const NAME: &str = "language-name";
    let words = view.input.theme.words(language);
    // Until the theme has the language's own words, its code is what is known of it.
    let named = words.foreign().all(|id| id != NAME);
    Tongue {
        code: language.code().to_owned(),
        name: if named {
            words.say(&Message::new(NAME))
        } else {
            language.code().to_owned()
        },
        href: view.to(&view.path_of_part(language, view.part)),
        here: language == view.language,
    }
}

/// The way from the page to the root of the site.
fn root(view: &View<'_>) -> String {
    let home = crate::output::SitePath::new("x").expect("a letter is a path");
    let mut root = view.to(&home);
    root.pop();
    root
}

/// Whether a page lies in the part of the site that begins with `part`.
fn is_in(page: &PageId, part: &PageId) -> bool {
    let belongs = match page {
        PageId::Organization(_) | PageId::OrganizationPeriod(..) => PageId::Organizations,
        PageId::Indicator(_) => PageId::Indicators,
        PageId::Resolution(_) => PageId::Resolutions,
        PageId::Document(_) => PageId::Documents,
        PageId::Free(_) => PageId::FreePages,
        other => other.clone(),
    };
    belongs == *part
}

fn kind(page: &PageId) -> &'static str {
    match page {
        PageId::Home => "home",
        PageId::Organizations => "organizations",
        PageId::Organization(_) => "organization",
        PageId::OrganizationPeriod(..) => "period",
        PageId::Indicators => "indicators",
        PageId::Indicator(_) => "indicator",
        PageId::Resolutions => "resolutions",
        PageId::Resolution(_) => "resolution",
        PageId::Documents => "documents",
        PageId::Document(_) => "document",
        PageId::Reporting => "reporting",
        PageId::Glossary => "glossary",
        PageId::Downloads => "downloads",
        PageId::Search => "search",
        PageId::FreePages => "pages",
        PageId::Free(_) => "free",
        PageId::NotFound => "not-found",
    }
}

impl View<'_> {
    /// The first page, with which every trail begins.
    pub(in crate::site) fn trail(&self, further: Vec<Link>) -> Vec<Link> {
        let mut trail = vec![self.link(&PageId::Home, self.say("nav-home"))];
        trail.extend(further);
        trail
    }

    /// A place on the page, for its contents.
    pub(in crate::site) fn place(&self, id: &str, text: &'static str) -> Place {
        Place {
            id: id.to_owned(),
            text: self.say(text),
            level: 1,
        }
    }

    /// A fact of one value that leads nowhere. `None` where there is no value.
    pub(in crate::site) fn fact(&self, name: &'static str, value: Option<String>) -> Option<Fact> {
        let text = value?;
        Some(Fact {
            name: self.say(name),
            values: vec![Link { text, href: None }],
        })
    }

    /// A fact of several values. `None` where there are none.
    pub(in crate::site) fn facts(&self, name: &'static str, values: Vec<Link>) -> Option<Fact> {
        (!values.is_empty()).then(|| Fact {
            name: self.say(name),
            values,
        })
    }
}
