use std::collections::BTreeSet;

use crate::model::testing::{measure, organization, period};
use crate::model::{FigureRef, Magnitude};

use super::*;

#[test]
fn a_part_in_per_cent_of_its_total() {
    let data = derived(
        "figure a/2018-2022/admitted 1399
         figure a/2018-2022/admitted[group=pupils] 884
         figure a/2023/admitted 10
         figure a/2024/women-share 66.2 step=0.1
         figure a/2024/printed 12",
    );
    let share = |text: &str| share_of_total(&data, &figure(&data, text));
    let known = share("a/2018-2022/admitted[group=pupils]");
    let known = known.known().expect("it is known");
    assert_eq!(
        (known.magnitude.value.round_dp(3), known.how),
        (decimal("63.188"), How::ShareOfTotal)
    );
    let lacking = share("a/2023/admitted[group=pupils]");
    let lacking = lacking.gap().expect("it is missing");
    assert_eq!(
        lacking.missing,
        BTreeSet::from([figure(&data, "a/2023/admitted[group=pupils]")])
    );
    let printed = share("a/2024/admitted[sex=women]");
    assert_eq!(
        printed.known().map(|known| known.magnitude.value),
        Some(decimal("66.2"))
    );
    assert_eq!(
        share("a/2024/printed").known().map(|known| known.magnitude.value),
        Some(decimal("12"))
    );
    assert_eq!(
        share("a/2024/score").gap().map(|gap| gap.reason),
        Some(GapReason::NotAdditive)
    );
}

fn codes(data: &Dataset, text: &str) -> Vec<(String, Option<Decimal>)> {
    let (id, rest) = text.split_once('/').expect("an organization and a measure");
    series(data, &organization(id), &measure(data, rest))
        .into_iter()
        .map(|(period, reading)| {
            (
                period.to_string(),
                reading.known().map(|known| known.magnitude.value),
            )
        })
        .collect()
}

#[test]
fn a_series_has_every_period_once_in_order() {
    let quarters = (1..=4)
        .map(|quarter| format!("figure a/2021-Q{quarter}/admitted 2\n"))
        .collect::<Vec<_>>()
        .concat();
    let data = derived(&format!(
        "{quarters}
         figure a/2018-2020/admitted 9
         figure a/2021/admitted 8
         figure a/2022/admitted confidential
         figure a/2023/members 5
         figure a/2024-Q1/admitted 1
         figure a/2025-01-01--2025-12-31/admitted 7"
    ));
    let value = |text: &str| Some(decimal(text));
    let expected = [
        ("2018-2020", value("9")),
        ("2021-Q1", value("2")),
        ("2021", value("8")),
        ("2021-Q2", value("2")),
        ("2021-Q3", value("2")),
        ("2021-Q4", value("2")),
        ("2022", None),
        ("2024-Q1", value("1")),
        ("2025-01-01--2025-12-31", value("7")),
    ];
    let expected: Vec<_> = expected.map(|(code, value)| (code.to_owned(), value)).into();
    assert_eq!(codes(&data, "a/admitted"), expected);
    assert!(codes(&data, "b/admitted").is_empty());
}

#[test]
fn a_year_that_its_months_add_up_to_is_in_the_series() {
    let months = (1..=12)
        .map(|month| format!("figure a/2021-{month:02}/admitted 1\n"))
        .collect::<Vec<_>>()
        .concat();
    let data = derived(&format!(
        "{months}figure a/2020/members 100\nfigure a/2021/admitted[sex=women] 3"
    ));
    assert!(codes(&data, "a/admitted").contains(&("2021".into(), Some(decimal("12")))));
    assert_eq!(
        codes(&data, "a/start-rate").last(),
        Some(&("2021".into(), Some(decimal("12"))))
    );
    assert_eq!(
        codes(&data, "a/women-share"),
        [("2021".into(), Some(decimal("25")))]
    );
}

fn moved(data: &Dataset, text: &str) -> Changes {
    change(data, &figure(data, text))
}

#[test]
fn a_change_is_on_the_period_before_and_on_the_same_of_last_year() {
    let data = derived(
        "figure a/2020-Q4/admitted 40
         figure a/2021-Q1/admitted 50
         figure a/2020-Q1/admitted 25
         figure a/2021/admitted 300
         figure a/2020/admitted 0
         figure a/2018-01-01--2018-10-08/admitted 8
         figure a/2019-01-01--2019-10-08/admitted 6",
    );
    let quarter = moved(&data, "a/2021-Q1/admitted");
    let previous = quarter.previous.expect("the quarter before is known");
    assert_eq!(previous.against, figure(&data, "a/2020-Q4/admitted"));
    assert_eq!(previous.difference, Magnitude::exact(decimal("10")));
    assert_eq!(previous.percent, Some(Magnitude::exact(decimal("25"))));
    let year_before = quarter
        .year_before
        .expect("the quarter of the year before is known");
    assert_eq!(year_before.percent, Some(Magnitude::exact(decimal("100"))));
    let year = moved(&data, "a/2021/admitted");
    assert!(
        year.previous.is_some_and(|change| change.percent.is_none()),
        "nothing is per cent of 0"
    );
    assert!(year.year_before.is_none());
    let to_date = moved(&data, "a/2019-01-01--2019-10-08/admitted")
        .year_before
        .expect("it is known");
    assert_eq!(to_date.percent, Some(Magnitude::exact(decimal("-25"))));
    assert!(moved(&data, "a/2020-Q1/admitted").previous.is_none());
    assert!(
        moved(&data, "a/2022/admitted").previous.is_none(),
        "what is not known did not move"
    );
}

#[test]
fn shares_move_by_percentage_points() {
    let data = derived(
        "figure a/2020/women-share 30.0 step=0.1
         figure a/2021/women-share 33.0 step=0.1
         figure a/2020/admitted 100 step=10
         figure a/2021/admitted 200 step=10",
    );
    let share = moved(&data, "a/2021/women-share")
        .previous
        .expect("both are known");
    assert_eq!((share.difference.value, share.percent), (decimal("3.0"), None));
    assert_eq!(
        (share.difference.low, share.difference.high),
        (decimal("2.9"), decimal("3.1"))
    );
    let count = moved(&data, "a/2021/admitted")
        .previous
        .and_then(|change| change.percent);
    let count = count.expect("both are known");
    assert_eq!(
        (count.low.round_dp(2), count.value, count.high.round_dp(2)),
        (decimal("85.71"), decimal("100"), decimal("115.79"))
    );
}

#[test]
fn a_term_is_set_against_the_term_before_it_of_as_many_years() {
    let data = with(
        "period 2010-2015 years=5
         period 2005-2010 years=5
         figure a/2005-2010/admitted 100
         figure a/2010-2015/admitted 150
         figure b/2013-2017/admitted 100
         figure b/2018-2022/admitted 90",
    );
    let term = moved(&data, "a/2010-2015/admitted")
        .previous
        .expect("the term before is known");
    assert_eq!(term.against.period, period(&data, "2005-2010"));
    let years = moved(&data, "b/2018-2022/admitted")
        .previous
        .and_then(|change| change.percent);
    assert_eq!(years, Some(Magnitude::exact(decimal("-10"))));
    let data = with("period 2010-2015 years=5\nfigure a/2005-2010/admitted 9\nfigure a/2010-2015/admitted 5");
    assert!(
        moved(&data, "a/2010-2015/admitted").previous.is_none(),
        "six years are not five"
    );
}

fn until(data: &Dataset, text: &str, as_of: &str) -> Option<(String, Decimal)> {
    let as_of = as_of.parse().expect("a date");
    let (day, reading) = so_far(data, &figure(data, text), as_of)?;
    Some((day.to_string(), reading.known()?.magnitude.value))
}

#[test]
fn the_value_so_far_goes_as_late_as_it_is_known() {
    let data = derived(
        "figure a/2019-01-01--2019-10-08/admitted 152
         figure a/2019-01/admitted 10
         figure a/2019-02/admitted 20
         figure a/2019-04/admitted 30
         figure a/2019-12/admitted 50
         figure a/2017/admitted 100
         figure a/2018/admitted 200
         figure a/2018/members 1000
         figure a/2019-03/members 1100
         figure a/2019-02/admitted[sex=women] 5
         figure a/2019-01/admitted[sex=women] 5",
    );
    let known = |day: &str, value: &str| Some((day.to_owned(), decimal(value)));
    assert_eq!(
        until(&data, "a/2019/admitted", "2019-12-31"),
        known("2019-10-08", "152")
    );
    assert_eq!(
        until(&data, "a/2019/admitted", "2019-10-07"),
        known("2019-02-28", "30")
    );
    assert_eq!(until(&data, "a/2019/admitted", "2019-01-30"), None);
    assert_eq!(
        until(&data, "a/2017-2020/admitted", "2019-12-31"),
        known("2019-10-08", "452")
    );
    assert_eq!(
        until(&data, "a/2016-2020/admitted", "2019-12-31"),
        None,
        "2016 is a gap"
    );
    assert_eq!(
        until(&data, "a/2019/members", "2019-12-31"),
        known("2019-03-31", "1100")
    );
    assert_eq!(
        until(&data, "a/2019/start-rate", "2019-12-31"),
        known("2019-10-08", "15.2")
    );
    let share = until(&data, "a/2019/women-share", "2019-12-31").map(|(day, value)| (day, value.round_dp(2)));
    assert_eq!(share, known("2019-02-28", "33.33"));
    assert_eq!(
        until(&data, "a/2018/admitted", "2019-12-31"),
        None,
        "the whole is not a part of itself"
    );
}

#[test]
fn a_share_so_far_can_be_one_that_was_printed() {
    let data = derived(
        "figure a/2019-H1/printed 60.0 step=0.1
         figure a/2019-Q2/printed 70.0 step=0.1
         figure a/2019-07/printed 50.0 step=0.1",
    );
    assert_eq!(
        until(&data, "a/2019/printed", "2019-12-31"),
        Some(("2019-06-30".into(), decimal("60.0"))),
        "only what begins with the period is a part of it"
    );
}

const MERGER: &str = "
    organization x until=2025-07-01 into=new
    organization y until=2025-07-01 into=new from=2000-01-01
    organization older until=2000-01-01 into=y
    organization new from=2025-07-01
    organization split until=2025-07-01 into=half,other
    organization half from=2025-07-01
    organization other from=2025-07-01
";

#[test]
fn predecessors_add_up_where_each_is_known_and_whole() {
    let data = derived(&format!(
        "{MERGER}
         figure x/2024/admitted 100
         figure y/2024/admitted 50
         figure x/2024/admitted[sex=women] 30
         figure y/2024/admitted[sex=women] 15
         figure x/2023/members 1000
         figure y/2023/members 500
         figure x/2023/admitted 1
         figure x/1999/admitted 1
         figure older/1999/admitted 2
         figure x/2025/admitted 1
         figure y/2025/admitted 1
         figure split/2024/admitted 7
         figure x/2024/score 1
         figure y/2024/score 1"
    ));
    let sum = |text: &str| {
        let FigureRef {
            organization,
            measure,
            period,
        } = figure(&data, text);
        sum_of_predecessors(&data, &organization, &measure, &period)
    };
    let value =
        |text: &str| sum(text).and_then(|sum| sum.known().map(|known| (known.magnitude.value, known.how)));
    assert_eq!(value("new/2024/admitted"), number("150", How::SumOfOrganizations));
    assert_eq!(value("new/2024/women-share"), number("30", How::Derived));
    assert_eq!(value("new/2024/start-rate"), number("10", How::Derived));
    assert_eq!(value("new/1999/admitted"), number("3", How::SumOfOrganizations));
    for text in [
        "new/2023/admitted",
        "new/2025/admitted",
        "half/2024/admitted",
        "new/2024/score",
        "x/2024/admitted",
    ] {
        assert!(sum(text).is_none(), "{text}");
    }
    let evidence = sum("new/2024/admitted").and_then(|sum| sum.known().map(|known| known.evidence.clone()));
    assert_eq!(evidence.map(|evidence| evidence.len()), Some(2));
}

fn part(data: &Dataset, text: &str) -> Option<Decimal> {
    Some(known_part(data, &figure(data, text))?.known()?.magnitude.value)
}

#[test]
fn the_known_part_counts_each_day_once() {
    let data = derived(
        "figure a/2020/admitted 10
         figure a/2021-Q1/admitted 1
         figure a/2021-H1/admitted 5
         figure a/2021-Q2/admitted 3
         figure a/2021-Q4/admitted 2
         figure a/2022/admitted[group=pupils] 7
         figure a/2022/left 100",
    );
    assert_eq!(part(&data, "a/2021/admitted"), Some(decimal("7")));
    assert_eq!(part(&data, "a/2020-2022/admitted"), Some(decimal("17")));
    assert_eq!(
        part(&data, "a/2022/admitted[group=pupils+students]"),
        Some(decimal("7"))
    );
    assert_eq!(part(&data, "a/2021-2022/change"), Some(decimal("107")));
    assert_eq!(part(&data, "a/2023/admitted"), None);
    assert_eq!(part(&data, "a/2020/members"), None);
}
