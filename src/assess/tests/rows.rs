use crate::derive::GapReason;
use crate::model::MissingReason;
use crate::model::testing::{figure, organization};

use super::*;

#[test]
fn what_the_organization_did_not_live_through_is_not_assessable() {
    let data = with(
        "organization c from=2020-07-01 until=2023-07-01
         target r/t admitted c at-least=1 period=2020-2024 every=year
         figure c/2021/admitted 5
         figure c/2022/admitted 5
         figure c/2020/admitted 9",
    );
    assert_eq!(
        outcomes(&data),
        [
            "2020 not-assessable",
            "2021 exceeded",
            "2022 exceeded",
            "2023 not-assessable",
            "2024 not-assessable"
        ]
    );
    let found = assess(&data).assessments;
    let why = |index: usize| match &found[index].outcome {
        Outcome::NotAssessable(why) => why.clone(),
        other => panic!("not assessable, not {}", other.name()),
    };
    assert_eq!(why(0), WhyNot::OrganizationBegan("2020-07-01".parse().unwrap()));
    assert_eq!(value(&found[0]), some("9"), "what is known is shown");
    assert_eq!(why(3), WhyNot::OrganizationEnded("2023-07-01".parse().unwrap()));
}

#[test]
fn an_organization_ends_on_the_first_day_that_it_is_no_longer_there() {
    for (until, expected) in [
        ("2024-01-01", "2023 exceeded"),
        ("2023-12-31", "2023 not-assessable"),
    ] {
        let data = with(&format!(
            "organization c until={until}
             target r/t admitted c at-least=1 period=2023
             figure c/2023/admitted 5"
        ));
        assert_eq!(outcomes(&data), [expected], "{until}");
    }
    for (from, expected) in [
        ("2023-01-01", "2023 exceeded"),
        ("2023-01-02", "2023 not-assessable"),
    ] {
        let data = with(&format!(
            "organization c from={from}
             target r/t admitted c at-least=1 period=2023
             figure c/2023/admitted 5"
        ));
        assert_eq!(outcomes(&data), [expected], "{from}");
    }
}

#[test]
fn a_stock_of_another_day_is_of_another_scope() {
    let data = with(
        "target r/t members a at-least=10 period=2023
         figure a/2023/members 20 date=2024-01-15",
    );
    let found = only(&data);
    let Outcome::NotAssessable(WhyNot::ScopeDiffers(of)) = &found.outcome else {
        panic!("not {}", found.outcome.name())
    };
    assert_eq!(*of, figure(&data, "a/2023/members"));
    assert_eq!(value(&found), some("20"));
    for date in ["unknown", "2023-11-30", "2023-12-31"] {
        let data = with(&format!(
            "target r/t members a at-least=10 period=2023\nfigure a/2023/members 20 date={date}"
        ));
        assert_eq!(outcomes(&data), ["2023 exceeded"], "{date}");
    }
}

#[test]
fn a_replaced_target_is_judged_for_what_ended_before() {
    let data = with(
        "target r/old admitted a,b at-least=10 period=2021-2023 every=year
         target r/new admitted a at-least=20 period=2022-2023 every=year replaces=r/old from=2022-12-31
         figure a/2021/admitted 15
         figure a/2022/admitted 15
         figure b/2022/admitted 15",
    );
    assert_eq!(
        outcomes(&data),
        [
            "2021 exceeded",
            "2022 not-assessable",
            "2023 not-assessable",
            "2021 no-data",
            "2022 exceeded",
            "2023 no-data",
            "2022 missed",
            "2023 no-data"
        ],
        "only the organization that the new target is for has another"
    );
    let found = assess(&data);
    let Outcome::NotAssessable(WhyNot::Replaced(by, from)) = &found.assessments[1].outcome else {
        panic!("it was replaced")
    };
    assert_eq!(
        (by.to_string().as_str(), from.to_string().as_str()),
        ("r/new", "2022-12-31")
    );
}

#[test]
fn without_a_figure_the_missing_one_is_named() {
    let data = with("target r/t admitted a at-least=10 period=2023");
    let Outcome::NoData(gap) = only(&data).outcome else {
        panic!("no data")
    };
    assert_eq!(gap.reason, GapReason::NotReported);
    assert_eq!(
        gap.missing.into_iter().collect::<Vec<_>>(),
        [figure(&data, "a/2023/admitted")]
    );
    let data = with("target r/t admitted a at-least=10 period=2023\nfigure a/2023/admitted confidential");
    let Outcome::NoData(gap) = only(&data).outcome else {
        panic!("no data")
    };
    assert_eq!(gap.reason, GapReason::Stated(MissingReason::Confidential));
}

#[test]
fn rounded_figures_are_undecided_where_it_matters() {
    let judged = |bound: &str| {
        only(&with(&format!(
            "target r/t share a {bound} period=2023\nfigure a/2023/share 66.2 step=0.1"
        )))
    };
    for (bound, expected) in [
        ("at-least=70", "missed"),
        ("at-least=66.25", "undecided"),
        ("at-least=66.2", "undecided"),
        ("at-least=66.15", "undecided"),
        ("at-least=66.14", "exceeded"),
        ("at-most=66.25", "met"),
        ("at-most=66.2", "undecided"),
        ("at-most=66.14", "missed"),
        ("between=66.1..66.3", "met"),
        ("between=66.15..66.25", "met"),
        ("between=66.2..66.3", "undecided"),
        ("between=66.3..67", "missed"),
        ("between=10..66", "above-range"),
        ("exactly=66.2", "undecided"),
        ("exactly=70", "missed"),
    ] {
        assert_eq!(judged(bound).outcome.name(), expected, "{bound}");
    }
    let undecided = judged("at-least=66.2");
    assert!(
        undecided.distance().is_some(),
        "how far the printed number lies is said all the same"
    );
    assert!(!undecided.near_miss);
}

#[test]
fn every_verdict_at_its_edges() {
    for (bound, verdicts) in [
        ("at-least=10", ["missed", "met", "exceeded"]),
        ("at-most=10", ["met", "met", "missed"]),
        ("exactly=10", ["missed", "met", "above-range"]),
        ("between=10..20", ["missed", "met", "met"]),
        ("between=5..10", ["met", "met", "above-range"]),
        ("at-least=-1", ["exceeded", "exceeded", "exceeded"]),
    ] {
        for (value, expected) in ["9.99", "10", "10.01"].into_iter().zip(verdicts) {
            let data = with(&format!(
                "target r/t admitted a {bound} period=2023\nfigure a/2023/admitted {value}"
            ));
            assert_eq!(
                outcomes(&data),
                [format!("2023 {expected}")],
                "{value} against {bound}"
            );
        }
    }
}

#[test]
fn nothing_and_less_than_nothing_are_numbers() {
    for (bound, value, expected) in [
        ("at-least=0", "0", "met"),
        ("at-least=1", "-", "missed"),
        ("at-most=0", "-", "met"),
        ("at-most=0", "-3", "met"),
        ("at-least=-2", "-3", "missed"),
        ("between=-5..-1", "-3", "met"),
    ] {
        let data = with(&format!(
            "target r/t admitted a {bound} period=2023\nfigure a/2023/admitted {value}"
        ));
        assert_eq!(
            outcomes(&data),
            [format!("2023 {expected}")],
            "{value} against {bound}"
        );
    }
}

#[test]
fn distances_are_signed_and_in_per_cent_of_each_end() {
    let found = only(&with(
        "target r/t admitted a between=800..1000 period=2023\nfigure a/2023/admitted 900",
    ));
    let distance = found.distance().expect("it was judged");
    assert_eq!(distance.low, Some((decimal("100"), some("12.5"))));
    assert_eq!(distance.high, Some((decimal("-100"), some("-10"))));
    let found = only(&with(
        "target r/t admitted a at-least=0 period=2023\nfigure a/2023/admitted 5",
    ));
    assert_eq!(
        found.distance().expect("it was judged").low,
        Some((decimal("5"), None))
    );
    let found = only(&with(
        "target r/t admitted a at-most=-10 period=2023\nfigure a/2023/admitted -5",
    ));
    assert_eq!(
        found.distance().expect("it was judged").high,
        Some((decimal("5"), some("50")))
    );
}

#[test]
fn assessments_are_found_by_target_and_by_organization() {
    let data = with(
        "target r/t admitted b,a at-least=1 period=2022-2023 every=year
         target r/u admitted a at-least=1 period=2023",
    );
    let found = assess(&data);
    let target = found.assessments[4].target.clone();
    assert_eq!(found.of_target(&target).len(), 1);
    assert_eq!(found.of_organization(&organization("a")).count(), 3);
    assert_eq!(found.of_organization(&organization("b")).count(), 2);
    assert_eq!(found.of_organization(&organization("c")).count(), 0);
}
