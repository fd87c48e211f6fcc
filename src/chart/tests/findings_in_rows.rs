//! The title of each kind of chart that shows rows, parts or a running total, in both languages.

use crate::model::testing::{measure, organization};
use crate::model::{Dataset, DimensionId};

use super::super::{Kind, Subject};
use super::cases::{measured, targeted};
use super::findings::titles;

/// Two districts over three years, each split in two groups that exclude each other and are all there are.
const TWO: &str = "
    dimension sex exhaustive women men
    indicator admitted flow sex
    organization chau-thanh
    organization long-my
    figure chau-thanh/2021/admitted 40
    figure chau-thanh/2021/admitted[sex=women] 10
    figure chau-thanh/2021/admitted[sex=men] 30
    figure chau-thanh/2022/admitted 50
    figure chau-thanh/2022/admitted[sex=women] 20
    figure chau-thanh/2022/admitted[sex=men] 30
    figure long-my/2021/admitted 60
    figure long-my/2021/admitted[sex=women] 36
    figure long-my/2021/admitted[sex=men] 24
    figure long-my/2022/admitted 70 status=preliminary
    figure long-my/2022/admitted[sex=women] 42 status=preliminary
    figure long-my/2022/admitted[sex=men] 28 status=preliminary";

fn parts(organizations: &'static [&'static str]) -> impl Fn(&Dataset) -> Subject {
    |dataset| Subject::Parts {
        organizations: organizations.iter().map(|id| organization(id)).collect(),
        measure: measure(dataset, "admitted"),
        by: DimensionId::new("sex").expect("an id"),
    }
}

#[test]
fn organizations_in_rows_are_compared_where_the_last_of_them_is_known() {
    let both = || measured(&["chau-thanh", "long-my"], &["admitted"]);
    let en = "2022: highest Long Mỹ (70 people, preliminary), lowest Châu Thành (50 people)";
    let vi =
        "Năm 2022: cao nhất là Thị xã Long Mỹ (70 người, sơ bộ), thấp nhất là Huyện Châu Thành (50 người)";
    for kind in [Kind::Ranking, Kind::Heat, Kind::Multiples] {
        assert_eq!(titles(TWO, Some(kind), both()), [vi, en], "{kind:?}");
    }
}

#[test]
fn parts_are_said_by_the_largest_and_by_where_a_share_is_highest() {
    for kind in [Kind::Grouped, Kind::Stacked, Kind::Share] {
        assert_eq!(
            titles(TWO, Some(kind), parts(&["chau-thanh"])),
            [
                "Men giảm từ 75,0% (2021) xuống 60,0% (2022)",
                "Men: down from 75.0% (2021) to 60.0% (2022)",
            ],
            "{kind:?}"
        );
        assert_eq!(
            titles(TWO, Some(kind), parts(&["long-my"])),
            [
                "Women chiếm 60,0% (2022, sơ bộ), bằng 2021",
                "Women: 60.0% in 2022, preliminary, the same as in 2021",
            ],
            "{kind:?}"
        );
        assert_eq!(
            titles(TWO, Some(kind), parts(&["chau-thanh", "long-my"])),
            [
                "Năm 2022, tỷ lệ women: cao nhất ở Thị xã Long Mỹ (60,0%, sơ bộ), thấp nhất ở Huyện Châu Thành (40,0%)",
                "Share of women, 2022: highest in Long Mỹ (60.0%, preliminary), lowest in Châu Thành (40.0%)",
            ],
            "{kind:?}"
        );
    }
}

/// Three years of a term of four against what is asked of it as a whole, and the fourth.
fn term(as_of: &str, bound: &str, last: &str) -> [String; 2] {
    let last = match last {
        "" => String::new(),
        value => format!("figure chau-thanh/2024/admitted {value}"),
    };
    let text = format!(
        "as-of {as_of}
         indicator admitted flow
         organization chau-thanh
         figure chau-thanh/2021/admitted 70
         figure chau-thanh/2022/admitted 70
         figure chau-thanh/2023/admitted 70
         {last}
         resolution r chau-thanh
         target r/term admitted chau-thanh {bound} period=2021-2024"
    );
    titles(&text, Some(Kind::Cumulative), |dataset| {
        match targeted(&["r/term"])(dataset) {
            Subject::Targets { targets, .. } => Subject::Term {
                organization: organization("chau-thanh"),
                target: targets[0].clone(),
            },
            _ => unreachable!("these are targets"),
        }
    })
}

#[test]
fn a_running_total_is_said_by_the_result_of_its_term() {
    for (found, vi, en) in [
        (
            term("2023-12-31", "at-least=300", ""),
            "Đến 31/12/2023: 210 người, chậm so với tiến độ của chỉ tiêu tối thiểu 300 cho giai đoạn 2021-2024",
            "210 people by 31 Dec 2023: behind the pace of the target of at least 300 for 2021-2024",
        ),
        (
            term("2023-12-31", "at-least=270", ""),
            "Đến 31/12/2023: 210 người, đúng tiến độ của chỉ tiêu tối thiểu 270 cho giai đoạn 2021-2024",
            "210 people by 31 Dec 2023: on track for the target of at least 270 for 2021-2024",
        ),
        (
            term("2023-12-31", "at-least=200", ""),
            "Đến 31/12/2023: 210 người, đã đạt chỉ tiêu tối thiểu 200 của giai đoạn 2021-2024 khi chưa hết kỳ",
            "210 people by 31 Dec 2023: the target of at least 200 for 2021-2024 is reached before its end",
        ),
        (
            term("2023-12-31", "at-most=200", ""),
            "Đến 31/12/2023: 210 người, đã vượt quá chỉ tiêu tối đa 200 của giai đoạn 2021-2024 khi chưa hết kỳ",
            "210 people by 31 Dec 2023: the target of at most 200 for 2021-2024 is passed before its end",
        ),
        (
            term("2023-12-31", "at-most=400", ""),
            "Đến 31/12/2023: 210 người, chưa vượt tiến độ cho phép của chỉ tiêu tối đa 400 cho giai đoạn 2021-2024",
            "210 people by 31 Dec 2023: within the pace of the target of at most 400 for 2021-2024",
        ),
        (
            term("2024-12-31", "at-least=250", "70"),
            "Giai đoạn 2021-2024: 280 người, vượt chỉ tiêu tối thiểu 250",
            "2021-2024: 280 people, above the target of at least 250",
        ),
        (
            term("2024-12-31", "at-least=280", "70"),
            "Giai đoạn 2021-2024: 280 người, vừa đạt chỉ tiêu tối thiểu 280",
            "2021-2024: 280 people, just meeting the target of at least 280",
        ),
        (
            term("2024-12-31", "at-least=300", "70"),
            "Giai đoạn 2021-2024: 280 người, không đạt chỉ tiêu tối thiểu 300",
            "2021-2024: 280 people, short of the target of at least 300",
        ),
        (
            term("2024-12-31", "between=200..250", "70"),
            "Giai đoạn 2021-2024: 280 người, cao hơn chỉ tiêu 200–250",
            "2021-2024: 280 people, above the target of 200–250",
        ),
        (
            term("2024-12-31", "between=250..300", "70"),
            "Giai đoạn 2021-2024: 280 người, đạt chỉ tiêu 250–300",
            "2021-2024: 280 people, meeting the target of 250–300",
        ),
        (
            term("2024-12-31", "at-most=250", "70"),
            "Giai đoạn 2021-2024: 280 người, vượt quá chỉ tiêu tối đa 250, không đạt",
            "2021-2024: 280 people, over the target of at most 250: missed",
        ),
        (
            term("2024-12-31", "at-least=281", "70 step=10"),
            "Giai đoạn 2021-2024: 280 người, số đã làm tròn nên chưa rõ có đạt chỉ tiêu tối thiểu 281 hay không",
            "2021-2024: 280 people, a rounded figure: whether it meets the target of at least 281 is undecided",
        ),
        (
            term("2024-12-31", "at-least=300", "not-available"),
            "Hết 31/12/2023: 210 (2023: 70 người)",
            "By 31 Dec 2023: 210 (2023: 70 people)",
        ),
    ] {
        assert_eq!(found, [vi, en]);
    }
}
