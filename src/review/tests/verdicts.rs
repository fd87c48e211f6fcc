use super::*;

const GROUND: &str = r"
    indicator admitted flow
    indicator members stock
    indicator share share
    organization a
    organization b
    organization gone until=2015-01-01
    document d
    document dated date=2019-10-08
    resolution r a
";

fn with(text: &str) -> Dataset {
    dataset(&format!("{GROUND}\n{text}"))
}

#[test]
fn a_verdict_covers_only_the_targets_that_its_words_cover() {
    let data = with(
        r#"target r/one admitted a at-least=10 period=2010
           target r/two share a at-least=30 period=2010
           target r/three share a at-least=70 period=2010
           figure a/2010/admitted 11
           figure a/2010/share 66.2 step=0.1
           claim d "đều vượt" verdict a/2010/admitted targets=r/one,r/two result=exceeded
           claim d "vượt cả" verdict a/2010/admitted targets=r/one,r/three result=exceeded"#,
    );
    assert_eq!(
        names(&data),
        [
            ("đều vượt".to_owned(), "agrees"),
            ("vượt cả".to_owned(), "differs")
        ]
    );
    assert_eq!(
        notes(&data),
        [
            "verdict-differs: the verdict `vượt cả` is not what the data give: target `r/three` of `a` for 2010 was missed"
        ]
    );
}

#[test]
fn what_was_exceeded_was_met_but_not_the_other_way_round() {
    let said = |result: &str, value: u32| {
        let data = with(&format!(
            r#"target r/one admitted a at-least=10 period=2010
               figure a/2010/admitted {value}
               claim d "x" verdict targets=r/one result={result}"#
        ));
        names(&data).remove(0).1
    };
    assert_eq!(said("met", 10), "agrees");
    assert_eq!(said("met", 11), "agrees");
    assert_eq!(said("exceeded", 10), "differs");
    assert_eq!(said("missed", 10), "differs");
    assert_eq!(said("missed", 9), "agrees");
    assert_eq!(said("met", 9), "differs");
}

/// A claim of October on the year, the figures for it being `figures`.
fn in_october(as_of: &str, bound: &str, figures: &str, result: &str) -> Vec<String> {
    let data = with(&format!(
        r#"as-of {as_of}
           target r/plan admitted a {bound} period=2019
           figure a/2019-01-01--2019-10-08/admitted 152
           {figures}
           claim dated "kết luận" verdict a/2019-01-01--2019-10-08/admitted targets=r/plan result={result}"#
    ));
    notes(&data)
}

#[test]
fn a_verdict_before_the_end_is_before_its_time_whatever_came_after() {
    let early = "claim-before-its-time: the verdict `kết luận` on target `r/plan` of `a` was written on 8 Oct 2019, \
                 before the period 2019 was over (31 Dec 2019)";
    for (as_of, figures) in [
        ("2019-10-08", ""),
        ("2026-06-30", ""),
        ("2026-06-30", "figure a/2019/admitted 200"),
        ("2026-06-30", "figure a/2019/admitted 400"),
    ] {
        let said = in_october(as_of, "exactly=300", figures, "missed");
        assert_eq!(said, [early], "{as_of} {figures}");
    }
}

#[test]
fn what_was_decided_early_may_be_said_early() {
    assert!(in_october("2026-06-30", "at-least=150", "", "exceeded").is_empty());
    assert!(in_october("2026-06-30", "at-most=150", "", "missed").is_empty());
    let wrong = in_october("2026-06-30", "at-least=150", "", "missed");
    assert!(wrong[0].starts_with("verdict-differs:"), "{wrong:?}");
    let early = in_october("2026-06-30", "at-most=160", "", "met");
    assert!(early[0].starts_with("claim-before-its-time:"), "{early:?}");
}

#[test]
fn a_document_without_a_date_spoke_of_what_it_reports() {
    let early = |of: &str| {
        let data = with(&format!(
            r#"target r/plan members a at-least=1 period=2019
               figure a/2019/members 5
               figure a/2019-H1/members 5
               claim d "đạt" verdict {of} targets=r/plan result=met"#
        ));
        names(&data).remove(0).1
    };
    assert_eq!(early("a/2019/members"), "agrees");
    assert_eq!(early(""), "agrees");
    assert_eq!(early("a/2019-H1/members"), "before-its-time");
}

#[test]
fn a_verdict_that_nothing_can_be_set_against_is_said_to_be_one() {
    let data = with(
        r#"target r/one admitted a,gone at-least=10 period=2019
           target r/rough share a at-least=50 period=2019
           figure a/2019/share 50.0 step=0.1
           claim d "a" verdict a/2019/admitted targets=r/one result=met
           claim d "gone" verdict gone/2019/admitted targets=r/one result=met
           claim d "rough" verdict a/2019/share targets=r/rough result=met
           claim d "b" verdict b/2019/admitted targets=r/one result=met"#,
    );
    assert!(names(&data).iter().all(|(_, name)| *name == "not-recomputable"));
    let said = notes(&data);
    let ends = [
        "there is no data",
        "it cannot be assessed",
        "leaves it undecided",
        "fits no assessment of a target",
    ];
    assert_eq!(said.len(), ends.len());
    for (said, end) in said.iter().zip(ends) {
        assert!(
            said.starts_with("claim-not-recomputable:") && said.ends_with(end),
            "{said}"
        );
    }
}

#[test]
fn a_verdict_on_yearly_targets_speaks_of_each_year() {
    let data = with(
        r#"target r/one admitted a at-least=10 period=2015-2019 every=year
           figure a/2017/admitted 11
           figure a/2018/admitted 9
           claim d "đạt" verdict a/2017-2018/admitted targets=r/one result=met"#,
    );
    let Agreement::Verdict(targets) = claims(&data).remove(0).1.agreement else {
        panic!("it is a verdict")
    };
    let said: Vec<&str> = targets.iter().map(|target| target.said.name()).collect();
    assert_eq!(said, ["agrees", "differs"]);
}
