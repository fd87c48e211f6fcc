//! Small datasets for tests, from a text of one line a thing:
//!
//! ```text
//! as-of 2026-06-30
//! period 2010-2015 years=5
//! dimension sex exhaustive women men              (a category `old/oldest` is a part of `old`)
//! indicator admitted flow sex reported=month decimals=0 suppress=5
//! indicator women-share share part=admitted[sex=women] of=admitted
//! indicator rate rate of=admitted per=members at=start times=100
//! indicator all flow sum=a;b
//! organization b from=2020-01-01 until=2025-07-01 into=c parent=a end=unknown
//! figure b/2020/admitted 12 status=estimate date=2020-12-31 step=0.1
//! figure b/2021/admitted - | not-available | not-applicable | confidential | suppressed
//! document d date=2019-10-08
//! resolution r b
//! target r/t admitted b,c at-least=12 period=2024-2030 every=year replaces=r/old from=2026-01-01 derived=d/claim
//! assigned r/t admitted every=year parts-of=r/whole b:2024=12 b:2025=none
//! claim d "174,8%" attainment b/2020/admitted target=r/t
//! ```
//!
//! A line that cannot be read is a panic that shows it.

mod asked;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diag::{DataPath, FileId, Origin, Part};
use crate::locale::Language;

use super::*;

use asked::{bound, claim, document, target};

/// The dataset that `text` describes.
pub(crate) fn dataset(text: &str) -> Dataset {
    let mut dataset = empty();
    for line in text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        enter(&mut dataset, line)
            .unwrap_or_else(|| panic!("this line of a test's dataset is not right: {line}"));
    }
    dataset
}

/// The figure written `text`, whole.
pub(crate) fn figure(dataset: &Dataset, text: &str) -> FigureRef {
    parse_figure(dataset, text).unwrap_or_else(|| panic!("{text} is a figure"))
}

/// The period written `text`.
pub(crate) fn period(dataset: &Dataset, text: &str) -> Period {
    dataset
        .periods
        .parse(text)
        .unwrap_or_else(|| panic!("{text} is a period"))
}

/// The measure written `text`.
pub(crate) fn measure(dataset: &Dataset, text: &str) -> Measure {
    parse_measure(dataset, text).unwrap_or_else(|| panic!("{text} is a measure"))
}

/// The organization written `text`.
pub(crate) fn organization(text: &str) -> OrganizationId {
    OrganizationId::new(text).unwrap_or_else(|| panic!("{text} is an id"))
}

/// The number written `text`, with a point.
pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|_| panic!("{text} is a number"))
}

fn empty() -> Dataset {
    let as_of = AsOf {
        date: Date::constant(2026, 6, 30),
        origin: AsOfOrigin::Config,
    };
    Dataset {
        publication: Publication {
            title: "Tests".into(),
            description: None,
            languages: Language::new("vi").into_iter().collect(),
            theme: "default".into(),
            publisher: "Tests".into(),
            contact: None,
            next_release: None,
            base_url: None,
            notice: None,
            downloads: Downloads::ALL,
            signing: Signing::default(),
            as_of,
            published: Classification::Public,
        },
        periods: PeriodBook::default(),
        units: BTreeMap::new(),
        dimensions: BTreeMap::new(),
        indicators: BTreeMap::new(),
        documents: BTreeMap::new(),
        resolutions: BTreeMap::new(),
        organizations: BTreeMap::new(),
        observations: BTreeMap::new(),
        period_notes: BTreeMap::new(),
        narratives: Vec::new(),
        not_yet: NotYet::default(),
        keeps_back: false,
    }
}

/// The words of a line: those with a `=` outside brackets by their key, the others in order.
struct Line<'t> {
    words: std::vec::IntoIter<&'t str>,
    keys: BTreeMap<&'t str, &'t str>,
}

impl<'t> Line<'t> {
    fn read(text: &'t str) -> Self {
        let (mut words, mut keys) = (Vec::new(), BTreeMap::new());
        for word in split(text) {
            match word.split_once('=') {
                Some((key, value)) if !key.contains(['[', '"']) => {
                    keys.insert(key, value);
                }
                _ => words.push(word.trim_matches('"')),
            }
        }
        Self {
            words: words.into_iter(),
            keys,
        }
    }

    fn word(&mut self) -> Option<&'t str> {
        self.words.next()
    }

    fn key(&self, key: &str) -> Option<&'t str> {
        self.keys.get(key).copied()
    }

    fn date(&self, key: &str) -> Option<Date> {
        self.key(key).map(|text| text.parse().expect("a date"))
    }
}

/// Splits at spaces outside quotation marks.
fn split(text: &str) -> Vec<&str> {
    let mut quoted = false;
    text.split(|letter: char| {
        quoted ^= letter == '"';
        letter.is_whitespace() && !quoted
    })
    .filter(|word| !word.is_empty())
    .collect()
}

fn origin(path: &str) -> Origin {
    Origin::Data(FileId(0), DataPath::root().key(path), Part::Value)
}

fn enter(dataset: &mut Dataset, text: &str) -> Option<()> {
    let mut line = Line::read(text);
    match line.word()? {
        "as-of" => dataset.publication.as_of.date = line.word()?.parse().ok()?,
        "period" => {
            let days = line.date("first").zip(line.date("last"));
            let years = line.key("years").and_then(|years| years.parse().ok());
            let code = line.word()?;
            return dataset
                .periods
                .enter(code, code.into(), days, years)
                .then_some(());
        }
        "dimension" => enter_dimension(dataset, &mut line)?,
        "indicator" => enter_indicator(dataset, &mut line)?,
        "organization" => enter_organization(dataset, &mut line)?,
        "figure" => enter_figure(dataset, &mut line)?,
        "document" => {
            let id = DocumentId::new(line.word()?)?;
            let document = document(id.clone(), line.date("date"));
            dataset.documents.insert(id, document);
        }
        "resolution" => {
            let id = ResolutionId::new(line.word()?)?;
            let resolution = Resolution {
                id: id.clone(),
                name: None,
                document: None,
                organization: line.word().and_then(OrganizationId::new),
                issuer: None,
                note: None,
                targets: Vec::new(),
                tasks: Vec::new(),
                origin: origin(id.as_str()),
            };
            dataset.resolutions.insert(id, resolution);
        }
        "target" => {
            let (reference, measure) = (parse_target(line.word()?)?, parse_measure(dataset, line.word()?)?);
            let ids = line.word()?.split(',').map(OrganizationId::new);
            let scope = Scope::Organizations(ids.collect::<Option<_>>()?);
            let mut target = target(dataset, &line, &reference, (measure, scope))?;
            target.bound = Some(bound(&line)?);
            dataset
                .resolutions
                .get_mut(&reference.resolution)?
                .targets
                .push(target);
        }
        "assigned" => {
            let (reference, measure) = (parse_target(line.word()?)?, parse_measure(dataset, line.word()?)?);
            let mut assigned: BTreeMap<OrganizationId, BTreeMap<Period, AssignedValue>> = BTreeMap::new();
            for (key, value) in &line.keys {
                let Some((id, code)) = key.split_once(':') else {
                    continue;
                };
                let value = match *value {
                    "none" => AssignedValue::None,
                    number => AssignedValue::Bound(Bound::AtLeast(Amount::new(number.parse().ok()?))),
                };
                let of_one = assigned.entry(OrganizationId::new(id)?).or_default();
                of_one.insert(dataset.periods.parse(code)?, value);
            }
            let target = target(dataset, &line, &reference, (measure, Scope::Assigned(assigned)))?;
            dataset
                .resolutions
                .get_mut(&reference.resolution)?
                .targets
                .push(target);
        }
        "claim" => {
            let id = DocumentId::new(line.word()?)?;
            let claim = claim(dataset, &mut line)?;
            dataset.documents.get_mut(&id)?.claims.push(claim);
        }
        _ => return None,
    }
    Some(())
}

fn enter_dimension(dataset: &mut Dataset, line: &mut Line<'_>) -> Option<()> {
    let id = DimensionId::new(line.word()?)?;
    let completeness = match line.word()? {
        "exhaustive" => Completeness::Exhaustive,
        "partial" => Completeness::Partial,
        "overlapping" => Completeness::Overlapping,
        _ => return None,
    };
    let mut categories = BTreeMap::new();
    for (position, path) in line.words.by_ref().enumerate() {
        let (parent, own) = path
            .rsplit_once('/')
            .map_or((None, path), |(parent, own)| (Some(parent), own));
        let category = Category {
            id: CategoryId::new(own)?,
            position,
            name: own.into(),
            parent: parent.and_then(CategoryId::new),
        };
        categories.insert(category.id.clone(), category);
    }
    let dimension = Dimension {
        id: id.clone(),
        name: id.as_str().into(),
        completeness,
        categories,
    };
    dataset.dimensions.insert(id, dimension);
    Some(())
}

fn enter_indicator(dataset: &mut Dataset, line: &mut Line<'_>) -> Option<()> {
    let id = IndicatorId::new(line.word()?)?;
    let kind = match line.word()? {
        "flow" => Kind::Flow,
        "stock" => Kind::Stock,
        "share" => Kind::Share,
        "rate" => Kind::Rate,
        "mean" => Kind::Mean,
        _ => return None,
    };
    let named = |key| line.key(key).and_then(|text| parse_measure(dataset, text));
    let derivation = match (named("part"), named("of"), named("per"), line.key("sum")) {
        (Some(part), Some(of), _, _) => Some(Derivation::Share { part, of }),
        (_, Some(of), Some(per), _) => Some(Derivation::Rate {
            of,
            per,
            at: match line.key("at") {
                Some("end") => StockAt::End,
                Some("mean") => StockAt::Mean,
                _ => StockAt::Start,
            },
            times: line.key("times").unwrap_or("100").parse().ok()?,
        }),
        (_, _, _, Some(parts)) => {
            let parts = parts.split(';').map(|part| parse_measure(dataset, part));
            Some(Derivation::Sum(parts.collect::<Option<_>>()?))
        }
        _ => None,
    };
    let decimals = u32::from(!matches!(kind, Kind::Flow | Kind::Stock));
    let indicator = Indicator {
        id: id.clone(),
        position: dataset.indicators.len(),
        name: id.as_str().into(),
        kind,
        unit: None,
        decimals: line
            .key("decimals")
            .map_or(Some(decimals), |text| text.parse().ok())?,
        direction: Direction::None,
        definition: None,
        method: None,
        contact: None,
        reported: line.key("reported").map(parse_rhythm),
        suppress_below: line.key("suppress").and_then(|text| text.parse().ok()),
        dimensions: line.words.by_ref().map(DimensionId::new).collect::<Option<_>>()?,
        derivation,
    };
    dataset.indicators.insert(id, indicator);
    Some(())
}

fn enter_organization(dataset: &mut Dataset, line: &mut Line<'_>) -> Option<()> {
    let id = OrganizationId::new(line.word()?)?;
    let end = match (line.date("until"), line.key("end")) {
        (Some(on), _) => OrganizationEnd::Ended {
            on,
            successors: match line.key("into").map(|ids| ids.split(',').collect::<Vec<_>>()) {
                None => Successors::None,
                Some(ids) if ids.len() == 1 => Successors::MergedInto(OrganizationId::new(ids.first()?)?),
                Some(ids) => {
                    Successors::SplitInto(ids.into_iter().map(OrganizationId::new).collect::<Option<_>>()?)
                }
            },
        },
        (None, Some("unknown")) => OrganizationEnd::Unknown,
        (None, _) => OrganizationEnd::Continues,
    };
    let organization = Organization {
        id: id.clone(),
        name: id.as_str().into(),
        short_name: None,
        kind: None,
        parent: line.key("parent").and_then(OrganizationId::new),
        from: line.date("from"),
        end,
        code: None,
        note: None,
        origin: origin(id.as_str()),
    };
    dataset.organizations.insert(id, organization);
    Some(())
}

fn enter_figure(dataset: &mut Dataset, line: &mut Line<'_>) -> Option<()> {
    let figure = parse_figure(dataset, line.word()?)?;
    let stock = dataset.indicators.get(&figure.measure.indicator)?.kind == Kind::Stock;
    let value = match line.word()? {
        "-" => ObservedValue::DidNotOccur,
        "suppressed" => ObservedValue::Suppressed,
        "not-available" => ObservedValue::Missing(MissingReason::NotAvailable),
        "not-applicable" => ObservedValue::Missing(MissingReason::NotApplicable),
        "confidential" => ObservedValue::Missing(MissingReason::Confidential),
        number => {
            let written = Amount::new(number.parse().ok()?);
            let magnitude = match line.key("step") {
                Some(step) => Magnitude::rounded(written.value(), step.parse().ok()?),
                None => Magnitude::exact(written.value()),
            };
            ObservedValue::Number { written, magnitude }
        }
    };
    let date = match line.key("date") {
        Some("unknown") => StockDate::Unknown,
        Some(date) => StockDate::At(date.parse().ok()?),
        None => StockDate::At(figure.period.last_day()),
    };
    let observation = Observation {
        value: value.into(),
        status: match line.key("status") {
            Some("estimate") => Some(Status::Estimate),
            Some("preliminary") => Some(Status::Preliminary),
            Some("official") => Some(Status::Official),
            _ => None,
        },
        date: stock.then_some(date),
        source: Arc::new(SourceRef {
            document: DocumentId::new(line.key("source").unwrap_or("d"))?,
            section: line.key("section").map(Into::into),
        }),
        note: line.key("note").map(|note| Arc::new(note.into())),
        figure: figure.clone(),
    };
    let of_one = dataset.observations.entry(figure.organization).or_default();
    of_one
        .entry(figure.measure)
        .or_default()
        .insert(figure.period, observation);
    Some(())
}

fn parse_measure(dataset: &Dataset, text: &str) -> Option<Measure> {
    PartialRef::parse(text, &dataset.periods)
        .ok()
        .map(|read| read.measure)
}

fn parse_figure(dataset: &Dataset, text: &str) -> Option<FigureRef> {
    PartialRef::parse(text, &dataset.periods)
        .ok()?
        .complete(None, None)
}

fn parse_target(text: &str) -> Option<TargetRef> {
    let (resolution, target) = text.split_once('/')?;
    Some(TargetRef {
        resolution: ResolutionId::new(resolution)?,
        target: TargetId::new(target)?,
    })
}

fn parse_rhythm(text: &str) -> Rhythm {
    match text {
        "month" => Rhythm::Month,
        "quarter" => Rhythm::Quarter,
        "half-year" => Rhythm::HalfYear,
        _ => Rhythm::Year,
    }
}
