use rust_decimal::Decimal;

use crate::derive::GapReason;
use crate::model::testing::{decimal, figure};

use super::*;

const GROUND: &str = "
    period 2010-2015 years=5
    dimension sex exhaustive women men
    dimension education partial university
    indicator admitted flow sex education
    indicator women-share share part=admitted[sex=women] of=admitted
    indicator youth-share share
    organization bloc
    document d
    resolution r bloc
";

fn with(text: &str) -> Dataset {
    dataset(&format!("{GROUND}\n{text}"))
}

const BINH_DUONG: &str = r#"
    figure bloc/2010-2015/admitted 1399
    figure bloc/2010-2015/admitted[education=university] 884
    figure bloc/2010-2015/admitted[sex=women] 696
    target r/admitted admitted bloc at-least=800 period=2010-2015
    target r/women women-share bloc at-least=30 period=2010-2015 derived=d/women-up
    claim d "174,8%" attainment bloc/2010-2015/admitted target=r/admitted
    claim d "63,2%" share bloc/2010-2015/admitted[education=university] whole=bloc/2010-2015/admitted
    claim d "49,7%" share bloc/2010-2015/admitted[sex=women] whole=bloc/2010-2015/admitted
    claim d "19,7%" difference bloc/2010-2015/admitted[sex=women] target=r/women id=women-up
    claim d "279,8" average bloc/2010-2015/admitted
    claim d "1.399" value bloc/2010-2015/admitted
"#;

#[test]
fn what_binh_duong_printed() {
    let data = with(BINH_DUONG);
    let named = |printed: &str, name: &'static str| (printed.to_owned(), name);
    assert_eq!(
        names(&data),
        [
            named("174,8%", "cut"),
            named("63,2%", "agrees"),
            named("49,7%", "agrees"),
            named("19,7%", "agrees"),
            named("279,8", "agrees"),
            named("1.399", "agrees"),
        ]
    );
    let found = claims(&data);
    let computed = |index: usize| found[index].1.computed.map(|computed| computed.value.round_dp(4));
    assert_eq!(computed(0), Some(decimal("174.875")));
    assert_eq!(computed(1), Some(decimal("63.1880")));
    assert_eq!(computed(2), Some(decimal("49.7498")));
    assert_eq!(found[0].1.evidence, [figure(&data, "bloc/2010-2015/admitted")]);
    let on_itself: Vec<bool> = found.iter().map(|(_, found)| found.rests_on_itself).collect();
    assert_eq!(on_itself, [false, false, false, true, false, false]);
    assert_eq!(
        notes(&data),
        ["claim-cut: `174,8%` was cut, not rounded: recomputed it is 174.875, which rounds to 174.9"]
    );
}

#[test]
fn what_thanh_hoa_printed() {
    let data = with(
        r#"figure bloc/2013-2018/admitted 1823
           figure bloc/2019-01-01--2019-10-08/admitted 152
           target r/plan admitted bloc exactly=300 period=2019 derived=d/plan
           claim d "300" average bloc/2013-2018/admitted
           claim d "50,6%" attainment bloc/2019-01-01--2019-10-08/admitted target=r/plan id=plan"#,
    );
    assert_eq!(
        notes(&data),
        [
            "claim-coarse: `300` is right only when rounded to 10: recomputed it is 303.833",
            "claim-cut: `50,6%` was cut, not rounded: recomputed it is 50.6667, which rounds to 50.7",
        ]
    );
    assert!(
        claims(&data)[1].1.rests_on_itself,
        "the plan was worked out from this very claim"
    );
}

/// What becomes of a printed number where the data give `value`.
fn printed(number: &str, value: &str) -> String {
    let data = with(&format!(
        "figure bloc/2020/admitted {value}\nclaim d \"{number}\" value bloc/2020/admitted"
    ));
    match claims(&data).remove(0).1.agreement {
        Agreement::AgreesToCoarser { step } => format!("to {step}"),
        Agreement::Differs { by } => format!("by {by}"),
        other => other.name().to_owned(),
    }
}

#[test]
fn a_printed_number_is_held_to_the_digits_printed() {
    for (number, value, expected) in [
        ("12", "12.49", "agrees"),
        ("13", "12.5", "agrees"),
        ("12", "12.5", "cut"),
        ("12", "12.99", "cut"),
        ("12", "13", "by -1"),
        ("-12", "-12.9", "cut"),
        ("-13", "-12.5", "agrees"),
        ("12,0", "12.04", "agrees"),
        ("12,0", "12.4", "to 1"),
        ("12,0", "11.6", "to 1"),
        ("1.800", "1823", "to 100"),
        ("1.820", "1823", "to 10"),
        ("2.000", "1523", "to 1000"),
        ("2.000", "1499", "by 501"),
        ("0", "4", "by -4"),
        ("10", "4", "by 6"),
        ("0", "0", "agrees"),
    ] {
        assert_eq!(printed(number, value), expected, "{number} for {value}");
    }
}

#[test]
fn where_the_data_are_rounded_they_agree_if_they_can() {
    assert_eq!(printed("1.840", "1800 step=100"), "agrees");
    assert_eq!(printed("1.860", "1800 step=100"), "by 60");
}

#[test]
fn every_kind_of_number_is_worked_out() {
    let data = with(
        r#"figure bloc/2019/admitted 100
           figure bloc/2020/admitted 125
           figure bloc/2020/admitted[sex=women] 50
           figure bloc/2021/youth-share 66.2 step=0.1
           target r/youth youth-share bloc at-least=70 period=2021
           assigned r/own admitted bloc:2019=80 bloc:2020=none
           claim d "225" sum bloc/2019/admitted bloc/2020/admitted
           claim d "25%" change bloc/2020/admitted against=bloc/2019/admitted
           claim d "40%" share bloc/2020/admitted[sex=women] whole=bloc/2020/admitted
           claim d "50%" share bloc/2020/admitted[sex=women] whole=bloc/2019/admitted
           claim d "-3,8" difference bloc/2021/youth-share target=r/youth
           claim d "20" difference bloc/2019/admitted target=r/own
           claim d "125%" attainment bloc/2019/admitted target=r/own
           claim d "40" value bloc/2020/women-share"#,
    );
    assert!(
        names(&data).iter().all(|(_, name)| *name == "agrees"),
        "{:?}",
        names(&data)
    );
}

#[test]
fn what_is_missing_for_a_claim_is_named() {
    let data = with(
        r#"figure bloc/2020/admitted 0
           figure bloc/2021/admitted 5
           target r/admitted admitted bloc at-least=0 period=2021
           assigned r/own admitted bloc:2019=80 bloc:2020=none
           claim d "50%" share bloc/2019/admitted[sex=women] whole=bloc/2019/admitted
           claim d "7" sum bloc/2018/admitted bloc/2021/admitted
           claim d "5%" change bloc/2021/admitted against=bloc/2020/admitted
           claim d "5%" attainment bloc/2021/admitted target=r/admitted
           claim d "5%" attainment bloc/2020/admitted target=r/own
           claim d "5" average bloc/2021-Q1/admitted"#,
    );
    let reasons: Vec<(GapReason, usize)> = claims(&data)
        .into_iter()
        .map(|(printed, found)| match found.agreement {
            Agreement::CannotBeRecomputed { reason, missing } => (reason, missing.len()),
            other => panic!("{printed} {}", other.name()),
        })
        .collect();
    assert_eq!(
        reasons,
        [
            (GapReason::NotReported, 2),
            (GapReason::NotReported, 1),
            (GapReason::DividedByZero, 0),
            (GapReason::DividedByZero, 0),
            (GapReason::NotReported, 0),
            (GapReason::NotReported, 1),
        ]
    );
    let said = notes(&data);
    assert_eq!(said.len(), 6);
    assert_eq!(
        said[1],
        "claim-not-recomputable: `7` cannot be recomputed: bloc/2018/admitted is missing"
    );
}

#[test]
fn a_share_with_no_count_behind_it_is_found() {
    let data = with(
        r#"figure bloc/2020/women-share 40.0 step=0.1
           claim d "40%" share bloc/2020/admitted[sex=women] whole=bloc/2020/admitted"#,
    );
    assert_eq!(names(&data), [("40%".to_owned(), "agrees")]);
}

#[test]
fn a_near_miss_is_noted_where_the_target_is() {
    let data = with(
        "target r/women women-share bloc at-least=50 period=2020
         figure bloc/2020/admitted 2001
         figure bloc/2020/admitted[sex=women] 1000",
    );
    assert_eq!(
        notes(&data),
        [
            "near-miss: `bloc/2020/women-share` is 49.975 and shown as 50.0, which looks as if it lay on the other \
          side of the target; by the unrounded number it was missed"
        ]
    );
}

#[test]
fn what_is_assigned_beside_the_whole_is_noted() {
    let noted = |bound: &str| {
        notes(&with(&format!(
            "organization x
             organization y
             target r/whole admitted bloc {bound} period=2022-2023 every=year
             assigned r/parts admitted every=year parts-of=r/whole x:2022=12 y:2022=14 x:2023=20 y:2023=none"
        )))
    };
    let said = |period: &str, sum: &str, organizations: u32, beside: &str| {
        format!(
            "assigned-sum-differs: what `r/parts` assigns for {period} adds up to {sum} ({organizations} \
             organizations): {beside} that `r/whole` asks for"
        )
    };
    assert_eq!(
        noted("at-least=26"),
        [said("2023", "20", 1, "6 less than the 26")]
    );
    assert_eq!(
        noted("at-most=19"),
        [
            said("2022", "26", 2, "7 more than the 19"),
            said("2023", "20", 1, "1 more than the 19"),
        ]
    );
    assert_eq!(noted("between=20..26"), Vec::<String>::new());
}

#[test]
fn the_steps_end_with_the_number() {
    let steps: Vec<Decimal> = super::super::numbers::coarser(decimal("1800.0"), 1).collect();
    assert_eq!(steps, ["1", "10", "100"].map(decimal));
    assert_eq!(super::super::numbers::coarser(Decimal::ZERO, 0).count(), 0);
    assert_eq!(super::super::numbers::coarser(Decimal::MAX, 0).count(), 0);
}
