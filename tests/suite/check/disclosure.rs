//! Figures that are kept back must not come out of the others.

use super::Publication;

const HIDDEN: &str = "classification: internal";

fn disclosed(publication: &Publication) -> Vec<String> {
    publication.check().disclosed()
}

#[test]
fn the_last_part_of_a_total_gives_itself_away_and_the_last_two_do_not() {
    let one = |women: &str, men: &str| {
        let lines = format!("  admitted: {{value: 40, by: {{sex: {{women: {women}, men: {men}}}}}}}");
        Publication::new().figures("xa-a", "2024", &lines)
    };
    let hidden = format!("{{value: 18, {HIDDEN}}}");
    assert_eq!(disclosed(&one(&hidden, "22")), ["xa-a/2024/admitted[sex=women]"]);
    assert_eq!(
        disclosed(&one("confidential", "22")),
        ["xa-a/2024/admitted[sex=women]"]
    );
    assert!(disclosed(&one(&hidden, "confidential")).is_empty());
    assert!(
        disclosed(&one("not-available", "22")).is_empty(),
        "what nobody has is no secret"
    );
}

#[test]
fn a_hidden_total_of_published_parts_gives_itself_away() {
    let lines = format!(
        "  admitted: {{value: 40, {HIDDEN}, by: {{sex: {{women: {{value: 18, classification: public}}, men: {{value: 22, classification: public}}}}}}}}"
    );
    let publication = Publication::new().figures("xa-a", "2024", &lines);
    assert_eq!(disclosed(&publication), ["xa-a/2024/admitted"]);
}

#[test]
fn parts_of_parts_and_crossed_cells_give_it_away() {
    let nested = format!(
        "  admitted: {{value: 40, by: {{age: {{old: 10, under-25: 12, under-35: {{value: 18, {HIDDEN}}}}}}}}}"
    );
    let publication = Publication::new().figures("xa-a", "2024", &nested);
    assert_eq!(
        disclosed(&publication),
        ["xa-a/2024/admitted[age=under-35]"],
        "by way of the young, whom nobody gives"
    );

    // A table of two by two: one cell hidden, the other three and both margins given.
    let crossed = format!(
        "  admitted: {{value: 40, by: {{sex: {{women: 18, men: 22}}, age: {{young: 25, old: 15}}}}}}\ncells:\n  - \
         {{figure: \"admitted[sex=women,age=young]\", value: 11, {HIDDEN}}}\n  - \
         {{figure: \"admitted[sex=men,age=old]\", value: 8}}"
    );
    let publication = Publication::new().figures("xa-a", "2024", &crossed);
    assert_eq!(
        disclosed(&publication),
        ["xa-a/2024/admitted[age=young,sex=women]"],
        "by way of the young men or the old women, whom nobody gives"
    );
}

#[test]
fn years_and_months_give_it_away() {
    let hidden = format!("  admitted: {{value: 30, {HIDDEN}}}");
    let years = Publication::new()
        .figures("xa-a", "2022-2024", "  admitted: 100")
        .figures("xa-a", "2022", "  admitted: 40")
        .figures("xa-a", "2023", "  admitted: 30")
        .figures("xa-a", "2024", &hidden);
    assert_eq!(disclosed(&years), ["xa-a/2024/admitted"]);

    let to_date = Publication::new()
        .figures("xa-a", "2024-01-01--2024-03-31", "  admitted: 100")
        .figures("xa-a", "2024-01-01--2024-02-29", "  admitted: 70")
        .figures("xa-a", "2024-03", &hidden);
    assert_eq!(
        disclosed(&to_date),
        ["xa-a/2024-03/admitted"],
        "two years to date differ by a month"
    );

    let term = Publication::new()
        .with(
            "data/periods.yaml",
            "periods: {2022-2024: {name: {vi: Nhiệm kỳ, en: Term}, years: 2}}",
        )
        .figures("xa-a", "2022-2024", "  admitted: 100")
        .figures("xa-a", "2022", "  admitted: 40")
        .figures("xa-a", "2023", "  admitted: 30")
        .figures("xa-a", "2024", &hidden);
    assert!(
        disclosed(&term).is_empty(),
        "a term that counts otherwise is no sum of its years"
    );
}

#[test]
fn a_stock_of_the_same_day_gives_it_away() {
    let publication = Publication::new()
        .figures("xa-a", "2024", "  members: {value: 400, date: 2024-12-31}")
        .figures(
            "xa-a",
            "2024-12",
            &format!("  members: {{value: 400, date: 2024-12-31, {HIDDEN}}}"),
        );
    assert_eq!(disclosed(&publication), ["xa-a/2024-12/members"]);
}

#[test]
fn the_organization_above_gives_it_away_where_all_under_it_report() {
    let publication = |of_a: &str, of_b: &str, of_all: &str| {
        Publication::new()
            .figures("huyen", "2024", of_all)
            .figures("xa-a", "2024", of_a)
            .figures("xa-b", "2024", of_b)
    };
    let hidden = format!("  admitted: {{value: 18, {HIDDEN}}}");
    let found = publication(&hidden, "  admitted: 22", "  admitted: 40");
    assert_eq!(disclosed(&found), ["xa-a/2024/admitted"]);
    let found = publication(&hidden, "  admitted: not-available", "  admitted: 40");
    assert!(disclosed(&found).is_empty(), "one under it has not reported");

    let whole = publication("  admitted: 18", "  admitted: 22", "  admitted: 40");
    let whole = whole.organization("xa-a", &format!("parent: huyen\n{HIDDEN}"));
    assert_eq!(
        disclosed(&whole),
        ["xa-a/2024/admitted"],
        "an organization that is kept back as a whole"
    );
}

#[test]
fn a_printed_share_or_rate_gives_it_away() {
    let share = format!(
        "  admitted: {{value: 1399, by: {{sex: {{women: {{value: 696, {HIDDEN}}}}}}}}}\n  women-share: 49.7"
    );
    let publication = Publication::new().figures("xa-a", "2024", &share);
    assert_eq!(disclosed(&publication), ["xa-a/2024/admitted[sex=women]"]);

    let derived = format!(
        "  admitted: {{value: 100, by: {{sex: {{women: 50, men: 50}}}}}}\n  women-share: {{value: 50.0, {HIDDEN}}}"
    );
    let publication = Publication::new().figures("xa-a", "2024", &derived);
    assert_eq!(
        disclosed(&publication),
        ["xa-a/2024/women-share"],
        "a share of published counts"
    );

    let rate = Publication::new()
        .figures(
            "xa-a",
            "2023",
            &format!("  members: {{value: 1000, date: 2023-12-31, {HIDDEN}}}"),
        )
        .figures("xa-a", "2024", "  admitted: 40\n  rate: 4.0");
    assert_eq!(
        disclosed(&rate),
        ["xa-a/2023/members"],
        "the stock at the start of the year"
    );

    let sum = Publication::new().figures(
        "xa-a",
        "2024",
        &format!("  both: 50\n  left: 10\n  admitted: {{value: 40, {HIDDEN}}}"),
    );
    assert_eq!(disclosed(&sum), ["xa-a/2024/admitted"]);
}

#[test]
fn one_hidden_figure_leads_to_the_next() {
    let publication = Publication::new()
        .figures("huyen", "2024", "  admitted: 40")
        .figures("xa-b", "2024", "  admitted: 22")
        .figures(
            "xa-a",
            "2024",
            &format!("  admitted: {{value: 18, {HIDDEN}, by: {{sex: {{women: 8, men: {{value: 10, classification: public}}}}}}}}"),
        );
    assert_eq!(
        disclosed(&publication),
        ["xa-a/2024/admitted", "xa-a/2024/admitted[sex=women]"]
    );
}

#[test]
fn small_counts_are_hidden_and_give_themselves_away_like_others() {
    let left = |women: &str, men: &str, total: &str| {
        let lines = format!("  left: {{value: {total}, by: {{sex: {{women: {women}, men: {men}}}}}}}");
        Publication::new().figures("xa-a", "2024", &lines)
    };
    assert_eq!(disclosed(&left("3", "20", "23")), ["xa-a/2024/left[sex=women]"]);
    assert!(
        disclosed(&left("3", "3", "6")).is_empty(),
        "each can be 2, 3 or 4"
    );
    assert_eq!(
        disclosed(&left("4", "4", "8")),
        ["xa-a/2024/left[sex=men]", "xa-a/2024/left[sex=women]"],
        "of two numbers below 5 that make 8 both are 4"
    );
    assert_eq!(
        disclosed(&left("1", "1", "not-available")),
        Vec::<String>::new(),
        "without a total there is nothing to subtract from"
    );
    let checked = left("0", "20", "20").check().clean();
    assert!(checked.has("xa-a/2024/left[sex=women]"), "0 is not small");
}

#[test]
fn the_finding_names_what_gives_it_away() {
    let lines = format!(
        "  admitted: {{value: 40, by: {{age: {{old: 10, under-25: 12, under-35: {{value: 18, {HIDDEN}}}}}}}}}"
    );
    let checked = Publication::new().figures("xa-a", "2024", &lines).check();
    let finding = &checked.findings()[0];
    for figure in [
        "xa-a/2024/admitted`",
        "admitted[age=old]",
        "admitted[age=under-25]",
    ] {
        assert!(finding.contains(figure), "{finding}");
    }
    assert!(
        !finding.contains("18"),
        "the finding does not say the number: {finding}"
    );
    assert_eq!(checked.sink.diagnostics()[0].related.len(), 3);
}
