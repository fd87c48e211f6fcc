//! The facts of the first publication, worked out from what its documents give.

use crate::derive::{self, Reading};
use crate::model::testing::figure;

use super::*;

const HAU_GIANG: &str = "
    dimension group partial pupils students non-state
    indicator admitted flow group
    indicator members stock
    indicator admission-rate rate of=admitted per=members at=start times=100
    organization hau-giang until=2025-07-01 into=can-tho
    organization can-tho from=2025-07-01
    figure hau-giang/2018-2022/admitted 4715
    figure hau-giang/2018-2022/admitted[group=pupils] 140
    figure hau-giang/2018-2022/admitted[group=students] 32
    figure hau-giang/2018-2022/admitted[group=non-state] 264
    resolution r hau-giang
    target r/year admitted hau-giang between=1020..1250 period=2024-2030 every=year
    target r/groups admitted[group=pupils+students+non-state] hau-giang between=40..55 period=2024-2030 every=year
    target r/rate admission-rate hau-giang between=3..4 every=year
";

#[test]
fn hau_giang() {
    let data = dataset(HAU_GIANG);
    let found = assess(&data);
    let [year, groups] = found.averages.as_slice() else {
        panic!("two averages")
    };
    assert_eq!(
        (year.average.value, year.side, year.role),
        (decimal("943"), Side::Below, AverageRole::Baseline)
    );
    assert_eq!(
        (groups.average.value, groups.side, groups.role),
        (decimal("87.2"), Side::Above, AverageRole::Baseline)
    );
    assert_eq!(groups.total.magnitude.value, decimal("436"));
    assert_eq!(groups.total.evidence.len(), 3);
    let years = [
        "2024 no-data",
        "2025 not-assessable",
        "2026 not-assessable",
        "2027 not-assessable",
        "2028 not-assessable",
        "2029 not-assessable",
        "2030 not-assessable",
    ];
    let all = outcomes(&data);
    assert_eq!(all[..7], years);
    assert_eq!(all[7..14], years);
    assert_eq!(all[14..], ["- no-data"]);
    let Outcome::NoData(gap) = &found.assessments[14].outcome else {
        panic!("no data")
    };
    assert!(gap.missing.contains(&figure(&data, "hau-giang/2023/members")));
    let [both] = found.compatibilities.as_slice() else {
        panic!("one pair")
    };
    assert_eq!(
        (both.possible.0, both.possible.1.map(|high| high.round_dp(2))),
        (some("25500"), some("41666.67"))
    );
    assert_eq!(both.always, Some((some("31250"), some("34000"))));
    assert_eq!(both.stock.as_str(), "members");
    assert!(both.known.is_none());
}

#[test]
fn hau_giang_before_its_end() {
    let mut data = dataset(HAU_GIANG);
    data.publication.as_of.date = "2024-06-30".parse().unwrap();
    for organization in data.organizations.values_mut() {
        organization.end = crate::model::OrganizationEnd::Continues;
    }
    assert_eq!(
        outcomes(&data)[..3],
        ["2024 in-progress", "2025 not-started", "2026 not-started"]
    );
}

const BINH_DUONG: &str = "
    period 2010-2015 years=5
    dimension education partial university
    dimension sex exhaustive women men
    indicator admitted flow education sex
    indicator university-share share part=admitted[education=university] of=admitted
    indicator women-share share part=admitted[sex=women] of=admitted
    indicator youth-share share
    organization bloc end=unknown
    figure bloc/2010-2015/admitted 1399
    figure bloc/2010-2015/admitted[education=university] 884
    figure bloc/2010-2015/admitted[sex=women] 696
    figure bloc/2010-2015/youth-share 66.2 step=0.1
    resolution congress bloc
    target congress/admitted admitted bloc at-least=800 period=2010-2015
    resolution own bloc
    target own/university university-share bloc at-least=32 period=2010-2015
    target own/women women-share bloc at-least=30 period=2010-2015
    resolution central
    target central/youth youth-share bloc at-least=70 period=2010-2015
";

#[test]
fn binh_duong() {
    let data = dataset(BINH_DUONG);
    let found = assess(&data).assessments;
    let by = |id: &str| {
        found
            .iter()
            .find(|found| found.target.to_string() == id)
            .expect("it is a target")
    };
    let admitted = by("congress/admitted");
    assert_eq!(admitted.outcome.name(), "exceeded");
    assert_eq!(
        admitted.distance().and_then(|distance| distance.low),
        Some((decimal("599"), some("74.875")))
    );
    let rounded = |id: &str, places: u32| value(by(id)).map(|value| value.round_dp(places));
    assert_eq!(
        (rounded("own/university", 3), by("own/university").outcome.name()),
        (some("63.188"), "exceeded")
    );
    assert_eq!(
        (rounded("own/women", 4), by("own/women").outcome.name()),
        (some("49.7498"), "exceeded")
    );
    let youth = by("central/youth");
    assert_eq!((value(youth), youth.outcome.name()), (some("66.2"), "missed"));
    let term = figure(&data, "bloc/2010-2015/admitted");
    let Reading::Known(total) = derive::reading(&data, &term) else {
        panic!("it is known")
    };
    let years = term.period.years().expect("terms have years");
    assert_eq!(total.magnitude.value / Decimal::from(years), decimal("279.8"));
}

const THANH_HOA: &str = "
    indicator admitted flow reported=year
    organization bloc end=unknown
    figure bloc/2013-2018/admitted 1823
    figure bloc/2019-01-01--2019-10-08/admitted 152
    resolution plan bloc
    target plan/year admitted bloc exactly=300 period=2019
";

#[test]
fn thanh_hoa_in_october() {
    let data = dataset(&format!("{THANH_HOA}\nas-of 2019-10-08"));
    let progress = going(&data);
    assert_eq!(progress.days, (281, 365));
    assert_eq!(progress.pace, Pace::Behind);
    assert_eq!(progress.early, None);
    assert_eq!(progress.still_needed.0, some("148"));
    assert_eq!(
        progress.needed_per_day.map(|needed| needed.round_dp(2)),
        some("1.76")
    );
    assert_eq!(value(&only(&data)), some("152"));
    let average = assess(&data).averages.remove(0);
    assert_eq!(
        (average.years, average.average.value.round_dp(1)),
        (6, decimal("303.8"))
    );
    assert_eq!(average.role, AverageRole::Baseline);
}

#[test]
fn thanh_hoa_afterwards() {
    let data = dataset(THANH_HOA);
    let found = only(&data);
    assert_eq!(found.outcome.name(), "no-data");
    assert_eq!(value(&found), some("152"), "what is known is shown");
    let late: Vec<String> = assess(&data)
        .not_reported
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(late, ["bloc/2019/admitted"]);
}
