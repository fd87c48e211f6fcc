//! What holds of every bound and every number.

use crate::model::{Amount, Bound, Magnitude, Verdict};

use super::super::judge::{is_near_miss, side, verdict, verdict_on, verdict_on_part};
use super::*;

fn bounds() -> Vec<Bound> {
    let ends = ["-2", "0", "1", "1.5", "3"].map(|end| Amount::new(decimal(end)));
    let mut found = Vec::new();
    for low in ends {
        found.extend([Bound::AtLeast(low), Bound::AtMost(low), Bound::Exactly(low)]);
        found.extend(
            ends.into_iter()
                .filter(|high| low <= *high)
                .map(|high| Bound::Between(low, high)),
        );
    }
    found
}

fn numbers() -> Vec<Decimal> {
    (-12..=16)
        .map(|quarters| Decimal::new(quarters * 25, 2))
        .collect()
}

#[test]
fn a_verdict_on_an_interval_is_that_on_every_number_in_it() {
    for bound in bounds() {
        for low in numbers() {
            for high in numbers().into_iter().filter(|high| *high >= low) {
                let value = (low + high) / Decimal::TWO;
                let verdicts: Vec<Verdict> = numbers()
                    .into_iter()
                    .filter(|number| low <= *number && *number <= high)
                    .map(|number| verdict(bound, number))
                    .collect();
                let on_all = verdict_on(bound, Magnitude { value, low, high });
                let alike = verdicts.iter().all(|verdict| Some(verdict) == verdicts.first());
                assert_eq!(
                    on_all,
                    verdicts.first().copied().filter(|_| alike),
                    "{bound:?} {low} {high}"
                );
            }
        }
    }
}

#[test]
fn a_verdict_on_a_part_stands_whatever_is_added() {
    for bound in bounds() {
        for part in numbers() {
            let Some(decided) = verdict_on_part(bound, Magnitude::exact(part)) else {
                continue;
            };
            assert!(
                part >= Decimal::ZERO,
                "something negative can be followed by anything"
            );
            for rest in numbers().into_iter().filter(|rest| *rest >= Decimal::ZERO) {
                let whole = verdict(bound, part + rest);
                let reached = decided == Verdict::Met && whole == Verdict::Exceeded;
                assert!(decided == whole || reached, "{bound:?} {part} + {rest}");
            }
        }
    }
}

#[test]
fn sides_agree_with_verdicts() {
    for bound in bounds() {
        for number in numbers() {
            let within = side(bound, Magnitude::exact(number)) == Side::Within;
            assert_eq!(
                within,
                verdict(bound, number) == Verdict::Met,
                "{bound:?} {number}"
            );
            let wide = Magnitude::rounded(number, Decimal::TWO);
            if side(bound, wide) == Side::Undecided {
                assert_eq!(verdict_on(bound, wide), None);
            }
        }
    }
}

#[test]
fn a_near_miss_is_what_rounding_would_hide() {
    let data = with("");
    let share = data
        .indicators
        .values()
        .find(|indicator| indicator.decimals == 1)
        .expect("shares have one");
    let least = Bound::AtLeast(Amount::new(decimal("30")));
    for (number, near) in [
        ("29.96", true),
        ("29.95", true),
        ("29.94", false),
        ("30", false),
        ("30.04", true),
        ("30.05", false),
        ("50", false),
    ] {
        assert_eq!(is_near_miss(least, decimal(number), share), near, "{number}");
    }
    let range = Bound::Between(Amount::new(decimal("30")), Amount::new(decimal("40")));
    assert!(is_near_miss(range, decimal("40.04"), share));
    assert!(
        !is_near_miss(range, decimal("30.04"), share),
        "inside, and it looks so"
    );
}

#[test]
fn a_near_miss_is_marked_on_its_assessment() {
    let data = with(
        "target r/t women-share a at-least=50 period=2023
         figure a/2023/admitted 2001
         figure a/2023/admitted[sex=women] 1000",
    );
    let found = only(&data);
    assert_eq!(
        found.outcome.name(),
        "missed",
        "the unrounded share is what counts"
    );
    assert!(found.near_miss);
    let written = with("target r/t admitted a at-least=50 period=2023\nfigure a/2023/admitted 49.9");
    assert!(
        !only(&written).near_miss,
        "a written number is displayed as it was written"
    );
}
