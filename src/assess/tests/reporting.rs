use super::*;

fn late(text: &str) -> Vec<String> {
    let data = dataset(&format!(
        "as-of 2024-08-15
         dimension sex exhaustive women men
         indicator monthly flow sex reported=month
         indicator yearly flow reported=year
         indicator free flow
         resolution r a
         {text}"
    ));
    assess(&data)
        .not_reported
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn who_has_not_reported_is_named_with_the_period() {
    assert_eq!(
        late(
            "organization a
             organization b
             figure a/2024-03/monthly 1
             figure a/2024-05/monthly not-available
             figure a/2024-06/monthly[sex=women] 1
             figure a/2023/free 1"
        ),
        ["a/2024-04/monthly", "a/2024-07/monthly"],
        "from the first report on, up to the last month that is over; saying why not is a report"
    );
}

#[test]
fn nobody_reports_outside_of_its_life() {
    assert_eq!(
        late("organization a until=2024-03-01\nfigure a/2024-01/monthly 1"),
        ["a/2024-02/monthly"]
    );
    assert_eq!(
        late("organization a from=2024-06-02\ntarget r/t monthly a at-least=1 period=2024 every=month"),
        ["a/2024-07/monthly"]
    );
    assert_eq!(
        late("organization a end=unknown\nfigure a/2024-01/monthly 1\nfigure a/2024-03/monthly 1"),
        ["a/2024-02/monthly"],
        "nobody knows whether it was there after its last figure"
    );
}

#[test]
fn a_target_or_a_shorter_report_makes_a_report_due() {
    assert_eq!(
        late("organization a\ntarget r/t yearly a at-least=1 period=2022-2030 every=year"),
        ["a/2022/yearly", "a/2023/yearly"]
    );
    assert_eq!(
        late(
            "organization a
             figure a/2021-H1/yearly 1
             figure a/2021-H2/yearly 1
             figure a/2023-Q1/yearly 1"
        ),
        ["a/2022/yearly", "a/2023/yearly"],
        "a year that its halves add up to is reported"
    );
    assert!(
        late("organization a\nfigure a/2010-2015/yearly 9").is_empty(),
        "a total of years is no yearly report"
    );
    assert!(late("organization a\nfigure a/2020/free 9").is_empty());
}

#[test]
fn a_target_for_the_year_asks_for_every_month_of_it() {
    let months = |organization: &str, year: &str, last: u32| -> Vec<String> {
        let months = 1..=last;
        months
            .map(|month| format!("{organization}/{year}-{month:02}/monthly"))
            .collect()
    };
    assert_eq!(
        late(
            "organization a
             organization b
             organization c
             assigned r/t monthly every=year a:2023=12 a:2024=12 b:2024=9 c:2024=none
             figure b/2024-01/monthly 1"
        ),
        [
            months("a", "2023", 12),
            months("a", "2024", 7),
            months("b", "2024", 7).split_off(1),
        ]
        .concat(),
        "of who never reported too, up to the last month that is over; nothing of whom nothing is asked"
    );
    assert_eq!(
        late(
            "organization a
             target r/t monthly a at-least=1 period=2022-2023 every=year
             figure a/2022/monthly 40
             figure a/2023/monthly not-available"
        ),
        months("a", "2023", 12),
        "where the year itself is reported, its months are not asked for"
    );
    assert!(
        late("organization a\ntarget r/t monthly a at-least=1 period=2020-2023").is_empty(),
        "a target for several years together is reached when it is reached"
    );
}

#[test]
fn a_mistyped_year_does_not_fill_the_list() {
    let found = late("organization a\nfigure a/1024-01/monthly 1");
    assert_eq!(found.len(), 600);
    assert_eq!(found.last().map(String::as_str), Some("a/2024-07/monthly"));
}
