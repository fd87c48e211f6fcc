//! The data that charts are tried with.

use std::sync::LazyLock;

use crate::assess::{Assessments, assess};
use crate::locale::{Language, Text, Words};
use crate::model::testing::{dataset, measure, organization};
use crate::model::{Dataset, IndicatorId, OrganizationId, TargetId, TargetRef, Unit, UnitId};

use super::super::{
    Context, Drawing, Figure, Files, Fonts, Kind, NoChart, Request, Size, Subject, TargetChoice, chart,
};
use super::bodies::{BINH_DUONG, HAU_GIANG, THANH_HOA, YEARS};

/// A dataset with names that a reader would meet, and what was made of it.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) dataset: Dataset,
    pub(super) assessments: Assessments,
    pub(super) request: Request,
}

impl Case {
    pub(super) fn draw(&self, language: &str) -> Result<Figure, NoChart> {
        chart(&self.request, &context(self, language))
    }
}

/// What a case is drawn from, with all that charts have.
pub(super) fn context<'c>(case: &'c Case, language: &str) -> Context<'c> {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::default);
    Context {
        dataset: &case.dataset,
        assessments: &case.assessments,
        words: words(language),
        fonts: &FONTS,
        files: Files {
            picture: true,
            numbers: true,
        },
    }
}

/// The words of the default theme.
pub(super) fn words(code: &str) -> &'static Words {
    static BOTH: LazyLock<[Words; 2]> = LazyLock::new(|| {
        [
            ("vi", include_str!("../../../themes/default/messages/vi.ftl")),
            ("en", include_str!("../../../themes/default/messages/en.ftl")),
        ]
        .map(|(code, text)| {
            let language = Language::new(code).expect("a language");
            Words::with_theme(&language, &[("messages", text)]).expect("the theme's words are right")
        })
    });
    let [vi, en] = &*BOTH;
    if code == "vi" { vi } else { en }
}

fn each(vi: &str, en: &str) -> Text {
    let language = |code| Language::new(code).expect("a language");
    Text::Each([(language("vi"), vi.into()), (language("en"), en.into())].into())
}

/// Gives names to organizations (`name`) and indicators (`name unit`), where these are known ones.
pub(super) fn named(mut dataset: Dataset) -> Dataset {
    for (code, vi, en) in [
        ("hau-giang", "Hậu Giang", "Hậu Giang"),
        ("can-tho", "Cần Thơ", "Cần Thơ"),
        (
            "agencies",
            "Khối các cơ quan tỉnh Bình Dương",
            "Bloc of agencies, Bình Dương",
        ),
        (
            "enterprises",
            "Khối doanh nghiệp tỉnh Thanh Hóa",
            "Bloc of enterprises, Thanh Hóa",
        ),
        ("chau-thanh", "Huyện Châu Thành", "Châu Thành"),
        ("long-my", "Thị xã Long Mỹ", "Long Mỹ"),
        ("nga-bay", "Thành phố Ngã Bảy", "Ngã Bảy"),
        ("vi-thuy", "Huyện Vị Thủy", "Vị Thủy"),
        ("phung-hiep", "Huyện Phụng Hiệp", "Phụng Hiệp"),
        ("vi-thanh", "Thành phố Vị Thanh", "Vị Thanh"),
        ("tan-hiep", "Huyện Tân Hiệp", "Tân Hiệp"),
        ("giong-rieng", "Huyện Giồng Riềng", "Giồng Riềng"),
    ] {
        let id = OrganizationId::new(code).expect("an id");
        if let Some(organization) = dataset.organizations.get_mut(&id) {
            organization.name = each(&format!("Đảng bộ {vi}"), &format!("Party organization of {en}"));
            organization.short_name = Some(each(vi, en));
        }
    }
    let person = UnitId::new("person").expect("an id");
    dataset.units.insert(
        person.clone(),
        Unit {
            id: person.clone(),
            name: each("người", "people"),
            one: None,
        },
    );
    for (code, vi, en, counted) in [
        ("admitted", "Đảng viên mới kết nạp", "Members admitted", true),
        ("members", "Đảng viên", "Party members", true),
        (
            "university-share",
            "Tỷ lệ có trình độ đại học",
            "With a university degree",
            false,
        ),
        ("women-share", "Tỷ lệ nữ", "Women", false),
        ("youth-share", "Tỷ lệ đoàn viên", "Youth Union members", false),
    ] {
        let id = IndicatorId::new(code).expect("an id");
        if let Some(indicator) = dataset.indicators.get_mut(&id) {
            indicator.name = each(vi, en);
            indicator.unit = counted.then(|| person.clone());
        }
    }
    dataset
}

pub(super) fn case(name: &'static str, text: &str, subject: impl FnOnce(&Dataset) -> Subject) -> Case {
    let dataset = named(dataset(text));
    let assessments = assess(&dataset);
    let subject = subject(&dataset);
    let request = Request {
        size: Size::Full,
        anchor: format!("c-{name}"),
        kind: None,
        subject,
        within: None,
        title: None,
    };
    Case {
        name,
        dataset,
        assessments,
        request,
    }
}

pub(super) fn measured(organizations: &[&str], measures: &[&str]) -> impl Fn(&Dataset) -> Subject {
    let organizations: Vec<String> = organizations.iter().map(ToString::to_string).collect();
    let measures: Vec<String> = measures.iter().map(ToString::to_string).collect();
    move |dataset| Subject::Measures {
        organizations: organizations.iter().map(|id| organization(id)).collect(),
        measures: measures.iter().map(|text| measure(dataset, text)).collect(),
        targets: TargetChoice::All,
    }
}

pub(super) fn targeted(targets: &[&str]) -> impl Fn(&Dataset) -> Subject {
    let targets: Vec<TargetRef> = targets
        .iter()
        .map(|text| {
            let (resolution, target) = text.split_once('/').expect("resolution/target");
            TargetRef {
                resolution: crate::model::ResolutionId::new(resolution).expect("an id"),
                target: TargetId::new(target).expect("an id"),
            }
        })
        .collect();
    move |_| Subject::Targets {
        organization: None,
        targets: targets.clone(),
    }
}

/// Every chart of the gallery.
pub(super) fn cases() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> = LazyLock::new(all);
    &CASES
}

/// Every case that is drawn, in both languages.
pub(super) fn figures() -> &'static [(&'static Case, &'static str, Figure)] {
    static FIGURES: LazyLock<Vec<(&'static Case, &'static str, Figure)>> = LazyLock::new(|| {
        let both = cases()
            .iter()
            .flat_map(|case| ["vi", "en"].map(|language| (case, language)));
        both.filter_map(|(case, language)| Some((case, language, case.draw(language).ok()?)))
            .collect()
    });
    &FIGURES
}

/// The case of this name.
pub(super) fn by_name(name: &str) -> &'static Case {
    cases()
        .iter()
        .find(|case| case.name == name)
        .unwrap_or_else(|| panic!("{name} is a case"))
}

#[expect(clippy::too_many_lines, reason = "a list")]
#[expect(clippy::format_collect, reason = "a few lines for a test")]
fn all() -> Vec<Case> {
    let many: String = (1985..=2024)
        .map(|year| {
            format!(
                "figure chau-thanh/{year}/admitted {}\n",
                900 + (year * 37 + year * year) % 611
            )
        })
        .collect();
    let many = format!("indicator admitted flow\norganization chau-thanh\n{many}");
    let months: String = (0..26)
        .map(|month| {
            let (year, month) = (2024 + month / 12, month % 12 + 1);
            format!(
                "figure chau-thanh/{year}-{month:02}/admitted {}\n",
                8 + (month * 7 + year) % 13
            )
        })
        .filter(|line| !line.contains("2024-08"))
        .collect();
    let months = format!("indicator admitted flow reported=month\norganization chau-thanh\n{months}");
    let districts = [
        "chau-thanh",
        "long-my",
        "nga-bay",
        "vi-thuy",
        "phung-hiep",
        "vi-thanh",
        "tan-hiep",
        "giong-rieng",
    ];
    let mut several = "indicator admitted flow\n".to_owned();
    for (index, district) in districts.iter().enumerate() {
        several += &format!("organization {district}\n");
        for year in 2016..=2024 {
            let value = 60 + index * 23 + (year * (index + 3)) % 17 + (year - 2016) * (index % 3) * 6;
            several += &format!("figure {district}/{year}/admitted {value}\n");
        }
    }
    let mut uneven = "indicator admitted flow\n".to_owned();
    for (index, district) in districts.iter().enumerate() {
        uneven += &format!(
            "organization {district}\nfigure {district}/2015-2019/admitted {}\n",
            400 + index * 90
        );
        uneven += &format!(
            "figure {district}/2020-01-01--2020-0{}-28/admitted 12\n",
            index % 8 + 1
        );
    }
    let mut cases = vec![
        case("hau-giang", HAU_GIANG, measured(&["hau-giang"], &["admitted"])),
        case(
            "hau-giang-groups",
            HAU_GIANG,
            measured(&["hau-giang"], &["admitted[group=pupils+students+non-state]"]),
        ),
        case("hau-giang-targets", HAU_GIANG, targeted(&["r/year", "r/groups"])),
        case("binh-duong", BINH_DUONG, measured(&["agencies"], &["admitted"])),
        case(
            "binh-duong-women",
            BINH_DUONG,
            measured(&["agencies"], &["women-share"]),
        ),
        case(
            "binh-duong-targets",
            BINH_DUONG,
            targeted(&[
                "congress/admitted",
                "own/university",
                "own/women",
                "central/youth",
            ]),
        ),
        case("thanh-hoa", THANH_HOA, measured(&["enterprises"], &["admitted"])),
        case(
            "thanh-hoa-2019",
            &format!("as-of 2019-10-08\n{THANH_HOA}"),
            measured(&["enterprises"], &["admitted"]),
        ),
        case(
            "thanh-hoa-2019-targets",
            &format!("as-of 2019-10-08\n{THANH_HOA}"),
            targeted(&["plan/year"]),
        ),
        case("years", YEARS, measured(&["chau-thanh"], &["admitted"])),
        case("years-targets", YEARS, targeted(&["r/early", "r/late"])),
        case("forty-years", &many, measured(&["chau-thanh"], &["admitted"])),
        case("months", &months, measured(&["chau-thanh"], &["admitted"])),
        case(
            "three-districts",
            &several,
            measured(&districts[..3], &["admitted"]),
        ),
        case("eight-districts", &several, measured(&districts, &["admitted"])),
        case(
            "mixed",
            "indicator admitted flow
             organization chau-thanh
             figure chau-thanh/2008-2012/admitted 520
             figure chau-thanh/2013-2017/admitted 640
             figure chau-thanh/2015/admitted 131
             figure chau-thanh/2016/admitted 140
             figure chau-thanh/2018/admitted 151 status=preliminary
             figure chau-thanh/2019/admitted -
             figure chau-thanh/2020-Q1/admitted 22
             figure chau-thanh/2020-Q2/admitted 19",
            measured(&["chau-thanh"], &["admitted"]),
        ),
        case(
            "stock",
            "indicator members stock
             organization chau-thanh
             figure chau-thanh/2018/members 3918 date=2018-12-31
             figure chau-thanh/2019/members 4011 date=2019-12-31
             figure chau-thanh/2020/members 4105 date=2020-12-31
             figure chau-thanh/2022/members 4190 date=2022-06-30
             figure chau-thanh/2023/members 4235 date=2023-12-31",
            measured(&["chau-thanh"], &["members"]),
        ),
        case(
            "two-districts-uneven",
            "indicator admitted flow
             organization chau-thanh
             organization long-my
             figure chau-thanh/2013-2017/admitted 640
             figure chau-thanh/2018/admitted 151
             figure long-my/2015-2019/admitted 1200
             figure long-my/2020/admitted 260",
            measured(&["chau-thanh", "long-my"], &["admitted"]),
        ),
        case("eight-uneven", &uneven, measured(&districts, &["admitted"])),
        case(
            "quarters",
            "indicator admitted flow
             organization chau-thanh from=2020-02-01
             figure chau-thanh/2019-Q4/admitted 4
             figure chau-thanh/2020-Q1/admitted 9 status=estimate
             figure chau-thanh/2020-Q2/admitted 12
             figure chau-thanh/2020-Q3/admitted suppressed
             figure chau-thanh/2020-Q4/admitted 10
             resolution r chau-thanh
             target r/t admitted chau-thanh at-least=11 period=2019-10-01--2020-12-31 every=quarter",
            measured(&["chau-thanh"], &["admitted"]),
        ),
        case(
            "negative",
            "indicator change flow
             organization chau-thanh
             figure chau-thanh/2019/change -12
             figure chau-thanh/2020/change 18
             figure chau-thanh/2021/change -31
             figure chau-thanh/2022/change 5",
            measured(&["chau-thanh"], &["change"]),
        ),
        case(
            "small-and-large",
            "indicator rate rate decimals=3
             organization chau-thanh
             figure chau-thanh/2019/rate 0.001
             figure chau-thanh/2020/rate 1000000",
            measured(&["chau-thanh"], &["rate"]),
        ),
        case(
            "all-zero",
            "indicator admitted flow
             organization chau-thanh
             figure chau-thanh/2019/admitted 0
             figure chau-thanh/2020/admitted 0
             figure chau-thanh/2021/admitted -",
            measured(&["chau-thanh"], &["admitted"]),
        ),
        case(
            "all-equal",
            "indicator admitted flow
             organization chau-thanh
             figure chau-thanh/2019/admitted 77
             figure chau-thanh/2020/admitted 77
             figure chau-thanh/2021/admitted 77",
            measured(&["chau-thanh"], &["admitted"]),
        ),
        case(
            "one-point",
            "indicator members stock
             organization chau-thanh
             figure chau-thanh/2019/members 3918 date=unknown",
            measured(&["chau-thanh"], &["members"]),
        ),
        case(
            "huge",
            "indicator admitted flow
             organization chau-thanh
             figure chau-thanh/2019/admitted 7922816251426433759354395033
             figure chau-thanh/2020/admitted 3922816251426433759354395033
             figure chau-thanh/2021/admitted 5",
            measured(&["chau-thanh"], &["admitted"]),
        ),
        case(
            "high-shares",
            "indicator women-share share
             organization chau-thanh
             figure chau-thanh/2019/women-share 95.1
             figure chau-thanh/2020/women-share 96.4
             figure chau-thanh/2021/women-share 97.2
             figure chau-thanh/2022/women-share 96.9",
            measured(&["chau-thanh"], &["women-share"]),
        ),
    ];
    cases.extend(super::odd::cases());
    cases.extend([
        case(
            "nothing",
            "indicator admitted flow
             organization chau-thanh
             figure chau-thanh/2019/admitted not-available",
            measured(&["chau-thanh"], &["admitted"]),
        ),
        case(
            "two-units",
            "indicator admitted flow
             indicator women-share share
             organization chau-thanh
             figure chau-thanh/2019/admitted 5
             figure chau-thanh/2019/women-share 50",
            measured(&["chau-thanh"], &["admitted", "women-share"]),
        ),
        case(
            "no-results",
            "indicator admitted flow
             organization chau-thanh
             resolution r chau-thanh
             target r/t admitted chau-thanh at-least=5 period=2020",
            targeted(&["r/t"]),
        ),
        case(
            "no-targets",
            "indicator admitted flow\norganization chau-thanh",
            targeted(&[]),
        ),
    ]);
    let mut hostile = case(
        "hostile",
        "indicator admitted flow
         organization chau-thanh until=2021-03-01 into=long-my
         organization long-my
         figure chau-thanh/2018/admitted 12
         figure chau-thanh/2019/admitted 15
         figure chau-thanh/2020/admitted 11
         figure long-my/2018/admitted 22
         figure long-my/2019/admitted 25
         figure long-my/2021/admitted 29",
        measured(&["chau-thanh", "long-my"], &["admitted"]),
    );
    let long = format!(
        "<script>alert(\"x\")</script> & 'y' \u{202e}{}",
        "Đảng bộ Khối ".repeat(400)
    );
    let id = organization("chau-thanh");
    let hostile_one = hostile.dataset.organizations.get_mut(&id).expect("it is there");
    hostile_one.name = Text::Same(long.as_str().into());
    hostile_one.short_name = None;
    hostile.request.kind = Some(Kind::Line);
    cases.push(hostile);
    cases
}

/// The drawing for phones.
pub(super) fn narrow(figure: &Figure) -> &Drawing {
    figure.narrow.as_ref().expect("a full chart has both")
}
