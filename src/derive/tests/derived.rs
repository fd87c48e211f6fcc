use crate::model::testing::{measure, organization};
use crate::model::{Magnitude, MissingReason};

use super::*;

#[test]
fn shares_rates_and_sums_follow_from_their_parts() {
    let data = derived(
        "figure a/2020/members 1000
         figure a/2021/members 3000
         figure a/2021/admitted 40
         figure a/2021/admitted[sex=women] 10
         figure a/2021/admitted[age=young] 20
         figure a/2021/admitted[sex=women,age=young] 4
         figure a/2021/left -10",
    );
    for (text, value) in [
        ("women-share", "25"),
        ("women-share[age=young]", "20"),
        ("women-share[age=young+old]", "25"),
        ("start-rate", "4"),
        ("mean-rate", "2"),
        ("leaving-rate", "-25"),
        ("change", "30"),
    ] {
        assert_eq!(
            exact(&data, &format!("a/2021/{text}")),
            number(value, How::Derived),
            "{text}"
        );
    }
    let third = exact(&data, "a/2021/end-rate").map(|(value, _)| value.round_dp(10));
    assert_eq!(third, Some(decimal("13.3333333333")));
    assert_eq!(
        missing(&data, "a/2020/start-rate").1,
        ["a/2020/admitted", "a/2019/members"]
    );
    assert_eq!(missing(&data, "a/2022/start-rate").1, ["a/2022/admitted"]);
    assert_eq!(
        missing(&data, "a/2021/women-share[sex=women]").0,
        GapReason::NotAdditive
    );
}

#[test]
fn the_stock_at_the_start_is_that_of_the_day_before() {
    let data = derived(
        "figure a/2017/members 100
         figure a/2018-2022/admitted 50
         figure a/2023-Q1/admitted 5
         figure a/2022-12/members 200 date=2022-12-31
         figure a/2023-03/admitted 3
         figure a/2030/members 5 date=unknown
         figure a/2031/admitted 5",
    );
    assert_eq!(exact(&data, "a/2018-2022/start-rate"), number("50", How::Derived));
    assert_eq!(exact(&data, "a/2023-Q1/start-rate"), number("2.5", How::Derived));
    assert_eq!(missing(&data, "a/2023-03/start-rate").1, ["a/2023-02/members"]);
    assert_eq!(
        missing(&data, "a/2031/start-rate").0,
        GapReason::NotReported,
        "a stock of an unknown day is not known to be that of the start"
    );
}

#[test]
fn counts_go_before_a_printed_share_and_a_printed_share_before_nothing() {
    let data = derived(
        "figure a/2020/admitted 1399
         figure a/2020/admitted[sex=women] 696
         figure a/2020/women-share 49.7 step=0.1
         figure a/2021/admitted 1399
         figure a/2021/women-share 66.2 step=0.1
         figure a/2022/women-share not-available
         figure a/2022/admitted 2
         figure a/2022/admitted[sex=women] 1",
    );
    let counted = read(&data, "a/2020/women-share");
    let counted = counted.known().expect("it is known");
    assert_eq!(counted.how, How::Derived);
    assert_eq!(counted.magnitude.value.round_dp(4), decimal("49.7498"));
    let printed = read(&data, "a/2021/women-share");
    let printed = printed.known().expect("it is known");
    assert_eq!(printed.how, How::Reported);
    assert_eq!(
        printed.magnitude,
        Magnitude::rounded(decimal("66.2"), decimal("0.1"))
    );
    assert_eq!(
        missing(&data, "a/2022/women-share").0,
        GapReason::Stated(MissingReason::NotAvailable)
    );
}

#[test]
fn intervals_hold_what_the_figure_can_be() {
    let data = derived(
        "figure a/2020/admitted 1000 step=100
         figure a/2020/admitted[sex=women] 300 step=10
         figure a/2021/admitted 1000",
    );
    let known = |text: &str| read(&data, text).known().map(|known| known.magnitude);
    let rest = known("a/2020/admitted[sex=men]").expect("it is known");
    assert_eq!(
        (rest.low, rest.value, rest.high),
        (decimal("645"), decimal("700"), decimal("755"))
    );
    let share = known("a/2020/women-share").expect("it is known");
    assert_eq!(
        (share.value, share.low.round_dp(3), share.high.round_dp(3)),
        (decimal("30"), decimal("28.095"), decimal("32.105"))
    );
    let sum = known("a/2020-2021/admitted").expect("it is known");
    assert_eq!((sum.low, sum.high), (decimal("1950"), decimal("2050")));
}

#[test]
fn a_divisor_of_zero_is_a_reason() {
    let data = derived("figure a/2020/admitted -\nfigure a/2020/left 1");
    assert_eq!(
        missing(&data, "a/2020/leaving-rate"),
        (GapReason::DividedByZero, Vec::new())
    );
    let data = derived("figure a/2020/admitted 0 step=10\nfigure a/2020/left 1");
    assert_eq!(missing(&data, "a/2020/leaving-rate").0, GapReason::DividedByZero);
}

#[test]
fn a_circle_of_derived_indicators_ends() {
    let data = dataset(
        "indicator one flow sum=two;three
         indicator two flow sum=one
         indicator three flow
         organization a
         figure a/2020/three 1",
    );
    assert_eq!(missing(&data, "a/2020/one").0, GapReason::NotReported);
    let one = measure(&data, "one");
    assert!(series(&data, &organization("a"), &one).is_empty());
}

#[test]
fn numbers_that_no_decimal_holds_are_a_reason() {
    let most = Decimal::MAX;
    let data = with(&format!(
        "figure a/2020/admitted[sex=women] {most}\nfigure a/2020/admitted[sex=men] {most}"
    ));
    assert_eq!(
        missing(&data, "a/2020/admitted[sex=women+men]").0,
        GapReason::OutOfRange
    );
}
