use crate::model::testing::measure;
use crate::model::{MissingReason, Status, StockDate};

use super::*;

#[test]
fn a_reported_figure_is_itself_with_all_that_goes_with_it() {
    let data =
        with("figure a/2020/members 3918.50 date=unknown status=preliminary source=x section=I note=old");
    let Reading::Known(known) = read(&data, "a/2020/members") else {
        panic!("it is known")
    };
    assert_eq!(
        known.written.map(|written| written.to_string()).as_deref(),
        Some("3918.50")
    );
    assert_eq!(
        (known.how, known.status),
        (How::Reported, Some(Status::Preliminary))
    );
    assert_eq!(known.date, Some(StockDate::Unknown));
    assert_eq!(known.evidence, [figure(&data, "a/2020/members")]);
    assert_eq!(known.sources.len(), 1);
    assert_eq!(known.notes, ["old".into()]);
}

#[test]
fn what_nobody_reported_is_missing_and_named() {
    let data = with("figure a/2020/members 1");
    assert_eq!(
        missing(&data, "a/2020/admitted"),
        (GapReason::NotReported, vec!["a/2020/admitted".to_owned()])
    );
    assert_eq!(missing(&data, "b/2020/admitted").0, GapReason::NotReported);
}

#[test]
fn what_a_file_says_to_be_missing_is_not_worked_out_behind_its_back() {
    let data = with(
        "figure a/2020/admitted confidential note=why
         figure a/2020/admitted[sex=women] 3
         figure a/2020/admitted[sex=men] 4",
    );
    let Reading::Missing(gap) = read(&data, "a/2020/admitted") else {
        panic!("it is missing")
    };
    assert_eq!(gap.reason, GapReason::Stated(MissingReason::Confidential));
    assert_eq!(gap.notes, ["why".into()]);
    let data = with("figure a/2020/admitted 7\nfigure a/2020/admitted[sex=men] suppressed");
    assert_eq!(
        missing(&data, "a/2020/admitted[sex=men]").0,
        GapReason::Suppressed
    );
    assert_eq!(
        missing(&data, "a/2020/admitted[sex=women]").0,
        GapReason::NotReported
    );
}

#[test]
fn categories_add_up() {
    let data = with(
        "figure a/2020/admitted[group=pupils] 140 status=official
         figure a/2020/admitted[group=students] 32 status=estimate
         figure a/2021/admitted[group=pupils] 140
         figure a/2022/admitted[group=pupils] -
         figure a/2022/admitted[group=students] -",
    );
    let sum = "admitted[group=pupils+students]";
    assert_eq!(
        exact(&data, &format!("a/2020/{sum}")),
        number("172", How::SumOfCategories)
    );
    let least = read(&data, &format!("a/2020/{sum}"))
        .known()
        .and_then(|known| known.status);
    assert_eq!(
        least,
        Some(Status::Estimate),
        "a sum is as final as its least final part"
    );
    assert_eq!(
        missing(&data, &format!("a/2021/{sum}")).1,
        ["a/2021/admitted[group=students]"],
        "only the part that is not there is missing"
    );
    assert!(matches!(
        read(&data, &format!("a/2022/{sum}")),
        Reading::DidNotOccur(_)
    ));
    assert_eq!(
        exact(&data, "a/2020/admitted"),
        None,
        "a partial dimension has no total"
    );
}

#[test]
fn nothing_is_counted_twice() {
    let data = with(
        "figure a/2020/admitted[kind=union] 5
         figure a/2020/admitted[kind=women-too] 6
         figure a/2020/admitted[age=old] 7
         figure a/2020/admitted[age=oldest] 3
         figure a/2020/score[sex=women] 2
         figure a/2020/score[sex=men] 2",
    );
    for (text, why) in [
        ("admitted[kind=union+women-too]", "Overlapping"),
        ("admitted[age=old+oldest]", "Nested"),
        ("score[sex=women+men]", "Kind"),
    ] {
        let refused = can_sum(&data, &measure(&data, text)).map_err(|refused| format!("{refused:?}"));
        assert!(refused.is_err_and(|refused| refused.starts_with(why)), "{text}");
    }
    assert_eq!(
        missing(&data, "a/2020/admitted[kind=union+women-too]").0,
        GapReason::NotAdditive
    );
    assert_eq!(
        missing(&data, "a/2020/admitted[age=old+oldest]").0,
        GapReason::NotAdditive
    );
    assert_eq!(
        can_sum(&data, &measure(&data, "admitted[age=young+oldest]")),
        Ok(())
    );
    assert_eq!(can_sum(&data, &measure(&data, "score[sex=women]")), Ok(()));
    assert_eq!(exact(&data, "a/2020/score"), None, "means do not add up");
}

#[test]
fn an_exhaustive_dimension_gives_its_total_and_its_last_category() {
    let data = with(
        "figure a/2020/admitted 10
         figure a/2020/admitted[sex=women] 4
         figure a/2021/admitted[sex=women] 4
         figure a/2021/admitted[sex=men] 5
         figure a/2022/admitted 10
         figure a/2022/admitted[age=young] 1
         figure a/2022/admitted[age=older] 2
         figure a/2023/admitted[age=older] 2
         figure a/2023/admitted[age=oldest] 3
         figure a/2024/admitted 10",
    );
    assert_eq!(
        exact(&data, "a/2020/admitted[sex=men]"),
        number("6", How::Remainder)
    );
    assert_eq!(exact(&data, "a/2021/admitted"), number("9", How::SumOfCategories));
    assert_eq!(
        exact(&data, "a/2022/admitted[age=old]"),
        number("9", How::Remainder)
    );
    assert_eq!(
        exact(&data, "a/2023/admitted[age=old]"),
        number("5", How::SumOfCategories)
    );
    assert_eq!(exact(&data, "a/2023/admitted"), None, "the young are not known");
    assert_eq!(
        exact(&data, "a/2024/admitted[sex=women]"),
        None,
        "one of two is not implied"
    );
    assert_eq!(
        exact(&data, "a/2024/admitted[sex=women+men]"),
        number("10", How::SumOfCategories)
    );
    assert_eq!(
        exact(&data, "a/2020/admitted[group=pupils]"),
        None,
        "a partial dimension implies nothing"
    );
}

#[test]
fn crossed_cells_follow_from_one_another() {
    let data = with(
        "figure a/2020/admitted[sex=women] 10
         figure a/2020/admitted[sex=women,age=young] 4
         figure a/2020/admitted[sex=men,age=young] 3
         figure a/2020/admitted[sex=men,age=old] 2",
    );
    assert_eq!(
        exact(&data, "a/2020/admitted[sex=women,age=old]"),
        number("6", How::Remainder)
    );
    assert_eq!(
        exact(&data, "a/2020/admitted[age=young]"),
        number("7", How::SumOfCategories)
    );
    assert_eq!(
        exact(&data, "a/2020/admitted[sex=men]"),
        number("5", How::SumOfCategories)
    );
    assert_eq!(
        exact(&data, "a/2020/admitted"),
        number("15", How::SumOfCategories)
    );
    assert_eq!(
        exact(&data, "a/2020/admitted[sex=women+men,age=young]"),
        number("7", How::SumOfCategories)
    );
}

#[test]
fn a_count_worked_out_is_kept_back_where_it_is_small() {
    let data = dataset(
        "dimension sex exhaustive women men
         indicator admitted flow sex suppress=5
         organization a
         figure a/2020/admitted 10
         figure a/2020/admitted[sex=women] 7
         figure a/2021/admitted 10
         figure a/2021/admitted[sex=women] 5",
    );
    assert_eq!(
        missing(&data, "a/2020/admitted[sex=men]").0,
        GapReason::Suppressed
    );
    assert_eq!(
        exact(&data, "a/2021/admitted[sex=men]"),
        number("5", How::Remainder)
    );
}

#[test]
fn shorter_periods_add_up_to_a_longer_one() {
    let months = (1..=12)
        .map(|month| format!("figure a/2021-{month:02}/admitted {month}\n"))
        .collect::<Vec<_>>()
        .concat();
    let data = with(&format!(
        "{months}
         figure a/2020-H1/admitted 5
         figure a/2020-Q3/admitted 1
         figure a/2020-Q4/admitted -
         figure a/2022/admitted 100
         figure a/2023-Q1/admitted 1
         figure a/2023-Q2/admitted 1
         figure a/2023-Q4/admitted 1
         figure a/2022/members 5
         figure a/2023-Q4/members 7"
    ));
    assert_eq!(exact(&data, "a/2021/admitted"), number("78", How::SumOfPeriods));
    assert_eq!(
        exact(&data, "a/2021-Q2/admitted"),
        number("15", How::SumOfPeriods)
    );
    assert_eq!(exact(&data, "a/2020/admitted"), number("6", How::SumOfPeriods));
    assert_eq!(
        exact(&data, "a/2020-2022/admitted"),
        number("184", How::SumOfPeriods)
    );
    assert_eq!(
        exact(&data, "a/2020-01-01--2021-02-28/admitted"),
        number("9", How::SumOfPeriods)
    );
    assert_eq!(missing(&data, "a/2023/admitted").1, ["a/2023-Q3/admitted"]);
    assert_eq!(missing(&data, "a/2022-2023/admitted").1, ["a/2023/admitted"]);
    assert_eq!(
        exact(&data, "a/2022-2023/members"),
        number("7", How::Reported),
        "stocks do not add up"
    );
}

#[test]
fn a_stock_is_that_of_the_day_whatever_the_period() {
    let data = with(
        "figure a/2023-12/members 7 date=2023-12-31
         figure a/2022-12/members 6 date=unknown
         figure a/2021-12/members 6 date=2021-12-15",
    );
    assert_eq!(exact(&data, "a/2023/members"), number("7", How::Reported));
    assert_eq!(exact(&data, "a/2022/members"), None);
    assert_eq!(exact(&data, "a/2021/members"), None);
}

#[test]
fn a_term_counted_otherwise_is_not_the_sum_of_its_calendar_years() {
    let years = (2010..=2015)
        .map(|year| format!("figure a/{year}/admitted 1\n"))
        .collect::<Vec<_>>()
        .concat();
    let data = with(&format!(
        "period 2010-2015 years=5\n{years}figure a/2016/admitted 1"
    ));
    assert_eq!(exact(&data, "a/2010-2015/admitted"), None);
    assert_eq!(
        exact(&data, "a/2010-2016/admitted"),
        number("7", How::SumOfPeriods)
    );
    let data = with("period 2010-2015 years=5\nfigure a/2010-2015/admitted 10\nfigure a/2016/admitted 1");
    assert_eq!(
        exact(&data, "a/2010-2016/admitted"),
        None,
        "its days are only nominal"
    );
}

#[test]
fn a_term_of_parts_worked_out_by_categories() {
    let data = with(
        "figure a/2020/admitted[group=pupils] 1
         figure a/2020/admitted[group=students] 2
         figure a/2021/admitted[group=pupils] 3
         figure a/2021/admitted[group=students] 4
         figure a/2020/admitted 10
         figure a/2020/admitted[sex=men] 4
         figure a/2021/admitted[sex=women] 5",
    );
    assert_eq!(
        exact(&data, "a/2020-2021/admitted[group=pupils+students]"),
        number("10", How::SumOfCategories)
    );
    assert_eq!(
        exact(&data, "a/2020-2021/admitted[sex=women]"),
        number("11", How::SumOfPeriods)
    );
}

#[test]
fn crossings_that_nobody_reports_are_not_tried() {
    // Twelve dimensions have more crossings than could be looked at before the end of the day.
    let names: Vec<String> = (1..=12).map(|number| format!("d{number}")).collect();
    let dimensions: Vec<String> = names
        .iter()
        .map(|name| format!("dimension {name} exhaustive a b c"))
        .collect();
    let text = format!(
        "{}\nindicator many flow {}\nfigure a/2020/many[d1=a] 1\nfigure a/2020/many[d2=a,d3=b] 1",
        dimensions.join("\n"),
        names.join(" ")
    );
    let data = crate::model::testing::dataset(&text);
    assert_eq!(missing(&data, "a/2020/many").0, GapReason::NotReported);
    assert_eq!(missing(&data, "a/2020/many[d1=b]").0, GapReason::NotReported);
}
