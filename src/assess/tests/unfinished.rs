//! Periods that are not over, and terms of which parts are missing.

use super::*;

#[test]
fn what_begins_later_is_not_started() {
    let data = with("target r/t admitted a at-least=10 period=2025");
    assert_eq!(outcomes(&data), ["2025 not-started"]);
    let data = with("as-of 2025-01-01\ntarget r/t admitted a at-least=10 period=2025");
    assert_eq!(outcomes(&data), ["2025 in-progress"]);
    let data = with("as-of 2025-12-31\ntarget r/t admitted a at-least=10 period=2025");
    assert_eq!(outcomes(&data), ["2025 no-data"]);
}

#[test]
fn nothing_is_missed_before_its_time() {
    let data = with(
        "as-of 2024-07-01
         target r/t admitted a at-least=366 period=2024
         figure a/2024-H1/admitted 182",
    );
    let progress = going(&data);
    assert_eq!(progress.days, (183, 366), "2024 is a leap year");
    assert_eq!(progress.value_until, Some("2024-06-30".parse().unwrap()));
    assert_eq!(progress.pace, Pace::OnTrack, "182 of 366 in 182 of 366 days");
    assert_eq!(progress.still_needed, (some("184"), None));
    assert_eq!(progress.needed_per_day, some("1"));
    assert_eq!(progress.early, None);
    let data = with(
        "as-of 2024-07-01
         target r/t admitted a at-least=367 period=2024
         figure a/2024-H1/admitted 182",
    );
    assert_eq!(going(&data).pace, Pace::Behind);
}

#[test]
fn without_a_value_so_far_there_is_no_pace() {
    let progress = going(&with(
        "as-of 2024-07-01\ntarget r/t admitted a at-least=366 period=2024",
    ));
    assert_eq!(
        (progress.pace, progress.value_until, progress.early),
        (Pace::Unknown, None, None)
    );
    assert_eq!(
        (progress.still_needed, progress.needed_per_day),
        ((None, None), None)
    );
}

#[test]
fn a_value_known_only_roughly_may_leave_the_pace_open() {
    let pace = |value: &str| {
        going(&with(&format!(
            "as-of 2024-07-01
             target r/t admitted a at-least=366 period=2024
             figure a/2024-H1/admitted {value} step=10"
        )))
        .pace
    };
    assert_eq!(pace("170"), Pace::Behind);
    assert_eq!(pace("180"), Pace::Unknown);
    assert_eq!(pace("190"), Pace::OnTrack);
}

#[test]
fn what_is_decided_early_is_said() {
    let decided = |bound: &str, value: i64| {
        let progress = going(&with(&format!(
            "as-of 2024-07-31
             target r/t admitted a {bound} period=2024
             figure a/2024-H1/admitted {value}"
        )));
        (progress.early, progress.pace)
    };
    assert_eq!(decided("at-least=10", 9), (None, Pace::OnTrack));
    assert_eq!(
        decided("at-least=10", 10),
        (Some(Early::MinimumReached), Pace::OnTrack)
    );
    assert_eq!(
        decided("between=10..12", 12),
        (Some(Early::MinimumReached), Pace::OnTrack)
    );
    assert_eq!(
        decided("between=10..12", 13),
        (Some(Early::MaximumPassed), Pace::OnTrack)
    );
    assert_eq!(decided("at-most=10", 4), (None, Pace::OnTrack));
    assert_eq!(decided("at-most=10", 6), (None, Pace::Behind));
    assert_eq!(decided("at-most=10", 10), (None, Pace::Behind));
    assert_eq!(
        decided("at-most=10", 11),
        (Some(Early::MaximumPassed), Pace::Behind)
    );
    assert_eq!(decided("exactly=10", 4), (None, Pace::Behind));
    assert_eq!(decided("at-least=10", -1), (None, Pace::Behind));
    assert_eq!(
        decided("at-least=0", 0),
        (Some(Early::MinimumReached), Pace::OnTrack)
    );
}

#[test]
fn a_reached_end_needs_no_more() {
    let progress = going(&with(
        "as-of 2024-07-31
         target r/t admitted a between=10..12 period=2024
         figure a/2024-H1/admitted 11",
    ));
    assert_eq!(progress.still_needed, (some("0"), some("1")));
    assert_eq!(progress.needed_per_day, None);
}

#[test]
fn what_does_not_add_up_over_time_has_no_pace() {
    let progress = going(&with(
        "as-of 2024-07-31
         target r/t members a at-least=100 period=2024
         figure a/2024-H1/members 40",
    ));
    assert_eq!((progress.pace, progress.early), (Pace::Unknown, None));
    assert_eq!(progress.still_needed, (some("60"), None));
    assert_eq!(progress.needed_per_day, None);
    let data = with(
        "as-of 2024-07-31
         target r/t share a at-least=50 period=2024
         figure a/2024-H1/share 60.0 step=0.1",
    );
    assert_eq!(value(&only(&data)), some("60.0"));
    let progress = going(&data);
    assert_eq!(
        (progress.pace, progress.still_needed),
        (Pace::Unknown, (None, None))
    );
    assert_eq!(progress.early, None, "a share can fall again");
}

#[test]
fn a_term_that_is_not_over_has_the_years_so_far() {
    let progress = going(&with(
        "as-of 2023-06-30
         target r/t admitted a at-least=1000 period=2021-2025
         figure a/2021/admitted 300
         figure a/2022/admitted 300",
    ));
    assert_eq!(progress.value_until, Some("2022-12-31".parse().unwrap()));
    assert_eq!(progress.still_needed, (some("400"), None));
    assert_eq!(progress.pace, Pace::OnTrack, "600 of 1000 in 730 of 1826 days");
    let progress = going(&with(
        "as-of 2023-06-30
         target r/t admitted a at-least=250 period=2021-2025
         figure a/2022/admitted 300",
    ));
    assert_eq!((progress.value_until, progress.pace), (None, Pace::Unknown));
    assert_eq!(progress.early, Some(Early::MinimumReached), "whatever 2021 was");
}

#[test]
fn of_a_term_with_gaps_only_what_is_decided_is_a_result() {
    let of_known = |bound: &str| {
        let found = only(&with(&format!(
            "target r/t admitted a {bound} period=2020-2023
             figure a/2020/admitted 50
             figure a/2022/admitted 50"
        )));
        assert_eq!(value(&found), some("100"), "what is known is shown");
        found.outcome
    };
    for (bound, expected) in [
        ("at-least=99", "exceeded"),
        ("at-least=100", "met"),
        ("at-least=101", "no-data"),
        ("at-most=99", "missed"),
        ("at-most=100", "no-data"),
        ("between=50..99", "above-range"),
        ("between=50..100", "no-data"),
        ("exactly=99", "above-range"),
        ("exactly=100", "no-data"),
    ] {
        assert_eq!(of_known(bound).name(), expected, "{bound}");
    }
    let Outcome::NoData(gap) = of_known("at-least=101") else {
        panic!("no data")
    };
    let missing: Vec<String> = gap.missing.iter().map(ToString::to_string).collect();
    assert_eq!(missing, ["a/2021/admitted", "a/2023/admitted"]);
    let stock = only(&with(
        "target r/t members a at-most=1 period=2020-2021\nfigure a/2020/members 5",
    ));
    assert_eq!(
        stock.outcome.name(),
        "no-data",
        "a stock of part of a term decides nothing"
    );
}

#[test]
fn of_categories_with_gaps_too() {
    let data = with(
        "target r/t admitted[group=pupils+students] a at-least=40 period=2023
         figure a/2023/admitted[group=pupils] 55",
    );
    assert_eq!(only(&data).outcome.name(), "exceeded");
}
