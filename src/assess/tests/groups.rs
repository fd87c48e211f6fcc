//! Totals of several years, targets without a period, rates and counts, assigned targets.

use crate::model::testing::figure;

use super::*;

fn averages(data: &Dataset) -> Vec<(String, Decimal, Side, AverageRole)> {
    assess(data)
        .averages
        .into_iter()
        .map(|found| {
            (
                found.period.to_string(),
                found.average.value,
                found.side,
                found.role,
            )
        })
        .collect()
}

#[test]
fn a_total_of_several_years_is_set_against_a_yearly_target_on_average() {
    let data = with(
        "target r/t admitted a between=10..20 period=2018-2024 every=year
         figure a/2013-2017/admitted 100
         figure a/2018-2020/admitted 24
         figure a/2016-2019/admitted 1
         figure a/2021/admitted 8",
    );
    assert_eq!(
        averages(&data),
        [
            (
                "2013-2017".into(),
                decimal("20"),
                Side::Within,
                AverageRole::Baseline
            ),
            (
                "2018-2020".into(),
                decimal("8"),
                Side::Below,
                AverageRole::OnAverage
            ),
        ],
        "years of which only some are covered say nothing"
    );
    let first = outcomes(&data).remove(0);
    assert_eq!(first, "2018 no-data", "no year is met by an average");
}

#[test]
fn an_average_divides_by_the_years_that_a_term_counts_as() {
    let data = with(
        "period 2010-2015 years=5
         target r/t admitted a at-least=250 period=2010-2020 every=year
         figure a/2010-2015/admitted 1399",
    );
    let found = assess(&data).averages.remove(0);
    assert_eq!((found.years, found.average.value), (5, decimal("279.8")));
    assert_eq!(found.side, Side::Above);
    assert_eq!(found.distance.low, Some((decimal("29.8"), some("11.92"))));
}

#[test]
fn only_flows_and_yearly_targets_have_averages() {
    let data = with(
        "target r/t members a at-least=1 period=2018-2024 every=year
         target r/u admitted a at-least=1 period=2018-2020
         target r/v admitted a at-least=1 period=2018-2024 every=quarter
         figure a/2018-2020/admitted 24
         figure a/2018-2020/members 24",
    );
    assert!(averages(&data).is_empty());
    let replaced = with(
        "target r/t admitted a at-least=1 period=2018-2024 every=year
         target r/u admitted a at-least=9 period=2020-2024 every=year replaces=r/t from=2020-01-01
         figure a/2018-2020/admitted 24",
    );
    assert!(averages(&replaced).is_empty());
}

#[test]
fn a_target_without_a_period_is_judged_for_what_there_is() {
    let mut data = with(
        "document d date=2021-03-01
         target r/t admitted a at-least=10 every=year
         figure a/2020/admitted 5
         figure a/2021/admitted 15
         figure a/2023/admitted 5
         figure a/2023-H1/admitted 3",
    );
    assert_eq!(outcomes(&data), ["2020 missed", "2021 exceeded", "2023 missed"]);
    for resolution in data.resolutions.values_mut() {
        resolution.document = crate::model::DocumentId::new("d");
    }
    assert_eq!(
        outcomes(&data),
        ["2021 exceeded", "2023 missed"],
        "the year before it was decided is not judged"
    );
}

#[test]
fn a_target_without_a_period_and_figures_says_what_is_missing() {
    let data = with(
        "indicator rate rate of=admitted per=members at=start
         target r/t rate a between=3..4 every=year",
    );
    let found = only(&data);
    assert_eq!(found.period, None);
    let Outcome::NoData(gap) = found.outcome else {
        panic!("no data, not {}", found.outcome.name())
    };
    assert!(gap.missing.contains(&figure(&data, "a/2023/members")));
    let begun = with(
        "as-of 2024-08-01
         target r/t admitted a between=3..4 every=year
         figure a/2024-H1/admitted 3",
    );
    assert_eq!(outcomes(&begun), ["2024 in-progress"]);
    let later = with(
        "target r/t admitted a between=3..4 every=year
         target r/first admitted b at-least=1 period=2026
         figure a/2023/admitted 3",
    );
    assert_eq!(
        outcomes(&later),
        ["- not-started", "2026 not-started"],
        "the first period that the resolution names is the first that can be judged"
    );
}

fn stocks(count: &str, rate: &str) -> Option<Compatibility> {
    let data = with(&format!(
        "indicator rate rate of=admitted per=members at=start times=100
         target r/count admitted a {count} period=2020-2024 every=year
         target r/rate rate a {rate} every=year"
    ));
    let mut found = assess(&data).compatibilities;
    assert!(found.len() <= 1);
    found.pop()
}

#[test]
fn a_count_and_a_rate_imply_a_stock() {
    let of = |count, rate| {
        let found = stocks(count, rate).expect("they depend on each other");
        (found.possible, found.always)
    };
    let range = |low: &str, high: &str| (some(low), some(high));
    assert_eq!(
        of("between=100..120", "between=2..4"),
        (range("2500", "6000"), Some(range("3000", "5000")))
    );
    assert_eq!(
        of("between=100..300", "between=2..4"),
        (range("2500", "15000"), None),
        "no stock suits both a hundred and three hundred"
    );
    assert_eq!(
        of("at-least=100", "at-least=2"),
        ((None, None), Some((None, some("5000"))))
    );
    assert_eq!(of("at-least=100", "at-most=4"), ((some("2500"), None), None));
    assert_eq!(
        of("at-most=100", "at-most=4"),
        ((None, None), Some((some("2500"), None)))
    );
    assert_eq!(of("at-most=100", "at-least=2"), ((None, some("5000")), None));
    assert_eq!(
        of("exactly=100", "exactly=4"),
        (range("2500", "2500"), Some(range("2500", "2500")))
    );
    assert!(stocks("at-least=100", "at-most=0").is_none());
    assert!(stocks("at-least=-1", "at-most=3").is_none());
}

#[test]
fn the_ranges_of_stocks_are_what_they_say() {
    let (least, most, slowest, fastest) = (100, 120, 2, 4);
    let found = stocks("between=100..120", "between=2..4").expect("they depend on each other");
    let inside = |range: (Option<Decimal>, Option<Decimal>), stock: Decimal| {
        range.0.is_none_or(|low| low <= stock) && range.1.is_none_or(|high| stock <= high)
    };
    for stock in (1000..=8000_i64).step_by(100) {
        let meets = |count: i64| count * 100 >= slowest * stock && count * 100 <= fastest * stock;
        let possible = (least..=most).any(meets);
        let always = (least..=most).all(meets);
        assert_eq!(inside(found.possible, stock.into()), possible, "{stock}");
        let found = found.always.is_some_and(|range| inside(range, stock.into()));
        assert_eq!(found, always, "{stock}");
    }
}

#[test]
fn only_targets_of_the_same_measure_time_and_organization_depend_on_each_other() {
    for other in [
        "target r/count admitted[sex=women] a at-least=1 period=2020-2024 every=year",
        "target r/count admitted b at-least=1 period=2020-2024 every=year",
        "target r/count admitted a at-least=1 period=2020-2024",
        "target r/count admitted a at-least=1 period=2010-2014 every=year",
    ] {
        let data = with(&format!(
            "indicator rate rate of=admitted per=members at=start
             {other}
             target r/rate rate a at-least=3 period=2020-2024 every=year"
        ));
        assert!(assess(&data).compatibilities.is_empty(), "{other}");
    }
    let data = with(
        "indicator rate rate of=admitted per=members at=start
         target r/count admitted a at-least=1 period=2020-2024 every=year
         target r/rate rate a at-least=3 every=year
         figure a/2019/members 70
         figure a/2020/members 80",
    );
    let known = assess(&data)
        .compatibilities
        .remove(0)
        .known
        .expect("the stock is known");
    assert_eq!((known.0.code(), known.1.magnitude.value), ("2020", decimal("80")));
}

#[test]
fn assigned_targets_are_judged_each_and_added_up() {
    let data = with(
        "target r/whole admitted a at-least=30 period=2022-2023 every=year
         assigned r/parts admitted every=year parts-of=r/whole a:2022=12 b:2022=14 a:2023=20 b:2023=none
         figure a/2022/admitted 12
         figure b/2022/admitted 10
         figure a/2023/admitted 21",
    );
    let own: Vec<String> = outcomes(&data).split_off(2);
    assert_eq!(own, ["2022 met", "2023 exceeded", "2022 missed"]);
    let sums: Vec<_> = assess(&data)
        .assigned_sums
        .into_iter()
        .map(|found| {
            (
                found.period.to_string(),
                found.sum,
                found.organizations,
                found.side,
            )
        })
        .collect();
    assert_eq!(
        sums,
        [
            ("2022".to_owned(), decimal("26"), 2, Some(Side::Below)),
            ("2023".to_owned(), decimal("20"), 1, Some(Side::Below)),
        ]
    );
}

#[test]
fn what_was_assigned_is_assigned_on() {
    let data = with(
        "resolution below b
         assigned r/first admitted every=year a:2022=12 b:2022=14
         assigned below/second admitted every=year parts-of=r/first a:2022=20
         assigned below/third admitted every=year parts-of=r/gone a:2022=20",
    );
    let sums = assess(&data).assigned_sums;
    let of = |id: &str| {
        sums.iter()
            .find(|sum| sum.target.target.as_str() == id)
            .expect("it was assigned")
    };
    assert_eq!(
        of("second").side,
        Some(Side::Above),
        "20 of the 14 that fell to the one who assigns"
    );
    assert_eq!(of("first").whole_bound, None);
    assert_eq!(of("third").whole_bound, None);
}
