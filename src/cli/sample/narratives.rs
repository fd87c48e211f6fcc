use super::figures::LAST_YEAR;
use super::names::{Became, Organization};
use super::yaml::LATE;

/// The narrative of an organization under the province, in Vietnamese and in English.
pub(super) fn district(organization: &Organization) -> [String; 2] {
    let Organization {
        id, place, place_en, ..
    } = organization;
    let last = match organization.until {
        Some((until, _)) => until - 1,
        None if LATE.iter().any(|(late, _)| late == id) => LAST_YEAR - 1,
        None => LAST_YEAR,
    };
    let (history, history_en) = history(organization);
    let (late, late_en) = late(organization);
    let women = format!("{{{{ value(figure=\"{last}/admitted[sex=women]\", as=\"share\") }}}}");
    let figure = |indicator: &str| format!("{{{{ value(figure=\"{last}/{indicator}\") }}}}");
    let chart = "{{ chart(kind=\"line\", indicator=\"admitted\") }}";
    let table = format!("{{{{ table(indicator=\"admitted\", by=\"age-group\", period=\"{last}\") }}}}");
    let vietnamese = format!(
        "---\ndescription: Kết nạp đảng viên của Đảng bộ {place} qua các năm.\n---\n\
         {history}Năm {last}, Đảng bộ {place} kết nạp {} đảng viên, trong đó nữ chiếm {women}. Đến cuối năm, đảng bộ \
         có {} đảng viên sinh hoạt ở {} chi bộ.{late}\n\n{chart}\n\n## Tuổi của đảng viên mới\n\n{table}\n",
        figure("admitted"),
        figure("members"),
        figure("cells"),
    );
    let english = format!(
        "---\ndescription: Members admitted by the Party Organization of {place_en} over the years.\n---\n\
         {history_en}In {last} the Party Organization of {place_en} admitted {} members; women were {women} of them. \
         At the end of the year it had {} members in {} cells.{late_en}\n\n{chart}\n\n## Age of the new members\n\n\
         {table}\n",
        figure("admitted"),
        figure("members"),
        figure("cells"),
    );
    [vietnamese, english]
}

fn history(organization: &Organization) -> (String, String) {
    let link = |id: &str| format!("../{id}/index.md");
    let (from, until) = (organization.from, organization.until);
    match (organization.id.as_str(), from, until) {
        (_, _, Some((year, Became::MergedInto(id)))) => (
            format!(
                "Từ ngày 01/01/{year}, đảng bộ thuộc [Đảng bộ huyện Hải Mẫu]({}).\n\n",
                link(id)
            ),
            format!(
                "On 1 January {year} it became part of [Hải Mẫu]({}).\n\n",
                link(id)
            ),
        ),
        (_, _, Some((year, Became::RenamedTo(id)))) => (
            format!(
                "Từ ngày 01/01/{year}, huyện trở thành [thị xã Mẫu Thạnh]({}).\n\n",
                link(id)
            ),
            format!(
                "On 1 January {year} the district became the [town of Mẫu Thạnh]({}).\n\n",
                link(id)
            ),
        ),
        (_, _, Some((year, Became::SplitInto([one, other])))) => (
            format!(
                "Ngày 01/01/{year}, đảng bộ được chia thành [Đông Mẫu]({}) và [Tây Mẫu]({}).\n\n",
                link(one),
                link(other)
            ),
            format!(
                "On 1 January {year} it was split into [Đông Mẫu]({}) and [Tây Mẫu]({}).\n\n",
                link(one),
                link(other)
            ),
        ),
        ("hai-mau", Some(year), _) => (
            format!(
                "Đảng bộ thành lập ngày 01/01/{year}, hợp nhất [Bắc Hải Mẫu]({}) và [Nam Hải Mẫu]({}).\n\n",
                link("bac-hai-mau"),
                link("nam-hai-mau")
            ),
            format!(
                "It began on 1 January {year} as the merger of [Bắc Hải Mẫu]({}) and [Nam Hải Mẫu]({}).\n\n",
                link("bac-hai-mau"),
                link("nam-hai-mau")
            ),
        ),
        _ => (String::new(), String::new()),
    }
}

fn late(organization: &Organization) -> (String, String) {
    match LATE.iter().find(|(late, _)| *late == organization.id) {
        Some((_, month)) => (
            format!(" Năm {LAST_YEAR} mới có báo cáo đến hết tháng {month}."),
            format!(" Of {LAST_YEAR}, reports have come in up to month {month} only."),
        ),
        None => (String::new(), String::new()),
    }
}
