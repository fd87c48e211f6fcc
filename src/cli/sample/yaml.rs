use std::fmt::Write as _;

use super::figures::{Figures, LAST_YEAR};
use super::names::{Became, Organization, capitalized};
use super::tally::Tally;

/// Who has not sent all monthly reports of the last year, and the last month sent.
pub(super) const LATE: [(&str, usize); 2] = [("son-mau", 10), ("tay-mau", 11)];

/// Who keeps back how many members were removed in 2018. One alone would be found out as soon as somebody gives a total.
const REMOVED_KEPT_BACK: [&str; 2] = ["an-mau", "binh-mau"];

/// `organization.yaml` of an organization under the province.
pub(super) fn organization(organization: &Organization) -> String {
    let mut text = format!(
        "name: {{vi: Đảng bộ {vi}, en: Party Organization of {en}}}\n\
         short_name: {{vi: {short}, en: {en}}}\n\
         kind: {{vi: Đảng bộ cấp huyện, en: District Party organization}}\n\
         parent: tinh-mau\n",
        vi = organization.place,
        short = capitalized(&organization.place),
        en = organization.place_en,
    );
    if let Some(year) = organization.from {
        text += &format!("from: {year}-01-01\n");
    }
    if let Some((year, became)) = organization.until {
        text += &format!("until: {year}-01-01                     # ngày đầu tiên không còn tổ chức này\n");
        text += &match became {
            Became::MergedInto(id) => format!("merged_into: {id}\n"),
            Became::RenamedTo(id) => format!("renamed_to: {id}\n"),
            Became::SplitInto([one, other]) => format!("split_into: [{one}, {other}]\n"),
        };
    }
    text
}

/// The figures file of an organization under the province for one year.
pub(super) fn district(organization: &Organization, year: i16, figures: &Figures) -> String {
    let tally = figures.of(organization, year);
    let id = organization.id.as_str();
    let mut text = format!(
        "# Đảng bộ {}, năm {year}\n{}",
        organization.place,
        head(year, "preliminary")
    );
    if let Some((_, last_month)) = LATE.iter().find(|(late, _)| *late == id && year == LAST_YEAR) {
        text += &late(&tally, year, *last_month);
        return text;
    }
    text += "figures:\n";
    text += &admitted(&tally);
    text += &match (id, year) {
        ("son-mau", 2017) => "  candidates:\n    missing: not-available\n    note:\n      \
             vi: Hồ sơ bị hỏng trong trận lũ tháng 11/2017.\n      \
             en: The files were lost in the flood of November 2017.\n"
            .to_owned(),
        _ => count("candidates", tally.candidates),
    };
    text += &classes_and_members(&tally);
    text += &if REMOVED_KEPT_BACK.contains(&id) && year == 2018 {
        "  removed: confidential               # cơ quan kiểm tra không cho công bố\n".to_owned()
    } else {
        count("removed", tally.removed)
    };
    text += &count("cells", tally.cells);
    text += &mean_age_and_well_done(&tally, year);
    text += "cells:                                # hai cách phân tổ giao nhau\n";
    text += &cell("sex=women,degree=higher", tally.women_with_degree);
    if year == LAST_YEAR {
        text += &series(&tally, year, 12);
    }
    text
}

/// The figures file of the province for one year.
pub(super) fn province(year: i16, figures: &Figures) -> String {
    let tally = figures.province(year);
    let mut text = format!("# Đảng bộ tỉnh Mẫu, năm {year}: cộng các đảng bộ cấp huyện\n");
    text += &head(year, "estimate");
    text += "figures:\n";
    text += &admitted(&tally);
    text += &match year {
        2015 => format!(
            "  candidates: {{value: {}, rounded: 100}}  # báo cáo chỉ viết \"khoảng\"\n",
            (tally.candidates + 50) / 100 * 100
        ),
        _ => count("candidates", tally.candidates),
    };
    text += &classes_and_members(&tally);
    text += &count("cells", tally.cells);
    text += &match year {
        2019 => {
            format!("  average-age: {}\n", tenths(tally.mean_age()))
                + "  well-done-share:\n    missing: not-applicable\n    note:\n      \
                   vi: Từ năm 2020 mới xếp loại chi bộ theo quy định này.\n      \
                   en: Cells have been rated under these rules only since 2020.\n"
        }
        _ => mean_age_and_well_done(&tally, year),
    };
    text += "cells:                                # hai cách phân tổ giao nhau\n";
    let women_without = tally.women - tally.women_with_degree;
    let men_with = tally.with_degree() - tally.women_with_degree;
    text += &cell("sex=women,degree=higher", tally.women_with_degree);
    text += &cell("sex=women,degree=below", women_without);
    text += &cell("sex=men,degree=higher", men_with);
    text += &cell("sex=men,degree=below", tally.men() - men_with);
    text
}

/// Source, status and date for all figures of a file, with what an editor should know of them. The figures of the last
/// year are not final.
fn head(year: i16, last_status: &str) -> String {
    let (document, status) = match year {
        LAST_YEAR => (format!("bao-cao-{year}"), last_status),
        2023 => ("nien-giam-2023".to_owned(), "official"),
        _ => (format!("bao-cao-{year}"), "official"),
    };
    let note = match year {
        2023 => {
            "note:                                 # hiện cùng các số liệu của tệp\n  \
             vi: Số đã hiệu chỉnh; báo cáo đầu năm 2024 in số sơ bộ.\n  \
             en: Revised figures; the report of early 2024 printed preliminary ones.\n"
        }
        _ => "",
    };
    format!(
        "source: {{document: {document}, section: \"1\"}}\n{:<37} # estimate | preliminary | official\n{:<37} \
         # ngày của số đảng viên, số chi bộ\n{note}",
        format!("status: {status}"),
        format!("date: {year}-12-31"),
    )
}

/// The file of an organization that has not sent all its reports.
fn late(tally: &Tally, year: i16, last_month: usize) -> String {
    format!(
        "# Báo cáo tháng mới gửi đến tháng {last_month}; báo cáo năm chưa gửi.\n\
         figures:\n  admitted:\n    missing: not-available\n    note:\n      \
         vi: Chưa gửi báo cáo năm.\n      en: The report of the year has not been sent.\n"
    ) + &series(tally, year, last_month)
}

/// Everyone admitted, and all their breakdowns.
fn admitted(tally: &Tally) -> String {
    let by = [
        ("sex", vec![("women", tally.women), ("men", tally.men())]),
        (
            "age-group",
            vec![
                ("to-30", tally.to_30()),
                ("to-24", tally.to_24),
                ("from-25", tally.from_25_to_30),
                ("over-30", tally.over_30()),
            ],
        ),
        (
            "ethnic-group",
            vec![
                ("kinh", tally.admitted - tally.minority),
                ("minority", tally.minority),
            ],
        ),
        (
            "degree",
            vec![
                ("higher", tally.with_degree()),
                ("bachelor", tally.bachelor),
                ("postgraduate", tally.postgraduate),
                ("below", tally.without_degree()),
            ],
        ),
        (
            "sector",
            vec![
                ("administration", tally.administration),
                ("enterprises", tally.enterprises),
                ("countryside", tally.countryside),
            ],
        ),
        (
            "mass-organization",
            vec![
                ("youth-union", tally.youth_union),
                ("trade-union", tally.trade_union),
            ],
        ),
    ];
    let mut text = format!("  admitted:\n    value: {}\n    by:\n", tally.admitted);
    for (dimension, categories) in by {
        let parts: Vec<String> = categories
            .iter()
            .map(|(category, value)| format!("{category}: {}", number(*value)))
            .collect();
        let _ = writeln!(text, "      {dimension}: {{{}}}", parts.join(", "));
    }
    text
}

fn classes_and_members(tally: &Tally) -> String {
    count("district-classes", tally.district_classes)
        + &count("grassroots-classes", tally.grassroots_classes)
        + &format!(
            "  members:\n    value: {}\n    by:\n      sex: {{women: {}, men: {}}}\n",
            tally.members,
            tally.women_members,
            tally.members - tally.women_members
        )
        + &count("left", tally.left)
}

fn mean_age_and_well_done(tally: &Tally, year: i16) -> String {
    let age = format!("  average-age: {}\n", tenths(tally.mean_age()));
    let well_done = tenths(tally.well_done());
    match year {
        ..2020 => age,
        LAST_YEAR => {
            age + &format!(
                "  # Kết quả khảo sát chưa đến ngày công bố: văn bản khao-sat-2024 ghi embargo_until.\n  \
                 well-done-share: {{value: {well_done}, source: {{document: khao-sat-2024}}}}\n"
            )
        }
        _ => age + &format!("  well-done-share: {well_done}\n"),
    }
}

/// The admitted of each month, and of the women among them.
fn series(tally: &Tally, year: i16, last_month: usize) -> String {
    let months = tally.months.iter().take(last_month).enumerate();
    let months: Vec<String> = months
        .map(|(index, value)| format!("{year}-{:02}: {}", index + 1, number(*value)))
        .collect();
    format!(
        "series:                               # báo cáo tháng\n  admitted: {{{}}}\n",
        months.join(", ")
    )
}

fn cell(cell: &str, value: u32) -> String {
    format!("  - {{figure: \"admitted[{cell}]\", value: {}}}\n", number(value))
}

fn count(indicator: &str, value: u32) -> String {
    format!("  {indicator}: {}\n", number(value))
}

/// A count as an editor enters it: that nothing happened is said in words.
fn number(value: u32) -> String {
    match value {
        0 => "did-not-occur".to_owned(),
        value => value.to_string(),
    }
}

/// A number of tenths with its decimal.
pub(super) fn tenths(value: u32) -> String {
    format!("{}.{}", value / 10, value % 10)
}

/// The document that a year's figures were read in, where nothing else is to be said of it.
pub(super) fn report(year: i16) -> String {
    let (number, next) = (year - 2006, year + 1);
    format!(
        "type: {{vi: Báo cáo, en: Report}}\n\
         number: {number:02}-BC/TU\n\
         date: {next}-01-15\n\
         issuer: {{vi: Tỉnh ủy Mẫu, en: Party Committee of Mẫu Province}}\n\
         title:\n  vi: Kết quả công tác đảng viên năm {year}\n  en: Work on Party membership in {year}\n"
    )
}
