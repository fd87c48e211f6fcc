//! The title in every case that a chart can come to, in both languages.

use super::super::{Kind, Subject};
use super::bodies::{BINH_DUONG, HAU_GIANG, THANH_HOA};
use super::cases::{case, measured, targeted};

pub(super) fn titles(
    text: &str,
    kind: Option<Kind>,
    subject: impl Fn(&crate::model::Dataset) -> Subject,
) -> [String; 2] {
    let mut case = case("finding", text, subject);
    case.request.kind = kind;
    ["vi", "en"].map(|language| match case.draw(language) {
        Ok(figure) => figure.title.replace('\u{a0}', " "),
        Err(none) => panic!("not drawn: {none:?}"),
    })
}

/// One figure of 2024 against one target.
fn judged(figure: &str, target: &str) -> [String; 2] {
    let text = format!(
        "indicator admitted flow
         organization chau-thanh
         figure chau-thanh/2024/admitted {figure}
         resolution r chau-thanh
         target r/t admitted chau-thanh {target} period=2024"
    );
    titles(&text, None, measured(&["chau-thanh"], &["admitted"]))
}

/// What is known of 2026 at the end of its June, against a target for the year.
fn in_progress(figure: &str, target: &str) -> [String; 2] {
    let text = format!(
        "indicator admitted flow
         organization chau-thanh
         figure chau-thanh/2026-01-01--2026-06-30/admitted {figure}
         resolution r chau-thanh
         target r/t admitted chau-thanh {target} period=2026"
    );
    titles(&text, None, measured(&["chau-thanh"], &["admitted"]))
}

/// The total of five years against a target for each of these years.
fn averaged(figure: &str, target: &str, period: &str) -> [String; 2] {
    let text = format!(
        "indicator admitted flow
         organization chau-thanh
         figure chau-thanh/2018-2022/admitted {figure}
         resolution r chau-thanh
         target r/t admitted chau-thanh {target} period={period} every=year"
    );
    titles(&text, None, measured(&["chau-thanh"], &["admitted"]))
}

/// Figures without a target, each a period and a value.
fn plain(figures: &[(&str, &str)]) -> [String; 2] {
    let mut text = "indicator admitted flow\norganization chau-thanh\norganization long-my\n".to_owned();
    let mut whose = vec!["chau-thanh"];
    for (period, value) in figures {
        let (organization, period) = period.split_once('/').unwrap_or(("chau-thanh", period));
        if !whose.contains(&organization) {
            whose.push(organization);
        }
        text += &format!("figure {organization}/{period}/admitted {value}\n");
    }
    titles(&text, Some(Kind::PeriodBars), measured(&whose, &["admitted"]))
}

#[test]
fn a_result_is_said_by_its_outcome() {
    for (found, vi, en) in [
        (
            judged("1100", "between=1020..1250"),
            "Năm 2024: 1.100 người, đạt chỉ tiêu 1.020–1.250",
            "2024: 1,100 people, meeting the target of 1,020–1,250",
        ),
        (
            judged("1020", "between=1020..1250"),
            "Năm 2024: 1.020 người, đạt chỉ tiêu 1.020–1.250",
            "2024: 1,020 people, meeting the target of 1,020–1,250",
        ),
        (
            judged("900", "between=1020..1250"),
            "Năm 2024: 900 người, không đạt chỉ tiêu 1.020–1.250",
            "2024: 900 people, short of the target of 1,020–1,250",
        ),
        (
            judged("1300", "between=1020..1250"),
            "Năm 2024: 1.300 người, cao hơn chỉ tiêu 1.020–1.250",
            "2024: 1,300 people, above the target of 1,020–1,250",
        ),
        (
            judged("800", "at-least=800"),
            "Năm 2024: 800 người, vừa đạt chỉ tiêu tối thiểu 800",
            "2024: 800 people, just meeting the target of at least 800",
        ),
        (
            judged("801", "at-least=800"),
            "Năm 2024: 801 người, vượt chỉ tiêu tối thiểu 800",
            "2024: 801 people, above the target of at least 800",
        ),
        (
            judged("799", "at-least=800"),
            "Năm 2024: 799 người, không đạt chỉ tiêu tối thiểu 800",
            "2024: 799 people, short of the target of at least 800",
        ),
        (
            judged("50", "at-most=50"),
            "Năm 2024: 50 người, không vượt chỉ tiêu tối đa 50",
            "2024: 50 people, within the target of at most 50",
        ),
        (
            judged("51", "at-most=50"),
            "Năm 2024: 51 người, vượt quá chỉ tiêu tối đa 50, không đạt",
            "2024: 51 people, over the target of at most 50: missed",
        ),
        (
            judged("300", "exactly=300"),
            "Năm 2024: 300 người, đúng bằng chỉ tiêu 300",
            "2024: 300 people, just the target of 300",
        ),
        (
            judged("299", "exactly=300"),
            "Năm 2024: 299 người, không đạt chỉ tiêu 300",
            "2024: 299 people, short of the target of 300",
        ),
        (
            judged("301", "exactly=300"),
            "Năm 2024: 301 người, cao hơn chỉ tiêu 300",
            "2024: 301 people, above the target of 300",
        ),
        (
            judged("800 step=10", "at-least=799"),
            "Năm 2024: 800 người, số đã làm tròn nên chưa rõ có đạt chỉ tiêu tối thiểu 799 hay không",
            "2024: 800 people, a rounded figure: whether it meets the target of at least 799 is undecided",
        ),
        (
            judged("800 status=preliminary", "at-least=900"),
            "Năm 2024: 800 người (sơ bộ), không đạt chỉ tiêu tối thiểu 900",
            "2024: 800 people (preliminary), short of the target of at least 900",
        ),
        (
            judged("900 status=estimate", "at-least=800 derived=d/c"),
            "Năm 2024: 900 người (ước tính), vượt chỉ tiêu tối thiểu 800 (suy ra)",
            "2024: 900 people (estimate), above the target of at least 800 (derived)",
        ),
    ] {
        assert_eq!(found, [vi, en]);
    }
}

#[test]
fn a_period_that_is_not_over_is_said_by_its_pace() {
    for (found, vi, en) in [
        (
            in_progress("700", "at-least=1000"),
            "Đến 30/06/2026: 700 người, đúng tiến độ của chỉ tiêu tối thiểu 1.000 cho năm 2026",
            "700 people by 30 Jun 2026: on track for the target of at least 1,000 for 2026",
        ),
        (
            in_progress("400", "at-least=1000"),
            "Đến 30/06/2026: 400 người, chậm so với tiến độ của chỉ tiêu tối thiểu 1.000 cho năm 2026",
            "400 people by 30 Jun 2026: behind the pace of the target of at least 1,000 for 2026",
        ),
        (
            in_progress("1001", "at-least=1000"),
            "Đến 30/06/2026: 1.001 người, đã đạt chỉ tiêu tối thiểu 1.000 của năm 2026 khi chưa hết kỳ",
            "1,001 people by 30 Jun 2026: the target of at least 1,000 for 2026 is reached before its end",
        ),
        (
            in_progress("1001", "between=1000..1200"),
            "Đến 30/06/2026: 1.001 người, đã đạt mức thấp nhất của chỉ tiêu 1.000–1.200 của năm 2026 khi chưa hết kỳ",
            "1,001 people by 30 Jun 2026: the lower end of the target of 1,000–1,200 for 2026 is reached before its end",
        ),
        (
            in_progress("1001", "at-most=1000"),
            "Đến 30/06/2026: 1.001 người, đã vượt quá chỉ tiêu tối đa 1.000 của năm 2026 khi chưa hết kỳ",
            "1,001 people by 30 Jun 2026: the target of at most 1,000 for 2026 is passed before its end",
        ),
        (
            in_progress("1300", "between=1000..1200"),
            "Đến 30/06/2026: 1.300 người, đã vượt quá mức cao nhất của chỉ tiêu 1.000–1.200 của năm 2026 khi chưa hết kỳ",
            "1,300 people by 30 Jun 2026: the upper end of the target of 1,000–1,200 for 2026 is passed before its end",
        ),
        (
            in_progress("401", "at-most=1000"),
            "Đến 30/06/2026: 401 người, chưa vượt tiến độ cho phép của chỉ tiêu tối đa 1.000 cho năm 2026",
            "401 people by 30 Jun 2026: within the pace of the target of at most 1,000 for 2026",
        ),
        (
            in_progress("700", "at-most=1000"),
            "Đến 30/06/2026: 700 người, vượt tiến độ cho phép của chỉ tiêu tối đa 1.000 cho năm 2026",
            "700 people by 30 Jun 2026: over the pace of the target of at most 1,000 for 2026",
        ),
        (
            in_progress("401", "between=1000..1200"),
            "Đến 30/06/2026: 401 người, chậm so với tiến độ của chỉ tiêu 1.000–1.200 cho năm 2026",
            "401 people by 30 Jun 2026: behind the pace of the target of 1,000–1,200 for 2026",
        ),
    ] {
        assert_eq!(found, [vi, en]);
    }
}

#[test]
fn an_average_is_compared() {
    for (found, vi, en) in [
        (
            averaged("4715", "between=1020..1250", "2024-2030"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, thấp hơn mức 1.020–1.250 của chỉ tiêu 2024-2030",
            "943 people a year on average in 2018-2022, below the 1,020–1,250 asked for in 2024-2030",
        ),
        (
            averaged("4715", "between=900..1000", "2018-2022"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, nằm trong mức 900–1.000 của chỉ tiêu 2018-2022",
            "943 people a year on average in 2018-2022, within the 900–1,000 asked for in 2018-2022",
        ),
        (
            averaged("4715", "at-least=1000", "2018-2022"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, thấp hơn mức tối thiểu 1.000 của chỉ tiêu 2018-2022",
            "943 people a year on average in 2018-2022, below the minimum of 1,000 asked for in 2018-2022",
        ),
        (
            averaged("4715", "at-least=900", "2018-2022"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, cao hơn mức tối thiểu 900 của chỉ tiêu 2018-2022",
            "943 people a year on average in 2018-2022, above the minimum of 900 asked for in 2018-2022",
        ),
        (
            averaged("4715", "at-least=943", "2024-2030"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, bằng mức tối thiểu 943 của chỉ tiêu 2024-2030",
            "943 people a year on average in 2018-2022, just the minimum of 943 asked for in 2024-2030",
        ),
        (
            averaged("4715", "at-most=940", "2024-2030"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, cao hơn mức tối đa 940 của chỉ tiêu 2024-2030",
            "943 people a year on average in 2018-2022, above the maximum of 940 asked for in 2024-2030",
        ),
        (
            averaged("4715", "at-most=950", "2024-2030"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, không quá mức tối đa 950 của chỉ tiêu 2024-2030",
            "943 people a year on average in 2018-2022, within the maximum of 950 asked for in 2024-2030",
        ),
        (
            averaged("4715", "exactly=943", "2024"),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, bằng mức 943 của chỉ tiêu năm 2024",
            "943 people a year on average in 2018-2022, just the level of 943 asked for in 2024",
        ),
        (
            averaged("3000 step=10", "at-least=600", "2024-2030"),
            "Bình quân 600 người mỗi năm giai đoạn 2018-2022, số đã làm tròn nên chưa rõ cao hay thấp hơn mức tối thiểu 600 của chỉ tiêu 2024-2030",
            "600 people a year on average in 2018-2022, a rounded figure, undecided against the minimum of 600 asked for in 2024-2030",
        ),
        (
            averaged("4999", "at-least=1000", "2024-2030"),
            "Bình quân 999,8 người mỗi năm giai đoạn 2018-2022, thấp hơn mức tối thiểu 1.000 của chỉ tiêu 2024-2030",
            "999.8 people a year on average in 2018-2022, below the minimum of 1,000 asked for in 2024-2030",
        ),
        (
            averaged("499.98", "at-least=100", "2024-2030"),
            "Bình quân 99,996 người mỗi năm giai đoạn 2018-2022, thấp hơn mức tối thiểu 100 của chỉ tiêu 2024-2030",
            "99.996 people a year on average in 2018-2022, below the minimum of 100 asked for in 2024-2030",
        ),
    ] {
        assert_eq!(found, [vi, en]);
    }
}

#[test]
fn without_a_target_the_title_says_how_it_moved() {
    for (found, vi, en) in [
        (
            plain(&[("2019", "12"), ("2020", "15")]),
            "Tăng từ 12 người (năm 2019) lên 15 người (năm 2020)",
            "Up from 12 people in 2019 to 15 people in 2020",
        ),
        (
            plain(&[("2019", "15"), ("2020", "12")]),
            "Giảm từ 15 người (năm 2019) xuống 12 người (năm 2020)",
            "Down from 15 people in 2019 to 12 people in 2020",
        ),
        (
            plain(&[("2019", "15"), ("2020", "12"), ("2021", "15")]),
            "Năm 2021 là 15 người, bằng năm 2019",
            "15 people in 2021, as in 2019",
        ),
        (plain(&[("2019", "15")]), "Năm 2019: 15 người", "2019: 15 people"),
        (
            plain(&[("2018-2022", "4715")]),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022 (tổng 4.715)",
            "943 people a year on average in 2018-2022 (4,715 together)",
        ),
        (
            plain(&[("2026-01-01--2026-06-30", "15")]),
            "Từ 01/01/2026 đến 30/06/2026: 15 người",
            "1 January to 30 June 2026: 15 people",
        ),
        (
            plain(&[("2019", "15"), ("long-my/2019", "17")]),
            "Năm 2019: cao nhất là Thị xã Long Mỹ (17 người), thấp nhất là Huyện Châu Thành (15 người)",
            "2019: highest Long Mỹ (17 people), lowest Châu Thành (15 people)",
        ),
        (
            plain(&[("2019", "15"), ("long-my/2019", "15")]),
            "Năm 2019: tất cả đều là 15 người",
            "2019: all have 15 people",
        ),
        (
            plain(&[("2019", "15"), ("long-my/2020", "15")]),
            "Huyện Châu Thành: 15 người (2019); Thị xã Long Mỹ: 15 người (2020)",
            "Châu Thành: 15 people (2019); Long Mỹ: 15 people (2020)",
        ),
    ] {
        assert_eq!(found, [vi, en]);
    }
}

#[test]
fn the_bodies_of_the_first_publication() {
    let early = format!("as-of 2019-10-08\n{THANH_HOA}");
    let groups = "admitted[group=pupils+students+non-state]";
    for (found, vi, en) in [
        (
            titles(HAU_GIANG, None, measured(&["hau-giang"], &["admitted"])),
            "Bình quân 943 người mỗi năm giai đoạn 2018-2022, thấp hơn mức 1.020–1.250 của chỉ tiêu 2024-2030",
            "943 people a year on average in 2018-2022, below the 1,020–1,250 asked for in 2024-2030",
        ),
        (
            titles(HAU_GIANG, None, measured(&["hau-giang"], &[groups])),
            "Bình quân 87,2 người mỗi năm giai đoạn 2018-2022, cao hơn mức 40–55 của chỉ tiêu 2024-2030",
            "87.2 people a year on average in 2018-2022, above the 40–55 asked for in 2024-2030",
        ),
        (
            titles(HAU_GIANG, None, targeted(&["r/year", "r/groups"])),
            "So với mức chỉ tiêu, bình quân các năm: 1 thấp hơn, 1 cao hơn",
            "Yearly averages against what is asked: 1 below, 1 above",
        ),
        (
            titles(BINH_DUONG, None, measured(&["agencies"], &["admitted"])),
            "2010-2015: 1.399 người, vượt chỉ tiêu tối thiểu 800",
            "2010-2015: 1,399 people, above the target of at least 800",
        ),
        (
            titles(BINH_DUONG, None, measured(&["agencies"], &["women-share"])),
            "2010-2015: 49,7%, vượt chỉ tiêu tối thiểu 30% (suy ra)",
            "2010-2015: 49.7%, above the target of at least 30% (derived)",
        ),
        (
            titles(BINH_DUONG, None, measured(&["agencies"], &["youth-share"])),
            "2010-2015: 66,2%, không đạt chỉ tiêu tối thiểu 70%",
            "2010-2015: 66.2%, short of the target of at least 70%",
        ),
        (
            titles(
                BINH_DUONG,
                None,
                targeted(&[
                    "congress/admitted",
                    "own/university",
                    "own/women",
                    "central/youth",
                ]),
            ),
            "3 trên 4 chỉ tiêu đã đạt hoặc vượt; không đạt: Tỷ lệ đoàn viên",
            "3 of 4 targets met or exceeded; missed: Youth Union members",
        ),
        (
            titles(THANH_HOA, None, measured(&["enterprises"], &["admitted"])),
            "Bình quân 303,8 người mỗi năm giai đoạn 2013-2018, cao hơn mức 300 của chỉ tiêu năm 2019 (suy ra)",
            "303.8 people a year on average in 2013-2018, above the level of 300 asked for in 2019 (derived)",
        ),
        (
            titles(&early, None, measured(&["enterprises"], &["admitted"])),
            "Đến 08/10/2019: 152 người, chậm so với tiến độ của chỉ tiêu 300 (suy ra) cho năm 2019",
            "152 people by 8 Oct 2019: behind the pace of the target of 300 (derived) for 2019",
        ),
        (
            titles(&early, None, targeted(&["plan/year"])),
            "Đến 08/10/2019: 152 người, chậm so với tiến độ của chỉ tiêu 300 (suy ra) cho năm 2019",
            "152 people by 8 Oct 2019: behind the pace of the target of 300 (derived) for 2019",
        ),
    ] {
        assert_eq!(found, [vi, en]);
    }
}
